"""What a pane shows of a block: raw text or edition with a sign before each item, and the way back to the own text."""

from collections.abc import Sequence
from typing import Literal

from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass
from cleaner.core.work.offered import SuggestionState
from cleaner.core.work.review import Review
from cleaner.tui.drawing.blocks import Block, Item
from cleaner.tui.drawing.cells import displayed

Side = Literal["raw", "edition"]

SIGNS: dict[SuggestionState, str] = {"open": "◦", "accepted": "✓", "dismissed": "✗", "by hand": "✎"}
"""What stands before each item, so that its state can be read without colour."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an item stands in the text shown, its sign included."""

    start: int
    end: int
    item: Item
    written: bool = False
    """Whether an edit's words stand there, not those of the raw text."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One side of a block."""

    text: str
    """With signs and pictures; safe for a terminal."""
    own: str
    """What the raw text or the edition really says here."""
    marks: tuple[Mark, ...]
    first: int
    """The raw offset where it begins: behind an edit that began before and reaches into it."""

    def own_offset(self, offset: int) -> int:
        """Return the offset in ``own`` of an offset in ``text``."""
        return offset - sum(mark.start < offset for mark in self.marks)

    def text_offset(self, own: int) -> int:
        """Return the offset in ``text`` of an offset in ``own``; behind the sign where one stands there."""
        for mark in self.marks:
            if mark.start > own:
                break
            own += 1
        return own

    def own_of(self, raw: int) -> int:
        """Return the offset in ``own`` of a raw offset; of one inside an edit, where the edit begins."""
        at, first = 0, self.first
        for mark in self.marks:
            span, begins = mark.item.span, self.own_offset(mark.start)
            if raw < span.end:
                return begins + (min(0, raw - span.start) if mark.written else raw - span.start)
            at, first = self.own_offset(mark.end), span.end
        return at + max(0, raw - first)

    def raw_span(self, start: int, end: int) -> Span:
        """Return where a range of ``text`` stands in the raw text; an edit that it reaches into is taken whole."""
        return Span(self._raw(start, 0), max(self._raw(start, 0), self._raw(end, 1)))

    def _raw(self, offset: int, side: int) -> int:
        at, first = 0, self.first
        for mark in self.marks:
            if offset <= mark.start:
                break
            span = mark.item.span
            if offset < mark.end or (offset == mark.end and side):
                if mark.written:
                    return span.end if side else span.start
                return min(span.end, span.start + offset - mark.start - 1)
            at, first = mark.end, span.end
        return first + offset - at

    def mark_at(self, offset: int) -> Mark | None:
        """Return the mark that covers an offset in ``text``."""
        return next((mark for mark in self.marks if mark.start <= offset < mark.end), None)

    def mark_of(self, start: int) -> Mark | None:
        """Return the mark that stands for the suggestion that begins there in the raw text."""
        return next((mark for mark in self.marks if start in mark.item.starts), None)


def shown_pair(review: Review, block: Block, items: Sequence[Item]) -> tuple[Shown, Shown]:
    """Return both sides of a block with these items: raw, edition."""
    return _shown(review, block, items, "raw"), _shown(review, block, items, "edition")


def _shown(review: Review, block: Block, items: Sequence[Item], side: Side) -> Shown:
    raw = review.document.raw
    pieces: list[str] = []
    own: list[str] = []
    marks: list[Mark] = []
    start = first = block.span.start if side == "raw" else edition_start(review, block)
    length = 0

    def add(text: str, sign: str = "") -> None:
        nonlocal length
        own.append(text)
        pieces.append(sign + displayed(text))
        length += len(sign) + len(text)

    for item in items:
        add(raw[start : item.span.start])
        before = length
        written = item.after if side == "edition" and item.after is not None else None
        add(
            raw[item.span.start : min(item.span.end, block.span.end)] if written is None else written, SIGNS[item.state]
        )
        marks.append(Mark(before, length, item, written is not None))
        start = item.span.end if side == "edition" else min(item.span.end, block.span.end)
    add(raw[start : block.span.end])
    return Shown("".join(pieces), "".join(own), tuple(marks), first)


def edition_start(review: Review, block: Block) -> int:
    """Return the raw offset where the block's edition begins: behind an edit that began before and reaches into it."""
    ends = (live.span.end for live in review.segment_edits(block.segment) if live.span.start < block.span.start)
    return max((block.span.start, *ends))
