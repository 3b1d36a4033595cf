"""``cleaner glossary``: what a translator asks of the glossaries: are they sound, do their examples hold, what is in them."""

import argparse
from pathlib import Path

from cleaner import console
from cleaner.cli.glossary import change, edit, exchange, forecast, lint, measure, merge, mine, words
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.numbers import counted
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.errors import GlossaryError
from cleaner.core.basis.glossary import Glossary

_TEXT = """\
examples:
  cleaner glossary lint names.yaml
  cleaner glossary test
  cleaner glossary find rookie
  cleaner glossary add names.yaml Cainiao --source 菜鸟 --variant "rookie network"
"""
_TEST = """\
An example that fails refuses its glossary: status 2. --update leaves `keep` examples alone: nothing may touch them.

examples:
  cleaner glossary test                     all glossaries in use
  cleaner glossary test names.yaml
  cleaner glossary test names.yaml --update   write down what came out, after a look at it
"""


def register(commands: Commands) -> None:
    """Add the group and its commands."""
    parser = add_command(commands, "glossary", run_test, COMMANDS["glossary"], _TEXT)
    group = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    lint.register(group)
    test = add_command(group, "test", run_test, "run the examples of glossaries", _TEST)
    test.add_argument("paths", nargs="*", metavar="PATH", help="glossary file (default: all in use)")
    add_glossaries(test)
    test.add_argument("--update", action="store_true", help="take over what came out, where it is not what was written")
    for commands_of in (words, edit, change, measure, mine, exchange, merge, forecast):
        commands_of.register(group)


def run_test(arguments: argparse.Namespace) -> Exit:
    """Run all examples and show what came out of those that fail."""
    from cleaner.workspace.upkeep.keeping import is_bundled
    from cleaner.workspace.upkeep.proving import failures, read_each, update_examples

    status = Exit.CLEAN
    named = arguments.paths or arguments.glossary
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
        if arguments.update and failed and (named or not is_bundled(read.path)):
            updated = update_examples(read, failed)
            console.say(f"{read.path}: {counted(updated, 'example')} updated")
            status = Exit.FAILED if updated < len(failed) else Exit.CLEAN
        examples = counted(_examples(read), "example")
        verdict = f"{len(failed)} fail" if failed else "all hold"
        console.say(f"{read.name}: {examples}, {verdict}")
    return status


def _examples(glossary: Glossary) -> int:
    return sum(len(e.examples) for e in glossary.entries)
