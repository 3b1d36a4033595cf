"""From domain values to styled lines: strips of exactly the asked width, with styles by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

from cleaner.core.work.offered import SuggestionState
from cleaner.tui.drawing.cells import displayed, fitted, width
from cleaner.tui.drawing.shown import Mark
from cleaner.tui.drawing.wrap import wrap

Palette = Mapping[str, Style]
"""Styles by name; every name of ``STYLES`` is there."""
Part = tuple[str, str]
"""A text and the name of its style."""
Layer = tuple[int, int, str]
"""Start and end in a text, and the name of the style that lies over it."""


class Line(Strip):
    """A line as wide as its widget, and what the filters of the application made of it last.

    The library has a strip that is cut nowhere hold itself, so that only the collector of garbage could free it: that
    stopped the screen, and what was frozen while suggestions arrived was never freed at all.
    """

    __slots__ = ("_painted",)

    def __init__(self, segments: Iterable[Segment], cells: int) -> None:
        super().__init__(segments, cells)
        self._painted: tuple[object, Line] | None = None

    def painted(self, filters: Sequence[LineFilter], background: Color) -> "Line":
        """Return the line as it is sent to the terminal."""
        if not filters:
            return self
        made_by = (*filters, background)
        if self._painted is None or self._painted[0] != made_by:
            segments = [*self]
            for line_filter in filters:
                segments = line_filter.apply(segments, background)
            self._painted = made_by, Line(segments, self.cell_length)
        return self._painted[1]

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the pieces between these cells."""
        wanted = [*cuts]
        return [self] if wanted == [self.cell_length] else super().divide(wanted)


STYLES = frozenset(
    {
        "plain",
        "muted",
        "title",
        "strong",
        "raw",
        "open",
        "accepted",
        "dismissed",
        "by-hand",
        "current",
        "found",
        "selected",
        "key",
        "pointer",
        "rule",
        "warning",
        "error",
    }
)
"""Names that ``cleaner.tcss`` gives a look, each as the class ``lines--<name>``."""


def state_style(state: SuggestionState) -> str:
    """Return the name of the style of a state."""
    return state.replace(" ", "-")


def mark_layers(marks: Iterable[Mark], current: int) -> list[Layer]:
    """Return the layers of the marked items; the one of the suggestion that begins at ``current`` stands out."""
    layers: list[Layer] = []
    for mark in marks:
        layers.append((mark.start, mark.end, state_style(mark.item.state)))
        if current in mark.item.starts:
            layers.append((mark.start, mark.end, "current"))
    return layers


def layered(text: str, start: int, end: int, layers: Sequence[Layer], palette: Palette) -> list[Segment]:
    """Return the segments of ``text[start:end]``, each with all styles that lie over it."""
    here = [layer for layer in layers if layer[0] < end and layer[1] > start]
    cuts = sorted({start, end, *(min(max(cut, start), end) for layer in here for cut in layer[:2])})
    segments: list[Segment] = []
    for low, high in pairwise(cuts):
        style = palette["plain"]
        for first, last, name in here:
            if first <= low and high <= last:
                style += palette[name]
        segments.append(Segment(text[low:high], style))
    return segments


def row_segments(
    text: str, bounds: tuple[int, int], cells: int, layers: Sequence[Layer], palette: Palette
) -> list[Segment]:
    """Return one row of a text, ``cells`` wide; spaces that hang over are left out."""
    start, end = bounds
    used = width(text[start:end])
    if used > cells:
        end = start + len(text[start:end].rstrip(" "))
        used = width(text[start:end])
    segments = layered(text, start, end, layers, palette)
    return [*segments, Segment(" " * (cells - used), palette["plain"])] if used < cells else segments


def line(parts: Iterable[Part], cells: int, palette: Palette) -> Line:
    """Return the parts one after another, ``cells`` wide; what does not fit ends in an ellipsis."""
    segments: list[Segment] = []
    left = cells
    for text, name in parts:
        if left <= 0:
            break
        kept = fitted(text, left)
        segments.append(Segment(kept, palette["plain"] + palette[name]))
        left -= width(kept)
        if kept != text:
            break
    if left > 0:
        segments.append(Segment(" " * left, palette["plain"]))
    return Line(segments, cells)


def spread(left: Sequence[Part], right: Sequence[Part], cells: int, palette: Palette) -> Strip:
    """Return one line with the right parts at its end; the left parts give way where both do not fit."""
    size = sum(width(text) for text, _ in right)
    if size >= cells:
        return line(right, cells, palette)
    spare = cells - size - sum(width(text) for text, _ in left)
    apart = not right or right[0][0].startswith(" ") or (spare == 0 and "".join(text for text, _ in left).endswith(" "))
    gap = 1 if spare <= 0 and not apart else 0
    return Strip.join(
        [line(left, cells - size - gap, palette), line([(" " * gap, "plain"), *right], size + gap, palette)]
    )


def wrapped(text: str, style: str, cells: int) -> Iterator[list[Part]]:
    """Yield a text in as many rows as it takes in so many cells, set in by two, and by four from the second one on."""
    text = displayed(text)
    starts = wrap(text, max(10, cells - 4))
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        yield [("  " if not start else "    ", "plain"), (text[start:end].rstrip(), style)]


def plain_text(strips: Iterable[Strip]) -> str:
    """Return strips as the text a person reads, spaces at the ends of lines left out."""
    return "\n".join(strip.text.rstrip() for strip in strips)
