"""A reviewer's view of a document: every decision at its place, how this reviewer judges it, and what a verdict comes to.

A decision is an edit that stands, or one that this reviewer has rejected; a suggestion that somebody left as it is; or
one that is still open. Verdicts are records of their own, so that the edition stays the replay of the log.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cleaner.core.agreement import agrees
from cleaner.core.deciding import accepting, dismissing
from cleaner.core.edits import Edit
from cleaner.core.history import (
    Action,
    Applied,
    Commented,
    Dismissed,
    Judged,
    Rated,
    Record,
    Signed,
    Verdict,
    Withdrawn,
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
    taken = {decided.span for decided in rejected}
    for index, suggestion in enumerate(review.suggestions):
        state = review.state(index)
        if state in ("dismissed", "open") and suggestion.span not in taken:
            found.append(_of_suggestion(review, person, index))
    return tuple(sorted(found, key=lambda d: (d.span.start, d.span.end)))


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


# what a verdict comes to


def approving(review: Review, person: str, chosen: Iterable[Decided]) -> list[Action]:
    """Stand by decisions; an edit that was rejected is made again, and an open suggestion is accepted."""
    actions: list[Action] = []
    for decided in chosen:
        if decided.sort == "open":
            fresh = accepting(review.document, review.offered, review.replayed, [decided.index], 0)
            actions += _approved(review, len(actions), fresh)
        elif decided.verdict == "rejected" and decided.sort == "edit":
            actions += _without_verdict(review, person, decided)
            fresh = [Applied(Edit.at(review.document.raw, decided.span, decided.after), decided.key, decided.entry)]
            actions += _approved(review, len(actions), fresh)
        elif (decided.seq, decided.span, person) not in review.replayed.judged:
            actions.append(Judged(decided.seq, decided.span, "approved"))
    return actions


def rejecting(review: Review, person: str, chosen: Iterable[Decided]) -> list[Action]:
    """Undo decisions: an edit gives the raw words back, and what was left takes the first option."""
    actions: list[Action] = []
    for decided in chosen:
        if decided.sort == "open":
            actions += _approved(
                review, len(actions), dismissing(review.offered, review.replayed, [decided.index], "here")
            )
        elif decided.verdict != "rejected":
            actions += _without_verdict(review, person, decided)
            actions.append(Judged(decided.seq, decided.span, "rejected"))
            if decided.sort == "edit":
                actions += [Withdrawn(decided.seq), *_refusal(review, decided)]
            else:
                fresh = accepting(review.document, review.offered, review.replayed, [decided.index], 0)
                actions += _approved(review, len(actions), fresh)
    return actions


def taking_back(review: Review, person: str, decided: Decided) -> list[Action]:
    """Withdraw this reviewer's verdict; an edit that was rejected stands again."""
    actions = _without_verdict(review, person, decided)
    if decided.verdict == "rejected" and decided.sort == "edit":
        edit = Edit.at(review.document.raw, decided.span, decided.after)
        actions.append(Applied(edit, decided.key, decided.entry))
    return actions


def rewording(review: Review, person: str, decided: Decided, text: str) -> list[Action]:
    """Put the reviewer's own words in the place of what stands there."""
    if text == decided.before:
        return (approving if decided.sort == "left" else rejecting)(review, person, [decided])
    if decided.stands and text == decided.after:
        return approving(review, person, [decided])
    actions = _without_verdict(review, person, decided)
    if decided.seq and decided.verdict != "rejected":
        actions.append(Judged(decided.seq, decided.span, "rejected"))
        actions += [Withdrawn(decided.seq)] if decided.sort == "edit" else []
    edit = Edit.at(review.document.raw, decided.span, text)
    return [*actions, *_approved(review, len(actions), [Applied(edit, None)])]


def rewriting(review: Review, number: int, text: str) -> list[Action]:
    """Make ``text`` the edition of a segment and stand by what that changes."""
    return _approved(review, 0, review.rewriting(number, text))


def signing(review: Review, person: str, number: int, inside: Sequence[Decided]) -> list[Action]:
    """Sign a segment and stand by all in it that is not judged yet; signed again, the signature is taken back.

    ``inside`` are the decisions of the segment.
    """
    record = review.replayed.signed.get(number)
    waiting = [d for d in inside if d.undecided and d.sort != "open"]
    if record is not None and record.by == person and not waiting and not changed_since(review, record, inside):
        return [Withdrawn(record.seq)]
    gone: list[Action] = [Withdrawn(record.seq)] if record is not None else []
    return [*approving(review, person, waiting), *gone, Signed(number)]


def changed_since(review: Review, signature: Record, inside: Iterable[Decided]) -> bool:
    """Whether something in a segment was decided or rejected after it was signed."""
    judged = review.replayed.judged
    for decided in inside:
        verdict = judged.get((decided.seq, decided.span, signature.by))
        rejected = verdict is not None and _verdict(verdict) == "rejected" and verdict.seq > signature.seq
        if decided.seq > signature.seq or rejected:
            return True
    return False


def commenting(review: Review, person: str, number: int, text: str) -> list[Action]:
    """Let a text be this reviewer's comment on a segment; an empty one takes the comment away."""
    earlier = comment_of(review, person, number)
    said = earlier.what.text if earlier is not None and isinstance(earlier.what, Commented) else ""
    if text == said:
        return []
    gone: list[Action] = [Withdrawn(earlier.seq)] if earlier is not None else []
    return [*gone, *([Commented(number, text)] if text else [])]


def comments_on(review: Review, number: int) -> Iterator[Record]:
    """Yield the comments on a segment, oldest first."""
    for record in review.replayed.comments:
        if isinstance(record.what, Commented) and record.what.segment == number:
            yield record


def comment_of(review: Review, person: str, number: int) -> Record | None:
    """Return this reviewer's last comment on a segment."""
    own = [record for record in comments_on(review, number) if record.by == person]
    return own[-1] if own else None


def rating(review: Review, person: str, decided: Decided, after: str | None) -> list[Action]:
    """Rate a decision without having seen it, in place of an earlier rating."""
    earlier = review.replayed.rated.get((decided.span, person))
    gone: list[Action] = [Withdrawn(earlier.seq)] if earlier is not None else []
    return [*gone, Rated(decided.seq, decided.key or "", decided.span, after)]


def _approved(review: Review, before: int, fresh: list[Action]) -> list[Action]:
    """Add verdicts for what the reviewer does, so that nobody has to judge it again; ``before`` actions go first."""
    first = review.replayed.last_seq + before + 1
    verdicts: list[Action] = []
    for seq, action in enumerate(fresh, first):
        if isinstance(action, Applied):
            verdicts.append(Judged(seq, action.edit.span, "approved"))
        elif isinstance(action, Dismissed):
            verdicts.append(Judged(seq, action.span, "approved"))
    return [*fresh, *verdicts]


def _without_verdict(review: Review, person: str, decided: Decided) -> list[Action]:
    judged = review.replayed.judged.get((decided.seq, decided.span, person))
    actions: list[Action] = [Withdrawn(judged.seq)] if judged is not None else []
    if decided.sort == "edit" and decided.verdict == "rejected":
        refused = review.replayed.dismissed_spans.get(decided.span)
        own = refused is not None and refused.by == person and refused.seq > decided.seq
        actions += [Withdrawn(refused.seq)] if refused is not None and own else []
    return actions


def _refusal(review: Review, decided: Decided) -> list[Action]:
    """Refuse the suggestion whose acceptance is rejected, so that it is not offered again."""
    state = review.replayed
    if decided.key is None or decided.key in state.dismissed or decided.span in state.dismissed_spans:
        return []
    before, entry = decided.before, decided.entry
    if decided.index >= 0:
        suggestion = review.suggestions[decided.index]
        before, entry = suggestion.broken, suggestion.options[0].entry
    return [Dismissed(decided.key, "here", decided.span, before, entry)]
