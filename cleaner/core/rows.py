"""An entry as a row of plain values, as a compiled index keeps it: made at once, read back only when somebody meets it."""

from collections.abc import Sequence
from typing import Any

from cleaner.core.errors import Place
from cleaner.core.forms import Form, Generated, formed, generated
from cleaner.core.glossary import Entry, Example, Glossary, Variant
from cleaner.core.values import dataclass

Row = Sequence[Any]
"""Name, id, kind, source names, variants, admitted, near, unless, case, apply, status, note, examples, glossary, path,
place, and the generated forms. A place is line and column; glossary and path are 0 where they are those of the layer."""
NAME, ID, KIND, SOURCE, VARIANTS, ADMITTED, MADE = 0, 1, 2, 3, 4, 5, 16


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

    def entry(self, row: Row) -> Entry:
        """Return the entry of one of the rows."""
        path = self.path if row[14] == 0 else row[14] or ""
        variants = tuple([Variant(t, tuple(n), tuple(u), a, _place(path, p)) for t, n, u, a, p in row[VARIANTS]])
        examples = tuple([Example(raw, cleaned, _place(path, p)) for raw, cleaned, p in row[12]])
        admitted, near, unless = map(tuple, row[ADMITTED:8])
        case, apply, status, note = row[8:12]
        title = self.name if row[13] == 0 else row[13]
        return Entry(
            row[NAME], row[ID], row[KIND], tuple(row[SOURCE]), variants, admitted, near, unless, case, apply, status, note,
            examples, title, _place(path, row[15]),
        )  # fmt: skip

    def entry_and_forms(self, row: Row) -> tuple[Entry, list[Form]]:
        """Return the entry of one of the rows, and its forms."""
        entry = self.entry(row)
        return entry, list(formed(entry, row[MADE]))


def written_row(name: str, ident: str, given: dict[str, Any], variants: Sequence[Row], place: tuple[int, int]) -> Row:
    """Return the row of an entry that has no examples; ``given`` holds the values of its other keys."""
    kind, source = given.get("kind", "company"), given.get("source", ())
    case = given.get("case") or ("free" if kind == "term" else "exact")
    return (
        *(
            name,
            ident,
            kind,
            source,
            variants,
            given.get("admitted", ()),
            given.get("near", ()),
            given.get("unless", ()),
        ),
        *(case, given.get("apply"), given.get("status", "approved"), given.get("note", ""), (), 0, 0, place),
        generated(name, kind, source, [v[0] for v in variants]),
    )


def _row(entry: Entry, glossary: Glossary) -> Row:
    path = entry.place.path if entry.place else None
    return (
        *(entry.name, entry.id, entry.kind, entry.source),
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
