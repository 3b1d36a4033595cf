"""The first line: which text, which glossaries, how far the work has come, and whether the edition is saved."""

from collections.abc import Sequence

from textual.strip import Strip

from cleaner.core.work.review import Review
from cleaner.tui.drawing.cells import displayed, fitted, width
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, spread
from cleaner.workspace.work.session import Session

_WIDE = 100
_BAR = 10


class Header(Lines):
    """One line about the document as a whole."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.matched: float | None = None
        """How much of the text has been matched, 0 to 1; nothing when that is over."""

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the line."""
        review = self.session.review
        right = [*self._progress(review, cells), *self._saved(cells), (" ", "plain")]
        room = cells - sum(width(text) for text, _ in right)
        name = fitted(displayed(self.session.path.name), max(0, room - 4))
        left: list[Part] = [("  ", "plain"), (name, "strong"), ("  ", "plain")]
        left.append((_glossaries(review, room - width(name) - 6), "muted"))
        return [spread(left, right, cells, self.palette)]

    def _progress(self, review: Review, cells: int) -> list[Part]:
        if self.matched is not None:
            return [(f"looking for names {self.matched:4.0%}", "warning"), ("  ", "plain")]
        conflicts = len(review.replayed.conflicts)
        if conflicts:
            return [(f"{conflicts} conflict{'s' * (conflicts > 1)} (C)  ", "error"), *self._decided(review, cells)]
        return self._decided(review, cells)

    def _decided(self, review: Review, cells: int) -> list[Part]:
        if not review.total:
            return [("nothing suggested", "muted"), ("  ", "plain")]
        parts: list[Part] = [(f"{review.decided} of {review.total} decided", "plain"), ("  ", "plain")]
        if cells >= _WIDE:
            full = _BAR * review.decided // review.total
            parts += [("▰" * full, "accepted"), ("▱" * (_BAR - full), "muted"), ("  ", "plain")]
        return parts

    def _saved(self, cells: int) -> list[Part]:
        if self.session.read_only:
            return [("read-only", "warning")]
        if not self.session.begun:
            return []
        if self.session.saved:
            return [("✓ saved", "accepted")]
        return [("● not saved", "warning")]


def _glossaries(review: Review, room: int) -> str:
    """Return as many glossary names as there is room for, and how many more there are."""
    names = [displayed(glossary.name) for glossary in reversed(review.glossaries.layers)]
    for shown in range(len(names), 0, -1):
        more = len(names) - shown
        text = ", ".join(names[:shown]) + (f" and {more} more" if more else "")
        if width(text) <= room:
            return text
    count = f"{len(names)} glossaries" if len(names) != 1 else "1 glossary"
    return count if names and len(count) <= room else ""
