"""``cleaner FILE…``: the screen, and without a file the home screen."""

import argparse
import sys

from cleaner.cli.opening import prepared
from cleaner.cli.options import STANDARD, Commands, add_command, add_person, add_reading
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
    parser = add_command(commands, "edit", run, "open the screen and decide (also without the word: cleaner FILE)", _TEXT)
    parser.add_argument("files", nargs="*", metavar="FILE", help="raw translation")
    parser.add_argument("--read-only", action="store_true", help="look, but decide nothing")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Open each file and hand all to the screen."""
    return Exit.CLEAN
