"""The history moves of a log: which batches are on, and which of them undo and redo would turn."""

from collections.abc import Sequence

from cleaner.core.basis.errors import LogError
from cleaner.core.log.history import Rebased, Record, Redone, Undone
from cleaner.core.log.marks import log_error

_REMEDY = (
    "restore the log from a copy; of two that were merged keep one whole, and `cleaner adopt` the other one's edition"
)


def stacks(records: Sequence[Record]) -> tuple[list[int], list[int], list[int]]:
    """Return both stacks, and the batches that a re-cleaning has put behind them for good."""
    undo: list[int] = []
    redo: list[int] = []
    settled: list[int] = []
    seq = batch = 0
    moved = False
    for record in records:
        if record.seq <= seq or record.batch < batch or (moved and record.batch == batch):
            raise LogError(f"record {record.seq} stands out of order", _REMEDY)
        fresh = record.batch > batch
        seq, batch = record.seq, record.batch
        match record.what:
            case Undone(turned):
                moved = _turn(undo, redo, turned, fresh, record)
            case Redone(turned):
                moved = _turn(redo, undo, turned, fresh, record)
            case Rebased():
                if not fresh:
                    raise log_error(record, "stands out of order")
                settled += (*undo, batch)
                undo, redo, moved = [], [], True
            case _:
                moved = False
                if fresh:
                    undo.append(batch)
                    redo.clear()
    return undo, redo, settled


def _turn(source: list[int], target: list[int], batch: int, fresh: bool, record: Record) -> bool:
    if not fresh or not source or source[-1] != batch:
        raise log_error(record, f"turns batch {batch}, which is not the one in turn")
    target.append(source.pop())
    return True
