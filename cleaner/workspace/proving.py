"""What is wrong with a glossary, for the translator who keeps it: structure, examples, and what entries say of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.core.errors import Finding, GlossaryError
from cleaner.core.examples import failing_examples, outcome
from cleaner.core.glossary import Entry, Example, Glossaries, Glossary
from cleaner.core.matching import Index
from cleaner.files.glossary_reader import read_glossary


@dataclass(frozen=True, slots=True)
class Linted:
    """One glossary file and all that was found in it."""

    path: Path
    glossary: Glossary | None
    """Nothing where the file is refused before its entries are known."""
    findings: tuple[Finding, ...]
    """In the order of their places."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not come out as written."""

    entry: Entry
    example: Example
    came: str
    """What became of its raw text."""


def lint_glossaries(paths: Sequence[Path]) -> Iterator[Linted]:
    """Yield each glossary with its findings; entries that replace one another are told at the later one."""
    layers: list[Glossary] = []
    for path in paths:
        try:
            glossary = read_glossary(path)
        except GlossaryError as error:
            yield Linted(path, None, error.findings)
            continue
        layers.append(glossary)
        clashes = (f for f in Glossaries.of(layers).clashes if f.place.path == glossary.path)
        findings = (*failing_examples(Index.of(glossary.entries), glossary), *clashes)
        yield Linted(path, glossary, tuple(sorted(findings, key=lambda f: (f.place.line, f.place.column, f.code))))


def read_each(paths: Sequence[Path]) -> Iterator[Glossary | GlossaryError]:
    """Yield each glossary, or why it is refused; its examples are not run."""
    for path in paths:
        try:
            yield read_glossary(path)
        except GlossaryError as error:
            yield error


def failures(glossary: Glossary) -> tuple[Failure, ...]:
    """Run the examples of a glossary and return those that fail."""
    index = Index.of(glossary.entries)
    return tuple(
        Failure(entry, example, came)
        for entry in glossary.entries
        for example in entry.examples
        if (came := outcome(index, example)) != example.cleaned
    )
