"""What lies on a reviewer's desk: the decisions to look at, in their order, run into hunks, and where the person stands."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass, replace
from cleaner.core.work.judging import Decided, decisions, decisions_after
from cleaner.core.work.review import Review
from cleaner.core.work.sifting import Order, Sieve, segment_of, sifted

EDITS = Sieve()
"""What a reviewer looks at first."""
FAR = 240
"""Characters between two decisions from which each is shown in a hunk of its own."""
_MOST = 12
"""Decisions in a hunk."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """Decisions of one segment that are shown together."""

    segment: int
    first: int
    """Where in the order its first decision stands."""
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """One view of the decisions; changed by making another one."""

    review: Review
    person: str
    decided: tuple[Decided, ...]
    """Every decision of the document, by place."""
    shown: tuple[int, ...]
    """Indices of those that are looked at, in order."""
    hunks: tuple[Hunk, ...]
    at: int = 0
    """Where in the order the person stands; -1 where there is nothing to look at."""
    sieve: Sieve = EDITS
    order: Order = "text"
    blind: bool = False
    """Whether only what somebody else decided is looked at, and their decisions are hidden."""

    @classmethod
    def of(
        cls, review: Review, person: str, sieve: Sieve = EDITS, order: Order = "text", blind: bool = False
    ) -> "Desk":
        """Lay everything out; the person stands on the first decision that is not judged."""
        return cls.laid(review, person, decisions(review, person), sieve, order, blind)

    @classmethod
    def laid(
        cls, review: Review, person: str, decided: tuple[Decided, ...], sieve: Sieve, order: Order, blind: bool
    ) -> "Desk":
        """Lay out decisions that are known."""
        shown = sifted(review, decided, sieve, order)
        if blind:
            shown = tuple(i for i in shown if decided[i].seq and decided[i].by != person and decided[i].index >= 0)
        desk = cls(review, person, decided, shown, tuple(_hunks(review, decided, shown)), 0, sieve, order, blind)
        first = next((n for n, i in enumerate(shown) if desk.waits(decided[i])), 0 if shown else -1)
        return replace(desk, at=first)

    @property
    def current(self) -> Decided | None:
        """The decision that the person stands on."""
        return self.decided[self.shown[self.at]] if 0 <= self.at < len(self.shown) else None

    @property
    def hunk(self) -> int:
        """The index of the hunk that the person stands in."""
        return max(0, bisect_left(self.hunks, self.at + 1, key=lambda hunk: hunk.first) - 1)

    def waits(self, decided: Decided) -> bool:
        """Whether the person has still to say something about a decision."""
        if self.blind:
            return (decided.span, self.person) not in self.review.replayed.rated
        return decided.undecided and decided.sort != "open"

    @property
    def waiting(self) -> int:
        """How many of the decisions that are looked at wait."""
        return sum(self.waits(self.decided[index]) for index in self.shown)

    def again(self, review: Review) -> "Desk":
        """Look at the same things of another state of the work, at the same place."""
        stood = self.current
        desk = self._of(review)
        if stood is None:
            return desk
        at = desk._find(stood)
        return replace(desk, at=at if at is not None else min(self.at, len(desk.shown) - 1))

    def _of(self, review: Review) -> "Desk":
        before = self.review
        known = before.offered is review.offered and before.document is review.document
        decided = (
            decisions_after(review, self.person, self.decided, before.replayed.last_seq)
            if known
            else decisions(review, self.person)
        )
        return Desk.laid(review, self.person, decided, self.sieve, self.order, self.blind)

    def sifted(self, sieve: Sieve, order: Order) -> "Desk":
        """Look at other things, or in another order; the person stays on the decision if it is among them."""
        stood = self.current
        desk = Desk.laid(self.review, self.person, self.decided, sieve, order, self.blind)
        at = desk._find(stood) if stood else None
        return desk if at is None else replace(desk, at=at)

    def moved(self, at: int) -> "Desk":
        """Stand elsewhere, or at the nearest place there is."""
        return replace(self, at=max(0, min(at, len(self.shown) - 1)) if self.shown else -1)

    def on(self, span: Span) -> "Desk":
        """Stand on the decision at a place, if it is looked at."""
        at = next((n for n, i in enumerate(self.shown) if self.decided[i].span == span), None)
        return self if at is None else self.moved(at)

    def next_waiting(self, step: int) -> "Desk | None":
        """Stand on the nearest decision that waits, around the end; nothing where none does."""
        count = len(self.shown)
        for n in range(1, count + 1):
            at = (self.at + step * n) % count
            if self.waits(self.decided[self.shown[at]]):
                return self.moved(at)
        return None

    def inside(self, segment: int) -> list[Decided]:
        """Return every decision of a segment, looked at or not."""
        if not segment:
            return []
        span = self.review.document.segments[segment - 1].span
        return [d for d in self.between(span.start, span.end) if segment_of(self.review, d) == segment]

    def between(self, start: int, end: int) -> Sequence[Decided]:
        """Return every decision that begins in a stretch of the raw text; O(log n + k)."""
        low = bisect_left(self.decided, start, key=lambda d: d.span.start)
        return self.decided[low : bisect_left(self.decided, end + 1, low, key=lambda d: d.span.start)]

    def _find(self, stood: Decided) -> int | None:
        same = [n for n, i in enumerate(self.shown) if self.decided[i].span == stood.span]
        return same[0] if same else None


def _hunks(review: Review, decided: Sequence[Decided], shown: Sequence[int]) -> Iterator[Hunk]:
    run: list[int] = []
    segment = end = 0
    first = 0
    for n, index in enumerate(shown):
        span = decided[index].span
        here = segment_of(review, decided[index])
        near = run and here == segment and 0 <= span.start - end <= FAR and len(run) < _MOST
        if run and not near:
            yield Hunk(segment, first, tuple(run))
            run = []
        if not run:
            segment, first = here, n
        run.append(index)
        end = span.end
    if run:
        yield Hunk(segment, first, tuple(run))
