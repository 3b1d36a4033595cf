"""A glossary named in a settings file, spliced in so that everything else of the file stays as it was written."""

from pathlib import Path

import yaml

from cleaner.core.basis.errors import TextError, UsageError
from cleaner.files.disk.texts import decode, encode, read_bytes, write_atomic
from cleaner.files.settings.reader import read_settings
from cleaner.files.yaml.nodes import Node, Nodes
from cleaner.files.yaml.scalars import written
from cleaner.files.yaml.splices import Source, Splice, apply, delete, insert


def list_glossary(settings: Path, glossary: str) -> bytes | None:
    """Name a glossary in a settings file, which is made where there is none; return what stood there before.

    Raises ``UsageError`` where the file is written in a way that cannot be changed here; it stays as it was.
    """
    before = read_bytes(settings) if settings.exists() else None
    known = read_settings(settings).get("glossaries", ()) if before is not None else ()
    write_atomic(settings, _with(before, glossary, settings))
    try:
        told = read_settings(settings).get("glossaries", ())
    except UsageError:
        told = ()
    if told != (*known, glossary) and before is not None:
        write_atomic(settings, before)
        raise UsageError(f"{settings} cannot be changed here", f"add {glossary} under 'glossaries:' in it by hand")
    return before


def unlist_glossary(settings: Path, glossary: str, before: bytes | None) -> None:
    """Put a settings file back as ``list_glossary`` found it; what was written there since stays."""
    if not settings.exists():
        return
    now = read_bytes(settings)
    if now != _with(before, glossary, settings):
        form = decode(now, str(settings))
        write_atomic(settings, encode(_unlisted(form.text, glossary), form, str(settings)))
    elif before is None:
        settings.unlink()
    else:
        write_atomic(settings, before)


def _with(before: bytes | None, glossary: str, settings: Path) -> bytes:
    if before is None:
        return f"glossaries: [{written(glossary, '')}]\n".encode()
    form = decode(before, str(settings))
    return encode(_listed(form.text, glossary), form, str(settings))


def _listed(text: str, glossary: str) -> str:
    source, value = Source.of(text), _list_in(text)
    if value is not None:
        return apply(text, [insert(source, value, len(value.items), [written(glossary, "")])])[0]
    gap = "" if not text or text.endswith(("\n", "\r")) else source.newline
    return f"{text}{gap}glossaries: [{written(glossary, '')}]{source.newline}"


def _unlisted(text: str, glossary: str) -> str:
    source, value = Source.of(text), _list_in(text)
    names = [item.value for item in value.items] if value is not None else []
    if value is None or glossary not in names:
        return text
    at = names.index(glossary)
    alone = Splice(value.start if value.flow else source.lead(value, 0), value.end, "[]" if value.flow else " []")
    return apply(text, [delete(source, value, at, at + 1) if len(names) > 1 else alone])[0]


def _list_in(text: str) -> Node | None:
    """Return the list of glossaries of a settings file, if it has one."""
    try:
        nodes = Nodes(text)
        event = nodes.take()
        root = nodes.node(event) if event is not None else None  # nothing, or comments alone
    except (AssertionError, TextError, yaml.YAMLError):
        return None
    value = root.get("glossaries") if root is not None and root.shape == "map" else None
    return value if value is not None and value.shape == "list" else None
