"""``cleaner glossary list``, ``find`` and ``show``: what stands in the glossaries."""

import argparse
from pathlib import Path

from cleaner import console
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.console import Column, Exit
from cleaner.core.basis.errors import GlossaryError, Place
from cleaner.core.basis.glossary import Glossary
from cleaner.core.basis.values import replace

_LIST = """\
examples:
  cleaner glossary list                     a line each: title, entries, examples, file
  cleaner glossary list --entries           a line for each entry: id, name, kind, source, glossary
  cleaner glossary list --entries | grep 菜鸟
"""
_FIND = """\
Searches ids, names, admitted forms, variants, source names, their pinyin, and notes; slips are forgiven.
Status 1 where nothing is found.

examples:
  cleaner glossary find rooky
  cleaner glossary find 菜鸟
  cleaner glossary find "ma yun" -g names.yaml
"""
_SHOW = """\
examples:
  cleaner glossary show cainiao
  cleaner glossary show 菜鸟
"""
_COLUMNS = (
    Column("id"),
    Column("name", "bold"),
    Column("kind"),
    Column("found as", cropped=True),
    Column("place", "dim"),
)


def register(group: Commands) -> None:
    """Add the commands to the group."""
    listing = add_command(group, "list", run_list, "list glossaries or their entries", _LIST)
    listing.add_argument("paths", nargs="*", metavar="PATH", help="glossary file (default: all in use)")
    listing.add_argument("--entries", action="store_true", help="list each entry")
    find = add_command(group, "find", run_find, "look entries up by any name, source name, pinyin or note", _FIND)
    show = add_command(group, "show", run_show, "print an entry as it is written", _SHOW)
    for command in (find, show):
        command.add_argument("words", nargs="+", metavar="WORD", help="what you remember of it")
    for command in (listing, find, show):
        add_glossaries(command)


def run_list(arguments: argparse.Namespace) -> Exit:
    """List the glossaries in use, or their entries."""
    from cleaner.workspace.upkeep.proving import read_each

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
        rows = [(e.id, e.name, e.told_kind, " ".join(e.source), e.glossary) for g in layers for e in g.entries]
    else:
        columns = (
            Column("glossary", "bold"),
            Column("entries", right=True),
            Column("examples", right=True),
            Column("file"),
        )
        rows = [(g.name, str(len(g.entries)), str(sum(len(e.examples) for e in g.entries)), g.path) for g in layers]
    console.table(columns, rows)
    return Exit.FAILED if refused else Exit.CLEAN


def run_find(arguments: argparse.Namespace) -> Exit:
    """List the entries that the words may mean, the likeliest first."""
    from cleaner.core.work.searching import search
    from cleaner.workspace.upkeep.keeping import read_layers

    words = " ".join(arguments.words)
    entries = [entry for layer in read_layers(glossary_paths(arguments)) for entry in layer.entries]
    found = search(entries, words)
    places = [f.entry.place or Place(f.entry.glossary) for f in found]
    if console.terminal():  # a pipe has room for whole paths
        places = [replace(place, path=Path(place.path).name) for place in places]
    rows = [
        (f.entry.id, f.entry.name, f.entry.told_kind, f"{f.field} {_cut(f.text)}", str(place))
        for f, place in zip(found, places, strict=True)
    ]
    if not rows:
        console.say(f"nothing is found by {words!r}")
        return Exit.OPEN
    console.table(_COLUMNS, rows)
    return Exit.CLEAN


def run_show(arguments: argparse.Namespace) -> Exit:
    """Print one entry."""
    from cleaner.workspace.upkeep.keeping import entry_text, find_entry, read_layers

    entry = find_entry(read_layers(glossary_paths(arguments)), " ".join(arguments.words))
    for line in entry_text(entry).split("\n"):
        console.out(console.visible(line))
    return Exit.CLEAN


def _cut(text: str, most: int = 50) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
