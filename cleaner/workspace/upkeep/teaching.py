"""What a person teaches the glossaries from an open document: shown before, written, looked at again, taken out again.

A change is on the disk before it is seen, like a decision. It is no record of the edit log, which belongs to the text
alone; where it stands between the decisions is kept here, so that undo finds it in its turn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, ConflictError, GlossaryError, Place, UsageError
from cleaner.core.basis.glossary import Entry, Glossary
from cleaner.core.finding.matching import Index
from cleaner.core.finding.overlay import changed
from cleaner.core.reasons.examples import failing_examples
from cleaner.core.upkeep.impact import Forecast, impact, touched
from cleaner.core.upkeep.revising import Revision
from cleaner.core.upkeep.teaching import Names, Taught, examples_concerned, texts_concerned, with_words
from cleaner.core.work.searching import Found, prepare_search, search
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.facts.context_table import BUNDLED
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.settings.in_force import FILE_NAME
from cleaner.files.settings.writer import list_glossary
from cleaner.workspace.engine.engine import Engine, load_engine
from cleaner.workspace.upkeep.desk import Desk
from cleaner.workspace.upkeep.following import Watch
from cleaner.workspace.upkeep.keeping import Change
from cleaner.workspace.upkeep.lessons import Lesson, Shelf
from cleaner.workspace.work.documents import LONG
from cleaner.workspace.work.session import Session

NEW_NAME = "names.yaml"
_AT_ONCE = 10
"""Entries that are made ready between two looks for a key."""
_FEW = 500
"""Entries up to which a glossary is compiled by itself to run its examples."""


@dataclass(slots=True)
class Teaching:
    """The glossaries of one open document, as far as they may be changed from it."""

    session: Session
    done: list[Lesson] = field(default_factory=list)
    undone: list[Lesson] = field(default_factory=list)
    words: tuple[str, ...] = ()
    """The forms and cues that the last change was about; none where much was changed."""
    _names: tuple[Engine, Names] | None = None
    _watch: Watch = field(default_factory=Watch)

    @property
    def engine(self) -> Engine:
        """The engine in use."""
        if self.session.engine is None:
            raise UsageError("no glossaries are in use here", "open the text again")
        return self.session.engine

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries in force."""
        return self.engine.glossaries.entries

    @property
    def names(self) -> Names:
        """The right names in force."""
        if self._names is None or self._names[0] is not self.engine:
            self._names = self.engine, Names(self.entries)
        return self._names[1]

    def readying(self) -> Iterator[None]:
        """Make, a few at a time, what the first question to a large glossary would have to wait for."""
        for number, entry in enumerate(self.engine.index.entries):
            prepare_search(entry)
            if number % _AT_ONCE == 0:
                yield
        _ = self.entries
        yield

    def search(self, words: str, suggested: Sequence[Entry] = ()) -> tuple[Found, ...]:
        """Return the entries in force that the words may mean, the likeliest first.

        Of what is alike, what was suggested and what stands in a glossary of one's own comes before what is bundled.
        """
        near, bundled = {entry.id for entry in suggested}, _bundled()

        def prefers(entry: Entry) -> bool:
            return entry.id in near or (entry.place is not None and entry.place.path not in bundled)

        return search((e for e in self.entries if e.status != "deprecated"), words, prefers)

    def shelves(self, entry: Entry | None = None) -> tuple[Shelf, ...]:
        """Return the files that a change of this entry may be written to, the one proposed first.

        An entry of one's own is changed where it stands; a bundled one is copied with the change into a file above.
        """
        bundled = _bundled()
        own = [g for g in self.engine.glossaries.layers if g.path not in bundled]
        standing = entry is not None and entry.place is not None and entry.place.path
        holding = [g for g in own if g.path == standing]
        if holding:
            own = own[own.index(holding[0]) :]
            own = [*holding, *(g for g in reversed(own) if g is not holding[0])]
        else:
            own.reverse()
        shelves = [Shelf(Path(g.path), g) for g in own]
        new = self._new_shelf({shelf.path.absolute() for shelf in shelves})
        return (*shelves, new) if new is not None else tuple(shelves)

    def _new_shelf(self, known: set[Path]) -> Shelf | None:
        near = self.session.path.absolute().parent
        folders = (near, *near.parents)
        settings = next((f / FILE_NAME for f in folders if (f / FILE_NAME).is_file()), near / FILE_NAME)
        path = settings.parent / NEW_NAME
        if path in known:
            return None
        try:
            return Shelf(path, read_glossary(path) if path.exists() else None, settings)
        except GlossaryError:
            return None  # it is not in use, and what is wrong with it is not asked for here

    # before it is written

    def forecast(self, taught: Taught) -> Forecast:
        """Return what a change would do to this document; of a long one, to the part around the words."""
        review = self.session.review
        engine = self.engine.changed(taught.after)
        document = review.document
        if len(document.raw) > LONG:
            part = with_words(document, taught, LONG)
            old, new = self.engine.suggest(part), engine.suggest(part)
            found, whole = impact(part, old, new), False
        else:
            old, new = tuple(review.suggestions), engine.suggest(document)
            found, whole = impact(document, old, new, review.replayed), True
        ours = taught.after.id
        first = sorted(found, key=lambda i: all(o.entry != ours for o in i.suggestion.options))
        return Forecast(tuple(first), touched(old, new), whole)

    def failing(self, shelf: Shelf, taught: Taught) -> tuple[str, ...]:
        """Return the examples that the change would break, in words: a file with one of them is refused."""
        glossary = shelf.known or Glossary(shelf.path.stem, "", ())
        concerned = examples_concerned(glossary, taught)
        if not any(entry.examples for entry in concerned.entries):
            return ()
        if len(glossary.entries) <= _FEW:
            kept = [e for e in glossary.entries if e.id != taught.after.id]
            index = Index.of((*kept, taught.after))
        else:
            index = changed(self.engine.index, taught.after)
        return tuple(finding.message for finding in failing_examples(index, concerned, BUNDLED))

    # writing

    def change(self, shelf: Shelf, taught: Taught) -> Change:
        """Return the change of the file, ready to be shown or written."""
        known = shelf.known
        standing = None if known is None else next((e for e in known.entries if e.id == taught.after.id), None)
        return Change(shelf.path, (Revision(standing, taught.after),), known, title=shelf.path.stem)

    def teach(self, shelf: Shelf, taught: Taught) -> Glossary:
        """Write the change and look at the document again; raises what writing raises, and then nothing has changed."""
        change = self.change(shelf, taught)
        if shelf.known is None and shelf.path.exists():
            raise ConflictError(
                "this glossary was made by somebody meanwhile", "open the text again", Place(str(shelf.path))
            )
        before = self.engine
        written = change.write()
        listed = self._listed(shelf)
        after = self._engine_with(shelf, change, written)
        lesson = Lesson(shelf, change.revisions[0], self._turns, (before, after), listed)
        self.done.append(lesson)
        self.undone.clear()
        self._look_again(after, lesson.revision)
        return written

    def _listed(self, shelf: Shelf) -> bytes | None:
        """Name a glossary in the settings where it is not in use yet; without that it would be lost at the next start."""
        if shelf.settings is None:
            return None
        try:
            return list_glossary(shelf.settings, shelf.path.name)
        except CleanerError:
            if shelf.known is None:
                shelf.path.unlink(missing_ok=True)
            raise

    def _engine_with(self, shelf: Shelf, change: Change, written: Glossary) -> Engine:
        in_use = self.engine.glossaries.layers
        layers = [written if g.path == written.path else g for g in in_use]
        if written not in layers:
            layers.append(written)
        known = shelf.known
        ours = sum(1 if r.before is None else 0 for r in change.revisions)
        after = change.revisions[0].after
        if shelf.settings is not None and known is not None:
            return Engine.of(layers)  # all of its entries are new here
        if after is None or (known is not None and len(written.entries) != len(known.entries) + ours):
            return Engine.of(layers)  # somebody else has changed the file too
        entry = next(e for e in reversed(written.entries) if e.id == after.id)
        return self.engine.revised(layers, entry)

    # the glossary screen

    def desk(self) -> Desk:
        """Return the glossaries in use, to be changed beside this document."""
        review = self.session.review
        desk = Desk.of(self.engine.glossaries.layers, [review.document], engine=self.engine)
        desk.seen(review.document, tuple(review.suggestions))
        return desk

    def take_over(self, desk: Desk) -> None:
        """Look at the document again with what was written there; what was taught before is still undone in its turn."""
        self.undone.clear()
        self._look_again(desk.engine)

    def follow(self) -> tuple[Path, ...]:
        """Work with what somebody else has written to the glossaries meanwhile; return the files that were written.

        Raises ``GlossaryError`` where one of them is refused, once for each change of it; those that were read stay.
        """
        layers = self.engine.glossaries.layers
        written = self._watch.written(layers)
        if written:
            engine = load_engine([Path(layer.path) for layer in layers])
            self.undone.clear()
            self._look_again(engine)
        return written

    # undo and redo

    @property
    def can_undo(self) -> bool:
        """Whether the last thing done was a change of a glossary."""
        return bool(self.done) and self.done[-1].turns == self._turns

    @property
    def can_redo(self) -> bool:
        """Whether the last thing undone was a change of a glossary."""
        return bool(self.undone) and self.undone[-1].turns == self._turns

    def undo(self) -> Entry:
        """Take the last change out of its file again, and return the entry it was about.

        Where what it wrote was changed since, ``ConflictError`` says so, and the next undo goes on to what came before;
        so it is with ``GlossaryError`` where the file is gone or refused.
        """
        lesson = self.done[-1]
        try:
            left = lesson.take_out()
        except (ConflictError, GlossaryError):
            self.done.pop()
            raise
        self.undone.append(self.done.pop())
        before, after = lesson.engines
        return self._turned(lesson, after, before, left)

    def redo(self) -> Entry:
        """Write the change that was taken out last anew."""
        lesson = self.undone[-1]
        written = lesson.write_again(self._known(lesson.shelf.path))
        self.done.append(self.undone.pop())
        before, after = lesson.engines
        return self._turned(lesson, before, after, written)

    def _turned(self, lesson: Lesson, left: Engine, then: Engine, glossary: Glossary | None) -> Entry:
        """Work with the engine of then, or, where the glossaries have changed otherwise too, with one made anew."""
        if self.engine is not left:
            path, layers = str(lesson.shelf.path), self.engine.glossaries.layers
            at = next((n for n, g in enumerate(layers) if g.path == path), len(layers))
            then = Engine.of([*layers[:at], *([glossary] if glossary is not None else []), *layers[at + 1 :]])
        self._look_again(then, lesson.revision)
        return lesson.revision.entry

    def forget_undone(self) -> None:
        """Something new was decided: what was undone cannot be done again."""
        self.undone.clear()

    @property
    def _turns(self) -> tuple[int, ...]:
        return tuple(self.session.review.replayed.undo_stack)

    def _known(self, path: Path) -> Glossary | None:
        return next((g for g in self.engine.glossaries.layers if g.path == str(path)), None)

    def _look_again(self, engine: Engine, revision: Revision | None = None) -> None:
        self.words = texts_concerned(revision.before, revision.after) if revision else ()
        long = len(self.session.review.document.raw) > LONG
        self.session.look_again(engine, None if long else engine.suggest(self.session.review.document))


def _bundled() -> set[str]:
    return {str(path) for path in bundled_glossaries()}
