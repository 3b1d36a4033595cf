"""Two people and one document: the second one reads, and takes over what a machine that is gone has left locked."""

from collections.abc import Callable
from pathlib import Path

from cleaner.core.errors import LockError
from cleaner.files.locks import take_over
from cleaner.workspace.session import Session, lock_path


def opened_or_read(opening: Callable[[bool], Session]) -> Session:
    """Open a document to write, or to read where it cannot be locked; ``opening`` is told which. The reason is a notice."""
    try:
        return opening(False)
    except LockError as error:
        session = opening(True)
        why = "" if session.holder else f"{error.message}; here the text is read-only; "
        remedy = error.remedy.replace("open the text with --read-only", "open the text anew")
        session.notices = (f"{why}{remedy}", *session.notices)
        return session


def free_lock(path: Path) -> str:
    """Free a document that another machine has left locked, and say so; nothing is said where none has."""
    holder = take_over(lock_path(path))
    return f"taken over from {holder}" if holder else ""
