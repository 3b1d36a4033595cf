"""A YAML file as nodes that know their offsets: where each value begins, and where its last character stands.

PyYAML's own nodes end where the next token begins, behind comments and blank lines; whoever splices needs the end of
what was written. A node that nobody will look into is passed over quickly and keeps its two ends alone.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

_LOADER: Callable[[str], Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
Shape = Literal["scalar", "list", "map"]


@dataclass(slots=True)
class Node:
    """One value of the file."""

    shape: Shape
    start: int
    end: int
    """Behind the last character; a block scalar ends before its last line break."""
    column: int = 0
    """Where it begins in its line; for a list in block style, where its hyphens stand."""
    flow: bool = False
    """Whether a collection stands in brackets."""
    style: str = ""
    """Quote or block sign of a scalar; empty where it is plain."""
    value: str = ""
    items: list["Node"] = field(default_factory=list)
    """Members of a list."""
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)
    """Keys and values of a mapping."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written where a value is expected."""
        return self.shape == "scalar" and self.start == self.end

    def get(self, key: str) -> "Node | None":
        """Return the value under a key of a mapping."""
        return next((value for name, value in self.pairs if name.value == key), None)

    def members(self) -> list[tuple[int, int]]:
        """Return where the members of a collection begin and end."""
        if self.shape == "list":
            return [(item.start, item.end) for item in self.items]
        return [(key.start, value.end) for key, value in self.pairs]


class Nodes:
    """The nodes of one text, made while its events are pulled; the text is known to be sound."""

    def __init__(self, text: str) -> None:
        """Begin to read ``text``."""
        self._text = text
        # The marks of a parser's events are always there, which the type of events does not say.
        self._pull: Callable[[], Any] = _LOADER(text).get_event
        self._pull()
        self._pull()

    def take(self) -> Any:
        """Return the next event."""
        return self._pull()

    def node(self, event: Any) -> Node:
        """Return the whole node that ``event`` begins."""
        node = self.begun(event)
        return node if node.shape == "scalar" else self.finish(node)

    def passed(self, event: Any) -> Node:
        """Return the node that ``event`` begins without what is inside it."""
        node = self.begun(event)
        return node if node.shape == "scalar" else self.skip(node)

    def begun(self, event: Any) -> Node:
        """Return a scalar, or a collection whose members are still to be read."""
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        mark = event.start_mark
        shape: Shape = "map" if isinstance(event, MappingStartEvent) else "list"
        return Node(shape, mark.index, mark.index, mark.column, flow=bool(event.flow_style))

    def finish(self, node: Node) -> Node:
        """Read the members of a collection that are left."""
        while not isinstance(event := self._pull(), CollectionEndEvent):
            if node.shape == "map":
                node.pairs.append((self.node(event), self.node(self._pull())))
            else:
                node.items.append(self.node(event))
        self.close(node, event)
        return node

    def skip(self, node: Node, last: int = 0) -> Node:
        """Pass over the members of a collection that are left; ``last`` is where those read before end."""
        depth, node.end = 1, max(node.start, last)
        while depth:
            event = self._pull()
            if isinstance(event, ScalarEvent):
                node.end = self._scalar(event).end
            elif isinstance(event, CollectionStartEvent):
                depth += 1
            else:
                depth -= 1
                # The end of a collection in block style has no width.
                if event.end_mark.index > event.start_mark.index:
                    node.end = event.end_mark.index
        return node

    @staticmethod
    def close(node: Node, event: Any) -> None:
        """Set the end of a collection whose members are read."""
        node.end = event.end_mark.index if node.flow else max((end for _, end in node.members()), default=node.start)

    def _scalar(self, event: Any) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in ("|", ">"):
            end = _before_break(self._text, end)
        style = event.style if event.style not in (None, ":") else ""
        return Node("scalar", start, end, event.start_mark.column, style=style or "", value=event.value)


def _before_break(text: str, at: int) -> int:
    if text[:at].endswith("\r\n"):
        return at - 2
    return at - 1 if at and text[at - 1] in "\r\n\x85\u2028\u2029" else at
