"""Blocks: what the panes lay out as one, a segment or a part of a very long one, and the items to mark in each."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from operator import sub

from cleaner.core.basis.text import Document, Span
from cleaner.core.basis.values import dataclass
from cleaner.core.work.offered import SuggestionState
from cleaner.core.work.review import Review

LONGEST = 4000
"""Code points; a longer segment is cut, since the cost of a key grows with the block it stands in."""

_LOOKED_AT, _TELLING, _NEARLY_ALL, _WIDEST = 200, 3, 0.8, 200
"""Lines whose width is looked at; the fewest that tell; the share of them that are full; characters of the widest."""
_WORD = 20
"""Characters of a word at most: a line of Chinese has no space in it."""
_BREAK = re.compile(r"\r\n|\r|\n")
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
    """All blocks of a document, each made when somebody looks at it, with the way from an offset to its block."""

    def __init__(self, document: Document) -> None:
        self._document = document
        starts, ends = document.segments.starts, document.segments.ends
        self._starts, self._firsts = starts, array("q", range(len(starts)))
        if max(map(sub, ends, starts), default=0) <= LONGEST:  # each segment is one block
            return
        self._starts, self._firsts = array("q"), array("q")
        for start, end in zip(starts, ends, strict=True):
            self._firsts.append(len(self._starts))
            self._starts.append(start)
            if end - start > LONGEST:
                self._starts.extend(_cuts(document.raw, Span(start, end)))

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Block:
        number = bisect_right(self._firsts, index)
        blocks, segment = self.of_segment(number), self._document.segments[number - 1]
        last = index == blocks[-1]
        span = Span(self._starts[index], segment.span.end if last else self._starts[index + 1])
        return Block(number, span, index == blocks[0], last, last and self._spaced(number))

    def at(self, offset: int) -> int:
        """Return the index of the block that covers the raw offset, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def of_segment(self, number: int) -> range:
        """Return the indices of the blocks of a segment."""
        last = self._firsts[number] if number < len(self._firsts) else len(self)
        return range(self._firsts[number - 1], last)

    @cached_property
    def hard_wrapped(self) -> bool:
        """Whether the lines were broken at a width: to nearly none of them the first word of the next could be added."""
        raw, segments = self._document.raw, self._document.segments
        lines = [segments[at].span for at in range(min(len(segments), _LOOKED_AT))]
        widest = max(map(len, lines), default=0)
        full = [
            len(line) + 1 + min(_WORD, len(raw[after.start : after.end].split(None, 1)[0])) > widest
            for line, after in pairwise(lines)
            if len(_BREAK.findall(raw, line.end, after.start)) == 1
        ]
        return widest <= _WIDEST and len(full) >= _TELLING and sum(full) >= _NEARLY_ALL * len(full)

    def _spaced(self, number: int) -> bool:
        raw, segments = self._document.raw, self._document.segments
        end = segments.starts[number] if number < len(segments) else len(raw)
        return len(_BREAK.findall(raw, segments.ends[number - 1], end)) > 1


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


def _cuts(raw: str, span: Span) -> Iterator[int]:
    start = span.start
    while span.end - start > LONGEST:
        ends = [m.end() for m in _SENTENCE_END.finditer(raw, start + LONGEST // 2, start + LONGEST)]
        space = raw.rfind(" ", start + LONGEST // 2, start + LONGEST)
        start = ends[-1] if ends else (space + 1 or start + LONGEST)
        yield start
