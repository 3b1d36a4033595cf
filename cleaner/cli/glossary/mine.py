"""``cleaner glossary mine``: what stored texts and decisions propose for the glossary; a person picks."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.glossary.written import say_written
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.numbers import counted, picked
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.console import Column, Exit
from cleaner.core.basis.errors import CleanerError, UsageError

if TYPE_CHECKING:
    from cleaner.core.upkeep.mining import Proposal

_MINE = """\
Lists repairs that were made by hand at least twice, renderings of known entries that nobody listed, and names that
nothing explains, drifting spellings put together. FILE may be a folder. A new entry that is picked lands with
`status: proposed`, a new variant of an approved entry with `apply: ask`; an entry of another glossary comes along whole.

examples:
  cleaner glossary mine texts/
  cleaner glossary mine article.txt --source article.zh.txt
  cleaner glossary mine texts/ --source sources/ --most 50
  cleaner glossary mine texts/ --only name     new names alone
  cleaner glossary mine texts/ --pick 1,3-5 --into names.yaml
"""
_BEFORE = 12
_COLUMNS = (
    Column("no.", right=True),
    Column("from"),
    Column("entry", "bold"),
    Column("source"),
    Column("variants", "red"),
    Column("count", right=True),
    Column("left alone", right=True),
    Column("context", "dim", cropped=True),
)


def register(group: Commands) -> None:
    """Add the command to the group."""
    mine = add_command(group, "mine", run_mine, "propose entries and variants from texts and decisions", _MINE)
    mine.add_argument("files", nargs="+", metavar="FILE", help="raw translation, or a folder of them")
    add_glossaries(mine)
    mine.add_argument("--source", metavar="PATH", help="source text, or a folder of them")
    mine.add_argument(
        "--only", choices=("hand", "rendering", "name"), help="list (and number) proposals of this kind alone"
    )
    mine.add_argument("--most", type=int, default=30, metavar="N", help="how many are listed (default: 30; 0: all)")
    mine.add_argument("--pick", metavar="NUMBERS", help="the numbers of those to take, such as 1,3-5")
    mine.add_argument("--into", metavar="FILE", help="the glossary that they go to")


def run_mine(arguments: argparse.Namespace) -> Exit:
    """List proposals, or write those that were picked."""
    from cleaner.workspace.upkeep.corpus import stored_texts
    from cleaner.workspace.upkeep.keeping import read_layers
    from cleaner.workspace.upkeep.mining import mine, picking

    if (arguments.pick is None) != (arguments.into is None):
        raise UsageError("--pick and --into belong together", "name the numbers and the glossary file")
    errors: list[CleanerError] = []
    texts = tuple(stored_texts([Path(f) for f in arguments.files], errors.append))
    for error in errors:
        console.complain(error)
    layers = read_layers(glossary_paths(arguments))
    found = mine(layers, texts, Path(arguments.source) if arguments.source else None)
    if arguments.only is not None:
        found = tuple(proposal for proposal in found if proposal.origin == arguments.only)
    if arguments.pick is None:
        shown = found[: arguments.most or None]
        console.table(_COLUMNS, [_row(number, proposal) for number, proposal in enumerate(shown, 1)])
        console.say(
            f"{counted(len(texts), 'text')}: {counted(len(found), 'proposal')}"
            + (f", {len(shown)} shown" if len(shown) < len(found) else "")
        )
        return Exit.FAILED if errors else Exit.CLEAN
    change = picking(Path(arguments.into), picked(found, arguments.pick), layers)
    glossary, lines = change.carry_out()
    console.diff(lines)
    return say_written(change, glossary)


def _row(number: int, proposal: "Proposal") -> tuple[str, ...]:
    entry = proposal.entry
    variants = ", ".join(variant.text for variant in entry.variants)
    alone = str(proposal.false_alarms) if proposal.origin == "hand" else ""
    context = _near(proposal.contexts[0]) if proposal.contexts else ""
    return (
        str(number),
        proposal.origin,
        entry.name,
        " ".join(entry.source),
        variants,
        str(proposal.count),
        alone,
        context,
    )


def _near(context: str) -> str:
    """Return a context that begins close before the place, so that the place is seen on a narrow terminal."""
    before, mark, rest = context.partition("«")
    if not console.terminal() or len(before) <= _BEFORE:
        return context
    return f"…{before[-_BEFORE:].partition(' ')[2]}{mark}{rest}"
