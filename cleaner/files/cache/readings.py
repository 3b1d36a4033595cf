"""What the language model has answered, kept in the user's cache folder: a text that is checked again is not read again.

One file of records, each appended at once: a hash of what was asked, the answer, and a checksum of both. A record that is
damaged is as good as none. Nothing of the texts stands in it, it never grows beyond ``_MOST``, and losing it costs time alone.
"""

import contextlib
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from cleaner.core.basis.errors import TextError
from cleaner.files.disk.texts import write_atomic
from cleaner.files.disk.user_folders import user_folder

DIGEST = 12
"""Bytes of the hash that names what was asked."""
_ANSWER = struct.Struct(f"<{DIGEST}sf")
_CHECK = struct.Struct("<I")
_RECORD = _ANSWER.size + _CHECK.size
_MOST = _RECORD << 15


class Readings:
    """The remembered answers; where the cache folder cannot be used, they last as long as the process."""

    def __init__(self, path: Path | None = None) -> None:
        """Use ``path``, or the user's cache folder."""
        self._path = path
        self._known: bytearray | None = None

    def answer(self, asked: bytes) -> float | None:
        """Return what was answered to what has this hash of ``DIGEST`` bytes; nothing where that is not known."""
        known = self._read()
        at = known.rfind(asked)  # what was read lately is asked for again
        while at >= 0:
            record = bytes(known[at : at + _RECORD])
            if len(record) == _RECORD and record[_ANSWER.size :] == _checked(record[: _ANSWER.size]):
                return float(_ANSWER.unpack_from(record)[1])
            at = known.rfind(asked, 0, at + DIGEST - 1)
        return None

    def remember(self, answers: Mapping[bytes, float]) -> None:
        """Keep answers by the hashes of what was asked; of too many, those that have been there longest are forgotten."""
        told = [_ANSWER.pack(asked, odds) for asked, odds in answers.items()]
        new = b"".join(answer + _checked(answer) for answer in told)
        known = self._read()
        known += new
        with contextlib.suppress(OSError, TextError):
            path = self._file()
            path.parent.mkdir(parents=True, exist_ok=True)
            if len(known) > _MOST:
                del known[: len(known) - _MOST // 2]
                write_atomic(path, bytes(known))
            else:
                with path.open("ab") as file:
                    file.write(new)

    def _read(self) -> bytearray:
        if self._known is None:
            self._known = bytearray()
            with contextlib.suppress(OSError):
                self._known += self._file().read_bytes()
        return self._known

    def _file(self) -> Path:
        if self._path is None:
            self._path = user_folder("cache") / "readings"
        return self._path


def _checked(answer: bytes) -> bytes:
    return _CHECK.pack(zlib.crc32(answer))
