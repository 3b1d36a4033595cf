"""Rows of both panes: a block takes the same number of rows left and right, so that one place scrolls both.

A place on the screen is a block and a row in it, never a row of the whole document. So nothing has to be measured but
the blocks that are looked at, no height is ever estimated, and a book opens as fast as a note.
"""

from collections import OrderedDict
from collections.abc import Sequence

from cleaner.core.basis.values import dataclass
from cleaner.core.work.review import Review
from cleaner.tui.drawing.blocks import Blocks, Item, block_items
from cleaner.tui.drawing.scrolling import RowPlace as RowPlace
from cleaner.tui.drawing.scrolling import Scrolling
from cleaner.tui.drawing.shown import Shown, Side, edition_start, shown_pair
from cleaner.tui.drawing.wrap import wrap

_KEPT = 400
"""Blocks whose rows are remembered."""


@dataclass(frozen=True, slots=True)
class BlockRows:
    """A block broken into rows."""

    items: list[Item]
    """What is marked in it."""
    shown: dict[Side, Shown]
    starts: dict[Side, tuple[int, ...]]
    """Offsets in the shown text at which rows begin, for the sides that are visible."""
    height: int
    """Blank row at the end included."""

    def row_of(self, side: Side, offset: int) -> int:
        """Return the row in which an offset of the shown text stands."""
        return max(0, sum(start <= offset for start in self.starts[side]) - 1)

    def bounds(self, side: Side, row: int) -> tuple[int, int] | None:
        """Return start and end of a row in the shown text; nothing for a blank row."""
        starts = self.starts[side]
        if row >= len(starts):
            return None
        return starts[row], starts[row + 1] if row + 1 < len(starts) else len(self.shown[side].text)


class Layout(Scrolling):
    """The rows of a review at one width, worked out where they are looked at."""

    def __init__(self, review: Review, blocks: Blocks) -> None:
        self.review, self.blocks = review, blocks
        self.cells = 40
        self.sides: tuple[Side, ...] = ("raw", "edition")
        self._rows: OrderedDict[int, BlockRows] = OrderedDict()
        self._before: OrderedDict[int, BlockRows] = OrderedDict()
        """The rows of the state before, at the same width."""

    def arrange(self, cells: int, sides: Sequence[Side]) -> bool:
        """Break at another width, or for other sides; return whether anything changed."""
        if (cells, tuple(sides)) == (self.cells, self.sides):
            return False
        self.cells, self.sides = cells, tuple(sides)
        self._rows.clear()
        self._before.clear()
        return True

    def look_at(self, review: Review) -> None:
        """Lay out this state of the work; what is marked as it was keeps its rows."""
        self.review = review
        self._before, self._rows = self._rows, OrderedDict()

    def rows(self, block: int) -> BlockRows:
        """Return the rows of a block."""
        found = self._rows.get(block)
        if found is None:
            found = self._rows[block] = self._broken(block)
            if len(self._rows) > _KEPT:
                self._rows.popitem(last=False)
        return found

    @property
    def count(self) -> int:
        """How many blocks there are."""
        return len(self.blocks)

    def height(self, block: int) -> int:
        """Return how many rows a block takes."""
        return self.rows(block).height

    def offset_of(self, place: RowPlace) -> int:
        """Return the raw offset, more or less, at which a row begins."""
        if not self.count:
            return 0
        rows, side = self.rows(place.block), self.sides[0]
        bounds = rows.bounds(side, place.row) or (len(rows.shown[side].text), 0)
        return self.blocks[place.block].span.start + rows.shown[side].own_offset(bounds[0])

    def place_of(self, offset: int) -> RowPlace:
        """Return the row on which a raw offset stands, more or less."""
        if not self.count:
            return RowPlace(0, 0)
        number = self.blocks.at(offset)
        rows, side = self.rows(number), self.sides[0]
        shown = rows.shown[side]
        inside = min(offset - self.blocks[number].span.start, len(shown.own))
        return RowPlace(number, rows.row_of(side, shown.text_offset(inside)))

    def extent(self, block: int, start: int) -> tuple[RowPlace, RowPlace]:
        """Return the first and last row of a block on which the suggestion that begins there stands, or its head."""
        if not self.count:
            return RowPlace(0, 0), RowPlace(0, 0)
        rows = self.rows(block)
        found = [0]
        marks = [(side, mark) for side in self.sides if (mark := rows.shown[side].mark_of(start))]
        if marks:
            found = [
                rows.row_of(side, at) for side, mark in marks for at in (mark.start, max(mark.start, mark.end - 1))
            ]
        return RowPlace(block, min(found)), RowPlace(block, min(max(found), rows.height - 1))

    def _broken(self, index: int) -> BlockRows:
        block = self.blocks[index]
        items = block_items(self.review, block)
        before = self._before.get(index)
        # What is marked in the block before may reach into this one.
        first = edition_start(self.review, block)
        if before is not None and before.items == items and before.shown["edition"].first == first:
            return before
        raw, edition = shown_pair(self.review, block, items)
        shown: dict[Side, Shown] = {"raw": raw, "edition": edition}
        starts = {side: wrap(shown[side].text, self.cells) for side in self.sides}
        height = max(map(len, starts.values()))
        ends = index == len(self.blocks) - 1
        # Lists of one-line headlines stay close together; paragraphs get air, and lines of one paragraph do not.
        joined = self.blocks.hard_wrapped or (bool(items) and items[-1].span.end > block.span.end)
        air = block.last and not ends and (block.spaced or (height > 1 and not joined))
        return BlockRows(items, shown, starts, height + air)
