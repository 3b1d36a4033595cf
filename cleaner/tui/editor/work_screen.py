"""What every part of the main screen stands on: its widgets, the place where the person stands, and showing both."""

from textual.widget import Widget

from cleaner.core.basis.text import Span
from cleaner.tui.editor.idle import idle_commands
from cleaner.tui.editor.place import Standing
from cleaner.tui.editor.rewriting_view import RewritingView
from cleaner.tui.keys.commands import command
from cleaner.tui.shell.header import Header
from cleaner.tui.shell.panel import Panel
from cleaner.tui.shell.session_screen import SessionScreen
from cleaner.workspace.work.session import Session


class WorkScreen(SessionScreen):
    """Header, both texts, the panel of the current suggestion, and the keys."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "review")
        self.standing = Standing.at_open(session.review, session.person, session.whole)
        self.header = Header(session)
        self.texts = RewritingView(session.review)
        self.panel = Panel(session.review, not session.read_only)

    def content(self) -> tuple[Widget, ...]:
        """Return both texts and the panel."""
        return self.texts, self.panel

    @property
    def found(self) -> Span | None:
        """The words in the raw translation that were searched for, where the person stands on them."""
        return None

    @property
    def settled(self) -> bool:
        """Whether the screen is laid out, so that keys may act on what is visible."""
        return bool(self.texts.places)

    def so_far(self, told: str, meanwhile: str) -> str:
        """Return what is true now: while suggestions still arrive, something else than when all are there."""
        return meanwhile if self.matching else told

    def show(self, reveal: bool = True) -> None:
        """Show the work as it stands, at the place where the person stands, or else at the rows that are visible."""
        self.texts.show(self.review)
        self.header.show()
        self.stand(self.standing, reveal)

    def show_followed(self) -> None:
        """Show what somebody else has decided; the rows that are visible stay."""
        self.standing = self.standing.again(self.review)
        self.show(reveal=False)

    def stand(self, standing: Standing, reveal: bool = True) -> None:
        """Stand there, and make it visible unless the person has scrolled elsewhere meanwhile."""
        self.standing = standing
        self.texts.stand(standing.suggestion, standing.segment, reveal)
        self.panel.tell(self.review, standing.suggestion, standing.segment, self.matching)
        self.key_bar.leave_out(idle_commands(self.session, standing))

    def look(self) -> None:
        """Show the very place where the person stands, which may be far behind the head of its segment."""
        inside = self.standing.suggestion < 0 and self.standing.segment > 0
        self.stand(self.standing, reveal=not inside)
        if inside:
            self.texts.look_at(self.standing.offset)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse keys before the first layout and while a segment is being rewritten."""
        if command("review", action) is None:
            return True
        return self.settled and not self.texts.rewriting
