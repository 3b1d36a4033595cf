"""A widget that draws whole lines with named styles: the base of every part of the screens."""

from collections.abc import Sequence

from rich.style import Style
from textual.color import Color
from textual.dom import DOMNode
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from cleaner.tui.drawing.one_layout import OneLayout
from cleaner.tui.drawing.render import STYLES, Line, Palette, line

_styles_on: dict[Color, dict[str, Style]] = {}
"""The styles as they look on a background, until any style may have changed: most widgets lie on one of two."""


class Lines(OneLayout):
    """Draws what ``draw`` returns; ``show`` draws anew without a new layout of the screen."""

    ALLOW_SELECT = False

    _palette: Palette | None = None
    _drawn: list[Line] | None = None
    _drawn_for = Size(0, 0)
    """What they were drawn for."""

    @property
    def palette(self) -> Palette:
        """The styles by name, as the theme of the moment has them."""
        if self._palette is None:
            ground = self.background_colors[1]
            if ground not in _styles_on:
                _styles_on[ground] = {name: self._own_style(name) for name in STYLES}
            self._palette = {**_styles_on[ground], "plain": self.rich_style}
        return self._palette

    def _own_style(self, name: str) -> Style:
        """Return only what the style sheet says of a style, so that it can lie over another.

        The library does the same for what it calls component classes, but for each of them as often as any style may
        have changed: that was a tenth of the time to the first frame.
        """
        node = DOMNode(classes=f"lines--{name}")
        node._attach(self)
        self.app.stylesheet.apply(node)
        styles, whole = node.styles, node.rich_style
        color = whole.color if styles.has_rule("color") else None
        background = whole.bgcolor if styles.has_rule("background") else None
        return Style(color=color, bgcolor=background) + styles.text_style

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return up to ``rows`` lines of ``cells`` cells."""
        raise NotImplementedError

    def show(self) -> None:
        """Draw anew at the next frame."""
        self._drawn = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Fetch the styles anew."""
        super().notify_style_update()
        self._palette = self._drawn = None
        _styles_on.clear()

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        return self.lines(range(y, y + 1))[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return lines as they are painted.

        The library would look up anew for each line what borders, padding and tints there are, which takes longer than
        drawing it. Only a widget that has a border needs that.
        """
        if self.size != self.outer_size:
            return Widget.render_lines(self, crop)
        filters, background = self.get_line_filters(), self.background_colors[1]
        lines: list[Strip] = [one.painted(filters, background) for one in self.lines(crop.line_range)]
        start, end = crop.column_span
        return lines if crop.width == self.size.width else [strip.crop(start, end) for strip in lines]

    def lines(self, wanted: range) -> list[Line]:
        """Return some of the lines, each as wide as the widget."""
        size = self.size
        if self._drawn is None or self._drawn_for != size:
            self._drawn_for = size
            drawn = self.draw(*size)
            self._drawn = [strip if isinstance(strip, Line) else Line(strip, strip.cell_length) for strip in drawn]
        blank = line((), size.width, self.palette)
        return [self._drawn[y] if y < len(self._drawn) else blank for y in wanted]
