"""What somebody is told who may not do everything: root may, so that it becomes nobody in a process of its own."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


def as_another_user(deed: Callable[[], str]) -> str:
    """Return what ``deed`` returns, or how it failed, in the hands of another user; what it needs is loaded before."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(_NOBODY)
        try:
            said = deed()
        except BaseException as error:  # noqa: BLE001 - told to the test, which runs in the other process
            said = f"{type(error).__name__}: {error}"
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        said = told.read()
    os.waitpid(child, 0)
    return said


@contextmanager
def open_to_all() -> Iterator[Path]:
    """A folder that all may read and write, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)
