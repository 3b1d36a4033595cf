"""On a terminal that is not UTF-8 every line keeps its length: a sign that there is not is a plain one, not an escape."""

from pathlib import Path

import pytest
from terminal import Terminal

pytestmark = pytest.mark.terminal


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_signs_are_plain_ones_of_the_same_width(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    (tmp_path / "names.yaml").write_text("entries:\n  - {name: Jack Ma, kind: person, source: 马云}\n", "utf-8")
    (tmp_path / "raw.txt").write_text("Yesterday jack ma (马云) went home.\n", "utf-8")
    monkeypatch.setenv("PYTHONIOENCODING", encoding)

    with Terminal(["-g", "names.yaml", "raw.txt"], tmp_path) as terminal:
        shown = ("0 of 1 decided", "> Yesterday ojack ma (????) went     |")
        frame = terminal.until(lambda frame: all(text in frame for text in shown))
        terminal.press("y")
        after = terminal.until("vJack Ma (????)")

    assert "\\u" not in frame + after
