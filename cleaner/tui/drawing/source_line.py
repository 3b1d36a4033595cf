"""The source line of a place, cut around the name in question to the row that it gets, or in as many rows as it takes."""

from collections.abc import Iterator, Sequence

from cleaner.core.basis.text import Document
from cleaner.core.language.romanisation import simplified
from cleaner.tui.drawing.cells import ELLIPSIS, displayed, fitted, width
from cleaner.tui.drawing.render import Part, wrapped

_LEAD: Part = ("  source  ", "muted")
SILENT = "no line of it belongs to this segment beyond doubt"


def source_of(document: Document, offset: int) -> str | None:
    """Return the source line of a place, or that none belongs there; nothing where the document has no source text."""
    segment = document.segment_at(offset)
    if document.source_lines is None or segment is None:
        return None
    return SILENT if segment.source is None else " ".join(segment.source.split())


def source_parts(document: Document, offset: int, names: Sequence[str], cells: int) -> list[Part]:
    """Return a row of so many cells, with the first of these source names that stands there in sight."""
    text = source_of(document, offset)
    if text is None:
        return []
    plain, room = simplified(text), cells - width(_LEAD[0]) - 1
    found = ((plain.find(name), name) for name in map(simplified, names))
    at, size = next(((at, len(name)) for at, name in found if at >= 0), (0, 0))
    name, right = fitted(displayed(text[at : at + size]), room), displayed(text[at + size : at + size + room + 1])
    spare = max((room - width(name)) // 2, room - width(name) - width(right))
    left = displayed(text[max(0, at - spare - 1) : at])
    if width(left) > spare:
        while left and width(left) >= spare:
            left = left[1:]
        left = ELLIPSIS + left
    return [_LEAD, (left, "plain"), (name, "strong"), (fitted(right, room - width(left) - width(name)), "plain")]


def source_rows(document: Document, offset: int, cells: int) -> Iterator[list[Part]]:
    """Yield the whole line of a place in as many rows as it takes."""
    text = source_of(document, offset)
    if text is not None:
        yield from wrapped(f"{_LEAD[0].strip()}  {text}", "muted", cells)
