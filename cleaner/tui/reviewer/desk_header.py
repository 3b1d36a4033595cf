"""The reviewer's first line: which text, what is looked at and in which order, and how far the judging has come."""

from collections.abc import Sequence

from textual.strip import Strip

from cleaner.core.work.sifting import sieve_words
from cleaner.tui.drawing.cells import displayed, fitted, width
from cleaner.tui.drawing.render import Part, spread
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.shell.header import Header
from cleaner.workspace.work.session import Session

_WIDE = 100


class DeskHeader(Header):
    """One line about the document as a reviewer sees it."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self.desk = desk

    def tell(self, desk: Desk) -> None:
        """Tell about another desk."""
        self.desk = desk
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the line."""
        desk, session = self.desk, self.session
        done = len(desk.shown) - desk.waiting
        right: list[Part] = []
        if self.matched is not None:
            right.append((f"looking for names {self.matched:4.0%}  ", "warning"))
        right.append((f"{done} of {len(desk.shown)} {'rated' if desk.blind else 'judged'}  ", "plain"))
        signed, segments = len(desk.review.replayed.signed), len(desk.review.document.segments)
        if not desk.blind and cells >= _WIDE:
            right.append((f"{signed} of {segments} segments signed  ", "muted"))
        if session.read_only:
            right.append(("read-only ", "warning"))
        elif not desk.blind and session.begun:
            right.append(("✓ saved " if session.saved else "● not saved ", "accepted" if session.saved else "warning"))
        looked = "blind pass" if desk.blind else displayed(sieve_words(desk.review, desk.sieve))
        order = "" if desk.order == "text" or desk.blind else f", by {desk.order}"
        who = f"  {displayed(desk.person)}" if cells >= _WIDE else ""
        room = cells - sum(width(text) for text, _ in right) - len("   ")
        name = fitted(displayed(session.path.name), max(8, room // 2))
        told = f"  {looked}{order}"
        if width(name + told) > room:  # a piece of it says nothing, and the name needs the cells
            name, told = fitted(displayed(session.path.name), room), ""
        left: list[Part] = [("  ", "plain"), (name, "strong"), (who, "key"), (told, "muted")]
        return [spread(left, right, cells, self.palette)]
