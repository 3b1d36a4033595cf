"""``cleaner glossary stats`` and ``impact``: glossaries measured on stored raw texts and the decisions about them."""

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.numbers import counted
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.console import Column, Exit

if TYPE_CHECKING:
    from cleaner.core.upkeep.impact import Impact
    from cleaner.core.upkeep.usage import Usage

_STATS = """\
FILE may be a folder: every .txt and .md in it counts, with the edit logs beside them.

examples:
  cleaner glossary stats texts/
  cleaner glossary stats texts/ --unused           the entries that were never offered
  cleaner glossary stats texts/ -g names.yaml
"""
_IMPACT = """\
Compares the glossaries as they are with what they were in a git revision, or with the files named by --old.
Status 1: a place goes against what a person has decided; 0: none does.

examples:
  cleaner glossary impact texts/ -g names.yaml                  since the last commit
  cleaner glossary impact texts/ -g names.yaml --since v1.2
  cleaner glossary impact texts/ -g new.yaml --old names.yaml
"""
_STATS_COLUMNS = (
    Column("entry", "bold"),
    Column("variant"),
    Column("offered", right=True),
    Column("accepted", right=True),
    Column("dismissed", right=True),
    Column("by hand", right=True),
    Column("precision", right=True),
    Column("proposal", "yellow"),
)
_IMPACT_COLUMNS = (
    Column("place", "dim"),
    Column("effect"),
    Column("before", "red"),
    Column("after", "green"),
    Column("certainty"),
    Column("decided before", "yellow"),
)


def register(group: Commands) -> None:
    """Add the commands to the group."""
    stats = add_command(group, "stats", run_stats, "count how entries and variants were taken", _STATS)
    stats.add_argument("--unused", action="store_true", help="list the entries that were never offered")
    impact = add_command(group, "impact", run_impact, "show what changed glossaries would do to stored texts", _IMPACT)
    old = impact.add_mutually_exclusive_group()
    old.add_argument("--since", metavar="REV", default="HEAD", help="git revision to compare with (default: HEAD)")
    old.add_argument("--old", metavar="PATH", action="append", help="glossary file to compare with; may be repeated")
    for command in (stats, impact):
        command.add_argument("files", nargs="+", metavar="FILE", help="raw translation, or a folder of them")
        add_glossaries(command)


def run_stats(arguments: argparse.Namespace) -> Exit:
    """Count and list."""
    from cleaner.workspace.upkeep.corpus import stored_texts
    from cleaner.workspace.upkeep.keeping import read_layers
    from cleaner.workspace.upkeep.measuring import count_usage

    texts = tuple(stored_texts([Path(f) for f in arguments.files], console.complain))
    rows = count_usage(read_layers(glossary_paths(arguments)), texts)
    used = [row for row in rows if row.offered]
    unused = [row.entry for row in rows if not row.offered]
    if arguments.unused:
        console.table(
            (Column("id"), Column("name", "bold"), Column("place", "dim")),
            [(e.id, e.name, str(e.place)) for e in unused],
        )
    else:
        console.table(_STATS_COLUMNS, [_stats_row(row) for row in used])
    decided = sum(row.decided for row in used)
    offered = sum(row.offered for row in used)
    console.say(
        f"{counted(len(texts), 'text')}: {counted(offered, 'place')} offered, {decided} decided; {len(unused)} entries never offered"
    )
    return Exit.CLEAN


def run_impact(arguments: argparse.Namespace) -> Exit:
    """List the places that change."""
    from cleaner.workspace.upkeep.corpus import stored_texts
    from cleaner.workspace.upkeep.keeping import read_layers
    from cleaner.workspace.upkeep.measuring import impacts, layers_at

    paths = glossary_paths(arguments)
    new = read_layers(paths)
    old = read_layers([Path(p) for p in arguments.old]) if arguments.old else layers_at(paths, arguments.since)
    texts = tuple(stored_texts([Path(f) for f in arguments.files], console.complain))
    found = tuple(impacts(old, new, texts))
    if found:
        console.table(_IMPACT_COLUMNS, [_impact_row(row) for row in found])
    counts = Counter(row.effect for row in found)
    against = sum(row.against for row in found)
    told = ", ".join(f"{counts[effect]} {effect}" for effect in ("gained", "lost", "changed"))
    console.say(f"{counted(len(texts), 'text')}: {told}; {against} against what was decided")
    return Exit.OPEN if against else Exit.CLEAN


def _stats_row(row: "Usage") -> tuple[str, ...]:
    counts = row.counts
    precision = "" if row.precision is None else f"{row.precision:.0%}"
    proposal = f"apply: {row.proposal}" if row.proposal else ""
    numbers = (str(row.offered), str(counts["accepted"]), str(counts["dismissed"]), str(counts["by hand"]))
    return (row.entry.id, row.variant or "(other forms)", *numbers, precision, proposal)


def _impact_row(row: "Impact") -> tuple[str, ...]:
    suggestion = row.suggestion
    after = suggestion.options[0].after
    if row.effect == "changed" and row.old is not None:
        after = f"{after} (was {row.old.options[0].after})"
    place = str(row.document.place(suggestion.span.start))
    decided = (
        ""
        if row.decided == "open"
        else row.decided + (f": {row.text}" if row.decided == "by hand" and row.text else "")
    )
    return place, row.effect, suggestion.before, after, suggestion.certainty, decided
