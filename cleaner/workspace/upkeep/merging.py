"""Three versions of one glossary file made one, entry by entry, as git asks it of a merge driver.

Lines that git itself can merge stay as both people wrote them. Where its merge fails, or says something else than the
entries do, the entries are merged by id into our file; and where two people changed one thing differently, git's
marks stand in the file, so that neither side is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
    was, mine, other = (parse_glossary(read_bytes(path), str(path)) for path in (base, ours, theirs))
    revisions, clashes = _revisions(was, mine, other)
    goal = revise(mine.entries, revisions)
    form = decode(read_bytes(ours), str(ours))
    lines, clean = merged_lines(ours, base, theirs)
    if not (clean and not clashes and _says(lines, goal)):
        text, _ = revised(form.text, mine, revisions)
        lines = encode(text, form, str(ours))
        if clashes:
            write_atomic(ours, lines)
            lines, _ = merged_lines(ours, base, theirs)
    write_atomic(ours, lines)
    return MergedFile(clashes)


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
