"""Two entries made one, one made two, an entry given another name: what a translator does with whole entries, as pure functions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, TypeVar

from cleaner.core.basis.errors import UsageError
from cleaner.core.basis.glossary import Entry, Variant, entry_id, with_kind
from cleaner.core.upkeep.revising import LISTS
from cleaner.core.words.tokens import squeezed

T = TypeVar("T")
KeepAs = Literal["variant", "admitted", "nothing"]
"""What becomes of a name that is given up."""
Moving = Mapping[Literal["source", "variants", "admitted", "examples"], Sequence[str]]
"""Members of an entry's lists that go to another one; an example is called by its raw sentence."""


def renamed(entry: Entry, name: str, keep: KeepAs) -> Entry:
    """Return the entry under another name; its id stays, so that decisions about it stand."""
    admitted = tuple(text for text in entry.admitted if text != name)
    variants = tuple(variant for variant in entry.variants if variant.text != name)
    return _with_name(replace(entry, name=name, admitted=admitted, variants=variants), entry.name, keep)


def combined(entry: Entry, other: Entry, keep: KeepAs) -> Entry:
    """Return ``entry`` with all that ``other`` has to add; the name of ``other`` is kept as ``keep`` says."""
    whole = replace(
        entry,
        source=_union(entry.source, other.source),
        admitted=tuple(t for t in _union(entry.admitted, other.admitted) if t != entry.name),
        near=_union(entry.near, other.near),
        unless=_union(entry.unless, other.unless),
        note=entry.note or other.note,
        examples=_union(entry.examples, other.examples),
    )
    variants = {variant.text: variant for variant in whole.variants}
    for variant in other.variants:
        known = variants.get(variant.text, Variant(variant.text))
        near, unless = _union(known.near, variant.near), _union(known.unless, variant.unless)
        variants[variant.text] = replace(known, near=near, unless=unless, apply=variant.apply or known.apply)
    wrong = tuple(v for text, v in variants.items() if text not in (whole.name, *whole.admitted))
    return _with_name(replace(whole, variants=wrong), other.name, keep)


def divided(entry: Entry, name: str, moving: Moving) -> tuple[Entry, Entry]:
    """Return what stays of an entry, and a new entry of that name with what goes; wishes and cues hold for both.

    Raises ``UsageError`` where the entry has no such member.
    """
    stays: dict[str, Any] = {}
    goes: dict[str, Any] = {}
    for field, texts in moving.items():
        members = getattr(entry, field)
        known = {LISTS[field](member): member for member in members}
        missing = next((text for text in texts if text not in known), None)
        if missing is not None:
            told = "source names" if field == "source" else field
            has = f"it has {', '.join(map(repr, known))}" if known else "it has none"
            raise UsageError(f"{missing!r} is not among the {told} of {entry.id}", has)
        stays[field] = tuple(member for text, member in known.items() if text not in texts)
        goes[field] = tuple(known[text] for text in dict.fromkeys(texts))
    left = replace(entry, **stays)
    left = replace(
        left,
        variants=tuple(variant for variant in left.variants if variant.text != name),
        admitted=tuple(text for text in left.admitted if text != name),
    )
    fresh = Entry(name, entry_id(name), near=entry.near, unless=entry.unless, apply=entry.apply, status=entry.status)
    new = with_kind(fresh, entry.kind if entry.kind_given else None)
    return left, replace(new, **goes, case=entry.case)


def added_to(entry: Entry, more: Entry) -> Entry:
    """Return ``entry`` with the words and examples of ``more``, and its single values where they were given."""
    whole = combined(entry, replace(more, name=entry.name), "nothing")
    return replace(
        whole,
        kind=more.kind if more.kind != "company" else entry.kind,
        apply=more.apply or entry.apply,
        status=more.status if more.status != "approved" else entry.status,
        note=more.note or entry.note,
    )


def taken_along(entry: Entry) -> Entry:
    """Return an entry for another file, without the examples that may lean on its neighbours."""
    return replace(entry, examples=tuple(example for example in entry.examples if example.keeps))


def _with_name(entry: Entry, name: str, keep: KeepAs) -> Entry:
    known = {entry.name, *entry.admitted, *(variant.text for variant in entry.variants)}
    if keep == "nothing" or name in known:
        return entry
    if keep == "admitted":
        return replace(entry, admitted=(*entry.admitted, name))
    if squeezed(name) == squeezed(entry.name):
        return entry
    return replace(entry, variants=(*entry.variants, Variant(name)))


def _union(first: Sequence[T], second: Sequence[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*first, *second)))
