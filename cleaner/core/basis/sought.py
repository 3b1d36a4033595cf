"""A table of long texts that is looked into without being unpacked: a few questions cost less than a dictionary would."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate


class Sought:
    """The texts of a table, run together."""

    def __init__(self, table: Mapping[str, str]) -> None:
        """Run the texts together."""
        self._keys = list(table)
        self._text = "".join(table.values())
        self._ends = list(accumulate(map(len, table.values())))

    def holding(self, character: str) -> Iterator[str]:
        """Yield the keys of the texts that hold a character, in order."""
        at = self._text.find(character)
        while at >= 0:
            yield self._keys[bisect_right(self._ends, at)]
            at = self._text.find(character, at + 1)


def fact_of(table: Mapping[str, str], word: str) -> str | None:
    """Return what stands behind a word in a table of ``word:fact``, whose texts are keyed by first letters of words."""
    row = f" {table.get(word[:FIRST], '')} "
    at = row.find(f" {word}:") + len(word) + 2
    return row[at : row.index(" ", at)] if at > len(word) + 1 else None


FIRST = 2
"""Letters by which the words of a table are kept together."""
