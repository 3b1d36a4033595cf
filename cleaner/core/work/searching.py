"""Looking an entry up by whatever a person remembers of it: any name, the source name, its pinyin, a word of the note."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from cleaner.core.basis.glossary import Entry
from cleaner.core.language.romanisation import romanisations, simplified
from cleaner.core.words.tokens import squeezed

_LEAST = 70.0
"""A likeness below this is no find."""
_LEAST_PINYIN = 88.0
"""There are many, and all are alike."""
_CERTAIN = 84.0
"""Likeness from which an entry is meant rather than a new one."""
_IS, _BEGINS, _BEGINS_WORD, _PREFERRED = 20.0, 4.0, 2.0, 11.0
"""What puts a find before one more alike: its text is the words, begins with them, a word of it does, it is preferred."""
_WEIGHTS = {"id": 100.0, "name": 100.0, "admitted": 98.0, "source": 98.0, "variant": 97.0, "pinyin": 90.0, "note": 80.0}


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that a search has found."""

    entry: Entry
    field: str
    """What was found: id, name, admitted, source, variant, pinyin or note."""
    text: str
    """What stands there."""
    score: float
    """0 to 100."""


def search(
    entries: Iterable[Entry], words: str, prefers: Callable[[Entry], bool] = lambda _: False
) -> tuple[Found, ...]:
    """Return the entries that the words may mean, the likeliest first, at most one find an entry.

    What begins with the words comes before what has them inside, and of what is alike what somebody ``prefers``.
    """
    wanted = squeezed(simplified(words))
    if not wanted:
        return ()
    found = [best for entry in entries if (best := _best(entry, wanted)) is not None]
    begins = re.compile(rf"\b{re.escape(words.strip())}", re.IGNORECASE)

    def rank(one: Found) -> float:
        text = squeezed(simplified(one.text))
        ahead = _BEGINS if text.startswith(wanted) else _BEGINS_WORD if begins.search(one.text) else 0.0
        return one.score + _IS * (text == wanted) + ahead + _PREFERRED * prefers(one.entry)

    return tuple(sorted(found, key=lambda f: (-rank(f), f.entry.name.casefold())))


def is_meant(found: Found, text: str) -> bool:
    """Whether an entry is meant rather than a new one: not where a name that was typed is a piece of a word of its own.

    *Foo* with its capital is no *Chow Tai Fook*; *foo* looks for it.
    """
    if found.score < _CERTAIN:
        return False
    typed, theirs = squeezed(text), squeezed(found.text)
    whole = re.search(rf"\b{re.escape(text)}\b", found.text, re.IGNORECASE)
    return not (text[0].isupper() and text.isascii() and typed in theirs and not theirs.startswith(typed) and not whole)


def prepare_search(entry: Entry) -> None:
    """Work out by what an entry can be found, so that the first search need not."""
    _keys(entry)


def _best(entry: Entry, wanted: str) -> Found | None:
    best: Found | None = None
    for field, text, key in _keys(entry):
        likeness = _likeness(wanted, key, field)
        score = likeness * _WEIGHTS[field] / 100
        if likeness and (best is None or score > best.score):
            best = Found(entry, field, text, score)
    return best


def _likeness(wanted: str, key: str, field: str) -> float:
    if wanted == key:
        return 100.0
    if wanted in key and (len(wanted) > 1 or not wanted.isascii()):
        # The more of the text was named, the surer.
        return 85.0 + 10.0 * len(wanted) / len(key)
    least = _LEAST_PINYIN if field == "pinyin" else _LEAST
    return 0.0 if field == "note" else fuzz.ratio(wanted, key, score_cutoff=least)


@lru_cache(maxsize=32768)
def _keys(entry: Entry) -> tuple[tuple[str, str, str], ...]:
    """Return field, text and squeezed text of everything by which an entry can be found."""
    return tuple((field, text, squeezed(simplified(text))) for field, text in _texts(entry))


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "name", entry.name
    yield "id", entry.id
    yield from (("admitted", text) for text in entry.admitted)
    for name in entry.source:
        yield "source", name
        yield from (("pinyin", text) for text in romanisations(name, person=entry.kind == "person"))
    yield from (("variant", variant.text) for variant in entry.variants)
    if entry.note:
        yield "note", entry.note
