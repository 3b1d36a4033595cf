"""Surface forms of an entry: its names and variants as written, and the forms that follow from them.

Nothing that can be generated has to be listed by hand: pinyin and Wade-Giles of the source name, *&* for *and*, digits
for number words, a legal suffix left off. Case, spacing, hyphens, plural and possessive need no forms of their own;
matching sees through them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cleaner.core.english import NUMBER_WORDS, is_known, is_name, is_ordinary
from cleaner.core.glossary import Entry, Variant
from cleaner.core.romanisation import romanisations
from cleaner.core.tables.places import PLACES
from cleaner.core.tokens import folded_words, squeezed

FormKind = Literal["name", "admitted", "variant", "romanised", "suffix", "spelling", "rendering"]
RIGHT_KINDS = frozenset({"name", "admitted"})

_HANZI = re.compile(r"[\u3400-\u9fff]+")
_LEGAL = re.compile(
    r",? (?:Group|Holdings?|Corporation|Corp\.?|Company|Co\.?,? Ltd\.?|Co\.?|Limited|Ltd\.?|Inc\.?|LLC|PLC|plc|S\.A\.|AG)$"
)
_LEAST_KEY = 2
_MANY_MEANINGS = 2
"""An abbreviation of so few letters stands for many things."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which an entry may stand in a text."""

    key: str
    """Squeezed: folded letters and digits only."""
    text: str
    words: tuple[str, ...]
    """Folded words of ``text``."""
    kind: FormKind
    entry: Entry
    variant: Variant | None = None

    @property
    def ordinary(self) -> bool:
        """Whether its words are ordinary English, so that the form proves nothing by itself."""
        return _ordinary(self.kind, self.key, self.words)


@lru_cache(maxsize=1 << 15)
def _ordinary(kind: FormKind, key: str, words: tuple[str, ...]) -> bool:
    if kind == "romanised":
        return len(key) <= 4 or is_known(key)
    if len(key) <= _MANY_MEANINGS and kind not in RIGHT_KINDS:
        return True
    if len(words) == 1 and kind not in RIGHT_KINDS and is_name(words[0]):
        return True
    return all(is_ordinary(w) for w in words)


def forms(entry: Entry) -> Iterator[Form]:
    """Yield the forms of an entry, right names first; an entry with ``apply: never`` and no variants still protects."""
    seen: set[str] = set()
    for kind, text, variant in _texts(entry):
        words = folded_words(text)
        key = "".join(words)
        mark = " ".join(words) + tail(text)
        if len(key) < _LEAST_KEY or (kind not in RIGHT_KINDS and mark in seen):
            continue
        seen.add(mark)
        yield Form(key, text, words, kind, entry, variant)


def tail(text: str) -> str:
    """Return the punctuation that ends a variant and belongs to it, as in *are you hungry?*."""
    return text[len(text.rstrip("?!")) :]


def _texts(entry: Entry) -> Iterator[tuple[FormKind, str, Variant | None]]:
    yield "name", entry.name, None
    for text in entry.admitted:
        yield "admitted", text, None
    for variant in entry.variants:
        yield "variant", variant.text, variant
    written: list[tuple[str, Variant | None]] = [(entry.name, None), *((v.text, v) for v in entry.variants)]
    for text, origin in written:
        for other in _respelled(text):
            yield "spelling", other, origin
    bare = _LEGAL.sub("", entry.name)
    if bare != entry.name and len(folded_words(bare)) > 1:
        yield "suffix", bare, None
    if entry.kind == "term":
        return
    words = entry.name.split()
    if entry.kind == "person" and len(words) == 2 and any(_HANZI.fullmatch(s) for s in entry.source):
        yield "romanised", f"{words[1]} {words[0]}", None
    for source in entry.source:
        if _HANZI.fullmatch(source):
            for key in romanisations(source, person=entry.kind == "person"):
                if key not in PLACES or key == squeezed(entry.name):
                    yield "romanised", key, None


def _respelled(text: str) -> Iterator[str]:
    if "&" in text:
        yield re.sub(r"\s*&\s*", " and ", text)
    words = folded_words(text)
    if "and" in words[1:-1]:
        yield re.sub(r"\sand\s", " & ", text)
    if any(w in NUMBER_WORDS for w in words) and len(words) > 1:
        yield " ".join(NUMBER_WORDS.get(w, w) for w in words)


def is_right(form: Form, written: str) -> bool:
    """Whether a place where this form stands is right as it is written."""
    if form.kind not in RIGHT_KINDS:
        return False
    if " ".join(written.split()) == form.text:
        return True
    if form.entry.case == "free":
        return squeezed(written) == form.key and _same_spacing(written, form.text)
    # A name that begins in lower case may begin a sentence: E-commerce, IQiyi is not one.
    return form.text[:1].islower() and written[:1].isupper() and written[1:] == form.text[1:]


def _same_spacing(written: str, text: str) -> bool:
    return re.sub(r"\s+", " ", written).casefold() == text.casefold()
