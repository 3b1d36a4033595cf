"""Persons of whose name one word stands as it should and another is written by ear: *Su Chengzhong* for *Xu Chengzhong*.

A given name of two syllables is rare, so it says who is meant although the family name is off; a family name is common,
so the given name beside it must be nearly right. What is found is proposed as a slip, with the likeness as evidence.
"""

from collections.abc import Iterator

from cleaner.core import cues
from cleaner.core.english import is_known, is_ordinary
from cleaner.core.forms import Form
from cleaner.core.long_tokens import LongTokens
from cleaner.core.matching import Candidate, Match
from cleaner.core.nearness import Near
from cleaner.core.romanisation import syllables
from cleaner.core.sounds import sound_likeness
from cleaner.core.tables.places import PLACES
from cleaner.core.text import Span
from cleaner.core.tokens import Tokens, stem

_TELLING = 6
"""Letters of a word that hardly two persons share."""
_LEAST_GIVEN = 5
_LEAST_LIKE, _LEAST_LIKE_GIVEN = 0.34, 0.6


def _may_be_person(form: Form) -> bool:
    """Whether a form is a person's name by its words: whoever keeps a glossary need not say what each entry is."""
    if not all(w[:1].isupper() for w in form.text.split()) or form.key in PLACES:
        return False
    return all(not is_ordinary(word) or syllables(word) for word in form.words)


def find_persons(near: Near, tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Return ``matches`` with those places added, in order, where a person's name stands with one word off."""
    taken = {at: m for m in matches for at in range(m.first, m.stop)}
    found: dict[int, Match] = {}
    for match in sorted(_found(near, tokens, taken), key=lambda m: -m.candidates[0].similarity):
        words = range(match.first, match.stop)
        others = {id(taken[at]): taken[at] for at in words if at in taken}
        if all(_gives_way(other, match) for other in others.values()) and not any(at in found for at in words):
            found.update(dict.fromkeys(words, match))
    if not found:
        return matches
    gone = {id(taken[at]) for at in found if at in taken}
    added = {id(m): m for m in found.values()}
    return sorted([*(m for m in matches if id(m) not in gone), *added.values()], key=lambda m: m.first)


def _gives_way(other: Match, match: Match) -> bool:
    """Whether a match may be covered: a slip of less than the whole."""
    slip = all(c.edits for c in other.candidates) and not other.right
    return slip and match.first <= other.first and other.stop <= match.stop and len(other.span) < len(match.span)


def _found(near: Near, tokens: Tokens, taken: dict[int, Match]) -> Iterator[Match]:
    """Yield what stands around words that nobody knows: one of them is right, or beside one that is."""
    folds, text, starts = tokens.folds, tokens.text, tokens.starts
    for at in _strange(tokens) if isinstance(tokens, LongTokens) else range(len(tokens)):
        if not text[starts[at]].isupper():
            continue
        word = folds[at]
        if len(word) < _LEAST_GIVEN or is_known(word):
            continue
        if at in taken and not all(c.edits for c in taken[at].candidates):
            continue
        for beside in (at - 1, at, at + 1):
            if 0 <= beside < len(tokens) and _beside(tokens, at, beside) and stem(folds[beside]) in near.holders:
                yield from _around(near, tokens, at, beside)


def _beside(tokens: Tokens, at: int, beside: int) -> bool:
    """Whether a word may be of one name with the word next to it, or is that word."""
    return at == beside or (tokens.text[tokens.starts[beside]].isupper() and tokens.gap(min(at, beside)) in (" ", "-"))


def _strange(tokens: LongTokens) -> list[int]:
    """Return the words that may be long enough and no English, in order."""
    import numpy as np

    from cleaner.core.sieve import strange

    found = strange(tokens) & (np.diff(tokens.bounds) >= _LEAST_GIVEN)
    found[np.frombuffer(tokens.odd, np.int64)] = True
    return np.flatnonzero(found).tolist()


def _around(near: Near, tokens: Tokens, at: int, right: int) -> Iterator[Match]:
    """Yield the names that hold the word at ``right`` as it stands, and a word or two around it."""
    words = tokens.folds[right], tokens.folds[at], at - right
    if words not in near.persons:
        near.persons[words] = list(_persons(near, *words))
    for form, place in near.persons[words]:
        first = right - place
        stop = first + len(form.words)
        if first >= 0 and stop <= len(tokens):
            similarity = _likeness(tokens, form, first)
            if similarity:
                span = Span(tokens.starts[first], tokens.ends[stop - 1])
                yield Match(first, stop, span, (Candidate(form, edits=1, similarity=similarity),))


def _persons(near: Near, right: str, word: str, away: int) -> Iterator[tuple[Form, int]]:
    """Yield the names that hold a word, with its place, where another so far away from it is or sounds like a word."""
    for number in near.holding(stem(right)).numbers:
        form = near.forms[number]
        if len(form.words) not in (2, 3) or right not in form.words or not _may_be_person(form):
            continue
        place = form.words.index(right)
        if 0 <= place + away < len(form.words):
            meant = form.words[place + away]
            if word == meant or sound_likeness(word, meant) >= _LEAST_LIKE:
                yield form, place


def _likeness(tokens: Tokens, form: Form, first: int) -> float:
    """Return how far a run is the name with one word off, 0 where it is not."""
    stop, text, starts = first + len(form.words), tokens.text, tokens.starts
    if not all(text[starts[k]].isupper() for k in range(first, stop)):
        return 0.0
    if not all(tokens.gap(k) in (" ", "-") for k in range(first, stop - 1)):
        return 0.0
    run = tokens.folds[first:stop]
    off = [k for k, word in enumerate(form.words) if run[k] != word]
    if len(off) != 1:
        return 0.0
    written, meant = run[off[0]], form.words[off[0]]
    if written in cues.TITLES or written in cues.ROLES or (is_ordinary(written) and not syllables(written)):
        return 0.0
    like = sound_likeness(written, meant)
    rest = max((w for k, w in enumerate(form.words) if k not in off), key=len)
    if len(rest) >= _TELLING and not is_known(rest) and like >= _LEAST_LIKE:
        return like
    return like if len(meant) >= _LEAST_GIVEN and like >= _LEAST_LIKE_GIVEN and not is_ordinary(written) else 0.0
