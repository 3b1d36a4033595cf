"""Taking over a text that somebody edited elsewhere: plain text, a DOCX with tracked changes, CriticMarkup, our page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from cleaner.core.basis.errors import ConflictError, Place, TextError, UsageError
from cleaner.core.basis.text import Document
from cleaner.core.differences.adopting import Adoption, adopted, nearest
from cleaner.core.differences.compare import Comparison, changes_of, compare
from cleaner.core.differences.tracing import traced_by_names
from cleaner.core.log.edits import Edit, edition_of
from cleaner.core.log.replay import State, replay
from cleaner.core.work.review import Review
from cleaner.files.disk.recent import RecentTexts
from cleaner.files.disk.texts import decode, read_bytes
from cleaner.files.redlines import criticmarkup
from cleaner.files.redlines.docx import is_docx, read_docx
from cleaner.files.redlines.page import accepted as page_accepted
from cleaner.files.settings.values import Settings
from cleaner.workspace.differences.comparing import point_in
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.session import Session, open_session

_PATCH = re.compile(r"(?:diff .*\n(?:.*\n){0,6}?)?--- .*\n\+\+\+ .*\n@@ ")
_MANY = 400_000
"""Characters of a text from which only the raw text and the present edition are tried as what the other began with."""
_MOST_POINTS = 8
_SHORT = 400
"""Characters of a text of which nothing need be left where it was edited."""
_LEAST_KEPT = 0.05
"""Share of the shorter text that stands in both where one was made of the other; of unrelated ones below 0.03."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A text as somebody else left it."""

    text: str
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Adopted:
    """What became of a foreign text."""

    adoption: Adoption
    base: str
    """What they began with, in words."""
    person: str
    document: Document
    edition: Path | None
    """Where the edition was written; nothing where it could not be, or nothing was to be written."""
    notices: tuple[str, ...] = ()


def read_foreign(path: Path, settings: Settings) -> Foreign:
    """Read a text with all changes accepted that its format can track."""
    data = read_bytes(path)
    if is_docx(data, str(path)):
        found = read_docx(data, str(path))
        return Foreign(found.accepted, found.authors)
    text = decode(data, str(path), settings.encoding).text
    if _PATCH.match(text):
        made = f"patch RAW {path.name} -o theirs.txt"
        raise TextError("this is a patch, no text", f"apply it to a copy, and take that over: {made}", Place(str(path)))
    if text.startswith("<!doctype html>") and 'id="redline"' in text:
        return Foreign(page_accepted(text))
    return Foreign(criticmarkup.accepted(text) if criticmarkup.has_markup(text) else text)


def adopt_file(
    path: Path, edited: Path, *, engine: Engine, settings: Settings, base: str = "", dry_run: bool = False
) -> Adopted:
    """Make records of what somebody changed in a text elsewhere, and write the edition.

    Args:
        path: the raw translation.
        edited: what they made of it, or of an edition of it.
        engine: makes the suggestions that their changes are traced to.
        settings: their ``person`` signs; else the one author of the tracked changes whom the log does not know.
        base: what they began with: ``raw``, ``edition``, or a point of the log; guessed if empty.
        dry_run: record and write nothing.

    Raises:
        UsageError: the base is no point of the log.
        TextError: one of the texts cannot be read.
        LogError: the log is damaged, or belongs to another text.
        LockError: somebody else is writing this document.
    """
    if path.resolve() == edited.resolve():
        raise UsageError("this is the raw translation itself", "name the text that was edited", Place(str(edited)))
    foreign = read_foreign(edited, settings)
    if not settings.person and len(foreign.authors) == 1:
        settings = replace(settings, person=foreign.authors[0])
    with open_session(path, engine=engine, settings=settings, read_only=dry_run) as session:
        review = session.review
        adoption, words = adoption_of(review, foreign.text, engine, base)
        edition = None
        if adoption.actions and not dry_run:
            session.carry_out(adoption.actions)
            if edited.resolve() == session.edition_path.resolve() and not adoption.clashes:
                session.edition.taken_over(read_bytes(edited))
            edition = _saved(session)
            RecentTexts().advance(path, session.review.decided, session.review.total)
        return Adopted(adoption, words, session.person, review.document, edition, session.notices)


def adoption_of(
    review: Review, text: str, engine: Engine, base: str = "", edition: bool = False
) -> tuple[Adoption, str]:
    """Return what a foreign text comes to in a review, and what it was made of, in words.

    ``edition`` says that it is known to be an edition of some point of the log.
    """
    raw = review.document.raw
    state, comparison, words = _base(review, with_breaks_of(raw, text), base, edition)
    return adopted(raw, state, review.replayed, comparison, review.offered, partial(_entries, raw, engine)), words


def with_breaks_of(raw: str, text: str) -> str:
    """Return a text with the line breaks of the raw text, and with its last line ended or not as the raw text's is."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    both, cr, lf = raw.count("\r\n"), raw.count("\r"), raw.count("\n")
    ends = "\r\n" if both * 2 > lf else "\r" if cr > lf else "\n"
    if ends != "\n":
        lines = lines.replace("\n", ends)
    return lines + ends if raw.endswith(("\r", "\n")) and lines and not lines.endswith(("\r", "\n")) else lines


def _base(review: Review, text: str, base: str, edition: bool) -> tuple[State, Comparison, str]:
    raw, log = review.document.raw, review.log
    if base == "raw":
        return State(), compare(raw, text), "the raw text"
    if base == "edition":
        return review.replayed, compare(review.edition().text, text), "the edition"
    if base:
        seq = point_in(log, base, Path(review.document.name))
        if seq is not None and seq < log.resettled:
            remedy = f"name a record from {log.resettled} on"
            raise UsageError(f"the raw text has changed since record {seq}", remedy, Place(review.document.name))
        state = replay(log, seq)
        return state, compare(_text(raw, state), text), f"the edition of record {seq}"
    states = [("the edition", review.replayed), ("the raw text", State())]
    if not review.replayed.edits:
        del states[0]
    elif len(raw) <= _MANY:
        ends = [a.seq for a, b in pairwise(log.records) if b.batch > a.batch and a.seq >= log.resettled]
        states[1:1] = [(f"the edition of record {seq}", replay(log, seq)) for seq in reversed(ends[-_MOST_POINTS:])]
    if edition and len(states) > 1:
        del states[-1]
    at, comparison = nearest([_text(raw, state) for _, state in states], text)
    if not edition and len(raw) > _SHORT and _is_of_another(comparison):
        name = Path(review.document.name).name
        raise UsageError(
            f"hardly a word of {name} stands in this text",
            "name a text that was made of it; 'cleaner adopt --base raw' takes it over all the same",
        )
    return states[at][1], comparison, states[at][0]


def _is_of_another(comparison: Comparison) -> bool:
    """Whether hardly anything stands in both texts, or no letter does, as where one is empty or in another writing."""
    gone = "".join(comparison.before[change.before.start : change.before.end] for change in comparison.changes)
    kept = len(comparison.before) - len(gone)
    letters = sum(map(str.isalnum, comparison.before)) - sum(map(str.isalnum, gone))
    return not letters or kept < _LEAST_KEPT * min(len(comparison.before), len(comparison.after))


def _text(raw: str, state: State) -> str:
    return edition_of(raw, (live.edit for live in state.edits)).text


def _entries(raw: str, engine: Engine, edits: Sequence[Edit], standing: Sequence[Edit]) -> list[str]:
    """Trace edits to entries by the names they bring."""
    comparison = changes_of(edition_of(raw, [*edits, *standing]), raw)
    traces = traced_by_names(comparison, engine.glossaries.entries)
    by_span = {change.before: trace.entry for change, trace in zip(comparison.changes, traces, strict=True)}
    return [by_span[edit.span] for edit in edits]


def _saved(session: Session) -> Path | None:
    try:
        return session.save()
    except ConflictError as error:
        session.notices += (f"{error.message}; it was not written, but the log has all",)
        return None
