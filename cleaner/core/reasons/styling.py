"""A name in the style of its place: capitals of a headline and of a dateline stay, and a sentence begins with one."""

import re
from collections.abc import Iterable, Iterator

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.text import Span

_SMALL = frozenset("of and or the a an in on at to for by with".split())
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_ENDS = r"[.?!]['\"\u2019\u201d)]?\s"
_BEHIND_DATELINE = rf"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:, (?:(?:{_MONTHS})[a-z]*\.? \d|\d{{1,2}} (?:{_MONTHS}))| ?(?:--|[\u2013\u2014])| \()"
"""A date, a dash or the name of an agency, and perhaps the country before it."""
_HALF_A_LINE = 120
"""Characters on either side in which words in capitals are looked for."""
_LONG_WORD = 4
"""Letters of a word that is no abbreviation."""


def in_style(name: str, text: str, span: Span, entry: Entry) -> str:
    """Return a name as it is written in the place of a span."""
    written = text[span.start : span.end]
    if written.isupper():
        first = text.rfind("\n", 0, span.start) + 1
        last = (text.find("\n", span.end) + 1 or len(text) + 1) - 1
        before, after = (re.split(_ENDS, text[a:b]) for a, b in ((first, span.start), (span.end, last)))
        sentence = before[-1] + written + after[0]
        if (
            (len(sentence) > len(written) + 8 and sentence.isupper())
            or _is_among_capitals(before[-1], after[0])
            or _is_dateline(text, first, span)
        ):
            return name.upper()
    if entry.is_common and name[:1].islower() and written[:1].isupper():
        return titled(name) if is_titled(written) else opened(name)
    return name


def is_titled(written: str) -> bool:
    """Whether several words have a capital each, as in a headline."""
    words = written.split()
    return len(words) > 1 and all(word[:1].isupper() or word in _SMALL for word in words)


def titled(name: str) -> str:
    """Return a name with the capitals of a headline."""
    return " ".join(map(opened, name.split(" ")))


def opened(word: str) -> str:
    """Return a name with a capital, or a word of a headline."""
    return word if word in _SMALL else word[:1].upper() + word[1:]


def _is_among_capitals(before: str, after: str) -> bool:
    """Whether two long words in capitals stand around a place, up to a comma: half a line may be set so."""
    left = _capitals(reversed(before[-_HALF_A_LINE:].split()), first=False)
    right = _capitals(after[:_HALF_A_LINE].split(), first=True)
    return sum(sum(map(str.isalpha, word)) >= _LONG_WORD for word in (*left, *right)) > 1


def _capitals(words: Iterable[str], first: bool) -> Iterator[str]:
    """Yield words until one has a small letter or stands behind a comma, or first before it."""
    for word in words:
        stops = word[-1] in ",;.!?"
        if (any(map(str.isalpha, word)) and not word.isupper()) or (stops and not first) or word[0] in ",;.!?":
            return
        yield word
        if stops:
            return


def _is_dateline(text: str, first: int, span: Span) -> bool:
    """Whether a place in capitals opens a line as agencies write it: *GUANGZHOU, July 26 (Xinhua) --*."""
    return not text[first : span.start].strip() and re.compile(_BEHIND_DATELINE).match(text, span.end) is not None
