"""The pieces of a text where nothing is repaired: addresses, names of files, code, what lies between ignore marks."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from cleaner.core.basis.text import Span

_FILES = (
    "txt|md|pdf|docx?|xlsx?|pptx?|odt|csv|tsv|json|ya?ml|xml|html?|epub|srt|vtt|jpe?g|png|gif|svg|webp|mp[34]|zip|rar|7z"
    "|exe|apk|dmg|py|js|css"
)
"""What the names of files end in."""
_PROTECTED = (
    r"(?:https?://|www\.)[^\s\u3000-\u303f\uff00-\uffef<>\"“”]+"  # web addresses
    r"|[\w.+-]+@(?:[\w-]+\.[\w.-]+)?"  # e-mail, or the part before its host
    r"|(?<![\w@])@\w+"  # handles
    r"|(?<=[^\w\n#&/])#(?!\w[^#\n]{0,40}\w#)\w+"  # hashtags; not #a topic#, nor a heading
    rf"|(?<![\w.-])[\w-][\w.-]*\.(?i:{_FILES})\b"  # names of files
    r"|(?<![\w.~/])[.~]{0,2}(?:/[\w.-]+){2,}/?|\b[A-Za-z]:(?:\\[\w.-]+)+"  # paths
    r"|(?<![\w-])--[a-z][\w-]*"  # options
    r"|```.*?```|`[^`\n]+`|\$\w+|\b[A-Za-z0-9]+_+[^\W_]\w*"  # code; __bold__ is none
    r"|\b[\w-]+\.(?:com|cn|net|org|io|hk|example)\b(?:/\S*)?"  # bare domains
    r"|<!--\s*cleaner:off\s*-->.*?(?:<!--\s*cleaner:on\s*-->|\Z)"  # ignore marks
    r"|<(?P<of_pages>script|style)\b[^>]*>.*?</(?P=of_pages)>"  # what no reader of a page sees
)


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern, made where a text has a mark of such a piece: few short ones have."""
    return re.compile(_PROTECTED, re.S)


_ACROSS_LINES = ("```", "<!--", "<script", "<style")
_ENDS = rf"\.(?=\S)(?:com|cn|net|org|io|hk|example|(?i:{_FILES})|(?<=www\.))"
_MARKS = ("@", "`", r"#\w", r"\$", "_", "://", r"/[\w.-]+/", r":\\", "--[a-z]", _ENDS)
"""One of these stands in every protected piece that does not run across lines."""


@cache
def _made(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _places(text: str, mark: str) -> Iterator[int]:
    """Yield where a mark stands for the first time in a line; a pattern is found ten times as fast as a text by ``find``."""
    at = 0 if mark.lstrip("\\")[0] in text else -1
    while at >= 0 and (found := _made(mark).search(text, at)):
        yield found.start()
        at = text.find("\n", found.start())


def protected(text: str) -> Iterator[Span]:
    """Yield the pieces of a text where nothing is repaired; only lines with a mark of such a piece are searched."""
    if any(mark in text for mark in _ACROSS_LINES if mark[0] in text):
        yield from (Span(*m.span()) for m in _pattern().finditer(text))
        return
    lines: set[tuple[int, int]] = set()
    for at in chain.from_iterable(_places(text, mark) for mark in _MARKS):
        stop = text.find("\n", at)
        lines.add((text.rfind("\n", 0, at) + 1, stop if stop >= 0 else len(text)))
    for start, stop in sorted(lines):
        yield from (Span(*m.span()) for m in _pattern().finditer(text, start, stop))
