"""What is dismissed, signed, judged and rated at one point of a log, while records are carried out or taken back."""

from typing import Any

from cleaner.core.basis.errors import LogError
from cleaner.core.basis.text import Span
from cleaner.core.log.history import Action, Dismissed, Judged, Move, Pair, Rated, Record, Signed, Verdict

Judgement = tuple[int, Span, str]
"""The record that is judged, the place, and the reviewer."""


class Marks:
    """What is dismissed, signed, judged and rated, in tables that are copied before the first change."""

    def __init__(
        self,
        dismissed: dict[str, Record],
        spans: dict[Span, Record],
        pairs: dict[Pair, Record],
        signed: dict[int, Record],
        judged: dict[Judgement, Record],
        rated: dict[tuple[Span, str], Record],
    ) -> None:
        """Begin with tables of somebody else's."""
        self.dismissed, self.spans, self.pairs, self.signed = dismissed, spans, pairs, signed
        self.judged, self.rated = judged, rated
        self.own = False

    def records(self) -> list[Record]:
        """Return all that holds."""
        return [r for table in (self.dismissed, self.signed, self.judged, self.rated) for r in table.values()]

    def add(self, record: Record, what: Action | Move) -> None:
        """Let a record hold."""
        for table, key in self._places(record, what):
            if key in table:
                raise log_error(record, f"says again what record {table[key].seq} says")
            table[key] = record

    def remove(self, record: Record, what: Action | Move) -> bool:
        """Let a record no longer hold; return whether it did."""
        places = self._places(record, what)
        if not places or any(table.get(key) != record for table, key in places):
            return False
        for table, key in places:
            del table[key]
        return True

    def _places(self, record: Record, what: Action | Move) -> list[tuple[dict[Any, Record], Any]]:
        if not self.own:
            self.dismissed, self.spans, self.pairs = self.dismissed.copy(), self.spans.copy(), self.pairs.copy()
            self.signed, self.judged, self.rated = self.signed.copy(), self.judged.copy(), self.rated.copy()
            self.own = True
        match what:
            case Dismissed(key, "document", span):
                # Re-cleaning leaves a refused pair without a place where its words are gone.
                place = [(self.spans, span)] if len(span) else []
                return [(self.dismissed, key), *place, (self.pairs, what.pair)]
            case Dismissed(key, _, span):
                return [(self.dismissed, key), (self.spans, span)]
            case Signed(segment):
                return [(self.signed, segment)]
            case Judged(seq, span):
                return [(self.judged, (seq, span, record.by))]
            case Rated(_, _, span):
                return [(self.rated, (span, record.by))]
        return []


def is_verdict(record: Record, verdict: Verdict) -> bool:
    """Whether a record is a reviewer's verdict of this kind."""
    return isinstance(record.what, Judged) and record.what.verdict == verdict


def log_error(record: Record, problem: str) -> LogError:
    """Return the error of a record that no program of ours would write."""
    return LogError(f"record {record.seq} {problem}", "restore the log from a copy")
