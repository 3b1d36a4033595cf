"""What the commands open: glossaries, the engine, documents; all through the workspace, and only when a command runs."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cleaner import console
from cleaner.cli.parsing.options import STANDARD
from cleaner.core.basis.errors import CleanerError, UsageError
from cleaner.core.basis.text import Document

if TYPE_CHECKING:
    from cleaner.workspace.engine.preparing import Prepared
    from cleaner.workspace.work.documents import RawText

R = TypeVar("R")


def prepared(arguments: argparse.Namespace, files: list[str]) -> "Prepared":
    """Return settings and engine for these documents, and tell what a person should know of them."""
    from cleaner.workspace.engine.preparing import prepare

    if arguments.source is not None and len(files) != 1:
        raise UsageError("--source belongs to one document", "name one FILE with it")
    found = prepare(nearest(files), arguments.glossary, encoding=arguments.encoding)
    if arguments.verbose:
        for layer in found.engine.glossaries.layers:
            console.say(f"glossary {layer.name}: {len(layer.entries)} entries ({layer.path})")
        for notice in (*found.engine.remarks, *found.engine.notices):
            console.say(str(notice))
    return found


def need_terminal(arguments: argparse.Namespace, files: list[str], instead: str) -> None:
    """Raise ``UsageError`` where no screen can open; what is wrong with a file is told before that."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        return
    for name in files:
        document(arguments, name, prepared(arguments, files))
    raise UsageError("the screen needs a terminal", instead)


def searched(names: list[str]) -> tuple[list[str], bool]:
    """Return the files that files and folders mean, and whether a folder could not be used, which is told."""
    folders = {name for name in names if name != STANDARD and Path(name).is_dir()}
    raw = set(raw_ones([name for name in names if name not in folders]))
    files: dict[str, None] = {}
    failed = False
    for name in names:
        if name not in folders:
            files |= {name: None} if name in raw else {}
            continue
        from cleaner.workspace.work.folders import texts_in

        closed: list[CleanerError] = []
        try:
            texts = texts_in(Path(name), closed.append)
        except CleanerError as refused:
            closed.append(refused)
            texts = ()
        for error in closed:
            console.complain(error)
            failed = True
        if not texts:
            continue
        console.say(f"{name}: {len(texts)} text{'s' * (len(texts) > 1)}")
        files |= dict.fromkeys(map(str, texts))
    return list(files), failed


def raw_ones(files: list[str]) -> list[str]:
    """Leave out, and tell, what is made of another file, and logs and glossaries: a pattern such as * names them too."""
    if len(files) < 2:
        return files
    from cleaner.workspace.work.documents import is_glossary
    from cleaner.workspace.work.folders import made_of

    made = made_of([Path(name) for name in files if name != STANDARD])
    left = [name for name in files if Path(name) in made]
    if left:
        console.say(f"left out, as editions, source texts, redlines, logs or glossaries: {', '.join(left)}")
        if any(is_glossary(Path(name)) for name in left):
            console.say("a glossary is used where -g stands before it")
    return [name for name in files if Path(name) not in made]


def worked(
    work: Callable[["Prepared", str], R], files: list[str], ready: "Prepared", arguments: argparse.Namespace
) -> Iterator[R | CleanerError]:
    """Yield what ``work`` makes of each file in order, or why it failed; a terminal shows how far it has come."""
    from cleaner.workspace.engine.preparing import prepare
    from cleaner.workspace.work.many import in_order

    recipe = partial(prepare, nearest(files), arguments.glossary, encoding=arguments.encoding)
    told = len(ready.engine.remarks)
    with console.Progress(len(files)) as progress, closing(in_order(work, files, ready, recipe)) as results:
        for result in results:
            progress.step()
            yield result
            progress.show()
    if arguments.verbose:
        for remark in ready.engine.remarks[told:]:
            console.say(str(remark))


def nearest(files: list[str]) -> Path:
    """Return the folder whose settings hold."""
    return Path(files[0]).parent if files and files[0] != STANDARD else Path()


def document(arguments: argparse.Namespace, name: str, ready: "Prepared") -> Document:
    """Read one document; ``-`` is standard input."""
    return document_and_form(arguments, name, ready)[0]


def document_and_form(arguments: argparse.Namespace, name: str, ready: "Prepared") -> "tuple[Document, RawText]":
    """Read one document with what is needed to write it in the same form."""
    from cleaner.workspace.work.documents import decode_document, read_document

    source = source_path(arguments)
    if name == STANDARD:
        return decode_document(sys.stdin.buffer.read(), name, ready.settings, source)
    read, form = read_document(Path(name), ready.settings, source)
    return _heeding(read), form


def named_document(name: str, ready: "Prepared", source: str | None) -> Document:
    """Read one document in whichever process; ``-`` is standard input."""
    from cleaner.workspace.work.documents import decode_document, read_document

    beside = None if source is None else Path(source)
    if name == STANDARD:
        return decode_document(sys.stdin.buffer.read(), name, ready.settings, beside)[0]
    return _heeding(read_document(Path(name), ready.settings, beside)[0])


def _heeding(document: Document) -> Document:
    """Let earlier decisions speak, where there are any in the folder."""
    path = Path(document.name)
    if not any(path.parent.glob("*.edits.jsonl")):
        return document
    from cleaner.workspace.engine.precedents import heeding

    return heeding(document, path)


def tell_doubts(document: Document) -> None:
    """Tell what a person should know of how the source text was aligned."""
    if document.source_lines is None:
        return
    from cleaner.core.finding.aligning import doubts

    for doubt in doubts(document):
        console.say(f"{document.name}: {doubt}")


def source_path(arguments: argparse.Namespace) -> Path | None:
    """Return the file of the source text, where it was named."""
    return None if arguments.source is None else Path(arguments.source)


def glossary_paths(arguments: argparse.Namespace) -> tuple[Path, ...]:
    """Return the glossaries that a glossary command is about."""
    from cleaner.workspace.engine.preparing import glossaries_in_use

    return glossaries_in_use([*getattr(arguments, "paths", ()), *(arguments.glossary or ())], Path())
