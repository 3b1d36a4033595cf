"""``cleaner FILE…``: the screen, and without a file the home screen."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from cleaner import console
from cleaner.cli.opening import prepared, source_path
from cleaner.cli.options import Commands, add_command, add_person, add_reading
from cleaner.console import Exit
from cleaner.core.errors import UsageError

_TEXT = """\
Every decision is on disk at once, in article.edits.jsonl beside article.txt; saving writes article.cleaned.txt.
Without a file the home screen opens: recent documents and samples. Inside, ? shows the keys.

examples:
  cleaner
  cleaner article.txt
  cleaner edit --source article.zh.txt article.txt
  cleaner --read-only article.txt
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "edit", run, "open the screen and decide (also without the word: cleaner FILE)", _TEXT
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="raw translation")
    parser.add_argument("--read-only", action="store_true", help="look, but decide nothing")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Open each file and hand it to the screen, one after another."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("the screen needs a terminal", "use 'cleaner check' or 'cleaner fix' in a pipe")
    if not arguments.files:
        return _home()
    from cleaner.workspace.session import open_session

    ready = prepared(arguments, arguments.files)
    settings = replace(ready.settings, person=arguments.person or ready.settings.person)
    status = Exit.CLEAN
    for name in arguments.files:
        path = Path(name)
        with open_session(
            path, engine=ready.engine, settings=settings, source=source_path(arguments), read_only=arguments.read_only
        ) as session:
            from cleaner.tui import run as show

            if show(session, settings.theme):
                return Exit.INTERRUPTED
            if session.review.decided < session.review.total:
                status = Exit.OPEN
    return status


def _home() -> Exit:
    """Tell a newcomer what there is to open: recent documents with how far each has come, and the samples."""
    from cleaner.workspace.home import home_state

    home = home_state()
    if home.recent:
        console.out("Recent documents:")
        for text in home.recent:
            console.out(f"  cleaner {text.path}    {text.decided} of {text.total} decided")
    console.out("Samples to try:")
    for sample in home.samples:
        console.out(f"  cleaner {sample.path}    {sample.title}")
    console.out("Open any text with: cleaner FILE")
    return Exit.CLEAN
