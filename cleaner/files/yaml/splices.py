"""Changes of a YAML text as splices: replace a value, put a member into a collection, take one out.

A splice touches the lines of what changes and nothing else; comments on lines of their own stay where they are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cleaner.files.yaml.nodes import Node
from cleaner.files.yaml.scalars import is_plain, written

_BREAK = re.compile(r"\r\n|\r|\n")
_COMMA = re.compile(r"\s*,")


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Text that takes the place of a range; an insertion where the range is empty."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """The text that is changed, and the line break it is written with."""

    text: str
    newline: str
    remarks: Mapping[str, str] = field(default_factory=dict)
    """Comments, with the spaces before them, that stood behind members which go elsewhere, by the text of the member."""

    @classmethod
    def of(cls, text: str) -> "Source":
        """Take the first line break of ``text`` for that of the file."""
        found = _BREAK.search(text)
        return cls(text, found[0] if found else "\n")

    def line_start(self, at: int) -> int:
        """Return where the line of ``at`` begins."""
        if self.text[at - 1 : at + 1] == "\r\n":
            at -= 1
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def line_end(self, at: int) -> int:
        """Return where the line of ``at`` ends, its break not counted."""
        found = _BREAK.search(self.text, at)
        return found.start() if found else len(self.text)

    def line_stop(self, at: int) -> int:
        """Return where the line after that of ``at`` begins."""
        found = _BREAK.search(self.text, at)
        return found.end() if found else len(self.text)

    def lead(self, collection: Node, index: int) -> int:
        """Return where a member begins, the hyphen of a list counted."""
        start, _ = collection.members()[index]
        if collection.flow or collection.shape == "map":
            return start
        low = collection.members()[index - 1][1] if index else 0
        line = self.line_start(start)
        while line >= self.line_start(low):
            at = line + collection.column
            if low <= at <= start and self.text[at : at + 1] == "-":
                return at
            line = self.line_start(line - 1) if line else -1
        return start

    def apart(self, collection: Node) -> bool:
        """Whether a blank line stands between the last two members of a collection in block style."""
        members = collection.members()
        if len(members) < 2:
            return False
        gap = self.text[members[-2][1] : self.lead(collection, len(members) - 1)]
        return len(_BREAK.findall(gap)) > 1 and "#" not in gap


def apply(text: str, splices: Iterable[Splice]) -> tuple[str, bool]:
    """Return the spliced text, and whether all splices found their place; overlapping ones are left out."""
    parts: list[str] = []
    at, whole = 0, True
    for splice in sorted(splices, key=lambda s: (s.start, s.end)):
        if splice.start < at:
            whole = False
            continue
        parts += [text[at : splice.start], splice.text]
        at = splice.end
    return "".join([*parts, text[at:]]), whole


def scalar(source: Source, node: Node, text: str) -> Splice:
    """Replace the text of a scalar; its quotes stay."""
    style = "" if node.style in ("|", ">") and is_plain(text) else node.style
    gap = " " if node.empty and not source.text[node.start - 1 : node.start].isspace() else ""
    return Splice(node.start, node.end, gap + written(text, style))


def insert(source: Source, collection: Node, index: int, members: Sequence[str], *, apart: bool = False) -> Splice:
    """Put members, each as it is written, before the member of that index; their lines are indented already."""
    places = collection.members()
    if collection.flow:
        return _insert_flow(collection, places, index, ", ".join(members))
    sign = "- " if collection.shape == "list" else ""
    margin = source.newline + " " * collection.column
    if index == 0:
        at = source.lead(collection, 0)
        return Splice(at, at, "".join(f"{sign}{member}{margin}" for member in members))
    at = source.line_end(places[index - 1][1])
    blank = source.newline if apart else ""
    return Splice(at, at, "".join(f"{blank}{margin}{sign}{member}" for member in members))


def delete(source: Source, collection: Node, first: int, stop: int) -> Splice:
    """Take the members ``first`` up to ``stop`` out; at least one other must stay."""
    if collection.flow:
        return _delete_flow(source, collection.members(), first, stop)
    places = collection.members()
    start, end = source.lead(collection, first), places[stop - 1][1]
    line = source.line_start(start)
    if not source.text[line:start].strip():
        after = source.line_stop(end)
        if source.line_end(end) == len(source.text) and first:
            before = source.line_end(places[first - 1][1])
            return Splice(before, after, "") if not source.text[before:line].strip() else Splice(line, after, "")
        return Splice(*_with_blank(source, line, after), "")
    # It shares its line with a hyphen above it, and the next one takes its place there.
    after = source.lead(collection, stop) if stop < len(places) else end
    if "#" in source.text[end:after]:
        after = end + len(source.text[end:after]) - len(source.text[end:after].lstrip(" "))
    return Splice(start, after, "")


def _with_blank(source: Source, start: int, stop: int) -> tuple[int, int]:
    """Take the blank line before what is deleted along, if nothing or another one stands behind it."""
    above = source.line_start(start - 1) if start else 0
    after = source.line_stop(stop)
    alone = start and not source.text[above:start].strip() and not source.text[stop:after].strip()
    return (above, stop) if alone else (start, stop)


def _insert_flow(collection: Node, places: Sequence[tuple[int, int]], index: int, text: str) -> Splice:
    if not places:
        return Splice(collection.start + 1, collection.start + 1, text)
    if index:
        at = places[index - 1][1]
        return Splice(at, at, f", {text}")
    return Splice(places[0][0], places[0][0], f"{text}, ")


def _delete_flow(source: Source, places: Sequence[tuple[int, int]], first: int, stop: int) -> Splice:
    start, end = places[first][0], places[stop - 1][1]
    comma = _COMMA.match(source.text, end)
    if comma:
        after, line = comma.end(), source.line_start(start)
        rest = source.text[after : source.line_end(after)].strip()
        if not source.text[line:start].strip() and not rest:
            return Splice(line, source.line_stop(after), "")
        gap = source.text[after : places[stop][0]] if stop < len(places) else ""
        return Splice(start, after + (len(gap) if gap.isspace() and not _BREAK.search(gap) else 0), "")
    before = places[first - 1][1] if first else start
    return Splice(start if "#" in source.text[before:start] else before, end, "")
