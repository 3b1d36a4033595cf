"""From the words of the command line to the command that they mean."""

import argparse
import importlib
import re
from collections.abc import Callable, Sequence
from functools import partial

from cleaner import __version__
from cleaner.cli.parsing.help_format import HelpFormat
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit

TYPE_CHECKING = False  # ``typing`` is slower to load than all else here
if TYPE_CHECKING:
    from typing import NoReturn

    from cleaner.core.basis.errors import UsageError

GROUPS = tuple(COMMANDS)
_VALUED = (
    "-g",
    "--glossary",
    "--source",
    "--encoding",
    "--person",
    "-o",
    "--output",
    "--certainty",
    "--format",
    "--from",
    "--to",
    "--was",
    "--color",
)
_VERSION = "--version"
_DESCRIPTION = """\
Repair raw machine translation whose names are broken: the raw translation stands beside suggested corrections drawn
from a glossary; you decide; a cleaned edition is saved. The raw translation is never altered."""
_EXAMPLES = """\
examples:
  cleaner                                  the home screen: recent documents and samples
  cleaner article.txt                      open the screen and decide
  cleaner check article.txt                list what it would suggest
  cleaner fix article.txt                  apply what is sure, write the edition
  cleaner diff article.txt                 show what was changed, by whom and why
  cleaner ./check                          open a file that is called like a command
  cleaner check --help                     the options of a command

exit status: 0 nothing open, 1 suggestions or findings open, 2 usage, unreadable file or bad glossary, 130 interrupted
"""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are errors of this program."""

    def error(self, message: str) -> "NoReturn":
        """Raise what is wrong with the words, and say where the right ones are listed."""
        choice = re.search(r"invalid choice: '([^']*)'", message)
        known = [str(c) for action in self._actions for c in action.choices or ()]
        raise _refusal(message, self._remedy(choice[1], known) if choice else self._remedy("", ()))

    def refuse(self, word: str, named: bool = True) -> "NoReturn":
        """Raise that a word is no option here, naming the nearest one; ``named`` is whether the command was."""
        options = [o for action in self._actions for o in action.option_strings]
        options += () if named else (_VERSION,)
        raise _refusal(f"{word!r} is not understood here", self._remedy(word.partition("=")[0], options))

    def _remedy(self, word: str, known: Sequence[str]) -> str:
        from difflib import get_close_matches

        near = get_close_matches(word, known, 1)
        meant = f"did you mean {near[0]!r}? " if near else ""
        return f"{meant}see '{'cleaner' if _VERSION in near else self.prog} --help'"


def build(names: Sequence[str] = GROUPS) -> Parser:
    """Return the parser of these commands; of the others it knows the summary, and nothing heavy is loaded."""
    parser = Parser(
        prog="cleaner",
        usage="cleaner [options] [FILE ...]\n       cleaner COMMAND [options] ...",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=HelpFormat,
        allow_abbrev=False,
    )
    parser.add_argument(_VERSION, action="version", version=f"cleaner {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog="cleaner", required=True)
    for name, summary in COMMANDS.items():
        if name in names:
            importlib.import_module(f"cleaner.cli.commands.{name}").register(commands)
        else:
            commands.add_parser(name, help=summary, add_help=False)
    return parser


def parse(words: Sequence[str]) -> Callable[[], Exit]:
    """Return the command that the words mean, ready to be run.

    A first word that is no command is a file to open; options may stand before the command.
    """
    at = _first_free_word(words)
    word = words[at] if at < len(words) else ""
    if not word and (asked := [w for w in words if w in ("-h", "--help", _VERSION)]):
        build(()).parse_args(asked)  # prints, and ends the program
    if "--" in words[:at]:
        ordered = ["edit", *words]
    elif word in GROUPS:
        ordered = [word, *words[:at], *words[at + 1 :]]
    else:
        _refuse_mistyped_command(word)
        ordered = ["edit", *words]
    ordered = _places_last(ordered)
    arguments, rest = build(ordered[:1] if ordered[0] in GROUPS else GROUPS).parse_known_args(ordered)
    _take_late_files(arguments, rest, named=word in GROUPS)
    return partial(arguments.run, arguments)


def _places_last(words: list[str]) -> list[str]:
    """Put places of standard input (``-:1:1``) where they are taken for no option."""
    if "--" in words or not (places := [word for word in words if word.startswith("-:")]):
        return words
    return [*(word for word in words if word not in places), "--", *places]


def _take_late_files(arguments: argparse.Namespace, rest: Sequence[str], named: bool) -> None:
    """Add the files that stand behind an option, which argparse leaves over."""
    from cleaner.cli.parsing.options import STANDARD  # loaded with the command by now; --help needs none of it

    files: list[str] | None = getattr(arguments, "files", getattr(arguments, "paths", None))
    parser: Parser = arguments.parser
    entry: str = getattr(arguments, "entry", "")
    if rest and entry.endswith((".yaml", ".yml")):
        raise _refusal(f"{entry!r} is no entry", f"name the glossary with -g {entry}, and then the entry")
    for word in rest:
        if files is None or (word.startswith("-") and word != STANDARD):
            parser.refuse(word, named)
        files.append(word)
    if "" in (files or ()):
        # A script's unset "$FILE" would mean the folder and all in it.
        raise _refusal("a file's name is empty", "name a file, or . for all texts of this folder")


def _first_free_word(words: Sequence[str]) -> int:
    at = 0
    while at < len(words):
        word = words[at]
        if word == "--":
            return at + 1
        if word == "-" or not word.startswith("-"):
            return at
        at += 2 if word in _VALUED else 1
    return at


def _refuse_mistyped_command(word: str) -> None:
    if not word or word == "-" or "." in word or "/" in word or "\\" in word:
        return
    from difflib import get_close_matches
    from pathlib import Path

    if Path(word).exists():
        return

    near = get_close_matches(word, GROUPS, 1, 0.5)
    remedy = f"did you mean 'cleaner {near[0]}'?" if near else "'cleaner --help' lists the commands"
    raise _refusal(f"{word!r} is neither a command nor a file", remedy)


def _refusal(message: str, remedy: str) -> "UsageError":
    from cleaner.core.basis.errors import UsageError  # what defines it is not loaded for --help

    return UsageError(message, remedy)
