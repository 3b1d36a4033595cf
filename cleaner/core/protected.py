"""The pieces of a text where nothing is repaired: web addresses, code, what lies between ignore marks."""

import re
from collections.abc import Iterator
from functools import cache

from cleaner.core.text import Span

_PROTECTED = (
    r"(?:https?://|www\.)[^\s\u3000-\u303f\uff00-\uffef<>\"“”]+"  # web addresses
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # e-mail
    r"|(?<![\w@])@\w+"  # handles
    r"|```.*?```|`[^`\n]+`|\$\w+|\b[A-Za-z0-9]+_\w+"  # code
    r"|\b[\w-]+\.(?:com|cn|net|org|io|hk)\b(?:/\S*)?"  # bare domains
    r"|<!--\s*cleaner:off\s*-->.*?(?:<!--\s*cleaner:on\s*-->|\Z)"  # ignore marks
)


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern, made where a text has a mark of such a piece: few short ones have."""
    return re.compile(_PROTECTED, re.S)


_ACROSS_LINES = ("```", "<!--")
_MARKS = ("://", "www.", "@", "`", "$", "_", ".com", ".cn", ".net", ".org", ".io", ".hk")
"""One of these stands in every protected piece that does not run across lines."""


def protected(text: str) -> Iterator[Span]:
    """Yield the pieces of a text where nothing is repaired; only lines with a mark of such a piece are searched."""
    if any(mark in text for mark in _ACROSS_LINES):
        yield from (Span(*m.span()) for m in _pattern().finditer(text))
        return
    lines: set[tuple[int, int]] = set()
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            stop = text.find("\n", at)
            stop = stop if stop >= 0 else len(text)
            lines.add((text.rfind("\n", 0, at) + 1, stop))
            at = text.find(mark, stop)
    for start, stop in sorted(lines):
        yield from (Span(*m.span()) for m in _pattern().finditer(text, start, stop))
