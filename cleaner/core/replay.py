"""What a log amounts to: the live edits, what is dismissed, signed and remarked, and what undo and redo would turn.

Replay has two passes: the history moves say which batches are on and give both stacks; then the actions of those
batches, in order, give the rest. A ``State`` can also be carried forward by the records of one more batch; both ways
give the same state, because every action can be taken back exactly.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cleaner.core.edits import Edit
from cleaner.core.errors import ConflictError, LogError
from cleaner.core.history import (
    Action,
    Applied,
    Commented,
    Dismissed,
    Log,
    Move,
    Pair,
    Record,
    Redone,
    Signed,
    Undone,
    Withdrawn,
)
from cleaner.core.text import Span


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
    comments: tuple[Record, ...] = ()
    undo_stack: tuple[int, ...] = ()
    """Batches that are on, the one that undo turns off last."""
    redo_stack: tuple[int, ...] = ()
    """Batches that undo turned off, the one that redo turns on last."""
    last_seq: int = 0
    last_batch: int = 0

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
    undo, redo = _stacks(records)
    on = set(undo)
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
        case _:
            for record in batch:
                draft.carry_out(record)
            undo, redo = (*undo, batch[0].batch), ()
    return draft.state(undo, redo, batch[-1])


def batch_records(records: Sequence[Record], batch: int) -> Sequence[Record]:
    """Return the records of one batch; O(log n)."""
    low = bisect_left(records, batch, key=_batch)
    return records[low : bisect_right(records, batch, low, key=_batch)]


def record_of(records: Sequence[Record], seq: int) -> Record | None:
    """Return the record of this number; O(log n)."""
    at = bisect_left(records, seq, key=_seq)
    return records[at] if at < len(records) and records[at].seq == seq else None


def _stacks(records: Sequence[Record]) -> tuple[list[int], list[int]]:
    undo: list[int] = []
    redo: list[int] = []
    seq = batch = 0
    moved = False
    for record in records:
        if record.seq <= seq or record.batch < batch or (moved and record.batch == batch):
            raise _log_error(record, "stands out of order")
        fresh = record.batch > batch
        seq, batch = record.seq, record.batch
        match record.what:
            case Undone(turned):
                moved = _turn(undo, redo, turned, fresh, record)
            case Redone(turned):
                moved = _turn(redo, undo, turned, fresh, record)
            case _:
                moved = False
                if fresh:
                    undo.append(batch)
                    redo.clear()
    return undo, redo


def _turn(source: list[int], target: list[int], batch: int, fresh: bool, record: Record) -> bool:
    if not fresh or not source or source[-1] != batch:
        raise _log_error(record, f"turns batch {batch}, which is not the one in turn")
    target.append(source.pop())
    return True


class _Draft:
    """A state while records are carried out or taken back."""

    def __init__(self, state: State, records: Sequence[Record]) -> None:
        self.records = records
        self.edits = list(state.edits)
        self.comments = list(state.comments)
        self.marks = _Marks(state)

    def state(self, undo: tuple[int, ...], redo: tuple[int, ...], last: Record | None) -> State:
        marks = self.marks
        numbers = (last.seq, last.batch) if last else (0, 0)
        return State(
            tuple(self.edits),
            marks.dismissed,
            marks.spans,
            marks.pairs,
            marks.signed,
            tuple(self.comments),
            undo,
            redo,
            *numbers,
        )

    def carry_out(self, record: Record) -> None:
        if isinstance(record.what, Withdrawn):
            self._remove(self._target(record, record.what), record)
        else:
            self._add(record)

    def take_back(self, record: Record) -> None:
        if isinstance(record.what, Withdrawn):
            self._add(self._target(record, record.what))
        else:
            self._remove(record, record)

    def _target(self, record: Record, withdrawn: Withdrawn) -> Record:
        target = record_of(self.records, withdrawn.seq)
        if target is None or target.seq >= record.seq:
            raise _log_error(record, f"withdraws record {withdrawn.seq}, which does not stand before it")
        return target

    def _add(self, record: Record) -> None:
        match record.what:
            case Applied():
                self._insert(_live(record, record.what))
            case Commented():
                insort(self.comments, record, key=_seq)
            case what:
                self.marks.add(record, what)

    def _remove(self, target: Record, record: Record) -> None:
        """Take away what ``target`` says; ``record`` is the one that wants it."""
        match target.what:
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
            raise _log_error(record, f"withdraws record {target.seq}, which does not hold")

    def _insert(self, live: Live) -> None:
        at = bisect_left(self.edits, _bounds(live), key=_bounds)
        for other in self.edits[max(0, at - 1) : at + 1]:
            if other.span.overlaps(live.span):
                raise ConflictError(f"the edit {live.edit} overlaps the edit {other.edit}", "withdraw one of them")
        self.edits.insert(at, live)


class _Marks:
    """What is dismissed and signed, in tables that are copied before the first change."""

    def __init__(self, state: State) -> None:
        self.dismissed, self.spans, self.pairs = state.dismissed, state.dismissed_spans, state.dismissed_pairs
        self.signed = state.signed
        self.own = False

    def add(self, record: Record, what: Action | Move) -> None:
        for table, key in self._places(what):
            if key in table:
                raise _log_error(record, f"says again what record {table[key].seq} says")
            table[key] = record

    def remove(self, record: Record, what: Action | Move) -> bool:
        places = self._places(what)
        if not places or any(table.get(key) != record for table, key in places):
            return False
        for table, key in places:
            del table[key]
        return True

    def _places(self, what: Action | Move) -> list[tuple[dict[Any, Record], Any]]:
        if not self.own:
            self.dismissed, self.spans, self.pairs = self.dismissed.copy(), self.spans.copy(), self.pairs.copy()
            self.signed, self.own = self.signed.copy(), True
        match what:
            case Dismissed(key, "document", span):
                return [(self.dismissed, key), (self.spans, span), (self.pairs, what.pair)]
            case Dismissed(key, _, span):
                return [(self.dismissed, key), (self.spans, span)]
            case Signed(segment):
                return [(self.signed, segment)]
        return []


def _live(record: Record, what: Applied) -> Live:
    return Live(what.edit, record.seq, what.key, what.entry, record.by, record.at)


def _log_error(record: Record, problem: str) -> LogError:
    return LogError(f"record {record.seq} {problem}", "restore the log from a copy")


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
