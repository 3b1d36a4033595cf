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
