"""The screen shows names that drift in spelling, and a person makes a replacement of a hint."""

from pathlib import Path

from screens import Driven, driven, engine_of, session_of

from cleaner.files.settings.values import Settings
from cleaner.workspace.work.session import open_session

NOVEL = "Qin Lie stood there. Qin Lie waited.\nNobody saw Qin Lei.\nThen Qin Lei spoke.\n"


async def show(drive: Driven) -> None:
    await drive.press("s")
    await drive.pilot.pause()


async def test_a_hint_becomes_a_replacement_at_the_ticked_places_and_undo_takes_it_back(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text=NOVEL)) as drive:
        await show(drive)
        assert "Qin Lei  2 places  ‘lie’ and ‘lei’ sound alike" in drive.frame()
        await drive.press("enter")
        assert "2 of 2 ticked" in drive.frame()
        await drive.press("space", "enter")
        assert drive.edition == NOVEL.replace("Then Qin Lei", "Then Qin Lie")
        assert drive.bottom == "Put Qin Lie in 1 place; u takes it back."
        await drive.press("u")
        assert drive.edition == NOVEL


async def test_another_spelling_may_be_put_first(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text=NOVEL)) as drive:
        await show(drive)
        await drive.press("space", "enter", "enter")
        assert drive.edition == NOVEL.replace("Qin Lie", "Qin Lei")


async def test_own_words_may_stand_in_a_spellings_place(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text=NOVEL)) as drive:
        await show(drive)
        await drive.press("r")
        await drive.write("Qin X")
        await drive.press("enter", "enter")
        assert drive.edition == NOVEL.replace("Qin Lei", "Qin X")


async def test_the_first_spelling_gives_way_to_none(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text=NOVEL)) as drive:
        await show(drive)
        await drive.press("k", "enter")
        assert drive.bottom.startswith("The others are compared with this one")
        await drive.press("escape")
        assert drive.edition == NOVEL


async def test_a_text_without_such_names_says_so(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await show(drive)
        assert drive.bottom == "No name of this text looks like another spelling of one."


async def test_a_text_open_for_reading_shows_hints_and_changes_nothing(tmp_path: Path) -> None:
    session_of(tmp_path, text=NOVEL).close()
    async with driven(session_of(tmp_path, read_only=True)) as drive:
        await show(drive)
        await drive.press("enter")
        assert drive.bottom == "This document is open for reading only; open it again to write in it."
        assert drive.edition == NOVEL


async def test_a_spelling_goes_into_a_glossary_as_a_wrong_form_of_the_first_one(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text=NOVEL)) as drive:
        await show(drive)
        await drive.press("G")
        await drive.until("In this text: +2 places gained")
        await drive.press("enter")
        await drive.pilot.pause()
        assert "variants: [Qin Lei]" in (tmp_path / "group.yaml").read_text("utf-8")


async def test_the_panel_says_that_a_rendering_may_be_listed(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("High Virtue opened a map.\nHigh Virtue has users.\nIt rains.\n", "utf-8")
    (tmp_path / "source.txt").write_text("菜鸟推出地图。\n菜鸟有用户。\n下雨。\n", "utf-8")
    engine = engine_of(tmp_path)
    session = open_session(
        tmp_path / "article.txt", engine=engine, settings=Settings(person="Ann"), source=tmp_path / "source.txt"
    )
    async with driven(session, (120, 36)) as drive:
        assert "lists High Virtue in the glossary" in drive.frame()
        await drive.press("y", "R")
        assert "lists High Virtue" not in drive.frame(), "the reviewer's screen does not hear G"
