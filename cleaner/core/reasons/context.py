"""What a language model that has read the sentence says of candidates in doubt, added to what their reasons weigh."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cleaner.core.basis.reason import UNLESS, Reason
from cleaner.core.basis.suggestion import OFFERED, READ, SURE

if TYPE_CHECKING:
    from cleaner.core.basis.glossary import Entry
    from cleaner.core.reasons.weighing import Judged

DOUBT = (OFFERED, SURE)
"""Between these confidences the model is asked: it has a say in what a person is asked about, and adds no question."""
HARDLY = 0.996
"""Up to here an ordinary word is asked about though it is sure: it may be less so. Beyond, too much speaks for it."""
LEAST = 100
"""Characters that a text has at least to be read: a sentence by itself tells a reader little."""
TRUST = 0.7
"""What a log-odd of the model weighs beside those of the reasons, and ``CAUTION`` what is added for each ordinary word.

Found on texts that neither had seen; the model alone is surer of itself than it should be.
"""
CAUTION = -1.5
READ_OF_A_FORM = 8
"""Places of one form that are read in a text."""
_ASKED = math.log(OFFERED / (1 - OFFERED)) + 0.01
"""Log-odds from which a person is asked."""
_MOST = 4.0
"""Log-odds that the model is heard with at most."""


class Mention(NamedTuple):
    """What a model reads: a text, where the mention stands in it, and what is known of the entry."""

    text: str
    start: int
    stop: int
    entry: str
    """Its name, kind, cues and note, in this order."""


_REACH = 200
"""Characters on each side of a mention within which it is read."""


def seen(mention: Mention) -> Mention:
    """Return a mention with no more text around it than is read."""
    first = max(0, mention.start - _REACH)
    part = mention.text[first : mention.stop + _REACH]
    return Mention(part, mention.start - first, mention.stop - first, mention.entry)


class Reader(Protocol):
    """A language model that reads sentences."""

    def odds(self, mentions: Sequence[Mention]) -> list[float]:
        """Return the log-odds that each mention means its entry."""


def read(groups: "list[list[Judged]]", model: Reader) -> None:
    """Ask the model about candidates in doubt, and let their odds follow; put the best of a match first."""
    from cleaner.core.reasons.weighing import probability  # not for the first frame of a screen

    asked = [judged for group in groups for judged in group if in_doubt(judged)]
    if not asked:
        return
    for judged, odds in _said(asked, model):
        heard = _heard(judged, max(-_MOST, min(_MOST, odds)))
        if not heard:
            continue
        judged.read = (Reason(READ, _told(judged, heard), heard),)
        judged.odds += heard
        judged.confidence = probability(judged.odds)
    for group in groups:
        group.sort(key=lambda j: -j.odds)


def _said(asked: "list[Judged]", model: Reader) -> "Iterator[tuple[Judged, float]]":
    """Yield candidates with the log-odds of the model; where a form stands often, the rest is taken to be as the first are.

    A word seldom has two senses in one text (Gale, Church and Yarowsky 1992), and lists of names are long.
    """
    alike: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for judged in asked:
        form = judged.candidate.form
        alike[form.entry.id, form.text].append(judged)
    groups = list(alike.values())
    said = iter(model.odds([_mention(judged) for group in groups for judged in group[:READ_OF_A_FORM]]))
    for group in groups:
        odds = list(islice(said, min(len(group), READ_OF_A_FORM)))
        yield from zip(group, chain(odds, repeat(sum(odds) / len(odds))), strict=False)


def _mention(judged: "Judged") -> Mention:
    span = judged.match.span
    return Mention(judged.scene.tokens.text, span.start, span.end, described(judged.candidate.form.entry))


def _heard(judged: "Judged", odds: float) -> float:
    """Return what the log-odds of the model weigh.

    No more for what is sure, or what the glossary holds against; and a name that somebody has listed is still asked about.
    """
    if judged.confidence > SURE or any(reason.kind in UNLESS for reason in judged.reasons):
        return TRUST * min(0.0, odds)
    if judged.table == "word":
        return TRUST * odds + CAUTION
    return max(TRUST * odds, _ASKED - judged.odds)


def in_doubt(judged: "Judged") -> bool:
    """Whether a candidate is a form that somebody has listed, and in doubt.

    Of spelling slips the letters tell, not the words around; so they do of names that are read from their source.
    """
    if judged.candidate.form.kind != "variant" or judged.table == "near" or len(judged.scene.tokens.text) < LEAST:
        return False
    low, high = DOUBT
    return low <= judged.confidence <= (HARDLY if judged.table == "word" else high)


def described(entry: "Entry") -> str:
    """Return what the model is told of an entry."""
    return f"{entry.name}, {entry.kind}. {', '.join(entry.near[:8])}. {entry.note}"


def _told(judged: "Judged", heard: float) -> str:
    name = judged.candidate.form.entry.name
    return (
        f"the words around read as if they spoke of {name}" if heard > 0 else "the words around read as plain English"
    )
