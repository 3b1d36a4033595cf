"""Frozen values: ``dataclass`` as the standard library has it, for the modules that every command loads.

The standard one writes and compiles six methods for each class, and brings a parser of Python along; for the classes
behind a short text that takes as long as all of their work. This one shares its methods between classes, and compiles
the one that must be compiled when the first value is made. ``tests/core/test_values.py`` holds both to the same behaviour.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
    from typing import Any
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False):
        """Give a class the methods of a value."""
        made = _Made(frozen, slots, order)
        return made if cls is None else made(cls)

    def field(**told):
        """Say more of a field than its default: ``default``, ``default_factory``, ``repr`` and ``compare``."""
        return _Field(**told)

    def replace(value, /, **changes):
        """Return a value, of this make or the standard one, with some of its fields changed."""
        fields = getattr(value, "__value_fields__", None)
        if fields is None:
            from dataclasses import replace as replaced

            return replaced(value, **changes)
        kept = {name: getattr(value, name) for name in fields if name not in changes}
        return type(value)(**kept, **changes)


_NONE = object()


class _Field:
    """What was said of one field."""

    default: object = _NONE
    default_factory: object = _NONE
    repr = True
    compare = True

    def __init__(self, **told: object) -> None:
        vars(self).update(told)


class _Made:
    """Turns a class into one of values."""

    def __init__(self, frozen: bool, slots: bool, order: bool) -> None:
        self._frozen, self._slots, self._order = frozen, slots, order

    def __call__(self, cls: "Any") -> "Any":
        fields: dict[str, _Field] = {}
        for base in cls.__mro__[:0:-1]:
            fields |= base.__dict__.get("__value_fields__", {})
        for name, kind in cls.__annotations__.items():
            if "ClassVar" in str(kind):
                continue
            told = cls.__dict__.get(name, _NONE)
            fields[name] = told if isinstance(told, _Field) else _Field(default=told)
        more = {"__value_fields__": fields, "__dataclass_fields__": _Fields(), "__match_args__": tuple(fields)}
        written = {key for key, value in cls.__dict__.items() if key != "__hash__" or value is not None}
        more |= {name: method for name, method in self._methods(fields).items() if name not in written}
        return _slotted(cls, fields, more) if self._slots else _given(cls, fields, more)

    def _methods(self, fields: Mapping[str, _Field]) -> "dict[str, Any]":
        compared = _getter([name for name, told in fields.items() if told.compare])
        methods: dict[str, Any] = {
            "__init__": _init(fields, self._frozen),
            "__repr__": _repr([name for name, told in fields.items() if told.repr]),
            "__eq__": _compare("__eq__", compared),
            "__hash__": None,
        }
        if self._order:
            methods |= {name: _compare(name, compared) for name in ("__lt__", "__le__", "__gt__", "__ge__")}
        if self._frozen:
            methods |= {
                "__hash__": _hash(compared),
                "__setattr__": _refuse,
                "__delattr__": _refuse,
                "__getstate__": _state(_getter(list(fields))),
                "__setstate__": _set_state,
            }
        return methods


def _given(cls: "Any", fields: Mapping[str, _Field], more: "Mapping[str, Any]") -> "Any":
    for name, told in fields.items():
        if isinstance(cls.__dict__.get(name), _Field):
            if told.default is _NONE:
                delattr(cls, name)
            else:
                setattr(cls, name, told.default)
    for name, value in more.items():
        setattr(cls, name, value)
    return cls


def _slotted(cls: "Any", fields: Mapping[str, _Field], more: "Mapping[str, Any]") -> "Any":
    """Return the class made anew: slots cannot be added to one that is there."""
    body = {key: value for key, value in cls.__dict__.items() if key not in ("__dict__", "__weakref__", *fields)}
    inherited = {slot for base in cls.__mro__[1:-1] for slot in getattr(base, "__slots__", ())}
    body["__slots__"] = tuple(name for name in fields if name not in inherited)
    return type(cls)(cls.__name__, cls.__bases__, body | {"__qualname__": cls.__qualname__, **more})


def _getter(names: list[str]) -> "Callable[[Any], tuple[object, ...]]":
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple([getattr(value, name) for name in names])


def _init(fields: Mapping[str, _Field], frozen: bool) -> "Callable[..., None]":
    def method(self: "Any", *values: object, **named: object) -> None:
        cls: Any = next(base for base in type(self).__mro__ if base.__dict__.get("__init__") is method)
        cls.__init__ = _compiled(cls, fields, frozen)
        cls.__init__(self, *values, **named)

    return method


def _compiled(cls: "Any", fields: Mapping[str, _Field], frozen: bool) -> "Callable[..., None]":
    known: dict[str, Any] = {"_set": object.__setattr__, "_NONE": _NONE}
    heads, lines = ["self"], []
    for name, told in fields.items():
        value = name
        if told.default_factory is not _NONE:
            known[f"_make_{name}"] = told.default_factory
            heads.append(f"{name}=_NONE")
            value = f"_make_{name}() if {name} is _NONE else {name}"
        elif told.default is not _NONE:
            known[f"_default_{name}"] = told.default
            heads.append(f"{name}=_default_{name}")
        else:
            heads.append(name)
        slot: Any = getattr(cls, name, None)
        if frozen and hasattr(slot, "__objclass__"):  # a slot sets itself in half the time
            known[f"_set_{name}"] = slot.__set__
            lines.append(f"_set_{name}(self, {value})")
        else:
            lines.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    lines.append("self.__post_init__()" if hasattr(cls, "__post_init__") else "pass")
    exec(f"def __init__({', '.join(heads)}):\n " + "\n ".join(lines), known)
    made: Callable[..., None] = known["__init__"]
    return made


def _repr(names: list[str]) -> "Callable[[Any], str]":
    def method(self: "Any") -> str:
        return f"{type(self).__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    return method


def _compare(name: str, compared: "Callable[[Any], tuple[object, ...]]") -> "Callable[[Any, Any], Any]":
    judge = getattr(tuple, name)

    def method(self: "Any", other: "Any") -> "Any":
        return judge(compared(self), compared(other)) if other.__class__ is self.__class__ else NotImplemented

    method.__name__ = name
    return method


def _hash(compared: "Callable[[Any], tuple[object, ...]]") -> "Callable[[Any], int]":
    def method(self: "Any") -> int:
        return hash(compared(self))

    return method


def _refuse(self: object, name: str, value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _state(fields: "Callable[[Any], tuple[object, ...]]") -> "Callable[[Any], list[object]]":
    def method(self: "Any") -> list[object]:
        return list(fields(self))

    return method


def _set_state(self: "Any", state: list[object]) -> None:
    for name, value in zip(type(self).__value_fields__, state, strict=True):
        object.__setattr__(self, name, value)


class _Fields:
    """The fields as ``dataclasses.fields`` and ``dataclasses.replace`` want to know them, made when they are asked for."""

    def __get__(self, value: object, owner: "type[Any]") -> "dict[str, Any]":
        import dataclasses

        made = {}
        for name, told in owner.__value_fields__.items():
            more = {
                key: getattr(told, key) for key in ("default", "default_factory") if getattr(told, key) is not _NONE
            }
            one: Any = dataclasses.field(repr=told.repr, compare=told.compare, **more)
            one.name, one.type, one._field_type = name, owner.__annotations__.get(name), dataclasses._FIELD  # type: ignore[attr-defined]
            made[name] = one
        return made
