"""The list of the home screen: headings, and lines that can be opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.message import Message
from textual.strip import Strip

from cleaner.tui.drawing.cells import displayed, fitted, width
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, line, spread
from cleaner.workspace.work.home import Home, RecentText, Sample

_NAME = 26
"""Cells for the name of a file, where there is room."""


@dataclass(frozen=True, slots=True)
class HomeRow:
    """A heading, or something to open."""

    head: str
    text: str = ""
    told: str = ""
    """Stands at the right end."""
    opens: Path | Sample | None = None
    """Nothing for a heading."""


def home_rows(home: Home) -> list[HomeRow]:
    """Return the lines of the list."""
    rows: list[HomeRow] = []
    if home.named:
        return [HomeRow("Texts to work on", str(len(home.named))), *map(_text_row, home.named)]
    if home.recent:
        rows += [HomeRow("Recent documents"), *map(_text_row, home.recent), HomeRow("")]
    if home.here:
        rows.append(HomeRow("Texts in this folder", f"and {home.more} more" if home.more else ""))
        rows += [HomeRow(path.name, "", "", path) for path in home.here]
        rows.append(HomeRow(""))
    rows.append(HomeRow("Samples to try", "a copy is put into this folder"))
    rows += [HomeRow(sample.path.name, sample.title, "", sample) for sample in home.samples]
    return rows


def _text_row(text: RecentText) -> HomeRow:
    path = Path(text.path)
    told = f"{text.decided} of {text.total} decided" if text.total else ""
    return HomeRow(path.name, _short(path.parent), told, path)


class HomeList(Lines):
    """Shows the rows; the cursor stands only on those that can be opened."""

    class Chosen(Message):
        """A person clicked on the row under the cursor."""

    def __init__(self, rows: Sequence[HomeRow]) -> None:
        super().__init__()
        self.rows: Sequence[HomeRow] = rows
        self.cursor = 0
        self._top = 0
        self.move(0)

    @property
    def chosen(self) -> HomeRow | None:
        """The row under the cursor."""
        row = self.rows[self.cursor] if self.rows else None
        return row if row and row.opens else None

    def fill(self, rows: Sequence[HomeRow]) -> None:
        """Show other rows, the cursor on the first that can be opened."""
        self.rows, self.cursor = rows, 0
        self.move(0)

    def move(self, step: int) -> None:
        """Go so many rows that can be opened on, not beyond the ends."""
        places = [number for number, row in enumerate(self.rows) if row.opens]
        if places:
            at = places.index(self.cursor) if self.cursor in places else 0
            self.cursor = places[max(0, min(at + step, len(places) - 1))]
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the visible rows."""
        # The heading above the first row that can be opened stays in sight with it.
        wanted = 0 if self.cursor <= 1 else self.cursor
        self._top = max(0, min(self._top, wanted), self.cursor - rows + 1)
        return [self._row(number, cells) for number in range(self._top, min(self._top + rows, len(self.rows)))]

    def on_click(self, event: events.Click) -> None:
        """Open what was clicked on."""
        number = self._top + event.y
        if number < len(self.rows) and self.rows[number].opens:
            self.cursor = number
            self.show()
            self.post_message(self.Chosen())

    def _row(self, number: int, cells: int) -> Strip:
        row = self.rows[number]
        if row.opens is None:
            return line([("  ", "plain"), (row.head, "title"), (f"   {row.text}", "muted")], cells, self.palette)
        current = number == self.cursor
        head = fitted(displayed(row.head), max(8, min(_NAME, cells // 2)))
        gap = " " * max(2, min(_NAME, cells // 2) + 2 - width(head))
        left: list[Part] = [("▸ " if current else "  ", "pointer"), (f" {head} ", "current" if current else "strong")]
        left.append((gap + displayed(row.text), "muted"))
        return spread(left, [(f"  {row.told}  ", "plain")] if row.told else [], cells, self.palette)


def _short(folder: Path) -> str:
    """Return a folder as a person writes it."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
