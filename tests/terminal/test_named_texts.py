"""Texts that are named on the command line of a screen, several at once or by their folder."""

from pathlib import Path

import pytest
from command_line import GLOSSARY, RAW
from terminal import Terminal

pytestmark = pytest.mark.terminal


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "names.yaml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "texts").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "texts" / name).write_text(RAW, "utf-8")
    return tmp_path


def test_several_texts_are_listed_and_what_nobody_decided_is_open(world: Path) -> None:
    with Terminal(["-g", "names.yaml", "texts/one.txt", "texts/two.txt"], world) as program:
        program.until("Texts to work on   2")
        program.press("\r")
        program.until("0 of 3 decided")
        program.press("q")
        program.until("▸  two.txt")
        program.press("q")
        assert program.ends() == 1


def test_a_missing_one_is_told_before_the_screen_opens(world: Path) -> None:
    with Terminal(["texts/one.txt", "texts/tow.txt"], world) as program:
        program.until("did you mean texts/two.txt?")
        assert program.ends() == 2


def test_the_texts_of_a_folder_are_looked_at_with_a_glossary(world: Path) -> None:
    with Terminal(["glossary", "edit", "names.yaml", "--text", "texts"], world) as program:
        program.until("2 places")
        program.press("q")
        program.ends()
