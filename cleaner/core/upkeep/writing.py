"""An entry as lines that a person reads and types: one line a value, each member of a list a line of its own.

A variant with wishes is typed as ``rookie | near: parcel, courier | apply: ask``; an example as ``raw → cleaned``, or as
the sentence alone where it must stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, cast, get_args

from cleaner.core.basis.errors import UsageError
from cleaner.core.basis.glossary import Apply, Case, Entry, Example, Kind, Status, Variant, with_kind

FieldName = Literal[
    "name", "kind", "source", "variants", "admitted", "near", "unless", "case", "apply", "status", "note", "examples"
]
CHOICES: dict[FieldName, tuple[str, ...]] = {
    "kind": ("", *get_args(Kind)),
    "case": get_args(Case),
    "apply": ("", *get_args(Apply)),
    "status": get_args(Status),
}
"""Fields that have one of a few values; an empty ``apply`` leaves it to the evidence, an empty kind is taken for a company."""
LISTS: frozenset[FieldName] = frozenset({"source", "variants", "admitted", "near", "unless", "examples"})
ASKS: dict[FieldName, str] = {
    "name": "The name exactly as it must appear",
    "source": "A name in the source language",
    "variants": "A wrong form; cues may follow: rookie | near: parcel, courier | unless: season | apply: ask",
    "admitted": "Another right form, which is left alone",
    "near": "A word around that speaks for the entry",
    "unless": "Words around that speak against the entry",
    "note": "A note for people",
    "examples": "A sentence that must stay, or: what is raw → what must come out",
}
"""What is asked for where a field is typed."""
_ARROW = re.compile(r"\s*(?:→|->|=>)\s*")


@dataclass(frozen=True, slots=True)
class Field:
    """One line of an entry."""

    name: FieldName
    text: str
    """As it is typed; empty for a value that is not there, and for the line where a member is added."""
    member: int = -1
    """Its number in a list; -1 for a single value, the length of the list for a new member."""


def fields(entry: Entry) -> tuple[Field, ...]:
    """Return all lines of an entry in the order of the file; each list ends in a line for one more."""
    return tuple(_fields(entry))


def _fields(entry: Entry) -> Iterator[Field]:
    for name in get_args(FieldName):
        if name not in LISTS:
            yield Field(name, entry.told_kind if name == "kind" else getattr(entry, name) or "")
            continue
        members = getattr(entry, name)
        yield from (Field(name, typed(member), number) for number, member in enumerate(members))
        yield Field(name, "", len(members))


def typed(member: str | Variant | Example) -> str:
    """Return a member of a list as a person types it."""
    if isinstance(member, Example):
        return member.raw if member.keeps else f"{member.raw} → {member.cleaned}"
    if isinstance(member, str):
        return member
    parts = [member.text]
    parts += [f"{key}: {', '.join(words)}" for key in ("near", "unless") if (words := getattr(member, key))]
    return " | ".join([*parts, *([f"apply: {member.apply}"] if member.apply else [])])


def next_choice(before: Entry | None, field: Field) -> str:
    """Return the value after that of a field with one of a few, given the entry as its file has it.

    A kind that the file does not say may be left unsaid again; *company*, which it is taken for, would be written nowhere.
    """
    choices = CHOICES[field.name]
    if field.name == "kind":
        unsaid = not before.kind_given if before is not None else not field.text
        choices = tuple(choice for choice in choices if choice != ("company" if unsaid else ""))
    return choices[(choices.index(field.text) + 1) % len(choices)]


def with_text(entry: Entry, field: Field, text: str) -> Entry:
    """Return the entry with what was typed in a field; nothing typed takes the value out.

    Raises ``UsageError`` where it is no value of that field.
    """
    text = " ".join(text.split())
    if field.name in CHOICES:
        if text not in CHOICES[field.name]:
            raise UsageError(
                f"{text!r} is no {field.name}", f"write one of {', '.join(filter(None, CHOICES[field.name]))}"
            )
        if field.name == "kind":
            return with_kind(entry, cast("Kind", text) if text else None)
        return _with(entry, field.name, text or None)
    if field.name not in LISTS:
        return _with(entry, field.name, text)
    members = list(getattr(entry, field.name))
    if not text:
        return _with(entry, field.name, tuple(m for n, m in enumerate(members) if n != field.member))
    member: Any = {"variants": read_variant, "examples": read_example}.get(field.name, str)(text)
    members[field.member : field.member + 1] = [member]
    twice = [typed(m) for n, m in enumerate(members) if n != field.member and _key(m) == _key(member)]
    if twice:
        raise UsageError(f"{_key(member)!r} stands there already", "change that one, or type another")
    return _with(entry, field.name, tuple(members))


def read_variant(text: str) -> Variant:
    """Return the variant that was typed."""
    words, *wishes = (part.strip() for part in text.split("|"))
    if not words:
        raise UsageError("the wrong form is missing", "type it before the first |")
    made: dict[str, Any] = {}
    for wish in wishes:
        key, colon, value = (part.strip() for part in wish.partition(":"))
        if key in ("near", "unless") and colon and value:
            made[key] = tuple(filter(None, (cue.strip() for cue in value.split(","))))
        elif key == "apply" and value in get_args(Apply):
            made[key] = value
        else:
            raise UsageError(f"{wish!r} is not understood", "write near: …, unless: …, or apply: sure, ask, never")
    return Variant(words, **made)


def read_example(text: str) -> Example:
    """Return the example that was typed."""
    raw, *cleaned = _ARROW.split(text, maxsplit=1)
    if not raw or (cleaned and not cleaned[0]):
        raise UsageError("one side of the arrow is empty", "write: what is raw → what must come out")
    return Example(raw, cleaned[0] if cleaned else raw)


def _key(member: str | Variant | Example) -> str:
    return member if isinstance(member, str) else member.raw if isinstance(member, Example) else member.text


def _with(entry: Entry, name: str, value: Any) -> Entry:
    return replace(entry, **{name: value})
