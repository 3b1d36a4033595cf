"""``cleaner completion``: a script that completes commands, options and files in a shell."""

import argparse

from cleaner import console
from cleaner.cli.parsing.options import Commands, add_command, every_action
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit

SHELLS = ("bash", "zsh", "fish")
_TEXT = """\
examples:
  cleaner completion bash > ~/.local/share/bash-completion/completions/cleaner
  cleaner completion zsh > ~/.zfunc/_cleaner         (with: fpath+=~/.zfunc; autoload -U compinit; compinit)
  cleaner completion fish > ~/.config/fish/completions/cleaner.fish
"""
_FILES = ("FILE", "PATH", "OUT")


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "completion", run, COMMANDS["completion"], _TEXT)
    parser.add_argument("shell", choices=SHELLS)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the script for one shell."""
    import shtab

    from cleaner.cli.parsing.parser import build

    parser = build()
    for action in every_action(parser):
        if action.metavar in _FILES:
            # shtab looks for the completer of an argument under this name.
            vars(action)["complete"] = shtab.FILE
    console.out(shtab.complete(parser, arguments.shell).rstrip())
    return Exit.CLEAN
