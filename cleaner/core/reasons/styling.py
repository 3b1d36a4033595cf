"""A name in the style of its place: capitals of a headline and of a dateline stay, and a sentence begins with one."""

import re

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.text import Span

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_BEHIND_DATELINE = rf"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:, (?:(?:{_MONTHS})[a-z]*\.? \d|\d{{1,2}} (?:{_MONTHS}))| ?(?:--|[\u2013\u2014])| \()"
"""A date, a dash or the name of an agency, and perhaps the country before it."""


def in_style(name: str, text: str, span: Span, entry: Entry) -> str:
    """Return a name as it is written in the place of a span."""
    written = text[span.start : span.end]
    if written.isupper():
        first = text.rfind("\n", 0, span.start) + 1
        line = text[first : (text.find("\n", span.end) + 1 or len(text) + 1) - 1]
        if (len(line) > len(written) + 8 and line.isupper()) or _is_dateline(text, first, span):
            return name.upper()
    if entry.is_common and name[:1].islower() and written[:1].isupper():
        return name[:1].upper() + name[1:]
    return name


def _is_dateline(text: str, first: int, span: Span) -> bool:
    """Whether a place in capitals opens a line as agencies write it: *GUANGZHOU, July 26 (Xinhua) --*."""
    return not text[first : span.start].strip() and re.compile(_BEHIND_DATELINE).match(text, span.end) is not None
