"""One change that was written to a glossary from an open document, with all that takes it out and puts it back."""

from dataclasses import dataclass
from pathlib import Path

from cleaner.core.basis.glossary import Glossary
from cleaner.core.upkeep.revising import Revision, same
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.settings.writer import list_glossary, unlist_glossary
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.upkeep.keeping import Change


@dataclass(frozen=True, slots=True)
class Shelf:
    """A glossary file that may be written."""

    path: Path
    known: Glossary | None
    """As it was read; nothing where it will be made."""
    settings: Path | None = None
    """The settings file that will name it, where it is not in use yet."""

    @property
    def name(self) -> str:
        """How the screen calls it."""
        return self.path.name if self.known is not None else f"{self.path.name} (new)"


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was written, where, and when."""

    shelf: Shelf
    revision: Revision
    turns: tuple[int, ...]
    """The batches that were on when it was made."""
    engines: tuple[Engine, Engine]
    """That of before and that of after."""
    settings: bytes | None = None
    """The settings file as it was before the glossary was named in it."""

    def take_out(self) -> Glossary | None:
        """Take the change out of its file; return that as it goes on being in use, if it does.

        Raises ``ConflictError`` where what was written has been changed since.
        """
        shelf, revision = self.shelf, self.revision
        known, left = read_glossary(shelf.path), None
        if shelf.known is None and len(known.entries) == 1 and same(known.entries[0], revision.after):
            shelf.path.unlink()  # it was made for this entry
        else:
            left = Change(shelf.path, (Revision(revision.after, revision.before),), known).write()
        if shelf.settings is None or (left is not None and shelf.known is None):
            return left
        unlist_glossary(shelf.settings, shelf.path.name, self.settings)
        return None

    def write_again(self, known: Glossary | None) -> Glossary:
        """Write it anew to the file as it is known now, if it is in use."""
        shelf = self.shelf
        written = Change(shelf.path, (self.revision,), known or shelf.known, title=shelf.path.stem).write()
        if shelf.settings is not None and known is None:
            list_glossary(shelf.settings, shelf.path.name)
        return written
