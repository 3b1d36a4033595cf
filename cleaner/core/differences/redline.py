"""A redline: two texts, what differs between them, and for each change who, when, why and by which entry.

Every output (terminal, JSON, HTML, CriticMarkup, DOCX) is written from this one value.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cleaner.core.basis.text import Span
from cleaner.core.differences.compare import Change, Comparison, Hunk


@dataclass(frozen=True, slots=True)
class Trace:
    """What stands behind a change."""

    entry: str = ""
    """Id of the glossary entry; empty where none is known."""
    name: str = ""
    """The entry's name."""
    glossary: str = ""
    """Title of its glossary."""
    kind: str = ""
    """Of the entry."""
    pair: tuple[str, str] = ("", "")
    """The broken and the right name where they are wider than the change, as in *ali group*, of which only *ali* goes."""
    by: str = ""
    at: str = ""
    """UTC, as the log has it; empty without a log."""
    seq: int = 0
    """Number of the record; 0 without a log."""
    key: str | None = None
    """Of the suggestion that was accepted."""
    reasons: tuple[str, ...] = ()
    """Evidence in words, strongest first."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A change with its words and what stands behind it."""

    change: Change
    before: str
    after: str
    trace: Trace

    @property
    def pair(self) -> tuple[str, str]:
        """What goes and what comes, in whole names, each on one line."""
        before, after = self.trace.pair if any(self.trace.pair) else (self.before, self.after)
        return " ".join(before.split()), " ".join(after.split())

    @property
    def note(self) -> str:
        """Say in one line which entry, person and record stand behind the change; empty where nothing is known."""
        trace = self.trace
        entry = f"entry {trace.entry}" + f" of {trace.glossary}" * bool(trace.glossary) if trace.entry else ""
        record = f"record {trace.seq}" if trace.seq else ""
        move = f"move {self.change.move}" if self.change.move else ""
        why = "; ".join(trace.reasons[:2])
        return " · ".join(part for part in (entry, record, move, why) if part)


@dataclass(frozen=True, slots=True)
class Group:
    """All changes of one pair of words by one entry."""

    before: str
    after: str
    trace: Trace
    """Of the first of them."""
    marks: tuple[int, ...]
    """Their indices."""


@dataclass(frozen=True, slots=True)
class Redline:
    """Two texts and their changes, traced."""

    before_name: str
    after_name: str
    comparison: Comparison
    marks: tuple[Mark, ...]
    """One for each change, in order."""

    @classmethod
    def of(cls, names: tuple[str, str], comparison: Comparison, traces: tuple[Trace, ...] = ()) -> "Redline":
        """Put together what is known; ``traces`` are those of the changes, or none at all."""
        traces = traces or (Trace(),) * len(comparison.changes)
        marks = (
            Mark(c, _slice(comparison.before, c.before), _slice(comparison.after, c.after), t)
            for c, t in zip(comparison.changes, traces, strict=True)
        )
        return cls(*names, comparison, tuple(marks))

    def hunks(self) -> Iterator[tuple[Hunk, tuple[Mark, ...]]]:
        """Yield the hunks with their marks."""
        at = 0
        for hunk in self.comparison.hunks():
            yield hunk, self.marks[at : at + len(hunk.changes)]
            at += len(hunk.changes)

    def groups(self) -> tuple[Group, ...]:
        """Return the changes by pair and entry, the largest group first; the case of a broken name does not matter."""
        found: dict[tuple[str, str, str], list[int]] = {}
        for index, mark in enumerate(self.marks):
            before, after = mark.pair
            found.setdefault((before.casefold(), after, mark.trace.entry), []).append(index)
        groups = (
            Group(*self.marks[indices[0]].pair, self.marks[indices[0]].trace, tuple(indices))
            for indices in found.values()
        )
        return tuple(sorted(groups, key=lambda g: (not g.trace.entry, -len(g.marks))))

    def signed(self, person: str, at: str) -> "Redline":
        """Return the redline in which a change that nobody signed has this person and time."""
        marks = (m if m.trace.by else replace(m, trace=replace(m.trace, by=person, at=at)) for m in self.marks)
        return replace(self, marks=tuple(marks))

    def pieces(self, first: int = 0, last: int | None = None, hunk: Hunk | None = None) -> Iterator[str | Mark]:
        """Yield equal text and marks in turn: of the whole, or of the marks of one hunk."""
        before = self.comparison.before
        at = hunk.before.start if hunk else 0
        for mark in self.marks[first:last]:
            if at < mark.change.before.start:
                yield before[at : mark.change.before.start]
            yield mark
            at = mark.change.before.end
        end = hunk.before.end if hunk else len(before)
        if at < end:
            yield before[at:end]


def _slice(text: str, span: Span) -> str:
    return text[span.start : span.end]
