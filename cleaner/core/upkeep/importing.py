"""Entries from elsewhere laid beside those of a glossary: what is new, what adds, and where the two sides collide.

A collision is an entry that both sides have and of which they say different things: another name for the same source
name or id, or another kind or note. Whatever is chosen, the list values of both sides stay, and so does a name given up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from cleaner.core.basis.glossary import Entry, entry_id
from cleaner.core.language.romanisation import simplified
from cleaner.core.upkeep.combining import combined, renamed
from cleaner.core.upkeep.revising import Revision, same

Policy = Literal["keep", "theirs", "both"]
POLICIES: tuple[Policy, ...] = ("keep", "theirs", "both")
_SINGLE = ("name", "kind", "note")
_UNSAID: dict[str, Any] = {"kind": "company", "note": ""}


@dataclass(frozen=True, slots=True)
class Collision:
    """An entry of which both sides say different things."""

    mine: Entry
    theirs: Entry
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import would do."""

    revisions: tuple[Revision, ...]
    new: int
    changed: int
    unchanged: int
    collisions: tuple[Collision, ...]


def import_entries(
    entries: Sequence[Entry], theirs: Sequence[Entry], choose: Callable[[Collision], Policy]
) -> Imported:
    """Lay imported entries over those of a glossary; ``choose`` is asked about each collision."""
    after: dict[str, Entry] = {entry.id: entry for entry in entries}
    before = dict(after)
    names = {entry.name: entry.id for entry in entries}
    sources = {simplified(name): entry.id for entry in reversed(entries) for name in entry.source}
    collisions: list[Collision] = []
    for other in theirs:
        ident = names.get(other.name) or next(
            (sources[simplified(n)] for n in other.source if simplified(n) in sources), other.id
        )
        mine = after.get(ident)
        if mine is None:
            after[other.id] = other
            continue
        fields = tuple(f for f in _SINGLE if _differ(mine, other, f))
        policy: Policy = "keep"
        if fields:
            collision = Collision(mine, other, fields)
            collisions.append(collision)
            policy = choose(collision)
        if policy == "both":
            ident = _free(other, after)
            after[ident] = replace(other, id=ident)
        else:
            after[ident] = _joined(mine, other, policy)
    revisions = tuple(
        Revision(before.get(ident), entry) for ident, entry in after.items() if not same(before.get(ident), entry)
    )
    new = sum(revision.before is None for revision in revisions)
    touched = len(revisions) - new
    return Imported(revisions, new, touched, len(before) - touched, tuple(collisions))


def _joined(mine: Entry, theirs: Entry, policy: Policy) -> Entry:
    """Return my entry with all lists of both; its single values are theirs where that was chosen."""
    if policy == "theirs":
        named = renamed(mine, theirs.name, "admitted") if theirs.name != mine.name else mine
        whole = combined(named, replace(theirs, name=named.name), "nothing")
        kind = theirs.kind if theirs.kind != "company" else mine.kind
        return replace(whole, kind=kind, note=theirs.note or mine.note)
    whole = combined(mine, theirs, "admitted" if theirs.name != mine.name else "nothing")
    return replace(whole, kind=theirs.kind if mine.kind == "company" else mine.kind)


def _differ(mine: Entry, theirs: Entry, field: str) -> bool:
    """Whether both sides say something, and not the same."""
    sides = {getattr(mine, field), getattr(theirs, field)}
    return len(sides) > 1 and _UNSAID.get(field) not in sides


def _free(entry: Entry, taken: dict[str, Entry]) -> str:
    ident, number = entry_id(entry.name), 1
    while ident in taken:
        number += 1
        ident = f"{entry_id(entry.name)}-{number}"
    return ident
