"""Edits whose words no longer stand in the raw text: each with what stands there now, to be settled one by one."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.strip import Strip

from cleaner.core.log.resettling import Conflict
from cleaner.core.work.review import Review
from cleaner.tui.drawing.cells import displayed, fitted, width
from cleaner.tui.drawing.render import Part, line, spread
from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.cursor_lines import CursorLines, ListDialog
from cleaner.tui.shell.line_dialog import ReplaceDialog

_LONGEST = 80
"""Characters in a conflict's place that words may be put over at once; more is edited in the text."""

Settle = Callable[[Conflict, str | None], bool]
"""Puts words in a conflict's place, or (nothing) lets it go; returns whether that was done."""


class ConflictsDialog(ListDialog[Conflict]):
    """Settles conflicts while it is open; answers with one whose place the person wants to see, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("conflicts")]

    def __init__(self, review: Callable[[], Review], settle: Settle, undo: Callable[[], object]) -> None:
        """``review`` gives the work as it stands, which ``settle`` and ``undo`` change."""
        self.conflicts = _Conflicts(review)
        super().__init__("conflicts", self.conflicts)
        self._settle, self._undo = settle, undo

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

    def _may_put(self) -> bool:
        there = self.conflicts.standing
        if len(there) > _LONGEST or "\n" in there or "\r" in there:
            self.key_bar.say("Too much has changed around it: Enter goes to the place, where e edits it.")
            return False
        return True

    def _settled(self, words: str | None) -> None:
        if not self._settle(self.conflicts.current, words):
            return
        if self.conflicts.all:
            self.conflicts.move(0)
        else:
            self.dismiss(None)


class _Conflicts(CursorLines):
    """The conflicts, two lines for each."""

    EACH = 2

    def __init__(self, review: Callable[[], Review]) -> None:
        super().__init__()
        self._review = review

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.all)

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

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the heading and the visible conflicts."""
        conflicts = self.all
        count = f"  {self.cursor + 1} of {len(conflicts)}  "
        head: list[Part] = [("  Edits whose words have changed since", "plain")]
        lines = [spread(head, [(count, "muted")], cells, self.palette)]
        for at in self.in_sight(rows):
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
