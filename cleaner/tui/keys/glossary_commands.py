"""The commands of the glossary screen and of the dialogs that write to glossaries, as rows of the registry."""

from cleaner.tui.keys.key_names import Row

TEACHING: tuple[Row, ...] = (
    ("teach", "G", "to glossary", 9, "Put the words selected or found, or those of the suggestion, into a glossary."),
    ("glossaries", "E", "glossaries", 0, "Open the glossaries at the entry of this suggestion."),
)

WORDS: tuple[Row, ...] = (
    ("keep", "enter", "go on", 1, "Choose what becomes of these words."),
    ("cancel", "escape", "cancel", 2, "Change nothing."),
)
TEACH: tuple[Row, ...] = (
    ("keep", "enter", "write", 1, "Write it to the file that is named at the right, and look at the text again."),
    ("next", "down", "next entry", 2, "Choose the next entry."),
    ("previous", "up", "previous entry", 0, "Choose the previous entry."),
    (
        "role",
        "tab shift+tab",
        "other use",
        3,
        "Make a variant, a cue against the entry, or a sentence that stays.",
    ),
    ("kind", "ctrl+t", "kind", 5, "Give the new entry another kind."),
    ("file", "ctrl+g", "file", 6, "Choose another glossary file."),
    ("cancel", "escape", "cancel", 3, "Change nothing."),
    ("help", "f1", "help", 12, "List all keys of this dialog."),
)

MOVING: tuple[Row, ...] = (
    ("next", "j down", "next", 0, "Go to the next entry, or line of the entry."),
    ("previous", "k up", "previous", 0, "Go to the previous entry, or line of the entry."),
    ("page_down", "pagedown space", "page down", 0, "Go one page down."),
    ("page_up", "pageup", "page up", 0, "Go one page up."),
    ("top", "home", "top", 0, "Go to the first one."),
    ("bottom", "end", "bottom", 0, "Go to the last one."),
)
NARROWING: tuple[Row, ...] = (
    ("filter", "slash ctrl+f", "find", 2, "Find entries by any name, source name, pinyin, or words of the note."),
    (
        "narrow.kind",
        "t",
        "kind",
        0,
        "Show the next kind alone: companies, persons, products, places, terms, those without.",
    ),
    ("narrow.status", "s", "status", 0, "Show the next status alone: approved, proposed, deprecated."),
    ("narrow.path", "f", "file", 0, "Show the next file alone."),
    ("narrow.findings", "i", "findings", 9, "Show only entries that the linter finds something about."),
    ("narrow.unused", "v", "never used", 0, "Show only entries that the open texts have no place for."),
    ("narrow.changed", "m", "changed", 0, "Show only entries that are changed and not written."),
    ("back", "escape left h", "back", 0, "Go back to the table; from there, show all entries."),
)
ENTRY: tuple[Row, ...] = (
    ("edit", "enter e right l", "edit", 1, "Go into the entry; there, type the line or take its next value."),
    ("new", "n", "new", 4, "Make a new entry in the file of this one."),
    ("rename", "r", "rename", 5, "Give the entry another name; its id stays."),
    ("duplicate", "c", "copy", 0, "Make an entry like this one, under another name."),
    ("remove", "x delete", "take out", 6, "Take the entry out of its file; in the entry, the value of the line."),
)
HISTORY: tuple[Row, ...] = (
    ("undo", "u ctrl+z", "undo", 7, "Take the last change back."),
    ("redo", "U ctrl+y", "redo", 0, "Make it again."),
)
PROGRAM: tuple[Row, ...] = (
    ("diff", "d", "diff", 8, "Show the lines that would be written."),
    ("save", "w ctrl+s", "write", 3, "Write the changes; everything else of the files stays as it is."),
    ("help", "question_mark f1", "help", 12, "List all keys."),
    ("quit", "q ctrl+q", "leave", 13, "Leave the glossaries, after asking where something is not written."),
)
FIELD: tuple[Row, ...] = (
    ("keep", "enter", "keep", 1, "Take this over into the entry; nothing typed takes the value out."),
    ("cancel", "escape", "cancel", 2, "Change nothing."),
)
FILTER: tuple[Row, ...] = (
    ("keep", "enter", "to the table", 1, "Go on among these entries."),
    ("next", "down", "next", 2, "Go to the next entry."),
    ("previous", "up", "previous", 3, "Go to the previous entry."),
    ("cancel", "escape", "show all", 4, "Show all entries again."),
)
UNSAVED: tuple[Row, ...] = (
    ("save", "w y", "write and leave", 1, "Write the changes, then leave."),
    ("leave", "q n", "leave", 2, "Leave; the changes are lost."),
    ("cancel", "escape", "stay", 3, "Go back to the entries."),
)
