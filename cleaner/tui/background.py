"""Matching a long text in a process of its own while the person already works.

A thread would make every key wait for the interpreter; a process costs the screen nothing but what it hands over.
"""

import pickle
import subprocess
import sys
import threading
from typing import Protocol

from textual.message import Message

from cleaner.core.text import Document
from cleaner.tui.handing_over import Receiver
from cleaner.tui.matching_process import Suggest
from cleaner.tui.messages import Matched, MatchingFailed, Packed

_FAILED = "Looking for names broke off; open the text again to go on."


class Listener(Protocol):
    """A screen that wants to know what was found."""

    def post_message(self, message: Message) -> bool:
        """Take a message, from any thread."""


class Matching:
    """One background run over one document."""

    def __init__(self, suggest: Suggest, document: Document) -> None:
        """``suggest`` is sent to the other process, so it must be a function or a method of a value."""
        self.suggest, self.document = suggest, document
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def start(self, listener: Listener) -> None:
        """Begin; ``Matched`` and ``MatchingFailed`` are posted to the listener."""
        # Not multiprocessing: it hands the standard streams on, and those of a running screen are none.
        command = [sys.executable, "-m", "cleaner.tui.matching_process"]
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
                    pickle.dump((self.suggest, self.document), sending, pickle.HIGHEST_PROTOCOL)
                listener.post_message(Packed(pickle.load(process.stdout), False))
                while done < total:
                    span, parcel, done, total = pickle.load(process.stdout)
                    listener.post_message(Matched(span, receiver.unpack(parcel), done, total))
                listener.post_message(Packed(pickle.load(process.stdout), True))
            except (EOFError, OSError, pickle.UnpicklingError):
                if not self._stopped:
                    listener.post_message(MatchingFailed(_FAILED))
