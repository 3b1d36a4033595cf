"""The suggestions of one document, found by key, place and pair, and how each one stands after the decisions."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from operator import itemgetter
from typing import Literal, overload

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass, field
from cleaner.core.log.history import Applied, Dismissed, Pair, Record, Withdrawn, pair_of
from cleaner.core.log.replay import State

SuggestionState = Literal["open", "accepted", "dismissed", "by hand"]
STATES: tuple[SuggestionState, ...] = ("open", "accepted", "dismissed", "by hand")
OPEN, ACCEPTED, DISMISSED, BY_HAND = range(4)
_FAR = 1 << 62
"""Behind the end of every text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The suggestions of one stretch of the text; they came together, and are numbered from 0."""

    suggestions: tuple[Suggestion, ...]
    """Sorted by span; no two overlap."""
    starts: "array[int]"
    ends: "array[int]"
    by_key: dict[str, int]
    pairs: dict[Pair, list[int]]

    @classmethod
    def of(cls, suggestions: Iterable[Suggestion]) -> "Stretch":
        """Sort the suggestions; raises ``ValueError`` where two overlap."""
        ordered = tuple(sorted(suggestions, key=_bounds))
        bounds = list(map(_bounds, ordered))
        _require_apart(bounds)
        pairs: dict[Pair, list[int]] = {}
        for at, pair in enumerate(map(suggestion_pair, ordered)):
            if pair in pairs:
                pairs[pair].append(at)
            else:
                pairs[pair] = [at]
        starts, ends = (array("q", map(itemgetter(side), bounds)) for side in (0, 1))
        keys = {suggestion.key: at for at, suggestion in enumerate(ordered)}
        return cls(ordered, starts, ends, keys, pairs)

    def within(self, span: Span) -> "Stretch":
        """Return what begins in ``span``."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self if high - low == len(self.starts) else Stretch.of(self.suggestions[low:high])


class Suggestions(Sequence[Suggestion]):
    """Those of all stretches in turn; equal to any others that are the same in the same order."""

    __slots__ = ("_befores", "_stretches")

    def __init__(self, stretches: Sequence[Stretch], befores: Sequence[int]) -> None:
        """``befores`` says how many stand before each stretch, and how many there are in all."""
        self._stretches, self._befores = stretches, befores

    @overload
    def __getitem__(self, at: int) -> Suggestion: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Suggestion, ...]: ...

    def __getitem__(self, at: int | slice) -> Suggestion | tuple[Suggestion, ...]:
        if isinstance(at, slice):
            return tuple(self)[at]
        at = at + len(self) if at < 0 else at
        if not 0 <= at < len(self):
            raise IndexError(at)
        number = bisect_right(self._befores, at) - 1
        return self._stretches[number].suggestions[at - self._befores[number]]

    def __len__(self) -> int:
        return self._befores[-1]

    def __iter__(self) -> Iterator[Suggestion]:
        return chain.from_iterable(stretch.suggestions for stretch in self._stretches)

    def between(self, start: int, stop: int) -> Iterator[Suggestion]:
        """Yield some that stand side by side."""
        for before, stretch in zip(self._befores, self._stretches, strict=False):
            yield from stretch.suggestions[max(0, start - before) : max(0, stop - before)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Suggestions) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


@dataclass(frozen=True, slots=True)
class Offered:
    """Suggestions sorted by span; no two overlap. They are kept by the stretch, so that putting some costs little."""

    suggestions: Suggestions
    _stretches: tuple[Stretch, ...] = field(repr=False, compare=False)
    """None is empty."""
    _firsts: "array[int]" = field(repr=False, compare=False)
    """Where the first suggestion of each begins."""
    _befores: "array[int]" = field(repr=False, compare=False)
    """How many suggestions stand before each, and how many there are in all."""

    @classmethod
    def of(cls, suggestions: Iterable[Suggestion]) -> "Offered":
        """Sort the suggestions; raises ``ValueError`` where two overlap."""
        return cls._joined([Stretch.of(suggestions)])

    @classmethod
    def _joined(cls, stretches: Iterable[Stretch]) -> "Offered":
        some = tuple(stretch for stretch in stretches if stretch.starts)
        befores = array("q", accumulate((len(stretch.starts) for stretch in some), initial=0))
        return cls(Suggestions(some, befores), some, array("q", (stretch.starts[0] for stretch in some)), befores)

    def within(self, span: Span) -> range:
        """Return the indices of the suggestions that begin in ``span``; O(log n)."""
        return range(self._begun(span.start), self._begun(span.end))

    def put(self, span: Span, suggestions: Iterable[Suggestion]) -> "Offered":
        """Offer these in a stretch of the text instead of those that begin there; raises ``ValueError`` as ``of`` does.

        What it costs grows with them and with the number of stretches, not with all that are offered.
        """
        fresh = Stretch.of(suggestions)
        before = [stretch.within(Span(0, span.start)) for stretch in self._stretches if stretch.starts[0] < span.start]
        behind = [stretch.within(Span(span.end, _FAR)) for stretch in self._stretches if stretch.starts[-1] >= span.end]
        beside = [
            *(s.suggestions[-1] for s in before[-1:]),
            *fresh.suggestions,
            *(s.suggestions[0] for s in behind[:1]),
        ]
        _require_apart(list(map(_bounds, beside)))
        return self._joined([*before, fresh, *behind])

    def index(self, key: str) -> int | None:
        """Return where the suggestion of this key stands."""
        for before, stretch in zip(self._befores, self._stretches, strict=False):
            if key in stretch.by_key:
                return before + stretch.by_key[key]
        return None

    def over(self, span: Span) -> range:
        """Return the indices of the suggestions that overlap ``span``."""
        low, high = self.after(span.start), self._begun(span.end)
        return range(low, max(low, high))

    def after(self, offset: int) -> int:
        """Return the index of the first suggestion that ends behind ``offset``; the number of all where none does."""
        number = bisect_right(self._firsts, offset) - 1
        return 0 if number < 0 else self._befores[number] + bisect_right(self._stretches[number].ends, offset)

    def _begun(self, offset: int) -> int:
        """Return how many suggestions begin before ``offset``."""
        number = bisect_left(self._firsts, offset) - 1
        return 0 if number < 0 else self._befores[number] + bisect_left(self._stretches[number].starts, offset)

    def pair(self, pair: Pair) -> tuple[int, ...]:
        """Return the indices of all suggestions of this pair."""
        return tuple(self.places(pair))

    def places(self, pair: Pair) -> Iterator[int]:
        """Yield the same one by one."""
        for before, stretch in zip(self._befores, self._stretches, strict=False):
            yield from (before + at for at in stretch.pairs.get(pair, ()))

    def pair_size(self, pair: Pair) -> int:
        """Return how many suggestions there are of this pair; what that costs grows with the number of stretches."""
        return sum(len(stretch.pairs.get(pair, ())) for stretch in self._stretches)

    def states(self, state: State, indices: range | None = None) -> bytes:
        """Return how suggestions stand, one code each; of all of them, or of some that stand side by side."""
        wanted = self.suggestions if indices is None else self.suggestions.between(indices.start, indices.stop)
        return bytes(_judged(suggestion, state) for suggestion in wanted)

    def judged(self, index: int, state: State) -> int:
        """Return how one suggestion stands; live edits speak before refusals."""
        return _judged(self.suggestions[index], state)

    def touched(self, records: Sequence[Record], batch: Iterable[Record], state: State) -> set[int]:
        """Return the indices whose standing a batch can have changed; ``records`` is the whole log."""
        indices: set[int] = set()
        for record in batch:
            what = record.what
            if isinstance(what, Withdrawn):
                target = state.record(records, what.seq)
                what = target.what if target else what
            match what:
                case Applied(edit):
                    indices.update(self.over(edit.span))
                case Dismissed(key, scope, span):
                    at = self.index(key)
                    indices.update(self.over(span), () if at is None else (at,))
                    indices.update(self.pair(what.pair) if scope == "document" else ())
        return indices


def _judged(suggestion: Suggestion, state: State) -> int:
    lives = state.edits_over(suggestion.span) if state.edits else ()
    if lives:
        accepted = lives[0].key is not None and lives[0].span == suggestion.span
        return ACCEPTED if accepted else BY_HAND
    return DISMISSED if refusals(suggestion, state) else OPEN


def _bounds(suggestion: Suggestion) -> tuple[int, int]:
    span = suggestion.span
    return span.start, span.end


def _require_apart(bounds: Sequence[tuple[int, int]]) -> None:
    for (start, end), (next_start, next_end) in pairwise(bounds):
        if (next_start < end and start < next_end) or (start, end) == (next_start, next_end):
            raise ValueError(f"suggestions overlap: {Span(start, end)}, {Span(next_start, next_end)}")


def suggestion_pair(suggestion: Suggestion) -> Pair:
    """Return what the suggestion shares with all others of its kind."""
    return pair_of(suggestion.broken, suggestion.options[0].entry)


def refusals(suggestion: Suggestion, state: State) -> tuple[Record, ...]:
    """Return the records that dismiss this suggestion: by key, by place, by pair."""
    if not state.dismissed:  # each refusal has a key
        return ()
    found = (
        state.dismissed.get(suggestion.key),
        state.dismissed_spans.get(suggestion.span),
        state.dismissed_pairs.get(suggestion_pair(suggestion)) if state.dismissed_pairs else None,
    )
    return tuple({record.seq: record for record in found if record}.values())
