"""One writer a document: a lock file that says who holds it, released by the system itself if the program dies."""

import contextlib
import errno
import getpass
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from cleaner.core.basis.errors import LockError, Place

_READ_ONLY = "close it there first; the screen opens it read-only meanwhile"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is writing a document."""

    person: str
    host: str
    pid: int
    since: str
    """UTC, ISO 8601."""

    def __str__(self) -> str:
        day, _, time = self.since.partition("T")
        since = f"{day} {time[:5]} UTC" if time else day
        return f"{self.person} on {self.host} (process {self.pid}) since {since}"


class Lock:
    """The right to write one document; a context manager that gives it back.

    The system's lock on the open file decides, so that a file left behind by a crash holds nobody up. It is not seen
    on other hosts everywhere; a file that another host wrote is therefore respected until somebody takes it over.
    """

    def __init__(self, path: Path, person: str, since: str) -> None:
        """Take the lock; ``LockError`` says who has it."""
        self.path = path
        self.holder = Holder(person, socket.gethostname(), os.getpid(), since)
        self._descriptor: int | None = self._take()

    def close(self) -> None:
        """Give the lock back and remove its file."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        if sys.platform == "win32":
            os.close(descriptor)
            _remove(self.path)
        else:
            # The name goes while the lock is held, so that nobody else's file is removed.
            _remove(self.path)
            os.close(descriptor)

    def __enter__(self) -> "Lock":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take(self) -> int:
        while True:
            try:
                descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError as error:
                if isinstance(error, PermissionError) and self._is_left_by_another_person():
                    continue
                remedy = "allow writing in this folder, or copy the text to another one"
                raise LockError(f"cannot be made ({error.strerror})", remedy, Place(str(self.path))) from error
            try:
                if self._is_ours(descriptor):
                    return descriptor
            except OSError as error:
                _remove(self.path)
                os.close(descriptor)
                remedy = "free some space on the disk"
                raise LockError(f"cannot be written ({error.strerror})", remedy, Place(str(self.path))) from error
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)

    def _is_left_by_another_person(self) -> bool:
        """Remove a file that somebody else owns and nobody holds any more; false where there is none or it stays."""
        try:
            descriptor = os.open(self.path, os.O_RDONLY)
        except OSError:
            return False
        try:
            if not _locked(descriptor):
                raise self._refused(read_holder(self.path))
            holder = read_holder(self.path)
            if holder is not None and holder.host != self.holder.host:
                raise self._refused(holder, _take_over(self.path))
            self.path.unlink()
        except OSError:
            return False
        finally:
            os.close(descriptor)
        return True

    def _is_ours(self, descriptor: int) -> bool:
        """Lock the open file and sign it; false where its name has gone to another file meanwhile."""
        if not _locked(descriptor):
            raise self._refused(read_holder(self.path))
        try:
            if os.fstat(descriptor).st_ino != self.path.stat().st_ino:
                return False
        except FileNotFoundError:
            return False
        before = read_holder(self.path)
        if before is not None and before.host != self.holder.host:
            raise self._refused(before, _take_over(self.path))
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(self.holder)).encode())
        return True

    def _refused(self, holder: Holder | None, more: str = "") -> LockError:
        who = str(holder) if holder else "another program"
        return LockError(f"{who} is editing this text", _READ_ONLY + more, Place(str(self.path)))


def read_holder(path: Path) -> Holder | None:
    """Return who signed a lock file; nothing where there is none or it cannot be read."""
    try:
        value = json.loads(path.read_bytes())
        return Holder(str(value["person"]), str(value["host"]), int(value["pid"]), str(value["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def current_holder(path: Path, anywhere: bool = False) -> Holder | None:
    """Return who holds the lock at this moment; nobody where its file was only left behind.

    A file of another host counts as held, unless ``anywhere`` says that only the system's lock does.
    """
    holder = read_holder(path)
    if holder is None:
        return None
    try:
        descriptor = os.open(path, _LOOK)
    except OSError:
        return holder
    try:
        free = _locked(descriptor) and (anywhere or holder.host == socket.gethostname())
    finally:
        os.close(descriptor)
    return None if free else holder


def take_over(path: Path) -> Holder | None:
    """Remove a lock file that another host left, and return who had signed it; one that is held here stays."""
    holder = read_holder(path)
    if holder is None or holder.host == socket.gethostname() or current_holder(path, anywhere=True) is not None:
        return None
    _remove(path)
    return holder


def _take_over(path: Path) -> str:
    return f"; if that program no longer runs, open it with --take-over, or delete {path}"


def system_person() -> str:
    """Return the name under which the person has logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


if sys.platform == "win32":
    import msvcrt

    _LOOK = os.O_RDWR

    def _locked(descriptor: int) -> bool:
        # A byte behind the content: what is locked there cannot be read, and others shall read who holds it.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    _LOOK = os.O_RDONLY

    def _locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A file system without locks, such as some network ones, leaves two writers to their own care.
            return error.errno in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)
        return True
