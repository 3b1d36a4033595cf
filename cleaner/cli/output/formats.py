"""How suggestions are written for people and for other programs: text, JSON lines and GitHub annotations.

Offsets, lines and columns are in code points of the decoded text, byte order mark not counted; lines and columns are
counted from 1.
"""

import json
from collections.abc import Sequence

from cleaner import console
from cleaner.console import Column
from cleaner.core.basis.errors import Place
from cleaner.core.basis.suggestion import UNLISTED, Suggestion, percent
from cleaner.core.basis.text import Document, Span

_REASONS = 3
"""How many of the strongest reasons a line for people has; ``explain`` shows them all."""
_COLUMNS = (
    Column("place", "dim", right=True),
    Column("before", "red"),
    Column("after", "green"),
    Column("certainty", right=True),
    Column("strongest reason", "dim", cropped=True),
)


def write_text(document: Document, suggestions: Sequence[Suggestion]) -> None:
    """Write a table on a terminal, one line for each suggestion in a pipe."""
    if not suggestions:
        return
    places = [document.place(s.span.start) for s in suggestions]
    if console.terminal():
        rows = [_row(p, s) for p, s in zip(places, suggestions, strict=True)]
        console.table(_COLUMNS, rows, document.name)
        return
    for place, suggestion in zip(places, suggestions, strict=True):
        before, after, certainty, confidence, why = _cells(suggestion)
        console.out(console.visible(f"{place}: {certainty}: {before} → {after} ({confidence}; {why})"))


def write_json(document: Document, suggestions: Sequence[Suggestion]) -> None:
    """Write one JSON object a line."""
    for suggestion in suggestions:
        console.out(json.dumps(as_json(document, suggestion), ensure_ascii=False))


def write_github(document: Document, suggestions: Sequence[Suggestion]) -> None:
    """Write annotations for GitHub Actions."""
    for suggestion in suggestions:
        before, after, certainty, _, why = _cells(suggestion)
        level = "notice" if certainty == "ask" else "warning"
        console.out(annotation(document, suggestion.span, level, f"{before} → {after}", f"{certainty}: {why}"))


def annotation(document: Document, span: Span, level: str, title: str, message: str) -> str:
    """Return a workflow command that GitHub shows at a place."""
    start, end = document.place(span.start), document.place(span.end)
    fields = {
        "file": document.name,
        "line": start.line,
        "endLine": end.line,
        "col": start.column,
        "endColumn": end.column,
        "title": title,
    }
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in fields.items())
    return f"::{level} {properties}::{_escaped(message)}"


def as_json(document: Document, suggestion: Suggestion) -> dict[str, object]:
    """Return the JSON form of a suggestion: the name alone, and under ``around`` what changes with it, if anything does."""
    word = suggestion.word_span
    place = document.place(word.start)
    row: dict[str, object] = {
        "path": document.name,
        "start": word.start,
        "end": word.end,
        "line": place.line,
        "column": place.column,
        "before": suggestion.broken,
        "options": [{"after": o.name or o.after, "entry": o.entry, "glossary": o.glossary} for o in suggestion.options],
        "certainty": suggestion.certainty,
        "confidence": round(suggestion.confidence, 4),
        "evidence": [{"kind": e.kind, "text": e.text, "weight": round(e.weight, 4)} for e in suggestion.reasons],
    }
    if suggestion.word is not None:
        span, afters = suggestion.span, [o.after for o in suggestion.options]
        row["around"] = {"start": span.start, "end": span.end, "before": suggestion.before, "afters": afters}
    return row


def reasons(suggestion: Suggestion, most: int = _REASONS) -> str:
    """Return the strongest reasons for the first option, in words."""
    return "; ".join([e.text for e in suggestion.reasons if e.weight > 0 or e.kind in UNLISTED][:most])


def _row(place: Place, suggestion: Suggestion) -> tuple[str, ...]:
    before, after, certainty, confidence, _ = _cells(suggestion)
    where = f"{place.line}:{place.column}"
    return where, before, after, f"{certainty} {confidence:>4}", reasons(suggestion, 1)


def _cells(suggestion: Suggestion) -> tuple[str, str, str, str, str]:
    after = " | ".join(o.after for o in suggestion.options)
    return suggestion.before, after, suggestion.certainty, percent(suggestion.confidence), reasons(suggestion)


def _escaped(value: str, extra: str = "") -> str:
    for character in "%\r\n" + extra:
        value = value.replace(character, f"%{ord(character):02X}")
    return value
