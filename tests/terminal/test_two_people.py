"""Two real programs and one text: the second is told and reads, and takes over when the first has died."""

import json
from pathlib import Path

import pytest
from command_line import GLOSSARY, RAW
from terminal import Terminal

pytestmark = pytest.mark.terminal
WIDE = (120, 30)


def words(frame: str) -> str:
    """What a message says, without its edge and the breaks in it: what stands to the right of the edge."""
    return " ".join(" ".join(line.partition("▌")[2] for line in frame.splitlines()).split())


def opened(world: Path, person: str, *options: str) -> Terminal:
    return Terminal(["-g", "names.yaml", "--person", person, *options, "raw.txt"], world, WIDE)


@pytest.fixture
def world(tmp_path: Path) -> Path:
    (tmp_path / "names.yaml").write_bytes(GLOSSARY.encode())
    (tmp_path / "raw.txt").write_bytes(RAW.encode())
    return tmp_path


def test_the_second_reads_and_takes_over_when_the_first_has_died(world: Path) -> None:
    with opened(world, "Ann") as first:
        first.until("0 of 3 decided")
        first.press("y")
        first.until("1 of 3 decided")
        with opened(world, "Bob") as second:
            frame = second.until("here it is read-only")
            assert "Ann on" in frame
            assert "UTC is editing this text; here it is read-only" in words(frame)
            second.until("1 of 3 decided")
            second.press("y")
            second.until("Open for reading only: Ann on")
            second.press("q")
            second.ends()
        first.kill()
    assert (world / "raw.edits.lock").exists()
    with opened(world, "Bob") as second:
        second.until("1 of 3 decided")
        second.press("y")
        second.until("2 of 3 decided")
        second.press("q")
        second.until("leave")
        second.press("q")
        second.ends()
    records = (world / "raw.edits.jsonl").read_text("utf-8").splitlines()[1:]
    assert ["Ann", "Bob"] == [json.loads(record)["by"] for record in records]
    assert not (world / "raw.edits.lock").exists()


def test_a_reader_is_told_when_nobody_writes_any_more(world: Path) -> None:
    with opened(world, "Ann") as first:
        first.until("0 of 3 decided")
        with opened(world, "Bob") as second:
            second.until("here it is read-only")
            first.kill()
            second.press("y")
            second.until("This document is open for reading only; open it again to write in it.")
            second.press("q")
            second.ends()


def test_a_lock_of_a_machine_that_is_gone_is_taken_over_on_demand(world: Path) -> None:
    lock = world / "raw.edits.lock"
    lock.write_text(json.dumps({"person": "Eve", "host": "elsewhere", "pid": 1, "since": "2020-01-01T10:00:00Z"}))
    with opened(world, "Bob") as reader:
        frame = reader.until("--take-over")
        assert "Eve on elsewhere (process 1) since 2020-01-01 10:00 UTC" in words(frame)
        assert "read-only" in frame
        reader.press("q")
        reader.ends()
    assert lock.exists()
    with opened(world, "Bob", "--take-over") as writer:
        writer.until("taken over from Eve")
        writer.press("y")
        writer.until("1 of 3 decided")
