"""``cleaner glossary edit``: the glossary screen."""

import argparse
from pathlib import Path

from cleaner.cli.opening import glossary_paths, nearest, need_terminal, searched
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.console import Exit

_TEXT = """\
All entries stand in one table, the entry beside it in a form. Nothing is written before w, and then only the lines of
what has changed; comments, order and quotes stay. Bundled glossaries are shown and, unless named, not written.

examples:
  cleaner glossary edit                      all glossaries in use
  cleaner glossary edit names.yaml
  cleaner glossary edit names.yaml --text articles       with the places of each entry in a folder
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "edit", run, "open glossaries in a screen", _TEXT)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="glossary file (default: all in use)")
    add_glossaries(parser)
    parser.add_argument(
        "--text",
        action="append",
        default=[],
        metavar="FILE",
        help="a text whose places are shown, or a folder of them; may be repeated",
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Open the screen."""
    from cleaner.workspace.upkeep.desk import open_desk

    paths = glossary_paths(arguments)
    named = [Path(path) for path in (*arguments.paths, *(arguments.glossary or ()))]
    texts, _ = searched(arguments.text)
    desk, theme = open_desk(paths, named, [Path(text) for text in texts], nearest(texts))
    need_terminal(arguments, [], "use 'cleaner glossary add' or 'list' in a pipe")
    from cleaner.tui import run_glossaries

    return Exit.INTERRUPTED if run_glossaries(desk, theme) else Exit.CLEAN
