"""Glossaries compiled to one run of bytes, without an object for each entry or form: what ``flat`` reads."""

import json
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from zlib import crc32

from cleaner.core.bodies import abbreviations
from cleaner.core.english import is_known
from cleaner.core.errors import Finding
from cleaner.core.forms import LEAST_KEY, LEAST_SLIP
from cleaner.core.glossary import clash
from cleaner.core.matching import HEAD
from cleaner.core.nearness import EMPTY, KIN, LEAST_NEAR, LEAST_WORD, SLACK
from cleaner.core.parts import CODES, ORDER, TEXTS
from cleaner.core.rows import ADMITTED, ID, MADE, NAME, VARIANTS, Layer, Row
from cleaner.core.slips import halves
from cleaner.core.tokens import folded_words, stem

_APART = {code: " " for code in range(128) if code != 10 and not chr(code).isalnum()}
_BETWEEN = '"\\u0000"'


def pack(layers: Sequence[Layer]) -> bytes:
    """Return glossaries, low to high, and the index of their entries in force."""
    rows = [row for layer in layers for row in layer.rows]
    force, clashes = _laid(layers)
    keys, rights = _keys([rows[n] for n in force])
    order = dict.fromkeys(key for own in keys for key in own)
    sums = dict(zip(order, map(crc32, _joined(order).split(b"\n")), strict=bool(order)))
    pairs = {sums[key] << 32 | at for at, own in enumerate(keys) for key in own}
    numbers: dict[str, array[int]] = {"force": array("I", force), "pairs": array("Q", sorted(pairs))}
    numbers["halves"] = _halves(keys)
    idents = [rows[n][ID].encode("utf-8", "surrogatepass") for n in force]
    numbers["idents"] = array("Q", sorted(crc32(ident) << 32 | at for at, ident in enumerate(idents)))
    texts = {"keys": _joined(order), "heads": _joined({key[:HEAD]: None for key in order})}
    entries = _lines(rows)
    numbers["ends"] = array("Q", accumulate(len(line) + 1 for line in entries))
    texts["entries"] = b"\n".join([*entries, b""])
    reach = _near(order, rights, numbers, texts)
    facts = {
        "layers": [[layer.name, layer.digest, layer.path, len(layer.rows)] for layer in layers],
        "clashes": [
            [c.code, [c.place.line, c.place.column], c.place.path, c.message, c.remedy, c.fatal] for c in clashes
        ],
        "longest": max(map(len, order), default=0),
        "reach": reach,
        "abbreviations": abbreviations(name for n in force for name in (rows[n][NAME], *rows[n][ADMITTED])),
    }
    texts["facts"] = _json(facts)
    body = [numbers[name].tobytes() for name in CODES] + [texts[name] for name in TEXTS]
    head = json.dumps({"order": ORDER, "sizes": list(map(len, body))}).encode()
    head += b" " * (-(len(head) + 1) % 8) + b"\n"
    return head + b"".join(body)


def _laid(layers: Sequence[Layer]) -> tuple[list[int], list[Finding]]:
    """Return the numbers of the rows in force, in order, and a finding for each that was replaced."""
    force: dict[str, int] = {}
    owners: list[tuple[Layer, Row]] = []
    clashes: list[Finding] = []
    for layer in layers:
        for row in layer.rows:
            low = force.get(row[ID])
            if low is not None:
                held, other = owners[low]
                clashes.append(clash(held.entry(other), layer.entry(row), layer.path))
            force[row[ID]] = len(owners)
            owners.append((layer, row))
    return list(force.values()), clashes


def _halves(keys: Sequence[Sequence[str]]) -> "array[int]":
    """Return the checksums of the halves of all keys that are long enough for slips, each with its entry."""
    owners = {key: at for at, own in enumerate(keys) for key in own if len(key) >= LEAST_SLIP}
    marks = _joined(mark for key in owners for mark in halves(key, len(key))).split(b"\n")
    twice = (at for at in owners.values() for _ in range(2))
    return array("Q", sorted([crc32(mark) << 32 | at for mark, at in zip(marks, twice, strict=bool(owners))]))


Right = tuple[int, int, str]
"""Number of an entry in force, number of the form among its forms, folded words with spaces."""


def _keys(rows: Sequence[Row]) -> tuple[list[list[str]], dict[str, list[Right]]]:
    """Return the keys of each row, and by their keys the right names."""
    texts: list[str] = []
    counts: list[tuple[int, int]] = []
    for row in rows:
        own = [row[NAME], *row[ADMITTED], *[v[0] for v in row[VARIANTS]], *[made[1] for made in row[MADE]]]
        counts.append((1 + len(row[ADMITTED]), len(own)))
        texts += own
    folded = _folded(texts)
    keys: list[list[str]] = []
    rights: dict[str, list[Right]] = {}
    begin = 0
    squeezed = [words.replace(" ", "") for words in folded]
    for at, (right, count) in enumerate(counts):
        own = squeezed[begin : begin + count]
        form = 0
        for k in range(right):
            if len(own[k]) >= LEAST_NEAR:
                rights.setdefault(own[k], []).append((at, form, folded[begin + k]))
            form += len(own[k]) >= LEAST_KEY
        keys.append([key for key in own if len(key) >= LEAST_KEY])
        begin += count
    return keys, rights


def _folded(texts: Sequence[str]) -> list[str]:
    """Return the folded words of each text with spaces between."""
    plain = [text if text.isascii() and text.isprintable() else "" for text in texts]
    folded = "\n".join(plain).lower().translate(_APART).split("\n") if plain else []
    return [
        words if text is own else " ".join(folded_words(text))
        for words, text, own in zip(folded, texts, plain, strict=True)
    ]


def _near(
    order: Iterable[str], rights: dict[str, list[Right]], numbers: "dict[str, array[int]]", texts: dict[str, bytes]
) -> int:
    """Add the tables of the words of all right names; return the words of the longest, and what may stand between."""
    near = [right for key in order for right in rights.get(key, ())]
    holders: dict[str, list[int]] = {}
    alone = bytearray(len(near))
    longest = 0
    for number, (_, _, folded) in enumerate(near):
        words = folded.split()
        longest = max(longest, len(words))
        alone[number] = len(words) == 1
        for word in {stem(w): None for w in words if w not in EMPTY}:
            holders.setdefault(word, []).append(number)
    kin: dict[str, list[str]] = {}
    for word in holders:
        if len(word) > KIN:
            kin.setdefault(word[:KIN], []).append(word)
    held = [word.encode("utf-8", "surrogatepass") for word in holders]
    numbers["near_entries"] = array("I", (at for at, _, _ in near))
    numbers["near_forms"] = array("I", (form for _, form, _ in near))
    numbers["held"] = array("Q", sorted(crc32(word) << 32 | n for n, word in enumerate(held)))
    numbers["word_ends"] = array("I", accumulate(len(word) + 1 for word in held))
    numbers["holder_ends"] = array("I", accumulate(map(len, holders.values())))
    numbers["holder_numbers"] = array("I", (n for row in holders.values() for n in row))
    texts["words"] = b"\n".join([*held, b""])
    texts["rare"] = _joined(
        dict.fromkeys(sorted(w for w in holders if len(w) >= LEAST_WORD and not is_known(w) and not w[0].isdigit()))
    )
    texts["kin"], texts["alone"] = _json(kin), bytes(alone)
    return longest + SLACK


def _joined(words: Iterable[str]) -> bytes:
    return "\n".join(words).encode("utf-8", "surrogatepass")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _lines(rows: Sequence[Row]) -> list[bytes]:
    """Return each row as JSON; all of them in one go, since that is far quicker, unless a text looks like what parts them."""
    parted = _json([part for row in rows for part in (row, "\0")])[1:-1]
    lines = parted.split(f",{_BETWEEN},".encode())
    lines[-1] = lines[-1].removesuffix(f",{_BETWEEN}".encode())
    return lines if len(lines) == len(rows) else [_json(row) for row in rows]
