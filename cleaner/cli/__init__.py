"""The command line: words in, one status out. One file a command group; what they need is loaded when they run."""

import sys
from collections.abc import Sequence

from cleaner.cli.parser import parse
from cleaner.console import Ending


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    with Ending(verbose="--verbose" in words) as ending:
        ending.status = parse(words)()
    return ending.status
