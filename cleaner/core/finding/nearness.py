"""The words of all right names of an index, ready to be met by words of a text that are equal to them or nearly so."""

import math
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from cleaner.core.basis import cues
from cleaner.core.basis.reason import Group
from cleaner.core.basis.values import dataclass, field
from cleaner.core.finding.forms import RIGHT_KINDS, Form
from cleaner.core.finding.matching import Index
from cleaner.core.finding.slips import NO_KEYS, Slips, are_pinyin
from cleaner.core.finding.traits import Traits
from cleaner.core.language.english import is_known
from cleaner.core.words.likeness import LETTERS
from cleaner.core.words.tokens import stem

if TYPE_CHECKING:
    from cleaner.core.basis.columns import Shelf
    from cleaner.core.finding.meetings import Meetings
    from cleaner.core.finding.sieve import Spellings

LEAST_WORD = 4
LEAST_NEAR = 5
"""Letters from which on a right name is looked for though it is misspelt."""
LEAST_SPELLING = 0.75
_MOST_FORMS = 60
KIN = 5
GRAMMAR = 0.15
SLACK = 3
EMPTY = cues.GENERIC | cues.PREPOSITIONS | cues.ARTICLES | {"s", "and", "or"}
_CONFUSED = frozenset(
    a + b
    for group in ("zcsj", "qcx", "xhs", "gkh", "lr", "wvhf", "bp", "dt", "mn", "yij", "uow")
    for a in group
    for b in group
)
"""Pairs of first letters that are heard or read as one."""


@dataclass(slots=True)
class Near:
    """The words of all right names, for looking up words that are nearly equal."""

    forms: Sequence[Form]
    holders: Mapping[str, Sequence[int]]
    """Numbers of the forms that hold a stemmed word."""
    rare: Sequence[str]
    """Words of names that are no English words."""
    kin: Mapping[str, list[str]]
    """Words of names by their first letters."""
    _parts: "dict[int, Parts]" = field(default_factory=dict)
    _spelt: dict[str, list[str]] = field(default_factory=dict)
    _holding: "dict[str, Holding]" = field(default_factory=dict)
    _alone_met: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _by_letter: dict[str, list[str]] = field(default_factory=dict)
    """Rare words by their first letters."""
    _beginning: dict[str, list[str]] = field(default_factory=dict)
    """Rare words by each letter that their first one may be confused with."""
    _spellings: "dict[str, Spellings]" = field(default_factory=dict)
    persons: dict[tuple[str, int], list[tuple[Form, int, float]]] = field(default_factory=dict)
    """Names of persons that a run of words is, but for one, by how it is written and the place of a word: ``persons`` tells how."""
    alone: Container[int] = frozenset()
    """Numbers of the forms of one word."""
    reach: int = 0
    """Words of the longest form, and what may stand between."""
    _meetings: "Meetings | None" = None
    slips: Slips = field(default_factory=Slips)
    """The keys of the index, for slips of one letter."""
    traits: dict[int, Traits] = field(default_factory=dict, repr=False)
    """What forms say by themselves, by their identity."""
    compared: dict[tuple[int, str, float], tuple[Form, float, float, int]] = field(default_factory=dict, repr=False)
    """How runs of words, as they are written, compare with forms by their identity, where so much likeness is the least."""
    likened: dict[tuple[int, str], Group] = field(default_factory=dict, repr=False)
    """How runs of words, as they are written, compare with forms of ``traits`` that they may be slips of."""
    shelves: "dict[str, tuple[Shelf, dict[int, int]]]" = field(default_factory=dict, repr=False)
    """The same for the reasons of long texts: what forms say by the kinds of reasons, and where it stands there."""
    plain: dict[Any, Any] = field(default_factory=dict, repr=False)
    """What ``proposing`` puts in place of forms where nothing around changes with it, by their identity and what else tells of it."""
    live: int | None = None
    """How many of the forms still stand, where some were taken away."""

    @property
    def count(self) -> int:
        """How many forms there are."""
        return len(self.forms) if self.live is None else self.live

    @property
    def meetings(self) -> "Meetings":
        """The hashes of all words, for long texts."""
        if self._meetings is None:
            from cleaner.core.finding.meetings import Meetings

            held = {word: numbers if len(numbers) <= _MOST_FORMS else () for word, numbers in self.holders.items()}
            self._meetings = Meetings(held, self.kin, self.alone, self.reach, EMPTY)
        return self._meetings

    def forget(self) -> None:
        """Hold no longer what only the matching of a text asks for; it is worked out anew for the next one."""
        words = self._parts, self._holding, self._alone_met, self._spelt, self._spellings, self.compared
        for made in (*words, self.slips.judged, self.persons, self.traits, self.likened, self.shelves, self.plain):
            made.clear()

    def words_met(self, word: str, taken: bool) -> list[str]:
        """Return the words of names that a folded word of a text may be."""
        if word in EMPTY or len(word) < 2:
            return []
        stemmed = stem(word)
        words = [stemmed] if stemmed in self.holders else self.kin.get(stemmed[:KIN], []) if len(stemmed) > KIN else []
        if len(word) >= LEAST_WORD and not taken and not is_known(word) and not word[0].isdigit():
            return words + self.spelt_alike(stemmed)
        return words

    def alone_met(self, word: str) -> Sequence[int]:
        """Return the numbers of the forms of one word that a folded word of a text may be by itself."""
        known = self._alone_met.get(word)
        if known is None:
            numbers = [n for held in self.words_met(word, taken=False) for n in self._singles(held)]
            if numbers and are_pinyin((word,), ()):  # else no form need be made
                numbers = [n for n in numbers if not are_pinyin((), self.forms[n].words)]
            known = self._alone_met[word] = tuple(numbers)
        return known

    def _singles(self, word: str) -> list[int]:
        numbers, alone = self.holders[word], self.alone
        return [n for n in numbers if n in alone] if len(numbers) <= _MOST_FORMS else []

    @classmethod
    def of(cls, index: Index) -> "Near":
        """Collect the words of the names of an index, once."""
        known = index.derived.get("near")
        if not isinstance(known, cls):
            known = index.derived["near"] = cls._collect(index)
        if known.slips.keys is NO_KEYS:
            known.slips = Slips(index.keys)
        return known

    @classmethod
    def _collect(cls, index: Index) -> "Near":
        forms = [f for rows in index.keys.values() for f in rows if f.kind in RIGHT_KINDS and len(f.key) >= LEAST_NEAR]
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(forms):
            for word in {stem(w): None for w in form.words if w not in EMPTY}:
                holders[word].append(number)
        rare = sorted(w for w in holders if len(w) >= LEAST_WORD and not is_known(w) and not w[0].isdigit())
        kin: defaultdict[str, list[str]] = defaultdict(list)
        for word in holders:
            if len(word) > KIN:
                kin[word[:KIN]].append(word)
        reach = max((len(f.words) for f in forms), default=0) + SLACK
        alone = frozenset(n for n, form in enumerate(forms) if len(form.words) == 1)
        return cls(forms, dict(holders), rare, dict(kin), alone=alone, reach=reach)

    def parts(self, form: Form) -> "Parts":
        """Return the stems and weights of a form's words."""
        known = self._parts.get(id(form))
        if known is None:
            stems = tuple(stem(w) for w in form.words)
            weights = tuple(self.weight(s) for s in stems)
            known = self._parts[id(form)] = Parts(form, stems, weights, sum(weights), frozenset(stems))
        return known

    def holding(self, word: str) -> "Holding":
        """Return which forms hold a stemmed word; none where too many do."""
        known = self._holding.get(word)
        if known is None:
            numbers = self.holders[word]
            if len(numbers) > _MOST_FORMS:
                numbers = ()
            known = self._holding[word] = Holding(word, numbers, frozenset(numbers))
        return known

    def spelt_alike(self, word: str) -> list[str]:
        """Return the rare words of names that an unknown stemmed word may be a slip of."""
        known = self._spelt.get(word)
        if known is None:
            found = LETTERS.nearest(word, self._alike(word), LEAST_SPELLING, 8)
            known = self._spelt[word] = [w for w in found if w != word]
        return known

    def _alike(self, word: str) -> Sequence[str]:
        """Return the rare words that begin like this one; where numpy is loaded anyway, those alone that may be near."""
        first = word[0]
        words = self._beginning.get(first)
        if words is None:
            if not self._by_letter:
                self._by_letter.update((letter, list(row)) for letter, row in groupby(self.rare, itemgetter(0)))
            alike = (row for letter, row in self._by_letter.items() if starts_alike(first, letter))
            words = self._beginning[first] = list(chain.from_iterable(alike))
        if self._meetings is None:
            return words
        spellings = self._spellings.get(first)
        if spellings is None:
            from cleaner.core.finding.sieve import Spellings

            spellings = self._spellings[first] = Spellings(words)
        return spellings.near(word, LEAST_SPELLING)

    def weight(self, word: str) -> float:
        """Return how much a word tells: rarer words of the glossary more, grammar next to nothing."""
        if word in EMPTY:
            return GRAMMAR
        return math.log(2 + self.count / (1 + len(self.holders.get(word, ()))))


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a form, ready to be compared."""

    form: Form
    """Held, so that its identity stays its own."""
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    total: float
    wanted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holding:
    """The forms that hold a stemmed word."""

    word: str
    numbers: Sequence[int]
    among: frozenset[int]


def starts_alike(first: str, second: str) -> bool:
    """Whether two words begin with letters that are heard or read as one."""
    return first[0] == second[0] or first[0] + second[0] in _CONFUSED
