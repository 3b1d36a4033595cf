"""The engine a front end works with: glossaries in force, compiled once, and the suggestions they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.core.errors import Finding, GlossaryError
from cleaner.core.examples import failing_examples
from cleaner.core.explaining import explain
from cleaner.core.glossary import Glossaries, Glossary
from cleaner.core.matching import Index
from cleaner.core.suggesting import suggest
from cleaner.core.suggestion import OFFERED, Suggestion
from cleaner.core.text import Document
from cleaner.files.bundled import bundled_glossaries
from cleaner.files.glossary_reader import read_glossary
from cleaner.files.proofs import Proofs


@dataclass(frozen=True, slots=True)
class Engine:
    """Glossaries and their compiled index."""

    glossaries: Glossaries
    index: Index
    notices: tuple[Finding, ...] = ()
    """What a person should know but need not mend, such as an entry that replaces another."""

    @classmethod
    def of(cls, layers: Sequence[Glossary]) -> "Engine":
        """Compile glossaries, low to high."""
        glossaries = Glossaries.of(layers)
        return cls(glossaries, Index.of(glossaries.entries), glossaries.clashes)

    def suggest(self, document: Document, least: float = OFFERED) -> tuple[Suggestion, ...]:
        """Return the suggestions of a document in order, from the confidence ``least`` on; they never overlap."""
        return suggest(self.index, document, least)

    def explain(self, document: Document, offset: int) -> tuple[str, ...]:
        """Return, line by line, why something is or is not suggested at an offset."""
        return explain(self.index, document, offset)


def load_engine(paths: Sequence[Path] | None, proofs: Proofs | None = None) -> Engine:
    """Read and compile glossaries; the bundled ones where ``paths`` is None.

    The examples of a glossary are run when its content is first seen; ``proofs`` remembers which have passed.

    Raises:
        GlossaryError: a glossary cannot be read, or an example of it fails.
    """
    own = paths is not None
    layers = [read_glossary(path) for path in (paths if paths is not None else bundled_glossaries())]
    if own:
        remembered = proofs or Proofs()
        shipped = {str(path) for path in bundled_glossaries()}
        for glossary in layers:
            if glossary.path not in shipped:
                prove(glossary, remembered)
    return Engine.of(layers)


def prove(glossary: Glossary, proofs: Proofs) -> None:
    """Run the examples of a glossary unless these very examples have passed before; refuse the file if one fails."""
    if not any(e.examples for e in glossary.entries) or proofs.has(glossary.digest):
        return
    findings = failing_examples(Index.of(glossary.entries), glossary)
    if findings:
        raise GlossaryError(findings)
    proofs.add(glossary.digest)
