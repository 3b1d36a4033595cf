"""How like words are, letter by letter: by rapidfuzz, but the first few in Python.

To load rapidfuzz takes as long as two thousand comparisons take here, and a short text asks for two hundred. Both give
the same figures. A slip is a letter too many, too few or another one, or two neighbours that changed places (the
distance of optimal string alignment, OSA).
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

_FEW = 1000


class Letters:
    """What compares words, and how many more it compares without rapidfuzz."""

    def __init__(self, few: int = _FEW) -> None:
        """Compare so many in Python."""
        self._few = iter(range(few))

    def ratio(self, one: str, other: str) -> float:
        """Return how many letters two texts share in one order, 0 to 1."""
        if next(self._few, None) is None:
            return float(_rapidfuzz().fuzz.ratio(one, other)) / 100
        both = len(one) + len(other)
        return (1 - (both - 2 * _shared(one, other)) / both) * 100 / 100 if both else 1.0

    def similarity(self, one: str, other: str, least: float = 0.0) -> float:
        """Return how far two words are equal but for slips, 0 to 1; 0 where that is less than ``least``."""
        if next(self._few, None) is None:
            return float(_rapidfuzz().distance.OSA.normalized_similarity(one, other, score_cutoff=least))
        most = max(len(one), len(other))
        found = 1 - _slips(one, other) / most if most else 1.0
        return found if found >= least else 0.0

    def slips(self, one: str, other: str, most: int) -> int:
        """Return the slips by which two words differ; one more than ``most`` where they are more."""
        if next(self._few, None) is None:
            return int(_rapidfuzz().distance.OSA.distance(one, other, score_cutoff=most))
        far = abs(len(one) - len(other)) > most or len(set(one).difference(other)) > most
        return most + 1 if far else min(_slips(one, other), most + 1)

    def nearest(self, word: str, words: Sequence[str], least: float, most: int) -> list[str]:
        """Return the words, so many at most, that are as similar to a word as ``least``, the most similar ones first."""
        if next(self._few, None) is None:
            osa, extract = _rapidfuzz().distance.OSA.normalized_similarity, _rapidfuzz().process.extract
            return [row[0] for row in extract(word, words, scorer=osa, score_cutoff=least, limit=most)]
        size, own = len(word), set(word)
        slips = {n: int((1 - least) * max(n, size) + 1e-9) for n in range(int(least * size), int(size / least) + 1)}
        near = [w for w in words if len(own.difference(w)) <= slips.get(len(w), -1)]
        rows = [(self.similarity(word, w, least), w) for w in near]
        return [w for like, w in sorted(rows, key=lambda row: -row[0]) if like][:most]


LETTERS = Letters()


@cache
def _rapidfuzz() -> Any:
    import rapidfuzz

    return rapidfuzz


def _slips(one: str, other: str) -> int:
    """Return the distance of two words: the table of it a column at a time, as bits (Hyyrö 2003)."""
    if not one:
        return len(other)
    places, last, every = _places(one), 1 << len(one) - 1, (1 << len(one)) - 1
    found, up, down, equal, before = len(one), every, 0, 0, 0
    for letter in other:
        here = places.get(letter, 0)
        swapped = (~equal & here) << 1 & before
        equal = (((here & up) + up) ^ up) | here | down | swapped
        more, less = down | every & ~(equal | up), equal & up
        found += (more & last != 0) - (less & last != 0)
        more, less = more << 1 | 1, less << 1
        up, down, before = (less | ~(equal | more)) & every, more & equal, here
    return found


def _shared(one: str, other: str) -> int:
    """Return how many letters stand in both texts in one order (Hyyrö 2004)."""
    places, every = _places(one), (1 << len(one)) - 1
    left = every
    for letter in other:
        here = left & places.get(letter, 0)
        left = (left + here) | (left - here)
    return len(one) - (left & every).bit_count()


def _places(word: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, letter in enumerate(word):
        found[letter] = found.get(letter, 0) | 1 << at
    return found
