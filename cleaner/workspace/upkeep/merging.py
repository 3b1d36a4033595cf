"""Three versions of one glossary file made one, entry by entry, as git asks it of a merge driver.

Lines that git itself can merge stay as both people wrote them. Where its merge fails, or says something else than the
entries do, the entries are merged by id into our file; and where two people changed one thing differently, git's
marks stand around that alone, so that neither side is lost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cleaner.core.basis.errors import GlossaryError
from cleaner.core.basis.glossary import Entry, Glossary
from cleaner.core.upkeep.revising import Clash, Revision, merge, revise, same
from cleaner.files.disk.revisions import merged_lines
from cleaner.files.disk.texts import decode, encode, read_bytes, write_atomic
from cleaner.files.glossaries.reader import parse_glossary
from cleaner.files.glossaries.writer import revised


@dataclass(frozen=True, slots=True)
class MergedFile:
    """What became of three versions."""

    clashes: tuple[tuple[Entry, Clash], ...]
    """Entries that two people changed differently, with what each of them made of it."""


def merge_files(base: Path, ours: Path, theirs: Path) -> MergedFile:
    """Merge ``theirs`` into ``ours``, which is written; ``GlossaryError`` where one of the three is refused."""
    texts = [read_bytes(path) for path in (base, ours, theirs)]
    was, mine, other = (parse_glossary(text, str(path)) for text, path in zip(texts, (base, ours, theirs), strict=True))
    revisions, clashes = _revisions(was, mine, other)
    goal = revise(mine.entries, revisions)
    entries = _written(texts[1], mine, goal)
    lines = next((lines for lines in _by_lines(texts, entries, other, goal) if _says(lines, goal)), entries)
    if clashes:
        lines = _marked(lines, was, mine, other, goal)
    write_atomic(ours, lines)
    return MergedFile(clashes)


def _marked(lines: bytes, was: Glossary, mine: Glossary, other: Glossary, goal: Sequence[Entry]) -> bytes:
    """Put git's marks around what two people changed differently, and around nothing else.

    ``lines`` has ours there. Beside it stand the same file with theirs, and with what both began with.
    """
    merged = parse_glossary(lines, mine.path)
    sides = [{entry.id: entry for entry in glossary.entries} for glossary in (was, mine, other)]
    wanted = {entry.id: entry for entry in goal}
    before, rival = dict(wanted), dict(wanted)
    for ident in dict.fromkeys((*sides[1], *sides[2])):
        base, ours, theirs = (side.get(ident) for side in sides)
        here, there = merge(base, ours, theirs), merge(base, theirs, ours).entry
        if here.clashes:
            _put(before, ident, base)
            _put(rival, ident, _with_fields(here.entry, there, [clash.field for clash in here.clashes]))
    begun, theirs_instead = (_written(lines, merged, tuple(entries.values())) for entries in (before, rival))
    return merged_lines(lines, begun, theirs_instead)[0]


def _with_fields(entry: Entry | None, other: Entry | None, fields: Sequence[str]) -> Entry | None:
    """Return an entry with these fields of another; that one where either is not there."""
    if entry is None or other is None:
        return other
    values: dict[str, Any] = {field: getattr(other, field) for field in fields}
    return replace(entry, **values)


def _put(entries: dict[str, Entry], ident: str, entry: Entry | None) -> None:
    if entry is not None:
        entries[ident] = entry
    else:
        entries.pop(ident, None)


def _by_lines(texts: Sequence[bytes], entries: bytes, other: Glossary, goal: Sequence[Entry]) -> Iterator[bytes]:
    """Yield what git makes of the lines, which keeps the comments of both sides, and may say something else.

    Git's own merge comes first, then the one in which both sides have their say in one place, then that of two files that
    say the same already, ours (``entries``) and theirs, so that they differ in nothing but comments and layout.
    """
    base, ours, theirs = texts
    for first, second, union in ((ours, theirs, False), (ours, theirs, True)):
        yield merged_lines(first, base, second, union)[0]
    yield merged_lines(entries, base, _written(theirs, other, goal))[0]


def _written(text: bytes, glossary: Glossary, goal: Sequence[Entry]) -> bytes:
    """Return a file with the entries that it shall have; those that it has in that form already stay as they are."""
    form = decode(text, glossary.path)
    wanted = {entry.id: entry for entry in goal}
    standing = {entry.id: entry for entry in glossary.entries}
    revisions = [
        Revision(standing.get(ident), wanted.get(ident))
        for ident in dict.fromkeys((*standing, *wanted))
        if not same(standing.get(ident), wanted.get(ident))
    ]
    return encode(revised(form.text, glossary, revisions)[0], form, glossary.path)


def _revisions(
    was: Glossary, mine: Glossary, other: Glossary
) -> tuple[list[Revision], tuple[tuple[Entry, Clash], ...]]:
    sides = [{entry.id: entry for entry in glossary.entries} for glossary in (was, mine, other)]
    revisions: list[Revision] = []
    clashes: list[tuple[Entry, Clash]] = []
    for ident in dict.fromkeys((*sides[1], *sides[2])):
        base, ours, theirs = (side.get(ident) for side in sides)
        merged = merge(base, ours, theirs)
        entry = ours or theirs
        assert entry is not None
        clashes += [(entry, clash) for clash in merged.clashes]
        if not same(ours, merged.entry):
            revisions.append(Revision(ours, merged.entry))
    return revisions, tuple(clashes)


def _says(lines: bytes, goal: Sequence[Entry]) -> bool:
    """Whether a text means these entries, in whatever order."""
    try:
        found = {entry.id: entry for entry in parse_glossary(lines, "merged").entries}
    except GlossaryError:
        return False
    return len(found) == len(goal) and all(same(entry, found.get(entry.id)) for entry in goal)
