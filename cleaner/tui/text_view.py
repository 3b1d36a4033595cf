"""Both texts side by side: what is visible of them, and where the person stands."""

import re
from collections.abc import Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from cleaner.core.review import Review
from cleaner.tui.blocks import Blocks
from cleaner.tui.layout import Layout, RowPlace
from cleaner.tui.pane import GUTTER, MARGIN, Pane
from cleaner.tui.position import Position
from cleaner.tui.render import Layer
from cleaner.tui.shown import Shown, Side

NARROW = 76
"""Cells below which one text is shown at a time."""
VIEWS: tuple[tuple[Side, ...], ...] = (("raw", "edition"), ("edition",), ("raw",))
AIR = 2
"""Rows that stay visible around the place where the person stands."""
_WHEEL = 3


class TextView(Horizontal):
    """The raw translation and the edition, scrolled together."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.layout_rows = Layout(review, Blocks(review.document))
        self.places: list[RowPlace | None] = []
        self.current = -1
        self.current_block = -1
        self.view: tuple[Side, ...] | None = None
        """The texts that the person asked for; nothing where the width decides."""
        self._top = RowPlace(0, 0)
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
    def blocks(self) -> Blocks:
        """The blocks of the document."""
        return self.layout_rows.blocks

    def show(self, review: Review) -> None:
        """Show this state of the work, the first visible row staying where it is."""
        visible = {place.block for place in self.places if place}
        before = {block: self.layout_rows.rows(block) for block in visible}
        self.review = self.layout_rows.review = review
        self.layout_rows.forget()
        same = {block for block in visible if self.layout_rows.rows(block) == before[block]}
        for pane in self._panes.values():
            pane.keep(same)
        self._dirty |= visible - same
        self._redraw()

    def stand(self, suggestion: int, segment: int) -> None:
        """Stand on a suggestion, or (-1) on a segment, and make it visible."""
        block = self.current_block
        if suggestion >= 0:
            block = self.blocks.at(self.review.suggestions[suggestion].span.start)
        elif segment:
            block = self.blocks.of_segment(segment)[0]
        self._point(suggestion, block)
        self._reveal(*self._current_rows())

    def look_at(self, raw_offset: int) -> None:
        """Make the block of an offset visible and point at it."""
        self._point(-1, self.blocks.at(raw_offset))
        block = self.blocks[self.current_block]
        rows = self.layout_rows.rows(self.current_block)
        side = self.layout_rows.sides[0]
        shown = rows.shown[side]
        row = rows.row_of(side, shown.text_offset(min(raw_offset - block.span.start, len(shown.own))))
        self._reveal(RowPlace(self.current_block, row), RowPlace(self.current_block, row))

    def search_for(self, pattern: re.Pattern[str] | None) -> None:
        """Mark each place of this pattern."""
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
            self._set_top(self.layout_rows.moved(self._top, rows))

    def scroll_page(self, pages: int) -> None:
        """Scroll by pages, two rows of the page before staying visible."""
        self.scroll_rows(pages * max(1, self.rows - 2))

    def on_position_asked(self, message: Position.Asked) -> None:
        """Go to a share of the text."""
        if len(self.blocks):
            block = self.blocks.at(int(message.share * len(self.review.document.raw)))
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
        """Break the text anew; the place where the person stands, or else the first row, stays visible."""
        self._arrange()

    def arranged(self) -> None:
        """Do what follows when the texts were laid out for another width."""

    # inside

    def _point(self, suggestion: int, block: int) -> None:
        for pane in self._panes.values():
            pane.forget({self.current_block, block})
        self._dirty |= {self.current_block, block}
        self.current, self.current_block = suggestion, block

    def _arrange(self) -> None:
        if not self.size.width:
            return
        sides = self.view or (VIEWS[0] if self.size.width >= NARROW else VIEWS[1])
        if len(sides) > 1 and self.size.width < NARROW:
            sides = VIEWS[1]
        cells = (self.size.width - 1) // len(sides) - GUTTER - MARGIN
        top = self._top_offset()
        if self.layout_rows.arrange(cells, sides):
            for side, pane in self._panes.items():
                pane.display = side in sides
            self._top = self._place_of(top)
            self._start_over()
        self.arranged()
        if self.current_block >= 0:
            self._reveal(*self._current_rows())
        else:
            self._redraw()

    def _top_offset(self) -> int:
        """Return the raw offset, more or less, of the first visible row."""
        if not len(self.blocks):
            return 0
        rows = self.layout_rows.rows(self._top.block)
        side = self.layout_rows.sides[0]
        bounds = rows.bounds(side, self._top.row) or (len(rows.shown[side].text), 0)
        return self.blocks[self._top.block].span.start + rows.shown[side].own_offset(bounds[0])

    def _place_of(self, offset: int) -> RowPlace:
        if not len(self.blocks):
            return RowPlace(0, 0)
        number = self.blocks.at(offset)
        rows = self.layout_rows.rows(number)
        side = self.layout_rows.sides[0]
        return RowPlace(
            number, rows.row_of(side, rows.shown[side].text_offset(offset - self.blocks[number].span.start))
        )

    def _current_rows(self) -> tuple[RowPlace, RowPlace]:
        """Return the first and last row on which the current suggestion or the head of the segment stands."""
        block = max(0, self.current_block)
        if not len(self.blocks):
            return RowPlace(0, 0), RowPlace(0, 0)
        rows = self.layout_rows.rows(block)
        found = list(self._mark_rows(block)) or [0]
        return RowPlace(block, min(found)), RowPlace(block, min(max(found), rows.height - 1))

    def _mark_rows(self, block: int) -> Iterator[int]:
        rows = self.layout_rows.rows(block)
        for side in self.layout_rows.sides:
            mark = rows.shown[side].mark_of(self.current)
            if mark:
                yield rows.row_of(side, mark.start)
                yield rows.row_of(side, max(mark.start, mark.end - 1))

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
        for pane in self._panes.values():
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
                0.0 if whole else self._top_offset() / total, 1.0 if whole else min(end / total, 0.999)
            )
