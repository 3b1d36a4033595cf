"""The table of entries: only visible rows are drawn, since a glossary has ten thousands of them."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from cleaner.tui.drawing.cells import displayed, padded
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, line
from cleaner.workspace.upkeep.desk_rows import Row

_WHEEL = 3
_SIGNS = {"new": ("+", "accepted"), "gone": ("−", "error"), "changed": ("✎", "by-hand"), "same": (" ", "muted")}


def row_state(row: Row) -> str:
    """Return how a row differs from its file."""
    if not row.changed:
        return "same"
    return "new" if row.before is None else "gone" if row.after is None else "changed"


class EntryTable(Lines):
    """Rows of entries with a cursor."""

    class Moved(Message):
        """Another row was chosen by the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self.cursor = 0
        self.active = True
        """Whether keys move here."""
        self.empty = ""
        """What is said where there is no row."""
        self._top = 0

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    @property
    def page(self) -> int:
        """How many rows are visible."""
        return max(1, self.size.height - 1)

    def fill(self, rows: Sequence[Row], keep: Row | None = None) -> None:
        """Show other rows, the cursor on the one to keep or else where it stood."""
        self.rows = rows
        at = next((n for n, row in enumerate(rows) if row is keep), -1) if keep is not None else -1
        self.cursor = at if at >= 0 else max(0, min(self.cursor, len(rows) - 1))
        self.show()

    def move(self, step: int) -> None:
        """Move the cursor, not beyond the ends."""
        self.cursor = max(0, min(self.cursor + step, len(self.rows) - 1))
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the heading and the visible rows."""
        widths = _widths(cells)
        heads = ("name", "kind", "source" if widths[2] < 11 else "source name", "variants", "file")
        head: list[Part] = [("    ", "plain")]
        head += [(padded(text, size) + "  ", "muted") for text, size in zip(heads, widths, strict=True) if size]
        page = max(1, rows - 1)
        self._top = max(0, min(max(self._top, self.cursor - page + 1), self.cursor, max(0, len(self.rows) - page)))
        visible = range(self._top, min(self._top + page, len(self.rows)))
        lines = [line(head, cells, self.palette), *(self._row(n, widths, cells) for n in visible)]
        if not self.rows:
            lines.append(line([(f"    {self.empty}", "muted")], cells, self.palette))
        return lines

    def on_click(self, event: events.Click) -> None:
        """Stand on the row that was clicked on."""
        number = self._top + event.y - 1
        if 0 <= number < len(self.rows) and event.y:
            self.cursor = number
            self.show()
            self.post_message(self.Moved())

    def on_mouse_scroll_down(self) -> None:
        """Move with the wheel."""
        self.move(_WHEEL)
        self.post_message(self.Moved())

    def on_mouse_scroll_up(self) -> None:
        """Move with the wheel."""
        self.move(-_WHEEL)
        self.post_message(self.Moved())

    def _row(self, number: int, widths: Sequence[int], cells: int) -> Strip:
        row = self.rows[number]
        entry = row.entry
        current = number == self.cursor
        sign, style = _SIGNS[row_state(row)]
        variants = ", ".join(variant.text for variant in entry.variants)
        texts = (
            entry.name,
            entry.told_kind,
            " ".join(entry.source),
            variants,
            row.path.replace("\\", "/").split("/")[-1],
        )
        name = "current" if current and self.active else "strong" if entry.status == "approved" else "dismissed"
        parts: list[Part] = [("▸ " if current else "  ", "pointer"), (sign + " ", style)]
        for at, (text, size) in enumerate(zip(texts, widths, strict=True)):
            if size:
                parts += [(padded(displayed(text), size), name if not at else "muted"), ("  ", "plain")]
        return line(parts, cells, self.palette)


def _widths(cells: int) -> tuple[int, int, int, int, int]:
    """Return the cells of each column; those that there is no room for get none."""
    room = cells - 6
    kind, source, file = (9, 12, 14) if room > 86 else (8, 8, 0) if room > 50 else (0, 8, 0)
    rest = room - sum(size + 2 for size in (kind, source, file) if size) - 2
    name = max(10, rest * 5 // 9)
    return name, kind, source, max(0, rest - name), file
