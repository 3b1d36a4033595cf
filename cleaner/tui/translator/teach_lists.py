"""The parts of the dialog that teaches a glossary: what the words become, whose they may be, and what that would do."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from cleaner.core.basis.glossary import Entry
from cleaner.core.upkeep.impact import Effect, Forecast, Impact
from cleaner.core.upkeep.teaching import Role
from cleaner.tui.drawing.cells import displayed, fitted, padded, width
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, line, spread, wrapped

ROLES: dict[Role, str] = {"variant": "a wrong form of", "unless": "a cue against", "keep": "a sentence that stays, for"}
EFFECTS: dict[Effect, tuple[str, str]] = {"gained": ("+", "accepted"), "lost": ("−", "error"), "changed": ("≠", "open")}
_COUNTED: dict[Effect, str] = {"gained": "gained", "lost": "lost", "changed": "changed"}
_LEFT = 24
"""Characters before the words of a place."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry that the words may belong to."""

    entry: Entry
    new: bool = False
    told: str = ""
    """By what it was found."""


class Heading(Lines):
    """One line: the words, what becomes of them, and the file."""

    class Pressed(Message):
        """Something else shall become of the words."""

    def __init__(self, broken: str) -> None:
        super().__init__()
        self._broken = broken
        self._role: Role = "variant"
        self._choice: Choice | None = None
        self._file = ""

    def tell(self, role: Role, choice: Choice | None, file: str) -> None:
        """Say what becomes of the words, with which entry, and the name of the glossary; it may be empty."""
        self._role, self._choice, self._file = role, choice, file
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the line."""
        choice = self._choice
        of: list[Part] = [("  ", "plain"), (fitted(displayed(f"‘{self._broken}’"), cells // 3), "raw")]
        if self._role == "variant" and choice is not None and choice.new:
            of += [(" becomes ", "muted"), ("a new entry", "strong")]
        else:
            name = displayed(choice.entry.name) if choice and not choice.new else "…"
            of += [(" becomes ", "muted"), (ROLES[self._role], "strong"), (f" {name}", "plain")]
        right: list[Part] = [(f"  {displayed(self._file)}  ", "strong")] if self._file else []
        return [spread(of, right, cells, self.palette)]

    def on_click(self) -> None:
        """Ask for something else."""
        self.post_message(self.Pressed())


class Choices(Lines):
    """Entries, one of them chosen."""

    class Moved(Message):
        """Another one was chosen by the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: Sequence[Choice] = ()
        self.cursor = 0
        self._top = 0

    @property
    def chosen(self) -> Choice | None:
        """The entry under the cursor."""
        return self.choices[self.cursor] if self.choices else None

    def fill(self, choices: Sequence[Choice]) -> None:
        """Show others, the first one chosen."""
        self.choices, self.cursor, self._top = choices, 0, 0
        self.show()

    def move(self, step: int) -> None:
        """Choose the next or previous one."""
        self.cursor = max(0, min(self.cursor + step, len(self.choices) - 1))
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the visible ones."""
        self._top = max(0, min(max(self._top, self.cursor - rows + 1), self.cursor))
        visible = range(self._top, min(self._top + rows, len(self.choices)))
        return [self._row(number, cells) for number in visible]

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on."""
        if self._top + event.y < len(self.choices):
            self.cursor = self._top + event.y
            self.show()
            self.post_message(self.Moved())

    def _row(self, number: int, cells: int) -> Strip:
        choice = self.choices[number]
        current = number == self.cursor
        entry = choice.entry
        head: list[Part] = [("▸ " if current else "  ", "pointer")]
        room = max(12, cells // 3)
        name = displayed(entry.name)
        name = f"new entry: {name}" if choice.new else name
        head.append((padded(name, room), "current" if current else "strong"))
        facts = [entry.told_kind, " ".join(entry.source), choice.told]
        return spread(
            [*head, ("  " + displayed("  ".join(filter(None, facts))), "muted")],
            [(f"  {displayed(entry.glossary)}  ", "muted")] if entry.glossary and cells > 70 else [],
            cells,
            self.palette,
        )


class Effects(Lines):
    """What speaks against a change, and the places of the document that it would touch."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[tuple[str, str]] = ()
        self.known: Forecast | None = None

    def say(self, rows: Sequence[tuple[str, str]]) -> None:
        """Say something, a style and a text a row; nothing is known of the document."""
        self.rows, self.known = rows, None
        self.show()

    def forecast(self, known: Forecast, rows: Sequence[tuple[str, str]]) -> None:
        """Show what a change does to the document."""
        self.rows, self.known = rows, known
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the lines; what speaks against the change comes first."""
        lines = [line(row, cells, self.palette) for style, text in self.rows for row in wrapped(text, style, cells)]
        if self.known is not None:
            said = [line(forecast_parts(self.known), cells, self.palette)]
            lines = [*said, *lines] if len(lines) < rows else [*lines[: rows - 1], *said]
            lines += [
                line(place_parts(i, cells, self.known.whole), cells, self.palette)
                for i in self.known.impacts[: rows - len(lines)]
            ]
        return lines[:rows]


def forecast_parts(known: Forecast, where: str = "") -> list[Part]:
    """Return what a change does, in one line."""
    where = where or ("In this text: " if known.whole else "In the segments with these words: ")
    if not known.impacts and not known.touched:
        return [(f"  {where}no place changes.", "muted")]
    parts: list[Part] = [(f"  {where}", "muted")]
    for effect, (sign, style) in EFFECTS.items():
        if count := known.count(effect):
            places = "place" if count == 1 else "places"
            parts += [(f"{sign}{count} {places} {_COUNTED[effect]}", style), ("   ", "plain")]
    if known.touched:
        places = "place" if known.touched == 1 else "places"
        parts.append((f"≈{known.touched} {places} with other options or certainty   ", "open"))
    against = sum(found.against for found in known.impacts)
    if against:
        parts.append((f"{against} against what was decided", "warning"))
    return parts


def place_parts(found: Impact, cells: int, whole: bool = True) -> list[Part]:
    """Return one place with its words, what stands around them, and what would be put there."""
    sign, style = EFFECTS[found.effect]
    suggestion = found.suggestion
    document, span = found.document, suggestion.span
    lead = f"  {sign} {document.place(span.start).line:>4} " if whole else f"  {sign} "
    segment = document.segment_at(span.start)
    low, high = (segment.span.start, segment.span.end) if segment else (span.start, span.end)
    after = _after(found)
    room = cells - width(lead) - width(after) - 2
    start = max(low, span.start - _LEFT)
    left = ("…" if start > low else "") + displayed(document.raw[start : span.start])
    words = fitted(displayed(suggestion.before), max(8, room // 2))
    right = displayed(document.raw[span.end : min(high, span.end + cells)])
    right = fitted(right, max(0, room - width(left) - width(words)))
    return [(lead, style), (left, "muted"), (words, style), (right, "muted"), (f"  {after}", "strong")]


def _after(found: Impact) -> str:
    new = displayed(found.new.options[0].after) if found.new else "stays"
    told = f"→ {new} ({found.new.certainty})" if found.new else "stays as it is"
    return told if found.decided == "open" else f"{told}, {found.decided} before"
