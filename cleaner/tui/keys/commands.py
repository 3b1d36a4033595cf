"""Every command of the screens, declared once: bindings, key bar, palette and help screen are derived from here."""

from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from textual.binding import Binding

from cleaner.core.basis.values import dataclass
from cleaner.tui.keys import glossary_commands as glossary
from cleaner.tui.keys import reviewer_commands as reviewer
from cleaner.tui.keys.key_names import SHOWN, Row

Scope = Literal[
    "review",
    "home",
    "places",
    "spellings",
    "conflicts",
    "replace",
    "search",
    "segment",
    "reading",
    "quit",
    "overwrite",
    "path",
    "teach",
    "words",
    "hunks",
    "verdicts",
    "pairs",
    "sieve",
    "comment",
    "blind",
    "glossary",
    "field",
    "filter",
    "unsaved",
]
"""The screen, dialog or overlay in which a command is heard."""
Group = Literal["decide", "move", "history", "text", "narrow", "entry", "program"]
GROUPS: dict[Group, str] = {
    "decide": "Decide",
    "move": "Move",
    "history": "Undo and redo",
    "text": "The text",
    "narrow": "Show only some entries",
    "entry": "The entry",
    "program": "The program",
}
Need = Literal["nothing", "suggestion", "segment"]


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a person can ask for."""

    name: str
    """The action's name: a screen carries it out in ``action_<name>``; ids of bindings are this too."""
    label: str
    """A word or two for the key bar."""
    help: str
    """One sentence for the help screen and the palette."""
    keys: tuple[str, ...]
    """As the terminal library names them, the first one shown."""
    scope: Scope
    group: Group = "program"
    writes: bool = False
    """Whether it is refused where a document is open for reading only."""
    needs: Need = "nothing"
    """What must stand under the cursor."""
    bar: int = 0
    """Place in the key bar; 0 for a command that is not in it."""

    @property
    def key(self) -> str:
        """The first key as a person reads it."""
        return shown_key(self.keys[0]) if self.name != "choose" else "1-9"

    @property
    def action(self) -> str:
        """What carries it out; a name such as ``narrow.kind`` is an action with an argument."""
        name, dot, argument = self.name.partition(".")
        return f"{name}('{argument}')" if dot else name

    @property
    def id(self) -> str:
        """Names the command's bindings, for people who remap keys."""
        return f"{self.scope}.{self.name}"

    def bindings(self) -> Iterator[Binding]:
        """Return one binding for each key."""
        for number, key in enumerate(self.keys):
            action = f"choose({key})" if self.name == "choose" else self.action
            name = self.id if not number else f"{self.id}.{number + 1}"
            yield Binding(key, action, self.label, show=False, id=name, tooltip=self.help)


def _table(
    scope: Scope, group: Group, rows: Iterable[Row], writes: bool = False, needs: Need = "nothing"
) -> list[Command]:
    return [
        Command(name, label, sentence, tuple(keys.split()), scope, group, writes, needs, place)
        for name, keys, label, place, sentence in rows
    ]


_DECIDING: tuple[Row, ...] = (
    ("accept", "y", "accept", 1, "Put the first option in the suggestion's place and go to the next open one."),
    ("dismiss", "n", "dismiss", 2, "Leave the raw words as they are and go to the next open suggestion."),
    ("choose", "1 2 3 4 5 6 7 8 9", "choose", 3, "Accept the option with this number."),
    ("replace", "r", "own text", 4, "Put your own words in the suggestion's place."),
    ("accept_all", "a", "accept all", 6, "Accept this pair everywhere, as it is accepted here, after a look at each."),
    ("dismiss_all", "d", "dismiss all", 7, "Dismiss this pair everywhere, after a look at each place."),
    ("reopen", "x backspace", "take back", 3, "Take back what was decided about this suggestion."),
)
_EDITING: tuple[Row, ...] = (("edit", "e", "edit", 5, "Rewrite the segment freely in the edition."),)
_MOVING: tuple[Row, ...] = (
    ("next", "j down", "next", 0, "Go to the next suggestion."),
    ("previous", "k up", "previous", 0, "Go to the previous suggestion."),
    ("next_open", "J tab", "next open", 8, "Go to the next suggestion that is open."),
    ("previous_open", "K shift+tab", "previous open", 0, "Go to the previous suggestion that is open."),
    ("next_segment", "l right", "next segment", 0, "Go to the next segment."),
    ("previous_segment", "h left", "previous segment", 0, "Go to the previous segment."),
    ("page_down", "pagedown space", "page down", 0, "Scroll one page down."),
    ("page_up", "pageup", "page up", 0, "Scroll one page up."),
    ("top", "home", "top", 0, "Go to the beginning of the text."),
    ("bottom", "end", "bottom", 0, "Go to the end of the text."),
    ("search", "slash ctrl+f", "search", 10, "Find words in the raw translation and in the edition."),
)
_HISTORY: tuple[Row, ...] = (
    ("undo", "u ctrl+z", "undo", 9, "Take back the last command."),
    ("redo", "U ctrl+y", "redo", 0, "Do again what was taken back."),
)
_SAVING: tuple[Row, ...] = (("save", "w ctrl+s", "save", 11, "Write the edition to its file."),)
_SPELLINGS: tuple[Row, ...] = (
    ("apply", "enter", "replace", 1, "Put the first spelling in this one's place, after a look at each place."),
    ("own", "r", "own text", 2, "Put your own words in this spelling's place."),
    ("teach", "G", "to glossary", 4, "Put this spelling into a glossary, as a wrong form of the first one."),
    ("prefer", "space", "put first", 3, "Take this spelling as the one that the others should have."),
    ("next", "j down", "next", 0, "Go to the next spelling."),
    ("previous", "k up", "previous", 0, "Go to the previous spelling."),
    ("cancel", "escape q", "back to the text", 5, "Change nothing."),
)
_CONFLICTS: tuple[Row, ...] = (
    ("put", "y", "put it here", 1, "Put the edit's words in the place of what stands there now."),
    ("let_go", "n", "let it go", 2, "Leave the new text as it is, and list this no more."),
    ("own", "r", "own text", 3, "Put your own words in the place of what stands there now."),
    ("show_place", "enter", "go there", 4, "Go to the place in the text, where e edits it."),
    ("undo", "u ctrl+z", "undo", 5, "Take back the last command."),
    ("next", "j down", "next", 0, "Go to the next conflict."),
    ("previous", "k up", "previous", 0, "Go to the previous conflict."),
    ("cancel", "escape q C", "back to the text", 6, "Settle the others later."),
)
_READING: tuple[Row, ...] = (
    ("view", "v", "view", 0, "Show both texts, the edition alone, or the raw translation alone."),
    ("copy", "c ctrl+c", "copy", 0, "Copy what is selected, or the segment of the edition."),
    ("spellings", "s", "spellings", 0, "Show names that seem to be written in several ways, glossary or not."),
    ("conflicts", "C", "conflicts", 0, "List edits whose words have changed since, and settle each."),
    ("glossary", "g", "entry", 0, "Show the glossary entry behind this suggestion."),
    ("judge", "R", "review", 0, "Judge every change as a reviewer does, and come back."),
)
_PROGRAM: tuple[Row, ...] = (
    ("help", "question_mark f1", "why, help", 12, "Say why this is suggested, and list all keys."),
    ("quit", "q ctrl+q", "quit", 13, "Leave the document; every decision is already kept."),
)
_HOME: tuple[Row, ...] = (
    ("open", "enter", "open", 1, "Open what is under the cursor."),
    ("path", "o slash", "type a path", 2, "Type the path of a text to open."),
    ("next", "j down", "next", 0, "Go to the next line."),
    ("previous", "k up", "previous", 0, "Go to the previous line."),
    ("help", "question_mark f1", "help", 3, "List all keys."),
    ("quit", "q ctrl+q escape", "quit", 4, "Leave the program."),
)
_PLACES: tuple[Row, ...] = (
    ("apply", "enter", "apply", 1, "Carry it out at the ticked places."),
    ("tick", "space x", "tick", 2, "Tick the place, or take the tick away."),
    ("tick_all", "a", "all or none", 3, "Tick all places, or none."),
    ("next", "j down", "next", 0, "Go to the next place."),
    ("previous", "k up", "previous", 0, "Go to the previous place."),
    ("page_down", "pagedown", "page down", 0, "Go one page of places on."),
    ("page_up", "pageup", "page up", 0, "Go one page of places back."),
    ("cancel", "escape q", "cancel", 4, "Change nothing."),
)
_REPLACE: tuple[Row, ...] = (
    ("keep", "enter", "put it in the text", 1, "Put these words in the suggestion's place."),
    ("cancel", "escape", "cancel", 2, "Change nothing."),
)
_PATH: tuple[Row, ...] = (
    ("keep", "enter", "open", 1, "Open the text."),
    ("complete", "tab", "complete", 2, "Take over the rest of the path that is proposed."),
    ("cancel", "escape", "cancel", 3, "Open nothing."),
)
_SEARCH: tuple[Row, ...] = (
    ("keep", "enter down", "next place", 1, "Go to the next place."),
    ("previous", "up", "previous place", 2, "Go to the previous place."),
    ("cancel", "escape", "back to the text", 3, "Stay here and close the search."),
)
_SEGMENT: tuple[Row, ...] = (
    ("keep", "enter ctrl+s", "keep", 1, "Make this the edition of the segment."),
    ("discard", "escape", "discard", 2, "Leave the segment as it was."),
)
_PAGES: tuple[Row, ...] = (
    ("close", "escape q question_mark g enter", "back", 1, "Go back to where you were."),
    ("line_down", "j down", "down", 2, "Scroll one line down."),
    ("line_up", "k up", "up", 3, "Scroll one line up."),
    ("page_down", "pagedown space", "page down", 4, "Scroll one page down."),
    ("page_up", "pageup", "page up", 0, "Scroll one page up."),
)
_QUIT: tuple[Row, ...] = (
    ("save", "w y", "save and leave", 1, "Write the edition, then leave."),
    (
        "leave",
        "q n",
        "leave",
        2,
        "Leave; the decisions are kept, the edition's file stays as it is.",
    ),
    ("cancel", "escape", "stay", 3, "Go back to the text."),
)
_OVERWRITE: tuple[Row, ...] = (
    ("overwrite", "o", "overwrite it", 1, "Keep a copy of the changed file and write the edition."),
    ("cancel", "escape q", "leave it", 2, "Write nothing."),
)

COMMANDS: tuple[Command, ...] = (
    *_table("review", "decide", _DECIDING, True, "suggestion"),
    *_table("review", "decide", _EDITING, True, "segment"),
    *_table("review", "move", _MOVING),
    *_table("review", "history", _HISTORY, True),
    *_table("review", "text", _SAVING, True),
    *_table("review", "text", _READING),
    *_table("review", "text", glossary.TEACHING, True, "segment"),
    *_table("review", "program", _PROGRAM),
    *_table("home", "program", _HOME),
    *_table("places", "program", (*_PLACES, reviewer.HELP)),
    *_table("spellings", "program", (*_SPELLINGS, reviewer.HELP)),
    *_table("conflicts", "program", (*_CONFLICTS, reviewer.HELP)),
    *_table("replace", "program", _REPLACE),
    *_table("path", "program", _PATH),
    *_table("search", "program", _SEARCH),
    *_table("words", "program", glossary.WORDS),
    *_table("teach", "program", glossary.TEACH),
    *_table("glossary", "move", glossary.MOVING),
    *_table("glossary", "narrow", glossary.NARROWING),
    *_table("glossary", "entry", glossary.ENTRY, True),
    *_table("glossary", "history", glossary.HISTORY, True),
    *_table("glossary", "program", glossary.PROGRAM),
    *_table("field", "program", glossary.FIELD),
    *_table("filter", "program", glossary.FILTER),
    *_table("unsaved", "program", glossary.UNSAVED),
    *_table("segment", "program", _SEGMENT),
    *_table("reading", "program", _PAGES),
    *_table("quit", "program", _QUIT),
    *_table("overwrite", "program", _OVERWRITE),
    *_table("hunks", "decide", reviewer.JUDGING, True),
    *_table("hunks", "move", reviewer.MOVING),
    *_table("hunks", "history", _HISTORY, True),
    *_table("hunks", "text", _SAVING, True),
    *_table("hunks", "text", reviewer.LOOKING),
    *_table("hunks", "program", reviewer.PROGRAM),
    *_table("blind", "decide", reviewer.RATING, True),
    *_table("blind", "move", reviewer.MOVING),
    *_table("blind", "history", _HISTORY, True),
    *_table("blind", "program", reviewer.BLIND),
    *_table("verdicts", "program", reviewer.VERDICTS),
    *_table("pairs", "program", reviewer.PAIRS),
    *_table("sieve", "program", reviewer.SIEVE),
    *_table("comment", "program", reviewer.COMMENT),
)


def commands(scope: Scope) -> tuple[Command, ...]:
    """Return the commands of a screen, in the order of the help screen."""
    return tuple(command for command in COMMANDS if command.scope == scope)


def writing(scope: Scope) -> frozenset[str]:
    """Return the names of the commands of a screen that are refused where a document is open for reading only."""
    return frozenset(command.name for command in commands(scope) if command.writes)


def command(scope: Scope, name: str) -> Command | None:
    """Return the command that an action of a screen belongs to."""
    return next((c for c in COMMANDS if c.scope == scope and c.name == name), None)


def bindings(scope: Scope) -> list[Binding]:
    """Return the bindings of a screen."""
    return [binding for command in commands(scope) for binding in command.bindings()]


def bar(scope: Scope, idle: Collection[str] = ()) -> tuple[Command, ...]:
    """Return the commands of a screen's key bar, in its order, without those that are ``idle``."""
    return tuple(sorted((c for c in commands(scope) if c.bar and c.name not in idle), key=lambda c: c.bar))


def shown_key(key: str) -> str:
    """Return a key as a person reads it."""
    return SHOWN.get(key) or (f"Ctrl+{key[5:].upper()}" if key.startswith("ctrl+") else key)
