"""One line of an entry, typed at the foot of the screen: what is wrong with it is said while it is typed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from cleaner.tui.drawing.render import wrapped
from cleaner.tui.keys.commands import Scope, bindings
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.said import Saying

Said = Sequence[tuple[bool, str]]
"""Rows, each with whether it refuses the text."""
_ROWS = 3


class FieldDialog(ModalScreen[str | None]):
    """Answers with the text, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings("field")
    ]

    def __init__(self, asked: str, text: str, judge: Callable[[str], Said]) -> None:
        """``judge`` says what speaks against a text."""
        super().__init__()
        self.asked, self.text, self.judge = asked, text, judge
        self.saying = Saying(*([],) * _ROWS)
        self.key_bar = KeyBar("field")

    def compose(self) -> ComposeResult:
        """Lay the line over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying(*wrapped(self.asked, "plain", self.app.size.width))
            with Horizontal(classes="entry"):
                yield Input(self.text, compact=True, select_on_focus=False)
            yield self.saying
            yield self.key_bar

    def on_input_changed(self) -> None:
        """Say what is wrong with it."""
        self.key_bar.hush()
        judged = self.judge(self.query_one(Input).value)
        cells = self.app.size.width
        rows = [row for refuses, text in judged for row in wrapped(text, "error" if refuses else "warning", cells)]
        self.saying.say(*rows[:_ROWS], *([],) * (_ROWS - len(rows)))

    def action_keep(self) -> None:
        """Answer with what was typed, unless something refuses it."""
        text = self.query_one(Input).value
        refused = [said for refuses, said in self.judge(text) if refuses]
        if refused:
            self.key_bar.say(refused[0], error=True)
        else:
            self.dismiss(text)

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def on_key(self) -> None:
        """Show the keys again once one is pressed."""
        self.key_bar.hush()


class FilterDialog(ModalScreen[None]):
    """Narrows the table while it is typed into; what stands in it when it closes goes on to hold."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings("filter")
    ]

    def __init__(self, words: str, narrow: Callable[[str], str], move: Callable[[int], None]) -> None:
        """``narrow`` shows the entries that the words mean and says how many; ``move`` moves the cursor."""
        super().__init__()
        self.words, self.narrow, self.move = words, narrow, move
        self.scope: Scope = "filter"

    def compose(self) -> ComposeResult:
        """Lay the line over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying([("  Any name, source name, pinyin, or words of the note", "plain")])
            with Horizontal(classes="entry"):
                yield Input(self.words, compact=True, select_on_focus=True)
            yield KeyBar(self.scope)

    def on_input_changed(self) -> None:
        """Narrow the table."""
        said = self.narrow(self.query_one(Input).value)
        self.query_one(Saying).say(
            [("  Any name, source name, pinyin, or words of the note", "plain"), (f"   {said}", "muted")]
        )

    def action_keep(self) -> None:
        """Go on in the table."""
        self.dismiss(None)

    def action_next(self) -> None:
        """Go down."""
        self.move(1)

    def action_previous(self) -> None:
        """Go up."""
        self.move(-1)

    def action_cancel(self) -> None:
        """Show all entries again."""
        self.narrow("")
        self.dismiss(None)
