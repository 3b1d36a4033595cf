"""Spans, segments and documents: exact places in a raw translation, in code points."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, compress, zip_longest
from operator import add
from typing import overload

from cleaner.core.basis.digest import blake2b
from cleaner.core.basis.errors import Place
from cleaner.core.basis.values import dataclass, field

# U+2028 and U+2029 end a line for no editor that people use on plain text, so they are ordinary characters here.
_BREAK = r"\r\n|\r|\n"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether both cover a common character; an empty span overlaps what strictly encloses it or equals it."""
        return self == other or (self.start < other.end and other.start < self.end)

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Segment:
    """The smallest unit that is reviewed together: one line that is not blank."""

    number: int
    """Counted from 1."""
    span: Span
    """The line without its line break."""
    source: str | None = None
    """The aligned text in the source language, where there is one."""


class Segments(Sequence[Segment]):
    """The segments of a text, each made when somebody looks at it."""

    __slots__ = ("_sources", "ends", "sourced", "starts")

    def __init__(self, starts: "array[int]", ends: "array[int]", sources: Sequence[str | None]) -> None:
        """Take where they start and end, and the source texts of the first of them."""
        self.starts, self.ends, self._sources = starts, ends, tuple(sources[: len(starts)])
        self.sourced = any(source is not None for source in self._sources)
        """Whether one of them has a source text."""

    @overload
    def __getitem__(self, at: int) -> Segment: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Segment, ...]: ...

    def __getitem__(self, at: int | slice) -> Segment | tuple[Segment, ...]:
        if isinstance(at, slice):
            return tuple([self[k] for k in range(*at.indices(len(self)))])
        number = range(len(self.starts))[at]
        source = self._sources[number] if number < len(self._sources) else None
        return Segment(number + 1, Span(self.starts[number], self.ends[number]), source)

    def __iter__(self) -> Iterator[Segment]:
        rows = zip_longest(self.starts, self.ends, self._sources)
        return (Segment(number, Span(start, end), source) for number, (start, end, source) in enumerate(rows, 1))

    def __len__(self) -> int:
        return len(self.starts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Segments) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self.starts.tobytes())

    def at(self, offset: int) -> Segment | None:
        """Return the segment that covers ``offset`` (its end included), if any."""
        number = bisect_right(self.starts, offset) - 1
        return None if number < 0 or offset > self.ends[number] else self[number]


@dataclass(frozen=True, slots=True)
class Precedents:
    """How people have decided about pairs of a broken name, in lower case, and the id of an entry."""

    here: Mapping[tuple[str, str], tuple[tuple[Span, bool], ...]]
    """In this text: where, and whether the name was put there."""
    elsewhere: Mapping[tuple[str, str], tuple[int, int]]
    """In other texts: how often the name was put there, and how often not."""
    start: int = 0
    """Where the text begins in the one that the places are of, if it is a piece of it."""

    def __bool__(self) -> bool:
        return bool(self.here or self.elsewhere)


@dataclass(frozen=True, slots=True)
class Document:
    """A raw translation cut into segments; what stands between segments is separator and never edited."""

    name: str
    """The path or title that messages show."""
    raw: str
    """The decoded text, byte order mark left out, line breaks as they are."""
    digest: str
    """Hash of ``raw``; the edit log names it."""
    segments: Segments
    source_lines: int | None = None
    """How many lines the source text has; nothing where there is none."""
    _lines: "array[int]" = field(repr=False, compare=False, default=array("q"))
    precedents: Precedents | None = field(repr=False, compare=False, default=None)
    """What was decided before, for those who may know of it."""
    whole: int = field(repr=False, compare=False, default=0)
    """Characters of the text that this is a part of, if it is one."""

    @classmethod
    def of(cls, name: str, raw: str, sources: Sequence[str | None] = (), encoded: bytes | None = None) -> "Document":
        """Cut ``raw`` into segments.

        ``sources`` holds the source text of each segment, in order; ``encoded`` is ``raw`` in UTF-8, where that is at hand.
        """
        lines, texts = _lines(raw)
        full = list(map(str.strip, texts))
        starts = array("q", compress(lines, full))
        ends = array("q", map(add, starts, compress(map(len, texts), full)))
        return cls(name, raw, digest(raw, encoded), Segments(starts, ends, sources), None, lines)

    def segment_at(self, offset: int) -> Segment | None:
        """Return the segment that covers ``offset`` (its end included), if any."""
        return self.segments.at(offset)

    def text(self, segment: Segment) -> str:
        """Return the raw text of a segment."""
        return self.raw[segment.span.start : segment.span.end]

    def place(self, offset: int) -> Place:
        """Return line and column of ``offset``, both counted from 1, columns in code points."""
        line = bisect_right(self._lines, offset)
        return Place(self.name, line, offset - self._lines[line - 1] + 1)

    def offset(self, line: int, column: int) -> int | None:
        """Return the offset of a line and column counted from 1; nothing where the text has no such place."""
        if not 1 <= line <= len(self._lines) or column < 1:
            return None
        at = self._lines[line - 1] + column - 1
        end = self._lines[line] if line < len(self._lines) else len(self.raw) + 1
        return at if at < end else None


def _lines(raw: str) -> "tuple[array[int], list[str]]":
    """Return where the lines of a text begin, and the lines without their line breaks."""
    if "\r" not in raw:
        texts = raw.split("\n")
        return array("q", accumulate([len(text) + 1 for text in texts[:-1]], initial=0)), texts
    breaks = [m.span() for m in re.finditer(_BREAK, raw)]
    starts, ends = [0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(raw)]
    return array("q", starts), [raw[start:end] for start, end in zip(starts, ends, strict=True)]


def digest(raw: str, encoded: bytes | None = None) -> str:
    """Return the hash that names this text: BLAKE2b of its UTF-8 form, 32 hexadecimal digits."""
    made = raw.encode("utf-8", "surrogatepass") if encoded is None else encoded
    return blake2b(made, digest_size=16).hexdigest()
