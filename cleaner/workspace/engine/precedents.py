"""What was decided before about the names of a text: in its own edit log, and in the logs of the texts beside it."""

from functools import lru_cache
from pathlib import Path

from cleaner.core.basis.errors import CleanerError
from cleaner.core.basis.text import Document
from cleaner.core.basis.values import replace
from cleaner.core.log.replay import replay
from cleaner.core.reasons.precedents import Decision, decisions, precedents
from cleaner.files.disk.logs import SUFFIX, EditLog, log_path


def heeding(document: Document, path: Path) -> Document:
    """Return the document with what was decided before.

    A log that cannot be read is told where its own text is opened; here it says nothing.
    """
    log = log_path(path)
    beside = [other for other in _logs(path.parent) if other.name != log.name]
    known = precedents(_decided(log), (decision for other in beside for decision in _decided(other)))
    return replace(document, precedents=known)


def _logs(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []


def _decided(log: Path) -> tuple[Decision, ...]:
    try:
        seen = log.stat()
    except OSError:
        return ()
    return _read(log, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=4096)
def _read(log: Path, _changed: int, _size: int) -> tuple[Decision, ...]:
    try:
        found, _ = EditLog(log).read()
        return tuple(decisions(replay(found))) if found is not None else ()
    except CleanerError:
        return ()
