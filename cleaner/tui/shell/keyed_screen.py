"""A screen with keys in its last line, where the program also says things until the next key."""

from pathlib import Path

from textual import events
from textual.screen import Screen

from cleaner.core.basis.errors import CleanerError
from cleaner.core.basis.values import replace
from cleaner.tui.drawing.cells import displayed, width
from cleaner.tui.drawing.one_layout import OneLayout
from cleaner.tui.keys.commands import Scope
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.messages import Said


class KeyedScreen(Screen[None], OneLayout):
    """Stands below every screen that a person works on."""

    AUTO_FOCUS = ""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.key_bar = KeyBar(scope)

    def on_screen_suspend(self) -> None:
        """Leave it to the dialog above to show what popped up: both would, and this one for as long as the dialog stays."""
        self.add_class("-covered")

    def on_screen_resume(self) -> None:
        """Show it again."""
        self.remove_class("-covered")

    def say(self, text: str, error: bool = False) -> None:
        """Say something in the bottom line, until the next key."""
        self._say_whole(text, error, text)

    def complain(self, error: CleanerError) -> None:
        """Say what went wrong, and in which line of which file, if it is one line."""
        place = error.place
        where = f"{replace(place, path=Path(place.path).name)}: " if place is not None and place.line else ""
        self._say_whole(f"{where}{error.message}; {error.remedy}", True, str(error))

    def _say_whole(self, text: str, error: bool, whole: str) -> None:
        """Say it; what the bottom line has no room for is shown at the top as well, in place of the last."""
        self.key_bar.say(text, error)
        if width(displayed(text)) > self.app.size.width - 4:
            self.clear_popped()
            self.notify(displayed(whole), severity="error" if error else "information", markup=False, timeout=12)

    def clear_popped(self) -> None:
        """Take away what popped up."""
        self.app.clear_notifications()
        self.query("ToastHolder").remove()  # the library leaves them, a row each, above what comes next

    def on_key(self, event: events.Key) -> None:
        """Show the keys again once one is pressed."""
        self.key_bar.hush()

    def on_said(self, message: Said) -> None:
        """Say it in the bottom line."""
        self.say(message.text, message.error)
