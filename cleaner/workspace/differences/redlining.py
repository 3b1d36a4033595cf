"""Redlines as bytes for other people's tools, and the files they go to."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cleaner.core.basis.errors import Place, UsageError
from cleaner.core.differences.redline import Redline
from cleaner.files.disk.logs import log_path
from cleaner.files.disk.texts import write_atomic
from cleaner.files.redlines.criticmarkup import criticmarkup
from cleaner.files.redlines.docx import write_docx
from cleaner.files.redlines.page import html_page
from cleaner.files.settings.in_force import load_settings
from cleaner.files.settings.values import Settings, output_path
from cleaner.workspace.work.session import utc_now


def redline_bytes(redline: Redline, form: str) -> bytes:
    """Return a redline as ``docx``, ``html`` or ``criticmarkup``."""
    match form:
        case "docx":
            return write_docx(signed(redline, ""))
        case "html":
            return html_page(redline).encode("utf-8", "replace")
        case _:
            return criticmarkup(redline).encode("utf-8", "surrogatepass")


def signed(redline: Redline, person: str) -> Redline:
    """Return the redline in which changes that nobody signed are this person's, now."""
    return redline.signed(person, utc_now())


def write_redline(path: Path, data: bytes, texts: Iterable[str]) -> None:
    """Write in one step what tells of texts; ``UsageError`` where it would replace one of them, its edition or its log."""
    if path.exists():
        for needed in _needed(texts):
            if needed.exists() and needed.samefile(path):
                raise UsageError("this would replace what it tells of", "name another output", Place(str(path)))
    write_atomic(path, data)


def _needed(texts: Iterable[str]) -> Iterator[Path]:
    settings: dict[Path, Settings] = {}
    for text in map(Path, texts):
        near = settings.setdefault(text.parent, load_settings(text.parent))
        yield from (text, log_path(text), output_path(near, text))
