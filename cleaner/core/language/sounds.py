"""How romanised words sound: what is often confused in pinyin made equal, and one sound in two romanisations."""

import re
from collections.abc import Sequence

from cleaner.core.basis.remembering import remembered
from cleaner.core.language.romanisation import syllables, wade_giles
from cleaner.core.words.likeness import LETTERS

_SLURS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("yu", "u"), ("lv", "lu"), ("nv", "nu"))
_SPELT = (
    ("ff", "f"), ("ph", "f"), ("v", "f"), ("w", "f"), ("kh", "k"), ("ck", "k"), ("c", "k"), ("q", "k"), ("tz", "z"),
    ("j", "i"), ("y", "i"),
)  # fmt: skip
"""What one sound of a foreign name is spelt like."""
_DOUBLED, _NASAL, _VOWELS = r"([^aeiou])\1", "ng(?![aeiou])", "[aeiou]{2,}"
"""Patterns, which few texts ask for."""


@remembered(1 << 14)
def slurred(word: str) -> str:
    """Return a romanised word with what is often confused made equal."""
    for clear, slur in _SLURS:
        word = word.replace(clear, slur)
    return re.sub(_VOWELS, lambda m: "".join(sorted(m.group())), re.sub(_NASAL, "n", word))


@remembered(1 << 14)
def sound_likeness(one: str, other: str) -> float:
    """Return how far two folded words sound alike, 0 to 1."""
    return LETTERS.similarity(_heard(one), _heard(other))


def _heard(word: str) -> str:
    sounds = slurred(word)
    if not syllables(word):
        for spelt, sound in _SPELT:
            sounds = sounds.replace(spelt, sound)
    return re.sub(_DOUBLED, r"\1", sounds)


def romanised_otherwise(pinyin: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words are those of pinyin in Wade-Giles, spaced in any way."""
    read = in_wade_giles(pinyin)
    return bool(read) and read == "".join(words)


def in_wade_giles(words: Sequence[str]) -> str:
    """Return words of pinyin in Wade-Giles, run together; nothing where one is none."""
    read = [_read_otherwise(word) for word in words]
    return "".join(read) if all(read) else ""


@remembered(1 << 14)
def _read_otherwise(word: str) -> str:
    return "".join(map(wade_giles, syllables(word)))


_LIKE_INITIALS = frozenset(
    a + b
    for group in ("z zh j c ch s sh x q", "l r n y", "h f w", "b p", "d t", "g k h", "m n")
    for a in (f"{w}," for w in group.split())
    for b in group.split()
)
_LIKE_FINALS = frozenset(
    a + b
    for group in (
        "an ang ian iang uan",
        "ang eng",
        "uang ong",
        "en eng in ing un ong",
        "ao ou o uo e",
        "i ei ui ai",
        "u iu v ou",
        "un in yun",
        "ie ue e ia",
    )
    for a in (f"{w}," for w in group.split())
    for b in group.split()
)
_INITIAL = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"


@remembered(1 << 14)
def syllables_alike(one: str, other: str) -> float:
    """Return how far two words of pinyin are the same syllable by syllable, 0 to 1; 0 where they are no pinyin."""
    here, there = syllables(one), syllables(other)
    if not here or len(here) != len(there):
        return 0.0
    return sum(map(_syllables_alike, here, there)) / len(here)


def _syllables_alike(one: str, other: str) -> float:
    (a, x), (b, y) = _parted(one), _parted(other)
    initial = 0.5 if a == b else 0.35 if f"{a},{b}" in _LIKE_INITIALS else 0.0
    return initial + (0.5 if x == y else 0.35 if f"{x},{y}" in _LIKE_FINALS else 0.0)


def _parted(syllable: str) -> tuple[str, str]:
    initial = re.match(_INITIAL, syllable)
    return (initial[0], syllable[initial.end() :]) if initial else ("", syllable)
