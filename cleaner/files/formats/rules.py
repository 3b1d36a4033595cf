"""Lists of wrong and right forms: prh rules and codespell dictionaries, neither of which has source names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import yaml

from cleaner.core.basis.glossary import Entry, Example, Variant
from cleaner.files.formats.terms import Terms, broken, entry_of, gathered
from cleaner.files.yaml.scalars import quoted, written


def read_prh(text: str, name: str) -> Terms:
    """Read the rules whose patterns are plain words; regular expressions are passed over, and that is noted."""
    try:
        data = yaml.load(text, yaml.BaseLoader)
    except yaml.YAMLError as error:
        line = error.problem_mark.line + 1 if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark else 0
        raise broken(name, "this is no sound YAML", line) from error
    rules = data.get("rules") if isinstance(data, dict) else None
    if not isinstance(rules, list):
        raise broken(name, "this is no prh file: it has no list of rules")
    notes: list[str] = []
    entries: list[Entry] = []
    for number, rule in enumerate(rules, 1):
        expected = rule if isinstance(rule, str) else rule.get("expected") if isinstance(rule, dict) else None
        if not isinstance(expected, str) or not expected:
            raise broken(name, f"rule {number} expects nothing")
        patterns = _patterns(rule) if isinstance(rule, dict) else []
        plain = [p for p in patterns if not p.startswith("/")]
        if len(plain) < len(patterns):
            notes.append(f"rule {number} ({expected}) has a regular expression, which was passed over")
        entries.append(replace(entry_of(expected, (), plain), examples=tuple(_specs(rule))))
    return Terms(gathered(entries), notes=tuple(notes))


def write_prh(terms: Terms) -> bytes:
    """Write a rule for each entry that has variants, its repairs as specs."""
    lines = ["version: 1", "rules:"]
    for entry in terms.entries:
        if not entry.variants:
            continue
        lines.append(f"  - expected: {written(entry.name)}")
        lines.append("    patterns:")
        lines += [f"      - {written(variant.text)}" for variant in entry.variants]
        specs = [example for example in entry.examples if not example.keeps]
        lines += ["    specs:"] if specs else []
        lines += [f"      - {{from: {quoted(e.raw)}, to: {quoted(e.cleaned)}}}" for e in specs]
    return ("\n".join(lines) + "\n").encode()


def read_codespell(text: str, name: str) -> Terms:
    """Read ``wrong->right``; a wrong form with several right ones is asked about at each."""
    entries: list[Entry] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        wrong, arrow, right = line.partition("->")
        # A trailing comma or reason says that a person must choose.
        rights = [part.strip() for part in right.split(",")]
        asked = len(rights) > 1
        rights = rights[:-1] if asked else rights
        if not arrow or not wrong.strip() or not rights[0]:
            raise broken(name, "a line needs the form wrong->right", number)
        for one in filter(None, rights):
            entry = entry_of(one, (), [wrong.strip()])
            if asked:
                entry = replace(entry, variants=tuple(Variant(v.text, apply="ask") for v in entry.variants))
            entries.append(entry)
    return Terms(gathered(entries))


def write_codespell(terms: Terms) -> bytes:
    """Write a line for each variant of one word; codespell looks at single words only, and knows no arrow in them."""
    rights: dict[str, list[str]] = {}
    asked: set[str] = set()
    for entry in terms.entries:
        for variant in entry.variants:
            if " " not in variant.text and "->" not in variant.text:
                rights.setdefault(variant.text.casefold(), []).append(entry.name)
                asked |= {variant.text.casefold()} if (variant.apply or entry.apply) == "ask" else set()
    lines = [
        f"{wrong}->{', '.join(names)}{',' if wrong in asked or len(names) > 1 else ''}\n"
        for wrong, names in sorted(rights.items())
    ]
    return "".join(lines).encode()


def _patterns(rule: dict[str, Any]) -> list[str]:
    found = [rule.get(key) for key in ("pattern", "patterns")]
    listed = [p for value in found for p in (value if isinstance(value, list) else [value])]
    return [p for p in listed if isinstance(p, str) and p]


def _specs(rule: Any) -> Iterator[Example]:
    specs: Sequence[Any] = rule.get("specs") or () if isinstance(rule, dict) else ()
    for spec in specs:
        if isinstance(spec, dict) and isinstance(spec.get("from"), str) and isinstance(spec.get("to"), str):
            yield Example(spec["from"], spec["to"])
