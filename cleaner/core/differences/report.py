"""What became of one text or of many: changes, effort, pace, overturned decisions, consistent names, what is open."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.differences.measures import Measures, Piece, measured, ter_words
from cleaner.core.differences.redline import Mark, Redline
from cleaner.core.differences.tracing import names_in, right_names
from cleaner.core.log.history import Applied, Dismissed, Judged, Record, Withdrawn
from cleaner.core.log.replay import State, record_of
from cleaner.core.work.agreement import Agreement

IDLE = 300.0
"""Seconds after which a pause between two commands is no work."""
NO_ENTRY = "no entry"
_NOTHING = State()


@dataclass(frozen=True, slots=True)
class Consistency:
    """How often an entry's mentions carry a right name."""

    name: str
    right: int
    """Mentions in the edition that are the name or an admitted form."""
    left: int
    """Suggestions for the entry that are still open."""

    @property
    def share(self) -> float:
        """Right ones of all, between 0 and 1."""
        return self.right / (self.right + self.left) if self.right + self.left else 1.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast one person decides."""

    decisions: int = 0
    commands: int = 0
    """One command can decide in many places."""
    seconds: float = 0.0
    """Between commands, pauses left out."""
    timed: int = 0
    """Commands that such a time led up to."""

    def __add__(self, other: "Pace") -> "Pace":
        return Pace(
            self.decisions + other.decisions,
            self.commands + other.commands,
            self.seconds + other.seconds,
            self.timed + other.timed,
        )

    @property
    def each_minute(self) -> float | None:
        """Commands that decided something in a minute; nothing where no time was measured."""
        return 60 * self.timed / self.seconds if self.seconds else None


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers that add up over texts."""

    words: int = 0
    """Of the raw text."""
    segments: int = 0
    touched: int = 0
    """Segments with a change."""
    signed: int = 0
    measures: Measures = field(default_factory=Measures)
    entries: Counter[str] = field(default_factory=Counter)
    """Changes by the entry's name."""
    kinds: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    consistency: dict[str, Consistency] = field(default_factory=dict)
    """By the entry's name; those that are mentioned."""
    pace: dict[str, Pace] = field(default_factory=dict)
    """By person."""
    decided: int = 0
    overturned: int = 0
    """Decisions that another person took back."""
    open: int = 0
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By reviewer and verdict."""
    agreement: dict[tuple[str, str], Agreement] = field(default_factory=dict)
    """By the person who decided first and the one who decided blind."""

    @property
    def changes(self) -> int:
        """How many changes there are."""
        return self.entries.total()

    def __add__(self, other: "Tally") -> "Tally":
        names = [*self.consistency, *(name for name in other.consistency if name not in self.consistency)]
        none = Consistency("", 0, 0)
        pairs = {n: (self.consistency.get(n, none), other.consistency.get(n, none)) for n in names}
        pairs_of_people = [*self.agreement, *(pair for pair in other.agreement if pair not in self.agreement)]
        people = [*self.pace, *(person for person in other.pace if person not in self.pace)]
        return Tally(
            self.words + other.words,
            self.segments + other.segments,
            self.touched + other.touched,
            self.signed + other.signed,
            self.measures + other.measures,
            self.entries + other.entries,
            self.kinds + other.kinds,
            self.people + other.people,
            {n: Consistency(n, a.right + b.right, a.left + b.left) for n, (a, b) in pairs.items()},
            {p: self.pace.get(p, Pace()) + other.pace.get(p, Pace()) for p in people},
            self.decided + other.decided,
            self.overturned + other.overturned,
            self.open + other.open,
            self.verdicts + other.verdicts,
            {p: self.agreement.get(p, Agreement()) + other.agreement.get(p, Agreement()) for p in pairs_of_people},
        )


@dataclass(frozen=True, slots=True)
class Reported:
    """One text and what is told of it."""

    document: Document
    redline: Redline
    tally: Tally
    open: tuple[Suggestion, ...]
    """Suggestions that nobody has decided."""


def reported(
    document: Document,
    redline: Redline,
    records: Sequence[Record],
    open_ones: tuple[Suggestion, ...],
    entries: Sequence[Entry],
    state: State = _NOTHING,
) -> Reported:
    """Count what there is to tell; linear in the text."""
    segments = list(segment_pieces(document, redline.marks))
    touched = sum(any(a != b for a, b in pieces) for pieces in segments)
    traces = [mark.trace for mark in redline.marks]
    decided, overturned = _overturned(records)
    tally = Tally(
        len(ter_words(document.raw)),
        len(document.segments),
        touched,
        len(state.signed),
        measured(segments),
        Counter(t.name or NO_ENTRY for t in traces),
        Counter(t.kind or NO_ENTRY for t in traces),
        Counter(t.by or "unknown" for t in traces),
        _consistency(redline.comparison.after, open_ones, entries),
        paces(records),
        decided,
        overturned,
        len(open_ones),
        Counter((r.by, r.what.verdict) for r in state.judged.values() if isinstance(r.what, Judged)),
    )
    return Reported(document, redline, tally, open_ones)


def segment_pieces(document: Document, marks: Sequence[Mark]) -> Iterator[list[Piece]]:
    """Yield each segment as kept and changed stretches; a change that reaches on belongs to where it begins."""
    raw = document.raw
    at = index = 0
    last = len(document.segments) - 1
    for number, segment in enumerate(document.segments):
        pieces: list[Piece] = []
        end = len(raw) if number == last else segment.span.end
        start = max(at, segment.span.start)
        at = start
        while index < len(marks) and (marks[index].change.before.start < end or marks[index].change.before.end <= end):
            mark = marks[index]
            kept = raw[at : mark.change.before.start]
            pieces += [(kept, kept), (mark.before, mark.after)]
            at = max(at, mark.change.before.end)
            index += 1
        kept = raw[at:end]
        at = max(at, end)
        yield [*pieces, (kept, kept)]


def _overturned(records: Sequence[Record]) -> tuple[int, int]:
    decided = overturned = 0
    for record in records:
        match record.what:
            case Applied() | Dismissed():
                decided += 1
            case Withdrawn(seq):
                target = record_of(records, seq)
                if target is not None and target.by != record.by and isinstance(target.what, Applied | Dismissed):
                    overturned += 1
    return decided, overturned


def paces(records: Sequence[Record]) -> dict[str, Pace]:
    """Return how fast each person decided, from the times of their records."""
    found: dict[str, Pace] = {}
    commands: dict[str, list[float]] = {}
    batch = 0
    for record in records:
        if isinstance(record.what, Applied | Dismissed):
            found[record.by] = found.get(record.by, Pace()) + Pace(1, int(record.batch != batch))
            if record.batch != batch:
                commands.setdefault(record.by, []).append(_seconds(record.at))
            batch = record.batch
    for person, times in commands.items():
        gaps = [b - a for a, b in pairwise(times) if 0 < b - a <= IDLE]
        found[person] += Pace(0, 0, sum(gaps), len(gaps))
    return found


def _seconds(at: str) -> float:
    try:
        return datetime.fromisoformat(at).timestamp()
    except ValueError:
        return 0.0


def _consistency(edition: str, open_ones: Sequence[Suggestion], entries: Sequence[Entry]) -> dict[str, Consistency]:
    right = Counter(entry.id for _, entry, _ in names_in(edition, right_names(entries)))
    left = Counter(s.options[0].entry for s in open_ones)
    rows = [Consistency(e.name, right[e.id], left[e.id]) for e in entries if e.id in right or e.id in left]
    return {row.name: row for row in sorted(rows, key=lambda row: (row.share, -row.right))}
