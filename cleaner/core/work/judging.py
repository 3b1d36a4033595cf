"""A reviewer's view of a document: every decision at its place, and how this reviewer judges it.

A decision is an edit that stands, or one that this reviewer has rejected; a suggestion that somebody left as it is; or
one that is still open. Verdicts are records of their own, so that the edition stays the replay of the log.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import (
    Applied,
    Dismissed,
    Judged,
    Rated,
    Rebased,
    Record,
    Redone,
    Undone,
    Verdict,
    Withdrawn,
)
from cleaner.core.log.replay import Live, batch_records, record_of
from cleaner.core.work.agreement import agrees
from cleaner.core.work.offered import refusals
from cleaner.core.work.review import Review

_MOST_TOUCHED = 60

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
    """Of the suggestion; ``by hand`` or ``not offered`` where there is none, or it has other words."""

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
    return tuple(_around(review, person, Span(0, len(review.document.raw))))


def decisions_after(review: Review, person: str, before: Sequence[Decided], since: int) -> tuple[Decided, ...]:
    """Return every decision, knowing those of the same review before the records behind number ``since``.

    What those records do not touch is taken over; where they touch much, everything is looked at anew.
    """
    spans = _touched(review.log.records, since)
    if spans is None:
        return decisions(review, person)
    found = list(before)
    for span in spans:
        low = bisect_left(found, span.start, key=_end)
        high = bisect_right(found, span.end, low, key=_start)
        found[low:high] = _around(review, person, span)
    return tuple(found)


def _touched(records: Sequence[Record], since: int) -> list[Span] | None:
    """Return the places that records behind a number are about, none touching another; nothing for too many."""
    fresh = records[bisect_right(records, since, key=lambda record: record.seq) :]
    spans: list[Span] = []
    for record in fresh:
        about = [record]
        if isinstance(record.what, Undone | Redone):
            about = list(batch_records(records, record.what.batch))
        if len(spans) + len(about) > _MOST_TOUCHED:
            return None
        for one in about:
            target = record_of(records, one.what.seq) if isinstance(one.what, Withdrawn) else one
            match target.what if target else None:
                case Applied(edit):
                    spans.append(edit.span)
                case Dismissed(_, "document") | Rebased():
                    return None
                case Dismissed() | Judged() | Rated() as what:
                    spans.append(what.span)
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start <= apart[-1].end:
            span = Span(apart[-1].start, max(apart.pop().end, span.end))
        apart.append(span)
    return apart


def _around(review: Review, person: str, span: Span) -> list[Decided]:
    """Return the decisions that share a character or a border with a span, sorted."""
    found = [_of_live(review, person, live) for live in review.replayed.edits_touching(span)]
    beside = review.offered.over(Span(max(0, span.start - 1), span.end + 1))
    offered = {n: there for n in beside if _touch(there := review.suggestions[n].span, span)}
    # A suggestion on the border reaches out of the span, and what is rejected out there may lie over it.
    reach = Span(
        min([span.start, *(there.start for there in offered.values())]),
        max([span.end, *(there.end for there in offered.values())]),
    )
    rejected = [
        decided
        for (_, there, by), record in review.replayed.judged.items()
        if by == person and _touch(there, reach) and (decided := _of_rejected(review, person, record))
    ]
    found += [decided for decided in rejected if _touch(decided.span, span)]
    taken = sorted(decided.span for decided in rejected)
    for index, there in offered.items():
        if review.state(index) in ("dismissed", "open") and not _overlapped(there, taken):
            found.append(_of_suggestion(review, person, index))
    return sorted(found, key=lambda d: (d.span.start, d.span.end))


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and one.end >= other.start


def _start(decided: Decided) -> int:
    return decided.span.start


def _end(decided: Decided) -> int:
    return decided.span.end


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
    if record is None or not isinstance(record.what, Applied):
        return None
    made, edit, raw = record.what, record.what.edit, review.document.raw
    if record.seq < review.log.resettled and raw[what.span.start : what.span.end] == edit.before:
        edit = Edit.at(raw, what.span, edit.after)  # it was rejected before the raw text changed
    if edit.span != what.span:
        return None
    return _of_edit(review, person, Live(edit, record.seq, made.key, made.entry, record.by, record.at), judged)


def _of_edit(review: Review, person: str, live: Live, judged: Record | None) -> Decided:
    index = _index(review, live.span)
    trust, certainty = 0.0, "by hand" if live.key is None else "not offered"
    if index >= 0:
        suggestion = review.suggestions[index]
        offered = any(option.after == live.edit.after for option in suggestion.options)
        certainty = suggestion.certainty if offered else "by hand"
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
