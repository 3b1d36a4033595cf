"""The translator's changes of glossary files: each finds its entry, is written without harm, and can be shown before.

``Change`` is what a front end shows: the lines that go and come. Nothing is written before ``write`` is called.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from cleaner.core.basis.errors import Place, UsageError
from cleaner.core.basis.glossary import Entry, Glossaries, Glossary, entry_id
from cleaner.core.upkeep.combining import KeepAs, Moving, added_to, combined, divided, renamed, taken_along
from cleaner.core.upkeep.revising import Revision
from cleaner.core.work.searching import search
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.disk.texts import read_text
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.glossaries.rendering import entry_block, glossary_text
from cleaner.files.glossaries.writer import create_glossary, revised_text, write_revisions


@dataclass(frozen=True, slots=True)
class Change:
    """Revisions of one glossary file, ready to be written."""

    path: Path
    revisions: tuple[Revision, ...]
    known: Glossary | None = None
    """The glossary as it was read; nothing where the file is new."""
    title: str = ""
    """Of a new file."""

    def diff(self) -> tuple[str, ...]:
        """Return the lines of a unified diff, as the file would change."""
        old, new = ("", glossary_text(self.title, self._new())) if self.known is None else self._texts(self.known)
        return self._lines(old, new)

    def write(self) -> Glossary:
        """Write the file, and return the glossary that it then is."""
        if self.known is None:
            return create_glossary(self.path, self.title, self._new())
        return write_revisions(self.path, self.revisions, self.known)

    def carry_out(self) -> tuple[Glossary, tuple[str, ...]]:
        """Write the file; return what it is now, and a unified diff of it: half the work of ``diff`` and ``write``."""
        old = "" if self.known is None else read_text(self.path).text
        return self.write(), self._lines(old, read_text(self.path).text)

    def _lines(self, old: str, new: str) -> tuple[str, ...]:
        name = str(self.path)
        return tuple(unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name, n=1))

    def _texts(self, known: Glossary) -> tuple[str, str]:
        return revised_text(self.path, self.revisions, known)

    def _new(self) -> tuple[Entry, ...]:
        return tuple(r.after for r in self.revisions if r.after is not None)


def read_layers(paths: Sequence[Path]) -> tuple[Glossary, ...]:
    """Read glossaries, low to high; ``GlossaryError`` for the first one that is refused."""
    return tuple(read_glossary(path) for path in paths)


def read_or_new(path: Path) -> Glossary | None:
    """Return the glossary of a file, or nothing where one may be made of that name."""
    if path.exists():
        return read_glossary(path)
    if path.suffix.casefold() not in (".yaml", ".yml"):
        raise UsageError("there is no such glossary", "a new one is called like names.yaml", Place(str(path)))
    return None


def is_bundled(path: str | Path) -> bool:
    """Whether a glossary comes with the program, so that the next version would undo what is written there."""
    return Path(path) in bundled_glossaries()


def refuse_bundled(path: str | Path) -> None:
    """Raise ``UsageError`` for a glossary that comes with the program."""
    if is_bundled(path):
        message = f"{Path(path).name} comes with the program and stays as it is"
        raise UsageError(
            message, "add the entry to a glossary of yours, where it replaces this one, or name the file with -g"
        )


def find_entry(layers: Sequence[Glossary], words: str) -> Entry:
    """Return the entry in force that the words name: by id, name, or any form that belongs to it alone.

    Raises ``UsageError`` with those that were probably meant.
    """
    glossaries = Glossaries.of(layers)
    by_id = glossaries.entry(words)
    if by_id is not None:
        return by_id
    found = search(glossaries.entries, words)
    exact = [f.entry for f in found if f.text.casefold() == words.casefold()]
    for chosen in ([e for e in exact if e.name.casefold() == words.casefold()], exact):
        if len(chosen) == 1:
            return chosen[0]
    if words.endswith((".yaml", ".yml")):
        raise UsageError(f"{words!r} is no entry", f"name the glossary with -g {words}, and then the entry")
    if not found:
        raise UsageError(
            f"no entry is found by {words!r}", "see 'cleaner glossary find' or 'cleaner glossary list --entries'"
        )
    if len(found) == 1:
        raise UsageError(f"no entry is called {words!r}", f"did you mean {found[0].entry.id} ({found[0].entry.name})?")
    near = ", ".join(f"{f.entry.id} ({f.entry.name})" for f in found[:4])
    raise UsageError(f"{words!r} names no single entry", f"name one by its id: {near}")


def entry_text(entry: Entry) -> str:
    """Return an entry as it would be written anew, with its place before it."""
    return f"# {entry.place or entry.glossary}\n- {entry_block(entry, 2)}"


def adding(path: Path, entry: Entry, below: Entry | None = None) -> Change:
    """Add an entry to a file, or what it has to the one of this id or name that stands there.

    ``below`` is the entry of another glossary that a new one takes along.
    """
    glossary = read_or_new(path)
    entries = glossary.entries if glossary is not None else ()
    standing = next((e for e in entries if entry.id == e.id or entry.name == e.name), None)
    base = standing or (taken_along(below) if below is not None else None)
    after = entry if base is None else added_to(base, entry)
    return Change(path, (Revision(standing, after),), glossary, title=path.stem)


def replaced_below(path: Path, entry: Entry, layers: Sequence[Glossary]) -> Entry | None:
    """Return the entry of other glossaries in use that a new one in this file would take the place of."""
    mine = {e.id for layer in layers if Path(layer.path) == path for e in layer.entries}
    others = Glossaries.of([layer for layer in layers if Path(layer.path) != path])
    return None if entry.id in mine else others.entry(entry.id)


def renaming(layers: Sequence[Glossary], words: str, name: str, keep: KeepAs) -> Change:
    """Give an entry another name; ``UsageError`` where another entry has it."""
    entry = find_entry(layers, words)
    taken = next((e for e in Glossaries.of(layers).entries if e.name == name and e.id != entry.id), None)
    if taken is not None:
        remedy = f"put both together: cleaner glossary merge {entry.id} {taken.id}"
        raise UsageError(f"{name!r} is the name of another entry ({taken.place or taken.id})", remedy)
    return _change(layers, entry, (Revision(entry, renamed(entry, name, keep)),))


def removing(layers: Sequence[Glossary], words: str) -> Change:
    """Take an entry out of its file."""
    entry = find_entry(layers, words)
    return _change(layers, entry, (Revision(entry, None),))


def merging(layers: Sequence[Glossary], words: str, into: str, keep: KeepAs) -> tuple[Change, ...]:
    """Put one entry into another and take it out; two changes where they stand in two files."""
    gone, entry = find_entry(layers, words), find_entry(layers, into)
    if gone.id == entry.id:
        raise UsageError(f"{words!r} and {into!r} are the same entry", "name two")
    whole = Revision(entry, combined(entry, gone, keep))
    if _path(gone) == _path(entry):
        return (_change(layers, entry, (whole, Revision(gone, None, into=entry.id))),)
    return _change(layers, entry, (whole,)), _change(layers, gone, (Revision(gone, None),))


def splitting(layers: Sequence[Glossary], words: str, name: str, moving: Moving) -> Change:
    """Make a new entry of a part of one, in the same file; ``UsageError`` where another entry is called so."""
    entry, ident = find_entry(layers, words), entry_id(name)
    taken = next((e for e in Glossaries.of(layers).entries if name == e.name or ident == e.id), None)
    if taken is not None:
        remedy = "give the new one another name"
        raise UsageError(f"{name!r} is an entry already ({taken.place or taken.id})", remedy)
    left, new = divided(entry, name, moving)
    return _change(layers, entry, (Revision(entry, left), Revision(None, new)))


def _path(entry: Entry) -> str:
    return (entry.place or Place("")).path


def _change(layers: Sequence[Glossary], entry: Entry, revisions: tuple[Revision, ...]) -> Change:
    known = next(layer for layer in layers if layer.path == _path(entry))
    return Change(Path(known.path), revisions, known)
