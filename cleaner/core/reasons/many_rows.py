"""What is told of the candidates of a long text: columns for each part of them that was looked at together.

Loads numpy.
"""

from collections.abc import Iterable, Sequence
from typing import overload

import numpy as np

from cleaner.core.basis.columns import Numbers
from cleaner.core.basis.reason import Told
from cleaner.core.reasons.outlook import Row


class ManyRows(Sequence[Row]):
    """The row of each candidate, made when somebody looks at it."""

    def __init__(self, parts: Sequence[tuple[Told, ...]], part: Numbers, row: Numbers) -> None:
        """Take what is told of each part, and of each candidate the part and its row there."""
        self.parts, self.part, self.row = parts, part, row

    @classmethod
    def of(cls, count: int, looked_at: Iterable[tuple[Sequence[int], tuple[Told, ...]]]) -> "ManyRows":
        """Take the numbers of the candidates of each part, of so many in all, and what is told of them in this order."""
        parts, part, row = list[tuple[Told, ...]](), np.zeros(count, np.int64), np.zeros(count, np.int64)
        for numbers, told in looked_at:
            part[numbers], row[numbers] = len(parts), np.arange(len(numbers))
            parts.append(told)
        return cls(parts, part, row)

    @classmethod
    def gathered(cls, rows: Sequence[Row]) -> "ManyRows":
        """Return rows that were made already, those with the same columns together."""
        if isinstance(rows, ManyRows):
            return rows
        parts = {id(told): told for told, _ in rows}
        number = {known: at for at, known in enumerate(parts)}
        columns = np.array([(number[id(told)], row) for told, row in rows], np.int64).reshape(-1, 2)
        return cls(list(parts.values()), columns[:, 0], columns[:, 1])

    def __len__(self) -> int:
        return len(self.row)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        return self.parts[self.part.item(at)], self.row.item(at)
