"""Which words of a long text may begin a match: told for all of them at once, so that the rest is never looked at.

Sound by construction: every word where ``matching`` or ``fuzzy`` would find something is among those returned, since
both compare the same folded letters. Loads numpy through ``hashing``.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from cleaner.core.english import words_known
from cleaner.core.hashing import Block, Known, Numbers, many_hashes, written_hashes
from cleaner.core.long_tokens import LongTokens
from cleaner.core.tokens import ANY_LENGTH, MOST_WORDS

_HEAD = 8
"""Letters that are asked for before whole runs are."""
_MOST_GAP = 4


class Sieve:
    """The hashes of all keys of an index, their plurals included."""

    __slots__ = ("_heads", "_long", "_longest", "_more", "_short", "beyond")

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
        self.beyond = self._longest + (MOST_WORDS + 1) * _MOST_GAP

    def with_keys(self, keys: Iterable[str]) -> "Sieve":
        """Return a sieve that finds these keys too; the small one beside the large one costs no new hashing."""
        made, fresh = copy(self), Sieve(keys)
        made._more = (*self._more, fresh)
        made.beyond = max(self.beyond, fresh.beyond)
        return made

    def begins(self, tokens: LongTokens) -> Iterator[tuple[int, int]]:
        """Return the numbers of the words where a form may begin, in order, each with its lengths in words, as bits."""
        at, lengths = tokens.seen(self)
        return zip(at.tolist(), lengths.tolist(), strict=True)

    def see(self, block: Block, before: int) -> Numbers:
        """Return the numbers of the words where a form may begin, and its lengths in words, as bits."""
        lengths = self._in(block)
        at = np.flatnonzero(lengths)
        return np.stack([at + before, lengths[at]])

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


def strangers(tokens: LongTokens) -> list[int]:
    """Return the numbers of the words that may stand in no English list, in order."""
    strange = np.flatnonzero(~english().has(np.frombuffer(tokens.hashes, np.uint64)))
    return np.union1d(strange, np.frombuffer(tokens.odd, np.int64)).tolist()  # type: ignore[no-any-return]
