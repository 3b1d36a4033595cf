"""A compiled index with its glossaries as one run of bytes, from which an entry is made only when somebody meets it.

Layout: a line of JSON that tells the length of each part, then the parts: tables of numbers, then JSON. Nothing in it is
executed or unpickled. Keys are found by their hash in a sorted table; the letters of the forms are compared afterwards.
"""

import hashlib
import json
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, overload

from cleaner.core.errors import Finding, Place
from cleaner.core.forms import Form
from cleaner.core.glossary import Entry, Example, Glossaries, Glossary, Variant
from cleaner.core.matching import Index
from cleaner.core.nearness import Near

_ORDER = "little" if array("H", [1]).tobytes()[0] else "big"
_PARTS = ("ends", "hashes", "owners", "near_entries", "near_forms", "keys", "entries", "words")
_CODES = {"ends": "Q", "hashes": "Q", "owners": "I", "near_entries": "I", "near_forms": "I"}


def pack(glossaries: Glossaries, index: Index) -> bytes:
    """Return an index and the glossaries it was compiled from as bytes."""
    every = [entry for layer in glossaries.layers for entry in layer.entries]
    numbers = {id(entry): number for number, entry in enumerate(every)}
    owned: dict[int, list[Form]] = {}
    owners: dict[str, dict[int, None]] = {}
    for key, rows in index.keys.items():
        for form in rows:
            owned.setdefault(numbers[id(form.entry)], []).append(form)
            owners.setdefault(key, {})[numbers[id(form.entry)]] = None
    at = {id(form): (number, k) for number, forms in owned.items() for k, form in enumerate(forms)}
    near = Near.of(index)
    table = sorted((_hash(key), number) for key, held in owners.items() for number in held)
    blobs = [_entry_row(entry, owned.get(number, [])) for number, entry in enumerate(every)]
    ends, end = array("Q"), 0
    for blob in blobs:
        end += len(blob)
        ends.append(end)
    words = {
        "layers": [[layer.name, layer.digest, layer.path, len(layer.entries)] for layer in glossaries.layers],
        "clashes": [[c.code, _place(c.place), c.place.path, c.message, c.remedy, c.fatal] for c in glossaries.clashes],
        "force": [numbers[id(entry)] for entry in index.entries],
        "heads": sorted(index.heads),
        "longest": index.longest,
        "holders": near.holders,
        "rare": near.rare,
        "kin": near.kin,
        "alone": sorted(near.alone),
        "reach": near.reach,
    }
    parts = {
        "ends": ends,
        "hashes": array("Q", (row[0] for row in table)),
        "owners": array("I", (row[1] for row in table)),
        "near_entries": array("I", (at[id(form)][0] for form in near.forms)),
        "near_forms": array("I", (at[id(form)][1] for form in near.forms)),
    }
    body = [parts[name].tobytes() for name in _CODES]
    keys = "\n".join(index.keys).encode("utf-8", "surrogatepass")
    body += [keys, b"".join(blobs), json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()]
    head = json.dumps({"order": _ORDER, "sizes": list(map(len, body))}).encode()
    head += b" " * (-(len(head) + 1) % 8) + b"\n"
    return head + b"".join(body)


def _hash(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _place(place: Place | None) -> list[int] | None:
    return [place.line, place.column] if place else None


def _entry_row(entry: Entry, forms: list[Form]) -> bytes:
    variants = {id(variant): number for number, variant in enumerate(entry.variants)}
    row = [
        *(entry.name, entry.id, entry.kind, entry.source),
        [(v.text, v.near, v.unless, v.apply, _place(v.place)) for v in entry.variants],
        *(entry.admitted, entry.near, entry.unless, entry.case, entry.apply, entry.status, entry.note),
        [(e.raw, e.cleaned, _place(e.place)) for e in entry.examples],
        *(entry.glossary, entry.place.path if entry.place else None, _place(entry.place)),
        [(f.kind, f.text, f.key, " ".join(f.words), variants[id(f.variant)] if f.variant else -1) for f in forms],
    ]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


class Packed:
    """The bytes that ``pack`` made; reads what is asked for."""

    def __init__(self, data: memoryview) -> None:
        """Take the bytes, which stay where they are. Raises ``ValueError`` where they are of another make."""
        head, _, _ = bytes(data[:1024]).partition(b"\n")
        told = json.loads(head)
        if told["order"] != _ORDER or len(told["sizes"]) != len(_PARTS):
            raise ValueError("another machine made this")
        parts: dict[str, memoryview] = {}
        at = len(head) + 1
        for name, size in zip(_PARTS, told["sizes"], strict=True):
            parts[name] = data[at : at + size]
            at += size
        if at != len(data):
            raise ValueError("a part is missing")
        tables = {name: parts[name].cast("Q" if code == "Q" else "I") for name, code in _CODES.items()}
        self._ends, self._hashes, self._owners = tables["ends"], tables["hashes"], tables["owners"]
        self._near = tables["near_entries"], tables["near_forms"]
        self._keys, self._blob = parts["keys"], parts["entries"]
        self._words: dict[str, Any] = json.loads(bytes(parts["words"]))
        self._made: dict[int, tuple[Entry, list[Form]]] = {}

    def index(self) -> Index:
        """Return the index; its forms and entries are made when they are met."""
        words = self._words
        index = Index(Keys(self), set(words["heads"]), words["longest"], Entries(self, words["force"]))
        forms = Forms(self, *self._near)
        index.derived["near"] = Near(
            forms, words["holders"], words["rare"], words["kin"], alone=frozenset(words["alone"]), reach=words["reach"]
        )
        return index

    @property
    def clashes(self) -> tuple[Finding, ...]:
        """What was found while the glossaries were laid over one another."""
        rows = self._words["clashes"]
        return tuple(Finding(code, Place(path, *at), say, do, fatal) for code, at, path, say, do, fatal in rows)

    def glossaries(self) -> Glossaries:
        """Make all entries of all glossaries."""
        layers: list[Glossary] = []
        at = 0
        for name, digest, path, count in self._words["layers"]:
            layers.append(Glossary(name, digest, tuple(self.entry(n) for n in range(at, at + count)), path))
            at += count
        made = Glossaries.of(layers)
        return replace(made, clashes=self.clashes)

    def entry(self, number: int) -> Entry:
        """Return one entry by its number."""
        return self._entry(number)[0]

    def form(self, entry: int, number: int) -> Form:
        """Return one form of an entry."""
        return self._entry(entry)[1][number]

    def owners(self, key: str) -> list[Form]:
        """Return all forms that have a key, in the order of their entries."""
        wanted = _hash(key)
        at = bisect_left(self._hashes, wanted)
        found: list[Form] = []
        while at < len(self._hashes) and self._hashes[at] == wanted:
            found += [form for form in self._entry(self._owners[at])[1] if form.key == key]
            at += 1
        return found

    def keys(self) -> list[str]:
        """Return every key once, in the order in which the index was compiled."""
        return bytes(self._keys).decode("utf-8", "surrogatepass").split("\n") if self._keys else []

    def _entry(self, number: int) -> tuple[Entry, list[Form]]:
        made = self._made.get(number)
        if made is None:
            start = self._ends[number - 1] if number else 0
            made = self._made[number] = _entry_made(json.loads(bytes(self._blob[start : self._ends[number]])))
        return made


def _entry_made(row: list[Any]) -> tuple[Entry, list[Form]]:
    path = row[14] or ""
    variants = tuple(Variant(t, tuple(n), tuple(u), a, _made_place(path, p)) for t, n, u, a, p in row[4])
    examples = tuple(Example(raw, cleaned, _made_place(path, p)) for raw, cleaned, p in row[12])
    name, ident, kind, source = row[:4]
    admitted, near, unless = map(tuple, row[5:8])
    case, apply, status, note = row[8:12]
    place = _made_place(path, row[15])
    entry = Entry(
        name, ident, kind, tuple(source), variants, admitted, near, unless, case, apply, status, note, examples, row[13], place
    )  # fmt: skip
    forms = [
        Form(key, text, tuple(words.split(" ")) if words else (), kind, entry, variants[at] if at >= 0 else None)
        for kind, text, key, words, at in row[16]
    ]
    return entry, forms


def _made_place(path: str, place: list[int] | None) -> Place | None:
    return Place(path, *place) if place else None


class Keys(Mapping[str, list[Form]]):
    """The forms of a packed index by their keys."""

    def __init__(self, packed: Packed) -> None:
        """Make nothing yet."""
        self._packed = packed
        self._known: dict[str, list[Form]] = {}

    def __getitem__(self, key: str) -> list[Form]:
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._packed.owners(key)
        if not found:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed.keys())

    def __len__(self) -> int:
        return len(self._packed.keys())


class Entries(Sequence[Entry]):
    """Entries of a packed index by their numbers."""

    def __init__(self, packed: Packed, numbers: Sequence[int]) -> None:
        """Make nothing yet."""
        self._packed, self._numbers = packed, numbers

    @overload
    def __getitem__(self, at: int) -> Entry: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...

    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return Entries(self._packed, self._numbers[at])
        return self._packed.entry(self._numbers[at])

    def __len__(self) -> int:
        return len(self._numbers)


class Forms(Sequence[Form]):
    """Forms of a packed index by the numbers that other tables give them."""

    def __init__(self, packed: Packed, entries: Sequence[int], forms: Sequence[int]) -> None:
        """Make nothing yet."""
        self._packed, self._entries, self._forms = packed, entries, forms

    @overload
    def __getitem__(self, at: int) -> Form: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Form]: ...

    def __getitem__(self, at: int | slice) -> Form | Sequence[Form]:
        if isinstance(at, slice):
            return [self[k] for k in range(*at.indices(len(self)))]
        return self._packed.form(self._entries[at], self._forms[at])

    def __len__(self) -> int:
        return len(self._entries)
