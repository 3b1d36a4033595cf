"""A text is opened again in another program, and all stands as it was left."""

from pathlib import Path

import pytest
from command_line import GLOSSARY, RAW
from terminal import Terminal

pytestmark = pytest.mark.terminal


def test_the_source_text_that_was_named_is_there_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "names.yaml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "raw.txt").write_text(RAW, "utf-8")
    (tmp_path / "chinese.txt").write_text("马云\n\n阿里\n\n蚂蚁\n", "utf-8")

    for arguments in (["--source", "chinese.txt", "raw.txt"], ["raw.txt"]):
        with Terminal(["-g", "names.yaml", *arguments], tmp_path) as program:
            program.until("source  马云")
            program.press("q")
            program.ends()


def test_the_glossary_that_was_named_holds_again_from_the_home_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "names.yaml").write_text("entries:\n  - Zorblat: [zorbel lat]\n", "utf-8")
    (tmp_path / "raw.txt").write_text("The firm zorbel lat grew.\n", "utf-8")

    with Terminal(["-g", "names.yaml", "raw.txt"], tmp_path) as program:
        program.until("Zorblat")
        program.press("q")
        program.ends()
    with Terminal([], tmp_path, (120, 36)) as program:
        program.until("Recent documents")
        program.press("\r")
        program.until(lambda frame: "Zorblat" in frame and "with names.yaml alone, as named last time" in frame)
        program.press("qq")
        program.ends()
    with Terminal(["raw.txt"], tmp_path) as program:
        program.until("nothing suggested")
        program.press("q")
        program.ends()
    with Terminal([], tmp_path) as program:
        program.until("Recent documents")
        program.press("\r")
        program.until("nothing suggested")
        program.press("qq")
        program.ends()
