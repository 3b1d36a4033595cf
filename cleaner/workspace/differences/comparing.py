"""Redlines of files: a raw translation against its edition by its log, two points of one log, or any two texts."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, ConflictError, LogError, Place, TextError, UsageError
from cleaner.core.basis.glossary import Glossaries
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, digest
from cleaner.core.differences.compare import changes_of, compare
from cleaner.core.differences.redline import Redline
from cleaner.core.differences.tracing import traced_between, traced_by_log, traced_by_names
from cleaner.core.log.edits import Edition
from cleaner.core.log.history import Log
from cleaner.core.log.points import edition_at
from cleaner.core.log.replay import State
from cleaner.files.disk.logs import EditLog, log_path
from cleaner.files.disk.texts import decode, read_bytes
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.redlines.docx import is_docx, read_docx
from cleaner.files.settings.in_force import load_settings
from cleaner.files.settings.values import Settings, output_path
from cleaner.workspace.engine.preparing import glossaries_in_use
from cleaner.workspace.work.documents import require_own_log
from cleaner.workspace.work.editions import is_earlier_edition

Suggest = Callable[[Document], tuple[Suggestion, ...]]
_BREAKS = {"\r\n": "CRLF", "\n": "LF", "\r": "CR"}
STANDARD = "-"
"""The name of standard input."""
NOTHING = ("/dev/null", "nul", "NUL")
"""How git names the side on which a file does not exist."""
_TIME = re.compile(r"\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?)?")


@dataclass(frozen=True, slots=True)
class Points:
    """Two points of a log, as a person names them: a record's number or a time; empty for its ends."""

    first: str = ""
    last: str = ""


def read_text(path: str, settings: Settings, given: bytes | None = None) -> str:
    """Return the text of a file, of a DOCX as it is with all changes accepted; nothing for git's missing side.

    ``given`` is what came from standard input, which is called ``-``.
    """
    if path in NOTHING:
        return ""
    if Path(path).is_dir():
        raise TextError("this is a folder", "name two files", Place(path))
    data = given if given is not None and path == STANDARD else read_bytes(Path(path))
    if is_docx(data, path):
        return read_docx(data, path).accepted
    return decode(data, path, settings.encoding).text


def redline_of_texts(
    paths: tuple[str, str],
    glossaries: Glossaries,
    settings: Settings,
    names: tuple[str, str] | None = None,
    given: bytes | None = None,
    exact: bool = True,
) -> tuple[Redline, tuple[str, ...]]:
    """Compare two files; a raw translation and an edition of its log by the log, any others by their words.

    Unless ``exact``, line breaks that are all of another kind are told in a notice, and not line by line.
    """
    before, after = (read_text(path, settings, given) for path in paths)
    notices: tuple[str, ...] = ()
    kinds = _breaks(before), _breaks(after)
    if not exact and all(kinds) and kinds[0] != kinds[1]:
        notices = (f"the line breaks differ ({_BREAKS[kinds[0]]} → {_BREAKS[kinds[1]]}); that is not shown",)
        after = after.replace(kinds[1], kinds[0])
    known = log_of(Path(paths[0]), before) if paths[0] not in NOTHING else None
    if known is not None:
        edition, state = _edition(before, known[0], None, known[1])
        if edition.text == after:
            return _by_log(names or paths, before, (edition, state), glossaries, ()), notices
    comparison = compare(before, after)
    return Redline.of(names or paths, comparison, traced_by_names(comparison, glossaries.entries)), notices


def _breaks(text: str) -> str:
    """Return the one kind of line break that a text has; empty where it has none or several."""
    crlf, lf, cr = text.count("\r\n"), text.count("\n"), text.count("\r")
    return "\r\n" if crlf and crlf == lf == cr else "\n" if lf and not cr else "\r" if cr and not lf else ""


def redline_of_log(
    path: str, glossaries: Glossaries, settings: Settings, points: Points, suggest: Suggest | None
) -> tuple[Redline, tuple[str, ...]]:
    """Compare a raw translation with its edition, or two points of its log; tell what a person should know of them.

    Raises ``UsageError`` where there is neither a log nor an edition, ``LogError`` where the log is of another text.
    """
    raw = read_text(path, settings)
    known = log_of(Path(path), raw, strict=True)
    edition_path = output_path(settings, Path(path))
    if known is None:
        if any((points.first, points.last)):
            raise UsageError(f"{path} has no edit log to go through", "name two texts instead of two points")
        if not edition_path.exists():
            raise UsageError(
                f"{path} has neither an edit log nor an edition ({edition_path.name})",
                "name the text to compare it with",
            )
        return redline_of_texts((path, str(edition_path)), glossaries, settings)
    log, log_path = known
    last = point_in(log, points.last, log_path)
    edition, state = _edition(raw, log, last, log_path)
    title = f"{path} ({_title(points.last)})" if points.last else str(edition_path)
    if points.first:
        first = point_in(log, points.first, log_path)
        if last is not None and first is not None and first > last:
            message = f"{_title(points.first)} comes after {_title(points.last)}"
            raise UsageError(message, "name the earlier one with --from", Place(str(log_path)))
        old, earlier = _edition(raw, log, first, log_path)
        comparison = compare(old.text, edition.text)
        traces = traced_between(comparison, (old, earlier.edits), (edition, state.edits), glossaries)
        return Redline.of((f"{path} ({_title(points.first)})", title), comparison, traces), ()
    suggestions = suggest(Document.of(path, raw)) if suggest else ()
    notices = () if points.last else tuple(_otherwise(edition_path, edition.text, settings, log, raw))
    return _by_log((path, title), raw, (edition, state), glossaries, suggestions), notices


def _by_log(
    names: tuple[str, str],
    raw: str,
    reached: tuple[Edition, State],
    glossaries: Glossaries,
    suggestions: Sequence[Suggestion],
) -> Redline:
    edition, state = reached
    traces = traced_by_log(state.edits, glossaries, {s.key: s for s in suggestions})
    return Redline.of(names, changes_of(edition, raw), traces)


def log_of(path: Path, raw: str, *, strict: bool = False) -> tuple[Log, Path] | None:
    """Return the log of a raw translation and where it stands; a log of another text is none, or an error if strict."""
    log = log_path(path)
    try:
        found, _torn = EditLog(log).read()
    except CleanerError:
        if strict:
            raise
        return None
    if found is None:
        return None
    if found.about().raw_digest != digest(raw):
        if not strict:
            return None
        require_own_log(path, found.header.raw_name, log)
        remedy = f"`cleaner reclean {path}` carries them over; or name the text to compare it with"
        raise LogError(f"{path.name} has changed since these decisions were made", remedy, Place(str(log)))
    return found, log


def _edition(raw: str, log: Log, upto: int | None, path: Path) -> tuple[Edition, State]:
    try:
        return edition_at(log, raw, upto)
    except (LogError, ConflictError) as error:
        raise LogError(error.message, error.remedy, Place(str(path))) from error


def point_in(log: Log, point: str, path: Path) -> int | None:
    """Return the number of the last record that a point reaches to."""
    if not point:
        return None
    last = log.records[-1].seq if log.records else 0
    if point.isdigit() and len(point) < 19:
        if not 0 <= int(point) <= last:
            raise UsageError(f"there is no record {point}", f"name one from 0 to {last}", Place(str(path)))
        return int(point)
    if not _is_time(point):
        raise UsageError(
            f"{point!r} is no point of a log", "name a record's number, or a time in UTC such as 2026-01-31T18:00"
        )
    at = bisect_right(log.records, point.replace(" ", "T"), key=lambda record: record.at)
    return log.records[at - 1].seq if at else 0


def _is_time(point: str) -> bool:
    """Whether a point is a month, a day or a time that there is."""
    if not _TIME.fullmatch(point):
        return False
    try:
        datetime.fromisoformat(point if len(point) > len("2026-01") else f"{point}-01")
    except ValueError:
        return False
    return True


def _title(point: str) -> str:
    return f"record {point}" if point.isdigit() else point


def _otherwise(path: Path, text: str, settings: Settings, log: Log, raw: str) -> list[str]:
    """Return what is said where the edition on disk is another: that somebody changed it, or that it is older."""
    try:
        stands = read_text(str(path), settings) if path.exists() else text
    except TextError:
        stands = ""
    if stands == text:
        return []
    if is_earlier_edition(log, raw, stands):
        return [f"{path} is older than the last decisions; w in the screen writes it anew"]
    return [
        f"{path} is not what the log says; `cleaner diff` with both names compares them, `cleaner adopt` takes it over"
    ]


def settings_near(path: str, encoding: str | None) -> Settings:
    """Return the settings that hold for a text; a named encoding overrules them."""
    settings = load_settings(Path(path).parent if path not in NOTHING else Path())
    return replace(settings, encoding=encoding or settings.encoding)


def with_glossaries(named: Sequence[str] | None, path: str) -> Glossaries:
    """Return the glossaries in use for a text, read but not compiled."""
    near = Path(path).parent if path not in NOTHING else Path()
    return Glossaries.of([read_glossary(p) for p in glossaries_in_use(named, near)])
