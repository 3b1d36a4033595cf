"""How romanised words sound: what is often confused in pinyin made equal, and one sound in two romanisations."""

import re
from collections.abc import Sequence

from cleaner.core.romanisation import syllables, wade_giles

_SLURS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("yu", "u"), ("v", "u"))
_NASAL = re.compile("ng(?![aeiou])")
_VOWELS = re.compile("[aeiou]{2,}")


def slurred(word: str) -> str:
    """Return a romanised word with what is often confused made equal."""
    for clear, slur in _SLURS:
        word = word.replace(clear, slur)
    return _VOWELS.sub(lambda m: "".join(sorted(m.group())), _NASAL.sub("n", word))


def romanised_otherwise(pinyin: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words are those of pinyin in Wade-Giles, spaced in any way."""
    cut = [syllables(word) for word in pinyin]
    return all(cut) and "".join(wade_giles(s) for row in cut for s in row) == "".join(words)
