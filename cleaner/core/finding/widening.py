"""Where a run that is like a name begins and ends: with the words beside it that say little, but belong to the name."""

from cleaner.core.basis import cues
from cleaner.core.finding.forms import Form
from cleaner.core.finding.nearness import EMPTY
from cleaner.core.finding.rewording import respelt_or_rendered
from cleaner.core.language.english import is_ordinary, part
from cleaner.core.words.tokens import Tokens, fold, stem

LAND = "china"
"""The land among the words that say little."""
_LINKING = frozenset({"of", "for", "on"})


def widened(tokens: Tokens, form: Form, first: int, stop: int) -> tuple[int, int]:
    """Return the run with the words beside it that say little, but belong to the name: its *China* or *Group*, its head."""
    run = tokens.folds[first:stop]
    lost = [w for w in form.words if w not in run]
    if first and _belongs(tokens.folds[first - 1], form.words[0], lost) and runs_on(tokens, first - 1, first):
        first -= 1
    elif first and form.words[0] in lost and tokens.adjacent(first - 1) and _is_own(tokens.word(first - 1)):
        first -= 1  # *Wucheng District Court* is compared whole with *Jindong District Court*
    if stop < len(tokens) and tokens.folds[stop] in EMPTY and runs_on(tokens, stop - 1, stop):
        written = tokens.word(stop)[0].isupper() and tokens.folds[stop] in lost  # the *An* of *Insurance Ping An*
        stop += written or tokens.folds[stop] == form.words[-1]
    return _with_head(tokens, form, first, stop)


def _is_own(word: str) -> bool:
    """Whether a word as it is written may tell one of several like things from the others, as a place does."""
    return word[:1].isupper() and not (is_ordinary(fold(word)) and part(fold(word)) != "u")


def _belongs(before: str, own: str, lost: list[str]) -> bool:
    """Whether a word before a run is the first word of a name, or the country that the name has at another place."""
    if before == own in EMPTY or before == LAND in lost:
        return True
    lands = (w for w in lost if not EMPTY.isdisjoint((before, w)))
    return any(respelt_or_rendered(stem(before), stem(w)) == "rendering" for w in lands)


def _with_head(tokens: Tokens, form: Form, first: int, stop: int) -> tuple[int, int]:
    """Return the run with the head beside it, where the form's own head is not in it: a *scheme* for a *programme*."""
    heads = cues.HEADS.intersection(form.words)
    if not heads or heads.issubset(tokens.folds[first:stop]):
        return first, stop
    end = stop
    while end < len(tokens) and end - stop < 2 and tokens.folds[end] in cues.BEFORE_HEADS and tokens.runs_on(end - 1):
        end += 1
    if end < len(tokens) and tokens.folds[end] in cues.HEADS and tokens.runs_on(end - 1):
        return first, end + 1
    at = first - 1
    if (
        at > 0
        and tokens.folds[at] in _LINKING
        and tokens.folds[at - 1] in cues.HEADS
        and runs_on(tokens, at - 1, first)
    ):
        before = at - 1
        while before and tokens.folds[before - 1] in cues.BEFORE_HEADS and tokens.runs_on(before - 1):
            before -= 1
        return before, stop
    return first, stop


def runs_on(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words follow one another with nothing between them that parts a name."""
    return all(map(tokens.runs_on, range(first, last)))
