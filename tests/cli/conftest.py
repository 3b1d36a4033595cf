"""A small world for the command line: a glossary, a text, and a way to run a command and see all that it says."""

from pathlib import Path

import pytest
from command_line import GLOSSARY, RAW, Ran, Run, run_command


@pytest.fixture
def world(here: Path) -> Path:
    """The current folder, with ``names.yaml`` and ``raw.txt`` in it."""
    (here / "names.yaml").write_bytes(GLOSSARY.encode())
    (here / "raw.txt").write_bytes(RAW.encode())
    return here


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*words: str, stdin: bytes = b"", terminal: bool = False) -> Ran:
        with monkeypatch.context() as patch:
            return run_command(patch, words, stdin, terminal)

    return run
