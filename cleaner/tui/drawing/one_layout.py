"""What keeps the library from laying out and painting the same frame two or three times after a change of size."""

from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


class OneLayout(Widget):
    """Stands below what is drawn to the room it has, and never scrolls by the library's means."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return blank lines: what stands in it covers it all, and one strip for all lines is cut up only once."""
        strip = Strip.blank(crop.width, self.rich_style)
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self.background_colors[1])
        return [strip] * crop.height

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class Ground(Screen[None]):
    """The empty screen below all others, which would have those above it painted again whenever its size changes."""

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self.app.screen is self:
            super()._refresh_layout(size, scroll)
