"""How usual it is in English that words stand side by side, for a great many pairs at once; ``neighbours`` tells of one.

Loads numpy.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from cleaner.core.neighbours import BITS, KINDS, LOWEST, NAMED, OTHER, STEP
from cleaner.core.tables.neighbours import LEVELS

Levels = NDArray[np.int64]
Named = NDArray[np.float64]
_NONE = -1
_OTHER = OTHER.encode()
_TABLE = np.frombuffer(LEVELS, "<u2")


class Beside:
    """The words that are asked about, by their numbers."""

    def __init__(self, words: Sequence[str]) -> None:
        """Look up folded words of a list that may grow."""
        self._all = words
        self._written: list[bytes] = []
        self._begun: list[int] = []
        self._other = np.zeros(0, np.int64)
        """How usual any other word is behind each word."""

    def together(self, first: Levels, second: Levels) -> Levels:
        """Return the level of each two words side by side; 0 where either is unknown."""
        self._learn()
        level = _told(map(crc32, self._words(second), self._begins(first)), len(first))
        level = np.where((level == _NONE) & (self._other[second] != _NONE), self._other[first], level)
        return np.where(level == _NONE, 0, level + LOWEST)

    def name_behind(self, word: Levels, kinds: Sequence[str]) -> Named:
        """Return the level of a name of these kinds behind each word; 0 where word or kind is unknown."""
        self._learn()
        found, other = np.zeros(len(word)), self._other[word]
        for of, row in _rows(kinds):
            told = _told(map(crc32, repeat(_OTHER + of), self._begins(word[row])), len(row))
            unnamed = np.where(other[row] != _NONE, other[row] + LOWEST, 0)
            found[row] = np.where(told != _NONE, STEP * (told + NAMED), unnamed)
        return found

    def name_before(self, word: Levels, kinds: Sequence[str]) -> Named:
        """Return the level of a name of these kinds before each word; 0 where word or kind is unknown."""
        self._learn()
        found, known = np.zeros(len(word)), self._other[word] != _NONE
        for of, row in _rows(kinds):
            told = _told(map(crc32, self._words(word[row]), repeat(crc32(_OTHER + of + b" "))), len(row))
            usual = max(0, int(_told([crc32(of + b" " + _OTHER + _OTHER)], 1)[0]))
            found[row] = np.where(known[row], STEP * (np.where(told > 0, told, usual) + NAMED), 0)
        return found

    def _begins(self, number: Levels) -> "map[int]":
        """Return the checksums of each word and a space."""
        return map(self._begun.__getitem__, number.tolist())

    def _words(self, number: Levels) -> "map[bytes]":
        return map(self._written.__getitem__, number.tolist())

    def _learn(self) -> None:
        fresh = [word.encode() for word in self._all[len(self._written) :]]
        if fresh:
            begun = [crc32(word + b" ") for word in fresh]
            self._written += fresh
            self._begun += begun
            self._other = np.append(self._other, _told(map(crc32, repeat(_OTHER), begun), len(fresh)))


def _rows(kinds: Sequence[str]) -> Iterable[tuple[bytes, Levels]]:
    """Yield each kind of names of which the table tells, and which rows are of it."""
    names = sorted({*KINDS.values()})
    numbers = {kind: names.index(name) for kind, name in KINDS.items()}
    known = np.fromiter((numbers.get(kind, _NONE) for kind in kinds), np.int64, len(kinds))
    return [(name.encode(), np.flatnonzero(known == number)) for number, name in enumerate(names)]


def _told(codes: Iterable[int], count: int) -> Levels:
    """Return the level that the table has for the pair behind each code, and where it has none."""
    code = np.fromiter(codes, np.int64, count)
    at, mark, found = code & (1 << BITS) - 1, code >> BITS, np.full(len(code), _NONE)
    going = np.arange(len(code))
    while len(going):
        row = _TABLE[at[going]].astype(np.int64)
        hit = (row != 0) & (row >> 4 == mark[going])
        found[going[hit]] = row[hit] & 15
        going = going[(row != 0) & ~hit]
        at[going] = (at[going] + 1) & (1 << BITS) - 1
    return found
