"""What the source text says: which entries stand in the source line of each segment."""

import re
from dataclasses import dataclass

from cleaner.core.glossary import Entry
from cleaner.core.matching import Index
from cleaner.core.romanisation import simplified
from cleaner.core.text import Document
from cleaner.core.tokens import Tokens

_LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that stands in the source line of a segment."""

    entry: Entry
    count: int
    place: float
    """Where it first stands, as a share of the line, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """Why a run of words may render an entry."""

    together: int
    """Segments that hold both the run and the source name."""
    apart: int
    """Segments with a source line that hold the run without the source name."""
    lacking: int
    """Segments with the source name and no form of the entry."""
    offset: float
    """How far the run stands from where the source name stands, as a share of the segment."""
    tied: float
    """Log-likelihood ratio of run and missing source name standing together."""
    gloss: float
    """How far the run's words stand where the characters of the source name stand, 0 to 1."""
    like: float
    """How far it looks like a name by its writing, 0 to 1."""


class Sources:
    """The source side of one document."""

    def __init__(self, index: Index, document: Document, tokens: Tokens) -> None:
        """Find the source names of the index in the source lines."""
        self.document = document
        self.tokens = tokens
        names = sorted(
            ((simplified(s), e) for e in index.entries for s in e.source if len(s) > 1 or _LATIN.match(s)),
            key=lambda row: -len(row[0]),
        )
        self.standing: dict[int, dict[str, Standing]] = {}
        for segment in document.segments:
            if segment.source is not None:
                self.standing[segment.number] = _standing(names, simplified(segment.source))
        self.renderings: dict[tuple[int, int, str], Rendering] = {}

    def at(self, offset: int) -> dict[str, Standing] | None:
        """Return the entries in the source line at an offset of the raw text; None where there is no source line."""
        segment = self.document.segment_at(offset)
        return self.standing.get(segment.number) if segment is not None else None


def _standing(names: list[tuple[str, Entry]], line: str) -> dict[str, Standing]:
    found: dict[str, Standing] = {}
    free = line
    for name, entry in names:
        at = free.find(name)
        if at < 0:
            continue
        count = free.count(name)
        free = free.replace(name, "\0" * len(name))
        known = found.get(entry.id)
        count += known.count if known else 0
        place = min(at / len(line), known.place if known else 1.0)
        found[entry.id] = Standing(entry, count, place)
    return found
