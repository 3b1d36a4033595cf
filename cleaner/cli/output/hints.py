"""How hints are written: names that look like drifting spellings of one another; no suggestions, and no status of their own."""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.output.formats import annotation
from cleaner.core.basis.text import Document

if TYPE_CHECKING:
    from cleaner.core.reasons.drifting import Drift


def write_text_hints(document: Document, drifts: "Sequence[Drift]") -> None:
    """Write one line for each spelling that stands beside another, at its first place."""
    for drift in drifts:
        for spelling in drift.spellings[1:]:
            place = document.place(spelling.spans[0].start)
            line = (
                f"{place}: hint: {_counted(spelling.text, len(spelling.spans))} beside {_first(drift)}: {spelling.why}"
            )
            console.out(console.visible(line))


def write_json_hints(document: Document, drifts: "Sequence[Drift]") -> None:
    """Write one JSON object for each place of a spelling that stands beside another."""
    for row in hint_rows(document, drifts):
        console.out(json.dumps(row, ensure_ascii=False))


def write_github_hints(document: Document, drifts: "Sequence[Drift]") -> None:
    """Write one annotation for each spelling that stands beside another."""
    for drift in drifts:
        for spelling in drift.spellings[1:]:
            title = f"{spelling.text} or {drift.first.text}?"
            console.out(annotation(document, spelling.spans[0], "notice", title, f"hint: {spelling.why}"))


def hint_rows(document: Document, drifts: "Sequence[Drift]") -> list[dict[str, object]]:
    """Return the JSON form of hints: ``hint`` names the kind, ``beside`` the spelling that speaks against this one."""
    rows: list[dict[str, object]] = []
    for drift in drifts:
        for spelling in drift.spellings[1:]:
            for span in spelling.spans:
                place = document.place(span.start)
                rows.append(
                    {
                        "path": document.name,
                        "hint": "spelling",
                        "start": span.start,
                        "end": span.end,
                        "line": place.line,
                        "column": place.column,
                        "before": document.raw[span.start : span.end],
                        "beside": drift.first.text,
                        "counts": [len(spelling.spans), len(drift.first.spans)],
                        "text": spelling.why,
                    }
                )
    return rows


HINT_WRITERS: "dict[str, Callable[[Document, Sequence[Drift]], None]]" = {
    "text": write_text_hints,
    "json": write_json_hints,
    "github": write_github_hints,
}


def _first(drift: "Drift") -> str:
    return _counted(drift.first.text, len(drift.first.spans))


def _counted(text: str, places: int) -> str:
    return f"{text} ({places})"
