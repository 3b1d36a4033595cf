"""What the source text says: which entries stand in the source line of each segment."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.text import Document
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.matching import Index
from cleaner.core.language.romanisation import simplified
from cleaner.core.words.tokens import Tokens

_HEAD = 2
_Head = tuple[str, Entry, str]
"""A source name in simplified characters, its entry, and the name as the glossary has it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that stands in the source line of a segment."""

    entry: Entry
    count: int
    places: tuple[float, ...]
    """Where it stands, as shares of the line, 0 to 1."""
    name: str
    """The first of its source names that stand there, as the glossary has it."""


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
    gloss: float
    """How far the run's words stand where the characters of the source name stand, 0 to 1."""
    rival: float = 0.0
    """How near the likeliest other run for the same mention comes, 0 to 1."""


class Sources:
    """The source side of one document."""

    def __init__(self, index: Index, document: Document, tokens: Tokens) -> None:
        """Find the source names of the index in the source lines."""
        self.index = index
        self.document = document
        self.tokens = tokens
        heads: defaultdict[str, list[_Head]] = defaultdict(list)
        for entry in index.entries:
            for source in entry.source:
                name = simplified(source)
                if len(name) > 1 or re.match("[A-Za-z0-9]", name):
                    heads[name[:_HEAD]].append((name, entry, source))
        for rows in heads.values():
            rows.sort(key=lambda row: -len(row[0]))
        self.standing: dict[int, dict[str, Standing]] = {}
        for segment in document.segments:
            if segment.source is not None:
                self.standing[segment.number] = _standing(heads, simplified(segment.source))
        self.renderings: dict[tuple[int, int, str], Rendering] = {}

    def at(self, offset: int) -> dict[str, Standing] | None:
        """Return the entries in the source line at an offset of the raw text; None where there is no source line."""
        segment = self.document.segment_at(offset)
        return self.standing.get(segment.number) if segment is not None else None


def _standing(heads: Mapping[str, Sequence[_Head]], line: str) -> dict[str, Standing]:
    """Return the entries whose source names stand in a line, leftmost and longest first."""
    places: defaultdict[str, list[float]] = defaultdict(list)
    found: dict[str, tuple[Entry, str]] = {}
    at = 0
    while at < len(line):
        rows = heads.get(line[at : at + _HEAD]) or heads.get(line[at]) or []
        here = [row for row in rows if line.startswith(row[0], at)]
        for name, entry, source in here:
            if len(name) == len(here[0][0]):
                found.setdefault(entry.id, (entry, source))
                places[entry.id].append(at / len(line))
        at += len(here[0][0]) if here else 1
    return {key: Standing(found[key][0], len(row), tuple(row), found[key][1]) for key, row in places.items()}
