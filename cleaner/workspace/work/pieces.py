"""A long text matched in pieces of whole segments, and a single segment matched again when the glossaries have changed.

What a piece knows of the document is what stands in it: evidence from further away is approximate until all is matched.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import ceil

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.basis.values import replace
from cleaner.core.log.history import Record
from cleaner.workspace.work.session import Session

PIECE = 60_000
"""Characters that are matched together, more or less."""
_AROUND = 1_000
"""Characters on either side of a single segment that are looked at with it: it must be matched within a frame."""

Suggest = Callable[[Document], tuple[Suggestion, ...]]


def pieces(document: Document, words: Sequence[str] = ()) -> list[range]:
    """Return the pieces as indices of segments, all of like size, those with any of the words first.

    A small one at the end would know nothing of the text.
    """
    found: list[range] = []
    first, count = 0, ceil(len(document.raw) / PIECE)
    for index, segment in enumerate(document.segments):
        wanted = len(document.raw) * (len(found) + 1) / count
        if index + 1 == len(document.segments) or segment.span.end >= wanted:
            found.append(range(first, index + 1))
            first = index + 1
    forms = [r"[\s-]*".join(map(re.escape, text.split())) for text in words if text.strip()]
    if not forms:
        return found
    pattern = re.compile("|".join(forms), re.IGNORECASE)
    return sorted(found, key=lambda piece: pattern.search(document.raw, *_bounds(document, piece)) is None)


def place(document: Document, piece: range) -> Span:
    """Return the part of the raw text that a piece stands for: all pieces together are the whole text."""
    start = document.segments[piece.start].span.start if piece.start else 0
    whole = piece.stop == len(document.segments)
    return Span(start, len(document.raw) if whole else document.segments[piece.stop].span.start)


def suggestions_of(suggest: Suggest, document: Document, piece: range) -> Iterator[Suggestion]:
    """Match a piece by itself, and yield what is found as suggestions of the whole document."""
    start, end = _bounds(document, piece)
    sources = [segment.source for segment in document.segments[piece.start : piece.stop]]
    part = replace(Document.of(document.name, document.raw[start:end], sources), whole=len(document.raw))
    for suggestion in suggest(_heeding(part, document, start)):
        span = _shifted(suggestion.span, start)
        word = _shifted(suggestion.word, start) if suggestion.word else None
        yield replace(suggestion, digest=document.digest, span=span, word=word)


def match_again(session: Session, number: int) -> None:
    """Offer anew what stands in one segment of an open document."""
    document, engine = session.review.document, session.engine
    if engine is None or not number:
        return
    low = high = number - 1
    middle = document.segments[low].span
    while low > 0 and middle.start - document.segments[low - 1].span.start <= _AROUND:
        low -= 1
    while high + 1 < len(document.segments) and document.segments[high + 1].span.end - middle.end <= _AROUND:
        high += 1
    here = place(document, range(number - 1, number))
    found = suggestions_of(engine.suggest, document, range(low, high + 1))
    kept = [suggestion for suggestion in found if here.start <= suggestion.span.start < here.end]
    session.put_suggestions(here, kept, session.whole)


def in_own_words(session: Session, number: int, records: Sequence[Record]) -> Suggestion | None:
    """Return what would be suggested in words that these records have put into a segment; its place is in the edition."""
    review, engine = session.review, session.engine
    fresh = {record.seq for record in records}
    first, longer = review.document.segments[number - 1].span.start, 0
    own: list[Span] = []
    for live in review.segment_edits(number):
        start = live.span.start - first + longer
        longer += len(live.edit.after) - len(live.span)
        if live.seq in fresh:
            own.append(Span(start, start + len(live.edit.after)))
    if engine is None or not own:
        return None
    words = Document.of(review.document.name, review.segment_edition(number))
    found = engine.suggest(replace(words, whole=len(review.document.raw)))
    wrong = (s for s in found if s.certainty != "ask" and any(place.overlaps(s.span) for place in own))
    return next(wrong, None)


def _heeding(piece: Document, document: Document, start: int) -> Document:
    known = document.precedents
    return piece if known is None else replace(piece, precedents=replace(known, start=start))


def _bounds(document: Document, piece: range) -> tuple[int, int]:
    return document.segments[piece.start].span.start, document.segments[piece.stop - 1].span.end


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
