"""One reason for or against a match before it is weighed, and groups of them that are decided at once."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import ParamSpec, Protocol, cast

from cleaner.core.basis.values import dataclass

_Facts = ParamSpec("_Facts")
UNLESS = frozenset({"unless", "unless here"})
"""The kinds of what a glossary holds against an entry."""
COMPANIED = ("word", "title")
"""The tables of ordinary words, for which it counts how many others are meant."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence before it is weighed."""

    kind: str
    text: str
    """What was decided names what it speaks of as fields in braces, which ``telling`` fills in for one match."""
    value: float = 1.0


class Group:
    """Reasons that follow from the same facts, wherever these are met; known by its identity."""

    __slots__ = ("final", "reasons", "weights")

    weights: dict[object, tuple[float, float, int]] | None
    """What they weigh together, by who has added it up; nothing is kept of what is told of one match."""

    def __init__(self, reasons: tuple[Reason, ...], *, final: bool = True, single: bool = False) -> None:
        """Keep the reasons, of a single match or not; their texts have fields to fill in unless they are final."""
        self.reasons = reasons
        self.final = final
        self.weights = None if single else {}

    def at(self, _row: int) -> "Group":
        """Return itself: it stands for one candidate alone."""
        return self


NONE = Group(())
"""No reasons."""


class Told(Protocol):
    """What is told of one candidate, or of a row of many."""

    def at(self, row: int, /) -> Group:
        """Return the reasons for the candidate of this row."""


def decided(decide: Callable[_Facts, Iterator[Reason]]) -> Callable[_Facts, Group]:
    """Make of a function from facts to reasons one that decides once for each row of facts, and remembers."""

    def group(*facts: _Facts.args, **named: _Facts.kwargs) -> Group:
        return Group(tuple(decide(*facts, **named)), final=False)

    return cast("Callable[_Facts, Group]", lru_cache(maxsize=1 << 14)(group))
