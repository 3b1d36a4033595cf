"""The line at the foot of the texts into which a person types what is to be found.

It is a part of the screen and no dialog over it: the library paints the whole of a screen that lies below another one,
row by row and two frames late, whenever anything changes there.
"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.said import Saying


class SearchLine(Vertical):
    """Goes from place to place while it is open; where it stands when it closes, the person stands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings("search")
    ]

    def __init__(self, go: Callable[[str, int], str], then: Callable[[], None]) -> None:
        """``go`` stands at the next (1), the previous (-1) or the nearest (0) place and says which one it is.

        ``then`` is called when the line closes.
        """
        super().__init__(classes="dialog")
        self.display = False
        self._find, self._then = go, then
        self._input = Input(compact=True, select_on_focus=False)
        self._input.cursor_blink = False  # a frame twice a second, in which a key may have to wait
        self._saying = Saying([])

    def compose(self) -> ComposeResult:
        """Put what is said, the words and the keys below one another."""
        yield self._saying
        with Horizontal(classes="entry"):
            yield self._input
        yield KeyBar("search")

    @property
    def is_open(self) -> bool:
        """Whether somebody is searching."""
        return bool(self.display)

    def begin(self) -> None:
        """Appear with the words of last time, which the first letter replaces."""
        self._saying.say([("  Find in both texts", "plain")])
        self.display = True
        self._input.select_all()
        self.screen.set_focus(self._input)

    def tell(self, said: str) -> None:
        """Say which place this is."""
        self._saying.say([("  Find in both texts", "plain"), (f"   {said}", "muted")])

    def on_input_changed(self) -> None:
        """Stand at the nearest place."""
        self._go(0)

    def action_keep(self) -> None:
        """Go on."""
        self._go(1)

    def action_previous(self) -> None:
        """Go back."""
        self._go(-1)

    def action_cancel(self) -> None:
        """Stay where the search stands."""
        self.display = False
        self.screen.set_focus(None)
        self._then()

    def _go(self, step: int) -> None:
        self.tell(self._find(self._input.value, step))
