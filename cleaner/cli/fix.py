"""``cleaner fix``: apply the suggestions that are certain enough, write the edition and the edit log."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.check import write_diff
from cleaner.cli.opening import document, prepared, source_path
from cleaner.cli.options import STANDARD, Commands, add_certainty, add_command, add_person, add_reading
from cleaner.console import Exit
from cleaner.core.errors import CleanerError, Place, TextError, UsageError
from cleaner.core.suggestion import CERTAINTIES

if TYPE_CHECKING:
    from cleaner.workspace.preparing import Prepared

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
    parser.add_argument(
        "--force", action="store_true", help="overwrite an edition that was changed by hand; keep a copy"
    )
    add_certainty(parser, "sure", "apply suggestions of this certainty and above")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Fix each file; the status tells the worst that happened."""
    if arguments.output is not None and len(arguments.files) != 1:
        raise UsageError("-o belongs to one document", "name one FILE with it")
    ready = prepared(arguments, arguments.files)
    worst = Exit.CLEAN
    for name in arguments.files:
        try:
            left = _fix(arguments, name, ready)
        except CleanerError as error:
            console.complain(error)
            worst = Exit.FAILED
            continue
        if left and worst is Exit.CLEAN:
            worst = Exit.OPEN
    return worst


def _fix(arguments: argparse.Namespace, name: str, ready: "Prepared") -> int:
    """Fix one document and return how many suggestions it leaves open."""
    from cleaner.workspace.fixing import encoded, fix_bytes, fix_file

    settings = replace(ready.settings, person=arguments.person or ready.settings.person)
    source = source_path(arguments)
    if arguments.dry_run:
        read = document(arguments, name, ready)
        found = ready.engine.suggest(read)
        enough = CERTAINTIES[: CERTAINTIES.index(arguments.certainty) + 1]
        write_diff(read, [s for s in found if s.certainty in enough])
        return sum(s.certainty not in enough for s in found)
    if name == STANDARD or arguments.output == STANDARD:
        data = sys.stdin.buffer.read() if name == STANDARD else encoded(Path(name))
        cleaned, _, left = fix_bytes(
            data, name, engine=ready.engine, settings=settings, certainty=arguments.certainty, source=source
        )
        console.out_bytes(cleaned)
        return left
    if arguments.output is not None:
        if not Path(arguments.output).absolute().parent.is_dir():
            raise TextError(
                "cannot be written (No such file or directory)", "make its folder first", Place(arguments.output)
            )
        settings = replace(settings, output=str(Path(arguments.output).absolute()))
    fixed = fix_file(
        Path(name),
        engine=ready.engine,
        settings=settings,
        certainty=arguments.certainty,
        source=source,
        force=arguments.force,
    )
    for notice in fixed.notices:
        console.say(notice)
    console.say(f"{name}: {fixed.applied} applied, {fixed.left} left open → {fixed.edition}")
    return fixed.left
