"""Reasons from constructions in which names stand: an apposition behind, a titled person, an agent, *such as*, *on it*.

Wider than the neighbouring words, of which ``grammar`` speaks; chosen by grammar in general, for no one text.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from cleaner.core.basis.reason import Reason, decided
from cleaner.core.finding.matching import Match
from cleaner.core.language.sorts import NOTHING, SORTS
from cleaner.core.reasons.around import Around
from cleaner.core.reasons.outlook import Outlook
from cleaner.core.reasons.scene import Scene


def construction_reasons(scene: Scene, on: Outlook, match: Any, around: Around) -> tuple[Any, Any]:
    """Return in which constructions of names the match stands."""
    after, behind = around.after, around.behind
    verb, opens = on.are(after, "reporting", "dealing", "modal", "be"), on.are(after, "opens clause")
    before = on.decide(_before, around.before, around.second, around.capital_before, around.inside, verb, opens)
    described = (behind != NOTHING.number) & (around.owns == 0) & on.are(after, "role", "part n")
    titled = on.only(described, partial(_titled, scene), around.after_at + 1, behind)
    explained = on.only((after == NOTHING.number) & (around.ends == 0), partial(_explained, scene), match)
    return before, on.decide(_behind, titled, explained)


@decided
def _before(before: int, before_it: int, capital: bool, inside: bool, verb: bool, opens: bool) -> Iterator[Reason]:
    word, second = SORTS[before], SORTS[before_it]
    if "naming" in word and ("such" in second or "many" in second):
        yield Reason("such as", "after ‘{second} {before folded}’, behind which names stand")
    elif "like" in word:
        yield Reason("after like", "after ‘like’: what something resembles")
    elif "many" in word:
        yield Reason("after kind", "after ‘{before folded}’, behind which names stand")
    elif "by" in word and second.part in "dx":
        yield Reason("done by", "after ‘{second} by’: it did something")
    elif "place" in word and capital:
        yield Reason("after place", "after ‘{before}’, a place")
    if "preposition" in word and verb:
        yield Reason("another's verb", "‘{after folded}’ may say what somebody else does")
    if "place preposition" in word and not inside and opens:
        yield Reason("on it", "after ‘{before folded}’ at the start of a sentence: a place or a platform")


def _titled(scene: Scene, at: int, sort: int) -> bool:
    """Whether a person stands at a word of this sort."""
    known = scene.by_word.get(at)
    person = known is not None and known.entry.kind == "person"
    return person or (scene.capital(at) and "ordinary" not in SORTS[sort])


def _explained(scene: Scene, match: Match) -> bool:
    return scene.explaining(match) is not None


@decided
def _behind(titled: bool, explained: bool) -> Iterator[Reason]:
    if titled:
        yield Reason("before titled", "before ‘{after folded} {behind}’: somebody who belongs to it")
    if explained:
        yield Reason("explained", "‘{explaining}’ behind it says what it is")
