"""The overlay in which a person rewrites one segment, laid over its place in the edition."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.messages import Said, SegmentDiscarded, SegmentKept


class SegmentEditor(TextArea):
    """Enter keeps, since a segment is one line; Escape discards, and asks again where something was written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(b.key, b.action, b.description, show=False, priority=True, id=b.id) for b in bindings("segment")
    ]

    def __init__(self) -> None:
        super().__init__(id="segment-editor", soft_wrap=True, show_line_numbers=False, compact=True)
        self.number = 0
        self._before = ""
        self._warned = False

    @property
    def is_open(self) -> bool:
        """Whether a segment is being rewritten."""
        return self.number > 0

    def begin(self, number: int, text: str, offset: int = 0) -> None:
        """Take the text of a segment, the cursor at an offset of it."""
        self.number, self._before, self._warned = number, text, False
        self.load_text(text)
        self.move_cursor((0, offset))
        self.display = True
        self.focus()

    def on_text_area_changed(self) -> None:
        """Ask again before what was written since is discarded."""
        self._warned = False

    def end(self) -> None:
        """Vanish."""
        self.number = 0
        self.display = False

    def action_keep(self) -> None:
        """Hand over what was written."""
        self.post_message(SegmentKept(self.number, " ".join(self.text.splitlines())))

    def action_discard(self) -> None:
        """Give up, at the second asking where there is something to lose."""
        if self.text != self._before and not self._warned:
            self._warned = True
            self.post_message(Said("You have written something. Enter keeps it, Esc once more discards it."))
            return
        self.post_message(SegmentDiscarded())
