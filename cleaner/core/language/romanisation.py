"""Pinyin and Wade-Giles of a source name: every way its characters are read, surnames by their own reading first."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from cleaner.core.basis.remembering import remembered
from cleaner.core.basis.sought import Sought

# Characters that are read otherwise when they are a family name (Xiandai Hanyu Cidian).
_SURNAMES = {
    "单": "shan", "曾": "zeng", "查": "zha", "解": "xie", "仇": "qiu", "朴": "piao", "翟": "zhai", "盖": "ge",
    "区": "ou", "任": "ren", "华": "hua", "宁": "ning", "缪": "miao", "种": "chong", "乐": "yue", "覃": "qin",
    "召": "shao", "尉": "wei", "薄": "bo", "葛": "ge", "冼": "xian", "沈": "shen", "瞿": "qu", "那": "na",
}  # fmt: skip
_DOUBLE_SURNAMES = frozenset("欧阳 上官 司马 诸葛 司徒 夏侯 尉迟 东方 皇甫 公孙 慕容 令狐 端木 长孙 宇文".split())
_MOST = 24
_LEAST = 4
_LONGEST = 6
"""Letters of the longest syllable."""
_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"),
    ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"),
)  # fmt: skip
_WHOLE = {
    "zi": "tzu", "ci": "tzu", "si": "ssu", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "yi": "i",
    "you": "yu", "yan": "yen", "ye": "yeh", "er": "erh", "he": "ho", "e": "o", "ge": "ko", "ke": "ko", "gui": "kuei",
    "kui": "kuei",
}  # fmt: skip


@cache
def _read_as() -> tuple[Sought, Sought]:
    from cleaner.core.language.tables.readings import OTHER, USUAL

    return Sought(USUAL), Sought(OTHER)


@cache
def _readings(character: str) -> tuple[str, ...]:
    """Return the syllables of one character, the usual one first."""
    return tuple(syllable for table in _read_as() for syllable in table.holding(character))


class _Simplified(dict[int, str]):
    """Simplified forms by the code points of characters, noted when they are met."""

    def __missing__(self, code: int) -> str:
        from cleaner.core.language.tables.readings import SIMPLIFIED

        at = SIMPLIFIED["traditional"].find(chr(code))
        made = self[code] = SIMPLIFIED["simplified"][at] if at >= 0 else chr(code)
        return made


_SIMPLIFIED = _Simplified()


def simplified(text: str) -> str:
    """Return Chinese text with each traditional character in its simplified form, length unchanged."""
    return text if text.isascii() else text.translate(_SIMPLIFIED)


@cache
def wade_giles(syllable: str) -> str:
    """Return a pinyin syllable without tone in Wade-Giles without apostrophes.

    Source: the table of R. H. Mathews, A Chinese-English Dictionary, reduced to what stays when marks are dropped.
    """
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    for pinyin, other in _INITIALS:
        if syllable.startswith(pinyin):
            initial, final = other, syllable[len(pinyin) :]
            break
    else:
        cut = next((at for at, letter in enumerate(syllable) if letter in "aeiouv"), len(syllable))
        initial, final = syllable[:cut], syllable[cut:]
    if syllable[:1] in "jqx" and final.startswith("u"):
        final = "u" + final[1:]
    if final == "ong":
        final = "ung"
    elif final in ("ian", "uan") and syllable[:1] in "jqxyldtnmpb" and final == "ian":
        final = "ien"
    elif final in ("ie", "ue"):
        final += "h"
    elif final == "uo" and syllable[:1] not in "gkhs":
        final = "o"
    elif final == "e" and initial:
        final = "eh" if initial == "y" else "e"
    elif final == "iong":
        final = "iung"
    return initial + final.replace("v", "u")


def readings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the pinyin syllables of a source name, one tuple a reading, most usual first; none unless all are known.

    A character that stands twice is read alike; only a family name may differ from what follows it. Of all characters
    one at the most has a rare reading: two such slips in one name are none that anybody makes.
    """
    return _read(simplified(name))


@lru_cache(maxsize=256)
def _read(characters: str) -> tuple[tuple[str, ...], ...]:
    columns = list(map(_readings, characters))
    if not columns or not all(columns):
        return ()
    rows = _rows(columns, _SURNAMES.get(characters[:1]))
    if len(set(characters)) < len(characters):
        rows = (row for row in rows if _alike(characters, row))
    return tuple(islice(rows, _MOST))


def _rows(columns: Sequence[tuple[str, ...]], surname: str | None) -> Iterator[tuple[str, ...]]:
    """Yield the readings of the first character, each with the usual ones behind it, then with one of those rare."""
    usual = [column[0] for column in columns]
    first = columns[0] if surname is None else tuple(dict.fromkeys((surname, *columns[0])))
    for syllable in first:
        usual[0] = syllable
        yield tuple(usual)
        if syllable not in (columns[0][0], surname):
            continue
        for at in range(len(columns) - 1, 0, -1):
            for rare in columns[at][1:]:
                yield (*usual[:at], rare, *usual[at + 1 :])


def _alike(characters: str, syllables: tuple[str, ...]) -> bool:
    """Whether each character is read in one way, a family name by its own reading apart."""
    first = 1 if syllables[:1] == (_SURNAMES.get(characters[:1]),) else 0
    return len(set(zip(characters[first:], syllables[first:], strict=True))) == len(set(characters[first:]))


def surname_length(name: str) -> int:
    """Return how many characters of a Chinese personal name are the family name."""
    return 2 if len(name) > 2 and simplified(name[:2]) in _DOUBLE_SURNAMES else 1


def family_readings(name: str) -> tuple[str, ...]:
    """Return how the family name of a Chinese personal name may be read, in pinyin and Wade-Giles; none for other names."""
    characters = simplified(name)
    if not 2 <= len(characters) <= 4 or not all(_readings(c) for c in characters):
        return ()
    size, first = surname_length(characters), characters[0]
    usual = "".join(_readings(c)[0] for c in characters[:size])
    read = (_SURNAMES[first], *_readings(first)) if size == 1 and first in _SURNAMES else (usual,)
    return tuple(
        dict.fromkeys(w for r in read for w in (r, r.replace("v", "u"), *([wade_giles(r)] if size == 1 else ())))
    )


@lru_cache(maxsize=256)
def romanisations(name: str, *, person: bool) -> tuple[str, ...]:
    """Return the squeezed romanised forms of a Chinese name: pinyin, and for a person both orders and Wade-Giles.

    Names of one character, and of more than six, have none: they would be found everywhere, or nowhere; nor has a form
    of three letters and less, such as *ii*.
    """
    if not 2 <= len(name) <= 6:
        return ()
    characters = simplified(name)
    cut = surname_length(characters) if person else 0
    forms: dict[str, None] = {}
    rows = _read(characters)
    for syllables in rows:
        if person and syllables[0] not in (rows[0][0], _readings(characters[0])[0]):
            continue  # a family name is read as such, or as its character mostly is: *Chou* for 仇
        systems = [syllables]
        if "v" in "".join(syllables):
            systems += [tuple([s.replace("v", other) for s in syllables]) for other in ("u", "yu")]
        if person:
            systems.append(tuple(map(wade_giles, syllables)))
            if "i" in systems[-1]:
                systems.append(tuple(["yi" if s == "i" else s for s in systems[-1]]))
        for system in systems:
            forms["".join(system)] = None
            if person:
                forms["".join(system[cut:] + system[:cut])] = None
    return tuple(form for form in forms if len(form) >= _LEAST)


def reads_person(name: str, source: str) -> bool:
    """Whether a name of two words reads a source name as those of persons are read: *Cao Shulin* for 曹书林.

    Of two characters nobody can tell: *Ping An* is no person.
    """
    family, _, given = name.casefold().partition(" ")
    if len(source) not in (3, 4) or not given or " " in given or family not in family_readings(source):
        return False
    return f"{family}{given}" in romanisations(source, person=True)


def is_pinyin(word: str) -> bool:
    """Whether a folded word is two to four pinyin syllables written together, such as *mayun*."""
    known = _syllables()
    return any(word[:size] in known and _cut(word[size:], 3) for size in range(1, _LONGEST + 1))


@remembered(1 << 14)
def syllables(word: str) -> tuple[str, ...]:
    """Return a folded word cut into its pinyin syllables, one to four, the longest first; none where it is no pinyin."""
    return _cut(word, 4)


def _cut(word: str, most: int) -> tuple[str, ...]:
    known = _syllables()
    for size in range(min(_LONGEST, len(word)), 0, -1):
        if word[:size] not in known:
            continue
        if size == len(word):
            return (word,)
        if most > 1 and (rest := _cut(word[size:], most - 1)):
            return (word[:size], *rest)
    return ()


@cache
def _syllables() -> frozenset[str]:
    from cleaner.core.language.tables.readings import USUAL

    return frozenset(USUAL)
