"""Reasons from constructions in which names stand: an apposition behind, a titled person, an agent, *such as*, *on it*.

Wider than the neighbouring words, of which ``grammar`` speaks; chosen by grammar in general, for no one text.
"""

from collections.abc import Iterator

from cleaner.core.around import Around
from cleaner.core.matching import Match
from cleaner.core.reason import Group, Reason, decided
from cleaner.core.scene import Scene
from cleaner.core.sorts import Sort


def construction_reasons(scene: Scene, match: Match, around: Around) -> tuple[Group, Group]:
    """Return in which constructions of names the match stands."""
    after, behind = around.after, around.behind
    verb = "reporting" in after or "dealing" in after or "modal" in after or "be" in after
    before = _before(around.before, around.second, around.capital_before, around.inside, verb, "opens clause" in after)
    titled = behind and not around.owns and ("role" in after or after.part == "n") and _titled(scene, around)
    return before, _behind(bool(titled), not after and scene.explaining(match) is not None)


@decided
def _before(word: Sort, second: Sort, capital: bool, inside: bool, verb: bool, opens: bool) -> Iterator[Reason]:
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


def _titled(scene: Scene, around: Around) -> bool:
    """Whether a person stands behind the word behind the match."""
    at = around.after_at + 1
    known = scene.by_word.get(at)
    person = known is not None and known.candidates[0].form.entry.kind == "person"
    return person or (scene.capital(at) and "ordinary" not in around.behind)


@decided
def _behind(titled: bool, explained: bool) -> Iterator[Reason]:
    if titled:
        yield Reason("before titled", "before ‘{after folded} {behind}’: somebody who belongs to it")
    if explained:
        yield Reason("explained", "‘{explaining}’ behind it says what it is")
