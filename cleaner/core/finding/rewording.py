"""What differs between a run of words and a name, word by word: spelt, inflected, rendered or heard otherwise, or not there.

One Chinese word is rendered now by one English word, now by another (計劃 is *plan, scheme, programme*); a name of which
nothing but such words differs is the same name. A word of another kind at its end makes it another thing.
"""

import re
from functools import cache
from typing import Literal

from cleaner.core.basis import cues
from cleaner.core.basis.remembering import remembered
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.nearness import KIN, LEAST_SPELLING, LEAST_WORD, starts_alike
from cleaner.core.language.english import is_family_name, is_known, is_ordinary, part
from cleaner.core.language.otherwise import rendering_groups, rendering_lines
from cleaner.core.language.romanisation import syllables
from cleaner.core.language.sounds import romanised_otherwise, sound_likeness, syllables_alike
from cleaner.core.language.tables.places import PLACES
from cleaner.core.words.likeness import LETTERS
from cleaner.core.words.tokens import stem

Difference = Literal["spelling", "inflection", "rendering", "misspelling", "sound"]
_SMALL = cues.PREPOSITIONS | cues.ARTICLES | {"the", "and", "or", "s"}
_SHARED = 4
"""First letters that forms of one word share."""
_LEAST_SOUND = 0.6
_MISSPELT, _MISSPELT_TWICE = 5, 8
"""Letters of an English word in which one slip is taken for a slip, and two."""
_MISSPELT_NAME, _MISSPELT_LONG = 6, 8
"""Letters of pinyin, and of any other word: *Sany* is no slip of Sanya."""
_SPELT = (
    (re.compile("is(e|ed|es|ing|ation|ations)$"), r"iz\1"),
    (re.compile("ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile("gramme(s?)$"), r"gram\1"),
    (re.compile("(?<=[aeo])ur$"), "r"),
    (re.compile("([td])re(s?)$"), r"\1er\2"),
    (re.compile("ence(s?)$"), r"ense\1"),
    (re.compile("^enquir"), "inquir"),
    (re.compile("our(?=s?$|ed$|ing$|able$)"), "or"),
    (re.compile("ll(?=ed$|ing$|er$)"), "l"),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The words of a run and of a name that are not equal."""

    pairs: tuple[tuple[str, str, Difference], ...]
    """Words of the run and of the name that stand for one another, and how they differ."""
    foreign: tuple[str, ...]
    """Words of the run that the name has not."""
    missing: tuple[str, ...]
    """Words of the name that the run has not."""


@remembered(1 << 14)
def compared(run: tuple[str, ...], name: tuple[str, ...]) -> Comparison:
    """Compare the folded words of a run and of a name; grammar is passed over."""
    free = [w for w in run if w not in _SMALL]
    lost: list[str] = []
    for word in name:
        if word in free:
            free.remove(word)
        elif word not in _SMALL:
            lost.append(word)
    pairs: list[tuple[str, str, Difference]] = []
    for word in list(lost):
        found = [(how, other) for other in free if (how := difference(other, word)) is not None]
        if found:
            how, other = min(found, key=lambda row: _ORDER.index(row[0]))
            pairs.append((other, word, how))
            free.remove(other)
            lost.remove(word)
    return Comparison(tuple(pairs), tuple(free), tuple(lost))


@remembered(1 << 14)
def is_misspelt(run: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the folded words of a run are those of a name but for slips of the pen."""
    told = compared(run, name)
    slips = bool(told.pairs) and all(how == "misspelling" for _, _, how in told.pairs)
    return slips and not told.foreign and not told.missing


_ORDER: tuple[Difference, ...] = ("spelling", "inflection", "rendering", "misspelling", "sound")


@remembered(1 << 14)
def difference(one: str, other: str) -> Difference | None:
    """Return how two folded words differ that may stand for one another, nothing where they may not."""
    same = respelt_or_rendered(stem(one), stem(other))
    if same is not None:
        return same
    low = min(len(one), len(other))
    if (
        low > _SHARED
        and one[:_SHARED] == other[:_SHARED]
        and ((_ending(one) and _ending(other)) or _derived(one, other))
    ):
        return "inflection"
    if _is_misspelt(one, other):
        return "misspelling"
    if low < 2 or not may_be_heard(one) or (one in PLACES and other in PLACES):  # Hunan and Henan are two
        return None
    return "sound" if heard(one, other) >= _LEAST_SOUND else None


def _is_misspelt(one: str, other: str) -> bool:
    """Whether one is neither a word nor whole pinyin, and but for a slip a plain English word, or pinyin, or any at all.

    Where two letters stand in each other's place, any word will do; a word that people are called is no plain one.
    """
    if len(other) < _MISSPELT or is_known(one) or one in PLACES or syllables(one) or one.startswith(other):
        return False  # *pentagonal* is derived from *Pentagon*
    most = 2 if len(other) >= _MISSPELT_TWICE and _is_plain(other) else 1
    if LETTERS.slips(one, other, most) > most:
        return False
    letters = min(len(one), len(other))
    if letters < _MISSPELT_NAME or _is_plain(other):
        return _is_plain(other)
    return letters >= _MISSPELT_LONG or bool(syllables(other)) or sorted(one) == sorted(other)


def _is_plain(word: str) -> bool:
    return is_ordinary(word) and word not in PLACES and not is_family_name(word)


def may_be_heard(word: str) -> bool:
    """Whether a folded word may be a name written by ear: no plain English, or a syllable of pinyin too, as *shin* is."""
    return part(word) == "u" or not is_ordinary(word) or bool(syllables(word))


def heard(one: str, other: str) -> float:
    """Return how far two folded words are heard alike, 0 to 1: by syllables where both are pinyin, or one Wade-Giles."""
    if romanised_otherwise([one], [other]) or romanised_otherwise([other], [one]):
        return 1.0
    return syllables_alike(one, other) or sound_likeness(one, other)


def respelt_or_rendered(one: str, other: str) -> Difference | None:
    """Return whether two stemmed words are spellings of one, or render one Chinese word."""
    begins_alike = one[:1] == other[:1] or one[1:].startswith("nquir")  # of all patterns one alone changes a beginning
    if begins_alike and american(one) == american(other):
        return "spelling"
    groups = rendering_groups(one)
    return None if not groups or groups.isdisjoint(rendering_groups(other)) else "rendering"


def meets(word: str, wanted: frozenset[str]) -> bool:
    """Whether a folded word may stand for one of these stemmed words, because it is like it or renders the same.

    Only such a word can that begins with one of ``beginnings``.
    """
    stemmed = stem(word)
    return stemmed in wanted or any(alike(stemmed, w) for w in wanted if len(w) >= LEAST_WORD)


@remembered(1 << 12)
def beginnings(wanted: frozenset[str]) -> frozenset[str]:
    """Return the letters with which words begin that may meet one of these."""
    return frozenset[str]().union(*map(_beginning, wanted))


@remembered(1 << 12)
def _beginning(word: str) -> frozenset[str]:
    rendered = [w[0] for number in rendering_groups(word) for w in rendering_lines()[number].split()]
    return _begun_alike(word[0]).union(rendered, "ei" if word[1:].startswith("nquir") else "")


@cache
def _begun_alike(letter: str) -> frozenset[str]:
    return frozenset(c for c in (letter, *"abcdefghijklmnopqrstuvwxyz") if starts_alike(c, letter))


@remembered(1 << 14)
def alike(first: str, second: str) -> float:
    """Return how far two stemmed words may stand for one another, 0 where less than ``LEAST_SPELLING``, to 1."""
    if len(first) < 3:
        return 0.0
    same = respelt_or_rendered(first, second)
    if same is not None:
        return 0.95 if same == "spelling" else 0.78
    if abs(len(first) - len(second)) > 4 or not starts_alike(first, second):
        return 0.0
    # lending and loan are two words, financing and finance one: a shared stem of five letters is as good as a slip.
    kin = 0.8 if len(first) >= KIN and first[:KIN] == second[:KIN] else 0.0
    return max(LETTERS.similarity(first, second, LEAST_SPELLING), kin)


_ENDINGS = tuple("al ial ing ed ment ion ation ition or er ory ive able ance ence e y ies s ise ize ity ic".split())


def _ending(word: str) -> bool:
    return word.endswith(_ENDINGS)


def _derived(one: str, other: str) -> bool:
    """Whether one of two plain words is the other with an ending: *connection* and *connect*."""
    short, long = sorted((one, other), key=len)
    derived = long.startswith(short) and long[len(short) :] in _ENDINGS
    return derived and is_ordinary(one) and is_ordinary(other)


@remembered(1 << 15)
def american(word: str) -> str:
    """Return a folded word in American spelling, as far as endings tell."""
    for pattern, instead in _SPELT:
        word = pattern.sub(instead, word)
    return word


def kind_of_head(word: str) -> int | None:
    """Return a number for what the head of a name says that it is: a body, a paper, an undertaking; nothing for other words."""
    kinds = (k for k, heads in enumerate(cues.KINDS_OF_HEADS) if word in heads or stem(word) in heads)
    return next(kinds, None)
