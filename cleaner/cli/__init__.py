"""The command line: words in, one status out. One file a command group; what they need is loaded when they run."""

import gc
import os
import sys
from collections.abc import Sequence

from cleaner.cli.parsing.parser import parse
from cleaner.console import Ending


def program() -> None:
    """Run the command line as a program that ends with it."""
    gc.set_threshold(500_000, 20, 50)  # loading makes many lasting objects, and hardly any garbage
    _open_what_is_closed()
    status = main()
    if "textual" in sys.modules or "multiprocessing" in sys.modules:
        sys.exit(status)
    sys.stderr.flush()
    os._exit(status)  # all is written and closed: taking the program apart piece by piece would cost its user time


def _open_what_is_closed() -> None:
    """Have all three standard streams: else a file that is opened later would take the number of one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    with Ending(verbose="--verbose" in words) as ending:
        ending.status = parse(words)()
    return ending.status
