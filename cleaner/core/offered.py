"""The suggestions of one document, found by key, place and pair, and how each one stands after the decisions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

from cleaner.core.history import Applied, Dismissed, Pair, Record, Withdrawn, pair_of
from cleaner.core.replay import State
from cleaner.core.suggestion import Suggestion
from cleaner.core.text import Span
from cleaner.core.values import dataclass, field

SuggestionState = Literal["open", "accepted", "dismissed", "by hand"]
STATES: tuple[SuggestionState, ...] = ("open", "accepted", "dismissed", "by hand")
OPEN, ACCEPTED, DISMISSED, BY_HAND = range(4)


@dataclass(frozen=True, slots=True)
class Offered:
    """Suggestions sorted by span; no two overlap."""

    suggestions: tuple[Suggestion, ...]
    _starts: tuple[int, ...] = field(repr=False)
    _ends: tuple[int, ...] = field(repr=False)
    _by_key: dict[str, int] = field(repr=False)
    _pairs: dict[Pair, tuple[int, ...]] = field(repr=False)

    @classmethod
    def of(cls, suggestions: Iterable[Suggestion]) -> "Offered":
        """Sort the suggestions; raises ``ValueError`` where two overlap."""
        ordered = tuple(sorted(suggestions, key=lambda s: (s.span.start, s.span.end)))
        pairs: dict[Pair, list[int]] = {}
        for index, suggestion in enumerate(ordered):
            if index and ordered[index - 1].span.overlaps(suggestion.span):
                raise ValueError(f"suggestions overlap: {ordered[index - 1].span}, {suggestion.span}")
            pairs.setdefault(suggestion_pair(suggestion), []).append(index)
        return cls(
            ordered,
            tuple(s.span.start for s in ordered),
            tuple(s.span.end for s in ordered),
            {s.key: index for index, s in enumerate(ordered)},
            {pair: tuple(indices) for pair, indices in pairs.items()},
        )

    def index(self, key: str) -> int | None:
        """Return where the suggestion of this key stands."""
        return self._by_key.get(key)

    def over(self, span: Span) -> range:
        """Return the indices of the suggestions that overlap ``span``."""
        low, high = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return range(low, max(low, high))

    def after(self, offset: int) -> int:
        """Return the index of the first suggestion that ends behind ``offset``; the number of all where none does."""
        return bisect_right(self._ends, offset)

    def pair(self, pair: Pair) -> tuple[int, ...]:
        """Return the indices of all suggestions of this pair."""
        return self._pairs.get(pair, ())

    def states(self, state: State) -> bytes:
        """Return how every suggestion stands, one code each."""
        return bytes(self.judged(index, state) for index in range(len(self.suggestions)))

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
                    indices.update(self.over(span), [self._by_key[key]] if key in self._by_key else ())
                    indices.update(self.pair(what.pair) if scope == "document" else ())
        return indices


def suggestion_pair(suggestion: Suggestion) -> Pair:
    """Return what the suggestion shares with all others of its kind."""
    return pair_of(suggestion.broken, suggestion.options[0].entry)


def refusals(suggestion: Suggestion, state: State) -> tuple[Record, ...]:
    """Return the records that dismiss this suggestion: by key, by place, by pair."""
    found = (
        state.dismissed.get(suggestion.key),
        state.dismissed_spans.get(suggestion.span),
        state.dismissed_pairs.get(suggestion_pair(suggestion)),
    )
    return tuple({record.seq: record for record in found if record}.values())
