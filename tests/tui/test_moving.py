"""Keys that move, and what stands on the screen then."""

from pathlib import Path

import pytest
from screens import ARTICLE, driven, engine_of, session_of

from cleaner.files.settings.values import Settings
from cleaner.workspace.work.session import open_session

SAID: dict[float | None, list[str]] = {
    None: [
        "Around the end: this is the first one.",
        "Around the end: this one is still open.",
        "Everything is decided. w writes the edition.",
        "Nothing is open any more; w writes the edition.",
    ],
    0.5: [
        "Around the end of what is found so far: this is the first one.",
        "Around the end of what is found so far: this one is still open.",
        "Everything found so far is decided; names are still looked for.",
        "Nothing is open so far; names are still looked for.",
    ],
}
ODD = "[b]jack ma[/b] saw [$error]red[/] \x1b[31mred\x1b[0m\tand \x07 [@click=quit]here[/].\n"


async def test_j_and_k_go_around_both_ends_and_say_so(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("k")
        assert (drive.standing_on, drive.bottom) == ("Peng Lei", "Around the beginning: this is the last one.")
        await drive.press("j")
        assert (drive.standing_on, drive.bottom) == ("ali group", "Around the end: this is the first one.")


@pytest.mark.parametrize("matched", [None, 0.5])
async def test_nothing_is_called_the_end_while_names_are_still_looked_for(
    tmp_path: Path, matched: float | None
) -> None:
    async with driven(session_of(tmp_path)) as drive:
        drive.screen.header.matched = matched
        said = []
        for keys in ("kj", "ky", "y" * 8, "J"):
            await drive.press(*keys)
            said.append(drive.bottom)
        assert said == SAID[matched]


async def test_a_text_in_which_nothing_is_found_yet_is_not_called_empty(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text="nothing here\n")) as drive:
        drive.screen.header.matched = 0.5
        for key, said in (
            ("j", "Nothing is found yet; names are"),
            ("y", "There is no suggestion here yet; names are"),
        ):
            await drive.press(key)
            assert drive.bottom == f"{said} still looked for."


async def test_a_segment_that_was_not_looked_at_yet_is_not_said_to_hold_nothing(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text="ali group\n\nnothing here\n\nnothing there\n")) as drive:
        drive.screen.header.matched = 0.5
        await drive.press("l")
        assert "names are still looked for, no edits in it" in drive.frame()
        drive.screen.header.matched = None
        await drive.press("l")
        assert "no suggestions, no edits in it" in drive.frame()


async def test_capital_j_and_k_skip_what_is_decided(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "y", "y", "k", "k", "k")
        assert drive.standing_on == "ali group"
        await drive.press("J")
        assert drive.standing_on == "rookie network"
        await drive.press("K")
        assert drive.standing_on == "ali group"


async def test_a_segment_into_which_a_suggestion_reaches_is_reached_and_left(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Today ali\ngroup has people.\nThe end.\n")
    async with driven(open_session(tmp_path / "article.txt", engine=engine_of(tmp_path))) as drive:
        numbers = []
        for key in "lllhh":
            await drive.press(key)
            numbers.append(drive.screen.standing.segment)
        assert numbers == [2, 3, 3, 2, 1]


async def test_segments_are_reached_even_where_nothing_is_suggested(tmp_path: Path) -> None:
    session = session_of(tmp_path, text="nothing here\n\nali group\n\nnothing there\n")
    async with driven(session) as drive:
        await drive.press("l")
        assert (drive.standing_on, drive.screen.standing.segment) == ("", 3)
        await drive.press("h")
        assert drive.standing_on == "ali group"
        await drive.press("home")
        assert drive.screen.standing.segment == 1


async def test_searching_walks_through_both_texts_and_stays_where_it_stops(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "slash")
        await drive.write("GROUP")
        assert "1 of 1" in drive.frame(), "what an edit replaced and what it put there are one place"
        await drive.press("escape", "slash")
        await drive.write("network")
        await drive.press("enter", "escape", "slash")
        await drive.write("rookie")
        assert "1 of 3" in drive.frame()
        await drive.press("enter", "enter", "up")
        assert "2 of 3" in drive.frame()
        await drive.press("escape")
        assert drive.screen.standing.segment == 4


async def test_a_search_is_a_part_of_the_screen_which_scrolls_meanwhile_and_goes_where_is_clicked(
    tmp_path: Path,
) -> None:
    text = "the weather was fine.\n\n" * 60 + "jack ma spoke.\n"
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press("home", "slash")
        await drive.write("weather")
        assert drive.app.screen is drive.screen, "a screen over this one has all of it painted for each place"
        top = drive.screen.texts.top
        await drive.press("pagedown")
        assert drive.screen.texts.top != top
        await drive.press("y", "backspace")
        await drive.pilot.click("#raw", offset=(8, 3))
        await drive.pilot.pause()
        assert not drive.screen.searching
        assert drive.screen.standing.segment
        await drive.press("end")
        assert drive.states == ["open"], "what was typed into the line decided nothing"
        await drive.press("j", "y")
        assert drive.states == ["accepted"], "the keys are the screen's again"


async def test_the_pointer_stands_where_the_words_were_found_at_every_width(tmp_path: Path) -> None:
    text = "the weather was fine and nobody spoke of it. " * 40 + "At last it rained.\n"
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press("slash")
        await drive.write("rained")
        for size in ((80, 24), (60, 20), (160, 24)):
            await drive.pilot.resize_terminal(*size)
            await drive.pilot.pause()
            pointed = [row for row in drive.frame().splitlines() if row.startswith("  ▸")]
            assert ["rained" in row for row in pointed] == [True], size


async def test_words_that_stand_nowhere_are_said_to(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("slash")
        await drive.write("zzz")
        assert "stands nowhere" in drive.frame()
        await drive.press("escape")
        assert drive.standing_on == "ali group"


async def test_a_text_without_suggestions_says_so_and_can_be_rewritten(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text="Nothing to see.\n")) as drive:
        assert "nothing suggested" in drive.frame()
        await drive.press("y")
        assert drive.bottom == "There is no suggestion here, and none in the whole text."
        await drive.press("j")
        assert drive.bottom == "Nothing is suggested in this text."
        await drive.press("e")
        await drive.write("So: ")
        await drive.press("enter")
        assert drive.edition == "So: Nothing to see.\n"


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
async def test_an_empty_text_takes_every_key_without_falling(text: str, tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press(*"jkJKlhynr1adexuUv/", "escape", "home", "end", "pagedown", "g", "w", "?", "escape")
        assert "There is nothing to read in this text." in drive.frame()


async def test_markup_and_control_characters_of_a_text_are_shown_and_never_obeyed(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, text=ODD), (160, 24)) as drive:
        await drive.press("v")
        frame = drive.frame()
        assert "[b]◦jack ma[/b] saw [$error]red[/] ␛[31mred␛[0m⇥and ␇ [@click=quit]here[/]." in frame
        assert not set(frame) & {"\x1b", "\x07", "\t"}
        await drive.press("r", "enter", "a", "escape", "g")
        assert drive.app.is_running


async def test_a_line_of_a_million_characters_opens_and_its_end_is_reached(tmp_path: Path) -> None:
    text = "jack ma " + "spoke of the weather and of other things. " * 25_000 + "THEEND\n"
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press("slash")
        await drive.write("THEEND")
        await drive.press("escape")
        assert "THEEND" in drive.frame()
        await drive.press("home", "J", "y")
        assert "✓Jack Ma" in drive.frame()


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 20), (200, 50), (40, 12), (20, 6), (10, 3)])
async def test_every_row_is_exactly_as_wide_as_the_screen(size: tuple[int, int], tmp_path: Path) -> None:
    wide = "王小明在北京說：“你好！”" * 9 + " e\u0301a\u0308 ｆｕｌｌ 한국어 ไทย 👨‍👩‍👧 " + ARTICLE
    async with driven(session_of(tmp_path, text=wide), size) as drive:
        for key in ("j", "y", "e", "escape", "a", "escape", "slash", "escape", "question_mark", "escape", "v"):
            await drive.press(key)
            strips = drive.app.screen._compositor.render_strips()
            assert [strip.cell_length for strip in strips] == [size[0]] * size[1], key


async def test_resizing_keeps_the_current_suggestion_in_sight(tmp_path: Path) -> None:
    text = "the weather was fine.\n\n" * 60 + "Peng Lei spoke.\n\n" + "it rained.\n\n" * 60
    async with driven(session_of(tmp_path, text=text)) as drive:
        assert "▸ ◦Peng Lei" in drive.frame()
        for size in ((60, 20), (200, 50), (40, 12), (80, 24)):
            await drive.pilot.resize_terminal(*size)
            await drive.pilot.pause()
            assert "▸ ◦Peng Lei" in drive.frame(), size


async def test_opening_again_stands_on_the_first_open_suggestion(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "n", "y")
    async with driven(session_of(tmp_path)) as drive:
        assert drive.standing_on == "rookie network"


async def test_help_gives_the_reasons_and_every_key(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path), (100, 80)) as drive:
        await drive.press("question_mark")
        frame = drive.frame()
        for words in ("Why this is suggested", "stands in a list with other names", "Undo and redo", "✎ by hand"):
            assert words in frame
        await drive.press("question_mark")
        assert drive.app.screen is drive.screen


async def test_the_palette_lists_the_commands_and_carries_them_out(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("ctrl+p")
        await drive.write("dismiss")
        await drive.until("n: Leave the raw words")
        await drive.press("escape")


async def test_a_click_stands_on_a_suggestion(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        row = next(n for n, line in enumerate(drive.frame().splitlines()) if "◦rookie" in line)
        await drive.pilot.click("#raw", offset=(drive.frame().splitlines()[row].index("rookie"), row - 1))
        await drive.pilot.pause()
        assert drive.standing_on == "rookie network"


@pytest.mark.usefixtures("here")
async def test_a_tiny_window_keeps_the_text_and_the_keys() -> None:
    async with driven(session_of(Path()), (20, 6)) as drive:
        assert "▸" in drive.frame()
        assert "quit" in drive.bottom


@pytest.mark.parametrize(
    ("keys", "standing"),
    [
        ("jjJy", "ants"),  # what was passed over stays behind
        ("jjJyu", "rookie network"),
        ("jjjjnx", "ants"),
        ("kkkka\r", "jack ma"),
        ("kJ", "ali group"),  # nothing was decided
        ("jjjjjjjjy", "ali group"),  # nothing is open behind it
    ],
)
async def test_who_opens_the_text_again_stands_where_they_stopped(tmp_path: Path, keys: str, standing: str) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press(*["enter" if key == "\r" else key for key in keys])
        left = drive.screen.standing
    async with driven(session_of(tmp_path)) as drive:
        assert (drive.standing_on, drive.screen.standing) == (standing, left)


async def test_another_person_begins_at_the_first_open_suggestion(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "j", "y")
    async with driven(session_of(tmp_path, settings=Settings(person="Bob"))) as drive:
        assert drive.standing_on == "ali group"


async def test_what_no_person_has_looked_at_tells_not_where_somebody_stopped(tmp_path: Path) -> None:
    with session_of(tmp_path) as session:
        session.accept([session.review.suggestions[3].key], unseen=True)
    async with driven(session_of(tmp_path)) as drive:
        assert drive.standing_on == "ali group"
