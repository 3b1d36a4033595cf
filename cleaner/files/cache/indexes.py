"""Compiled indexes in the user's cache folder, one file for each combination of glossaries, found again by their content.

Beside it lie, once a long text was matched, the tables that such a text asks for.
The name of a file is the hash of the glossaries' paths and bytes, of this format, and of the code that compiles. So a
worker process opens the index by calling ``load_engine`` with the same paths: it maps the same file, and the pages are
shared between processes. A file is written under another name and renamed; one that is damaged, as its checksum tells,
is as good as none. Losing the folder costs time alone.
"""

import contextlib
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO, TypeVar

import cleaner
from cleaner.core.basis.digest import blake2b
from cleaner.core.finding.flat import Packed
from cleaner.files.disk.pages import mapped
from cleaner.files.disk.texts import write_atomic
from cleaner.files.disk.user_folders import user_folder

_MAGIC = b"cleaner index 1\n"
_PIECE = 1 << 18
_MOST_FILES = 48
_MOST_BYTES = 1 << 30
T = TypeVar("T")


class IndexCache:
    """The folder, and what happened in it."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use ``folder``, or the user's cache folder."""
        self._folder = folder
        self.damaged: Path | None = None
        """A file that was there and could not be used."""

    def key(self, glossaries: Iterable[tuple[Path, bytes]]) -> str:
        """Return what names the index of these glossaries with this content."""
        made = blake2b(f"{cleaner.__version__} {code()}".encode(), digest_size=16)
        for path, content in glossaries:
            made.update(f"\0{path}\0".encode("utf-8", "surrogateescape"))
            made.update(blake2b(content).digest())
        return made.hexdigest()

    def load(self, key: str) -> Packed | None:
        """Return the index of this name, mapped into memory; nothing where there is none that can be used."""
        return self._load(key, ".index", Packed)

    def load_tables(self, key: str, take: Callable[[memoryview], None]) -> bool:
        """Let ``take`` have the tables that are kept beside an index; tell whether there are any that can be used."""

        def taken(data: memoryview) -> bool:
            take(data)
            return True

        return self._load(key, ".tables", taken) or False

    def _load(self, key: str, suffix: str, made: Callable[[memoryview], T]) -> T | None:
        path = self._path(key, suffix)
        try:
            with path.open("rb") as file:
                head, check = file.read(len(_MAGIC)), file.read(8)
                if head != _MAGIC or _checksum(file) != int.from_bytes(check, "little"):
                    raise ValueError("the checksum differs")
                data = mapped(file)
            found = made(data[len(head) + len(check) :])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            self.damaged = path
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # used lately: the last to be thrown away
        return found

    def save(self, key: str, packed: bytes) -> None:
        """Keep an index, and throw away those that were not used for longest."""
        self._save(self._path(key, ".index"), packed)

    def save_tables(self, key: str, tables: bytes) -> None:
        """Keep the tables of an index likewise."""
        self._save(self._path(key, ".tables"), tables)

    def _save(self, path: Path, content: bytes) -> None:
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, _MAGIC + zlib.crc32(content).to_bytes(8, "little") + content, wait=False)
            self._prune(path.parent)

    def _prune(self, folder: Path) -> None:
        kept = [p for p in folder.iterdir() if p.suffix in (".index", ".tables")]
        found = sorted(((p.stat().st_mtime, p.stat().st_size, p) for p in kept), reverse=True)
        total = 0
        for number, (_, size, path) in enumerate(found):
            total += size
            if number and (number >= _MOST_FILES or total > _MOST_BYTES):
                path.unlink(missing_ok=True)

    def _path(self, key: str, suffix: str) -> Path:
        if self._folder is None:
            self._folder = user_folder("cache") / "indexes"
        return self._folder / f"{key}{suffix}"


def _checksum(file: BinaryIO) -> int:
    """Return the checksum of the rest of a file, read in pieces: what is never looked at again takes no memory."""
    made = 0
    while piece := file.read(_PIECE):
        made = zlib.crc32(piece, made)
    return made


@cache
def code() -> str:
    """Return what changes when the code that compiles does: names, sizes and times of the modules of ``core``."""
    import cleaner.core
    import cleaner.files

    made = blake2b(digest_size=8)
    for folder in (cleaner.core.__path__[0], cleaner.files.__path__[0]):
        for row in _modules(folder):
            told = row.stat()
            made.update(f"{row.name} {told.st_size} {told.st_mtime_ns}\0".encode())
    return made.hexdigest()


def _modules(folder: str) -> "Iterator[os.DirEntry[str]]":
    """Give the modules of a folder and of those in it, in the order of their names."""
    with os.scandir(folder) as rows:
        for row in sorted(rows, key=lambda r: r.name):
            if row.name.endswith(".py"):
                yield row
            elif row.is_dir() and row.name != "__pycache__":
                yield from _modules(row.path)
