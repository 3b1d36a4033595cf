"""The sentences of two texts paired before any word is compared: equal, changed, split, joined, moved.

Equal paragraphs and sentences are the anchors. Between two anchors a dynamic program pairs what is alike: one sentence
with one, or with two where it was split or joined. What is left over on both sides and alike was moved.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from cleaner.core.basis.text import Span
from cleaner.core.differences.wordwise import Vocabulary, Words, common_ends, rising

_NO_TITLE = r"(?<!\b[MmDd]r)(?<!\b[Mm]s)(?<!\b[Mm]rs)(?<!\b[Pp]rof)"
# Raw translations begin sentences in lower case too; only behind a short word may a full stop be an abbreviation's.
_SENTENCE = re.compile(
    rf"\r\n|[\r\n]|[^\r\n]+?(?:{_NO_TITLE}[.!?\u2026]+[\"'\u201d\u2019)\]]*(?=\s+[\"'\u201c\u2018(\[]?[^\Wa-z])|"
    rf"(?<=\w{{4}}){_NO_TITLE}[.!?\u2026]+[\"'\u201d\u2019)\]]*(?=\s)|"
    r"[\u3002\uff01\uff1f]+[\u201d\u2019\u300d\u300f\uff09]*|(?=[\r\n])|\Z)[^\S\r\n]*"
)
_ALIKE = 0.4
"""Similarity of words from which two sentences are versions of each other."""
_SURELY = 0.65
"""Similarity from which two sentences at the same place are paired without a look at their neighbours."""
_MOVED = 0.75
"""Similarity from which they are, wherever they stand."""
_LEAST_MOVED = 4
"""Words of the shortest sentence that is told as moved."""
_MOST_CELLS = 2_500
"""Pairs of sentences that are all looked at; beyond, only those near the likely way."""
_WIDTH = 8
_BEADS = ((1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
"""How many sentences of each text a step takes."""
_MOST_PAIRS = 4_000_000
_MOST_EQUAL = 400_000_000
_COMMON = 20
"""Sentences that may share a pair of words which still tells that one was moved."""
_LEAST_ANCHOR = 3
"""Words of a sentence that anchors by itself; a shorter one needs an equal neighbour."""

_Step = tuple[float, int, int]
"""What the way to here is worth, and how many sentences of each text its last step took."""
Run = tuple[int, int, int, int]
"""Sentences ``i`` to ``j`` of the first text against ``k`` to ``m`` of the second, half-open."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """One text in sentences; line breaks are sentences of their own."""

    texts: list[str]
    starts: list[int]
    """Where each begins, and where the last one ends."""

    @classmethod
    def of(cls, text: str) -> "Sentences":
        """Cut a text; the sentences together are the text."""
        texts = _SENTENCE.findall(text)
        starts = [0]
        for sentence in texts:
            starts.append(starts[-1] + len(sentence))
        return cls(texts, starts)

    def __len__(self) -> int:
        return len(self.texts)

    def span(self, first: int, last: int) -> Span:
        """Return where the sentences from ``first`` up to ``last`` stand."""
        return Span(self.starts[first], self.starts[last])

    def around(self, span: Span) -> Span:
        """Return the whole sentences that a span touches."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_left(self.starts, max(span.end, span.start + 1))
        return Span(self.starts[min(first, len(self))], self.starts[min(last, len(self))])


class Pairing:
    """The sentences of two texts, and which belong together."""

    def __init__(self, old: Sentences, new: Sentences) -> None:
        """Pair them; ``runs`` cover both texts in order, ``moves`` are runs that lie in no common order."""
        self.old, self.new = old, new
        self._vocabulary = Vocabulary()
        self._codes: dict[str, Sequence[int] | str] = {}
        self.runs: list[Run] = []
        at = 0, 0
        for i, j in (*self._anchors(), (len(old), len(new))):
            self.runs += self._paired(at[0], i, at[1], j)
            if i < len(old):
                self.runs.append((i, i + 1, j, j + 1))
            at = i + 1, j + 1
        self.moves = list(self._moved())

    def _anchors(self) -> list[tuple[int, int]]:
        old, new = self.old.texts, self.new.texts
        found: list[tuple[int, int]] = []
        at = 0, 0
        for i, j in (*_unique_anchors(old, new), (len(old), len(new))):
            found += _equal_sentences(old, new, (at[0], i, at[1], j))
            if i < len(old):
                found.append((i, j))
            at = i + 1, j + 1
        return [pair for pair, near in zip(found, _neighbours(found), strict=True) if near or self._anchors_alone(pair)]

    def _anchors_alone(self, pair: tuple[int, int]) -> bool:
        return len(self._code(self.old.texts[pair[0]])) >= _LEAST_ANCHOR

    def _code(self, sentence: str) -> Sequence[int] | str:
        code = self._codes.get(sentence)
        if code is None:
            code = self._codes[sentence] = self._vocabulary.coded([w.casefold() for w in Words.of(sentence).texts])
        return code

    def _joined(self, texts: Sequence[str]) -> Sequence[int] | str:
        return self._code(texts[0]) if len(texts) == 1 else self._code("".join(texts))

    def _worth(self, run: Run) -> float:
        one, other = (self._joined(t) for t in (self.old.texts[run[0] : run[1]], self.new.texts[run[2] : run[3]]))
        if not one or not other:
            # Line breaks go together, so that a paragraph is told as changed and not as gone and come.
            return 0.5 if self.old.texts[run[0] : run[1]] == self.new.texts[run[2] : run[3]] else 0.0
        total = len(one) + len(other)
        if 2 * min(len(one), len(other)) < _ALIKE * total:
            return 0.0
        more = run[1] - run[0] + run[3] - run[2] - 2
        return (_likeness(one, other) - _ALIKE) * total - more

    def _paired(self, i: int, j: int, k: int, m: int) -> Iterator[Run]:
        if i == j or k == m:
            if i < j or k < m:
                yield i, j, k, m
            return
        rows, columns = j - i, m - k
        if rows == columns and all(self._surely(i + n, k + n) for n in range(rows)):
            yield from ((i + n, i + n + 1, k + n, k + n + 1) for n in range(rows))
            return
        best: list[dict[int, _Step]] = [{} for _ in range(rows + 1)]
        for row, (low, high) in enumerate(self._window(i, j, k, m)):
            for column in range(max(0, low), min(columns, high) + 1):
                step = self._best_step(best, (i, k), row, column)
                if step is not None:
                    best[row][column] = step
        yield from _way(best, (i, k), rows, columns)

    def _surely(self, old: int, new: int) -> bool:
        """Whether two sentences are so alike that nothing else need be looked at."""
        one, other = self.old.texts[old], self.new.texts[new]
        return one == other or _likeness(self._code(one), self._code(other)) >= _SURELY

    def _best_step(self, best: list[dict[int, "_Step"]], at: tuple[int, int], row: int, column: int) -> "_Step | None":
        if row == column == 0:
            return 0.0, 0, 0
        found: _Step | None = None
        for up, left in _BEADS:
            before = best[row - up].get(column - left) if up <= row and left <= column else None
            if before is None:
                continue
            worth = 0.0
            if up and left:
                i, k = at[0] + row, at[1] + column
                worth = self._worth((i - up, i, k - left, k))
                if worth <= 0:
                    continue
            if found is None or before[0] + worth > found[0]:
                found = before[0] + worth, up, left
        return found

    def _window(self, i: int, j: int, k: int, m: int) -> list[tuple[int, int]]:
        """Return, for each sentence of the first text, which of the second may stand against it."""
        rows, columns = j - i, m - k
        if rows * columns <= _MOST_CELLS:
            return [(0, columns)] * (rows + 1)
        window: list[tuple[int, int]] = []
        for (a, b), (c, d) in pairwise([(0, 0), *self._hints(i, j, k, m), (rows, columns)]):
            if (d - b) * (c - a) <= _MOST_CELLS:
                window += [(b - _WIDTH, d + _WIDTH)] * (c - a)
            else:
                slope = (d - b) // (c - a) + 1
                centres = (b + row * (d - b) // (c - a) for row in range(c - a))
                window += [(centre - _WIDTH * slope, centre + _WIDTH * slope) for centre in centres]
        return [*window, (columns - _WIDTH, columns)]

    def _hints(self, i: int, j: int, k: int, m: int) -> list[tuple[int, int]]:
        """Return pairs of sentences that share two words which stand together nowhere else, in a common order."""
        places = self._once(self.old.texts[i:j]), self._once(self.new.texts[k:m])
        found = sorted({(a, places[1][pair]) for pair, a in places[0].items() if pair in places[1]})
        chain = rising([pair for pair in found if pair[0] > 0 and pair[1] > 0])
        return [here for last, here in pairwise([(0, 0), *chain]) if here[0] > last[0]]

    def _once(self, sentences: Sequence[str]) -> dict[Hashable, int]:
        places: dict[Hashable, int] = {}
        for at, sentence in enumerate(sentences):
            for pair in _pairs(self._code(sentence)):
                places[pair] = -1 if places.get(pair, at) != at else at
        return {pair: at for pair, at in places.items() if at >= 0}

    def _moved(self) -> Iterator[Run]:
        """Yield the moved sentences; those that moved together are one run."""
        last: Run | None = None
        for i, b in self._moved_sentences():
            if last and (last[1], last[3]) == (i, b):
                last = last[0], i + 1, last[2], b + 1
                continue
            if last:
                yield last
            last = i, i + 1, b, b + 1
        if last:
            yield last

    def _moved_sentences(self) -> Iterator[tuple[int, int]]:
        gone = [n for run in self.runs if run[2] == run[3] for n in range(run[0], run[1])]
        come = [n for run in self.runs if run[0] == run[1] for n in range(run[2], run[3])]
        holders: dict[Hashable, list[int]] = {}
        for n in come:
            for pair in _pairs(self._code(self.new.texts[n])):
                holders.setdefault(pair, []).append(n)
        taken: set[int] = set()
        for a in gone:
            one = self._code(self.old.texts[a])
            if len(one) < _LEAST_MOVED:
                continue
            shared = Counter(n for p in _pairs(one) if len(h := holders.get(p, ())) <= _COMMON for n in h)
            near = [
                (_likeness(one, self._code(self.new.texts[n])), n) for n, _ in shared.most_common(4) if n not in taken
            ]
            likeness, b = max(near, default=(0.0, -1))
            if likeness >= _MOVED:
                taken.add(b)
                yield a, b


def _likeness(one: Sequence[int] | str, other: Sequence[int] | str) -> float:
    """Return the share of words that two sentences have in common; in their order, unless they are very long."""
    if len(one) * len(other) <= _MOST_PAIRS:
        return Indel.normalized_similarity(one, other)
    return 2 * (Counter(one) & Counter(other)).total() / (len(one) + len(other))


def _pairs(code: Sequence[int] | str) -> set[Hashable]:
    return set(pairwise(code))


def _way(best: list[dict[int, _Step]], at: tuple[int, int], row: int, column: int) -> list[Run]:
    runs: list[Run] = []
    while row or column:
        _, up, left = best[row][column]
        i, k = at[0] + row, at[1] + column
        runs.append((i - up, i, k - left, k))
        row, column = row - up, column - left
    return runs[::-1]


def _unique_anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return equal sentences that stand once in each text, in an order both share."""
    counts = Counter(old), Counter(new)
    places = {sentence: at for at, sentence in enumerate(new) if counts[1][sentence] == 1}
    return rising([(i, places[s]) for i, s in enumerate(old) if counts[0][s] == 1 and s in places])


def _equal_sentences(old: Sequence[str], new: Sequence[str], run: Run) -> list[tuple[int, int]]:
    i, j, k, m = run
    head, tail = common_ends(old[i:j], new[k:m])
    first = [(i + n, k + n) for n in range(head)]
    last = [(j - n, m - n) for n in range(tail, 0, -1)]
    return [*first, *_equal_between(old, new, (i + head, j - tail, k + head, m - tail)), *last]


def _equal_between(old: Sequence[str], new: Sequence[str], run: Run) -> list[tuple[int, int]]:
    i, j, k, m = run
    cells = (j - i) * (m - k)
    if not 0 < cells <= _MOST_EQUAL:
        return []
    vocabulary = Vocabulary()
    steps = Indel.opcodes(vocabulary.coded(old[i:j]), vocabulary.coded(new[k:m]))
    equal = [s for s in steps if s.tag == "equal"]
    found = [(i + s.src_start + n, k + s.dest_start + n) for s in equal for n in range(s.src_end - s.src_start)]
    if cells > _MOST_CELLS:
        return found
    # Which of several equal sentences is meant is left to the dynamic program, which sees their neighbours.
    counts = Counter(old[i:j]), Counter(new[k:m])
    return [(a, b) for a, b in found if counts[0][old[a]] == counts[1][new[b]] == 1]


def _neighbours(pairs: Sequence[tuple[int, int]]) -> list[bool]:
    """Return for each anchor whether the one before or behind it is its neighbour in both texts."""
    follows = [b == (a[0] + 1, a[1] + 1) for a, b in pairwise(pairs)]
    return [any(near) for near in zip([False, *follows], [*follows, False], strict=True)] if pairs else []
