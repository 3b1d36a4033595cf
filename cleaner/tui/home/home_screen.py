"""The home screen: texts worked on lately, those of the folder, samples, and a line to type a path into; where every review returns to."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from cleaner.core.basis.errors import CleanerError
from cleaner.tui.editor.review_screen import ReviewScreen
from cleaner.tui.home.home_list import HomeList, home_rows
from cleaner.tui.keys.commands import Scope, bindings
from cleaner.tui.shell.help_screen import help_rows
from cleaner.tui.shell.keyed_screen import KeyedScreen
from cleaner.tui.shell.line_dialog import PathDialog
from cleaner.tui.shell.reading_screen import ReadingScreen
from cleaner.tui.shell.said import Saying
from cleaner.workspace.work.home import Sample, home_state, take_sample
from cleaner.workspace.work.session import Session

Opening = Callable[[Path], Session]
"""Opens a text with the glossaries and settings that hold for it."""


class HomeScreen(KeyedScreen):
    """Lists what can be opened and opens it."""

    SCOPE: ClassVar[Scope] = "home"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("home")]

    def __init__(self, opening: Opening, named: Sequence[Path] = ()) -> None:
        super().__init__("home")
        self._opening, self._named = opening, named
        self.list = HomeList(home_rows(home_state(named=named)))
        self._typed = ""
        """A path that was refused, to be mended."""

    def compose(self) -> ComposeResult:
        """Put the list between a greeting and the keys."""
        yield Saying(
            [],
            [("  cleaner", "title"), ("   repairs the names in raw machine translation", "muted")],
            [],
        )
        yield self.list
        yield self.key_bar

    def action_next(self) -> None:
        """Go down."""
        self.list.move(1)

    def action_previous(self) -> None:
        """Go up."""
        self.list.move(-1)

    def action_open(self) -> None:
        """Open the text under the cursor; of a sample, its copy."""
        row = self.list.chosen
        if row is not None and row.opens is not None:
            opens = row.opens
            self._open(lambda: take_sample(opens) if isinstance(opens, Sample) else opens)

    def on_home_list_chosen(self) -> None:
        """Open what was clicked on."""
        self.action_open()

    def action_path(self) -> None:
        """Ask for a path."""

        def go(path: str | None) -> None:
            if path:
                self._typed = "" if self._open(lambda: Path(path).expanduser()) else path

        self.app.push_screen(PathDialog(self._typed), go)

    def action_help(self) -> None:
        """List all keys."""
        self.app.push_screen(ReadingScreen(help_rows("home")))

    def action_quit(self) -> None:
        """Leave the program."""
        self.dismiss(None)

    def _open(self, find: Callable[[], Path]) -> bool:
        """Open a text and return here when it is left; false where it was refused, which is said."""
        try:
            session = self._opening(find())
        except CleanerError as error:
            self.complain(error)
            return False

        def left(_: None) -> None:
            session.close()
            self.list.fill(home_rows(home_state(named=self._named)))
            paths = [path.absolute() for path in self._named]
            if session.path.absolute() in paths:
                self.list.move(paths.index(session.path.absolute()) + 1)  # the next one

        self.app.push_screen(ReviewScreen(session), left)
        return True
