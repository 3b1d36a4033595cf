"""The text is shown before anything is suggested in it, and a key that comes before that is heard when it is."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from screens import ARTICLE, driven, engine_of, planned
from textual.events import Key
from tui.test_typing_fast import at_once

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.files.settings.values import Settings
from cleaner.workspace.work.session import Session, open_session


class Held:
    """Suggestions that come when they are let go."""

    def __init__(self, folder: Path, fails: bool = False) -> None:
        self.engine = engine_of(folder)
        self.free = threading.Event()
        self._fails = fails

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        self.free.wait()
        if self._fails:
            raise MemoryError("no room")
        return tuple(planned(self.engine, document))


def opened(folder: Path, held: Held, monkeypatch: pytest.MonkeyPatch) -> Session:
    path = folder / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    monkeypatch.setattr(type(held.engine), "suggest", lambda engine, document: held.suggest(document))
    return open_session(path, engine=held.engine, settings=Settings(person="Ann"), suggest=False)


async def test_the_text_stands_there_while_names_are_still_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(tmp_path)
    async with driven(opened(tmp_path, held, monkeypatch)) as drive:
        await drive.pilot.pause()
        early = drive.frame()
        held.free.set()
        await drive.press("f12")

        assert 9 == drive.session.review.total
        assert "the winter meeting of ali group" in early
        assert "looking for names" in early
        assert "0 of 9 decided" in drive.frame()
        assert "ali group" == drive.standing_on


async def test_keys_that_come_before_the_suggestions_are_heard_behind_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(tmp_path)
    async with driven(opened(tmp_path, held, monkeypatch)) as drive:
        for key in "yn":
            drive.app.post_message(Key(key, key))
        held.free.set()
        await at_once(drive)

        assert ["accepted", "dismissed", *["open"] * 7] == drive.states


async def test_where_matching_breaks_off_the_text_can_be_worked_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(tmp_path, fails=True)
    async with driven(opened(tmp_path, held, monkeypatch)) as drive:
        held.free.set()
        await drive.screen.ready.wait()
        await drive.pilot.pause()

        assert "broke off" in drive.bottom
        await drive.press("e", *"Hm ", "enter")
        assert drive.edition.startswith("Hm the winter")


LAW = """
import ast, inspect, sys
import cleaner.tui.editor.review_screen as first
before = set(sys.modules)
from cleaner.tui.shell.loading import load_behind, LATER
early = before & set(LATER)
load_behind().join()
files = {sys.modules[c.__module__] for c in first.ReviewScreen.__mro__ if c.__module__.startswith("cleaner.")}
files.add(sys.modules["cleaner.tui.editor.rewriting_view"])
functions = [f for m in files for f in ast.walk(ast.parse(inspect.getsource(m))) if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef)]
wanted = {i.module for f in functions for i in ast.walk(f) if isinstance(i, ast.ImportFrom)}
print(sorted(early), sorted(wanted - set(sys.modules)), len(wanted) > 5)
"""


def test_what_keys_need_is_loaded_behind_the_first_frame_and_not_before_it() -> None:
    done = subprocess.run([sys.executable, "-c", LAW], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[0] == "[] [] True"
