"""The process that matches a long text in pieces of whole segments: ``python -m cleaner.tui.shell.matching_process``.

It reads from standard input, pickled, a function, the document to call it with, and words whose places are wanted
first; it writes to standard output, pickled one by one: the raw text as a log keeps it; after each piece its place, its suggestions, how many
segments are done, and how many there are; in the end the raw text with all that is offered, as a log keeps them.
Whoever decides something for the first time need not wait for that.
"""

import contextlib
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.log.base import Base, Seen, seen_of
from cleaner.tui.shell.handing_over import Sender
from cleaner.workspace.work.pieces import Suggest, pieces, place, suggestions_of

_LESS = 10
"""How much nicer than the screen it is: a tenth of the processor time where both want the same core."""

Progress = tuple[Span, tuple[Suggestion, ...], int, int]


def progress(suggest: Suggest, document: Document, words: Sequence[str] = ()) -> Iterator[Progress]:
    """Match piece by piece, those with any of the words first; their places together are the whole text."""
    done = 0
    for piece in pieces(document, words):
        found = tuple(suggestions_of(suggest, document, piece))
        done += len(piece)
        yield place(document, piece), found, done, len(document.segments)


def main(reading: BinaryIO, writing: BinaryIO) -> None:
    """Do the work; a listener that has gone away ends it."""

    def send(what: object) -> None:
        pickle.dump(what, writing, pickle.HIGHEST_PROTOCOL)
        writing.flush()

    suggest, document, words = pickle.load(reading)
    sender = Sender()
    seen: list[Seen] = []
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        send(Base(document.raw).packed())
        for span, found, done, total in progress(suggest, document, words):
            send((span, sender.pack(found), done, total))
            seen += (seen_of(suggestion) for suggestion in found)
        send(Base(document.raw, tuple(sorted(seen))).packed())


if __name__ == "__main__":
    if hasattr(os, "nice"):  # Windows has no such thing
        os.nice(_LESS)
    main(sys.stdin.buffer, sys.stdout.buffer)
