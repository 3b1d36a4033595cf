"""``cleaner fix``: apply the suggestions that are certain enough, write the edition and the edit log."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.commands.check import write_diff
from cleaner.cli.opening import document, prepared, searched, source_path, tell_doubts, worked
from cleaner.cli.parsing.options import STANDARD, Commands, add_certainty, add_command, add_person, add_reading
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.errors import CleanerError, Place, TextError, UsageError
from cleaner.core.basis.suggestion import CERTAINTIES, Certainty

if TYPE_CHECKING:
    from cleaner.workspace.engine.preparing import Prepared
    from cleaner.workspace.work.fixing import Fixed

_TEXT = """\
Decisions that stand in the edit log are respected: what was dismissed stays dismissed. Status 1: suggestions are left
open. With - as FILE the text comes from standard input, the edition goes to standard output, and no log is kept.

examples:
  cleaner fix article.txt                           writes article.cleaned.txt and article.edits.jsonl
  cleaner fix --certainty likely articles           every .txt and .md in the folder and below
  cleaner fix --dry-run article.txt                 shows the diff, writes nothing
  cleaner fix -o edition.txt article.txt
  cat article.txt | cleaner fix - > edition.txt
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "fix", run, COMMANDS["fix"], _TEXT)
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="raw translation, or a folder of them; - is standard input"
    )
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
    files, failed = searched(arguments.files)
    if arguments.output is not None and len(files) != 1:
        raise UsageError("-o belongs to one document", "name one FILE with it")
    ready = prepared(arguments, files)
    worst = Exit.FAILED if failed else Exit.CLEAN
    for left in _each(arguments, files, ready):
        if isinstance(left, CleanerError):
            console.complain(left)
            worst = Exit.FAILED
        elif left and worst is Exit.CLEAN:
            worst = Exit.OPEN
    return worst


def _each(arguments: argparse.Namespace, files: list[str], ready: "Prepared") -> Iterator[int | CleanerError]:
    """Fix files in order, on all cores where nothing goes to or comes from this process alone."""
    if arguments.dry_run or arguments.output is not None or STANDARD in files:
        for name in files:
            try:
                yield _fix(arguments, name, ready)
            except CleanerError as error:
                yield error
        return
    told: set[str] = set()
    for name, fixed in zip(files, worked(partial(_fixed, _wish(arguments)), files, ready, arguments), strict=True):
        yield fixed if isinstance(fixed, CleanerError) else _told(name, fixed, told)


def _fix(arguments: argparse.Namespace, name: str, ready: "Prepared") -> int:
    """Fix one document and return how many suggestions it leaves open."""
    from cleaner.workspace.work.fixing import encoded, fix_bytes

    settings = replace(ready.settings, person=arguments.person or ready.settings.person)
    source = source_path(arguments)
    if arguments.dry_run:
        read = document(arguments, name, ready)
        tell_doubts(read)
        found = ready.engine.suggest(read)
        enough = CERTAINTIES[: CERTAINTIES.index(arguments.certainty) + 1]
        write_diff(read, [s for s in found if s.certainty in enough])
        return sum(s.certainty not in enough for s in found)
    if name == STANDARD or arguments.output == STANDARD:
        data = sys.stdin.buffer.read() if name == STANDARD else encoded(Path(name))
        made = fix_bytes(
            data, name, engine=ready.engine, settings=settings, certainty=arguments.certainty, source=source
        )
        for notice in made.notices:
            console.say(notice)
        console.out_bytes(made.edition)
        return made.left
    if arguments.output is not None:
        if not Path(arguments.output).absolute().parent.is_dir():
            raise TextError(
                "cannot be written (No such file or directory)", "make its folder first", Place(arguments.output)
            )
        settings = replace(settings, output=str(Path(arguments.output).absolute()))
    return _told(name, _fixed(_wish(arguments), replace(ready, settings=settings), name), set())


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the command line wants of each file."""

    person: str | None
    certainty: Certainty
    source: Path | None
    force: bool


def _wish(arguments: argparse.Namespace) -> _Wish:
    return _Wish(arguments.person, arguments.certainty, source_path(arguments), arguments.force)


def _fixed(wish: _Wish, ready: "Prepared", name: str) -> "Fixed":
    """Fix one file in whichever process."""
    from cleaner.workspace.work.fixing import fix_file

    settings = replace(ready.settings, person=wish.person or ready.settings.person)
    return fix_file(
        Path(name),
        engine=ready.engine,
        settings=settings,
        certainty=wish.certainty,
        source=wish.source,
        force=wish.force,
    )


def _told(name: str, fixed: "Fixed", before: set[str]) -> int:
    """Tell what became of one file and return how many suggestions it leaves open; no notice is told twice."""
    from cleaner.workspace.work.home import RecentTexts

    for notice in dict.fromkeys(fixed.notices):
        if notice not in before:
            console.say(notice)
    before.update(fixed.notices)
    console.say(f"{name}: {fixed.applied} applied, {fixed.left} left open → {fixed.edition}")
    RecentTexts().advance(fixed.path, fixed.total - fixed.left, fixed.total)
    return fixed.left
