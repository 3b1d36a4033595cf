"""Findings that need the engine: examples that do not come out as written."""

from cleaner.core.basis.errors import Finding, Place
from cleaner.core.basis.glossary import Entry, Example, Glossary
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.context import Reader
from cleaner.core.reasons.suggesting import suggest


def outcome(index: Index, example: Example, model: Reader | None = None) -> str:
    """Return what becomes of an example's raw text.

    An example that must be repaired is repaired by every suggestion that is offered; one that must stay is touched by
    those alone that ask for no second look (``sure`` and ``likely``).
    """
    document = Document.of("example", example.raw)
    text, end = "", 0
    for suggestion in suggest(index, document, model=model):
        if example.keeps and suggestion.certainty == "ask":
            continue
        text += example.raw[end : suggestion.span.start] + suggestion.options[0].after
        end = suggestion.span.end
    return text + example.raw[end:]


def failing_examples(index: Index, glossary: Glossary, model: Reader | None = None) -> tuple[Finding, ...]:
    """Return a finding for each example of the glossary that does not come out as written."""
    return tuple(
        _finding(entry, example, came, glossary)
        for entry in glossary.entries
        for example in entry.examples
        if (came := outcome(index, example, model)) != example.cleaned
    )


def _finding(entry: Entry, example: Example, came: str, glossary: Glossary) -> Finding:
    wish = f"must stay {example.raw!r}" if example.keeps else f"must become {example.cleaned!r}"
    return Finding(
        "G110",
        example.place or entry.place or Place(glossary.path),
        f"an example of {entry.name!r} {wish}, but comes out as {came!r}",
        "add cues or an unless, or mend the example",
    )
