"""The form of a glossary file as a JSON Schema, for editors that complete and check YAML while it is typed.

It is made of the reader's own tables, and says what a schema can say; duplicate ids and failing examples it cannot.
"""

from typing import Any

from cleaner.core.basis.glossary import CHOICES
from cleaner.files.glossaries.reader import ENTRY_KEYS

_WORD = {"type": ["string", "number", "boolean"]}
"""Our reader takes every value for a text; other readers take *007* for a number before the schema sees it."""
_WORDS = {"anyOf": [_WORD, {"type": "null"}, {"type": "array", "items": _WORD}]}
_MEANINGS = {
    "name": "The preferred form, written exactly as it must appear.",
    "id": "Never reused; derived from the name where it is not written.",
    "kind": "What it is.",
    "source": "Its names in the source language.",
    "variants": "Wrong renderings that may stand in raw translations; they are replaced.",
    "admitted": "Other right forms; they are left alone.",
    "near": "Context cues: words nearby that speak for the entry.",
    "unless": "Context cues: words nearby that speak against it.",
    "case": "Whether the name itself is repaired where only its case is off.",
    "apply": "Whether suggestions are sure, always asked about, or never offered; worked out where it is not written.",
    "status": "A proposed entry waits for a person; a deprecated one is kept, and changes nothing.",
    "note": "For people.",
    "examples": "Sentences that must come out as written, or stay as they are.",
    "text": "The wrong rendering.",
    "raw": "A sentence of a raw translation.",
    "cleaned": "What it must become.",
    "keep": "A sentence that must stay as it is.",
}


def glossary_schema() -> dict[str, Any]:
    """Return the schema of a glossary file."""
    choices = {key: {"enum": list(values)} for key, values in CHOICES.items()}
    lists = dict.fromkeys(("source", "admitted", "near", "unless"), _WORDS)
    variant = _mapping({"text": _WORD, "near": _WORDS, "unless": _WORDS, "apply": choices["apply"]}, ("text",))
    example = {
        "oneOf": [
            _mapping({"raw": _WORD, "cleaned": _WORD}, ("raw", "cleaned")),
            _mapping({"keep": _WORD}, ("keep",)),
        ]
    }
    variants = {
        "anyOf": [*_WORDS["anyOf"][:2], {"type": "array", "items": {"anyOf": [_WORD, {"$ref": "#/$defs/variant"}]}}]
    }
    examples = {"type": ["array", "null"], "items": {"$ref": "#/$defs/example"}}
    values: dict[str, Any] = {**choices, **lists, "variants": variants, "examples": examples}
    entry = _mapping({key: values.get(key, _WORD) for key in ENTRY_KEYS}, ("name",))
    keyed = {"anyOf": [{"$ref": "#/$defs/keyed"}, variants]}
    short = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"not": {"enum": list(ENTRY_KEYS)}},
        "additionalProperties": keyed,
    }
    several = {"type": "array", "minItems": 1, "items": {"anyOf": [_WORD, {"$ref": "#/$defs/entry"}, short]}}
    top = {
        "glossary": _WORD,
        "language": _mapping({"source": _WORD, "target": _WORD}),
        "entries": {"anyOf": [several, short]},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cleaner glossary",
        **_mapping(top, ("entries",)),
        "$defs": {
            "entry": entry,
            "keyed": _mapping({key: values.get(key, _WORD) for key in ENTRY_KEYS if key != "name"}),
            "variant": variant,
            "example": example,
        },
    }


def _mapping(keys: dict[str, Any], required: tuple[str, ...] = ()) -> dict[str, Any]:
    described = {k: {**v, "description": _MEANINGS[k]} if k in _MEANINGS else v for k, v in keys.items()}
    schema = {"type": "object", "additionalProperties": False, "properties": described}
    return {**schema, "required": list(required)} if required else schema
