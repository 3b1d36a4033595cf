"""Source text beside the raw translation: which source line belongs to which segment.

Equal numbers of lines are taken one to one. Otherwise lines are aligned by their lengths (Gale and Church 1993, A
Program for Aligning Sentences in Bilingual Corpora, with paragraphs in place of sentences); a segment whose best
partner is hardly better than the next one gets no source line, which says that the program is unsure.
"""

import math
import re

from cleaner.core.text import Document

_LINE = re.compile(r"[^\r\n]*[^\r\n\s][^\r\n]*")
_SPREAD = 6.8
"""Variance of the length for each character of source text, as in Gale and Church."""
_BEADS = {(1, 1): 0.0, (1, 0): 4.6, (0, 1): 4.6, (2, 1): 2.4, (1, 2): 2.4}
"""Segments and source lines of a bead, and what it costs: minus the logarithm of how often it stands, 1-1 at zero."""
_DOUBTFUL = 6.0


def with_source(document: Document, source: str) -> Document:
    """Return the document with the source line of each segment, where there is one beyond doubt."""
    lines = [m.group().strip() for m in _LINE.finditer(source)]
    raws = [document.text(s) for s in document.segments]
    if len(lines) == len(raws):
        aligned: list[str | None] = list(lines)
    else:
        aligned = align([len(r) for r in raws], lines)
    return Document.of(document.name, document.raw, aligned)


def align(lengths: list[int], lines: list[str]) -> list[str | None]:
    """Return the source line for each segment length, None where no line fits or the fit is doubtful."""
    ratio = sum(lengths) / max(1, sum(map(len, lines)))
    rows, columns = len(lengths), len(lines)
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
                if i < di or j < dj or (i, j) == (0, 0):
                    continue
                fit = _misfit(sum(lengths[i - di : i]), sum(map(len, lines[j - dj : j])), ratio) if di and dj else 0.0
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
        misfit = _misfit(sum(lengths[i - di : i]), len(part), ratio) if di and dj else math.inf
        for k in range(i - di, i):
            aligned[k] = part if misfit <= _DOUBTFUL else None
        i, j = i - di, j - dj
    return aligned


def _misfit(target: int, source: int, ratio: float) -> float:
    mean = max(1.0, source * ratio)
    delta = (target - mean) / math.sqrt(mean * _SPREAD)
    return delta * delta / 2 if abs(delta) < 8 else 32.0
