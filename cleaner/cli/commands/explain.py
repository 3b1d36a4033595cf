"""``cleaner explain``: why something is suggested at a place, or why not."""

import argparse
import re

from cleaner import console
from cleaner.cli.opening import document, prepared, tell_doubts
from cleaner.cli.parsing.options import Commands, add_command, add_reading
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.errors import Place, UsageError
from cleaner.core.basis.text import Document, Span

_TEXT = """\
The place is written as 'cleaner check' prints it: lines and columns are counted from 1, columns in characters.
Without a column, all that stands in the line is listed, and of a single place the reasons.

examples:
  cleaner explain article.txt:13:170
  cleaner explain article.txt:13
  cleaner explain -g names.yaml article.txt:1:1
"""
_PLACE = re.compile(r"(?s)(?P<path>.+?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?:?")


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "explain", run, COMMANDS["explain"], _TEXT)
    parser.add_argument("place", metavar="FILE:LINE[:COLUMN]", help="a place or a line in a raw translation")
    add_reading(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the whole story of one place."""
    written = _PLACE.fullmatch(arguments.place)
    if written is None:
        raise UsageError(
            f"{arguments.place!r} is no place",
            "write FILE:LINE:COLUMN or FILE:LINE, as in 'cleaner explain article.txt:13:170'",
        )
    path, line, column = written["path"], int(written["line"]), int(written["column"] or 1)
    ready = prepared(arguments, [path])
    read = document(arguments, path, ready)
    offset = read.offset(line, column)
    if offset is None:
        raise UsageError(f"the text has no place {line}:{column}", _nearest(read, line), Place(path, line, column))
    tell_doubts(read)
    if written["column"]:
        rows = ready.engine.explain(read, offset)
    else:
        after = read.offset(line + 1, 1)
        rows = ready.engine.explain_line(read, Span(offset, len(read.raw) if after is None else after))
    for row in rows:
        console.out(console.visible(row))
    if not written["column"] and len(rows) > 1 and not rows[1].startswith(" "):
        console.say(f"a column tells the reasons, as in: cleaner explain {rows[0].partition(': ')[0]}")
    return Exit.CLEAN


def _nearest(read: Document, line: int) -> str:
    """Say which places there are: those of the line, or of the whole text where there is no such line."""
    start, after = read.offset(line, 1), read.offset(line + 1, 1)
    if start is None or after is None:
        last = read.place(len(read.raw))
        return f"its last place is {last.line}:{last.column}"
    written = read.raw[start:after].rstrip("\r\n")
    return f"line {line} ends at column {len(written) + 1}"
