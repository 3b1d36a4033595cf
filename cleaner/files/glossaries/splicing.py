"""From an entry as it stands in the text and as it shall be to the splices that lead from one to the other.

Where an entry is written too briefly for what is asked (a bare name, a list of variants beside a name), the splices
returned only give it the room, and the writer asks again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any

from cleaner.core.basis.glossary import Entry, Example, Variant
from cleaner.core.upkeep.revising import FIELDS, LISTS
from cleaner.files.glossaries.layout import Written
from cleaner.files.glossaries.rendering import (
    default,
    example_text,
    field_block,
    field_flow,
    key_of,
    variant_text,
)
from cleaner.files.yaml.nodes import Node
from cleaner.files.yaml.scalars import flow_list, written
from cleaner.files.yaml.splices import Source, Splice, delete, insert, scalar

_ORDER = ("name", "id", *FIELDS[1:])
_STAYING = frozenset({"kind", "case", "status"})
"""Keys that stay when their value becomes the one that needs not be written."""
_VARIANT_KEYS = ("text", "near", "unless", "apply")

EditMember = Callable[[Source, Node, Any, Any], Iterator[Splice]]


def entry_splices(source: Source, place: Written, before: Entry, after: Entry) -> list[Splice]:
    """Return what must change for ``before``, which stands at ``place``, to become ``after``."""
    body = place.body
    asked = [field for field in _ORDER[1:] if _differs(place, field, before, after)]
    if place.bare and asked:
        return [_named(place)]
    if place.name is not None and body.shape != "map" and set(asked) - {"variants"}:
        return list(_widened(source, place))
    splices: list[Splice] = []
    if before.name != after.name:
        name = place.name or (body if place.bare else body.get("name"))
        assert name is not None
        splices.append(scalar(source, name, after.name))
    if body.shape != "map":
        return [*splices, *(_list(source, body, before.variants, after.variants, _variant) if asked else ())]
    return [*splices, *_fields(source, body, asked, before, after)]


def remarks_of(source: Source, place: Written, before: Entry, after: Entry | None) -> Iterator[tuple[str, str]]:
    """Yield each member that leaves a list of an entry, by its text, with its comments as they end a line."""
    for field in LISTS:
        short = field == "variants" and place.name is not None and place.body.shape != "map"
        node = place.body if short else place.body.get(field)
        if node is None:
            continue
        members = getattr(before, field)
        stays = {key_of(member) for member in getattr(after, field)} if after else set()
        # Those of a list in one line share its comment, which stays as long as one of them does.
        together = [] if stays else [*zip(members[-1:], [node], strict=False)]
        lines = not node.flow and bool(node.items)
        alone = not stays  # whether nothing stays that a comment could stand above
        for member, written_at in zip(members, node.items, strict=False) if lines else together:
            if key_of(member) in stays:
                alone = False
                continue
            behind = source.text[written_at.end : source.line_end(written_at.end)].rstrip()
            remark = behind if behind.lstrip().startswith("#") else ""
            if lines and alone:
                remark = _above(source, written_at.start) + remark
            alone = True
            if remark:
                yield key_of(member), remark


def _above(source: Source, at: int) -> str:
    """Return the comments on lines of their own right above a place, as they stand behind something."""
    found, line = "", source.line_start(at)
    while line:
        above = source.line_start(line - 1)
        comment = source.text[above:line].strip()
        if not comment.startswith("#"):
            break
        found, line = f"  {comment}{found}", above
    return found


def _differs(place: Written, field: str, before: Entry, after: Entry) -> bool:
    node = place.body.get(field)
    if place.name is not None and field == "variants" and place.body.shape != "map":
        node = place.body
    if node is not None:
        return bool(getattr(before, field) != getattr(after, field))
    return bool(getattr(after, field) != default(field, after))


def _named(place: Written) -> Splice:
    """Make a mapping of a bare name."""
    node = place.body
    if place.holder.flow:
        return Splice(node.start, node.end, f"{{name: {written(node.value)}}}")
    return Splice(node.start, node.start, "name: ")


def _widened(source: Source, place: Written) -> Iterator[Splice]:
    """Make a mapping of a short form's list of variants."""
    body, key = place.body, place.name
    assert key is not None
    if body.shape == "scalar":
        inner = f"variants: {written(body.value)}" if not body.empty else ""
        yield Splice(body.start, body.end, f"{' ' if body.empty else ''}{{{inner}}}")
    elif body.flow:
        yield Splice(body.start, body.start, "{variants: ")
        yield Splice(body.end, body.end, "}")
    else:
        start = source.lead(body, 0)
        # A list may stand as far left as its key, a mapping may not.
        more = " " * max(0, key.column + 2 - body.column)
        yield Splice(start, start, f"{more}variants:{source.newline}{' ' * body.column}{more}")
        line = source.line_stop(start)
        while more and line < body.end:
            if source.text[line : source.line_end(line)].strip():
                yield Splice(line, line, more)
            line = source.line_stop(line)


def _fields(source: Source, body: Node, asked: Sequence[str], before: Entry, after: Entry) -> Iterator[Splice]:
    removed: set[str] = set()
    added: list[tuple[str, str]] = []
    for field in asked:
        node = body.get(field)
        new, old = getattr(after, field), getattr(before, field)
        if node is None:
            flow = f"{field}: {field_flow(after, field)}"
            text = flow if body.flow else field_block(after, field, body.column, source)
            added.append((field, text))
        elif new == default(field, after) and field not in _STAYING:
            removed.add(field)
        elif field == "variants":
            yield from _list(source, node, old, new, _variant)
        elif field == "examples":
            yield from _list(source, node, old, new, _example)
        elif isinstance(new, tuple):
            yield from _list(source, node, old, new, _word)
        else:
            yield scalar(source, node, new)
    yield from _keys(source, body, _ORDER, removed, added)


def _keys(
    source: Source, node: Node, order: Sequence[str], removed: set[str], added: Sequence[tuple[str, str]]
) -> Iterator[Splice]:
    """Put keys into a mapping, each behind those that usually precede it; once they stand there, take others out."""
    keys = [key.value for key, _ in node.pairs]
    if not added and removed >= set(keys):
        yield Splice(node.start, node.end, "{}")
        return
    for first, stop in runs([at for at, key in enumerate(keys) if key in removed and not added]):
        yield delete(source, node, first, stop)
    places: dict[int, list[str]] = {}
    for key, text in added:
        earlier = order[: order.index(key)]
        at = max((n + 1 for n, k in enumerate(keys) if k in earlier), default=0)
        places.setdefault(at, []).append(text)
    for at, texts in places.items():
        yield insert(source, node, at, texts)


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield consecutive numbers as half-open ranges."""
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in group]
        yield members[0], members[-1] + 1


def _list(source: Source, node: Node, old: Sequence[Any], new: Sequence[Any], edit: EditMember) -> Iterator[Splice]:
    """Lead a list from its old members to the new ones."""
    if node.shape == "scalar" and len(old) == len(new) == 1:
        yield from edit(source, node, old[0], new[0])
    elif not new or not node.items:
        yield _in_brackets(source, node, new)
    else:
        yield from _members(source, node, old, new, edit)
    if node.flow or not node.items:
        known = set(map(key_of, old))
        remarks = "".join(source.remarks.get(key_of(member), "") for member in new if key_of(member) not in known)
        at = source.line_end(node.end)
        yield from [Splice(at, at, remarks)] if remarks else []


def _in_brackets(source: Source, node: Node, new: Sequence[Any]) -> Splice:
    start, gap = node.start, ""
    if node.shape == "list" and not node.flow:
        # A list may stand as far left as its key, brackets may not.
        start, gap = source.lead(node, 0), "  "
    elif node.empty and not source.text[node.start - 1 : node.start].isspace():
        gap = " "
    return Splice(start, node.end, f"{gap}[{', '.join(map(_text, new))}]")


def _members(source: Source, node: Node, old: Sequence[Any], new: Sequence[Any], edit: EditMember) -> Iterator[Splice]:
    matcher = SequenceMatcher(None, [*map(key_of, old)], [*map(key_of, new)], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        both = min(b - a, d - c)
        for at in range(both):
            if old[a + at] != new[c + at]:
                yield from edit(source, node.items[a + at], old[a + at], new[c + at])
        if tag != "equal" and d - c > both:
            fresh = new[c + both : d]
            remarks = ["" if node.flow else source.remarks.get(key_of(member), "") for member in fresh]
            yield insert(source, node, a + both, [*map(str.__add__, map(_text, fresh), remarks)])
        elif tag != "equal" and b - a > both:
            yield delete(source, node, a + both, b)


def _text(member: str | Variant | Example) -> str:
    if isinstance(member, str):
        return written(member)
    return variant_text(member) if isinstance(member, Variant) else example_text(member)


def _word(source: Source, node: Node, _old: str, new: str) -> Iterator[Splice]:
    yield scalar(source, node, new)


def _variant(source: Source, node: Node, old: Variant, new: Variant) -> Iterator[Splice]:
    if node.shape != "map":
        plain = not (new.near or new.unless or new.apply)
        yield scalar(source, node, new.text) if plain else Splice(node.start, node.end, variant_text(new))
        return
    removed: set[str] = set()
    added: list[tuple[str, str]] = []
    for key in _VARIANT_KEYS:
        value, was = getattr(new, key), getattr(old, key)
        inner = node.get(key)
        if value == was:
            continue
        if not value:
            removed.add(key)
        elif inner is None:
            added.append((key, f"{key}: {flow_list(value) if isinstance(value, tuple) else value}"))
        elif isinstance(value, tuple):
            yield from _list(source, inner, was, value, _word)
        else:
            yield scalar(source, inner, value)
    yield from _keys(source, node, _VARIANT_KEYS, removed, added)


def _example(source: Source, node: Node, old: Example, new: Example) -> Iterator[Splice]:
    keep, raw, cleaned = node.get("keep"), node.get("raw"), node.get("cleaned")
    if keep is not None and new.keeps:
        yield scalar(source, keep, new.raw)
    elif raw is not None and cleaned is not None:
        if old.raw != new.raw:
            yield scalar(source, raw, new.raw)
        if old.cleaned != new.cleaned:
            yield scalar(source, cleaned, new.cleaned)
    else:
        yield Splice(node.start, node.end, example_text(new))
