"""``cleaner glossary import`` and ``export``: the formats of other programs; an import is shown before it is written."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from cleaner import console
from cleaner.cli.glossary.written import say_written
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.numbers import counted
from cleaner.cli.parsing.options import STANDARD, Commands, add_command, add_glossaries
from cleaner.console import Exit
from cleaner.core.basis.errors import UsageError
from cleaner.core.upkeep.importing import POLICIES, Collision, Policy

_FORMATS = ("csv", "omegat", "xlsx", "tbx", "tmx", "xliff", "prh", "codespell")
_OWN = "glossary"
_IMPORT = """\
Shows what would be added and where both sides say different things; --write carries it out. On a collision, keep
leaves your name, kind and note, theirs takes those of the file, both makes a second entry, ask asks at each. The lists
of both sides always stay, and so does a name that is given up. Status 1: collisions are open.

formats: glossary (.yaml, so that two glossaries are put together), csv and xlsx (a header maps the columns: name,
source, variants, note …; several texts in one cell stand between | or ;), omegat (three columns), tbx, tmx, xliff
(glossary module), prh, codespell. Excel and XML need: pip install openpyxl lxml

examples:
  cleaner glossary import terms.csv names.yaml                  what would happen
  cleaner glossary import terms.csv names.yaml --write
  cleaner glossary import theirs.yaml names.yaml --write        two glossaries put together
  cleaner glossary import terms.tbx names.yaml --write --on-collision theirs
  cleaner glossary import glossary.txt names.yaml --from omegat --encoding gb18030
"""
_EXPORT = """\
What the format cannot carry is said.

examples:
  cleaner glossary export terms.xlsx -g names.yaml
  cleaner glossary export - --to codespell -g names.yaml
  cleaner glossary export glossary.txt --to omegat
"""


def register(group: Commands) -> None:
    """Add the commands to the group."""
    reading = add_command(
        group, "import", run_import, "take entries from a file of another program, or from another glossary", _IMPORT
    )
    reading.add_argument("file", metavar="FILE", help="the file of the other program, or another glossary")
    reading.add_argument("into", metavar="GLOSSARY", help="the glossary file that the entries go to")
    reading.add_argument(
        "--from", dest="format", choices=(_OWN, *_FORMATS), help="its format (default: what the suffix tells)"
    )
    reading.add_argument("--encoding", metavar="NAME", help="its encoding, where it is not UTF-8 or marked")
    reading.add_argument("--on-collision", choices=(*POLICIES, "ask"), help="what to do where both sides differ")
    reading.add_argument("--write", action="store_true", help="write the glossary")
    writing = add_command(group, "export", run_export, "write glossaries for another program", _EXPORT)
    writing.add_argument("file", metavar="FILE", help="the file to write; - is standard output")
    writing.add_argument("--to", dest="format", choices=_FORMATS, help="its format (default: what the suffix tells)")
    add_glossaries(writing)
    for command in (reading, writing):
        command.add_argument("--languages", default="zh:en", metavar="SOURCE:TARGET", help="codes (default: zh:en)")


def run_import(arguments: argparse.Namespace) -> Exit:
    """Show what an import would do, or carry it out."""
    from cleaner.workspace.upkeep.exchange import read_import

    ready = read_import(
        Path(arguments.file),
        Path(arguments.into),
        _chooser(arguments),
        named=arguments.format,
        languages=_languages(arguments),
        encoding=arguments.encoding,
    )
    for note in ready.notes:
        console.say(f"{arguments.file}: {note}")
    imported = ready.imported
    for collision in imported.collisions:
        console.out(console.visible(_told(collision)))
    counts = f"{imported.new} new, {imported.changed} changed, {imported.unchanged} unchanged"
    open_ones = len(imported.collisions) if arguments.on_collision is None else 0
    console.say(f"{arguments.into}: {counts}, {counted(len(imported.collisions), 'collision')}")
    if not arguments.write:
        console.diff(ready.change.diff() if imported.revisions else ())
        console.say("nothing was written; add --write")
    elif open_ones:
        raise UsageError(
            f"{counted(open_ones, 'collision')} {'is' if open_ones == 1 else 'are'} open",
            "choose with --on-collision keep, theirs, both or ask",
        )
    elif imported.revisions:
        return say_written(ready.change, ready.change.write())
    return Exit.OPEN if open_ones else Exit.CLEAN


def run_export(arguments: argparse.Namespace) -> Exit:
    """Write all entries of the glossaries."""
    from cleaner.core.basis.glossary import Glossaries
    from cleaner.workspace.upkeep.exchange import exported, format_name, write_export
    from cleaner.workspace.upkeep.keeping import read_layers

    paths = glossary_paths(arguments)
    entries = Glossaries.of(read_layers(paths)).entries
    named = format_name(Path(arguments.file), arguments.format)
    data, lost = exported(entries, named, _languages(arguments))
    if arguments.file == STANDARD:
        console.out_bytes(data)
    else:
        write_export(Path(arguments.file), data, named)
        console.say(f"{arguments.file}: {len(entries)} entr{'y' if len(entries) == 1 else 'ies'}")
    if lost:
        console.say(f"not carried by {named}: {', '.join(lost)}")
    return Exit.CLEAN


def _languages(arguments: argparse.Namespace) -> tuple[str, str]:
    source, _, target = arguments.languages.partition(":")
    if not source or not target:
        raise UsageError(f"{arguments.languages!r} names no two languages", "write --languages zh:en")
    return source, target


def _chooser(arguments: argparse.Namespace) -> Callable[[Collision], Policy]:
    wish: Policy | str = arguments.on_collision or "keep"
    if wish == "ask":
        return _ask
    return lambda _: next(policy for policy in POLICIES if policy == wish)


def _ask(collision: Collision) -> Policy:
    """Ask on standard error, so that standard output stays data."""
    letters = {policy[0]: policy for policy in POLICIES}
    while True:
        console.say(f"{_told(collision)} — [k]eep mine, [t]ake theirs, [b]oth?")
        answer = sys.stdin.readline()
        if not answer:
            raise UsageError("nobody answers", "choose with --on-collision keep, theirs or both")
        if answer.strip()[:1].casefold() in letters:
            return letters[answer.strip()[:1].casefold()]


def _told(collision: Collision) -> str:
    mine, theirs = collision.mine, collision.theirs
    sides = "; ".join(f"{f}: {getattr(mine, f)!r}, theirs {getattr(theirs, f)!r}" for f in collision.fields)
    again = Counter(mine.source) & Counter(theirs.source)
    shared = f" ({' '.join(again)})" if again else ""
    return f"{mine.place or mine.id}: {mine.name}{shared}: {sides}"
