"""Reasons of a great many candidates as columns: each group once, and the number of the group of each candidate.

Loads numpy.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.core.basis.reason import NONE, Group

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_FEW = 1 << 16
"""So many different rows of facts are rather marked in a table than sorted."""
_MOST = 1 << 62
UNASKED = -(1 << 31)
"""In place of what nobody has asked for."""


def grown(known: Numbers, size: int) -> Numbers:
    """Return an array of so many rows, where what is new was not asked for."""
    return known if len(known) == size else np.append(known, np.full(size - len(known), UNASKED, known.dtype))


def met(rows: Numbers) -> Numbers:
    """Return the distinct ones of small whole numbers in order, in less time than sorting takes."""
    return np.flatnonzero(np.bincount(rows))


def asked(known: Any, rows: Numbers, look: Callable[[Numbers], Any]) -> Any:
    """Return some rows of what is known, and look up before what was not asked for yet."""
    found = known[rows]
    if len(found) and found.min() == UNASKED:
        fresh = met(rows[found == UNASKED])
        known[fresh] = look(fresh)
        found = known[rows]
    return found


class Shelf:
    """Things that many rows have in common, each once, and columns of what was told of them."""

    __slots__ = ("_facts", "_known", "_parts", "things")

    def __init__(self, things: list[Any]) -> None:
        """Take a list that may grow."""
        self.things = things
        self._facts: dict[Any, Any] = {}
        self._parts: dict[Any, Shelf] = {}
        self._known: dict[Any, int] = {}

    def fact(self, told: Callable[[Any], int]) -> Any:
        """Return a whole number for each of them, in an array of some width."""
        known = self._facts.get(told)
        if known is None or len(known) < len(self.things):
            fresh = np.array([told(thing) for thing in self.things[0 if known is None else len(known) :]], np.int64)
            known = self._facts[told] = narrow(fresh if known is None else np.append(known, fresh))
        return known

    def numbers(self) -> tuple[Any, int]:
        """Return a number for each of them, the same for equal ones, and how many numbers there are."""
        return self.fact(self._number), len(self._known)

    def _number(self, thing: Any) -> int:
        return self._known.setdefault(thing, len(self._known))

    def part(self, told: Callable[[Any], Any]) -> "Shelf":
        """Return what is told of each of them."""
        known = self._parts.get(told)
        if known is None:
            known = self._parts[told] = Shelf([])
        known.things += [told(thing) for thing in self.things[len(known.things) :]]
        return known


class Lent(Shelf):
    """The things of a shelf that lasts, as many as it has now, and behind them some that do not."""

    __slots__ = ("_below", "_numbered", "_passing", "_size")

    def __init__(self, below: Shelf, size: int, passing: list[Any]) -> None:
        """Take both, and how many things of the first."""
        super().__init__([*below.things[:size], *passing])
        self._below, self._size, self._passing = below, size, passing
        self._numbered: tuple[Any, int] | None = None

    def fact(self, told: Callable[[Any], int]) -> Any:
        """Return a whole number for each of them, in an array of some width."""
        known = self._facts.get(told)
        if known is None:
            fresh = np.array([told(thing) for thing in self._passing], np.int64)
            known = self._facts[told] = narrow(np.append(self._below.fact(told)[: self._size], fresh))
        return known

    def numbers(self) -> tuple[Any, int]:
        """Return a number for each of them, the same for equal ones, and how many numbers there are."""
        if self._numbered is None:
            (lasting, count), known = self._below.numbers(), self._below._known
            fresh = dict.fromkeys(thing for thing in self._passing if thing not in known)
            more = {thing: number for number, thing in enumerate(fresh, count)}
            rows = [known[thing] if thing in known else more[thing] for thing in self._passing]
            self._numbered = narrow(np.append(lasting[: self._size], np.array(rows, np.int64))), count + len(more)
        return self._numbered

    def part(self, told: Callable[[Any], Any]) -> Shelf:
        """Return what is told of each of them."""
        known = self._parts.get(told)
        if known is None:
            known = self._parts[told] = Lent(self._below.part(told), self._size, list(map(told, self._passing)))
        return known


def narrow(numbers: Numbers) -> Any:
    """Return whole numbers in as few bytes as hold them all."""
    least, most = (int(numbers.min()), int(numbers.max())) if len(numbers) else (0, 0)
    return numbers.astype(np.promote_types(np.min_scalar_type(least), np.min_scalar_type(most)))


class Shelved(NamedTuple):
    """A column whose rows have things in common."""

    shelf: Shelf
    rows: Numbers

    def fact(self, told: Callable[[Any], int]) -> Numbers:
        """Return a whole number for each row."""
        found: Numbers = self.shelf.fact(told)[self.rows].astype(np.int64)
        return found

    def part(self, told: Callable[[Any], Any]) -> "Shelved":
        """Return what is told of each row."""
        return Shelved(self.shelf.part(told), self.rows)


class Column:
    """The reasons of one sort that are told of many candidates."""

    __slots__ = ("groups", "rows")

    def __init__(self, groups: Sequence[Group], rows: Numbers) -> None:
        """Take the groups, and which of them each candidate has."""
        self.groups, self.rows = groups, narrow(rows)

    def at(self, row: int) -> Group:
        """Return the reasons for the candidate of this row."""
        return self.groups[int(self.rows[row])]


def told_where(where: Flags, told: Callable[..., Group], *of: Any) -> Column:
    """Return what is told of each row of some columns, nothing where it is not asked."""
    asked, rows = np.flatnonzero(where), np.zeros(len(where), np.int64)
    rows[asked] = np.arange(1, len(asked) + 1)
    return Column([NONE, *map(told, *[picked(column, asked) for column in of])], rows)


def picked(column: Any, rows: Numbers) -> list[Any]:
    """Return some rows of a column as plain values."""
    if isinstance(column, np.ndarray):
        some: list[Any] = column[rows].tolist()
        return some
    if isinstance(column, Shelved):
        things = column.shelf.things
        return [things[number] for number in column.rows[rows].tolist()]
    return [column[row] for row in rows.tolist()]


def decided_once(decided: Callable[..., Group], facts: Sequence[Any]) -> Column:
    """Return what follows from each row of some columns of facts: what the same follows from is decided once.

    A fact that is no column is the same in all rows.
    """
    columns = [(at, fact) for at, fact in enumerate(facts) if isinstance(fact, np.ndarray | list | Shelved)]
    code, size = np.zeros(1, np.int64), 1
    for _, fact in columns:
        number, count = _numbered(fact)
        if size * count >= _MOST:
            code = np.unique(code, return_inverse=True)[1]
            size = int(code.max()) + 1
        code = code * count + number
        size *= count
    first, rows = _alike(code, size)
    values: list[Any] = [[fact] * len(first) for fact in facts]
    for at, fact in columns:
        values[at] = picked(fact, first)
    return Column(list(map(decided, *values)), rows)


def _numbered(fact: Any) -> tuple[Numbers, int]:
    """Return numbers for the values of a column, and how many there may be."""
    if isinstance(fact, Shelved):
        number, count = fact.shelf.numbers()
        return number[fact.rows].astype(np.int64), max(1, count)
    if isinstance(fact, list):
        known = {value: number for number, value in enumerate(dict.fromkeys(fact))}
        return np.array([known[value] for value in fact], np.int64), max(1, len(known))
    if fact.dtype == np.bool_:
        return fact.astype(np.int64), 2
    if fact.dtype != np.int64:
        values, numbers = np.unique(fact, return_inverse=True)
        return numbers, max(1, len(values))
    least, most = (int(fact.min()), int(fact.max())) if len(fact) else (0, 0)
    return fact - least, most - least + 1


def _alike(code: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Return a row for each code below a size that is met, and the number of its code for each row."""
    if size > _FEW:
        _, first, rows = np.unique(code, return_index=True, return_inverse=True)
        return first, rows
    found = np.full(size, -1)
    found[code[::-1]] = np.arange(len(code))[::-1]
    here = np.flatnonzero(found >= 0)
    number = np.zeros(size, np.int64)
    number[here] = np.arange(len(here))
    return found[here], number[code]
