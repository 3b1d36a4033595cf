"""What keeps the library from laying out and painting the same frame two or three times after a change of size."""

from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget


class OneLayout(Widget):
    """Stands below what is drawn to the room it has, and never scrolls by the library's means."""

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class Ground(Screen[None]):
    """The empty screen below all others, which would have those above it painted again whenever its size changes."""

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self.app.screen is self:
            super()._refresh_layout(size, scroll)
