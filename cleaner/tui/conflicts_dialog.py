"""Edits whose words no longer stand in the raw text: each with what stands there now, to be settled one by one."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip

from cleaner.core.resettling import Conflict
from cleaner.core.review import Review
from cleaner.tui.cells import displayed, fitted, width
from cleaner.tui.commands import bindings
from cleaner.tui.key_bar import KeyBar
from cleaner.tui.line_dialog import ReplaceDialog
from cleaner.tui.lines import Lines
from cleaner.tui.messages import Said
from cleaner.tui.render import Part, line, spread

_EACH, _HEAD = 2, 1
_LONGEST = 80
"""Characters in a conflict's place that words may be put over at once; more is edited in the text."""

Settle = Callable[[Conflict, str | None], bool]
"""Puts words in a conflict's place, or (nothing) lets it go; returns whether that was done."""


class ConflictsDialog(ModalScreen[Conflict | None]):
    """Settles conflicts while it is open; answers with one whose place the person wants to see, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("conflicts")]

    def __init__(self, review: Callable[[], Review], settle: Settle, undo: Callable[[], object]) -> None:
        """``review`` gives the work as it stands, which ``settle`` and ``undo`` change."""
        super().__init__()
        self.conflicts = _Conflicts(review)
        self._settle, self._undo = settle, undo

    def compose(self) -> ComposeResult:
        """Lay the conflicts over the lower part of the screen."""
        with Vertical(classes="dialog"):
            yield self.conflicts
            yield KeyBar("conflicts")

    def on_mount(self) -> None:
        """Take no more room than the conflicts need."""
        self._fit(self.app.size.height)

    def on_resize(self) -> None:
        """Take no more room than there is."""
        self._fit(self.app.size.height)

    def _fit(self, height: int) -> None:
        wanted = len(self.conflicts.all) * _EACH + _HEAD
        self.conflicts.styles.height = max(_EACH + _HEAD, min(wanted, height * 2 // 3))

    def action_put(self) -> None:
        """Put the edit's words in the place of what stands there."""
        if self._may_put():
            self._settled(self.conflicts.current.edit.after)

    def action_own(self) -> None:
        """Ask for words of the person's own."""
        if not self._may_put():
            return
        edit = self.conflicts.current.edit

        def put(words: str | None) -> None:
            if words is not None:
                self._settled(words)

        self.app.push_screen(ReplaceDialog(self.conflicts.standing or edit.before, edit.after), put)

    def action_let_go(self) -> None:
        """Leave the new text as it is."""
        self._settled(None)

    def action_undo(self) -> None:
        """Take the last command back, and stand on the conflict that it brings back."""
        before = self.conflicts.all
        self._undo()
        back = [at for at, conflict in enumerate(self.conflicts.all) if conflict not in before]
        self.conflicts.move(back[0] - self.conflicts.cursor if back else 0)

    def action_show_place(self) -> None:
        """Answer with the conflict."""
        self.dismiss(self.conflicts.current)

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def action_next(self) -> None:
        """Go on."""
        self.conflicts.move(1)

    def action_previous(self) -> None:
        """Go back."""
        self.conflicts.move(-1)

    def _may_put(self) -> bool:
        there = self.conflicts.standing
        if len(there) > _LONGEST or "\n" in there or "\r" in there:
            self.query_one(KeyBar).say("Too much has changed around it: Enter goes to the place, where e edits it.")
            return False
        return True

    def _settled(self, words: str | None) -> None:
        if not self._settle(self.conflicts.current, words):
            return
        if self.conflicts.all:
            self.conflicts.move(0)
        else:
            self.dismiss(None)

    def on_said(self, message: Said) -> None:
        """Say it in the bottom line."""
        message.stop()
        self.query_one(KeyBar).say(message.text, message.error)

    def on_key(self) -> None:
        """Show the keys again once one is pressed."""
        self.query_one(KeyBar).hush()


class _Conflicts(Lines):
    """The list; two lines for each."""

    def __init__(self, review: Callable[[], Review]) -> None:
        super().__init__()
        self._review = review
        self.cursor, self._top = 0, 0

    @property
    def all(self) -> tuple[Conflict, ...]:
        """Those that are not settled."""
        return self._review().replayed.conflicts

    @property
    def current(self) -> Conflict:
        """The one under the cursor."""
        return self.all[self.cursor]

    @property
    def standing(self) -> str:
        """What stands in its place now."""
        span = self.current.span
        return self._review().document.raw[span.start : span.end]

    def move(self, step: int) -> None:
        """Move the cursor, and the lines with it where it would leave them."""
        self.cursor = max(0, min(self.cursor + step, len(self.all) - 1))
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the heading and the visible conflicts."""
        conflicts = self.all
        page = max(1, (rows - _HEAD) // _EACH)
        self._top = max(0, min(max(self._top, self.cursor - page + 1), self.cursor))
        count = f"  {self.cursor + 1} of {len(conflicts)}  "
        head: list[Part] = [("  Edits whose words have changed since", "plain")]
        lines = [spread(head, [(count, "muted")], cells, self.palette)]
        for at in range(self._top, min(self._top + page, len(conflicts))):
            lines += self._lines(conflicts[at], cells, at == self.cursor)
        return lines

    def _lines(self, conflict: Conflict, cells: int, current: bool) -> list[Strip]:
        edit, record = conflict.edit, conflict.record
        place = self._review().document.place(conflict.span.start)
        who = f"  {displayed(record.by)}, {record.at[:10]}  "
        first: list[Part] = [("▸ " if current else "  ", "pointer"), (f"{place.line:>5}  ", "muted")]
        room = cells - 8 - width(who)
        before, after = displayed(edit.before) or "(nothing)", displayed(edit.after) or "(nothing)"
        first += [(fitted(before, room // 2 - 3), "raw"), (" → ", "muted"), (fitted(after, room // 2), "strong")]
        return [
            spread(first, [(who, "muted")], cells, self.palette),
            line(self._now(conflict, cells), cells, self.palette),
        ]

    def _now(self, conflict: Conflict, cells: int) -> list[Part]:
        raw, span = self._review().document.raw, conflict.span
        if not len(span):
            return [("         its words are gone", "warning")]
        there = fitted(displayed(raw[span.start : span.end]), max(10, cells - 40))
        around = max(0, cells - 14 - width(there)) // 2
        left = displayed(raw[max(0, span.start - around) : span.start].rpartition("\n")[2])
        right = displayed(raw[span.end : span.end + around].partition("\n")[0])
        return [("         now ", "muted"), (left, "muted"), (there, "open"), (right, "muted")]
