"""Moving about: from suggestion to suggestion, from segment to segment, by pages, and by what is searched for."""

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from cleaner.core.basis.text import Span
from cleaner.tui.editor.place import Standing
from cleaner.tui.editor.work_screen import WorkScreen
from cleaner.tui.keys.commands import command
from cleaner.tui.shell.messages import SegmentChosen, SuggestionChosen

if TYPE_CHECKING:
    from cleaner.tui.shell.finding import Finder
    from cleaner.tui.shell.search_line import SearchLine

_SLICE, _BREATH = 0.004, 0.002
"""Seconds for a piece of a long work, and between two of them."""
_SCROLLING = ("page_down", "page_up")
_NONE = "Nothing is suggested in this text.", "Nothing is found yet; names are still looked for."
_NONE_OPEN = "Nothing is open any more; w writes the edition.", "Nothing is open so far; names are still looked for."
_FIRST = "Around the end: this is the first one.", "Around the end of what is found so far: this is the first one."


class MovingScreen(WorkScreen):
    """The commands that change the place and nothing else."""

    _finder: "Finder | None" = None
    _line: "SearchLine | None" = None
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

    async def action_search(self) -> None:
        """Open the search line; it moves the texts while it is open."""
        from cleaner.tui.shell.finding import Finder
        from cleaner.tui.shell.search_line import SearchLine

        self._origin, self._place = self.standing, self.standing.offset
        if self._finder is None:
            self._finder = Finder(self.review)
        self._finder.look_at(self.review)
        if self._line is None:
            self._line = SearchLine(self._find, self._found)
            await self.mount(self._line)
        self._line.begin()
        self._behind(self._finder.readying())

    @property
    def found(self) -> Span | None:
        """The words in the raw translation that were searched for, where the person stands on them."""
        from cleaner.tui.shell.finding import pattern

        words = pattern(self._words) if self._words and self._place == self.standing.offset else None
        match = words.match(self.review.document.raw, self._place) if words else None
        return Span(*match.span()) if match else None

    @property
    def searching(self) -> bool:
        """Whether the search line is open."""
        return self._line is not None and self._line.is_open

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse keys while words are typed that are searched for, but for those that only scroll."""
        if self.searching and command("review", action) is not None:
            return action in _SCROLLING
        return super().check_action(action, parameters)

    def on_suggestion_chosen(self, message: SuggestionChosen) -> None:
        """Stand where was clicked."""
        self._stop_searching()
        self.stand(Standing.at_offset(self.review, message.start))

    def on_segment_chosen(self, message: SegmentChosen) -> None:
        """Stand where was clicked."""
        self._stop_searching()
        self.stand(Standing.at_segment(self.review, message.number))

    def _go(self, standing: Standing | None, step: int, otherwise: tuple[str, str]) -> None:
        if standing is None:
            self.say(self.so_far(*otherwise))
            return
        before = self.standing.offset
        self.stand(standing)
        if step * (standing.offset - before) < 0:
            self.say(self.so_far(*_FIRST) if step > 0 else "Around the beginning: this is the last one.")

    def _stop_searching(self) -> None:
        if self._line is not None and self._line.is_open:
            self._line.action_cancel()

    def _found(self) -> None:
        self.texts.search_for(None)
        self.look()

    def _find(self, words: str, step: int) -> str:
        """Stand at a place of these words and say which one it is, once all are counted."""
        from cleaner.tui.shell.finding import pattern

        if self._finder is None:
            return ""
        self._words = words
        self.texts.search_for(pattern(words))
        place = self._finder.nearest(words, self._place if step else self._origin.offset, step)
        if place is None:
            self.standing, self._place = self._origin, self._origin.offset
            self.look()
            return "stands nowhere" if words else ""
        self._place = place
        self.standing = Standing.at_offset(self.review, place)
        if step:
            self._origin = self.standing
        self.look()
        self._behind(self._finder.counting(), words)
        return self._number()

    def _number(self) -> str:
        number = self._finder.number(self._place) if self._finder else None
        return f"{number[0]} of {number[1]}" if number else "counting …"

    def _behind(self, work: Iterator[None], words: str = "") -> None:
        """Do a little of a long work, the rest when no key waits; then tell the number if these words are still meant."""
        end = perf_counter() + _SLICE
        for _ in work:
            if perf_counter() > end:
                self.set_timer(_BREATH, lambda: self._behind(work, words))
                return
        if words and words == self._words and self._line is not None and self._line.is_open:
            self._line.tell(self._number())
