"""Modules that the first frame does without: a thread loads them behind it, so that no key is the one that waits."""

import importlib
import threading

LATER = (
    "cleaner.workspace.teaching",
    "cleaner.tui.help_screen",
    "cleaner.tui.search_line",
    "cleaner.tui.finding",
    "cleaner.tui.line_dialog",
    "cleaner.tui.places_dialog",
    "cleaner.tui.segment_editor",
    "cleaner.tui.teach_dialog",
    "cleaner.tui.question_dialog",
    "cleaner.tui.spellings_dialog",
    "cleaner.tui.conflicts_dialog",
    "cleaner.tui.glossary_screen",
    "cleaner.tui.hunks_screen",
)
"""What the keys of the main screen open: the longest to load first, what is seldom wanted last."""


def load_behind() -> threading.Thread:
    """Begin to load them, and return the thread that does."""
    thread = threading.Thread(target=lambda: [*map(importlib.import_module, LATER)], daemon=True)
    thread.start()
    return thread
