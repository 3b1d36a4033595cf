"""How usual it is in English that words stand side by side, for a great many pairs at once; ``neighbours`` tells of one.

Loads numpy, and all of the table.
"""

from binascii import a2b_base64
from collections.abc import Iterable, Sequence
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from cleaner.core.neighbours import BITS, KINDS, LOWEST, NAMED, OTHER, STEP
from cleaner.core.tables.neighbours import LEVELS

Levels = NDArray[np.int64]
Named = NDArray[np.float64]
_NONE = -1
_OTHER = OTHER.encode()


class Beside:
    """The words that are asked about, by their numbers."""

    def __init__(self, words: Sequence[str]) -> None:
        """Look up folded words of a list that may grow."""
        self._all = words
        self._written: list[bytes] = []
        self._begun: list[int] = []

    def together(self, first: Levels, second: Levels) -> Levels:
        """Return the level of each two words side by side; 0 where either is unknown."""
        level = _told(crc32(b, a) for a, b in zip(self._begins(first), self._words(second), strict=True))
        other = np.flatnonzero(level == _NONE)
        other = other[self._before(_OTHER, second[other]) != _NONE]
        level[other] = self._before(_OTHER, first[other])
        return np.where(level == _NONE, 0, level + LOWEST)

    def name_behind(self, word: Levels, kinds: Sequence[str]) -> Named:
        """Return the level of a name of these kinds behind each word; 0 where word or kind is unknown."""
        found = np.zeros(len(word))
        other = self._before(_OTHER, word)
        for of, row in _rows(kinds):
            told, else_ = self._before(_OTHER + of, word[row]), other[row]
            found[row] = np.where(told != _NONE, STEP * (told + NAMED), np.where(else_ != _NONE, else_ + LOWEST, 0))
        return found

    def name_before(self, word: Levels, kinds: Sequence[str]) -> Named:
        """Return the level of a name of these kinds before each word; 0 where word or kind is unknown."""
        found = np.zeros(len(word))
        known = self._before(_OTHER, word) != _NONE
        for of, row in _rows(kinds):
            begun = crc32(_OTHER + of + b" ")
            told = _told(crc32(b, begun) for b in self._words(word[row]))
            usual = max(0, int(_told([crc32(of + b" " + _OTHER + _OTHER)])[0]))
            found[row] = np.where(known[row], STEP * (np.where(told > 0, told, usual) + NAMED), 0)
        return found

    def _before(self, second: bytes, first: Levels) -> Levels:
        """Return what the table has for each word with the same word behind it."""
        return _told([crc32(second, begun) for begun in self._begins(first)])

    def _begins(self, number: Levels) -> list[int]:
        """Return the checksums of each word and a space."""
        self._learn()
        return list(map(self._begun.__getitem__, number.tolist()))

    def _words(self, number: Levels) -> list[bytes]:
        self._learn()
        return list(map(self._written.__getitem__, number.tolist()))

    def _learn(self) -> None:
        fresh = [word.encode() for word in self._all[len(self._written) :]]
        self._written += fresh
        self._begun += [crc32(word + b" ") for word in fresh]


def _rows(kinds: Sequence[str]) -> Iterable[tuple[bytes, Levels]]:
    """Yield each kind of names of which the table tells, and which rows are of it."""
    known = [KINDS.get(kind, "") for kind in kinds]
    for of in sorted({*known} - {""}):
        yield of.encode(), np.flatnonzero(np.array([one == of for one in known]))


@cache
def _table() -> NDArray[np.uint16]:
    return np.frombuffer(a2b_base64(LEVELS), "<u2")


def _told(codes: Iterable[int]) -> Levels:
    """Return the level that the table has for the pair behind each code, and where it has none."""
    code = np.fromiter(codes, np.int64)
    at, mark, found = code & (1 << BITS) - 1, code >> BITS, np.full(len(code), _NONE)
    going = np.arange(len(code))
    while len(going):
        row = _table()[at[going]].astype(np.int64)
        hit = (row != 0) & (row >> 4 == mark[going])
        found[going[hit]] = row[hit] & 15
        going = going[(row != 0) & ~hit]
        at[going] = (at[going] + 1) & (1 << BITS) - 1
    return found
