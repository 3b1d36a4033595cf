"""The same work on many texts, in their order: in this process where it is little, else on all cores.

Where the system can, the processes are forked with all that is loaded and compiled already, which they share; else
each is spawned and prepares itself once, from the index that is kept. An interrupt reaches only the process that the
person started; the others finish the text they are at, so that nothing is left half written.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cleaner.core.basis.errors import CleanerError, Place, TextError
from cleaner.core.words.long_tokens import LONG
from cleaner.workspace.engine.preparing import Prepared

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

R = TypeVar("R")
MUCH = 100_000
"""Bytes of short texts from which on more processes pay for their start."""
_FASTER = 4
"""How much less a byte of a long text takes."""

_ready: list[Prepared] = []


def in_order(
    work: Callable[[Prepared, str], R], names: Sequence[str], ready: Prepared, recipe: Callable[[], Prepared]
) -> Generator[R | CleanerError, None, None]:
    """Yield what ``work`` makes of each text, or why it failed; ``recipe`` prepares another process as ``ready`` is."""
    processes = min(_cores(), len(names))
    if processes < 2 or sum(map(_burden, names)) < MUCH:
        for name in names:
            yield _attempt(work, ready, name)
        return
    pool = _pool(processes, names, ready, recipe)
    try:
        with _no_interrupts():  # the processes that start here inherit this
            futures = [pool.submit(_work, work, name) for name in names]
        for name, future in zip(names, futures, strict=True):
            yield _result(future, name)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(
    processes: int, names: Sequence[str], ready: Prepared, recipe: Callable[[], Prepared]
) -> "ProcessPoolExecutor":
    import gc
    import multiprocessing  # what it brings along is slower to load than a short text is to read
    import threading
    from concurrent.futures import ProcessPoolExecutor

    if sys.platform == "linux" and threading.active_count() == 1:
        _ready[:] = [ready]
        if any(_size(name) >= LONG for name in names):
            ready.engine.warm()
        gc.freeze()  # what is shared stays shared
        return ProcessPoolExecutor(processes, multiprocessing.get_context("fork"))
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _begin, (recipe,))


def _begin(recipe: Callable[[], Prepared]) -> None:
    _ready[:] = [recipe()]


def _work(work: Callable[[Prepared, str], R], name: str) -> R | CleanerError:
    return _attempt(work, _ready[0], name)


def _attempt(work: Callable[[Prepared, str], R], ready: Prepared, name: str) -> R | CleanerError:
    try:
        return work(ready, name)
    except CleanerError as error:
        return error
    except OSError as error:
        reason = f"the system refuses ({error.strerror or error})"
        return TextError(reason, "check the path, its permissions and the free space", Place(name))


def _result(future: "Future[R | CleanerError]", name: str) -> R | CleanerError:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        reason = "not done, since a process that worked on the texts was ended from outside"
        return TextError(reason, "check the free memory and run this again", Place(name))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _burden(name: str) -> int:
    size = _size(name)
    return size // _FASTER if size >= LONG else size


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):
        return 0


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
