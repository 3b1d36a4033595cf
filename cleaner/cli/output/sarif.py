"""Suggestions as SARIF 2.1.0, the form that code hosts and editors read."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from urllib.parse import quote

from cleaner import __version__
from cleaner.cli.output.formats import reasons
from cleaner.core.basis.suggestion import CERTAINTIES, Certainty, Option, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.reasons.drifting import Drift

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Certainty, str] = {"sure": "error", "likely": "warning", "ask": "note"}
_RULES: dict[Certainty, str] = {
    "sure": "A broken name whose repair may be applied in bulk.",
    "likely": "A broken name whose repair needs one glance.",
    "ask": "A place that a person must look at.",
}

_HINT = {"id": "hint", "shortDescription": {"text": "A name that another spelling of it may stand beside."}}

Found = tuple[Document, Sequence[Suggestion], Sequence[Drift]]


def sarif(found: Sequence[Found]) -> dict[str, object]:
    """Return one SARIF log with one run over all documents."""
    rules = [*({"id": c, "shortDescription": {"text": _RULES[c]}} for c in CERTAINTIES), _HINT]
    driver = {"name": "cleaner", "semanticVersion": __version__, "rules": rules}
    results = [_result(document, s) for document, suggestions, _ in found for s in suggestions]
    results += [row for document, _, drifts in found for row in _hints(document, drifts)]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(document: Document, suggestion: Suggestion) -> dict[str, object]:
    where = artifact(document.name)
    region = _region(document, suggestion.span)
    options = " or ".join(o.after for o in suggestion.options)
    why = reasons(suggestion)
    return {
        "ruleId": suggestion.certainty,
        "level": _LEVELS[suggestion.certainty],
        "rank": round(100 * suggestion.confidence, 2),
        "message": {"text": f"{suggestion.before} → {options}" + (f": {why}" if why else "")},
        "locations": [{"physicalLocation": {"artifactLocation": where, "region": region}}],
        "partialFingerprints": {"suggestionKey/v1": suggestion.key},
        "fixes": [_fix(where, region, option) for option in suggestion.options],
    }


def _hints(document: Document, drifts: Sequence[Drift]) -> Iterator[dict[str, object]]:
    for drift in drifts:
        for spelling in drift.spellings[1:]:
            places = [
                {"physicalLocation": {"artifactLocation": artifact(document.name), "region": _region(document, span)}}
                for span in (spelling.spans[0], *drift.first.spans[:1])
            ]
            text = f"{spelling.text} or {drift.first.text}? {spelling.why}"
            yield {
                "ruleId": "hint",
                "level": "note",
                "message": {"text": text},
                "locations": places[:1],
                "relatedLocations": places[1:],
            }


def artifact(path: str) -> dict[str, str]:
    """Return where a file is: as seen from the folder of the run, or, named from the root, as an address of its own."""
    uri = quote(PurePath(path).as_posix(), errors="surrogateescape")
    return {"uri": f"file://{uri}" if uri.startswith("/") else uri}


def _region(document: Document, span: Span) -> dict[str, int]:
    start, end = document.place(span.start), document.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _fix(where: dict[str, str], region: dict[str, int], option: Option) -> dict[str, object]:
    replacement = {"deletedRegion": region, "insertedContent": {"text": option.after}}
    return {
        "description": {"text": f"{option.after} ({option.glossary})" if option.glossary else option.after},
        "artifactChanges": [{"artifactLocation": where, "replacements": [replacement]}],
    }
