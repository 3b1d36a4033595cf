"""Stored raw texts with all that was decided about them: what statistics, impact and mining look at.

A folder means every ``.txt`` and ``.md`` in it and below, editions left out. Nothing here is locked or written.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, LogError, Place
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.log.replay import State, replay
from cleaner.core.work.offered import STATES, Offered, SuggestionState
from cleaner.files.disk.logs import EditLog, log_path
from cleaner.files.settings.in_force import load_settings
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.documents import read_document
from cleaner.workspace.work.folders import made_of, texts_in


@dataclass(frozen=True, slots=True)
class Stored:
    """One raw text and what its edit log amounts to."""

    document: Document
    state: State


def stored_texts(
    paths: Sequence[Path], told: Callable[[CleanerError], None], source: Path | None = None
) -> Iterator[Stored]:
    """Yield the texts that files and folders mean; what cannot be read is told and passed over."""
    for path in text_files(paths):
        try:
            settings = load_settings(path.parent)
            yield Stored(_document(path, settings, source), _state(path))
        except CleanerError as error:
            told(error)


def judged(engine: Engine, stored: Stored) -> Iterator[tuple[Suggestion, SuggestionState]]:
    """Yield the suggestions of a stored text, each with what became of it."""
    offered = Offered.of(engine.suggest(stored.document))
    for index, suggestion in enumerate(offered.suggestions):
        yield suggestion, STATES[offered.judged(index, stored.state)]


def undecided(suggestions: Sequence[Suggestion], path: Path) -> tuple[Suggestion, ...]:
    """Return the suggestions of a text that its edit log leaves open."""
    state = _state(path)
    offered = Offered.of(suggestions)
    return tuple(s for index, s in enumerate(offered.suggestions) if STATES[offered.judged(index, state)] == "open")


def _document(path: Path, settings: Settings, source: Path | None) -> Document:
    return read_document(path, settings, source)[0]


def _state(path: Path) -> State:
    log, _torn = EditLog(log_path(path)).read()
    try:
        return replay(log) if log is not None else State()
    except LogError as error:
        raise LogError(error.message, error.remedy, Place(str(log_path(path)))) from error


def text_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the texts that files and folders mean, each once; ``TextError`` for a folder without any.

    What is made of others, logs and glossaries are left out where several files are named, as by ``*``.
    """
    files = [path for path in paths if not path.is_dir()]
    left = made_of(files) if len(files) > 1 else ()
    named = (texts_in(path) if path.is_dir() else (path,) * (path not in left) for path in paths)
    yield from dict.fromkeys(path for found in named for path in found)
