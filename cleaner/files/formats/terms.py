"""What every format shares: the entries that were read, what it could not carry, and how libraries are asked for."""

import importlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cleaner.core.basis.errors import Place, TextError, UsageError
from cleaner.core.basis.glossary import Entry, Variant, entry_id


@dataclass(frozen=True, slots=True)
class Terms:
    """Entries on their way in or out, with their languages."""

    entries: tuple[Entry, ...]
    source: str = "zh"
    target: str = "en"
    notes: tuple[str, ...] = ()
    """What a person should know: an encoding that was guessed, rows that were passed over, what is not carried."""


def library(name: str) -> Any:
    """Import a library of the extra ``formats``; ``UsageError`` where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        top = name.partition(".")[0]
        raise UsageError(f"this format needs {top}, which is not installed", f"pip install {top}") from error


def broken(name: str, problem: str, line: int = 0, remedy: str = "") -> TextError:
    """Return the error of a file that is not what its name says, or the remedy of what is wrong in it."""
    return TextError(problem, remedy or "check the file, or name its format with --from", Place(name, line))


def gathered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Put entries of one name together, and give those whose ids would be equal different ones."""
    by_name: dict[str, Entry] = {}
    for entry in entries:
        known = by_name.get(entry.name)
        by_name[entry.name] = entry if known is None else _united(known, entry)
    used: set[str] = set()
    found: list[Entry] = []
    for entry in by_name.values():
        ident, number = entry.id or entry_id(entry.name), 1
        while ident in used:
            number += 1
            ident = f"{entry.id or entry_id(entry.name)}-{number}"
        used.add(ident)
        found.append(replace(entry, id=ident, case="free" if entry.kind == "term" else entry.case))
    return tuple(found)


def entry_of(
    name: str,
    source: Sequence[str] = (),
    variants: Sequence[str] = (),
    admitted: Sequence[str] = (),
    note: str = "",
) -> Entry:
    """Return an entry of plain texts, without what would say the same twice."""
    right = tuple(dict.fromkeys(text for text in admitted if text != name))
    wrong = tuple(dict.fromkeys(text for text in variants if text not in (name, *right)))
    names = tuple(dict.fromkeys(source))
    return Entry(name, entry_id(name), source=names, variants=tuple(map(Variant, wrong)), admitted=right, note=note)


def _united(one: Entry, other: Entry) -> Entry:
    """Return what both say of one name; of what there is but one, the first that says it."""
    whole = entry_of(one.name, (*one.source, *other.source), (), (*one.admitted, *other.admitted))
    variants = {v.text: v for v in (*other.variants, *one.variants)}
    texts = dict.fromkeys(v.text for v in (*one.variants, *other.variants) if v.text not in whole.admitted)
    return replace(
        one,
        kind=one.kind if one.kind != "company" else other.kind,
        source=whole.source,
        admitted=whole.admitted,
        near=tuple(dict.fromkeys((*one.near, *other.near))),
        unless=tuple(dict.fromkeys((*one.unless, *other.unless))),
        apply=one.apply or other.apply,
        note="; ".join(dict.fromkeys(filter(None, (one.note, other.note)))),
        variants=tuple(variants[text] for text in texts),
        examples=tuple(dict.fromkeys((*one.examples, *other.examples))),
    )
