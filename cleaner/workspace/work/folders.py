"""What a folder on the command line means: every raw translation in it and below."""

import os
import re
from collections.abc import Callable, Container, Sequence
from pathlib import Path

from cleaner.core.basis.errors import Place, TextError
from cleaner.files.disk.logs import SUFFIX, EditLog, log_path
from cleaner.files.redlines.criticmarkup import has_markup
from cleaner.files.settings.in_force import load_settings
from cleaner.files.settings.values import output_path, source_path
from cleaner.workspace.work.documents import is_glossary

SUFFIXES = (".txt", ".md")
_MARKED = re.compile(r"\[-.*?-\]|\{\+.*?\+\}", re.DOTALL)


def texts_in(folder: Path, complain: Callable[[TextError], object] | None = None) -> tuple[Path, ...]:
    """Return the raw translations of a folder in order; hidden files, editions, source texts and redlines are none.

    A folder that may not be read goes to ``complain`` and the others go on; without that it raises.

    Raises:
        TextError: there is no text in it, or it may not be read.
        UsageError: a settings file below it is refused.
    """
    closed: list[TextError] = []
    found = sorted(_found(folder, closed))
    for error in closed:
        if complain is None or not found:
            raise error
        complain(error)
    made = made_of(found)
    texts = tuple(path for path in found if path not in made)
    if not texts:
        wanted = " or ".join(SUFFIXES)
        raise TextError(f"the folder has no texts ({wanted})", "name a folder of raw translations", Place(str(folder)))
    return texts


def texts_beside(folder: Path, most: int) -> tuple[tuple[Path, ...], int]:
    """Return the first raw translations that lie in a folder, not below it, and how many more texts there are.

    Raises ``UsageError`` where its settings file is refused.
    """
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if _is_text(entry.name) and entry.is_file())
    except OSError:
        return (), 0
    texts = [folder / name for name in names]
    made = made_of(texts[: 2 * most])
    found = [path for path in texts[: 2 * most] if path not in made][:most]
    return tuple(found), len(texts) - len(made) - len(found)


def made_of(texts: Sequence[Path]) -> frozenset[Path]:
    """Return which of them are no raw translations: editions, source texts and redlines of others, logs and glossaries.

    Raises ``UsageError`` for refused settings.
    """
    settings = {parent: load_settings(parent) for parent in {path.parent for path in texts}}
    editions = {path: output_path(settings[path.parent], path).absolute() for path in texts}
    made = {edition for path, edition in editions.items() if edition != path.absolute()}
    sources = {source_path(settings[path.parent], path) for path in texts}
    made |= {path.absolute() for path in sources if path is not None}
    return frozenset(
        path
        for path in texts
        if path.absolute() in made or path.name.endswith(SUFFIX) or is_glossary(path) or _is_redline(path, editions)
    )


def _is_redline(path: Path, among: Container[Path]) -> bool:
    """Whether a text holds changes with their marks, as ``cleaner diff -o`` writes them.

    CriticMarkup tells a redline whatever its name; the marks of a terminal only beside a text of the same stem, to which
    the edit log of both belongs.
    """
    others = (path.with_suffix(suffix) for suffix in SUFFIXES if suffix != path.suffix)
    beside = any(other in among for other in others) and EditLog(log_path(path)).raw_name not in ("", path.name)
    if path.suffix != ".md" and not beside:
        return False
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return False  # who opens it tells why it cannot be read
    return has_markup(text) if path.suffix == ".md" else bool(_MARKED.search(text))


def _found(folder: Path, closed: list[TextError]) -> list[Path]:
    def tell(error: OSError) -> None:
        why = "you may not read this folder" if isinstance(error, PermissionError) else f"{error.strerror}"
        closed.append(TextError(why, "change its permissions, or name others", Place(str(error.filename))))

    found: list[Path] = []
    for name, below, files in os.walk(folder, onerror=tell):
        below[:] = [each for each in below if not each.startswith(".")]
        found += (path for path in (Path(name, each) for each in files if _is_text(each)) if path.is_file())
    return found


def _is_text(name: str) -> bool:
    path = Path(name)
    return not name.startswith(".") and path.suffix in SUFFIXES and ".cleaned" not in path.suffixes
