"""The process that matches a long text in pieces of whole segments: ``python -m cleaner.tui.matching_process``.

It reads one pickled pair from standard input, a function and the document to call it with, and writes one pickled
triple a piece to standard output: the suggestions that are new, how many segments are done, and how many there are.
What was found is handed over each time it has doubled, since every hand-over makes the screen look at all of it.
"""

import contextlib
import pickle
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from cleaner.core.suggestion import Suggestion, suggestion_key
from cleaner.core.text import Document, Span
from cleaner.core.values import replace

PIECE = 60_000
"""Characters that are matched together, more or less."""

Suggest = Callable[[Document], tuple[Suggestion, ...]]
Progress = tuple[tuple[Suggestion, ...], int, int]


def progress(suggest: Suggest, document: Document) -> Iterator[Progress]:
    """Match piece by piece."""
    total, done, sent = len(document.segments), 0, 0
    fresh: list[Suggestion] = []
    for piece in pieces(document):
        fresh += shifted(document, suggest(piece), document.segments[done].span.start)
        done += len(piece.segments)
        if done == total or len(fresh) > sent:
            yield tuple(fresh), done, total
            sent += len(fresh)
            fresh = []
        else:
            yield (), done, total


def pieces(document: Document) -> Iterator[Document]:
    """Cut a document into documents of whole segments; their text begins at their first segment."""
    first = 0
    segments = document.segments
    for number, segment in enumerate(segments, 1):
        start = segments[first].span.start
        if number == len(segments) or segment.span.end - start >= PIECE:
            yield Document.of(
                document.name,
                document.raw[start : segment.span.end],
                [s.source for s in segments[first:number]],
            )
            first = number


def shifted(document: Document, found: tuple[Suggestion, ...], start: int) -> tuple[Suggestion, ...]:
    """Return suggestions of a piece as suggestions of the whole document."""
    return tuple(_shifted(document, suggestion, start) for suggestion in found)


def _shifted(document: Document, suggestion: Suggestion, start: int) -> Suggestion:
    span = Span(suggestion.span.start + start, suggestion.span.end + start)
    entries = tuple(option.entry for option in suggestion.options)
    key = suggestion_key(document.digest, span, entries, tuple(option.after for option in suggestion.options))
    return replace(suggestion, key=key, span=span)


def main(reading: BinaryIO, writing: BinaryIO) -> None:
    """Do the work; a listener that has gone away ends it."""
    suggest, document = pickle.load(reading)
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        for triple in progress(suggest, document):
            pickle.dump(triple, writing, pickle.HIGHEST_PROTOCOL)
            writing.flush()


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
