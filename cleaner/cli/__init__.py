"""The command line: words in, one status out. One file a command group; what they need is loaded when they run."""

import gc
import os
import sys
from _thread import get_ident, start_new_thread
from collections.abc import Sequence
from time import sleep

from cleaner.cli.parsing.parser import parse
from cleaner.console import Ending


def program() -> None:
    """Run the command line as a program that ends with it."""
    gc.set_threshold(500_000, 20, 50)  # loading makes many lasting objects, and hardly any garbage
    _open_what_is_closed()
    hear_interrupts()
    status = main()
    if "textual" in sys.modules or "multiprocessing" in sys.modules:
        sys.exit(status)
    sys.stderr.flush()
    os._exit(status)  # all is written and closed: taking the program apart piece by piece would cost its user time


def hear_interrupts() -> None:
    """Have an interrupt come once more that Python drops because it came amid a callback of its own, as imports have."""
    if os.name == "posix":
        sys.unraisablehook = _unraisable


def _unraisable(dropped: "sys.UnraisableHookArgs") -> None:
    if dropped.exc_type is KeyboardInterrupt:
        start_new_thread(_interrupt, (get_ident(),))
    else:
        sys.__unraisablehook__(dropped)


def _interrupt(thread: int) -> None:
    import signal  # loaded by nobody else

    sleep(0.01)  # the callback ends meanwhile
    signal.pthread_kill(thread, signal.SIGINT)


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
