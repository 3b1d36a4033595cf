"""Which actions a decision about suggestions comes to: what it withdraws, what it applies, what it dismisses."""

from collections.abc import Iterable, Sequence

from cleaner.core.basis.errors import ConflictError
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Action, Applied, Dismissed, Record, Scope, Withdrawn
from cleaner.core.log.replay import Live, State
from cleaner.core.log.resettling import Conflict
from cleaner.core.work.offered import DISMISSED, Offered, refusals
from cleaner.core.work.stretch import suggestion_pair


def accepting(
    document: Document, offered: Offered, state: State, indices: Iterable[int], number: int, unseen: bool = False
) -> list[Action]:
    """Apply the option of this number to each suggestion; raises ``ConflictError`` where one has no such option."""
    actions: list[Action] = []
    for index in indices:
        suggestion = offered.suggestions[index]
        if not 0 <= number < len(suggestion.options):
            count = len(suggestion.options)
            place = document.place(suggestion.span.start)
            raise ConflictError(
                f"{suggestion.before!r} has {count} option(s), not {number + 1}", "choose another", place
            )
        option = suggestion.options[number]
        lives = _standing(document, suggestion, state, option.after)
        same = [live for live in lives if live.key is not None and live.edit.after == option.after]
        if any(unseen or not live.unseen for live in same):
            continue
        edit = Edit.at(document.raw, suggestion.span, option.after)
        actions += [*_clearing(suggestion, state, lives), Applied(edit, suggestion.key, option.entry, unseen)]
    return actions


def replacing(document: Document, suggestion: Suggestion, state: State, text: str) -> list[Action]:
    """Apply a person's own text in the suggestion's place."""
    lives = _standing(document, suggestion, state, text)
    if any(live.key is None and live.edit.after == text for live in lives):
        return []
    edit = Edit.at(document.raw, suggestion.span, text)
    return [*_clearing(suggestion, state, lives), Applied(edit, None)]


def dismissing(offered: Offered, state: State, indices: Sequence[int], scope: Scope) -> list[Action]:
    """Refuse each suggestion, or the pair of each."""
    actions: list[Action] = []
    pairs = set(state.dismissed_pairs)
    for index in indices:
        suggestion = offered.suggestions[index]
        lives = state.edits_over(suggestion.span)
        covered = any(live.span != suggestion.span for live in lives)
        if not covered:
            actions += (Withdrawn(live.seq) for live in lives)
        pair = suggestion_pair(suggestion)
        if scope == "document" and pair not in pairs:
            actions += _refusing_pair(offered, state, index)
            pairs.add(pair)
        elif scope == "here" and not covered and not refusals(suggestion, state):
            actions.append(_dismissed(suggestion, "here"))
    return actions


def reopening(offered: Offered, state: State, indices: Sequence[int], states: bytes) -> list[Action]:
    """Withdraw edits and refusals; what a refused pair leaves dismissed is dismissed place by place."""
    lives: dict[int, None] = {}
    refused: dict[int, Record] = {}
    for index in indices:
        suggestion = offered.suggestions[index]
        lives |= dict.fromkeys(live.seq for live in state.edits_over(suggestion.span))
        refused |= {record.seq: record for record in refusals(suggestion, state)}
    actions: list[Action] = [Withdrawn(seq) for seq in (*lives, *refused)]
    for index in sorted(offered.touched((), refused.values(), state) - set(indices)):
        suggestion = offered.suggestions[index]
        if states[index] == DISMISSED and all(record.seq in refused for record in refusals(suggestion, state)):
            actions.append(_dismissed(suggestion, "here"))
    return actions


def settling(document: Document, conflict: Conflict, state: State, text: str | None) -> list[Action]:
    """Put words in a conflict's place, or (nothing) let the edit go; raises ``ConflictError`` where an edit stands."""
    going: list[Action] = [Withdrawn(conflict.record.seq)]
    span, what = conflict.span, conflict.record.what
    if text is None or text == document.raw[span.start : span.end]:
        return going
    for live in state.edits_over(span):
        message = f"another edit stands there: {_words(live.edit)}"
        raise ConflictError(message, "let this one go, or take the other back", document.place(live.span.start))
    entry = what.entry if isinstance(what, Applied) and what.edit.after == text else ""
    return [*going, Applied(Edit.at(document.raw, span, text), None, entry)]


def _refusing_pair(offered: Offered, state: State, index: int) -> list[Action]:
    """Dismiss a pair in the name of its first suggestion that no other refused pair speaks for."""
    pair = suggestion_pair(offered.suggestions[index])
    for suggestion in (offered.suggestions[i] for i in (index, *offered.pair(pair))):
        records = refusals(suggestion, state)
        if not any(_holds_everywhere(record) for record in records):
            return [*(Withdrawn(record.seq) for record in records), _dismissed(suggestion, "document")]
    return []


def _standing(document: Document, suggestion: Suggestion, state: State, wanted: str) -> tuple[Live, ...]:
    """Return the edit that stands in the suggestion's very place, if any; all others are in the way."""
    lives = state.edits_over(suggestion.span)
    for live in lives:
        if live.span != suggestion.span:
            raise ConflictError(
                f"{suggestion.before!r} → {wanted!r} overlaps the edit {_words(live.edit)} at "
                f"{document.place(live.span.start)}",
                "reopen the place first, or edit the segment",
                document.place(suggestion.span.start),
            )
    return lives


def _clearing(suggestion: Suggestion, state: State, lives: Iterable[Live]) -> list[Action]:
    here = (record for record in refusals(suggestion, state) if not _holds_everywhere(record))
    return [*(Withdrawn(live.seq) for live in lives), *(Withdrawn(record.seq) for record in here)]


def _holds_everywhere(record: Record) -> bool:
    return isinstance(record.what, Dismissed) and record.what.scope == "document"


def _dismissed(suggestion: Suggestion, scope: Scope) -> Dismissed:
    return Dismissed(suggestion.key, scope, suggestion.span, suggestion.broken, suggestion.options[0].entry)


def _words(edit: Edit) -> str:
    return f"{edit.before!r} → {edit.after!r}"
