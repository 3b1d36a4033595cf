"""Names of places whose last syllable says what they are, as a machine half translates them: *Xiaohe Dam* for *Xiaoheba*.

The other way round, too: *Canghe River* for *Cang River*, and *Huai River* for *Huaihe River*.
"""

from collections.abc import Iterator, Sequence

from cleaner.core.language.romanisation import simplified, syllables
from cleaner.core.language.tables.places import PLACES

_SAYING = (
    ("ba", "坝", "Dam"), ("wan", "湾", "Bay"), ("jiang", "江", "River"), ("he", "河", "River"), ("shan", "山", "Mountain"),
    ("hu", "湖", "Lake"), ("dao", "岛", "Island"), ("qiao", "桥", "Bridge"), ("cun", "村", "Village"),
    ("zhen", "镇", "Town"), ("xia", "峡", "Gorge"), ("si", "寺", "Temple"), ("guan", "关", "Pass"), ("ling", "岭", "Ridge"),
    ("tan", "滩", "Beach"), ("gang", "港", "Port"), ("lu", "路", "Road"), ("jie", "街", "Street"),
)  # fmt: skip
"""Syllables that end names of places, the character of each, and what it is in English."""
_HEADS = frozenset(english for _, _, english in _SAYING)
_SYLLABLES = tuple(syllable for syllable, _, _ in _SAYING)
_LEAST = 3
"""Letters that are left of a name without its last syllable."""


def may_be_half_translated(name: str) -> bool:
    """Whether a name may have other halves, as far as its ends tell."""
    first, _, head = name.partition(" ")
    return (head in _HEADS or (not head and first.endswith(_SYLLABLES))) and first.isascii() and first.isalpha()


def half_translated(name: str, sources: Sequence[str]) -> Iterator[str]:
    """Yield the other halves of a place's name; only what the source name tells of loses its syllable."""
    if not may_be_half_translated(name):
        return
    first, _, head = name.partition(" ")
    low, characters = first.casefold(), simplified("".join(sources))
    said = [row for row in _SAYING if head in ("", row[2])]
    ends = [row for row in said if len(low) >= _LEAST + len(row[0]) and low.endswith(row[0]) and low not in PLACES]
    for syllable, character, english in ends:
        left = low.removesuffix(syllable)
        if syllables(left) and (not characters or character in characters):
            yield f"{left.capitalize()} {english}"
    if head and not ends and syllables(low):
        yield from (f"{first}{syllable} {english}" for syllable, _, english in said)
