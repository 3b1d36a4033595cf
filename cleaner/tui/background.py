"""Matching a long text in a process of its own while the person already works.

A thread would make every key wait for the interpreter; a process costs the screen nothing. The text is matched in
pieces of whole segments, and what was found is handed over each time it has doubled.
"""

import contextlib
import multiprocessing
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Protocol

from textual.message import Message

from cleaner.core.suggestion import Suggestion, suggestion_key
from cleaner.core.text import Document, Span
from cleaner.tui.messages import Matched, MatchingFailed

PIECE = 60_000
"""Characters that are matched together, more or less."""

Suggest = Callable[[Document], tuple[Suggestion, ...]]


class Listener(Protocol):
    """A screen that wants to know what was found."""

    def post_message(self, message: Message) -> bool:
        """Take a message, from any thread."""


class Matching:
    """One background run over one document."""

    def __init__(self, suggest: Suggest, document: Document) -> None:
        """``suggest`` is sent to the other process, so it must be a function or a method of a value."""
        self.suggest, self.document = suggest, document
        self._process: BaseProcess | None = None
        self._stopped = False

    def start(self, listener: Listener) -> None:
        """Begin; ``Matched`` and ``MatchingFailed`` are posted to the listener."""
        context = multiprocessing.get_context("spawn")
        receiving, sending = context.Pipe(duplex=False)
        self._process = context.Process(target=_match, args=(self.suggest, self.document, sending), daemon=True)
        threading.Thread(target=self._listen, args=(receiving, sending, listener), daemon=True).start()

    def stop(self) -> None:
        """End it, whether it is done or not."""
        self._stopped = True
        if self._process is not None and self._process.is_alive():
            self._process.terminate()

    def _listen(self, receiving: Connection, sending: Connection, listener: Listener) -> None:
        process = self._process
        if process is None:
            return
        with receiving:
            # Starting writes the whole document into a pipe, which may wait for the other side.
            process.start()
            sending.close()
            done, total = 0, 1
            found: tuple[Suggestion, ...] = ()
            with contextlib.suppress(EOFError, OSError):
                while done < total:
                    fresh, done, total = receiving.recv()
                    found = (*found, *fresh)
                    listener.post_message(Matched(found, done, total))
        if done < total and not self._stopped:
            listener.post_message(MatchingFailed("Looking for names broke off; open the text again to go on."))
        process.join()


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


def _match(suggest: Suggest, document: Document, connection: Connection) -> None:
    """Run in the other process: send what is new, and how many segments are done, each time it has doubled."""
    total, done, sent = len(document.segments), 0, 0
    fresh: list[Suggestion] = []
    with connection, contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        for piece in pieces(document):
            fresh += shifted(document, suggest(piece), document.segments[done].span.start)
            done += len(piece.segments)
            if done == total or len(fresh) > sent:
                connection.send((tuple(fresh), done, total))
                sent += len(fresh)
                fresh = []
            else:
                connection.send(((), done, total))
