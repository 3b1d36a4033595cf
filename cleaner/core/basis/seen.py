"""A text as an eye reads it, and the way back: without characters that show nothing, each letter and its marks as one.

Pages and word processors leave soft hyphens, joiners and marks of direction inside words, and some file systems write
an accent as a character of its own. Translated pages mark each word by itself, ``<b>jack</b> <b>ma</b>``: marks that end
and begin again between two words show nothing either. Words are looked for in what is seen; places are those of the text
as it is written.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, Precedents, Segments, Span
from cleaner.core.basis.values import dataclass, field, replace

_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Characters that show nothing inside a line."""
_MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u031b\u0323\u0327\u0328"
"""Marks that letters of European languages and of pinyin carry."""
BETWEEN = _UNSEEN + _MARKS
"""All of these: what may stand between the letters that an eye reads."""
_ASCII = bytes(range(128))
_MARKED_AGAIN = (
    r"(?<=[^\W_])(?:(?P<mark>\*{1,3}|_{1,2}) (?P=mark)"
    r"|</(?P<tag>[bisu]|em|strong|mark|small)> ?<(?P=tag)>)(?=[^\W_])"
)
"""Of one kind and without attributes, so that nothing is lost, or left half open, where both go."""
_BEGINNINGS = ("* *", "_ _", "> <", "><")
"""One of these stands in each of them."""
_CLOSING = frozenset("*_<")
_OTHERWISE = f"[{_UNSEEN}]+|[^\\W\\d_][{_MARKS}]+"


def as_seen(text: str) -> str:
    """Return what an eye reads of a text."""
    return re.sub(_OTHERWISE, _shown, text) if differs(text) else text


def differs(text: str) -> bool:
    """Whether an eye may read the text otherwise than it is written."""
    if text.isascii():
        return False
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return any(map(beyond.__contains__, BETWEEN))


def _is_marked_again(text: str) -> bool:
    return any(mark[0] in text and mark in text for mark in _BEGINNINGS)


def _pieces(raw: str) -> Iterator["re.Match[str]"]:
    """Yield what may be seen otherwise than it is written."""
    patterns = [_MARKED_AGAIN] * _is_marked_again(raw) + [_OTHERWISE] * differs(raw)
    return re.finditer("|".join(patterns), raw) if patterns else iter(())


def _shown(piece: "re.Match[str]") -> str:
    if piece[0][0] in _CLOSING:
        return " " * (" " in piece[0])
    return "" if piece[0][0] in _UNSEEN else unicodedata.normalize("NFC", piece[0])


@dataclass(frozen=True, slots=True)
class Seen:
    """A document as an eye reads it. The pieces that are written otherwise tell what stands where."""

    document: Document
    """With what is seen for its raw text; its name and digest are those of the document as it is written."""
    written: Document
    _starts: "array[int]" = field(default=array("q"))
    _stops: "array[int]" = field(default=array("q"))
    """Where each such piece starts and stops in the text as it is written."""
    _begins: "array[int]" = field(default=array("q"))
    _ends: "array[int]" = field(default=array("q"))
    """Where it begins and ends in what is seen."""

    @classmethod
    def of(cls, document: Document) -> "Seen":
        """Return what is seen of a document: the document itself, but for few texts."""
        raw = document.raw
        pieces: list[str] = []
        begins, ends, starts, stops = array("q"), array("q"), array("q"), array("q")
        free = length = 0
        for piece in _pieces(raw):
            start, stop = piece.span()
            if (shown := _shown(piece)) == piece[0]:
                continue  # a letter and a mark that make no letter of their own
            pieces += (raw[free:start], shown)
            begins.append(length + start - free)
            length = begins[-1] + len(pieces[-1])
            ends.append(length)
            starts.append(start)
            stops.append(stop)
            free = stop
        if not free:
            return cls(document, document)
        pieces.append(raw[free:])
        return cls(document, document, starts, stops, begins, ends)._showing("".join(pieces))

    def _showing(self, raw: str) -> "Seen":
        segments, known = self.written.segments, self.written.precedents
        sources = [segment.source for segment in segments] if segments.sourced else ()
        starts, ends = array("q", map(self.offset, segments.starts)), array("q", map(self.offset, segments.ends))
        heard = None if known is None else self._heard(known)
        shown = replace(self.written, raw=raw, segments=Segments(starts, ends, sources), precedents=heard)
        return replace(self, document=shown)

    def _heard(self, known: Precedents) -> Precedents:
        """Return decisions with their places in what is seen; they are counted from where a larger text begins."""

        def span(written: Span) -> Span:
            start, end = (self.offset(at - known.start) + known.start for at in (written.start, written.end))
            return Span(start, end)

        rows = {pair: tuple((span(place), took) for place, took in rows) for pair, rows in known.here.items()}
        return replace(known, here=rows)

    def offset(self, written: int) -> int:
        """Return the offset in what is seen of one in the text as it is written."""
        number = bisect_right(self._stops, written)
        if number < len(self._starts):
            written = min(written, self._starts[number])
        return written + (self._ends[number - 1] - self._stops[number - 1] if number else 0)

    def span(self, seen: Span) -> Span:
        """Return where a span of what is seen is written: all that shows nothing inside it, and nothing beside it."""
        first, last = bisect_right(self._ends, seen.start), bisect_left(self._begins, seen.end)
        start = seen.start + (self._stops[first - 1] - self._ends[first - 1] if first else 0)
        end = self._stops[last - 1] + max(0, seen.end - self._ends[last - 1]) if last else seen.end
        return Span(start, max(start, end))

    def suggestion(self, seen: Suggestion) -> Suggestion:
        """Return a suggestion for what is seen as one for the text as it is written."""
        span, word = self.span(seen.span), None if seen.word is None else self.span(seen.word)
        before = self.written.raw[span.start : span.end]
        return replace(seen, span=span, before=before, word=word)
