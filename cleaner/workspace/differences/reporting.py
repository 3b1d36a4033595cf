"""Reports on files and folders: each text with its log, its edition and what is open, and all of them together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, ConflictError, LogError, Place
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.differences.compare import Comparison, changes_of, compare
from cleaner.core.differences.redline import Redline
from cleaner.core.differences.report import Reported, Tally, reported
from cleaner.core.differences.tracing import traced_by_log, traced_by_names
from cleaner.core.log.edits import edition_of
from cleaner.core.log.history import Log, Record
from cleaner.core.log.replay import State, replay
from cleaner.core.work.agreement import agreements
from cleaner.core.work.offered import OPEN, Offered
from cleaner.files.redlines.report_page import report_page
from cleaner.files.settings.in_force import load_settings
from cleaner.files.settings.values import Settings, output_path
from cleaner.workspace.differences.comparing import log_of, read_text
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.upkeep.corpus import text_files
from cleaner.workspace.work.documents import read_document
from cleaner.workspace.work.session import utc_now


def reports(
    paths: Sequence[Path], engine: Engine, told: Callable[[CleanerError], None], encoding: str | None = None
) -> Iterator[Reported]:
    """Yield the report of each text that files and folders mean; what cannot be read is told and passed over."""
    for path in text_files(paths):
        try:
            settings = load_settings(path.parent)
            yield _report(path, engine, replace(settings, encoding=encoding or settings.encoding))
        except CleanerError as error:
            told(error)


def total(found: Sequence[Reported]) -> Tally:
    """Return the numbers of all texts together."""
    return sum((report.tally for report in found), Tally())


def html_report(found: Sequence[Reported]) -> bytes:
    """Return the reports as one page that needs no network."""
    return report_page(found, total(found), utc_now()).encode("utf-8", "replace")


def _report(path: Path, engine: Engine, settings: Settings) -> Reported:
    document, _ = read_document(path, settings)
    suggestions = engine.suggest(document)
    known = log_of(path, document.raw, strict=True)
    if known is None:
        redline, state = _without_log(path, document, engine, settings), State()
        records: tuple[Record, ...] = ()
        open_ones = _untouched(suggestions, redline.comparison)
    else:
        log, log_path = known
        redline, state = _by_log(document, log, log_path, engine, suggestions)
        records = log.records
        offered = Offered.of(suggestions)
        open_ones = tuple(s for s, code in zip(offered.suggestions, offered.states(state), strict=True) if code == OPEN)
    report = reported(document, redline, records, open_ones, engine.glossaries.entries, state)
    if not state.rated:
        return report
    return replace(report, tally=replace(report.tally, agreement=agreements(state, records, Offered.of(suggestions))))


def _by_log(
    document: Document, log: Log, log_path: Path, engine: Engine, suggestions: Sequence[Suggestion]
) -> tuple[Redline, State]:
    try:
        state = replay(log)
        edition = edition_of(document.raw, (live.edit for live in state.edits))
    except (LogError, ConflictError) as error:
        raise LogError(error.message, error.remedy, Place(str(log_path))) from error
    traces = traced_by_log(state.edits, engine.glossaries, {s.key: s for s in suggestions})
    return Redline.of((document.name, "edition"), changes_of(edition, document.raw), traces), state


def _without_log(path: Path, document: Document, engine: Engine, settings: Settings) -> Redline:
    """Compare a text with an edition that was made without a log; with itself where there is none."""
    edition = output_path(settings, path)
    text = read_text(str(edition), settings) if edition.is_file() else document.raw
    comparison = compare(document.raw, text)
    return Redline.of((document.name, "edition"), comparison, traced_by_names(comparison, engine.glossaries.entries))


def _untouched(suggestions: Sequence[Suggestion], comparison: Comparison) -> tuple[Suggestion, ...]:
    found: list[Suggestion] = []
    at = 0
    changes = comparison.changes
    for suggestion in suggestions:
        while at < len(changes) and changes[at].before.end < suggestion.span.start:
            at += 1
        if at == len(changes) or not changes[at].before.overlaps(suggestion.span):
            found.append(suggestion)
    return tuple(found)
