"""The home screen: what it lists, what it opens, and that every way leads back to it."""

from pathlib import Path

import pytest
from screens import driven_app, engine_of, session_of

from cleaner.core.basis.errors import TextError
from cleaner.tui.home.home_screen import HomeScreen
from cleaner.workspace.work.home import remember
from cleaner.workspace.work.session import Session, open_session


@pytest.fixture
def folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of a person who has opened nothing yet."""
    monkeypatch.setenv("XDG_STATE_HOME", str(here / "state"))
    return here


def opening(path: Path) -> Session:
    if path.name == "group.yaml":
        raise TextError("is no text", "name another one")
    planned = path.name == "article.txt"
    session = session_of(path.parent) if planned else open_session(path, engine=engine_of(Path()))
    remember(session)
    return session


async def test_a_newcomer_sees_the_samples_and_enter_opens_a_copy_of_one(folder: Path) -> None:
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        frame = drive.frame()
        assert "Samples to try" in frame
        assert "Recent documents" not in frame
        await drive.press("enter")
        assert drive.screen.session.path.name == "business-news.txt"
        assert (folder / "business-news.txt").exists()


async def test_leaving_a_text_leads_home_where_it_stands_on_top_with_its_progress(folder: Path) -> None:
    session_of(folder).close()
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        await drive.press("o")
        await drive.write("article.txt")
        await drive.press("enter")
        await drive.press("y", "n", "q", "q")
        assert "▸  article.txt" in drive.frame()
        assert "2 of 9 decided" in drive.frame()
        await drive.press("enter")
        assert drive.standing_on == "Mr. Tsai"


@pytest.mark.usefixtures("folder")
async def test_what_cannot_be_opened_is_said_and_the_list_stays() -> None:
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        await drive.press("o")
        await drive.write("group.yaml")
        await drive.press("enter")
        assert drive.bottom == "is no text; name another one"
        await drive.press("j")
        assert drive.bottom.startswith("Enter open")


@pytest.mark.usefixtures("folder")
async def test_a_path_that_was_refused_can_be_mended() -> None:
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        await drive.press("o")
        await drive.write("artikel.txt")
        await drive.press("enter", "o", *["backspace"] * 7)
        await drive.write("cle.txt")
        session_of(Path()).close()
        await drive.press("enter")
        assert drive.screen.session.path.name == "article.txt"


async def test_tab_completes_a_path(folder: Path) -> None:
    session_of(folder).close()
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        await drive.press("o", "a", "r")
        await drive.until("article.txt")
        await drive.press("tab", "enter")
        assert drive.screen.session.path.name == "article.txt"


@pytest.mark.usefixtures("folder")
async def test_q_leaves_the_program_with_status_0() -> None:
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        await drive.press("j", "j", "q")
        assert drive.app.return_value == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("size", [(80, 24), (60, 20), (20, 6)])
async def test_the_cursor_stays_in_sight(size: tuple[int, int]) -> None:
    async with driven_app(lambda: HomeScreen(opening), size) as drive:
        for _ in range(8):
            assert "▸" in drive.frame()
            await drive.press("j")
