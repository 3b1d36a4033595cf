"""Bodies that a glossary is about: an institution with an abbreviation, which other entries of the glossary name as well.

The reports of the *HKMA* speak of *the HKMA Annual Report* and of *the Chief Executive of the HKMA*: whoever keeps such
a glossary has texts in which that body acts all the time, by whatever name a translation calls it.
"""

from collections.abc import Iterable, Iterator, Sequence

from cleaner.core.basis import cues
from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.forms import RIGHT_KINDS, Form
from cleaner.core.finding.matching import Index
from cleaner.core.finding.nearness import EMPTY, Near
from cleaner.core.words.tokens import folded_words, squeezed, stem

LEAST_LETTERS, MOST_LETTERS = 3, 6
_LEAST_NAMED = 4
"""Other entries that must name a body so that the glossary is about it."""


@dataclass(frozen=True, slots=True)
class Body:
    """An institution that a glossary is about."""

    form: Form
    """Its abbreviation."""
    full: Form
    """The full name whose initials the abbreviation has."""
    named: int
    """How many other entries name it."""

    @property
    def entry(self) -> Entry:
        """The entry of both."""
        return self.form.entry


def abbreviated(text: str) -> bool:
    """Whether a name is written as an abbreviation in capitals."""
    return LEAST_LETTERS <= len(text) <= MOST_LETTERS and text.isascii() and text.isalpha() and text.isupper()


def kind_of_body(head: str) -> frozenset[str]:
    """Return the words that end the names of bodies of one kind, by one of them; nothing for any other word."""
    return next((heads for heads in cues.KINDS_OF_BODIES if head in heads), frozenset())


Abbreviations = list[tuple[str, str]]
"""Folded abbreviations, each with the full name that it stands for."""


def abbreviations(entries: Iterable[Sequence[str]]) -> Abbreviations:
    """Return the abbreviations among the right names of entries that stand for another of those names."""
    return [
        (name.casefold(), full)
        for names in entries
        for name in names
        if abbreviated(name)
        for full in [other for other in names if _stands_for(other, name.casefold())][:1]
    ]


def abbreviations_of(index: Index) -> Abbreviations:
    """Return the abbreviations that stand for names of their entries; worked out once."""
    known = index.derived.get("abbreviations")
    if not isinstance(known, list):
        known = abbreviations((entry.name, *entry.admitted) for entry in index.entries)
        index.derived["abbreviations"] = known
    return known


def bodies(index: Index) -> tuple[Body, ...]:
    """Return the bodies that the glossary of an index is about, those first that most entries name; worked out once."""
    known = index.derived.get("bodies")
    if not isinstance(known, tuple):
        near = Near.of(index)
        often = [key for key, full in abbreviations_of(index) if len(_holding(near, key, full)) >= _LEAST_NAMED]
        found = [body for key in dict.fromkeys(often) for body in _bodies(index, near, key)]
        known = index.derived["bodies"] = tuple(sorted(found, key=lambda b: -b.named))
    return known


def _bodies(index: Index, near: Near, key: str) -> Iterator[Body]:
    forms = [f for f in index.keys.get(key, ()) if f.kind in RIGHT_KINDS and abbreviated(f.text)]
    if len(forms) != 1:
        return
    entry = forms[0].entry
    full = next(filter(None, (_full(index, name, entry, key) for name in (entry.name, *entry.admitted))), None)
    if full is not None:
        named = {near.forms[n].entry.id for n in _holding(near, key, full.text)} - {entry.id}
        if len(named) >= _LEAST_NAMED:
            yield Body(forms[0], full, len(named))


def _holding(near: Near, key: str, full: str) -> set[int]:
    """Return the numbers of the right names that hold an abbreviation, or the full name word for word; of few, in any order."""
    words = folded_words(full)
    holding = [set(near.holders.get(stem(word), ())) for word in words if word not in EMPTY]
    alike = set.intersection(*holding) if holding else set[int]()
    short = set(near.holders.get(stem(key), ()))
    if len(short | alike) < _LEAST_NAMED:
        return short | alike  # too few, even if all of them have the words in this order
    name = " ".join(words)
    return short.union(n for n in alike if name in " ".join(near.forms[n].words))


def _full(index: Index, name: str, entry: Entry, key: str) -> Form | None:
    """Return the form of a full name that an abbreviation stands for, where it ends as institutions do."""
    if not _stands_for(name, key):
        return None
    written = index.keys.get(squeezed(name), ())
    return next((f for f in written if f.entry.id == entry.id and f.text == name), None)


def _stands_for(name: str, key: str) -> bool:
    words = folded_words(name)
    initials = {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in EMPTY)}
    return key in initials and bool(kind_of_body(words[-1]))
