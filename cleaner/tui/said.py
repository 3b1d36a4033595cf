"""A few fixed lines of text."""

from collections.abc import Sequence

from textual.strip import Strip

from cleaner.tui.cells import displayed
from cleaner.tui.lines import Lines
from cleaner.tui.render import Part, line


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
