"""The matches of a long text in columns; what was judged once for all texts is told of once, too.

Loads numpy.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain, repeat
from operator import attrgetter, itemgetter

import numpy as np

from cleaner.core.basis.columns import UNASKED, Flags, Lent, Numbers, Shelf, Shelved, asked
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.standing import Known, Standing
from cleaner.core.words.hashing import ranges

_FIRST, _STOP, _CANDIDATES = map(itemgetter, (0, 1, 3))
_RIGHT, _TELLING = map(itemgetter, (-2, -1))
"""What ``Known`` tells, and in the same places a match."""
_FORM, _ENTRY, _KEY = map(attrgetter, ("form", "entry.id", "key"))
_NEW = -1


def _count(known: Known) -> int:
    return len(known[-4])


def _is_term(known: Known) -> bool:
    return known[-3].kind == "term"


class _Lasting:
    """What was judged once for all texts, and the candidates of all of it."""

    def __init__(self, standing: Standing) -> None:
        self.known, self.candidates = Shelf(standing.judged), Shelf([])
        self.asked: dict[str, tuple[object, Numbers]] = {}
        self._count = 0

    def grown(self) -> int:
        """Take what was judged meanwhile; return how much that is in all."""
        fresh = self.known.things[self._count :]
        self.candidates.things += chain.from_iterable([known[0] for known in fresh])
        self._count += len(fresh)
        return self._count


class LongMatches:
    """What is asked of each match, of all of them at once; matches and candidates are spoken of by their numbers."""

    def __init__(self, matches: list[Match], standing: Standing) -> None:
        """Take the matches, in order, and what was judged once."""
        lasting = standing.columns = standing.columns or _Lasting(standing)
        size, count = lasting.grown(), len(matches)
        self.matches, self._shelved = matches, Shelf(matches)
        self.firsts = np.fromiter(map(_FIRST, matches), np.int64, count)
        self.stops = np.fromiter(map(_STOP, matches), np.int64, count)
        ids = list(map(id, map(_CANDIDATES, matches)))
        known = np.fromiter(map(standing.numbers.get, ids, repeat(_NEW)), np.int64, count)
        fresh = np.flatnonzero((known == _NEW) | (known >= size)).tolist()
        passing = {ids[number]: number for number in fresh}
        behind = dict(zip(passing, range(size, size + len(passing)), strict=True))
        known[fresh] = [behind[ids[number]] for number in fresh]
        self._known = known
        self._shelf = Lent(lasting.known, size, [matches[number] for number in passing.values()])
        self._counts: Numbers = self._shelf.fact(_count).astype(np.int64)
        self._begins: Numbers = np.cumsum(self._counts) - self._counts
        self._lasting, self._below = lasting, int(self._counts[:size].sum())
        self._asked: dict[str, tuple[object, Numbers]] = {}
        more = chain.from_iterable([matches[number].candidates for number in passing.values()])
        self._candidates = Lent(lasting.candidates, self._below, list(more))
        self.right: Flags = self.fact(_RIGHT) != 0
        self.telling: Flags = self.fact(_TELLING) != 0
        self.entries, self._entry_count = self._candidates.part(_FORM).part(_ENTRY).numbers()
        """A number for the entry of each candidate."""
        self.asked, self.candidates = self._of(np.flatnonzero(~self.right))
        """The candidates that are judged, as ``Scene.asked`` has them, and the match of each."""

    def _of(self, match: Numbers) -> tuple[Numbers, Numbers]:
        """Return the candidates of some matches, and before them the match of each."""
        counts = self.counts(match)
        return np.repeat(match, counts), ranges(self.leading(match), counts)

    def fact(self, told: Callable[[Known], int]) -> Numbers:
        """Return what is told of each match as a whole number, for all texts once."""
        found: Numbers = self._shelf.fact(told)[self._known]
        return found

    @property
    def every(self) -> Shelved:
        """All matches."""
        return Shelved(self._shelved, np.arange(len(self.firsts)))

    @property
    def judged(self) -> Shelved:
        """The candidates that are judged."""
        return Shelved(self._candidates, self.candidates)

    def pairs(self, numbers: Sequence[int]) -> tuple[Shelved, Shelved]:
        """Return the matches and the candidates of some of those that are judged."""
        return Shelved(self._shelved, self.asked[numbers]), Shelved(self._candidates, self.candidates[numbers])

    def pair(self, number: int) -> tuple[Match, Candidate]:
        """Return one of those that are judged, at its match."""
        candidate: Candidate = self._candidates.things[self.candidates.item(number)]
        return self.matches[self.asked.item(number)], candidate

    def once(self, name: str, of: object, candidate: Numbers, look: Callable[[Candidate], int]) -> Numbers:
        """Return what is looked up of each of some candidates, for all texts once; anew where it is told of something else."""
        told, known = self._asked.get(name, (None, self.candidates))
        if told is not of:
            known = np.full(len(self._candidates.things), UNASKED)
            told, lasting = self._lasting.asked.get(name, (of, known[:0]))
            if told is of:
                known[: min(len(lasting), self._below)] = lasting[: self._below]
            self._asked[name] = of, known
        things = self._candidates.things
        found: Numbers = asked(known, candidate, lambda rows: [look(things[row]) for row in rows.tolist()])
        self._lasting.asked[name] = of, known[: self._below]
        return found

    def counts(self, match: Numbers) -> Numbers:
        """Return how many candidates some matches have."""
        return self._counts[self._known[match]]

    def leading(self, match: Numbers) -> Numbers:
        """Return the first candidates of some matches."""
        return self._begins[self._known[match]]

    def entry(self, match: Numbers) -> Numbers:
        """Return the numbers of the first entries of some matches."""
        found: Numbers = self.entries[self.leading(match)]
        return found

    def firsts_of(self, some: Flags) -> list[int]:
        """Return the first of some matches for each entry that is the first of theirs."""
        match = np.flatnonzero(some)
        first: list[int] = match[np.unique(self.entry(match), return_index=True)[1]].tolist()
        return first

    @cached_property
    def told(self) -> tuple[Numbers, Numbers]:
        """The candidates of matches that cannot be ordinary words, and before them the match of each."""
        return self._of(np.flatnonzero(self.telling))

    @cached_property
    def named(self) -> Numbers:
        """The matches that surely are names, terms left out."""
        return np.flatnonzero(self.telling & (self.fact(_is_term) == 0))

    @cached_property
    def certain(self) -> Numbers:
        """How often each entry, by its number, stands in the text in a form that cannot be an ordinary word."""
        return np.bincount(self.entries[self.told[1]], minlength=self._entry_count)

    def certain_forms(self, candidate: Numbers) -> Numbers:
        """Return how often the very forms of some candidates stand there so."""
        forms, times = self._certain_forms
        code = self.codes[candidate]
        at = np.searchsorted(forms, code)
        met = np.append(forms, _NEW)[at] == code
        return np.where(met, np.append(times, 0)[at], 0)

    @cached_property
    def codes(self) -> Numbers:
        """A number for each candidate, the same for those of one entry with the same letters."""
        keys, count = self._candidates.part(_FORM).part(_KEY).numbers()
        found: Numbers = self.entries.astype(np.int64) * count + keys
        return found

    @cached_property
    def _certain_forms(self) -> tuple[Numbers, Numbers]:
        return np.unique(self.codes[self.told[1]], return_counts=True)

    @cached_property
    def stands_right(self) -> Flags:
        """Whether each entry, by its number, stands in the text as it should."""
        found = np.zeros(self._entry_count, np.bool_)
        found[self.entry(np.flatnonzero(self.right))] = True
        return found
