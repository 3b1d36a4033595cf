"""Which words of a long text may tell of a name, told for all at once: alone, or with another word of that name near.

Sound by construction: where two words of one name stand within reach, both are told. Loads numpy through ``hashing``.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import chain

import numpy as np

from cleaner.core.cutting import Numbers
from cleaner.core.hashing import Hashes, Known, Owners, distinct, many_hashes
from cleaner.core.long_tokens import LongTokens
from cleaner.core.sieve import strange
from cleaner.core.tokens import stem

_KIN = 5
_LEAST_ODD = 4
_TURN = np.uint64(0x9E3779B97F4A7C15)
_NONE = -1


class Meetings:
    """The words of all right names by their hashes, the first letters of long ones, and which words are in one name."""

    __slots__ = ("_alone", "_kin", "_number", "_pairs", "_reach", "_words")

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
        self._number = {
            word: number if row else _NONE for number, (word, row) in enumerate(zip(holders, rows, strict=True))
        }
        held = {form: n for word, n in self._number.items() for form in (word, word + "s") if stem(form) == word}
        held.update(dict.fromkeys(empty, _NONE))
        self._words = Owners(many_hashes(list(held)), np.fromiter(held.values(), np.int64, len(held)))
        near = [(row, self._number[word]) for row, words in enumerate(kin.values()) for word in words]
        first = many_hashes(list(kin))[[row for row, _ in near]]
        self._kin = Owners(first, np.array([number for _, number in near], np.int64))
        self._alone = np.fromiter((any(n in alone for n in row) for row in rows), np.bool_, len(rows))
        self._pairs = Known(_paired(rows))
        self._reach = reach

    def may_meet(
        self, tokens: LongTokens, taken: Mapping[int, object], words_met: Callable[[str, bool], list[str]]
    ) -> list[int]:
        """Return the numbers of the words that may tell of a name, apart from what one exact match tells by itself.

        ``words_met`` tells the words of names that a word may be, and that is taken or not.
        """
        owner = np.full(len(tokens), _NONE)
        matches = np.fromiter(map(id, taken.values()), np.int64, len(taken))
        owner[np.fromiter(taken, np.int64, len(taken))] = np.unique(matches, return_inverse=True)[1]
        at, word = self._met(tokens, owner, words_met)
        kept = self._alone[word] & (owner[at] == _NONE)
        one = np.arange(len(at))
        for away in range(1, len(at)):
            one = one[: np.searchsorted(one, len(at) - away)]
            one = one[at[one + away] - at[one] <= self._reach]
            if not len(one):
                break
            apart = (owner[at[one]] != owner[at[one + away]]) | (owner[at[one]] == _NONE)
            first = one[apart]
            met = self._pairs.among(_pair(word[first], word[first + away]))
            kept[first[met]] = kept[first[met] + away] = True
        return distinct(at[kept]).tolist()  # type: ignore[no-any-return]

    def _met(
        self, tokens: LongTokens, owner: Numbers, words_met: Callable[[str, bool], list[str]]
    ) -> tuple[Numbers, Numbers]:
        """Return words of the text in order, each with a word of a name that it may be; once for each of those."""
        hashes = np.frombuffer(tokens.hashes, np.uint64)
        sizes = np.diff(tokens.bounds)
        rows = [self._words.pairs(hashes)]
        rest = sizes > _KIN
        rest[rows[0][0]] = False
        for block in tokens.blocks():
            long = np.flatnonzero(rest[block.first : block.first + block.own])
            at, word = self._kin.pairs(block.hashes(long, _KIN))
            rows.append((block.first + long[at], word))
        odd = np.frombuffer(tokens.odd, np.int64)
        unknown = strange(tokens) & (owner == _NONE) & (sizes >= _LEAST_ODD)
        unknown[odd] = False
        unknown_at = np.flatnonzero(unknown)
        _, first = np.unique(hashes[unknown_at], return_index=True)
        at, word = self._meant(tokens, unknown_at[first], words_met).pairs(hashes[unknown_at])
        rows.append((unknown_at[at], word))
        for place in odd.tolist():
            words = [self._number[word] for word in words_met(tokens.folds[place], owner[place] != _NONE)]
            rows.append((np.full(len(words), place), np.array(words, np.int64)))
        at, word = (np.concatenate(row) for row in zip(*rows, strict=True))
        at, word = at[word != _NONE], word[word != _NONE]
        order = np.argsort(at, kind="stable")
        return at[order], word[order]

    def _meant(self, tokens: LongTokens, places: Numbers, words_met: Callable[[str, bool], list[str]]) -> Owners:
        """Return the words of names that the words at these places may be, by the hashes of those."""
        hashes = np.frombuffer(tokens.hashes, np.uint64)[places]
        rows = [[self._number[word] for word in words_met(tokens.folds[at], False)] for at in places.tolist()]
        counts = np.fromiter(map(len, rows), np.int64, len(rows))
        return Owners(np.repeat(hashes, counts), np.fromiter(chain.from_iterable(rows), np.int64, int(counts.sum())))


def _pair(one: Numbers, other: Numbers) -> Hashes:
    """Return a number for each pair of words, whichever stands first, spread over all bits."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    pair: Hashes = (low << 32 | high).view(np.uint64) * _TURN
    return pair


def _paired(rows: Sequence[Sequence[int]]) -> Hashes:
    """Return each pair of words of which one form, or several, hold both."""
    counts = np.fromiter(map(len, rows), np.int64, len(rows))
    form = np.fromiter(chain.from_iterable(rows), np.int64, int(counts.sum()))
    word = np.repeat(np.arange(len(rows)), counts)
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
