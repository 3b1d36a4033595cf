"""The main screen: one document under review."""

from typing import ClassVar

from textual.binding import BindingType

from cleaner.tui.background import Matching
from cleaner.tui.commands import Scope, bindings
from cleaner.tui.help_screen import entry_rows, help_rows
from cleaner.tui.messages import Matched, MatchingFailed
from cleaner.tui.moving_screen import MovingScreen
from cleaner.tui.place import Standing
from cleaner.tui.question_dialog import QuitDialog
from cleaner.tui.reading_screen import ReadingScreen
from cleaner.tui.respelling_screen import RespellingScreen
from cleaner.tui.settling_screen import SettlingScreen
from cleaner.workspace.session import Session, is_long


class ReviewScreen(MovingScreen, RespellingScreen, SettlingScreen):
    """All commands of the review; moving and deciding stand in the classes it is made of."""

    SCOPE: ClassVar[Scope] = "review"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("review")]

    def __init__(self, session: Session, matching: Matching | None = None) -> None:
        super().__init__(session)
        self._matching = matching
        self._again = False
        """Whether the text is matched with changed glossaries."""
        self._placed = self.standing
        """Where the person was put; nobody has moved as long as they stand there."""

    def on_mount(self) -> None:
        """Say what the session has to say, and begin to match a long text."""
        if self._matching is not None:
            self.header.matched = 0.0
            self._matching.start(self)
        for notice in self.session.notices:
            self.notify(str(notice), markup=False, timeout=8)
        self.show()
        if self.review.replayed.conflicts and not self.session.read_only:
            self.call_after_refresh(self.action_conflicts)

    def on_unmount(self) -> None:
        """End the matching process."""
        if self._matching is not None:
            self._matching.stop()

    def action_quit(self) -> None:
        """Leave, after asking where the edition is not written."""
        if self.session.read_only or self.session.saved or not self.review.log.records:
            self.dismiss(None)
            return

        def answer(said: str | None) -> None:
            if said == "save":
                self._save(lambda: self.dismiss(None))
            elif said == "leave":
                self.dismiss(None)

        self.app.push_screen(QuitDialog(self.session.edition_path.name), answer)

    def action_judge(self) -> None:
        """Open the reviewer's screen."""
        from cleaner.tui.hunks_screen import HunksScreen  # loaded behind the first paint

        self.app.push_screen(HunksScreen(self.session, within=True), lambda _: self.show())

    def action_view(self) -> None:
        """Show other texts."""
        self.texts.next_view()

    def action_help(self) -> None:
        """Open the help screen."""
        self.app.push_screen(ReadingScreen(help_rows("review", self.review, self.standing.suggestion)))

    def action_glossary(self) -> None:
        """Open the page of the entry."""
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

    # matching a long text

    def look_again(self) -> None:
        """Match a long text with the glossaries that have changed; what is offered stays until all is found."""
        if self.session.engine is None or not is_long(self.session.path):
            return
        if self._matching is not None:
            self._matching.stop()
        self._again = True
        self._matching = Matching(self.session.engine.suggest, self.review.document)
        self.header.matched = 0.0
        self._matching.start(self)

    def on_matched(self, message: Matched) -> None:
        """Offer what was found so far; decisions and the place stay."""
        self.header.matched = message.done / message.total if message.done < message.total else None
        self.session.whole = message.done == message.total
        if self._again:
            if message.done == message.total:
                self.session.add_suggestions(message.suggestions)
                self.standing = self._placed = self.standing.again(self.review)
                self.show()
            self.header.show()
            return
        if len(message.suggestions) == self.review.total:
            self.header.show()
            return
        self.session.add_suggestions(message.suggestions, self.session.whole)
        if self.standing == self._placed:
            top = Standing.at_segment(self.review, 1)
            self.standing = self._placed = top.next_open(self.review, 1) or top
        else:
            self.standing = self.standing.again(self.review)
        self.show()

    def on_matching_failed(self, message: MatchingFailed) -> None:
        """Say it; what was found so far stays."""
        self.header.matched = None
        self.header.show()
        self.key_bar.say(message.reason, error=True)


def review_screen(session: Session) -> ReviewScreen:
    """Return the screen of a session; a long text that nothing was suggested for yet is matched meanwhile."""
    if session.engine is None or session.matched:
        return ReviewScreen(session)
    return ReviewScreen(session, Matching(session.engine.suggest, session.review.document))
