"""A way to run a command and see all that it says."""

import pytest
from command_line import Ran, Run, run_command


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*words: str, stdin: bytes = b"", terminal: bool = False) -> Ran:
        with monkeypatch.context() as patch:
            return run_command(patch, words, stdin, terminal)

    return run
