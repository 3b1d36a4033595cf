"""Slips of one letter in a long text, told for all runs of words at once. Loads numpy through ``hashing``."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from cleaner.core.finding.forms import LEAST_ODD, LEAST_SLIP, MOST_RUN
from cleaner.core.finding.sieve import strange
from cleaner.core.words.cutting import Codes, Numbers
from cleaner.core.words.gaps import JOINS
from cleaner.core.words.hashing import Flags, Hashes, Known, Owners, Spelt, Sums, distinct, ranges
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Rest, no_rest

_PAIRS = 1 << 10
"""Runs and keys of about one size that are compared together."""
AT_ONCE = 1 << 13
"""Words whose runs are looked at together: what is asked of them stays in the processor's cache."""
_EDGE = 3
_KINDS = 4
_SALT, _TURN = np.uint64(0xD1B54A32D192ED03), np.uint64(0xD6E8FEB86659FD93)


def _pieces(side: int, size: Numbers, length: Numbers) -> list[tuple[Numbers, Numbers]]:
    """Return pieces of runs of this size, when they are meant for keys of that length.

    They are the half on one side, the two letters at the other end, and all but three letters from that side on. Wherever
    one slip is, on one of the two sides the half and the two letters, or the last piece, are free of it.
    """
    half, most, two, none = (length - 1) // 2, length - _EDGE, np.full_like(size, 2), np.zeros_like(size)
    if side == 0:
        return [(none, half), (size - two, two), (none, most)]
    return [(size - half, half), (none, two), (size - most, most)]


def _marks(side: int, pieces: Sequence[Hashes], length: Numbers) -> list[Hashes]:
    """Return the two hashes that tell a key from one side."""
    half, two, most = pieces
    salt = length.astype(np.uint64) * np.uint64(_KINDS) + np.uint64(side)
    return [half + two * _TURN + salt * _SALT, most + (salt + np.uint64(2)) * _SALT]


class SlipSieve:
    """The halves of the keys of an index by their hashes, and the letters of the keys."""

    __slots__ = ("_half_keys", "_longest", "_marks", "_spelt", "keys")

    def __init__(self, keys: Iterable[str]) -> None:
        """Hash the marks of all keys that are long enough."""
        self.keys = [key for key in keys if len(key) >= LEAST_SLIP]
        self._spelt = Spelt(self.keys)
        sizes = self._spelt.sizes
        self._longest = int(sizes.max(initial=0))
        first = self._spelt.hashes_of(lambda size: _pieces(0, size, size))
        last = self._spelt.hashes_of(lambda size: _pieces(1, size, size))
        self._half_keys = Known(first[0]), Known(last[0])
        marks = np.concatenate([*_marks(0, first, sizes), *_marks(1, last, sizes)])
        self._marks = Owners(marks, np.tile(np.arange(len(sizes)), _KINDS))

    def slips(self, tokens: LongTokens, taken: Flags, rest: Rest = no_rest) -> Iterator[tuple[int, int, int]]:
        """Yield the runs of words, half-open, that are one letter away from a key, with its number.

        Each has a word that nobody knows and that is not taken. Where a run has a letter that folds to none or to
        several, the number is -1: somebody has to look.
        """
        rest(tokens)
        asked = _asked(tokens, ~taken)
        words = _near(tokens, asked)
        rest(tokens)
        for first in range(0, len(words), AT_ONCE):
            part = _Part(tokens, words[first : first + AT_ONCE + MOST_RUN], asked)
            yield from zip(*(row.tolist() for row in self._in(part)), strict=True)
            rest(tokens)

    def _in(self, part: "_Part") -> tuple[Numbers, Numbers, Numbers]:
        first, stop = part.runs()
        several = np.append(0, np.cumsum(part.odd))
        special = several[stop] > several[first]
        left = part.bounds[first]
        size = part.bounds[stop] - left
        fit = np.flatnonzero((size >= LEAST_SLIP - 1) & (size <= self._longest + 1) & ~special)
        run, key = self._pairs(part, left[fit], size[fit])
        look = np.flatnonzero(special)
        run, key = np.append(look, fit[run]), np.append(np.full(len(look), -1), key)
        order = np.lexsort((key, stop[run], first[run]))
        run, key = run[order], key[order]
        return part.words[first[run]], part.words[stop[run] - 1] + 1, key

    def _pairs(self, part: "_Part", left: Numbers, size: Numbers) -> tuple[Numbers, Numbers]:
        """Return the numbers of runs and of keys that have a mark in common and differ by one letter."""
        asked: list[tuple[Numbers, Numbers, Hashes]] = []
        for side in (0, 1):
            for half, some, hashes in self._halved(part, side, left, size):
                length = (size.take(some)[:, None] + np.arange(-1, 2)).ravel()
                own = np.flatnonzero(((length - 1) // 2 == np.repeat(half.take(some), 3)) & (length >= LEAST_SLIP))
                row, length = np.repeat(some, 3).take(own), length.take(own)
                begin = left.take(row)
                _, *others = _pieces(side, size.take(row), length)
                pieces = [part.sums.runs(begin + start, letters) for start, letters in others]
                for which, mark in enumerate(_marks(side, [np.repeat(hashes, 3).take(own), *pieces], length)):
                    asked.append((row, np.full(len(row), side - 2 * which), mark))
        run, kind, mark = (np.concatenate(column) for column in zip(*asked, strict=True))
        at, key = self._marks.pairs(mark)
        run, kind = run.take(at), kind.take(at)
        kept = np.ones(len(run), np.bool_)
        for side in (0, 1):
            most = np.flatnonzero(kind == side - 2)
            row = run.take(most)
            kept[most] = self._goes_on(part, side, left.take(row), size.take(row), key.take(most))
        pair = distinct(run.compress(kept) << 32 | key.compress(kept))
        run, key = pair >> 32, pair & 0xFFFFFFFF
        kept = np.zeros(len(run), np.bool_)
        by_size = np.argsort(size[run])
        for low in range(0, len(run), _PAIRS):
            some = by_size[low : low + _PAIRS]
            kept[some] = self._one_off(part, left[run[some]], size[run[some]], key[some])
        return run[kept], key[kept]

    def _halved(
        self, part: "_Part", side: int, left: Numbers, size: Numbers
    ) -> Iterator[tuple[Numbers, Numbers, Hashes]]:
        """Yield the letters of a half, of all runs, which of them have that half of a key on this side, and its hashes.

        Keys with a letter less, as many, and a letter more have halves of two lengths.
        """
        for more in (-1, 1):
            half = (size + more - 1) // 2
            hashes = part.sums.runs(left if side == 0 else left + size - half, half)
            met = self._half_keys[side].among(hashes)
            yield half, met, hashes.take(met)

    def _goes_on(self, part: "_Part", side: int, left: Numbers, size: Numbers, key: Numbers) -> Flags:
        """Tell of runs and keys, equal but for three letters at the end, if the first of these or the last are equal.

        One slip leaves one of them standing; few others have it.
        """
        begin, length = self._spelt.begins.take(key), self._spelt.sizes.take(key)
        here, there = part.letters, self._spelt.letters
        most, none = length - _EDGE, np.zeros_like(size)
        behind = [(most, most), (size - 1, length - 1)]
        before = [(size - most - 1, length - most - 1), (none, none)]
        one, other = (here.take(left + a) == there.take(begin + b) for a, b in (behind, before)[side])
        found: Flags = one | other
        return found

    def _one_off(self, part: "_Part", left: Numbers, size: Numbers, key: Numbers) -> Flags:
        """Return which runs differ from which keys by one letter: more, less, another, or two that changed places."""
        begin, length = self._spelt.begins[key], self._spelt.sizes[key]
        shorter = np.minimum(size, length)
        steps = np.arange(int(shorter.max(initial=0)) + 1)  # the last of them is inside no row
        here, there = part.letters, self._spelt.letters
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


def _asked(tokens: LongTokens, free: Flags) -> Flags:
    """Tell of each word whether nobody knows it, it is no figure, and it is free."""
    asked = strange(tokens) & free
    words = np.flatnonzero(asked)
    begins = tokens.bounds.take(words)
    letter = tokens.letters.take(begins, mode="clip")
    told = (letter < ord("0")) | (letter > ord("9"))
    told &= tokens.bounds.take(words + 1) - begins >= LEAST_ODD
    asked[words] = told
    odd = np.frombuffer(tokens.odd, np.int64)
    asked[odd] = free[odd]
    return asked


def _near(tokens: LongTokens, asked: Flags) -> Numbers:
    """Return the words that may be of one run with a word that is asked for."""
    parted = np.frombuffer(tokens.gaps, np.uint8)[:-1] & JOINS == 0
    apart = np.append(np.int32(0), np.cumsum(parted, dtype=np.int32))
    words, near = np.flatnonzero(asked), asked.copy()
    for away in range(1, MOST_RUN):
        for one, other in ((words[words >= away], -away), (words[words < len(asked) - away], away)):
            near[one[apart.take(one) == apart.take(one + other)] + other] = True
    return np.flatnonzero(near)


class _Part:
    """Some words of a text as if they stood beside one another, and behind them those that a run may need."""

    __slots__ = ("apart", "asked", "bounds", "letters", "odd", "sums", "words")

    words: Numbers
    """Their numbers in the text."""
    asked: Flags
    """Which of them a run must have one of."""
    apart: Flags
    """Whether no name runs on from the word before."""
    odd: Flags
    """Whether a letter of the word folds to none or to several."""
    bounds: Numbers
    """Letters before each word, and in all."""
    letters: Codes

    def __init__(self, tokens: LongTokens, words: Numbers, asked: Flags) -> None:
        """Take the words with these numbers."""
        self.words, self.asked = words, asked.take(words)
        before = words[1:] - 1
        joined = np.frombuffer(tokens.gaps, np.uint8).take(before) & JOINS != 0
        self.apart = np.append(False, ~joined | (words[:-1] != before))
        self.odd = np.isin(words, np.frombuffer(tokens.odd, np.int64))
        begins = tokens.bounds.take(words).astype(np.int64)
        sizes = tokens.bounds.take(words + 1) - begins
        self.bounds = np.append(0, np.cumsum(sizes))
        self.letters = tokens.letters.take(ranges(begins, sizes))
        self.sums = Sums(self.letters)

    def runs(self) -> tuple[Numbers, Numbers]:
        """Return the runs that join and have a word that is asked for, but those that begin in the last words."""
        count, own = len(self.words), AT_ONCE
        words = np.flatnonzero(self.asked)
        before = np.append(0, np.cumsum(self.asked))
        apart = np.cumsum(self.apart)
        firsts, stops = [], []
        for back in range(MOST_RUN):
            at = words[words >= back]
            first = at - back
            near = (first < own) & (apart[first] == apart[at]) & (before[first] == before[at])
            at, first = at[near], first[near]
            for on in range(1, MOST_RUN - back + 1):
                near = at + on <= count
                at, first = at[near], first[near]
                near = apart[at + on - 1] == apart[at]
                at, first = at[near], first[near]
                firsts.append(first)
                stops.append(at + on)
        return np.concatenate(firsts), np.concatenate(stops)


def _taken(letters: Codes, at: Numbers) -> Codes:
    found: Codes = letters.take(at, mode="clip")
    return found


def _run_length(equal: Flags) -> Numbers:
    """Return how many flags are set at the beginning of each row, whose last one is not set."""
    found: Numbers = equal.argmin(axis=1)
    return found
