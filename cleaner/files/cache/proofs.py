"""Which glossary contents have passed their own examples: a small file in the user's cache folder.

Losing it costs time alone. It is keyed by the glossary's digest and the program's version, since an engine that has
changed must prove the examples anew.
"""

import contextlib
from pathlib import Path

import cleaner
from cleaner.files.disk.user_folders import user_folder

_MOST = 200


class Proofs:
    """The remembered digests; nothing is remembered where the cache folder cannot be written."""

    def __init__(self, path: Path | None = None) -> None:
        """Use ``path``, or the user's cache folder."""
        self._path = path
        self._known: list[str] | None = None

    def has(self, digest: str) -> bool:
        """Whether a glossary of this digest has passed."""
        return self._row(digest) in self._read()

    def add(self, digest: str) -> None:
        """Remember that a glossary of this digest has passed."""
        known = [*self._read(), self._row(digest)][-_MOST:]
        self._known = known
        with contextlib.suppress(OSError):
            path = self._file()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(known) + "\n", "utf-8")

    def _read(self) -> list[str]:
        if self._known is None:
            try:
                self._known = self._file().read_text("utf-8").split("\n")
            except (OSError, UnicodeDecodeError):
                self._known = []
        return self._known

    def _file(self) -> Path:
        if self._path is None:
            self._path = user_folder("cache") / "proved-glossaries"
        return self._path

    @staticmethod
    def _row(digest: str) -> str:
        return f"{cleaner.__version__} {digest}"
