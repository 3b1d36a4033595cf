"""Where a person stopped, as far as the log tells."""

from cleaner.core.log.history import Applied, Dismissed, Log, Rebased
from cleaner.core.log.replay import batch_records


def left_at(log: Log, person: str) -> int | None:
    """Return the raw offset of what a person decided last, the first place of several.

    Nothing where they have decided nothing, the raw text has changed since, or the last was no look of theirs.
    """
    for record in reversed(log.records):
        match record.what:
            case Rebased() | Applied(unseen=True):
                return None
            case Applied() | Dismissed() if record.by == person:
                made = [r.what for r in batch_records(log.records, record.batch)]
                edits = [what.edit.span.start for what in made if isinstance(what, Applied)]
                return min([*edits, *(what.span.start for what in made if isinstance(what, Dismissed))])
    return None
