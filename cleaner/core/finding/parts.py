"""The parts of a compiled index as they lie in memory: tables of numbers, lines of text, and what is found in them.

Layout: a line of JSON that tells the length of each part, then the parts: tables of numbers, then text and JSON. Nothing
in it is executed or unpickled. Keys and words are found by a checksum in a sorted table, with the number of their owner
in its low half, and another table tells where the checksums with the same first bits begin; the letters are compared
afterwards.
"""

import json
from array import array
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload
from zlib import crc32

ORDER = "little" if array("H", [1]).tobytes()[0] else "big"
SUMS = ("pairs", "held", "idents", "halves")
"""Tables of checksums; where those with the same first bits begin stands in a table of this name with ``_at``."""
CODES = {"ends": "Q", "begins": "I", **dict.fromkeys(SUMS, "Q"), **{f"{name}_at": "I" for name in SUMS},
         "force": "I", "longest": "I", "near_entries": "I", "near_forms": "I",
         "key_ends": "I", "word_ends": "I", "holder_ends": "I", "holder_numbers": "I"}  # fmt: skip
TEXTS = ("alone", "keys", "entries", "heads", "words", "rare", "kin", "facts")
T = TypeVar("T")
LOW = (1 << 32) - 1
"""The half of a number of a table of checksums that tells whose it is."""


class Parts:
    """The parts by their names."""

    def __init__(self, data: memoryview) -> None:
        """Take the bytes, which stay where they are. Raises ``ValueError`` where they are of another make."""
        self.data = data
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
        self.sums = {name: Sums(self.numbers[name], self.numbers[f"{name}_at"]) for name in SUMS}

    def lines(self, name: str) -> list[str]:
        """Return the lines of one of the texts."""
        text = self.texts[name]
        return bytes(text).decode("utf-8", "surrogatepass").split("\n") if text else []


class Sums:
    """A sorted table of checksums with the numbers of those that have them."""

    __slots__ = ("_begins", "_pairs", "_shift")

    def __init__(self, pairs: memoryview, begins: memoryview) -> None:
        """Take the table, and where the checksums begin that have the same first bits, for all such bits and one more."""
        self._pairs, self._begins = pairs, begins
        self._shift = 33 - (len(begins) - 1).bit_length()

    def found(self, text: str) -> Sequence[int]:
        """Return the numbers of a text, and perhaps of one with the same checksum."""
        wanted = crc32(text.encode("utf-8", "surrogatepass"))
        bits = wanted >> self._shift
        first, stop = self._begins[bits], self._begins[bits + 1]
        if first == stop:
            return ()
        return [pair & LOW for pair in self._pairs[first:stop] if pair >> 32 == wanted]


def cut(text: memoryview, ends: memoryview, number: int) -> bytes:
    """Return one of the lines of a text whose ends are known."""
    return bytes(text[ends[number - 1] if number else 0 : ends[number] - 1])


class Holders(Mapping[str, Sequence[int]]):
    """Numbers of the right names that hold a stemmed word."""

    def __init__(self, parts: Parts) -> None:
        """Make nothing yet."""
        self._parts = parts
        self.known: dict[str, int | None] = {}
        """The numbers of the words that were asked for."""

    def __getitem__(self, word: str) -> Sequence[int]:
        found = self._found(word)
        if found is None:
            raise KeyError(word)
        ends = self._parts.numbers["holder_ends"]
        return self._parts.numbers["holder_numbers"][ends[found - 1] if found else 0 : ends[found]]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._found(word) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts.lines("words")[:-1])

    def __len__(self) -> int:
        return len(self._parts.numbers["word_ends"])

    def _found(self, word: str) -> int | None:
        if word not in self.known:
            numbers, texts = self._parts.numbers, self._parts.texts
            held, ends = word.encode("utf-8", "surrogatepass"), numbers["word_ends"]
            same = (n for n in self._parts.sums["held"].found(word) if cut(texts["words"], ends, n) == held)
            self.known[word] = next(same, None)
        return self.known[word]


class Kin(Mapping[str, list[str]]):
    """Words of names by their first letters."""

    def __init__(self, parts: Parts) -> None:
        """Make nothing yet."""
        self._parts = parts
        self._known: dict[str, list[str]] | None = None

    @property
    def _rows(self) -> dict[str, list[str]]:
        if self._known is None:
            self._known = json.loads(bytes(self._parts.texts["kin"]))
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
        return isinstance(number, int) and number < len(self._marks) and self._marks[number] == 1


class Made(Sequence[T], Generic[T]):
    """A sequence whose items are made when they are met."""

    __slots__ = ()

    def _item(self, at: int) -> T:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (tuple, Made)) and len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[tuple[T, ...]]]:
        return tuple, (tuple(self),)

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


class Lines(Made[str]):
    """The lines of a text."""

    def __init__(self, parts: Parts, name: str) -> None:
        """Make nothing yet."""
        self._parts = parts
        self._name = name
        self._known: list[str] | None = None

    @property
    def _lines(self) -> list[str]:
        if self._known is None:
            self._known = self._parts.lines(self._name)
        return self._known

    def __len__(self) -> int:
        return len(self._lines)

    def _item(self, at: int) -> str:
        return self._lines[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)
