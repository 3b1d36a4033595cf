"""Which decisions are looked at: a list of what there is, narrowed by typing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.strip import Strip
from textual.widgets import Input

from cleaner.core.work.sifting import Choice, Sieve, choices
from cleaner.tui.drawing.cells import displayed, padded
from cleaner.tui.drawing.render import Part, line
from cleaner.tui.keys.commands import bindings
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.shell.cursor_lines import CursorLines, ListDialog


class SieveDialog(ListDialog[Sieve]):
    """Answers with another sieve, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings("sieve")
    ]

    def __init__(self, desk: Desk) -> None:
        self.sieve = desk.sieve
        self.list = _Choices(tuple(choices(desk.review, desk.decided, desk.sieve)), desk.sieve)
        super().__init__("sieve", self.list)

    def compose(self) -> ComposeResult:
        """Lay the list over the lower part of the screen."""
        with Vertical(classes="dialog"):
            with Horizontal(classes="entry"):
                yield Input(compact=True, placeholder="type to narrow the list")
            yield self.list
            yield self.key_bar

    def fit(self) -> None:
        """Take a part of the screen, the line to type into not counted."""
        self.list.styles.height = max(3, min(len(self.list.choices), self.app.size.height * 2 // 3 - 3))

    def on_input_changed(self) -> None:
        """Narrow the list."""
        self.list.narrow(self.query_one(Input).value)

    def action_keep(self) -> None:
        """Answer with the sieve that the line makes; a line that holds already is let go."""
        choice = self.list.chosen
        if choice is None:
            return
        holds = getattr(self.sieve, choice.part) == choice.value
        value = "" if holds and choice.part != "sort" else choice.value
        self.dismiss(replace(self.sieve, **{choice.part: value}))


class _Choices(CursorLines):
    """What decisions have in common; there is no heading."""

    HEAD = 0

    def __init__(self, found: tuple[Choice, ...], sieve: Sieve) -> None:
        super().__init__()
        self.choices, self.sieve = found, sieve
        self.shown = found
        self.cursor = next((n for n, c in enumerate(found) if c.value == "undecided"), 0)

    @property
    def count(self) -> int:
        """How many lines are shown."""
        return len(self.shown)

    @property
    def chosen(self) -> Choice | None:
        """The line under the cursor."""
        return self.shown[self.cursor] if self.shown else None

    def narrow(self, words: str) -> None:
        """Show the lines alone that have these words."""
        self.shown = tuple(c for c in self.choices if words.casefold() in c.words.casefold())
        self.cursor = 0 if words else min(self.cursor, len(self.shown) - 1)
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the visible lines."""
        if not self.shown:
            return [line([("  nothing is called so", "muted")], cells, self.palette)]
        return [self._line(n, cells) for n in self.in_sight(rows)]

    def _line(self, number: int, cells: int) -> Strip:
        choice = self.shown[number]
        holds = getattr(self.sieve, choice.part) == choice.value
        parts: list[Part] = [("▸ " if number == self.cursor else "  ", "pointer")]
        parts += [("✓ " if holds else "  ", "accepted"), (padded(displayed(choice.words), 40), "plain")]
        return line([*parts, (f"{choice.count:>6}", "muted")], cells, self.palette)
