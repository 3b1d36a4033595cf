"""A place with as much of its sentence as a line has room for."""

from collections.abc import Iterator

from cleaner.core.basis.text import Document, Span
from cleaner.tui.drawing.cells import displayed, fitted, width
from cleaner.tui.drawing.render import Part


def sentence_parts(document: Document, span: Span, room: int, current: bool) -> Iterator[Part]:
    """Yield what stands before a span, the span, and what stands behind it, in at most so many cells."""
    raw, segment = document.raw, document.segment_at(span.start)
    start, end = (segment.span.start, segment.span.end) if segment else (span.start, span.end)
    before = fitted(displayed(raw[span.start : span.end]) or "·", room)
    around = max(0, room - width(before))
    left = displayed(raw[max(start, span.start - around // 2) : span.start])
    while width(left) > around // 2:
        left = left[1:]
    if left and span.start - around // 2 > start:
        left = "…" + left[1:]
    right = fitted(displayed(raw[span.end : min(end, span.end + around + 1)]), around - width(left))
    yield left, "muted"
    yield before, "current" if current else "open"
    yield right, "muted"
