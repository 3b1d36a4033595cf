"""Source text beside the raw translation: which source line belongs to which segment.

Equal numbers of lines are taken one to one. Otherwise lines are aligned by their lengths (Gale and Church 1993, A
Program for Aligning Sentences in Bilingual Corpora, with paragraphs in place of sentences) and by the figures and Latin
words that both sides have; a segment whose partner does not fit gets no source line, and ``doubts`` says so.
"""

import math
import re
from dataclasses import replace
from functools import lru_cache

from cleaner.core.text import Document

_LINE = re.compile(r"[^\r\n]*[^\r\n\s][^\r\n]*")
_ANCHOR = re.compile(r"\d[\d,.]*\d|[A-Za-z][A-Za-z0-9]{2,}")
_SPREAD = 6.8
"""Variance of the length for each character of source text, as in Gale and Church."""
_BEADS = {(1, 1): 0.0, (1, 0): 4.6, (0, 1): 4.6, (2, 1): 2.4, (1, 2): 2.4}
"""Segments and source lines of a bead, and what it costs: minus the logarithm of how often it stands, 1-1 at zero."""
_DOUBTFUL = 6.0
_HELD, _MOST_HELD = 1.5, 4
"""What a common figure or word is worth, and how many count."""
_LOST = 1.5
"""What a figure on one side alone costs."""
_LEAST_LINES = 4
"""Segments from which on lengths say whether a source text is that of another text."""


def with_source(document: Document, source: str) -> Document:
    """Return the document with the source line of each segment, where there is one beyond doubt."""
    lines = [m.group().strip() for m in _LINE.finditer(source)]
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
        told.append(f"the source text has {lines} line{'s' * (lines != 1)} for {count} segments: aligned by length")
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
    return sum(_misfit(raw, line, ratio) > _DOUBTFUL for raw, line in pairs)


def align(raws: list[str], lines: list[str]) -> list[str | None]:
    """Return the source line for each segment, None where no line fits or the fit is doubtful."""
    ratio = sum(map(len, raws)) / max(1, sum(map(len, lines)))
    rows, columns = len(raws), len(lines)
    if not rows or not columns:
        return [None] * rows
    cost = [[math.inf] * (columns + 1) for _ in range(rows + 1)]
    step: list[list[tuple[int, int]]] = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    cost[0][0] = 0.0
    band = max(10, abs(rows - columns) + 10)
    for i in range(rows + 1):
        centre = i * columns // max(1, rows)
        for j in range(max(0, centre - band), min(columns, centre + band) + 1):
            for (di, dj), price in _BEADS.items():
                if i < di or j < dj or (i, j) == (0, 0) or cost[i - di][j - dj] == math.inf:
                    continue
                fit = _misfit("\n".join(raws[i - di : i]), "\n".join(lines[j - dj : j]), ratio) if di and dj else 0.0
                total = cost[i - di][j - dj] + price + fit
                if total < cost[i][j]:
                    cost[i][j], step[i][j] = total, (di, dj)
    aligned: list[str | None] = [None] * rows
    i, j = rows, columns
    while i or j:
        di, dj = step[i][j]
        if (di, dj) == (0, 0):
            break
        part = "\n".join(lines[j - dj : j])
        misfit = _misfit("\n".join(raws[i - di : i]), part, ratio) if di and dj else math.inf
        for k in range(i - di, i):
            aligned[k] = part if misfit <= _DOUBTFUL else None
        i, j = i - di, j - dj
    return aligned


def _misfit(raw: str, line: str, ratio: float) -> float:
    """Return how badly a segment and a line go together: by their lengths, less what both have."""
    mean = max(1.0, len(line) * ratio)
    delta = (len(raw) - mean) / math.sqrt(mean * _SPREAD)
    apart = delta * delta / 2 if abs(delta) < 8 else 32.0
    here, there = _anchors(raw), _anchors(line)
    lost = sum(word[0].isdigit() for word in here ^ there)
    return apart - _HELD * min(_MOST_HELD, len(here & there)) + _LOST * min(_MOST_HELD, lost)


@lru_cache(maxsize=1 << 12)
def _anchors(text: str) -> frozenset[str]:
    """Return the figures and Latin words of a text, which a translation keeps."""
    return frozenset(m.group().casefold().replace(",", "") for m in _ANCHOR.finditer(text))
