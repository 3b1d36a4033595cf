"""What the source text says: which entries stand in a segment's source line, and renderings that nobody listed.

Where a source name stands in the line and no form of its entry in the translation, some run of words must render it.
The runs that look like names, or share words with the right name, or keep company with the source name throughout the
document, are proposed as candidates; their reasons are weighed like all others, in a table of their own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.core import cues
from cleaner.core.english import is_known
from cleaner.core.forms import Form
from cleaner.core.glossary import Entry
from cleaner.core.matching import Candidate, Index, Match
from cleaner.core.romanisation import simplified
from cleaner.core.text import Document, Span
from cleaner.core.tokens import Tokens, stem

_INNER = frozenset({"of", "and", "the", "for", "on", "in", "to", "s"})
_LONGEST = 9
_MOST_RUNS = 60
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
    rivals: int
    """Other runs that were weighed for this place."""


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


def find_renderings(sources: Sources, matches: list[Match]) -> list[Match]:
    """Return ``matches`` with candidates added where an entry of the source line is missing in the translation."""
    tokens = sources.tokens
    taken = {at for m in matches for at in range(m.first, m.stop)}
    present: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for match in matches:
        segment = sources.document.segment_at(match.span.start)
        if segment is not None:
            for candidate in match.candidates:
                present[segment.number][candidate.form.entry.id] += 1
    ranges = _ranges(sources)
    missing = {
        (number, entry_id): standing
        for number, row in sources.standing.items()
        for entry_id, standing in row.items()
        if standing.count > present[number][entry_id]
    }
    if not missing:
        return matches
    runs = {number: _runs(tokens, *ranges[number], taken) for number in {n for n, _ in missing}}
    texts: defaultdict[str, set[int]] = defaultdict(set)
    for number, rows in runs.items():
        for first, stop in rows:
            texts[_key(tokens, first, stop)].add(number)
    lacking: defaultdict[str, set[int]] = defaultdict(set)
    for number, entry_id in missing:
        lacking[entry_id].add(number)
    added: dict[tuple[int, int], list[tuple[float, Candidate]]] = defaultdict(list)
    for (number, entry_id), standing in missing.items():
        for run, ranked in _propose(sources, standing, runs[number], ranges[number], texts, lacking[entry_id]):
            added[run].append(ranked)
    return sorted([*matches, *_disjoint(tokens, added)], key=lambda m: (m.first, m.stop))


def _ranges(sources: Sources) -> dict[int, tuple[int, int]]:
    """Return the half-open range of words of each segment."""
    ranges: dict[int, tuple[int, int]] = {}
    at, count = 0, len(sources.tokens)
    for segment in sources.document.segments:
        while at < count and sources.tokens.starts[at] < segment.span.start:
            at += 1
        first = at
        while at < count and sources.tokens.starts[at] < segment.span.end:
            at += 1
        ranges[segment.number] = (first, at)
    return ranges


def _runs(tokens: Tokens, first: int, stop: int, taken: set[int]) -> list[tuple[int, int]]:
    """Return the runs of free words that may be a name: content words at both ends, no punctuation inside."""
    runs: list[tuple[int, int]] = []
    for begin in range(first, stop):
        if begin in taken or not _content(tokens.folds[begin]):
            continue
        for end in range(begin + 1, min(stop, begin + _LONGEST) + 1):
            if end - 1 in taken:
                break
            if _content(tokens.folds[end - 1]):
                runs.append((begin, end))
            if end < stop and tokens.gap(end - 1) not in (" ", "-", "’", "'", "/", " & ", "–", "&"):
                break
    return runs


def _content(word: str) -> bool:
    return len(word) > 1 and word not in cues.PREPOSITIONS and word not in cues.ARTICLES and word not in _CLOSED


_CLOSED = (
    cues.BE
    | cues.MODALS
    | cues.DEMONSTRATIVES
    | cues.POSSESSIVES
    | frozenset("the and or but that which who it he she they we i you not s".split())
)


def _key(tokens: Tokens, first: int, stop: int) -> str:
    return " ".join(stem(w) for w in tokens.folds[first:stop])


def _propose(
    sources: Sources,
    standing: Standing,
    runs: list[tuple[int, int]],
    extent: tuple[int, int],
    texts: dict[str, set[int]],
    lacking: set[int],
) -> Iterator[tuple[tuple[int, int], tuple[float, Candidate]]]:
    """Yield the likeliest runs for one missing entry, each with its rank."""
    tokens = sources.tokens
    wanted = {stem(w) for n in (standing.entry.name, *standing.entry.admitted) for w in _words(n)} - cues.GENERIC
    rows: list[tuple[float, int, int, Rendering]] = []
    for first, stop in runs:
        key = _key(tokens, first, stop)
        here = texts[key]
        together = len(here & lacking)
        shared = sum(stem(tokens.folds[at]) in wanted for at in range(first, stop))
        like_name = _like_name(tokens, first, stop)
        if not (shared or together > 1 or like_name):
            continue
        apart = sum(1 for n in here if standing.entry.id not in sources.standing.get(n, {}))
        offset = abs((first - extent[0]) / max(1, extent[1] - extent[0]) - standing.place)
        dice = 2 * together / (len(here) + len(lacking))
        rank = (
            2 * dice
            + (0.3 * min(together, 4) if together > 1 else 0)
            + like_name
            + shared / len(wanted or {""})
            - 1.5 * offset
            - apart
        )
        rows.append((rank, first, stop, Rendering(together, apart, len(lacking), round(offset, 3), len(runs))))
    rows.sort(key=lambda row: (-row[0], row[1], row[1] - row[2]))
    form = Form("", standing.entry.name, _words(standing.entry.name), "rendering", standing.entry)
    for rank, first, stop, rendering in rows[:3]:
        sources.renderings[first, stop, standing.entry.id] = rendering
        yield (first, stop), (rank, Candidate(form, edits=1, similarity=rank))


def _words(name: str) -> tuple[str, ...]:
    return tuple(w.casefold() for w in re.findall(r"[^\W_]+", name))


def _like_name(tokens: Tokens, first: int, stop: int) -> float:
    """Return how far a run looks like a name by its writing alone, 0 to 1."""
    words = [tokens.word(at) for at in range(first, stop) if tokens.folds[at] not in _INNER]
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return 1.0
    if all(w[:1].isupper() for w in words):
        starts = tokens.ends_sentence(first - 1)
        return 0.3 if starts and len(words) == 1 and is_known(tokens.folds[first]) else 0.8
    return 0.0


def _disjoint(tokens: Tokens, added: dict[tuple[int, int], list[tuple[float, Candidate]]]) -> list[Match]:
    """Choose runs that do not overlap, the likeliest first."""
    used: set[int] = set()
    chosen: list[Match] = []
    for (first, stop), rows in sorted(added.items(), key=lambda kv: (-max(r[0] for r in kv[1]), kv[0])):
        if used.intersection(range(first, stop)):
            continue
        used.update(range(first, stop))
        span = Span(tokens.starts[first], tokens.ends[stop - 1])
        rows.sort(key=lambda row: -row[0])
        chosen.append(Match(first, stop, span, tuple(c for _, c in rows[:2])))
    return chosen
