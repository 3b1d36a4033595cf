"""Decisions carried from an earlier raw text to the present one: each finds its place, is a conflict, or is done with.

A decision is carried where its words stand unchanged or are known again by what stands around them. An edit whose words
are gone is a conflict, which waits in the log until a person settles it. Nothing else is left out without a word: what
no longer applies is named, with its reason.
"""

from bisect import bisect_left, insort
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from cleaner.core.basis.text import Document, Span
from cleaner.core.differences.anchoring import Anchors, Compared, Remembered, Wanted, found_again, places_of
from cleaner.core.log.base import Base
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Applied, Commented, Dismissed, Judged, Log, Rated, Rebased, Record, Signed
from cleaner.core.log.replay import State

Reason = Literal["changed", "deleted", "done", "overlaps"]
REASONS: Mapping[Reason, str] = {
    "changed": "its words have changed",
    "deleted": "its words are gone",
    "done": "the raw text says so itself",
    "overlaps": "another edit stands there",
}


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one decision."""

    record: Record
    """With its place in the earlier raw text."""
    span: Span
    """Its place now, or what stands there instead; of a signature or comment, its segment's number twice."""
    why: Reason | None = None
    """Nothing where it was carried."""


@dataclass(frozen=True, slots=True)
class Resettlement:
    """What became of all decisions that held, each of them once."""

    carried: tuple[Fate, ...]
    conflicts: tuple[Fate, ...]
    gone: tuple[Fate, ...]

    def rebased(self, base: Base, digest: str, glossaries: tuple[tuple[str, str], ...]) -> Rebased:
        """Return the record of it."""
        return Rebased(
            digest,
            base.packed(),
            tuple((f.record.seq, f.span.start, f.span.end) for f in self.carried),
            tuple((f.record.seq, f.span.start, f.span.end) for f in self.conflicts),
            tuple(f.record.seq for f in self.gone),
            glossaries,
        )


def resettled(state: State, log: Log, new: Document, old: str | None) -> Resettlement:
    """Find the places of all decisions that hold; ``old`` is the earlier raw text, where it is known."""
    records = log.records
    anchors = Remembered(_edits_made(log, state), new.raw) if old is None else Compared(old, new.raw)
    work = _Resettling(anchors, new, None if old is None else Document.of(new.name, old))
    known = {live.seq: state.record(records, live.seq) for live in state.edits}
    edits = [(record, live.edit) for live in state.edits if (record := known[live.seq])]
    for record, edit in [(r, e) for r, e in edits if not work.stays(r, e)]:
        work.settle_edit(record, edit)
    for conflict in state.conflicts:
        work.settle_conflict(conflict.record, conflict.edit, conflict.span)
    for record in state.dismissed.values():
        work.settle_refusal(record)
    for record in (*state.signed.values(), *state.comments):
        work.settle_remark(record)
    work.places = {(f.record.seq, was): f.span for f in work.carried if (was := _place(f.record))}
    for record in (*state.judged.values(), *state.rated.values()):
        work.settle_verdict(record)
    return Resettlement(tuple(work.carried), tuple(work.conflicts), tuple(work.gone))


class _Resettling:
    def __init__(self, anchors: Anchors, new: Document, old: Document | None) -> None:
        self.anchors, self.new, self.old = anchors, new, old
        self.carried: list[Fate] = []
        self.conflicts: list[Fate] = []
        self.gone: list[Fate] = []
        self.edits: list[Span] = []
        """Where edits stand now, sorted."""
        self.refused: set[Span] = set()
        self.places: dict[tuple[int, Span], Span] = {}
        """Of the records that are carried, by number and earlier place."""
        self.verdicts: set[tuple[int, Span | None, str]] = set()

    def stays(self, record: Record, edit: Edit) -> bool:
        """Carry an edit whose words stand unchanged, or be done with it; return whether that could be told."""
        place = self.anchors.equal(edit.span, edit.before)
        if place is None or self.new.raw[place.start : place.end] != edit.before:
            return False
        if self._is_done(edit, place):
            self.gone.append(Fate(record, place, "done"))
            return True
        return self._carries(record, place)

    def settle_edit(self, record: Record, edit: Edit) -> None:
        """Carry an edit whose words are known again by their context; else it is done, or a conflict."""
        raw, near = self.new.raw, self.anchors.near(edit.span)
        wanted = Wanted(edit.before, edit.left, edit.right)
        place = found_again(wanted, raw, near)
        if place is None and (self._is_done(edit, near) or found_again(replace(wanted, words=edit.after), raw, near)):
            self.gone.append(Fate(record, near, "done"))
        elif place is None:
            there = self._only(edit.before, near) or self._trimmed(near)
            self.conflicts.append(Fate(record, there, "changed" if len(there) else "deleted"))
        elif not self._carries(record, place):
            self.conflicts.append(Fate(record, place, "overlaps"))

    def _only(self, words: str, near: Span) -> Span | None:
        """Return the one place of words that no carried edit has taken."""
        found = [p for p in places_of(words, self.new.raw, near) if not self._is_taken(p)]
        return found[0] if len(found) == 1 else None

    def _is_taken(self, place: Span) -> bool:
        at = bisect_left(self.edits, place)
        return any(place.overlaps(other) for other in self.edits[max(0, at - 2) : at + 2])

    def _trimmed(self, span: Span) -> Span:
        """Leave out the space at both ends."""
        text = self.new.raw[span.start : span.end]
        start = span.start + len(text) - len(text.lstrip())
        return Span(start, start + len(text.strip()))

    def _carries(self, record: Record, place: Span) -> bool:
        if self._is_taken(place):
            return False
        insort(self.edits, place)
        self.carried.append(Fate(record, place))
        return True

    def settle_conflict(self, record: Record, edit: Edit, span: Span) -> None:
        """Carry an edit whose words have come back, or leave it a conflict."""
        near = self.anchors.near(span)
        place = found_again(Wanted(edit.before, edit.left, edit.right), self.new.raw, _wider(near, len(self.new.raw)))
        if place is None or not self._carries(record, place):
            there = self._only(edit.before, near) or near
            self.conflicts.append(Fate(record, there, "changed" if len(there) else "deleted"))

    def settle_refusal(self, record: Record) -> None:
        """Carry a refusal; one for the whole document holds wherever its first place has gone."""
        what = record.what
        assert isinstance(what, Dismissed)
        near = self.anchors.near(what.span)
        place = self.anchors.equal(what.span, what.before)
        if place is None and self.old is not None:
            place = found_again(Wanted.at(self.old.raw, what.span), self.new.raw, near)
        elif place is None and len(what.before) == len(what.span):
            found = list(places_of(what.before, self.new.raw, near))
            place = found[0] if len(found) == 1 else None
        if place is not None and place not in self.refused and len(place):
            self.refused.add(place)
            self.carried.append(Fate(record, place))
        elif what.scope == "document":
            self.carried.append(Fate(record, Span(near.start, near.start)))
        else:
            self.gone.append(Fate(record, near, "changed" if len(near) else "deleted"))

    def settle_remark(self, record: Record) -> None:
        """Carry a comment to its segment or the nearest one, and a signature where nothing has changed."""
        what = record.what
        assert isinstance(what, Signed | Commented)
        was: Span | None = None
        same: Span | None = None
        if self.old is not None and 0 < what.segment <= len(self.old.segments):
            was = self.old.segments[what.segment - 1].span
            same = self.anchors.equal(was, self.old.raw[was.start : was.end])
        at = same.start if same else self.anchors.near(was).start if was else 0
        segment = self.new.segment_at(at)
        if isinstance(what, Signed):
            number = segment.number if segment and same == segment.span else 0
        else:
            number = segment.number if segment else min(max(what.segment, 1), len(self.new.segments))
        if number:
            self.carried.append(Fate(record, Span(number, number)))
        else:
            self.gone.append(Fate(record, Span(at, at), "changed"))

    def settle_verdict(self, record: Record) -> None:
        """Carry a verdict or a rating with what it is about, or where the words of its place stand unchanged."""
        what = record.what
        assert isinstance(what, Judged | Rated)
        about = what.record
        place = self.places.get((about, what.span))
        if place is None and self.old is not None:
            place = self.anchors.equal(what.span, self.old.raw[what.span.start : what.span.end])
        told = (about if isinstance(what, Judged) else 0, place, record.by)
        if place is None or told in self.verdicts:
            self.gone.append(Fate(record, self.anchors.near(what.span), "changed"))
        else:
            self.verdicts.add(told)
            self.carried.append(Fate(record, place))

    def _is_done(self, edit: Edit, place: Span) -> bool:
        """Whether the new text says at a place what the edit made of the old one."""
        raw, after = self.new.raw, edit.after
        if raw[place.start : place.end] == after:
            return True
        at = after.find(edit.before) if len(place) == len(edit.before) else -1
        while at >= 0:
            start, was = place.start - at, edit.span.start - at
            stood = self.old is not None and was >= 0 and self.old.raw.startswith(after, was)
            if start >= 0 and raw.startswith(after, start) and not stood:
                return True
            at = after.find(edit.before, at + 1)
        return False


def _place(record: Record) -> Span | None:
    match record.what:
        case Applied(edit):
            return edit.span
        case Dismissed():
            return record.what.span
    return None


def _wider(span: Span, length: int) -> Span:
    return Span(max(0, span.start - 200), min(length, span.end + 200))


def _edits_made(log: Log, state: State) -> tuple[Edit, ...]:
    """Return all edits of the present raw text that stand or once stood, to find the way by."""
    made = (r.what.edit for r in log.records if r.seq > log.resettled and isinstance(r.what, Applied))
    return tuple({*made, *(live.edit for live in state.edits)})
