"""``cleaner review FILE``: the reviewer's screen."""

import argparse
from dataclasses import replace
from pathlib import Path

from cleaner.cli.opening import need_terminal, prepared, source_path
from cleaner.cli.parsing.options import Commands, add_command, add_person, add_reading
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.errors import UsageError

_TEXT = """\
With FILE alone: every decision of its edit log beside its surroundings, with entry, evidence, person, time and certainty.
With EDITED: a text that somebody made of FILE anywhere (plain, DOCX or CriticMarkup); what is new in it goes to the log
under the name of its author or its file. Your verdicts, signatures and comments go to the same log under your name.

examples:
  cleaner review article.txt
  cleaner review --person Bea article.txt theirs.docx
  cleaner review --blind article.txt       decide anew without seeing what was decided; agreement is told then
  cleaner review --read-only article.txt

exit status: 0 every edit is judged, 1 some are not, 2 trouble
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "review", run, COMMANDS["review"], _TEXT)
    parser.add_argument("files", nargs="+", metavar="FILE", help="raw translation, and perhaps EDITED, made of it")
    parser.add_argument("--blind", action="store_true", help="begin with the blind second pass")
    parser.add_argument("--read-only", action="store_true", help="look, but judge nothing")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Open the document and hand it to the reviewer's screen."""
    files: list[str] = arguments.files
    if len(files) > 2:
        raise UsageError(f"{len(files)} files are too many to review", "name one raw translation and one edited text")
    need_terminal(arguments, files[:1], "use 'cleaner diff' or 'cleaner report' in a pipe")
    from cleaner.core.work.judging import decisions
    from cleaner.tui import run_review
    from cleaner.workspace.differences.reviewing import open_for_review
    from cleaner.workspace.work.home import remember

    ready = prepared(arguments, files[:1])
    settings = replace(ready.settings, person=arguments.person or ready.settings.person)
    path = Path(files[0])
    with open_for_review(
        path,
        Path(files[1]) if len(files) > 1 else None,
        engine=ready.engine,
        settings=settings,
        source=source_path(arguments),
        read_only=arguments.read_only,
    ) as session:
        remember(session)
        if run_review(session, ready.settings.theme, arguments.blind):
            return Exit.INTERRUPTED
        found = decisions(session.review, session.person)
        return Exit.OPEN if any(d.undecided and d.sort == "edit" for d in found) else Exit.CLEAN
