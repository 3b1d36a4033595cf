"""How help is laid out, without loading what only asks for the width of the terminal or for translations."""

import argparse
import os
import sys

# The program speaks English; to find that there is no catalogue of another language takes as long as to read a short text.
setattr(argparse, "_", lambda text: text)  # noqa: B010


class HelpFormat(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal, without loading ``shutil`` to ask for that."""

    def __init__(self, prog: str) -> None:
        try:
            width = int(os.environ.get("COLUMNS", 0)) or os.get_terminal_size(sys.stdout.fileno()).columns
        except (ValueError, OSError):
            width = 0
        super().__init__(prog, width=(width or 80) - 2)
