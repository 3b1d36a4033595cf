"""``cleaner glossary merge-driver``: git merges glossaries entry by entry."""

import argparse
from pathlib import Path

from cleaner import console
from cleaner.cli.parsing.options import Commands, add_command
from cleaner.console import Exit

_TEXT = """\
Tell git once a computer, and once a project, that it shall merge glossaries with it:
  git config --global merge.cleaner.name "glossaries entry by entry"
  git config --global merge.cleaner.driver "cleaner glossary merge-driver %O %A %B"
  echo "glossaries/*.yaml merge=cleaner" >> .gitattributes

Changes of different entries, and of different fields or variants of one entry, go together. What two people changed
differently keeps git's conflict marks: status 1.
"""


def register(group: Commands) -> None:
    """Add the command to the group."""
    driver = add_command(group, "merge-driver", run_driver, "merge three versions of a glossary for git", _TEXT)
    driver.add_argument("base", metavar="BASE", help="the version both began with (%%O)")
    driver.add_argument("ours", metavar="OURS", help="our version, which is written (%%A)")
    driver.add_argument("theirs", metavar="THEIRS", help="the other version (%%B)")


def run_driver(arguments: argparse.Namespace) -> Exit:
    """Merge, and tell what clashes."""
    from cleaner.workspace.upkeep.merging import merge_files

    merged = merge_files(Path(arguments.base), Path(arguments.ours), Path(arguments.theirs))
    for entry, clash in merged.clashes:
        what = (
            "was changed by one and removed by the other"
            if clash.field == "entry"
            else f"{clash.field} was changed by both"
        )
        console.say(f"{entry.id}: {what}; choose between git's marks in the file")
    return Exit.OPEN if merged.clashes else Exit.CLEAN
