"""Where the visible rows stand in the whole text: one column that a click moves along."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import line


class Position(Lines):
    """A thin bar; nothing is drawn where the whole text is visible."""

    class Asked(Message):
        """A person wants to see this part of the text, 0 to 1."""

        def __init__(self, share: float) -> None:
            super().__init__()
            self.share = share

    def __init__(self) -> None:
        super().__init__()
        self._start, self._end = 0.0, 1.0

    def stand(self, start: float, end: float) -> None:
        """Show that the rows from ``start`` to ``end``, 0 to 1, are visible."""
        if (start, end) != (self._start, self._end):
            self._start, self._end = start, end
            self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the bar."""
        if self._end - self._start >= 1:
            return ()
        room = max(1, rows - 1)
        first = min(1 + int(self._start * room), rows - 1)
        last = max(first + 1, 1 + round(self._end * room))
        return [line([("┃" if first <= y < last else " ", "pointer")], cells, self.palette) for y in range(rows)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go where the bar was clicked."""
        event.stop()
        self.post_message(self.Asked(max(0, event.y - 1) / max(1, self.size.height - 1)))
