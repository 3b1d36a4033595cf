"""What the reviewer's screens share: header, hunks, panel and keys; moving about, undo, and what the program says."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from cleaner.core.basis.text import Span
from cleaner.core.log.history import Action, Applied, Dismissed, Judged, Rated, Record, Undone
from cleaner.core.log.replay import batch_records
from cleaner.core.work.agreement import agreements
from cleaner.tui.drawing.render import Part
from cleaner.tui.keys.commands import Scope, writing
from cleaner.tui.reviewer.agreement_rows import agreement_rows
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.reviewer.desk_header import DeskHeader
from cleaner.tui.reviewer.hunk_list import HunkList
from cleaner.tui.reviewer.hunk_panel import HunkPanel
from cleaner.tui.shell.help_screen import help_rows
from cleaner.tui.shell.messages import HunkChosen
from cleaner.tui.shell.reading_screen import ReadingScreen
from cleaner.tui.shell.session_screen import SessionScreen
from cleaner.workspace.work.session import Session


class DeskScreen(SessionScreen):
    """A desk of decisions; what is done to them stands in the classes made of this one."""

    SCOPE: ClassVar[Scope] = "hunks"
    header: DeskHeader

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(session, self.SCOPE)
        self.desk = desk
        self.header = DeskHeader(session, desk)
        self.list = HunkList(desk)
        self.panel = HunkPanel(desk)

    def content(self) -> tuple[Widget, ...]:
        """Return the hunks and the panel."""
        return self.list, self.panel

    def on_mount(self) -> None:
        """Show what there is, and the keys that are heard."""
        self.key_bar.leave_out(writing(self.SCOPE) if self.session.read_only else frozenset())
        self.lay(self.desk)

    def lay(self, desk: Desk) -> None:
        """Show another desk."""
        self.desk = desk
        self.list.empty = self.nothing() if not desk.shown else ()
        self.list.lay(desk)
        self.panel.tell(desk)
        self.header.tell(desk)

    def nothing(self) -> Sequence[Sequence[Part]]:
        """Return what is said where there is nothing to look at."""
        raise NotImplementedError

    def show(self) -> None:
        """Show the work as it stands, at the same place."""
        self.lay(self.desk.again(self.review))

    # moving about

    def action_next(self) -> None:
        """Go to the next decision."""
        self._move(self.desk.at + 1)

    def action_previous(self) -> None:
        """Go to the previous decision."""
        self._move(self.desk.at - 1)

    def action_next_undecided(self) -> None:
        """Go to the next one that waits."""
        self._wait(1)

    def action_previous_undecided(self) -> None:
        """Go to the previous one that waits."""
        self._wait(-1)

    def action_page_down(self) -> None:
        """Go some hunks on."""
        self._page(1)

    def action_page_up(self) -> None:
        """Go some hunks back."""
        self._page(-1)

    def action_top(self) -> None:
        """Go to the first decision."""
        self._move(0)

    def action_bottom(self) -> None:
        """Go to the last decision."""
        self._move(len(self.desk.shown) - 1)

    def on_hunk_chosen(self, message: HunkChosen) -> None:
        """Stand where was clicked."""
        self._move(message.first)

    def _move(self, at: int) -> None:
        if not self.desk.shown:
            self.say("There is nothing to look at.")
            return
        desk = self.desk.moved(at)
        if desk.at == self.desk.at and at != desk.at:
            self.say("This is the last one." if at > desk.at else "This is the first one.")
        self.lay(desk)

    def _page(self, step: int) -> None:
        if self.desk.hunks:
            number = max(0, min(self.desk.hunk + step * max(1, self.list.size.height // 6), len(self.desk.hunks) - 1))
            self._move(self.desk.hunks[number].first)

    def _wait(self, step: int) -> None:
        desk = self.desk.next_waiting(step)
        if desk is None:
            self.say(self.done())
            return
        around = step * (desk.at - self.desk.at) < 0
        self.lay(desk)
        if around:
            self.say("Around the end: this one waits still.")

    def done(self) -> str:
        """Return what is said where nothing waits any more."""
        raise NotImplementedError

    # writing

    def carry_out(self, make: Callable[[], Iterable[Action]]) -> tuple[Record, ...] | None:
        """Record actions and show what became of them; nothing where that was refused."""
        return self.attempt(lambda: self.session.carry_out(make()))

    def go_on(self) -> None:
        """Go to the next decision that waits, if the present one no longer does."""
        current = self.desk.current
        if current is None or not self.desk.waits(current):
            desk = self.desk.next_waiting(1)
            if desk is None:
                self.say(self.done())
            else:
                self.lay(desk)

    def action_undo(self) -> None:
        """Take the last command back."""
        self._turned(self.turn(self.session.undo, self.review.can_undo, "There is nothing to undo."))

    def action_redo(self) -> None:
        """Do it again."""
        self._turned(self.turn(self.session.redo, self.review.can_redo, "There is nothing to do again."))

    def _turned(self, moves: tuple[Record, ...] | None) -> None:
        """Stand on what was turned, and say whose it was."""
        if not moves:
            return
        [move] = moves
        batch = getattr(move.what, "batch", 0)
        turned = batch_records(self.review.log.records, batch)
        spans = [span for record in turned if (span := _place(record))]
        if spans:
            self.lay(self.desk.on(min(spans)))
        if turned[0].by != self.desk.person:
            undone = isinstance(move.what, Undone)
            other = "U does it again" if undone else "u takes it back"
            count = f"{len(turned)} record{'s' * (len(turned) != 1)}"
            self.say(f"That was {count} of {turned[0].by}; {other}.")

    # pages

    def action_agreement(self) -> None:
        """Show how far people agree."""
        review = self.review
        found = agreements(review.replayed, review.log.records, review.offered)
        self.app.push_screen(ReadingScreen(agreement_rows(found)))

    def action_help(self) -> None:
        """Open the help screen."""
        current = self.desk.current
        index = current.index if current is not None else -1
        self.app.push_screen(ReadingScreen(help_rows(self.SCOPE, self.review, index, self.session.notices)))


def _place(record: Record) -> Span | None:
    match record.what:
        case Applied(edit):
            return edit.span
        case Dismissed() | Judged() | Rated():
            return record.what.span
    return None
