import json
from pathlib import Path

import pytest

from cleaner.files.disk.recent import MOST, RecentText, RecentTexts


def text(name: str, decided: int = 0) -> RecentText:
    return RecentText(f"/texts/{name}.txt", "2020-01-01T00:00:00Z", decided, 9)


def test_the_newest_text_stands_first_and_only_once(tmp_path: Path) -> None:
    recent = RecentTexts(tmp_path / "new" / "folder")
    assert recent.read() == ()
    for noted in (text("a"), text("b"), text("a", decided=3)):
        assert recent.note(noted)
    assert RecentTexts(tmp_path / "new" / "folder").read() == (text("a", decided=3), text("b"))


def test_the_list_is_short(tmp_path: Path) -> None:
    recent = RecentTexts(tmp_path)
    for number in range(MOST + 5):
        recent.note(text(str(number)))
    assert [t.path for t in recent.read()] == [text(str(n)).path for n in range(MOST + 4, 4, -1)]


def test_a_text_can_be_forgotten(tmp_path: Path) -> None:
    recent = RecentTexts(tmp_path)
    recent.note(text("a"))
    recent.note(text("b"))
    assert recent.forget(text("b").path)
    assert recent.read() == (text("a"),)


@pytest.mark.parametrize("content", [b"", b"garbage", b"\xff", b"{}", b"[1, null, {}]", b"[" * 10_000])
def test_a_damaged_list_is_an_empty_one_and_can_be_written_again(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "recent.json").write_bytes(content)
    recent = RecentTexts(tmp_path)
    assert recent.read() == ()
    recent.note(text("a"))
    assert recent.read() == (text("a"),)


def test_what_makes_no_sense_is_left_out(tmp_path: Path) -> None:
    rows = [{"path": "/a", "opened": "x", "decided": -1, "total": 2, "more": 1}, {"path": 7}, {"path": "/b"}]
    (tmp_path / "recent.json").write_text(json.dumps(rows), "utf-8")
    assert RecentTexts(tmp_path).read() == (RecentText("/a", "x", 0, 2),)


def test_a_folder_that_cannot_be_written_costs_the_memory_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    recent = RecentTexts(tmp_path / "file")
    assert not recent.note(text("a"))
    assert recent.read() == ()
