"""The home screen: what it lists, what it opens, and that every way leads back to it."""

from pathlib import Path

import pytest
from command_line import run_command
from screens import driven_app, engine_of, session_of

from cleaner.core.basis.errors import TextError
from cleaner.tui.home.home_screen import HomeScreen
from cleaner.workspace.work.home import known_source, remember
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


async def test_texts_of_the_current_folder_are_listed_and_enter_opens_one(folder: Path) -> None:
    for name in ("b.txt", "a.md", "b.cleaned.txt", ".hidden.txt", "names.yaml", "red.md"):
        (folder / name).write_text("{++ali++}\n" if name == "red.md" else "ali group\n")
    (folder / "below").mkdir()
    (folder / "below" / "c.txt").write_text("ali group\n")
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        frame = drive.frame()
        head, rest = frame.index("Texts in this folder"), frame.index("Samples to try")
        assert frame.index("a.md") in range(head, rest)
        assert [name for name in ("cleaned", "hidden", "names.yaml", "red.md", "c.txt") if name in frame] == []
        await drive.press("j", "enter")
        assert drive.screen.session.path.name == "b.txt"
        await drive.press("q")
        frame = drive.frame()
        assert frame.index("Recent documents") < frame.index("b.txt") < frame.index("Texts in this folder")
        assert frame.count("b.txt") == 1


async def test_of_a_folder_with_many_texts_the_first_are_listed(folder: Path) -> None:
    for number in range(40):
        (folder / f"text-{number:02}.txt").write_text("ali group\n")
    async with driven_app(lambda: HomeScreen(opening), (80, 40)) as drive:
        assert "Texts in this folder   and 31 more" in drive.frame()
        assert "text-08.txt" in drive.frame()
        assert "text-09.txt" not in drive.frame()


async def test_settings_that_are_refused_hide_the_texts_beside_them_and_nothing_else(folder: Path) -> None:
    (folder / "a.txt").write_text("ali group\n")
    (folder / "cleaner.yaml").write_text("persn: Ann\n")
    async with driven_app(lambda: HomeScreen(opening)) as drive:
        assert "Texts in this folder" not in drive.frame()
        assert "Samples to try" in drive.frame()


async def test_of_texts_that_were_named_the_next_waits_when_one_is_left(folder: Path) -> None:
    names = ("a.txt", "b.txt", "c.txt")
    for name in names:
        (folder / name).write_text("ali group\n")
    async with driven_app(lambda: HomeScreen(opening, [Path(name) for name in names])) as drive:
        assert "Texts to work on   3" in drive.frame()
        assert [head for head in ("Samples", "Recent", "in this folder") if head in drive.frame()] == []
        for name in (*names, names[-1]):
            assert f"▸  {name}" in drive.frame()
            await drive.press("enter")
            assert drive.screen.session.path.name == name
            await drive.press("y", "q", "q")
        assert drive.frame().count("1 of 1 decided") == 3
        await drive.press("q")
        assert drive.app.return_value == 0


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


async def test_what_is_decided_without_the_screen_counts_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_text("ali group, and ants\n", "utf-8")
    (folder / "edited.txt").write_text("Alibaba Group, and ants\n", "utf-8")
    opening(folder / "a.txt").close()
    for decided, words in enumerate((("adopt", "a.txt", "edited.txt"), ("fix", "--certainty", "ask", "a.txt")), 1):
        run_command(monkeypatch, (*words, "-g", "group.yaml"), b"", False)
        async with driven_app(lambda: HomeScreen(opening)) as drive:
            assert f"{decided} of 2 decided" in drive.frame()


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


def test_a_source_text_that_was_named_is_read_again_until_another_one_is(folder: Path) -> None:
    text = folder / "a.txt"
    text.write_text("rookie grew\n", "utf-8")
    sources = [folder / name for name in ("one.txt", "two.txt")]
    for source in sources:
        source.write_text("菜鸟成长\n", "utf-8")
    assert known_source(text) is None
    for source in sources:
        with open_session(text, engine=engine_of(folder), source=source) as session:
            remember(session)
        assert known_source(text) == source
    sources[1].unlink()
    assert known_source(text) is None
