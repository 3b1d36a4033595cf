"""The screens, in Textual. ``run`` and ``run_home`` are the only doors; Textual is loaded when one is opened."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleaner.workspace.session import Session


def run(session: "Session", theme: str | None = None) -> int:
    """Let a person work on one document until it is left; return the exit status."""
    from cleaner.tui.app import CleanerApp, review_screen

    return CleanerApp(lambda: review_screen(session), theme).run() or 0
