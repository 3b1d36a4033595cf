"""A hunk as rows: a heading, the comments, the raw text beside or above the edition, the decisions marked by signs."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual.strip import Strip

from cleaner.core.basis.text import Span
from cleaner.core.log.history import Commented
from cleaner.core.work.judging import Decided
from cleaner.core.work.verdicts import changed_since, comments_on
from cleaner.tui.drawing.cells import displayed
from cleaner.tui.drawing.render import Layer, Palette, Part, line, row_segments, spread
from cleaner.tui.drawing.signs import MARKS, VERDICT_SIGNS
from cleaner.tui.drawing.wrap import wrap
from cleaner.tui.reviewer.desk import Desk

WIDE = 100
"""Cells from which both texts stand beside each other."""
AROUND, NARROW_AROUND = 160, 90
"""Characters of surroundings on each side, in a wide window and in a narrow one."""
_HEAD = 10
_STYLES = {"": "open", "approved": "accepted", "rejected": "dismissed"}


class HunkRows:
    """The lines of one hunk, and on which of them the current decision stands."""

    def __init__(self, desk: Desk, number: int, cells: int, palette: Palette) -> None:
        """Draw the hunk of this number, as wide as told."""
        self.desk, self.hunk, self.cells, self.palette = desk, desk.hunks[number], cells, palette
        self.current = desk.current
        self.first = self.last = 0
        """Rows of the current decision."""
        head = [*self._heading(number), *self._comments()]
        self.lines: list[Strip] = [*head, *self._texts(len(head))]
        self.lines.append(line([], cells, palette))

    def _heading(self, number: int) -> Iterator[Strip]:
        desk, hunk = self.desk, self.hunk
        here = number == desk.hunk and desk.at >= 0
        place = desk.review.document.place(desk.decided[hunk.indices[0]].span.start)
        left: list[Part] = [("▸ " if here else "  ", "pointer"), (f"line {place.line}", "strong" if here else "muted")]
        if not desk.blind:
            decided = [desk.decided[i] for i in hunk.indices]
            people = ", ".join(dict.fromkeys(d.by for d in decided if d.by))
            left.append((f" · {displayed(people)}" if people else "", "muted"))
        yield spread(left, [] if desk.blind else self._signature(), self.cells, self.palette)

    def _signature(self) -> list[Part]:
        record = self.desk.review.replayed.signed.get(self.hunk.segment)
        if record is None:
            return []
        since = changed_since(self.desk.review, record, self.desk.inside(self.hunk.segment))
        said = f"signed by {displayed(record.by)}"
        return [
            ("! changed since " + said if since else "✓ " + said, "warning" if since else "accepted"),
            ("  ", "plain"),
        ]

    def _texts(self, offset: int) -> Iterator[Strip]:
        window = self._window()
        raw = self._side(window, "raw")
        if self.desk.blind:
            yield from self._block(raw, "", self.cells, offset)
            return
        edition = self._side(window, "edition")
        if self.cells >= WIDE:
            half = self.cells // 2
            left = list(self._block(raw, "", half, offset))
            right = list(self._block(edition, "", self.cells - half, offset, rule=True))
            for one, other in zip_longest(left, right):
                blank = Strip.blank(half, self.palette["plain"])
                empty = line([("│", "rule")], self.cells - half, self.palette)
                yield Strip.join([one or blank, other or empty])
        else:
            above = list(self._block(raw, "raw", self.cells, offset))
            yield from above
            yield from self._block(edition, "edition", self.cells, offset + len(above))

    def _window(self) -> Span:
        """Return the stretch of the raw text that is shown, which begins and ends between words."""
        review = self.desk.review
        decided = [self.desk.decided[i] for i in self.hunk.indices]
        low, high = min(d.span.start for d in decided), max(d.span.end for d in decided)
        raw = review.document.raw
        bounds = Span(low, high)
        if self.hunk.segment:
            bounds = review.document.segments[self.hunk.segment - 1].span
        around = AROUND if self.cells >= WIDE else NARROW_AROUND
        start, end = max(min(bounds.start, low), low - around), min(max(bounds.end, high), high + around)
        if start > bounds.start:
            space = raw.find(" ", start, low)
            start = space + 1 if space >= 0 else start
        if end < bounds.end:
            space = raw.rfind(" ", high, end)
            end = space if space >= 0 else end
        return Span(start, end)

    def _side(self, window: Span, side: str) -> tuple[str, list[Layer]]:
        """Return the text of one side, and what lies over it."""
        raw, desk = self.desk.review.document.raw, self.desk
        segment = desk.review.document.segments[self.hunk.segment - 1].span if self.hunk.segment else window
        own = {desk.decided[i].span for i in self.hunk.indices}
        pieces = ["… "] if window.start > segment.start else []
        layers: list[Layer] = []
        length = sum(map(len, pieces))
        done = window.start
        for decided in desk.between(window.start, window.end):
            if decided.span.end > window.end or decided.span.start < done:
                continue
            if desk.blind and decided.span not in own:
                continue
            kept = displayed(raw[done : decided.span.start])
            marked = self._marked(decided, side, decided.span in own)
            pieces += (kept, marked)
            start = length + len(kept)
            length = start + len(marked)
            style = _STYLES[decided.verdict] if decided.span in own and not desk.blind else "muted"
            layers.append((start, length, "open" if desk.blind else style))
            if self.current is not None and decided.span == self.current.span:
                layers.append((start, length, "current"))
            done = decided.span.end
        pieces.append(displayed(raw[done : window.end]))
        pieces += [" …"] if window.end < segment.end else []
        return "".join(pieces), layers

    def _marked(self, decided: Decided, side: str, own: bool) -> str:
        if self.desk.blind:
            rated = self.desk.review.replayed.rated.get((decided.span, self.desk.person))
            first, last = MARKS["open"]
            return f"{'◦' if rated is None else '●'}{first}{displayed(decided.before)}{last}"
        if decided.stands:
            kind, text = ("goes", decided.before) if side == "raw" else ("comes", decided.after)
        else:
            kind, text = "open" if decided.sort == "open" else "stays", decided.before
        first, last = MARKS[kind]
        return (VERDICT_SIGNS[decided.verdict] if own else "") + first + displayed(text) + last

    def _block(
        self, side: tuple[str, list[Layer]], title: str, cells: int, offset: int, rule: bool = False
    ) -> Iterator[Strip]:
        """Break a side into rows; where the current decision stands is noted, counted from ``offset``."""
        text, layers = side
        head = _HEAD if title else 4
        room = cells - head - 1
        starts = wrap(text, room)
        marks = [layer for layer in layers if layer[2] == "current"]
        for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True)):
            if any(mark[0] < end and mark[1] > start for mark in marks):
                self.first = self.first or offset + number
                self.last = max(self.last, offset + number)
            left: list[Part] = [("│   " if rule else "    ", "rule")]
            if title:
                left = [(f"  {title}" if not number else "", "muted")]
            row = row_segments(text, (start, end), cells - head, layers, self.palette)
            yield Strip([*line(left, head, self.palette), *row], cells)

    def _comments(self) -> Iterator[Strip]:
        if self.desk.blind or not self.hunk.segment:
            return
        for record in comments_on(self.desk.review, self.hunk.segment):
            if isinstance(record.what, Commented):
                said: Sequence[Part] = [
                    ("    # ", "key"),
                    (f"{displayed(record.by)}: ", "muted"),
                    (displayed(record.what.text), "by-hand"),
                ]
                yield line(said, self.cells, self.palette)
