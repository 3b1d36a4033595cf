"""Forecasts for an entry of the glossaries in use, or for a source name that none has yet; the picks put into its file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.core.basis.errors import UsageError
from cleaner.core.basis.glossary import Entry, Glossary, Kind
from cleaner.core.language.glossing import glosses
from cleaner.core.language.romanisation import simplified
from cleaner.core.upkeep.forecasting import Forecast, forecast, with_forecasts
from cleaner.core.upkeep.revising import Revision
from cleaner.files.facts.dictionary import glosses as glosses_of_dictionary
from cleaner.workspace.upkeep.keeping import Change, find_entry


@dataclass(frozen=True, slots=True)
class Forecasts:
    """What may be expected."""

    entry: Entry
    known: Glossary | None
    """The glossary that the entry stands in; nothing where no entry has this source name."""
    found: tuple[Forecast, ...]
    by_dictionary: bool
    """Whether a dictionary was at hand, and not only the everyday words that the program knows."""


def forecasts(layers: Sequence[Glossary], words: str, kind: Kind | None = None) -> Forecasts:
    """Forecast the renderings of an entry, or of a Chinese name."""
    entry, known = _entry(layers, words, kind)
    if not entry.source:
        raise UsageError(f"{entry.name!r} has no source name", "add one: the forecast is made of it")
    tables = [glosses_of_dictionary(simplified(name)) for name in entry.source]
    if any(table is None for table in tables):
        return Forecasts(entry, known, forecast(entry, glosses), False)
    whole = {word: meanings for table in tables if table for word, meanings in table.items()}
    return Forecasts(entry, known, forecast(entry, lambda word: whole.get(word, ())), True)


def taking(ready: Forecasts, chosen: Sequence[Forecast]) -> Change:
    """Put forecasts into the entry's file."""
    if ready.known is None:
        raise UsageError(f"no entry has the source name {ready.entry.name}", "add it with 'cleaner glossary add'")
    revision = Revision(ready.entry, with_forecasts(ready.entry, chosen))
    return Change(Path(ready.known.path), (revision,), ready.known)


def _entry(layers: Sequence[Glossary], words: str, kind: Kind | None) -> tuple[Entry, Glossary | None]:
    try:
        entry = find_entry(layers, words)
    except UsageError:
        if not any("\u3400" <= c <= "\u9fff" for c in words):
            raise
        return Entry(words, "", kind or "company", source=(words,)), None
    return entry, next(layer for layer in layers if entry.place and layer.path == entry.place.path)
