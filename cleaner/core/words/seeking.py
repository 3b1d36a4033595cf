"""Which words of a long text are among a great many: told from their hashes at once, and by comparing letters.

Loads numpy.
"""

from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cleaner.core.words.cutting import Numbers, Places
from cleaner.core.words.hashing import BLOCK, Known, Spelt
from cleaner.core.words.tokens import fold
from cleaner.core.words.vocabulary import Spelling, Vocabulary

_NONE = -1


class Lettered(Protocol):
    """The words of a text as arrays."""

    odd: bytes
    """The numbers (8 bytes each) of words whose hash says nothing."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The distinct words."""

    @property
    def spelling(self) -> Spelling:
        """The letters of the distinct words."""

    @property
    def numbers(self) -> Places:
        """The number of each word in the vocabulary."""

    def word(self, index: int) -> str:
        """Return the word as it is written."""


def sought(words: tuple[str, ...], text: Lettered) -> tuple[Places, Places]:
    """Return the numbers of the words of a text that are among these, in order, and which of these each of them is."""
    distinct, number = _standing(words, text)
    meant = np.full(len(text.vocabulary.firsts), _NONE, np.int32)
    meant[distinct] = number
    places, words_there = _meant(meant, text.numbers)
    odd = np.frombuffer(text.odd, np.int64)
    if not len(odd):
        return places, words_there
    kept = ~np.isin(places, odd)
    return _with_odd(words, odd, text, places[kept], words_there[kept])


def standing(words: tuple[str, ...], text: Lettered) -> set[str]:
    """Return those of these words that stand in a text."""
    distinct, number = _standing(words, text)
    odd = np.frombuffer(text.odd, np.int64)
    kept = ~np.isin(text.vocabulary.firsts[distinct], odd)
    found = {words[one] for one in number[kept].tolist()}
    return found.union({fold(text.word(at)) for at in odd.tolist()}.intersection(words)) if len(odd) else found


def _standing(words: tuple[str, ...], text: Lettered) -> tuple[Numbers, Numbers]:
    """Return the distinct words of a text that are among these by their letters, and which of these each of them is."""
    known, order, spelt = _known(words)
    distinct, which = known.places(text.vocabulary.hashes)
    number, bounds = order[which], text.spelling.bounds
    right = np.flatnonzero(distinct)
    right = right[spelt.sizes[number[right]] == bounds[distinct[right] + 1] - bounds[distinct[right]]]
    right = right[_equal(text.spelling, distinct[right], spelt, number[right])]
    return distinct[right], number[right]


def _meant(meant: Places, words: Places) -> tuple[Places, Places]:
    """Return which words are meant by a number, and by which, a stretch of the text at a time: all at once fill memory."""
    found, number = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]
    for low in range(0, len(words), BLOCK):
        told = meant.take(words[low : low + BLOCK])
        at = np.flatnonzero(told != _NONE)
        found.append((at + low).astype(np.int32))
        number.append(told.take(at))
    return np.concatenate(found), np.concatenate(number)


def _equal(text: Spelling, found: Numbers, spelt: Spelt, number: Numbers) -> NDArray[np.bool_]:
    """Tell of distinct words of a text, and as many others of the same sizes, which have the same letters."""
    alike = np.ones(len(found), np.bool_)
    rows, sizes = np.arange(len(found)), spelt.sizes.take(number)
    here, there = text.bounds.take(found), spelt.begins.take(number)
    for letter in range(int(sizes.max(initial=0))):
        longer = np.flatnonzero(sizes > letter)
        rows, sizes, here, there = (column.take(longer) for column in (rows, sizes, here, there))
        alike[rows[text.letters.take(here + letter) != spelt.letters.take(there + letter)]] = False
    return alike


def _with_odd(
    words: tuple[str, ...], odd: Numbers, text: Lettered, found: Places, number: Places
) -> tuple[Places, Places]:
    numbers = {word: one for one, word in enumerate(words)}
    folded = [(at, fold(text.word(at))) for at in odd.tolist()]
    more = np.array([(at, numbers[word]) for at, word in folded if word in numbers], np.int32).reshape(-1, 2)
    found, number = np.append(found, more[:, 0]), np.append(number, more[:, 1])
    order = np.argsort(found)
    return found[order], number[order]


@lru_cache(maxsize=8)
def _known(words: tuple[str, ...]) -> tuple[Known, Numbers, Spelt]:
    """Return the hashes of words, the number of the word that each of them, in order, is the hash of, and the letters."""
    spelt = Spelt(words)
    hashes = spelt.hashes()
    return Known(hashes), np.unique(hashes, return_index=True)[1], spelt
