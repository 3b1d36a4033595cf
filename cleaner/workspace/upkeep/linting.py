"""What is wrong with glossaries, file by file and among each other, and what of it the program can mend by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.core.basis.errors import Finding, GlossaryError
from cleaner.core.basis.glossary import TAKEN_ALONG, Glossaries, Glossary
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.examples import failing_examples
from cleaner.core.upkeep.linting import Lint, lint_entry, mended
from cleaner.core.upkeep.linting_between import lint_between
from cleaner.core.upkeep.revising import Revision, same
from cleaner.files.facts.context_table import BUNDLED
from cleaner.files.glossaries.mending import strip_spaces
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.glossaries.writer import write_revisions


@dataclass(frozen=True, slots=True)
class Linted:
    """One glossary file and all that was found in it."""

    path: Path
    glossary: Glossary | None
    """Nothing where the file is refused before its entries are known."""
    findings: tuple[Finding, ...]
    """In the order of their places."""
    mendable: int = 0
    """How many of them ``fix_glossary`` can mend."""


def lint_glossaries(paths: Sequence[Path]) -> Iterator[Linted]:
    """Yield each glossary with its findings; what two glossaries say of each other is told where it can be mended."""
    read = [_read(path) for path in paths]
    in_force = Glossaries.of([glossary for glossary in read if isinstance(glossary, Glossary)])
    for path, glossary in zip(paths, read, strict=True):
        if isinstance(glossary, GlossaryError):
            yield Linted(path, None, glossary.findings, _only_spaces(glossary))
            continue
        clashes = (f for f in in_force.clashes if f.place.path == glossary.path and f.code != TAKEN_ALONG)
        lints = (*_own(glossary), *lint_between(in_force.entries, glossary.path))
        findings = (
            *failing_examples(Index.of(glossary.entries), glossary, BUNDLED),
            *clashes,
            *(lint.finding for lint in lints),
        )
        ordered = sorted(findings, key=lambda f: (f.place.line, f.place.column, f.code))
        yield Linted(path, glossary, tuple(ordered), sum(lint.mended is not None for lint in lints))


def fix_glossary(path: Path) -> int:
    """Mend in a file what has one right remedy, and return how many entries have changed; others stay as they are.

    Raises:
        GlossaryError: the file is refused for something that only a person can mend.
    """
    stripped = 0
    try:
        glossary = read_glossary(path)
    except GlossaryError as error:
        if not strip_spaces(path, error.findings):
            raise
        stripped = len(error.findings)
        glossary = read_glossary(path)
    revisions = [Revision(entry, better) for entry in glossary.entries if not same(entry, better := mended(entry))]
    if revisions:
        write_revisions(path, revisions, glossary)
    return stripped + len(revisions)


def _read(path: Path) -> Glossary | GlossaryError:
    try:
        return read_glossary(path)
    except GlossaryError as error:
        return error


def _own(glossary: Glossary) -> Iterator[Lint]:
    for entry in glossary.entries:
        yield from lint_entry(entry)


def _only_spaces(error: GlossaryError) -> int:
    return len(error.findings) if all(f.code == "G112" for f in error.findings) else 0
