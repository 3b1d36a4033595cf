"""From files to documents: the raw translation, exactly as it can be written again, its source text and its edit log."""

import re
from pathlib import Path

from cleaner.core.basis.errors import LogError, Place, TextError, UsageError
from cleaner.core.basis.glossary import Glossaries
from cleaner.core.basis.text import Document
from cleaner.core.log.history import VERSION, Header, Log
from cleaner.files.disk.logs import SUFFIX, EditLog
from cleaner.files.disk.texts import RawText, decode, read_bytes
from cleaner.files.settings.values import Settings, source_path

__all__ = [
    "LONG",
    "RawText",
    "decode_document",
    "is_glossary",
    "is_long",
    "read_document",
    "read_log",
    "require_own_log",
]

LONG = 60_000
"""Bytes of a text from which matching takes so long that it is shown first and matched then."""


def read_document(path: Path, settings: Settings, source: Path | None = None) -> tuple[Document, RawText]:
    """Read a raw translation with the source text that is named, or else the one that the settings place beside it.

    Raises ``TextError`` where one of them cannot be read, ``UsageError`` where they are one and the same.
    """
    if path.is_dir():
        raise TextError("this is a folder", f"name the files in it, such as {path / '*.txt'}", Place(str(path)))
    if source is not None and source.resolve() == path.resolve():
        remedy = "name the text that it was translated from"
        raise UsageError("the source text is the raw translation itself", remedy, Place(str(path)))
    data = read_bytes(path)
    if path.name.endswith(SUFFIX):
        remedy = "name the raw translation that it stands beside"
        raise TextError("this is an edit log, and no raw translation", remedy, Place(str(path)))
    if is_glossary(path, data):
        remedy = f"name the text, with `-g {path}` before it"
        raise TextError("this is a glossary, and no raw translation", remedy, Place(str(path)))
    return decode_document(data, str(path), settings, source or source_path(settings, path))


def is_glossary(path: Path, data: bytes | None = None) -> bool:
    """Whether a file is named and written as a glossary is; ``data`` is what it holds, where that is known."""
    if path.suffix not in (".yaml", ".yml"):
        return False
    try:
        return re.search(rb"^entries[ \t]*:", path.read_bytes() if data is None else data, re.MULTILINE) is not None
    except OSError:
        return False  # who opens it tells why it cannot be read


def decode_document(data: bytes, name: str, settings: Settings, source: Path | None = None) -> tuple[Document, RawText]:
    """Make a document of a raw translation's bytes; ``name`` stands in messages."""
    raw = decode(data, name, settings.encoding)
    document = Document.of(name, raw.text, (), data[len(raw.bom) :] if raw.encoding == "utf-8" else None)
    if source is not None:
        from cleaner.core.finding.aligning import with_source  # few texts have one

        document = with_source(document, _source_text(source, settings.encoding))
    return document, raw


def _source_text(path: Path, encoding: str | None) -> str:
    """Decode the source text, which may be UTF-8 where the raw translation is not, or the other way round."""
    data = read_bytes(path)
    try:
        return decode(data, str(path)).text
    except TextError:
        if encoding is None:
            raise
        return decode(data, str(path), encoding).text


def require_own_log(path: Path, raw_name: str, log: Path) -> None:
    """Raise ``LogError`` where a log is that of another text of the same stem, which stands beside this one."""
    if raw_name not in ("", path.name) and path.with_name(raw_name).is_file():
        told = f"this is the log of {raw_name}, which has the same name but for its suffix"
        raise LogError(told, f"rename {path.name}, so that it has a log of its own", Place(str(log)))


def read_log(log: EditLog, document: Document, glossaries: Glossaries) -> tuple[Log, tuple[str, ...]]:
    """Return the log of a document, or a new one where there is none yet, and what is lost of it, in words.

    Raises ``LogError`` where it is damaged, or belongs to another text.
    """
    found, torn = log.read()
    if found is None:
        layers = tuple((layer.name, layer.digest) for layer in glossaries.layers)
        return Log(Header(VERSION, document.digest, Path(document.name).name, layers)), losses(None, torn, log.path)
    if found.about().raw_digest != document.digest:
        require_own_log(Path(document.name), found.header.raw_name, log.path)
        name, now = found.header.raw_name, Path(document.name).name
        changed = f"{now} has changed since these decisions were made" if name == now else f"this is the log of {name}"
        remedy = f"`cleaner reclean {document.name}` carries them over to the new text; nothing was touched"
        raise LogError(changed, remedy, Place(str(log.path)))
    return found, losses(found, torn, log.path)


def losses(log: Log | None, torn: bool, path: Path) -> tuple[str, ...]:
    """Say in words what is lost of a log: its last record, or those whose numbers are passed over."""
    told: list[str] = []
    if torn:
        told.append(f"the last record of {path.name} was torn by a crash and is lost; all others hold")
    if log is not None and log.records and (gone := log.records[-1].seq - len(log.records)) > 0:
        which = f"{gone} records are" if gone > 1 else "1 record is"
        told.append(f"{which} missing in {path.name}, and what was decided there is lost; restore the log from a copy")
    return tuple(told)


def is_long(path: Path) -> bool:
    """Return whether a person should see a text before it is matched; no for one that cannot be found."""
    try:
        return path.stat().st_size > LONG
    except OSError:
        return False
