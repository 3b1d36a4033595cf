"""``cleaner glossary``: what a translator asks of the glossaries: are they sound, do their examples hold, what is in them."""

import argparse
from pathlib import Path

from cleaner import console
from cleaner.cli import glossary_lint
from cleaner.cli.opening import glossary_paths
from cleaner.cli.options import Commands, add_command, add_glossaries
from cleaner.console import Column, Exit
from cleaner.core.errors import GlossaryError
from cleaner.core.glossary import Glossary

_TEXT = """\
examples:
  cleaner glossary lint names.yaml
  cleaner glossary test
  cleaner glossary list --entries
"""
_TEST = """\
An example that fails refuses its glossary: status 2.

examples:
  cleaner glossary test                     all glossaries in use
  cleaner glossary test names.yaml
"""
_LIST = """\
examples:
  cleaner glossary list                     a line each: title, entries, examples, file
  cleaner glossary list --entries           a line for each entry: id, name, kind, source, glossary
  cleaner glossary list --entries | grep 菜鸟
"""


def register(commands: Commands) -> None:
    """Add the group and its commands."""
    parser = add_command(commands, "glossary", run_list, "lint, test and list glossaries", _TEXT)
    group = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    glossary_lint.register(group)
    test = add_command(group, "test", run_test, "run the examples of glossaries", _TEST)
    listing = add_command(group, "list", run_list, "list glossaries or their entries", _LIST)
    listing.add_argument("--entries", action="store_true", help="list each entry")
    for command in (test, listing):
        command.add_argument("paths", nargs="*", metavar="PATH", help="glossary file (default: all in use)")
        add_glossaries(command)


def run_test(arguments: argparse.Namespace) -> Exit:
    """Run all examples and show what came out of those that fail."""
    from cleaner.workspace.proving import failures, read_each

    status = Exit.CLEAN
    for read in read_each(glossary_paths(arguments)):
        if isinstance(read, GlossaryError):
            console.complain(read)
            status = Exit.FAILED
            continue
        failed = failures(read)
        for failure in failed:
            place = failure.example.place or failure.entry.place or Path(read.path)
            console.out(console.visible(f"{place}: an example of {failure.entry.name!r} fails"))
            console.compared("expected", failure.example.cleaned, "came out", failure.came)
            status = Exit.FAILED
        examples = _counted(_examples(read), "example")
        verdict = f"{len(failed)} fail" if failed else "all hold"
        console.say(f"{read.name}: {examples}, {verdict}")
    return status


def run_list(arguments: argparse.Namespace) -> Exit:
    """List the glossaries in use, or their entries."""
    from cleaner.workspace.proving import read_each

    layers: list[Glossary] = []
    refused = False
    for read in read_each(glossary_paths(arguments)):
        if isinstance(read, GlossaryError):
            console.complain(read)
            refused = True
        else:
            layers.append(read)
    columns: tuple[Column, ...]
    rows: list[tuple[str, ...]]
    if arguments.entries:
        columns = (Column("id"), Column("name", "bold"), Column("kind"), Column("source"), Column("glossary", "dim"))
        rows = [(e.id, e.name, e.kind, " ".join(e.source), e.glossary) for g in layers for e in g.entries]
    else:
        columns = (
            Column("glossary", "bold"),
            Column("entries", right=True),
            Column("examples", right=True),
            Column("file"),
        )
        rows = [(g.name, str(len(g.entries)), str(_examples(g)), g.path) for g in layers]
    console.table(columns, rows)
    return Exit.FAILED if refused else Exit.CLEAN


def _examples(glossary: Glossary) -> int:
    return sum(len(e.examples) for e in glossary.entries)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
