"""What stands between the words of a long text, told as one byte for each word instead of by looking at characters."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cleaner.core.words.tokens import ADJACENT, COMMAS, LISTING, RUNNING, SHORT_WORD, gap_ends, gap_joins

JOINS, ADJOINS, ENDS, RUNS, COMMA, LISTS = 1, 2, 4, 8, 16, 32
"""A name may run on · white space alone · a sentence or line ends · a reworded name may run on · a comma alone · a list may."""
_PACKED = 4
"""Characters that fit into one number."""
_MOST_KNOWN = 1 << 14

Numbers = NDArray[np.int64]
Flags = NDArray[np.uint8]


def gap_flag(gap: str, word: str) -> int:
    """Return what a gap behind a word is."""
    flag = _told(gap)
    if gap == ". " and len(word) <= SHORT_WORD:
        flag |= JOINS | RUNS
        if len(word) < SHORT_WORD and word[:1].isupper():
            flag &= ~ENDS
    return flag


@lru_cache(maxsize=1 << 16)
def _told(gap: str) -> int:
    """Return what a gap is, apart from ``. ``, of which the word before it decides."""
    told = JOINS * gap_joins(gap) | ADJOINS * (gap in ADJACENT) | ENDS * gap_ends(gap) | RUNS * (gap in RUNNING)
    return told | COMMA * (gap in COMMAS) | LISTS * (not LISTING.isdisjoint(gap))


class _Known:
    """The short gaps that were seen, packed into numbers, and what they are."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self.packed = np.zeros(1, np.uint64)
        self.flags = np.array([_told("")], np.uint8)

    def flags_of(self, packed: NDArray[np.uint64]) -> Flags:
        at = np.searchsorted(self.packed[1:], packed, "right")
        strange = np.flatnonzero(self.packed[at] != packed)
        if not len(strange):
            found: Flags = self.flags[at]
            return found
        if len(self.packed) > _MOST_KNOWN:
            self._forget()
        known = np.unique(np.append(self.packed, np.sort(packed[strange])))
        self.flags = np.array([_told(_unpacked(number)) for number in known.tolist()], np.uint8)
        self.packed = known
        return self.flags_of(packed)


def _unpacked(number: int) -> str:
    return "".join(chr(code - 1) for shift in range(0, 64, 16) if (code := number >> shift & 0xFFFF))


_known = _Known()
_SPACE = _told(" ")
_DOT = ord(".") + 1 | ord(" ") + 1 << 16


def gap_flags(
    piece: str,
    codes: NDArray[np.uint16] | NDArray[np.uint8],
    starts: Numbers,
    ends: Numbers,
    capital: NDArray[np.bool_],
) -> Flags:
    """Return for each word of a piece of text but the last what stands between it and the next one.

    ``capital`` tells which words begin with one.
    """
    begins, sizes = ends[:-1], starts[1:] - ends[:-1]
    flags = np.full(len(sizes), _SPACE, np.uint8)
    other = np.flatnonzero((codes.take(begins) != ord(" ")) | (sizes != 1))
    begins, sizes = begins.take(other), sizes.take(other)
    packed = np.zeros(len(other), np.uint64)
    for k in range(_PACKED):
        longer = np.flatnonzero(sizes > k)
        packed[longer] |= (codes[begins[longer] + k] + np.uint64(1)) << np.uint64(16 * k)
    flags[other] = _known.flags_of(packed)
    for at in other[sizes > _PACKED].tolist():
        flags[at] = _told(piece[ends[at] : starts[at + 1]])
    dotted = other[(packed == _DOT) & (sizes == len(". "))]
    letters = ends[dotted] - starts[dotted]
    flags[dotted[letters <= SHORT_WORD]] |= JOINS | RUNS
    first = dotted[letters < SHORT_WORD]
    flags[first[capital[first]]] &= ~np.uint8(ENDS)
    return flags
