"""A question that one key answers."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from cleaner.tui.drawing.render import Part, wrapped
from cleaner.tui.keys.commands import Scope, bindings
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.said import Saying


class LeaveDialog(ModalScreen[str]):
    """Answers ``save``, ``leave`` or ``cancel`` where something is not written."""

    def __init__(self, scope: Scope, *rows: Sequence[Part]) -> None:
        super().__init__()
        self.scope: Scope = scope
        self.rows = rows

    def compose(self) -> ComposeResult:
        """Ask at the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying(*self.rows)
            yield KeyBar(self.scope)

    def action_save(self) -> None:
        """Write it, then leave."""
        self.dismiss("save")

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss("leave")

    def action_cancel(self) -> None:
        """Stay."""
        self.dismiss("cancel")


class QuitDialog(LeaveDialog):
    """Asks about the edition."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("quit")]

    def __init__(self, name: str) -> None:
        super().__init__(
            "quit",
            [("  The edition is not written yet: ", "plain"), (name, "strong")],
            [("  All decisions are kept in the edit log either way.", "muted")],
        )


class UnsavedDialog(LeaveDialog):
    """Asks about changed entries."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("unsaved")]

    def __init__(self, count: int) -> None:
        entries = "entry is" if count == 1 else "entries are"
        super().__init__("unsaved", [(f"  {count} {entries} changed and not written yet.", "plain")])


class OverwriteDialog(ModalScreen[bool]):
    """Answers whether a file that somebody changed is overwritten."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("overwrite")]

    def __init__(self, rows: Sequence[str]) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        """Ask at the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying(*(row for text in self.rows for row in wrapped(text, "plain", self.app.size.width)))
            yield KeyBar("overwrite")

    def action_overwrite(self) -> None:
        """Overwrite it."""
        self.dismiss(True)

    def action_cancel(self) -> None:
        """Leave it."""
        self.dismiss(False)
