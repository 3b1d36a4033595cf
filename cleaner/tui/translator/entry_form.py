"""The form of one entry: its lines, the examples with what comes out of them, findings, and its places in the open texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from cleaner.core.basis.glossary import Example
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.upkeep.impact import Forecast, Impact
from cleaner.core.upkeep.writing import LISTS, Field, fields
from cleaner.tui.drawing.cells import displayed, fitted, padded
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, line, wrapped
from cleaner.tui.drawing.wrap import wrap
from cleaner.tui.translator.teach_lists import forecast_parts, place_parts
from cleaner.workspace.upkeep.desk_rows import Row

_HEAD = 10
_AROUND = 30
_WHEEL = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of an entry once the texts were looked at."""

    findings: Sequence[str] = ()
    examples: Sequence[tuple[Example, str]] = ()
    places: Sequence[tuple[Document, Suggestion]] = ()
    impacts: tuple[Impact, ...] = ()
    texts: int = 0
    """How many texts are open."""
    whole: bool = True
    """Whether ``impacts`` are those of all of each text, not only of the segments with new words."""


class EntryForm(Lines):
    """The lines of an entry with a cursor, and below them what is known of it."""

    class Moved(Message):
        """A person clicked on a field."""

    def __init__(self) -> None:
        super().__init__()
        self.row: Row | None = None
        self.seen: Seen | None = None
        self.cursor = 0
        self.active = False
        self._top = 0

    @property
    def fields(self) -> tuple[Field, ...]:
        """The lines that can be typed."""
        return fields(self.row.after) if self.row and self.row.after else ()

    @property
    def field(self) -> Field | None:
        """The line under the cursor."""
        known = self.fields
        return known[min(self.cursor, len(known) - 1)] if known else None

    def tell(self, row: Row | None, seen: Seen | None = None) -> None:
        """Show an entry; without ``seen``, what is known of it is still being looked for."""
        if row is not self.row:
            self.cursor = self._top = 0
        self.row, self.seen = row, seen
        self.cursor = max(0, min(self.cursor, len(self.fields) - 1))
        self.show()

    def move(self, step: int) -> None:
        """Move the cursor, not beyond the ends; from there on, scroll."""
        there = self.cursor + step
        last = len(self.fields) - 1
        if there > last and self.cursor == last:
            self._top += step
        self.cursor = max(0, min(there, last))
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the visible lines."""
        if self.row is None:
            return ()
        lines, places = self._lines(cells - 1)
        most = max(0, len(lines) - rows)
        if self.active and places:
            first, last = places[min(self.cursor, len(places) - 1)]
            if not (self.cursor == len(places) - 1 and self._top > first - 1):
                self._top = min(max(self._top, last - rows + 1), first)
            if self.cursor == 0:
                self._top = 0
        self._top = max(0, min(self._top, most))
        return [line([(" ", "plain"), *parts], cells, self.palette) for parts in lines[self._top : self._top + rows]]

    def on_mouse_scroll_down(self) -> None:
        """Scroll with the wheel."""
        self._top += _WHEEL
        self.show()

    def on_mouse_scroll_up(self) -> None:
        """Scroll with the wheel."""
        self._top -= _WHEEL
        self.show()

    def on_click(self, event: events.Click) -> None:
        """Stand on the field that was clicked on."""
        if self.row is None:
            return
        _, places = self._lines(self.size.width - 1)
        at = self._top + event.y
        found = [n for n, (first, last) in enumerate(places) if first <= at <= last]
        if found:
            self.cursor = found[0]
            self.show()
            self.post_message(self.Moved())

    def _lines(self, cells: int) -> tuple[list[list[Part]], list[tuple[int, int]]]:
        """Return all lines, and the first and last line of each field."""
        assert self.row is not None
        lines: list[list[Part]] = [self._title()]
        places: list[tuple[int, int]] = []
        for number, field in enumerate(self.fields):
            first = len(lines)
            lines += self._field(number, field, cells)
            places.append((first, len(lines) - 1))
        if self.row.after is None:
            lines.append([("  It will be taken out of the file; u brings it back.", "warning")])
        lines.append([])
        lines += self._known(cells) if self.seen else [[("  Looking at the texts…", "muted")]]
        return lines, places

    def _title(self) -> list[Part]:
        assert self.row is not None
        entry = self.row.entry
        where = str(entry.place) if entry.place and entry.place.line and not self.row.changed else self.row.path
        parts: list[Part] = [("  ", "plain"), (displayed(entry.name), "title")]
        if self.seen is not None:
            failing = sum(came != example.cleaned for example, came in self.seen.examples)
            told = ((failing, "failing example", "error"), (len(self.seen.findings), "finding", "warning"))
            parts += [(f"   {count} {thing}{'s' * (count != 1)}", style) for count, thing, style in told if count]
        if self.seen is not None and self.seen.texts:
            parts.append((f"   {len(self.seen.places)} place{'s' * (len(self.seen.places) != 1)}", "muted"))
        parts.append((f"   {entry.id} · {displayed(where)}", "muted"))
        return parts

    def _field(self, number: int, field: Field, cells: int) -> Iterator[list[Part]]:
        current = self.active and number == self.cursor
        head = field.name if field.member <= 0 else ""
        text, style = displayed(field.text), "plain"
        if not field.text:
            text, style = ("+" if field.name in LISTS else "–"), "muted"
        elif field.name == "examples":
            text = self._verdict(field) + text
        starts = wrap(text, max(10, cells - _HEAD - 4)) or [0]
        for at, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True)):
            lead = padded(head if not at else "", _HEAD)
            yield [
                ("▸ " if current and not at else "  ", "pointer"),
                (lead, "key" if current else "muted"),
                (text[start:end].rstrip(), "current" if current else style),
            ]

    def _verdict(self, field: Field) -> str:
        known = self.seen.examples if self.seen else ()
        if field.member >= len(known):
            return "  "
        example, came = known[field.member]
        return "✓ " if came == example.cleaned else "✗ "

    def _known(self, cells: int) -> Iterator[list[Part]]:
        assert self.seen is not None
        seen = self.seen
        for example, came in seen.examples:
            if came != example.cleaned:
                yield from wrapped(f"✗ {example.raw} — comes out as: {came}", "error", cells)
        for text in seen.findings:
            yield from wrapped(f"! {text}", "warning", cells)
        if not seen.texts:
            yield from wrapped("No text is open: --text FILE shows the places of entries in it.", "muted", cells)
            return
        if seen.impacts:
            yield forecast_parts(Forecast(seen.impacts), "Before it is saved: ")
            yield from (place_parts(found, cells, seen.whole) for found in seen.impacts[:40])
        elif self.row is not None and self.row.changed:
            yield [("  Nothing changes in the open texts.", "muted")]
        texts = f"{seen.texts} open text{'s' * (seen.texts != 1)}"
        yield [(f"  {len(seen.places) or 'No'} place{'s' * (len(seen.places) != 1)} in {texts}", "muted")]
        yield from (_place(document, suggestion, cells) for document, suggestion in seen.places[:200])


def _place(document: Document, suggestion: Suggestion, cells: int) -> list[Part]:
    span = suggestion.span
    segment = document.segment_at(span.start)
    low = segment.span.start if segment else span.start
    start = max(low, span.start - _AROUND)
    left = ("…" if start > low else "") + displayed(document.raw[start : span.start])
    right = displayed(document.raw[span.end : segment.span.end if segment else span.end])
    return [
        (f"  {document.place(span.start).line:>5} ", "muted"),
        (left, "muted"),
        (displayed(suggestion.before), "open"),
        (fitted(right, cells), "muted"),
    ]
