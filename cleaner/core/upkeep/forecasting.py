"""Renderings that a machine would likely make of a source name: pinyin in every spelling, and word-by-word glosses.

They are proposals: whoever takes one into a glossary has seen the mark that says it is an ordinary English word.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import Literal

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.language.romanisation import readings, simplified, surname_length, wade_giles
from cleaner.core.upkeep.linting import is_ordinary_word
from cleaner.core.words.tokens import squeezed

How = Literal["pinyin", "other reading", "Wade-Giles", "gloss"]
Glosses = Callable[[str], Sequence[str]]
"""From a Chinese word in simplified characters to English ones; empty where the dictionary lacks it."""
_MOST_READINGS = 3
_MOST_GLOSSES = 12
_EACH = 3


@dataclass(frozen=True, slots=True)
class Forecast:
    """One rendering that may be expected."""

    text: str
    how: How
    ordinary: bool
    """Whether it is a single English word that texts have anyway."""


def forecast(entry: Entry, glosses: Glosses | None = None) -> tuple[Forecast, ...]:
    """Return the renderings to expect for an entry's source names, those left out that it lists or that are right."""
    seen = {squeezed(text) for text in (entry.name, *entry.admitted, *(v.text for v in entry.variants))}
    found: list[Forecast] = []
    for name in entry.source:
        for text, how in _renderings(simplified(name), entry.kind == "person", glosses):
            # Spellings of one pinyin form differ in spaces alone, which matching sees through.
            if squeezed(text) not in seen:
                seen.add(squeezed(text))
                found.append(Forecast(text, how, is_ordinary_word(Variant(text))))
    return tuple(found)


def with_forecasts(entry: Entry, chosen: Sequence[Forecast]) -> Entry:
    """Return the entry with forecasts among its variants; ordinary words are asked about."""
    added = (Variant(f.text, apply="ask" if f.ordinary else None) for f in chosen)
    return replace(entry, variants=(*entry.variants, *added))


def _renderings(name: str, person: bool, glosses: Glosses | None) -> Iterator[tuple[str, How]]:
    cut = surname_length(name) if person else 0
    for number, syllables in enumerate(readings(name)[:_MOST_READINGS]):
        how: How = "other reading" if number else "pinyin"
        yield from ((text, how) for text in _spelt(syllables, cut))
        if person and not number:
            yield from ((text, "Wade-Giles") for text in _spelt(tuple(map(wade_giles, syllables)), cut))
    if glosses is not None:
        yield from ((text, "gloss") for text in islice(_glossed(name, glosses), _MOST_GLOSSES))


def _spelt(syllables: Sequence[str], cut: int) -> Iterator[str]:
    if not cut:
        yield " ".join(syllables)
        return
    family, given = "".join(syllables[:cut]).capitalize(), "".join(syllables[cut:]).capitalize()
    yield f"{family} {given}"
    yield f"{given} {family}"


def _glossed(name: str, glosses: Glosses) -> Iterator[str]:
    """Yield glosses of the whole name, then of its longest known words one after the other, then of its characters."""
    yield from list(glosses(name))[:_EACH]
    for parts in (_parts(name, glosses), tuple(name)):
        columns = [list(glosses(part))[:_EACH] for part in parts]
        if len(parts) > 1 and all(columns):
            yield from (" ".join(words) for words in islice(product(*columns), _MOST_GLOSSES))


def _parts(name: str, glosses: Glosses) -> tuple[str, ...]:
    """Cut a name into its longest known words, from the left; the whole name does not count."""
    parts: list[str] = []
    at = 0
    while at < len(name):
        stops = range(len(name) - (at == 0), at, -1)
        stop = next((s for s in stops if glosses(name[at:s])), at + 1)
        parts.append(name[at:stop])
        at = stop
    return tuple(parts)
