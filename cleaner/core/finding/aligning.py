"""Source text beside the raw translation: which source line belongs to which segment.

Equal numbers of lines are taken one to one. Otherwise lines are aligned by their lengths (Gale and Church 1993, A
Program for Aligning Sentences in Bilingual Corpora, with paragraphs in place of sentences) and by the figures and Latin
words that both sides have; a segment whose partner does not fit gets no source line, and ``doubts`` says so.
"""

import math
import re

from cleaner.core.basis.seen import as_seen
from cleaner.core.basis.text import Document
from cleaner.core.basis.values import dataclass, replace

_LINE = r"[^\r\n]*[^\r\n\s][^\r\n]*"
_ANCHOR = r"\d[\d,.]*\d|[A-Za-z][A-Za-z0-9]{2,}"
_SPREAD = 6.8
"""Variance of the length for each character of source text, as in Gale and Church."""
_BEADS = {(1, 1): 0.0, (1, 0): 4.6, (0, 1): 4.6, (2, 1): 2.4, (1, 2): 2.4}
"""Segments and source lines of a bead, and what it costs: minus the logarithm of how often it stands, 1-1 at zero."""
_DOUBTFUL = 6.0
_HELD, _MOST_HELD = 1.5, 4
"""What a common figure or word is worth, and how many count."""
_LOST = 1.5
"""What a figure on one side alone costs."""
_BEAM = 40.0
"""How much dearer than the cheapest way to a segment another may be, and still be followed."""
_LEAST_LINES = 4
"""Segments from which on lengths say whether a source text is that of another text."""


def with_source(document: Document, source: str) -> Document:
    """Return the document with the source line of each segment, where there is one beyond doubt."""
    lines = [m.group().strip() for m in re.finditer(_LINE, as_seen(source))]
    raws = [document.text(s) for s in document.segments]
    aligned: list[str | None] = list(lines) if len(lines) == len(raws) else align(raws, lines)
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
    if count >= _LEAST_LINES and (2 * len(silent) > count or 3 * _unfit(document) > count):
        told.append("it hardly fits; is it the source of this text?")
    return ("; ".join(told),) if told else ()


def _unfit(document: Document) -> int:
    """Return how many segments are too long or too short for their lines."""
    pairs = [(document.text(s), s.source) for s in document.segments if s.source is not None]
    ratio = sum(len(raw) for raw, _ in pairs) / max(1, sum(len(line) for _, line in pairs))
    return sum(_misfit(_side(raw), _side(line), ratio) > _DOUBTFUL for raw, line in pairs)


def align(raws: list[str], lines: list[str]) -> list[str | None]:
    """Return the source line for each segment, None where no line fits or the fit is doubtful."""
    ratio = sum(map(len, raws)) / max(1, sum(map(len, lines)))
    rows, columns = len(raws), len(lines)
    here, there = [_side(raw) for raw in raws], [_side(line) for line in lines]
    if not rows or not columns:
        return [None] * rows
    # Only cells near the diagonal are kept: a book has tens of thousands of lines.
    cost: dict[tuple[int, int], float] = {(0, 0): 0.0}
    step: dict[tuple[int, int], tuple[int, int]] = {}
    best = [0.0, *([math.inf] * rows)]
    band = max(10, abs(rows - columns) + 10)
    for i in range(rows + 1):
        centre = i * columns // max(1, rows)
        for j in range(max(0, centre - band), min(columns, centre + band) + 1):
            for (di, dj), price in _BEADS.items():
                before = cost.get((i - di, j - dj))
                if before is None or before > best[i - di] + _BEAM:
                    continue
                fit = _misfit(_joined(here, i - di, i), _joined(there, j - dj, j), ratio) if di and dj else 0.0
                total = before + price + fit
                if total < cost.get((i, j), math.inf):
                    cost[i, j], step[i, j] = total, (di, dj)
                    best[i] = min(best[i], total)
    aligned: list[str | None] = [None] * rows
    i, j = rows, columns
    while (i, j) in step:
        di, dj = step[i, j]
        part = "\n".join(lines[j - dj : j])
        misfit = _misfit(_joined(here, i - di, i), _joined(there, j - dj, j), ratio) if di and dj else math.inf
        for k in range(i - di, i):
            aligned[k] = part if misfit <= _DOUBTFUL else None
        i, j = i - di, j - dj
    return aligned


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


def _joined(sides: list[_Side], first: int, stop: int) -> _Side:
    if stop - first == 1:
        return sides[first]
    one, other = sides[first:stop]
    return _Side(one.length + other.length + 1, one.anchors | other.anchors, one.figures | other.figures)


def _misfit(raw: _Side, line: _Side, ratio: float) -> float:
    """Return how badly a segment and a line go together: by their lengths, less what both have."""
    mean = max(1.0, line.length * ratio)
    delta = (raw.length - mean) / math.sqrt(mean * _SPREAD)
    apart = delta * delta / 2 if abs(delta) < 8 else 32.0
    held = len(raw.anchors & line.anchors) if raw.anchors and line.anchors else 0
    lost = len(raw.figures ^ line.figures) if raw.figures or line.figures else 0
    return apart - _HELD * min(_MOST_HELD, held) + _LOST * min(_MOST_HELD, lost)
