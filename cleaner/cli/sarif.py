"""Suggestions as SARIF 2.1.0, the form that code hosts and editors read."""

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from cleaner import __version__
from cleaner.cli.formats import reasons
from cleaner.core.suggestion import CERTAINTIES, Certainty, Option, Suggestion
from cleaner.core.text import Document

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Certainty, str] = {"sure": "error", "likely": "warning", "ask": "note"}
_RULES: dict[Certainty, str] = {
    "sure": "A broken name whose repair may be applied in bulk.",
    "likely": "A broken name whose repair needs one glance.",
    "ask": "A place that a person must look at.",
}

Found = tuple[Document, Sequence[Suggestion]]


def sarif(found: Sequence[Found]) -> dict[str, object]:
    """Return one SARIF log with one run over all documents."""
    rules = [{"id": c, "shortDescription": {"text": _RULES[c]}} for c in CERTAINTIES]
    driver = {"name": "cleaner", "semanticVersion": __version__, "rules": rules}
    results = [_result(document, s) for document, suggestions in found for s in suggestions]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(document: Document, suggestion: Suggestion) -> dict[str, object]:
    artifact = {"uri": quote(PurePath(document.name).as_posix(), errors="surrogateescape")}
    region = _region(document, suggestion)
    options = " or ".join(o.after for o in suggestion.options)
    why = reasons(suggestion)
    return {
        "ruleId": suggestion.certainty,
        "level": _LEVELS[suggestion.certainty],
        "rank": round(100 * suggestion.confidence, 2),
        "message": {"text": f"{suggestion.before} → {options}" + (f": {why}" if why else "")},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"suggestionKey/v1": suggestion.key},
        "fixes": [_fix(artifact, region, option) for option in suggestion.options],
    }


def _region(document: Document, suggestion: Suggestion) -> dict[str, int]:
    start, end = document.place(suggestion.span.start), document.place(suggestion.span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": suggestion.span.start,
        "charLength": len(suggestion.span),
    }


def _fix(artifact: dict[str, str], region: dict[str, int], option: Option) -> dict[str, object]:
    replacement = {"deletedRegion": region, "insertedContent": {"text": option.after}}
    return {
        "description": {"text": f"{option.after} ({option.glossary})" if option.glossary else option.after},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
    }
