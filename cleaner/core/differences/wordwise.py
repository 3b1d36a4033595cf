"""Two short texts compared word by word: which stretches differ, as a person would mark them with a pencil.

Words, numbers and marks are aligned by a longest common subsequence; the space between them is compared only where
both neighbours stand in both texts. What two rewritten stretches share by chance, a comma or *the*, is no island of
agreement: it becomes part of the change, except between two short replacements, as in a list of names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from cleaner.core.basis.text import Span

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
_IDEOGRAPHS = "\u3005\u3040-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"(?:(?![{_IDEOGRAPHS}])\w[{_MARKS}]*)"
# A possessive ending is a word of its own, so that it stays where only the name before it changes.
_WORD = re.compile(rf"\d+(?:[.,:]\d+)+|['\u2019]s(?!\w)|{_LETTER}+(?:['\u2019](?!s(?!\w)){_LETTER}+)*|\S[{_MARKS}]*")
_PLAIN = {0x2018: "'", 0x2019: "'"}
_FUNCTION_WORDS = frozenset(
    "a an the and or but nor so of in on at to for from by with as is are was were be been it its he she they this that "
    "these those his her their has have had not no will would can could may which who also then than there".split()
)
_MOST_PAIRS = 4_000_000
"""Beyond so many pairs of words, words that are rare in both texts cut the stretch first."""
_LAST_PAIRS = 400_000_000
"""Beyond so many pairs, and without such words, the whole stretch is one change."""
_REWRITTEN = 4
"""Words from which a stretch is rewritten, so that a function word within it means nothing."""
_SHORT = 4
"""Words on each side of a replacement that stands in a list."""

Block = tuple[int, int, int]
"""A run of equal words: where it begins in both texts, and how many there are."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of one text, with their places."""

    texts: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> "Words":
        """Cut a text; space belongs to no word."""
        found = list(_WORD.finditer(text))
        return cls([m.group() for m in found], [m.start() for m in found], [m.end() for m in found])

    def __len__(self) -> int:
        return len(self.texts)


class Vocabulary:
    """Gives each word a character of its own, so that the alignment works on strings, which it does fastest."""

    def __init__(self) -> None:
        """Start without words."""
        self._numbers: dict[str, int] = {}

    def coded(self, words: Sequence[str]) -> Sequence[int] | str:
        """Return the words as one string, or as numbers where there are more words than characters."""
        numbers = self._numbers
        codes = [numbers.setdefault(word, len(numbers)) for word in words]
        if len(numbers) > 0x10F000:
            return codes
        return "".join([chr(n if n < 0xD800 else n + 0x800) for n in codes])


def is_content(word: str) -> bool:
    """Whether a word says something by itself: no mark, no function word."""
    return (word[0].isalnum()) and word.lower() not in _FUNCTION_WORDS


def changed_stretches(before: str, after: str) -> tuple[tuple[Span, Span], ...]:
    """Return the stretches that differ, in both texts, in order; equal text between any two of them."""
    old, new = Words.of(before), Words.of(after)
    blocks = _without_islands(old, new, _equal_blocks(old.texts, new.texts))
    return tuple(_stretches(before, after, (old, new), blocks))


def _equal_blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    head, tail = common_ends(old, new)
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    middle = [(i + head, j + head, n) for i, j, n in _middle_blocks(inner_old, inner_new)]
    blocks = [(0, 0, head), *middle, (len(old) - tail, len(new) - tail, tail)]
    return [block for block in blocks if block[2]]


def common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many words at the beginning and at the end are the same."""
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    tail = next((n for n in range(shorter - head) if old[-1 - n] != new[-1 - n]), shorter - head)
    return head, tail


def _middle_blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    pairs = len(old) * len(new)
    if pairs > _MOST_PAIRS:
        anchors = rare_anchors(old, new)
        if anchors:
            yield from _between(old, new, anchors)
            return
        if pairs > _LAST_PAIRS:
            return
    if pairs:
        vocabulary = Vocabulary()
        for step in Indel.opcodes(vocabulary.coded(old), vocabulary.coded(new)):
            if step.tag == "equal":
                yield step.src_start, step.dest_start, step.src_end - step.src_start


def _between(old: Sequence[str], new: Sequence[str], anchors: Sequence[tuple[int, int]]) -> Iterator[Block]:
    i = j = 0
    for a, b in (*anchors, (len(old), len(new))):
        yield from ((i + x, j + y, n) for x, y, n in _equal_blocks(old[i:a], new[j:b]))
        if a < len(old):
            yield a, b, 1
        i, j = a + 1, b + 1


def rare_anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return places of words that stand once in both, with the next word the same too, in an order both share."""
    places = _once(new)
    found = [(i, places[pair]) for pair, i in _once(old).items() if pair in places]
    return rising(sorted(found))


def _once(words: Sequence[str]) -> dict[tuple[str, str], int]:
    places: dict[tuple[str, str], int] = {}
    for at, pair in enumerate(pairwise(words)):
        places[pair] = -1 if pair in places else at
    return {pair: at for pair, at in places.items() if at >= 0}


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs, sorted by the first number, in which the second one rises too."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(pairs):
        slot = bisect_left(tops, j)
        before.append(ends[slot - 1] if slot else -1)
        if slot == len(tops):
            tops.append(j)
            ends.append(at)
        else:
            tops[slot], ends[slot] = j, at
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _without_islands(old: Words, new: Words, blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    for at, (i, j, n) in enumerate(blocks):
        before = kept[-1] if kept else (0, 0, 0)
        after = blocks[at + 1] if at + 1 < len(blocks) else (len(old), len(new), 0)
        left = i - before[0] - before[2], j - before[1] - before[2]
        right = after[0] - i - n, after[1] - j - n
        if not (any(left) and any(right)) or not _is_island(old.texts[i : i + n], left, right):
            kept.append((i, j, n))
    return kept


def _is_island(words: Sequence[str], left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether equal words between two changes are there by chance; marks more easily than function words."""
    if len(words) > 3 or any(len(w) > 1 and is_content(w) for w in words):
        return False
    if all(0 < side <= _SHORT for side in (*left, *right)):
        return False
    least = len(words) if not any(w[0].isalnum() for w in words) else max(len(words), _REWRITTEN)
    return least <= max(left) and least <= max(right)


def _stretches(before: str, after: str, words: tuple[Words, Words], blocks: list[Block]) -> Iterator[tuple[Span, Span]]:
    old, new = words
    at_old = at_new = 0
    for i, j, n in blocks:
        yield from _trimmed(before, after, Span(at_old, old.starts[i]), Span(at_new, new.starts[j]))
        for k in range(n - 1):
            a, b = old.ends[i + k], new.ends[j + k]
            c, d = old.starts[i + k + 1], new.starts[j + k + 1]
            if (c - a > 0 or d - b > 0) and before[a:c] != after[b:d]:
                yield from _trimmed(before, after, Span(a, c), Span(b, d))
        at_old, at_new = old.ends[i + n - 1], new.ends[j + n - 1]
    yield from _trimmed(before, after, Span(at_old, len(before)), Span(at_new, len(after)))


def _trimmed(before: str, after: str, old: Span, new: Span) -> Iterator[tuple[Span, Span]]:
    r"""Yield a stretch without the space that both texts have at its ends; nothing where no difference is left.

    A line break of two characters is never taken apart.
    """
    a, b, c, d = old.start, old.end, new.start, new.end
    if before[a:b] == after[c:d]:
        return
    while a < b and c < d and before[a] == after[c] and before[a].isspace():
        a, c = a + 1, c + 1
    if before[a - 1 : a] == "\r" and "\n" in (before[a : a + 1], after[c : c + 1]):
        a, c = a - 1, c - 1
    while a < b and c < d and before[b - 1] == after[d - 1] and before[b - 1].isspace():
        b, d = b - 1, d - 1
    if before[b : b + 1] == "\n" and "\r" in (before[a:b][-1:], after[c:d][-1:]):
        b, d = b + 1, d + 1
    if b - a == d - c and before[a:b].translate(_PLAIN) == after[c:d].translate(_PLAIN):
        # Of a word whose apostrophe alone is another one, nothing but that has changed.
        head = next(n for n in range(b - a) if before[a + n] != after[c + n])
        tail = next(n for n in range(b - a) if before[b - 1 - n] != after[d - 1 - n])
        a, b, c, d = a + head, b - tail, c + head, d - tail
    yield Span(a, b), Span(c, d)
