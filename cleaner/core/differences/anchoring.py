"""From places of one raw text to places of a later one: by comparing both, or by the context that edits keep.

Where the earlier text is known, what is equal in both carries places over, moved sentences included. Within what was
rewritten, and where only the edits of the earlier text are known, words find their place again by what stands around.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from cleaner.core.basis.text import Span
from cleaner.core.differences.compare import Change, Comparison, compare
from cleaner.core.differences.wordwise import rising
from cleaner.core.log.edits import CONTEXT, Edit, OffsetMap

_ENOUGH = 3
"""Letters of context on one side by which words are known again where they were rewritten around."""


class Anchors(Protocol):
    """The way from an earlier raw text to the present one."""

    def equal(self, span: Span, words: str) -> Span | None:
        """Return the place of a span where its words, or some of them, stand unchanged; nothing where none is known."""

    def near(self, span: Span) -> Span:
        """Return what stands in the place of a span, as narrowly as can be told."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that are looked for, with what stood around them."""

    words: str
    left: str
    right: str

    @classmethod
    def at(cls, raw: str, span: Span) -> "Wanted":
        """Take words and context from the earlier text."""
        left = raw[max(0, span.start - CONTEXT) : span.start]
        return cls(raw[span.start : span.end], left, raw[span.end : span.end + CONTEXT])


class Compared:
    """The way between two texts that are both known."""

    def __init__(self, old: str, new: str) -> None:
        """Compare them."""
        comparison = compare(old, new)
        self._changes = comparison.changes
        self._offsets = OffsetMap.of((c.before, len(c.after)) for c in comparison.changes)
        stretches = sorted(_equal_stretches(comparison))
        self._starts = [start for start, _, _ in stretches]
        self._stretches = stretches

    def equal(self, span: Span, words: str) -> Span | None:
        """Return the place of a span that lies in an equal stretch."""
        at = bisect_right(self._starts, span.start) - 1
        for start, end, there in self._stretches[max(0, at - (not len(span))) : at + 1][::-1]:
            if start <= span.start and span.end <= end:
                return Span(span.start - start + there, span.end - start + there)
        return None

    def near(self, span: Span) -> Span:
        """Return what stands between the equal stretches around a span."""
        first = bisect_left(self._changes, span.start, key=lambda c: c.before.end)
        last = bisect_right(self._changes, span.end, first, key=lambda c: c.before.start)
        touched = [c for c in self._changes[first:last] if c.before.overlaps(span)]
        start, end = self._offsets.to_edition(span.start), self._offsets.to_edition(span.end, behind=True)
        starts, ends = [start, *(c.after.start for c in touched)], [end, *(c.after.end for c in touched)]
        return Span(min(starts), max(*starts, *ends))


class Remembered:
    """The way from a text of which only edits are known; those found by their whole context show the others the way."""

    def __init__(self, edits: Iterable[Edit], new: str) -> None:
        """Look for every edit."""
        found: list[tuple[int, int]] = []
        for edit in edits:
            whole = edit.left + edit.before + edit.right
            at = new.find(whole) if whole else -1
            if at >= 0 and new.find(whole, at + 1) < 0:
                found.append((edit.span.start, at + len(edit.left)))
        self._sure = dict(found)
        self._way = [(0, 0), *(pair for pair in rising(sorted(found)) if pair > (0, 0))]
        self._new = new

    def equal(self, span: Span, words: str) -> Span | None:
        """Return the place of an edit found by its whole context, or as far from its neighbour as it always was."""
        there = self._sure.get(span.start)
        if there is not None:
            return Span(there, there + len(span))
        at = bisect_right(self._way, span.start, key=lambda pair: pair[0])
        starts = {max(0, span.start + new - old) for old, new in self._way[at - 1 : at + 1]}
        found = [start for start in starts if words and words in self._new[start : start + len(span)]]
        return Span(found[0], found[0] + len(span)) if len(found) == 1 else None

    def near(self, span: Span) -> Span:
        """Return what stands between the places that were found before and behind a span."""
        at = bisect_right(self._way, span.start, key=lambda pair: pair[0])
        before = self._way[at - 1]
        end = self._way[at][1] if at < len(self._way) else len(self._new)
        return Span(before[1], max(before[1], end))


def found_again(wanted: Wanted, new: str, within: Span) -> Span | None:
    """Return the one place within a stretch where words stand in the best of their old context, if it is enough."""
    found = sorted(
        ((_likeness(wanted, new, place), place) for place in places_of(wanted.words, new, within)), reverse=True
    )
    enough = [f for f in found if f[0][0] >= _ENOUGH]
    if not enough or (len(enough) > 1 and enough[0][0] == enough[1][0]):
        return None
    return enough[0][1]


def places_of(words: str, new: str, within: Span) -> Iterator[Span]:
    """Yield where words stand as words; nothing stands everywhere."""
    at = new.find(words, within.start, within.end) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_joined(new, at) or _joined(new, end)):
            yield Span(at, end)
        at = new.find(words, at + 1, within.end)


def _joined(text: str, at: int) -> bool:
    """Whether a word goes on across a place; ideographs are words of their own."""
    return 0 < at < len(text) and _is_letter(text[at - 1]) and _is_letter(text[at])


def _is_letter(character: str) -> bool:
    return character.isalnum() and not "\u3005" <= character <= "\u9fff"


def _likeness(wanted: Wanted, new: str, place: Span) -> tuple[int, int]:
    """Return how many letters of context stand on the better side, and how many characters on both."""
    left = _common(reversed(wanted.left), new[max(0, place.start - CONTEXT) : place.start][::-1])
    right = _common(wanted.right, new[place.end : place.end + CONTEXT])
    return max(sum(c.isalnum() for c in side) for side in (left, right)), len(left) + len(right)


def _common(one: Iterable[str], other: Sequence[str]) -> str:
    shared: list[str] = []
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared.append(a)
    return "".join(shared)


def _equal_stretches(comparison: Comparison) -> Iterator[tuple[int, int, int]]:
    """Yield where equal stretches begin and end in the first text, and where they begin in the second."""
    ends = Span(0, len(comparison.before)), Span(0, len(comparison.after))
    yield from _between(comparison.changes, *ends)
    for move in comparison.moves:
        yield from _between(move.changes, move.before, move.after)


def _between(changes: Sequence[Change], old: Span, new: Span) -> Iterator[tuple[int, int, int]]:
    start, there = old.start, new.start
    for change in changes:
        if start < change.before.start:
            yield start, change.before.start, there
        start, there = change.before.end, change.after.end
    if start < old.end:
        yield start, old.end, there
