"""Glossaries compiled to one run of bytes, without an object for each entry or form: what ``flat`` reads."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, compress
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from cleaner.core.basis.errors import Finding
from cleaner.core.basis.glossary import clash
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.bodies import abbreviated, abbreviations
from cleaner.core.finding.forms import LEAST_KEY, LEAST_SLIP
from cleaner.core.finding.matching import HEAD
from cleaner.core.finding.nearness import EMPTY, KIN, LEAST_NEAR, LEAST_WORD, SLACK
from cleaner.core.finding.parts import CODES, ORDER, SUMS, TEXTS
from cleaner.core.finding.rows import Layer, Terms
from cleaner.core.finding.slips import halves
from cleaner.core.language.english import unknown
from cleaner.core.words.checksums import checksums
from cleaner.core.words.hashing import distinct, ranges
from cleaner.core.words.tokens import stem

Numbers = NDArray[np.int64]
Pairs = NDArray[np.uint64]
"""A checksum in the high half, in the low half whose it is."""
_HALF = 32


def pack(layers: Sequence[Layer]) -> bytes:
    """Return glossaries, low to high, and the index of their entries in force."""
    terms = [layer.terms() for layer in layers]
    force, clashes = _laid(layers, [one.idents for one in terms])
    idents = [ident for one in terms for ident in one.idents]
    held = _Held.of(terms, force)
    numbers: dict[str, NDArray[Any]] = {"force": force, "pairs": held.pairs(), "halves": held.halves()}
    numbers["idents"] = np.sort(_pairs(_sums([idents[n] for n in force.tolist()]), np.arange(len(force))))
    heads = held.heads()
    numbers["longest"] = np.fromiter(heads.values(), np.int64, len(heads))
    texts = {"keys": _joined(held.order), "heads": _joined(heads)}
    numbers["key_ends"] = np.append(_ends(texts["keys"]), len(texts["keys"]) + 1)
    texts["entries"], numbers["ends"], numbers["begins"] = _entries(layers)
    reach = _near(held, numbers, texts)
    numbers |= {f"{name}_at": _begins(numbers[name]) for name in SUMS}
    facts = {
        "layers": [[layer.name, layer.digest, layer.path, len(layer.rows)] for layer in layers],
        "clashes": [
            [c.code, [c.place.line, c.place.column], c.place.path, c.message, c.remedy, c.fatal] for c in clashes
        ],
        "reach": reach,
        "abbreviations": abbreviations(held.rights_with(abbreviated)),
    }
    texts["facts"] = _json(facts)
    body = [numbers[name].astype(f"u{8 if code == 'Q' else 4}").tobytes() for name, code in CODES.items()]
    body += [texts[name] for name in TEXTS]
    head = json.dumps({"order": ORDER, "sizes": list(map(len, body))}).encode()
    head += b" " * (-(len(head) + 1) % 8) + b"\n"
    return b"".join([head, *body])


def _entries(layers: Sequence[Layer]) -> tuple[bytes, Numbers, Numbers]:
    """Return the rows of all layers as text, where each of them ends, and the numbers of the lines they begin with."""
    texts = [layer.text() for layer in layers]
    begins = [np.array(layer.begins(), np.int64) for layer in layers]
    ends: list[Numbers] = [np.zeros(0, np.int64)]
    before = 0
    for text, own in zip(texts, begins, strict=True):
        lines = _ends(text)
        stops = np.append(own[1:] - own[:1], len(lines))[: len(own)]
        ends.append(lines[stops - 1] + before)
        before += len(text)
    return b"".join(texts), np.concatenate(ends), np.concatenate([np.zeros(0, np.int64), *begins])


def _laid(layers: Sequence[Layer], idents: Sequence[Sequence[str]]) -> tuple[Numbers, list[Finding]]:
    """Return the numbers of the rows in force, in order, and a finding for each that was replaced."""
    force: dict[str, int] = {}
    owners: list[tuple[Layer, int]] = []
    clashes: list[Finding] = []
    for layer, own in zip(layers, idents, strict=True):
        for at, ident in enumerate(own):
            low = force.get(ident)
            if low is not None:
                held, other = owners[low]
                clashes.append(clash(held.entry(held.rows[other]), layer.entry(layer.rows[at]), layer.path))
            force[ident] = len(owners)
            owners.append((layer, at))
    return np.fromiter(force.values(), np.int64, len(force)), clashes


@dataclass(slots=True)
class _Held:
    """The forms of all entries in force, in order."""

    texts: list[str]
    folded: list[str]
    owner: Numbers
    """Of each form the number of its entry in force."""
    right: NDArray[np.bool_]
    """Whether it is a right name."""
    read: NDArray[np.bool_]
    """Whether it tells how a source name is read."""
    key: Numbers
    """The number of its key, or -1 where it is too short for one."""
    order: list[str]
    """The keys by their numbers."""
    sizes: Numbers
    """How many letters each of the keys has."""

    @classmethod
    def of(cls, terms: Sequence[Terms], force: Numbers) -> "_Held":
        """Lay the forms of all glossaries one behind another."""
        counts: Numbers = np.array([count for one in terms for count in one.counts], np.int64)
        rights: Numbers = np.array([count for one in terms for count in one.rights], np.int64)
        begins: Numbers = np.cumsum(counts) - counts
        at = ranges(begins[force], counts[force])
        owner = np.repeat(np.arange(len(force)), counts[force])
        right = at - begins[force][owner] < rights[force][owner]
        reads: Numbers = np.array([count for one in terms for count in one.read], np.int64)
        read = at - begins[force][owner] >= (counts - reads)[force][owner]
        texts = [text for one in terms for text in one.texts]
        folded = [words for one in terms for words in one.folded]
        if len(at) != len(texts) or not np.array_equal(at, np.arange(len(texts))):
            texts, folded = [texts[n] for n in at.tolist()], [folded[n] for n in at.tolist()]
        numbers: dict[str, int] = {}
        squeezed = [words.replace(" ", "") for words in folded]
        known = [numbers.setdefault(key, len(numbers)) if len(key) >= LEAST_KEY else -1 for key in squeezed]
        sizes = np.fromiter(map(len, numbers), np.int64, len(numbers))
        return cls(texts, folded, owner, right, read, np.array(known, np.int64), list(numbers), sizes)

    def pairs(self) -> Pairs:
        """Return the checksums of all keys, each with its entry."""
        kept = self.key >= 0
        return distinct(_pairs(_sums(self.order)[self.key[kept]], self.owner[kept]))

    def heads(self) -> dict[str, int]:
        """Return the letters with which keys begin, and how many the longest of those keys has."""
        heads: dict[str, int] = {}
        for length in distinct(self.sizes).tolist():
            own = np.flatnonzero(self.sizes == length).tolist()
            heads |= dict.fromkeys([self.order[n][:HEAD] for n in own], length)
        return heads

    def halves(self) -> Pairs:
        """Return the checksums of the halves of all keys that are long enough for slips, each with its key.

        No slip is looked for in what is only a reading of a source name.
        """
        sought = distinct(self.key[~self.read & (self.key >= 0)])
        sizes = self.sizes[sought]
        made = [np.zeros(0, np.uint64)]
        for length in distinct(sizes[sizes >= LEAST_SLIP]).tolist():
            own = sought[sizes == length]
            made += [_pairs(sums, own) for sums in half_sums([self.order[n] for n in own.tolist()], length)]
        return np.sort(np.concatenate(made))

    def rights_with(self, wanted: Callable[[str], bool]) -> Iterator[list[str]]:
        """Yield the right names of each entry one of whose right names is wanted."""
        named = (n for n in np.flatnonzero(self.right).tolist() if wanted(self.texts[n]))
        for owner in dict.fromkeys(self.owner[list(named)].tolist()):
            first, last = np.searchsorted(self.owner, (owner, owner + 1)).tolist()
            yield list(compress(self.texts[first:last], self.right[first:last].tolist()))

    def near(self) -> tuple[Numbers, Numbers]:
        """Return the right names that are looked for though misspelt, by their keys, and their numbers in their entries."""
        formed = self.right & (self.key >= 0)
        before: Numbers = np.cumsum(formed) - formed
        first = np.searchsorted(self.owner, self.owner)
        at = np.flatnonzero(formed)
        at = at[self.sizes[self.key[at]] >= LEAST_NEAR]
        at = at[np.argsort(self.key[at], kind="stable")]
        return at, (before - before[first])[at]


def half_sums(keys: Sequence[str], length: int) -> tuple[Numbers, Numbers]:
    """Return the checksums of both halves of a great many keys of one length."""
    joined = "".join(keys)
    if not joined.isascii():
        return _sums([halves(key, length)[0] for key in keys]), _sums([halves(key, length)[1] for key in keys])
    letters = np.frombuffer(joined.encode(), np.uint8).reshape(len(keys), length)
    half = (length - 1) // 2
    first, last = (crc32(f"{length}{mark}".encode()) for mark in "<>")
    return checksums(letters[:, :half], first), checksums(letters[:, length - half :], last)


def _near(held: _Held, numbers: "dict[str, NDArray[Any]]", texts: dict[str, bytes]) -> int:
    """Add the tables of the words of all right names; return the words of the longest, and what may stand between."""
    at, form = held.near()
    names = [held.folded[n].split() for n in at.tolist()]
    counts = np.fromiter(map(len, names), np.int64, len(names))
    words: dict[str, int] = {}
    known: dict[str, int] = {}
    told: list[int] = []
    for word in chain.from_iterable(names):
        number = known.get(word)
        if number is None:
            number = known[word] = -1 if word in EMPTY else words.setdefault(stem(word), len(words))
        told.append(number)
    word_of = np.array(told, np.int64)
    name_of = np.repeat(np.arange(len(names)), counts)
    pairs = distinct(_pairs(word_of[word_of >= 0], name_of[word_of >= 0])).view(np.int64)
    kin: dict[str, list[str]] = {}
    for word in words:
        if len(word) > KIN:
            kin.setdefault(word[:KIN], []).append(word)
    numbers["near_entries"], numbers["near_forms"] = held.owner[at], form
    numbers["held"] = np.sort(_pairs(_sums(words), np.arange(len(words))))
    texts["words"] = _joined([*words, ""])
    numbers["word_ends"] = _ends(texts["words"])
    numbers["holder_ends"] = np.cumsum(np.bincount(pairs >> _HALF, minlength=len(words)))
    numbers["holder_numbers"] = pairs & (1 << _HALF) - 1
    rare = sorted(unknown(w for w in words if len(w) >= LEAST_WORD and not w[0].isdigit()))
    texts["rare"], texts["kin"] = _joined(rare), _json(kin)
    texts["alone"] = (counts == 1).astype(np.uint8).tobytes()
    return int(counts.max(initial=0)) + SLACK


def _sums(words: Collection[str]) -> Numbers:
    """Return the checksums of words, none of which has a line break."""
    rows = _joined(words).split(b"\n") if words else []
    return np.fromiter(map(crc32, rows), np.int64, len(rows))


def _pairs(high: Numbers, low: Numbers) -> Pairs:
    made: Pairs = high.astype(np.uint64) << np.uint64(_HALF) | low.astype(np.uint64)
    return made


def _begins(pairs: Pairs) -> Numbers:
    """Return where the checksums begin whose first bits are 0, 1 and so on, so many bits that each has one or two."""
    bits = max(1, len(pairs).bit_length() - 1)
    firsts = np.arange(1 << bits, dtype=np.uint64) << np.uint64(2 * _HALF - bits)
    return np.append(np.searchsorted(pairs, firsts), len(pairs))


def _ends(text: bytes) -> Numbers:
    """Return the places behind all line breaks."""
    ends: Numbers = np.flatnonzero(np.frombuffer(text, np.uint8) == ord("\n")) + 1
    return ends


def _joined(words: Iterable[str]) -> bytes:
    return "\n".join(words).encode("utf-8", "surrogatepass")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
