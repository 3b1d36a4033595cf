"""A widget that draws whole lines with named styles: the base of every part of the screens."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from cleaner.tui.one_layout import OneLayout
from cleaner.tui.render import STYLES, Palette


class Lines(OneLayout):
    """Draws what ``draw`` returns; ``show`` draws anew without a new layout of the screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"lines--{name}" for name in STYLES}
    ALLOW_SELECT = False

    _palette: Palette | None = None
    _drawn: Sequence[Strip] | None = None
    _drawn_for = Size(0, 0)
    """What they were drawn for."""

    @property
    def palette(self) -> Palette:
        """The styles by name, as the theme of the moment has them."""
        if self._palette is None:
            own = {name: self._own_style(f"lines--{name}") for name in STYLES}
            self._palette = {**own, "plain": self.rich_style}
        return self._palette

    def _own_style(self, name: str) -> Style:
        """Return only what the style sheet says of a style, so that it can lie over another."""
        styles = self.get_component_styles(name)
        whole = self.get_component_rich_style(name)
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

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        cells, rows = self.size
        if self._drawn is None or self._drawn_for != self.size:
            self._drawn_for = self.size
            self._drawn = self.draw(cells, rows)
        if y < len(self._drawn):
            return self._drawn[y]
        return Strip.blank(cells, self.palette["plain"])
