"""Import from other programs and glossaries, and export: read, laid beside the glossary, shown, and only then written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, Place, UsageError
from cleaner.core.basis.glossary import Entry
from cleaner.core.upkeep.importing import Collision, Imported, Policy, import_entries
from cleaner.files.disk.texts import write_atomic
from cleaner.files.formats.registry import FORMATS, format_of, not_carried, read_terms, write_terms
from cleaner.files.glossaries.reader import read_glossary
from cleaner.workspace.upkeep.keeping import Change, read_or_new

FORMAT_NAMES = tuple(FORMATS)
OWN = "glossary"
"""The name of the format of our own glossaries."""
Languages = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Import:
    """An import that is ready to be written."""

    change: Change
    imported: Imported
    notes: tuple[str, ...]


def read_import(
    path: Path,
    into: Path,
    choose: Callable[[Collision], Policy],
    *,
    named: str | None = None,
    languages: Languages = ("zh", "en"),
    encoding: str | None = None,
) -> Import:
    """Read a file of another program, or another glossary, and lay it beside the glossary it shall go to.

    Nothing is written.
    """
    notes: tuple[str, ...] = ()
    if named == OWN or (named is None and path.suffix.casefold() == ".yaml"):
        theirs = read_glossary(path).entries
    else:
        terms = read_terms(path, format_of(path, named), languages, encoding)
        theirs, notes = terms.entries, terms.notes
    known = read_or_new(into)
    imported = import_entries(known.entries if known else (), theirs, choose)
    return Import(Change(into, imported.revisions, known, into.stem), imported, notes)


def exported(
    entries: Sequence[Entry], named: str, languages: Languages = ("zh", "en")
) -> tuple[bytes, tuple[str, ...]]:
    """Return entries in a format of another program, and what it cannot carry, in words."""
    form = FORMATS[named]
    return write_terms(entries, form, languages), tuple(not_carried(entries, form))


def format_name(path: Path, named: str | None = None) -> str:
    """Return the name of the format that was named, or that a file's suffix tells."""
    return format_of(path, named).name


def write_export(path: Path, data: bytes, named: str) -> None:
    """Write an exported file in one step; ``UsageError`` where it would replace what no export has made."""
    if path.is_file() and path.stat().st_size and not _reads_as(path, named):
        problem = f"this is no {named}, and would be replaced by the export"
        raise UsageError(
            problem, "name another file to write, and the glossaries to be exported with -g", Place(str(path))
        )
    write_atomic(path, data)


def _reads_as(path: Path, named: str) -> bool:
    try:
        return bool(read_terms(path, FORMATS[named]).entries)
    except CleanerError:
        return False
