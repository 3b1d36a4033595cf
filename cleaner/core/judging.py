"""A reviewer's view of a document: every decision at its place, and how this reviewer judges it.

A decision is an edit that stands, or one that this reviewer has rejected; a suggestion that somebody left as it is; or
one that is still open. Verdicts are records of their own, so that the edition stays the replay of the log.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cleaner.core.agreement import agrees
from cleaner.core.history import (
    Applied,
    Judged,
    Rated,
    Record,
    Verdict,
)
from cleaner.core.offered import refusals
from cleaner.core.replay import Live
from cleaner.core.review import Review
from cleaner.core.text import Span

Sort = Literal["edit", "left", "open"]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision at one place."""

    span: Span
    before: str
    after: str
    """What was put there; of what was left or is open, what the first option would put there."""
    sort: Sort
    seq: int
    """Number of the record behind it; 0 where nobody has decided."""
    by: str
    at: str
    key: str | None
    entry: str
    index: int
    """Of the suggestion; -1 where none stands at this very place."""
    verdict: Verdict | Literal[""]
    """This reviewer's; empty for none."""
    blind: Literal["", "agreed", "disagreed"]
    """How this reviewer's blind rating compares."""
    trust: float
    """How probable the evidence makes it that the decision is right; 0 where nothing speaks for it."""
    certainty: str
    """Of the suggestion; ``by hand`` where there is none."""

    @property
    def undecided(self) -> bool:
        """Whether this reviewer has still to judge it."""
        return not self.verdict

    @property
    def stands(self) -> bool:
        """Whether the edition has it."""
        return self.sort == "edit" and self.verdict != "rejected"


def decisions(review: Review, person: str) -> tuple[Decided, ...]:
    """Return every decision, sorted by place; linear in decisions and suggestions."""
    replayed = review.replayed
    found = [_of_live(review, person, live) for live in replayed.edits]
    rejected = [d for record in replayed.judged.values() if (d := _of_rejected(review, person, record))]
    found += rejected
    taken = sorted(decided.span for decided in rejected)
    for index, suggestion in enumerate(review.suggestions):
        state = review.state(index)
        if state in ("dismissed", "open") and not _overlapped(suggestion.span, taken):
            found.append(_of_suggestion(review, person, index))
    return tuple(sorted(found, key=lambda d: (d.span.start, d.span.end)))


def _overlapped(span: Span, spans: Sequence[Span]) -> bool:
    at = bisect_left(spans, span)
    return any(span.overlaps(other) for other in spans[max(0, at - 1) : at + 1])


def _of_live(review: Review, person: str, live: Live) -> Decided:
    judged = review.replayed.judged.get((live.seq, live.span, person))
    return _of_edit(review, person, live, judged)


def _of_rejected(review: Review, person: str, judged: Record) -> Decided | None:
    what = judged.what
    assert isinstance(what, Judged)
    if judged.by != person or what.verdict != "rejected" or review.replayed.edits_over(what.span):
        return None
    record = review.replayed.record(review.log.records, what.record)
    if record is None or not isinstance(record.what, Applied) or record.what.edit.span != what.span:
        return None
    made = record.what
    return _of_edit(review, person, Live(made.edit, record.seq, made.key, made.entry, record.by, record.at), judged)


def _of_edit(review: Review, person: str, live: Live, judged: Record | None) -> Decided:
    index = _index(review, live.span)
    trust, certainty = 0.0, "by hand"
    if index >= 0:
        suggestion = review.suggestions[index]
        certainty = suggestion.certainty
        first = suggestion.options[0].after == live.edit.after
        trust = suggestion.confidence if first else 1 - suggestion.confidence
    blind = _blind(review, person, live.span, live.seq)
    verdict = _verdict(judged) or ("approved" if blind == "agreed" else "")
    edit = live.edit
    return Decided(
        *(edit.span, edit.before, edit.after), "edit", live.seq, *(live.by, live.at), live.key, live.entry, index,
        verdict, blind, trust, certainty,
    )  # fmt: skip


def _of_suggestion(review: Review, person: str, index: int) -> Decided:
    suggestion = review.suggestions[index]
    option, span = suggestion.options[0], suggestion.span
    trust, certainty = 1 - suggestion.confidence, suggestion.certainty
    if review.state(index) == "open":
        return Decided(
            span, suggestion.before, option.after, "open", 0, "", "", suggestion.key, option.entry, index, "", "",
            trust, certainty,
        )  # fmt: skip
    record = refusals(suggestion, review.replayed)[0]
    blind = _blind(review, person, span, record.seq)
    judged = _verdict(review.replayed.judged.get((record.seq, span, person)))
    return Decided(
        span, suggestion.before, option.after, "left", record.seq, record.by, record.at, suggestion.key, option.entry,
        index, judged or ("approved" if blind == "agreed" else ""), blind, trust, certainty,
    )  # fmt: skip


def _verdict(judged: Record | None) -> Verdict | Literal[""]:
    return judged.what.verdict if judged is not None and isinstance(judged.what, Judged) else ""


def _blind(review: Review, person: str, span: Span, seq: int) -> Literal["", "agreed", "disagreed"]:
    rated = review.replayed.rated.get((span, person))
    if rated is None or not isinstance(rated.what, Rated) or rated.what.record != seq:
        return ""
    return "agreed" if agrees(review.replayed.record(review.log.records, seq), rated.what) else "disagreed"


def _index(review: Review, span: Span) -> int:
    for index in review.offered.over(span):
        if review.suggestions[index].span == span:
            return index
    return -1
