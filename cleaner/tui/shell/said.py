"""A few fixed lines of text."""

from collections.abc import Sequence

from textual.strip import Strip

from cleaner.tui.drawing.cells import displayed
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, line


class Saying(Lines):
    """Says something, a row of parts a line; control characters are made visible."""

    def __init__(self, *rows: Sequence[Part]) -> None:
        super().__init__()
        self.rows = rows
        self.styles.height = len(rows)

    def say(self, *rows: Sequence[Part]) -> None:
        """Say something else, in as many rows."""
        self.rows = rows
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the lines."""
        return [line([(displayed(text), style) for text, style in row], cells, self.palette) for row in self.rows]
