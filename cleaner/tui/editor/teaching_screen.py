"""From the main screen into the glossaries and back: the dialog that teaches them, and undo of what it wrote."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from cleaner.core.basis.errors import CleanerError, GlossaryError
from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import replace
from cleaner.core.upkeep.teaching import Taught, proposed_cue, sentence_of, spaced, whole_words
from cleaner.tui.editor.deciding_screen import DecidingScreen
from cleaner.tui.shell.loading import load_behind
from cleaner.tui.shell.pane import Pane
from cleaner.workspace.work.documents import is_long
from cleaner.workspace.work.pieces import match_again
from cleaner.workspace.work.session import Session

if TYPE_CHECKING:
    from cleaner.tui.translator.teach_dialog import Words
    from cleaner.workspace.upkeep.lessons import Shelf
    from cleaner.workspace.upkeep.teaching import Teaching

_SLICE, _BREATH = 0.004, 0.012
"""Seconds for a piece of work that nobody waits for, and from the beginning of one to that of the next."""
_AFTER = 0.3
"""Seconds behind the first frame, which all that is loaded for later keys would hold up."""
_READY = "ready"
_LOOK = 1.0
"""Seconds between two looks whether a glossary was written."""


class TeachingScreen(DecidingScreen):
    """The commands that write to glossaries."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._teaching: Teaching | None = None
        self._readying: Iterator[object] | None = None

    def on_mount(self) -> None:
        """Load what keys will open, and make a large glossary ready to be searched, while nobody presses a key."""
        self.call_after_refresh(self.set_timer, _AFTER, self._begin_to_get_ready)

    def _begin_to_get_ready(self) -> None:
        self._loading = load_behind()
        if self.session.engine is None:
            return
        self.set_interval(_LOOK, self._follow_glossaries)
        if not self.session.read_only:
            self._getting_ready = self.set_interval(_BREATH, self._get_ready)

    def _get_ready(self) -> None:
        if self._loading.is_alive():
            return
        self._readying = self._readying or iter(self.teaching.readying())
        end = perf_counter() + _SLICE
        while perf_counter() < end:
            if next(self._readying, _READY) is _READY:
                self._getting_ready.stop()
                return

    def _follow_glossaries(self) -> None:
        """Look at the text again once somebody has written a glossary in another program, and nothing lies over it."""
        if self.app.screen is not self or self.texts.rewriting or self._loading.is_alive():
            return
        try:
            written = self.teaching.follow()
        except GlossaryError as error:
            first = error.findings[0]
            where = f"{Path(first.place.path).name}:{first.place.line}"
            self.say(f"{where}: {first.message}; {first.remedy}; until then the text stays as it is", error=True)
            return
        if written:
            self._looked_again()
            names = " and ".join(path.name for path in written)
            self.say(f"{names} {'has' if len(written) == 1 else 'have'} changed; the text was looked at again.")

    @property
    def teaching(self) -> "Teaching":
        """What writes to glossaries, loaded when somebody asks for it."""
        from cleaner.workspace.upkeep.teaching import Teaching

        self._teaching = self._teaching or Teaching(self.session)
        return self._teaching

    def action_teach(self) -> None:
        """Make something of the words that are selected or were found, or of the current suggestion."""
        if not self.may_write():
            return
        words = self._stood_on()
        if words is not None:
            self._ask(words)
            return

        from cleaner.tui.shell.line_dialog import WordsDialog

        def typed(text: str | None) -> None:
            if text and spaced(text):
                self._ask(self._words_at(self.review.document.raw.find(text), text))

        self.app.push_screen(WordsDialog(), typed)

    def _ask(self, words: "Words") -> None:
        from cleaner.tui.translator.teach_dialog import TeachDialog

        self.app.push_screen(TeachDialog(self.teaching, words, self._teach))

    def _teach(self, shelf: "Shelf", taught: Taught) -> None:
        self.teaching.teach(shelf, taught)
        self._looked_again()
        what = "the new entry" if taught.before is None else "the change of"
        self.say(f"Wrote {what} {taught.after.name} to {shelf.path.name}; u takes it out again.")

    def _looked_again(self) -> None:
        """Show the document with its new suggestions, at the same place; of a long one, those of its segment first."""
        if is_long(self.session.path):
            match_again(self.session, self.standing.segment)
        self.standing = self.standing.again(self.review)
        self.show()
        self.look_again(self.teaching.words)

    def action_glossaries(self) -> None:
        """Open the glossaries; what was written there holds for this document at once."""
        index = self.standing.suggestion
        entry = self.review.suggestions[index].options[0].entry if index >= 0 else ""
        desk = self.teaching.desk()

        def left(_: None) -> None:
            if desk.saved:
                self.teaching.take_over(desk)
                self._looked_again()
                self.say("The text was looked at again with the glossaries as they are now.")

        from cleaner.tui.translator.glossary_screen import GlossaryScreen

        self.app.push_screen(GlossaryScreen(desk, entry), left)

    # where the words come from

    def _stood_on(self) -> "Words | None":
        selected = self._selected()
        if selected is not None and len(selected):
            self.clear_selection()
            return self._words_in(whole_words(self.review.document.raw, selected))
        index = self.standing.suggestion
        if index >= 0:
            return self._words_of(index)
        if self.found is not None:
            return self._words_in(whole_words(self.review.document.raw, self.found))
        lives = self.review.segment_edits(self.standing.segment) if self.standing.segment else ()
        if len(lives) == 1 and lives[0].edit.before.strip():
            edit = lives[0].edit
            return replace(self._words_in(edit.span), name=spaced(edit.after))
        return None

    def _selected(self) -> Span | None:
        """Return the place in the raw translation of what is selected in either text."""
        for pane in self.query(Pane):
            if pane.text_selection is not None:
                return pane.selected_span(pane.text_selection)
        return None

    def _words_of(self, index: int) -> "Words":
        suggestion = self.review.suggestions[index]
        found = self._words_in(suggestion.word_span)
        state = self.review.state(index)
        own = self.review.option_shown(index) if state == "by hand" else None
        return replace(found, name=spaced(own or ""), role="unless" if state == "dismissed" else "variant")

    def _words_in(self, span: Span) -> "Words":
        from cleaner.tui.translator.teach_dialog import Words

        document = self.review.document
        words = spaced(document.raw[span.start : span.end])
        over = self.review.offered.over(span)
        entries = [self.review.glossaries.entry(o.entry) for at in over for o in self.review.suggestions[at].options]
        own: dict[str, Entry] = {entry.id: entry for entry in entries if entry is not None}
        return Words(words, proposed_cue(document, span), sentence_of(document, span), tuple(own.values()))

    def _words_at(self, offset: int, text: str) -> "Words":
        from cleaner.tui.translator.teach_dialog import Words

        if offset < 0:
            return Words(spaced(text), spaced(text))
        return self._words_in(Span(offset, offset + len(text)))

    # undo and redo

    def action_undo(self) -> None:
        """Take the last command back, a change of a glossary too."""
        if self.teaching.can_undo:
            self._turn_glossary(self.teaching.undo, "is out of the glossary again")
        else:
            super().action_undo()

    def action_redo(self) -> None:
        """Do it again."""
        if self.teaching.can_redo:
            self._turn_glossary(self.teaching.redo, "is in the glossary again")
        else:
            super().action_redo()

    def _turn_glossary(self, turn: Callable[[], Entry], said: str) -> None:
        try:
            entry = turn()
        except CleanerError as error:
            self.complain(error)
            return
        self._looked_again()
        self.say(f"What was changed about {entry.name} {said}.")
