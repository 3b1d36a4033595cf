"""Reasons from the form that stands at a match: how it came about, how long it is, how ordinary its words are."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from cleaner.core import cues
from cleaner.core.english import is_firm_pair, is_ordinary, part, zipf
from cleaner.core.forms import Form
from cleaner.core.matching import Candidate, Match
from cleaner.core.reason import Reason
from cleaner.core.romanisation import is_pinyin, romanisations
from cleaner.core.scene import Scene

_SMALL = cues.PREPOSITIONS | cues.ARTICLES | {"and"}
_VOWELS = re.compile("[aeiou]+")


def form_reasons(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
    """Yield what the form of this candidate says by itself: how it came about, how long it is, how it is written."""
    form = candidate.form
    name = form.entry.name
    written = scene.tokens.text[match.span.start : match.span.end]
    if candidate.edits:
        yield Reason("near", f"nearly {form.text}")
    elif form.kind in ("name", "admitted"):
        kind = "case" if " ".join(written.split()).casefold() == form.text.casefold() else "spacing"
        yield Reason(kind, f"is {name} but for its {'capitals' if kind == 'case' else 'spacing'}")
        if kind == "case" and written.islower():
            yield Reason("all lower case", "the name in lower case")
        if written.isupper() and len(written) > 3:
            yield Reason("all capitals", "written in capitals throughout")
    elif form.kind == "variant":
        yield Reason("variant", f"listed variant of {name}")
        yield from _reading(form)
    elif form.kind == "romanised":
        yield Reason("romanised", f"is how {''.join(form.entry.source[:1])} is romanised")
        if len(form.key) < 6:
            yield Reason("short romanised", "a short romanisation, which many names share")
    else:
        yield Reason("respelled", f"another spelling of {form.text}")
    yield from _length(scene, match, candidate)
    if candidate.plural:
        yield Reason("plural", "in the plural, as names seldom are")
    if len(match.candidates) > 1:
        yield Reason("several entries", "stands for several entries")
    yield Reason(f"kind {form.entry.kind}", f"the name of a {form.entry.kind}, in general")


def _reading(form: Form) -> Iterator[Reason]:
    """Yield whether a variant that is no ordinary phrase is how the source name is read, or looks like Chinese at all."""
    person = form.entry.kind == "person"
    if any(form.key in _readings(source, person) for source in form.entry.source):
        yield Reason("reads source", f"is how {form.entry.source[0]} is read")
    elif is_pinyin(form.key):
        yield Reason("looks read", "looks like Chinese in Latin letters")
    elif len(form.words) > 1 and any(map(is_ordinary, form.words)):
        yield Reason("half a word", "an ordinary word beside a name")


@lru_cache(maxsize=4096)
def _readings(source: str, person: bool) -> frozenset[str]:
    return frozenset(romanisations(source, person=person))


def _length(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
    form = candidate.form
    words = len(form.words)
    if words >= 3:
        say = "a form of three words and more, which hardly stands by chance"
        yield Reason("three words", say, min(3, words - 2) / 2)
    if form.kind == "variant" and words > 1:
        written = scene.tokens.text[match.span.start : match.span.end]
        capitals = all(w[:1].isupper() for w in form.text.split() if w.casefold() not in _SMALL)
        if capitals and " ".join(written.split()) == form.text:
            yield Reason("as listed", "written just as the variant is listed, with its capitals")
        elif written[:1].isupper() and not form.text[:1].isupper() and not scene.starts_sentence(match):
            yield Reason("capitals", "written with capitals, as names are")
    if form.entry.kind == "person" and words > 1 and not candidate.edits:
        long = sum(len(_VOWELS.findall(w)) for w in form.words) > 2
        if long:
            yield Reason("long full name", "a full name of three syllables, which few people share")
        else:
            yield Reason("short full name", "a full name of two syllables, which many people share")


def commonness_reasons(form: Form) -> tuple[Reason, ...]:
    """Return how ordinary the English words of a form are."""
    return _commonness(form.text, form.words)


@lru_cache(maxsize=1 << 14)
def _commonness(text: str, form_words: tuple[str, ...]) -> tuple[Reason, ...]:
    return tuple(_how_common(text, form_words))


def _how_common(text: str, form_words: tuple[str, ...]) -> Iterator[Reason]:
    words = [w for w in form_words if w not in cues.GENERIC] or list(form_words)
    if len(words) == 1:
        how = min(5.5, max(2.5, zipf(words[0])))
        yield Reason("one word", f"‘{text}’ is an ordinary English word")
        yield Reason("commonness", f"‘{text}’ is {'very ' if how >= 5 else ''}common", how - 4)
        if part(words[0]) in "jr":
            yield Reason("is adjective", f"‘{text}’ is chiefly an adjective")
        elif part(words[0]) == "p":
            yield Reason("is name", f"‘{text}’ is also somebody's or something's name")
        elif part(words[0]) in "vgdxz":
            yield Reason("is verb", f"‘{text}’ is chiefly a verb")
        return
    yield Reason("two words" if len(words) == 2 else "many words", f"‘{text}’ is made of ordinary words")
    if any(is_firm_pair(a, b) for a, b in pairwise(form_words)):
        yield Reason("firm phrase", f"‘{text}’ is a firm phrase of English")
    elif not any(w in cues.PREPOSITIONS or w in cues.ARTICLES for w in form_words):
        yield Reason("odd phrase", f"‘{text}’ is no phrase of English")
