"""Reasons from what is usual in English: which words stand beside one another, and beside names.

A person hears at once that *take into account* is English and *account decides today* is none; ``neighbours`` knows.
"""

from collections.abc import Iterator
from functools import lru_cache

from cleaner.core.around import Around
from cleaner.core.matching import Match
from cleaner.core.neighbours import START, STOP, name_before, name_behind, together
from cleaner.core.reason import Group, Reason, decided
from cleaner.core.scene import Scene

_LEAST, _MOST = -3, 5
_MOST_NAMED = 4


def habit_reasons(scene: Scene, match: Match, around: Around, kind: str) -> tuple[Group, Group]:
    """Return how usual the words beside the match are beside the ordinary word, and beside names of the entry's kind."""
    folds = scene.tokens.folds
    before = START if around.begins else around.word_before if around.before else ""
    behind = around.word_after if around.after else STOP if scene.ends_clause(match) else ""
    if around.owns:
        behind = ""
    return _usual_before(before, folds[match.first], kind), _usual_behind(folds[match.stop - 1], behind, kind)


@lru_cache(maxsize=1 << 14)
def _usual_before(before: str, word: str, kind: str) -> Group:
    said, named = together(before, word), name_behind(before, kind)
    return _before(_within(said, _MOST), _within(named, _MOST_NAMED), kind, before == START)


@lru_cache(maxsize=1 << 14)
def _usual_behind(word: str, behind: str, kind: str) -> Group:
    said, named = together(word, behind), name_before(behind, kind)
    return _behind(_within(said, _MOST), _within(named, _MOST_NAMED), kind, behind == STOP)


def _within(level: float | None, most: int) -> float:
    return min(most, max(_LEAST, level or 0))


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
