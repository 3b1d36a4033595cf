"""The examples of glossaries: which of them do not come out as written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cleaner.core.basis.errors import Finding, GlossaryError
from cleaner.core.basis.glossary import Entry, Example, Glossary
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.examples import failing_examples, outcome
from cleaner.core.upkeep.revising import Revision
from cleaner.core.upkeep.teaching import texts_concerned
from cleaner.core.words.tokens import squeezed
from cleaner.files.facts.context_table import BUNDLED
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.glossaries.writer import write_revisions


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not come out as written."""

    entry: Entry
    example: Example
    came: str
    """What became of its raw text."""


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
        if (came := outcome(index, example, BUNDLED)) != example.cleaned
    )


def broken_by(revisions: Sequence[Revision], glossary: Glossary) -> tuple[Finding, ...]:
    """Return the examples of a glossary that fail with these changes: those of the entries, and those with their words."""
    own = {revision.after.id for revision in revisions if revision.after is not None}
    texts = {text for revision in revisions for text in texts_concerned(revision.before, revision.after)}
    keys = {squeezed(text) for text in texts} - {""}
    concerned: list[Entry] = []
    for entry in glossary.entries:
        touched = tuple(e for e in entry.examples if entry.id in own or any(key in squeezed(e.raw) for key in keys))
        if touched:
            concerned.append(replace(entry, examples=touched))
    if not concerned:
        return ()
    return failing_examples(Index.of(glossary.entries), replace(glossary, entries=tuple(concerned)), BUNDLED)


def update_examples(glossary: Glossary, failed: Sequence[Failure]) -> int:
    """Write what came out of failing examples into them, and return how many; those that must stay are left alone."""
    came = {(f.entry.id, f.example): f.came for f in failed if not f.example.keeps}
    revisions = []
    for entry in glossary.entries:
        examples = tuple(replace(e, cleaned=came.get((entry.id, e), e.cleaned)) for e in entry.examples)
        if examples != entry.examples:
            revisions.append(Revision(entry, replace(entry, examples=examples)))
    if revisions:
        write_revisions(Path(glossary.path), revisions, glossary)
    return len(came)
