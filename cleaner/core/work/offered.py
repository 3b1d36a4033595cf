"""The suggestions of one document, found by key, place and pair, and how each one stands after the decisions."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

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
class Offered:
    """Suggestions sorted by span; no two overlap."""

    suggestions: tuple[Suggestion, ...]
    _starts: "array[int]" = field(repr=False)
    _ends: "array[int]" = field(repr=False)
    _by_key: dict[str, int] = field(repr=False)
    """Where the suggestion of a key begins: that stays when others come before it."""
    _pairs: "dict[Pair, array[int]]" = field(repr=False)
    """Where the suggestions of a pair begin."""

    @classmethod
    def of(cls, suggestions: Iterable[Suggestion]) -> "Offered":
        """Sort the suggestions; raises ``ValueError`` where two overlap."""
        return cls((), array("q"), array("q"), {}, {}).put(Span(0, _FAR), suggestions)

    def within(self, span: Span) -> range:
        """Return the indices of the suggestions that begin in ``span``; O(log n)."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def put(self, span: Span, suggestions: Iterable[Suggestion]) -> "Offered":
        """Offer these in a stretch of the text instead of those that begin there; raises ``ValueError`` as ``of`` does.

        What it costs grows with them, and hardly with all that are offered: these are copied in one go.
        """
        place = self.within(span)
        low, high = place.start, place.stop
        gone, fresh = self.suggestions[low:high], sorted(suggestions, key=lambda s: (s.span.start, s.span.end))
        for one, other in pairwise(
            (*self.suggestions[max(0, low - 1) : low], *fresh, *self.suggestions[high : high + 1])
        ):
            if one.span.overlaps(other.span):
                raise ValueError(f"suggestions overlap: {one.span}, {other.span}")
        keys = self._by_key.copy()
        for suggestion in gone:
            del keys[suggestion.key]
        keys.update((suggestion.key, suggestion.span.start) for suggestion in fresh)
        return Offered(
            (*self.suggestions[:low], *fresh, *self.suggestions[high:]),
            self._starts[:low] + array("q", (s.span.start for s in fresh)) + self._starts[high:],
            self._ends[:low] + array("q", (s.span.end for s in fresh)) + self._ends[high:],
            keys,
            self._paired(span, gone, fresh),
        )

    def _paired(self, span: Span, gone: Iterable[Suggestion], fresh: Iterable[Suggestion]) -> "dict[Pair, array[int]]":
        changed: dict[Pair, array[int]] = {suggestion_pair(suggestion): array("q") for suggestion in gone}
        for suggestion in fresh:
            changed.setdefault(suggestion_pair(suggestion), array("q")).append(suggestion.span.start)
        pairs = self._pairs.copy()
        for pair, starts in changed.items():
            known = pairs.pop(pair, array("q"))
            now = known[: bisect_left(known, span.start)] + starts + known[bisect_left(known, span.end) :]
            if now:
                pairs[pair] = now
        return pairs

    def index(self, key: str) -> int | None:
        """Return where the suggestion of this key stands."""
        start = self._by_key.get(key)
        return None if start is None else bisect_left(self._starts, start)

    def over(self, span: Span) -> range:
        """Return the indices of the suggestions that overlap ``span``."""
        low, high = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return range(low, max(low, high))

    def after(self, offset: int) -> int:
        """Return the index of the first suggestion that ends behind ``offset``; the number of all where none does."""
        return bisect_right(self._ends, offset)

    def pair(self, pair: Pair) -> tuple[int, ...]:
        """Return the indices of all suggestions of this pair."""
        return tuple(self.places(pair))

    def places(self, pair: Pair) -> Iterator[int]:
        """Yield the same one by one; each costs O(log n)."""
        return (bisect_left(self._starts, start) for start in self._pairs.get(pair, ()))

    def pair_size(self, pair: Pair) -> int:
        """Return how many suggestions there are of this pair; O(1)."""
        return len(self._pairs.get(pair, ()))

    def states(self, state: State, indices: range | None = None) -> bytes:
        """Return how suggestions stand, one code each; of all of them, or of some."""
        wanted = range(len(self.suggestions)) if indices is None else indices
        return bytes(self.judged(index, state) for index in wanted)

    def judged(self, index: int, state: State) -> int:
        """Return how one suggestion stands; live edits speak before refusals."""
        suggestion = self.suggestions[index]
        lives = state.edits_over(suggestion.span) if state.edits else ()
        if lives:
            accepted = lives[0].key is not None and lives[0].span == suggestion.span
            return ACCEPTED if accepted else BY_HAND
        return DISMISSED if refusals(suggestion, state) else OPEN

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
