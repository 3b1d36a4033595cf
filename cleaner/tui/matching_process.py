"""The process that matches a long text in pieces of whole segments: ``python -m cleaner.tui.matching_process``.

It reads one pickled pair from standard input, a function and the document to call it with, and writes to standard
output, pickled one by one: the raw text as a log keeps it; after each piece its place, its suggestions, how many
segments are done, and how many there are; in the end the raw text with all that is offered, as a log keeps them.
Whoever decides something for the first time need not wait for that.
"""

import contextlib
import pickle
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from cleaner.core.base import Base, Seen, seen_of
from cleaner.core.suggestion import Suggestion, suggestion_key
from cleaner.core.text import Document, Span
from cleaner.core.values import replace
from cleaner.tui.handing_over import Sender

PIECE = 60_000
"""Characters that are matched together, more or less."""

Suggest = Callable[[Document], tuple[Suggestion, ...]]
Progress = tuple[Span, tuple[Suggestion, ...], int, int]


def progress(suggest: Suggest, document: Document) -> Iterator[Progress]:
    """Match piece by piece; the places of all pieces together are the whole text."""
    segments = document.segments
    total, done, start = len(segments), 0, 0
    for piece in pieces(document):
        found = shifted(document, suggest(piece), segments[done].span.start)
        done += len(piece.segments)
        end = segments[done].span.start if done < total else len(document.raw)
        yield Span(start, end), found, done, total
        start = end


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

    def send(what: object) -> None:
        pickle.dump(what, writing, pickle.HIGHEST_PROTOCOL)
        writing.flush()

    suggest, document = pickle.load(reading)
    sender = Sender()
    seen: list[Seen] = []
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        send(Base(document.raw).packed())
        for span, found, done, total in progress(suggest, document):
            send((span, sender.pack(found), done, total))
            seen += (seen_of(suggestion) for suggestion in found)
        send(Base(document.raw, tuple(seen)).packed())


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
