"""Both texts side by side: what is visible of them, and where the person stands."""

import re
from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size

from cleaner.core.work.review import Review
from cleaner.tui.drawing.blocks import Blocks
from cleaner.tui.drawing.layout import Layout, RowPlace
from cleaner.tui.drawing.one_layout import OneLayout
from cleaner.tui.drawing.render import Layer
from cleaner.tui.drawing.shown import Shown, Side
from cleaner.tui.shell.pane import GUTTER, MARGIN, Pane
from cleaner.tui.shell.position import Position

NARROW = 76
"""Cells below which one text is shown at a time."""
VIEWS: tuple[tuple[Side, ...], ...] = (("raw", "edition"), ("edition",), ("raw",))
AIR = 2
"""Rows that stay visible around the place where the person stands."""
_WHEEL = 3


class TextView(Horizontal, OneLayout):
    """The raw translation and the edition, scrolled together."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.layout_rows = Layout(review, Blocks(review.document))
        self.places: list[RowPlace | None] = []
        self.current = -1
        """Where the suggestion begins that stands out, or -1."""
        self.current_block = -1
        self._looked_at = -1
        """The raw offset that the pointer stands at where no suggestion stands out, or -1 for the head of the block."""
        self.view: tuple[Side, ...] | None = None
        """The texts that the person asked for; nothing where the width decides."""
        self.scrolled = False
        """Whether the person has scrolled away from where they stand."""
        self._top = RowPlace(0, 0)
        self._room = Size(0, 0)
        """What the text was broken for."""
        self._drawing = False
        self._dirty: set[int] = set()
        self._search: re.Pattern[str] | None = None
        self._panes: dict[Side, Pane] = {side: Pane(side, self) for side in ("raw", "edition")}
        self._position = Position()

    def compose(self) -> ComposeResult:
        """Put both texts and the bar side by side."""
        yield from self._panes.values()
        yield self._position

    # what is shown

    @property
    def rows(self) -> int:
        """How many rows of text are visible."""
        return max(1, self.size.height - 1)

    @property
    def top(self) -> RowPlace:
        """The first visible row."""
        return self._top

    @property
    def blocks(self) -> Blocks:
        """The blocks of the document."""
        return self.layout_rows.blocks

    def show(self, review: Review) -> None:
        """Show this state of the work, the first visible row staying where it is."""
        visible = {place.block for place in self.places if place}
        before = {block: self.layout_rows.rows(block) for block in visible}
        self.review = review
        self.layout_rows.look_at(review)
        same = {block for block in visible if self.layout_rows.rows(block) == before[block]}
        for pane in self._panes.values():
            pane.keep(same)
        self._dirty |= visible - same
        self._redraw()

    def stand(self, suggestion: int, segment: int, reveal: bool = True) -> None:
        """Stand on a suggestion, or (-1) on a segment, and make it visible, or else leave the rows where they are."""
        block, start = self.current_block, -1
        if suggestion >= 0:
            start = self.review.suggestions[suggestion].span.start
            block = self.blocks.at(start)
        elif segment:
            block = self.blocks.of_segment(segment)[0]
        if (start, block, -1) != (self.current, self.current_block, self._looked_at):
            self._point(start, block)
        if reveal:
            self._reveal(*self.layout_rows.extent(max(0, self.current_block), self.current))
        else:
            self._redraw()

    def look_at(self, raw_offset: int) -> None:
        """Make the block of an offset visible and point at it."""
        self._point(-1, self.blocks.at(raw_offset))
        self._looked_at = raw_offset
        place = self.layout_rows.place_of(raw_offset)
        self._reveal(place, place)

    @property
    def pointed_row(self) -> int:
        """The row of the current block that the pointer stands at where no suggestion stands out."""
        return self.layout_rows.place_of(self._looked_at).row if self._looked_at >= 0 else 0

    def search_for(self, pattern: re.Pattern[str] | None) -> None:
        """Mark each place of this pattern."""
        if pattern != self._search:
            self._search = pattern
            self._start_over()

    def found(self, shown: Shown) -> list[Layer]:
        """Return the places of what is searched for."""
        if self._search is None:
            return []
        places = (match.span() for match in self._search.finditer(shown.own))
        return [
            (shown.text_offset(start), shown.text_offset(end - 1) + 1, "found") for start, end in places if end > start
        ]

    def next_view(self) -> None:
        """Show both texts, then the edition alone, then the raw translation alone."""
        views = VIEWS if self.size.width >= NARROW else VIEWS[1:]
        self.view = views[(views.index(self.layout_rows.sides) + 1) % len(views)]
        self._arrange()

    # scrolling

    def scroll_rows(self, rows: int) -> None:
        """Scroll, without moving the place where the person stands."""
        if len(self.blocks):
            self.scrolled = True
            self._set_top(self.layout_rows.moved(self._top, rows))

    def scroll_page(self, pages: int) -> None:
        """Scroll by pages, two rows of the page before staying visible."""
        self.scroll_rows(pages * max(1, self.rows - 2))

    def on_position_asked(self, message: Position.Asked) -> None:
        """Go to a share of the text."""
        if len(self.blocks):
            block = self.blocks.at(int(message.share * len(self.review.document.raw)))
            self.scrolled = True
            self._set_top(RowPlace(block, 0))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll with the wheel."""
        event.stop()
        self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll with the wheel."""
        event.stop()
        self.scroll_rows(-_WHEEL)

    def on_resize(self) -> None:
        """Break the text anew where that has not been done yet."""
        self.fit()

    def fit(self, drawing: bool = False) -> None:
        """Break the text anew if there is other room for it; where the person stands, or the first row, stays visible.

        While a frame is drawn this is done at once, so that no frame shows rows of the old width.
        """
        if self.size != self._room:
            self._drawing = drawing
            self._arrange()
            self._drawing = False

    def arranged(self) -> None:
        """Do what follows when the texts were laid out for another width."""

    # inside

    def _point(self, start: int, block: int) -> None:
        for pane in self._panes.values():
            pane.forget({self.current_block, block})
        self._dirty |= {self.current_block, block}
        self.current, self.current_block, self._looked_at = start, block, -1

    def _arrange(self) -> None:
        if not self.size.width:
            return
        self._room = self.size
        sides = self.view or (VIEWS[0] if self.size.width >= NARROW else VIEWS[1])
        if len(sides) > 1 and self.size.width < NARROW:
            sides = VIEWS[1]
        cells = (self.size.width - 1) // len(sides) - GUTTER - MARGIN
        top = self.layout_rows.offset_of(self._top)
        if self.layout_rows.arrange(cells, sides):
            for side, pane in self._panes.items():
                if pane.display != (side in sides):
                    pane.display = side in sides
            self._top = self.layout_rows.place_of(top)
            self._start_over()
        self.arranged()
        if self._looked_at >= 0:
            self.look_at(self._looked_at)
        elif self.current_block >= 0:
            self._reveal(*self.layout_rows.extent(max(0, self.current_block), self.current))
        else:
            self._redraw()

    def _reveal(self, first: RowPlace, last: RowPlace) -> None:
        if not len(self.blocks):
            self._redraw()
            return
        air = min(AIR, (self.rows - 1) // 2)
        start = self.layout_rows.distance(self._top, first, self.rows)
        end = self.layout_rows.distance(self._top, last, self.rows)
        at_top = self._top <= RowPlace(0, 0)
        if start is None or end is None or (start < air and not at_top) or end >= self.rows - air:
            self._set_top(self.layout_rows.moved(first, -(self.rows // 3)))
        else:
            self._redraw()

    def _set_top(self, top: RowPlace) -> None:
        self._top = top
        self._redraw()

    def _start_over(self) -> None:
        """Draw everything from the text."""
        for pane in self._panes.values():
            pane.keep()
        self.places = []
        self._redraw()

    def _redraw(self) -> None:
        """Paint what has changed: all rows where the text was scrolled, or else those of dirty blocks."""
        before = self.places
        if not len(self.blocks):
            self.places = [None] * self.rows
        else:
            self._top = max(RowPlace(0, 0), min(self._top, self.layout_rows.last_top(self.rows)))
            self.places = list(self.layout_rows.visible(self._top, self.rows))
        dirty = [row for row, place in enumerate(self.places) if place and place.block in self._dirty]
        for pane in self._panes.values() if not self._drawing else ():
            if self.places == before:
                pane.refresh_rows(dirty)
            else:
                pane.refresh()
        self._dirty = set()
        self._show_position(self.places)

    def _show_position(self, places: Sequence[RowPlace | None]) -> None:
        here = [place for place in places if place]
        if here:
            total = max(1, len(self.review.document.raw))
            whole = here[0] == RowPlace(0, 0) and here[-1].block == len(self.blocks) - 1 and len(here) < self.rows
            end = self.blocks[here[-1].block].span.end
            self._position.stand(
                0.0 if whole else self.layout_rows.offset_of(self._top) / total,
                1.0 if whole else min(end / total, 0.999),
            )
