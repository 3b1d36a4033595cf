"""Which words of a long text may tell of a name, told for all at once: alone, or with another word of that name near.

Sound by construction: where two words of one name stand within reach, both are told. Loads numpy through ``hashing``.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol

import numpy as np

from cleaner.core.finding.covering import NO_MATCH, Covered
from cleaner.core.finding.sieve import english
from cleaner.core.words.cutting import Numbers, Places
from cleaner.core.words.gaps import RUNS
from cleaner.core.words.hashing import Flags, Hashes, Known, Owners, begun, many_hashes, ranges
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Rest, no_rest, stem

_KIN = 5
_LEAST_ODD = 4
_TURN, _OTHER_TURN = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)
_SIGN = np.uint64(58)
"""What is left of 64 bits tells one of 64."""
_WORDS = 1 << 16
"""Words of the text that are looked at together."""
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

    A word has the signs of its forms, of two kinds, so that two words of one name have a sign of either kind in common, and
    few others have.
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
        self._signs = _signed(len(rows), word, form, _TURN), _signed(len(rows), word, form, _OTHER_TURN)
        self._reach = reach

    def meet(
        self, near: Names, tokens: LongTokens, taken: Covered, rest: Rest = no_rest
    ) -> tuple[list[int], Iterator[Meeting]]:
        """Return the words that may be a name alone, and where two words of one name stand in one run of words."""
        if not len(tokens):
            return [], iter(())
        owner = taken.numbers(len(tokens))
        meant = self._meanings(near, tokens, owner == NO_MATCH)
        alone: list[Numbers] = []
        rows: list[tuple[Numbers, ...]] = [(np.zeros(0, np.int64),) * 5]
        for first in range(0, len(tokens), _WORDS):
            low, stop = max(0, first - self._reach), first + _WORDS
            free = owner[low:stop] == NO_MATCH
            row = meant.rows(tokens.numbers[low:stop], free, low)
            alone.append(np.flatnonzero((meant.alone.take(row) & free)[first - low :]) + first)
            rows.append(self._together(tokens, owner, meant, row, low, first))
        rest(tokens)
        away, *columns = (np.concatenate(row) for row in zip(*rows, strict=True))
        order = np.argsort(away, kind="stable")
        before, other, at, word = (column[order].tolist() for column in columns)
        spelt = self._spelt
        return np.concatenate(alone).tolist(), zip(
            before, [spelt[n] for n in other], at, [spelt[n] for n in word], strict=True
        )

    def _together(
        self, tokens: LongTokens, owner: Places, meant: "_Meant", row: Numbers, low: int, begin: int
    ) -> tuple[Numbers, ...]:
        """Return where two words of one name are among those from ``low`` on, the second of them from ``begin`` on.

        In columns: how far they are apart, then of both where it stands and what it is; ``row`` tells what the words mean.
        """
        at = np.flatnonzero(meant.any.take(row))
        row = row.take(at)
        apart = np.frombuffer(tokens.gaps, np.uint8)[low : low + int(at[-1] if len(at) else 0)] & RUNS == 0
        run = np.append(np.int32(0), np.cumsum(apart, dtype=np.int32)).take(at)
        place = at + run * (self._reach + 1)  # words of two runs are out of reach
        at += low
        one, two = self._pairs_of(place, [signs.take(row) for signs in meant.signs], owner.take(at))
        late = at.take(two) >= begin
        one, two = one.compress(late), two.compress(late)
        pair, word, other = meant.crossed(row.take(one), row.take(two), self._signs)
        likely = np.arange(len(pair))
        for signs in self._signs:
            likely = likely.compress(signs.take(word.take(likely)) & signs.take(other.take(likely)) != 0)
        met = likely[self._pairs.among(_pair(word.take(likely), other.take(likely)))]
        one, two = at.take(one.take(pair.take(met))), at.take(two.take(pair.take(met)))
        return two - one, one, word.take(met), two, other.take(met)

    def _pairs_of(self, place: Numbers, signs: Sequence[Hashes], owner: Places) -> tuple[Numbers, Numbers]:
        """Return the pairs of these words that are within reach and have signs in common, of either kind; none within one match."""
        rows = [np.zeros(0, np.int64)] * 2
        for away in range(1, min(self._reach + 1, len(place))):
            near = place[away:] - place[:-away] <= self._reach
            for one in signs:
                near &= one[away:] & one[:-away] != 0
            near &= (owner[away:] != owner[:-away]) | (owner[away:] == NO_MATCH)
            first = np.flatnonzero(near)
            rows += [first, first + away]
        return np.concatenate(rows[::2]), np.concatenate(rows[1::2])

    def _meanings(self, near: Names, tokens: LongTokens, free: Flags) -> "_Meant":
        """Return which words of names the words of a text may be, each distinct one as it is known and as a slip of others."""
        vocabulary = tokens.vocabulary
        firsts = vocabulary.firsts
        begins = tokens.bounds.take(firsts)
        sizes = tokens.bounds.take(firsts + 1) - begins
        count = len(firsts)
        of, word = self._held(tokens, begins.astype(np.int64), sizes)
        unknown = ~english().has(vocabulary.hashes) & (sizes >= _LEAST_ODD)
        unknown[0] = False
        met = np.zeros(count, np.bool_)
        met[tokens.numbers[free & unknown.take(tokens.numbers)]] = True
        asked = np.flatnonzero(met)
        words = [tokens.folds[place] for place in firsts.take(asked).tolist()]
        odd = np.frombuffer(tokens.odd, np.int64)
        spelt = [near.words_met(word, taken=False) for word in words]
        spelt += [near.words_met(tokens.folds[at], taken=not free[at]) for at in odd.tolist()]
        more, others = self._meant(spelt)
        alone = np.zeros(2 * count + len(odd), np.bool_)
        alone[of[self._alone[word]]] = True
        alone[asked + count] = [bool(near.alone_met(word)) for word in words]
        alone[2 * count :] = True
        row = np.append(of, np.append(asked + count, np.arange(2 * count, len(alone))).take(more))
        return _Meant(unknown, odd, alone, row, np.append(word, others), self._signs)

    def _held(self, tokens: LongTokens, begins: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
        """Return the distinct words that are words of names or begin like such a one, each with its number, in order."""
        of, word = self._words.pairs(tokens.vocabulary.hashes)
        rest = sizes > _KIN
        rest[of] = False
        last = begins + sizes - 1
        plural = np.flatnonzero(sizes == _KIN + 1)
        plural = plural[tokens.letters[last[plural]] == ord("s")]
        rest[plural[tokens.letters[last[plural] - 1] != ord("s")]] = False
        rest[0] = False
        long = np.flatnonzero(rest)
        more, kin = self._kin.pairs(begun(tokens.letters, begins.take(long), _KIN))
        told = np.flatnonzero(word != _NONE)
        of, word = np.append(of.take(told), long.take(more)), np.append(word.take(told), kin)
        told = np.flatnonzero(word != _NONE)
        return of.take(told), word.take(told)

    def _meant(self, rows: Sequence[Sequence[str]]) -> tuple[Numbers, Numbers]:
        """Return for each word of a name in these rows the number of the row, and its own."""
        counts = np.fromiter(map(len, rows), np.int64, len(rows))
        word = np.fromiter((self._number[word] for row in rows for word in row), np.int64, int(counts.sum()))
        told = np.flatnonzero(word != _NONE)
        return np.repeat(np.arange(len(rows)), counts).take(told), word.take(told)


class _Meant:
    """Which words of names the words of a text may be, by rows.

    Each distinct word has a row for where it is known or covered, and one for where it is not, each odd word its own.
    """

    __slots__ = ("_begins", "_odd", "_unknown", "_words", "alone", "any", "counts", "signs")

    counts: Numbers
    """How many words each row has."""
    any: Flags
    """Whether it has one."""
    signs: Sequence[Hashes]
    """The signs of all of them, of either kind."""
    alone: Flags
    """Whether one of them may be a name alone."""

    def __init__(
        self, unknown: Flags, odd: Numbers, alone: Flags, row: Numbers, word: Numbers, signs: Sequence[Hashes]
    ) -> None:
        """Take which distinct words nobody knows, the odd ones, and words of names with the row that each belongs to."""
        self._unknown, self._odd, self.alone = unknown, odd, alone
        self._words = word.take(np.argsort(row, kind="stable"))
        self.counts = np.bincount(row, minlength=len(alone))
        self.any = self.counts != 0
        self._begins = np.cumsum(self.counts) - self.counts
        self.signs = [_gathered(len(alone), row, one.take(word)) for one in signs]

    def rows(self, numbers: Places, free: Flags, low: int) -> Numbers:
        """Return the rows of the words from ``low`` on that have these numbers, free or covered by a match."""
        row = numbers + (free & self._unknown.take(numbers)) * np.int64(len(self._unknown))
        first, stop = np.searchsorted(self._odd, (low, low + len(row))).tolist()
        row[self._odd[first:stop] - low] = np.arange(first, stop) + 2 * len(self._unknown)
        return row

    def crossed(self, one: Numbers, two: Numbers, signs: Sequence[Hashes]) -> tuple[Numbers, Numbers, Numbers]:
        """Return words of each of these rows with those of the row beside it: which rows, and the two words.

        Words that have no signs in common with any word of the row beside theirs are left out.
        """
        many = self.counts.take(one)
        pair = np.repeat(np.arange(len(one)), many)
        word = self._words.take(ranges(self._begins.take(one), many))
        for own, others in zip(signs, self.signs, strict=True):
            likely = np.flatnonzero(own.take(word) & others.take(two.take(pair)))
            pair, word = pair.take(likely), word.take(likely)
        two = two.take(pair)
        many = self.counts.take(two)
        other = self._words.take(ranges(self._begins.take(two), many))
        return np.repeat(pair, many), np.repeat(word, many), other


def _signed(count: int, word: Numbers, form: Numbers, turn: np.uint64) -> Hashes:
    """Return for so many words the signs of their forms: one of 64 bits for each form."""
    return _gathered(count, word, np.uint64(1) << (form.view(np.uint64) * turn >> _SIGN))


def _gathered(count: int, row: Numbers, bits: Hashes) -> Hashes:
    """Return for so many rows all bits of each."""
    made = np.zeros(count, np.uint64)
    np.bitwise_or.at(made, row, bits)
    return made


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
