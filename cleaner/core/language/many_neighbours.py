"""How usual it is in English that words stand side by side, for a great many pairs at once; ``neighbours`` tells of one.

Loads numpy.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import repeat
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from cleaner.core.basis.columns import Numbers, asked, grown
from cleaner.core.language.neighbours import BITS, KINDS, LOWEST, NAMED, OTHER, STEP
from cleaner.core.language.tables.neighbours import LEVELS

Levels = Numbers
Named = NDArray[np.float64]
_NONE = -1
_OTHER = OTHER.encode()
_TABLE = np.frombuffer(LEVELS, "<u2")
_NAMES = tuple(sorted({*KINDS.values()}))
"""The kinds of names of which the table tells."""
_STEPS = int(1 / STEP)
_LOWEST = LOWEST * _STEPS
"""The levels of words go by whole numbers, those of names by steps."""


def kind_number(kind: str) -> int:
    """Return the number of the kind of names that entries of a kind are of, below 0 where the table tells nothing of it."""
    return _NAMES.index(KINDS[kind]) if kind in KINDS else _NONE


class Beside:
    """The words that are asked about, by their numbers."""

    def __init__(self, words: Sequence[str]) -> None:
        """Look up folded words of a list that may grow."""
        self._all = words
        self._written: list[bytes] = []
        self._begun: list[int] = []
        self._other = np.zeros(0, np.int64)
        """How usual any other word is behind each word."""
        self._behind, self._before = ([np.zeros(0, np.int64) for _ in _NAMES] for _ in range(2))
        """The levels of names of each kind behind each word and before it, in steps."""

    def together(self, first: Levels, second: Levels) -> Levels:
        """Return the level of each two words side by side; 0 where either is unknown."""
        self._learn()
        level = _told(map(crc32, self._words(second), self._begins(first)), len(first))
        level = np.where((level == _NONE) & (self._other[second] != _NONE), self._other[first], level)
        return np.where(level == _NONE, 0, level + LOWEST)

    def name_behind(self, word: Levels, kinds: Numbers) -> Named:
        """Return the level of a name of these kinds, as ``kind_number`` has them, behind each word; 0 where unknown."""
        return self._named(self._behind, self._name_behind, word, kinds)

    def name_before(self, word: Levels, kinds: Numbers) -> Named:
        """Return the level of a name of these kinds, as ``kind_number`` has them, before each word; 0 where unknown."""
        return self._named(self._before, self._name_before, word, kinds)

    def _named(
        self, levels: list[Levels], look: Callable[[bytes, Levels], Levels], word: Levels, kinds: Numbers
    ) -> Named:
        self._learn()
        found = np.zeros(len(word), np.int64)
        for number, name in enumerate(_NAMES):
            row = np.flatnonzero(kinds == number)
            levels[number] = grown(levels[number], len(self._all))
            found[row] = asked(levels[number], word[row], partial(look, name.encode()))
        return found / _STEPS

    def _name_behind(self, of: bytes, word: Levels) -> Levels:
        told, other = _told(map(crc32, repeat(_OTHER + of), self._begins(word)), len(word)), self._other[word]
        return np.where(told != _NONE, told + NAMED, np.where(other != _NONE, other * _STEPS + _LOWEST, 0))

    def _name_before(self, of: bytes, word: Levels) -> Levels:
        told = _told(map(crc32, self._words(word), repeat(crc32(_OTHER + of + b" "))), len(word))
        usual = max(0, int(_told([crc32(of + b" " + _OTHER + _OTHER)], 1)[0]))
        return np.where(self._other[word] != _NONE, np.where(told > 0, told, usual) + NAMED, 0)

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
