"""Finding words in the raw translation and in the edition at once, in any case."""

import re
from bisect import bisect_left, bisect_right

from cleaner.core.review import Review


class Finder:
    """Both texts of a review at the moment the search began."""

    def __init__(self, review: Review) -> None:
        edition = review.edition()
        self._raw = _folded(review.document.raw)
        self._edition = _folded(edition.text)
        self._offsets = edition.offsets
        self._spans = [edit.span for edit in edition.edits]
        self._words = ""
        self._places: tuple[int, ...] = ()

    def places(self, words: str) -> tuple[int, ...]:
        """Return the raw offsets of all places, sorted, each once."""
        if words != self._words:
            self._words = words
            folded = _folded(words)
            edition = (self._offsets.to_raw(at) for at in _all(self._edition, folded))
            self._places = tuple(sorted({self._snapped(at) for at in (*_all(self._raw, folded), *edition)}))
        return self._places

    def _snapped(self, offset: int) -> int:
        """Return the start of the edit around a raw offset: what it replaced and what it put there are one place."""
        at = bisect_right(self._spans, offset, key=lambda span: span.start) - 1
        inside = at >= 0 and offset < self._spans[at].end
        return self._spans[at].start if inside else offset

    def next(self, words: str, offset: int, step: int) -> int | None:
        """Return which place comes after (or before) a raw offset, around the end; step 0 counts the offset itself."""
        places = self.places(words)
        if not places:
            return None
        if step < 0:
            return (bisect_left(places, offset) - 1) % len(places)
        at = bisect_right(places, offset) if step else bisect_left(places, offset)
        return at % len(places)


def pattern(words: str) -> re.Pattern[str] | None:
    """Return what marks the words in the texts; nothing for no words."""
    return re.compile(re.escape(words), re.IGNORECASE) if words else None


def _folded(text: str) -> str:
    """Return the text in lower case, unless that would move offsets."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _all(text: str, words: str) -> list[int]:
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + len(words))
    return found
