"""The decision that a reviewer stands on: the words, whose decision it is and from when, the evidence, the verdict."""

from collections.abc import Iterator, Sequence

from textual.strip import Strip

from cleaner.core.basis.suggestion import percent
from cleaner.core.log.history import Applied
from cleaner.core.work.judging import Decided
from cleaner.tui.drawing.cells import displayed, fitted, width
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Part, line, spread
from cleaner.tui.drawing.signs import VERDICT_SIGNS
from cleaner.tui.drawing.source_line import source_parts
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.shell.panel import ARROW, entry_rows, reason_rows, some_rows

_TWO_COLUMNS = 96
_SHORT = 4
"""Rows up to which the source line is left out."""
_WORDS = {"": "not judged by you", "approved": "approved by you", "rejected": "rejected by you"}
_DONE = {"edit": "put in", "left": "left as it was", "open": "still open"}


class HunkPanel(Lines):
    """The lines about the current decision."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def on_resize(self) -> None:
        """Fill the new height."""
        self.show()

    def tell(self, desk: Desk) -> None:
        """Tell about the current decision of a desk."""
        self.desk = desk
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the lines."""
        decided = self.desk.current
        if decided is None:
            return []
        blind = self.desk.blind
        half = cells // 2 if cells >= _TWO_COLUMNS else cells
        left: list[list[Part]] = [self._pair(decided, half), *([] if blind else [self._who(decided)])]
        behind = decided.entry
        if blind and decided.index >= 0:  # the entry of what was chosen would tell the choice
            behind = self.desk.review.suggestions[decided.index].options[0].entry
        entry = self.desk.review.glossaries.entry(behind) if behind else None
        if entry is not None:
            left += list(entry_rows(entry, min(cells - 4, half), 2))
        right = list(self._reasons(decided, cells))
        head = [spread(self._verdict(decided), self._certainty(decided), cells, self.palette)]
        names = entry.source if entry is not None else ()
        source = source_parts(self.desk.review.document, decided.span.start, names, cells)
        if source and rows > _SHORT:
            head.append(line(source, cells, self.palette))
        room = rows - len(head)
        if cells < _TWO_COLUMNS:
            told = left[: max(1, room - 2)]
            body = [*told, *some_rows(right, room - len(told))]
            return [*head, *(line(parts, cells, self.palette) for parts in body[:room])]
        shown = some_rows(right, room)
        strips = [
            Strip.join(
                [
                    line(left[n] if n < len(left) else [], half, self.palette),
                    line(shown[n] if n < len(shown) else [], cells - half, self.palette),
                ]
            )
            for n in range(min(room, max(len(left), len(shown))))
        ]
        return [*head, *strips]

    def _verdict(self, decided: Decided) -> list[Part]:
        desk = self.desk
        place = f"  {desk.at + 1} of {len(desk.shown)}"
        if desk.blind:
            rated = desk.review.replayed.rated.get((decided.span, desk.person))
            return [("  ", "plain"), ("● rated" if rated else "◦ not rated", "strong"), (place, "plain")]
        words = _WORDS[decided.verdict]
        blind = {"agreed": " (blind, alike)", "disagreed": " (blind: otherwise)"}.get(decided.blind, "")
        style = {"": "open", "approved": "accepted", "rejected": "error"}[decided.verdict]
        line_number = desk.review.document.place(decided.span.start).line
        return [
            *(("  ", "plain"), (f"{VERDICT_SIGNS[decided.verdict]} {words}{blind}", style)),
            *((place, "plain"), (f"  line {line_number}", "muted")),
        ]

    def _certainty(self, decided: Decided) -> list[Part]:
        if decided.index < 0:
            return [("no suggestion behind it  ", "muted")]
        suggestion = self.desk.review.suggestions[decided.index]
        if self._are_own(decided):
            return [("own words  ", "muted")]
        return [(f"{suggestion.certainty} {percent(suggestion.confidence)}  ", "strong")]

    def _are_own(self, decided: Decided) -> bool:
        """Whether the words are none of those that were suggested; a blind pass does not tell."""
        return decided.certainty == "by hand" and not self.desk.blind

    def _pair(self, decided: Decided, cells: int) -> list[Part]:
        options = list(self._options(decided)) if self.desk.blind else []
        after = displayed(decided.after) or "nothing"
        said = "" if decided.sort == "edit" else f"   {_DONE[decided.sort]}"
        other = sum(width(text) for text, _ in options) if self.desk.blind else width(after)
        room = cells - ARROW - (0 if self.desk.blind else width(said))
        before = fitted(displayed(decided.before) or "nothing", max(8, room // 2, room - other))
        head: list[Part] = [("  ", "plain"), (before, "raw"), ("  →  ", "muted")]
        if self.desk.blind:
            return [*head, *options]
        after = fitted(after, max(8, room - width(before)))
        return [*head, (after, "strong" if decided.sort == "edit" else "muted"), (said, "muted")]

    def _options(self, decided: Decided) -> Iterator[Part]:
        if decided.index < 0:
            return
        rated = self.desk.review.replayed.rated.get((decided.span, self.desk.person))
        chosen = getattr(rated.what, "after", None) if rated else None
        for number, option in enumerate(self.desk.review.suggestions[decided.index].options, 1):
            yield f"{number} ", "key"
            yield ("✓ " if option.after == chosen else "") + displayed(option.after) + "   ", "strong"
        if rated is not None and chosen is None:
            yield "✓ the raw words stay", "strong"

    def _who(self, decided: Decided) -> list[Part]:
        if not decided.seq:
            return [("  nobody has decided this", "muted")]
        record = self.desk.review.replayed.record(self.desk.review.log.records, decided.seq)
        unseen = record is not None and isinstance(record.what, Applied) and record.what.unseen
        who, when = f"{decided.by} with fix" if unseen else decided.by, decided.at[:16].replace("T", " ")
        said = f"  by {displayed(who)}, {when} UTC, record {decided.seq}"
        return [(said, "plain")]

    def _reasons(self, decided: Decided, cells: int) -> Iterator[list[Part]]:
        if decided.index >= 0:
            room = cells - cells // 2 if cells >= _TWO_COLUMNS else cells
            suggestion = self.desk.review.suggestions[decided.index]
            if self._are_own(decided):
                certain = f"{suggestion.certainty} {percent(suggestion.confidence)}"
                said = f"{certain}: {displayed(suggestion.options[0].after)} was suggested, for these reasons"
                yield [("  ", "plain"), (fitted(said, room - 4), "strong")]
            yield from reason_rows(suggestion, room)
        elif decided.key is not None:
            yield [("  accepted from a suggestion that is made no more", "muted")]
        elif not decided.entry:
            yield [("  written by hand; no entry stands behind it", "muted")]
        else:
            yield [("  traced to the entry by its name", "muted")]
