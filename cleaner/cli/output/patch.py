"""A unified diff of a text and the same text with some spans replaced, as ``patch`` and ``git apply`` read it.

The replacements say which lines differ, so that nothing is compared and the cost is that of copying the text once.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cleaner.core.log.edits import Edit

CONTEXT = 3
"""Unchanged lines shown around a change."""
_NO_BREAK = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class _Change:
    """A run of lines that differ; ``last`` is the first line after it, both counted from 0."""

    first: int
    last: int
    after: tuple[str, ...]


def unified_diff(path: str, raw: str, edits: Iterable[Edit]) -> Iterator[str]:
    """Yield the lines of the diff, line ends included; the edits must not overlap."""
    lines = _lines(raw)
    changes = list(_changes(raw, lines, sorted(edits, key=lambda e: e.span)))
    if not changes:
        return
    name = path.replace("\\", "/").removeprefix("./")
    yield f"--- a/{name}\n"
    yield f"+++ b/{name}\n"
    shift = 0
    for hunk in _hunks(changes):
        yield from _hunk_lines(lines, hunk, shift)
        shift += sum(len(c.after) - (c.last - c.first) for c in hunk)


def _lines(raw: str) -> list[str]:
    parts = raw.split("\n")
    return [p + "\n" for p in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _changes(raw: str, lines: Sequence[str], edits: Sequence[Edit]) -> Iterator[_Change]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    at = 0
    while at < len(edits):
        # What is inserted behind the last line belongs to it.
        first = last = max(min(bisect_right(starts, edits[at].span.start), len(lines)) - 1, 0)
        begin = at
        while at < len(edits) and (at == begin or edits[at].span.start < starts[last] or last == len(lines)):
            last = max(last, min(bisect_right(starts, edits[at].span.end), len(lines)))
            at += 1
        yield _Change(first, last, tuple(_lines(_replaced(raw, starts[first], starts[last], edits[begin:at]))))


def _replaced(raw: str, start: int, end: int, edits: Sequence[Edit]) -> str:
    parts = []
    for edit in edits:
        parts += [raw[start : edit.span.start], edit.after]
        start = edit.span.end
    return "".join([*parts, raw[start:end]])


def _hunks(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    hunk = [changes[0]]
    for change in changes[1:]:
        if change.first - hunk[-1].last > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    yield hunk


def _hunk_lines(lines: Sequence[str], hunk: Sequence[_Change], shift: int) -> Iterator[str]:
    first = max(hunk[0].first - CONTEXT, 0)
    last = min(hunk[-1].last + CONTEXT, len(lines))
    grown = sum(len(c.after) - (c.last - c.first) for c in hunk)
    yield f"@@ -{_range(first, last - first)} +{_range(first + shift, last - first + grown)} @@\n"
    for change in hunk:
        yield from _signed(" ", lines[first : change.first])
        yield from _signed("-", lines[change.first : change.last])
        yield from _signed("+", change.after)
        first = change.last
    yield from _signed(" ", lines[first:last])


def _range(first: int, count: int) -> str:
    return f"{first + 1 if count else first},{count}"


def _signed(sign: str, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}{_NO_BREAK}"
