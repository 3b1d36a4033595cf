"""From the main screen into a glossary: the words become a variant, a new entry, a cue against one, or a sentence that stays.

What it would change in this document is shown while the person types; nothing is written before Enter.
"""

from collections.abc import Callable
from typing import ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input

from cleaner.core.basis.errors import CleanerError
from cleaner.core.basis.glossary import Entry, Kind
from cleaner.core.basis.values import dataclass
from cleaner.core.upkeep.teaching import (
    Role,
    Taught,
    guessed_kind,
    new_entry,
    spaced,
    with_keep,
    with_unless,
    with_variant,
)
from cleaner.core.work.searching import Found, is_meant
from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.help_screen import help_rows
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.reading_screen import ReadingScreen
from cleaner.tui.translator.teach_lists import ROLES, Choice, Choices, Effects, Heading
from cleaner.workspace.upkeep.lessons import Shelf
from cleaner.workspace.upkeep.teaching import Teaching

Write = Callable[[Shelf, Taught], None]
PROMPTS: dict[Role, str] = {
    "variant": "the right name, or any name of an entry",
    "unless": "words near which the entry is not meant",
    "keep": "a sentence in which nothing may be replaced",
}
"""What stands in an empty line."""
_PAUSE = 0.12
"""Seconds without a key after which the document is looked at."""
_MOST = 40
_KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Words:
    """What a person stands on when the dialog opens."""

    broken: str
    """The words of the raw translation."""
    cue: str = ""
    """With the word beside them."""
    sentence: str = ""
    entries: tuple[Entry, ...] = ()
    """Those that the words were suggested for."""
    name: str = ""
    """What the person has put in their place."""
    role: Role = "variant"


class TeachDialog(ModalScreen[None]):
    """Writes at Enter by ``write``, which raises what cannot be, and stays open then."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings("teach")
    ]

    def __init__(self, teaching: Teaching, words: Words, write: Write) -> None:
        super().__init__()
        self.teaching, self.words, self.write = teaching, words, write
        self.role: Role = words.role
        self.kind: Kind | None = None
        self.texts: dict[Role, str] = {"variant": words.name, "unless": words.cue, "keep": words.sentence}
        self.heading, self.choices, self.effects = Heading(words.broken), Choices(), Effects()
        self.key_bar = KeyBar("teach")
        self._shelf = 0
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay everything over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield self.heading
            with Horizontal(classes="entry"):
                yield Input(self.texts[self.role], PROMPTS[self.role], compact=True, select_on_focus=False)
            yield self.choices
            yield self.effects
            yield self.key_bar

    def on_mount(self) -> None:
        """Propose what is likely meant."""
        self._fit()
        self.choices.fill([Choice(entry) for entry in self.words.entries])
        self._find()

    def on_resize(self) -> None:
        """Leave lists out where there is no room."""
        self._fit()

    def _fit(self) -> None:
        room = self.app.size.height - 10
        self.choices.styles.height = max(1, min(6, room // 3))
        self.effects.styles.height = max(2, min(8, room // 3))

    # what is meant

    @property
    def input(self) -> Input:
        """The line that is typed into."""
        return self.query_one(Input)

    @property
    def chosen(self) -> Choice | None:
        """The entry that is meant."""
        return self.choices.chosen

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """The files it may be written to, the proposed one first."""
        choice = self.chosen
        return self.teaching.shelves(choice.entry if choice and not choice.new else None)

    @property
    def shelf(self) -> Shelf | None:
        """The file it will be written to."""
        shelves = self.shelves
        return shelves[self._shelf % len(shelves)] if shelves else None

    def taught(self) -> Taught | None:
        """Return the change that is meant; nothing where none is or where it would change nothing."""
        choice = self.chosen
        if choice is None:
            return None
        entry, text = choice.entry, self.input.value
        if choice.new:
            return Taught(None, entry) if self.role == "variant" else None
        make = {"unless": with_unless, "keep": with_keep}.get(self.role)
        after = with_variant(entry, self.words.broken) if make is None else make(entry, text)
        return Taught(entry, after) if after != entry else None

    def _find(self) -> None:
        """Propose entries for what was typed."""
        text = spaced(self.input.value)
        if self.role == "variant":
            known = [Choice(entry) for entry in self.words.entries]
            self.choices.fill(self._found(text) if text else known)
        self._shelf = 0
        self._changed()

    def _found(self, text: str) -> list[Choice]:
        found = self.teaching.search(text, self.words.entries)[:_MOST]
        old = [Choice(f.entry, told=_told(f)) for f in found]
        fresh = Choice(new_entry(text, self.words.broken, self.kind), new=True)
        if any(f.entry.name == text for f in found):
            return old
        at = next((n for n, f in enumerate(found) if not is_meant(f, text)), len(found))
        return [*old[:at], fresh, *old[at:]]

    # what it would do

    def on_input_changed(self) -> None:
        """Find the entry anew."""
        self.key_bar.hush()
        self.texts[self.role] = self.input.value
        self._find()

    def on_heading_pressed(self) -> None:
        """Make something else of the words."""
        self.action_role()

    def on_choices_moved(self) -> None:
        """Show what the other entry would do."""
        self.key_bar.hush()
        self._shelf = 0
        self._changed()

    def _changed(self) -> None:
        shelf = self.shelf
        self.heading.tell(self.role, self.chosen, shelf.name if shelf else "")
        self.effects.say(self._objections() or [("muted", "…")])
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self.look)

    def _objections(self) -> list[tuple[str, str]]:
        taught = self.taught()
        if taught is None:
            return [("muted", self._nothing())]
        found = self.teaching.names.objections(taught)
        return [("error" if refuses else "warning", text) for refuses, text in found]

    def look(self) -> None:
        """Look at the document with the change."""
        taught, shelf = self.taught(), self.shelf
        if taught is None or shelf is None:
            return
        rows = self._objections()
        if not any(style == "error" for style, _ in rows):
            rows += [("error", text) for text in self.teaching.failing(shelf, taught)]
            self.effects.forecast(self.teaching.forecast(taught), rows)

    def _nothing(self) -> str:
        choice = self.chosen
        if self.role == "variant":
            if choice is None:
                return "Type the right name, or any name, source name or pinyin of an entry."
            return f"‘{self.words.broken}’ is a wrong form of {choice.entry.name} already; type another name, or Tab for a cue."
        if choice is None or choice.new:
            return "Choose an entry first: Tab goes back to the names."
        return "The entry has this already." if self.input.value.strip() else "Type the words."

    # keys

    def action_keep(self) -> None:
        """Write it, unless something speaks against it."""
        taught, shelf = self.taught(), self.shelf
        if taught is None or shelf is None:
            self.key_bar.say(self._nothing() if taught is None else "There is no file to write to.", error=True)
            return
        refused = [text for refuses, text in self.teaching.names.objections(taught) if refuses]
        refused += self.teaching.failing(shelf, taught)
        if refused:
            self.key_bar.say(refused[0], error=True)
            return
        try:
            self.write(shelf, taught)
        except CleanerError as error:
            self.key_bar.say(f"{error.message}; {error.remedy}", error=True)
            self.notify(str(error), severity="error", markup=False, timeout=12)
        else:
            self.dismiss(None)

    def action_role(self) -> None:
        """Make something else of the words."""
        self.key_bar.hush()
        roles = list(ROLES)
        self.role = roles[(roles.index(self.role) + 1) % len(roles)]
        with self.prevent(Input.Changed):
            self.input.value = self.texts[self.role]
        self.input.placeholder = PROMPTS[self.role]
        self.input.cursor_position = len(self.input.value)
        if self.role == "variant":
            self._find()
        self._changed()

    def action_kind(self) -> None:
        """Take the next kind for a new entry."""
        choice = self.chosen
        if choice is None or not choice.new:
            self.key_bar.say("Only a new entry is given a kind here.")
            return
        now = self.kind or guessed_kind(choice.entry.name, self.words.broken)
        self.kind = _KINDS[(_KINDS.index(now) + 1) % len(_KINDS)]
        at = self.choices.cursor
        self._find()
        self.choices.move(at)

    def action_file(self) -> None:
        """Take the next file."""
        self._shelf += 1
        if len(self.shelves) < 2:
            self.key_bar.say("There is no other file that this could be written to.")
        self._changed()

    def action_next(self) -> None:
        """Go down."""
        self.choices.move(1)
        self.on_choices_moved()

    def action_previous(self) -> None:
        """Go up."""
        self.choices.move(-1)
        self.on_choices_moved()

    def action_help(self) -> None:
        """List the keys."""
        self.app.push_screen(ReadingScreen(help_rows("teach")))

    def action_cancel(self) -> None:
        """Write nothing."""
        self.dismiss(None)

    def on_key(self) -> None:
        """Show the keys again once one is pressed."""
        self.key_bar.hush()


def _told(found: Found) -> str:
    return "" if found.field in ("name", "id") else f"{found.field} ‘{found.text}’"
