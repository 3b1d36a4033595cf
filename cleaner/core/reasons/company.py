"""Reasons from the other names of a text: whether it knows this one, what stands in one sentence with it, and in one list."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter
from typing import Any

from cleaner.core.basis.reason import Reason, decided
from cleaner.core.finding.forms import RIGHT_KINDS
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.rewording import is_misspelt
from cleaner.core.reasons.around import Around
from cleaner.core.reasons.longer_names import Longer, stood_longer
from cleaner.core.reasons.outlook import Outlook
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.series import list_members
from cleaner.core.reasons.vicinity import SEVERAL

_ITSELF = RIGHT_KINDS | {"suffix", "spelling"}
"""The kinds of forms that are the right name itself, but for how it is written."""
_EDITS, _FORM_KIND = map(attrgetter, ("edits", "form.kind"))


def company(scene: Scene, on: Outlook, match: Any, candidate: Any, around: Around, longer: Longer) -> Any:
    """Return what the other names of the text say, and those of the sentence."""
    begin, end = on.named(around.low, around.high)
    right, times, own = on.stands(match, candidate)
    surely = times > own  # this very form tells nothing: whom it names here it names there
    slip = on.fact(_EDITS, candidate) > 0
    itself = (slip == 0) & on.fact(_ITSELF.__contains__, on.each(_FORM_KIND, candidate))
    others, here = on.others(match), on.beside(match, begin, end)
    misspelt = on.only(slip & (right | surely), partial(_misspelt, scene), match, candidate)
    right = right + on.only(right & slip & (end > begin), partial(_again, scene), match, begin, end)
    other = stood_longer(on, longer, match, around)
    return on.decide(_accompanied, right, surely, itself, misspelt, others, scene.well_written, here, other)


def _misspelt(scene: Scene, match: Match, candidate: Candidate) -> bool:
    """Whether what stands there is no word, but a slip of those of the right name."""
    return is_misspelt(tuple(scene.tokens.folds[match.first : match.stop]), candidate.form.words)


def _again(scene: Scene, match: Match, begin: int, end: int) -> bool:
    """Whether the entry of a match is among some of the matches that surely are names, half-open."""
    return any(other.entry.id == match.entry.id for other in scene.named[begin:end])


@decided
def _accompanied(  # noqa: PLR0913
    right: int, surely: bool, itself: bool, misspelt: bool, others: int, well_written: float, here: int, other: bool
) -> Iterator[Reason]:
    """Yield what the other names of a text say; ``right`` is 2 where the right name stands in the very sentence."""
    if right and itself:
        yield Reason("itself elsewhere", "the same name stands elsewhere in the text as it should")
    elif misspelt:
        yield Reason("misspelt elsewhere", "{first entry} stands elsewhere in the text, spelt otherwise")
    elif right:
        yield Reason("right elsewhere", "{first entry} stands elsewhere in the text as it should")
        if right > 1:
            yield Reason("right beside", "{first entry} stands in the same sentence, which may speak of two")
    elif surely:
        yield Reason("entry elsewhere", "{first entry} stands elsewhere in the text beyond doubt")
    if others >= SEVERAL:
        yield Reason("many names", "the text around names several entries of the glossary")
    elif others:
        yield Reason("few names", "the text around names another entry of the glossary")
    else:
        yield Reason("no names", "the text around names no other entry of the glossary")
    if well_written:
        yield Reason(
            "well written", "every sentence of the text begins with a capital, as in right English", well_written
        )
    if here:
        yield Reason("names in sentence", "in one sentence with {beside}", here / 2)
    if other:
        yield Reason("other's name", "‘{form}’ stands before in a longer name, which may be meant")


def list_reasons(scene: Scene, on: Outlook, match: Any, around: Around) -> Any:
    """Return what the list says in which the match stands."""
    joined = on.are(around.before, "and") | on.are(around.after, "and")
    linked = joined | (around.linked & (on.lists(around.first - 1) | on.lists(around.after_at - 1)))
    return on.decide(_listed, on.only(linked, partial(_members, scene), match))


def _members(scene: Scene, match: Match) -> int:
    """Return how many names, other matches and plain words are in the list of a match, as digits to the base of four."""
    members, plain = list_members(scene, match)
    names = sum(other.telling for other in members)
    return min(3, names) + 4 * min(3, len(members) - names) + 16 * min(2, plain)


@decided
def _listed(members: int) -> Iterator[Reason]:
    names, doubtful, plain = members % 4, members // 4 % 4, members // 16
    if names:
        yield Reason("list", "in a list with {listed}", names / 3 + 0.33)
    if doubtful:
        yield Reason("doubtful list", "in a list with other words that may be names", doubtful / 3)
    if plain:
        yield Reason("plain list", "in a list with ordinary words", float(plain))
