"""The edition at any point of a log, over the raw text of that time."""

from collections.abc import Iterable

from cleaner.core.basis.errors import LogError, UsageError
from cleaner.core.log.base import Base
from cleaner.core.log.edits import Edit, Edition, edition_of
from cleaner.core.log.history import Log
from cleaner.core.log.replay import State, replay


def raw_at(log: Log, raw: str, upto: int | None = None) -> str:
    """Return the raw text that the records up to a point are about; ``raw`` is the one of the last record.

    Raises ``UsageError`` where the raw text has changed since and the log does not keep the earlier one.
    """
    then = log.about(upto)
    if then is log.about():
        return raw
    if not then.base:
        raise UsageError(f"the log does not keep the raw text of record {upto}", "name a point after the re-cleaning")
    try:
        return Base.unpacked(then.base).raw
    except ValueError:
        problem = f"what the log keeps of the raw text of record {upto} is damaged"
        raise LogError(problem, "restore the log from a copy") from None


def edition_at(log: Log, raw: str, upto: int | None = None) -> tuple[Edition, State]:
    """Return the edition after the record numbered ``upto`` or the last one, and what holds there.

    Raises ``ConflictError`` or ``LogError`` where log and raw text do not belong together.
    """
    state = replay(log, upto)
    return edition_of(raw_at(log, raw, upto), (live.edit for live in state.edits)), state


def raw_under(text: str, edits: Iterable[Edit]) -> str | None:
    """Return the raw text that sorted edits made this text of; nothing where it does not say what they do."""
    pieces: list[str] = []
    at = done = 0
    for edit in edits:
        start = at + edit.span.start - done
        if not text.startswith(edit.after, start):
            return None
        pieces += (text[at:start], edit.before)
        at, done = start + len(edit.after), edit.span.end
    return "".join([*pieces, text[at:]])
