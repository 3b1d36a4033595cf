"""What a log amounts to: the live edits, what is dismissed, signed and remarked, and what undo and redo would turn.

Replay has two passes: the history moves say which batches are on and give both stacks; then the actions of those
batches, in order, give the rest. A ``State`` can also be carried forward by the records of one more batch; both ways
give the same state, because every action can be taken back exactly.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from cleaner.core.basis.errors import ConflictError
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass, field
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Applied, Commented, Log, Pair, Rebased, Record, Redone, Undone, Withdrawn
from cleaner.core.log.marks import Judgement, Marks, log_error
from cleaner.core.log.resettling import Conflict, Resettled
from cleaner.core.log.stacks import stacks


@dataclass(frozen=True, slots=True)
class Live:
    """An edit that stands in the edition, with its provenance."""

    edit: Edit
    seq: int
    key: str | None
    """Of the accepted suggestion; ``None`` for a person's own text."""
    entry: str
    by: str
    at: str
    unseen: bool = False
    """Whether no person has looked at it."""

    @property
    def span(self) -> Span:
        """The edit's place in the raw text."""
        return self.edit.span


@dataclass(frozen=True, slots=True)
class State:
    """What holds at one point of a log."""

    edits: tuple[Live, ...] = ()
    """Sorted by span."""
    dismissed: dict[str, Record] = field(default_factory=dict)
    """By the key of the suggestion."""
    dismissed_spans: dict[Span, Record] = field(default_factory=dict)
    """The same records by place, for suggestions whose key a changed glossary has changed."""
    dismissed_pairs: dict[Pair, Record] = field(default_factory=dict)
    """Those that hold for the whole document."""
    signed: dict[int, Record] = field(default_factory=dict)
    """By segment number."""
    judged: dict[Judgement, Record] = field(default_factory=dict)
    """By the record that is judged, the place, and the reviewer."""
    rated: dict[tuple[Span, str], Record] = field(default_factory=dict)
    """By the place and the person who rated it blind."""
    comments: tuple[Record, ...] = ()
    undo_stack: tuple[int, ...] = ()
    """Batches that are on, the one that undo turns off last."""
    redo_stack: tuple[int, ...] = ()
    """Batches that undo turned off, the one that redo turns on last."""
    conflicts: tuple[Conflict, ...] = ()
    """Those that are not settled, in the order of their records."""
    resettled: Resettled = field(default_factory=Resettled)
    last_seq: int = 0
    last_batch: int = 0

    def record(self, records: Sequence[Record], seq: int) -> Record | None:
        """Return the record of this number, at its present place; O(log n)."""
        return self.resettled.moved.get(seq) or record_of(records, seq)

    def edits_over(self, span: Span) -> tuple[Live, ...]:
        """Return the live edits that overlap ``span``; O(log n + k)."""
        return tuple(live for live in self.edits_touching(span) if live.span.overlaps(span))

    def edits_touching(self, span: Span) -> tuple[Live, ...]:
        """Return the live edits that share a character or a border with ``span``; O(log n + k)."""
        low = bisect_left(self.edits, span.start, key=_end)
        high = bisect_right(self.edits, span.end, low, key=_start)
        return self.edits[low:high]


def replay(log: Log, upto: int | None = None) -> State:
    """Return what holds after the record numbered ``upto``, or after the last one.

    Raises ``LogError`` for records that no program of ours would write, ``ConflictError`` where live edits overlap.
    """
    records = log.records
    if upto is not None:
        records = records[: bisect_right(records, upto, key=_seq)]
    undo, redo, settled = stacks(records)
    on = {*settled, *undo}
    draft = _Draft(State(), records)
    for record in records:
        if record.batch in on:
            draft.carry_out(record)
    last = records[-1] if records else None
    return draft.state(tuple(undo), tuple(redo), last)


def carried(state: State, records: Sequence[Record], batch: Sequence[Record]) -> State:
    """Return the state after one more batch; ``records`` is the whole log, ``batch`` its new end."""
    draft = _Draft(state, records)
    undo, redo = state.undo_stack, state.redo_stack
    match batch[0].what:
        case Undone(turned):
            for record in reversed(batch_records(records, turned)):
                draft.take_back(record)
            undo, redo = undo[:-1], (*redo, turned)
        case Redone(turned):
            for record in batch_records(records, turned):
                draft.carry_out(record)
            undo, redo = (*undo, turned), redo[:-1]
        case what:
            for record in batch:
                draft.carry_out(record)
            undo, redo = () if isinstance(what, Rebased) else (*undo, batch[0].batch), ()
    return draft.state(undo, redo, batch[-1])


def batch_records(records: Sequence[Record], batch: int) -> Sequence[Record]:
    """Return the records of one batch; O(log n)."""
    low = bisect_left(records, batch, key=_batch)
    return records[low : bisect_right(records, batch, low, key=_batch)]


def record_of(records: Sequence[Record], seq: int) -> Record | None:
    """Return the record of this number; O(log n)."""
    at = bisect_left(records, seq, key=_seq)
    return records[at] if at < len(records) and records[at].seq == seq else None


class _Draft:
    """A state while records are carried out or taken back."""

    def __init__(self, state: State, records: Sequence[Record]) -> None:
        self.records = records
        self.edits = list(state.edits)
        self.comments = list(state.comments)
        self.conflicts = list(state.conflicts)
        self.resettled = state.resettled
        tables = state.dismissed, state.dismissed_spans, state.dismissed_pairs, state.signed, state.judged, state.rated
        self.marks = Marks(*tables)

    def state(self, undo: tuple[int, ...], redo: tuple[int, ...], last: Record | None) -> State:
        marks = self.marks
        numbers = (last.seq, last.batch) if last else (0, 0)
        return State(
            tuple(self.edits),
            *(marks.dismissed, marks.spans, marks.pairs, marks.signed, marks.judged, marks.rated),
            tuple(self.comments),
            *(undo, redo),
            tuple(self.conflicts),
            self.resettled,
            *numbers,
        )

    def carry_out(self, record: Record) -> None:
        if isinstance(record.what, Withdrawn):
            self._remove(self._target(record, record.what), record)
        elif isinstance(record.what, Rebased):
            self._rebase(record, record.what)
        else:
            self._add(record)

    def take_back(self, record: Record) -> None:
        if isinstance(record.what, Withdrawn):
            self._add(self._target(record, record.what))
        else:
            self._remove(record, record)

    def _target(self, record: Record, withdrawn: Withdrawn) -> Record:
        target = self.resettled.moved.get(withdrawn.seq) or record_of(self.records, withdrawn.seq)
        if target is None or target.seq >= record.seq:
            raise log_error(record, f"withdraws record {withdrawn.seq}, which does not stand before it")
        return target

    def _rebase(self, record: Record, rebased: Rebased) -> None:
        """Put everything that holds where it stands now."""
        held = [*(live.seq for live in self.edits), *(c.record.seq for c in self.conflicts)]
        held += (r.seq for r in (*self.marks.records(), *self.comments))
        self.resettled = Resettled.of(record, rebased, held, self._known)
        self.edits, self.comments, self.conflicts, self.marks = [], [], [], Marks({}, {}, {}, {}, {}, {})
        for seq in sorted((*self.resettled.moved, *self.resettled.conflicts)):
            self._add(self._known(seq))

    def _known(self, seq: int) -> Record:
        found = self.resettled.moved.get(seq) or record_of(self.records, seq)
        assert found is not None
        return found

    def _add(self, record: Record) -> None:
        if record.seq in self.resettled.conflicts:
            insort(self.conflicts, self.resettled.conflicts[record.seq], key=_conflict_seq)
            return
        match record.what:
            case Applied():
                self._insert(_live(record, record.what))
            case Commented():
                insort(self.comments, record, key=_seq)
            case what:
                self.marks.add(record, what)

    def _remove(self, target: Record, record: Record) -> None:
        """Take away what ``target`` says; ``record`` is the one that wants it."""
        conflict = self.resettled.conflicts.get(target.seq)
        match target.what:
            case _ if conflict is not None:
                stands = conflict in self.conflicts
                if stands:
                    self.conflicts.remove(conflict)
            case Applied(edit):
                at = bisect_left(self.edits, (edit.span.start, edit.span.end), key=_bounds)
                stands = at < len(self.edits) and self.edits[at].seq == target.seq
                if stands:
                    del self.edits[at]
            case Commented():
                stands = target in self.comments
                if stands:
                    self.comments.remove(target)
            case what:
                stands = self.marks.remove(target, what)
        if not stands:
            raise log_error(record, f"withdraws record {target.seq}, which does not hold")

    def _insert(self, live: Live) -> None:
        at = bisect_left(self.edits, _bounds(live), key=_bounds)
        for other in self.edits[max(0, at - 1) : at + 1]:
            if other.span.overlaps(live.span):
                raise ConflictError(f"the edit {live.edit} overlaps the edit {other.edit}", "withdraw one of them")
        self.edits.insert(at, live)


def _live(record: Record, what: Applied) -> Live:
    return Live(what.edit, record.seq, what.key, what.entry, record.by, record.at, what.unseen)


def _conflict_seq(conflict: Conflict) -> int:
    return conflict.record.seq


def _seq(record: Record) -> int:
    return record.seq


def _batch(record: Record) -> int:
    return record.batch


def _start(live: Live) -> int:
    return live.edit.span.start


def _end(live: Live) -> int:
    return live.edit.span.end


def _bounds(live: Live) -> tuple[int, int]:
    return live.edit.span.start, live.edit.span.end
