"""The outlook on a long text: all places at once, as numpy arrays."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

import numpy as np

from cleaner.core.basis.columns import (
    UNASKED,
    Column,
    Flags,
    Numbers,
    Shelf,
    Shelved,
    asked,
    decided_once,
    met,
    picked,
    told_where,
)
from cleaner.core.basis.reason import Group
from cleaner.core.finding.covering import NO_MATCH
from cleaner.core.finding.matching import Candidate
from cleaner.core.language.lexicon import AT_START, AT_STOP, lexicon
from cleaner.core.language.many_neighbours import Named, kind_number
from cleaner.core.language.sorts import DETERMINERS, SORTS
from cleaner.core.reasons.long_vicinity import LongVicinity
from cleaner.core.reasons.many_rows import ManyRows
from cleaner.core.reasons.one_outlook import OneOutlook
from cleaner.core.reasons.outlook import Look
from cleaner.core.reasons.scene import LEAST_TELLING, Scene
from cleaner.core.reasons.speaking import Speaking
from cleaner.core.words.gaps import ADJOINS, ENDS, LISTS
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import MOST_AWAY, UPPER, fold

_NUMBER = DETERMINERS.index("number")
_LASTING = frozenset({"word", "name", "near"})
"""The kinds of reasons that speak of forms which somebody has listed, or which follow from those."""
_BEYOND = 8
"""Places before the first word and behind the last that may be asked for."""


class LongOutlook:
    """Looks at many places at once; a place before the first word is the last but so many of the padding."""

    def __init__(self, scene: Scene) -> None:
        """Look at the words of a scene."""
        tokens = scene.tokens
        assert isinstance(tokens, LongTokens)
        self._scene, self._tokens, self._size = scene, tokens, len(tokens)
        beyond = np.full(_BEYOND, ENDS, np.uint8)
        self._gaps = np.concatenate([np.frombuffer(tokens.gaps, np.uint8), beyond])
        self._held = np.append(scene.by_word.numbers(self._size) != NO_MATCH, np.zeros(_BEYOND, np.bool_))
        self._starts = np.asarray(tokens.starts)
        self._ends = np.asarray(tokens.ends)
        self._stops = np.asarray(tokens.stops)
        self._odd = np.frombuffer(tokens.odd, np.int64)
        self._lexicon = lexicon()
        self._lexical = np.full(len(tokens.vocabulary.hashes), UNASKED)
        """The number in the lexicon of each distinct word of the text."""
        self._speaking = Speaking(tokens, self._held)
        self._one = OneOutlook(scene)
        self._columns = scene.columns
        self._passing: dict[str, tuple[Shelf, dict[int, int]]] = {}

    def rows(self, parts: Iterable[tuple[Sequence[int], Look]]) -> ManyRows:
        """Return what is told of all candidates that are judged, those of a part together."""
        looked_at = ((numbers, look(*self._columns.pairs(numbers))) for numbers, look in parts)
        return ManyRows.of(len(self._columns.asked), looked_at)

    def places(self, match: Shelved) -> tuple[Numbers, Numbers]:
        """Return the half-open range of words of each match."""
        return self._columns.firsts[match.rows], self._columns.stops[match.rows]

    def each(self, told: Callable[..., Any], *of: Any) -> Any:
        """Return what is told of each row of these columns."""
        if isinstance(of[0], Shelved):
            return of[0].part(told)
        return list(map(told, *of))

    def fact(self, told: Callable[[Any], int], of: Any) -> Numbers:
        """Return what is told of each row of a column."""
        if isinstance(of, Shelved):
            return of.fact(told)
        return np.array(list(map(told, of)), np.int64)

    def leading(self, match: Shelved, candidate: Shelved) -> Shelved:
        """Return the first candidate of each match."""
        return Shelved(candidate.shelf, self._columns.leading(match.rows))

    def traits(self, kind: str, candidate: Shelved) -> Shelved:
        """Return what the form of each candidate says by itself; what lasts is kept for all reasons of a kind."""
        shelves = self._scene.near.shelves if kind in _LASTING else self._passing
        shelf, numbers = shelves.setdefault(kind, (Shelf([]), {}))

        def number(candidate: Candidate) -> int:
            known = numbers.get(id(candidate.form))
            if known is None:
                known = numbers[id(candidate.form)] = len(numbers)
                shelf.things.append(self._scene.traits(candidate.form))
            return known

        return Shelved(shelf, self._columns.once(f"traits {kind}", shelf, candidate.rows, number))

    def only(self, where: Flags, told: Callable[..., int], *of: Any) -> Numbers:
        """Return what is told of each row of these columns, 0 where it is not asked."""
        found, asked = np.zeros(len(where), np.int64), np.flatnonzero(where)
        found[asked] = list(map(told, *[picked(column, asked) for column in of]))
        return found

    def decide(self, decided: Callable[..., Group], *facts: Any) -> Column:
        """Return the reasons that follow from each row of some facts."""
        return decided_once(decided, facts)

    def groups(self, where: Flags, told: Callable[..., Group], *of: Any) -> Column:
        """Return the reasons that are told of each row of these columns, none where it is not asked."""
        return told_where(where, told, *of)

    def adjacent(self, at: Numbers) -> Flags:
        """Whether nothing but white space stands behind the word in its line."""
        found: Flags = self._gaps[at] & ADJOINS != 0
        return found

    def lists(self, at: Numbers) -> Flags:
        """Whether a comma stands behind the word, as between members of a list."""
        found: Flags = self._gaps[at] & LISTS != 0
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
        found: Flags = where & (self._tokens.cases.take(at, mode="clip") == UPPER)
        return found

    def case(self, at: Numbers) -> Numbers:
        """Return ``UPPER`` or ``LOWER`` as each word begins, 0 where neither."""
        return self._tokens.cases.take(at).astype(np.int64)

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
        found, there = np.zeros(len(at), np.int64), np.flatnonzero(where)
        if len(self._odd):  # their numbers say nothing
            odd = where & np.isin(at, self._odd)
            found[odd] = list(map(self._lexicon.number, self._written(at[odd].tolist())))
            there = np.flatnonzero(where & ~odd)
        found[there] = asked(self._lexical, self._tokens.numbers[at[there]].astype(np.int64), self._looked_up)
        return found

    def _looked_up(self, number: Numbers) -> Numbers:
        """Return the numbers in the lexicon of distinct words of the text."""
        words = self._tokens.vocabulary
        hashes, firsts = words.hashes[number], words.firsts[number]
        return self._lexicon.numbers(hashes, lambda rows: self._written(firsts[rows].tolist()))

    def _written(self, places: list[int]) -> list[str]:
        """Return the folded words at these places."""
        text, starts, ends = self._tokens.text, self._starts[places].tolist(), self._ends[places].tolist()
        written = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        return [word.lower() if word.isascii() else fold(word) for word in written]

    def listed(self, word: Shelved) -> Numbers:
        """Return a number for each folded word of a form."""
        return self.fact(self._lexicon.number, word)

    def firm(self, first: Numbers, second: Numbers) -> Flags:
        """Whether two words often stand together; not where one is none."""
        return self._lexicon.firm(first, second)

    def sort(self, word: Numbers) -> Numbers:
        """Return the number of the sort of what ``word`` returns."""
        return self._lexicon.sort(word)

    def are(self, sort: Numbers, *facts: str) -> Flags:
        """Whether one of these facts is known of words of this sort."""
        found: Flags = _sorts_with(facts, len(SORTS))[sort]
        return found

    def determines(self, sort: Numbers, at: Numbers) -> Numbers:
        """Return as which of ``DETERMINERS`` a word of this sort at this place determines a phrase."""
        found: Numbers = _determining(len(SORTS))[sort]
        s = self.are(sort, "s")
        found[s] = self.only(s, self._one.determines, sort, at)[s]
        return found

    def sentence(self, at: Numbers) -> tuple[Numbers, Numbers]:
        """Return the half-open range of words of the sentence."""
        here = np.searchsorted(self._stops, at)
        stops = np.concatenate([[-1], self._stops, [self._size - 1]])
        return np.maximum(stops[here] + 1, at - MOST_AWAY), np.minimum(stops[here + 1] + 1, at + MOST_AWAY)

    def headline(self, match: Shelved, where: Flags) -> Flags:
        """Whether a match stands in a headline, where that is asked: in a sentence whose telling words have capitals."""
        low, high = self.sentence(self.places(match)[0])
        return self.only(where & (self._plain[low] == self._plain[high]), self._scene.headline, match) > 0

    @cached_property
    def _plain(self) -> Numbers:
        """As many telling words without a capital as stand before each word, and in all."""
        plain = (self._ends - self._starts >= LEAST_TELLING) & (self._tokens.cases != UPPER)
        return np.append(0, plain.cumsum())

    def count(self, words: frozenset[str], low: Numbers, high: Numbers) -> Numbers:
        """Return how many words of a range, half-open, are among these."""
        places = self._speaking.places(words)
        return np.searchsorted(places, high) - np.searchsorted(places, low)

    def named(self, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers]:
        """Return which of the matches that surely are names, half-open, stand in a range or reach into it."""
        firsts, stops = self._named
        return np.searchsorted(stops, low, "right"), np.searchsorted(firsts, high)

    def beside(self, match: Shelved, begin: Numbers, end: Numbers) -> Numbers:
        """Return how many entries are among some of those, half-open, without those of the match; no more than two."""
        found = self._vicinity.named(begin, end, self._columns.entry(match.rows))
        several = found > 0
        several &= self.several(match)
        found[several] = self.only(several, self._one.beside, match, begin, end)[several]
        return found

    def others(self, match: Shelved) -> Numbers:
        """Return how many entries but the first of each match are named in its vicinity."""
        return self._vicinity.others(*self.places(match), self._columns.entry(match.rows))

    def several(self, match: Shelved) -> Flags:
        """Whether there are several candidates at each match."""
        found: Flags = self._columns.counts(match.rows) > 1
        return found

    def stands(self, match: Shelved, candidate: Shelved) -> tuple[Flags, Numbers, Numbers]:
        """Return which first entries stand in the text as they should, how often they surely do, and these forms of them."""
        known, columns = self._columns.entry(match.rows), self._columns
        return columns.stands_right[known], columns.certain[known], columns.certain_forms(candidate.rows)

    def spoken(
        self, sense: Shelved, first: Numbers, stop: Numbers, low: Numbers, high: Numbers
    ) -> tuple[Numbers, Numbers]:
        """Return how many words go with the sense of an ordinary word: in its sentence, and around beyond that."""
        return self._speaking.of(sense, first, stop, low, high)

    def holds(self, sense: Shelved) -> Flags:
        """Whether a word of the right name that the form has not stands in the text."""
        asked_of = met(sense.rows).tolist()
        telling = [sense.shelf.things[number].telling for number in asked_of]
        standing = self._tokens.standing(tuple(dict.fromkeys(chain.from_iterable(telling))))
        told = np.zeros(len(sense.shelf.things), np.bool_)
        told[asked_of] = [not standing.isdisjoint(one) for one in telling]
        found: Flags = told[sense.rows]
        return found

    def usual_before(self, before: Numbers, begins: Flags, own: Numbers, kind: Shelved) -> tuple[Numbers, Named]:
        """Return how usual a word, or the beginning of a sentence, is before the match's own, and before its kind of name."""
        before, beside = np.where(begins, AT_START, before), self._lexicon.beside
        return beside.together(before, own), beside.name_behind(before, self.fact(kind_number, kind))

    def usual_behind(self, own: Numbers, behind: Numbers, ends: Flags, kind: Shelved) -> tuple[Numbers, Named]:
        """Return how usual a word, or the end of a sentence, is behind the match's own, and behind its kind of name."""
        behind, beside = np.where(ends, AT_STOP, behind), self._lexicon.beside
        return beside.together(own, behind), beside.name_before(behind, self.fact(kind_number, kind))

    @cached_property
    def _vicinity(self) -> LongVicinity:
        return LongVicinity(self._columns)

    @cached_property
    def _named(self) -> tuple[Numbers, Numbers]:
        """Where the matches that surely are names begin and end."""
        return self._columns.firsts[self._columns.named], self._columns.stops[self._columns.named]


@lru_cache(maxsize=1 << 8)
def _sorts_with(facts: tuple[str, ...], count: int) -> Flags:
    """Return which of so many sorts one of some facts is known of."""
    return np.array([not known.facts.isdisjoint(facts) for known in SORTS[:count]], np.bool_)


@lru_cache(maxsize=1 << 2)
def _determining(count: int) -> Numbers:
    """Return as which of ``DETERMINERS`` words of so many sorts determine a phrase, *s* left out."""
    return np.array([sort.determiner or _NUMBER * (sort.part == "m") for sort in SORTS[:count]], np.int64)
