"""Which runs of words of a long text are keys of an index: told for all of them at once, so that no other is looked at.

Sound by construction: every run where ``matching`` would find something is among those returned, since both compare the
same folded letters. Loads numpy through ``hashing``.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from cleaner.core.cutting import Numbers
from cleaner.core.english import words_known
from cleaner.core.gaps import COMMA, JOINS
from cleaner.core.hashing import Flags, Known, Owners, Spelt, many_hashes, written_hashes
from cleaner.core.long_tokens import Block, LongTokens
from cleaner.core.tokens import LOOK, LOOK_ON, MOST_WORDS

_HEAD = 8
"""Letters that are asked for before whole runs are."""
_MOST_CUT = 64
"""Letters of a run whose words are told by bits."""


_NOTHING = (np.zeros(0, np.int64),) * 3 + (np.zeros(0, np.uint64),)


class Sieve:
    """The hashes of all keys of an index, their plurals included."""

    __slots__ = ("_heads", "_long", "_longest", "_more", "_short", "keys")

    keys: Spelt
    """The keys by their numbers."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Hash the keys."""
        kept = keys if isinstance(keys, list) else list(keys)
        self.keys = Spelt(kept)
        hashes, sizes, numbers = written_hashes(self.keys)
        owners = 2 * numbers + (np.arange(len(numbers)) >= len(kept))
        short = sizes < _HEAD
        self._short = Owners(hashes[short], owners[short])
        self._long = Owners(hashes[~short], owners[~short])
        edge = np.flatnonzero((self.keys.sizes <= _HEAD) & (self.keys.sizes >= _HEAD - len("es")))
        heads = [form[:_HEAD] for n in edge.tolist() for form in _written(kept[n]) if len(form) >= _HEAD]
        heads += [key[:_HEAD] for key in kept if len(key) > _HEAD]
        self._heads = Known(many_hashes(list(dict.fromkeys(heads))))
        self._more: tuple[Sieve, ...] = ()
        self._longest = int(self.keys.sizes.max(initial=0)) + 2

    def with_keys(self, keys: Iterable[str]) -> "Sieve":
        """Return a sieve that finds these keys too; the small one beside the large one costs no new hashing."""
        made = copy(self)
        made._more = (*self._more, Sieve(keys))
        return made

    def runs(self, tokens: LongTokens) -> Iterator[tuple[int, int, int, int]]:
        """Yield the runs of words that have the letters of a key or of its plural, and join or have commas between.

        They are half-open, by where they begin, the longest first, each with the number of its key, or ``LOOK`` or
        ``LOOK_ON``, and with the letters where its words begin, but the first, as bits.
        """
        rows = [_NOTHING, *(self._see(block) for block in tokens.blocks())]
        first, stop, key, cuts = (np.concatenate(row) for row in zip(*rows, strict=True))
        told = np.flatnonzero(key >= 0)
        same = self._same(tokens, first[told], stop[told], key[told])
        key[told[~same]] = LOOK
        return zip(first.tolist(), stop.tolist(), key.tolist(), cuts.tolist(), strict=True)

    def _same(self, tokens: LongTokens, first: Numbers, stop: Numbers, key: Numbers) -> Flags:
        """Return which runs have the letters of these keys."""
        sizes = self.keys.sizes[key]
        place = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        here = tokens.letters.take(np.repeat(tokens.bounds[first], sizes) + place, mode="clip")
        differ = here != self.keys.letters[np.repeat(self.keys.begins[key], sizes) + place]
        found = np.append(0, np.cumsum(differ))
        same: Flags = np.diff(found[np.append(0, np.cumsum(sizes))]) == 0
        same &= tokens.bounds[stop] - tokens.bounds[first] == sizes
        return same

    def _see(self, block: Block) -> tuple[Numbers, Numbers, Numbers, NDArray[np.uint64]]:
        """Return the runs that begin in a block, as ``Runs`` has them."""
        first, stop, owner = self._hits(block)
        key = np.where(owner & 1, LOOK, owner >> 1)
        for more in self._more:
            begin, end, _ = more._hits(block)
            first, stop, key = np.append(first, begin), np.append(stop, end), np.append(key, np.full_like(begin, LOOK))
        broken, commas = (
            np.append(0, np.cumsum(flags)) for flags in (block.gaps & JOINS == 0, block.gaps & COMMA != 0)
        )
        breaks = broken[stop - 1] - broken[first]
        listed = (breaks > 0) & (breaks == commas[stop - 1] - commas[first])
        look_on = np.zeros(block.own, np.bool_)
        look_on[first[listed]] = True
        for word in block.odd.tolist():
            look_on[max(0, word - MOST_WORDS) : word + 1] = True
        kept = (breaks == 0) & ~look_on[first]
        on = np.flatnonzero(look_on)
        first, stop = np.append(first[kept], on), np.append(stop[kept], on + 1)
        key = np.append(key[kept], np.full_like(on, LOOK_ON))
        order = np.lexsort((-stop, first))
        first, stop, key = first[order], stop[order], key[order]
        again = np.append(False, (first[1:] == first[:-1]) & (stop[1:] == stop[:-1]))[: len(first)]
        key[np.flatnonzero(again) - 1] = LOOK  # several keys have these letters
        first, stop, key = first[~again], stop[~again], key[~again]
        cuts = _cuts(block, first, stop, key)
        return first + block.first, stop + block.first, key, cuts

    def _hits(self, block: Block) -> tuple[Numbers, Numbers, Numbers]:
        """Return the runs that have the hash of a key, half-open, with twice its number, and one for a plural."""
        bounds, count = block.bounds, len(block.bounds) - 1
        begins = np.arange(block.own)
        rows = [_asked(self._short, block, begins, _HEAD - 1)]
        rest = begins[bounds[: block.own] + _HEAD <= bounds[count]]
        rest = rest[self._heads.among(block.hashes(rest, _HEAD))]
        rows.append(_asked(self._long, block, rest, self._longest))
        first, stop, owner = (np.concatenate(row) for row in zip(*rows, strict=True))
        return first, stop, owner


def _asked(keys: Owners, block: Block, begins: Numbers, longest: int) -> tuple[Numbers, Numbers, Numbers]:
    """Return the runs of at most so many letters that begin at these words and have an owner, half-open, with it."""
    rows = [(begins[:0],) * 3]
    bounds = block.bounds
    for words in range(1, MOST_WORDS + 1):
        begins = begins[: np.searchsorted(begins, len(bounds) - words)]
        sizes = bounds.take(begins + words) - bounds.take(begins)
        near = np.flatnonzero(sizes <= longest)
        begins = begins.take(near)
        if not len(begins):
            break
        at, owner = keys.pairs(block.hashes(begins, sizes.take(near)))
        rows.append((begins[at], begins[at] + words, owner))
    first, stop, owner = (np.concatenate(row) for row in zip(*rows, strict=True))
    return first, stop, owner


def _cuts(block: Block, first: Numbers, stop: Numbers, key: Numbers) -> NDArray[np.uint64]:
    """Return where the words of runs begin, but the first, as bits by letters; says ``LOOK`` where there are too many."""
    cuts = np.zeros(len(first), np.uint64)
    at, words = np.flatnonzero(stop - first > 1), 1
    while len(at):
        letters = block.bounds[first[at] + words] - block.bounds[first[at]]
        far = letters >= _MOST_CUT
        key[at[far & (key[at] >= 0)]] = LOOK
        cuts[at] |= np.uint64(1) << np.minimum(letters, _MOST_CUT - 1).astype(np.uint64)
        words += 1
        at = at[stop[at] - first[at] > words]
    return cuts


def _written(key: str) -> tuple[str, ...]:
    if key.endswith("y"):
        return key, key + "s", key + "es", key[:-1] + "ies"
    return key, key + "s", key + "es"


class Spellings:
    """Words among which slips are looked for: by their lengths and by which letters they have at all."""

    __slots__ = ("_letters", "_sizes", "_words")

    def __init__(self, words: Sequence[str]) -> None:
        """Note the letters of each word."""
        self._words = words
        self._sizes = np.fromiter(map(len, words), np.int64, len(words))
        self._letters = np.fromiter(map(_letters, words), np.uint64, len(words))

    def near(self, word: str, least: float) -> list[str]:
        """Return, in order, the words that may be as like as ``least``: an edit changes two letters of a set at most."""
        size = len(word)
        edits = np.floor((1 - least) * np.maximum(self._sizes, size) + 1e-9)
        kept = np.abs(self._sizes - size) <= edits
        kept &= np.bitwise_count(self._letters ^ np.uint64(_letters(word))) <= 2 * edits
        return [self._words[at] for at in np.flatnonzero(kept).tolist()]


def _letters(word: str) -> int:
    made = 0
    for character in word:
        made |= 1 << (ord(character) & 63)
    return made


_ENGLISH: list[Known] = []


def english() -> Known:
    """Return the hashes of all words that an English list knows."""
    if not _ENGLISH:
        _ENGLISH.append(Known(many_hashes(list(words_known()))))
    return _ENGLISH[0]


def strange(tokens: LongTokens) -> Flags:
    """Tell of each word whether it may stand in no English list."""
    if tokens.strange is None:
        tokens.strange = ~english().has(np.frombuffer(tokens.hashes, np.uint64))
        tokens.strange[np.frombuffer(tokens.odd, np.int64)] = True
    return tokens.strange
