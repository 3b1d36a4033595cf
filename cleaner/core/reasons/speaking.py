"""The words of a long text that speak of something: of business, of daily life, of an everyday subject.

Loads numpy.
"""

from collections.abc import Callable, Iterable
from functools import cache, cached_property, lru_cache

import numpy as np

from cleaner.core.basis import cues
from cleaner.core.basis.columns import Flags, Numbers, Shelved
from cleaner.core.finding.traits import Sense
from cleaner.core.language.english import subjects, words_of_subjects
from cleaner.core.language.tables.subjects import SUBJECTS
from cleaner.core.reasons.outlook import REACH
from cleaner.core.words.cutting import Places
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import stem, stemming_to

_NO_STEM = -1
_SUBJECTS = {subject: number for number, subject in enumerate(SUBJECTS)}


class Speaking:
    """Where such words stand in a text."""

    def __init__(self, tokens: LongTokens, held: Flags) -> None:
        """Take the words, and which of them belong to a match."""
        self._tokens, self._held = tokens, held
        self._counted: dict[frozenset[str], Numbers] = {}

    def places(self, words: frozenset[str]) -> Numbers:
        """Return the numbers of the words that are among these, in order."""
        known = self._counted.get(words)
        if known is None:
            every, (places, which) = _words(), self._told
            among = np.array([word in words for word in every], np.bool_)
            found = places[among[which]] if words.issubset(every) else self._tokens.marked(words)
            known = self._counted[words] = np.asarray(found, np.int64)
        return known

    def of(self, sense: Shelved, first: Numbers, stop: Numbers, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers]:
        """Return how many words go with the sense of an ordinary word: in its sentence, and around beyond that."""
        (places, which), (spoken_of, stems) = self._of_subjects, _facts()
        own = sense.fact(_bits_of)
        asking = np.flatnonzero(own)
        low, high = low[asking], high[asking]
        near, far = first[asking] - REACH, stop[asking] + REACH
        begin = np.searchsorted(places, np.minimum(low, near).astype(np.int32))
        size = np.searchsorted(places, np.maximum(high, far).astype(np.int32)) - begin
        row = np.repeat(np.arange(len(asking)), size)
        word = np.arange(len(row)) + np.repeat(begin - np.cumsum(size) + size, size)
        spoken = which[word]
        goes = spoken_of[spoken] & own[asking][row] != 0
        of = Shelved(sense.shelf.part(_apart_of), sense.rows[asking])
        for k in range(int(of.fact(len).max(initial=0))):
            goes &= stems[spoken] != of.fact(_apart_at(k))[row]
        at, row = places[word[goes]], row[goes]
        inside = (low[row] <= at) & (at < high[row])
        beyond = ~inside & (near[row] <= at) & (at < far[row])
        found = np.zeros((2, len(own)), np.int64)
        for k, counted in enumerate((inside, beyond)):
            found[k, asking] = np.bincount(row[counted], minlength=len(asking))
        return found[0], found[1]

    @cached_property
    def _told(self) -> tuple[Places, Places]:
        """Where all of them stand, and which they are."""
        return self._tokens.sought(tuple(_words()))

    @cached_property
    def _of_subjects(self) -> tuple[Places, Places]:
        """Those of no match that speak of a subject: where they stand, and which they are."""
        (places, which), (spoken_of, _) = self._told, _facts()
        free = ~self._held[places] & (spoken_of[which] != 0)
        return places[free], which[free]


@cache
def _words() -> dict[str, None]:
    """Return all words that speak of something."""
    return dict.fromkeys((*words_of_subjects(), *sorted(cues.BUSINESS | stemming_to(cues.DAILY))))


@cache
def _facts() -> tuple[Numbers, Numbers]:
    """Return of which subjects each of them speaks, and the numbers of their stems."""
    numbered = _stem_numbers()
    return _numbers(_bits(subjects(word)) for word in _words()), _numbers(numbered[stem(word)] for word in _words())


def _numbers(some: Iterable[int]) -> Numbers:
    return np.fromiter(some, np.int64)


@cache
def _stem_numbers() -> dict[str, int]:
    return {word: number for number, word in enumerate(dict.fromkeys(map(stem, _words())))}


def _apart_of(sense: Sense) -> tuple[int, ...]:
    """Return the numbers of those stems of a form that a word has which speaks of something."""
    known = _stem_numbers()
    return tuple([known[one] for one in sense.apart if one in known])


@cache
def _apart_at(place: int) -> Callable[[tuple[int, ...]], int]:
    return lambda stems: stems[place] if place < len(stems) else _NO_STEM


def _bits_of(sense: Sense) -> int:
    return _bits(sense.own)


@lru_cache(maxsize=1 << 10)
def _bits(named: frozenset[str]) -> int:
    """Return subjects as bits of one number."""
    return sum(1 << _SUBJECTS[subject] for subject in named)
