"""Edit logs on disk: JSON lines that are only ever appended to, each batch on the disk before anybody relies on it.

A crash can tear the last line. What is torn off was never confirmed to anybody: it is left out when the log is read,
that is said, and the next append writes over it. Damage anywhere else is refused.
"""

import contextlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from cleaner.core.basis.errors import LogError, Place, TextError
from cleaner.core.log.history import (
    Header,
    Log,
    Record,
    header_from_json,
    header_to_json,
    record_from_json,
    record_to_json,
)
from cleaner.files.disk.texts import read_bytes, write_atomic

SUFFIX = ".edits.jsonl"
"""How the name of every log ends."""
_BEGINNING = b'{"version":'
_MERGE_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


def log_path(raw: Path) -> Path:
    """Return where the edit log of a raw translation stands."""
    return raw.with_name(f"{raw.stem}{SUFFIX}")


class EditLog:
    """One log file; knows how far it was sound when it was read or last written."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is opened before it is read or created."""
        self.path = path
        self._sound = 0
        self._size = 0
        self._ended = True

    def read(self) -> tuple[Log | None, bool]:
        """Return the log, and whether its torn last line was left out; no log where there is no whole header yet.

        Raises ``LogError`` with the line of whatever else is damaged.
        """
        if not self.path.exists():
            return None, False
        try:
            data = read_bytes(self.path)
        except TextError as error:
            raise LogError(error.message, error.remedy, error.place) from error
        lines = data.split(b"\n")
        tail = lines.pop()
        torn = bool(tail.strip()) and not _is_whole(tail)
        if not torn:
            lines.append(tail)
        self._sound, self._size = len(data) - (len(tail) if torn else 0), len(data)
        self._ended = torn or not tail
        if torn and not lines and not tail.startswith(_BEGINNING[: len(tail)]):
            raise self._error(1, "this is no edit log", "move it away, or name another text")
        numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip()]
        if not numbered:
            return None, torn
        header = header_from_json(self._json(*numbered[0]), self._place(numbered[0][0]))
        records = tuple(record_from_json(self._json(n, line), self._place(n)) for n, line in numbered[1:])
        return Log(header, records), torn

    @property
    def raw_name(self) -> str:
        """The name of the raw translation that the log is of; empty where there is no log that can be read."""
        try:
            found, _ = self.read()
        except LogError:
            return ""
        return found.header.raw_name if found is not None else ""

    @property
    def changed(self) -> bool:
        """Whether the file is longer or shorter than when it was read or last written here."""
        try:
            return self.path.stat().st_size != self._size
        except OSError:
            return False  # who reads may wait until it is there

    def create(self, header: Header) -> Log:
        """Write a new log that has no records yet, in place of whatever stands there."""
        line = _line(header_to_json(header))
        try:
            write_atomic(self.path, line)
        except TextError as error:
            raise LogError(error.message, error.remedy, error.place) from error
        self._sound, self._size, self._ended = len(line), len(line), True
        return Log(header)

    def append(self, records: Sequence[Record]) -> None:
        """Put records at the end and wait until they are on the disk; after an error none of them is there."""
        if not records:
            return
        new = b"".join(_line(record_to_json(record)) for record in records)
        try:
            with self.path.open("r+b", buffering=0) as log:
                self._append(log, new if self._ended else b"\n" + new)
        except FileNotFoundError as error:
            remedy = "put it back, or close and open the text again; this decision was not kept"
            raise LogError("the edit log is gone", remedy, Place(str(self.path))) from error
        except OSError as error:
            remedy = "make room, or allow writing; this decision was not kept"
            raise LogError(f"cannot be written ({error.strerror})", remedy, Place(str(self.path))) from error

    def _append(self, log: BinaryIO, new: bytes) -> None:
        if log.seek(0, os.SEEK_END) != self._size:
            remedy = "close and open the text again; this decision was not kept"
            raise LogError("another program has changed the edit log", remedy, Place(str(self.path)))
        try:
            log.truncate(self._sound)
            log.seek(self._sound)
            done = 0
            while done < len(new):
                done += log.write(new[done:])
            os.fsync(log.fileno())
        except OSError:
            # What is half written must not be taken for a decision; if even this fails, it is a torn line.
            with contextlib.suppress(OSError):
                log.truncate(self._sound)
            self._size = log.seek(0, os.SEEK_END)
            raise
        self._sound += len(new)
        self._size, self._ended = self._sound, True

    def _json(self, number: int, line: bytes) -> object:
        try:
            return json.loads(line)
        except (ValueError, RecursionError) as error:
            if line.startswith(_MERGE_MARKS):
                problem, remedy = (
                    "two versions were merged here",
                    "keep one of the two whole, and `cleaner adopt` the other one's edition",
                )
            elif number == 1:
                problem, remedy = "this is no edit log", "move it away, or name another text"
            else:
                problem, remedy = "this line is damaged", "restore the log from a copy"
            raise self._error(number, problem, remedy) from error

    def _error(self, number: int, problem: str, remedy: str) -> LogError:
        return LogError(problem, remedy, self._place(number))

    def _place(self, number: int) -> Place:
        return Place(str(self.path), number)


def _is_whole(tail: bytes) -> bool:
    try:
        return isinstance(json.loads(tail), dict)
    except (ValueError, RecursionError):
        return False


def _line(value: dict[str, Any]) -> bytes:
    try:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        # Half a character, which a terminal can send, has no UTF-8 form but an escaped one.
        text = json.dumps(value, separators=(",", ":")).encode()
    return text + b"\n"
