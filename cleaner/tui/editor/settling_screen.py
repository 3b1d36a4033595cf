"""Conflicts that re-cleaning left: a list of them, and what becomes of each."""

from cleaner.core.log.resettling import Conflict
from cleaner.tui.editor.deciding_screen import DecidingScreen
from cleaner.tui.editor.place import Standing


class SettlingScreen(DecidingScreen):
    """The command that lists conflicts."""

    def action_conflicts(self) -> None:
        """Show them, or say that there are none."""
        if not self.review.replayed.conflicts:
            self.say("Every edit has its place: nothing conflicts.")
            return
        from cleaner.tui.editor.conflicts_dialog import ConflictsDialog

        dialog = ConflictsDialog(lambda: self.session.review, self._settle, self.action_undo)
        self.app.push_screen(dialog, self._go_to)

    def _settle(self, conflict: Conflict, words: str | None) -> bool:
        if not self.may_write():
            return False
        from cleaner.core.work.deciding import settling

        review = self.review
        done = self.attempt(lambda: self.session.carry_out(settling(review.document, conflict, review.replayed, words)))
        return done is not None

    def _go_to(self, conflict: Conflict | None) -> None:
        if conflict is not None:
            self.standing = Standing.at_offset(self.review, conflict.span.start)
            self.look()
        elif not self.review.replayed.conflicts:
            self.say("No conflict is left.")
