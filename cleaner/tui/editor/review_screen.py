"""The main screen: one document under review."""

from typing import ClassVar

from textual.binding import BindingType

from cleaner.core.basis.text import Span
from cleaner.tui.editor.moving_screen import MovingScreen
from cleaner.tui.editor.place import Standing
from cleaner.tui.editor.respelling_screen import RespellingScreen
from cleaner.tui.editor.settling_screen import SettlingScreen
from cleaner.tui.keys.commands import Scope, bindings
from cleaner.workspace.work.session import Session


class ReviewScreen(MovingScreen, RespellingScreen, SettlingScreen):
    """All commands of the review; moving and deciding stand in the classes it is made of."""

    SCOPE: ClassVar[Scope] = "review"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("review")]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._placed = self.standing
        """Where the person was put; nobody has moved as long as they stand there and have not scrolled either."""

    def on_mount(self) -> None:
        """Say what the session has to say, and begin to match a long text."""
        self.begin()
        self.show()
        if self.review.replayed.conflicts and not self.session.read_only:
            self.call_after_refresh(self.action_conflicts)

    def action_quit(self) -> None:
        """Leave, after asking where the edition is not written."""
        self.leave()

    def action_judge(self) -> None:
        """Open the reviewer's screen."""
        from cleaner.tui.reviewer.hunks_screen import HunksScreen  # loaded behind the first paint

        self.app.push_screen(HunksScreen(self.session, within=True), lambda _: self.come_back())

    def action_view(self) -> None:
        """Show other texts."""
        self.texts.next_view()

    def action_help(self) -> None:
        """Open the help screen."""
        from cleaner.tui.shell.help_screen import help_rows
        from cleaner.tui.shell.reading_screen import ReadingScreen

        self.app.push_screen(
            ReadingScreen(help_rows("review", self.review, self.standing.suggestion, self.session.notices))
        )

    def action_glossary(self) -> None:
        """Open the page of the entry."""
        from cleaner.tui.shell.help_screen import entry_rows
        from cleaner.tui.shell.reading_screen import ReadingScreen

        if self._on_suggestion():
            option = self.review.suggestions[self.standing.suggestion].options[0]
            entry = self.review.glossaries.entry(option.entry)
            if entry is None:
                self.say("No entry of the glossaries in use stands behind this suggestion.")
            else:
                self.app.push_screen(ReadingScreen(entry_rows(entry)))

    def action_copy(self) -> None:
        """Copy the selection, or the segment's edition."""
        text = self.get_selected_text() or ""
        if not text and self.standing.segment:
            text = self.review.segment_edition(self.standing.segment)
        self.app.copy_to_clipboard(text)
        self.say(f"Copied {len(text)} characters.")

    def show_found(self, span: Span) -> None:
        """Stay where the person went; who has not moved yet is put on the first open suggestion."""
        untouched = self.standing == self._placed and not self.texts.scrolled
        if untouched and not self.again:
            there = Standing.at_open(self.review, self.session.person, self.session.whole)
            moved = there.offset != self.standing.offset
            self.standing = self._placed = there
        else:
            moved = False
            self.standing = self.standing.again(self.review)
        self.show(reveal=moved)
