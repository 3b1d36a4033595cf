"""The outlook on a long text: all places at once, as numpy arrays."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleaner.core.english import subjects, words_of_subjects
from cleaner.core.gaps import ADJOINS, ENDS
from cleaner.core.long_tokens import LongTokens
from cleaner.core.many_neighbours import Beside, Named
from cleaner.core.matching import Match
from cleaner.core.neighbours import START, STOP
from cleaner.core.outlook import REACH, OneOutlook
from cleaner.core.scene import Scene
from cleaner.core.sorts import SORTS, sort_of
from cleaner.core.tables.subjects import SUBJECTS
from cleaner.core.tokens import MOST_AWAY, fold, stem
from cleaner.core.traits import Sense

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_START, _STOP = 1, 2
"""The numbers of what stands for the beginning and the end of a sentence."""
_UNASKED = -1
"""In place of the sort of a word that nobody has asked for."""
_BEYOND = 8
"""Places before the first word and behind the last that may be asked for."""


def numbers(some: Iterable[int]) -> Numbers:
    """Return whole numbers as an array."""
    return np.fromiter(some, np.int64)


class LongOutlook:
    """Looks at many places at once; a place before the first word is the last but so many of the padding."""

    def __init__(self, scene: Scene) -> None:
        """Look at the words of a scene."""
        tokens = scene.tokens
        assert isinstance(tokens, LongTokens)
        self._scene, self._tokens = scene, tokens
        self._size = len(tokens)
        beyond = np.full(_BEYOND, ENDS, np.uint8)
        self._gaps = np.concatenate([np.frombuffer(tokens.gaps, np.uint8), beyond])
        steps = np.zeros(self._size + _BEYOND, np.int8)
        firsts, stops = self.places(scene.matches)
        np.add.at(steps, firsts, 1)
        np.add.at(steps, stops, -1)
        self._held = np.cumsum(steps, dtype=np.int8) > 0
        self._starts = np.asarray(tokens.starts)
        self._ends = np.asarray(tokens.ends)
        self._hashes = tokens.hashes
        self._stops = np.asarray(tokens.stops)
        self._odd = np.frombuffer(tokens.odd, np.int64)
        self._words: list[str] = ["", START, STOP]
        self._sorts = np.zeros(0, np.int64)
        self._beside = Beside(self._words)
        self._numbers: dict[int, int] = {}
        self._counted: dict[frozenset[str], Numbers] = {}
        self._one = OneOutlook(scene)

    def rows(self, look: Callable[..., tuple[Any, ...]], *of: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
        """Return a row of what ``look`` returns for each row of these columns, all looked at together."""
        return zip(*map(_listed, look(*of)), strict=True)

    def places(self, match: Sequence[Match]) -> tuple[Numbers, Numbers]:
        """Return the half-open range of words of each match."""
        return numbers([m.first for m in match]), numbers([m.stop for m in match])

    def each(self, told: Callable[..., Any], *of: Any) -> list[Any]:
        """Return what is told of each row of these columns."""
        return list(map(told, *map(_listed, of)))

    def only(self, where: Flags, told: Callable[..., int], *of: Any) -> Numbers:
        """Return what is told of each row of these columns, 0 where it is not asked."""
        found, asked = np.zeros(len(where), np.int64), np.flatnonzero(where)
        rows = asked.tolist()
        columns = [c[asked].tolist() if isinstance(c, np.ndarray) else [c[row] for row in rows] for c in of]
        found[asked] = list(map(told, *columns))
        return found

    def adjacent(self, at: Numbers) -> Flags:
        """Whether nothing but white space stands behind the word in its line."""
        found: Flags = self._gaps[at] & ADJOINS != 0
        return found

    def ends(self, at: Numbers) -> Flags:
        """Whether a sentence or a line ends behind the word."""
        found: Flags = self._gaps[at] & ENDS != 0
        return found

    def held(self, at: Numbers) -> Flags:
        """Whether the word belongs to a match."""
        return self._held[at]

    def capital(self, at: Numbers, where: Flags) -> Flags:
        """Whether the word begins with a capital, where that is asked."""
        text, found = self._tokens.text, np.zeros(len(at), np.bool_)
        found[where] = [text[place].isupper() for place in self._starts[at[where]].tolist()]
        return found

    def owns(self, at: Numbers) -> Flags:
        """Whether ``'s`` follows the word."""
        parted = (at + 1 < self._size) & ~self.adjacent(at)
        short = parted.copy()
        short[parted] = self._starts[at[parted] + 1] - self._ends[at[parted]] == 1
        found = np.zeros(len(at), np.bool_)
        for place in np.flatnonzero(short).tolist():
            found[place] = self._one.owns(int(at[place]))
        return found

    def word(self, at: Numbers, where: Flags) -> Numbers:
        """Return a number for the folded word, 0 where it is not asked."""
        odd = where & np.isin(at, self._odd) if len(self._odd) else np.zeros_like(where)  # their hash says nothing
        there = np.flatnonzero(where & ~odd)
        known, places = self._numbers, at[there]
        values = self._hashes[places].tolist()
        fresh = {value: place for value, place in zip(values, places.tolist(), strict=True) if value not in known}
        known.update(zip(fresh, self._learn(list(fresh.values())), strict=True))
        found = np.zeros(len(at), np.int64)
        found[there] = list(map(known.__getitem__, values))
        found[odd] = self._learn(at[odd].tolist())
        return found

    def _learn(self, places: list[int]) -> range:
        """Give numbers to the words at these places."""
        text, starts, ends = self._tokens.text, self._starts[places].tolist(), self._ends[places].tolist()
        written = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        self._words += [word.lower() if word.isascii() else fold(word) for word in written]
        return range(len(self._words) - len(places), len(self._words))

    def text(self, word: Numbers) -> list[str]:
        """Return the folded word that stands behind what ``word`` returns."""
        return [self._words[number] for number in word.tolist()]

    def sort(self, word: Numbers) -> Numbers:
        """Return the number of the sort of what ``word`` returns."""
        self._sorts = np.append(self._sorts, np.full(len(self._words) - len(self._sorts), _UNASKED))
        fresh = np.unique(word[self._sorts[word] == _UNASKED])
        self._sorts[fresh] = [sort_of(self._words[number]).number for number in fresh.tolist()]
        return self._sorts[word]

    def are(self, sort: Numbers, *facts: str) -> Flags:
        """Whether one of these facts is known of words of this sort."""
        return np.array([not known.facts.isdisjoint(facts) for known in SORTS], np.bool_)[sort]

    def determines(self, sort: Numbers, at: Numbers) -> Numbers:
        """Return as which of ``DETERMINERS`` a word of this sort at this place determines a phrase."""
        found = np.array([self._one.determines(number, 0) for number in range(len(SORTS))], np.int64)[sort]
        s = self.are(sort, "s")
        found[s] = self.only(s, self._one.determines, sort, at)[s]
        return found

    def sentence(self, at: Numbers) -> tuple[Numbers, Numbers]:
        """Return the half-open range of words of the sentence."""
        here = np.searchsorted(self._stops, at)
        stops = np.concatenate([[-1], self._stops, [self._size - 1]])
        return np.maximum(stops[here] + 1, at - MOST_AWAY), np.minimum(stops[here + 1] + 1, at + MOST_AWAY)

    def count(self, words: frozenset[str], low: Numbers, high: Numbers) -> Numbers:
        """Return how many words of a range, half-open, are among these."""
        places = self._counted.get(words)
        if places is None:
            places = self._counted[words] = np.asarray(self._scene.marked(words), np.int64)
        return np.searchsorted(places, high) - np.searchsorted(places, low)

    def named(self, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers]:
        """Return which of the matches that surely are names, half-open, stand in a range or reach into it."""
        firsts, stops = self._named
        return np.searchsorted(stops, low, "right"), np.searchsorted(firsts, high)

    def spoken(
        self, sense: Sequence[Sense], first: Numbers, stop: Numbers, low: Numbers, high: Numbers
    ) -> tuple[Numbers, Numbers]:
        """Return how many words go with the sense of an ordinary word: in its sentence, and around beyond that."""
        places, spoken_of, stems = self._speaking
        asking = np.flatnonzero(np.fromiter([bool(s.own) for s in sense], np.bool_, len(sense)))
        asked = [sense[at] for at in asking.tolist()]
        low, high = low[asking], high[asking]
        near, far = first[asking] - REACH, stop[asking] + REACH
        begin = np.searchsorted(places, np.minimum(low, near))
        size = np.searchsorted(places, np.maximum(high, far)) - begin
        row = np.repeat(np.arange(len(asking)), size)
        word = np.arange(len(row)) + np.repeat(begin - np.cumsum(size) + size, size)
        goes = spoken_of[word] & numbers([_bits(s.own) for s in asked])[row] != 0
        apart = [_numbered(s.apart) for s in asked]
        for k in range(max(map(len, apart), default=0)):
            goes &= stems[word] != numbers([some[k] if k < len(some) else -1 for some in apart])[row]
        at, row = places[word[goes]], row[goes]
        inside = (low[row] <= at) & (at < high[row])
        beyond = ~inside & (near[row] <= at) & (at < far[row])
        found = np.zeros((2, len(sense)), np.int64)
        for k, counted in enumerate((inside, beyond)):
            found[k, asking] = np.bincount(row[counted], minlength=len(asking))
        return found[0], found[1]

    def stands(self, sense: Sequence[Sense]) -> Flags:
        """Whether a word of the right name that the form has not stands in the text."""
        asked = dict.fromkeys(chain.from_iterable([one.missing for one in sense]))
        words = (*asked, *(f"{word}s" for word in asked if stem(f"{word}s") == word))
        counts = np.bincount(self._tokens.sought(words)[1], minlength=len(words))
        standing = {stem(words[number]) for number in np.flatnonzero(counts).tolist()}
        return np.array([bool(one.missing) and not standing.isdisjoint(one.missing) for one in sense], np.bool_)

    def usual_before(self, before: Numbers, begins: Flags, own: Numbers, kind: Sequence[str]) -> tuple[Numbers, Named]:
        """Return how usual a word, or the beginning of a sentence, is before the match's own, and before its kind of name."""
        before = np.where(begins, _START, before)
        return self._beside.together(before, own), self._beside.name_behind(before, kind)

    def usual_behind(self, own: Numbers, behind: Numbers, ends: Flags, kind: Sequence[str]) -> tuple[Numbers, Named]:
        """Return how usual a word, or the end of a sentence, is behind the match's own, and behind its kind of name."""
        behind = np.where(ends, _STOP, behind)
        return self._beside.together(own, behind), self._beside.name_before(behind, kind)

    @cached_property
    def _named(self) -> tuple[Numbers, Numbers]:
        """Where the matches that surely are names begin and end."""
        firsts, stops = self._scene.named_places
        return numbers(firsts), numbers(stops)

    @cached_property
    def _speaking(self) -> tuple[Numbers, Numbers, Numbers]:
        """The words of no match that speak of a subject: where they stand, of which subjects, and their stems."""
        words, spoken_of, stems = _speaking_words()
        places, which = self._tokens.sought(words)
        free = ~self._held[places]
        return places[free], spoken_of[which[free]], stems[which[free]]


def _listed(column: Any) -> list[Any]:
    made: list[Any] = column.tolist() if isinstance(column, np.ndarray) else column
    return made


@cache
def _stem_numbers() -> dict[str, int]:
    return {word: number for number, word in enumerate(dict.fromkeys(map(stem, words_of_subjects())))}


@lru_cache(maxsize=1 << 16)
def _numbered(stems: frozenset[str]) -> tuple[int, ...]:
    """Return the numbers of those stems that a word has which speaks of a subject."""
    known = _stem_numbers()
    return tuple([known[one] for one in stems if one in known])


@cache
def _speaking_words() -> tuple[tuple[str, ...], Numbers, Numbers]:
    """Return the words that speak of subjects, of which, and the numbers of their stems."""
    words, numbered = tuple(words_of_subjects()), _stem_numbers()
    return words, numbers(_bits(subjects(word)) for word in words), numbers(numbered[stem(word)] for word in words)


@lru_cache(maxsize=1 << 10)
def _bits(named: frozenset[str]) -> int:
    """Return subjects as bits of one number."""
    return sum(1 << _SUBJECTS[subject] for subject in named)


_SUBJECTS = {subject: number for number, subject in enumerate(SUBJECTS)}
