"""The suggestions of one stretch of a text, which came together, and those of all stretches in turn."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from operator import itemgetter
from typing import overload

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.log.history import Pair, pair_of


class Stretch(Sequence[Suggestion]):
    """Suggestions sorted by span; no two overlap."""

    __slots__ = ("_suggestions", "by_key", "ends", "pairs", "starts")

    def __init__(
        self,
        suggestions: Sequence[Suggestion],
        starts: "array[int]",
        ends: "array[int]",
        by_key: Mapping[str, int],
        pairs: Mapping[Pair, Sequence[int]],
    ) -> None:
        """Take them as ``of`` has found them: where each stands by its key, and where those of a pair stand."""
        self._suggestions = suggestions
        self.starts, self.ends, self.by_key, self.pairs = starts, ends, by_key, pairs

    @classmethod
    def of(cls, suggestions: Iterable[Suggestion]) -> "Stretch":
        """Sort the suggestions, unless they are one already; raises ``ValueError`` where two overlap."""
        if isinstance(suggestions, Stretch):
            return suggestions
        ordered = tuple(sorted(suggestions, key=_bounds))
        places = list(map(_bounds, ordered))
        require_apart(places)
        pairs: dict[Pair, list[int]] = {}
        for at, pair in enumerate(map(suggestion_pair, ordered)):
            pairs.setdefault(pair, []).append(at)
        starts, ends = (array("q", map(itemgetter(side), places)) for side in (0, 1))
        return cls(ordered, starts, ends, {suggestion.key: at for at, suggestion in enumerate(ordered)}, pairs)

    def within(self, span: Span) -> "Stretch":
        """Return what begins in ``span``."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self if high - low == len(self) else Stretch.of(self[low:high])

    @overload
    def __getitem__(self, at: int) -> Suggestion: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Suggestion]: ...

    def __getitem__(self, at: int | slice) -> Suggestion | Sequence[Suggestion]:
        return self._suggestions[at]

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self._suggestions)


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
        return self._stretches[number][at - self._befores[number]]

    def __len__(self) -> int:
        return self._befores[-1]

    def __iter__(self) -> Iterator[Suggestion]:
        return chain.from_iterable(self._stretches)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Suggestions) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def suggestion_pair(suggestion: Suggestion) -> Pair:
    """Return what the suggestion shares with all others of its kind."""
    return pair_of(suggestion.broken, suggestion.options[0].entry)


def _bounds(suggestion: Suggestion) -> tuple[int, int]:
    span = suggestion.span
    return span.start, span.end


def require_apart(ordered: Sequence[tuple[int, int]]) -> None:
    """Raise ``ValueError`` where two spans overlap that stand next to one another."""
    for (start, end), (next_start, next_end) in pairwise(ordered):
        if (next_start < end and start < next_end) or (start, end) == (next_start, next_end):
            raise ValueError(f"suggestions overlap: {Span(start, end)}, {Span(next_start, next_end)}")
