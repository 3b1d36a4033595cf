"""A compiled index that is read where it lies: an entry, a form, a word is made only when somebody meets it.

``parts`` says how they lie in memory, ``packing`` makes them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, islice
from typing import Any, cast

from cleaner.core.basis.errors import Finding, Place
from cleaner.core.basis.glossary import Entry, Glossaries, Glossary, Variant
from cleaner.core.finding.forms import Form, formed
from cleaner.core.finding.matching import Index
from cleaner.core.finding.nearness import Near
from cleaner.core.finding.parts import LOW, Flags, Holders, Kin, Lines, Made, Parts, cut
from cleaner.core.finding.rows import MADE, VARIANTS, Layer, Row, row_of
from cleaner.core.finding.slips import Slips, halves


class Packed(Parts):
    """The bytes that ``pack`` made; reads what is asked for."""

    def __init__(self, data: memoryview) -> None:
        """Take the bytes, which stay where they are. Raises ``ValueError`` where they are of another make."""
        super().__init__(data)
        self._facts: dict[str, Any] = json.loads(bytes(self.texts["facts"]))
        self._layers = [Layer(name, digest, path, ()) for name, digest, path, _ in self._facts["layers"]]
        self._made: dict[int, Entry] = {}
        self._held: list[dict[Any, Any]] = [self._made]

    def index(self) -> Index:
        """Return the index; its forms and entries are made when they are met."""
        keys = Keys(self)
        index = Index(
            keys, dict(zip(self.lines("heads"), self.numbers["longest"].tolist(), strict=True)), Entries(self)
        )
        forms = Forms(self)
        rare, kin, alone = Lines(self, "rare"), Kin(self), Flags(self.texts["alone"])
        holders = Holders(self)
        near = Near(forms, holders, rare, kin, alone=alone, reach=self._facts["reach"])
        near.slips = Slips(keys, self.halved, self.slipping)
        index.derived["near"] = near
        self._held += [keys.known, forms.known, holders.known]
        index.derived["abbreviations"] = self._facts["abbreviations"]
        return index

    def forget(self) -> None:
        """Hold no longer what was made; who has it keeps it, and it is made anew when somebody else meets it."""
        for made in self._held:
            made.clear()

    @property
    def clashes(self) -> tuple[Finding, ...]:
        """What was found while the glossaries were laid over one another."""
        rows = self._facts["clashes"]
        return tuple(Finding(code, Place(path, *at), say, do, fatal) for code, at, path, say, do, fatal in rows)

    def glossaries(self) -> Glossaries:
        """Return all glossaries; their entries are made when they are met."""
        layers: list[Glossary] = []
        at = 0
        for name, digest, path, count in self._facts["layers"]:
            layers.append(Glossary(name, digest, cast("tuple[Entry, ...]", Held(self, range(at, at + count))), path))
            at += count
        in_force = Entries(self)
        return Glossaries(tuple(layers), cast("tuple[Entry, ...]", in_force), self.clashes, Named(in_force))

    def entry(self, at: int) -> Entry:
        """Return one of the entries in force."""
        return self._entry(self.numbers["force"][at])

    def forms(self, at: int, key: str | None = None) -> Iterator[Form]:
        """Yield the forms of one of the entries in force, or those with a key, made anew: of most entries one or two are ever met."""
        number = self.numbers["force"][at]
        layer, row = self._row(number)
        entry = self._made.get(number) or self._make(number, layer, row)
        variants = row[VARIANTS]
        return formed(entry, row[MADE], [v[0] for v in variants], lambda one: layer.variant(row, variants[one]), key)

    def owners(self, key: str, entries: Sequence[int]) -> list[Form]:
        """Return all forms of these entries in force that have a key, in order."""
        return [form for at in entries for form in self.forms(at, key)]

    def halved(self, mark: str) -> list[str]:
        """Return the keys that have a half."""
        text, ends = self.texts["keys"], self.numbers["key_ends"]
        keys = [cut(text, ends, at).decode("utf-8", "surrogatepass") for at in self.sums["halves"].found(mark)]
        return [key for key in keys if mark in halves(key, len(key))]

    def slipping(self) -> list[str]:
        """Return the keys that slips are sought in: those that have halves."""
        keys = self.lines("keys")
        marked = bytearray(len(keys))
        for pair in self.numbers["halves"].tolist():
            marked[pair & LOW] = 1
        return list(compress(keys, marked))

    def variants(self, number: int) -> tuple[Variant, ...]:
        """Return the variants of an entry, in force or not."""
        layer, row = self._row(number)
        return layer.variants(row)

    def _entry(self, number: int) -> Entry:
        return self._made.get(number) or self._make(number, *self._row(number))

    def _make(self, number: int, layer: Layer, row: Row) -> Entry:
        listed = cast("tuple[Variant, ...]", Listed(self, number, len(row[VARIANTS])))
        made = self._made[number] = layer.entry(row, listed)
        return made

    def whole(self, number: int) -> Entry:
        """Return an entry, in force or not."""
        if number in self._made:
            return self._made[number]
        layer, row = self._row(number)
        return layer.entry(row)

    def _row(self, number: int) -> tuple[Layer, Row]:
        layer, at = 0, number
        while at >= self._facts["layers"][layer][3]:
            at -= self._facts["layers"][layer][3]
            layer += 1
        text = cut(self.texts["entries"], self.numbers["ends"], number)
        return self._layers[layer], row_of(text, self.numbers["begins"][number])


class Keys(Mapping[str, list[Form]]):
    """The forms of a packed index by their keys."""

    def __init__(self, packed: Packed) -> None:
        """Make nothing yet."""
        self._packed = packed
        self._found = packed.sums["pairs"].found
        self.known: dict[str, list[Form]] = {}

    def __getitem__(self, key: str) -> list[Form]:
        found = self._forms(key)
        if not found:
            raise KeyError(key)
        return found

    def get(self, key: str, default: Any = None) -> Any:
        """Return the forms of a key; many runs of words are asked for, and few of them are keys, so only those are kept."""
        return self._forms(key) or default

    def _forms(self, key: str) -> list[Form]:
        found = self.known.get(key)
        if found is None:
            numbers = self._found(key)
            found = self._packed.owners(key, numbers) if numbers else []
            if found:
                self.known[key] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed.lines("keys"))

    def __len__(self) -> int:
        return len(self._packed.lines("keys"))


class Entries(Made[Entry]):
    """The entries in force."""

    def __init__(self, packed: Packed) -> None:
        """Make nothing yet."""
        self._packed = packed

    def __len__(self) -> int:
        return len(self._packed.numbers["force"])

    def _item(self, at: int) -> Entry:
        return self._packed.entry(at)

    def number_of(self, ident: str) -> int | None:
        """Return where the entry of an id stands."""
        return next((at for at in self._packed.sums["idents"].found(ident) if self[at].id == ident), None)


class Held(Made[Entry]):
    """The entries of one glossary."""

    def __init__(self, packed: Packed, numbers: range) -> None:
        """Make nothing yet."""
        self._packed, self._numbers = packed, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def _item(self, at: int) -> Entry:
        return self._packed.whole(self._numbers[at])


class Listed(Made[Variant]):
    """The variants of an entry, of which a text meets one or none."""

    __slots__ = ("_count", "_number", "_packed")

    def __init__(self, packed: Packed, number: int, count: int) -> None:
        """Make nothing yet."""
        self._packed, self._number, self._count = packed, number, count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Variant]:
        return iter(self._packed.variants(self._number))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def _item(self, at: int) -> Variant:
        return self._packed.variants(self._number)[at]


class Named(Mapping[str, Entry]):
    """The entries in force by their ids."""

    def __init__(self, entries: Entries) -> None:
        """Make nothing yet."""
        self._entries = entries

    def __getitem__(self, ident: str) -> Entry:
        at = self._entries.number_of(ident)
        if at is None:
            raise KeyError(ident)
        return self._entries[at]

    def __iter__(self) -> Iterator[str]:
        return (entry.id for entry in self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __reduce__(self) -> tuple[type[dict[str, Entry]], tuple[dict[str, Entry]]]:
        return dict, (dict(self),)


class Forms(Made[Form]):
    """The right names that are compared with what is nearly so."""

    def __init__(self, packed: Packed) -> None:
        """Make nothing yet."""
        self._packed = packed
        self.known: dict[int, Form] = {}

    def __len__(self) -> int:
        return len(self._packed.numbers["near_entries"])

    def _item(self, at: int) -> Form:
        known = self.known.get(at)
        if known is None:
            numbers = self._packed.numbers
            own = self._packed.forms(numbers["near_entries"][at])
            known = self.known[at] = next(islice(own, numbers["near_forms"][at], None))
        return known
