"""What widgets tell the screen they stand on."""

from collections.abc import Sequence

from textual.message import Message

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass


@dataclass
class SuggestionChosen(Message):
    """A person clicked on a suggestion."""

    start: int
    """Where it begins in the raw text."""


@dataclass
class SegmentChosen(Message):
    """A person clicked on a segment beside its suggestions."""

    number: int


@dataclass
class SegmentKept(Message):
    """A person finished rewriting a segment."""

    number: int
    text: str


@dataclass
class Said(Message):
    """Something to tell the person in the bottom line."""

    text: str
    error: bool = False


class SegmentDiscarded(Message):
    """A person left a segment as it was."""


@dataclass
class Matched(Message):
    """The matching of a long text has come so far."""

    run: object
    """By which run this was found."""
    span: Span
    """The stretch of the raw text that was matched last."""
    suggestions: Sequence[Suggestion]
    """All that were found in it."""
    done: int
    total: int
    """In segments."""


@dataclass
class Packed(Message):
    """The raw text, and perhaps what is offered in it, as a log keeps them."""

    packed: str
    whole: bool
    """Whether all that is offered is among it."""


@dataclass
class MatchingFailed(Message):
    """The matching process ended before its work was done."""

    reason: str


@dataclass
class HunkChosen(Message):
    """A reviewer clicked on a hunk."""

    first: int
    """Where in the order its first decision stands."""
