"""The overlay in which a person rewrites one segment, laid over its place in the edition."""

import re
from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from cleaner.tui.drawing.cells import displayed
from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.messages import Said, SegmentDiscarded, SegmentKept

_MOST = 4_000
"""Characters that are rewritten at once: a key takes the time of all that is here."""

_OBEYED = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What the widget would break a line at, or the terminal obey: pictures stand for them as long as the text is here."""


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
        self._around = "", ""
        """What stands before and behind the part that is rewritten."""
        self._pictures: dict[str, str] = {}

    @property
    def partial(self) -> bool:
        """Whether only a part of the segment is here."""
        return any(self._around)

    @property
    def is_open(self) -> bool:
        """Whether a segment is being rewritten."""
        return self.number > 0

    def begin(self, number: int, text: str, offset: int = 0) -> None:
        """Take the text of a segment, of a very long one the part around an offset, and put the cursor there."""
        start, end = _part(text, offset)
        self._pictures = _pictures(text[start:end])
        self.number, self._before, self._warned = number, _translated(text[start:end], self._pictures), False
        self._around = text[:start], text[end:]
        self.load_text(self._before)
        self.move_cursor((0, offset - start))
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
        written = _translated(" ".join(self.text.splitlines()), {p: sign for sign, p in self._pictures.items()})
        self.post_message(SegmentKept(self.number, written.join(self._around)))

    def action_discard(self) -> None:
        """Give up, at the second asking where there is something to lose."""
        if self.text != self._before and not self._warned:
            self._warned = True
            self.post_message(Said("You have written something. Enter keeps it, Esc once more discards it."))
            return
        self.post_message(SegmentDiscarded())


def _pictures(text: str) -> dict[str, str]:
    """Return a sign that the text lacks for each character of it that is obeyed: its picture, or a private one."""
    free = (sign for sign in map(chr, range(0xE000, 0xF900)) if sign not in text)
    shown = {sign: displayed(sign) for sign in sorted(set(_OBEYED.findall(text)))}
    return {sign: next(free) if picture in text + "\ufffd" else picture for sign, picture in shown.items()}


def _translated(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)


def _part(text: str, offset: int) -> tuple[int, int]:
    """Return where the part of a text around an offset begins and ends: between words, where there are spaces."""
    if len(text) <= _MOST:
        return 0, len(text)
    start, end = max(0, offset - _MOST // 2), min(len(text), offset + _MOST // 2)
    if start:
        start = text.find(" ", start, offset) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", offset, end), 0) or end
    return start, end
