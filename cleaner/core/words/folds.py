"""The folded words of a long text, each made when somebody looks at it."""

import re
from collections.abc import Sequence
from typing import overload

from cleaner.core.words.tokens import WORD, fold

_PLAIN_WORD = re.compile("[a-z0-9]+")
_PUNCTUATION = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u3000\u3001\u3002\uff0c"
_ROW_BITS = 7
_ROW, _IN_ROW = 1 << _ROW_BITS, (1 << _ROW_BITS) - 1
"""Words that are folded together."""
_FEW = 12
"""Words that are rather folded one by one."""


class Folds(Sequence[str]):
    """The folded words of a long text, made a row at a time when somebody looks at it."""

    __slots__ = ("_ends", "_known", "_rows", "_starts", "_text")

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        """Make nothing yet; the words begin and end at these places of the text."""
        self._text, self._starts, self._ends = text, starts, ends
        self._known: dict[str, str] = {}
        """Each word once, however often it stands in the text."""
        self._rows: list[list[str] | None] = [None] * ((len(starts) >> _ROW_BITS) + 1)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if at.__class__ is int and at >= 0:
            row = self._rows[at >> _ROW_BITS]
            if row is not None:
                return row[at & _IN_ROW]
            written = self._text[self._starts[at] : self._ends[at]]
            return written.lower() if written.isascii() else fold(written)
        if not isinstance(at, slice):
            return self[at + len(self)]
        first, stop, step = at.indices(len(self._starts))
        if first >= stop or step != 1:
            return [self[k] for k in range(first, stop, step)]
        if stop - first <= _FEW:
            return self._folded(first, stop)
        number = first >> _ROW_BITS
        if stop <= number * _ROW + _ROW:
            row = self._rows[number]
            return (row if row is not None else self._row(number))[first & _IN_ROW : stop - number * _ROW]
        return self._folded(first, stop)

    def _row(self, number: int) -> list[str]:
        first, stop = number * _ROW, min(number * _ROW + _ROW, len(self))
        if first >= stop:
            raise IndexError(first)
        row = self._rows[number] = [self._known.setdefault(word, word) for word in self._folded(first, stop)]
        return row

    def _folded(self, first: int, stop: int) -> list[str]:
        piece = self._text[self._starts[first] : self._ends[stop - 1]]
        if piece.isascii():
            return _PLAIN_WORD.findall(piece.lower())
        for mark in _PUNCTUATION:
            piece = piece.replace(mark, " ")
        return _PLAIN_WORD.findall(piece.lower()) if piece.isascii() else [fold(word) for word in WORD.findall(piece)]
