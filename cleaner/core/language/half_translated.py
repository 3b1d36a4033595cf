"""Names that a machine half translates: *Xiaohe Dam* for *Xiaoheba*, whose last syllable says what it is.

The other way round, too: *Canghe River* for *Cang River*, and *Huai River* for *Huaihe River*. What has an English name
of its own is read before its head: *Yongtai Bank* for *Wing Tai Bank* (永泰银行).
"""

from collections.abc import Iterator, Sequence

from cleaner.core.language.romanisation import romanisations, simplified, syllables
from cleaner.core.language.tables.places import PLACES

_SAYING = (
    ("ba", "坝", "Dam"), ("wan", "湾", "Bay"), ("jiang", "江", "River"), ("he", "河", "River"), ("shan", "山", "Mountain"),
    ("hu", "湖", "Lake"), ("dao", "岛", "Island"), ("qiao", "桥", "Bridge"), ("cun", "村", "Village"),
    ("zhen", "镇", "Town"), ("xia", "峡", "Gorge"), ("si", "寺", "Temple"), ("guan", "关", "Pass"), ("ling", "岭", "Ridge"),
    ("tan", "滩", "Beach"), ("gang", "港", "Port"), ("lu", "路", "Road"), ("jie", "街", "Street"),
)  # fmt: skip
"""Syllables that end names of places, the character of each, and what it is in English."""
_HEADED = {
    "University": ("大学",), "College": ("学院", "书院"), "School": ("学校", "中学", "小学"), "Hospital": ("医院",),
    "Bank": ("银行",), "Insurance": ("保险",), "Trust": ("信托",), "Finance": ("财务", "金融"), "Securities": ("证券",),
    "Group": ("集团",), "Holdings": ("控股", "集团"), "Properties": ("地产", "置业"), "Shipping": ("航运", "船务", "海运"),
    "Airlines": ("航空",), "Technology": ("科技",), "Electronics": ("电子",), "Motors": ("汽车",), "Motor": ("汽车",),
    "Pharmaceutical": ("药业", "制药"), "Hotel": ("酒店", "饭店"), "Society": ("会",), "Temple": ("寺", "庙"),
    "Park": ("公园",), "Plaza": ("广场",), "Square": ("广场",), "Street": ("街",), "Road": ("路", "道"),
    "Bridge": ("大桥", "桥"), "Tunnel": ("隧道",), "Reservoir": ("水库",), "Port": ("港",), "Harbor": ("港",),
    "Harbour": ("港",), "Quay": ("码头",), "Pier": ("码头",), "Bay": ("湾",), "Island": ("岛",), "Hill": ("山",),
    "Mountain": ("山",), "Lake": ("湖",), "Village": ("村",), "Town": ("镇",), "County": ("县",), "District": ("区",),
}  # fmt: skip
"""The last words of names by the characters that they render."""
_READ = range(2, 5)
"""Characters that are read before a head."""
_MOST_READINGS = 3
HEADS = frozenset(english for _, _, english in _SAYING)
"""The second words of names that may have other halves."""
SYLLABLES = tuple(syllable for syllable, _, _ in _SAYING)
"""What ends names of one word that may have other halves."""
_LEAST = 3
"""Letters that are left of a name without its last syllable."""


def _may_be_half_translated(name: str) -> bool:
    """Whether a name may have other halves, as far as its ends tell."""
    first, _, head = name.partition(" ")
    return (head in HEADS or (not head and first.endswith(SYLLABLES))) and first.isascii() and first.isalpha()


def may_be_read(name: str) -> bool:
    """Whether a name may be read before its head, as far as its end tells."""
    return name[name.rfind(" ") + 1 :] in _HEADED and " " in name


def read_before_head(name: str, sources: Sequence[str]) -> Iterator[str]:
    """Yield how a machine reads the source name before the head that it translates."""
    head = name[name.rfind(" ") + 1 :]
    for source in map(simplified, sources) if may_be_read(name) else ():
        tail = next((tail for tail in _HEADED[head] if source.endswith(tail)), "")
        own = source.removesuffix(tail)
        if tail and len(own) in _READ:
            yield from (f"{read.capitalize()} {head}" for read in romanisations(own, person=False)[:_MOST_READINGS])


def half_translated(name: str, sources: Sequence[str]) -> Iterator[str]:
    """Yield the other halves of a place's name; only what the source name tells of loses its syllable."""
    if not _may_be_half_translated(name):
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
