"""Options that several commands share, and how a command stands in ``--help``."""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from cleaner.cli.parsing.help_format import HelpFormat
from cleaner.console import Exit
from cleaner.core.basis.errors import UsageError
from cleaner.core.basis.suggestion import CERTAINTIES

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Run = Callable[[argparse.Namespace], Exit]
STANDARD = "-"
"""The name of standard input and of standard output."""


def add_command(commands: Commands, name: str, run: Run, summary: str, text: str) -> argparse.ArgumentParser:
    """Add a command; ``text`` says more than the summary and ends with its examples."""
    parser = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=text,
        formatter_class=HelpFormat,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("--verbose", action="store_true", help="tell more on standard error")
    return parser


def every_action(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield the options and arguments of a parser and of all commands below it."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from every_action(command)


def add_glossaries(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the glossaries in use."""
    parser.add_argument(
        "-g",
        "--glossary",
        action="append",
        metavar="PATH",
        help="glossary file; may be repeated, and then names all glossaries in use (nothing bundled joins them)",
    )


PLAIN = ("", ".txt", ".text", ".log", ".tsv", ".md")
"""Suffixes of files that plain text goes to, where nothing else does."""


def form_of(named: str | None, out: str | None, suffixes: Mapping[str, str], formats: Sequence[str]) -> str:
    """Return the format that was named, or that the suffix of the file tells."""
    suffix = "" if named or out in (None, STANDARD) else Path(str(out)).suffix.lower()
    if suffix not in suffixes and suffix not in PLAIN:
        raise UsageError(f"{out!r} does not tell its format", f"name it with --format: {', '.join(formats)}")
    return named or suffixes.get(suffix, "text")


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how documents are read."""
    add_glossaries(parser)
    parser.add_argument(
        "--source",
        metavar="FILE",
        help="the source text, aligned line by line (default: article.zh.txt, where that stands beside)",
    )
    parser.add_argument("--encoding", metavar="NAME", help="encoding of the document, where it is not UTF-8 or marked")


def add_person(parser: argparse.ArgumentParser) -> None:
    """Add the option that says who decides."""
    parser.add_argument("--person", metavar="NAME", help="who decides, as the edit log names them")


def add_certainty(parser: argparse.ArgumentParser, default: str, text: str) -> None:
    """Add the option that sets the lowest certainty."""
    parser.add_argument("--certainty", choices=CERTAINTIES, default=default, help=f"{text} (default: {default})")
