"""The words beside a match and the sentence in which it stands, as facts that most reasons are decided by.

Written once for one match and for all matches of a long text: places are whole numbers or arrays of them, and what an
``Outlook`` tells of them is joined by ``&``, ``*`` and ``+`` alone, which numbers and arrays share.
"""

from collections.abc import Sequence
from itertools import repeat
from typing import Any, NamedTuple

from cleaner.core import cues
from cleaner.core.long_tokens import LongTokens
from cleaner.core.matching import Match
from cleaner.core.outlook import OneOutlook, Outlook
from cleaner.core.scene import Scene
from cleaner.core.sorts import DETERMINERS, SORTS, Sort
from cleaner.core.tokens import stemming_to
from cleaner.core.traits import Sense

_OPENING = frozenset('"\u201c\u2018')
_COMMAS = frozenset(",\u3001\uff0c")
_DAILY = stemming_to(cues.DAILY)
_MOST_MODIFIERS = 4


class Around(NamedTuple):
    """What stands beside a match, as far as no punctuation parts it from it; ``'s`` behind the match is passed over."""

    before: Sort
    second: Sort
    """The word before ``before``, where that says something only together with it."""
    after: Sort
    behind: Sort
    """The word behind ``after``."""
    word_before: str
    word_after: str
    """The folded words ``before`` and ``after``; they count only where these are something."""
    begins: bool
    """Whether a sentence begins with the match."""
    inside: bool
    """Whether ``before`` is not the first word of its sentence."""
    capital_before: bool
    held_before: bool
    """Whether ``before`` belongs to a match."""
    owned: bool
    """Whether a match with ``'s`` stands before."""
    owns: bool
    """Whether ``'s`` follows."""
    after_at: int
    """The number of the word ``after``."""
    capital_after: bool
    held_after: bool
    low: int
    high: int
    """The words of the sentence, half-open."""
    named: int
    """How many matches of the sentence surely are names, the match itself included."""
    linked: bool
    """Whether a list may join the match to what stands beside it: a comma or *and*, on one side at least."""


class Phrase(NamedTuple):
    """The noun phrase and the sentence of a match, as an ordinary word is asked about them."""

    determiner: str
    """``the``, ``article``, ``demonstrative``, ``possessive``, ``number``, or empty."""
    modifiers: int
    """How many words describe it before the match."""
    business: int
    """Words of the sentence, without those of the match, that speak of business."""
    daily: int
    """Those that speak of daily life."""
    spoken: int
    """Words of the sentence that go with what the ordinary word means."""
    spoken_around: int
    """Those beyond it, as far as forty words away."""
    missing: bool
    """Whether a word of the right name that the form has not stands in the text."""
    said_before: int
    """How usual the word before the match is before its first word, 0 for by chance."""
    named_before: float
    """How usual it is before names of the entry's kind."""
    said_behind: int
    named_behind: float
    """The same of the word behind it."""


def outlook(scene: Scene) -> Outlook:
    """Return the outlook on a scene that suits its length."""
    if not isinstance(scene.tokens, LongTokens):
        return OneOutlook(scene)
    from cleaner.core.long_outlook import LongOutlook

    return LongOutlook(scene)


def arounds(on: Outlook, matches: Sequence[Match]) -> list[Around]:
    """Return what stands beside each of these matches."""
    return [
        Around(SORTS[before], SORTS[second], SORTS[after], SORTS[behind], *rest)
        for before, second, after, behind, *rest in _rows(on, matches, _look)
    ]


def phrases(on: Outlook, some: Sequence[tuple[Match, Sense, Sense]]) -> list[Phrase]:
    """Return the noun phrase and what the text speaks of, for each of these matches.

    Each comes with the sense of one of its candidates, an ordinary word, and with that of the first.
    """
    matches, senses = [match for match, *_ in some], [both for _, *both in some]
    return [Phrase(DETERMINERS[first], *rest) for first, *rest in _rows(on, matches, _look_within, senses)]


def _rows(on: Outlook, matches: Sequence[Match], look: Any, senses: Sequence[Sequence[Sense]] = ()) -> Any:
    """Return a row of facts for each match: one after the other, or as columns where the text is long."""
    if not matches:
        return []
    if isinstance(on, OneOutlook):
        return [look(on, m.first, m.stop, *both) for m, both in zip(matches, senses or repeat(()), strict=False)]
    columns = look(
        on, on.places(m.first for m in matches), on.places(m.stop for m in matches), *zip(*senses, strict=True)
    )
    return zip(*(column.tolist() for column in columns), strict=True)


def _look(on: Outlook, first: Any, stop: Any) -> tuple[Any, ...]:
    near = on.adjacent(first - 1)
    word_before = on.word(first - 1, near)
    before = on.sort(word_before)
    second = on.sort(on.word(first - 2, on.looks_back(before) & on.adjacent(first - 2)))
    owns = on.owns(stop - 1)
    at = stop + owns
    beyond = on.adjacent(at - 1)
    word_after = on.word(at, beyond)
    after = on.sort(word_after)
    behind = on.sort(on.word(at + 1, beyond & on.adjacent(at)))
    low, high = on.sentence(first)
    return (
        *(before, second, after, behind, on.text(word_before), on.text(word_after)),
        *(on.ends(first - 1), near & (on.ends(first - 2) == 0), on.capital(first - 1, near)),
        *(near & on.held(first - 1), on.is_s(before) & on.held(first - 2)),
        *(owns, at, on.capital(at, beyond), beyond & on.held(at)),
        *(low, high, on.named(low, high), on.links(before) | on.links(after)),
    )


def _look_within(on: Outlook, first: Any, stop: Any, sense: Any, leading: Any) -> tuple[Any, ...]:
    going, determiner, modifiers = on.adjacent(first - 1), first * 0, first * 0
    for away in range(1, _MOST_MODIFIERS + 1):
        at = first - away
        going = going & on.adjacent(at) & (on.held(at) == 0)
        sort = on.sort(on.word(at, going))
        found = on.determines(sort, at)
        determiner = determiner + found
        going = going & (found == 0) & on.modifies(sort)
        going = going & (on.capital(at, going) == 0)
        if going is False:
            break
        modifiers = modifiers + going
    low, high = on.sentence(first)
    own = stop - (stop > high) * (stop - high)
    business = on.count(cues.BUSINESS, low, high) - on.count(cues.BUSINESS, first, own)
    daily = on.count(_DAILY, low, high) - on.count(_DAILY, first, own)
    around = on.spoken(sense, first, stop)
    return determiner, modifiers, business, daily, *around, on.stands(leading), *_habits(on, first, stop, sense)


def _habits(on: Outlook, first: Any, stop: Any, sense: Any) -> tuple[Any, ...]:
    """Return how usual the words beside a match are beside its own words, and beside names."""
    owns = on.owns(stop - 1)
    before, begins = on.word(first - 1, on.adjacent(first - 1)), on.ends(first - 1)
    behind = on.word(stop, (owns == 0) & on.adjacent(stop - 1))
    own, last = on.word(first, on.held(first)), on.word(stop - 1, on.held(stop - 1))
    ends = (owns == 0) & on.ends(stop - 1)
    return *on.usual_before(before, begins, own, sense), *on.usual_behind(last, behind, ends, sense)


def opening(scene: Scene, match: Match) -> str:
    """Return what a match begins before which no word stands: a quotation, a sentence, or something behind a comma."""
    if scene.tokens.text[match.span.start - 1 : match.span.start] in _OPENING:
        return "opens quotation"
    if scene.starts_sentence(match):
        return "starts sentence"
    return "after comma" if scene.tokens.gap(match.first - 1).strip() in _COMMAS else "after punctuation"
