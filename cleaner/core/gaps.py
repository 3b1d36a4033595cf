"""What stands between the words of a long text, told as one byte for each word instead of by looking at characters."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cleaner.core.tokens import ADJACENT, RUNNING, gap_ends, gap_joins

JOINS, ADJOINS, ENDS, RUNS = 1, 2, 4, 8
"""A name may run on · white space alone · a sentence or line ends · a reworded name may run on."""
_CHUNK = 1 << 16
_SHORT_WORD = 3

Places = NDArray[np.int32] | NDArray[np.int64]
Flags = NDArray[np.uint8]


@lru_cache(maxsize=1 << 16)
def _told(gap: str) -> int:
    """Return what a gap is, apart from ``. ``, of which the word before it decides."""
    return JOINS * gap_joins(gap) | ADJOINS * (gap in ADJACENT) | ENDS * gap_ends(gap) | RUNS * (gap in RUNNING)


def gap_flags(text: str, starts: Places, ends: Places) -> Flags:
    """Return for each word what stands between it and the next one; behind the last word everything ends."""
    flags = np.full(len(starts), ENDS, np.uint8)
    for first in range(0, len(starts) - 1, _CHUNK):
        stop = min(first + _CHUNK, len(starts) - 1)
        flags[first:stop] = _flags(text, starts[first + 1 : stop + 1], ends[first:stop])
    dotted = np.flatnonzero(starts[1:] - ends[:-1] == len(". "))
    dotted = dotted[(ends - starts)[dotted] <= _SHORT_WORD]
    for at in dotted.tolist():
        if text.startswith(". ", ends[at]):
            flags[at] |= JOINS
            if ends[at] - starts[at] < _SHORT_WORD and text[starts[at]].isupper():
                flags[at] &= ~np.uint8(ENDS)
    return flags


def _flags(text: str, starts: Places, ends: Places) -> Flags:
    base = int(ends[0])
    codes = np.frombuffer(text[base : int(starts[-1]) + 1].encode("utf-32-le", "surrogatepass"), np.uint32)
    sizes = starts - ends
    key = codes[ends - base].astype(np.int64)
    two = np.flatnonzero(sizes == 2)
    key[two] |= (codes[ends[two] - base + 1].astype(np.int64) + 1) << 21
    longer = np.flatnonzero(sizes > 2)
    key[longer] = -1
    found = np.zeros(len(key), np.uint8)
    plain = key == ord(" ")
    found[plain] = _told(" ")
    rest = np.flatnonzero(~plain & (sizes <= 2) & (sizes > 0))
    distinct, first, where = np.unique(key[rest], return_index=True, return_inverse=True)
    if len(distinct):
        known = [_told(text[ends[at] : starts[at]]) for at in rest[first].tolist()]
        found[rest] = np.array(known, np.uint8)[where]
    if len(longer):
        begins, stops = ends[longer].tolist(), starts[longer].tolist()
        found[longer] = [_told(text[b:s]) for b, s in zip(begins, stops, strict=True)]
    touching = np.flatnonzero(sizes == 0)
    found[touching] = _told("")
    return found
