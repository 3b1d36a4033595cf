"""Reasons from what is usual in English: which words stand beside one another, and beside names.

A person hears at once that *take into account* is English and *account decides today* is none; ``neighbours`` knows.
"""

from collections.abc import Iterator

from cleaner.core.around import Around, Phrase
from cleaner.core.matching import Match
from cleaner.core.reason import Group, Reason, decided
from cleaner.core.scene import Scene

_LEAST, _MOST = -3, 5
_MOST_NAMED = 4


def habit_reasons(scene: Scene, match: Match, around: Around, phrase: Phrase, kind: str) -> tuple[Group, Group]:
    """Return how usual the words beside the match are beside the ordinary word, and beside names of the entry's kind."""
    ends = not around.after and not around.owns and scene.ends_clause(match)
    said, named = _within(phrase.said_before, _MOST), _within(phrase.named_before, _MOST_NAMED)
    before = _before(said, named, kind, around.begins)
    said, named = _within(phrase.said_behind, _MOST), _within(phrase.named_behind, _MOST_NAMED)
    return before, _behind(said, named, kind, ends)


def _within(level: float, most: int) -> float:
    return min(most, max(_LEAST, level))


@decided
def _before(said: float, named: float, kind: str, begins: bool) -> Iterator[Reason]:
    if said:
        words = "sentences that begin with ‘{first}’ are" if begins else "‘{before folded} {first}’ is"
        yield Reason("usual before", f"{words} {_often(said)} English", said)
    if named:
        where = "begin sentences" if begins else "stand behind ‘{before folded}’"
        yield Reason("name slot before", f"names of a {kind} {_how(named)} {where}", named)


@decided
def _behind(said: float, named: float, kind: str, ends: bool) -> Iterator[Reason]:
    if said:
        words = "sentences that end with ‘{last}’ are" if ends else "‘{last} {after folded}’ is"
        yield Reason("usual behind", f"{words} {_often(said)} English", said)
    if named:
        where = "end sentences" if ends else "stand before ‘{after folded}’"
        yield Reason("name slot behind", f"names of a {kind} {_how(named)} {where}", named)


def _often(said: float) -> str:
    return "common" if said > 0 else "unusual"


def _how(named: float) -> str:
    return "often" if named > 1 else "may" if named > 0 else "seldom"
