"""By decision: every pair with how often it was decided, the most frequent first; one stands on the first to judge."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.strip import Strip

from cleaner.core.work.sifting import Pair, entry_name, pairs
from cleaner.tui.drawing.cells import displayed, padded
from cleaner.tui.drawing.render import Part, line, spread
from cleaner.tui.keys.commands import bindings
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.shell.cursor_lines import CursorLines
from cleaner.tui.shell.key_bar import KeyBar


class PairsScreen(Screen[Pair | None]):
    """Answers with the pair that is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pairs")]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.list = _Pairs(desk)

    def compose(self) -> ComposeResult:
        """Put the pairs over the keys."""
        yield self.list
        yield KeyBar("pairs")

    def action_places(self) -> None:
        """Answer with the pair under the cursor."""
        self.dismiss(self.list.pairs[self.list.cursor] if self.list.pairs else None)

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def action_next(self) -> None:
        """Go on."""
        self.list.move(1)

    def action_previous(self) -> None:
        """Go back."""
        self.list.move(-1)

    def action_page_down(self) -> None:
        """Go a page on."""
        self.list.move(self.list.page)

    def action_page_up(self) -> None:
        """Go a page back."""
        self.list.move(-self.list.page)


class _Pairs(CursorLines):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.pairs = pairs(desk.review, desk.decided, desk.shown)
        waiting = (n for n, p in enumerate(self.pairs) if any(desk.waits(desk.decided[i]) for i in p.indices))
        self.cursor = next(waiting, 0)

    @property
    def count(self) -> int:
        """How many pairs there are."""
        return len(self.pairs)

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the visible pairs."""
        if not self.pairs:
            return [line([("  There is nothing to look at.", "muted")], cells, self.palette)]
        head: list[Part] = [(f"  {len(self.pairs)} pairs, {len(self.desk.shown)} places", "title")]
        return [line(head, cells, self.palette), *(self._pair(n, cells) for n in self.in_sight(rows))]

    def _pair(self, number: int, cells: int) -> Strip:
        pair = self.pairs[number]
        decided = [self.desk.decided[index] for index in pair.indices]
        here = number == self.cursor
        left: list[Part] = [("▸ " if here else "  ", "pointer"), (padded(f"×{len(decided)}", 6), "strong")]
        left += [(displayed(pair.before), "raw"), (" → ", "muted"), (displayed(pair.after), "strong")]
        left += [({"left": "  left as it was", "open": "  still open"}.get(pair.sort, ""), "muted")]
        name = entry_name(self.desk.review, pair.entry)
        left += [(f"  {displayed(name)}" if name and name != pair.after else "", "muted")]
        waiting = sum(d.undecided for d in decided)
        rejected = sum(d.verdict == "rejected" for d in decided)
        told = [f"{waiting} to judge"] if waiting else ["all judged"]
        told += [f"{rejected} rejected"] if rejected else []
        certain = "/".join(sorted({d.certainty for d in decided}))
        right: list[Part] = [(f"  {certain}  ", "muted"), (", ".join(told) + "  ", "open" if waiting else "accepted")]
        return spread(left, right, cells, self.palette)
