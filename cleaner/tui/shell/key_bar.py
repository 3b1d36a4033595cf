"""The last line: the keys of this moment, or what the program has to say until the next key."""

from collections.abc import Sequence

from textual.strip import Strip

from cleaner.tui.drawing.cells import displayed, width
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, spread
from cleaner.tui.keys.commands import Command, Scope, bar

_LAST = 12
"""Commands from this place on stand at the right end and are never left out."""


class KeyBar(Lines):
    """One line of keys, those that do not fit left out from the end."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.scope: Scope = scope
        self._idle: frozenset[str] = frozenset()
        self._said: Part | None = None

    @property
    def said(self) -> str:
        """What stands in the line instead of the keys; empty for nothing."""
        return self._said[0] if self._said else ""

    def say(self, text: str, error: bool = False) -> None:
        """Show a message until ``hush``."""
        self._said = (displayed(text), "error" if error else "strong")
        self.show()

    def hush(self) -> None:
        """Show the keys again."""
        if self._said is not None:
            self._said = None
            self.show()

    def leave_out(self, idle: frozenset[str]) -> None:
        """Show no keys of commands that could do nothing now."""
        if idle != self._idle:
            self._idle = idle
            self.show()

    def switch(self, scope: Scope) -> None:
        """Show the keys of another scope."""
        self.scope, self._said = scope, None
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the line."""
        if self._said is not None:
            return [spread([("  ", "plain"), self._said], [], cells, self.palette)]
        commands = bar(self.scope, self._idle)
        right = [part for command in commands if command.bar >= _LAST for part in _parts(command)]
        room = cells - 2 - sum(width(text) for text, _ in right)
        left: list[Part] = [("  ", "plain")]
        for command in commands:
            parts = _parts(command)
            size = sum(width(text) for text, _ in parts)
            if command.bar >= _LAST or size > room:
                break
            left += parts
            room -= size
        return [spread(left, right, cells, self.palette)]


def _parts(command: Command) -> list[Part]:
    return [(command.key, "key"), (f" {command.label}  ", "muted")]
