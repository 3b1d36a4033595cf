"""How romanised words sound: what is often confused in pinyin made equal, and one sound in two romanisations."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from cleaner.core.romanisation import syllables, wade_giles

_SLURS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("yu", "u"), ("lv", "lu"), ("nv", "nu"))
_SPELT = (
    ("ff", "f"), ("ph", "f"), ("v", "f"), ("w", "f"), ("kh", "k"), ("ck", "k"), ("c", "k"), ("q", "k"), ("tz", "z"),
    ("j", "i"), ("y", "i"),
)  # fmt: skip
"""What one sound of a foreign name is spelt like."""
_DOUBLED = re.compile(r"([^aeiou])\1")
_NASAL = re.compile("ng(?![aeiou])")
_VOWELS = re.compile("[aeiou]{2,}")


def slurred(word: str) -> str:
    """Return a romanised word with what is often confused made equal."""
    for clear, slur in _SLURS:
        word = word.replace(clear, slur)
    return _VOWELS.sub(lambda m: "".join(sorted(m.group())), _NASAL.sub("n", word))


@lru_cache(maxsize=1 << 14)
def sound_likeness(one: str, other: str) -> float:
    """Return how far two folded words sound alike, 0 to 1."""
    return float(OSA.normalized_similarity(_heard(one), _heard(other)))


def _heard(word: str) -> str:
    word = slurred(word)
    if not syllables(word):
        for spelt, sound in _SPELT:
            word = word.replace(spelt, sound)
    return _DOUBLED.sub(r"\1", word)


def romanised_otherwise(pinyin: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words are those of pinyin in Wade-Giles, spaced in any way."""
    cut = [syllables(word) for word in pinyin]
    return all(cut) and "".join(wade_giles(s) for row in cut for s in row) == "".join(words)
