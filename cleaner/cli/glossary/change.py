"""``cleaner glossary add``, ``rename``, ``merge``, ``split`` and ``remove``: one entry changed, its file's other lines untouched."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from cleaner import console
from cleaner.cli.glossary.written import say_written
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.console import Exit
from cleaner.core.basis.errors import UsageError
from cleaner.core.basis.glossary import Apply, Entry, Example, Kind, Status, Variant, entry_id, kind_called

if TYPE_CHECKING:
    from cleaner.core.upkeep.combining import Moving
    from cleaner.workspace.upkeep.keeping import Change

_ADD = """\
Where the file has an entry of this name already, what is given is added to it. Cues given with --near and --unless go
to the variants of the same command, or to the entry where none is given. A file that is not there is made. An entry
takes the place of one with its id in a lower glossary, such as a bundled one, unless --take-along copies that one first.

examples:
  cleaner glossary add names.yaml Cainiao --source 菜鸟 --variant "rookie network"
  cleaner glossary add names.yaml Cainiao --variant rookie --near parcels --near logistics --apply ask
  cleaner glossary add names.yaml Cainiao --keep "a rookie mistake" --dry-run
  cleaner glossary add names.yaml "Jack Ma" --kind person --example "jack horse spoke" "Jack Ma spoke"
"""
_RENAME = """\
The id stays, so that decisions about the entry stand. --keep-as says what becomes of the old name.

examples:
  cleaner glossary rename ucweb "UCWeb Inc." -g names.yaml
  cleaner glossary rename "Ant Financial" "Ant Group" --keep-as admitted -g names.yaml
"""
_MERGE = """\
All that the first entry has goes into the second; --keep-as says what becomes of its name.

examples:
  cleaner glossary merge ma-yun jack-ma -g names.yaml
"""
_SPLIT = """\
For an entry that has become two. What is named goes to a new entry in the same file, with a copy of the entry's kind,
cues and wishes; all else stays, and the entry keeps its id, so that decisions about it stand. An example is named by
its raw sentence; where a moved one must now come out with the new name, 'cleaner glossary test --update' says so.

examples:
  cleaner glossary split ant-financial MYbank --variant "net merchant bank" --source 网商银行 -g names.yaml
  cleaner glossary split ucweb "UC Browser" --admitted "UC Browser" --example "uc browser is fast" -g names.yaml
"""
_REMOVE = """\
examples:
  cleaner glossary remove ma-yun -g names.yaml
"""
_KEEP = ("variant", "admitted", "nothing")


def register(group: Commands) -> None:
    """Add the commands to the group."""
    add = add_command(group, "add", run_add, "add an entry, or variants, cues and examples to one", _ADD)
    add.add_argument("path", metavar="FILE", help="the glossary file")
    add.add_argument("name", metavar="NAME", help="the right name, exactly as it must appear")
    words = (
        ("source", "NAME", "name in the source language"),
        ("variant", "TEXT", "wrong rendering"),
        ("admitted", "TEXT", "other right form"),
        ("near", "WORD", "cue that speaks for it"),
        ("unless", "WORD", "cue that speaks against it"),
        ("keep", "SENTENCE", "example that must stay as it is"),
    )
    for word, metavar, text in words:
        add.add_argument(f"--{word}", action="append", default=[], metavar=metavar, help=f"{text}; may be repeated")
    add.add_argument(
        "--example",
        nargs=2,
        action="append",
        default=[],
        metavar=("RAW", "CLEANED"),
        help="example that must be repaired",
    )
    add.add_argument(
        "--kind", type=kind_called, choices=get_args(Kind), default="company", help="what it is (default: company)"
    )
    add.add_argument(
        "--apply", choices=get_args(Apply), help="of the variants given, or of the entry where none is given"
    )
    add.add_argument("--status", choices=get_args(Status), default="approved", help="(default: approved)")
    add.add_argument("--note", default="", metavar="TEXT", help="for people")
    add.add_argument(
        "--take-along", action="store_true", help="a new entry begins with what one of its id in another glossary has"
    )
    rename = add_command(group, "rename", run_rename, "give an entry another name", _RENAME)
    rename.add_argument("entry", metavar="ENTRY", help="id or name")
    rename.add_argument("name", metavar="NAME", help="the new name")
    merge = add_command(group, "merge", run_merge, "put one entry into another", _MERGE)
    merge.add_argument("entry", metavar="ENTRY", help="id or name of the one that goes")
    merge.add_argument("into", metavar="INTO", help="id or name of the one that stays")
    split = add_command(group, "split", run_split, "make two entries of one", _SPLIT)
    split.add_argument("entry", metavar="ENTRY", help="id or name of the one that stays")
    split.add_argument("name", metavar="NAME", help="name of the new entry")
    for word, text in (("source", "source name"), ("variant", "wrong rendering"), ("admitted", "other right form")):
        split.add_argument(
            f"--{word}", action="append", default=[], metavar="TEXT", help=f"{text} that goes; may be repeated"
        )
    split.add_argument(
        "--example", action="append", default=[], metavar="RAW", help="example that goes; may be repeated"
    )
    remove = add_command(group, "remove", run_remove, "take an entry out of its file", _REMOVE)
    remove.add_argument("entry", metavar="ENTRY", help="id or name")
    for command in (rename, merge):
        command.add_argument("--keep-as", choices=_KEEP, default="variant", help="the name given up (default: variant)")
    for command in (rename, merge, split, remove):
        add_glossaries(command)
    for command in (add, rename, merge, split, remove):
        command.add_argument("-n", "--dry-run", action="store_true", help="show the change and write nothing")


def run_add(arguments: argparse.Namespace) -> Exit:
    """Add what was given to the entry of this name."""
    from cleaner.workspace.engine.preparing import glossaries_in_use
    from cleaner.workspace.upkeep.keeping import adding, read_layers, replaced_below

    path, entry = Path(arguments.path), _given(arguments)
    change = adding(path, entry)
    if change.revisions[0].before is None:
        below = replaced_below(path, entry, read_layers(glossaries_in_use([], Path())))
        if below is not None and arguments.take_along:
            change = adding(path, entry, below)
        elif below is not None:
            where = f"{below.id} of {Path(below.place.path).name if below.place else below.glossary}"
            console.say(f"takes the place of {where} wherever both are in use; --take-along keeps what that one has")
    return _carried_out([change], arguments)


def run_rename(arguments: argparse.Namespace) -> Exit:
    """Give the entry its new name."""
    from cleaner.workspace.upkeep.keeping import read_layers, renaming

    layers = read_layers(glossary_paths(arguments))
    return _carried_out([renaming(layers, arguments.entry, arguments.name, arguments.keep_as)], arguments)


def run_merge(arguments: argparse.Namespace) -> Exit:
    """Put one entry into the other."""
    from cleaner.workspace.upkeep.keeping import merging, read_layers

    layers = read_layers(glossary_paths(arguments))
    return _carried_out(merging(layers, arguments.entry, arguments.into, arguments.keep_as), arguments)


def run_split(arguments: argparse.Namespace) -> Exit:
    """Make a new entry of what is named."""
    from cleaner.workspace.upkeep.keeping import read_layers, splitting

    _need_name(arguments.name)
    moving: Moving = {
        "source": arguments.source,
        "variants": arguments.variant,
        "admitted": arguments.admitted,
        "examples": arguments.example,
    }
    if not any(moving.values()):
        raise UsageError("nothing is named that goes", "name it with --variant, --source, --admitted or --example")
    layers = read_layers(glossary_paths(arguments))
    return _carried_out([splitting(layers, arguments.entry, arguments.name, moving)], arguments)


def run_remove(arguments: argparse.Namespace) -> Exit:
    """Take the entry out."""
    from cleaner.workspace.upkeep.keeping import read_layers, removing

    layers = read_layers(glossary_paths(arguments))
    return _carried_out([removing(layers, arguments.entry)], arguments)


def _given(arguments: argparse.Namespace) -> Entry:
    _need_name(arguments.name)
    near, unless = tuple(arguments.near), tuple(arguments.unless)
    variants = tuple(Variant(text, near, unless, arguments.apply) for text in arguments.variant)
    examples = (
        *(Example(raw, cleaned) for raw, cleaned in arguments.example),
        *(Example(s, s) for s in arguments.keep),
    )
    of_entry = not variants
    return Entry(
        arguments.name,
        entry_id(arguments.name),
        arguments.kind,
        source=tuple(arguments.source),
        variants=variants,
        admitted=tuple(arguments.admitted),
        near=near if of_entry else (),
        unless=unless if of_entry else (),
        case="free" if arguments.kind == "term" else "exact",
        apply=arguments.apply if of_entry else None,
        status=arguments.status,
        note=arguments.note,
        examples=examples,
    )


def _need_name(name: str) -> None:
    if not name.strip():
        raise UsageError("the name is empty", "type it as it must appear")


def _carried_out(changes: "list[Change] | tuple[Change, ...]", arguments: argparse.Namespace) -> Exit:
    """Show the lines that change, and write them unless this is a dry run."""
    if getattr(arguments, "glossary", ()) is None:
        from cleaner.workspace.upkeep.keeping import refuse_bundled

        for change in changes:
            refuse_bundled(change.path)
    changed, status = False, Exit.CLEAN
    for change in changes:
        glossary, lines = (None, change.diff()) if arguments.dry_run else change.carry_out()
        console.diff(lines)
        changed = changed or bool(lines)
        if lines and glossary is not None:
            status = max(status, say_written(change, glossary))
    if not changed:
        console.say("nothing to change: the glossary says this already")
    elif arguments.dry_run:
        console.say("nothing was written (--dry-run)")
    return status
