"""Which words of a long text may tell of a name, told for all at once: alone, or with another word of that name near.

Sound by construction: where two words of one name stand within reach, both are told. Loads numpy through ``hashing``.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cleaner.core.cutting import Numbers
from cleaner.core.gaps import RUNS
from cleaner.core.hashing import Flags, Hashes, Known, Owners, begun, many_hashes, ranges
from cleaner.core.long_tokens import Block, LongTokens
from cleaner.core.sieve import strange
from cleaner.core.tokens import stem

_KIN = 5
_LEAST_ODD = 4
_TURN = np.uint64(0x9E3779B97F4A7C15)
_SIGN = np.uint64(58)
"""What is left of 64 bits tells one of 64."""
_PAIRS = 1 << 18
"""Pairs of words that are looked at together."""
_NONE = -1
Meeting = tuple[int, str, int, str]
"""Two words of one name: where the first stands and what it is in the name, and the same of the second."""


class Names(Protocol):
    """What tells which words of names a word of the text may be."""

    def words_met(self, word: str, taken: bool) -> list[str]:
        """Return the words of names that a folded word may be, which an exact match covers or not."""

    def alone_met(self, word: str) -> Sequence[int]:
        """Return the numbers of the forms of one word that a folded word may be by itself."""


class Meetings:
    """The words of all right names by their hashes, the first letters of long ones, and which words are in one name.

    A word has the signs of its forms, so that two words of one name have a sign in common, and few others have.
    """

    __slots__ = ("_alone", "_kin", "_number", "_pairs", "_reach", "_signs", "_spelt", "_words")

    def __init__(
        self,
        holders: Mapping[str, Iterable[int]],
        kin: Mapping[str, list[str]],
        alone: Container[int],
        reach: int,
        empty: Iterable[str],
    ) -> None:
        """Take the forms that hold a stemmed word, words by their first letters, the reach, and words that say nothing."""
        rows = [list(row) for row in holders.values()]
        self._spelt = list(holders)
        self._number = {
            word: number if row and len(word) > 1 else _NONE
            for number, (word, row) in enumerate(zip(holders, rows, strict=True))
        }
        held = {form: n for word, n in self._number.items() for form in (word, word + "s") if stem(form) == word}
        held.update(dict.fromkeys(empty, _NONE))
        self._words = Owners(many_hashes(list(held)), np.fromiter(held.values(), np.int64, len(held)))
        near = [(row, self._number[word]) for row, words in enumerate(kin.values()) for word in words]
        first = many_hashes(list(kin))[[row for row, _ in near]]
        self._kin = Owners(first, np.array([number for _, number in near], np.int64))
        self._alone = np.fromiter((any(n in alone for n in row) for row in rows), np.bool_, len(rows))
        word, form = _columns(rows)
        self._pairs = Known(_paired(word, form))
        self._signs = np.zeros(len(rows), np.uint64)
        bits = np.uint64(1) << (form.view(np.uint64) * _TURN >> _SIGN)
        np.bitwise_or.at(self._signs, word, bits)
        self._reach = reach

    def meet(self, near: Names, tokens: LongTokens, taken: Mapping[int, object]) -> tuple[list[int], Iterator[Meeting]]:
        """Return the words that may be a name alone, and where two words of one name stand in one run of words."""
        owner = np.full(len(tokens), _NONE, np.int32)
        matches = np.fromiter(map(id, taken.values()), np.int64, len(taken))
        owner[np.fromiter(taken, np.int64, len(taken))] = np.unique(matches, return_inverse=True)[1]
        alone = np.zeros(len(tokens), np.bool_)
        at = word = np.zeros(0, np.int64)
        rows: list[tuple[Numbers, ...]] = [(at,) * 5]
        for block in tokens.blocks():
            reached = at >= block.first - self._reach
            more = self._met(near, tokens, block, owner, alone)
            at, word = (np.append(one[reached], other) for one, other in zip((at, word), more, strict=True))
            rows += self._together(tokens, owner, at, word, block.first)
        away, *columns = (np.concatenate(row) for row in zip(*rows, strict=True))
        order = np.argsort(away, kind="stable")
        before, other, at, word = (column[order].tolist() for column in columns)
        spelt = self._spelt
        return np.flatnonzero(alone).tolist(), zip(
            before, [spelt[n] for n in other], at, [spelt[n] for n in word], strict=True
        )

    def _together(
        self, tokens: LongTokens, owner: NDArray[np.int32], at: Numbers, word: Numbers, begin: int
    ) -> Iterator[tuple[Numbers, ...]]:
        """Yield where two of these words are of one name, the second of them from ``begin`` on.

        In columns: how many of these words further the second is, then of both where it stands and what it is.
        """
        if not len(at):
            return
        low = int(at[0])
        run = np.append(0, np.cumsum(np.frombuffer(tokens.gaps, np.uint8)[low : int(at[-1])] & RUNS == 0))
        place = at - low + run.take(at - low) * (self._reach + 1)  # words of two runs are out of reach
        until = np.cumsum(np.bincount(place, minlength=int(place[-1]) + self._reach + 1)).take(place + self._reach)
        counts = until - np.arange(1, len(at) + 1)
        ends = np.cumsum(counts)
        mine, signs = owner.take(at), self._signs.take(word)
        first = 0
        while first < len(at):
            stop = max(first + 1, int(np.searchsorted(ends, ends[first] + _PAIRS)))
            rows, many = np.arange(first, stop), counts[first:stop]
            one, two = np.repeat(rows, many), ranges(rows + 1, many)
            likely = np.flatnonzero(signs.take(one) & signs.take(two))
            one, two = one.take(likely), two.take(likely)
            met = self._pairs.among(_pair(word.take(one), word.take(two)))
            one, two = one.take(met), two.take(met)
            apart = (mine[one] != mine[two]) | (mine[one] == _NONE)
            apart &= (at[one] != at[two]) & (at[two] >= begin)
            one, two = one[apart], two[apart]
            yield two - one, at[one], word[one], at[two], word[two]
            first = stop

    def _met(
        self, near: Names, tokens: LongTokens, block: Block, owner: NDArray[np.int32], alone: Flags
    ) -> tuple[Numbers, Numbers]:
        """Return words of a block in order, each with a word of a name that it may be; once for each of those.

        Marks those that may be a name alone.
        """
        own = slice(block.first, block.first + block.own)
        hashes = tokens.hashes[own]
        free, alone = owner[own] == _NONE, alone[own]
        odd = block.odd[block.odd < block.own]
        unknown = strange(tokens)[own] & free & (np.diff(block.bounds[: block.own + 1]) >= _LEAST_ODD)
        unknown[odd] = False
        at, word = self._held(block, hashes)
        at, word = at[~unknown[at]], word[~unknown[at]]
        alone[at[self._alone[word]]] = True
        alone &= free
        asked = np.flatnonzero(unknown)
        _, first, where = np.unique(hashes[asked], return_index=True, return_inverse=True)
        words = [tokens.folds[place] for place in (asked[first] + block.first).tolist()]
        alone[asked] = np.array([bool(near.alone_met(word)) for word in words], np.bool_)[where]
        alone[odd] = free[odd]
        meant, numbers = self._meant([near.words_met(word, taken=False) for word in words], where)
        spelt = [near.words_met(tokens.folds[block.first + k], taken=not free[k]) for k in odd.tolist()]
        more, others = self._meant(spelt, np.arange(len(odd)))
        at = np.concatenate([at, asked[meant], odd[more]])
        word = np.concatenate([word, numbers, others])
        at, word = at[word != _NONE], word[word != _NONE]
        order = np.argsort(at, kind="stable")
        return at[order] + block.first, word[order]

    def _held(self, block: Block, hashes: Hashes) -> tuple[Numbers, Numbers]:
        """Return the words of a block that are words of names or begin like such a one, each with its number."""
        ends = block.bounds[1 : block.own + 1]
        sizes = np.diff(block.bounds[: block.own + 1])
        at, word = self._words.pairs(hashes)
        rest = sizes > _KIN
        rest[at] = False
        last = ends[sizes == _KIN + 1] - 1
        plural = (block.letters[last] == ord("s")) & (block.letters[last - 1] != ord("s"))
        rest[np.flatnonzero(sizes == _KIN + 1)[plural]] = False
        long = np.flatnonzero(rest)
        of, kin = self._kin.pairs(begun(block.letters, block.bounds.take(long), _KIN))
        told = np.flatnonzero(word != _NONE)
        return np.append(at.take(told), long.take(of)), np.append(word.take(told), kin)

    def _meant(self, rows: Sequence[Sequence[str]], where: Numbers) -> tuple[Numbers, Numbers]:
        """Return for each of these numbers of rows the numbers of the words in that row, each with its place."""
        counts = np.fromiter(map(len, rows), np.int64, len(rows))
        numbers = np.fromiter((self._number[word] for row in rows for word in row), np.int64, int(counts.sum()))
        begins, counts = (np.cumsum(counts) - counts)[where], counts[where]
        return np.repeat(np.arange(len(where)), counts), numbers[ranges(begins, counts)]


def _pair(one: Numbers, other: Numbers) -> Hashes:
    """Return a number for each pair of words, whichever stands first, spread over all bits."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    pair: Hashes = (low << 32 | high).view(np.uint64) * _TURN
    return pair


def _columns(rows: Sequence[Sequence[int]]) -> tuple[Numbers, Numbers]:
    """Return for each form in each row the number of the row, and the form."""
    counts = np.fromiter(map(len, rows), np.int64, len(rows))
    forms = np.fromiter(chain.from_iterable(rows), np.int64, int(counts.sum()))
    return np.repeat(np.arange(len(rows)), counts), forms


def _paired(word: Numbers, form: Numbers) -> Hashes:
    """Return each pair of words of which one form, or several, hold both."""
    order = np.argsort(form, kind="stable")
    form, word = form[order], word[order]
    pairs = [np.zeros(0, np.uint64)]
    one = np.arange(len(form))
    for away in range(1, len(form)):
        one = one[: np.searchsorted(one, len(form) - away)]
        one = one[form[one] == form[one + away]]
        if not len(one):
            break
        pairs.append(_pair(word[one], word[one + away]))
    return np.concatenate(pairs)
