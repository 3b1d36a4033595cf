"""Hashes of any run of words of a long text, and sets that many hashes are asked of at once.

A prefix sum of letters, each times a power of its place, gives the hash of every run of words from two look-ups (a
polynomial hash modulo 2**64). What hashes say is a promise to look closer, never an answer: who asks
compares letters. Loads numpy, so only long texts come here.
"""

from collections.abc import Callable, Sequence
from operator import mul
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from cleaner.core.words.cutting import ODD, Codes, Numbers

Hashes = NDArray[np.uint64]
Flags = NDArray[np.bool_]
Whole = TypeVar("Whole", np.int64, np.uint64)

_MARK_BITS = 3
"""A set has a mark for each of its hashes and some: most hashes that are not in it are told by one look."""
BLOCK = 1 << 17
"""Letters that are hashed together, and hashes that are asked for."""
_BASE = 0x9E3779B97F4A7C15
"""Odd, and with bits as if by chance: also one letter spreads over all bits of a hash."""


def _powers(base: int, first: int, count: int) -> Hashes:
    """Return ``base`` to the power of ``first``, and so many more, modulo 2**64."""
    made = np.full(count, pow(base, first, 1 << 64), np.uint64)
    filled = 1
    while filled < count:
        step = np.uint64(pow(base, filled, 1 << 64))
        more = min(filled, count - filled)
        made[filled : filled + more] = made[:more] * step
        filled += more
    return made


_scales: list[tuple[Hashes, Hashes]] = []


def _scaled(letters: int) -> tuple[Hashes, Hashes]:
    """Return the powers of the base from 1 and of its inverse from 0, for so many letters at least."""
    count = BLOCK << max(1, (letters // BLOCK).bit_length())
    if not _scales or len(_scales[0][0]) < count:
        _scales[:] = [(_powers(_BASE, 1, count), _powers(pow(_BASE, -1, 1 << 64), 0, count))]
    return _scales[0]


def letter(character: str) -> int:
    """Return the number of a folded letter: its code point, in the first plane."""
    return min(ord(character), ODD)


_MASK = (1 << 64) - 1
_LAST = np.uint64(_MASK)
"""Ends the hashes of a set, so that no search runs over their end."""
_POWERS = [pow(_BASE, place, 1 << 64) for place in range(1, 257)]


def hash_of(word: str) -> int:
    """Return the hash of one folded word."""
    return hashes_of(word)[0]


def hashes_of(word: str) -> tuple[int, int]:
    """Return the hashes of one folded word and of the same word with an *s*."""
    while len(_POWERS) <= len(word):
        _POWERS.append(_POWERS[-1] * _BASE & _MASK)
    total = sum(map(mul, map(letter, word), _POWERS))
    return total & _MASK, total + letter("s") * _POWERS[len(word)] & _MASK


class Sums:
    """Places in a stretch of letters, by the sums that give the hash of what lies between any two of them."""

    __slots__ = ("_down", "_sums")

    def __init__(self, letters: Codes) -> None:
        """Add up the letters: the places before and behind each of them."""
        up, self._down = _scaled(len(letters))
        self._sums = np.empty(len(letters) + 1, np.uint64)
        self._sums[0] = 0
        scaled = np.multiply(letters, up[: len(letters)], out=self._sums[1:])
        np.cumsum(scaled, out=scaled)

    def at(self, places: Numbers) -> "Sums":
        """Return these places alone."""
        made = Sums.__new__(Sums)
        made._sums, made._down = self._sums.take(places), self._down.take(places)
        return made

    def runs(self, left: Numbers, count: Numbers | int) -> Hashes:
        """Return the hash of what lies from each place ``left`` on, so many places far."""
        found: Hashes = (self._sums.take(left + count) - self._sums.take(left)) * self._down.take(left)
        return found

    def between(self) -> Hashes:
        """Return the hash of what lies between each place and the next."""
        found: Hashes = (self._sums[1:] - self._sums[:-1]) * self._down[: len(self._sums) - 1]
        return found

    def begun(self, count: int, other: "Sums", places: Numbers) -> Hashes:
        """Return the hash of what lies between each of the first places, so many, and the place of ``other`` beside it."""
        found: Hashes = (other._sums.take(places) - self._sums[:count]) * self._down[:count]
        return found


def begun(letters: Codes, left: Numbers, count: int) -> Hashes:
    """Return the hash of so few letters from each letter ``left`` on: quicker than sums that are made for it."""
    made = np.zeros(len(left), np.uint64)
    for place, power in enumerate(_POWERS[:count]):
        made += letters.take(left + place) * np.uint64(power)
    return made


def distinct(numbers: NDArray[Whole]) -> NDArray[Whole]:
    """Return the distinct numbers in order: by sorting, since hashing them is far slower on runs of like numbers."""
    ordered = np.sort(numbers)
    found: NDArray[Whole] = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]
    return found


def ranges(begins: Numbers, counts: Numbers) -> Numbers:
    """Return the numbers from each beginning on, so many each, one behind another."""
    made: Numbers = np.arange(int(counts.sum())) + np.repeat(begins - (np.cumsum(counts) - counts), counts)
    return made


class Known:
    """A set of hashes that many hashes are asked of at once."""

    __slots__ = ("_begins", "_marks", "_narrow", "_shift", "_sorted")

    def __init__(self, hashes: Hashes) -> None:
        """Sort the hashes, mark their first bits, and note where those with the same first bits begin."""
        known = distinct(hashes)
        bits = min(24, max(10, len(known).bit_length()))
        self._shift, self._narrow = np.uint64(64 - bits), np.uint64(64 - bits - _MARK_BITS)
        counts = np.bincount((known >> self._shift).view(np.int64), minlength=1 << bits)
        self._begins = (np.cumsum(counts) - counts).astype(np.uint32)
        self._marks = np.zeros(1 << bits + _MARK_BITS, np.bool_)
        self._marks[(known >> self._narrow).view(np.int64)] = True
        self._sorted = np.append(known, _LAST)

    def among(self, hashes: Hashes) -> Numbers:
        """Return which of these hashes are in the set, in order."""
        return self.places(hashes)[0]

    def has(self, hashes: Hashes) -> Flags:
        """Tell of each of these hashes whether it is in the set, a block at a time."""
        found = np.zeros(len(hashes), np.bool_)
        for low in range(0, len(hashes), BLOCK):
            found[low + self.among(hashes[low : low + BLOCK])] = True
        return found

    def places(self, hashes: Hashes) -> tuple[Numbers, Numbers]:
        """Return which of these hashes are in the set, in order, and where each of those stands in the sorted set."""
        at = np.flatnonzero(self._marks.take((hashes >> self._narrow).view(np.int64)))
        here = hashes.take(at)
        place = self._begins.take((here >> self._shift).view(np.int64)).astype(np.int64)
        held = self._sorted.take(place)
        behind = np.flatnonzero(held < here)
        while len(behind):
            place[behind] += 1
            held[behind] = self._sorted.take(place.take(behind))
            behind = behind.compress(held.take(behind) < here.take(behind))
        right = np.flatnonzero(held == here)
        return at.take(right), place.take(right)


class Owners(Known):
    """Hashes with the numbers of those whose hash it is: one or several."""

    __slots__ = ("_first", "_numbers")

    def __init__(self, hashes: Hashes, numbers: Numbers) -> None:
        """Take the hashes, each with its number."""
        super().__init__(hashes)
        order = np.argsort(hashes)
        self._numbers = numbers.astype(np.int32)[order]
        self._first = np.append(np.searchsorted(hashes[order], self._sorted[:-1]), [len(hashes), len(hashes)])

    def pairs(self, hashes: Hashes) -> tuple[Numbers, Numbers]:
        """Return which of these hashes have an owner, in order, with its number; once for each owner."""
        at, place = self.places(hashes)
        begin = self._first.take(place)
        counts = self._first.take(place + 1) - begin
        return np.repeat(at, counts), self._numbers.take(ranges(begin, counts)).astype(np.int64)


Parts = Callable[[Numbers], Sequence[tuple[Numbers, Numbers]]]
"""For words of these sizes, where parts of them begin and how many letters they have."""


class Spelt:
    """A great many folded words as one run of letters."""

    __slots__ = ("begins", "letters", "sizes")

    def __init__(self, words: Sequence[str]) -> None:
        """Join the words."""
        joined = "".join(words)
        self.sizes = np.fromiter(map(len, words), np.int64, len(words))
        self.begins = np.cumsum(self.sizes) - self.sizes
        self.letters: Codes = np.frombuffer(joined.encode("utf-16-le", "surrogatepass"), np.uint16)
        if len(self.letters) != len(joined):
            wide = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
            self.letters = np.minimum(wide, ODD).astype(np.uint16)

    def hashes(self) -> Hashes:
        """Return the hash of each word."""
        return self.hashes_of(lambda sizes: [(np.zeros_like(sizes), sizes)])[0]

    def hashes_of(self, parts: Parts) -> list[Hashes]:
        """Return the hashes of the same parts of all words, a row for each part, made a block of letters at a time."""
        made: list[list[Hashes]] = [[np.zeros(0, np.uint64)] for _ in parts(np.zeros(0, np.int64))]
        first = 0
        while first < len(self.sizes):
            low = int(self.begins[first])
            stop = max(first + 1, int(np.searchsorted(self.begins, low + BLOCK)))
            begins, sizes = self.begins[first:stop] - low, self.sizes[first:stop]
            sums = Sums(self.letters[low : low + int(begins[-1] + sizes[-1])])
            for row, (begin, count) in zip(made, parts(sizes), strict=True):
                row.append(sums.runs(begins + begin, count))
            first = stop
        return [np.concatenate(row) for row in made]


def many_hashes(words: Sequence[str]) -> Hashes:
    """Return the hashes of a great many folded words."""
    return Spelt(words).hashes()


def written_hashes(words: Spelt) -> tuple[Hashes, Numbers]:
    """Return the hashes of words and of their plurals in -s, -es and -ies, and the number of letters of each."""
    plain, sizes = words.hashes(), words.sizes
    up, _ = _scaled(int(sizes.max(initial=0)) + 3)
    s, e = np.uint64(letter("s")), np.uint64(letter("e"))
    turned = np.uint64((letter("i") - letter("y")) % (1 << 64))
    es = plain + e * up[sizes] + s * up[sizes + 1]
    ending = np.flatnonzero(sizes > 0)
    ending = ending[words.letters[(words.begins + sizes - 1)[ending]] == ord("y")]
    hashes = [plain, plain + s * up[sizes], es, es[ending] + turned * up[sizes[ending] - 1]]
    return np.concatenate(hashes), np.concatenate([sizes, sizes + 1, sizes + 2, sizes[ending] + 2])
