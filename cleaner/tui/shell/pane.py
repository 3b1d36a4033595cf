"""One of the two texts: draws the visible rows of its side, and gives back what was selected in it."""

from collections.abc import Collection, Iterable
from typing import Protocol

from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Region
from textual.selection import Selection
from textual.strip import Strip

from cleaner.core.basis.text import Span
from cleaner.tui.drawing.cells import graphemes
from cleaner.tui.drawing.layout import BlockRows, Layout, RowPlace
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Layer, Line, line, mark_layers, row_segments
from cleaner.tui.drawing.shown import Shown, Side
from cleaner.tui.shell.messages import SegmentChosen, SuggestionChosen

TITLES: dict[Side, str] = {"raw": "raw translation", "edition": "edition"}
GUTTER = 4
"""Cells before the text: rule, marker of the current segment, and air."""
MARGIN = 1
"""Cells behind it."""
POINTER = "▸"

_MOST_STRIPS = 150
"""Rows that are remembered as they were drawn: a few screens full. More would keep the collector of garbage busy."""


class Scene(Protocol):
    """What both panes look at together."""

    layout_rows: Layout
    places: list[RowPlace | None]
    """Of the visible rows, from the top."""
    current: int
    """Where the suggestion begins that stands out, or -1."""
    current_block: int
    """The block that the pointer stands at, or -1."""

    @property
    def pointed_row(self) -> int:
        """The row of that block where the pointer stands if no suggestion stands out."""

    def fit(self, drawing: bool = False) -> None:
        """Be ready for the room there is."""

    def found(self, shown: Shown) -> list[Layer]:
        """Return the places of what is searched for."""


class Pane(Lines):
    """The visible rows of the raw translation or of the edition."""

    ALLOW_SELECT = True

    def __init__(self, side: Side, scene: Scene) -> None:
        super().__init__(id=side)
        self.side: Side = side
        self.scene = scene
        self._strips: dict[RowPlace, Line] = {}

    def forget(self, blocks: Collection[int]) -> None:
        """Draw the rows of these blocks from the text when they are asked for."""
        self._strips = {place: strip for place, strip in self._strips.items() if place.block not in blocks}

    def keep(self, blocks: Collection[int] = ()) -> None:
        """Draw the rows of all other blocks from the text."""
        self._strips = {place: strip for place, strip in self._strips.items() if place.block in blocks}

    def refresh_rows(self, rows: Iterable[int]) -> None:
        """Paint only these visible rows, counted from the first row of text."""
        regions = [Region(0, row + 1, self.size.width, 1) for row in rows]
        if regions:
            self.refresh(*regions)

    def notify_style_update(self) -> None:
        """Fetch the styles anew."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Return one line as the mouse wants it, which looks up in it what place of the text it is over."""
        [strip] = self.lines(range(y, y + 1))
        place = self._place(y)
        bounds = self.scene.layout_rows.rows(place.block).bounds(self.side, place.row) if place else None
        if place is None or bounds is None:
            return strip
        return Strip.join([strip.crop(0, GUTTER), strip.crop(GUTTER).apply_offsets(bounds[0], place.block)])

    def lines(self, wanted: range) -> list[Line]:
        """Return the title and rows of the text."""
        self.scene.fit(drawing=True)
        cells, selecting = self.size.width, self.text_selection is not None
        if self.side not in self.scene.layout_rows.sides:
            return [line((), cells, self.palette)] * len(wanted)  # the next layout leaves it out
        return [self._line(y, cells, selecting) for y in wanted]

    def _line(self, y: int, cells: int, selecting: bool) -> Line:
        if y == 0:
            rule = "│ " if self._ruled else "  "
            return line([(rule, "rule"), (f"  {TITLES[self.side]}", "muted")], cells, self.palette)
        place = self._place(y)
        if place is None:
            return line([("│" if self._ruled else "", "rule")], cells, self.palette)
        if selecting:
            return self._row(place, cells)
        strip = self._strips.get(place)
        if strip is None or strip.cell_length != cells:
            if len(self._strips) > _MOST_STRIPS:
                del self._strips[next(iter(self._strips))]
            strip = self._strips[place] = self._row(place, cells)
        return strip

    def _place(self, y: int) -> RowPlace | None:
        return self.scene.places[y - 1] if 0 < y <= len(self.scene.places) else None

    @property
    def _ruled(self) -> bool:
        return self.side == "edition" and len(self.scene.layout_rows.sides) > 1

    def _row(self, place: RowPlace, cells: int) -> Line:
        rows, plain = self.scene.layout_rows.rows(place.block), self.palette["plain"]
        pointed = place.block == self.scene.current_block and place.row == self._pointed_row(rows)
        gutter = [
            Segment("│ " if self._ruled else "  ", plain + self.palette["rule"]),
            Segment(f"{POINTER} " if pointed else "  ", plain + self.palette["pointer"]),
        ]
        bounds = rows.bounds(self.side, place.row)
        if bounds is None:
            return Line([*gutter, Segment(" " * (cells - GUTTER), plain)], cells)
        shown = rows.shown[self.side]
        layers = [
            *mark_layers(shown.marks, self.scene.current),
            *self.scene.found(shown),
            *self._selected(place.block, shown),
        ]
        return Line([*gutter, *row_segments(shown.text, bounds, cells - GUTTER, layers, self.palette)], cells)

    def _pointed_row(self, rows: BlockRows) -> int:
        mark = rows.shown[self.side].mark_of(self.scene.current)
        return rows.row_of(self.side, mark.start) if mark else self.scene.pointed_row

    def _selected(self, block: int, shown: Shown) -> list[Layer]:
        span = self.text_selection.get_span(block) if self.text_selection else None
        if span is None:
            return []
        return [(span[0], len(shown.text) if span[1] < 0 else span[1], "selected")]

    # the mouse

    def on_click(self, event: events.Click) -> None:
        """Stand on the suggestion or segment that was clicked on."""
        place = self._place(event.y)
        if place is None or self.screen.selections:
            return
        rows = self.scene.layout_rows.rows(place.block)
        bounds = rows.bounds(self.side, place.row)
        shown = rows.shown[self.side]
        mark = shown.mark_at(_offset(shown.text, bounds, event.x - GUTTER)) if bounds else None
        if mark and mark.item.starts:
            self.post_message(SuggestionChosen(mark.item.starts[0]))
        else:
            self.post_message(SegmentChosen(self.scene.layout_rows.blocks[place.block].segment))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected words as the text really has them, without signs."""
        blocks = self.scene.layout_rows.blocks
        first = selection.start or Offset(0, 0)
        last = selection.end or Offset(-1, len(blocks) - 1)
        pieces: list[str] = []
        for number in range(first.y, min(last.y, len(blocks) - 1) + 1):
            shown = self.scene.layout_rows.rows(number).shown[self.side]
            start = shown.own_offset(first.x) if number == first.y else 0
            end = shown.own_offset(last.x) if number == last.y and last.x >= 0 else len(shown.own)
            block = blocks[number]
            pieces.append(shown.own[start:end])
            pieces.append("" if not block.last else "\n\n" if block.spaced else "\n")
        return "".join(pieces[:-1]), "\n"

    def selected_span(self, selection: Selection) -> Span | None:
        """Return where the selected words stand in the raw translation; nothing where they are of two segments."""
        first = selection.start or Offset(0, 0)
        last = selection.end or first
        blocks = self.scene.layout_rows.blocks
        if first.y != last.y or first.y >= len(blocks):
            return None
        shown = self.scene.layout_rows.rows(first.y).shown[self.side]
        return shown.raw_span(first.x, last.x)

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh()


def _offset(text: str, bounds: tuple[int, int], column: int) -> int:
    start, end = bounds
    used = 0
    for low, _, size in graphemes(text[start:end]):
        used += size
        if column < used:
            return start + low
    return end
