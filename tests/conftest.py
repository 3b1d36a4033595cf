"""What keeps the machine out of the tests: folders of their own for a person's settings, and no wishes about colour."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes to be made tells of what else the machine does, not of the program.
_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("dev", _UNHURRIED)
settings.register_profile("ci", _UNHURRIED, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    # A shell starts what runs in the background with interrupts ignored, and every program it starts would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)

_WISHES = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "CLICOLOR_FORCE", "TEXTUAL_THEME", "TEXTUAL_DRIVER", "LINES")


@pytest.fixture(scope="session", autouse=True)
def _no_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in _WISHES:
            patch.delenv(name, raising=False)
        patch.setenv("HOME", str(home))
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        # What a test starts as a program of its own is this very checkout, in whatever folder it runs.
        patch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
        patch.setenv("COLUMNS", "100")
        patch.setenv("TERM", "xterm-256color")
        patch.setenv("TZ", "UTC")
        yield


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, so that messages name files as a person does."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
