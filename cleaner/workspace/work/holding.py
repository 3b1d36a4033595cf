"""Two people and one document: the second one reads, and takes over what a machine that is gone has left locked."""

from collections.abc import Callable
from pathlib import Path

from cleaner.core.basis.errors import LockError
from cleaner.files.disk.locks import take_over
from cleaner.workspace.work.session import Session, lock_path


def opened_or_read(opening: Callable[[bool], Session]) -> Session:
    """Open a document to write, or to read where it cannot be locked; ``opening`` is told which. The reason is a notice."""
    try:
        return opening(False)
    except LockError as error:
        session = opening(True)
        if session.holder is None:
            session.barred = f"{lock_path(session.path).name} {error.message}"
            session.notices += (f"{session.barred}; here you can only read; {error.remedy}",)
        elif "--take-over" in error.remedy:
            session.notices += (error.remedy.partition("; ")[2],)
        return session


def free_lock(path: Path) -> str:
    """Free a document that another machine has left locked, and say so; nothing is said where none has."""
    holder = take_over(lock_path(path))
    return f"taken over from {holder}" if holder else ""
