"""Finding words in the raw translation and in the edition at once: in any case, without accents, in a keyboard's signs.

Characters that show nothing are passed over, in the words and in the texts.

The text is looked through stretch by stretch, from the place where somebody stands: a place that is near is found at
once in a text of any length, and how many there are in all is counted behind.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain

from cleaner.core.basis.seen import BETWEEN, as_seen, differs
from cleaner.core.basis.text import Document, Span
from cleaner.core.log.replay import Live
from cleaner.core.work.review import Review

_TYPED = {"'": "’‘ʼ", '"': "“”„", " ": "\u00a0\u202f\u3000\n\t", "-": "\u2010\u2011"}
"""Signs that are found by the one that a keyboard has, as letters with accents are by those without."""
_LATIN = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
STRETCH = 60_000
"""Characters that are looked through together, more or less; they are whole segments."""


class Finder:
    """Finds places in a document; they are raw offsets, and what an edit replaced and put there are one place."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._stretches = tuple(_stretches(review.document))
        self._starts = [stretch.start for stretch in self._stretches]
        self._raw: dict[int, str] = {}
        """The raw text of stretches in lower case."""
        self._words = ""
        self._places: dict[int, tuple[int, ...]] = {}
        self._counts: dict[int, int] = {}

    def look_at(self, review: Review) -> None:
        """Find what stands in this state of the work."""
        self._review = review
        self._look_for("")

    def readying(self) -> Iterator[None]:
        """Make, a little at a time, what the first search would have to wait for."""
        for number in range(len(self._stretches)):
            self._lower(number)
            yield

    def nearest(self, words: str, offset: int, step: int) -> int | None:
        """Return the next (1) or previous (-1) place, around the end; 0 is the next one, the offset itself counted."""
        self._look_for(words)
        if not self._words or not self._stretches:
            return None
        count, here = len(self._stretches), self._stretch(offset)
        for turn in range(count + 1):
            number = (here + (turn if step >= 0 else -turn)) % count
            places: Sequence[int] = self._inside(number)
            if not turn and step < 0:
                places = places[: bisect_left(places, offset)]
            elif not turn:
                places = places[(bisect_right if step else bisect_left)(places, offset) :]
            if places:
                return places[0] if step >= 0 else places[-1]
        return None

    def counting(self) -> Iterator[None]:
        """Count the places of what was looked for last, a little at a time."""
        words = self._words
        for number in range(len(self._stretches)):
            if self._words != words:
                return
            self._count(number)
            yield

    def number(self, place: int) -> tuple[int, int] | None:
        """Return which place this is, counted from 1, and how many there are; nothing where not all are counted."""
        if len(self._counts) < len(self._stretches):
            return None
        here = self._stretch(place)
        before = sum(self._counts[number] for number in range(here))
        return before + bisect_right(self._inside(here), place), sum(self._counts.values())

    # inside

    def _look_for(self, words: str) -> None:
        folded = _folded(as_seen(words))
        if folded != self._words or not words:
            self._words = folded
            self._places, self._counts = {}, {}

    def _stretch(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _lower(self, number: int) -> str:
        if number not in self._raw:
            stretch = self._stretches[number]
            self._raw[number] = _folded(self._review.document.raw[stretch.start : stretch.end])
        return self._raw[number]

    def _edits(self, number: int) -> tuple[Live, ...]:
        stretch, last = self._stretches[number], number + 1 == len(self._stretches)
        lives = self._review.replayed.edits_touching(stretch)
        return tuple(live for live in lives if stretch.start <= live.span.start < stretch.end + last)

    def _count(self, number: int) -> None:
        if number not in self._counts:
            if number in self._places or self._edits(number) or _by_pattern(self._lower(number), self._words):
                self._counts[number] = len(self._inside(number))
            else:
                self._counts[number] = self._lower(number).count(self._words)

    def _inside(self, number: int) -> tuple[int, ...]:
        if number not in self._places:
            stretch, edits = self._stretches[number], self._edits(number)
            raw = [stretch.start + at for at in _all(self._lower(number), self._words)]
            found = [*(_snapped(at, edits) for at in raw), *self._edited(stretch, edits)] if edits else raw
            self._places[number] = tuple(sorted(set(found))) if edits else tuple(found)
        return self._places[number]

    def _edited(self, stretch: Span, edits: Sequence[Live]) -> Iterator[int]:
        """Yield the raw offsets of places in the edition of a stretch."""
        raw = self._review.document.raw
        pieces: list[str] = []
        ats: list[int] = []
        at = stretch.start
        for live in edits:
            pieces += (raw[at : live.span.start], live.edit.after)
            ats += (at, live.span.start)
            at = live.span.end
        pieces.append(raw[at : stretch.end])
        ats.append(at)
        starts = [0, *accumulate(map(len, pieces))]
        for found in _all(_folded("".join(pieces)), self._words):
            piece = bisect_right(starts, found) - 1
            yield ats[piece] if piece % 2 else ats[piece] + found - starts[piece]


def pattern(words: str) -> re.Pattern[str] | None:
    """Return what marks the words in the texts; nothing for no words."""
    typed: defaultdict[str, str] = defaultdict(str)
    for sign, plain in _folds().items():
        typed[plain] += sign
    signs = [f"[{re.escape(sign)}{typed[sign]}][{BETWEEN}]*" for sign in _folded(as_seen(words))]
    marks = "".join(f"\r?{sign}" if sign.startswith(r"[\ ") else sign for sign in signs)
    return re.compile(marks, re.IGNORECASE) if signs else None


def _stretches(document: Document) -> Iterator[Span]:
    start = 0
    for segment in document.segments:
        if segment.span.end - start >= STRETCH:
            yield Span(start, segment.span.end)
            start = segment.span.end
    if start < len(document.raw):
        yield Span(start, len(document.raw))


def _snapped(offset: int, edits: Sequence[Live]) -> int:
    """Return the start of the edit around a raw offset."""
    at = bisect_right(edits, offset, key=lambda live: live.span.start) - 1
    return edits[at].span.start if at >= 0 and offset < edits[at].span.end else offset


def _folded(text: str) -> str:
    """Return the text in lower case and in the signs of a keyboard, as long as it is."""
    if not text.isascii():
        folds = _folds()
        for sign in folds.keys() & set(text):  # ten times as fast as ``translate``
            text = text.replace(sign, folds[sign])
    return text.replace("\n", " ").replace("\t", " ").lower()


@cache
def _folds() -> dict[str, str]:
    """Return signs and letters with what is typed in their place."""
    folds = {sign: typed for typed, signs in _TYPED.items() for sign in signs}
    for code in chain(*_LATIN):
        bare = "".join(c for c in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(c))
        if len(bare) == 1 and bare.isascii():
            folds[chr(code)] = bare.lower()
    return folds


def _by_pattern(text: str, words: str) -> bool:
    """Whether more than the words alone may stand in their place: what shows nothing, or a line break of two characters."""
    return differs(text) or (" " in words and "\r" in text)


def _all(text: str, words: str) -> list[int]:
    if _by_pattern(text, words):
        marks = pattern(words)
        return [match.start() for match in marks.finditer(text)] if marks else []
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + len(words))
    return found
