"""Words of a long text as arrays: a Python object only for what somebody looks at."""

import re
import struct
from array import array
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from cleaner.core.tokens import MOST_AWAY, MOST_WORDS, WORD, Tokens, fold, stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cleaner.core.cutting import Codes, Numbers, Places
    from cleaner.core.hashing import Flags, Hashes, Sums

LONG = 40_000
"""Characters from which on a text is worth loading numpy."""
_PLAIN_WORD = re.compile("[a-z0-9]+")
_PUNCTUATION = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u3000\u3001\u3002\uff0c"
_ROW_BITS = 7
_ROW, _IN_ROW = 1 << _ROW_BITS, (1 << _ROW_BITS) - 1
"""Words that are folded together."""
_BLOCK = 1 << 16
"""Words whose runs are looked at together."""
_FEW = 12
"""Words that are rather folded one by one."""
_JOINS, _ADJOINS, _ENDS, _RUNS = 1, 2, 4, 8
"""The bits of ``gaps``, which loads numpy."""


class Folds(Sequence[str]):
    """The folded words of a long text, made a row at a time when somebody looks at it."""

    __slots__ = ("_known", "_rows", "_tokens")

    def __init__(self, tokens: "LongTokens") -> None:
        """Make nothing yet."""
        self._tokens = tokens
        self._known: dict[str, str] = {}
        """Each word once, however often it stands in the text."""
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
            if row is not None:
                return row[at & _IN_ROW]
            tokens = self._tokens
            written = tokens.text[tokens.starts[at] : tokens.ends[at]]
            return written.lower() if written.isascii() else fold(written)
        if not isinstance(at, slice):
            return self[at + len(self)]
        first, stop, step = at.indices(len(self))
        if first >= stop or step != 1:
            return [self[k] for k in range(first, stop, step)]
        number = first >> _ROW_BITS
        if stop - first > _FEW and stop <= number * _ROW + _ROW:
            row = self._rows[number]
            return (row if row is not None else self._row(number))[first & _IN_ROW : stop - number * _ROW]
        return self._folded(first, stop)

    def _row(self, number: int) -> list[str]:
        first, stop = number * _ROW, min(number * _ROW + _ROW, len(self))
        if first >= stop:
            raise IndexError(first)
        row = self._rows[number] = [self._known.setdefault(word, word) for word in self._folded(first, stop)]
        return row

    def _folded(self, first: int, stop: int) -> list[str]:
        piece = self._tokens.text[self._tokens.starts[first] : self._tokens.ends[stop - 1]]
        if not piece.isascii():
            for mark in _PUNCTUATION:
                piece = piece.replace(mark, " ")
        return _PLAIN_WORD.findall(piece.lower()) if piece.isascii() else [fold(word) for word in WORD.findall(piece)]


class Block:
    """Some words of a long text, and behind them those that a run may need, with the hash of any run of them."""

    first: int
    """The number of the first word in the text."""
    own: int
    """How many words begin in the block itself."""
    bounds: "Numbers"
    """Letters before each word, and in all."""
    letters: "Codes"
    odd: "Numbers"
    """Words that hold a letter whose folding is not one letter."""
    gaps: "NDArray[np.uint8]"
    """What stands behind each word, as the bits of ``gaps``."""

    def __init__(self, tokens: "LongTokens", first: int) -> None:
        """Take the words from this one on."""
        import numpy as np

        self.first = first
        self.own = min(_BLOCK, len(tokens) - first)
        stop = min(first + self.own + MOST_WORDS, len(tokens))
        self.bounds = tokens.bounds[first : stop + 1].astype(np.int64)
        self.letters = tokens.letters[self.bounds[0] : self.bounds[-1]]
        self.bounds -= self.bounds[0]
        self.gaps = np.frombuffer(tokens.gaps, np.uint8)[first:stop]
        odd = np.frombuffer(tokens.odd, np.int64)
        self.odd = odd[(odd >= first) & (odd < stop)] - first

    @cached_property
    def sums(self) -> "Sums":
        """The sums of all letters."""
        from cleaner.core.hashing import Sums

        return Sums(self.letters)

    @cached_property
    def words(self) -> "Sums":
        """The sums at the bounds of words alone."""
        return self.sums.at(self.bounds)


class LongTokens(Tokens):
    """The words of a long text: arrays of places and letters, and a Python object only for what somebody looks at."""

    __slots__ = ("_had", "_hashes", "_known", "_order", "bounds", "gaps", "letters", "odd", "stops", "strange")

    gaps: bytes
    """What stands behind each word, as the bits of ``gaps``."""
    odd: bytes
    """The numbers (8 bytes each) of words whose hash says nothing."""
    letters: "Codes"
    """The folded letters of all words."""
    bounds: "NDArray[np.int32]"
    """Letters before each word, and in all."""
    stops: "array[int]"
    """The words behind which a sentence or a line ends."""
    strange: "Flags | None"
    """Which words no English list knows, once somebody has asked."""

    def __init__(self, text: str) -> None:
        """Cut ``text`` into words."""
        self._had: dict[str, bool] = {}
        self._order: array[int] | None = None
        self._known = 0
        self.strange = None
        super().__init__(text)

    def _cut(self) -> None:
        import numpy as np

        from cleaner.core.cutting import Piece, cut_pieces
        from cleaner.core.gaps import ENDS, gap_flag

        pieces = list(cut_pieces(self.text))
        whole = Piece.joined(pieces)
        self.starts, self.ends = _whole(whole.starts), _whole(whole.ends)
        flags = np.append(whole.gaps, np.uint8(ENDS))
        at = -1
        for piece in pieces[:-1]:  # the last word of a piece may stand far from the next one
            at += len(piece.starts)
            if 0 <= at < len(self.starts) - 1:
                flags[at] = gap_flag(self.gap(at), self.word(at))
        self.gaps = flags[: len(self.starts)].tobytes()
        self.stops = _whole(np.flatnonzero(flags & ENDS))
        self.letters, self.odd = whole.letters, whole.odd.tobytes()
        self.bounds = np.zeros(len(whole.sizes) + 1, np.int32)
        np.cumsum(whole.sizes, out=self.bounds[1:])
        self._hashes = np.zeros(len(whole.sizes), np.uint64)
        self.folds = Folds(self)

    def forget(self) -> None:
        """Hold no longer the words that were looked at, nor their order."""
        self.folds = Folds(self)
        self._order = None

    def blocks(self) -> "Iterator[Block]":
        """Yield the words in blocks whose sums stay in the processor's cache."""
        for first in range(0, len(self), _BLOCK):
            block = Block(self, first)
            if self._known == first:
                self._hashes[first : first + block.own] = block.words.between()[: block.own]
                self._known += block.own
            yield block

    @property
    def hashes(self) -> "Hashes":
        """The hash of each word."""
        if self._known < len(self):
            deque(self.blocks(), 0)
        return self._hashes

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
        for at in self.stops:
            if at + 1 < len(self.gaps):
                yield at + 1

    def _sentence(self, index: int) -> tuple[int, int]:
        here = bisect_left(self.stops, index)
        start = self.stops[here - 1] + 1 if here else 0
        stop = self.stops[here] + 1 if here < len(self.stops) else len(self.gaps)
        return max(start, index - MOST_AWAY), min(stop, index + MOST_AWAY)

    def places(self, stemmed: str) -> Sequence[int]:
        """Return the numbers of the words that have this stem, in order."""
        known = self._places = {} if self._places is None else self._places
        if stemmed not in known:
            known[stemmed] = self._look_up(stemmed)
        return known[stemmed]

    def marked(self, words: frozenset[str]) -> Sequence[int]:
        """Return the numbers of the words that are among these, in order."""
        return _whole(self.sought(tuple(words))[0])

    def sought(self, words: tuple[str, ...]) -> "tuple[Numbers, Numbers]":
        """Return the numbers of the words that are among these, in order, and which of these each of them is."""
        from cleaner.core.seeking import sought

        return sought(words, self)

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
        ordered, hashed = self._ordered(), self.hashes.item
        below = len(self.gaps).bit_length()
        for wanted in hashes_of(stemmed):
            at = bisect_left(ordered, wanted >> below, key=lambda number: hashed(number) >> below)
            while at < len(ordered) and hashed(ordered[at]) >> below == wanted >> below:
                yield ordered[at]
                at += 1
        for (at,) in struct.iter_unpack("q", self.odd):
            yield at

    def _ordered(self) -> "array[int]":
        """Return the numbers of all words in the order of the first bits of their hashes."""
        if self._order is None:
            import numpy as np

            below = np.uint64((1 << len(self.gaps).bit_length()) - 1)
            rows = self.hashes & ~below
            rows |= np.arange(len(rows), dtype=np.uint64)
            rows.sort()
            rows &= below
            self._order = _whole(rows.astype(np.int32))
        return self._order


def _whole(numbers: "Numbers | Places") -> "array[int]":
    import numpy as np

    made = array("i")
    made.frombytes(numbers.astype(np.int32, copy=False).tobytes())
    return made


def cut(text: str) -> Tokens:
    """Cut a text into words, in the way that suits its length."""
    return LongTokens(text) if len(text) >= LONG else Tokens(text)
