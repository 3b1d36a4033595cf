"""Words cut into the pieces that a language model knows: the longest known piece first, as BERT's WordPiece does."""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")
_INSIDE = "##"
"""What stands before a piece that begins inside a word."""


class WordPieces:
    """Pieces by their numbers."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._known: dict[str, tuple[int, ...]] = {}

    def __getitem__(self, piece: str) -> int:
        """Return the number of a piece."""
        return self._numbers[piece]

    def cut(self, text: str) -> list[int]:
        """Return the numbers of the pieces of a text, without regard to case and accents."""
        plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
        return [number for word in _WORD.findall(plain) for number in self._cut(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._longest_first(word)
        return found

    def _longest_first(self, word: str) -> tuple[int, ...]:
        made: list[int] = []
        start = 0
        while start < len(word):
            before = _INSIDE if start else ""
            stops = range(len(word), start, -1)
            stop = next((stop for stop in stops if before + word[start:stop] in self._numbers), None)
            if stop is None:
                return (self._numbers["[UNK]"],)
            made.append(self._numbers[before + word[start:stop]])
            start = stop
        return tuple(made)
