"""``cleaner adopt``: what somebody changed in a text elsewhere becomes records of theirs in the edit log."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.opening import prepared
from cleaner.cli.parsing.options import Commands, add_command, add_person, add_reading
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit

if TYPE_CHECKING:
    from cleaner.workspace.differences.adopting import Adopted

_MOST_QUOTED = 60
_TEXT = """\
EDITED is what they made of the raw translation or of an edition of it: plain text, a DOCX with tracked changes (taken as
accepted), CriticMarkup, or a page of 'cleaner diff'. Their changes are aligned, traced to suggestions and entries, and
recorded as one batch, which undo takes back. No earlier decision is lost: where they changed what was changed here
since, ours stays, and the clash is told with its place.

examples:
  cleaner adopt article.txt article.cleaned.txt           the edition was changed by hand
  cleaner adopt --person Ann article.txt from-ann.docx    she worked in Word
  cleaner adopt --dry-run article.txt from-ann.docx       what would be recorded
  cleaner adopt --base raw article.txt theirs.txt         they began with the raw translation

exit status: 0 all of it was taken over, 1 some of it clashes, 2 trouble
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "adopt", run, COMMANDS["adopt"], _TEXT)
    parser.add_argument("file", metavar="FILE", help="raw translation")
    parser.add_argument("edited", metavar="EDITED", help="what somebody made of it")
    parser.add_argument(
        "--base", default="", metavar="POINT", help="what they began with: raw, edition, a record or time; else guessed"
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would be recorded, write nothing")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Take over the text, and tell what was taken and what clashes."""
    from cleaner.workspace.differences.adopting import adopt_file

    ready = prepared(arguments, [arguments.file])
    settings = replace(ready.settings, person=arguments.person or ready.settings.person)
    path = Path(arguments.file)
    done = adopt_file(
        path,
        Path(arguments.edited),
        engine=ready.engine,
        settings=settings,
        base=arguments.base,
        dry_run=arguments.dry_run,
    )
    for notice in done.notices:
        console.say(notice)
    _tell_clashes(done)
    _tell(arguments, done)
    return Exit.OPEN if done.adoption.clashes else Exit.CLEAN


def _tell_clashes(done: "Adopted") -> None:
    for clash in done.adoption.clashes:
        place = done.document.place(clash.span.start)
        theirs = "the raw words again" if clash.theirs is None else _quoted(clash.theirs.after)
        if clash.ours is None:
            ours = "the raw words again"
        else:
            ours = f"{_quoted(clash.ours.edit.after)} by {clash.ours.by} (record {clash.ours.seq})"
        before = done.document.raw[clash.span.start : clash.span.end]
        console.out(console.visible(f"{place}: {_quoted(before)}: theirs {theirs}, ours {ours}; ours stays"))


def _quoted(words: str) -> str:
    """Return words in quotes, those in the middle left out where they are many."""
    return repr(
        words if len(words) <= _MOST_QUOTED else f"{words[: _MOST_QUOTED // 2]} … {words[-_MOST_QUOTED // 3 :]}"
    )


def _tell(arguments: argparse.Namespace, done: "Adopted") -> None:
    found = done.adoption
    counts = (
        (found.accepted, "suggestion accepted", "suggestions accepted"),
        (found.written, "edit in their own words", "edits in their own words"),
        (found.taken_back, "edit taken back", "edits taken back"),
        (found.agreed, "already here", "already here"),
        (len(found.clashes), "clash", "clashes"),
    )
    told = ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n) or "nothing differs"
    verb = "would be recorded" if arguments.dry_run else "recorded"
    end = f" → {done.edition}" if done.edition else ""
    console.say(f"{arguments.edited}: from {done.base}; {verb} for {done.person}: {told}{end}")
