"""Which words of a long text may begin a match: told for all of them at once, so that the rest is never looked at.

Sound by construction: every word where ``matching`` or ``fuzzy`` would find something is among those returned, since
both compare the same folded letters. Loads numpy through ``hashing``.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from cleaner.core.english import words_known
from cleaner.core.hashing import Block, Known, blocks, many_hashes, written_hashes
from cleaner.core.long_tokens import LongTokens
from cleaner.core.tokens import ANY_LENGTH, MOST_WORDS, stem

_HEAD = 8
"""Letters that are asked for before whole runs are."""
_KIN = 5
_MOST_GAP = 4
ALONE = (1 << 64) - 1
"""The forms of a word that tells of a name by itself, as bits."""


class Sieve:
    """The hashes of all keys of an index, their plurals included."""

    __slots__ = ("_beyond", "_heads", "_long", "_longest", "_more", "_short")

    def __init__(self, keys: Iterable[str]) -> None:
        """Hash the keys."""
        kept = keys if isinstance(keys, list) else list(keys)
        short = {form for key in kept if len(key) < _HEAD for form in _written(key)}
        edge = {form for key in kept if len(key) == _HEAD and key.endswith("y") for form in _written(key)}
        edge.update(form for form in short if len(form) >= _HEAD)
        long = [key for key in kept if len(key) >= _HEAD]
        self._short = Known(many_hashes([form for form in short if len(form) < _HEAD]))
        self._long = Known(np.concatenate([written_hashes(long), many_hashes(list(edge))]))
        self._heads = Known(many_hashes(list({key[:_HEAD] for key in (*long, *edge)})))
        self._more: tuple[Sieve, ...] = ()
        self._longest = max(map(len, kept), default=0) + 2
        self._beyond = self._longest + (MOST_WORDS + 1) * _MOST_GAP

    def with_keys(self, keys: Iterable[str]) -> "Sieve":
        """Return a sieve that finds these keys too; the small one beside the large one costs no new hashing."""
        made, fresh = copy(self), Sieve(keys)
        made._more = (*self._more, fresh)
        made._beyond = max(self._beyond, fresh._beyond)
        return made

    def begins(self, text: str) -> list[tuple[int, int]]:
        """Return the numbers of the words where a form may begin, in order, each with its lengths in words, as bits."""
        found: list[tuple[int, int]] = []
        before = 0
        for block in blocks(text, self._beyond):
            lengths = self._in(block)
            at = np.flatnonzero(lengths)
            found += zip((at + before).tolist(), lengths[at].tolist(), strict=True)
            before += block.own
        return found

    def _in(self, block: Block) -> NDArray[np.int32]:
        alive = np.zeros(block.own, np.int32)
        bounds, count = block.bounds, len(block.bounds) - 1
        every = np.arange(block.own)
        at = every
        for words in range(1, _HEAD):
            at = at[at + words <= count]
            size = bounds[at + words] - bounds[at]
            near = size < _HEAD
            at, size = at[near], size[near]
            alive[at[self._short.has(block.hashes(at, size))]] |= 1 << words
        at = every[bounds[:-1][: block.own] + _HEAD <= bounds[-1]]
        at = at[self._heads.has(block.hashes(at, _HEAD))]
        for words in range(1, MOST_WORDS + 1):
            at = at[at + words <= count]
            size = bounds[at + words] - bounds[at]
            near = size <= self._longest
            at, size = at[near], size[near]
            if not len(at):
                break
            alive[at[self._long.has(block.hashes(at, size))]] |= 1 << words
        for word in block.odd.tolist():
            alive[max(0, word - MOST_WORDS) : word + 1] = ANY_LENGTH
        for more in self._more:
            alive |= more._in(block)
        return alive


def _written(key: str) -> tuple[str, ...]:
    if key.endswith("y"):
        return key, key + "s", key + "es", key[:-1] + "ies"
    return key, key + "s", key + "es"


class WordSieve:
    """The hashes of the words of all right names, and for each word the forms that hold it, as bits."""

    __slots__ = ("_kin", "_masks", "_reach", "_words")

    def __init__(self, masks: Mapping[str, int], kin: Iterable[str], reach: int) -> None:
        """Hash the stems with and without the ending that ``stem`` takes away, and the first letters of long words.

        Two words of one form have a bit in common; a word that suffices alone has all bits, one that counts for nothing none.
        """
        held = {
            word: mask for stemmed, mask in masks.items() for word in (stemmed, stemmed + "s") if stem(word) == stemmed
        }
        hashes, first = np.unique(many_hashes(list(held)), return_index=True)
        self._words = Known(hashes)
        self._masks = np.fromiter(held.values(), np.uint64, len(held))[first]
        self._kin = Known(many_hashes(list(kin)))
        self._reach = reach

    def may_meet(self, tokens: LongTokens) -> list[int]:
        """Return the numbers of the words that may tell of a name: alone, with another near, or since nobody knows them."""
        hashes = np.frombuffer(tokens.hashes, np.uint64)
        sizes = np.array(tokens.ends) - np.array(tokens.starts)
        masks = np.zeros(len(hashes), np.uint64)
        kin = (sizes > _KIN) & self._kin.has(np.frombuffer(tokens.heads, np.uint64))
        masks[kin] = ALONE
        at, place = self._words.places(hashes)
        masks[at] = self._masks[place]
        masks[(sizes >= _KIN - 1) & ~_english().has(hashes)] = ALONE
        masks[np.frombuffer(tokens.odd, np.int64)] = ALONE
        around = np.where(masks == ALONE, masks, np.uint64(0))
        for away in range(1, min(self._reach, len(masks) - 1) + 1):
            around[away:] |= masks[:-away]
            around[:-away] |= masks[away:]
        return np.flatnonzero(masks & around).tolist()


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


def _english() -> Known:
    if not _ENGLISH:
        _ENGLISH.append(Known(many_hashes(list(words_known()))))
    return _ENGLISH[0]
