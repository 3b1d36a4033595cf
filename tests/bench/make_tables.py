"""Make the tables of facts in ``cleaner/core/language/tables`` anew: python tests/bench/make_tables.py

Needs, for this run only: ``pip install symspellpy textblob names pypinyin zhconv``. What is taken from them are facts:
how often an English word and a pair of words stand in Google's n-grams (CC BY 3.0, by way of symspellpy, MIT), the
usual part of speech of a word (Brill's lexicon, MIT, by way of textblob, MIT), names of persons of the United States
census of 1990 (public domain, by way of names, MIT), readings of Chinese characters (Unihan, by way of pypinyin, MIT)
and pairs of traditional and simplified characters (by way of zhconv, MIT for its code; the pairs are those of Unihan).
"""

import importlib.util
import json
import math
import textwrap
import unicodedata
from collections import defaultdict
from pathlib import Path

from cleaner.core.basis.sought import FIRST

TABLES = Path(__file__).parents[2] / "cleaner/core/language/tables"
LEAST_ZIPF = 2.0
LEAST_COHESION = 5.0
PARTS = {
    "NN": "n", "NNS": "s", "NNP": "p", "NNPS": "p", "VB": "v", "VBP": "v", "VBD": "d", "VBG": "g", "VBZ": "z",
    "VBN": "x", "JJ": "j", "JJR": "j", "JJS": "j", "RB": "r", "RBR": "r", "RBS": "r", "IN": "i", "TO": "i",
    "DT": "t", "PRP$": "t", "CD": "m", "PRP": "o", "CC": "c", "MD": "a",
}  # fmt: skip


def folder(package: str) -> Path:
    """Return where a package's data lies, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is missing: see the docstring")
    return Path(spec.origin).parent


def string(name: str, words: str) -> str:
    """Return an assignment of one long string, wrapped."""
    rows = textwrap.wrap(words, 108, break_long_words=False, break_on_hyphens=False)
    return f"{name} = (\n" + "".join(f'    "{row} "\n' for row in rows) + ")\n"


def mapping(name: str, rows: dict[str, str]) -> str:
    """Return an assignment of a dictionary of long strings, wrapped."""
    out = [f"{name}: dict[str, str] = {{\n"]
    for key in sorted(rows):
        parts = textwrap.wrap(rows[key], 104, break_long_words=" " not in rows[key], break_on_hyphens=False)
        joint = " " if " " in rows[key] else ""
        out.append(f'    "{key}": (\n' + "".join(f'        "{part}{joint}"\n' for part in parts) + "    ),\n")
    return "".join([*out, "}\n"])


def lettered(facts: dict[str, str]) -> dict[str, str]:
    """Return words with what is known of them, those with the same first letters together."""
    rows: dict[str, list[str]] = defaultdict(list)
    for word, fact in sorted(facts.items()):
        rows[word[:FIRST]].append(f"{word}:{fact}")
    return {letters: " ".join(row) for letters, row in rows.items()}


def zipf_and_pairs() -> tuple[dict[str, float], dict[str, int], list[tuple[str, str, int]]]:
    """Return the Zipf frequency and count of each word, and the pairs with their counts."""
    source = folder("symspellpy")
    counts: dict[str, int] = {}
    for line in (source / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").splitlines():
        word, count = line.split()
        counts[word] = int(count)
    total = sum(counts.values())
    pairs = []
    for line in (source / "frequency_bigramdictionary_en_243_342.txt").read_text("utf-8-sig").splitlines():
        first, second, count = line.split()
        pairs.append((first, second, int(count)))
    return {w: math.log10(c / total * 1e9) for w, c in counts.items()}, counts, pairs


THINGS = frozenset(
    (
        "acorn albacore aloe aluminium banknote bookshop boardwalk blimp bluebird briar bronco cannibal candlestick canticle "
        "centurion charade chiller chorale chrysalis cinnamon citadel clapper clipper cockerel commodore condor coney "
        "coronation cougar cowbird crumb cyclone dodger dowager duchess duchy electrification emigrant encyclopaedia ensign equinox "
        "extensor falconer farthing fibre fiddler firebird fireside flamingo forester freeholder gamecock garret gazette "
        "gibbon giraffe grail granny grandparent greyhound gulch gymnasium handler handmaid harbour harpoon harvester "
        "helpline hermitage heron highlander hippodrome hovercraft huntsman hydro inspectorate jaguar joker "
        "kingfisher lama lamentation lancet leopard lighthouse lodestar lynx madame maggot magpie maize mandarin "
        "martian masque menagerie mezzanine micron midge midland millstone miser mirage moccasin monogram monorail "
        "mountaineer muffin mulberry mustang nightshade ninja nocturne nutcracker oriole osprey packer panda panther "
        "paperweight parkland parrot peacekeeper peat pelican penguin peony pestle pharaoh physiologist priestess "
        "primate prism priory protectorate quadrant quartermaster rafter ravine racquet redeemer regatta rickshaw "
        "rosewood rune samba secretariat seagull scrum sequoia shale shilling shogun skylark sphinx spinnaker sprite "
        "stalker starling stinger stork storyboard sultanate sunburst surety tabernacle talon tarp tenderloin "
        "terminator thistle thrush thunderbird tracer trident tribune trinity tropic tsar valedictorian viceroy "
        "viking viper viscount weaver whaler whippet whiteboard winch wolverine yak"
    ).split()
)
MANY_THINGS = frozenset(
    (
        "broncos caverns cedars chipmunks cougars dads donuts downers expressways floodlights gazettes gospels "
        "grannies grasslands harriers hornets irises jaguars majesties mariners martians martyrs minks mustangs newts "
        "nuggets oilers orioles overlords playhouses popes preludes sleepers tailors untouchables vikings"
    ).split()
)
"""Words that the lexicon has only as names, from the firms, teams and films that are called so; many of them in the plural."""


def parts_of_speech() -> dict[str, str]:
    """Return the usual Penn tag of each word form."""
    lines = (folder("textblob") / "en/en-lexicon.txt").read_text("utf-8").splitlines()
    return dict(line.split()[:2] for line in lines if line and not line.startswith(";;;") and len(line.split()) > 1)


def part(word: str, tags: dict[str, str]) -> str:
    """Return one letter: the usual part of speech, ``p`` for a name, ``u`` where it is not known."""
    if word in THINGS:
        return "n"
    if word in MANY_THINGS:
        return "s"
    if word in tags:
        return PARTS.get(tags[word], "o")
    for form in (word.capitalize(), word.upper()):
        if form in tags:
            return PARTS.get(tags[form], "o")
    return "u"


def english() -> str:
    """Return the module of English words, pairs and names of persons."""
    zipf, counts, pairs = zipf_and_pairs()
    tags = parts_of_speech()
    rows = {
        word: part(word, tags) + str(int(value * 2))
        for word, value in zipf.items()
        if value >= LEAST_ZIPF and word.isascii()
    }
    closed = {w for w in zipf if part(w, tags) in "itcoam" and zipf[w] > 4}
    total = sum(counts.values())
    firm = defaultdict(list)
    for first, second, count in pairs:
        if first in closed or second in closed or len(first) < 2 or len(second) < 2:
            continue
        if math.log(count * total / (counts.get(first, 1e7) * counts.get(second, 1e7))) >= LEAST_COHESION:
            firm[first].append(second)
    people = folder("names")
    given = []
    for name in ("dist.male.first", "dist.female.first"):
        for line in (people / name).read_text().splitlines():
            fields = line.split()
            if float(fields[1]) >= 0.006:
                given.append(fields[0].lower())
    family = [line.split()[0].lower() for line in (people / "dist.all.last").read_text().splitlines()[:4000]]
    head = (
        '"""English words with part of speech and frequency, firm pairs of words, names of persons.\n\n'
        "Made by ``tests/bench/make_tables.py``, which names the sources; not edited by hand. ``WORDS`` and ``PAIRS`` are keyed\n"
        "by the first letters of a word. Behind a word stands its usual part of speech (n noun, s plural noun, p name, v verb,\n"
        "d past, g -ing, z -s, x participle, j adjective, r adverb, i preposition, t determiner, m number, o other,\n"
        'c conjunction, a modal, u unknown) and twice the Zipf frequency, cut to a whole number.\n"""\n\n'
    )
    return (
        head
        + mapping("WORDS", lettered(rows))
        + "\n"
        + mapping("PAIRS", lettered({a: ",".join(sorted(b)) for a, b in firm.items()}))
        + "\n"
        + string("GIVEN_NAMES", " ".join(sorted(set(given))))
        + "\n"
        + string("FAMILY_NAMES", " ".join(sorted(set(family))))
    )


def plain(reading: str) -> str:
    """Take the tone off a syllable; ü is written v."""
    bare = unicodedata.normalize(
        "NFD", reading.replace("ü", "v").replace("ǖ", "v").replace("ǘ", "v").replace("ǚ", "v").replace("ǜ", "v")
    )
    return "".join(c for c in bare if c.isascii() and c.isalpha())


def readings() -> str:
    """Return the module of readings of characters, most usual reading first."""
    from pypinyin.constants import PINYIN_DICT

    first: dict[str, list[str]] = defaultdict(list)
    other: dict[str, list[str]] = defaultdict(list)
    for code, text in PINYIN_DICT.items():
        char = chr(code)
        try:
            char.encode("gbk")
        except UnicodeEncodeError:
            continue
        syllables = list(dict.fromkeys(plain(r) for r in text.split(",")))
        first[syllables[0]].append(char)
        for syllable in syllables[1:]:
            other[syllable].append(char)
    pairs = json.loads((folder("zhconv") / "zhcdict.json").read_text("utf-8"))["zh2Hans"]
    singles = {t: s for t, s in pairs.items() if len(t) == len(s) == 1 and t != s and ord(t) < 0xA000}
    head = (
        '"""Readings of Chinese characters in pinyin without tones, and simplified forms of traditional characters.\n\n'
        "Made by ``tests/bench/make_tables.py``, which names the sources; not edited by hand. Characters of GBK.\n"
        '"""\n\n'
    )
    return (
        head
        + mapping("USUAL", {k: "".join(sorted(v)) for k, v in first.items() if k})
        + "\n"
        + mapping("OTHER", {k: "".join(sorted(v)) for k, v in other.items() if k})
        + "\n"
        + mapping(
            "SIMPLIFIED",
            {"traditional": "".join(sorted(singles)), "simplified": "".join(singles[t] for t in sorted(singles))},
        )
    )


if __name__ == "__main__":
    TABLES.mkdir(exist_ok=True)
    (TABLES / "english.py").write_text(english(), "utf-8")
    (TABLES / "readings.py").write_text(readings(), "utf-8")
