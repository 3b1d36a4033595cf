"""The screens, in Textual. ``run``, ``run_home`` and ``run_glossaries`` are the only doors; Textual is loaded when one is opened."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleaner.workspace.upkeep.desk import Desk
    from cleaner.workspace.work.session import Session

# A key that changes two widgets needs two frames; the library would wait for a sixtieth of a second between them.
os.environ.setdefault("TEXTUAL_FPS", "240")


def run(session: "Session", theme: str | None = None) -> int:
    """Let a person work on one document until it is left; return 0, or 130 where a signal ended it."""
    from cleaner.tui.editor.review_screen import ReviewScreen
    from cleaner.tui.shell.app import CleanerApp

    return CleanerApp(lambda: ReviewScreen(session), theme).work()


def run_review(session: "Session", theme: str | None = None, blind: bool = False) -> int:
    """Let a reviewer judge one document until it is left; return as ``run`` does."""
    from cleaner.tui.reviewer.hunks_screen import HunksScreen
    from cleaner.tui.shell.app import CleanerApp

    return CleanerApp(lambda: HunksScreen(session, blind), theme).work()


def run_home(opening: "Callable[[Path], Session]", theme: str | None = None, named: "Sequence[Path]" = ()) -> int:
    """Let a person choose what to open, of these texts if any are named, again and again; return as ``run`` does."""
    from cleaner.tui.home.home_screen import HomeScreen
    from cleaner.tui.shell.app import CleanerApp

    return CleanerApp(lambda: HomeScreen(opening, named), theme).work()


def run_glossaries(desk: "Desk", theme: str | None = None) -> int:
    """Let a person change the glossaries of a desk; return as ``run`` does."""
    from cleaner.tui.shell.app import CleanerApp
    from cleaner.tui.translator.glossary_screen import GlossaryScreen

    return CleanerApp(lambda: GlossaryScreen(desk), theme).work()
