r"""Tables: CSV with a header whose columns are mapped by name, and OmegaT's tab-separated three columns without one.

Several texts in one cell are separated by ``|``, semicolons or line breaks, and stand in several columns of one name too;
a bar or a semicolon that belongs to a text has a backslash before it.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cleaner.core.basis.glossary import CHOICES, Entry, Variant, entry_id, kind_called
from cleaner.files.formats.terms import Terms, broken, entry_of, gathered

COLUMNS = ("id", "name", "kind", "source", "variants", "admitted", "near", "unless", "case", "apply", "status", "note")
_SYNONYMS = {
    "name": ("target", "target term", "preferred", "term", "translation", "english", "en", "canonical", "right"),
    "source": ("source term", "source name", "chinese", "zh", "original", "zh-cn", "source names"),
    "variants": ("variant", "wrong", "wrong forms", "forbidden", "aliases", "alias", "misspellings", "incorrect"),
    "admitted": ("synonyms", "synonym", "also", "alternatives", "other names"),
    "kind": ("type", "category", "class"),
    "note": ("notes", "comment", "comments", "description", "definition", "remark", "info"),
    "near": ("context", "cues"),
    "unless": ("not near", "exceptions"),
    "status": ("state",),
}
_KEYS = {word: key for key, words in _SYNONYMS.items() for word in (key, *words)} | {key: key for key in COLUMNS}
_LISTS = ("source", "variants", "admitted", "near", "unless")
_BETWEEN = re.compile(r"(?<!\\)[|;\uff1b]|[\r\n]+")
_ESCAPED = re.compile(r"\\([|;\uff1b])")


def read_csv(text: str, name: str) -> Terms:
    """Read a table with a header."""
    return read_rows(_rows(text, name), name)


def read_rows(rows: Iterable[Sequence[str]], name: str) -> Terms:
    """Read the rows of a table, the header first; ``TextError`` where no column holds the right name."""
    numbered = [
        (n, [cell.strip() for cell in row]) for n, row in enumerate(rows, 1) if any(cell.strip() for cell in row)
    ]
    if not numbered:
        raise broken(name, "this table is empty")
    header = [_KEYS.get(cell.casefold().replace("_", " "), "") for cell in numbered[0][1]]
    if "name" not in header:
        said = ", ".join(numbered[0][1][:6])
        raise broken(name, f"no column is called name, target or term (columns: {said})", numbered[0][0])
    notes = [
        f"column {cell!r} is not known and was passed over"
        for cell, key in zip(numbered[0][1], header, strict=True)
        if not key
    ]
    entries: list[Entry] = []
    for number, row in numbered[1:]:
        cells = _cells(header, row)
        if "name" not in cells:
            notes.append(f"line {number} has no name and was passed over")
            continue
        entries.append(_entry(cells, name, number))
    return Terms(gathered(entries), notes=tuple(notes))


def _cells(header: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Return the cells of a row by column: of several for one list all, of other columns of one name the last."""
    cells: dict[str, str] = {}
    for key, cell in zip(header, row, strict=False):
        if key in _LISTS and key in cells and cell:
            cells[key] += f" | {cell}"
        elif key and cell:
            cells[key] = cell if key in ("note", *_LISTS) else " ".join(cell.split())
    return cells


def write_csv(terms: Terms) -> bytes:
    """Write a table with a header."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(table(terms.entries))
    return out.getvalue().encode()


def table(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """Yield the header, then a row for each entry."""
    yield list(COLUMNS)
    for entry in entries:
        cells: list[str] = []
        for key in COLUMNS:
            value: Any = entry.told_kind if key == "kind" else getattr(entry, key)
            if key == "variants":
                value = tuple(variant.text for variant in entry.variants)
            cells.append(" | ".join(map(_escaped, value)) if isinstance(value, tuple) else value or "")
        yield cells


def read_omegat(text: str, name: str) -> Terms:
    """Read source, target and comment of each line; lines that begin with ``#`` are comments.

    A first line that names columns is the header of a table.
    """
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    if "\t" in first and all(cell.strip().casefold().replace("_", " ") in _KEYS for cell in first.split("\t")):
        return read_csv(text, name)
    entries: list[Entry] = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if line.startswith("#") or not any(cells):
            continue
        if len(cells) < 2 or not cells[0] or not cells[1]:
            raise broken(name, "a line needs source and target with a tab between", number)
        entries.append(entry_of(cells[1], [cells[0]], note=cells[2] if len(cells) > 2 else ""))
    return Terms(gathered(entries))


def write_omegat(terms: Terms) -> bytes:
    """Write a line for each source name."""
    rows = [(s, e.name, " ".join(e.note.split())) for e in terms.entries for s in e.source]
    return "".join("\t".join(row).rstrip("\t") + "\n" for row in rows).encode()


def _rows(text: str, name: str) -> Iterator[list[str]]:
    head = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except csv.Error as error:
        raise broken(name, f"this is no table ({error})") from error


def _entry(cells: dict[str, str], name: str, number: int) -> Entry:
    for key, allowed in CHOICES.items():
        value = cells.get(key, "").casefold()
        if key == "kind":
            value = kind_called(value)
        if value and value not in allowed:
            problem = f"{key} {cells[key]!r} is not one of {', '.join(allowed)}"
            raise broken(name, problem, number, "write one of them there, or nothing")
        if value:
            cells[key] = value
    lists = {key: _split(cells.get(key, "")) for key in _LISTS}
    plain = entry_of(cells["name"], lists["source"], lists["variants"], lists["admitted"], cells.get("note", ""))
    values: dict[str, Any] = {key: cells[key] for key in CHOICES if key in cells}
    return Entry(
        plain.name,
        cells.get("id") or entry_id(plain.name),
        source=plain.source,
        variants=tuple(map(Variant, (v.text for v in plain.variants))),
        admitted=plain.admitted,
        near=lists["near"],
        unless=lists["unless"],
        note=plain.note,
        **values,
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(_ESCAPED.sub(r"\1", part.strip()) for part in _BETWEEN.split(cell) if part.strip())


def _escaped(text: str) -> str:
    return re.sub("([|;\uff1b])", r"\\\1", text)
