import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleaner.core.errors import LockError
from cleaner.files.locks import Lock, read_holder

HOLD = """\
import sys
from pathlib import Path
from cleaner.files.locks import Lock
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
    who = f"Ann on {socket.gethostname()} (process {other.pid}) since 2020-01-01T00:00:00Z"
    assert str(caught.value) == (f"K100 {path}: {who} is editing this text; close it there, or open the text read-only")


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


def test_another_host_is_respected_until_somebody_deletes_its_file(path: Path) -> None:
    path.write_text(json.dumps({"person": "Eve", "host": "elsewhere", "pid": 1, "since": "2020"}), "utf-8")
    with pytest.raises(LockError, match=r"Eve on elsewhere .*; if that program no longer runs, delete "):
        Lock(path, "Bob", "2021")
    path.unlink()
    Lock(path, "Bob", "2021").close()


@pytest.mark.parametrize("content", [b"", b"garbage", b"[]", b'{"person": "Ann"}', b"\xff"])
def test_a_damaged_lock_file_is_taken_over(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert read_holder(path) is None
    Lock(path, "Bob", "2021").close()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(LockError, match=r"cannot be made .*; allow writing in this folder, or open the text read-only"):
        Lock(tmp_path / "none" / "article.lock", "Bob", "2021")
