"""Redlines as bytes for other people's tools, and the files they go to."""

from pathlib import Path

from cleaner.core.differences.redline import Redline
from cleaner.files.disk.texts import write_atomic
from cleaner.files.redlines.criticmarkup import criticmarkup
from cleaner.files.redlines.docx import write_docx
from cleaner.files.redlines.page import html_page
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


def write_redline(path: Path, data: bytes) -> None:
    """Write a redline in one step."""
    write_atomic(path, data)
