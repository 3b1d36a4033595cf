"""The commands of the reviewer's screen and of its dialogs, as rows for the table of all commands."""

from cleaner.tui.keys.key_names import Row

JUDGING: tuple[Row, ...] = (
    ("approve", "y", "approve", 1, "Stand by the decision and go to the next one that you have not judged."),
    ("reject", "n", "reject", 2, "Give the raw words back, or put the name in where they were left, and go on."),
    ("reword", "r", "own text", 6, "Put your own words in its place."),
    ("alike", "a", "everywhere", 3, "Judge this pair everywhere, after a look at each place."),
    ("sign", "s", "sign", 4, "Sign the segment and stand by all in it; once more takes the signature back."),
    ("take_back", "x backspace", "take back", 0, "Take your verdict back."),
    ("edit", "e", "edit", 0, "Rewrite the segment freely in the edition."),
    ("comment", "m", "comment", 7, "Say something about the segment."),
    ("teach_keep", "plus", "keep example", 0, "Make the sentence of a rejected edit an example that must stay."),
    ("teach_unless", "minus", "unless cue", 0, "Make the words of a rejected edit a cue against its entry."),
)
MOVING: tuple[Row, ...] = (
    ("next", "j down", "next", 0, "Go to the next decision."),
    ("previous", "k up", "previous", 0, "Go to the previous decision."),
    ("next_undecided", "J tab", "next to judge", 8, "Go to the next decision that you have not judged."),
    ("previous_undecided", "K shift+tab", "previous to judge", 0, "Go to the previous one that you have not judged."),
    ("page_down", "pagedown space", "page down", 0, "Go one page down."),
    ("page_up", "pageup", "page up", 0, "Go one page up."),
    ("top", "home", "top", 0, "Go to the first decision."),
    ("bottom", "end", "bottom", 0, "Go to the last decision."),
)
LOOKING: tuple[Row, ...] = (
    ("pairs", "d", "by decision", 5, "List the pairs, to judge one everywhere."),
    ("sieve", "f", "filter", 9, "Look at some decisions only: by verdict, certainty, person or entry."),
    ("order", "o", "order", 10, "Order by place, risk, entry, person or certainty, one after another."),
    ("agreement", "A", "agreement", 0, "Show how far the blind pass agrees with the first decisions."),
    ("blind", "b", "blind pass", 0, "Decide anew without seeing what was decided."),
    ("glossary", "g", "entry", 0, "Show the glossary entry behind the decision."),
)
PROGRAM: tuple[Row, ...] = (
    ("help", "question_mark f1", "why, help", 12, "Say why it was suggested, and list all keys."),
    ("quit", "q ctrl+q", "quit", 13, "Leave; every verdict is already kept."),
)
RATING: tuple[Row, ...] = (
    ("choose", "1 2 3 4 5 6 7 8 9", "choose", 3, "Choose the option with this number."),
    ("approve", "y", "first option", 1, "Choose the first option and go on."),
    ("reject", "n", "leave it", 2, "Choose the raw words and go on."),
)
BLIND: tuple[Row, ...] = (
    ("agreement", "A", "agreement", 9, "Show how far you agree with the first decisions."),
    ("help", "question_mark f1", "help", 12, "Say why it was suggested, and list all keys."),
    ("quit", "b q escape ctrl+q", "end the blind pass", 13, "Go back to all decisions."),
)
HELP: Row = ("help", "question_mark f1", "help", 0, "List all keys.")
"""Of a dialog with a list, whose last line has no room for all of its keys."""
VERDICTS: tuple[Row, ...] = (
    ("apply", "enter", "apply", 1, "Approve and reject as it is marked."),
    ("turn", "space x", "approve or reject", 2, "Mark the place for approval, for rejection, or not at all."),
    ("turn_all", "a", "all alike", 3, "Mark all places for approval, for rejection, or none."),
    ("next", "j down", "next", 0, "Go to the next place."),
    ("previous", "k up", "previous", 0, "Go to the previous place."),
    ("page_down", "pagedown", "page down", 0, "Go one page of places on."),
    ("page_up", "pageup", "page up", 0, "Go one page of places back."),
    ("cancel", "escape q", "cancel", 4, "Change nothing."),
    HELP,
)
PAIRS: tuple[Row, ...] = (
    ("places", "enter", "its places", 1, "Show all places of the pair, to judge them at once."),
    ("next", "j down", "next", 0, "Go to the next pair."),
    ("previous", "k up", "previous", 0, "Go to the previous pair."),
    ("page_down", "pagedown space", "page down", 0, "Go one page of pairs on."),
    ("page_up", "pageup", "page up", 0, "Go one page of pairs back."),
    ("cancel", "escape q d", "back", 2, "Go back to the decisions."),
)
SIEVE: tuple[Row, ...] = (
    ("keep", "enter", "look at these", 1, "Look at these decisions only; chosen again, at all."),
    ("next", "down tab", "next", 0, "Go to the next line."),
    ("previous", "up shift+tab", "previous", 0, "Go to the previous line."),
    ("cancel", "escape", "cancel", 2, "Look at what you have looked at."),
)
COMMENT: tuple[Row, ...] = (
    ("keep", "enter", "keep", 1, "Keep it; an empty line takes your comment away."),
    ("cancel", "escape", "cancel", 2, "Change nothing."),
)
