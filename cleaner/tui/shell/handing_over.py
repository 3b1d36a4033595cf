"""Suggestions on their way from the matching process: reasons and options that many places share are sent and kept once."""

import sys
from array import array
from collections.abc import Iterable, Sequence
from functools import partial

from cleaner.core.basis.suggestion import Certainty, Evidence, Option, Rows, Suggestion
from cleaner.core.basis.text import Span

Shared = Evidence | tuple[Option, ...]
Sent = tuple[str, int, int, str, int, "array[int]", float, Certainty, tuple[str, ...], tuple[int, int] | None, bool]
"""Digest, start, end, before, number of the options, numbers of the reasons, confidence, certainty, losers, the word, ordinary or not."""
Parcel = tuple[list[Shared], list[Sent]]
"""What is sent at once: shared things that are new, and suggestions that name them by number."""


class Sender:
    """Packs suggestions; knows what was sent before."""

    def __init__(self) -> None:
        self._numbers: dict[Shared, int] = {}

    def pack(self, suggestions: Iterable[Suggestion]) -> Parcel:
        """Return suggestions as they are sent."""
        known = len(self._numbers)
        sent: list[Sent] = []
        for s in suggestions:
            reasons = array("I", map(self._number, s.reasons))
            word = (s.word.start, s.word.end) if s.word else None
            place = (s.span.start, s.span.end, s.before)
            trust = s.confidence, s.certainty, s.losers
            sent.append((s.digest, *place, self._number(s.options), reasons, *trust, word, s.ordinary))
        return list(self._numbers)[known:], sent

    def _number(self, shared: Shared) -> int:
        return self._numbers.setdefault(shared, len(self._numbers))


class Receiver:
    """Unpacks them; reasons are looked up when somebody reads them."""

    def __init__(self) -> None:
        self._shared: list[Shared] = []

    def unpack(self, parcel: Parcel) -> tuple[Suggestion, ...]:
        """Return suggestions as they were."""
        fresh, sent = parcel
        self._shared += fresh
        return tuple(self._made(one) for one in sent)

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
