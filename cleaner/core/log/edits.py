"""Edits and editions: replacements in a raw text, the text they make, and the way between the offsets of both."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from cleaner.core.basis.errors import ConflictError
from cleaner.core.basis.text import Span, digest
from cleaner.core.basis.values import dataclass, field

CONTEXT = 16
"""Code points of context that an edit keeps on each side."""

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
_IDEOGRAPHS = "\u3005\u3040-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"(?![{_IDEOGRAPHS}])\w[{_MARKS}]*"
_TOKEN = rf"(?:{_LETTER})+(?:['\u2019](?:{_LETTER})+)*|\r\n|[^\S\r\n]+|[\s\S][{_MARKS}]*"
"""A pattern that takes as long to compile as a third of a start of Python, and is not asked for before the first edit."""
# The alignment needs a bit for each pair of words; beyond 50 MB the changed stretch becomes one edit.
_MOST_PAIRS = 400_000_000


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement; an empty span inserts."""

    span: Span
    """In the raw text."""
    before: str
    after: str
    left: str = ""
    """Up to 16 characters that stand before the span."""
    right: str = ""
    """Up to 16 characters that stand behind it."""

    def __post_init__(self) -> None:
        if len(self.before) != len(self.span) or self.before == self.after:
            raise ValueError(f"not an edit of {self.span}: {self.before!r}, {self.after!r}")

    def __str__(self) -> str:
        return f"{self.before!r} → {self.after!r} at {self.span.start}-{self.span.end}"

    @classmethod
    def at(cls, raw: str, span: Span, after: str) -> "Edit":
        """Replace ``span`` of ``raw``, which gives what stands before and around it."""
        start, end = span.start, span.end
        return cls(span, raw[start:end], after, raw[max(0, start - CONTEXT) : start], raw[end : end + CONTEXT])


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """The way between offsets of the raw text and of the edition; monotone in both directions, O(log n)."""

    _raw_starts: tuple[int, ...]
    _raw_ends: tuple[int, ...]
    _starts: tuple[int, ...]
    _ends: tuple[int, ...]

    @classmethod
    def of(cls, changes: Iterable[tuple[Span, int]]) -> "OffsetMap":
        """Take spans that are sorted and do not overlap, each with the length of what replaces it."""
        raw_starts: list[int] = []
        raw_ends: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        shift = 0
        for span, length in changes:
            raw_starts.append(span.start)
            raw_ends.append(span.end)
            starts.append(span.start + shift)
            ends.append(span.start + shift + length)
            shift += length - len(span)
        return cls(tuple(raw_starts), tuple(raw_ends), tuple(starts), tuple(ends))

    def to_edition(self, raw_offset: int, behind: bool = False) -> int:
        """Return the offset in the edition; ``behind`` says on which side of what is inserted just there."""
        return _map(raw_offset, behind, self._raw_starts, self._raw_ends, self._starts, self._ends)

    def to_raw(self, edition_offset: int, behind: bool = False) -> int:
        """Return the offset in the raw text; ``behind`` says on which side of what was deleted just there."""
        return _map(edition_offset, behind, self._starts, self._ends, self._raw_starts, self._raw_ends)


@dataclass(frozen=True, slots=True)
class Edition:
    """The text that edits make of a raw text."""

    text: str
    edits: tuple[Edit, ...]
    """Sorted by span."""
    offsets: OffsetMap = field(repr=False)
    raw_digest: str


def edition_of(raw: str, edits: Iterable[Edit]) -> Edition:
    """Carry out edits in any order; raises ``ConflictError`` on an overlap or where a *before* does not stand."""
    ordered = tuple(sorted(edits, key=_bounds))
    pieces: list[str] = []
    last: Edit | None = None
    done = 0
    for edit in ordered:
        start, end = edit.span.start, edit.span.end
        if last is not None and (start < done or edit.span == last.span):
            raise ConflictError(f"the edit {last} overlaps the edit {edit}", "withdraw one of them")
        require_before(raw, edit)
        pieces += (raw[done:start], edit.after)
        last, done = edit, end
    pieces.append(raw[done:])
    offsets = OffsetMap.of((e.span, len(e.after)) for e in ordered)
    return Edition("".join(pieces), ordered, offsets, digest(raw))


def require_before(raw: str, edit: Edit) -> None:
    """Raise ``ConflictError`` where the text does not have what the edit expects at its place."""
    stands = raw[edit.span.start : edit.span.end]
    if stands != edit.before:
        raise ConflictError(f"the edit {edit} finds {stands!r} there", "withdraw it, or restore the raw text")


def inverse(edition: Edition) -> tuple[Edit, ...]:
    """Return the edits of the edition's text that give the raw text back; touching deletions come back as one."""
    changes: list[tuple[Span, str]] = []
    for edit in edition.edits:
        start = edition.offsets.to_edition(edit.span.start, behind=len(edit.span) > 0)
        span = Span(start, start + len(edit.after))
        if changes and changes[-1][0] == span:
            changes[-1] = span, changes[-1][1] + edit.before
        else:
            changes.append((span, edit.before))
    return tuple(Edit.at(edition.text, span, after) for span, after in changes)


def edits_between(raw: str, start: int, before: str, after: str) -> tuple[Edit, ...]:
    """Return the fewest word edits of ``raw`` that turn ``before``, which stands at ``start``, into ``after``."""
    if not raw.startswith(before, start):
        raise ConflictError(f"{before!r} does not stand at {start}", "start from the text that stands there")
    return tuple(
        Edit.at(raw, Span(start + old.start, start + old.end), after[new.start : new.end])
        for old, new in changed_words(before, after)
    )


def changed_words(before: str, after: str) -> tuple[tuple[Span, Span], ...]:
    """Align two texts word by word and return the spans that differ, in both; neighbouring words are one change.

    Whitespace, punctuation and ideographs are words of their own; the alignment is a longest common subsequence.
    """
    old, new = re.findall(_TOKEN, before), re.findall(_TOKEN, after)
    head, tail = _common(old, new)
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    shared = "".join(old[:head])
    at_old, at_new = _offsets(len(shared), middle_old), _offsets(len(shared), middle_new)
    changes: list[tuple[Span, Span]] = []
    for i, j, k, m in _different(middle_old, middle_new):
        here = Span(at_old[i], at_old[j]), Span(at_new[k], at_new[m])
        if changes and _is_gap(before[changes[-1][0].end : here[0].start]):
            last = changes.pop()
            here = Span(last[0].start, here[0].end), Span(last[1].start, here[1].end)
        changes.append(here)
    return tuple(changes)


def _map(
    offset: int,
    behind: bool,
    starts: Sequence[int],
    ends: Sequence[int],
    to_starts: Sequence[int],
    to_ends: Sequence[int],
) -> int:
    at = (bisect_right if behind else bisect_left)(starts, offset) - 1
    if at < 0:
        return offset
    if offset < ends[at]:
        return min(to_starts[at] + offset - starts[at], to_ends[at])
    return to_ends[at] + offset - ends[at]


def _bounds(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def _common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    tail = next((n for n in range(shorter - head) if old[-1 - n] != new[-1 - n]), shorter - head)
    return head, tail


def _offsets(start: int, words: Sequence[str]) -> list[int]:
    offsets = [start]
    for word in words:
        offsets.append(offsets[-1] + len(word))
    return offsets


def _different(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    if len(old) * len(new) > _MOST_PAIRS:
        return [(0, len(old), 0, len(new))]
    from rapidfuzz.distance import Indel

    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(word, len(numbers)) for word in words] for words in (old, new)]
    changes: list[tuple[int, int, int, int]] = []
    for step in Indel.opcodes(*coded):
        if step.tag == "equal":
            continue
        here = step.src_start, step.src_end, step.dest_start, step.dest_end
        if changes and changes[-1][1] == here[0] and changes[-1][3] == here[2]:
            here = changes[-1][0], here[1], changes.pop()[2], here[3]
        changes.append(here)
    return changes


def _is_gap(text: str) -> bool:
    return not text or (text.isspace() and "\n" not in text and "\r" not in text)
