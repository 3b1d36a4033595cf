"""Spelling slips and reworded names: runs of words that are nearly a right name.

Of variants only slips of one letter are looked for (``slips``), of names and admitted forms reworded ones too. A word of the text meets a word of a name when their stems
are equal, or, for a word that no English list knows, when they are one slip in four letters apart. A name
that shares enough of its rarer words with a run of the text is compared with the whole run. What is found is proposed
with the likeness as evidence; it is never sure.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.covering import Covered
from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.nearness import EMPTY, GRAMMAR, LEAST_WORD, SLACK, Holding, Near
from cleaner.core.finding.rewording import alike, beginnings, meets
from cleaner.core.finding.widening import LAND, runs_on, widened
from cleaner.core.words.likeness import LETTERS
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Rest, Tokens, no_rest, stem

if TYPE_CHECKING:
    from cleaner.core.finding.meetings import Meeting

LEAST_LIKENESS = 0.72
_LEAST_ALONE = 0.8
"""Likeness of the letters from which on a word may be a form of one word."""
_APOSTROPHES = frozenset({"'", "’"})
_NO_END = EMPTY - {LAND}
"""Words of a name with which no run is looked at that begins or ends with them."""


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
    others: tuple[Form, ...] = ()
    """Forms of other entries that have the same letters."""

    @property
    def score(self) -> float:
        """One figure for choosing between likenesses."""
        return 0.5 * self.letters + 0.5 * self.covered - 0.05 * self.foreign


def find_near(near: Near, tokens: Tokens, matches: list[Match], rest: Rest = no_rest) -> list[Match]:
    """Return ``matches`` with those places added, in order, where a right name stands nearly; ``rest`` is called between."""
    taken = Covered(matches)
    likenesses = _likenesses(near, tokens, taken, rest)
    likenesses += _slips(near, tokens, taken, rest)
    likenesses.sort(key=lambda k: (-k.score, k.first, k.form.key))
    kept: list[Match] = []
    used: set[int] = set()
    dropped: set[int] = set()
    for like in likenesses:
        words, inside = range(like.first, like.stop), taken.numbers_over(like.first, like.stop)
        if not used.isdisjoint(words) or not _may_replace(like, matches[inside.start : inside.stop]):
            continue
        if like.first and tokens.gap(like.first - 1) in _APOSTROPHES:
            continue  # it begins inside a word, as *an* in *Lai'an*
        if not tokens.closes(like.first, like.stop):
            continue
        used.update(words)
        dropped.update(inside)
        span = Span(tokens.starts[like.first], tokens.ends[like.stop - 1])
        edits = max(1, round((1 - like.letters) * len(like.form.text)))
        made = [Candidate(form, edits=edits, similarity=like.score) for form in (like.form, *like.others)]
        kept.append(Match(like.first, like.stop, span, tuple(made), like.form.entry))
    return taken.changed(dropped, kept)


def _may_replace(like: Likeness, inside: Sequence[Match]) -> bool:
    """Whether a likeness may cover these matches: they lie wholly inside it and are shorter and of other worth."""
    for match in inside:
        if match.first < like.first or match.stop > like.stop:
            return False
        if match.stop - match.first >= like.stop - like.first:
            return False
        if any(c.form.entry.id == like.form.entry.id for c in match.candidates):
            return False
        if like.covered < 0.8 and (match.right or not all(c.edits for c in match.candidates)):
            return False
    return True


def _likenesses(near: Near, tokens: Tokens, taken: Covered, rest: Rest) -> list[Likeness]:
    """Return the runs that are like a name, in the order of the names."""
    if isinstance(tokens, LongTokens):
        alone, met = near.meetings.meet(near, tokens, taken, rest)
    else:
        alone, met = _meet(near, tokens, taken)
    found = [(n, like) for at in alone for n, like in _words_alone(near, tokens, at)]
    tried: set[tuple[int, int]] = set()
    for before, other, at, word in met:
        holding = near.holding(word)
        for number in near.holding(other).among & holding.among:
            form = near.forms[number]
            begin = at - near.parts(form).stems.index(word)
            if at - before - SLACK <= len(form.words) and (number, begin) not in tried:
                tried.add((number, begin))
                found += [(number, like) for like in _best_run(near, tokens, form, begin)]
    return [like for _, like in sorted(found, key=itemgetter(0))]


def _meet(near: Near, tokens: Tokens, taken: Covered) -> "tuple[list[int], Iterator[Meeting]]":
    """Return the words that may be a name alone, and where two words of one name stand in one run of words.

    What one exact match covers tells nothing by itself.
    """
    alone: list[int] = []
    met: list[Meeting] = []
    recent: list[tuple[int, Holding]] = []
    for at, word in enumerate(tokens.folds):
        match = taken.get(at)
        if recent and not tokens.runs_on(at - 1):
            recent = []
        words = near.words_met(word, taken=match is not None)
        if not words:
            continue
        recent = [(k, h) for k, h in recent if at - k <= near.reach]
        held = [near.holding(known) for known in words]
        for k, other in recent:
            if match is None or taken.get(k) is not match:
                met += [(k, other.word, at, one.word) for one in held if _share(one, other)]
        recent += [(at, one) for one in held]
        if match is None and near.alone_met(word):
            alone.append(at)
    return alone, iter(met)


def _share(one: Holding, other: Holding) -> bool:
    """Whether two words are of one name."""
    return one.word != other.word and not one.among.isdisjoint(other.among)


def _slips(near: Near, tokens: Tokens, taken: Covered, rest: Rest) -> Iterator[Likeness]:
    """Yield the runs that are a whole form but for one letter, which is as good as having all its words."""
    for first, words, (form, *others) in near.slips.find(tokens, taken, rest):
        run = "".join(words)
        letters, covered = LETTERS.ratio(form.key, run), 1 - 1 / max(len(form.key), len(run))
        yield Likeness(first, first + len(words), form, letters, covered, 0, tuple(others))


def _best_run(near: Near, tokens: Tokens, form: Form, begin: int) -> Iterator[Likeness]:
    """Yield the run around ``begin`` that is most like the form, within the sentence."""
    count = len(form.words)
    low, high = max(0, begin - SLACK), min(len(tokens), begin + count + SLACK)
    parts = near.parts(form)
    wanted = parts.wanted
    least = max(1, math.ceil(sum(w > GRAMMAR for w in parts.weights) / 2))
    folds = tokens.folds[low:high]
    letters = beginnings(wanted)
    hits = [at for at, word in enumerate(folds, low) if word[0] in letters and meets(word, wanted)]
    ends = [at for at in hits if folds[at - low] not in _NO_END or folds[at - low] not in form.words]
    enough = LEAST_LIKENESS - 0.12 * (count > 2)
    best: Likeness | None = None
    for i, first in enumerate(ends):
        for held, last in enumerate(ends[i:], 1):
            if last - first >= count + SLACK:
                break
            if held < least:
                continue
            run = folds[first - low : last + 1 - low]
            if "and" in run and _are_two(run, form):
                break
            if not _may_be_like(tokens, form, first, run, enough):
                continue
            if not runs_on(tokens, first, last):
                break
            like = compare(near, tokens, form, first, run, enough)
            if like.letters >= enough and like.covered >= 0.5 and (best is None or like.score > best.score):
                best = like
    if best is not None:
        yield from _settled(near, tokens, best)


def _words_alone(near: Near, tokens: Tokens, at: int) -> Iterator[tuple[int, Likeness]]:
    """Yield the forms of one word that a word of the text is like, by their numbers."""
    word = tokens.folds[at]
    for number in near.alone_met(word):
        like = compare(near, tokens, near.forms[number], at, [word], _LEAST_ALONE)
        if like.letters >= _LEAST_ALONE and like.covered >= 0.5:
            yield from ((number, settled) for settled in _settled(near, tokens, like))


def _settled(near: Near, tokens: Tokens, like: Likeness) -> Iterator[Likeness]:
    """Yield a likeness with what belongs to it beside it, unless the form itself stands there."""
    form = like.form
    first, stop = widened(tokens, form, like.first, like.stop)
    if (first, stop) != (like.first, like.stop):
        like = compare(near, tokens, form, first, tokens.folds[first:stop])
    if "".join(tokens.folds[like.first : like.stop]) != form.key:  # *Internet* is judged, and is no *Internet+*
        yield like


def _are_two(run: Sequence[str], form: Form) -> bool:
    """Whether *and* joins two things there, and not two words of the name: *the Fire Insurance and the Rescue Corps*."""
    return "and" not in form.words or ("the" not in form.words and ("and", "the") in pairwise(run))


def _may_be_like(tokens: Tokens, form: Form, first: int, run: Sequence[str], least: float) -> bool:
    """Whether a run of these words has about as many letters as a form: no other can share so many of them."""
    size = tokens.ends[first + len(run) - 1] - tokens.starts[first]
    own, key, words = len(form.text), len(form.key), sum(map(len, run))
    nearest = min(max(own, words), max(size, words))
    return 2 * min(nearest, own) >= least * (nearest + own) or 2 * min(words, key) >= least * (words + key)


def compare(near: Near, tokens: Tokens, form: Form, first: int, run: Sequence[str], least: float = 0.0) -> Likeness:
    """Compare the run of these words with a form; of one whose letters are less like than ``least``, letters alone."""
    stop = first + len(run)
    written = tokens.text[tokens.starts[first] : tokens.ends[stop - 1]]
    known = near.compared.get((id(form), written, least))
    if known is None:  # the form is held, so that its identity stays its own
        known = near.compared[id(form), written, least] = form, *_compared(near, form, written, run, least)
    return Likeness(first, stop, *known)


def _compared(near: Near, form: Form, written: str, run: Sequence[str], least: float) -> tuple[float, float, int]:
    """Return how like the letters of a run of words are, what share of a form they cover, and how many are foreign."""
    letters = LETTERS.ratio(form.text.casefold(), " ".join(written.split()).casefold())
    letters = max(letters, LETTERS.ratio(form.key, "".join(run)))
    if letters < least and (max(len(run), len(form.words)) > 2 or sorted(run) == sorted(form.words)):
        letters = LETTERS.ratio(" ".join(sorted(form.words)), " ".join(sorted(run)))
    if letters < least:
        return letters, 0.0, 0
    free = [stem(w) for w in run]
    parts = near.parts(form)
    got = 0.0
    for stemmed, weight in zip(parts.stems, parts.weights, strict=True):
        if stemmed in free:
            got += weight
            free.remove(stemmed)
            continue
        if len(stemmed) < LEAST_WORD:
            continue
        worth, word = max(((alike(stemmed, w), w) for w in free), default=(0.0, ""))
        if worth:
            got += weight * worth
            free.remove(word)
    return letters, got / parts.total, sum(w not in EMPTY for w in free)
