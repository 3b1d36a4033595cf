"""What decisions were made about, as a log keeps it: the raw text of that time, and what was offered in it.

With it a log gives its edition even where the raw text has changed since, and re-cleaning sees what is new.
"""

import base64
import json
import zlib
from collections.abc import Iterable

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass

_LEVEL = 3
"""A million words are packed in a fifth of a second; a higher level saves a tenth of the room."""

Seen = tuple[Span, str, str]
"""A suggestion as it is remembered: its place, the entry and the text of its first option."""


@dataclass(frozen=True, slots=True)
class Base:
    """A raw text, and the suggestions in it at that time."""

    raw: str
    offered: tuple[Seen, ...] | None = None
    """Nothing where they were not all known yet."""

    def packed(self) -> str:
        """Return it as a word of printable characters; about a third of the raw text's size."""
        offered = None if self.offered is None else [[s.start, s.end, *rest] for s, *rest in self.offered]
        written = json.dumps([self.raw, offered], separators=(",", ":"))
        return base64.b64encode(zlib.compress(written.encode(), _LEVEL)).decode()

    @classmethod
    def unpacked(cls, packed: str) -> "Base":
        """Return what was packed; raises ``ValueError`` for anything else."""
        try:
            raw, offered = json.loads(zlib.decompress(base64.b64decode(packed, validate=True)))
            return cls(str(raw), None if offered is None else tuple(_seen(offered)))
        except (zlib.error, TypeError, RecursionError) as error:
            raise ValueError(str(error)) from error


def seen_of(suggestion: Suggestion) -> Seen:
    """Return a suggestion as it is remembered."""
    return suggestion.span, suggestion.options[0].entry, suggestion.options[0].after


def _seen(offered: Iterable[tuple[int, int, str, str]]) -> Iterable[Seen]:
    return ((Span(start, end), str(entry), str(after)) for start, end, entry, after in offered)
