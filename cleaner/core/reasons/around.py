"""The words beside a match and the sentence in which it stands, as facts that most reasons are decided by.

Written once for one match and for many of a long text: places are whole numbers or arrays of them, and what an
``Outlook`` tells of them is joined by ``&``, ``|``, ``*`` and ``+`` alone, which numbers and arrays share.
"""

from typing import Any, NamedTuple

from cleaner.core.basis import cues
from cleaner.core.language.sorts import NOTHING
from cleaner.core.reasons.one_outlook import OneOutlook
from cleaner.core.reasons.outlook import Outlook
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import stemming_to

_DAILY = stemming_to(cues.DAILY)
_MOST_MODIFIERS = 4


class Around(NamedTuple):
    """What stands beside a match, as far as no punctuation parts it from it; ``'s`` behind the match is passed over.

    Sorts of words are told by their numbers. Of many matches, each fact is an array.
    """

    first: Any
    stop: Any
    """The words of the match, half-open."""
    before: Any
    """The sort of the word before."""
    second: Any
    """That of the word before it, where it says something only together with it."""
    after: Any
    behind: Any
    """That of the word behind ``after``, where that says something only together with it."""
    word_before: Any
    word_after: Any
    """The words ``before`` and ``after`` themselves, as ``Outlook.word`` has them."""
    case: Any
    """``UPPER`` or ``LOWER`` as the match begins, or neither."""
    begins: Any
    """Whether a sentence begins with the match."""
    ends: Any
    """Whether a sentence or a line ends behind the match."""
    inside: Any
    """Whether ``before`` is not the first word of its sentence."""
    capital_before: Any
    held_before: Any
    """Whether ``before`` belongs to a match."""
    owned: Any
    """Whether a match with ``'s`` stands before."""
    owns: Any
    """Whether ``'s`` follows."""
    after_at: Any
    """The number of the word ``after``."""
    capital_after: Any
    held_after: Any
    low: Any
    high: Any
    """The words of the sentence, half-open."""
    linked: Any
    """Whether a list may join the match to what stands beside it: a comma or *and*, on one side at least."""


class Phrase(NamedTuple):
    """The noun phrase and the sentence of a match, as an ordinary word is asked about them."""

    determiner: Any
    """As which of ``DETERMINERS`` a word determines it."""
    modifiers: Any
    """How many words describe it before the match."""
    business: Any
    """Words of the sentence, without those of the match, that speak of business."""
    daily: Any
    """Those that speak of daily life."""


def outlook(scene: Scene) -> Outlook:
    """Return the outlook on a scene that suits its length."""
    if not isinstance(scene.tokens, LongTokens):
        return OneOutlook(scene)
    from cleaner.core.reasons.long_outlook import LongOutlook

    return LongOutlook(scene)


def look_around(on: Outlook, match: Any) -> Around:
    """Return what stands beside a match, or each of many."""
    first, stop = on.places(match)
    near = on.adjacent(first - 1)
    word_before = on.word(first - 1, near)
    before = on.sort(word_before)
    second = on.sort(on.word(first - 2, on.are(before, "looks back") & on.adjacent(first - 2)))
    owns = on.owns(stop - 1)
    at = stop + owns
    beyond = on.adjacent(at - 1)
    word_after = on.word(at, beyond)
    after = on.sort(word_after)
    told = on.are(after, "acts", "modal", "role", "part n")  # together with the word behind it
    behind = on.sort(on.word(at + 1, told & on.adjacent(at)))
    return Around(
        *(first, stop, before, second, after, behind, word_before, word_after),
        *(on.case(first), on.ends(first - 1), on.ends(stop - 1)),
        *(near & (on.ends(first - 2) == 0), on.capital(first - 1, near)),
        *(near & on.held(first - 1), on.are(before, "s") & on.held(first - 2)),
        *(owns, at, on.capital(at, beyond), beyond & on.held(at)),
        *(
            *on.sentence(first),
            (before == NOTHING.number) | (after == NOTHING.number) | on.are(before, "and") | on.are(after, "and"),
        ),
    )


def look_within(on: Outlook, around: Around) -> Phrase:
    """Return the noun phrase of a match, or of each of many, and of what its sentence speaks."""
    first, stop, low, high = around.first, around.stop, around.low, around.high
    going, determiner, modifiers = on.adjacent(first - 1), first * 0, first * 0
    for away in range(1, _MOST_MODIFIERS + 1):
        at = first - away
        going = going & on.adjacent(at) & (on.held(at) == 0)
        sort = around.before * going if away == 1 else on.sort(on.word(at, going))
        found = on.determines(sort, at)
        determiner = determiner + found
        going = going & (found == 0) & on.are(sort, "modifies")
        going = going & (on.capital(at, going) == 0)
        if going is False:
            break
        modifiers = modifiers + going
    own = stop - (stop > high) * (stop - high)
    business = on.count(cues.BUSINESS, low, high) - on.count(cues.BUSINESS, first, own)
    daily = on.count(_DAILY, low, high) - on.count(_DAILY, first, own)
    return Phrase(determiner, modifiers, business, daily)


def goes_on(scene: Scene, on: Outlook, match: Any, body: Any, around: Around) -> Any:
    """Whether a body's name with a capital goes on with *of* and another: *Beijing University of Technology*."""
    of = on.are(around.after, "of") & on.capital(around.first, on.are(around.after, "of"))
    going = of & body & on.capital(around.after_at + 1, of & on.adjacent(around.after_at))
    return going & (on.headline(match, going) == 0)


def is_given_name(on: Outlook, around: Around) -> Any:
    """Whether a match is one word behind a family name: *Chen Xiangdong* is not called Xiang Dong.

    A family name is hardly told from an ordinary word at the beginning of a sentence.
    """
    told = around.inside | (on.are(around.before, "ordinary") == 0)
    family = on.are(around.before, "family name") & (on.are(around.before, "title", "role", "opens clause") == 0)
    return around.capital_before & told & family & (around.stop - around.first == 1)
