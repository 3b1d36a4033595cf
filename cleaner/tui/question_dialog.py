"""A question that one key answers."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from cleaner.tui.commands import bindings
from cleaner.tui.key_bar import KeyBar
from cleaner.tui.render import Part
from cleaner.tui.said import Saying


class QuitDialog(ModalScreen[str]):
    """Answers ``save``, ``leave`` or ``cancel``."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("quit")]

    def __init__(self, name: str) -> None:
        super().__init__()
        self.edition_name = name

    def compose(self) -> ComposeResult:
        """Ask at the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying(
                [("  The edition is not written yet: ", "plain"), (self.edition_name, "strong")],
                [("  All decisions are kept in the edit log either way.", "muted")],
            )
            yield KeyBar("quit")

    def action_save(self) -> None:
        """Write it, then leave."""
        self.dismiss("save")

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss("leave")

    def action_cancel(self) -> None:
        """Stay."""
        self.dismiss("cancel")


class OverwriteDialog(ModalScreen[bool]):
    """Answers whether a file that somebody changed is overwritten."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("overwrite")]

    def __init__(self, rows: Sequence[str]) -> None:
        super().__init__()
        self.rows: list[list[Part]] = [[("  " + row, "plain")] for row in rows]

    def compose(self) -> ComposeResult:
        """Ask at the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying(*self.rows)
            yield KeyBar("overwrite")

    def action_overwrite(self) -> None:
        """Overwrite it."""
        self.dismiss(True)

    def action_cancel(self) -> None:
        """Leave it."""
        self.dismiss(False)


class UnsavedDialog(ModalScreen[str]):
    """Answers ``save``, ``leave`` or ``cancel`` where entries are not written."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("unsaved")]

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def compose(self) -> ComposeResult:
        """Ask at the foot of the screen."""
        entries = "entry is" if self.count == 1 else "entries are"
        with Vertical(classes="dialog"):
            yield Saying([(f"  {self.count} {entries} changed and not written yet.", "plain")])
            yield KeyBar("unsaved")

    def action_save(self) -> None:
        """Write them, then leave."""
        self.dismiss("save")

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss("leave")

    def action_cancel(self) -> None:
        """Stay."""
        self.dismiss("cancel")
