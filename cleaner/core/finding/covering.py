"""Which match covers a word: told by where the matches begin, so that nothing is made for each word."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, overload

from cleaner.core.finding.matching import Match

if TYPE_CHECKING:
    from cleaner.core.words.cutting import Places

NO_MATCH = -1
_FIRST, _STOP = map(itemgetter, (0, 1))


class Covered:
    """The matches of a text by the words that they cover; no word belongs to two."""

    __slots__ = ("_numbers", "firsts", "matches")

    firsts: list[int]
    """The word with which each match begins, in order."""

    def __init__(self, matches: Sequence[Match]) -> None:
        """Take the matches, in order."""
        self.matches = matches
        self.firsts = list(map(_FIRST, matches))
        self._numbers: Places | None = None

    def numbers(self, words: int) -> "Places":
        """Return for each word of a text of so many the number of its match, ``NO_MATCH`` where it has none; loads numpy."""
        if self._numbers is None:
            self._numbers = self._numbered(words)
        return self._numbers

    def _numbered(self, words: int) -> "Places":
        import numpy as np

        from cleaner.core.words.hashing import ranges

        firsts, stops = (
            np.array(self.firsts, np.int64),
            np.fromiter(map(_STOP, self.matches), np.int64, len(self.firsts)),
        )
        found, sizes = np.full(words, NO_MATCH, np.int32), stops - firsts
        found[ranges(firsts, sizes)] = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        return found

    @overload
    def get(self, at: int) -> Match | None: ...

    @overload
    def get(self, at: int, otherwise: int) -> Match | int: ...

    def get(self, at: int, otherwise: int | None = None) -> Match | int | None:
        """Return the match that covers a word."""
        number = bisect_right(self.firsts, at)
        if number:
            match = self.matches[number - 1]
            if at < match[1]:
                return match
        return otherwise

    def over(self, first: int, stop: int) -> Sequence[Match]:
        """Return the matches that cover a word of a range, half-open, in order."""
        there = self.numbers_over(first, stop)
        return self.matches[there.start : there.stop]

    def numbers_over(self, first: int, stop: int) -> range:
        """Return the numbers of these matches."""
        low = bisect_right(self.firsts, first)
        if low and self.matches[low - 1][1] > first:
            low -= 1
        return range(low, bisect_left(self.firsts, stop, low))

    def changed(self, gone: Iterable[int], added: Iterable[Match]) -> list[Match]:
        """Return the matches in order, without those of some numbers, and with others."""
        left: list[Match] = []
        at = 0
        for number in sorted(gone):
            left += self.matches[at:number]
            at = number + 1
        return sorted([*left, *self.matches[at:], *added], key=_FIRST)

    def __getitem__(self, at: int) -> Match:
        match = self.get(at)
        if match is None:
            raise KeyError(at)
        return match

    def __contains__(self, at: int) -> bool:
        return self.get(at) is not None
