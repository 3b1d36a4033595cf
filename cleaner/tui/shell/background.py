"""Matching behind the first frame: a long text in a process of its own, a short one in a thread.

A long run in a thread would make every key wait for the interpreter; a process costs the screen nothing but what it
hands over. But a process takes longer to start than a short text to match.
"""

import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Protocol

from textual.message import Message

from cleaner.core.basis.text import Document, Span
from cleaner.tui.shell.handing_over import Receiver
from cleaner.tui.shell.messages import Matched, MatchingFailed, Packed
from cleaner.workspace.work.pieces import Suggest

_FAILED = "Looking for names broke off; open the text again to go on."


class Listener(Protocol):
    """A screen that wants to know what was found."""

    def post_message(self, message: Message) -> bool:
        """Take a message, from any thread."""


class Matching(Protocol):
    """One background run over one document."""

    def start(self, listener: Listener) -> None:
        """Begin; ``Matched`` and ``MatchingFailed`` are posted to the listener."""

    def stop(self) -> None:
        """End it, whether it is done or not."""


class ShortMatching:
    """A run in a thread, which tells all at once."""

    def __init__(self, suggest: Suggest, document: Document) -> None:
        """Begin nothing yet."""
        self._suggest, self._document = suggest, document
        self._stopped = False

    def start(self, listener: Listener) -> None:
        """Begin; ``Matched`` or ``MatchingFailed`` is posted to the listener."""
        threading.Thread(target=self._run, args=(listener,), daemon=True).start()

    def stop(self) -> None:
        """Tell nobody."""
        self._stopped = True

    def _run(self, listener: Listener) -> None:
        total = max(1, len(self._document.segments))
        message: Message
        try:
            message = Matched(self, Span(0, len(self._document.raw)), self._suggest(self._document), total, total)
        except Exception:  # noqa: BLE001 -- told like a process that ended; a traceback would be written over the screen
            message = MatchingFailed(_FAILED)
        if not self._stopped:
            listener.post_message(message)


class LongMatching:
    """A run in a process of its own, which tells again and again."""

    def __init__(self, suggest: Suggest, document: Document, words: Sequence[str] = ()) -> None:
        """Pieces with any of the words come first.

        ``suggest`` is sent to the other process, so it must be a function or a method of a value.
        """
        self.suggest, self.document, self.words = suggest, document, words
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def start(self, listener: Listener) -> None:
        """Begin; ``Matched`` and ``MatchingFailed`` are posted to the listener."""
        # Not multiprocessing: it hands the standard streams on, and those of a running screen are none.
        command = [sys.executable, "-m", "cleaner.tui.shell.matching_process"]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        threading.Thread(target=self._listen, args=(self._process, listener), daemon=True).start()

    def stop(self) -> None:
        """End it, whether it is done or not."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    def _listen(self, process: subprocess.Popen[bytes], listener: Listener) -> None:
        receiver = Receiver()
        done, total = 0, 1
        with process:
            try:
                if process.stdin is None or process.stdout is None:
                    raise OSError("no pipes")
                with process.stdin as sending:
                    pickle.dump((self.suggest, self.document, self.words), sending, pickle.HIGHEST_PROTOCOL)
                listener.post_message(Packed(pickle.load(process.stdout), False))
                while done < total:
                    span, parcel, done, total = pickle.load(process.stdout)
                    listener.post_message(Matched(self, span, receiver.unpack(parcel), done, total))
                listener.post_message(Packed(pickle.load(process.stdout), True))
            except (EOFError, OSError, pickle.UnpicklingError):
                if not self._stopped:
                    listener.post_message(MatchingFailed(_FAILED))
