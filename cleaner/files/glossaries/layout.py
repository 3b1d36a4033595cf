"""Where the entries of a glossary stand in its text: the nodes of those that will be changed, the ends of the others.

The text has been read by the glossary reader before, so that its shape is known to be sound; what is left is to say
which of the reader's entries, by number in the order of the file, stands where.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from yaml.events import CollectionEndEvent, MappingEndEvent, ScalarEvent

from cleaner.files.glossaries.reader import ENTRY_KEYS
from cleaner.files.yaml.nodes import Node, Nodes


@dataclass(frozen=True, slots=True)
class Written:
    """One entry as it stands in the text."""

    name: Node | None
    """The key of a short form; nothing where the name stands in ``body``."""
    body: Node
    """The mapping of a full entry, the value of a short form, or the bare name itself."""
    holder: Node
    """The collection it is a member of."""
    index: int
    """Its number there."""

    @property
    def bare(self) -> bool:
        """Whether nothing but the name was written."""
        return self.name is None and self.body.shape == "scalar"


@dataclass(slots=True)
class Layout:
    """The collection of all entries, and those that are to be changed by number."""

    entries: Node
    written: dict[int, Written] = field(default_factory=dict)


def lay_out(text: str, wanted: Collection[int]) -> Layout:
    """Find the entries of the numbers ``wanted``; ``text`` is a glossary without byte order mark."""
    nodes = Nodes(text)
    root = nodes.begun(nodes.take())
    while not isinstance(event := nodes.take(), MappingEndEvent):
        key = nodes.node(event)
        if key.value == "entries":
            return _Walk(nodes, wanted).entries(nodes.take())
        root.pairs.append((key, nodes.passed(nodes.take())))
    raise ValueError("a glossary that was read has entries")


class _Walk:
    """Counts the entries while their nodes are made."""

    def __init__(self, nodes: Nodes, wanted: Collection[int]) -> None:
        self._nodes, self._wanted = nodes, wanted
        self._number = 0
        self._written: dict[int, Written] = {}

    def entries(self, event: Any) -> Layout:
        nodes = self._nodes
        holder = nodes.begun(event)
        if holder.shape == "map":
            self._short(holder, nodes.take(), None, 0)
        elif holder.shape == "list":
            while not isinstance(event := nodes.take(), CollectionEndEvent):
                holder.items.append(self._item(event, holder, len(holder.items)))
            nodes.close(holder, event)
        return Layout(holder, self._written)

    def _item(self, event: Any, holder: Node, index: int) -> Node:
        nodes = self._nodes
        item = nodes.begun(event)
        if item.shape == "scalar":
            self._count(None, item, holder, index)
            return item
        key = nodes.take()
        if isinstance(key, ScalarEvent) and key.value not in ENTRY_KEYS:
            return self._short(item, key, holder, index)
        if self._number not in self._wanted:
            self._number += 1
            nodes.node(key)
            return nodes.skip(item)
        item.pairs.append((nodes.node(key), nodes.node(nodes.take())))
        nodes.finish(item)
        self._count(None, item, holder, index)
        return item

    def _short(self, pairs: Node, event: Any, holder: Node | None, index: int) -> Node:
        """Read a mapping of short forms whose first key is taken; ``holder`` is the list it is an item of."""
        nodes, first = self._nodes, self._number
        while not isinstance(event, MappingEndEvent):
            key, value = nodes.node(event), nodes.take()
            wanted = self._number in self._wanted
            pairs.pairs.append((key, nodes.node(value) if wanted else nodes.passed(value)))
            self._count(key, pairs.pairs[-1][1], pairs, len(pairs.pairs) - 1)
            event = nodes.take()
        nodes.close(pairs, event)
        if holder is not None and len(pairs.pairs) == 1 and first in self._written:
            only = self._written[first]
            self._written[first] = Written(only.name, only.body, holder, index)
        return pairs

    def _count(self, name: Node | None, body: Node, holder: Node, index: int) -> None:
        if self._number in self._wanted:
            self._written[self._number] = Written(name, body, holder, index)
        self._number += 1
