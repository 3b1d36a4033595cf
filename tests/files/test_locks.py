import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from another_user import as_another_user, open_to_all

from cleaner.core.basis.errors import LockError
from cleaner.files.disk.locks import Lock, current_holder, read_holder, take_over

HOLD = """\
import sys
from pathlib import Path
from cleaner.files.disk.locks import Lock
lock = Lock(Path(sys.argv[1]), "Ann", "2020-01-01T00:00:00Z")
print("held", flush=True)
sys.stdin.read()
lock.close()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "article.lock"


@pytest.fixture
def other(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A second process that holds the lock until its input ends."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_process_keeps_the_first_out_and_is_named(path: Path, other: "subprocess.Popen[str]") -> None:
    with pytest.raises(LockError) as caught:
        Lock(path, "Bob", "2021")
    who = f"Ann on {socket.gethostname()} (process {other.pid}) since 2020-01-01 00:00 UTC"
    remedy = "close it there first; the screen opens it read-only meanwhile"
    assert str(caught.value) == f"K100 {path}: {who} is editing this text; {remedy}"


def test_the_lock_is_free_when_the_other_process_ends(path: Path, other: "subprocess.Popen[str]") -> None:
    other.communicate()
    assert not path.exists()
    Lock(path, "Bob", "2021").close()


def test_a_killed_process_holds_nobody_up(path: Path, other: "subprocess.Popen[str]") -> None:
    other.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    other.wait()
    assert path.exists()
    with Lock(path, "Bob", "2021"):
        holder = read_holder(path)
        assert holder is not None
        assert (holder.person, holder.pid) == ("Bob", os.getpid())
    assert not path.exists()


def test_the_same_process_cannot_take_it_twice(path: Path) -> None:
    with Lock(path, "Ann", "2020"), pytest.raises(LockError, match=r"Ann on .* is editing this text"):
        Lock(path, "Ann", "2020")


def test_closing_twice_frees_nobody_elses_lock(path: Path) -> None:
    first = Lock(path, "Ann", "2020")
    first.close()
    with Lock(path, "Bob", "2021"):
        first.close()
        with pytest.raises(LockError):
            Lock(path, "Ann", "2022")


EVE = json.dumps({"person": "Eve", "host": "elsewhere", "pid": 1, "since": "2020"})


def test_another_host_is_respected_until_somebody_takes_it_over(path: Path) -> None:
    path.write_text(EVE, "utf-8")
    with pytest.raises(
        LockError, match=r"Eve on elsewhere .*; if that program no longer runs, open it with --take-over"
    ):
        Lock(path, "Bob", "2021")
    assert "Eve on elsewhere (process 1) since 2020" == str(current_holder(path))
    assert "Eve" == getattr(take_over(path), "person", None)
    Lock(path, "Bob", "2021").close()
    assert take_over(path) is None


def test_what_somebody_holds_here_is_taken_over_by_nobody(path: Path, other: "subprocess.Popen[str]") -> None:
    assert take_over(path) is None
    with pytest.raises(LockError, match="Ann on"):
        Lock(path, "Bob", "2021")


def test_whether_somebody_holds_it_is_asked_without_taking_it(path: Path, other: "subprocess.Popen[str]") -> None:
    assert getattr(current_holder(path), "person", None) == "Ann"
    other.kill()
    other.wait()
    assert path.exists()
    assert current_holder(path) is None


def asked_by_another_user(path: Path) -> str:
    """What a process that may not write the file is told."""

    def ask() -> str:
        try:
            Lock(path, "Bob", "2021").close()
        except LockError as error:
            return str(error)
        return "taken"

    return as_another_user(ask)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A lock that all may read, in a folder that all may write."""
    with open_to_all() as folder:
        yield folder / "article.lock"


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_another_user_is_told_who_holds_it_and_takes_over_what_a_crash_left(shared: Path) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", HOLD, str(shared)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        shared.chmod(0o444)
        assert f"Ann on {socket.gethostname()}" in asked_by_another_user(shared)
        process.kill()
        process.wait()
    assert shared.exists()
    assert "taken" == asked_by_another_user(shared)
    assert not shared.exists()


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_another_user_takes_over_nothing_of_another_host_or_in_a_folder_that_is_read_only(shared: Path) -> None:
    shared.write_text(EVE, "utf-8")
    shared.chmod(0o444)
    assert "Eve on elsewhere" in asked_by_another_user(shared)
    shared.unlink()
    shared.parent.chmod(0o555)
    assert "cannot be made (Permission denied); allow writing in this folder" in asked_by_another_user(shared)
    shared.parent.chmod(0o777)


@pytest.mark.parametrize("content", [b"", b"garbage", b"[]", b'{"person": "Ann"}', b"\xff"])
def test_a_damaged_lock_file_is_taken_over(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert read_holder(path) is None
    Lock(path, "Bob", "2021").close()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        LockError, match=r"cannot be made .*; allow writing in this folder, or copy the text to another one"
    ):
        Lock(tmp_path / "none" / "article.lock", "Bob", "2021")
