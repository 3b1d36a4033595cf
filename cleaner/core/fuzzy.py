"""Spelling slips and reworded names: runs of words that are nearly a right name.

Only names and admitted forms are looked for, never variants. A word of the text meets a word of a name when their stems
are equal, or, for a word that no English list knows, when rapidfuzz finds them one slip in four letters apart. A name
that shares enough of its rarer words with a run of the text is compared with the whole run. What is found is proposed
with the likeness as evidence; it is never sure.
"""

import math
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from cleaner.core import cues
from cleaner.core.english import is_known
from cleaner.core.forms import RIGHT_KINDS, Form
from cleaner.core.matching import Candidate, Index, Match
from cleaner.core.text import Span
from cleaner.core.tokens import LongTokens, Tokens, stem

if TYPE_CHECKING:
    from cleaner.core.sieve import WordSieve

LEAST_LIKENESS = 0.72
_LEAST_WORD = 4
_LEAST_SPELLING = 0.75
_MOST_FORMS = 60
_KIN = 5
_GRAMMAR = 0.15
_SLACK = 3
_EMPTY = cues.GENERIC | cues.PREPOSITIONS | cues.ARTICLES | {"s", "and", "or"}
_CONFUSED = ("zcsj", "qcx", "xhs", "gkh", "lr", "wvhf", "bp", "dt", "mn", "yij", "uow")


@dataclass(slots=True)
class Near:
    """The words of all right names, for looking up words that are nearly equal."""

    forms: list[Form]
    holders: dict[str, list[int]]
    """Numbers of the forms that hold a stemmed word."""
    rare: list[str]
    """Words of names that are no English words."""
    kin: dict[str, list[str]]
    """Words of names by their first letters."""
    _parts: "dict[int, Parts]" = field(default_factory=dict)
    _spelt: dict[str, list[str]] = field(default_factory=dict)
    _holding: "dict[str, Holding]" = field(default_factory=dict)
    _alike: dict[str, list[str]] = field(default_factory=dict)
    """Rare words by each letter that their first one may be confused with."""
    reach: int = 0
    """Words of the longest form, and what may stand between."""
    _sieve: "WordSieve | None" = None

    @property
    def sieve(self) -> "WordSieve":
        """The hashes of all words, for long texts."""
        if self._sieve is None:
            from cleaner.core.sieve import WordSieve

            self._sieve = WordSieve(self.holders, self.kin)
        return self._sieve

    @classmethod
    def of(cls, index: Index) -> "Near":
        """Collect the words of the names of an index, once."""
        known = index.derived.get("near")
        if not isinstance(known, cls):
            known = index.derived["near"] = cls._collect(index)
        return known

    @classmethod
    def _collect(cls, index: Index) -> "Near":
        forms = [f for rows in index.keys.values() for f in rows if f.kind in RIGHT_KINDS and len(f.key) >= 5]
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(forms):
            for word in {stem(w) for w in form.words if w not in _EMPTY}:
                holders[word].append(number)
        rare = sorted(w for w in holders if len(w) >= _LEAST_WORD and not is_known(w) and not w[0].isdigit())
        kin: defaultdict[str, list[str]] = defaultdict(list)
        for word in holders:
            if len(word) > _KIN:
                kin[word[:_KIN]].append(word)
        reach = max((len(f.words) for f in forms), default=0) + _SLACK
        return cls(forms, dict(holders), rare, dict(kin), reach=reach)

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
                numbers = []
            single = any(len(self.forms[n].words) == 1 for n in numbers)
            known = self._holding[word] = Holding(word, numbers, frozenset(numbers), single)
        return known

    def spelt_alike(self, word: str) -> list[str]:
        """Return the rare words of names that an unknown stemmed word may be a slip of."""
        known = self._spelt.get(word)
        if known is None:
            first = word[0]
            if first not in self._alike:
                self._alike[first] = [w for w in self.rare if _starts_alike(first, w)]
            rows = process.extract(
                word, self._alike[first], scorer=OSA.normalized_similarity, score_cutoff=_LEAST_SPELLING, limit=8
            )
            known = self._spelt[word] = [r[0] for r in rows if r[0] != word]
        return known

    def weight(self, word: str) -> float:
        """Return how much a word tells: rarer words of the glossary more, grammar next to nothing."""
        if word in _EMPTY:
            return _GRAMMAR
        return math.log(2 + len(self.forms) / (1 + len(self.holders.get(word, ()))))


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
    numbers: list[int]
    among: frozenset[int]
    single: bool
    """Whether one of them has no other word."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a run of words compares with a name."""

    first: int
    stop: int
    form: Form
    letters: float
    """Normalised likeness of the letters, 0 to 1."""
    covered: float
    """Share of the name's words, by weight, that stand in the run."""
    foreign: int
    """Words of the run that the name has not."""

    @property
    def score(self) -> float:
        """One figure for choosing between likenesses."""
        return 0.5 * self.letters + 0.5 * self.covered - 0.05 * self.foreign


def find_near(near: Near, tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Return ``matches`` with those places added, in order, where a right name stands nearly."""
    if not near.forms:
        return matches
    taken = {at: m for m in matches for at in range(m.first, m.stop)}
    likenesses = _likenesses(near, tokens, taken)
    likenesses.sort(key=lambda k: (-k.score, k.first))
    kept: list[Match] = []
    used: set[int] = set()
    dropped: set[int] = set()
    for like in likenesses:
        words = range(like.first, like.stop)
        inside = {id(taken[at]): taken[at] for at in words if at in taken}
        if any(at in used for at in words) or not _may_replace(like, list(inside.values())):
            continue
        used.update(words)
        dropped.update(inside)
        span = Span(tokens.starts[like.first], tokens.ends[like.stop - 1])
        edits = max(1, round((1 - like.letters) * len(like.form.text)))
        kept.append(Match(like.first, like.stop, span, (Candidate(like.form, edits=edits, similarity=like.score),)))
    return sorted([m for m in matches if id(m) not in dropped] + kept, key=lambda m: m.first)


def _may_replace(like: Likeness, inside: list[Match]) -> bool:
    """Whether a likeness may cover these matches: they lie wholly inside it and are shorter and of other worth."""
    for match in inside:
        if match.first < like.first or match.stop > like.stop:
            return False
        if match.stop - match.first >= like.stop - like.first:
            return False
        if any(c.form.entry.id == like.form.entry.id for c in match.candidates):
            return False
        if match.right and like.covered < 0.8:
            return False
    return True


def _likenesses(near: Near, tokens: Tokens, taken: dict[int, Match]) -> list[Likeness]:
    found: list[Likeness] = []
    tried: set[tuple[int, int]] = set()
    recent: list[tuple[int, Holding]] = []
    for at in near.sieve.may_meet(tokens) if isinstance(tokens, LongTokens) else range(len(tokens)):
        words = _words_met(near, tokens.folds[at], at in taken)
        if not words:
            continue
        recent = [(k, h) for k, h in recent if at - k <= near.reach]
        for known in words:
            holding = near.holding(known)
            hits = _second_hits(near, holding, at, recent)
            recent.append((at, holding))
            for number in holding.numbers if hits or holding.single else ():
                form = near.forms[number]
                if len(form.words) > 1 and number not in hits:
                    continue
                begin = at - near.parts(form).stems.index(known)
                if (number, begin) not in tried:
                    tried.add((number, begin))
                    like = _best_run(near, tokens, form, begin)
                    if like is not None:
                        found.append(like)
    return found


def _words_met(near: Near, word: str, taken: bool) -> list[str]:
    """Return the words of names that a word of the text may be."""
    if word in _EMPTY or len(word) < 2:
        return []
    stemmed = stem(word)
    words = [stemmed] if stemmed in near.holders else near.kin.get(stemmed[:_KIN], []) if len(stemmed) > _KIN else []
    if len(word) >= _LEAST_WORD and not taken and not is_known(word) and not word[0].isdigit():
        return words + near.spelt_alike(stemmed)
    return words


def _second_hits(near: Near, holding: Holding, at: int, recent: list[tuple[int, Holding]]) -> set[int]:
    """Return the forms of which another word stands within reach before this one."""
    hits: set[int] = set()
    for k, other in recent:
        if other.word != holding.word and not other.among.isdisjoint(holding.among):
            away = at - k - _SLACK
            hits.update(n for n in other.among & holding.among if away <= len(near.forms[n].words))
    return hits


def _starts_alike(first: str, second: str) -> bool:
    a, b = first[0], second[0]
    return a == b or any(a in group and b in group for group in _CONFUSED)


def _best_run(near: Near, tokens: Tokens, form: Form, begin: int) -> Likeness | None:
    """Return the run around ``begin`` that is most like the form, within the sentence."""
    count = len(form.words)
    low, high = max(0, begin - _SLACK), min(len(tokens), begin + count + _SLACK)
    parts = near.parts(form)
    wanted = parts.wanted
    least = max(1, math.ceil(sum(w > _GRAMMAR for w in parts.weights) / 2))
    hits = [at for at in range(low, high) if _meets(tokens.folds[at], wanted)]
    best: Likeness | None = None
    for i, first in enumerate(hits):
        for last in hits[i:]:
            if last - first >= count + _SLACK:
                break
            if (
                sum(first <= at <= last and tokens.folds[at] not in _EMPTY for at in hits) < least
                or tokens.folds[first] in _EMPTY
                or tokens.folds[last] in _EMPTY
            ):
                continue
            if not _runs_on(tokens, first, last):
                break
            like = compare(near, tokens, form, first, last + 1)
            if (
                like.letters >= LEAST_LIKENESS - 0.12 * (count > 2)
                and like.covered >= 0.5
                and (best is None or like.score > best.score)
            ):
                best = like
    if best is None or (count == 1 and best.letters < 0.8):
        return None
    first, stop = best.first, best.stop
    if first and tokens.folds[first - 1] == form.words[0] in _EMPTY and _runs_on(tokens, first - 1, first):
        first -= 1  # the *China* of a name says little, but belongs to it
    if stop < len(tokens) and tokens.folds[stop] == form.words[-1] in _EMPTY and _runs_on(tokens, stop - 1, stop):
        stop += 1
    if (first, stop) != (best.first, best.stop):
        best = compare(near, tokens, form, first, stop)
    written = tokens.text[tokens.starts[best.first] : tokens.ends[best.stop - 1]]
    return None if written == form.text or written.casefold() == form.text.casefold() else best


@lru_cache(maxsize=1 << 18)
def _meets(word: str, wanted: frozenset[str]) -> bool:
    stemmed = stem(word)
    if stemmed in wanted:
        return True
    return any(_alike(stemmed, w) >= _LEAST_SPELLING for w in wanted if len(w) >= _LEAST_WORD)


@lru_cache(maxsize=65536)
def _alike(first: str, second: str) -> float:
    if len(first) < 3 or abs(len(first) - len(second)) > 4 or not _starts_alike(first, second):
        return 0.0
    common = next(
        (k for k, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    # lending and loan are two words, financing and finance one: a shared stem of five letters is as good as a slip.
    return max(float(OSA.normalized_similarity(first, second)), 0.8 if common >= _KIN else 0.0)


def _runs_on(tokens: Tokens, first: int, last: int) -> bool:
    return all(
        tokens.gap(k) in (" ", "-", "’", "'", " (", ") ", "/", " & ", "\u00a0", "–", ". ") for k in range(first, last)
    )


def compare(near: Near, tokens: Tokens, form: Form, first: int, stop: int) -> Likeness:
    """Compare a run of words, half-open, with a form."""
    run = tokens.folds[first:stop]
    free = [stem(w) for w in run]
    parts = near.parts(form)
    got = 0.0
    for stemmed, weight in zip(parts.stems, parts.weights, strict=True):
        if stemmed in free:
            got += weight
            free.remove(stemmed)
            continue
        if len(stemmed) < _LEAST_WORD:
            continue
        worth, word = max(((_alike(stemmed, w), w) for w in free), default=(0.0, ""))
        if worth >= _LEAST_SPELLING:
            got += weight * worth
            free.remove(word)
    written = tokens.text[tokens.starts[first] : tokens.ends[stop - 1]]
    letters = fuzz.ratio(form.text.casefold(), " ".join(written.split()).casefold()) / 100
    joined = fuzz.ratio(form.key, "".join(run)) / 100
    return Likeness(first, stop, form, max(letters, joined), got / parts.total, sum(w not in _EMPTY for w in free))
