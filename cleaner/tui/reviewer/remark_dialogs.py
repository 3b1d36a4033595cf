"""A reviewer's own words: a comment on a segment, or the segment's edition rewritten, over the foot of the screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.key_bar import KeyBar
from cleaner.tui.shell.messages import Said, SegmentDiscarded, SegmentKept
from cleaner.tui.shell.said import Saying
from cleaner.tui.shell.segment_editor import SegmentEditor


class CommentDialog(ModalScreen[str | None]):
    """Answers with the comment, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings("comment")
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """Lay the line over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying([("  Your comment on this segment", "plain")])
            with Horizontal(classes="entry"):
                yield Input(self.text, compact=True, select_on_focus=False)
            yield KeyBar("comment")

    def action_keep(self) -> None:
        """Answer with what was typed."""
        self.dismiss(" ".join(self.query_one(Input).value.split()))

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


class SegmentDialog(ModalScreen[str | None]):
    """Answers with the segment as it was rewritten, or with nothing."""

    def __init__(self, number: int, text: str, offset: int) -> None:
        super().__init__()
        self.number, self.text, self.offset_in_text = number, text, offset
        self.editor = SegmentEditor()
        self.key_bar = KeyBar("segment")

    def compose(self) -> ComposeResult:
        """Lay the editor over the foot of the screen."""
        with Vertical(classes="dialog"):
            yield Saying([("  The edition of this segment", "plain")])
            yield self.editor
            yield self.key_bar

    def on_mount(self) -> None:
        """Begin where the decision stands."""
        self.editor.styles.height = max(3, self.app.size.height // 3)
        self.editor.begin(self.number, self.text, self.offset_in_text)

    def on_segment_kept(self, message: SegmentKept) -> None:
        """Answer with the text."""
        self.dismiss(message.text)

    def on_segment_discarded(self, message: SegmentDiscarded) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def on_said(self, message: Said) -> None:
        """Say it in the bottom line."""
        self.key_bar.say(message.text, message.error)
