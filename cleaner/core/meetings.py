"""Which words of a long text may tell of a name, told for all at once: alone, or with another word of that name near.

Sound by construction: where two words of one name stand within reach, both are told. Loads numpy through ``hashing``.
"""

from collections.abc import Callable, Container, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from cleaner.core.cutting import Numbers
from cleaner.core.hashing import Flags, Known, many_hashes
from cleaner.core.long_tokens import LongTokens
from cleaner.core.sieve import english
from cleaner.core.tokens import stem

_KIN = 5
_LEAST_ODD = 4
_CHUNK = 1 << 16
_TURN = np.uint64(0x9E3779B97F4A7C15)


class Meanings:
    """Sets of forms, each with a number: what a word of the text may be a word of."""

    __slots__ = ("_bounds", "_first", "_forms", "_second", "alone")

    alone: Flags
    """Which rows have a form of one word."""
    _bounds: Numbers
    _forms: Numbers
    _first: NDArray[np.uint64]
    _second: NDArray[np.uint64]

    def __init__(self, rows: Iterable[Iterable[int]], alone: Container[int], known: "Meanings | None" = None) -> None:
        """Note for each row the numbers of its forms, behind those rows that are known already."""
        kept = [sorted(set(row)) for row in rows]
        counts = np.fromiter(map(len, kept), np.int64, len(kept))
        forms = np.fromiter((number for row in kept for number in row), np.int64, int(counts.sum()))
        single = np.fromiter((any(n in alone for n in row) for row in kept), np.bool_, len(kept))
        bounds = np.append(0, np.cumsum(counts))
        turned = forms.astype(np.uint64) * _TURN
        first = _bits(turned >> np.uint64(58), bounds)
        second = _bits(turned >> np.uint64(50) & np.uint64(63), bounds)
        if known is not None:
            bounds = np.append(known._bounds, known._bounds[-1] + bounds[1:])
            forms, single = np.append(known._forms, forms), np.append(known.alone, single)
            first, second = np.append(known._first, first), np.append(known._second, second)
        self._bounds, self._forms, self.alone = bounds, forms, single
        self._first, self._second = first, second

    def share(self, one: Numbers, other: Numbers) -> Flags:
        """Return which pairs of meanings have a form in common."""
        found: Flags = (self._first[one] & self._first[other] != 0) & (self._second[one] & self._second[other] != 0)
        at = np.flatnonzero(found)
        pairs, where = np.unique(one[at] * len(self.alone) + other[at], return_inverse=True)
        rows = [self._spread(side) for side in (pairs // len(self.alone), pairs % len(self.alone))]
        count = int(self._forms.max(initial=0)) + 1
        mine, theirs = (pair * count + self._forms[place] for pair, place in rows)
        shared = np.zeros(len(pairs), np.bool_)
        if len(theirs):  # both ascend
            shared[rows[0][0][theirs[np.searchsorted(theirs[:-1], mine)] == mine]] = True
        found[at] = shared[where]
        return found

    def _spread(self, meanings: Numbers) -> tuple[Numbers, Numbers]:
        """Return every form of each meaning: the place of the meaning in the list, and of the form in the table."""
        counts = self._bounds[meanings + 1] - self._bounds[meanings]
        pair = np.repeat(np.arange(len(meanings)), counts)
        begins = self._bounds[meanings] - (np.cumsum(counts) - counts)
        return pair, np.arange(len(pair)) + np.repeat(begins, counts)


def _bits(places: NDArray[np.uint64], bounds: Numbers) -> NDArray[np.uint64]:
    """Return for each row of places the bits at all of them."""
    bits = np.append(np.uint64(1) << places, np.uint64(0))
    made = np.bitwise_or.reduceat(bits, bounds[:-1]) if len(bounds) > 1 else bits[:0]
    made[bounds[:-1] == bounds[1:]] = 0
    return made


class Meetings:
    """The words of all right names by their hashes, and the first letters of long ones."""

    __slots__ = ("_alone", "_kin", "_kin_rows", "_known", "_numbers", "_reach", "_words")

    def __init__(
        self, holders: Mapping[str, Iterable[int]], kin: Mapping[str, list[str]], alone: Container[int], reach: int
    ) -> None:
        """Take the forms that hold a stemmed word, the words by their first letters, and how far two may be apart."""
        held = {form: row for row, word in enumerate(holders) for form in (word, word + "s") if stem(form) == word}
        hashes, first = np.unique(many_hashes(list(held)), return_index=True)
        self._words = Known(hashes)
        self._numbers = np.fromiter(held.values(), np.int64, len(held))[first]
        kin_hashes, kin_first = np.unique(many_hashes(list(kin)), return_index=True)
        self._kin = Known(kin_hashes)
        self._kin_rows = kin_first + len(holders)
        rows: list[Iterable[int]] = [*holders.values()]
        rows += ([n for word in words for n in holders[word]] for words in kin.values())
        self._known = Meanings(rows, alone)
        self._alone, self._reach = alone, reach

    def may_meet(self, tokens: LongTokens, met: Callable[[str], Iterable[int]]) -> list[int]:
        """Return the numbers of the words that may tell of a name; ``met`` tells the forms of a word nobody knows."""
        hashes = np.frombuffer(tokens.hashes, np.uint64)
        meaning = np.full(len(hashes), -1)
        sizes = np.array(tokens.ends) - np.array(tokens.starts)
        for block in tokens.blocks():
            long = np.flatnonzero(np.diff(block.bounds[: block.own + 1]) > _KIN)
            at, place = self._kin.places(block.hashes(long, _KIN))
            meaning[block.first + long[at]] = self._kin_rows[place]
        at, place = self._words.places(hashes)
        meaning[at] = self._numbers[place]
        odd = np.flatnonzero((sizes >= _LEAST_ODD) & ~english().has(hashes))
        odd = np.union1d(odd, np.frombuffer(tokens.odd, np.int64))
        _, first, where = np.unique(hashes[odd], return_index=True, return_inverse=True)
        special = np.isin(odd, np.frombuffer(tokens.odd, np.int64))
        rows = [list(met(tokens.folds[at])) for at in odd[first].tolist()]
        meaning[odd] = len(self._known.alone) + where
        singles = odd[special].tolist()
        meaning[odd[special]] = len(self._known.alone) + len(rows) + np.arange(len(singles))
        rows += [list(met(tokens.folds[at])) for at in singles]
        return self._meeting(Meanings(rows, self._alone, self._known), meaning)

    def _meeting(self, meanings: Meanings, meaning: Numbers) -> list[int]:
        at = np.flatnonzero(meaning >= 0)
        meaning = meaning[at]
        kept = meanings.alone[meaning]
        for begin in range(0, len(at), _CHUNK):
            for away in range(1, self._reach + 1):
                one = np.arange(begin, min(begin + _CHUNK, len(at) - away))
                one = one[at[one + away] - at[one] <= self._reach]
                if not len(one):
                    break
                one = one[meanings.share(meaning[one], meaning[one + away])]
                kept[one] = kept[one + away] = True
        return at[kept].tolist()  # type: ignore[no-any-return]
