"""Blocks: what the panes lay out as one, a segment or a part of a very long one, and the items to mark in each."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from cleaner.core.offered import SuggestionState
from cleaner.core.review import Review
from cleaner.core.text import Document, Span
from cleaner.core.values import dataclass

LONGEST = 4000
"""Code points; a longer segment is cut, since the cost of a key grows with the block it stands in."""

_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’)\]]*\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """A segment, or a part of one."""

    segment: int
    """Number of the segment."""
    span: Span
    """In the raw text."""
    first: bool
    """Whether the segment begins here."""
    last: bool
    """Whether it ends here."""
    spaced: bool
    """Whether a blank line follows in the raw text."""


class Blocks:
    """All blocks of a document, with the way from an offset to its block."""

    def __init__(self, document: Document) -> None:
        self.items: tuple[Block, ...] = tuple(_blocks(document))
        self._starts = [block.span.start for block in self.items]
        self._firsts = [n for n, block in enumerate(self.items) if block.first]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Block:
        return self.items[index]

    def at(self, offset: int) -> int:
        """Return the index of the block that covers the raw offset, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def of_segment(self, number: int) -> range:
        """Return the indices of the blocks of a segment."""
        last = self._firsts[number] if number < len(self._firsts) else len(self.items)
        return range(self._firsts[number - 1], last)


@dataclass(frozen=True, slots=True)
class Item:
    """Something to mark: a suggestion, or an edit with the suggestions it covers."""

    span: Span
    after: str | None
    """What the edition shows instead; nothing where it shows the raw text."""
    state: SuggestionState
    starts: tuple[int, ...]
    """Where the suggestions begin that it stands for; empty for an edit of no suggestion."""


def block_items(review: Review, block: Block) -> list[Item]:
    """Return the items that begin in a block, sorted; O(log n + k)."""
    lives = review.segment_edits(block.segment)
    suggestions = review.suggestions
    covered: set[int] = set()
    items: list[Item] = []
    for live in lives:
        indices = review.offered.over(live.span)
        covered.update(indices)
        starts = tuple(suggestions[index].span.start for index in indices)
        items.append(Item(live.span, live.edit.after, "by hand" if live.key is None else "accepted", starts))
    for index in review.segment_suggestions(block.segment):
        if index not in covered:
            span = suggestions[index].span
            items.append(Item(span, None, review.state(index), (span.start,)))
    end = block.span.end + block.last
    return sorted((i for i in items if block.span.start <= i.span.start < end), key=lambda item: item.span)


def _blocks(document: Document) -> Iterator[Block]:
    segments = document.segments
    for number, segment in enumerate(segments):
        end = segments[number + 1].span.start if number + 1 < len(segments) else len(document.raw)
        spaced = len(re.findall(r"\r\n|\r|\n", document.raw[segment.span.end : end])) > 1
        start, whole = segment.span.start, segment.span
        for cut in [*_cuts(document.raw, whole), whole.end]:
            last = cut == whole.end
            yield Block(segment.number, Span(start, cut), start == whole.start, last, spaced and last)
            start = cut


def _cuts(raw: str, span: Span) -> Iterator[int]:
    start = span.start
    while span.end - start > LONGEST:
        ends = [m.end() for m in _SENTENCE_END.finditer(raw, start + LONGEST // 2, start + LONGEST)]
        space = raw.rfind(" ", start + LONGEST // 2, start + LONGEST)
        start = ends[-1] if ends else (space + 1 or start + LONGEST)
        yield start
