"""Every command of the screens, declared once: bindings, key bar, palette and help screen are derived from here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

Scope = Literal["review", "home", "places", "line", "segment", "reading", "question"]
"""The screen, dialog or overlay in which a command is heard."""
Group = Literal["decide", "move", "history", "text", "program"]
GROUPS: dict[Group, str] = {
    "decide": "Decide",
    "move": "Move",
    "history": "Undo and redo",
    "text": "The text",
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
    def id(self) -> str:
        """Names the command's bindings, for people who remap keys."""
        return f"{self.scope}.{self.name}"

    def bindings(self) -> Iterator[Binding]:
        """Return one binding for each key."""
        for number, key in enumerate(self.keys):
            action = f"choose({key})" if self.name == "choose" else self.name
            name = self.id if not number else f"{self.id}.{number + 1}"
            yield Binding(key, action, self.label, show=False, id=name, tooltip=self.help)


_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "backspace": "Backspace",
    "f1": "F1",
}

COMMANDS: tuple[Command, ...] = (
    Command(
        "accept",
        "accept",
        "Put the first option in the suggestion's place and go to the next open one.",
        ("y",),
        "review",
        "decide",
        True,
        "suggestion",
        1,
    ),
    Command(
        "dismiss",
        "dismiss",
        "Leave the raw words as they are and go to the next open suggestion.",
        ("n",),
        "review",
        "decide",
        True,
        "suggestion",
        2,
    ),
    Command(
        "choose",
        "choose",
        "Accept the option with this number.",
        tuple("123456789"),
        "review",
        "decide",
        True,
        "suggestion",
        3,
    ),
    Command(
        "replace",
        "own text",
        "Put your own words in the suggestion's place.",
        ("r",),
        "review",
        "decide",
        True,
        "suggestion",
        4,
    ),
    Command(
        "edit", "edit", "Rewrite the segment freely in the edition.", ("e",), "review", "decide", True, "segment", 5
    ),
    Command(
        "accept_all",
        "accept all",
        "Accept this pair everywhere, after a look at each place.",
        ("a",),
        "review",
        "decide",
        True,
        "suggestion",
        6,
    ),
    Command(
        "dismiss_all",
        "dismiss all",
        "Dismiss this pair everywhere, after a look at each place.",
        ("d",),
        "review",
        "decide",
        True,
        "suggestion",
        7,
    ),
    Command(
        "reopen",
        "reopen",
        "Take back what was decided about this suggestion.",
        ("x", "backspace"),
        "review",
        "decide",
        True,
        "suggestion",
    ),
    Command("next", "next", "Go to the next suggestion.", ("j", "down"), "review", "move"),
    Command("previous", "previous", "Go to the previous suggestion.", ("k", "up"), "review", "move"),
    Command("next_open", "next open", "Go to the next suggestion that is open.", ("J", "tab"), "review", "move", bar=8),
    Command(
        "previous_open",
        "previous open",
        "Go to the previous suggestion that is open.",
        ("K", "shift+tab"),
        "review",
        "move",
    ),
    Command("next_segment", "next segment", "Go to the next segment.", ("l", "right"), "review", "move"),
    Command("previous_segment", "previous segment", "Go to the previous segment.", ("h", "left"), "review", "move"),
    Command("page_down", "page down", "Scroll one page down.", ("pagedown", "space"), "review", "move"),
    Command("page_up", "page up", "Scroll one page up.", ("pageup",), "review", "move"),
    Command("top", "top", "Scroll to the beginning of the text.", ("home",), "review", "move"),
    Command("bottom", "bottom", "Scroll to the end of the text.", ("end",), "review", "move"),
    Command(
        "search",
        "search",
        "Find words in the raw translation and in the edition.",
        ("slash", "ctrl+f"),
        "review",
        "move",
        bar=10,
    ),
    Command("undo", "undo", "Take back the last command.", ("u", "ctrl+z"), "review", "history", True, bar=9),
    Command("redo", "redo", "Do again what was taken back.", ("U", "ctrl+y"), "review", "history", True),
    Command("save", "save", "Write the edition to its file.", ("w", "ctrl+s"), "review", "text", True, bar=11),
    Command("view", "view", "Show both texts, the edition alone, or the raw translation alone.", ("v",), "review", "text"),
    Command(
        "glossary",
        "entry",
        "Show the glossary entry behind this suggestion.",
        ("g",),
        "review",
        "text",
        needs="suggestion",
    ),
    Command("copy", "copy", "Copy what is selected, or the segment of the edition.", ("c", "ctrl+c"), "review", "text"),
    Command("help", "why, help", "Say why this is suggested, and list all keys.", ("question_mark", "f1"), "review", bar=12),
    Command("quit", "quit", "Leave the document; every decision is already kept.", ("q", "ctrl+q"), "review", bar=13),
    Command("open", "open", "Open what is under the cursor.", ("enter",), "home", bar=1),
    Command("path", "type a path", "Type the path of a text to open.", ("o", "slash"), "home", bar=2),
    Command("next", "next", "Go to the next line.", ("j",), "home", "move"),
    Command("previous", "previous", "Go to the previous line.", ("k",), "home", "move"),
    Command("help", "help", "List all keys.", ("question_mark", "f1"), "home", bar=3),
    Command("quit", "quit", "Leave the program.", ("q", "ctrl+q", "escape"), "home", bar=4),
    Command("apply", "apply", "Carry it out at the ticked places.", ("enter",), "places", bar=1),
    Command("tick", "tick", "Tick the place, or take the tick away.", ("space", "x"), "places", bar=2),
    Command("tick_all", "tick all or none", "Tick all places, or none.", ("a",), "places", bar=3),
    Command("next", "next", "Go to the next place.", ("j", "down"), "places", "move"),
    Command("previous", "previous", "Go to the previous place.", ("k", "up"), "places", "move"),
    Command("page_down", "page down", "Go one page of places on.", ("pagedown",), "places", "move"),
    Command("page_up", "page up", "Go one page of places back.", ("pageup",), "places", "move"),
    Command("cancel", "cancel", "Change nothing.", ("escape", "q"), "places", bar=4),
    Command("cancel", "cancel", "Close the line and change nothing.", ("escape",), "line", bar=9),
    Command("keep", "keep", "Make this the edition of the segment.", ("enter", "ctrl+s"), "segment", bar=1),
    Command("discard", "discard", "Leave the segment as it was.", ("escape",), "segment", bar=2),
    Command("close", "back", "Go back to the text.", ("escape", "q", "question_mark", "g", "enter"), "reading", bar=1),
    Command("line_down", "down", "Scroll one line down.", ("j", "down"), "reading", "move"),
    Command("line_up", "up", "Scroll one line up.", ("k", "up"), "reading", "move"),
    Command("page_down", "page down", "Scroll one page down.", ("pagedown", "space"), "reading", "move", bar=2),
    Command("page_up", "page up", "Scroll one page up.", ("pageup",), "reading", "move"),
    Command("cancel", "back", "Change nothing.", ("escape",), "question"),
)


def commands(scope: Scope) -> tuple[Command, ...]:
    """Return the commands of a screen, in the order of the help screen."""
    return tuple(command for command in COMMANDS if command.scope == scope)


def command(scope: Scope, name: str) -> Command | None:
    """Return the command that an action of a screen belongs to."""
    return next((c for c in COMMANDS if c.scope == scope and c.name == name), None)


def bindings(scope: Scope) -> list[Binding]:
    """Return the bindings of a screen."""
    return [binding for command in commands(scope) for binding in command.bindings()]


def bar(scope: Scope) -> tuple[Command, ...]:
    """Return the commands of a screen's key bar, in its order."""
    return tuple(sorted((c for c in commands(scope) if c.bar), key=lambda c: c.bar))


def shown_key(key: str) -> str:
    """Return a key as a person reads it."""
    return _SHOWN.get(key) or (f"Ctrl+{key[5:].upper()}" if key.startswith("ctrl+") else key)
