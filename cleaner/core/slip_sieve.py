"""Slips of one letter in a long text, told for all runs of words at once. Loads numpy through ``hashing``."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from cleaner.core.forms import LEAST_ODD, LEAST_SLIP, MOST_RUN
from cleaner.core.gaps import JOINS
from cleaner.core.hashing import Block, Flags, Hashes, Known, Numbers, distinct, letters_of, piece_hashes
from cleaner.core.long_tokens import LongTokens
from cleaner.core.sieve import english

_PAIRS = 1 << 14
_MOST_GAP = 4
_EDGE = 3
_SALT, _TURN = np.uint64(0xD1B54A32D192ED03), np.uint64(0xD6E8FEB86659FD93)


def _halves(size: Numbers, length: Numbers) -> list[tuple[Numbers, Numbers]]:
    """Return the first and the last half of runs of this size, when they are meant for keys of that length."""
    half = (length - 1) // 2
    return [(np.zeros_like(size), half), (size - half, half)]


def _marks(size: Numbers, length: Numbers) -> list[tuple[Numbers, Numbers]]:
    """Return pieces of runs: a half with the two letters at the other end, or all but three letters, from both sides.

    Wherever one slip is, one of the four is free of it.
    """
    first, last = _halves(size, length)
    two, start = np.full_like(size, 2), np.zeros_like(size)
    most = length - _EDGE
    return [first, (size - 2, two), last, (start, two), (start, most), (size - most, most)]


def _combined(pieces: list[Hashes], length: Numbers) -> list[Hashes]:
    """Return one hash for each of the four marks."""
    a, a_end, b, b_end, most, least = pieces
    rows = [a + a_end * _TURN, b + b_end * _TURN, most, least]
    return [row + (length.astype(np.uint64) * np.uint64(4) + np.uint64(k)) * _SALT for k, row in enumerate(rows)]


class SlipSieve:
    """The halves of the keys of an index by their hashes, and the letters of the keys."""

    __slots__ = ("_bounds", "_first", "_half_keys", "_known", "_letters", "_longest", "_numbers", "beyond", "keys")

    def __init__(self, keys: Iterable[str]) -> None:
        """Hash the marks of all keys that are long enough."""
        self.keys = [key for key in keys if len(key) >= LEAST_SLIP]
        sizes = np.fromiter(map(len, self.keys), np.int64, len(self.keys))
        self._longest = int(sizes.max(initial=0))
        self.beyond = self._longest + (MOST_RUN + 1) * _MOST_GAP
        pieces = piece_hashes(self.keys, lambda size: _marks(size, size))
        self._half_keys = Known(pieces[0]), Known(pieces[2])
        hashes = np.concatenate(_combined(pieces, sizes))
        order = np.argsort(hashes)
        self._numbers = np.concatenate([np.arange(len(self.keys))] * 4)[order]
        distinct, first = np.unique(hashes[order], return_index=True)
        self._first = np.append(first, len(hashes))
        self._known = Known(distinct)
        self._letters = letters_of("".join(self.keys))
        self._bounds = np.append(0, np.cumsum(sizes))

    def slips(self, tokens: LongTokens) -> Iterator[tuple[int, int, int]]:
        """Yield the runs of words, half-open, that are one letter away from a key, with its number.

        Where a run has a letter that folds to several, the number is -1: somebody has to look.
        """
        return zip(*(row.tolist() for row in tokens.seen(self)), strict=True)

    def see(self, block: Block, before: int) -> Numbers:
        """Return the runs of words, half-open, and the numbers of the keys that they are one letter away from."""
        count = len(block.bounds) - 1
        sizes = np.diff(block.bounds)
        odd = ~english().has(block.hashes(np.arange(count), sizes)) & (sizes >= LEAST_ODD)
        folded = np.zeros(count, np.bool_)
        folded[block.odd[block.odd < count]] = True
        odd |= folded
        unknown, several = np.append(0, np.cumsum(odd)), np.append(0, np.cumsum(folded))
        apart = np.append(0, np.cumsum(block.gaps & JOINS == 0))
        firsts, stops = [], []
        for words in range(1, MOST_RUN + 1):
            first = np.arange(max(0, min(block.own, count - words + 1)))
            stop = first + words
            size = block.bounds[stop] - block.bounds[first]
            asked = (unknown[stop] > unknown[first]) & (size <= self._longest + 1) & (apart[stop - 1] == apart[first])
            looked = several[stop] > several[first]
            firsts.append(np.flatnonzero(asked & (looked | (size >= LEAST_SLIP - 1))))
            stops.append(firsts[-1] + words)
        first, stop = np.concatenate(firsts), np.concatenate(stops)
        left, size = block.bounds[first], block.bounds[stop] - block.bounds[first]
        enough, special = np.flatnonzero(size >= LEAST_SLIP - 1), np.flatnonzero(several[stop] > several[first])
        run, key = self._pairs(block, left[enough], size[enough])
        run, key = np.append(special, enough[run]), np.append(np.full(len(special), -1), key)
        order = np.lexsort((key, stop[run], first[run]))
        run, key = run[order], key[order]
        return np.stack([first[run] + before, stop[run] + before, key])

    def _pairs(self, block: Block, left: Numbers, size: Numbers) -> tuple[Numbers, Numbers]:
        """Return the numbers of runs and of keys that have a mark in common and differ by one letter."""
        likely = np.zeros(len(size), np.bool_)
        for length in (size - 1, size + 1):  # the halves for ``size`` are among these
            for side, (start, letters) in enumerate(_halves(size, length)):
                likely |= self._half_keys[side].has(block.runs(left + start, letters))
        asked = np.flatnonzero(likely)
        runs, places = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for more in (-1, 0, 1):
            some = asked[size[asked] + more >= LEAST_SLIP]
            begin, length = left[some], size[some] + more
            pieces = [block.runs(begin + start, letters) for start, letters in _marks(size[some], length)]
            for marks in _combined(pieces, length):
                at, place = self._known.places(marks)
                runs.append(some[at])
                places.append(place)
        run, place = np.concatenate(runs), np.concatenate(places)
        counts = self._first[place + 1] - self._first[place]
        run = np.repeat(run, counts)
        offset = np.arange(len(run)) - np.repeat(np.cumsum(counts) - counts, counts)
        key = self._numbers[np.repeat(self._first[place], counts) + offset]
        pair = distinct(run << 32 | key)
        run, key = pair >> 32, pair & 0xFFFFFFFF
        kept = np.zeros(len(run), np.bool_)
        for low in range(0, len(run), _PAIRS):
            part = slice(low, low + _PAIRS)
            kept[part] = self._one_off(block, left[run[part]], size[run[part]], key[part])
        return run[kept], key[kept]

    def _one_off(self, block: Block, left: Numbers, size: Numbers, key: Numbers) -> Flags:
        """Return which runs differ from which keys by one letter: more, less, another, or two that changed places."""
        begin, length = self._bounds[key], self._bounds[key + 1] - self._bounds[key]
        shorter = np.minimum(size, length)
        steps = np.arange(int(shorter.max(initial=0)))
        here, there = block.letters, self._letters
        inside = steps < shorter[:, None]
        ahead = _taken(here, left[:, None] + steps) == _taken(there, begin[:, None] + steps)
        back = _taken(here, (left + size - 1)[:, None] - steps) == _taken(there, (begin + length - 1)[:, None] - steps)
        head, tail = _run_length(ahead & inside), _run_length(back & inside)
        one: Flags = (head + tail >= shorter) & (size != length)
        one |= (size == length) & (head + tail == length - 1)
        swapped = np.flatnonzero((size == length) & (head + tail == length - 2))
        a, b = (left + head)[swapped], (begin + head)[swapped]
        one[swapped] = (here[a] == there[b + 1]) & (here[a + 1] == there[b])
        return one


def _taken(letters: NDArray[np.uint32], at: Numbers) -> NDArray[np.uint32]:
    found: NDArray[np.uint32] = letters[np.clip(at, 0, len(letters) - 1)]
    return found


def _run_length(equal: Flags) -> Numbers:
    """Return how many flags are set at the beginning of each row."""
    found: Numbers = np.minimum.accumulate(equal, axis=1).sum(axis=1, dtype=np.int64)
    return found
