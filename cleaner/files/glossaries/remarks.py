"""The comments of an entry that goes into another one: what the other has not got with their members is put behind its name."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.core.basis.glossary import Glossary
from cleaner.core.upkeep.revising import Revision
from cleaner.files.glossaries.layout import Written, lay_out
from cleaner.files.yaml.nodes import Node
from cleaner.files.yaml.splices import Source, Splice, apply


def with_lost_remarks(text: str, glossary: Glossary, before: str, now: Glossary, revisions: Sequence[Revision]) -> str:
    """Return ``text`` with those comments of entries put into others that only the text ``before`` has.

    ``glossary`` is what the text says, and ``now`` what the text before said.
    """
    old, new = ({entry.id: at for at, entry in enumerate(g.entries)} for g in (now, glossary))
    merged = [r for r in revisions if r.entry.id in old and r.into in new]
    if not merged:
        return text
    was = lay_out(before, {old[r.entry.id] for r in merged})
    stands = lay_out(text, {new[r.into] for r in merged})
    splices = []
    for revision in merged:
        lost = ""
        for remark in dict.fromkeys(_remarks(Source.of(before), was.written[old[revision.entry.id]])):
            lost += f"  {remark}" * (_count(remark, before) - _count(remark, text))
        at = _behind_name(Source.of(text), stands.written[new[revision.into]], stands.entries)
        splices.append(Splice(at, at, lost))
    return apply(text, splices)[0]


def _remarks(source: Source, place: Written) -> Iterator[str]:
    """Yield every comment of an entry: what follows a # where no scalar stands."""
    scalars = [*(_scalars(place.name) if place.name else ()), *_scalars(place.body)]
    start = source.lead(place.holder, place.index)
    stop = source.line_end(place.body.end)
    for low, high in pairwise([start, *(end for node in scalars for end in (node.start, node.end)), stop]):
        if (low, high) in {(node.start, node.end) for node in scalars}:
            continue
        for line in source.text[low:high].splitlines():
            if "#" in line:
                yield line[line.index("#") :].rstrip()


def _scalars(node: Node) -> Iterator[Node]:
    if node.shape == "scalar":
        yield node
    for inner in (*node.items, *(part for pair in node.pairs for part in pair)):
        yield from _scalars(inner)


def _count(remark: str, text: str) -> int:
    return len(re.findall(rf"{re.escape(remark)}(?=\s*$|\s+#)", text, re.M))


def _behind_name(source: Source, place: Written, entries: Node) -> int:
    """Return the end of the line of a name, or of the outermost that is written in brackets or by itself."""
    body = place.body
    name = place.name or (body.get("name") if body.shape == "map" else None)
    whole = next((node for node in (entries, place.holder, body) if node.flow), body)
    lines = name is not None and not whole.flow and body.shape != "scalar"
    return source.line_end(name.end if name is not None and lines else whole.end)
