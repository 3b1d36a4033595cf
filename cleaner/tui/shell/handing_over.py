"""Suggestions on their way from the matching process: reasons and options that many places share are sent and kept once."""

import sys
from array import array
from collections.abc import Iterable, Sequence
from functools import partial
from operator import itemgetter
from typing import overload

from cleaner.core.basis.suggestion import Certainty, Evidence, Option, Rows, Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.log.history import Pair
from cleaner.core.work.stretch import Stretch

Shared = Evidence | tuple[Option, ...]
Sent = tuple[str, int, int, str, int, "array[int]", float, Certainty, tuple[str, ...], tuple[int, int] | None, bool]
"""Digest, start, end, before, number of the options, numbers of the reasons, confidence, certainty, losers, the word, ordinary or not."""
Parcel = tuple[list[Shared], list[Sent], list[str], dict[Pair, Sequence[int]]]
"""What is sent at once: shared things that are new, suggestions that name them by number, their keys, and those of each pair."""


class Sender:
    """Packs suggestions; knows what was sent before."""

    def __init__(self) -> None:
        self._numbers: dict[Shared, int] = {}

    def pack(self, suggestions: Iterable[Suggestion]) -> Parcel:
        """Return suggestions as they are sent, in the order in which they stand; none may overlap another."""
        known = len(self._numbers)
        stretch = Stretch.of(suggestions)
        sent: list[Sent] = []
        for s in stretch:
            reasons = array("I", map(self._number, s.reasons))
            word = (s.word.start, s.word.end) if s.word else None
            place = (s.span.start, s.span.end, s.before)
            trust = s.confidence, s.certainty, s.losers
            sent.append((s.digest, *place, self._number(s.options), reasons, *trust, word, s.ordinary))
        return list(self._numbers)[known:], sent, list(stretch.by_key), dict(stretch.pairs)

    def _number(self, shared: Shared) -> int:
        return self._numbers.setdefault(shared, len(self._numbers))


class Receiver:
    """Unpacks them; a suggestion is made when somebody asks for it: hundreds at once would make a key wait."""

    def __init__(self) -> None:
        self._shared: list[Shared] = []

    def unpack(self, parcel: Parcel) -> Stretch:
        """Return suggestions as they were."""
        fresh, sent, keys, pairs = parcel
        self._shared += fresh
        starts, ends = (array("q", map(itemgetter(side), sent)) for side in (1, 2))
        by_key = {key: at for at, key in enumerate(keys)}
        return Stretch(_Sent(sent, self._shared), starts, ends, by_key, pairs)


class _Sent(Sequence[Suggestion]):
    """Suggestions that are made when they are asked for, and kept."""

    __slots__ = ("_kept", "_shared")

    def __init__(self, sent: list[Sent], shared: Sequence[Shared]) -> None:
        self._kept: list[Sent | Suggestion] = [*sent]
        self._shared = shared

    @overload
    def __getitem__(self, at: int) -> Suggestion: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Suggestion]: ...

    def __getitem__(self, at: int | slice) -> Suggestion | Sequence[Suggestion]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        found = self._kept[at]
        if not isinstance(found, Suggestion):
            found = self._kept[at] = self._made(found)
        return found

    def __len__(self) -> int:
        return len(self._kept)

    def _made(self, sent: Sent) -> Suggestion:
        digest, start, end, before, options, reasons, confidence, certainty, losers, word, ordinary = sent
        known = self._shared[options]
        assert isinstance(known, tuple)
        rows = Rows(partial(_rows, self._shared), reasons)
        place = Span(start, end), sys.intern(before)
        narrow = Span(*word) if word else None
        return Suggestion(digest, *place, known, rows, confidence, certainty, losers, narrow, ordinary=ordinary)


def _rows(shared: Sequence[Shared], numbers: Iterable[int]) -> tuple[Evidence, ...]:
    return tuple(row for number in numbers if isinstance(row := shared[number], Evidence))
