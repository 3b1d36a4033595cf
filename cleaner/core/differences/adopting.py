"""A text that somebody edited elsewhere, as actions for the log: what they changed, and where it clashes with ours.

Three texts meet: the base they began with (the raw text or an edition of some point of the log), what they made of it,
and what has been decided here since. What both did alike is agreed. Where they changed what was changed here since
the base, ours stays and the clash is told. Everything else becomes theirs, traced to suggestions and entries.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.differences.compare import Comparison, compare
from cleaner.core.log.edits import Edit, edits_between
from cleaner.core.log.history import Action, Applied, Dismissed, Withdrawn
from cleaner.core.log.replay import Live, State
from cleaner.core.work.offered import Offered
from cleaner.core.work.rewriting import taken_over

_MOST_PARTS = 12
"""Edits of one suggestion that are looked at together."""

Entries = Callable[[Sequence[Edit], Sequence[Edit]], Sequence[str]]
"""Gives the id of the entry behind each of the first edits, the second ones standing; empty where none is known."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Their edit and ours of the same words; ours stays."""

    theirs: Edit | None
    """Nothing where they went back to the raw text."""
    ours: Live | None
    """Nothing where ours was to take an edit back."""

    @property
    def span(self) -> Span:
        """Where in the raw text they meet."""
        found = [edit.span for edit in (self.theirs, self.ours.edit if self.ours else None) if edit]
        return found[0]


@dataclass(frozen=True, slots=True)
class Adoption:
    """What a foreign text comes to."""

    actions: tuple[Action, ...]
    """For the log, as one batch."""
    clashes: tuple[Clash, ...]
    agreed: int
    """Edits that stand here already."""
    accepted: int
    """Edits of theirs that are an option of a suggestion."""
    written: int
    """Edits of theirs in their own words."""
    taken_back: int
    """Edits of ours that they undid or replaced."""


def adopted(raw: str, base: State, now: State, comparison: Comparison, offered: Offered, entries: Entries) -> Adoption:
    """Work out what to record; ``comparison`` is that of the base's edition and their text."""
    changes = [(c.before, c.after) for c in comparison.changes]
    going, coming = taken_over(raw, Span(0, len(raw)), base.edits, comparison.after, changes)
    meeting = _Meeting(raw, base, now)
    ours = [live.span for live in now.edits if live.seq in meeting.since]
    fresh = [edit for theirs in _gathered(raw, coming, ours) for edit in meeting.fresh(theirs)]
    for live in going:
        meeting.went(live, fresh)
    fresh, withdrawn = _unblocked(fresh, meeting.going, [clash.span for clash in meeting.clashes])
    fresh = [part for edit in fresh for part in _by_suggestion(raw, edit, offered)]
    actions: list[Action] = [Withdrawn(live.seq) for live in withdrawn]
    accepted = 0
    gone = {live.seq for live in withdrawn}
    fresh = _as_options(raw, fresh, offered, [live.span for live in now.edits if live.seq not in gone])
    standing = [live.edit for live in now.edits if live.seq not in gone]
    for edit, entry in zip(fresh, entries(fresh, standing), strict=True):
        found = _taken_up(edit, offered)
        accepted += found is not None
        actions.append(Applied(edit, *found) if found else Applied(edit, None, entry))
    actions += _dismissals(withdrawn, fresh, offered, now)
    return Adoption(
        tuple(actions), tuple(meeting.clashes), meeting.agreed, accepted, len(fresh) - accepted, len(withdrawn)
    )


class _Meeting:
    """Their edits against what was decided here since the base."""

    def __init__(self, raw: str, base: State, now: State) -> None:
        known, stands = {live.seq for live in base.edits}, {live.seq for live in now.edits}
        self.raw, self.now, self.stands = raw, now, stands
        self.since = {live.seq for live in now.edits if live.seq not in known}
        self.taken_back = [live for live in base.edits if live.seq not in stands]
        self.clashes: list[Clash] = []
        self.going: list[Live] = []
        self.agreed = 0

    def fresh(self, theirs: Edit) -> list[Edit]:
        """Return what of an edit of theirs is new here; count what is agreed and note what clashes."""
        ours = [v for v in self.now.edits_over(theirs.span) if v.seq in self.since]
        if not ours:
            gone = next((v for v in self.taken_back if v.span.overlaps(theirs.span)), None)
            if gone is not None:
                self.clashes.append(Clash(theirs, None))
            return [theirs] if gone is None else []
        parts = _around(self.raw, theirs, [live.edit for live in ours])
        if parts is None:
            self.clashes += (Clash(theirs, live) for live in ours)
            return []
        self.agreed += len(ours)
        return parts

    def went(self, live: Live, fresh: Sequence[Edit]) -> None:
        """Take back an edit of ours that they undid or replaced, unless it was changed here as well."""
        if live.seq in self.stands:
            self.going.append(live)
            return
        told = {clash.ours for clash in self.clashes}
        since = [v for v in self.now.edits_over(live.span) if v.seq in self.since and v not in told]
        self.clashes += (Clash(None, v) for v in since if not any(edit.span.overlaps(v.span) for edit in fresh))


def _gathered(raw: str, theirs: Sequence[Edit], ours: Sequence[Span]) -> list[Edit]:
    """Return their edits; those that touch the same edit of ours, but for a space, are one: outcomes can be compared."""
    parts: list[tuple[int, int, Edit | None]] = [(e.span.start, e.span.end, e) for e in theirs]
    parts += (
        (span.start - raw.endswith(" ", 0, span.start), span.end + raw.startswith(" ", span.end), None) for span in ours
    )
    gathered: list[tuple[int, int, bool, list[Edit]]] = []
    for start, end, edit in sorted(parts, key=lambda part: part[:2]):
        first, last, met, edits = gathered[-1] if gathered else (0, -1, False, [])
        if start <= last and (met or edit is None):
            gathered.pop()
        else:
            first, last, met, edits = start, end, False, []
        gathered.append((first, max(last, end), met or edit is None, [*edits, edit] if edit else edits))
    found: list[Edit] = []
    for first, last, met, edits in gathered:
        if not met or not edits:
            found += edits
            continue
        text = _with(raw, Span(first, last), edits)
        if raw[first:last].startswith(" ") and text.startswith(" "):
            first, text = first + 1, text[1:]
        if raw[first:last].endswith(" ") and text.endswith(" "):
            last, text = last - 1, text[:-1]
        found += [Edit.at(raw, Span(first, last), text)] if text != raw[first:last] else []
    return found


def _with(raw: str, span: Span, edits: Iterable[Edit]) -> str:
    """Return what edits within a span make of it."""
    offset, pieces = span.start, list[str]()
    for edit in edits:
        pieces += (raw[offset : edit.span.start], edit.after)
        offset = edit.span.end
    return "".join([*pieces, raw[offset : span.end]])


def _around(raw: str, theirs: Edit, ours: Sequence[Edit]) -> list[Edit] | None:
    """Return their edit without what ours do alike within it; nothing where theirs did something else there."""
    edits: list[Edit] = []
    at, done = theirs.span.start, 0
    for edit in ours:
        found = theirs.after.find(edit.after, done)
        if found < 0 or not theirs.span.contains(edit.span):
            return None
        edits += edits_between(raw, at, raw[at : edit.span.start], theirs.after[done:found])
        at, done = edit.span.end, found + len(edit.after)
    edits += edits_between(raw, at, raw[at : theirs.span.end], theirs.after[done:])
    taken = {edit.span for edit in ours}
    return None if any(edit.span in taken for edit in edits) else edits


def _unblocked(fresh: Sequence[Edit], going: Sequence[Live], blocked: list[Span]) -> tuple[list[Edit], list[Live]]:
    """Leave out what a clash holds back, and what would be half done without it."""
    edits, lives = list(fresh), list(going)
    spans = list(blocked)
    while spans:
        span = spans.pop()
        out_edits = [e for e in edits if e.span.overlaps(span)]
        out_lives = [v for v in lives if v.span.overlaps(span)]
        edits = [e for e in edits if e not in out_edits]
        lives = [v for v in lives if v not in out_lives]
        spans += [e.span for e in out_edits] + [v.span for v in out_lives]
    return edits, lives


def _by_suggestion(raw: str, theirs: Edit, offered: Offered) -> list[Edit]:
    """Return their edit in parts where it carries out suggestions and does more besides."""
    found: list[Edit] = []
    done = 0
    for index in offered.over(theirs.span):
        suggestion = offered.suggestions[index]
        for option in suggestion.options:
            at = theirs.after.find(option.after, done)
            if at >= 0 and theirs.span.contains(suggestion.span):
                found.append(Edit.at(raw, suggestion.span, option.after))
                done = at + len(option.after)
                break
    rest = _around(raw, theirs, found) if found else None
    return [theirs] if rest is None else sorted([*found, *rest], key=lambda e: (e.span.start, e.span.end))


def _as_options(raw: str, edits: Sequence[Edit], offered: Offered, standing: Sequence[Span]) -> list[Edit]:
    """Return their edits, those as one that make an option together: *Mr. Tsai* to *Joe Tsai* differs in one word."""
    ordered = sorted(edits, key=lambda e: (e.span.start, e.span.end))
    found: list[Edit] = []
    at = 0
    while at < len(ordered):
        edit = ordered[at]
        around = Span(max(0, edit.span.start - 1), edit.span.end + 1)
        whole, count = edit, 1
        for suggestion in (offered.suggestions[index] for index in offered.over(around)):
            members = [e for e in ordered[at : at + _MOST_PARTS] if _touches(e.span, suggestion.span)]
            option = _made(raw, members, suggestion) if members and members[0] is edit else None
            near = bisect_left(standing, suggestion.span)
            if option is not None and not any(
                s.overlaps(suggestion.span) for s in standing[max(0, near - 1) : near + 2]
            ):
                whole, count = Edit.at(raw, suggestion.span, option), len(members)
                break
        found.append(whole)
        at += count
    return found


def _touches(span: Span, other: Span) -> bool:
    return span.start <= other.end and other.start <= span.end


def _made(raw: str, edits: Sequence[Edit], suggestion: Suggestion) -> str | None:
    """Return the option that edits make of a suggestion, if they make one and nothing else."""
    span = suggestion.span
    first, last = min(edits[0].span.start, span.start), max(edits[-1].span.end, span.end)
    text = _with(raw, Span(first, last), edits)
    before, behind = raw[first : span.start], raw[span.end : last]
    return next((o.after for o in suggestion.options if before + o.after + behind == text), None)


def _taken_up(edit: Edit, offered: Offered) -> tuple[str, str] | None:
    """Return key and entry of the suggestion that the edit carries out."""
    for index in offered.over(edit.span):
        suggestion = offered.suggestions[index]
        for option in suggestion.options:
            if suggestion.span == edit.span and option.after == edit.after:
                return suggestion.key, option.entry
    return None


def _dismissals(withdrawn: Iterable[Live], fresh: Sequence[Edit], offered: Offered, now: State) -> list[Action]:
    """Refuse the suggestions whose acceptance they undid, so that they are not offered again."""
    found: list[Action] = []
    for live in withdrawn:
        index = offered.index(live.key) if live.key else None
        if index is None or any(edit.span.overlaps(live.span) for edit in fresh):
            continue
        suggestion = offered.suggestions[index]
        if suggestion.key in now.dismissed or suggestion.span in now.dismissed_spans:
            continue  # refused before it was accepted: that holds again
        found.append(Dismissed(suggestion.key, "here", suggestion.span, suggestion.broken, suggestion.options[0].entry))
    return found


def nearest(candidates: Sequence[str], text: str) -> tuple[int, Comparison]:
    """Return which candidate a text was made from, the one with the least to change, and the comparison with it."""
    found: list[tuple[int, int, Comparison]] = []
    for at, candidate in enumerate(candidates):
        comparison = compare(candidate, text)
        size = sum(len(c.before) + len(c.after) for c in comparison.changes)
        found.append((size, at, comparison))
        if not size:
            break
    _, at, comparison = min(found, key=lambda f: f[:2])
    return at, comparison
