"""Longer names that hold a broken name: *Port Plan 2.0* for *Harbour Plan 2.0*, where *Port Plan* is a variant of *Harbour Plan*.

A glossary lists once how a name is broken, and a longer name that holds it is broken in the same way. So where a variant
stands, the words beside it tell which of the two is meant.
"""

from collections.abc import Iterator
from operator import itemgetter
from typing import cast

from cleaner.core.basis.text import Span
from cleaner.core.finding.forms import RIGHT_KINDS, Form
from cleaner.core.finding.matching import Candidate, Index, Match
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import LOWER, Tokens, folded_words, shared, squeezed

_MOST_BESIDE = 3
"""Words that a longer name has before or behind the part, at most."""
_SIDES = itemgetter(0), itemgetter(1)
"""Where a match begins and ends."""
_Asked = tuple[str, str, str, str]


def find_wholes(index: Index, tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Return the matches in order, each grown to the longer name that it is a part of, where the words beside it say so."""
    found = list(matches)
    for number in _beside_names(tokens, matches):
        free = found[number - 1].stop if number else 0
        end = matches[number + 1].first if number + 1 < len(matches) else len(tokens)
        found[number] = _grown(index, tokens, matches[number], free, end)
    return found


def _beside_names(tokens: Tokens, matches: list[Match]) -> list[int]:
    """Return the numbers of the matches that are no right names and beside which no two words begin in lower case.

    The word before the first is the last, and behind the last the first: too many are looked at, never too few.
    """
    text, starts, count = tokens.text, tokens.starts, len(tokens)
    if isinstance(tokens, LongTokens):
        lower = tokens.cases == LOWER
        import numpy as np

        firsts, stops = (np.fromiter(map(side, matches), np.int64, len(matches)) for side in _SIDES)
        beside: list[int] = (~(lower[firsts - 1] & lower[stops - count])).nonzero()[0].tolist()
        return [number for number in beside if not matches[number].right]
    return [
        number
        for number, match in enumerate(matches)
        if not match.right
        and not (text[starts[match.first - 1]].islower() and text[starts[match.stop - count]].islower())
    ]


def _grown(index: Index, tokens: Tokens, match: Match, low: int, high: int) -> Match:
    """Return the match with as many of the words beside it, from ``low`` to ``high``, as make it a longer name."""
    befores = [*_before(tokens, match.first, low), match.first]
    behinds = [*_behind(tokens, match.stop, high), match.stop]
    for first in befores:
        for stop in behinds[: -1 if first == match.first else None]:
            made = [
                whole for c in match.candidates if (whole := _whole(index, tokens, match, c, first, stop)) is not None
            ]
            if made:
                span = Span(tokens.starts[first], tokens.ends[stop - 1])
                return match._replace(
                    first=first, stop=stop, span=span, candidates=tuple(made), entry=made[0].form.entry
                )
    return match


def _before(tokens: Tokens, first: int, low: int) -> Iterator[int]:
    """Yield where a name may begin that runs on to a word, the farthest first."""
    at = first
    while at > max(low, first - _MOST_BESIDE) and _names(tokens, at - 1) and tokens.joins(at - 1):
        at -= 1
    yield from range(at, first)


def _behind(tokens: Tokens, stop: int, high: int) -> Iterator[int]:
    """Yield where a name may end that runs on behind the word before ``stop``, the farthest first."""
    at = stop
    while at < min(high, stop + _MOST_BESIDE) and _names(tokens, at) and tokens.joins(at - 1):
        at += 1
    yield from range(at, stop, -1)


def _names(tokens: Tokens, at: int) -> bool:
    """Whether a word is written as those of names are: with a capital, or as a figure."""
    first = tokens.text[tokens.starts[at]]
    return first.isupper() or first.isdigit()


def _whole(index: Index, tokens: Tokens, match: Match, part: Candidate, first: int, stop: int) -> Candidate | None:
    """Return the longer name that stands in a run of words, if the form of its part there were the part's right name."""
    text, span = tokens.text, match.span
    before, behind = text[tokens.starts[first] : span.start], text[span.end : tokens.ends[stop - 1]]
    known = cast("dict[_Asked, Form | None]", index.derived.setdefault("wholes", {}))
    asked = part.form.entry.id, part.form.text, before, behind
    if asked not in known:
        known[asked] = _made(index, part.form, before, behind)
    made = known[asked]
    return None if made is None else Candidate(made, part.plural, part.edits, part.similarity)


def _made(index: Index, form: Form, before: str, behind: str) -> Form | None:
    """Return the form of a longer name that has this form of a part between these texts."""
    for name in (form.entry.name, *form.entry.admitted):
        for whole in index.keys.get(squeezed(f"{before}{name}{behind}"), ()):
            if whole.kind in RIGHT_KINDS and whole.entry.id != form.entry.id:
                text = f"{before}{form.text}{behind}"
                words = tuple(map(shared, folded_words(text)))
                return Form("".join(words), text, words, form.kind, whole.entry, form.variant)
    return None
