"""What is a person's own lies where the customs of the system want it."""

from typing import Literal

import platformdirs
import pytest

from cleaner.files.disk.user_folders import user_folder

Kind = Literal["cache", "config", "data", "state"]
KINDS: tuple[Kind, ...] = ("cache", "config", "data", "state")


@pytest.mark.parametrize("home", ["/home/li", "/home/li/", "relative", "", None])
@pytest.mark.parametrize("named", ["/elsewhere", "/else where/", "relative", "", None])
@pytest.mark.parametrize("kind", KINDS)
def test_the_folder_is_the_one_that_platformdirs_knows(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, named: str | None, home: str | None
) -> None:
    for variable, value in ((f"XDG_{kind.upper()}_HOME", named), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, value)

    assert getattr(platformdirs, f"user_{kind}_path")("cleaner") == user_folder(kind)


def test_every_kind_has_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/li")
    for kind in KINDS:
        monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)

    assert 4 == len({user_folder(kind) for kind in KINDS})
