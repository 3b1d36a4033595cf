"""Another size is one frame: the library would paint the rows of the old width first, and each screen again for those below."""

from pathlib import Path

import pytest
from screens import driven, session_of
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.screen import Screen


@pytest.mark.parametrize("sizes", [((120, 40), (100, 40)), ((80, 24), (110, 24)), ((90, 30), (140, 30))])
async def test_a_new_width_is_painted_once_and_right(
    sizes: tuple[tuple[int, int], tuple[int, int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driven(session_of(tmp_path), sizes[1]) as drive:
        wanted = drive.frame()
    painted: list[str] = []
    before = App._display

    def display(app: App[int], screen: Screen[object], update: object) -> None:
        if isinstance(update, LayoutUpdate) and drive.app.screen.size == sizes[1]:
            painted.append(drive.frame())
        before(app, screen, update)  # type: ignore[arg-type]

    async with driven(session_of(tmp_path), sizes[0]) as drive:
        monkeypatch.setattr(App, "_display", display)
        await drive.pilot.resize_terminal(*sizes[1])
        await drive.pilot.pause()
        assert painted[0] == wanted
        assert len(painted) == 1
        assert drive.frame() == wanted
