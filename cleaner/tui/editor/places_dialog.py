"""All places of one pair, each with its sentence, before anything happens to them: tick boxes decide which."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual.binding import BindingType
from textual.strip import Strip

from cleaner.core.work.review import Review
from cleaner.tui.drawing.cells import displayed, width
from cleaner.tui.drawing.render import Part, line, spread, state_style
from cleaner.tui.drawing.sentence import sentence_parts
from cleaner.tui.drawing.shown import SIGNS
from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.cursor_lines import CursorLines, ListDialog

Deed = Literal["accept", "dismiss"]


class PlacesDialog(ListDialog[tuple[str, ...]]):
    """Answers with the keys of the ticked suggestions, or with nothing when it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("places")]

    def __init__(self, review: Review, index: int, deed: Deed) -> None:
        self.places = _Places(review, index, deed)
        super().__init__("places", self.places)

    def action_apply(self) -> None:
        """Answer with the ticked places."""
        self.dismiss(self.places.ticked_keys())

    def action_tick(self) -> None:
        """Turn one tick."""
        self.places.tick()

    def action_tick_all(self) -> None:
        """Tick all, or none where all are ticked."""
        self.places.tick_all()


class _Places(CursorLines):
    """The places, of which a book has thousands."""

    def __init__(self, review: Review, index: int, deed: Deed) -> None:
        super().__init__()
        self.review, self.deed = review, deed
        self.suggestion = review.suggestions[index]
        self.option = _standing_option(review, index) if deed == "accept" else 0
        """The number of the option that is accepted: the one that stands here, or else the first."""
        self.indices = [n for n in review.pair(index) if self._is_left(n)]
        self.ticked = {n for n in self.indices if review.state(n) == "open" or n == index}
        self.cursor = self.indices.index(index) if index in self.indices else 0

    def _is_left(self, index: int) -> bool:
        """Whether something else is decided at a place, or nothing."""
        state, options = self.review.state(index), self.review.suggestions[index].options
        if self.deed == "dismiss" or state == "by hand":
            return state not in ("dismissed", "by hand")
        if [o.entry for o in options[self.option : self.option + 1]] != [self.suggestion.options[self.option].entry]:
            return False
        return state != "accepted" or self.review.option_shown(index) != options[self.option].after

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.indices)

    def ticked_keys(self) -> tuple[str, ...]:
        """Return the keys of the ticked suggestions, in order."""
        return tuple(self.review.suggestions[n].key for n in self.indices if n in self.ticked)

    def tick(self) -> None:
        """Turn the tick under the cursor and go on."""
        if self.indices:
            self.ticked ^= {self.indices[self.cursor]}
            self.move(1)

    def tick_all(self) -> None:
        """Tick all, or none where all are ticked."""
        self.ticked = set() if len(self.ticked) == len(self.indices) else set(self.indices)
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the heading and the visible places."""
        places = [self._place(number, cells) for number in self.in_sight(rows)]
        return [spread(*self._heading(), cells, self.palette), *places]

    def _heading(self) -> tuple[list[Part], list[Part]]:
        before, after = displayed(self.suggestion.before), displayed(self.suggestion.options[self.option].after)
        what: list[Part] = [("  Accept ", "plain")] if self.deed == "accept" else [("  Dismiss ", "plain")]
        what += [(before, "raw"), ("  →  ", "muted"), (after, "strong")]
        return what, [(f"  {len(self.ticked)} of {len(self.indices)} ticked  ", "muted")]

    def _place(self, number: int, cells: int) -> Strip:
        index = self.indices[number]
        suggestion = self.review.suggestions[index]
        state = self.review.state(index)
        place = self.review.document.place(suggestion.span.start)
        current = number == self.cursor
        tick = ("[x]", "accepted") if index in self.ticked else ("[ ]", "muted")
        head: list[Part] = [("▸ " if current else "  ", "pointer"), tick]
        head += [(f" {place.line:>5} ", "muted"), (SIGNS[state], state_style(state)), (" ", "plain")]
        room = cells - sum(width(text) for text, _ in head) - 1
        return line([*head, *sentence_parts(self.review.document, suggestion.span, room, current)], cells, self.palette)


def _standing_option(review: Review, index: int) -> int:
    """Return the number of the option that is accepted at a place; 0 where none is."""
    if review.state(index) != "accepted":
        return 0
    shown = review.option_shown(index)
    return next((n for n, option in enumerate(review.suggestions[index].options) if option.after == shown), 0)
