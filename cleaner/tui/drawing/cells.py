"""How wide text is on a terminal, and what may be sent to one: control characters become pictures here.

Only this module and ``render`` know that some characters take two cells and some none.
"""

import re
import unicodedata

from rich.cells import cell_len, split_graphemes

ELLIPSIS = "…"

# Joiners and variation selectors belong to the character before them; one that has none is shown as what it is.
_KEPT = frozenset("\u200c\u200d\ufe0e\ufe0f")
_LOOSE = re.compile("(?:(?<=[\\s\u200c\u200d\ufe0e\ufe0f])|^)[\u200c\u200d\ufe0e\ufe0f]")
_STRANGE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NARROW_BLOCKS = (
    *((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x370, 0x482), (0x2010, 0x2027), (0x2030, 0x205E), (0x2190, 0x22FF)),
    *((0x2400, 0x2426), (0x2500, 0x25FC), (0x270C, 0x2727)),
)
NARROW = frozenset(character for first, last in _NARROW_BLOCKS for character in map(chr, range(first, last + 1)))
"""Characters that take one cell and join no other: quotes, dashes and signs too, which the library counts one by one."""
_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u3000-\u9fff\uff01-\uff5e]*")


def displayed(text: str) -> str:
    """Replace, one for one, each character that a terminal would obey or hide by one that can be seen."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(map(_picture, _LOOSE.sub("\ufffd", text)))


def width(text: str) -> int:
    """Return the number of cells that the text takes."""
    return len(text) if is_plain(text) else cell_len(text)


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """Return start, end and width of each character as a person sees it."""
    if is_plain(text):
        return [(n, n + 1, 1) for n in range(len(text))]
    return split_graphemes(text)[0]


def is_plain(text: str) -> bool:
    """Whether every character takes exactly one cell, so that offsets are columns."""
    return NARROW.issuperset(text)


def fitted(text: str, cells: int) -> str:
    """Cut the text to at most so many cells; what is cut ends in an ellipsis."""
    if width(text) <= cells:
        return text
    if cells < 1:
        return ""
    used = 0
    for start, _, size in graphemes(text):
        if used + size > cells - 1:
            return text[:start].rstrip() + ELLIPSIS
        used += size
    return text


def padded(text: str, cells: int) -> str:
    """Fit the text and fill it with spaces to exactly so many cells."""
    text = fitted(text, cells)
    return text + " " * (cells - width(text))


def _picture(character: str) -> str:
    if character in _KEPT:
        return character
    category = unicodedata.category(character)
    if category not in _STRANGE_CATEGORIES:
        return character
    code = ord(character)
    if character == "\t":
        return "⇥"
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"
