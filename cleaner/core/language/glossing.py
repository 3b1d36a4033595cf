"""A source name word for word, as a machine renders what it does not know: *long rainbow* for 长虹, *west bei* for 西贝.

A name is cut into words of two or three characters that the table knows, and into single characters; each is rendered
by one of its words; one single character may be read instead. Of a person the family name is read or rendered, and
stands before or behind. One English word alone is never made: texts are full of it. Without what a firm makes, or where
it is, its name may be read as a whole: *xiao peng* for 小鹏汽车.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain, islice, product

from cleaner.core.language.english import holds_firm_pair, is_ordinary
from cleaner.core.language.romanisation import readings, simplified, surname_length
from cleaner.core.language.tables.places import PLACES

LENGTHS = range(2, 7)
"""Characters of a name that is rendered so."""
_LONGEST = 3
_MOST = 12
"""Renderings of one name."""
_EACH = {1: 4, 2: 4, 3: 2}
"""Words that are tried for a part, by the parts of the name; of more parts nobody makes a name again."""
_KINDS_OF_PLACES = frozenset("省市县区州镇乡村国岛山江河湖海")
_SCHOOLS = ("大学", "学院")
_TAILS = (
    *_SCHOOLS,
    *"集团 控股 传媒 影业 影视 科技 股份 保险 银行 证券 通信 通讯 电信 航空 汽车 药业 医药 电器 电子 软件 信息 网络 教育"
    " 出版社 地产 置业 物流 重工 钢铁 能源 电力 石油 食品 乳业 资本 投资 基金 半导体 国际"
    " 咖啡 数据 光学 生物 制药 化工 机械 矿业 酒业 家居 服饰 珠宝 百货 超市 酒店 旅游 游戏 音乐 视频 快递 速运 体育".split(),
)
_OF_MANY = frozenset(
    "中国 中华 国家 中央 人民 全国 国际 农业 工业 工商 建设 交通 科学 科技 信息 医科 师范 理工 财经 政法 外国 民族 环球 世界 第一".split()
)
"""What stands before the last word of many a source name, and is the own name of none."""
_READINGS = 3
"""Ways to read it that are tried."""
_OWN = (2, 3)
"""Characters that are left of a source name without its last word."""

Words = tuple[str, ...]


def glossed(source: str, *, person: bool = False) -> Iterator[str]:
    """Yield how a source name may be rendered word for word, the likeliest first; nothing for other than short ones."""
    name = simplified(source)
    made = _made(name, person)
    if not person and (own := _without_tail(name)):
        made = chain(made, _made(own, person))
    yield from dict.fromkeys(chain(made, () if person else _read_short(name)))


def _read_short(name: str) -> Iterator[str]:
    """Yield how a firm's name is read without what it makes or where it is: *xiao peng* for 小鹏汽车, *shen hua* for 上海申花."""
    own = "" if name.endswith(_SCHOOLS) else _without_tail(name)
    if not own and len(name) - 2 in _OWN and _is_place(name[:2]) and not name.endswith(_TAILS):
        own = name[2:]
    if own and own not in _OF_MANY and not _is_known_place(own):
        yield from map(" ".join, readings(own)[:_READINGS])


def _made(name: str, person: bool) -> Iterator[str]:
    """Yield the renderings that no text has for other reasons: of most that hold a firm pair of English no name is meant."""
    read = readings(name)[:1] if len(name) in LENGTHS and not _is_known_place(name) else ()
    if read:
        made = _of_person(name, read[0]) if person else chain(_with_of(name), _rendered(name, read[0]))
        texts = (" ".join(words) for words in made if len(words) > 1 and not holds_firm_pair(words))
        yield from islice(texts, _MOST)


def _without_tail(name: str) -> str:
    """Return a source name without the last word, which says what it is: 清华 of 清华大学; nothing where none is left."""
    tail = next((tail for tail in _TAILS if name.endswith(tail)), "")
    own = name.removesuffix(tail)
    return own if tail and len(own) in _OWN and own not in _OF_MANY else ""


def _of_person(name: str, read: Words) -> Iterator[Words]:
    """Yield the given name word for word with the family name, read or rendered, before and behind it."""
    cut = surname_length(name)
    families = ["".join(read[:cut]), *glosses(name[:cut])[:1]]
    for given in _rendered(name[cut:], read[cut:]):
        for family in families:
            yield (family, *given)
            yield (*given, family)


def _rendered(name: str, read: Words) -> Iterator[Words]:
    """Yield renderings of which one word at least is no reading, of each way to cut a name the likeliest first."""
    for parts in _cuts(name, max(_EACH)):
        columns = _columns(parts, read)
        for picks in _picks(tuple([(len(words), reading) for words, reading in columns])):
            yield tuple([words[pick] for (words, _), pick in zip(columns, picks, strict=True)])


def _columns(parts: Words, read: Words) -> list[tuple[Words, bool]]:
    """Return for each part the words that may stand for it, and whether the last of them is its reading."""
    at, most = 0, _EACH[len(parts)]
    columns: list[tuple[Words, bool]] = []
    for part in parts:
        words = glosses(part)[:most]
        reading = "".join(read[at : at + len(part)])
        kept = reading in PLACES or (len(part) == 1 and (len(parts) > 2 or not is_ordinary(reading)))
        columns.append(((*words, reading), True) if kept else (words, False))
        at += len(part)
    return columns


@cache
def _picks(sizes: tuple[tuple[int, bool], ...]) -> list[tuple[int, ...]]:
    """Return which word to take of each of some columns, the usual ones first and last a reading; never two of these."""
    rows = product(*(range(size) for size, _ in sizes))
    read = {row: sum(last and n == size - 1 for n, (size, last) in zip(row, sizes, strict=True)) for row in rows}
    return sorted(
        (row for row, times in read.items() if times < min(2, len(sizes))), key=lambda row: (read[row], sum(row), row)
    )


def _with_of(name: str) -> Iterator[Words]:
    """Yield *glory of the king* for 王者荣耀: two known words, the second before the first."""
    for parts in _cuts(name, 2):
        if len(parts) == 2 and min(map(len, parts)) > 1:
            for first, second in product(*(glosses(part)[:2] for part in parts)):
                yield (second, "of", first)
                yield (second, "of", "the", first)


def _cuts(name: str, most: int) -> Iterator[Words]:
    """Yield the ways in which a name falls into so many known words and single characters, the longest words first."""
    if not name:
        yield ()
    elif most:
        sizes = range(min(_LONGEST, len(name)), 0, -1)
        places = [size for size in sizes if _is_place(name[:size])]
        for size in places or sizes:
            if size == 1 or places or glosses(name[:size]):
                yield from ((name[:size], *rest) for rest in _cuts(name[size:], most - 1))


def glosses(word: str) -> Words:
    """Return the English words that render a character or a word, in simplified characters, the most usual one first."""
    return _table().get(word, ())


def _is_known_place(name: str) -> bool:
    """Whether a name is a well-known place, with what it is or without: no *green sea* is Qinghai, nor *Yunnan Provincial* Yunnan."""
    return _is_place(name) or (name[-1] in _KINDS_OF_PLACES and _is_place(name[:-1]))


@cache
def _is_place(word: str) -> bool:
    """Whether a word is read as a well-known place is called: 云南 is Yunnan, and no cloud south."""
    return any("".join(read) in PLACES for read in readings(word)[:1])


@cache
def _table() -> dict[str, Words]:
    from cleaner.core.language.tables.glosses import CHARACTERS, WORDS

    rows = (line.split() for table in (CHARACTERS, WORDS) for line in table.split("\n") if line)
    return {word: tuple(english) for word, *english in rows}
