"""One line to type into, at the foot of the screen so that the text stays visible."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from cleaner.tui.keys.commands import Scope, bindings
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.path_suggester import PathSuggester
from cleaner.tui.shell.said import Saying


def _first(scope: Scope) -> list[BindingType]:
    """Return bindings that are heard before the input hears the key."""
    return [Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings(scope)]


class ReplaceDialog(ModalScreen[str | None]):
    """Answers with the person's own words, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = _first("replace")

    def __init__(self, before: str, text: str) -> None:
        super().__init__()
        self.before, self.text = before, text

    def compose(self) -> ComposeResult:
        """Lay the line over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying([("  Your own words for ", "plain"), (self.before, "raw")])
            with Horizontal(classes="entry"):
                yield Input(self.text, "nothing: Enter takes the words out", compact=True, select_on_focus=True)
            yield KeyBar("replace")

    def action_keep(self) -> None:
        """Answer with what was typed."""
        self.dismiss(self.query_one(Input).value)

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


class PathDialog(ModalScreen[str | None]):
    """Answers with the path of a text, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = _first("path")

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """Lay the line over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying([("  The path of a text to open", "plain")])
            with Horizontal(classes="entry"):
                yield Input(self.text, compact=True, select_on_focus=False, suggester=PathSuggester())
            yield KeyBar("path")

    def action_keep(self) -> None:
        """Answer with what was typed."""
        self.dismiss(self.query_one(Input).value.strip() or None)

    def action_complete(self) -> None:
        """Take over the rest of the path that is proposed."""
        self.query_one(Input).action_cursor_right()

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


class WordsDialog(ModalScreen[str | None]):
    """Answers with words of the raw translation, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = _first("words")

    def compose(self) -> ComposeResult:
        """Lay the line over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying([("  Which broken words of the raw translation go into a glossary?", "plain")])
            with Horizontal(classes="entry"):
                yield Input(compact=True)
            yield KeyBar("words")

    def action_keep(self) -> None:
        """Answer with what was typed."""
        self.dismiss(self.query_one(Input).value)

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)
