"""Surface forms of an entry: its names and variants as written, and the forms that follow from them.

Nothing that can be generated has to be listed by hand: pinyin and Wade-Giles of the source name and what it means
word for word, other wordings of a variant, *&* for *and*, digits for number words, a legal suffix left off. Case,
spacing, hyphens, plural and possessive need no forms of their own; matching sees through them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.basis.remembering import remembered
from cleaner.core.basis.seen import as_seen
from cleaner.core.basis.values import dataclass
from cleaner.core.language.english import NUMBER_WORDS, is_known, is_name, is_ordinary
from cleaner.core.language.glossing import glossed
from cleaner.core.language.half_translated import HEADS, SYLLABLES, half_translated, read_before_head
from cleaner.core.language.otherwise import reworded
from cleaner.core.language.romanisation import reads_person, romanisations
from cleaner.core.language.tables.places import PLACES, READ_AS
from cleaner.core.words.tokens import folded_words, shared, squeezed

FormKind = Literal[
    "name",
    "admitted",
    "variant",
    "romanised",
    "suffix",
    "spelling",
    "rendering",
    "stranger",
    "family name",
    "wording",
    "gloss",
]
RIGHT_KINDS = frozenset({"name", "admitted"})
GUESSED = frozenset({"wording", "gloss"})
"""Kinds of forms that nobody has listed, and that are words as others."""
DERIVED = GUESSED | {"romanised"}
"""Kinds of the last of an entry's forms: what follows from its source names, in which no slip is sought."""

_LEGAL = r",? (?:Group|Holdings?|Corporation|Corp\.?|Company|Co\.?,? Ltd\.?|Co\.?|Limited|Ltd\.?|Inc\.?|LLC|PLC|plc|S\.A\.|AG)$"
_LEGAL_ENDS = tuple(
    "Group Holding Holdings Corporation Corp Corp. Company Ltd Ltd. Co Co. Limited Inc Inc. LLC PLC plc S.A. AG".split()
)
_SHORTENED = {
    "US": "United States",
    "UK": "United Kingdom",
    "UN": "United Nations",
    "EU": "European Union",
    "HK": "Hong Kong",
}
_WRITTEN_OUT = sorted({full.partition(" ")[0] for full in _SHORTENED.values()})
_LEGAL_WORDS = {
    "Limited": "Ltd",
    "Ltd": "Limited",
    "Company": "Co",
    "Co": "Company",
    "Corporation": "Corp",
    "Corp": "Corporation",
}
_WITH_UMLAUT = re.compile("\\b([LN])v\\b")
"""How many machines write *Lü*, which others write *Lu*."""
_MAY_BE_RESPELLED = rf"(?i:&|\b[ln]v\b|^(?:{'|'.join([*_SHORTENED, *_WRITTEN_OUT])}) |(?<![^\W_])(?:and|{'|'.join(NUMBER_WORDS)})(?![^\W_]))"
LEAST_KEY = 2
LEAST_SLIP = 7
"""Letters that a form must have where a slip of one is sought: with fewer, one letter makes another name."""
LEAST_ODD = 3
"""Letters that a word must have to hold a slip."""
MOST_RUN = 6
"""Words of a run where a slip is sought."""
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
        """Whether its words are ordinary English, so that the form proves nothing by itself; with a comma they are none."""
        return "," not in self.text and _ordinary(self.kind, self.key, self.words)


@remembered(1 << 14)
def _ordinary(kind: FormKind, key: str, words: tuple[str, ...]) -> bool:
    if kind == "romanised":
        return len(key) <= 4 or is_known(key)
    if len(key) <= _MANY_MEANINGS and kind not in RIGHT_KINDS:
        return True
    if len(words) == 1 and kind not in RIGHT_KINDS and is_name(words[0]):
        return True
    return all(is_ordinary(w) for w in words)


Generated = tuple[FormKind, str, int]
"""A form that follows from others: its kind, its text, and the number of the variant that it follows from, or -1."""


def forms(entry: Entry) -> Iterator[Form]:
    """Yield the forms of an entry, right names first; an entry with ``apply: never`` and no variants still protects."""
    texts = [variant.text for variant in entry.variants]
    return formed(entry, generated(entry.name, entry.kind, entry.source, texts), texts, entry.variants.__getitem__)


def formed(
    entry: Entry,
    made: Iterable[Generated],
    variants: Iterable[str],
    variant: Callable[[int], Variant],
    wanted: str | None = None,
) -> Iterator[Form]:
    """Yield the forms of an entry with these variants, whose generated ones are known; those with a key, if one is wanted.

    ``variant`` makes one of the variants by its number.
    """
    seen: set[str] = set()
    texts: list[Generated] = [
        ("name", entry.name, -1),
        *(("admitted", text, -1) for text in entry.admitted),
        *(("variant", text, at) for at, text in enumerate(variants)),
        *made,
    ]
    for kind, text, at in texts:
        words = folded_words(text)
        key = "".join(words)
        if len(key) < LEAST_KEY or wanted not in (None, key):
            continue
        mark = " ".join(words) + tail(text)
        if kind not in RIGHT_KINDS and mark in seen:
            continue
        seen.add(mark)
        yield Form(key, text, tuple(map(shared, words)), kind, entry, variant(at) if at >= 0 else None)


def tail(text: str) -> str:
    """Return the punctuation that ends a variant and belongs to it, as in *are you hungry?*."""
    return text[len(text.rstrip("?!")) :] if text.endswith(("?", "!")) else ""


def generated(name: str, kind: str, sources: Sequence[str], variants: Sequence[str]) -> list[Generated]:
    """Return what follows from the names and variants of an entry."""
    made: list[Generated] = []
    respelled = re.compile(_MAY_BE_RESPELLED)
    for at, text in enumerate((name, *variants), -1):
        if not text.isascii() or respelled.search(text):
            made += [("spelling", other, at) for other in _respelled(text)]
    bare = re.sub(_LEGAL, "", name) if name.endswith(_LEGAL_ENDS) else name
    if bare != name and len(folded_words(bare)) > 1:
        made.append(("suffix", bare, -1))
    if bare != name:
        made += [("spelling", other, -1) for other in _of_other_law(name)]
    if kind not in ("person", "term"):
        made += [("spelling", other, -1) for other in half_translated(name, sources)]
        made += [("spelling", other, -1) for other in read_before_head(name, sources)]
    for at, text in enumerate(variants if sources and kind != "person" else ()):
        if " " in text:
            made += [("wording", other, at) for other in reworded(text)]
    if sources and kind != "term":
        person = is_person(name, kind, sources)
        own = squeezed(name)
        for source in sources:
            made += [("gloss", other, -1) for other in glossed(source, person=person) if squeezed(other) not in own]
    return made + romanised(name, kind, sources)


def romanised(name: str, kind: str, sources: Sequence[str]) -> list[Generated]:
    """Return what follows from the source names of an entry: how they may be read, the last of its generated forms."""
    made: list[Generated] = []
    if kind == "term" or not sources:
        return made
    words = name.split()
    person = is_person(name, kind, sources)
    if person and len(words) == 2 and any(_is_hanzi(s) for s in sources):
        made.append(("romanised", f"{words[1]} {words[0]}", -1))
    for source in sources:
        if _is_hanzi(source):
            for key in romanisations(source, person=person):
                if key not in PLACES or squeezed(name) in (key, READ_AS.get(key)):
                    made.append(("romanised", key, -1))
    return made


def is_person(name: str, kind: str, sources: Sequence[str]) -> bool:
    """Whether a name is a person's: by its kind, or where lists give no kinds by how it reads its source name."""
    return kind == "person" or (kind == "company" and any(reads_person(name, source) for source in sources))


def is_of_person(form: Form) -> bool:
    """Whether a form is one of a person."""
    return is_person(form.entry.name, form.entry.kind, form.entry.source)


def _is_hanzi(text: str) -> bool:
    return bool(text) and min(text) >= "\u3400" and max(text) <= "\u9fff"


def respellable(texts: Sequence[str], folded: Sequence[str]) -> list[int]:
    """Return the numbers of those texts, whose folded words are given, that may be spelt in another way."""
    odd = [n for n, words in enumerate(folded) if not _RESPELT.isdisjoint(words.split())]
    joined = "".join(texts)
    if not joined.isascii():
        odd += [n for n, text in enumerate(texts) if not text.isascii()]
    if "&" in joined:
        odd += [n for n, text in enumerate(texts) if "&" in text]
    return odd


_RESPELT = frozenset({"and", "lv", "nv", *map(str.casefold, [*_SHORTENED, *_WRITTEN_OUT]), *NUMBER_WORDS})


def telling_ends(names: Sequence[str]) -> list[int]:
    """Return the numbers of those names that may end in the legal form of a firm, or in what a place is."""
    return [
        n
        for n, name in enumerate(names)
        if (name[name.rfind(" ") + 1 :] in _LAST_WORDS if " " in name else name.endswith(SYLLABLES))
    ]


_LAST_WORDS = frozenset({*_LEGAL_ENDS, *HEADS})


def _respelled(text: str) -> Iterator[str]:
    if "&" in text:
        yield re.sub(r"\s*&\s*", " and ", text)
    if _WITH_UMLAUT.search(text):
        yield _WITH_UMLAUT.sub(r"\1ü", text)
    for short, full in _SHORTENED.items():
        if text.startswith(f"{short} "):
            yield full + text[len(short) :]
        elif text.startswith(f"{full} "):
            yield short + text[len(full) :]
    words = folded_words(text)
    if "and" in words[1:-1]:
        yield re.sub(r"\sand\s", " & ", text)
    if any(w in NUMBER_WORDS for w in words) and len(words) > 1:
        yield " ".join(NUMBER_WORDS.get(w, w) for w in words)


def _of_other_law(name: str) -> Iterator[str]:
    """Yield a firm's name with the words of its legal form shortened or written out."""
    words = name.split()
    legal = [at for at, word in enumerate(words) if at and word.strip(".,") in _LEGAL_WORDS][-2:]
    for chosen in (legal[-1:], legal[:1], legal):
        if chosen:
            yield " ".join(_LEGAL_WORDS[w.strip(".,")] if at in chosen else w for at, w in enumerate(words))


def is_right(form: Form, written: str) -> bool:
    """Whether a place where this form stands is right as it is written; how apostrophes and dashes look is no matter."""
    if form.kind not in RIGHT_KINDS:
        return False
    written, own = " ".join(written.split()).translate(_PLAIN), as_seen(form.text).translate(_PLAIN)
    if written == own:
        return True
    if form.entry.case == "free":
        return squeezed(written) == form.key and _same_spacing(written, own)
    # A name that begins in lower case may begin a sentence: E-commerce, IQiyi is not one.
    return own[:1].islower() and written[:1].isupper() and written[1:] == own[1:]


_PLAIN = str.maketrans("\u2018\u2019\u02bc\u2010\u2011\u2013", "'''---")


def _same_spacing(written: str, text: str) -> bool:
    return re.sub(r"\s+", " ", written).casefold() == text.casefold()


def wish_for(form: Form) -> str | None:
    """Return what the glossary wishes for a form, ``ask`` for a proposed entry, ``never`` for a deprecated one."""
    entry = form.entry
    wish = (form.variant.apply if form.variant else None) or entry.apply
    if entry.status == "approved" or wish == "never":
        return wish
    return "never" if entry.status == "deprecated" else "ask"
