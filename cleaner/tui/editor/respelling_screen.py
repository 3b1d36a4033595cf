"""Names that drift in spelling: a hint becomes a replacement everywhere when a person says so, and one command takes it back."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cleaner.core.basis.values import replace
from cleaner.core.log.history import Action
from cleaner.tui.editor.teaching_screen import TeachingScreen

if TYPE_CHECKING:
    from cleaner.tui.editor.spellings_dialog import Respelling


class RespellingScreen(TeachingScreen):
    """The command that looks for names without a glossary."""

    def action_spellings(self) -> None:
        """Look for names that are written in several ways, and show them."""
        self.say("Looking through the names…")
        self.call_after_refresh(self._show_spellings)

    def _show_spellings(self) -> None:
        engine, review = self.session.engine, self.review
        taken = sorted([*(s.span for s in review.suggestions), *(live.span for live in review.replayed.edits)])
        drifts = engine.drifts(review.document, taken) if engine else ()
        self.key_bar.hush()
        if not drifts:
            self.say("No name of this text looks like another spelling of one.")
            return
        from cleaner.tui.editor.spellings_dialog import SpellingsDialog

        self.app.push_screen(SpellingsDialog(drifts), self._respell)

    def _respell(self, wish: "Respelling | None") -> None:
        from cleaner.tui.editor.spellings_dialog import Respelling
        from cleaner.tui.shell.line_dialog import ReplaceDialog

        if wish is None or not self.may_write():
            return
        if wish.how == "glossary":
            self._ask(replace(self._words_in(wish.spelling.spans[0]), name=wish.after))
            return
        if wish.how == "everywhere":
            self._show_places(wish)
            return

        def put(words: str | None) -> None:
            if words and words != wish.spelling.text:
                self._show_places(Respelling(wish.spelling, words))

        self.app.push_screen(ReplaceDialog(wish.spelling.text, wish.after), put)

    def _show_places(self, wish: "Respelling") -> None:
        from cleaner.core.reasons.drifting import places_of
        from cleaner.core.work.deciding import replacing
        from cleaner.tui.editor.places_dialog import PlacesDialog

        review = self.review.with_suggestions(places_of(self.review.document, wish.spelling, wish.after))

        def carry_out(keys: Iterable[str] | None) -> None:
            chosen = set(keys or ())
            places = [s for s in review.suggestions if s.key in chosen]
            state = self.review.replayed
            actions: list[Action] = [a for s in places for a in replacing(review.document, s, state, wish.after)]
            if actions and self.attempt(lambda: self.session.carry_out(actions)) is not None:
                count = f"{len(places)} place{'s' * (len(places) > 1)}"
                self.say(f"Put {wish.after} in {count}; u takes it back.")

        self.app.push_screen(PlacesDialog(review, 0, "accept"), carry_out)
