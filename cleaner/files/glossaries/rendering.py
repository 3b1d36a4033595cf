"""How an entry that the program makes is written in YAML: the keys in their order, only what differs from the default."""

from cleaner.core.basis.glossary import Entry, Example, Variant, default_case, entry_id
from cleaner.core.upkeep.revising import FIELDS
from cleaner.files.yaml.scalars import flow_list, quoted, written
from cleaner.files.yaml.splices import Source

_WORDS = ("source", "admitted", "near", "unless")
_WIDTH = 110
_PLAIN = Source("", "\n")


def default(field: str, entry: Entry) -> object:
    """Return what a field is where nothing is written."""
    match field:
        case "kind":
            return "company"
        case "case":
            return default_case(entry.kind)
        case "status":
            return "approved"
        case "note":
            return ""
        case "id":
            return entry_id(entry.name)
        case "apply":
            return None
    return ()


def variant_text(variant: Variant) -> str:
    """Return a variant on one line."""
    if not (variant.near or variant.unless or variant.apply):
        return written(variant.text)
    parts = [f"text: {written(variant.text)}"]
    parts += [f"{key}: {flow_list(words)}" for key in ("near", "unless") if (words := getattr(variant, key))]
    parts += [f"apply: {variant.apply}"] if variant.apply else []
    return f"{{{', '.join(parts)}}}"


def example_text(example: Example) -> str:
    """Return an example on one line."""
    if example.keeps:
        return f"{{keep: {quoted(example.raw)}}}"
    return f"{{raw: {quoted(example.raw)}, cleaned: {quoted(example.cleaned)}}}"


def key_of(member: str | Variant | Example) -> str:
    """Return the text that tells a member of a list from the others."""
    return member if isinstance(member, str) else member.text if isinstance(member, Variant) else member.raw


def field_flow(entry: Entry, field: str) -> str:
    """Return the value of a field on one line."""
    value = getattr(entry, field)
    if field in _WORDS:
        return written(value[0]) if field == "source" and len(value) == 1 else flow_list(value)
    if field == "variants":
        return f"[{', '.join(map(variant_text, value))}]"
    if field == "examples":
        return f"[{', '.join(map(example_text, value))}]"
    return written(value)


def field_block(entry: Entry, field: str, column: int, source: Source) -> str:
    """Return ``key: value`` in block style; lists with mappings or remarks, or too long, have a line a member."""
    flow = f"{field}: {field_flow(entry, field)}"
    value = getattr(entry, field)
    mapped = field == "examples" or (field == "variants" and any("{" in variant_text(v) for v in value))
    if not isinstance(value, tuple):
        return flow
    remarks = [source.remarks.get(key_of(member), "") for member in value]
    if not mapped and not any(remarks) and (len(value) == 1 or column + len(flow) <= _WIDTH):
        return flow
    if field == "examples":
        members = [example_text(e) for e in value]
    else:
        members = [variant_text(v) if isinstance(v, Variant) else written(v) for v in value]
    margin = source.newline + " " * (column + 2)
    return f"{field}:" + "".join(f"{margin}- {m}{remark}" for m, remark in zip(members, remarks, strict=True))


def entry_fields(entry: Entry) -> tuple[str, ...]:
    """Return the fields, name left out, that differ from what they are when nothing is written."""
    named = ("id", *(field for field in FIELDS if field != "name"))
    return tuple(field for field in named if getattr(entry, field) != default(field, entry))


def entry_block(entry: Entry, column: int, source: Source = _PLAIN) -> str:
    """Return an entry in block style; all lines but the first are indented to ``column``."""
    lines = [f"name: {written(entry.name)}"]
    lines += [field_block(entry, field, column, source) for field in entry_fields(entry)]
    return (source.newline + " " * column).join(lines)


def entry_flow(entry: Entry) -> str:
    """Return an entry on one line."""
    parts = [f"name: {written(entry.name)}", *(f"{f}: {field_flow(entry, f)}" for f in entry_fields(entry))]
    return f"{{{', '.join(parts)}}}"


def keyed_flow(entry: Entry) -> str:
    """Return an entry on one line as the member of a mapping, its name the key."""
    fields = entry_fields(entry)
    if set(fields) <= {"variants"}:
        return f"{written(entry.name)}: {field_flow(entry, 'variants')}"
    return f"{written(entry.name)}: {{{', '.join(f'{f}: {field_flow(entry, f)}' for f in fields)}}}"


def keyed_block(entry: Entry, column: int, source: Source) -> str:
    """Return an entry in block style as the member of a mapping, its name the key."""
    fields = entry_fields(entry)
    if set(fields) <= {"variants"} and not any(variant.text in source.remarks for variant in entry.variants):
        return keyed_flow(entry)
    margin = source.newline + " " * (column + 2)
    return f"{written(entry.name)}:" + "".join(margin + field_block(entry, f, column + 2, source) for f in fields)


def glossary_text(title: str, entries: tuple[Entry, ...], source: str = "zh", target: str = "en") -> str:
    """Return a new glossary file."""
    head = f"glossary: {written(title)}\nlanguage: {{source: {written(source)}, target: {written(target)}}}\nentries:\n"
    return head + "".join(f"  - {entry_block(entry, 4)}\n" for entry in entries)
