"""Marked text laid out for a terminal: wrapped by word and by cells, inline or in two columns."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from cleaner import console

if TYPE_CHECKING:
    from cleaner.core.differences.redline import Mark

_CLOSING = ".,;:!?)]’”\"'…。，、；：！？）"

Part = tuple[str, str]
"""Text and how it is marked: ``-`` gone, ``+`` come, ``<`` moved away, ``>`` moved here, or nothing."""
SIGNS = {"-": ("[-", "-]"), "+": ("{+", "+}"), "<": ("[<", "<]"), ">": ("{>", ">}")}
COLOURS = {"-": "red", "+": "green", "<": "cyan", ">": "cyan"}
_BREAK = re.compile(r"(\r\n|\r|\n)")
_SHOWN_BREAK = r"↵\1"
_CHUNK = re.compile(
    r"\r\n|[\r\n]|[^\S\r\n]+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+"
)


def inline(pieces: "Iterable[str | Mark]") -> Iterator[Part]:
    """Yield both sides in one text."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece, ""
        else:
            yield from _sided(piece.before, "<" if piece.change.move else "-")
            yield from _sided(piece.after, ">" if piece.change.move else "+")


def side(pieces: "Iterable[str | Mark]", old: bool) -> Iterator[Part]:
    """Yield one side only."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece, ""
        elif old:
            yield from _sided(piece.before, "<" if piece.change.move else "-")
        else:
            yield from _sided(piece.after, ">" if piece.change.move else "+")


def _sided(text: str, mark: str) -> Iterator[Part]:
    if text:
        begin, end = SIGNS[mark]
        # A line break that came or went would not be seen, so it is shown as a sign before it breaks the line.
        yield f"{begin}{_BREAK.sub(_SHOWN_BREAK, text)}{end}", mark


def wrapped(parts: Iterable[Part], width: int) -> list[list[Part]]:
    """Break marked text into lines of at most ``width`` cells, between words where that can be."""
    lines: list[list[Part]] = [[]]
    used = 0
    for text, mark in parts:
        for chunk in _CHUNK.findall(text):
            if chunk in ("\n", "\r\n", "\r"):
                lines.append([])
                used = 0
                continue
            shown = console.visible(chunk.replace("\t", "    "))
            size = cells(shown)
            if used and used + size > width:
                # A mark that closes does not begin a line: the word before it comes along.
                last = lines[-1].pop() if shown[0] in _CLOSING and len(lines[-1]) > 1 else None
                lines.append([last] if last else [])
                used = cells(last[0]) if last else 0
                if shown.isspace():
                    continue
            for piece in _fitting(shown, width):
                if used and used + cells(piece) > width:
                    lines.append([])
                    used = 0
                lines[-1].append((piece, mark))
                used += cells(piece)
    while lines and not any(text.strip() for text, _ in lines[-1]):
        lines.pop()
    for line in lines:
        while line and not line[-1][1] and line[-1][0].isspace():
            line.pop()
    return lines


def _fitting(text: str, width: int) -> Iterator[str]:
    if cells(text) <= width:
        yield text
        return
    piece, used = "", 0
    for character in text:
        size = cells(character)
        if piece and used + size > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + character, used + size
    yield piece


@lru_cache(maxsize=65536)
def cells(text: str) -> int:
    """Return how many cells a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def painted(line: Sequence[Part], width: int = 0, coloured: bool = False) -> str:
    """Return one line in its colours, filled up to ``width`` cells."""
    shown = "".join(console.coloured(text, COLOURS[mark]) if mark and coloured else text for text, mark in line)
    return shown + " " * max(0, width - sum(cells(text) for text, _ in line))


def two_columns(old: list[list[Part]], new: list[list[Part]], width: int, coloured: bool) -> Iterator[str]:
    """Yield the lines of two columns side by side."""
    for left, right in zip_longest(old, new, fillvalue=list[Part]()):
        yield f"{painted(left, width, coloured)} │ {painted(right, 0, coloured)}".rstrip()
