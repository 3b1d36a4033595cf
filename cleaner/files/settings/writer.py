"""A glossary named in a settings file, spliced in so that everything else of the file stays as it was written."""

from pathlib import Path

from cleaner.core.basis.errors import TextError, UsageError
from cleaner.files.disk.texts import decode, encode, read_bytes, write_atomic
from cleaner.files.settings.reader import read_settings
from cleaner.files.yaml.nodes import Nodes
from cleaner.files.yaml.scalars import written
from cleaner.files.yaml.splices import Source, apply, insert


def list_glossary(settings: Path, glossary: str) -> bytes | None:
    """Name a glossary in a settings file, which is made where there is none; return what stood there before.

    Raises ``UsageError`` where the file is written in a way that cannot be changed here; it stays as it was.
    """
    if not settings.exists():
        write_atomic(settings, f"glossaries: [{written(glossary, '')}]\n".encode())
        return None
    before = read_bytes(settings)
    form = decode(before, str(settings))
    known = read_settings(settings).get("glossaries", ())
    text = _listed(form.text, glossary)
    data = encode(text, form, str(settings))
    write_atomic(settings, data)
    try:
        told = read_settings(settings).get("glossaries", ())
    except UsageError:
        told = ()
    if told != (*known, glossary):
        write_atomic(settings, before)
        raise UsageError(f"{settings} cannot be changed here", f"add {glossary} under 'glossaries:' in it by hand")
    return before


def unlist_glossary(settings: Path, before: bytes | None) -> None:
    """Put a settings file back as ``list_glossary`` found it."""
    if before is None:
        settings.unlink(missing_ok=True)
    else:
        write_atomic(settings, before)


def _listed(text: str, glossary: str) -> str:
    source = Source.of(text)
    nodes = Nodes(text)
    try:
        root = nodes.node(nodes.take())
    except (AssertionError, TextError):
        root = None
    value = root.get("glossaries") if root is not None and root.shape == "map" else None
    if value is not None and value.shape == "list":
        return apply(text, [insert(source, value, len(value.items), [written(glossary, "")])])[0]
    gap = "" if not text or text.endswith(("\n", "\r")) else source.newline
    return f"{text}{gap}glossaries: [{written(glossary, '')}]{source.newline}"
