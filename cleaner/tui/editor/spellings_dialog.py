"""Names of the text that are written in several ways: which spelling gives way to which, before anything happens to it."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual.binding import BindingType
from textual.strip import Strip

from cleaner.core.basis.values import dataclass, replace
from cleaner.core.reasons.drifting import Drift, Spelling
from cleaner.tui.drawing.cells import displayed
from cleaner.tui.drawing.render import Part, line, spread
from cleaner.tui.keys.commands import bindings
from cleaner.tui.shell.cursor_lines import CursorLines, ListDialog
from cleaner.tui.shell.messages import Said


@dataclass(frozen=True, slots=True)
class Respelling:
    """What a person wants to happen to one spelling."""

    spelling: Spelling
    after: str
    """The spelling that is to stand everywhere instead."""
    how: Literal["everywhere", "own words", "glossary"] = "everywhere"
    """Whether it is replaced, by words that the person types, or put into a glossary."""


class SpellingsDialog(ListDialog[Respelling]):
    """Answers with a spelling and what is to replace it, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("spellings")]

    def __init__(self, drifts: Sequence[Drift]) -> None:
        self.spellings = _Spellings(drifts)
        super().__init__("spellings", self.spellings)

    def action_apply(self) -> None:
        """Answer with the spelling under the cursor and the first one of its name."""
        drift, spelling = self.spellings.current
        if spelling is drift.first:
            self.post_message(Said("The others are compared with this one; stand on one that is to give way."))
        else:
            self.dismiss(Respelling(spelling, drift.first.text))

    def action_own(self) -> None:
        """Answer that the person has words of their own."""
        drift, spelling = self.spellings.current
        self.dismiss(Respelling(spelling, drift.first.text, "own words"))

    def action_teach(self) -> None:
        """Answer that the spelling belongs into a glossary, or the first one as a name."""
        drift, spelling = self.spellings.current
        self.dismiss(Respelling(spelling, drift.first.text, "glossary"))

    def action_prefer(self) -> None:
        """Put the spelling under the cursor first."""
        self.spellings.prefer()


class _Spellings(CursorLines):
    """The list: each name with its other spellings below it."""

    def __init__(self, drifts: Sequence[Drift]) -> None:
        super().__init__()
        self.drifts = list(drifts)
        self.cursor = 1

    @property
    def count(self) -> int:
        """How many spellings there are."""
        return len(self.rows)

    @property
    def rows(self) -> list[tuple[int, int]]:
        """The number of the name and of its spelling in each line."""
        return [(n, k) for n, drift in enumerate(self.drifts) for k in range(len(drift.spellings))]

    @property
    def current(self) -> tuple[Drift, Spelling]:
        """The name and the spelling under the cursor."""
        number, k = self.rows[self.cursor]
        return self.drifts[number], self.drifts[number].spellings[k]

    def prefer(self) -> None:
        """Compare the others with the spelling under the cursor, and stand on the one that was first."""
        number, k = self.rows[self.cursor]
        if not k:
            return
        first, *others = self.drifts[number].spellings
        chosen = others.pop(k - 1)
        rows = (replace(chosen, why=""), replace(first, why=chosen.why), *others)
        self.drifts[number] = Drift(rows)
        self.move(1 - k)

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the heading and the visible spellings."""
        if self.cursor and not self.rows[self.cursor - 1][1]:
            self._top = min(self._top, self.cursor - 1)  # a name stays in sight with its second spelling
        names = f"{len(self.drifts)} name{'s' * (len(self.drifts) > 1)}"
        head = spread([("  Perhaps one name each", "plain")], [(f"  {names}  ", "muted")], cells, self.palette)
        return [head, *(self._line(n, cells) for n in self.in_sight(rows))]

    def _line(self, at: int, cells: int) -> Strip:
        number, k = self.rows[at]
        spelling = self.drifts[number].spellings[k]
        current = at == self.cursor
        places = len(spelling.spans)
        parts: list[Part] = [("▸ " if current else "  ", "pointer"), ("" if not k else "    ", "plain")]
        parts += [(displayed(spelling.text), "current" if current else "plain" if k else "strong")]
        parts += [(f"  {places} place{'s' * (places > 1)}", "muted")]
        if spelling.why:
            parts.append((f"  {displayed(spelling.why)}", "muted"))
        return line(parts, cells, self.palette)
