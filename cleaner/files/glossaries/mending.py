"""What can be mended in a glossary that the reader refuses: spaces at the ends of texts, spliced away where they stand."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cleaner.core.basis.errors import Finding, Place
from cleaner.files.disk.texts import decode, encode, read_bytes, write_atomic
from cleaner.files.yaml.events import SPACE
from cleaner.files.yaml.nodes import Node, Nodes
from cleaner.files.yaml.scalars import written
from cleaner.files.yaml.splices import Splice, apply


def strip_spaces(path: Path, findings: Sequence[Finding]) -> bool:
    """Delete the spaces that the findings are about, if the file is refused for nothing else; return whether it was."""
    if not findings or any(finding.code != SPACE for finding in findings):
        return False
    data = read_bytes(path)
    form = decode(data, str(path))
    nodes = Nodes(form.text)
    starts = _starts(form.text, [finding.place for finding in findings])
    splices = [
        Splice(node.start, node.end, written(node.value.strip(), node.style))
        for node in _scalars(nodes.node(nodes.take()))
        if node.start in starts
    ]
    text, _ = apply(form.text, splices)
    write_atomic(path, encode(text, form, str(path)))
    return True


def _scalars(node: Node) -> Iterator[Node]:
    if node.shape == "scalar":
        yield node
    for inner in (*node.items, *(side for pair in node.pairs for side in pair)):
        yield from _scalars(inner)


def _starts(text: str, places: Sequence[Place]) -> set[int]:
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    return {lines[place.line - 1] + place.column - 1 for place in places}
