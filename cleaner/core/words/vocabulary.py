"""The distinct words of a long text, told by their hashes and numbered: what is known of a word is asked once. Loads numpy."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from cleaner.core.words.cutting import Codes, Numbers, Places
from cleaner.core.words.hashing import Flags, Hashes, ranges

_LEAST_BITS = 16
_ROOM = 4
"""Places of the table for each word: few words meet in one place."""
_LEAST_PART, _MOST_PART = 1 << 12, 1 << 15
"""Words that are looked up together: fewer at first, where most of them are new."""


class Vocabulary:
    """The distinct words that were met so far; their numbers begin with 1, and what stands at 0 is no word."""

    __slots__ = ("_bits", "_count", "_firsts", "_hashes", "_table")

    def __init__(self) -> None:
        """Know no word."""
        self._count = 1
        self._hashes, self._firsts = np.zeros(1, np.uint64), np.zeros(1, np.int32)
        self._lay(_LEAST_BITS)

    @property
    def hashes(self) -> Hashes:
        """The hash of each word, by its number."""
        return self._hashes[: self._count]

    @property
    def firsts(self) -> Places:
        """Where each word stands first, by its number."""
        return self._firsts[: self._count]

    def numbered(self, hashes: Hashes, first: int) -> Places:
        """Return the numbers of the words of a stretch of text that begins with its word ``first``."""
        found = np.empty(len(hashes), np.int32)
        low = 0
        while low < len(hashes):
            stop = low + min(max(_LEAST_PART, self._count), _MOST_PART)
            found[low:stop] = self._part(hashes[low:stop], first + low)
            low = stop
        return found

    def _part(self, hashes: Hashes, first: int) -> Places:
        number = self._table.take(self._places(hashes))
        missed = np.flatnonzero(self._hashes.take(number) != hashes)
        if len(missed):
            number[missed] = self._further(hashes.take(missed), missed + first)
        return number

    def _places(self, hashes: Hashes) -> Numbers:
        places: Numbers = (hashes >> np.uint64(64 - self._bits)).view(np.int64)
        return places

    def _further(self, hashes: Hashes, at: Numbers) -> Places:
        """Return the numbers of words that are not in their own place of the table, but further on, or new."""
        found = np.zeros(len(hashes), np.int32)
        going, place, last = np.arange(len(hashes)), self._places(hashes), len(self._table) - 1
        while len(going):
            free = np.flatnonzero(self._table.take(place) == 0)
            if len(free):
                self._learn(place.take(free), hashes.take(going.take(free)), at.take(going.take(free)))
            number = self._table.take(place)
            right = self._hashes.take(number) == hashes.take(going)
            found[going.compress(right)] = number.compress(right)
            going, place = going.compress(~right), (place.compress(~right) + 1) & last
        if self._count * _ROOM > len(self._table):
            self._lay(self._bits + 2)
        return found

    def _learn(self, place: Numbers, hashes: Hashes, at: Numbers) -> None:
        """Give each of these free places to the first of those words that meet there."""
        own = np.arange(len(place), dtype=np.int32)
        self._table[place[::-1]] = own[::-1]
        first = np.flatnonzero(self._table.take(place) == own)
        low, self._count = self._count, self._count + len(first)
        if self._count > len(self._hashes):
            self._hashes = np.resize(self._hashes, 2 * self._count)
            self._firsts = np.resize(self._firsts, 2 * self._count)
        self._hashes[low : self._count], self._firsts[low : self._count] = hashes.take(first), at.take(first)
        self._table[place.take(first)] = np.arange(low, self._count)

    def _lay(self, bits: int) -> None:
        """Lay all words into a table of this size, each into the next free place from its own on."""
        self._bits, self._table = bits, np.zeros(1 << bits, np.int32)
        number, last = np.arange(self._count - 1, 0, -1, dtype=np.int32), len(self._table) - 1
        place = self._places(self._hashes.take(number))
        while len(number):  # of those that meet in one place the last one stays: the word that was met first
            free = np.flatnonzero(self._table.take(place) == 0)
            self._table[place.take(free)] = number.take(free)
            left = np.flatnonzero(self._table.take(place) != number)
            number, place = number.take(left), (place.take(left) + 1) & last


class Spelling(NamedTuple):
    """The letters of distinct words, by their numbers."""

    bounds: Numbers
    """Letters before each word, and in all."""
    letters: Codes

    @classmethod
    def of(cls, words: Vocabulary, bounds: Places, letters: Codes) -> "Spelling":
        """Take them from the bounds and letters of all words of the text."""
        begins = bounds.take(words.firsts).astype(np.int64)
        sizes = bounds.take(words.firsts + 1, mode="clip") - begins
        return cls(np.append(0, np.cumsum(sizes)), letters.take(ranges(begins, sizes)))


class Told:
    """What is told of each distinct word from its hash, once, while more and more of them are met."""

    __slots__ = ("_flags", "_tell")

    def __init__(self, tell: Callable[[Hashes], Flags]) -> None:
        """Take what tells of hashes; nobody was asked about yet."""
        self._tell, self._flags = tell, np.zeros(0, np.bool_)

    def by_number(self, words: Vocabulary) -> Flags:
        """Return what is told of each word that is known by now, by its number."""
        fresh = words.hashes[len(self._flags) :]
        if len(fresh):
            self._flags = np.append(self._flags, self._tell(fresh))
        return self._flags
