"""One JSON object of an edit log, read value by value; whatever is missing or wrong is an error with its place."""

from collections.abc import Mapping
from typing import Any, TypeVar

from cleaner.core.basis.errors import LogError, Place
from cleaner.core.basis.text import Span
from cleaner.core.log.edits import Edit

T = TypeVar("T", bound=str)


class LogLine:
    """One JSON object of a log, read value by value."""

    def __init__(self, value: object, place: Place | None, subject: str) -> None:
        """Take what was read; ``subject`` names it in errors."""
        self.place, self.subject = place, subject
        if not isinstance(value, Mapping):
            raise self.error("is not a JSON object")
        self.values: Mapping[str, Any] = value

    def error(self, problem: str) -> LogError:
        """Return the error that this line is."""
        return LogError(f"{self.subject} {problem}", "restore the log from a copy", self.place)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; ``default`` where the key is missing."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.error(f"needs a text under {key!r}")
        return value

    def optional(self, key: str) -> str | None:
        """Return a text, or nothing where there is none."""
        return None if self.values.get(key) is None else self.text(key)

    def number(self, key: str) -> int:
        """Return a whole number."""
        value = self.values.get(key)
        if type(value) is not int or value < 0:
            raise self.error(f"needs a whole number under {key!r}")
        return value

    def span(self) -> Span:
        """Return the range under ``span``."""
        match self.values.get("span"):
            case [int(start), int(end)] if 0 <= start <= end:
                return Span(start, end)
        raise self.error("needs two rising numbers under 'span'")

    def edit(self) -> Edit:
        """Return the edit that the line tells."""
        sides = self.text("before"), self.text("after"), self.text("left", ""), self.text("right", "")
        try:
            return Edit(self.span(), *sides)
        except ValueError:
            raise self.error("has a 'span' that is not as long as 'before', or changes nothing") from None

    def choice(self, key: str, choices: tuple[T, ...]) -> T:
        """Return which of these words stands there."""
        value = self.values.get(key)
        for choice in choices:
            if value == choice:
                return choice
        raise self.error(f"needs {' or '.join(map(repr, choices))} under {key!r}")

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return pairs of texts; none where the key is missing."""
        pairs: list[tuple[str, str]] = []
        listed = self.values.get(key, [])
        for pair in listed if isinstance(listed, list) else [None]:
            match pair:
                case [str(name), str(digest)]:
                    pairs.append((name, digest))
                case _:
                    raise self.error(f"needs a list of [name, digest] under {key!r}")
        return tuple(pairs)

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return whole numbers."""
        match self.values.get(key):
            case list(values) if all(type(v) is int and v >= 0 for v in values):
                return tuple(values)
        raise self.error(f"needs a list of whole numbers under {key!r}")

    def places(self, key: str) -> tuple[tuple[int, int, int], ...]:
        """Return records with their ranges."""
        found: list[tuple[int, int, int]] = []
        listed = self.values.get(key)
        for place in listed if isinstance(listed, list) else [None]:
            match place:
                case [int(seq), int(start), int(end)] if 0 <= start <= end:
                    found.append((seq, start, end))
                case _:
                    raise self.error(f"needs a list of [record, start, end] under {key!r}")
        return tuple(found)
