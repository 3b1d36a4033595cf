"""Reasons from what is usual in English: which words stand beside one another, and beside names.

A person hears at once that *take into account* is English and *account decides today* is none; ``neighbours`` knows.
"""

from collections.abc import Iterator
from typing import Any

from cleaner.core.basis.reason import Reason, decided
from cleaner.core.reasons.around import Around
from cleaner.core.reasons.outlook import Outlook

_LEAST, _MOST = -3, 5
_MOST_NAMED = 4


def habit_reasons(on: Outlook, around: Around, kind: Any) -> tuple[Any, Any]:
    """Return how usual the words beside the match are beside the ordinary word, and beside names of the entry's kind."""
    bare, several = around.owns == 0, around.stop - around.first > 1
    own = on.word(around.first, on.held(around.first))
    last = own * (several == 0) + on.word(around.stop - 1, several)
    said, named = on.usual_before(around.word_before, around.begins, own, kind)
    before = on.decide(_before, said, named, kind, around.begins)
    ends = around.ends & bare
    said, named = on.usual_behind(last, around.word_after * bare, ends, kind)
    return before, on.decide(_behind, said, named, kind, ends)


@decided
def _before(said: float, named: float, kind: str, begins: bool) -> Iterator[Reason]:
    said, named = _within(said, _MOST), _within(named, _MOST_NAMED)
    if said:
        words = "sentences that begin with ‘{first}’ are" if begins else "‘{before folded} {first}’ is"
        yield Reason("usual before", f"{words} {_often(said)} English", said)
    if named:
        where = "begin sentences" if begins else "stand behind ‘{before folded}’"
        yield Reason("name slot before", f"names of a {kind} {_how(named)} {where}", named)


@decided
def _behind(said: float, named: float, kind: str, ends: bool) -> Iterator[Reason]:
    said, named = _within(said, _MOST), _within(named, _MOST_NAMED)
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


def _within(level: float, most: int) -> float:
    return min(most, max(_LEAST, level))
