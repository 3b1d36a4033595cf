"""A suggestion as it stands with what has been decided by now about the same pair at other places of the text.

The engine knows what was decided when the text was matched. What is decided since changes how sure a suggestion is and
why, and nothing else: it stays where it is, offers what it offered, and is never trusted further than the engine did.
"""

import math
from collections.abc import Iterator
from itertools import islice

from cleaner.core.basis.suggestion import DECIDED, LIKELY, MANY, SURE, UNLISTED, Certainty, Evidence, Suggestion
from cleaner.core.basis.text import Precedents, Span
from cleaner.core.basis.values import replace
from cleaner.core.work.offered import refusals
from cleaner.core.work.review import Review

_LEAST = 0.0001
"""Confidences are rounded to this."""


def heard(review: Review, index: int) -> Suggestion:
    """Return the suggestion with what has been decided by now; as it was found for who must not know of decisions."""
    suggestion, known = review.suggestions[index], review.document.precedents
    if known is None or not (known or review.log.records):
        return suggestion
    from cleaner.core.reasons.precedents import (  # the first frame of a new text need not load it
        pair_of_words,
        precedent,
    )

    option, word = suggestion.options[0], suggestion.word_span
    now = Precedents({pair_of_words(suggestion.broken, option.entry): tuple(_decided(review, index))}, known.elsewhere)
    reasons = precedent(now, suggestion.broken, option.entry, word, ordinary=suggestion.ordinary)
    rows = [Evidence(DECIDED, reason.text, round(reason.value, 2)) for reason in reasons]
    rows = [row for row in rows if abs(row.weight) >= 0.05]
    before = [row for row in suggestion.evidence if row.kind == DECIDED]
    if {row.text for row in rows} == {row.text for row in before}:
        return suggestion
    confidence = _moved(suggestion.confidence, sum(row.weight for row in rows) - sum(row.weight for row in before))
    told = [*(row for row in suggestion.evidence if row.kind != DECIDED), *rows]
    told.sort(key=lambda row: (row.kind not in UNLISTED, -abs(row.weight)))
    trusted = _trusted(suggestion.certainty, confidence)
    return replace(suggestion, evidence=tuple(told), confidence=confidence, certainty=trusted)


def _decided(review: Review, index: int) -> Iterator[tuple[Span, bool]]:
    """Yield the other places where the pair was decided, as many as are told, and whether the name was put there."""
    suggestions, entry = review.suggestions, review.suggestions[index].options[0].entry
    for at in islice((at for at in review.alike(index, "accepted") if at != index), MANY):
        other = suggestions[at]
        if len(other.options) == 1 or any(live.entry == entry for live in review.replayed.edits_over(other.span)):
            yield other.word_span, True
    counted: set[int] = set()
    for at in islice((at for at in review.alike(index, "dismissed") if at != index), MANY):
        fresh = [record.seq for record in refusals(suggestions[at], review.replayed) if record.seq not in counted]
        counted.update(fresh)
        if fresh:  # a refusal of the pair in the whole text is one
            yield suggestions[at].word_span, False


def _moved(confidence: float, odds: float) -> float:
    known = min(1 - _LEAST, max(_LEAST, confidence))
    return round(1 / (1 + (1 - known) / known * math.exp(-odds)), 4)


def _trusted(certainty: Certainty, confidence: float) -> Certainty:
    if confidence < LIKELY:
        return "ask"
    return "likely" if certainty == "sure" and confidence < SURE else certainty
