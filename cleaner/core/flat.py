"""A compiled index that is read where it lies: an entry, a form, a word is made only when somebody meets it.

Layout: a line of JSON that tells the length of each part, then the parts: tables of numbers, then text and JSON. Nothing
in it is executed or unpickled. Keys and words are found by a checksum in a sorted table, with the number of their owner
in its low half; the letters are compared afterwards. ``packing`` makes it.
"""

import json
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar, overload
from zlib import crc32

from cleaner.core.errors import Finding, Place
from cleaner.core.forms import LEAST_SLIP, Form
from cleaner.core.glossary import Entry, Glossaries, Glossary
from cleaner.core.matching import Index
from cleaner.core.nearness import Near
from cleaner.core.rows import Layer
from cleaner.core.slips import Slips, halves

ORDER = "little" if array("H", [1]).tobytes()[0] else "big"
CODES = {"ends": "Q", "pairs": "Q", "held": "Q", "halves": "Q", "force": "I", "near_entries": "I", "near_forms": "I",
         "word_ends": "I", "holder_ends": "I", "holder_numbers": "I"}  # fmt: skip
TEXTS = ("alone", "keys", "entries", "heads", "words", "rare", "kin", "facts")
T = TypeVar("T")
_LOW = (1 << 32) - 1


class Packed:
    """The bytes that ``pack`` made; reads what is asked for."""

    def __init__(self, data: memoryview) -> None:
        """Take the bytes, which stay where they are. Raises ``ValueError`` where they are of another make."""
        head, _, _ = bytes(data[:1024]).partition(b"\n")
        told = json.loads(head)
        if told["order"] != ORDER or len(told["sizes"]) != len(CODES) + len(TEXTS):
            raise ValueError("another machine made this")
        parts: dict[str, memoryview] = {}
        at = len(head) + 1
        for name, size in zip((*CODES, *TEXTS), told["sizes"], strict=True):
            parts[name] = data[at : at + size]
            at += size
        if at != len(data):
            raise ValueError("a part is missing")
        self.numbers = {name: parts[name].cast("Q" if code == "Q" else "I") for name, code in CODES.items()}
        self.texts = parts
        self._facts: dict[str, Any] = json.loads(bytes(parts["facts"]))
        self._layers = [Layer(name, digest, path, ()) for name, digest, path, _ in self._facts["layers"]]
        self._made: dict[int, tuple[Entry, list[Form]]] = {}

    def index(self) -> Index:
        """Return the index; its forms and entries are made when they are met."""
        keys = Keys(self)
        index = Index(keys, set(self.lines("heads")), self._facts["longest"], Entries(self))
        forms = Forms(self)
        rare, kin, alone = Lines(self, "rare"), Kin(self), Flags(self.texts["alone"])
        index.derived["near"] = Near(
            forms, Holders(self), rare, kin, alone=alone, reach=self._facts["reach"], slips=Slips(keys, self.halved)
        )
        return index

    @property
    def clashes(self) -> tuple[Finding, ...]:
        """What was found while the glossaries were laid over one another."""
        rows = self._facts["clashes"]
        return tuple(Finding(code, Place(path, *at), say, do, fatal) for code, at, path, say, do, fatal in rows)

    def glossaries(self) -> Glossaries:
        """Make all entries of all glossaries."""
        layers: list[Glossary] = []
        at = 0
        for name, digest, path, count in self._facts["layers"]:
            layers.append(Glossary(name, digest, tuple(self._entry(n)[0] for n in range(at, at + count)), path))
            at += count
        made = Glossaries.of(layers)
        return replace(made, clashes=self.clashes)

    def entry(self, at: int) -> Entry:
        """Return one of the entries in force."""
        return self._entry(self.numbers["force"][at])[0]

    def forms(self, at: int) -> list[Form]:
        """Return the forms of one of the entries in force."""
        return self._entry(self.numbers["force"][at])[1]

    def owners(self, key: str) -> list[Form]:
        """Return all forms that have a key, in the order of their entries."""
        return [form for at in found(self.numbers["pairs"], key) for form in self.forms(at) if form.key == key]

    def halved(self, mark: str) -> dict[str, None]:
        """Return the keys that have a half."""
        forms = (form for at in found(self.numbers["halves"], mark) for form in self.forms(at))
        return {
            form.key: None for form in forms if len(form.key) >= LEAST_SLIP and mark in halves(form.key, len(form.key))
        }

    def lines(self, name: str) -> list[str]:
        """Return the lines of one of the texts."""
        text = self.texts[name]
        return bytes(text).decode("utf-8", "surrogatepass").split("\n") if text else []

    def _entry(self, number: int) -> tuple[Entry, list[Form]]:
        made = self._made.get(number)
        if made is None:
            row = json.loads(cut(self.texts["entries"], self.numbers["ends"], number))
            layer, at = 0, number
            while at >= self._facts["layers"][layer][3]:
                at -= self._facts["layers"][layer][3]
                layer += 1
            made = self._made[number] = self._layers[layer].entry_and_forms(row)
        return made


def found(table: memoryview, text: str) -> Iterator[int]:
    """Yield the numbers that a table has for a text, and perhaps for one with the same checksum."""
    wanted = crc32(text.encode("utf-8", "surrogatepass")) << 32
    at = bisect_left(table, wanted)
    while at < len(table) and table[at] | _LOW == wanted | _LOW:
        yield table[at] & _LOW
        at += 1


def cut(text: memoryview, ends: memoryview, number: int) -> bytes:
    """Return one of the lines of a text whose ends are known."""
    return bytes(text[ends[number - 1] if number else 0 : ends[number] - 1])


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
        return iter(self._packed.lines("keys"))

    def __len__(self) -> int:
        return len(self._packed.lines("keys"))


class Holders(Mapping[str, list[int]]):
    """Numbers of the right names that hold a stemmed word."""

    def __init__(self, packed: Packed) -> None:
        """Make nothing yet."""
        self._packed = packed
        self._known: dict[str, list[int] | None] = {}

    def __getitem__(self, word: str) -> list[int]:
        found = self._found(word)
        if found is None:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._found(word) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed.lines("words")[:-1])

    def __len__(self) -> int:
        return len(self._packed.numbers["word_ends"])

    def _found(self, word: str) -> list[int] | None:
        if word not in self._known:
            numbers, texts = self._packed.numbers, self._packed.texts
            held, ends = word.encode("utf-8", "surrogatepass"), numbers["word_ends"]
            same = (n for n in found(numbers["held"], word) if cut(texts["words"], ends, n) == held)
            number = next(same, None)
            self._known[word] = None if number is None else self._numbers(number)
        return self._known[word]

    def _numbers(self, number: int) -> list[int]:
        ends = self._packed.numbers["holder_ends"]
        row: list[int] = self._packed.numbers["holder_numbers"][
            ends[number - 1] if number else 0 : ends[number]
        ].tolist()
        return row


class Kin(Mapping[str, list[str]]):
    """Words of names by their first letters."""

    def __init__(self, packed: Packed) -> None:
        """Make nothing yet."""
        self._packed = packed
        self._known: dict[str, list[str]] | None = None

    @property
    def _rows(self) -> dict[str, list[str]]:
        if self._known is None:
            self._known = json.loads(bytes(self._packed.texts["kin"]))
        return self._known or {}

    def __getitem__(self, letters: str) -> list[str]:
        return self._rows[letters]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Flags(Container[int]):
    """Numbers that are marked."""

    def __init__(self, marks: memoryview) -> None:
        """Take a byte for each number."""
        self._marks = marks

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self._marks[number] == 1


class Made(Sequence[T], Generic[T]):
    """A sequence whose items are made when they are met."""

    def __init__(self, packed: Packed) -> None:
        """Make nothing yet."""
        self._packed = packed

    def _item(self, at: int) -> T:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...

    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return [self._item(k) for k in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        return self._item(at % len(self))


class Entries(Made[Entry]):
    """The entries in force."""

    def __len__(self) -> int:
        return len(self._packed.numbers["force"])

    def _item(self, at: int) -> Entry:
        return self._packed.entry(at)


class Forms(Made[Form]):
    """The right names that are compared with what is nearly so."""

    def __len__(self) -> int:
        return len(self._packed.numbers["near_entries"])

    def _item(self, at: int) -> Form:
        numbers = self._packed.numbers
        return self._packed.forms(numbers["near_entries"][at])[numbers["near_forms"][at]]


class Lines(Made[str]):
    """The lines of a text."""

    def __init__(self, packed: Packed, name: str) -> None:
        """Make nothing yet."""
        super().__init__(packed)
        self._name = name
        self._known: list[str] | None = None

    @property
    def _lines(self) -> list[str]:
        if self._known is None:
            self._known = self._packed.lines(self._name)
        return self._known

    def __len__(self) -> int:
        return len(self._lines)

    def _item(self, at: int) -> str:
        return self._lines[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)
