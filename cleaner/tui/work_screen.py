"""What every part of the main screen stands on: its widgets, the place where the person stands, and showing both."""

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from cleaner.core.errors import CleanerError
from cleaner.core.review import Review
from cleaner.tui.commands import command
from cleaner.tui.header import Header
from cleaner.tui.idle import idle_commands
from cleaner.tui.key_bar import KeyBar
from cleaner.tui.messages import Said
from cleaner.tui.panel import Panel
from cleaner.tui.place import Standing
from cleaner.tui.text_view import TextView
from cleaner.workspace.session import Session


class WorkScreen(Screen[None]):
    """Header, both texts, the panel of the current suggestion, and the keys."""

    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [
        (0, "-tiny"),
        (10, "-short"),
        (23, "-normal"),
        (34, "-tall"),
        (46, "-high"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.standing = Standing.at_suggestion(session.review, session.review.cursor)
        self.header = Header(session)
        self.texts = TextView(session.review)
        self.panel = Panel(session.review)
        self.key_bar = KeyBar("review")

    def compose(self) -> ComposeResult:
        """Put header, texts, panel and keys below one another."""
        yield self.header
        yield self.texts
        yield self.panel
        yield self.key_bar

    @property
    def review(self) -> Review:
        """The work as it stands."""
        return self.session.review

    @property
    def settled(self) -> bool:
        """Whether the screen is laid out, so that keys may act on what is visible."""
        return bool(self.texts.places)

    def show(self) -> None:
        """Show the work as it stands, at the place where the person stands."""
        self.texts.show(self.review)
        self.header.show()
        self.stand(self.standing)

    def stand(self, standing: Standing) -> None:
        """Stand there, and make it visible."""
        self.standing = standing
        self.texts.stand(standing.suggestion, standing.segment)
        self.panel.tell(self.review, standing.suggestion, standing.segment)
        self.key_bar.leave_out(idle_commands(self.session, standing))

    def say(self, text: str) -> None:
        """Say something in the bottom line, until the next key."""
        self.key_bar.say(text)

    def complain(self, error: CleanerError) -> None:
        """Say what went wrong; what the bottom line has no room for is shown above it as well."""
        text = f"{error.message}; {error.remedy}"
        self.key_bar.say(text, error=True)
        if len(text) > self.size.width - 4:
            self.notify(str(error), severity="error", markup=False, timeout=12)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse keys before the first layout and while a segment is being rewritten."""
        if command("review", action) is None:
            return True
        return self.settled and not self.texts.editor.is_open

    def on_key(self, event: events.Key) -> None:
        """Show the keys again once one is pressed."""
        self.key_bar.hush()

    def on_said(self, message: Said) -> None:
        """Say it in the bottom line."""
        self.key_bar.say(message.text, message.error)
