"""The suggestions of one document, found by key, place and pair, and how each one stands after the decisions."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass, field
from cleaner.core.log.history import Applied, Dismissed, Pair, Record, Withdrawn
from cleaner.core.log.replay import State
from cleaner.core.work.stretch import Stretch, Suggestions, require_apart, suggestion_pair

SuggestionState = Literal["open", "accepted", "dismissed", "by hand"]
STATES: tuple[SuggestionState, ...] = ("open", "accepted", "dismissed", "by hand")
OPEN, ACCEPTED, DISMISSED, BY_HAND = range(4)
_FAR = 1 << 62
"""Behind the end of every text."""


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
        stretches = [*before, *([fresh] if fresh else ()), *behind]
        for one, other in pairwise(stretches):
            require_apart([(one.starts[-1], one.ends[-1]), (other.starts[0], other.ends[0])])
        return self._joined(stretches)

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

    def states(self, state: State) -> bytes:
        """Return how all suggestions stand, one code each."""
        return b"".join(states_of(stretch, state) for stretch in self._stretches)

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


def states_of(stretch: Stretch, state: State) -> bytes:
    """Return how the suggestions of a stretch stand; only those are looked at that something was decided about."""
    states = bytearray(len(stretch))
    for at in _decided(stretch, state):
        states[at] = _judged(stretch[at], state)
    return bytes(states)


def _decided(stretch: Stretch, state: State) -> set[int]:
    """Return which ones decisions may be about."""
    starts, ends = stretch.starts, stretch.ends
    found = {stretch.by_key[key] for key in stretch.by_key.keys() & state.dismissed.keys()}
    found.update(*(stretch.pairs[pair] for pair in stretch.pairs.keys() & state.dismissed_pairs.keys()))
    if state.dismissed_spans:
        found.update(at for at, span in enumerate(map(Span, starts, ends)) if span in state.dismissed_spans)
    for live in state.edits_touching(Span(starts[0], ends[-1])) if starts else ():
        found.update(range(bisect_left(ends, live.span.start), bisect_right(starts, live.span.end)))
    return found


def _judged(suggestion: Suggestion, state: State) -> int:
    lives = state.edits_over(suggestion.span) if state.edits else ()
    if lives:
        accepted = lives[0].key is not None and lives[0].span == suggestion.span
        return ACCEPTED if accepted else BY_HAND
    return DISMISSED if refusals(suggestion, state) else OPEN


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
