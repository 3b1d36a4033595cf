"""Which words of a long text are among a great many: told from their hashes at once. Loads numpy."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from cleaner.core.cutting import Numbers
from cleaner.core.hashing import Known, many_hashes


def sought(words: tuple[str, ...], hashes: bytes, odd: bytes, word_at: Callable[[int], str]) -> tuple[Numbers, Numbers]:
    """Return the numbers of the words of a text that are among these, in order, and which of these each of them is.

    ``hashes`` are those of the text's words, ``odd`` the numbers of words whose hash says nothing, 8 bytes each, and
    ``word_at`` returns a folded word. Of the words that have one hash one is compared.
    """
    known, order = _known(words)
    apart = np.frombuffer(odd, np.int64)
    found, which = known.places(np.frombuffer(hashes, np.uint64))
    number = order[which]
    if len(apart):
        beside = ~np.isin(found, apart)
        found, number = found[beside], number[beside]
    right = np.zeros(len(words), np.bool_)
    distinct, first = np.unique(number, return_index=True)
    asked = zip(distinct.tolist(), found[first].tolist(), strict=True)
    right[distinct] = [word_at(at) == words[one] for one, at in asked]
    found, number = found[right[number]], number[right[number]]
    return (found, number) if not len(apart) else _with_odd(words, apart, word_at, found, number)


def _with_odd(
    words: tuple[str, ...], odd: Numbers, word_at: Callable[[int], str], found: Numbers, number: Numbers
) -> tuple[Numbers, Numbers]:
    folded = {word: one for one, word in enumerate(words)}
    more = np.array([(at, folded[w]) for at in odd.tolist() if (w := word_at(at)) in folded], np.int64).reshape(-1, 2)
    found, number = np.append(found, more[:, 0]), np.append(number, more[:, 1])
    order = np.argsort(found)
    return found[order], number[order]


@lru_cache(maxsize=8)
def _known(words: tuple[str, ...]) -> tuple[Known, Numbers]:
    """Return the hashes of words, and the number of the word that each of them, in order, is the hash of."""
    hashes = many_hashes(words)
    return Known(hashes), np.unique(hashes, return_index=True)[1]
