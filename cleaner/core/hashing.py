"""Words of a long text as numpy arrays, and hashes of any run of them: nothing here makes an object for each word.

A prefix sum of one random number a letter, times a power of its place, gives the hash of every run of words from two
look-ups (a polynomial hash modulo 2**64). What hashes say is a promise to look closer, never an answer: who asks
compares letters. Loads numpy, so only long texts come here.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import mul
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Flags = NDArray[np.bool_]
Letters = NDArray[np.uint32]
Whole = TypeVar("Whole", np.int64, np.uint64)

BLOCK = 1 << 17
"""Characters that are looked at together: the arrays of a block stay in the processor's cache."""
_OUTSIDE = re.compile(r"\W|_")
_LATIN, _OTHER, _WIDE = 1, 2, 3
_PLANE = 1 << 16
_NO_WORD, _ODD_WORD = 0xFFFE, 0xFFFF
"""Code points that stand for everything beyond the first plane."""
_BASE = 0x9E3779B97F4A7C15

_classes = np.full(_PLANE, 255, np.uint8)
_values = np.zeros(_PLANE, np.uint64)
_odd = np.zeros(_PLANE, np.bool_)
_classes[_NO_WORD], _classes[_ODD_WORD], _odd[_ODD_WORD] = 0, _OTHER, True


def _powers(base: int, count: int) -> Hashes:
    """Return ``base`` to the power of 0, 1, 2 … modulo 2**64."""
    made = np.ones(count, np.uint64)
    filled = 1
    while filled < count:
        step = np.uint64(pow(base, filled, 1 << 64))
        more = min(filled, count - filled)
        made[filled : filled + more] = made[:more] * step
        filled += more
    return made


@lru_cache(maxsize=4)
def _scales(doublings: int) -> tuple[Hashes, Hashes]:
    """Return the powers of the base and of its inverse, for so many blocks of letters, as a power of two."""
    count = BLOCK << doublings
    return _powers(_BASE, count), _powers(pow(_BASE, -1, 1 << 64), count)


def _scaled(letters: int) -> tuple[Hashes, Hashes]:
    return _scales(max(1, (letters // BLOCK).bit_length()))


@lru_cache(maxsize=1 << 12)
def letter(character: str) -> int:
    """Return the number of a folded letter (splitmix64 of its code point)."""
    mask = (1 << 64) - 1
    z = (ord(character) + 1) * 0x9E3779B97F4A7C15 & mask
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & mask
    z = (z ^ z >> 27) * 0x94D049BB133111EB & mask
    return z ^ z >> 31


_MASK = (1 << 64) - 1
_POWERS = [pow(_BASE, place, 1 << 64) for place in range(256)]


def hash_of(word: str) -> int:
    """Return the hash of one folded word."""
    return hashes_of(word)[0]


def hashes_of(word: str) -> tuple[int, int]:
    """Return the hashes of one folded word and of the same word with an *s*."""
    while len(_POWERS) <= len(word):
        _POWERS.append(_POWERS[-1] * _BASE & _MASK)
    total = sum(map(mul, map(letter, word), _POWERS))
    return total & _MASK, total + letter("s") * _POWERS[len(word)] & _MASK


def _learn(codes: Numbers) -> None:
    for code in codes.tolist():
        character = chr(code)
        bare = [c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)]
        folded = "".join(bare).casefold()
        if character.isascii() or 0xC0 <= code <= 0x24F or 0x1E00 <= code <= 0x1EFF:
            _classes[code] = _LATIN if character.isalnum() or code >= 0xC0 else 0
        else:
            _classes[code] = _OTHER if character.isalnum() else 0
        if 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A:
            _classes[code] = _WIDE
        if _classes[code]:
            _odd[code] = len(folded) != 1
            _values[code] = letter(folded) if len(folded) == 1 else 0


def _codes(piece: str) -> NDArray[np.uint32]:
    codes = np.frombuffer(piece.encode("utf-32-le", "surrogatepass"), np.uint32)
    if not piece.isascii() and int(codes.max()) >= _NO_WORD:
        codes = codes.copy()
        for code in np.unique(codes[codes >= _NO_WORD]).tolist():
            codes[codes == code] = _ODD_WORD if chr(code).isalnum() else _NO_WORD
    return codes


@dataclass(slots=True)
class Block:
    """The words that begin in one block of a text, and behind them those that a run may need."""

    starts: Numbers
    ends: Numbers
    """Places in the whole text."""
    own: int
    """How many words begin in the block itself."""
    bounds: Numbers
    """Letters before each word, and in all."""
    odd: Numbers
    """Words that hold a letter whose folding is not one letter."""
    letters: Letters
    """A number for each folded letter."""
    _sums: Hashes
    _down: Hashes
    gaps: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(0, np.uint8))
    """What stands behind each word, as the bits of ``gaps``, once somebody has looked."""

    def hashes(self, first: Numbers, letters: Numbers | int) -> Hashes:
        """Return the hash of so many letters from each word ``first`` on."""
        return self.runs(self.bounds[first], letters)

    def runs(self, left: Numbers, letters: Numbers | int) -> Hashes:
        """Return the hash of so many letters from each letter ``left`` on."""
        found: Hashes = (self._sums[left + letters] - self._sums[left]) * self._down[left]
        return found


class Watcher(Protocol):
    """Somebody who looks at each block of a text while it is cut into words."""

    beyond: int
    """Characters behind a block that are looked at with it."""

    def see(self, block: Block, before: int) -> Numbers:
        """Return a row of findings for each question; ``before`` words stand in the blocks before."""


def blocks(text: str, beyond: int) -> Iterator[Block]:
    """Cut a text into words, block by block; each knows ``beyond`` characters more."""
    for begin in range(0, max(1, len(text)), BLOCK):
        yield _block(text, begin, min(begin + BLOCK, len(text)), beyond)


def _block(text: str, begin: int, end: int, beyond: int) -> Block:
    low = max(0, begin - 1)
    while low and begin - low < 60 and "\uff10" <= text[low] <= "\uff5a":
        low -= 1
    outside = _OUTSIDE.search(text, end + beyond)  # the last word is known to its end, however long
    codes = _codes(text[low : outside.start() if outside else len(text)])
    classes = _classes[codes]
    if classes.size and int(classes.max()) == 255:
        _learn(np.unique(codes[classes == 255]).astype(np.int64))
        classes = _classes[codes]
    for at in np.flatnonzero(classes == _WIDE).tolist():
        classes[at] = _OTHER if at and classes[at - 1] == _OTHER else _LATIN
    change = np.flatnonzero(np.diff(classes, prepend=np.uint8(0), append=np.uint8(0)))
    inside = np.append(classes, np.uint8(0))[change] != 0
    starts = change[inside]
    ends = change[1:][inside[:-1]] if len(change) else change
    letters = np.flatnonzero(classes)
    bounds = np.append(np.searchsorted(letters, starts), len(letters))
    sums = np.zeros(len(letters) + 1, np.uint64)
    kept = codes[letters]
    up, down = _scaled(len(letters))
    values = _values[kept]
    np.cumsum(values * up[: len(letters)], out=sums[1:])
    first = int(np.searchsorted(starts, begin - low))
    stop = int(np.searchsorted(starts, end - low))
    odd = np.searchsorted(starts, letters[_odd[kept]], "right") - 1 - first
    told = starts[first:] + low, ends[first:] + low, stop - first, bounds[first:], np.unique(odd[odd >= 0])
    return Block(*told, values.astype(np.uint32), sums, down)


def distinct(numbers: NDArray[Whole]) -> NDArray[Whole]:
    """Return the distinct numbers in order: by sorting, since hashing them is far slower on runs of like numbers."""
    ordered = np.sort(numbers)
    found: NDArray[Whole] = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]
    return found


class Known:
    """A set of hashes that many hashes are asked of at once."""

    __slots__ = ("_begins", "_shift", "_sorted")

    def __init__(self, hashes: Hashes) -> None:
        """Sort the hashes, and note where those with the same first bits begin."""
        self._sorted = distinct(hashes)
        bits = min(24, max(10, len(self._sorted).bit_length() + 2))
        self._shift = np.uint64(64 - bits)
        counts = np.bincount((self._sorted >> self._shift).astype(np.int64), minlength=1 << bits)
        self._begins = np.zeros((1 << bits) + 1, np.uint32)
        np.cumsum(counts, out=self._begins[1:])

    def has(self, hashes: Hashes) -> Flags:
        """Return which of these hashes are in the set."""
        found = np.zeros(len(hashes), np.bool_)
        found[self.places(hashes)[0]] = True
        return found

    def places(self, hashes: Hashes) -> tuple[Numbers, Numbers]:
        """Return which of these hashes are in the set, and where each of those stands in the sorted set."""
        first = (hashes >> self._shift).view(np.int64)
        begin, end = self._begins[first], self._begins[first + 1]
        at = np.flatnonzero(begin != end)
        begin, end = begin[at], end[at]
        found: list[Numbers] = []
        places: list[Numbers] = []
        while len(at):
            there, here = self._sorted[begin], hashes[at]
            right = there == here
            found.append(at[right])
            places.append(begin[right].astype(np.int64))
            begin = begin + 1
            more = np.flatnonzero((there < here) & (begin < end))
            at, begin, end = at[more], begin[more], end[more]
        if len(found) == 1:
            return found[0], places[0]
        if not found:
            return at, at
        joined = np.concatenate(found)
        order = np.argsort(joined)
        return joined[order], np.concatenate(places)[order]


Pieces = Callable[[Numbers], Sequence[tuple[Numbers, Numbers]]]
"""For words of these sizes, where pieces of them begin and how many letters they have."""


def many_hashes(words: Sequence[str]) -> Hashes:
    """Return the hashes of a great many folded words, a block of letters at a time."""
    return piece_hashes(words, lambda sizes: [(np.zeros_like(sizes), sizes)])[0]


def piece_hashes(words: Sequence[str], pieces: Pieces) -> list[Hashes]:
    """Return the hashes of the same pieces of a great many folded words, a row for each piece."""
    made: list[list[Hashes]] = []
    at = 0
    while at < len(words):
        size, stop = len(words[at]), at + 1
        while stop < len(words) and size + len(words[stop]) <= BLOCK:
            size += len(words[stop])
            stop += 1
        made.append(_joined_hashes(words[at:stop], pieces))
        at = stop
    count = len(pieces(np.zeros(0, np.int64)))
    return [np.concatenate([np.zeros(0, np.uint64), *(rows[k] for rows in made)]) for k in range(count)]


def letters_of(text: str) -> Letters:
    """Return a number for each letter of a folded text."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    distinct, where = np.unique(codes, return_inverse=True)
    return np.array([letter(chr(c)) & 0xFFFFFFFF for c in distinct.tolist()], np.uint32)[where]


def _joined_hashes(words: Sequence[str], pieces: Pieces) -> list[Hashes]:
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    distinct, where = np.unique(codes, return_inverse=True)
    values = np.array([letter(chr(c)) for c in distinct.tolist()], np.uint64)
    sums = np.zeros(len(codes) + 1, np.uint64)
    up, down = _scaled(len(codes))
    if len(codes):
        np.cumsum(values[where] * up[: len(codes)], out=sums[1:])
    sizes = np.fromiter(map(len, words), np.int64, len(words))
    begins = np.cumsum(sizes) - sizes
    rows = [(begins + first, count) for first, count in pieces(sizes)]
    return [(sums[first + count] - sums[first]) * down[first] for first, count in rows]


def written_hashes(words: Sequence[str]) -> Hashes:
    """Return the hashes of words, and of their plurals in -s, -es and -ies."""
    plain = many_hashes(words)
    sizes = np.fromiter(map(len, words), np.int64, len(words))
    up, _ = _scaled(int(sizes.max(initial=0)) + 3)
    s, e = np.uint64(letter("s")), np.uint64(letter("e"))
    turned = np.uint64((letter("i") - letter("y")) % (1 << 64))
    at = up[sizes]
    ending = np.fromiter((word.endswith("y") for word in words), np.bool_, len(words))
    last = up[np.maximum(sizes[ending] - 1, 0)]
    es = plain + e * at + s * up[sizes + 1]
    return np.concatenate([plain, plain + s * at, es, es[ending] + turned * last])
