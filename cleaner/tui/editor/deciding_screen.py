"""Deciding: each command is one call to the session, whose records are on disk before the next frame."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cleaner.core.log.history import Record
from cleaner.tui.drawing.cells import displayed
from cleaner.tui.editor.place import Standing
from cleaner.tui.editor.work_screen import WorkScreen
from cleaner.tui.shell.messages import SegmentDiscarded, SegmentKept

if TYPE_CHECKING:
    from cleaner.tui.editor.places_dialog import Deed, PlacesDialog


class DecidingScreen(WorkScreen):
    """The commands that write to the edit log or to the edition."""

    def action_accept(self) -> None:
        """Accept the first option, or the one that was chosen before."""
        if self._may_put():
            self._decide(lambda key: self.session.accept([key]))

    async def action_dismiss(self, result: None = None) -> None:
        """Leave the raw words; of a screen of this kind, this is what dismissing means."""
        self._decide(lambda key: self.session.dismiss([key]))

    def action_choose(self, number: int) -> None:
        """Accept one of the options."""
        index = self.standing.suggestion
        if index >= 0 and number > len(self.review.suggestions[index].options):
            self.say(f"There is no option {number} here.")
        elif self._may_put():
            self._decide(lambda key: self.session.accept([key], option=number - 1))

    def action_reopen(self) -> None:
        """Take the decision back."""
        self._decide(lambda key: self.session.reopen([key]), onward=False)

    def action_replace(self) -> None:
        """Ask for the person's own words."""
        if not self.may_write() or not self._on_suggestion() or not self._may_put():
            return
        from cleaner.tui.shell.line_dialog import ReplaceDialog

        index = self.standing.suggestion
        suggestion = self.review.suggestions[index]
        text = self.review.option_shown(index) or suggestion.options[0].after

        def put(words: str | None) -> None:
            if words is not None:
                self._decide(lambda key: self.session.replace(key, words))

        self.app.push_screen(ReplaceDialog(suggestion.before, text), put)

    def action_accept_all(self) -> None:
        """Show all places of the pair, then accept the ticked ones."""
        self._decide_all("accept")

    def action_dismiss_all(self) -> None:
        """Show all places of the pair, then dismiss the ticked ones."""
        self._decide_all("dismiss")

    async def action_edit(self) -> None:
        """Lay the editor over the segment."""
        if self.may_write() and self.standing.segment and not self._reached_into(self.standing.segment):
            await self.texts.ready_editor()
            self.texts.rewrite(self.standing.segment, self.standing.offset)
            self.key_bar.switch("segment")
            if self.texts.partial:
                self.say("This segment is very long: here is the part of it around this place.")

    def on_segment_kept(self, message: SegmentKept) -> None:
        """Make it the edition of the segment."""
        if message.text == self.review.segment_edition(message.number):
            self._close_editor()
            return
        records = self.attempt(lambda: self.session.edit_segment(message.number, message.text))
        if records is not None:  # else it stays in sight, and is kept at the next try
            self._close_editor()
            self.call_after_refresh(self._look_at_own_words, message.number, records)

    def _look_at_own_words(self, number: int, records: tuple[Record, ...]) -> None:
        """Say where a glossary knows better than what was just written."""
        from cleaner.workspace.work.pieces import in_own_words

        found = in_own_words(self.session, number, records) if self.session.whole else None
        if found is not None:
            self.say(f"The glossary has {found.options[0].after} for ‘{found.before}’, which you wrote; e changes it.")

    def on_segment_discarded(self, message: SegmentDiscarded) -> None:
        """Leave the segment as it was."""
        self._close_editor()

    def action_undo(self) -> None:
        """Take the last command back."""
        since = " since the text was re-cleaned; x takes back one decision" if self.review.log.resettled else ""
        self.turn(lambda: self._turned(self.session.undo), self.review.can_undo, f"There is nothing to undo{since}.")

    def action_redo(self) -> None:
        """Do it again."""
        self.turn(lambda: self._turned(self.session.redo), self.review.can_redo, "There is nothing to do again.")

    # inside

    def _on_suggestion(self) -> bool:
        if self.standing.suggestion < 0:
            none = self.so_far(", and none in the whole text", " yet; names are still looked for")
            on = "; j goes on to the next one" if self.review.total else none
            self.say(f"There is no suggestion here{on}.")
        return self.standing.suggestion >= 0

    def _may_put(self) -> bool:
        """Whether words fit in the place; says what helps where it was rewritten with more than itself."""
        rewritten = self.standing.suggestion >= 0 and self.review.rewritten(self.standing.suggestion)
        if rewritten and self.may_write():
            self.say("This place was rewritten: e writes on, x takes that back.")
        return not rewritten

    def _decide(self, deed: Callable[[str], tuple[Record, ...]], onward: bool = True) -> None:
        """Decide on the current suggestion; afterwards go to the next open one."""
        if not self.may_write() or not self._on_suggestion():
            return
        key = self.review.suggestions[self.standing.suggestion].key
        self.attempt(lambda: self._going_on(deed(key)) if onward else deed(key))

    def _going_on(self, records: tuple[Record, ...]) -> tuple[Record, ...]:
        """Return what was decided, to be shown with the person standing on the next open suggestion: drawn once, not twice."""
        there = self.standing.next_open(self.review, 1)
        if there is None:
            more = "Everything found so far is decided; names are still looked for."
            self.say(self.so_far("Everything is decided. w writes the edition.", more))
            return records
        if there.offset < self.standing.offset:
            far = self.so_far("", " of what is found so far")
            self.say(f"Around the end{far}: this one is still open.")
        self.standing = there
        return records

    def _decide_all(self, deed: "Deed") -> None:
        if not self.may_write() or not self._on_suggestion():
            return
        from cleaner.tui.editor.places_dialog import PlacesDialog

        index = self.standing.suggestion
        dialog = PlacesDialog(self.review, index, deed)
        if not dialog.places.indices:
            self.say(f"Nothing of this pair is left to {deed}.")
            return

        def carry_out(keys: tuple[str, ...] | None) -> None:
            if keys and self.attempt(lambda: self._going_on(self._for_all(dialog, keys))) is not None:
                places, more = "place" if len(keys) == 1 else "places", self.so_far("", ", and more may be found")
                self.say(f"{deed.capitalize()}ed {len(keys)} {places}; u takes it back{more}.")

        self.app.push_screen(dialog, carry_out)

    def _for_all(self, dialog: "PlacesDialog", keys: tuple[str, ...]) -> tuple[Record, ...]:
        places = dialog.places
        if places.deed == "accept":
            return self.session.accept(keys, places.option)
        return self.session.dismiss(keys, scope="document" if len(keys) == len(places.indices) else "here")

    def _turned(self, turn: Callable[[], tuple[Record, ...]]) -> tuple[Record, ...]:
        """Undo or redo, to be shown with the person standing where that was."""
        records = turn()
        self.standing = Standing.at_suggestion(self.review, self.review.cursor)
        return records

    def _reached_into(self, number: int) -> bool:
        """Say what reaches over an end of a segment, which cannot be rewritten by itself then."""
        span = self.review.document.segments[number - 1].span
        for live in self.review.segment_edits(number):
            if not span.contains(live.span):
                self.say(f"{displayed(live.edit.after)} spans two lines: r puts other words there, x takes it back.")
                return True
        return False

    def _close_editor(self) -> None:
        self.texts.end_rewriting()
        self.set_focus(None)
        self.key_bar.switch("review")
