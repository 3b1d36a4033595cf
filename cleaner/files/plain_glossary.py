"""The plain regular glossary, read line by line; whatever is the least bit unusual is left to the parser.

A large glossary is written by a program, one key a line, values plain or in short lists. Here only such lines are
known, and only what the parser would read in the same way and find nothing wrong with; anything else, a comment
between entries, a quote, a colon inside a value, a key out of place, an id that stands twice, means that nothing is read.
"""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cleaner.core.glossary import entry_ids
from cleaner.core.rows import Layer, Row, written_row
from cleaner.files.glossary_reader import CHOICES

_INNER = r"[^\W_][^\x00-\x1f\"#:,\[\]{}\\`|<>]*(?<=[^\s])"
_PLAIN = re.compile(r"[^\W_][^\x00-\x1f\"#:\[\]{}\\`|<>]*(?<=[^\s])")
_LIST = re.compile(rf"\[{_INNER}(?:, {_INNER})*\]")
_HEAD = re.compile(
    r"(?:#[^\n]*\n|\n)*(?:glossary: ([^\n]+)\n)?(?:language: \{source: [a-z]{2}, target: [a-z]{2}\}\n)?entries:\n( *)- (?=name: )"
)
_LISTS = frozenset({"source", "admitted", "near", "unless"})


def plain_layer(data: bytes, path: str) -> Layer | None:
    """Return the rows of a glossary file from its bytes, or nothing where only the parser can tell what stands there."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    found = plain_rows(text, Path(path).stem)
    return Layer(found[0], hashlib.blake2b(data, digest_size=16).hexdigest(), path, found[1]) if found else None


def plain_rows(text: str, title: str) -> tuple[str, list[Row]] | None:
    """Return title and rows of a glossary, or nothing where only the parser can tell what stands there."""
    head = _HEAD.match(text)
    if head is None or not text.endswith("\n") or not text.replace("\n", "").isprintable():
        return None
    if head[1] is not None:
        title = head[1]
        if not _PLAIN.fullmatch(title):
            return None
    line = text.count("\n", 0, head.end()) + 1
    reader = _Lines(len(head[2]))
    rows: list[tuple[str, dict[str, Any], list[Row], tuple[int, int]]] = []
    for item in text[head.end() : -1].split(f"\n{head[2]}- "):
        lines = item.split(f"\n{head[2]}  ")
        row = reader.entry(lines, line)
        if row is None:
            return None
        rows.append(row)
        line += len(lines)
    derived = entry_ids([row[0] for row in rows])
    idents = [row[1].get("id", ident) for row, ident in zip(rows, derived, strict=True)]
    if len(set(idents)) < len(idents):
        return None
    return title, [
        written_row(name, ident, given, variants, place)
        for ident, (name, given, variants, place) in zip(idents, rows, strict=True)
    ]


class _Lines:
    """Reads the lines of one entry after another; ``indent`` stands before the hyphen of each."""

    def __init__(self, indent: int) -> None:
        self._indent = indent

    def entry(self, lines: Sequence[str], at: int) -> tuple[str, dict[str, Any], list[Row], tuple[int, int]] | None:
        """Return name, values, variants and place; ``at`` is the number of the first line."""
        key, _, name = lines[0].partition(": ")
        if key != "name" or not _PLAIN.fullmatch(name):
            return None
        given: dict[str, Any] = {}
        variants: list[Row] = []
        for number, line in enumerate(lines[1:], at + 1):
            key, _, value = line.partition(": ")
            if key in given:
                return None
            if _LIST.fullmatch(value):
                texts = value[1:-1].split(", ")
            elif _PLAIN.fullmatch(value):
                texts = [value]
            else:
                return None
            if key in _LISTS:
                given[key] = texts
            elif key == "variants":
                given[key] = ()
                variants = self._variants(texts, number, value[0] == "[")
            elif value[0] == "[" or not (
                key == "note" or value in CHOICES.get(key, ()) or (key == "id" and " " not in value)
            ):
                return None
            else:
                given[key] = value
        right = (name, *given.get("admitted", ()))
        if any(v[0] in right for v in variants):
            return None
        return name, given, variants, (at, self._indent + 9)

    def _variants(self, texts: Sequence[str], line: int, listed: bool) -> list[Row]:
        column = self._indent + 13 + listed
        rows: list[Row] = []
        for text in texts:
            rows.append((text, (), (), None, (line, column)))
            column += len(text) + 2
        return rows
