"""All places of one pair with their sentences: each is marked for approval or rejection, then all are judged at once."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.strip import Strip

from cleaner.core.work.judging import Decided
from cleaner.core.work.sifting import pair_words
from cleaner.tui.drawing.cells import displayed, width
from cleaner.tui.drawing.render import Part, line, spread
from cleaner.tui.drawing.sentence import sentence_parts
from cleaner.tui.drawing.signs import VERDICT_SIGNS
from cleaner.tui.keys.commands import bindings
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.shell.cursor_lines import CursorLines, ListDialog

Marked = tuple[tuple[Decided, ...], tuple[Decided, ...]]
"""What is approved, and what is rejected."""
LABELS = "123456789bcdefghilmnoprstuvwyz"
"""Keys that turn the mark of a place; those of the dialog's commands are left out."""
_NEXT = {"approved": "rejected", "rejected": "", "": "approved"}
_TICKS = {"approved": ("[✓]", "accepted"), "rejected": ("[✗]", "error"), "": ("[ ]", "muted")}


class VerdictsDialog(ListDialog[Marked]):
    """Answers with what is approved and rejected, or with nothing when it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("verdicts"),
        *(
            Binding(key, f"label({number})", show=False, id=f"verdicts.label.{key}")
            for number, key in enumerate(LABELS)
        ),
    ]

    def __init__(self, desk: Desk, indices: Sequence[int]) -> None:
        self.places = _Verdicts(desk, indices)
        super().__init__("verdicts", self.places)

    def action_apply(self) -> None:
        """Answer with the marks."""
        self.dismiss(self.places.marked())

    def action_label(self, number: int) -> None:
        """Turn the mark of the place with this label."""
        self.places.turn(number)

    def action_turn(self) -> None:
        """Turn the mark under the cursor."""
        self.places.turn(self.places.cursor)

    def action_turn_all(self) -> None:
        """Mark all places alike."""
        self.places.turn_all()


class _Verdicts(CursorLines):
    """The places with their marks."""

    def __init__(self, desk: Desk, indices: Sequence[int]) -> None:
        super().__init__()
        self.desk = desk
        self.decided = [desk.decided[index] for index in indices]
        self.marks: list[str] = [d.verdict or "approved" for d in self.decided]
        current = desk.current
        at = [n for n, d in enumerate(self.decided) if current is not None and d.span == current.span]
        self.cursor = at[0] if at else 0

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.decided)

    def marked(self) -> Marked:
        """Return what is approved and what is rejected, as far as that is new."""
        pairs = [(d, mark) for d, mark in zip(self.decided, self.marks, strict=True) if mark != d.verdict]
        return tuple(d for d, m in pairs if m == "approved"), tuple(d for d, m in pairs if m == "rejected")

    def turn(self, number: int) -> None:
        """Turn the mark of a place: approved, rejected, not judged; and stand on it."""
        if number < len(self.marks):
            self.marks[number] = _NEXT[self.marks[number]]
            self.cursor = number
            self.show()

    def turn_all(self) -> None:
        """Turn the marks of all places to what comes behind that of the first."""
        self.marks = [_NEXT[self.marks[0]]] * len(self.marks)
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the heading and the visible places."""
        places = [self._place(number, cells) for number in self.in_sight(rows)]
        return [spread(*self._heading(), cells, self.palette), *places]

    def _heading(self) -> tuple[list[Part], list[Part]]:
        before, after = pair_words(self.desk.review, self.decided[0])
        what: list[Part] = [
            ("  ", "plain"),
            (displayed(before), "raw"),
            ("  →  ", "muted"),
            (displayed(after), "strong"),
        ]
        what.append((f" ×{len(self.decided)}", "plain"))
        what.append(({"left": "   left as it was", "open": "   still open"}.get(self.decided[0].sort, ""), "muted"))
        labels = f"1 to {LABELS[min(len(LABELS), len(self.marks)) - 1]} turn a mark   " if len(self.marks) > 1 else ""
        counts = f"{labels}{self.marks.count('approved')} approved, {self.marks.count('rejected')} rejected  "
        return what, [(counts, "muted")]

    def _place(self, number: int, cells: int) -> Strip:
        decided = self.decided[number]
        place = self.desk.review.document.place(decided.span.start)
        here = number == self.cursor
        label = LABELS[number] if number < len(LABELS) else " "
        head: list[Part] = [("▸" if here else " ", "pointer"), (f"{label} ", "key"), _TICKS[self.marks[number]]]
        head += [(f"{place.line:>5}", "muted"), (f" {VERDICT_SIGNS[decided.verdict]} ", "muted")]
        room = cells - sum(width(text) for text, _ in head) - 1
        return line([*head, *sentence_parts(self.desk.review.document, decided.span, room, here)], cells, self.palette)
