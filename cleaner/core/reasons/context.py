"""What a language model that has read the sentence says of candidates in doubt, added to what their reasons weigh."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cleaner.core.basis.reason import Reason
from cleaner.core.basis.suggestion import OFFERED, READ, SURE

if TYPE_CHECKING:
    from cleaner.core.basis.glossary import Entry
    from cleaner.core.reasons.weighing import Judged

DOUBT = (OFFERED, SURE)
"""Between these confidences the model is asked: it has a say in what a person is asked about, and adds no question."""
LEAST = 100
"""Characters that a text has at least to be read: a sentence by itself tells a reader little."""
TRUST = 0.5
"""What a log-odd of the model weighs beside those of the reasons, and ``CAUTION`` what is added for each candidate asked.

Found on texts that neither had seen; the model alone is surer of itself than it should be.
"""
CAUTION = -0.8
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
    """Ask the model about listed words in doubt, and let their odds follow; put the best of a match first."""
    from cleaner.core.reasons.weighing import probability  # not for the first frame of a screen

    asked = [judged for group in groups for judged in group if in_doubt(judged)]
    if not asked:
        return
    spans = [(judged.match.span, judged.scene.tokens.text) for judged in asked]
    told = [described(judged.candidate.form.entry) for judged in asked]
    said = model.odds(
        [Mention(text, span.start, span.end, entry) for (span, text), entry in zip(spans, told, strict=True)]
    )
    for judged, odds in zip(asked, said, strict=True):
        heard = TRUST * max(-_MOST, min(_MOST, odds)) + CAUTION
        judged.read = (Reason(READ, _told(judged, heard), heard),)
        judged.odds += heard
        judged.confidence = probability(judged.odds)
    for group in groups:
        group.sort(key=lambda j: -j.odds)


def in_doubt(judged: "Judged") -> bool:
    """Whether a candidate is an ordinary word that somebody has listed, not the name itself in lower case, and in doubt."""
    low, high = DOUBT
    if len(judged.scene.tokens.text) < LEAST:
        return False
    listed = judged.table == "word" and judged.candidate.form.kind == "variant"
    return listed and low <= judged.confidence <= high


def described(entry: "Entry") -> str:
    """Return what the model is told of an entry."""
    return f"{entry.name}, {entry.kind}. {', '.join(entry.near[:8])}. {entry.note}"


def _told(judged: "Judged", heard: float) -> str:
    name = judged.candidate.form.entry.name
    return (
        f"the words around read as if they spoke of {name}" if heard > 0 else "the words around read as plain English"
    )
