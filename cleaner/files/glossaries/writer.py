"""Changes of a glossary file that harm nothing: spliced into the text, read again, compared, and put in place in one step.

Comments, order, quotes, indentation, line breaks and the byte order mark of everything else stay byte for byte. What
somebody else has written meanwhile is kept: a change is laid over the file as it stands now, entry by entry.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cleaner.core.basis.errors import ConflictError, Finding, GlossaryError, Place, TextError
from cleaner.core.basis.glossary import Entry, Glossary
from cleaner.core.upkeep.revising import Clash, Revision, merge, revise, same
from cleaner.files.disk.texts import decode, encode, read_bytes, write_atomic
from cleaner.files.glossaries.layout import lay_out
from cleaner.files.glossaries.patching import LARGE, patched
from cleaner.files.glossaries.reader import parse_glossary
from cleaner.files.glossaries.remarks import with_lost_remarks
from cleaner.files.glossaries.rendering import entry_block, entry_flow, glossary_text, keyed_block, keyed_flow
from cleaner.files.glossaries.splicing import entry_splices, remarks_of, runs
from cleaner.files.yaml.nodes import Node
from cleaner.files.yaml.splices import Source, Splice, apply, delete, insert

NOT_WRITABLE = "G130"
_ROUNDS = 6
_READS = 5


def write_revisions(path: Path, revisions: Sequence[Revision], known: Glossary | None = None) -> Glossary:
    """Carry out revisions in a glossary file, and return it as it stands then.

    ``known`` is the glossary as it was read, which saves reading it again as long as the file is unchanged.

    Raises:
        ConflictError: somebody else has changed the same part of an entry in the file.
        GlossaryError: the file is refused, or would be with these changes; it stays as it was.
        TextError: the file cannot be written.
    """
    for _ in range(_READS):
        data = _read(path)
        form = decode(data, str(path))
        now = _as_it_stands(data, path, known)
        rebased = [rebase(revision, now) for revision in revisions]
        text, glossary = _spliced(form.text, now, rebased)
        new = encode(text, form, str(path))
        if new == data:
            return now
        if _read(path) == data:
            write_atomic(path, new)
            return replace(glossary, digest=digest_of(new))
    raise ConflictError("another program keeps writing this glossary", "close it, and try again", Place(str(path)))


def revised_text(path: Path, revisions: Sequence[Revision], known: Glossary) -> tuple[str, str]:
    """Return the text of a glossary file as it stands and as ``write_revisions`` would leave it."""
    data = _read(path)
    text = decode(data, str(path)).text
    now = _as_it_stands(data, path, known)
    return text, _spliced(text, now, [rebase(revision, now) for revision in revisions])[0]


def _as_it_stands(data: bytes, path: Path, known: Glossary | None) -> Glossary:
    if known is None:
        return parse_glossary(data, str(path))
    return known if known.digest == digest_of(data) else replace(parse_glossary(data, str(path)), remarks=known.remarks)


def _spliced(text: str, now: Glossary, revisions: Sequence[Revision]) -> tuple[str, Glossary]:
    """Change the text of a glossary, of a large one by the lines of one entry where that can be."""
    if len(now.entries) >= LARGE and len(revisions) == 1:
        found = patched(text, now, revisions[0], revised)
        if found is not None:
            return found
    return revised(text, now, revisions)


def create_glossary(path: Path, title: str, entries: Sequence[Entry]) -> Glossary:
    """Write a new glossary file; ``TextError`` where one stands there already."""
    if path.exists():
        raise TextError("this file exists already", "name another one", Place(str(path)))
    data = glossary_text(title, tuple(entries)).encode()
    glossary = parse_glossary(data, str(path))
    write_atomic(path, data)
    return glossary


def rebase(revision: Revision, now: Glossary) -> Revision:
    """Lay a revision over the entry as it stands in the file; ``ConflictError`` where that has no one meaning."""
    ident = revision.entry.id
    standing = next((entry for entry in now.entries if entry.id == ident), None)
    merged = merge(revision.before, revision.after, standing)
    if merged.clashes:
        raise _conflict(revision.entry, merged.clashes[0], standing, now)
    return Revision(standing, merged.entry, revision.into) if standing or merged.entry else revision


def revised(text: str, now: Glossary, revisions: Sequence[Revision]) -> tuple[str, Glossary]:
    """Return the text of a glossary after revisions of its entries, and the glossary that it then is."""
    glossary, begun = now, text
    goal = revise(now.entries, revisions)
    pending = [r for r in revisions if not same(r.before, r.after)]
    remarks = dict(now.remarks)
    for _ in range(_ROUNDS):
        if _reached(glossary, goal):
            break
        before = text
        text, _whole = apply(text, _splices(text, glossary, pending, remarks))
        if text == before:
            break
        glossary = parse_glossary(text, now.path)
    if _reached(glossary, goal):
        whole = with_lost_remarks(text, glossary, begun, now, pending)
        return whole, replace(glossary if whole == text else parse_glossary(whole, now.path), remarks=remarks)
    entry = next((e for e, g in zip(glossary.entries, goal, strict=False) if not same(e, g)), revisions[0].entry)
    message = f"{entry.name!r} is written in a way that cannot be changed here"
    raise GlossaryError(
        [Finding(NOT_WRITABLE, entry.place or Place(now.path), message, "change it in the file itself")]
    )


def _reached(glossary: Glossary, goal: Sequence[Entry]) -> bool:
    if len(glossary.entries) != len(goal):
        return False
    return all(one is other or same(one, other) for one, other in zip(glossary.entries, goal, strict=True))


def _splices(text: str, glossary: Glossary, revisions: Sequence[Revision], remarks: dict[str, str]) -> list[Splice]:
    """Return what leads towards the revisions; the comments of what leaves its list are kept in ``remarks``."""
    numbers = {entry.id: at for at, entry in enumerate(glossary.entries)}
    wanted: dict[int, Entry | None] = {}
    new: list[Entry] = []
    for revision in revisions:
        at = next((numbers[e.id] for e in (revision.before, revision.after) if e and e.id in numbers), None)
        if at is not None:
            wanted[at] = revision.after
        elif revision.after is not None:
            new.append(revision.after)
    layout = lay_out(text, wanted)
    source = replace(Source.of(text), remarks=remarks)
    for at, after in wanted.items():
        remarks.update(remarks_of(source, layout.written[at], glossary.entries[at], after))
    splices: list[Splice] = []
    gone: dict[int, tuple[Node, set[int]]] = {}
    for at, after in wanted.items():
        place = layout.written[at]
        if after is None:
            gone.setdefault(id(place.holder), (place.holder, set()))[1].add(place.index)
        else:
            splices += entry_splices(source, place, glossary.entries[at], after)
    for holder, indices in gone.values():
        splices += _removed(source, holder, indices, glossary.path if holder is layout.entries else None)
    if new:
        splices.append(_added(source, layout.entries, new))
    return splices


def _removed(source: Source, holder: Node, indices: set[int], path: str | None) -> list[Splice]:
    """Take members out of a mapping or list; all of them only where it is not that of the entries, which has a path."""
    if len(indices) == len(holder.members()):
        if path is not None:
            message, remedy = "the glossary would have no entries left", "delete the file, or keep one entry"
            raise GlossaryError([Finding(NOT_WRITABLE, Place(path), message, remedy)])
        # The other members go in the next round, when the last one is an item of the list by itself.
        indices = indices - {max(indices)}
    return [delete(source, holder, first, stop) for first, stop in runs(sorted(indices))]


def _added(source: Source, entries: Node, new: Sequence[Entry]) -> Splice:
    column = entries.column
    if entries.shape == "map":
        members = [keyed_flow(e) if entries.flow else keyed_block(e, column, source) for e in new]
    else:
        members = [entry_flow(e) if entries.flow else entry_block(e, column + 2, source) for e in new]
    return insert(source, entries, len(entries.members()), members, apart=not entries.flow and source.apart(entries))


def _conflict(entry: Entry, clash: Clash, standing: Entry | None, now: Glossary) -> ConflictError:
    place = (standing.place if standing else None) or Place(now.path)
    if clash.field == "entry":
        done = "changed" if standing else "removed"
        return ConflictError(
            f"{entry.name!r} was {done} in the file meanwhile", "look at it, and change it again", place
        )
    theirs = clash.theirs if isinstance(clash.theirs, str) else "otherwise"
    message = f"{clash.field} of {entry.name!r} was changed in the file meanwhile (now {theirs!r})"
    return ConflictError(message, "look at it, and change it again", place)


def _read(path: Path) -> bytes:
    try:
        return read_bytes(path)
    except TextError as error:
        raise GlossaryError([Finding("G100", error.place or Place(str(path)), error.message, error.remedy)]) from error


def digest_of(data: bytes) -> str:
    """Return the digest of the content of a glossary file."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
