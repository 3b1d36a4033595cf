"""What is said in a panel or a dialog stands there in full while there is room for it."""

from pathlib import Path

import pytest
from reviewer import reviewing
from screens import ARTICLE, Driven, driven, session_of

from cleaner.files.settings.values import Settings
from cleaner.tui.editor.review_screen import ReviewScreen
from cleaner.tui.shell.app import CleanerApp
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.work.session import Session, open_session

WORDS = "small and micro money services"
GLOSSARY = f"entries:\n  - {{name: Ant, variants: [{WORDS}], near: [loans]}}\n"


def long_named(folder: Path) -> Session:
    """A text with a name of many words, which one suggestion is about."""
    glossary, text = folder / "names.yaml", folder / "loans.txt"
    glossary.write_text(GLOSSARY, encoding="utf-8")
    text.write_text(f"Loans are given by {WORDS} in Hangzhou.\n", encoding="utf-8")
    return open_session(text, engine=load_engine([glossary]), settings=Settings(person="Ann"))


def accepted(folder: Path) -> Session:
    """The same, accepted."""
    session = long_named(folder)
    session.accept([suggestion.key for suggestion in session.review.suggestions])
    return session


def unbroken(drive: Driven) -> str:
    """All that stands on the screen, on one line."""
    return " ".join(drive.frame().split())


@pytest.mark.parametrize("cells", [60, 80, 100, 200])
async def test_the_words_of_a_suggestion_are_not_cut_while_there_is_room(tmp_path: Path, cells: int) -> None:
    async with driven(long_named(tmp_path), (cells, 24)) as drive:
        assert f"{WORDS}  →  1 Ant" in drive.frame()


@pytest.mark.parametrize("cells", [60, 80, 100, 200])
async def test_the_words_of_a_decision_are_not_cut_while_there_is_room(tmp_path: Path, cells: int) -> None:
    async with reviewing(accepted(tmp_path), (cells, 24)) as desk:
        assert f"{WORDS}  →  Ant" in desk.frame()


@pytest.mark.parametrize("cells", range(30, 46))
async def test_a_space_stands_before_how_much_is_judged(tmp_path: Path, cells: int) -> None:
    async with reviewing(accepted(tmp_path), (cells, 12)) as desk:
        head = desk.frame().splitlines()[0]
        assert " 0 of 1 judged" in head
        assert "……" not in head


async def test_what_speaks_against_a_change_of_a_glossary_is_read_to_its_end(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write("Lucy Peng")
        assert "a wrong form of Lucy Peng already; type another name, or Tab for a cue." in unbroken(drive)


async def test_a_question_is_read_to_its_end(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "w")
        (tmp_path / "article.cleaned.txt").write_text("theirs")
        await drive.press("y", "w")
        assert "overwrites it and keeps a copy" in unbroken(drive)


@pytest.mark.parametrize("key", ["G", "a", "r"])
async def test_a_complaint_takes_the_place_of_the_last_one_and_is_shown_once_though_a_dialog_opens(
    tmp_path: Path, key: str
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    with session_of(
        tmp_path, settings=Settings(person="Ann", output="/dev/null/{stem}/in/a/folder/{suffix}")
    ) as session:
        app = CleanerApp(lambda: ReviewScreen(session))
        async with app.run_test(size=(60, 24), notifications=True) as pilot:
            drive = Driven(app, pilot)
            for _ in range(3):
                await drive.press("y", "w")
                frame = await drive.until("T100")
                assert "T100" in frame.splitlines()[2]
            for pressed in (key, "escape"):
                assert 1 == (await drive.until("T100")).count("T100")
                await drive.press(pressed)
            assert 1 == (await drive.until("T100")).count("T100")
