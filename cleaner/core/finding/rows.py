"""An entry as a row of plain values, as a compiled index keeps it: made at once, read back only when somebody meets it."""

import json
from collections.abc import Sequence
from typing import Any, overload

from cleaner.core.basis.errors import Place
from cleaner.core.basis.glossary import Entry, Example, Glossary, Variant, entry_id
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.forms import DERIVED, Generated, generated
from cleaner.core.words.tokens import folded_texts, shared

Row = Sequence[Any]
"""Name, id, kind or nothing, source names, variants, admitted, near, unless, case, apply, status, note, examples, glossary, path,
place, and the generated forms. A place is line and column; glossary and path are 0 where they are those of the layer."""
_BETWEEN = b',"\\u0000"'
NAME, ID, KIND, SOURCE, VARIANTS, ADMITTED, NEAR, MADE = 0, 1, 2, 3, 4, 5, 6, 16


@dataclass(slots=True)
class Terms:
    """What entries are found by, without an object for each: ids, and the texts of all their forms one after another."""

    idents: list[str]
    rights: list[int]
    """How many right names each entry has; they come first among its texts."""
    counts: list[int]
    """How many texts each entry has."""
    read: list[int]
    """How many of them follow from its source names; they come last."""
    texts: list[str]
    folded: list[str]
    """Folded words of each text, with spaces between."""

    @classmethod
    def of(cls, rows: "Sequence[Row]") -> "Terms":
        """Collect the terms of entries."""
        texts: list[str] = []
        counts: list[int] = []
        read: list[int] = []
        for row in rows:
            own = [row[NAME], *row[ADMITTED], *[v[0] for v in row[VARIANTS]], *[made[1] for made in row[MADE]]]
            counts.append(len(own))
            read.append(sum(made[0] in DERIVED for made in row[MADE]))
            texts += own
        idents, rights = [row[ID] for row in rows], [1 + len(row[ADMITTED]) for row in rows]
        return cls(idents, rights, counts, read, texts, folded_texts(texts))


@dataclass(frozen=True, slots=True)
class Layer:
    """A glossary as rows."""

    name: str
    digest: str
    path: str
    rows: Sequence[Row]

    @classmethod
    def of(cls, glossary: Glossary) -> "Layer":
        """Turn the entries of a glossary into rows."""
        rows = [_row(entry, glossary) for entry in glossary.entries]
        return cls(glossary.name, glossary.digest, glossary.path, rows)

    def terms(self) -> Terms:
        """Return what the entries are found by."""
        return self.rows.terms if isinstance(self.rows, PlainRows) else Terms.of(self.rows)

    def text(self) -> bytes:
        """Return each row as ``row_of`` reads it, in one or several lines."""
        return self.rows.text() if isinstance(self.rows, PlainRows) else _text(self.rows)

    def begins(self) -> Sequence[int]:
        """Return the numbers of the lines, of that text or of its file, with which the rows begin."""
        return self.rows.begins if isinstance(self.rows, PlainRows) else range(len(self.rows))

    def variants(self, row: Row) -> tuple[Variant, ...]:
        """Return the variants of one of the rows."""
        return tuple([self.variant(row, told) for told in row[VARIANTS]])

    def variant(self, row: Row, told: Row) -> Variant:
        """Return one of the variants of one of the rows."""
        text, near, unless, apply, place = told
        return Variant(text, tuple(near), tuple(unless), apply, _place(self._path(row), place))

    def entry(self, row: Row, variants: tuple[Variant, ...] | None = None) -> Entry:
        """Return the entry of one of the rows; these are its variants, if they are given."""
        path = self._path(row)
        variants = self.variants(row) if variants is None else variants
        examples = tuple([Example(raw, cleaned, _place(path, p)) for raw, cleaned, p in row[12]])
        near, unless = (tuple(map(shared, cues)) for cues in row[NEAR:8])
        kind: Any = shared(row[KIND])
        case, apply, status, note = row[8:12]
        title = self.name if row[13] == 0 else row[13]
        return Entry(
            row[NAME], row[ID], kind or "company", tuple(row[SOURCE]), variants, tuple(row[ADMITTED]), near, unless,
            case, apply, status, note, examples, title, _place(path, row[15]), bool(kind),
        )  # fmt: skip

    def _path(self, row: Row) -> str:
        return self.path if row[14] == 0 else row[14] or ""


def written_row(name: str, ident: str, given: dict[str, Any], variants: Sequence[Row], place: tuple[int, int]) -> Row:
    """Return the row of an entry that has no examples; ``given`` holds the values of its other keys."""
    kind, source = given.get("kind", "company"), given.get("source", ())
    case = given.get("case") or ("free" if kind == "term" else "exact")
    return (
        *(
            name,
            ident,
            given.get("kind", ""),
            source,
            variants,
            given.get("admitted", ()),
            given.get("near", ()),
            given.get("unless", ()),
        ),
        *(case, given.get("apply"), given.get("status", "approved"), given.get("note", ""), (), 0, 0, place),
        generated(name, kind, source, [v[0] for v in variants]),
    )


class PlainRows(Sequence[Row]):
    """Entries as the plain lines of a glossary, each read when somebody meets it: to read them all takes far longer."""

    def __init__(self, body: str, begins: Sequence[int], between: str, terms: Terms) -> None:
        """Take the lines of all entries, the number of the first line of each, and what stands between two of them."""
        self._body, self._between, self._items = body, between, list[str]()
        self.begins, self.terms = begins, terms

    def __len__(self) -> int:
        return len(self.begins)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[k] for k in range(*at.indices(len(self)))]
        self._items = self._items or f"\n{self._body}".split(self._between)[1:]
        return _plain_row(self._between[1:] + self._items[at], self.begins[at])

    def text(self) -> bytes:
        """Return each entry as ``row_of`` reads it."""
        return f"{self._body}\n".encode("utf-8", "surrogatepass")


def row_of(text: bytes, begin: int) -> Row:
    """Return a row from its part of what ``Layer.text`` gave away, and the number of the line with which it begins."""
    if text[:1] == b"[":
        row: Row = json.loads(text)
        return row
    return _plain_row(text.decode("utf-8", "surrogatepass"), begin)


def _plain_row(item: str, at: int) -> Row:
    indent = item.index("-")
    lines = item.split("\n" + " " * (indent + 2))
    name = lines[0][indent:].removeprefix("- name: ")
    given: dict[str, Any] = {}
    variants: list[Row] = []
    for number, line in enumerate(lines[1:], at + 1):
        key, _, value = line.partition(": ")
        texts = listed(value)
        if key == "variants":
            column = indent + 13 + (value[0] == "[")
            for text in texts:
                variants.append((text, (), (), None, (number, column)))
                column += len(text) + 2
        else:
            given[key] = texts if key in PLAIN_LISTS else value
    return written_row(name, given.get("id") or entry_id(name), given, variants, (at, indent + 9))


PLAIN_LISTS = frozenset({"source", "admitted", "near", "unless"})


def listed(value: str) -> list[str]:
    """Return the texts of a plain list, or the only one."""
    return value[1:-1].split(", ") if value[0] == "[" else [value]


def _text(rows: Sequence[Row]) -> bytes:
    """Return each row as JSON; all of them in one go, since that is far quicker, unless a text looks like what parts them."""
    parted = _json([part for row in rows for part in (row, "\0")])[1:-1] + b","
    text = parted.replace(_BETWEEN + b",", b"\n")
    return text if text.count(b"\n") == len(rows) else b"".join([_json(row) + b"\n" for row in rows])


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _row(entry: Entry, glossary: Glossary) -> Row:
    path = entry.place.path if entry.place else None
    return (
        *(entry.name, entry.id, entry.told_kind, entry.source),
        [(v.text, v.near, v.unless, v.apply, _numbers(v.place)) for v in entry.variants],
        *(entry.admitted, entry.near, entry.unless, entry.case, entry.apply, entry.status, entry.note),
        [(e.raw, e.cleaned, _numbers(e.place)) for e in entry.examples],
        *(0 if entry.glossary == glossary.name else entry.glossary, 0 if path == glossary.path else path),
        _numbers(entry.place),
        _generated(entry),
    )


def _generated(entry: Entry) -> list[Generated]:
    return generated(entry.name, entry.kind, entry.source, [v.text for v in entry.variants])


def _numbers(place: Place | None) -> tuple[int, int] | None:
    return (place.line, place.column) if place else None


def _place(path: str, place: Sequence[int] | None) -> Place | None:
    return Place(path, place[0], place[1]) if place else None
