"""A page to read: headings, and rows of a short head with a text that wraps beside it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.strip import Strip

from cleaner.core.basis.values import dataclass
from cleaner.tui.drawing.cells import displayed, padded
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, line
from cleaner.tui.drawing.wrap import wrap
from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.key_bar import KeyBar

_WIDEST = 92


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a page."""

    head: str = ""
    text: str = ""
    head_style: str = "key"
    text_style: str = "plain"
    head_cells: int = 0
    """Room for the head; the text stands behind it. 0 for a heading."""


class ReadingScreen(Screen[None]):
    """Shows rows until a key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("reading")]

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.page = _Page(rows)

    def compose(self) -> ComposeResult:
        """Put the page over its keys."""
        yield self.page
        yield KeyBar("reading")

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_line_down(self) -> None:
        """Scroll."""
        self.page.scroll_by(1)

    def action_line_up(self) -> None:
        """Scroll."""
        self.page.scroll_by(-1)

    def action_page_down(self) -> None:
        """Scroll."""
        self.page.scroll_by(max(1, self.page.size.height - 2))

    def action_page_up(self) -> None:
        """Scroll."""
        self.page.scroll_by(-max(1, self.page.size.height - 2))


class _Page(Lines):
    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.rows = rows
        self._top = 0

    def scroll_by(self, lines: int) -> None:
        """Scroll, and stop at either end."""
        most = len(self._lines(self.size.width)) - self.size.height
        self._top = max(0, min(self._top + lines, most))
        self.show()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll with the wheel."""
        self.scroll_by(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll with the wheel."""
        self.scroll_by(-3)

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the visible lines."""
        lines = self._lines(cells)
        self._top = max(0, min(self._top, len(lines) - rows))
        return [line(parts, cells, self.palette) for parts in lines[self._top : self._top + rows]]

    def _lines(self, cells: int) -> list[list[Part]]:
        return [parts for row in self.rows for parts in _row_lines(row, min(cells, _WIDEST) - 4)]


def _row_lines(row: Row, cells: int) -> Iterator[list[Part]]:
    if not row.head_cells:
        yield [("  ", "plain"), (displayed(row.head), row.head_style)]
        return
    text = displayed(row.text)
    starts = wrap(text, max(10, cells - row.head_cells))
    for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True)):
        head = displayed(row.head) if not number else ""
        yield [
            ("    ", "plain"),
            (padded(head, row.head_cells), row.head_style),
            (text[start:end].rstrip(), row.text_style),
        ]
