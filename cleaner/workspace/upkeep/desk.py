"""The glossaries that a translator has open, with the changes that are not written yet: undo, redo, diff, save.

A change is a new value of one entry of one file. Nothing is written before ``save``, which splices each file by itself; what
somebody else has written there meanwhile stays, and a clash is told and leaves the change open.
"""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, ConflictError, UsageError
from cleaner.core.basis.glossary import Entry, Example, Glossary, entry_id
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.finding.overlay import changed
from cleaner.core.reasons.examples import outcome
from cleaner.core.upkeep.impact import Impact, impact
from cleaner.core.upkeep.linting import lint_entry
from cleaner.core.upkeep.revising import Revision
from cleaner.core.upkeep.teaching import Names, Taught, with_words
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.facts.context_table import BUNDLED
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.settings.in_force import load_settings
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.upkeep.desk_rows import Row, Step, rebased
from cleaner.workspace.upkeep.findings import Findings
from cleaner.workspace.upkeep.keeping import Change
from cleaner.workspace.work.documents import LONG, read_document


@dataclass(slots=True)
class Desk:
    """Glossaries under the pen."""

    layers: tuple[Glossary, ...]
    documents: tuple[Document, ...] = ()
    """The texts whose places are shown."""
    shut: frozenset[str] = frozenset()
    """Paths that are not written to."""
    rows: list[Row] = field(default_factory=list)
    found: Findings = field(init=False)
    """What is wrong with the files as they are, as far as they may be written to."""
    saved: int = 0
    """How often something was written."""
    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)
    _engine: Engine | None = None
    _found: dict[str, tuple[Suggestion, ...]] = field(default_factory=dict)
    _names: Names | None = None

    @classmethod
    def of(
        cls,
        layers: Sequence[Glossary],
        documents: Iterable[Document] = (),
        named: Iterable[Path] = (),
        engine: Engine | None = None,
    ) -> "Desk":
        """Lay glossaries out; bundled ones are only looked at, unless they are ``named``."""
        open_to = {str(path) for path in named}
        shut = frozenset(str(p) for p in bundled_glossaries() if str(p) not in open_to)
        desk = cls(tuple(layers), tuple(documents), shut, _engine=engine)
        desk.rows = [Row(layer.path, entry, entry) for layer in desk.layers for entry in layer.entries]
        desk.found = Findings(desk.layers, frozenset(desk.writable()))
        return desk

    # looking

    @property
    def engine(self) -> Engine:
        """The engine of the glossaries as they are on the disk."""
        if self._engine is None:
            self._engine = Engine.of(self.layers)
        return self._engine

    @property
    def names(self) -> Names:
        """The right names of all entries as they shall be."""
        if self._names is None:
            self._names = Names(row.after for row in self.rows if row.after is not None)
        return self._names

    @property
    def changed(self) -> list[Row]:
        """The rows with changes that are not written."""
        touched = {id(step.row): step.row for step in (*self._done, *self._undone)}
        return [row for row in touched.values() if row.changed]

    def writable(self) -> tuple[str, ...]:
        """Return the paths that may be written to, the highest layer first."""
        return tuple(layer.path for layer in reversed(self.layers) if layer.path not in self.shut)

    def objections(self, row: Row, entry: Entry) -> Iterator[tuple[bool, str]]:
        """Yield what speaks against a new value of an entry, and whether it must not be kept so."""
        if not entry.name.strip():
            yield True, "an entry needs a name; type it"
            return
        yield from self.names.objections(Taught(row.after, entry))
        if row.before is None and any(
            r.after and r is not row and (r.path, r.entry.id) == (row.path, entry.id) for r in self.rows
        ):
            yield True, f"the id {entry.id!r} is taken in this file; choose another name"

    def findings(self, row: Row) -> list[str]:
        """Return what the linter says of an entry by itself, and, while it is as in its file, among the others."""
        found = [lint.finding for lint in lint_entry(row.entry)] if row.after else []
        found += [] if row.changed else self.found.among.get((row.path, row.entry.id), [])
        return [f"{f.code} {f.message}; {f.remedy}" for f in found]

    def examples(self, row: Row) -> list[tuple[Example, str]]:
        """Return the examples of an entry, each with what comes out as it shall be."""
        if row.after is None or not row.after.examples:
            return []
        layer = next((g for g in self.layers if g.path == row.path), None)
        if layer is not None and len(layer.entries) <= 500:
            index = Index.of(r.after for r in self.rows if r.after is not None and r.path == row.path)
        else:
            index = changed(self.engine.index, row.after) if row.changed else self.engine.index
        return [(example, outcome(index, example, BUNDLED)) for example in row.after.examples]

    def places(self, row: Row) -> list[tuple[Document, Suggestion]]:
        """Return where the entry is suggested in the open documents, as the files have it."""
        return [
            (d, s)
            for d in self.documents
            for s in self._suggestions(d)
            if any(o.entry == row.entry.id for o in s.options)
        ]

    def impacts(self, row: Row) -> tuple[Impact, ...]:
        """Return what an entry would change in the open documents that the file does not change yet."""
        if not row.changed:
            return ()
        # An entry that is taken out proposes as little as one that is deprecated.
        engine = self.engine.changed(row.after or replace(row.entry, status="deprecated"))
        found: list[Impact] = []
        for document in self.documents:
            if len(document.raw) > LONG:
                document = with_words(document, Taught(row.before if row.after else None, row.entry), LONG)
                found += impact(document, self.engine.suggest(document), engine.suggest(document))
            else:
                found += impact(document, self._suggestions(document), engine.suggest(document))
        return tuple(sorted(found, key=lambda i: all(o.entry != row.entry.id for o in i.suggestion.options)))

    def seen(self, document: Document, suggestions: tuple[Suggestion, ...]) -> None:
        """Take what was suggested for a document before, so that it is not looked for again."""
        self._found[document.digest] = suggestions

    @property
    def whole(self) -> bool:
        """Whether changes are shown for all of each text, not only for the segments with the words that are new."""
        return all(len(document.raw) <= LONG for document in self.documents)

    def used(self) -> frozenset[str]:
        """Return the ids of the entries that the open documents have a place for."""
        return frozenset(o.entry for d in self.documents for s in self._suggestions(d) for o in s.options)

    def _suggestions(self, document: Document) -> tuple[Suggestion, ...]:
        if document.digest not in self._found:
            self._found[document.digest] = self.engine.suggest(document)
        return self._found[document.digest]

    # changing

    def put(self, row: Row, after: Entry | None) -> Row:
        """Give an entry a new value, or (nothing) take it out; of a bundled entry, a copy in one's own file is changed.

        Raises ``UsageError`` where no file may be written to, or where a bundled entry would be taken out.
        """
        if row.path in self.shut and after is None:
            raise UsageError("bundled glossaries are not changed", "make its status deprecated: a copy says so for you")
        if row.path in self.shut:
            row = self._copied(row)
        self._step(row, after)
        return row

    def add(self, entry: Entry, path: str = "") -> Row:
        """Put a new entry at the end of a file, or of the highest that may be written to."""
        row = Row(path if path and path not in self.shut else self._open_path(), None, None)
        self.rows.append(row)
        self._step(row, entry)
        return row

    def duplicate(self, row: Row) -> Row:
        """Add an entry like this one under another name and id, without its variants, which cannot belong to two."""
        known = {r.entry.id for r in self.rows if r.stands}
        name = next(n for k in range(2, len(known) + 3) if entry_id(n := f"{row.entry.name} {k}") not in known)
        copy = replace(row.entry, name=name, id=entry_id(name), variants=(), admitted=(), examples=(), place=None)
        return self.add(copy, row.path)

    def _copied(self, row: Row) -> Row:
        path = self._open_path()
        standing = next((r for r in self.rows if r.stands and (r.path, r.entry.id) == (path, row.entry.id)), None)
        if standing is not None and standing.after is not None:
            raise UsageError(
                f"{path} has its own {standing.entry.name}, which takes the place of this one", "change that"
            )
        if standing is None:
            self.rows.append(standing := Row(path, None, None))
        return standing

    def _open_path(self) -> str:
        paths = self.writable()
        if not paths:
            raise UsageError(
                "no glossary of yours is open here; bundled ones are not changed",
                "name one: cleaner glossary edit names.yaml",
            )
        return paths[0]

    def _step(self, row: Row, after: Entry | None) -> None:
        self._done.append(Step(row, row.after, after))
        self._undone.clear()
        self._set(row, after)

    def _set(self, row: Row, after: Entry | None) -> None:
        row.after = after
        self._names = None

    def undo(self) -> Row | None:
        """Take the last change back, and return its row."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._set(step.row, step.before)
        return step.row

    def redo(self) -> Row | None:
        """Make the change that was taken back last again."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._set(step.row, step.after)
        return step.row

    # writing

    def changes(self) -> Iterator[Change]:
        """Yield the changes of each file, ready to be shown or written."""
        for layer in self.layers:
            revisions = tuple(Revision(r.before, r.after) for r in self.changed if r.path == layer.path)
            if revisions:
                yield Change(Path(layer.path), revisions, layer)

    def diff(self) -> list[str]:
        """Return the lines that would go and come, of all files."""
        return [line.rstrip("\r\n") for change in self.changes() for line in change.diff()]

    def save(self) -> list[CleanerError]:
        """Write each file that has changes, and return what was refused; those changes stay open.

        Where somebody else has changed the same part of an entry, theirs is read and stands on the left of the diff.
        """
        failed: list[CleanerError] = []
        for change in list(self.changes()):
            try:
                self._take(change.write(), written=True)
            except ConflictError as error:
                failed.append(error)
                with contextlib.suppress(CleanerError):
                    self._take(read_glossary(change.path), written=False)
            except CleanerError as error:
                failed.append(error)
        return failed

    def _take(self, glossary: Glossary, written: bool) -> None:
        """Go on from a file as it is now; what was changed here and is not written lies over it."""
        standing = {entry.id: entry for entry in glossary.entries}
        for row in self.rows:
            if row.path == glossary.path and row.stands:
                now = standing.pop(row.entry.id, None)
                self._done, self._undone = (rebased(steps, row, now, written) for steps in (self._done, self._undone))
                row.take(now, written)
        self.rows += [Row(glossary.path, entry, entry) for entry in standing.values()]
        self.layers = tuple(glossary if layer.path == glossary.path else layer for layer in self.layers)
        self.found = Findings(self.layers, self.found.paths)
        self._engine = self._names = None
        self._found.clear()
        self.saved += written


def open_desk(
    paths: Sequence[Path], named: Iterable[Path], texts: Iterable[Path], near: Path
) -> tuple[Desk, str | None]:
    """Open glossaries, low to high, with texts to look at; return the theme of the settings that hold too.

    Raises:
        GlossaryError: a glossary is refused.
        TextError: a text cannot be read.
    """
    settings = load_settings(near)
    documents = [read_document(path, settings)[0] for path in texts]
    return Desk.of([read_glossary(path) for path in paths], documents, named), settings.theme
