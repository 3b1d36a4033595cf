"""The article before a name that takes the place of other words: *an Alibaba* for *a alibaba*, no *the* before Alibaba Pictures."""

import re
from itertools import pairwise

from cleaner.core.basis import cues
from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.text import Span
from cleaner.core.finding.forms import Form, is_of_person
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.widening import LAND
from cleaner.core.language.english import (
    countability,
    is_family_name,
    is_given_name,
    is_name,
    is_ordinary,
    part,
)
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.tokens import Tokens, folded_words, stem

_DESCRIBED = cues.ROLES | cues.FIRMS
APOSTROPHES = ("'", "\u2019")
_HYPHENS = tuple("-\u2010\u2011")
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")
_AS_YOU = ("uni", "use", "usa", "eu", "ubi", "ura", "one", "uk", "ufo", "uc")
_OFFICES = frozenset(
    "Ministry Commission Committee Bureau Council Court Congress Association Federation Bank Exchange Party Fund Authority"
    " Administration Office Agency Department Foundation Procuratorate League Yuan Center Centre Institute"
    " Museum Library Theatre Theater Gallery Observatory".split()
)
_ARTICLES = frozenset({"a", "an", "the"})
_BEHIND_ARTICLES = frozenset({"a ", "A ", "n ", "N ", "e ", "E "})
_BEHIND_ARTICLE = re.compile("(?:^|[^A-Za-z])(?i:(an?|the)) $")
_LONGEST_ARTICLE = len(" the ")
_BEHIND_HEADS = frozenset("for against on in".split())
_IN_NAMES = _BEHIND_HEADS | {"of"}
_SPELLED = frozenset("AEFHILMNORSX")
"""Letters whose own name begins with a vowel: *an MBA*."""
_BEFORE_VOWELS, _VOWELS = frozenset("HLMNRX"), frozenset("AEIOUY")
"""Behind these no word has a consonant, so that capitals are spelled: *an HKMA rule*."""


def opening(scene: Scene, match: Match, candidate: Candidate, word: Span, name: str) -> tuple[int, str]:
    """Return where the repair begins and what stands there before the name: an article put right, or none."""
    tokens, at, here = scene.tokens, match.first - 1, match.span.start
    if not article_before(tokens.text, here):
        return word.start, ""
    if at < 0 or at in scene.by_word or tokens.folds[at] not in _ARTICLES or tokens.gap(at) != " ":
        return word.start, ""
    if at and tokens.gap(at - 1) in APOSTROPHES:
        return word.start, ""  # the end of a word, as in *Lai'an County*
    article, start = tokens.word(at), tokens.starts[at]
    if tokens.folds[at] != "the":
        if article.isupper() and len(article) == 1 and not tokens.ends_sentence(at - 1):
            return word.start, ""  # a grade or a share, *A Alibaba*
        right = "an" if sounds_as_vowel(name) else "a"
        if article.casefold() == right:
            return word.start, ""
        return start, f"{right.capitalize() if article[0].isupper() else right} "
    if _goes_without_article(scene, match, candidate, name):
        return start, ""
    return word.start, ""


def article_before(text: str, here: int) -> str:
    """Return the article that seems to stand before a place; most often two letters tell that none does."""
    if text[here - 2 : here] not in _BEHIND_ARTICLES:
        return ""
    found = _BEHIND_ARTICLE.search(text[max(0, here - _LONGEST_ARTICLE) : here])
    return found[1].lower() if found else ""


def _goes_without_article(scene: Scene, match: Match, candidate: Candidate, name: str) -> bool:
    """Whether *the* belonged to the ordinary word only: *the pictures said*, but not *the pictures app*."""
    entry = candidate.form.entry
    if name.casefold().startswith("the "):
        return True
    if scene.tokens.text[match.span.end : match.span.end + 1] in _HYPHENS:
        return False  # it is the article of what comes behind: *the ali-backed startup*
    if is_day(entry.name):
        following = scene.after(match)
        return following != "of" and not (part(following) in "nsjup" and following)
    if is_of_person(candidate.form) and scene.possessive(match):
        return True
    if not is_worded(candidate.form) or entry.is_common or entry.kind not in ("company", "person"):
        return False
    if _takes_article(entry) or _names_it(candidate.form, match, scene.tokens):
        return False
    following = scene.after(match)
    return not following or scene.possessive(match) or not (part(following) in "nsjup" or following in _DESCRIBED)


def is_worded(form: Form) -> bool:
    """Whether a form is made of ordinary words, and of places at most, as *Iraq profit* is."""
    if form.ordinary:
        return True
    names = [w for w in form.words if not is_ordinary(w)]
    return all(is_name(w) and not is_given_name(w) and not is_family_name(w) for w in names)


def is_day(name: str) -> bool:
    """Whether a name is that of a day, which takes no article: *Singles' Day*, *Double 11*, *618*."""
    return name.endswith((" Day", " Eve")) or name.removeprefix("Double ").replace(".", "").isdigit()


def _takes_article(entry: Entry) -> bool:
    """Whether English says *the* before a name: *the Ministry of Commerce*, *the CPPCC*, *the People's Bank*."""
    words = entry.name.split()
    head = next((word for word, after in pairwise(words) if after.casefold() in _BEHIND_HEADS), words[-1])
    told = any(a.casefold().startswith("the ") for a in entry.admitted) or not _IN_NAMES.isdisjoint(words[1:])
    return told or entry.name.isupper() or "\u2019" in words[0] or "'" in words[0] or head in _OFFICES


def _names_it(form: Form, match: Match, tokens: Tokens) -> bool:
    """Whether the broken words say what is named as the name does, article and all: *the Little Gorge Tunnel*.

    So does what lacks nothing but capitals, and what has the head of a name that is made of ordinary words, or capitals.
    """
    name = folded_words(form.entry.name)
    if form.words == name:
        return True
    if len(name) < 2:
        return False
    head = name[-1]
    if (
        name[0] == LAND
        or head in cues.GENERIC
        or countability(head) not in ("count", "plural")
        or not all(map(is_ordinary, name))
    ):
        return False
    written = tokens.text[match.span.start : match.span.end].split()
    return stem(head) == stem(form.words[-1]) or all(w[0].isupper() or w in _IN_NAMES for w in written)


def sounds_as_vowel(name: str) -> bool:
    """Whether *an* goes before a name, by the sound that it most likely begins with."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    low = first.casefold()
    unsayable = first[0:1] in _BEFORE_VOWELS and first[1:2] not in _VOWELS
    if first.isupper() and len(first) > 1 and (unsayable or (len(first) <= 4 and _VOWELS.isdisjoint(first[1:]))):
        return first[0] in _SPELLED
    if low[:1] == "8" or low.startswith(("11", "18")):
        return True
    return (low.startswith(("a", "e", "i", "o", "u")) and not low.startswith(_AS_YOU)) or low.startswith(_SILENT_H)
