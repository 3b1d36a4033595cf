"""Source text beside the raw translation: which source line belongs to which segment.

Equal numbers of lines are taken one to one, but for stretches that fit better a line or two further on or back. There,
and where the numbers differ, lines are aligned by their lengths (Gale and Church 1993, A Program for Aligning Sentences
in Bilingual Corpora, with paragraphs in place of sentences) and by the figures and Latin words that both sides have; a
segment whose partner does not fit, or for which another line might do as well, gets no source line, and ``doubts`` says so.
"""

import math
import re
from collections.abc import Iterable
from itertools import pairwise

from cleaner.core.basis.seen import as_seen
from cleaner.core.basis.text import Document
from cleaner.core.basis.values import dataclass, replace

_LINE = r"[^\r\n]*[^\r\n\s][^\r\n]*"
_ANCHOR = r"\d[\d,.]*\d|[A-Za-z][A-Za-z0-9]{2,}"
_SPREAD = 6.8
"""Variance of the length for each character of source text, as in Gale and Church."""
_BEADS = {(1, 1): 0.0, (1, 0): 4.6, (0, 1): 4.6, (2, 1): 2.4, (1, 2): 2.4}
"""Segments and source lines of a bead, and what it costs: minus the logarithm of how often it stands, 1-1 at zero."""
_AT_EDGE = 3.0
"""The same for what one side alone has at its beginning or end."""
_DOUBTFUL = 6.0
_HELD, _MOST_HELD = 1.5, 4
"""What a common figure or word is worth, and how many count."""
_LOST = 1.5
"""What a figure on one side alone costs."""
_BEAM = 40.0
"""How much dearer than the cheapest way to a segment another may be, and still be followed."""
_SURE = 0.9
"""How likely a line must be that of a segment: where every way that has it is added up."""
_SHIFTS = (-2, -1, 1, 2)
_SHIFTED, _AROUND = 4.0, 40
"""How much better a stretch must fit so many lines on or back to be looked at, with so many segments around it."""
_FAR = 16.0
"""How much dearer than all ways together one of them may be, and still be added."""
_LEAST_LINES = 4
"""Segments from which on lengths say whether a source text is that of another text."""


def with_source(document: Document, source: str) -> Document:
    """Return the document with the source line of each segment, where there is one beyond doubt."""
    lines = [m.group().strip() for m in re.finditer(_LINE, as_seen(source))]
    raws = [document.text(s) for s in document.segments]
    aligned = _paired(raws, lines) if len(lines) == len(raws) else align(raws, lines)
    return replace(Document.of(document.name, document.raw, aligned), source_lines=len(lines))


def doubts(document: Document) -> tuple[str, ...]:
    """Return in words what a person should know of how the source text was aligned; nothing where there is no doubt."""
    lines, count = document.source_lines, len(document.segments)
    if lines is None or not count:
        return ()
    told: list[str] = []
    silent = [s for s in document.segments if s.source is None]
    if lines != count:
        told.append(
            f"the source text has {lines} line{'s' * (lines != 1)} for {count} segment{'s' * (count != 1)}: aligned by length"
        )
    if silent:
        first = document.place(silent[0].span.start).line
        many = f"{len(silent)} segment{'s' * (len(silent) > 1)}"
        told.append(f"no source line belongs beyond doubt to {many}, the first in line {first}")
    if count >= _LEAST_LINES and 2 * len(silent) > count:
        told.append("does it lack a line, or is it the source of another text?")
    elif count >= _LEAST_LINES and 3 * _unfit(document) > count:
        told.append("it hardly fits; is it the source of this text?")
    return ("; ".join(told),) if told else ()


def _unfit(document: Document) -> int:
    """Return how many segments are too long or too short for their lines."""
    pairs = [(document.text(s), s.source) for s in document.segments if s.source is not None]
    ratio = sum(len(raw) for raw, _ in pairs) / max(1, sum(len(line) for _, line in pairs))
    return sum(_misfit(_side(raw), _side(line), ratio) > _DOUBTFUL for raw, line in pairs)


def align(raws: list[str], lines: list[str]) -> list[str | None]:
    """Return the source line for each segment, None where no line fits or another one might as well be meant."""
    if not raws or not lines:
        return [None] * len(raws)
    ways = _Ways([_side(raw) for raw in raws], [_side(line) for line in lines])
    aligned: list[str | None] = [None] * len(raws)
    for at, sure in enumerate(ways.sure()):
        if sure:
            aligned[at] = "\n".join(lines[number] for number in sorted(sure))
    return aligned


def _paired(raws: list[str], lines: list[str]) -> list[str | None]:
    """Return the line with the number of each segment, but where lines seem to be shifted against the segments."""
    aligned: list[str | None] = list(lines)
    for stretch in _shifted([_side(raw) for raw in raws], [_side(line) for line in lines]):
        aligned[stretch] = align(raws[stretch], lines[stretch])
    return aligned


def _shifted(here: "list[_Side]", there: "list[_Side]") -> list[slice]:
    """Return the stretches that fit better some lines on or back, with what stands around them; none touch."""
    count, ratio = len(here), _ratio(here, there)
    apart = [_misfit(raw, line, ratio) for raw, line in zip(here, there, strict=True)]
    doubtful: set[int] = set()
    for shift in _SHIFTS:
        gained, begin = 0.0, 0
        for at in range(max(0, -shift), min(count, count - shift)):
            begin, gained = (at, 0.0) if gained <= 0 else (begin, gained)
            gained += apart[at] - _misfit(here[at], there[at + shift], ratio)
            if gained > _SHIFTED:
                doubtful.update(range(min(begin, begin + shift), max(at, at + shift) + 1))
    found: list[slice] = []
    for at in sorted(doubtful):
        begin, end = max(0, at - _AROUND), min(count, at + _AROUND + 1)
        if found and found[-1].stop >= begin:
            begin = found.pop().start
        found.append(slice(begin, end))
    return found


def _ratio(here: "list[_Side]", there: "list[_Side]") -> float:
    """Return how many characters of the segments stand for one of the lines."""
    return sum(s.length for s in here) / max(1, sum(s.length for s in there))


class _Ways:
    """All ways to go through segments and lines bead by bead, with what each costs: only those near the cheapest."""

    def __init__(self, here: "list[_Side]", there: "list[_Side]") -> None:
        """Go through both from the beginning."""
        self._rows, self._columns = len(here), len(there)
        ratio = _ratio(here, there)
        self._beads: dict[tuple[int, int], list[tuple[int, int, float, bool]]] = {}
        """The beads that end at a cell: segments, lines, cost, whether its two sides fit."""
        self._before: dict[tuple[int, int], float] = {(0, 0): 0.0}
        best = [0.0, *([math.inf] * self._rows)]
        sides = [{1: [*s[:1], *s], 2: _pairs(s)} for s in (here, there)]
        # Only cells near the diagonal are kept: a book has tens of thousands of lines.
        band = max(10, abs(self._rows - self._columns) + 10)
        for i in range(self._rows + 1):
            centre = i * self._columns // self._rows
            for j in range(max(0, centre - band), min(self._columns, centre + band) + 1):
                found: list[tuple[int, int, float, bool]] = []
                for (di, dj), price in _BEADS.items():
                    before = self._before.get((i - di, j - dj))
                    if before is None or before > best[i - di] + _BEAM:
                        continue
                    fit = _misfit(sides[0][di][i], sides[1][dj][j], ratio) if di and dj else 0.0
                    edge = (not di and i in (0, self._rows)) or (not dj and j in (0, self._columns))
                    found.append((di, dj, (_AT_EDGE if edge else price) + fit, fit <= _DOUBTFUL))
                if found:
                    self._beads[i, j] = found
                    total = _sum(self._before[i - di, j - dj] + cost for di, dj, cost, _ in found)
                    self._before[i, j] = total
                    best[i] = min(best[i], total)

    def sure(self) -> list[set[int]]:
        """Return for each segment the lines that belong to it beyond doubt."""
        behind: dict[tuple[int, int], list[float]] = {(self._rows, self._columns): [0.0]}
        whole = self._before.get((self._rows, self._columns), math.inf)
        shares: list[dict[int, float]] = [{} for _ in range(self._rows)]
        for cell in sorted(self._beads, reverse=True):
            if cell not in behind:
                continue
            i, j = cell
            after = _sum(behind.pop(cell))
            for di, dj, cost, fits in self._beads[cell]:
                here = (i - di, j - dj)
                dearer = self._before[here] + cost + after - whole
                if dearer > _FAR:
                    continue
                behind.setdefault(here, []).append(after + cost)
                for row in range(i - di, i if fits else 0):
                    for line in range(j - dj, j):
                        shares[row][line] = shares[row].get(line, 0.0) + math.exp(-dearer)
        return [{line for line, share in found.items() if share >= _SURE} for found in shares]


def _sum(costs: Iterable[float]) -> float:
    """Return the cost of several ways together: minus the logarithm of the sum of their probabilities."""
    rows = list(costs)
    least = min(rows)
    return least - math.log(sum(math.exp(least - cost) for cost in rows))


@dataclass(frozen=True, slots=True)
class _Side:
    """What is compared of a segment, a line, or two of them."""

    length: int
    anchors: frozenset[str]
    """The figures and Latin words, which a translation keeps."""
    figures: frozenset[str]


def _side(text: str) -> _Side:
    anchors = frozenset(m.group().casefold().replace(",", "") for m in re.finditer(_ANCHOR, text))
    return _Side(len(text), anchors, frozenset(word for word in anchors if word[0].isdigit()))


def _pairs(sides: list[_Side]) -> list[_Side]:
    """Return each side joined with the one before it, by the number that comes behind both."""
    made = [
        _Side(one.length + other.length + 1, one.anchors | other.anchors, one.figures | other.figures)
        for one, other in pairwise(sides)
    ]
    return [*sides[:1] * 2, *made]


def _misfit(raw: _Side, line: _Side, ratio: float) -> float:
    """Return how badly a segment and a line go together: by their lengths, less what both have."""
    mean = max(1.0, line.length * ratio)
    delta = (raw.length - mean) / math.sqrt(mean * _SPREAD)
    apart = delta * delta / 2 if abs(delta) < 8 else 32.0
    held = len(raw.anchors & line.anchors) if raw.anchors and line.anchors else 0
    lost = len(raw.figures ^ line.figures) if raw.figures or line.figures else 0
    return apart - _HELD * min(_MOST_HELD, held) + _LOST * min(_MOST_HELD, lost)
