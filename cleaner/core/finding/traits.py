"""What a form says by itself, wherever it stands: worked out once for each form that is met."""

import re
from collections.abc import Iterator
from functools import lru_cache

from cleaner.core.basis import cues
from cleaner.core.basis.reason import Group, Reason, decided
from cleaner.core.finding.forms import RIGHT_KINDS, Form, is_of_person
from cleaner.core.language.english import (
    can_be_verb,
    countability,
    holds_firm_pair,
    is_family_name,
    is_given_name,
    is_known,
    is_ordinary,
    part,
    stands_bare,
    subjects,
    zipf,
)
from cleaner.core.language.romanisation import is_pinyin, romanisations
from cleaner.core.words.tokens import folded_words, shared, stem

SMALL = cues.PREPOSITIONS | cues.ARTICLES | {"and", "the"}
"""Words that have no capital inside a name."""
_SMALL = SMALL - {"the"}
_VOWELS = re.compile("[aeiou]+")
_SHORT = 3
_UNLISTED = {"wording": "reworded", "gloss": "glossed"}


Make = tuple[str, int, str, str]
_makes: dict[Make, Make] = {}
"""How a form came about, its words as far as they count, whether it is a person's full name, and of what kind."""


class Traits:
    """What is known of a form."""

    __slots__ = (
        "_sense",
        "apart",
        "bare",
        "capitals",
        "cued",
        "form",
        "listed_capital",
        "make",
        "notes",
        "person",
        "right",
        "several_words",
        "short",
        "slip",
        "table",
        "unheard",
    )

    table: str
    """The table of weights that speaks wherever the form itself stands; empty where that is told by how it is written."""
    apart: bool
    """Whether it may be told from the ordinary words by how it is written: in capitals, or as the name is spelt otherwise."""
    bare: int
    """As how many words it is no name nor title where it begins in lower case; 0 where its words do not tell."""
    cued: bool
    """Whether the entry has cues, or a note that tells of words."""
    make: Make
    slip: Make
    """The same of what is nearly the form."""
    right: bool
    """Whether it is a right name."""
    several_words: bool
    """Whether it is a variant of several words."""
    listed_capital: bool
    """Whether it is listed with a capital."""
    capitals: bool
    """Whether it is a variant of several words that is listed with capitals."""
    unheard: bool
    """Whether it is a variant listed with a capital that holds a word which English knows neither as word nor as name."""
    short: bool
    person: bool
    """Whether it is one word, which persons have as their name."""

    def __init__(self, form: Form) -> None:
        """Look at a form."""
        self.form = form
        self._sense: Sense | None = None
        words = form.words
        self.notes = note_words(form.entry.note) if form.entry.note else ()
        variant = form.variant
        respelled = form.kind == "spelling" and variant is None
        right = form.kind in RIGHT_KINDS and (len(words) > 1 or not form.text.isascii())
        self.apart = respelled or right or (form.kind == "variant" and form.text.isupper())
        always = form.ordinary and len(words) == 1 and not self.apart
        self.table = "word" if always else "" if form.ordinary else "name"
        self.bare = 0 if self.table or self.apart or words[0] in SMALL else len(words)
        own = form.entry.near or form.entry.unless or (variant and (variant.near or variant.unless))
        self.cued = bool(self.notes or own)
        length, kind = min(5, len(words)), _kind(form)
        self.make = _one((_made(form, kind), length, _full(form, kind), kind))
        self.slip = _one(("near", length, "", kind))
        self.right = form.kind in RIGHT_KINDS
        self.several_words = several = form.kind == "variant" and len(words) > 1
        self.listed_capital = form.text[:1].isupper()
        self.capitals = several and all(w[:1].isupper() for w in form.text.split() if w.casefold() not in _SMALL)
        self.unheard = form.kind == "variant" and self.listed_capital and not all(map(is_known, words))
        self.short = len(words) == 1 and len(form.key) <= _SHORT
        self.person = len(words) == 1 and (is_given_name(form.key) or is_family_name(form.key))

    @property
    def sense(self) -> "Sense":
        """What its words mean as ordinary English."""
        if self._sense is None:
            self._sense = Sense(self.form)
        return self._sense


class Sense:
    """What the words of a form mean as ordinary English."""

    __slots__ = (
        "apart",
        "common",
        "firm",
        "first",
        "head",
        "kind",
        "last",
        "listed_capital",
        "missing",
        "own",
        "person",
        "telling",
        "verb",
    )

    common: Group
    """How common they are."""
    head: str
    """What their last word is, as ``countability`` has it; ``either`` where a noun that has a plural often stands bare."""
    own: frozenset[str]
    """The everyday subjects that they speak of."""
    apart: frozenset[str]
    """Their stems."""
    missing: tuple[str, ...]
    """The telling words of the right name that the form has not; a plural is no stem, which no word is looked up by."""
    telling: tuple[str, ...]
    """All words that have one of these stems."""

    def __init__(self, form: Form) -> None:
        """Look at the words of a form."""
        words = form.words
        self.first, self.last = words[0], words[-1]
        self.verb = can_be_verb(words[-1])
        self.head = "" if words[0] in cues.ARTICLES or words[0] == "the" else countability(words[-1])
        if self.head == "count" and stands_bare(words[-1]):
            self.head = "either"
        pairs = holds_firm_pair(words)
        self.firm = pairs or (len(words) > 1 and any(w in cues.PREPOSITIONS for w in words))
        self.person = is_given_name(words[0]) or is_family_name(words[0])
        self.listed_capital = form.text[:1].isupper()
        self.kind = _kind(form)
        self.own = shared(frozenset[str]().union(*map(subjects, words)))
        self.apart = frozenset(map(stem, words))
        missing = [w for w in folded_words(form.entry.name) if len(w) > 3 and w not in words and w not in cues.GENERIC]
        self.missing = tuple([w for w in missing if stem(w) == w])
        self.telling = tuple([one for w in self.missing for one in (w, f"{w}s") if stem(one) == w])
        telling = [w for w in words if w not in cues.GENERIC] or list(words)
        odd = not any(w in cues.PREPOSITIONS or w in cues.ARTICLES for w in words)
        alone = (part(telling[0]), zipf(telling[0])) if len(telling) == 1 else ("", 0.0)
        self.common = _common(min(3, len(telling)), *alone, pairs, odd)


@decided
def _common(words: int, what: str, how: float, firm: bool, odd: bool) -> Iterator[Reason]:
    if words == 1:
        how = min(5.5, max(2.5, how))
        yield Reason("one word", "‘{form}’ is an ordinary English word")
        yield Reason("commonness", f"‘{{form}}’ is {'very ' if how >= 5 else ''}common", how - 4)
        if what in "jr":
            yield Reason("is adjective", "‘{form}’ is chiefly an adjective")
        elif what == "p":
            yield Reason("is name", "‘{form}’ is also somebody's or something's name")
        elif what in "vgdxz":
            yield Reason("is verb", "‘{form}’ is chiefly a verb")
        return
    yield Reason("two words" if words == 2 else "many words", "‘{form}’ is made of ordinary words")
    if firm:
        yield Reason("firm phrase", "‘{form}’ is a firm phrase of English")
    elif odd:
        yield Reason("odd phrase", "‘{form}’ is no phrase of English")


def _one(make: Make) -> Make:
    """Return the same object for equal ones: a great many forms have few makes."""
    return _makes.setdefault(make, make)


def _kind(form: Form) -> str:
    return "person" if is_of_person(form) else form.entry.kind


def _made(form: Form, kind: str) -> str:
    """Return how a form came about, and how a variant that is no ordinary phrase goes with the source name."""
    if form.kind in RIGHT_KINDS:
        return "right"
    if form.kind == "romanised":
        return "short romanised" if len(form.key) < 6 else "romanised"
    if form.kind in _UNLISTED:
        return _UNLISTED[form.kind]
    if form.kind != "variant":
        return "without suffix" if form.kind == "suffix" else "respelled"
    if any(form.key in _readings(source, kind == "person") for source in form.entry.source):
        return "reads source"
    if is_pinyin(form.key):
        return "looks read"
    return "half a word" if len(form.words) > 1 and any(map(is_ordinary, form.words)) else "variant"


def read_as(form: Form) -> str:
    """Return the source name that is read as a form, or else the first one there is."""
    sources, person = form.entry.source, is_of_person(form)
    read = (source for source in sources if form.key in _readings(source, person))
    return next(read, "".join(sources[:1]))


@lru_cache(maxsize=4096)
def _readings(source: str, person: bool) -> frozenset[str]:
    return frozenset(romanisations(source, person=person))


def _full(form: Form, kind: str) -> str:
    """Return which reason a person's full name is; none for a right name, which is the same whoever has it."""
    if kind != "person" or len(form.words) < 2 or form.kind in RIGHT_KINDS:
        return ""
    return "long full name" if sum(len(_VOWELS.findall(w)) for w in form.words) > 2 else "short full name"


@lru_cache(maxsize=4096)
def note_words(note: str) -> tuple[str, ...]:
    """Return the nouns and names of an entry's note that may speak for it."""
    words = dict.fromkeys(
        w for w in folded_words(note) if len(w) > 3 and part(w) in "nspu" and w not in cues.GENERIC | cues.TIMES
    )
    return tuple(w for w in words if zipf(w) < 5.5 and w not in ("founded", "chinese", "company", "year"))
