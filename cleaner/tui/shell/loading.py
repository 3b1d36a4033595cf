"""Modules that the first frame does without: a thread loads them behind it, so that no key is the one that waits."""

import importlib
import threading

LATER = (
    "cleaner.workspace.upkeep.teaching",
    "cleaner.tui.shell.help_screen",
    "cleaner.tui.shell.search_line",
    "cleaner.tui.shell.finding",
    "cleaner.tui.shell.line_dialog",
    "cleaner.tui.editor.places_dialog",
    "cleaner.tui.shell.segment_editor",
    "cleaner.tui.translator.teach_dialog",
    "cleaner.tui.shell.question_dialog",
    "cleaner.tui.editor.spellings_dialog",
    "cleaner.tui.editor.conflicts_dialog",
    "cleaner.tui.translator.glossary_screen",
    "cleaner.tui.reviewer.hunks_screen",
)
"""What the keys of the main screen open: the longest to load first, what is seldom wanted last."""


def load_behind() -> threading.Thread:
    """Begin to load them, and return the thread that does."""
    thread = threading.Thread(target=lambda: [*map(importlib.import_module, LATER)], daemon=True)
    thread.start()
    return thread
