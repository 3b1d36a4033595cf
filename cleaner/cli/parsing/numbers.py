"""Numbers of a list that a person picks: ``1,3-5``."""

from collections.abc import Sequence
from typing import TypeVar

from cleaner.core.basis.errors import UsageError

T = TypeVar("T")


def picked(listed: Sequence[T], numbers: str) -> list[T]:
    """Return the members of a list, counted from 1, that the numbers name; ``UsageError`` for one that is not there."""
    if not listed:
        raise UsageError("there is nothing to pick from", "leave the numbers out")
    chosen: list[T] = []
    for part in numbers.split(","):
        first, _, last = part.strip().partition("-")
        last = last or first
        if not (first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last) <= len(listed)):
            message = f"{part.strip()!r} is no number from 1 to {len(listed)}"
            raise UsageError(message, "write numbers of the list, such as 1,3-5")
        chosen += listed[int(first) - 1 : int(last)]
    return chosen


def counted(number: int, thing: str) -> str:
    """Return a number with its noun."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
