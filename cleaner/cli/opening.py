"""What the commands open: glossaries, the engine, documents; all through the workspace, and only when a command runs."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.options import STANDARD
from cleaner.core.errors import CleanerError, UsageError
from cleaner.core.text import Document

if TYPE_CHECKING:
    from cleaner.workspace.documents import RawText
    from cleaner.workspace.preparing import Prepared


def prepared(arguments: argparse.Namespace, files: list[str]) -> "Prepared":
    """Return settings and engine for these documents, and tell what a person should know of them."""
    from cleaner.workspace.preparing import prepare

    if arguments.source is not None and len(files) != 1:
        raise UsageError("--source belongs to one document", "name one FILE with it")
    near = Path(files[0]).parent if files and files[0] != STANDARD else Path()
    found = prepare(near, arguments.glossary, encoding=arguments.encoding)
    if arguments.verbose:
        for layer in found.engine.glossaries.layers:
            console.say(f"glossary {layer.name}: {len(layer.entries)} entries ({layer.path})")
        for notice in (*found.engine.remarks, *found.engine.notices):
            console.say(str(notice))
    return found


def documents(arguments: argparse.Namespace, files: list[str], ready: "Prepared") -> Iterator[Document | None]:
    """Yield each document; nothing for one that cannot be read, which is told."""
    for name in files:
        try:
            yield document(arguments, name, ready)
        except CleanerError as error:
            console.complain(error)
            yield None


def document(arguments: argparse.Namespace, name: str, ready: "Prepared") -> Document:
    """Read one document; ``-`` is standard input."""
    return document_and_form(arguments, name, ready)[0]


def document_and_form(arguments: argparse.Namespace, name: str, ready: "Prepared") -> "tuple[Document, RawText]":
    """Read one document with what is needed to write it in the same form."""
    from cleaner.workspace.documents import decode_document, read_document

    source = source_path(arguments)
    if name == STANDARD:
        return decode_document(sys.stdin.buffer.read(), name, ready.settings, source)
    return read_document(Path(name), ready.settings, source)


def source_path(arguments: argparse.Namespace) -> Path | None:
    """Return the file of the source text, where it was named."""
    return None if arguments.source is None else Path(arguments.source)


def glossary_paths(arguments: argparse.Namespace) -> tuple[Path, ...]:
    """Return the glossaries that a glossary command is about."""
    from cleaner.workspace.preparing import glossaries_in_use

    return glossaries_in_use([*getattr(arguments, "paths", ()), *(arguments.glossary or ())], Path())
