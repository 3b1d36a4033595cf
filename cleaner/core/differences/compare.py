"""Two texts compared as a reader would: sentences first, then words; and the changes that an edit log already knows.

``compare`` takes any two texts. Where a log stands nothing need be compared: ``changes_of`` gives its edits in the same
form. Changes are in order, never overlap, and what stands between two of them is equal in both texts.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cleaner.core.basis.text import Span
from cleaner.core.differences.pairing import Pairing, Run, Sentences
from cleaner.core.differences.wordwise import changed_stretches
from cleaner.core.log.edits import Edit, Edition

_KEPT = 0.2
"""Share of a rewritten sentence that must be equal before its words are compared one by one."""
_HEADLINE = 60
"""Characters of a text so short that its words are compared in any case."""


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch that differs; an empty span on one side inserts or deletes."""

    before: Span
    after: Span
    move: int = 0
    """Number of the move that this is an end of; 0 for none."""


@dataclass(frozen=True, slots=True)
class Move:
    """Sentences that stand elsewhere now; each end is a change of its own."""

    number: int
    """Counted from 1."""
    before: Span
    after: Span
    changes: tuple[Change, ...]
    """What differs within them."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A run of changes shown together, with the whole sentences around them."""

    before: Span
    after: Span
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts and all that differs between them."""

    before: str
    after: str
    changes: tuple[Change, ...]
    moves: tuple[Move, ...] = ()

    def edits(self) -> tuple[Edit, ...]:
        """Return the edits of the first text that make the second of it; changes that touch are one edit."""
        return tuple(
            Edit.at(self.before, c.before, self.after[c.after.start : c.after.end])
            for c in _merged(Change(c.before, c.after) for c in self.changes)
        )

    def hunks(self) -> tuple[Hunk, ...]:
        """Return the changes sentence by sentence; neighbouring changed sentences of a paragraph are one hunk."""
        return tuple(_hunks(self))


def compare(before: str, after: str) -> Comparison:
    """Compare two texts; about a second for 100,000 words that differ in every paragraph."""
    if before == after:
        return Comparison(before, after, ())
    pairing = Pairing(Sentences.of(before), Sentences.of(after))
    moves = tuple(_moves(pairing, before, after))
    changes = _merged(_changes(pairing, before, after, moves))
    return Comparison(before, after, changes, moves)


def changes_of(edition: Edition, raw: str) -> Comparison:
    """Return the comparison of a raw text and its edition, as the edits say it."""
    changes: list[Change] = []
    for edit in edition.edits:
        start = edition.offsets.to_edition(edit.span.start, behind=len(edit.span) > 0)
        changes.append(Change(edit.span, Span(start, start + len(edit.after))))
    return Comparison(raw, edition.text, tuple(changes))


def _changes(pairing: Pairing, before: str, after: str, moves: Sequence[Move]) -> Iterator[Change]:
    gone = {n: number for number, run in enumerate(pairing.moves, 1) for n in range(run[0], run[1])}
    come = {n: number for number, run in enumerate(pairing.moves, 1) for n in range(run[2], run[3])}
    for i, j, k, m in _joined(pairing.runs, gone.keys(), come.keys()):
        old, new = pairing.old.span(i, j), pairing.new.span(k, m)
        if i == j or k == m:
            yield Change(old, new, gone.get(i, 0) if k == m else come.get(k, 0))
        else:
            yield from _words(before, after, old, new)


def _joined(runs: Iterable[Run], gone: Container[int], come: Container[int]) -> list[Run]:
    """Return the runs, those of what only went or only came put together where they touch and did not move."""
    single: list[Run] = []
    for i, j, k, m in runs:
        if i == j:
            single += ((i, i, n, n + 1) for n in range(k, m))
        elif k == m:
            single += ((n, n + 1, k, k) for n in range(i, j))
        else:
            single.append((i, j, k, m))
    joined: list[Run] = []
    open_ended = False
    for i, j, k, m in single:
        loose = (k == m and i not in gone) or (i == j and k not in come)
        first = joined.pop() if loose and open_ended else (i, j, k, m)
        joined.append((first[0], j, first[2], m))
        open_ended = loose
    return joined


def _words(before: str, after: str, old: Span, new: Span) -> Iterator[Change]:
    one, other = before[old.start : old.end], after[new.start : new.end]
    if one == other:
        return
    found = changed_stretches(one, other)
    gone, come = sum(len(a) for a, _ in found), sum(len(b) for _, b in found)
    total = len(one) + len(other)
    if total - gone - come < _KEPT * total and max(len(one), len(other)) > _HEADLINE:
        yield Change(old, new)
        return
    for a, b in found:
        yield Change(_shifted(a, old.start), _shifted(b, new.start))


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _merged(changes: Iterable[Change]) -> tuple[Change, ...]:
    merged: list[Change] = []
    for change in changes:
        last = merged[-1] if merged else None
        touches = last and last.before.end == change.before.start and last.after.end == change.after.start
        if last and touches and last.move == change.move:
            merged.pop()
            change = Change(Span(last.before.start, change.before.end), Span(last.after.start, change.after.end))
        merged.append(change)
    return tuple(merged)


def _moves(pairing: Pairing, before: str, after: str) -> Iterator[Move]:
    for number, (i, j, k, m) in enumerate(pairing.moves, 1):
        old, new = pairing.old.span(i, j), pairing.new.span(k, m)
        yield Move(number, old, new, tuple(_words(before, after, old, new)))


def _hunks(comparison: Comparison) -> Iterator[Hunk]:
    sentences = Sentences.of(comparison.before), Sentences.of(comparison.after)
    run: list[Change] = []
    spans = Span(0, 0), Span(0, 0)
    for change in comparison.changes:
        here = sentences[0].around(change.before), sentences[1].around(change.after)
        if run and (here[0].start <= spans[0].end or here[1].start <= spans[1].end):
            spans = _hull(spans[0], here[0]), _hull(spans[1], here[1])
        else:
            if run:
                yield Hunk(*spans, tuple(run))
                run = []
            spans = here
        run.append(change)
    if run:
        yield Hunk(*spans, tuple(run))


def _hull(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
