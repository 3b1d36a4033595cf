"""The words that long texts were asked about, by numbers that last: what is known of a word is looked up once.

Loads numpy.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from cleaner.core.basis.columns import Flags, Numbers, asked, grown
from cleaner.core.language.english import begins_pairs, is_firm_pair
from cleaner.core.language.many_neighbours import Beside
from cleaner.core.language.neighbours import START, STOP
from cleaner.core.language.sorts import sort_of
from cleaner.core.words.hashing import Hashes

AT_START, AT_STOP = 1, 2
"""The numbers of what stands for the beginning and the end of a sentence; 0 is that of no word."""
_MOST = 1 << 16
"""Words that are kept from one text to the next."""
_SLOT_BITS = 18
_SHIFT = np.uint64(64 - _SLOT_BITS)


class Lexicon:
    """Numbers for folded words, and what is known of each."""

    def __init__(self) -> None:
        """Know no word yet."""
        self.words: list[str] = ["", START, STOP]
        self._numbers = {word: number for number, word in enumerate(self.words)}
        self._slots = np.zeros(1 << _SLOT_BITS, np.int32)
        """A word for the first bits of a hash."""
        self._hashes: Hashes = np.zeros(len(self.words), np.uint64)
        """The hash by which each word was found last, if it was."""
        self._sorts = self._firsts = np.zeros(0, np.int64)
        self.beside = Beside(self.words)

    def number(self, word: str) -> int:
        """Return the number of a folded word."""
        known = self._numbers.setdefault(word, len(self.words))
        if known == len(self.words):
            self.words.append(word)
        return known

    def numbers(self, hashes: Hashes, written: Callable[[Numbers], list[str]]) -> Numbers:
        """Return the numbers of distinct words of a text with these hashes; ``written`` returns those of some rows, folded."""
        slots = (hashes >> _SHIFT).view(np.int64)
        found = self._slots[slots].astype(np.int64)
        missed = np.flatnonzero((self._hashes[found] != hashes) | (found == 0))
        if len(missed):
            found[missed] = list(map(self.number, written(missed)))
            self._hashes = np.append(self._hashes, np.zeros(len(self.words) - len(self._hashes), np.uint64))
            self._hashes[found[missed]], self._slots[slots[missed]] = hashes[missed], found[missed]
        return found

    def sort(self, word: Numbers) -> Numbers:
        """Return the number of the sort of each word."""
        self._sorts = grown(self._sorts, len(self.words))
        found: Numbers = asked(self._sorts, word, self._sort_of)
        return found

    def _sort_of(self, word: Numbers) -> list[int]:
        return [sort_of(self.words[number]).number for number in word.tolist()]

    def firm(self, first: Numbers, second: Numbers) -> Flags:
        """Whether two words often stand together."""
        self._firsts = grown(self._firsts, len(self.words))
        may = np.flatnonzero((asked(self._firsts, first, self._begins_pairs) != 0) & (second != 0))
        words, found = self.words, np.zeros(len(first), np.bool_)
        pairs = zip(first[may].tolist(), second[may].tolist(), strict=True)
        found[may] = [is_firm_pair(words[one], words[other]) for one, other in pairs]
        return found

    def _begins_pairs(self, word: Numbers) -> list[bool]:
        return [begins_pairs(self.words[number]) for number in word.tolist()]


@lru_cache(maxsize=1)
def _kept() -> list[Lexicon]:
    return [Lexicon()]


def lexicon() -> Lexicon:
    """Return the words that are kept from one text to the next; no more of them than memory is worth."""
    kept = _kept()
    if len(kept[0].words) > _MOST:
        kept[0] = Lexicon()
    return kept[0]
