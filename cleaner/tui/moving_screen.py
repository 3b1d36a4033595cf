"""Moving about: from suggestion to suggestion, from segment to segment, by pages, and by what is searched for."""

from cleaner.tui.finding import Finder, pattern
from cleaner.tui.line_dialog import SearchDialog
from cleaner.tui.messages import SegmentChosen, SuggestionChosen
from cleaner.tui.place import Standing
from cleaner.tui.work_screen import WorkScreen

_NONE = "Nothing is suggested in this text."
_NONE_OPEN = "Nothing is open any more; w writes the edition."


class MovingScreen(WorkScreen):
    """The commands that change the place and nothing else."""

    _finder: Finder | None = None
    _words = ""
    _place = 0
    """The place found last, in the raw text: it may lie inside the suggestion or segment that the person stands on."""
    _origin = Standing(-1, 0, 0)
    """Where the search begins when other words are typed."""

    def action_next(self) -> None:
        """Go to the next suggestion."""
        self._go(self.standing.next(self.review, 1), 1, _NONE)

    def action_previous(self) -> None:
        """Go to the previous suggestion."""
        self._go(self.standing.next(self.review, -1), -1, _NONE)

    def action_next_open(self) -> None:
        """Go to the next open suggestion."""
        self._go(self.standing.next_open(self.review, 1), 1, _NONE_OPEN)

    def action_previous_open(self) -> None:
        """Go to the previous open suggestion."""
        self._go(self.standing.next_open(self.review, -1), -1, _NONE_OPEN)

    def action_next_segment(self) -> None:
        """Go to the next segment."""
        self.stand(self.standing.next_segment(self.review, 1))

    def action_previous_segment(self) -> None:
        """Go to the previous segment."""
        self.stand(self.standing.next_segment(self.review, -1))

    def action_page_down(self) -> None:
        """Scroll."""
        self.texts.scroll_page(1)

    def action_page_up(self) -> None:
        """Scroll."""
        self.texts.scroll_page(-1)

    def action_top(self) -> None:
        """Go to the first segment."""
        self.stand(Standing.at_segment(self.review, 1))

    def action_bottom(self) -> None:
        """Go to the last segment."""
        self.stand(Standing.at_segment(self.review, len(self.review.document.segments)))

    def action_search(self) -> None:
        """Open the search line; it moves the texts while it is open."""
        self._finder, self._origin, self._place = Finder(self.review), self.standing, self.standing.offset
        self.app.push_screen(SearchDialog(self._find, self._words), self._found)

    def on_suggestion_chosen(self, message: SuggestionChosen) -> None:
        """Stand where was clicked."""
        self.stand(Standing.at_suggestion(self.review, message.index))

    def on_segment_chosen(self, message: SegmentChosen) -> None:
        """Stand where was clicked."""
        self.stand(Standing.at_segment(self.review, message.number))

    def _go(self, standing: Standing | None, step: int, otherwise: str) -> None:
        if standing is None:
            self.say(otherwise)
            return
        before = self.standing.offset
        self.stand(standing)
        if step * (standing.offset - before) < 0:
            self.say(
                "Around the end: this is the first one." if step > 0 else "Around the beginning: this is the last one."
            )

    def _found(self, _: None) -> None:
        self.texts.search_for(None)
        self._look()

    def _find(self, words: str, step: int) -> str:
        """Stand at a place of these words and say which one it is."""
        if self._finder is None:
            return ""
        self._words = words
        self.texts.search_for(pattern(words))
        at = self._finder.next(words, self._place if step else self._origin.offset, step)
        if at is None:
            self.standing, self._place = self._origin, self._origin.offset
            self._look()
            return "stands nowhere" if words else ""
        places = self._finder.places(words)
        self._place = places[at]
        self.standing = Standing.at_offset(self.review, self._place)
        if step:
            self._origin = self.standing
        self._look()
        return f"{at + 1} of {len(places)}"

    def _look(self) -> None:
        """Stand where the search stands, which may be far behind the head of its segment."""
        self.stand(self.standing)
        if self.standing.suggestion < 0 and self.standing.segment:
            self.texts.look_at(self.standing.offset)
