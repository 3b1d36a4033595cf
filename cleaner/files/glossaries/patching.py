"""A change of one entry of a large file without reading the rest of it again.

An entry of a list in block style stands on lines of its own. Those lines are read by themselves, changed by the splices that
would change the whole file, and read again; they must say what was meant. Everything before and behind them is the same
text as before, whose meaning is known. Whatever is written otherwise is left to the way that reads all of it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from cleaner.core.basis.errors import GlossaryError
from cleaner.core.basis.glossary import Entry, Glossary
from cleaner.core.upkeep.revising import Revision, same
from cleaner.files.glossaries.reader import parse_glossary

LARGE = 300
"""Entries from which on a file is changed by the lines of an entry."""
_ENTRIES = re.compile(r"^entries:[ \t]*(?:#.*)?\n", re.M)
_HEAD = "glossary: x\nentries:\n"

Revise = Callable[[str, Glossary, Sequence[Revision]], tuple[str, Glossary]]


def patched(text: str, now: Glossary, revision: Revision, revise: Revise) -> tuple[str, Glossary] | None:
    """Return the text after one revision, and the glossary that it then is; nothing where all of it must be read.

    ``revise`` changes a text as a whole. Places of entries behind the change are those of before.
    """
    places = _items(text, now)
    if places is None or revision.after is None:
        return None
    numbers = {entry.id: at for at, entry in enumerate(now.entries)}
    at = numbers.get(revision.before.id) if revision.before is not None else len(now.entries) - 1
    if at is None or (revision.before is not None and revision.after.id != revision.before.id):
        return None
    if revision.before is None and revision.after.id in numbers:
        return None
    # What is added stands apart from the last entry as that does from the one before it.
    first = at if revision.before is not None else max(0, at - 1)
    start, stop = places[first], places[at + 1]
    came = _revised(text[start:stop], now, (first, at + 1), revision, revise)
    if came is None:
        return None
    lines, part = came
    whole = (*now.entries[:first], *part.entries, *now.entries[at + 1 :])
    return text[:start] + lines + text[stop:], replace(now, entries=whole, remarks=part.remarks)


def _items(text: str, now: Glossary) -> list[int] | None:
    """Return where the lines of each entry begin, and where those of the last one end."""
    found = _ENTRIES.search(text)
    if found is None or "\r" in text:
        return None
    first = re.compile(r"( *)- ").search(text, found.end())
    if first is None or (
        text[found.end() : first.start()].strip(" \n") and not _comments(text[found.end() : first.start()])
    ):
        return None
    starts = [m.start() for m in re.compile(rf"^{first[1]}- ", re.M).finditer(text, found.end())]
    return [*starts, len(text)] if len(starts) == len(now.entries) else None


def _comments(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.split("\n"))


def _revised(
    lines: str, now: Glossary, bounds: tuple[int, int], revision: Revision, revise: Revise
) -> tuple[str, Glossary] | None:
    known = now.entries[slice(*bounds)]
    try:
        alone = replace(parse_glossary(_HEAD + lines, now.path), name=now.name, remarks=now.remarks)
        if len(alone.entries) != len(known) or not all(map(same, alone.entries, known)):
            return None
        text, glossary = revise(_HEAD + lines, alone, [revision])
    except GlossaryError:
        return None
    if not text.startswith(_HEAD):
        return None
    here, there = known[0].place, alone.entries[0].place
    shift = here.line - there.line if here and there else 0
    return text[len(_HEAD) :], replace(glossary, entries=tuple(_placed(e, now, shift) for e in glossary.entries))


def _placed(entry: Entry, now: Glossary, shift: int) -> Entry:
    place = entry.place and replace(entry.place, line=entry.place.line + shift)
    variants = tuple(replace(v, place=v.place and replace(v.place, line=v.place.line + shift)) for v in entry.variants)
    examples = tuple(replace(e, place=e.place and replace(e.place, line=e.place.line + shift)) for e in entry.examples)
    return replace(entry, place=place, variants=variants, examples=examples, glossary=now.name)
