"""Words of a long text as arrays: a Python object only for what somebody looks at."""

import re
import struct
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, overload

from cleaner.core.tokens import MOST_AWAY, WORD, Tokens, fold, stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cleaner.core.hashing import Block, Numbers, Watcher

LONG = 40_000
"""Characters from which on a text is worth loading numpy."""
_PLAIN_WORD = re.compile("[a-z0-9]+")
_PUNCTUATION = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u3000\u3001\u3002\uff0c"
_ROW_BITS = 7
_ROW, _IN_ROW = 1 << _ROW_BITS, (1 << _ROW_BITS) - 1
"""Words that are folded together."""
_JOINS, _ADJOINS, _ENDS, _RUNS = 1, 2, 4, 8
"""The bits of ``gaps``, which loads numpy."""


class Folds(Sequence[str]):
    """The folded words of a long text, made a row at a time when somebody looks at it."""

    __slots__ = ("_rows", "_tokens")

    def __init__(self, tokens: "LongTokens") -> None:
        """Make nothing yet."""
        self._tokens = tokens
        self._rows: list[list[str] | None] = [None] * ((len(tokens.starts) >> _ROW_BITS) + 1)

    def __len__(self) -> int:
        return len(self._tokens.starts)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if at.__class__ is int and at >= 0:
            row = self._rows[at >> _ROW_BITS]
            return (row if row is not None else self._row(at >> _ROW_BITS))[at & _IN_ROW]
        if not isinstance(at, slice):
            return self[at + len(self)]
        first, stop, step = at.indices(len(self))
        number = first >> _ROW_BITS
        if step == 1 and first < stop <= number * _ROW + _ROW:
            row = self._rows[number]
            return (row if row is not None else self._row(number))[first & _IN_ROW : stop - number * _ROW]
        return [self[k] for k in range(first, stop, step)]

    def _row(self, number: int) -> list[str]:
        tokens = self._tokens
        first, stop = number * _ROW, min(number * _ROW + _ROW, len(self))
        if first >= stop:
            raise IndexError(first)
        piece = tokens.text[tokens.starts[first] : tokens.ends[stop - 1]]
        if not piece.isascii():
            for mark in _PUNCTUATION:
                piece = piece.replace(mark, " ")
        row = _PLAIN_WORD.findall(piece.lower()) if piece.isascii() else [fold(w) for w in WORD.findall(piece)]
        self._rows[number] = row
        return row


class LongTokens(Tokens):
    """The words of a long text: arrays of places and hashes, and a Python object only for what somebody looks at."""

    __slots__ = ("_bounds", "_found", "_had", "_order", "_watchers", "gaps", "hashes", "heads", "odd")

    gaps: bytes
    """What stands behind each word, as the bits of ``gaps``."""

    hashes: bytes
    """The hash of each word, 8 bytes each."""
    heads: bytes
    """The hash of the first five letters of each word that has them, else 0."""
    odd: bytes
    """The numbers (8 bytes each) of words whose hash says nothing."""

    def __init__(self, text: str, watchers: "Sequence[Watcher]" = ()) -> None:
        """Cut ``text`` into words; each of the watchers sees the blocks."""
        self._watchers = watchers
        self._had: dict[str, bool] = {}
        super().__init__(text)

    def seen(self, watcher: "Watcher") -> "Numbers":
        """Return what a watcher found, row by row."""
        import numpy as np

        if watcher in self._watchers:
            return self._found[self._watchers.index(watcher)]
        rows, before = [], 0
        for block in _blocks(self.text, watcher.beyond):
            rows.append(watcher.see(block, before))
            before += block.own
        return np.concatenate(rows, axis=1)

    def _cut(self) -> None:
        import numpy as np

        from cleaner.core.gaps import ENDS, gap_flags

        starts, ends, gaps, hashes, heads, odd = [], [], [], [], [], []
        found: list[list[Numbers]] = [[] for _ in self._watchers]
        before = 0
        for block in _blocks(self.text, max([64, *(watcher.beyond for watcher in self._watchers)])):
            own = np.arange(block.own)
            size = block.bounds[own + 1] - block.bounds[own]
            starts.append(block.starts[own].astype(np.int32))
            ends.append(block.ends[own].astype(np.int32))
            gaps.append(block.gaps[own])
            hashes.append(block.hashes(own, size))
            head = np.zeros(block.own, np.uint64)
            long = np.flatnonzero(size >= 5)
            head[long] = block.hashes(long, 5)
            heads.append(head)
            odd.append(block.odd[block.odd < block.own] + before)
            for rows, watcher in zip(found, self._watchers, strict=True):
                rows.append(watcher.see(block, before))
            before += block.own
        self._found = [np.concatenate(rows, axis=1) for rows in found]
        start, end = np.concatenate(starts), np.concatenate(ends)
        flags = np.concatenate(gaps)
        lasts = [at for at in (np.cumsum(list(map(len, gaps))) - 1).tolist() if at >= 0]
        for at in lasts:  # the last word of a block may stand far from the next one
            flags[at] = gap_flags(self.text, start[at : at + 2], end[at : at + 2])[0]
        self.starts, self.ends = _whole(start), _whole(end)
        self.gaps = flags.tobytes()
        self._bounds = _whole(np.flatnonzero(flags & ENDS).astype(np.int32))
        self.hashes, self.heads = np.concatenate(hashes).tobytes(), np.concatenate(heads).tobytes()
        self.odd = np.concatenate(odd).astype(np.int64).tobytes()
        self.folds = Folds(self)
        self._order: array[int] | None = None

    def joins(self, index: int) -> bool:
        """Whether a name may run on from this word to the next."""
        return self.gaps[index] & _JOINS != 0

    def runs_on(self, index: int) -> bool:
        """Whether a reworded name may run on from this word to the next."""
        return self.gaps[index] & _RUNS != 0

    def adjacent(self, index: int) -> bool:
        """Whether nothing but white space stands between the word and the next one."""
        return index < len(self.gaps) and self.gaps[index] & _ADJOINS != 0

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence or a line ends between the word and the next one."""
        return index < 0 or index >= len(self.gaps) or self.gaps[index] & _ENDS != 0

    def sentence_starts(self) -> Iterator[int]:
        """Yield the numbers of the words that begin a sentence or a line, in order."""
        if self.gaps:
            yield 0
        for at in self._bounds:
            if at + 1 < len(self.gaps):
                yield at + 1

    def _sentence(self, index: int) -> tuple[int, int]:
        here = bisect_left(self._bounds, index)
        start = self._bounds[here - 1] + 1 if here else 0
        stop = self._bounds[here] + 1 if here < len(self._bounds) else len(self.gaps)
        return max(start, index - MOST_AWAY), min(stop, index + MOST_AWAY)

    def places(self, stemmed: str) -> Sequence[int]:
        """Return the numbers of the words that have this stem, in order."""
        known = self._places = {} if self._places is None else self._places
        if stemmed not in known:
            known[stemmed] = self._look_up(stemmed)
        return known[stemmed]

    def marked(self, words: frozenset[str]) -> Sequence[int]:
        """Return the numbers of the words whose hash is that of one of these, in order, and of those without a hash."""
        import numpy as np

        from cleaner.core.hashing import Known, many_hashes

        found = Known(many_hashes(list(words))).places(np.frombuffer(self.hashes, np.uint64))[0]
        return _whole(np.union1d(found, np.frombuffer(self.odd, np.int64)).astype(np.int32))

    def has(self, stemmed: str) -> bool:
        """Whether a word of the text has this stem."""
        known = self._had.get(stemmed)
        if known is None:
            known = self._had[stemmed] = any(stem(self.folds[at]) == stemmed for at in self._hashed(stemmed))
        return known

    def _look_up(self, stemmed: str) -> list[int]:
        return sorted(at for at in set(self._hashed(stemmed)) if stem(self.folds[at]) == stemmed)

    def _hashed(self, stemmed: str) -> Iterator[int]:
        """Yield the numbers of the words that may have this stem."""
        from cleaner.core.hashing import hashes_of

        if stem(stemmed) != stemmed:
            return  # no word has a plural for its stem
        ordered = self._order = self._order or self._ordered()
        below = (1 << len(self.gaps).bit_length()) - 1
        for wanted in hashes_of(stemmed):
            at = bisect_left(ordered, wanted & ~below)
            while at < len(ordered) and ordered[at] | below == wanted | below:
                yield ordered[at] & below
                at += 1
        for (at,) in struct.iter_unpack("q", self.odd):
            yield at

    def _ordered(self) -> "array[int]":
        """Return the hashes in order, each with the number of its word in place of its last bits."""
        import numpy as np

        below = np.uint64((1 << len(self.gaps).bit_length()) - 1)
        numbers = np.arange(len(self.gaps), dtype=np.uint64)
        made = array("Q")
        made.frombytes(np.sort(np.frombuffer(self.hashes, np.uint64) & ~below | numbers).tobytes())
        return made


def _blocks(text: str, beyond: int) -> "Iterator[Block]":
    """Yield the blocks of a text, with what stands between their words."""
    from cleaner.core.gaps import gap_flags
    from cleaner.core.hashing import blocks

    for block in blocks(text, beyond):
        block.gaps = gap_flags(text, block.starts, block.ends)
        yield block


def _whole(numbers: "NDArray[np.int32]") -> "array[int]":
    made = array("i")
    made.frombytes(numbers.tobytes())
    return made


def cut(text: str, watchers: "Callable[[], Sequence[Watcher]]" = tuple) -> Tokens:
    """Cut a text into words, in the way that suits its length; in a long text the watchers look at it meanwhile."""
    return LongTokens(text, watchers()) if len(text) >= LONG else Tokens(text)
