"""Where the decisions of a log stand after the raw text has changed: at another place, or nowhere, as a conflict."""

from collections.abc import Callable, Iterable

from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass, field, replace
from cleaner.core.log.base import Base
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Action, Applied, Commented, Dismissed, Judged, Move, Rated, Rebased, Record, Signed
from cleaner.core.log.marks import log_error


@dataclass(frozen=True, slots=True)
class Conflict:
    """An edit whose words no longer stand in the raw text; it waits until a person has settled it."""

    record: Record
    """With its place in the raw text of its time."""
    span: Span
    """What stands in its place now; empty where that was deleted."""

    @property
    def edit(self) -> Edit:
        """The edit as it was made."""
        assert isinstance(self.record.what, Applied)
        return self.record.what.edit


@dataclass(frozen=True, slots=True)
class Resettled:
    """Where the records from before the last re-cleaning stand now; never changed once it is made."""

    moved: dict[int, Record] = field(default_factory=dict)
    """By number, with their new places."""
    conflicts: dict[int, Conflict] = field(default_factory=dict)

    @classmethod
    def of(cls, record: Record, rebased: Rebased, held: Iterable[int], known: Callable[[int], Record]) -> "Resettled":
        """Carry out a re-cleaning; raises ``LogError`` where it does not say what became of a record that held."""
        told = [*(seq for seq, _, _ in (*rebased.moved, *rebased.conflicts)), *rebased.gone]
        if sorted(held) != sorted(told):
            raise log_error(record, "does not say of each earlier decision what became of it")
        places = ((known(seq), Span(start, end)) for seq, start, end in rebased.moved)
        try:
            raw = Base.unpacked(rebased.base).raw
            moved = {was.seq: replace(was, what=_resettled(was.what, span, raw)) for was, span in places}
        except ValueError:
            raise log_error(record, "keeps a raw text that its decisions do not fit") from None
        return cls(moved, {seq: Conflict(known(seq), Span(start, end)) for seq, start, end in rebased.conflicts})


def _resettled(what: Action | Move, span: Span, raw: str) -> Action | Move:
    """Return what a record says, at its place in another raw text."""
    match what:
        case Applied(edit):
            return replace(what, edit=Edit.at(raw, span, edit.after))
        case Dismissed() | Judged() | Rated():
            return replace(what, span=span)
        case Signed() | Commented():
            return replace(what, segment=span.start)
    return what
