"""Which actions a reviewer's verdict comes to: what it says of a decision, and what it does to the edition.

What a reviewer does is approved in the same batch, so that nobody has to judge it again.
"""

from collections.abc import Iterable, Iterator, Sequence

from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Action, Applied, Commented, Dismissed, Judged, Rated, Record, Signed, Withdrawn
from cleaner.core.log.marks import is_verdict
from cleaner.core.work.deciding import accepting, dismissing
from cleaner.core.work.judging import Decided
from cleaner.core.work.review import Review


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


def rejecting(review: Review, person: str, chosen: Iterable[Decided], before: int = 0) -> list[Action]:
    """Undo decisions: an edit gives the raw words back, and what was left takes the first option.

    ``before`` actions of the same batch go first.
    """
    actions: list[Action] = []
    for decided in chosen:
        if decided.sort == "open":
            actions += _approved(
                review, before + len(actions), dismissing(review.offered, review.replayed, [decided.index], "here")
            )
        elif decided.verdict != "rejected":
            actions += _without_verdict(review, person, decided)
            actions.append(Judged(decided.seq, decided.span, "rejected"))
            if decided.sort == "edit":
                actions += [Withdrawn(decided.seq), *_refusal(review, decided)]
            else:
                fresh = accepting(review.document, review.offered, review.replayed, [decided.index], 0)
                actions += _approved(review, before + len(actions), fresh)
    return actions


def judging(review: Review, person: str, approved: Iterable[Decided], rejected: Iterable[Decided]) -> list[Action]:
    """Approve some decisions and reject others as one batch."""
    actions = approving(review, person, approved)
    return [*actions, *rejecting(review, person, rejected, len(actions))]


def taking_back(review: Review, person: str, decided: Decided) -> list[Action]:
    """Withdraw this reviewer's verdict; an edit that was rejected stands again."""
    actions = _without_verdict(review, person, decided)
    if decided.verdict == "rejected" and decided.sort == "edit":
        edit = Edit.at(review.document.raw, decided.span, decided.after)
        made = review.replayed.record(review.log.records, decided.seq)
        unseen = made is not None and isinstance(made.what, Applied) and made.what.unseen
        actions.append(Applied(edit, decided.key, decided.entry, unseen))
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
        rejected = verdict is not None and is_verdict(verdict, "rejected") and verdict.seq > signature.seq
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
