"""The hunks below one another; only those that are visible are ever drawn."""

from collections.abc import Sequence

from textual import events
from textual.strip import Strip

from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Palette, Part, line
from cleaner.tui.drawing.scrolling import RowPlace, Scrolling
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.reviewer.hunk_rows import HunkRows
from cleaner.tui.shell.messages import HunkChosen

_KEPT = 300
_AIR = 1
_WHEEL = 3


class _Hunks(Scrolling):
    """The hunks of a desk, drawn when they are looked at."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.cells = 0
        self.palette: Palette = {}
        self.drawn: dict[int, HunkRows] = {}

    @property
    def count(self) -> int:
        """How many hunks there are."""
        return len(self.desk.hunks)

    def height(self, block: int) -> int:
        """Return how many rows a hunk takes."""
        return len(self.rows(block).lines)

    def rows(self, number: int) -> HunkRows:
        """Return a hunk as it is drawn."""
        if number not in self.drawn:
            if len(self.drawn) > _KEPT:
                self.drawn.clear()
            self.drawn[number] = HunkRows(self.desk, number, self.cells, self.palette)
        return self.drawn[number]


class HunkList(Lines):
    """Shows a desk, the current decision always visible."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.hunks = _Hunks(desk)
        self.empty: Sequence[Sequence[Part]] = ()
        """What is said where there is nothing to look at."""
        self._top = RowPlace(0, 0)
        self._reveal = True

    def lay(self, desk: Desk) -> None:
        """Show another desk."""
        before = self.hunks.desk
        if desk.hunks is before.hunks:
            for number in (before.hunk, desk.hunk):
                self.hunks.drawn.pop(number, None)
        else:
            self.hunks.drawn.clear()
        self.hunks.desk = desk
        self._reveal = True
        self.show()

    def notify_style_update(self) -> None:
        """Draw with the styles of another theme."""
        super().notify_style_update()
        self.hunks.drawn.clear()

    def on_resize(self) -> None:
        """Fill the new height, the current decision staying visible."""
        self._reveal = True
        self.show()

    def scroll_rows(self, rows: int) -> None:
        """Scroll without moving the person."""
        if self.hunks.count:
            self._top = self.hunks.moved(self._top, rows)
            self.show()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll with the wheel."""
        self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll with the wheel."""
        self.scroll_rows(-_WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Stand in the hunk that was clicked on."""
        places = list(self.hunks.visible(self._top, self.size.height)) if self.hunks.count else []
        place = places[event.y] if event.y < len(places) else None
        if place is not None:
            self.post_message(HunkChosen(self.hunks.desk.hunks[place.block].first))

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the visible rows."""
        hunks = self.hunks
        if cells != hunks.cells:
            hunks.cells, self._reveal = cells, True
            hunks.drawn.clear()
        hunks.palette = self.palette
        if not hunks.count:
            return [line(parts, cells, self.palette) for parts in self.empty[:rows]]
        if self._top.block >= hunks.count:
            self._top = RowPlace(hunks.count - 1, 0)
        if self._reveal:
            self._look(rows)
        self._top = max(RowPlace(0, 0), min(self._top, hunks.last_top(rows)))
        return [hunks.rows(place.block).lines[place.row] for place in hunks.visible(self._top, rows) if place]

    def _look(self, rows: int) -> None:
        """Scroll so far that the current decision is visible, with its heading where there is room."""
        self._reveal = False
        hunks, number = self.hunks, self.hunks.desk.hunk
        drawn = hunks.rows(number)
        first = RowPlace(number, 0 if drawn.last < rows - _AIR else drawn.first)
        last = RowPlace(number, min(drawn.last + _AIR, len(drawn.lines) - 1))
        start, end = hunks.distance(self._top, first, rows), hunks.distance(self._top, last, rows)
        if start is None or end is None or end >= rows:
            above = self._top > first
            self._top = first if above else hunks.moved(last, 1 - rows)
            if not above and hunks.distance(self._top, first, rows) is None:
                self._top = first
