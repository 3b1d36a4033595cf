"""``cleaner FILE``: the screen; without a file, or with several, the home screen."""

import argparse
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner.cli.opening import document, need_terminal, prepared, raw_ones, source_path
from cleaner.cli.parsing.options import Commands, add_command, add_person, add_reading
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.values import replace

if TYPE_CHECKING:
    from cleaner.workspace.engine.preparing import Prepared
    from cleaner.workspace.work.session import Session

_TEXT = """\
Every decision is on disk at once, in article.edits.jsonl beside article.txt; saving writes article.cleaned.txt.
Without a file the home screen opens: recent documents, the texts of the folder, samples; a recent one opens with the
glossaries that were named for it last. Inside, ? shows the keys.

examples:
  cleaner
  cleaner article.txt
  cleaner articles/*.txt                    a list of them: Enter opens one, q comes back to it
  cleaner edit --source chinese.txt article.txt   its source text, where that is not article.zh.txt
  cleaner --read-only article.txt
  cleaner --take-over article.txt           its lock was left by a machine that is gone

Who opens a text that somebody else is editing is told who has it and since when, and reads.
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "edit", run, COMMANDS["edit"], _TEXT)
    parser.add_argument("files", nargs="*", metavar="FILE", help="raw translation")
    parser.add_argument("--read-only", action="store_true", help="look, but decide nothing")
    parser.add_argument("--take-over", action="store_true", help="free a text that another machine has left locked")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Open the file in the screen; without one, or with several, the home screen."""
    need_terminal(arguments, arguments.files, "use 'cleaner check' or 'cleaner fix' in a pipe")
    gc.disable()  # until the first frame stands: all that is made on the way there lasts
    files = raw_ones(arguments.files)
    if len(files) != 1:
        return _home(arguments, files)
    from cleaner.tui import run as show

    ready = prepared(arguments, files)
    with _opened(arguments, Path(files[0]), ready) as session:
        if show(session, ready.settings.theme):
            return Exit.INTERRUPTED
        return Exit.OPEN if _is_open(session) else Exit.CLEAN


def _home(arguments: argparse.Namespace, files: list[str]) -> Exit:
    """Let a person choose, of these files if there are any; what nobody has opened counts as open."""
    from cleaner.tui import run_home

    here = prepared(arguments, files)
    for name in files:
        if not Path(name).is_file():
            document(arguments, name, here)  # tells what is wrong
    left: dict[Path, Session | None] = dict.fromkeys(map(Path, files))

    def opening(path: Path) -> "Session":
        session = _opened_again(arguments, path)
        for name in left:
            if name.absolute() == path:
                left[name] = session
        return session

    if run_home(opening, here.settings.theme, list(left)):
        return Exit.INTERRUPTED
    return Exit.OPEN if any(session is None or _is_open(session) for session in left.values()) else Exit.CLEAN


def _opened_again(arguments: argparse.Namespace, path: Path) -> "Session":
    """Open a text with the glossaries that are named now, or else those that were when it was open last."""
    from cleaner.workspace.work.home import known_glossaries

    known = () if arguments.glossary else known_glossaries(path)
    if not known:
        return _opened(arguments, path, prepared(arguments, [str(path)]))
    again = argparse.Namespace(**{**vars(arguments), "glossary": [str(glossary) for glossary in known]})
    session = _opened(again, path, prepared(again, [str(path)]))
    names = ", ".join(glossary.name for glossary in known)
    session.notices += (f"with {names} alone, as named last time; 'cleaner {path.name}' opens it with those in use",)
    return session


def _is_open(session: "Session") -> bool:
    return session.review.decided < session.review.total


def _opened(arguments: argparse.Namespace, path: Path, ready: "Prepared") -> "Session":
    """Open a text, to be matched behind the first frame of the screen; and note it among the recent ones."""
    from cleaner.workspace.work.holding import free_lock, opened_or_read
    from cleaner.workspace.work.home import known_source, remember
    from cleaner.workspace.work.session import open_session

    source = source_path(arguments) or known_source(path)

    def opening(read_only: bool) -> "Session":
        return open_session(
            path,
            engine=ready.engine,
            settings=replace(ready.settings, person=arguments.person or ready.settings.person),
            source=source,
            read_only=read_only,
            suggest=False,
        )

    freed = free_lock(path) if arguments.take_over else ""
    session = opening(True) if arguments.read_only else opened_or_read(opening)
    session.heed()
    session.named_glossaries = tuple(map(Path, arguments.glossary or ()))
    session.notices += (freed,) if freed else ()
    remember(session)
    return session
