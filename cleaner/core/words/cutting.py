"""A long text cut into words, as arrays: places, folded letters, what stands between; nothing is made for each word.

Loads numpy, so only long texts come here. The words are those of ``tokens``, letter for letter.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleaner.core.words.gaps import gap_flags
from cleaner.core.words.tokens import LOWER, UPPER

Numbers = NDArray[np.int64]
Places = NDArray[np.int32]
Codes = NDArray[np.uint16] | NDArray[np.uint8]

_PIECE = 1 << 17
"""Characters that are looked at together: the arrays of a piece stay in the processor's cache."""
_OUTSIDE = re.compile(r"\W|_")
_LATIN, _OTHER, _WIDE, _UNSEEN = 1, 2, 3, 255
_PLANE = 1 << 16
_NO_WORD, _ODD_WORD = 0xFFFE, 0xFFFF
"""Code points that stand for everything beyond the first plane."""
ODD = 0xFFFF
"""Stands for a letter that folds to none or to several."""
_NARROW = 0xFF
"""The last code point that one byte holds."""

_ASCII_KINDS = bytes(_LATIN * (code < 128 and chr(code).isalnum()) for code in range(256))

_case = np.array([UPPER * chr(code).isupper() + LOWER * chr(code).islower() for code in range(128)], np.uint8)
_kinds = np.full(_PLANE, _UNSEEN, np.uint8)
_folded = np.zeros(_PLANE, np.uint16)
_folded[:128] = np.frombuffer(bytes(range(128)).lower(), np.uint8)
_kinds[_NO_WORD], _kinds[_ODD_WORD], _folded[_ODD_WORD] = 0, _OTHER, ODD


def cut_pieces(text: str) -> "Iterator[Piece]":
    """Cut a text into words, piece by piece; no word runs across two pieces."""
    begin = 0
    while begin < len(text):
        outside = _OUTSIDE.search(text, min(begin + _PIECE, len(text)))
        end = outside.end() if outside else len(text)
        yield Piece(text[begin:end], begin)
        begin = end


class Piece:
    """The words of one piece of a text."""

    __slots__ = ("cases", "ends", "gaps", "letters", "odd", "starts")

    starts: Places
    ends: Places
    """Places in the whole text."""
    cases: NDArray[np.uint8]
    """``UPPER`` or ``LOWER`` as each word begins, 0 where neither."""
    letters: Codes
    """The folded letters of all words, narrow where they are; ``ODD`` for one that folds to none or to several."""
    odd: Numbers
    """Words that hold such a letter."""
    gaps: NDArray[np.uint8]
    """What stands behind each word but the last, as the bits of ``gaps``."""

    def __init__(self, piece: str, begin: int) -> None:
        """Cut a piece that begins at this place of the text."""
        codes, kinds, letters = _read(piece)
        change = np.flatnonzero(kinds[1:] != kinds[:-1])
        if letters.dtype == np.uint8:
            starts, ends = change[::2].copy(), change[1::2].copy()
        else:  # words of several scripts may touch
            starts, ends = change[kinds[change + 1] != 0], change[kinds[change] != 0]
        self.letters = letters if int(letters.max(initial=0)) > _NARROW else letters.astype(np.uint8)
        sizes = ends - starts
        strange = np.flatnonzero(letters == ODD) if letters.dtype == np.uint16 else change[:0]
        self.odd = np.unique(np.searchsorted(np.cumsum(sizes), strange, "right")) if len(strange) else strange
        self.cases = _cases(piece, codes, starts)
        self.gaps = gap_flags(piece, codes, starts, ends, self.cases == UPPER)
        self.starts, self.ends = (starts + begin).astype(np.int32), (ends + begin).astype(np.int32)


class Cut:
    """The words of pieces that follow one another; behind the last word of each stands a gap that says nothing."""

    __slots__ = ("cases", "ends", "gaps", "letters", "odd", "starts")

    starts: "array[int]"
    ends: "array[int]"

    def __init__(self, pieces: "Sequence[Piece]") -> None:
        """Join the pieces; each copy of so much takes as long as a step of the cutting."""
        self.starts, self.ends = whole([p.starts for p in pieces]), whole([p.ends for p in pieces])
        self.cases: NDArray[np.uint8] = np.concatenate([np.zeros(0, np.uint8), *(p.cases for p in pieces)])
        self.letters: Codes = np.concatenate([np.zeros(0, np.uint8), *(p.letters for p in pieces)])
        before = np.cumsum([0, *(len(p.starts) for p in pieces)]).tolist()
        odd = [p.odd + first for p, first in zip(pieces, before, strict=False)]
        self.odd: Numbers = np.concatenate([np.zeros(0, np.int64), *odd])
        between = [np.append(p.gaps, np.uint8(0))[: len(p.starts)] for p in pieces]
        self.gaps: NDArray[np.uint8] = np.concatenate([np.zeros(0, np.uint8), *between])[:-1]

    @property
    def bounds(self) -> Places:
        """Letters before each word, and in all."""
        made = np.zeros(len(self.starts) + 1, np.int32)
        sizes = np.subtract(np.frombuffer(self.ends, np.int32), np.frombuffer(self.starts, np.int32), out=made[1:])
        np.cumsum(sizes, out=sizes)
        return made


def whole(rows: "Sequence[NDArray[np.integer[Any]]]") -> "array[int]":
    """Return rows of whole numbers as one, of which Python takes single ones quickly."""
    made = array("i", [0]) * sum(map(len, rows))
    if made:
        np.concatenate(rows, out=np.frombuffer(made, np.int32), casting="unsafe")
    return made


def _read(piece: str) -> tuple[Codes, NDArray[np.uint8], Codes]:
    """Return the code points of a text, what each is, with a border on either side, and the folded letters of its words."""
    plain = piece.encode("ascii", "replace")
    kinds = np.zeros(len(piece) + 2, np.uint8)
    kinds[1:-1] = np.frombuffer(plain.translate(_ASCII_KINDS), np.uint8)
    if piece.isascii():
        return np.frombuffer(plain, np.uint8).astype(np.uint16), kinds, _letters(plain, kinds)
    codes = _codes(piece)
    special = np.flatnonzero(codes >= 128)
    found = _kinds[codes[special]]
    if int(found.max(initial=0)) == _UNSEEN:
        _learn(np.unique(codes[special[found == _UNSEEN]]))
        found = _kinds[codes[special]]
    if not found.any():
        return codes, kinds, _letters(plain, kinds)
    kinds[special + 1] = found
    for at in special[found == _WIDE].tolist():
        kinds[at + 1] = _OTHER if kinds[at] == _OTHER else _LATIN
    return codes, kinds, _folded.take(codes.take(np.flatnonzero(kinds[1:-1] != 0)))


def _cases(piece: str, codes: Codes, starts: Numbers) -> NDArray[np.uint8]:
    """Return how each word of a piece begins."""
    first = codes.take(starts)
    cases = _case.take(first, mode="clip")
    for at in np.flatnonzero(first >= len(_case)).tolist():
        character = piece[starts[at]]
        cases[at] = UPPER if character.isupper() else LOWER if character.islower() else 0
    return cases


def _letters(plain: bytes, kinds: NDArray[np.uint8]) -> Codes:
    """Return the folded letters of words of ASCII alone."""
    return np.frombuffer(plain.lower(), np.uint8).take(np.flatnonzero(kinds[1:-1].view(np.bool_)))


def _codes(piece: str) -> Codes:
    codes = np.frombuffer(piece.encode("utf-16-le", "surrogatepass"), np.uint16)
    if len(codes) == len(piece):
        if int(codes.max()) >= _NO_WORD:
            codes = codes.copy()
            codes[codes >= _NO_WORD] = _NO_WORD
        return codes
    wide = np.frombuffer(piece.encode("utf-32-le", "surrogatepass"), np.uint32).copy()
    for code in np.unique(wide[wide >= _NO_WORD]).tolist():
        wide[wide == code] = _ODD_WORD if chr(code).isalnum() else _NO_WORD
    return wide.astype(np.uint16)


def _learn(codes: Codes) -> None:
    for code in codes.tolist():
        character = chr(code)
        bare = [c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)]
        folded = "".join(bare).casefold()
        kind = _LATIN if 0xC0 <= code <= 0x24F or 0x1E00 <= code <= 0x1EFF else _OTHER * character.isalnum()
        _kinds[code] = (
            _WIDE if 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A else kind
        )
        _folded[code] = ord(folded) if len(folded) == 1 and ord(folded) < _NO_WORD else ODD
