"""Changes to a glossary as values: an entry before and after, and how two people's changes of one entry go together."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from cleaner.core.basis.glossary import Entry, Example, Variant

_UNWRITTEN = frozenset({"id", "glossary", "place", "kind_given"})
FIELDS = tuple(field.name for field in fields(Entry) if field.name not in _UNWRITTEN)
"""The fields of an entry that a person writes, in the order of the file."""
LISTS: dict[str, Callable[[Any], Hashable]] = {
    "source": lambda word: word,
    "variants": lambda variant: variant.text,
    "admitted": lambda word: word,
    "near": lambda word: word,
    "unless": lambda word: word,
    "examples": lambda example: example.raw,
}
"""What tells the members of a list field apart."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of one entry."""

    before: Entry | None
    """The entry as the person saw it; nothing where it is new."""
    after: Entry | None
    """The entry as it shall be; nothing where it is removed."""
    into: str = ""
    """Id of the entry of the same file that a removed one was put into."""

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a revision needs an entry before or after")

    @property
    def entry(self) -> Entry:
        """The entry that the revision is about, as it was or, where it is new, as it shall be."""
        entry = self.before or self.after
        assert entry is not None
        return entry


@dataclass(frozen=True, slots=True)
class Clash:
    """One field of an entry that two people changed differently; ``entry`` where one changed it and one removed it."""

    field: str
    ours: object
    theirs: object


@dataclass(frozen=True, slots=True)
class Merged:
    """What becomes of an entry that two people changed."""

    entry: Entry | None
    """Ours wins where they clash."""
    clashes: tuple[Clash, ...] = ()


def same(one: Entry | None, other: Entry | None) -> bool:
    """Whether two entries say the same, wherever they stand."""
    if one is None or other is None:
        return one is other
    return replace(one, glossary=other.glossary) == other


def merge(base: Entry | None, ours: Entry | None, theirs: Entry | None) -> Merged:
    """Put two people's changes of one entry together: field by field, and the members of its lists one by one."""
    if same(ours, theirs) or same(base, theirs):
        return Merged(ours)
    if same(base, ours):
        return Merged(theirs)
    if ours is None or theirs is None:
        return Merged(ours, (Clash("entry", ours, theirs),))
    values: dict[str, Any] = {}
    clashes: list[Clash] = []
    for field in FIELDS:
        was = getattr(base, field) if base is not None else _nothing(field)
        mine, other = getattr(ours, field), getattr(theirs, field)
        if field in LISTS:
            values[field], clashed = _merged_list(was, mine, other, LISTS[field])
        else:
            values[field], clashed = _merged_value(was, mine, other)
        if clashed:
            clashes.append(Clash(field, mine, other))
    return Merged(replace(ours, **values), tuple(clashes))


def revise(entries: Sequence[Entry], revisions: Sequence[Revision]) -> tuple[Entry, ...]:
    """Return the entries after the revisions: changed ones in their places, new ones at the end."""
    known = {entry.id for entry in entries}
    after = {r.before.id: r.after for r in revisions if r.before is not None}
    kept = [after.get(entry.id, entry) for entry in entries if after.get(entry.id, entry) is not None]
    new = [r.after for r in revisions if r.before is None or r.before.id not in known]
    return tuple(entry for entry in (*kept, *new) if entry is not None)


def _nothing(field: str) -> Any:
    return () if field in LISTS else None


def _merged_value(was: Any, mine: Any, other: Any) -> tuple[Any, bool]:
    if mine in (other, was):
        return other, False
    return mine, other != was


def _merged_list(
    was: Sequence[Any], mine: Sequence[Any], other: Sequence[Any], key: Callable[[Any], Hashable]
) -> tuple[tuple[Any, ...], bool]:
    """Lay what ``mine`` added, removed and changed over ``other``; a member that both changed is merged itself."""
    if mine in (other, was) or other == was:
        return tuple(other if mine == was else mine), False
    old, ours, theirs = ({key(member): member for member in members} for members in (was, mine, other))
    result: dict[Hashable, Any] = {}
    clashed = False
    for name, member in theirs.items():
        if name in ours:
            result[name], clash = _merged_member(old.get(name), ours[name], member)
            clashed |= clash
        elif old.get(name) != member:
            result[name] = member
            clashed |= name in old
    order = list(result)
    previous: Hashable = None
    for name, member in ours.items():
        if name not in theirs and old.get(name) != member:
            result[name] = member
            clashed |= name in old
            order.insert(order.index(previous) + 1 if previous in result else len(order), name)
        previous = name
    return tuple(result[name] for name in order), clashed


def _merged_member(was: Any, mine: Any, other: Any) -> tuple[Any, bool]:
    if isinstance(mine, Variant) and isinstance(other, Variant):
        base = was or Variant(mine.text)
        near, _ = _merged_list(base.near, mine.near, other.near, str)
        unless, _ = _merged_list(base.unless, mine.unless, other.unless, str)
        apply, clash = _merged_value(base.apply, mine.apply, other.apply)
        return replace(mine, near=near, unless=unless, apply=apply), clash
    if isinstance(mine, Example):
        return _merged_value(was, mine, other)
    return mine, False
