"""The texts a person worked on lately: a small file in the user's state folder, which nothing depends on."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from cleaner.core.basis.errors import TextError
from cleaner.files.disk.texts import write_atomic
from cleaner.files.disk.user_folders import user_folder

MOST = 20


@dataclass(frozen=True, slots=True)
class RecentText:
    """One raw translation and how far the work on it had come."""

    path: str
    """Absolute."""
    opened: str
    """UTC, ISO 8601."""
    decided: int = 0
    total: int = 0
    source: str = ""
    """The source text that was named for it, absolute."""
    glossaries: tuple[str, ...] = ()
    """The glossaries that were named for it, absolute, low to high."""

    @staticmethod
    def of(
        path: Path, opened: str, decided: int, total: int, source: Path | None, glossaries: Sequence[Path]
    ) -> "RecentText":
        """Return what is remembered of a text, with all its paths made absolute."""
        beside = str(source.absolute()) if source else ""
        named = tuple(str(glossary.absolute()) for glossary in glossaries)
        return RecentText(str(path.absolute()), opened, decided, total, beside, named)


class RecentTexts:
    """The list, newest first; a damaged file counts as an empty one."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use ``folder``, or the user's state folder."""
        self._folder = folder

    def read(self) -> tuple[RecentText, ...]:
        """Return what is remembered, without the lines that make no sense."""
        try:
            value = json.loads(self._file().read_bytes())
        except (OSError, ValueError, RecursionError):
            return ()
        listed = value if isinstance(value, list) else []
        return tuple(text for text in map(_text, listed) if text is not None)[:MOST]

    def note(self, text: RecentText) -> bool:
        """Put a text on top, in place of what was remembered of it; false where that cannot be written."""
        return self._write([text, *(other for other in self.read() if other.path != text.path)])

    def advance(self, path: Path, decided: int, total: int) -> None:
        """Note how far the work on a text has come without its being opened, if it is one of the list."""
        listed, name = self.read(), str(path.absolute())
        if any(text.path == name for text in listed):
            self._write([replace(t, decided=decided, total=total) if t.path == name else t for t in listed])

    def forget(self, path: str) -> bool:
        """Take a text off the list; false where that cannot be written."""
        return self._write([other for other in self.read() if other.path != path])

    def _write(self, texts: list[RecentText]) -> bool:
        lines = json.dumps([asdict(text) for text in texts[:MOST]], indent=1)
        path = self._file()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, lines.encode(), wait=False)  # the first frame of a text would wait too
        except (OSError, TextError):
            return False
        return True

    def _file(self) -> Path:
        if self._folder is None:
            self._folder = user_folder("state")
        return self._folder / "recent.json"


def _text(value: object) -> RecentText | None:
    match value:
        case {"path": str(path), "opened": str(opened), "decided": int(decided), "total": int(total), **rest} if path:
            source, named = rest.get("source"), rest.get("glossaries")
            glossaries = tuple(name for name in named if isinstance(name, str)) if isinstance(named, list) else ()
            source = source if isinstance(source, str) else ""
            return RecentText(path, opened, max(0, decided), max(0, total), source, glossaries)
    return None
