"""Words of a long text as arrays: a Python object only for what somebody looks at."""

import struct
from array import array
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from cleaner.core.words.folds import Folds
from cleaner.core.words.tokens import MOST_AWAY, MOST_WORDS, Tokens, stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cleaner.core.words.cutting import Codes, Numbers, Places
    from cleaner.core.words.hashing import Flags, Hashes, Sums
    from cleaner.core.words.vocabulary import Spelling, Vocabulary

LONG = 40_000
"""Characters from which on a text is worth loading numpy."""
_BLOCK = 1 << 15
"""Words whose runs are looked at together."""
_JOINS, _ADJOINS, _ENDS, _RUNS = 1, 2, 4, 8
"""The bits of ``gaps``, which loads numpy."""


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
    vocabulary: "Vocabulary"
    """The distinct words as far as the block reaches, or further."""
    numbers: "Places"
    """The number of each word that begins in the block."""

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
        from cleaner.core.words.hashing import Sums

        return Sums(self.letters)

    @cached_property
    def words(self) -> "Sums":
        """The sums at the bounds of words alone."""
        return self.sums.at(self.bounds)


class LongTokens(Tokens):
    """The words of a long text: arrays of places and letters, and a Python object only for what somebody looks at."""

    __slots__ = (
        "_had",
        "_known",
        "_numbers",
        "_order",
        "_spelling",
        "_vocabulary",
        "bounds",
        "cases",
        "gaps",
        "letters",
        "odd",
        "stops",
        "strange",
    )

    gaps: bytes
    """What stands behind each word, as the bits of ``gaps``."""
    odd: bytes
    """The numbers (8 bytes each) of words whose hash says nothing."""
    letters: "Codes"
    """The folded letters of all words."""
    bounds: "NDArray[np.int32]"
    """Letters before each word, and in all."""
    cases: "NDArray[np.uint8]"
    """``UPPER`` or ``LOWER`` as each word begins, 0 where neither."""
    stops: "array[int]"
    """The words behind which a sentence or a line ends."""
    strange: "Flags | None"
    """Which words no English list knows, once somebody has asked."""

    def __init__(self, text: str) -> None:
        """Cut ``text`` into words."""
        self._had: dict[str, bool] = {}
        self._order: array[int] | None = None
        self._known = 0
        self._spelling: Spelling | None = None
        self.strange = None
        super().__init__(text)

    def _cut(self) -> None:
        import numpy as np

        from cleaner.core.words.cutting import Cut, cut_pieces, whole
        from cleaner.core.words.gaps import ENDS, gap_flag
        from cleaner.core.words.vocabulary import Vocabulary

        pieces = list(cut_pieces(self.text))
        cut = Cut(pieces)
        self.starts, self.ends = cut.starts, cut.ends
        flags = np.append(cut.gaps, np.uint8(ENDS))
        at = -1
        for piece in pieces[:-1]:  # the last word of a piece may stand far from the next one
            at += len(piece.starts)
            if 0 <= at < len(self.starts) - 1:
                flags[at] = gap_flag(self.gap(at), self.word(at))
        self.gaps = flags[: len(self.starts)].tobytes()
        self.stops = whole([np.flatnonzero(flags & ENDS)])
        self.letters, self.bounds, self.odd = cut.letters, cut.bounds, cut.odd.tobytes()
        self.cases = cut.cases
        self._vocabulary, self._numbers = Vocabulary(), np.zeros(len(self.starts), np.int32)
        self.folds = Folds(self.text, self.starts, self.ends)

    def forget(self) -> None:
        """Hold no longer the words that were looked at, nor their order."""
        self.folds = Folds(self.text, self.starts, self.ends)
        self._order = None

    def forget_letters(self) -> None:
        """Hold no longer the letters of all words, only those of the distinct ones: nothing is looked for any more."""
        import numpy as np

        self._spelling = self.spelling
        self.letters, self.bounds = np.zeros(0, np.uint8), np.zeros(1, np.int32)

    def blocks(self) -> "Iterator[Block]":
        """Yield the words in blocks whose sums stay in the processor's cache."""
        for first in range(0, len(self), _BLOCK):
            block = Block(self, first)
            if self._known == first:
                hashes = block.words.between()[: block.own]
                self._numbers[first : first + block.own] = self._vocabulary.numbered(hashes, first)
                self._known += block.own
            block.vocabulary, block.numbers = self._vocabulary, self._numbers[first : first + block.own]
            yield block

    @property
    def vocabulary(self) -> "Vocabulary":
        """The distinct words; what it tells of words whose hash says nothing is nothing."""
        self._number()
        return self._vocabulary

    @property
    def spelling(self) -> "Spelling":
        """The letters of the distinct words."""
        if self._spelling is None:
            from cleaner.core.words.vocabulary import Spelling

            self._spelling = Spelling.of(self.vocabulary, self.bounds, self.letters)
        return self._spelling

    @property
    def numbers(self) -> "Places":
        """The number of each word in the vocabulary."""
        self._number()
        return self._numbers

    def _number(self) -> None:
        if self._known < len(self):
            deque(self.blocks(), 0)

    @property
    def hashes(self) -> "Hashes":
        """The hash of each word."""
        return self.vocabulary.hashes.take(self._numbers)

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
        from cleaner.core.words.cutting import whole

        return whole([self.sought(tuple(words))[0]])

    def sought(self, words: tuple[str, ...]) -> "tuple[Places, Places]":
        """Return the numbers of the words that are among these, in order, and which of these each of them is."""
        from cleaner.core.words.seeking import sought

        return sought(words, self)

    def standing(self, words: tuple[str, ...]) -> set[str]:
        """Return those of these words that stand in the text."""
        from cleaner.core.words.seeking import standing

        return standing(words, self)

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
        from cleaner.core.words.hashing import hashes_of

        if stem(stemmed) != stemmed:
            return  # no word has a plural for its stem
        ordered, number, hashed = self._ordered(), self.numbers.item, self.vocabulary.hashes.item
        below = len(self.gaps).bit_length()
        for wanted in hashes_of(stemmed):
            at = bisect_left(ordered, wanted >> below, key=lambda at: hashed(number(at)) >> below)
            while at < len(ordered) and hashed(number(ordered[at])) >> below == wanted >> below:
                yield ordered[at]
                at += 1
        for (at,) in struct.iter_unpack("q", self.odd):
            yield at

    def _ordered(self) -> "array[int]":
        """Return the numbers of all words in the order of the first bits of their hashes."""
        if self._order is None:
            import numpy as np

            from cleaner.core.words.cutting import whole

            below = np.uint64((1 << len(self.gaps).bit_length()) - 1)
            rows = np.empty(len(self), np.uint64)
            for low in range(0, len(rows), _BLOCK):  # all at once fill memory
                part = rows[low : low + _BLOCK]
                self.vocabulary.hashes.take(self.numbers[low : low + _BLOCK], out=part)
                part &= ~below
                part |= np.arange(low, low + len(part), dtype=np.uint64)
            rows.sort()
            rows &= below
            self._order = whole([rows])
        return self._order


def cut(text: str) -> Tokens:
    """Cut a text into words, in the way that suits its length."""
    return LongTokens(text) if len(text) >= LONG else Tokens(text)
