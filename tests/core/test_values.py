"""The values of the modules that every command loads behave as those of the standard library."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest

from cleaner.core.basis import values

LIBRARIES = {"own": values, "standard": dataclasses}


def classes(library: Any) -> Iterator[type]:
    @library.dataclass(frozen=True, slots=True, order=True)
    class Span:
        """Two places."""

        MOST: ClassVar[int] = 9
        start: int
        end: int = 3
        note: str | None = library.field(default=None, compare=False)

        def __post_init__(self) -> None:
            if self.end < self.start:
                raise ValueError("ends before it starts")

        @property
        def size(self) -> int:
            return self.end - self.start

    @library.dataclass(frozen=True, slots=True)
    class Single:
        start: int

        def __repr__(self) -> str:
            return "one"

    @library.dataclass(slots=True)
    class Row:
        start: int
        end: list[int] = library.field(default_factory=list, repr=False)

    @library.dataclass
    class Plain:
        start: int
        end: int = 4

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Plain) and self.end == other.end

    class Told:
        def __init__(self) -> None:
            self.told = True

    @library.dataclass
    class Message(Told):
        start: int
        end: list[int] = library.field(default_factory=list)

        def __post_init__(self) -> None:
            super().__init__()

    @library.dataclass(frozen=True)
    class Keyed:
        start: int

        def __hash__(self) -> int:
            return 7

    yield from (Span, Single, Row, Plain, Keyed, Message)


def tried(deed: Any) -> object:
    try:
        return deed()
    except (TypeError, ValueError, AttributeError) as error:
        return type(error)


def put(one: Any) -> object:
    one.start = 5
    return one.start


def dropped(one: Any) -> str:
    del one.start
    return repr(one)


DEEDS = {
    "shown": lambda cls, one: repr(one),
    "shown with all": lambda cls, one: repr(cls(start=1, end=2)),
    "too many": lambda cls, one: cls(1, 2, None, 4),
    "too few": lambda cls, one: cls(),
    "refused by its own law": lambda cls, one: repr(cls(9, 1)),
    "equal": lambda cls, one: (one == cls(1), one == cls(2), one != cls(1), one == 1),
    "hash": lambda cls, one: (hash(one) == hash(cls(1)), cls.__hash__ is None),
    "order": lambda cls, one: (one < cls(2), cls(2) <= one, one > cls(0), one >= cls(1)),
    "order with others": lambda cls, one: one < 3,
    "set": lambda cls, one: put(one),
    "set what is no field": lambda cls, one: isinstance(tried(lambda: setattr(one, "other", 5)), type),
    "deleted": lambda cls, one: dropped(one),
    "replaced": lambda cls, one: repr(dataclasses.replace(one, start=0)),
    "as a dictionary": lambda cls, one: dataclasses.asdict(one),
    "fields": lambda cls, one: [(f.name, f.type, f.repr, f.compare, f.default) for f in dataclasses.fields(cls)],
    "matched": lambda cls, one: cls.__match_args__,
    "copied": lambda cls, one: (copy.copy(one) == one, copy.deepcopy(one) == one),
    "own list": lambda cls, one: one.end is cls(1).end,
    "what its base does": lambda cls, one: one.told,
    "size": lambda cls, one: one.size,
    "open": lambda cls, one: hasattr(one, "__dict__"),
    "default of the class": lambda cls, one: isinstance(cls.end, int),
    "told": lambda cls, one: cls.__doc__ if cls.__doc__ and "(" not in cls.__doc__ else None,
    "name": lambda cls, one: (cls.__name__, cls.__qualname__, cls.__module__),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
@pytest.mark.parametrize("at", range(6), ids=["span", "single", "row", "plain", "keyed", "message"])
def test_a_value_does_what_one_of_the_standard_library_does(at: int, deed: Callable[[Any, Any], object]) -> None:
    ours, theirs = (list(classes(library))[at] for library in LIBRARIES.values())

    assert tried(lambda: deed(theirs, theirs(1))) == tried(lambda: deed(ours, ours(1)))


@pytest.mark.parametrize("library", LIBRARIES.values(), ids=LIBRARIES)
def test_replace_keeps_what_is_not_named(library: Any) -> None:
    span = next(classes(library))

    assert span(1, 9, "x") == values.replace(span(1, 2, "x"), end=9)
    assert values.replace(span(1, 2, "x"), end=9).note == "x"
    with pytest.raises(ValueError, match="before"):
        values.replace(span(1, 2), end=0)


@values.dataclass(frozen=True, slots=True)
class Sent:
    place: int
    words: tuple[str, ...] = ()


def test_a_value_passes_to_another_process_and_back() -> None:
    sent = Sent(3, ("a", "b"))

    assert sent == pickle.loads(pickle.dumps(sent))
    with pytest.raises(dataclasses.FrozenInstanceError):
        pickle.loads(pickle.dumps(sent)).place = 4


def test_making_values_loads_no_parser_of_python() -> None:
    script = "import cleaner.core.finding.matching, sys; print({'ast', 'inspect', 'dataclasses'} & set(sys.modules))"

    assert "set()" == subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout.strip()
