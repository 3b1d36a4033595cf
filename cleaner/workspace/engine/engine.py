"""The engine a front end works with: glossaries in force, compiled once, and the suggestions they make."""

import contextlib
import gc
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner.core.basis.errors import Finding, GlossaryError, Place, TextError
from cleaner.core.basis.glossary import Entry, Glossaries, Glossary
from cleaner.core.basis.suggestion import OFFERED, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.basis.values import dataclass, field, replace
from cleaner.core.finding.flat import Packed
from cleaner.core.finding.matching import Index
from cleaner.core.finding.rows import Layer
from cleaner.core.reasons.context import Reader
from cleaner.core.words.long_tokens import LONG, LongTokens
from cleaner.core.words.tokens import Tokens, no_rest
from cleaner.files.cache.indexes import IndexCache
from cleaner.files.cache.proofs import Proofs
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.disk.texts import read_bytes
from cleaner.files.facts.context_table import BUNDLED

if TYPE_CHECKING:
    from cleaner.core.reasons.drifting import Drift

REBUILT = "N100"
_VAST = 1_000_000
"""Characters from which on a text fills memory with what no other asks again."""


@dataclass(slots=True)
class Engine:
    """Glossaries and their compiled index."""

    index: Index
    notices: tuple[Finding, ...] = ()
    """What a person should know but need not mend, such as an entry that replaces another."""
    remarks: tuple[Finding, ...] = ()
    """What only a person who asks for more should be told."""
    _glossaries: Glossaries | None = None
    _packed: Packed | None = field(default=None, repr=False)
    _before: "tuple[Engine, Entry] | None" = field(default=None, repr=False)
    """What this engine differs from, and by which entry; its glossaries are laid together when somebody asks."""
    _kept: tuple[IndexCache, str] | None = field(default=None, repr=False)
    """Where tables for long texts are kept, until the first such text."""

    @classmethod
    def of(cls, layers: Sequence[Glossary]) -> "Engine":
        """Compile glossaries, low to high."""
        glossaries = Glossaries.of(layers)
        return cls(Index.of(glossaries.entries), glossaries.clashes, _glossaries=glossaries)

    @classmethod
    def unpacked(cls, packed: Packed) -> "Engine":
        """Open a compiled index; its entries are made when they are met."""
        return cls(packed.index(), packed.clashes, _packed=packed)

    def __reduce__(self) -> "tuple[object, tuple[object, ...]]":
        if self._packed is not None:
            return _reopened, (bytes(self._packed.data), self.remarks, self._kept)
        if self._before is not None:
            return Engine.changed, self._before
        return Engine, (self.index, self.notices, self.remarks, self.glossaries)

    @property
    def glossaries(self) -> Glossaries:
        """The glossaries in force."""
        if self._glossaries is None:
            if self._before is not None:
                engine, entry = self._before
                self._glossaries = _with(engine.glossaries, entry)
            else:
                self._glossaries = self._packed.glossaries() if self._packed else Glossaries.of(())
        return self._glossaries

    def suggest(self, document: Document, least: float = OFFERED) -> tuple[Suggestion, ...]:
        """Return the suggestions of a document in order, from the confidence ``least`` on; they never overlap."""
        from cleaner.core.reasons.suggesting import (
            suggest,  # behind the first frame of a screen, like all that it loads
        )

        if len(document.raw) >= LONG:
            self._make_ready()
        with _no_collection():
            rest = no_rest if len(document.raw) < _VAST else self._rest
            return suggest(self.index, document, least, rest, self._model_for(document))

    def _model_for(self, document: Document) -> Reader | None:
        """Return the model that reads sentences; none for a long text, where it would take longer than all the rest."""
        return BUNDLED if max(len(document.raw), document.whole) < LONG else None

    def _rest(self, tokens: Tokens) -> None:
        """Let go of what only the last step needed: the next one needs as much."""
        from cleaner.core.basis.remembering import forget
        from cleaner.core.finding.nearness import Near
        from cleaner.files.disk.pages import give_back

        if isinstance(tokens, LongTokens):
            tokens.forget()
        Near.of(self.index).forget()
        self.index.standing.clear()
        forget()
        if self._packed is not None:
            self._packed.forget()
        give_back()

    def drifts(self, document: Document, taken: Iterable[Span] = ()) -> "tuple[Drift, ...]":
        """Return the names that look like drifting spellings of one another, where nothing is suggested or decided."""
        from cleaner.core.reasons.drifting import find_drifts

        return find_drifts(self.index, document, taken)

    def warm(self) -> None:
        """Work out what long texts need, before the work is divided among processes that share it."""
        self.suggest(Document.of("", ("word " * LONG)[:LONG]))

    def _make_ready(self) -> None:
        """Take the tables for long texts from where they are kept, or make and keep them."""
        if self._kept is None:
            return
        from cleaner.core.finding.tabling import tables, take

        cache, key = self._kept
        self._kept = cache.damaged = None
        if not cache.load_tables(key, partial(take, self.index)):
            cache.save_tables(key, tables(self.index))
            cache.load_tables(key, partial(take, self.index))
            self.remarks += _rebuilt(cache)

    def explain(self, document: Document, offset: int) -> tuple[str, ...]:
        """Return, line by line, why something is or is not suggested at an offset."""
        from cleaner.core.reasons.explaining import explain

        return explain(self.index, document, offset, self._model_for(document))

    def explain_line(self, document: Document, line: Span) -> tuple[str, ...]:
        """Return what stands in a line, a row for each entry and place."""
        from cleaner.core.reasons.explaining import explain_line

        return explain_line(self.index, document, line, self._model_for(document))

    def changed(self, entry: Entry) -> "Engine":
        """Return the engine as it would be with this entry added, or in place of the one that has its id.

        For showing at once what an entry would do: only its own forms are compiled, and no file is read.
        """
        from cleaner.core.finding.overlay import changed

        made = Engine(changed(self.index, entry), self.notices, self.remarks)
        made._before = self, entry
        return made

    def revised(self, layers: Sequence[Glossary], entry: Entry) -> "Engine":
        """Return the engine over these layers, which differ by one entry from those in use; it alone is compiled."""
        from cleaner.core.finding.overlay import changed

        glossaries = Glossaries.of(layers)
        in_force = glossaries.entry(entry.id) or entry
        return Engine(changed(self.index, in_force), glossaries.clashes, self.remarks, glossaries)


def _reopened(packed: bytes, remarks: tuple[Finding, ...], kept: tuple[IndexCache, str] | None) -> Engine:
    engine = Engine.unpacked(Packed(memoryview(packed)))
    engine.remarks, engine._kept = remarks, kept
    return engine


def _with(glossaries: Glossaries, entry: Entry) -> Glossaries:
    """Return glossaries with an entry in place of the one in force of its id, or at the end of the highest."""
    layers = list(glossaries.layers)
    holding = [at for at, layer in enumerate(layers) if any(e.id == entry.id for e in layer.entries)]
    at = holding[-1] if holding else len(layers) - 1
    if layers:
        known = layers[at].entries
        rows = [entry if e.id == entry.id else e for e in known] if holding else [*known, entry]
        layers[at] = replace(layers[at], entries=tuple(rows))
    return Glossaries.of(layers)


def load_engine(paths: Sequence[Path] | None, proofs: Proofs | None = None, cache: IndexCache | None = None) -> Engine:
    """Read and compile glossaries, or take the index that was compiled from the same bytes; bundled ones where None.

    The examples of a glossary are run when its content is first seen; ``proofs`` remembers which have passed.

    Raises:
        GlossaryError: a glossary cannot be read, or an example of it fails.
    """
    named = tuple(paths if paths is not None else bundled_glossaries())
    kept = cache or IndexCache()
    contents = _contents(named)
    key = kept.key(contents)
    packed = kept.load(key)
    if packed is not None:
        return _opened(packed, kept, key)
    with _no_collection():
        made = _compiled(contents, paths is not None, proofs or Proofs())
    damaged = _rebuilt(kept)
    kept.save(key, made)
    engine = _opened(kept.load(key) or Packed(memoryview(made)), kept, key)
    engine.remarks = damaged
    return engine


def _opened(packed: Packed, cache: IndexCache, key: str) -> Engine:
    engine = Engine.unpacked(packed)
    engine._kept = cache, key
    return engine


def _rebuilt(cache: IndexCache) -> tuple[Finding, ...]:
    """Return that a file of the cache was damaged, if one was."""
    if cache.damaged is None:
        return ()
    said = "a damaged index was compiled anew"
    return (Finding(REBUILT, Place(str(cache.damaged)), said, "nothing need be done", False),)


def _contents(paths: Sequence[Path]) -> list[tuple[Path, bytes]]:
    """Return what stands in each file, to be named and compiled as it is now, whatever becomes of it meanwhile."""
    try:
        return [(path, read_bytes(path)) for path in paths]
    except TextError:
        from cleaner.files.glossaries.reader import read_glossary

        for path in paths:
            read_glossary(path)  # tells what is wrong, file by file
        raise


def _compiled(contents: Sequence[tuple[Path, bytes]], proving: bool, proofs: Proofs) -> bytes:
    from cleaner.core.finding.packing import pack  # what compiles is needed only where no index is kept
    from cleaner.files.glossaries.plain import plain_layer

    shipped = {str(path) for path in bundled_glossaries()} if proving else {str(path) for path, _ in contents}
    layers: list[Layer] = []
    for path, content in contents:
        layer = plain_layer(content, str(path))
        if layer is None:
            from cleaner.files.glossaries.reader import parse_glossary

            glossary = parse_glossary(content, str(path))
            if glossary.path not in shipped:
                prove(glossary, proofs)
            layer = Layer.of(glossary)
        layers.append(layer)
    return pack(layers)


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Make a great many lasting objects without looking through them for garbage again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def prove(glossary: Glossary, proofs: Proofs) -> None:
    """Run the examples of a glossary unless these very examples have passed before; refuse the file if one fails."""
    if not any(e.examples for e in glossary.entries) or proofs.has(glossary.digest):
        return
    from cleaner.core.reasons.examples import failing_examples

    findings = failing_examples(Index.of(glossary.entries), glossary, BUNDLED)
    if findings:
        raise GlossaryError(findings)
    proofs.add(glossary.digest)
