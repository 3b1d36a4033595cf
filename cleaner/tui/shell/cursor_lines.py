"""A list with a cursor, of which only visible lines are drawn; and a dialog around one, as high as it needs."""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from cleaner.tui.drawing.lines import Lines
from cleaner.tui.keys.commands import Scope
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.messages import Said

Answer = TypeVar("Answer")


class CursorLines(Lines):
    """Lines below a heading, one of them under the cursor."""

    HEAD: ClassVar[int] = 1
    """Lines of the heading."""
    EACH: ClassVar[int] = 1
    """Lines that each thing of the list takes."""

    def __init__(self) -> None:
        super().__init__()
        self.cursor = self._top = 0

    @property
    def count(self) -> int:
        """How many things there are."""
        raise NotImplementedError

    @property
    def page(self) -> int:
        """How many of them are visible."""
        return self._room(self.size.height)

    @property
    def wanted(self) -> int:
        """In how many lines all of them are visible."""
        return self.HEAD + self.EACH * self.count

    def move(self, step: int) -> None:
        """Move the cursor, and the lines with it where it would leave them."""
        self.cursor = max(0, min(self.cursor + step, self.count - 1))
        self.show()

    def in_sight(self, rows: int) -> range:
        """Return which of them stand in so many rows."""
        page = self._room(rows)
        self._top = max(0, min(max(self._top, self.cursor - page + 1), self.cursor, self.count - 1))
        return range(self._top, min(self._top + page, self.count))

    def _room(self, rows: int) -> int:
        return max(1, (rows - self.HEAD) // self.EACH)


class ListDialog(ModalScreen[Answer | None]):
    """Lays a list over the lower part of the screen; answers with nothing when it was cancelled."""

    LEAST: ClassVar[int] = 3
    """Lines that the list takes at least."""

    def __init__(self, scope: Scope, lines: CursorLines) -> None:
        super().__init__()
        self._scope = scope
        self.lines = lines
        self.key_bar = KeyBar(scope)

    def compose(self) -> ComposeResult:
        """Put the list over its keys."""
        with Vertical(classes="dialog"):
            yield self.lines
            yield self.key_bar

    def on_mount(self) -> None:
        """Take no more room than the list needs."""
        self.fit()

    def on_resize(self) -> None:
        """Take no more room than there is."""
        self.fit()

    def fit(self) -> None:
        """Take as many rows as are needed, and leave a third of the screen to what lies below."""
        self.lines.styles.height = max(self.LEAST, min(self.lines.wanted, self.app.size.height * 2 // 3))

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def action_help(self) -> None:
        """List the keys."""
        from cleaner.tui.shell.help_screen import help_rows
        from cleaner.tui.shell.reading_screen import ReadingScreen

        self.app.push_screen(ReadingScreen(help_rows(self._scope)))

    def action_next(self) -> None:
        """Go on."""
        self.lines.move(1)

    def action_previous(self) -> None:
        """Go back."""
        self.lines.move(-1)

    def action_page_down(self) -> None:
        """Go a page on."""
        self.lines.move(self.lines.page)

    def action_page_up(self) -> None:
        """Go a page back."""
        self.lines.move(-self.lines.page)

    def on_said(self, message: Said) -> None:
        """Say it in the bottom line."""
        message.stop()
        self.key_bar.say(message.text, message.error)

    def on_key(self) -> None:
        """Show the keys again once one is pressed."""
        self.key_bar.hush()
