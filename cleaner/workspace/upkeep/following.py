"""Glossary files that somebody writes in another program while a text is open."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cleaner.core.basis.glossary import Glossary
from cleaner.files.glossaries.writer import digest_of


@dataclass(slots=True)
class Watch:
    """What is known of the files since they were looked at last."""

    _stamps: dict[str, tuple[int, int]] = field(default_factory=dict)

    def written(self, layers: Iterable[Glossary]) -> tuple[Path, ...]:
        """Return the files that hold something else than the layers read from them; each change is told once.

        A file that is not there is none: who writes may take it away for a moment.
        """
        return tuple(path for layer in layers if self._is_written(path := Path(layer.path), layer.digest))

    def _is_written(self, path: Path, digest: str) -> bool:
        try:
            found = path.stat()
            stamp = found.st_mtime_ns, found.st_size
            if self._stamps.get(str(path)) == stamp:
                return False
            data = path.read_bytes()
        except OSError:
            return False
        self._stamps[str(path)] = stamp
        return digest_of(data) != digest
