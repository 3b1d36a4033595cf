"""How much was changed, in the measures of the field: translation edit rate with shifts, and chrF.

TER is Snover et al. 2006, *A Study of Translation Edit Rate with Targeted Human Annotation*, with the search for shifts
of its program tercom; against the edition that was made of the raw text itself it is HTER. chrF is Popović 2015,
*chrF: character n-gram F-score for automatic MT evaluation*, with six orders and recall counted twice. Case counts.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(
    r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\s\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)
_LONGEST_SHIFT = 10
_FARTHEST_SHIFT = 50
_MOST_SHIFTS = 1000
"""Candidates looked at in one segment."""
_MOST_PAIRS = 250_000
"""Beyond so many pairs of words, a segment is measured without shifts."""
_ORDERS = 6
_BETA = 2

Piece = tuple[str, str]
"""A stretch of the raw text and of the edition; where both are equal nothing was changed."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Sums over segments, from which the rates of a text or of many texts follow."""

    edits: int = 0
    """Words inserted, deleted, substituted, and blocks shifted."""
    words: int = 0
    """Of the edition."""
    grams: tuple[tuple[int, int, int], ...] = ((0, 0, 0),) * _ORDERS
    """For each order: n-grams of the raw text, of the edition, and common ones."""

    def __add__(self, other: "Measures") -> "Measures":
        grams = tuple((a + x, b + y, c + z) for (a, b, c), (x, y, z) in zip(self.grams, other.grams, strict=True))
        return Measures(self.edits + other.edits, self.words + other.words, grams)

    @property
    def hter(self) -> float:
        """Edits for each word of the edition, in percent."""
        return 100 * self.edits / self.words if self.words else 100.0 * bool(self.edits)

    @property
    def chrf(self) -> float:
        """Likeness of the raw text to the edition, 100 where nothing was changed."""
        if not any(raw or edition for raw, edition, _ in self.grams):
            return 100.0  # of nothing, nothing was changed
        grams = [found for found in self.grams if found[0] and found[1]]
        precision = sum(common / raw for raw, _, common in grams) / max(1, len(grams))
        recall = sum(common / edition for _, edition, common in grams) / max(1, len(grams))
        weight = float(_BETA * _BETA)
        return 100 * (1 + weight) * precision * recall / (weight * precision + recall) if precision + recall else 0.0


def measured(segments: Iterable[Sequence[Piece]]) -> Measures:
    """Measure segments, each given as the stretches that were kept and changed; linear in what was changed."""
    edits = words = 0
    sums = [[0, 0, 0] for _ in range(_ORDERS)]
    for pieces in segments:
        raw, edition = ("".join(p[side] for p in pieces) for side in (0, 1))
        reference = ter_words(edition)
        words += len(reference)
        if raw != edition:
            edits += word_edits(ter_words(raw), reference)
        for total, found in zip(sums, common_grams(pieces), strict=True):
            for at in range(3):
                total[at] += found[at]
    return Measures(edits, words, tuple((a, b, c) for a, b, c in sums))


def ter_words(text: str) -> list[str]:
    """Cut a text at its spaces; an ideograph is a word."""
    return _WORD.findall(text)


def word_edits(raw: Sequence[str], edition: Sequence[str]) -> int:
    """Return the least number of edits that make one of the other, a shifted block counting as one, as tercom finds it."""
    if len(raw) * len(edition) > _MOST_PAIRS or not _may_shift(raw, edition):
        return Levenshtein.distance(raw, edition)
    words, shifts, looked = list(raw), 0, 0
    while True:
        best, seen = _best_shift(words, edition, looked)
        looked += seen
        if best is None or best[0] <= 0 or looked >= _MOST_SHIFTS:
            break
        words, shifts = best[4], shifts + 1
    return shifts + Levenshtein.distance(words, edition)


def _may_shift(raw: Sequence[str], edition: Sequence[str]) -> bool:
    """Whether a word that went stands among those of the edition: without one nothing can have been moved."""
    known = set(edition)
    steps = [s for s in Levenshtein.opcodes(raw, edition) if s.tag != "equal"]
    gone = any(word in known for s in steps for word in raw[s.src_start : s.src_end])
    here = set(raw)
    return gone and any(word in here for s in steps for word in edition[s.dest_start : s.dest_end])


_Shift = tuple[int, int, int, int, list[str]]
"""What a shift gains, its length, its place and target (earlier is better), and the words after it."""


def _best_shift(words: list[str], edition: Sequence[str], looked: int) -> tuple[_Shift | None, int]:
    distance, places, wrong, missing = _aligned(words, edition)
    best: _Shift | None = None
    seen = 0
    for start, target, length in _blocks(words, edition):
        if not any(wrong[start : start + length]) or not any(missing[target : target + length]):
            continue
        if start <= places[target] < start + length:
            continue
        for at in _targets(places, target, length):
            shifted = _shifted(words, start, length, at)
            found = distance - Levenshtein.distance(shifted, edition), length, -start, -at, shifted
            best = found if best is None or found > best else best
            seen += 1
        if looked + seen >= _MOST_SHIFTS:
            break
    return best, seen


def _targets(places: Sequence[int], target: int, length: int) -> Iterator[int]:
    last = -1
    for offset in range(-1, length):
        at = 0 if target + offset < 0 else places[target + offset] + 1
        if at != last:
            yield at
        last = at


def _blocks(words: Sequence[str], edition: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    places: dict[str, list[int]] = {}
    for at, word in enumerate(edition):
        places.setdefault(word, []).append(at)
    for start, word in enumerate(words):
        for target in places.get(word, ()):
            if abs(target - start) > _FARTHEST_SHIFT:
                continue
            most = min(len(words) - start, len(edition) - target, _LONGEST_SHIFT)
            for length in range(1, most + 1):
                if words[start + length - 1] != edition[target + length - 1]:
                    break
                yield start, target, length


def _shifted(words: list[str], start: int, length: int, at: int) -> list[str]:
    end = start + length
    if at < start:
        return words[:at] + words[start:end] + words[at:start] + words[end:]
    if at > end:
        return words[:start] + words[end:at] + words[start:end] + words[at:]
    return words[:start] + words[end : length + at] + words[start:end] + words[length + at :]


def _aligned(words: Sequence[str], edition: Sequence[str]) -> tuple[int, list[int], list[bool], list[bool]]:
    """Return the distance, for each word of the edition the place it is aligned to, and which words are wrong in both.

    Of several ways a substitution is preferred, then a word too many, then one that is missing, as in tercom.
    """
    shorter = min(len(words), len(edition))
    tail = next((n for n in range(shorter) if words[-1 - n] != edition[-1 - n]), shorter)
    rows, columns = len(words) - tail, len(edition) - tail
    costs = [list(range(columns + 1))]
    for i, word in enumerate(words[:rows], 1):
        above, row = costs[-1], [i]
        for j, other in enumerate(edition[:columns], 1):
            row.append(min(above[j - 1] + (word != other), above[j] + 1, row[j - 1] + 1))
        costs.append(row)
    places = [*[-1] * columns, *range(rows, len(words))]
    wrong, missing = ([True] * inner + [False] * tail for inner in (rows, columns))
    i, j = rows, columns
    while i or j:
        if i and j and costs[i][j] == costs[i - 1][j - 1] + (words[i - 1] != edition[j - 1]):
            i, j = i - 1, j - 1
            places[j] = i
            wrong[i] = missing[j] = words[i] != edition[j]
        elif i and costs[i][j] == costs[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
            places[j] = i - 1
    return costs[-1][-1], places, wrong, missing


def common_grams(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, int]]:
    """Yield for each order how many n-grams raw text and edition have, and how many both have; space does not count.

    An n-gram within a stretch that was kept is common; only those that touch a change are counted one by one.
    """
    bare = [("".join(a.split()), "".join(b.split())) for a, b in pieces]
    texts = ["".join(p[side] for p in bare) for side in (0, 1)]
    kept = [[(p[side] if p[0] == p[1] else "", len(p[side])) for p in bare] for side in (0, 1)]
    for order in range(1, _ORDERS + 1):
        within = sum(max(0, len(p[0]) - order + 1) for p in bare if p[0] == p[1])
        totals = [max(0, len(text) - order + 1) for text in texts]
        totals[0] *= totals[1] > 0  # where the edition is too short for an n-gram, none of the raw text can be wrong
        if within == totals[0] == totals[1]:
            yield totals[0], totals[1], within
            continue
        loose = [Counter(_loose_grams(text, parts, order)) for text, parts in zip(texts, kept, strict=True)]
        yield totals[0], totals[1], within + (loose[0] & loose[1]).total()


def _loose_grams(text: str, parts: Sequence[tuple[str, int]], order: int) -> Iterator[str]:
    """Yield the n-grams that do not lie within one kept stretch."""
    at = last = 0
    end = len(text) - order + 1
    for kept, length in parts:
        first_inside, after_inside = at, at + len(kept) - order + 1
        if kept and after_inside > first_inside:
            yield from (text[n : n + order] for n in range(last, min(first_inside, end)))
            last = after_inside
        at += length
    yield from (text[n : n + order] for n in range(last, end))
