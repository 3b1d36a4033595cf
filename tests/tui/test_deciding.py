"""Keys that decide: what the session has afterwards, and where the person stands."""

from pathlib import Path

import pytest
from screens import ARTICLE, Driven, driven, engine_of, session_of

from cleaner.tui.editor.place import Standing
from cleaner.tui.editor.review_screen import ReviewScreen
from cleaner.tui.shell.app import CleanerApp
from cleaner.workspace.work.session import open_session

OPEN = ["open"] * 9


def states(**changed: str) -> list[str]:
    """Nine open suggestions but for these, named ``s<number>``."""
    return [changed.get(f"s{number}", "open").replace("_", " ") for number in range(9)]


def edition_rows(drive: Driven) -> list[str]:
    """The rows of the right pane that hold something, but for the heading."""
    rows = [line.partition("│")[2] for line in drive.frame().splitlines() if "│" in line]
    return [row[1:].removeprefix("  ").rstrip(" ┃") for row in rows[1:] if row.strip(" ┃")]


async def test_y_accepts_and_goes_to_the_next_open_one(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y")
        assert drive.states == states(s0="accepted")
        assert drive.standing_on == "jack ma"
        assert drive.edition.startswith("the winter meeting of Alibaba Group\n")


async def test_a_decision_is_on_the_disk_before_the_next_frame(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "n")
        log = (tmp_path / "article.edits.jsonl").read_text()
        assert len(log.splitlines()) == 3
        assert '"Ann"' in log


async def test_n_leaves_the_raw_words(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("n")
        assert drive.states == states(s0="dismissed")
        assert drive.edition == ARTICLE


async def test_what_is_put_over_the_end_of_a_line_stands_in_the_edition_once(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Today ali\ngroup has people.\nThe end.\n")
    session = open_session(tmp_path / "article.txt", engine=engine_of(tmp_path))
    async with driven(session) as drive:
        assert edition_rows(drive) == ["▸ Today ◦ali", "group has people.", "The end."]
        await drive.press("y")
        assert edition_rows(drive) == ["▸ Today ✓Alibaba␊Group", " has people.", "The end."]
        row, text = next((n, line) for n, line in enumerate(drive.frame().splitlines()) if " has people" in line)
        first = text.rindex("people")
        await drive.pilot.mouse_down(offset=(first, row))
        await drive.pilot.hover(offset=(first + 5, row))
        await drive.pilot.mouse_up(offset=(first + 5, row))
        await drive.press("G")
        assert "‘people’" in drive.frame()
        await drive.press("escape", "u")
        assert edition_rows(drive) == ["▸ Today ◦ali", "group has people.", "The end."]


async def test_a_digit_accepts_that_option(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "j", "j", "j", "2")
        assert "Ant Group and Scott" in drive.edition


async def test_a_digit_without_an_option_says_so_and_decides_nothing(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("7")
        assert drive.bottom == "There is no option 7 here."
        assert drive.states == OPEN


async def test_own_words_stand_in_the_suggestions_place_markup_and_all(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("r")
        await drive.write("[b]A[/b]")
        await drive.press("enter")
        assert drive.states == states(s0="by_hand")
        assert drive.edition.startswith("the winter meeting of [b]A[/b]\n")
        assert "✎[b]A[/b]" in drive.frame()


async def test_escape_leaves_own_words_unwritten(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("r", "Z", "escape")
        assert drive.states == OPEN


async def test_x_takes_a_decision_back(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "k", "x")
        assert drive.states == OPEN
        assert drive.standing_on == "ali group"


async def test_a_segment_is_rewritten_from_where_the_suggestion_stands(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("e")
        await drive.write("the ")
        await drive.press("enter")
        assert drive.edition.startswith("the winter meeting of the ali group\n")
        assert drive.states == OPEN, "words beside a suggestion decide nothing about it"
        await drive.press("y")
        assert drive.edition.startswith("the winter meeting of the Alibaba Group\n")


async def test_a_segment_is_rewritten_from_where_words_were_found(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "slash", *"Hangzhou", "escape", "e", *"old ", "enter")
        assert drive.edition == ARTICLE.replace("ali group", "Alibaba Group", 1).replace("Hangzhou", "old Hangzhou", 1)


async def test_of_a_very_long_segment_the_part_around_the_place_is_rewritten(tmp_path: Path) -> None:
    text = f"{'Far before it rains. ' * 900}Then jack ma came. {'Far behind it snows. ' * 900}\n"
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press("y", "k", "e")
        assert drive.bottom == "This segment is very long: here is the part of it around this place."
        await drive.press("S", "i", "r", "space")
        await drive.pilot.resize_terminal(100, 30)
        await drive.press("enter")
        assert drive.edition == text.replace("jack ma", "Sir Jack Ma")
        await drive.press("end", "e", "end", *"!", "enter")
        assert drive.edition.count("!") == 1


async def test_a_window_that_changes_leaves_the_cursor_where_one_writes(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("e", *"the bo")
        await drive.pilot.resize_terminal(100, 30)
        await drive.press("l", "d", "space", "ctrl+z", "ctrl+y", "enter")
        assert drive.edition.startswith("the winter meeting of the bold ali group\n")


async def test_no_character_is_changed_beside_what_is_rewritten(tmp_path: Path) -> None:
    strange = "".join(map(chr, (*range(1, 10), 11, 12, *range(14, 32), *range(0x7F, 0xA1), 0x2028, 0x2029, 0x202E)))
    text = f"{strange} Peng Lei ␌ left{strange}.\r\nHe was\ttired\x0b.\x1c\r\n"
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press("e", *"Ms. ", "enter", "l", "e", "end", *"So.", "enter")
        assert drive.edition == text.replace("Peng", "Ms. Peng").replace("\x1c\r", "\x1cSo.\r")


async def test_what_was_written_into_a_segment_is_discarded_only_at_the_second_asking(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("e", "Q", "escape")
        assert drive.bottom.startswith("You have written something.")
        await drive.press("W", "escape")
        assert drive.screen.texts.rewriting
        await drive.press("escape")
        assert not drive.screen.texts.rewriting
        assert drive.edition == ARTICLE


async def test_what_was_written_stays_in_sight_where_it_cannot_be_kept(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("e", *"the ")
        (tmp_path / "article.edits.jsonl").mkdir()
        await drive.press("enter")
        assert drive.screen.key_bar.said.startswith("cannot")
        assert "meeting of the ali group" in drive.frame()
        (tmp_path / "article.edits.jsonl").rmdir()
        await drive.press("enter")
        assert drive.edition == ARTICLE.replace("ali group", "the ali group", 1)
        await drive.press("y")
        assert drive.edition.startswith("the winter meeting of the Alibaba Group\n")


async def test_a_line_that_a_name_spans_with_another_is_not_rewritten_in_vain(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Today ali\ngroup has people.\nThe end.\n")
    session = open_session(tmp_path / "article.txt", engine=engine_of(tmp_path))
    async with driven(session) as drive:
        await drive.press("y", "home")
        for _ in range(2):
            await drive.press("e")
            assert drive.bottom == "Alibaba␊Group spans two lines: r puts other words there, x takes it back."
            await drive.press("l")
        await drive.press("e", "x", "enter")
        assert drive.edition.endswith("people.\nxThe end.\n")


async def test_a_name_that_a_line_break_divides_is_of_the_pair_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Today ali group came.\nNow ali\ngroup has people.\n")
    session = open_session(tmp_path / "article.txt", engine=engine_of(tmp_path))
    async with driven(session) as drive:
        await drive.press("a")
        assert "2 of 2 ticked" in drive.frame()
        await drive.press("enter")
        assert drive.edition == "Today Alibaba Group came.\nNow Alibaba\nGroup has people.\n"
        await drive.press("R", "d")
        assert "×2    ali group → Alibaba Group" in drive.frame()


async def test_lines_that_a_name_joins_stand_together_and_others_have_air(tmp_path: Path) -> None:
    text = f"{'He came. ' * 9}ali\ngroup came. {'It rained. ' * 9}Snow.\nThe rest was quiet.\n"
    (tmp_path / "article.txt").write_text(text)
    session = open_session(tmp_path / "article.txt", engine=engine_of(tmp_path))
    async with driven(session, (60, 24)) as drive:
        await drive.press("v")
        for _ in range(2):
            rows = [row.rstrip(" ┃").strip(" ▸") for row in drive.frame().splitlines()[2:9]]
            assert [at for at, row in enumerate(rows) if not row] == [rows.index("The rest was quiet.") - 1]
            await drive.press("y")


async def test_letters_typed_into_a_segment_are_no_commands(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("e")
        await drive.write("yna?q1 ")
        await drive.press("enter")
        assert drive.edition.startswith("the winter meeting of yna?q1 ali group\n")
        assert drive.states == OPEN


async def test_accepting_all_shows_each_place_first_and_takes_the_ticked_ones(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "j", "j", "j", "a")
        assert drive.states == OPEN
        assert "3 of 3 ticked" in drive.frame()
        await drive.press("j", "space", "enter")
        assert drive.states == states(s4="accepted", s7="accepted")
        assert drive.bottom == "Accepted 2 places; u takes it back."


async def test_accepting_all_spreads_the_option_that_was_chosen_here(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path), (120, 36)) as drive:
        for index, key in ((7, "1"), (4, "2")):
            drive.screen.stand(Standing.at_suggestion(drive.session.review, index))
            await drive.press(key)
        await drive.press("k", "a")
        assert "Accept ants  →  Ant Group" in drive.frame()
        assert "1 of 2 ticked" in drive.frame(), "what was decided otherwise is left to the person"
        await drive.press("a", "enter")
        assert [drive.session.review.option_shown(n) for n in (4, 5, 7)] == ["Ant Group"] * 3
        assert drive.bottom == "Accepted 2 places; u takes it back."
        drive.screen.stand(Standing.at_suggestion(drive.session.review, 4))
        await drive.press("a")
        assert drive.bottom == "Nothing of this pair is left to accept."
        await drive.press("u")
        assert [drive.session.review.option_shown(n) for n in (4, 5, 7)] == ["Ant Group", None, "Ant Financial"]


async def test_accepting_all_tells_that_more_may_be_found_while_names_are_still_looked_for(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        drive.screen.header.matched = 0.5
        await drive.press("a", "enter")
        assert drive.bottom == "Accepted 1 place; u takes it back, and more may be found."
        await drive.press("u")
        assert drive.states == OPEN


async def test_dismissing_all_refuses_the_pair(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "d", "enter")
        assert drive.states == states(s1="dismissed", s6="dismissed")


async def test_escape_decides_nothing_about_the_pair(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "a", "escape")
        assert drive.states == OPEN


async def test_undo_and_redo_stand_where_they_change_something(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "y", "end", "u")
        assert (drive.states, drive.standing_on) == (states(s0="accepted"), "jack ma")
        await drive.press("u", "u")
        assert drive.bottom == "There is nothing to undo."
        await drive.press("U", "U")
        assert drive.states == states(s0="accepted", s1="accepted")
        await drive.press("U")
        assert drive.bottom == "There is nothing to do again."


async def decide_all(drive: Driven) -> None:
    await drive.press(*["y"] * 9)


async def test_the_end_is_said_and_saving_writes_the_edition(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await decide_all(drive)
        assert drive.bottom == "Everything is decided. w writes the edition."
        await drive.press("w")
        assert drive.bottom == "Wrote article.cleaned.txt."
        assert (tmp_path / "article.cleaned.txt").read_text() == drive.edition
        assert (tmp_path / "article.txt").read_text() == ARTICLE


async def test_an_edition_that_somebody_changed_is_overwritten_only_when_told(tmp_path: Path) -> None:
    edition = tmp_path / "article.cleaned.txt"
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "w")
        edition.write_text("mine")
        await drive.press("y", "w", "escape")
        assert edition.read_text() == "mine"
        await drive.press("w", "o")
        assert edition.read_text() == drive.edition
        copies = [path for path in tmp_path.glob("article.cleaned*") if path != edition]
        assert [copy.read_text() for copy in copies] == ["mine"]
        assert [True] == ["article.cleaned.txt.bak" in notice for notice in drive.notices]


async def test_a_raw_translation_that_changes_meanwhile_is_told_at_saving(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        (tmp_path / "article.txt").write_text(ARTICLE + "More.\n", "utf-8")
        await drive.press("y", "w")
        assert drive.bottom.startswith("Wrote article.cleaned.txt.")
        assert [True] == ["article.txt has changed since" in notice for notice in drive.notices]


@pytest.mark.parametrize(("seconds", "left"), [(0.0, 0), (3600.0, 1)])
async def test_what_lies_over_the_text_goes_with_the_next_key_once_there_was_time_to_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, left: int
) -> None:
    monkeypatch.setattr(CleanerApp, "TIME_TO_READ", seconds)
    async with driven(session_of(tmp_path), theme="cleaner-lite") as drive:
        assert 1 == len(drive.notices)
        await drive.press("y")
        assert left == len(drive.notices)
        assert drive.states.count("accepted") == 1


async def test_where_a_segment_was_rewritten_own_words_and_options_point_to_the_keys_that_help(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "e", "delete", "delete", "delete", "delete", "X", "enter")
        assert drive.standing_on == "jack ma"
        before = drive.edition
        assert ["e edit", "x take back"] == [
            key for key in ("e edit", "x take back", "y accept", "r own") if key in drive.bottom
        ]
        for key in ("y", "1", "r"):
            await drive.press(key)
            assert drive.bottom.startswith("This place was rewritten: e writes on, x takes that back."), key
        assert before == drive.edition
        await drive.press("x", "y")
        assert "Jack Ma and Mr. Tsai" in drive.edition


async def test_a_disk_that_refuses_is_told_and_nothing_is_decided(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        (tmp_path / "article.edits.jsonl").mkdir()
        await drive.press("y")
        assert drive.states == OPEN
        assert drive.screen.key_bar.said.startswith("cannot")


async def test_leaving_asks_about_an_edition_that_is_not_written(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "q", "escape")
        assert drive.app.is_running
        await drive.press("q", "w")
    assert (tmp_path / "article.cleaned.txt").exists()


async def test_a_text_only_looked_at_leaves_nothing_behind(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("j", "j", "question_mark", "escape", "q")
    assert {path.name for path in tmp_path.iterdir()} == {"article.txt", "group.yaml"}


async def test_a_notice_goes_with_the_next_key_and_the_help_repeats_it(tmp_path: Path) -> None:
    session = session_of(tmp_path)
    session.notices = ("the last record was torn",)
    async with driven(session) as drive:
        assert drive.notices == ["the last record was torn"]
        await drive.press("j")
        assert drive.notices == []
        await drive.press("question_mark")
        assert "the last record was torn" in drive.frame()


async def test_an_edition_that_somebody_has_changed_is_told_of_when_its_text_is_opened(tmp_path: Path) -> None:
    edition = tmp_path / "article.cleaned.txt"
    for add, told in ((b"", 0), (b"More.\n", 1)):
        with session_of(tmp_path) as session:
            session.accept([session.review.suggestions[0].key])
            session.save()
        edition.write_bytes(edition.read_bytes() + add)
        async with driven(session_of(tmp_path)) as drive:
            assert [notice.startswith("article.cleaned.txt was changed") for notice in drive.notices] == [True] * told
            assert "cleaner adopt" in "".join(drive.notices) or not told


@pytest.mark.parametrize("key", ["y", "n", "1", "r", "a", "d", "e", "u", "U", "w", "x"])
async def test_a_read_only_text_refuses_each_key_that_writes(key: str, tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, read_only=True)) as drive:
        await drive.press(key)
        assert drive.bottom == "This document is open for reading only; open it again to write in it."
        assert drive.states == OPEN
    assert not (tmp_path / "article.edits.jsonl").exists()


async def test_a_refusal_is_told_once_and_lies_over_no_dialog(tmp_path: Path) -> None:
    session = session_of(tmp_path)
    app = CleanerApp(lambda: ReviewScreen(session))
    with session:
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            drive = Driven(app, pilot)
            await drive.press("r")
            dialog = drive.frame().splitlines()[-6:]
            (tmp_path / "article.edits.jsonl").mkdir()
            await drive.press("escape", "y", "y", "y", "r")
            frame = await drive.until("L100")

    assert dialog == frame.splitlines()[-6:]
    assert 1 == frame.count("L100")


async def test_no_panel_names_a_key_that_is_not_heard_there(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, read_only=True)) as drive:
        await drive.press("end")
        assert "rewrites it" not in drive.frame()
        assert "  l next segment   j next suggestion\n" in drive.frame()


async def test_own_words_that_are_none_say_that_the_words_go(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("r", "backspace")
        assert "Enter takes the words out" in drive.frame()
        await drive.press("enter")
        assert drive.edition.startswith("the winter meeting of \n")


async def test_who_takes_everything_back_has_nothing_to_save(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "n", "u", "u")
        assert "saved" not in drive.frame()
        await drive.press("w")
        assert "✓ saved" in drive.frame()
        await drive.press("y", "u")
        assert "✓ saved" in drive.frame()
        await drive.press("y", "q")
        assert "not written yet" in drive.frame()


async def test_the_same_words_accepted_anew_are_saved_already(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "w", "k", "x")
        assert "● not saved" in drive.frame()
        await drive.press("y")
        assert "✓ saved" in drive.frame()


async def test_a_second_program_reads_what_the_first_one_writes(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y")
        engine = drive.session.engine
        assert engine is not None
        with open_session(tmp_path / "article.txt", engine=engine, read_only=True) as other:
            assert other.review.edition().text == drive.edition
            assert "Ann" in other.notices[0]


async def test_who_only_reads_sees_what_another_decides_meanwhile_and_when_they_leave(tmp_path: Path) -> None:
    writer = session_of(tmp_path)
    async with driven(session_of(tmp_path, read_only=True)) as drive:
        with writer:
            await drive.press("j", "j")
            place = drive.frame().splitlines()[-3]
            writer.accept([writer.review.suggestions[0].key])
            assert "1 of 9 decided" in await drive.until("1 of 9 decided")
            assert drive.edition == writer.review.edition().text
            writer.undo()
            assert "0 of 9 decided" in await drive.until("0 of 9 decided")
            assert place == drive.frame().splitlines()[-3]
        assert "open it again to write" in await drive.until("Ann has left this text")


@pytest.mark.parametrize(("words", "said"), [(" ali group", "Alibaba Group for ‘ali group’"), (" a group", "")])
async def test_a_wrong_name_in_own_words_is_told(words: str, said: str, tmp_path: Path) -> None:
    async with driven(session_of(tmp_path), (120, 30)) as drive:
        await drive.press("e", "end", *words, "enter")
        await drive.pilot.pause()
        assert drive.edition.startswith(f"the winter meeting of ali group{words}\n")
        assert (said in drive.bottom) if said else ("The glossary has" not in drive.bottom)


async def test_a_name_that_a_narrow_window_cannot_hold_is_cut_once(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path), (39, 12)) as drive:
        await drive.press("y")
        assert "  articl…  1 of 9 decided  ● not saved" == drive.frame().splitlines()[0].rstrip()


@pytest.mark.parametrize("cells", [31, 34, 36, 37, 38, 40])
async def test_what_gives_way_in_a_narrow_window_keeps_a_space_before_the_rest(tmp_path: Path, cells: int) -> None:
    async with driven(session_of(tmp_path), (cells, 12)) as drive:
        assert " sure " in drive.frame()


async def test_a_theme_that_there_is_not_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path), theme="cleaner-lite") as drive:
        [notice] = drive.notices
        assert notice.startswith("there is no theme 'cleaner-lite'; known are ")
        assert "cleaner-light" in notice
    async with driven(session_of(tmp_path), theme="cleaner-light") as drive:
        assert ("cleaner-light", []) == (drive.app.theme, drive.notices)


async def test_the_list_of_places_tells_all_of_its_keys(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("a", "?")
        assert "Tick all places, or none." in drive.frame()
        await drive.press("escape", "enter")
        assert drive.states.count("accepted") == 1
