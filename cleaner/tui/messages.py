"""What widgets tell the screen they stand on."""

from textual.message import Message

from cleaner.core.suggestion import Suggestion
from cleaner.core.values import dataclass


@dataclass
class SuggestionChosen(Message):
    """A person clicked on a suggestion."""

    index: int


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

    suggestions: tuple[Suggestion, ...]
    """All that were found until now."""
    done: int
    total: int
    """In segments."""


@dataclass
class MatchingFailed(Message):
    """The matching process ended before its work was done."""

    reason: str


@dataclass
class HunkChosen(Message):
    """A reviewer clicked on a hunk."""

    first: int
    """Where in the order its first decision stands."""
