import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.basis.errors import LogError
from cleaner.core.basis.text import Span
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import (
    VERSION,
    Action,
    Applied,
    Commented,
    Dismissed,
    Header,
    Log,
    Move,
    Record,
    Redone,
    Undone,
    Withdrawn,
)
from cleaner.files.disk.logs import EditLog

HEADER = Header(VERSION, "d1", "article.txt", (("Alibaba Group", "d2"),))
WHATS: tuple[Action | Move, ...] = (
    Applied(Edit(Span(0, 3), "ali", "Alibaba\u2028\n\r\x85阿", "", " x"), "k1", "alibaba"),
    Dismissed("k2", "document", Span(5, 9), "ants", "ant"),
    Withdrawn(1),
    Commented(1, '"quoted" \\ 😀'),
    Undone(4),
    Redone(4),
)
RECORDS = tuple(Record(n, n, "2020-01-01T00:00:00.000Z", "Ann 安", what) for n, what in enumerate(WHATS, 1))


@pytest.fixture
def log(tmp_path: Path) -> EditLog:
    return EditLog(tmp_path / "article.edits.jsonl")


def written(path: Path) -> bytes:
    log = EditLog(path)
    log.create(HEADER)
    log.append(RECORDS[:2])
    log.append(RECORDS[2:])
    return path.read_bytes()


def test_what_is_appended_is_read_again(log: EditLog) -> None:
    assert log.read() == (None, False)
    assert log.create(HEADER) == Log(HEADER)
    for record in RECORDS:
        log.append([record])
    assert EditLog(log.path).read() == (Log(HEADER, RECORDS), False)


def test_a_log_is_one_json_object_a_line(log: EditLog) -> None:
    lines = written(log.path).decode().split("\n")
    assert len(lines) == len(RECORDS) + 2
    assert lines[-1] == ""
    assert all(isinstance(json.loads(line), dict) for line in lines[:-1])
    assert "安" in lines[1]


def test_half_a_character_is_kept(log: EditLog) -> None:
    record = Record(1, 1, "", "", Commented(1, "\udcff"))
    log.create(HEADER)
    log.append([record])
    assert EditLog(log.path).read() == (Log(HEADER, (record,)), False)


def test_cut_at_any_byte_a_log_loses_at_most_the_record_that_was_cut_and_says_so(log: EditLog) -> None:
    whole = written(log.path)
    ends = [n for n, byte in enumerate(whole) if byte == 10]
    for cut in range(len(whole) + 1):
        log.path.write_bytes(whole[:cut])
        lines = sum(end <= cut for end in ends)
        torn = cut not in (0, *ends, *(end + 1 for end in ends))

        read = EditLog(log.path)
        found = read.read()
        assert found == (Log(HEADER, RECORDS[: lines - 1]) if lines else None, torn), cut

        if found[0] is not None:
            read.append(RECORDS[lines - 1 :])
            assert EditLog(log.path).read() == (Log(HEADER, RECORDS), False), cut
            assert log.path.read_bytes().rstrip() == whole.rstrip()


KEEP_ON_APPENDING = """\
import itertools, sys
from pathlib import Path
from cleaner.core.log.history import VERSION, Commented, Header, Record
from cleaner.files.disk.logs import EditLog
log = EditLog(Path(sys.argv[1]))
log.create(Header(VERSION, "d", "a.txt"))
for n in itertools.count(1):
    log.append([Record(n, n, "", "", Commented(n, "x" * 50))])
    print(n, flush=True)
"""


def test_what_was_confirmed_survives_kill_9(log: EditLog) -> None:
    command = [sys.executable, "-c", KEEP_ON_APPENDING, str(log.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        confirmed = [process.stdout.readline() for _ in range(20)]
        process.kill()
        confirmed += process.stdout.readlines()

    read, _ = log.read()

    assert read is not None
    assert len(confirmed) <= len(read.records) <= len(confirmed) + 1


@given(st.data())
def test_zeros_of_an_unfinished_write_are_a_torn_tail(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("log") / "a.edits.jsonl"
    whole = written(path)
    last = whole.rindex(b"\n", 0, -1) + 1
    cut = data.draw(st.integers(last, len(whole) - 2))
    path.write_bytes(whole[:cut] + b"\0" * data.draw(st.integers(1, 99)))
    assert EditLog(path).read() == (Log(HEADER, RECORDS[:-1]), True)


def test_a_log_with_windows_line_ends_or_blank_lines_is_read(log: EditLog) -> None:
    whole = written(log.path)
    log.path.write_bytes(whole.replace(b"\n", b"\r\n\r\n"))
    assert log.read() == (Log(HEADER, RECORDS), False)


DAMAGE = [
    (3, b"garbage", "3: this line is damaged; restore the log from a copy"),
    (3, b"\xff\xfe", "3: this line is damaged; "),
    (3, b"[" * 10_000, "3: this line is damaged; "),
    (
        3,
        b"<<<<<<< HEAD",
        "3: two versions were merged here; keep one of the two whole, and `cleaner adopt` the other one's edition",
    ),
    (3, b"[1]", "3: the record is not a JSON object; "),
    (3, b'{"seq":2}', "3: record 2 needs "),
    (7, b"garbage", "7: this line is damaged; "),
    (1, b"garbage", "1: this is no edit log; move it away, or name another text"),
    (1, b'{"version":99,"raw_digest":"","raw_name":""}', "1: the header has format version 99, "),
]


@pytest.mark.parametrize(("number", "line", "said"), DAMAGE)
def test_damage_is_refused_with_its_line_and_the_file_stays_as_it_is(
    log: EditLog, number: int, line: bytes, said: str
) -> None:
    lines = written(log.path).split(b"\n")
    lines[number - 1] = line
    log.path.write_bytes(b"\n".join(lines))

    with pytest.raises(LogError) as caught:
        log.read()

    assert str(caught.value).startswith(f"L100 {log.path}:{said}")
    assert log.path.read_bytes() == b"\n".join(lines)


@pytest.mark.parametrize("content", [b"Dear diary,", b"Dear diary,\n", b"\x89PNG\0", b"[]", b"7\n"])
def test_a_file_that_is_no_log_is_refused(log: EditLog, content: bytes) -> None:
    log.path.write_bytes(content)
    with pytest.raises(LogError):
        log.read()


def test_a_log_that_changed_meanwhile_is_not_written_to(log: EditLog) -> None:
    log.create(HEADER)
    other = EditLog(log.path)
    other.read()
    other.append(RECORDS[:1])
    with pytest.raises(LogError, match="another program has changed the edit log; close and open the text again"):
        log.append(RECORDS[:1])
    assert EditLog(log.path).read() == (Log(HEADER, RECORDS[:1]), False)


def test_a_log_that_is_gone_or_no_file_is_told(log: EditLog) -> None:
    log.create(HEADER)
    log.path.unlink()
    with pytest.raises(LogError, match="the edit log is gone; put it back"):
        log.append(RECORDS[:1])
    log.path.mkdir()
    with pytest.raises(LogError, match="this is a folder"):
        log.read()
    with pytest.raises(LogError, match="cannot be written"):
        log.create(HEADER)


def test_a_full_disk_leaves_no_half_record() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs a device that is always full")
    with pytest.raises(
        LogError, match=r"cannot be written .*; make room, or allow writing; this decision was not kept"
    ):
        EditLog(full).append(RECORDS)
