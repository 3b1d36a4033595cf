"""Places in things of many rows that stand below one another: no height is known before it is looked at."""

from collections.abc import Iterator
from typing import NamedTuple


class RowPlace(NamedTuple):
    """A row of a block; the rows behind its text are blank."""

    block: int
    row: int


class Scrolling:
    """Blocks of rows; who stands on it says how many there are and how high each is."""

    @property
    def count(self) -> int:
        """How many blocks there are."""
        raise NotImplementedError

    def height(self, block: int) -> int:
        """Return how many rows a block takes."""
        raise NotImplementedError

    def moved(self, place: RowPlace, rows: int) -> RowPlace:
        """Return the place so many rows on; at either end of the document, the last one there is."""
        block, row = place.block, place.row + rows
        while row < 0 and block > 0:
            block -= 1
            row += self.height(block)
        while block < self.count - 1 and row >= self.height(block):
            row -= self.height(block)
            block += 1
        return RowPlace(block, max(0, min(row, self.height(block) - 1)))

    def distance(self, start: RowPlace, end: RowPlace, most: int) -> int | None:
        """Return how many rows ``end`` stands behind ``start``; nothing where that is negative or more than ``most``."""
        if end < start:
            return None
        rows = end.row - start.row
        for block in range(start.block, end.block):
            rows += self.height(block)
            if rows - end.row > most:
                return None
        return rows if rows <= most else None

    def last_top(self, height: int) -> RowPlace:
        """Return the place that stands at the top when the end of the document stands at the bottom."""
        last = self.count - 1
        return self.moved(RowPlace(last, self.height(last) - 1), 1 - height)

    def visible(self, top: RowPlace, height: int) -> Iterator[RowPlace | None]:
        """Return the places of so many rows; nothing for rows behind the end."""
        block, row = top
        for _ in range(height):
            if block >= self.count:
                yield None
                continue
            yield RowPlace(block, row)
            row += 1
            if row >= self.height(block):
                block, row = block + 1, 0
