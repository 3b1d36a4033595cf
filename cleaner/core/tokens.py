"""Words of a text with exact places: what matching and evidence look at instead of characters."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Latin letters and digits run together; other scripts are runs of their own, so that ``ali说`` is two words.
_WORD = re.compile(
    r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[^\W_A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]+"
)
_JOINT = re.compile(
    r"[ \t\u00a0\u3000]*(?:\r?\n)?[ \t\u00a0\u3000]*|[ ]?[-\u2010\u2011\u2013&+\u00b7\u2022\u30fb_][ ]?|['\u2019.]"
)
MOST_WORDS = 14
"""Words that a form may have in a text."""
ANY_LENGTH = (2 << MOST_WORDS) - 1
"""All numbers of words as bits."""
LONG = 40_000
"""Characters from which on a text is worth loading numpy."""
_PLAIN_WORD = re.compile("[a-z0-9]+")
_PUNCTUATION = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u3000\u3001\u3002\uff0c"
_ROW = 512
_ENDS = re.compile(r"[.!?;:\u3002\uff01\uff1f\uff1b\u2026]|\n")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word without case, width and accents: the form in which words are compared."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def stem(word: str) -> str:
    """Return a folded word without a plural ending, so that *parcels* meets the cue *parcel*."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a short text such as a variant or a cue."""
    return tuple(fold(m.group()) for m in _WORD.finditer(text))


def squeezed(text: str) -> str:
    """Return the folded words of a name run together: equal for *Ma Huateng*, *ma hua-teng* and *Mahuateng*."""
    return "".join(folded_words(text))


class Tokens:
    """The words of one text: ``starts``, ``ends`` (code points) and ``folds``, all of one length."""

    __slots__ = ("_places", "_sentences", "ends", "folds", "starts", "text")

    def __init__(self, text: str) -> None:
        """Cut ``text`` into words."""
        self.text = text
        self._places: dict[str, list[int]] | None = None
        self._sentences: dict[int, tuple[int, int]] = {}
        self._cut()

    starts: Sequence[int]
    ends: Sequence[int]
    folds: Sequence[str]

    def _cut(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        folds: list[str] = []
        for match in _WORD.finditer(self.text):
            start, end = match.span()
            starts.append(start)
            ends.append(end)
            folds.append(fold(match.group()))
        self.starts, self.ends, self.folds = starts, ends, folds

    def places(self, stemmed: str) -> Sequence[int]:
        """Return the numbers of the words that have this stem, in order."""
        if self._places is None:
            found: defaultdict[str, list[int]] = defaultdict(list)
            for at, word in enumerate(self.folds):
                found[stem(word)].append(at)
            self._places = dict(found)
        return self._places.get(stemmed, ())

    def sentence_starts(self) -> Iterator[int]:
        """Yield the numbers of the words that begin a sentence or a line, in order."""
        last = -1
        if len(self.starts):
            yield 0
        for end in _ENDS.finditer(self.text):
            at = bisect_right(self.starts, end.start())
            if at != last and 0 < at < len(self.starts) and self.ends_sentence(at - 1):
                yield at
            last = at

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """Return the word as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def gap(self, index: int) -> str:
        """Return what stands between the word and the next one; the rest of the text after the last word."""
        stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.ends[index] : stop]

    def joins(self, index: int) -> bool:
        """Whether a name may run on from this word to the next: a space, hyphen, dot, or one line break between."""
        if index + 1 >= len(self.starts):
            return False
        gap = self.gap(index)
        if gap == " ":
            return True
        if len(gap) > 4:
            return False
        if gap == ". ":
            return self.ends[index] - self.starts[index] <= 3
        return _JOINT.fullmatch(gap) is not None

    def adjacent(self, index: int) -> bool:
        """Whether nothing but white space stands between the word and the next one."""
        return index + 1 < len(self.starts) and self.gap(index) in (" ", "  ", "\n", "\r\n", "\u00a0", "-")

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence or a line ends between the word and the next one."""
        if index < 0 or index + 1 >= len(self.starts):
            return True
        gap = self.gap(index)
        if gap == " ":
            return False
        if gap == ". " and self.ends[index] - self.starts[index] <= 2 and self.text[self.starts[index]].isupper():
            return False
        return _ENDS.search(gap) is not None and gap not in (".", ":")

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the half-open range of words of the sentence that holds this word; at most 120 words each side."""
        known = self._sentences.get(index)
        if known is None:
            known = self._sentences[index] = self._sentence(index)
        return known

    def _sentence(self, index: int) -> tuple[int, int]:
        start = index
        while start > 0 and index - start < 120 and not self.ends_sentence(start - 1):
            start -= 1
        stop = index + 1
        while stop < len(self.starts) and stop - index < 120 and not self.ends_sentence(stop - 1):
            stop += 1
        return start, stop


class Folds(Sequence[str]):
    """The folded words of a long text, made a row at a time when somebody looks at it."""

    __slots__ = ("_rows", "_tokens")

    def __init__(self, tokens: "LongTokens") -> None:
        """Make nothing yet."""
        self._tokens = tokens
        self._rows: list[list[str] | None] = [None] * (len(tokens.starts) // _ROW + 1)

    def __len__(self) -> int:
        return len(self._tokens.starts)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            first, stop, step = at.indices(len(self))
            number = first // _ROW
            if step == 1 and first < stop <= number * _ROW + _ROW:
                return (self._rows[number] or self._row(number))[first - number * _ROW : stop - number * _ROW]
            return [self[k] for k in range(first, stop, step)]
        if at < 0:
            at += len(self)
        row = self._rows[at // _ROW]
        return (row if row is not None else self._row(at // _ROW))[at % _ROW]

    def _row(self, number: int) -> list[str]:
        tokens = self._tokens
        first, stop = number * _ROW, min(number * _ROW + _ROW, len(self))
        if first >= stop:
            raise IndexError(first)
        piece = tokens.text[tokens.starts[first] : tokens.ends[stop - 1]]
        if not piece.isascii():
            for mark in _PUNCTUATION:
                piece = piece.replace(mark, " ")
        row = _PLAIN_WORD.findall(piece.lower()) if piece.isascii() else [fold(w) for w in _WORD.findall(piece)]
        self._rows[number] = row
        return row


class LongTokens(Tokens):
    """The words of a long text: arrays of places and hashes, and a Python object only for what somebody looks at."""

    __slots__ = ("_order", "hashes", "heads", "odd")

    hashes: bytes
    """The hash of each word, 8 bytes each."""
    heads: bytes
    """The hash of the first five letters of each word that has them, else 0."""
    odd: bytes
    """The numbers (8 bytes each) of words whose hash says nothing."""

    def _cut(self) -> None:
        import numpy as np

        from cleaner.core.hashing import blocks

        starts, ends, hashes, heads, odd = [], [], [], [], []
        before = 0
        for block in blocks(self.text, 64):
            own = np.arange(block.own)
            size = block.bounds[own + 1] - block.bounds[own]
            starts.append(block.starts[own].astype(np.int32))
            ends.append(block.ends[own].astype(np.int32))
            hashes.append(block.hashes(own, size))
            head = np.zeros(block.own, np.uint64)
            long = np.flatnonzero(size >= 5)
            head[long] = block.hashes(long, 5)
            heads.append(head)
            odd.append(block.odd[block.odd < block.own] + before)
            before += block.own
        self.starts = _whole(np.concatenate(starts))
        self.ends = _whole(np.concatenate(ends))
        self.hashes = np.concatenate(hashes).tobytes()
        self.heads = np.concatenate(heads).tobytes()
        self.odd = np.concatenate(odd).astype(np.int64).tobytes()
        self.folds = Folds(self)
        self._order: tuple[NDArray[np.int64], NDArray[np.uint64]] | None = None

    def places(self, stemmed: str) -> Sequence[int]:
        """Return the numbers of the words that have this stem, in order."""
        known = self._places = {} if self._places is None else self._places
        if stemmed not in known:
            known[stemmed] = self._look_up(stemmed)
        return known[stemmed]

    def _look_up(self, stemmed: str) -> list[int]:
        import numpy as np

        from cleaner.core.hashing import hash_of

        if self._order is None:
            hashes = np.frombuffer(self.hashes, np.uint64)
            order = np.argsort(hashes, kind="stable")
            self._order = order, hashes[order]
        order, ordered = self._order
        found = np.frombuffer(self.odd, np.int64).tolist()
        for word in (stemmed, stemmed + "s"):
            wanted = np.uint64(hash_of(word))
            low, high = np.searchsorted(ordered, wanted, "left"), np.searchsorted(ordered, wanted, "right")
            found += order[low:high].tolist()
        return sorted(at for at in set(found) if stem(self.folds[at]) == stemmed)


def _whole(numbers: "NDArray[np.int32]") -> "array[int]":
    made = array("i")
    made.frombytes(numbers.tobytes())
    return made


def cut(text: str) -> Tokens:
    """Cut a text into words, in the way that suits its length."""
    return LongTokens(text) if len(text) >= LONG else Tokens(text)
