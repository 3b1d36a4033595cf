"""From the main screen into a glossary: two keys and a name, shown before, written, looked at again, taken out again."""

from pathlib import Path

import pytest
from screens import ARTICLE, GLOSSARY, Driven, driven, engine_of, session_of

from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.settings.values import Settings
from cleaner.tui.editor.review_screen import ReviewScreen
from cleaner.tui.translator.teach_dialog import TeachDialog
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.work.session import open_session


def entries(folder: Path, name: str = "group.yaml") -> dict[str, tuple[str, ...]]:
    """The variants of each entry as the file has them."""
    return {e.id: tuple(v.text for v in e.variants) for e in read_glossary(folder / name).entries}


def dialog(drive: Driven) -> TeachDialog:
    """The dialog that is open."""
    assert isinstance(drive.app.screen, TeachDialog)
    return drive.app.screen


async def looked(drive: Driven) -> str:
    """The frame once the document was looked at."""
    dialog(drive).look()
    await drive.pilot.pause()
    return drive.frame()


async def test_two_keys_and_a_name_make_a_variant_and_fresh_suggestions(tmp_path: Path) -> None:
    text = ARTICLE.replace("Peng Lei", "Then Peng Lei")
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press("K", "G")
        await drive.write("Jack Ma")
        await drive.press("enter")
        assert entries(tmp_path)["jack-ma"] == ("Peng Lei",)
        review = drive.session.review
        [index] = [n for n in range(review.total) if review.suggestions[n].before.startswith("Peng Lei")]
        assert "Jack Ma" in [option.after for option in review.suggestions[index].options]


async def test_the_line_that_was_written_is_the_only_one_that_differs(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write("Jack Ma")
        await drive.press("enter")
        now = (tmp_path / "group.yaml").read_text().splitlines()
        assert [line for line in now if line not in GLOSSARY.splitlines()] == [
            "  - {name: Jack Ma, id: jack-ma, kind: person, source: 马云, variants: [Peng Lei], note: Founder.}"
        ]


async def test_undo_takes_it_out_byte_for_byte_and_redo_puts_it_back(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "K", "K", "G")
        await drive.write("Foo")
        await drive.press("enter")
        assert "foo" in entries(tmp_path)
        await drive.press("u")
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY
        assert "out of the glossary" in drive.bottom
        await drive.press("U")
        assert "foo" in entries(tmp_path)
        await drive.press("u", "u")
        assert drive.states.count("accepted") == 0, "the decision before it is undone in its turn"


async def test_decisions_made_before_are_kept(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "n", "y")
        edition = drive.edition
        await drive.press("K", "G")
        await drive.write("Foo")
        await drive.press("enter")
        review = drive.session.review
        assert drive.edition == edition
        states = {review.suggestions[n].before: review.state(n) for n in reversed(range(review.total))}
        assert (states["ali group"], states["jack ma"], states["Mr. Tsai"]) == ("accepted", "dismissed", "accepted")


async def test_what_it_would_change_is_shown_before_anything_is_written(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write("Foo")
        frame = await looked(drive)
        assert "In this text:" in frame
        assert "→ Foo" in frame or "with other option" in frame
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY


async def test_after_own_words_two_keys_are_enough(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "r", "F", "o", "o", "enter", "k", "G", "enter")
        assert entries(tmp_path)["foo"] == ("Peng Lei",)


async def test_a_dismissed_suggestion_offers_a_cue_against_its_entry(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "n", "k", "G")
        assert dialog(drive).input.value == "Peng Lei answered"
        await drive.press("enter")
        [lucy] = [e for e in read_glossary(tmp_path / "group.yaml").entries if e.id == "lucy-peng"]
        assert lucy.unless == ("Peng Lei answered",)


async def test_a_form_of_the_entry_is_no_cue_against_it(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "n", "k", "G", *["backspace"] * len(" answered"), "enter")
        assert "'Peng Lei' is a form of 'Lucy Peng' and speaks against each of its places" in drive.bottom
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY


async def test_a_sentence_that_stays_is_refused_as_long_as_it_would_be_changed(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("G", "tab", "tab", "enter")
        assert "must stay" in drive.bottom
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY


async def test_a_right_name_of_another_entry_is_refused_in_words(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write("Cainiao Network")
        await drive.press("down")
        assert dialog(drive).chosen is not None
        assert dialog(drive).chosen.new  # type: ignore[union-attr]
        await drive.press("enter")
        assert "'Cainiao Network' is the right name of the entry 'cainiao'" in drive.bottom
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY


@pytest.mark.parametrize("key", ["o", "tab", "down"])
async def test_a_refusal_goes_with_the_next_key(tmp_path: Path, key: str) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G", *"Lucy Peng", "enter")
        assert "is a wrong form of Lucy Peng already" in drive.bottom
        await drive.press(key)
        assert "Enter write" in drive.bottom


async def test_what_somebody_else_wrote_meanwhile_stays(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write("Foo")
        (tmp_path / "group.yaml").write_text(GLOSSARY + "  - Theirs: [their thing]\n")
        await drive.press("enter")
        assert {"foo", "theirs"} <= entries(tmp_path).keys()


async def test_a_glossary_that_is_written_in_another_program_is_looked_at_again(tmp_path: Path) -> None:
    path = tmp_path / "group.yaml"
    async with driven(session_of(tmp_path, text=ARTICLE + "Then big wigs said so.\n"), (120, 30)) as drive:
        await drive.press("y", "j", "j")
        segment = drive.screen.standing.segment
        path.write_text(GLOSSARY + "  - {name: Theirs, wrong: [big wigs]}\n")
        line = GLOSSARY.count("\n") + 1
        assert "an entry has no key 'wrong'" in await drive.until(f"group.yaml:{line}:")
        path.write_text(GLOSSARY + "  - Theirs: [big wigs]\n")
        assert "looked at again" in await drive.until("group.yaml has changed; the text was looked at again")
        found = {s.before: drive.session.review.state(n) for n, s in enumerate(drive.session.review.suggestions)}
        assert "Theirs" in drive.session.review.suggestions[-1].options[0].after
        assert (segment, "accepted") == (drive.screen.standing.segment, found["ali group"])


async def test_a_broken_file_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write("Foo")
        (tmp_path / "group.yaml").write_text("entries: [")
        await drive.press("enter")
        assert dialog(drive).input.value == "Foo"
        assert (tmp_path / "group.yaml").read_text() == "entries: ["
        assert drive.bottom


async def test_without_an_own_glossary_one_is_made_and_named_in_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engine_of(tmp_path)
    monkeypatch.setattr("cleaner.workspace.upkeep.teaching.bundled_glossaries", lambda: (tmp_path / "group.yaml",))
    (tmp_path / "article.txt").write_text(ARTICLE)
    session = open_session(tmp_path / "article.txt", engine=engine, settings=Settings(person="Ann"))
    async with driven(session) as drive:
        assert isinstance(drive.app.screen, ReviewScreen)
        await drive.press("G")
        await drive.write("Foo")
        assert "names.yaml (new)" in drive.frame()
        await drive.press("enter")
        assert "foo" in entries(tmp_path, "names.yaml")
        assert (tmp_path / "cleaner.yaml").read_text() == "glossaries: [names.yaml]\n"
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY
        await drive.press("u")
        assert not (tmp_path / "names.yaml").exists()
        assert not (tmp_path / "cleaner.yaml").exists()


async def test_a_bundled_entry_is_copied_with_the_change_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("entries:\n  - Other: [something]\n")
    engine_of(tmp_path)
    engine = load_engine([tmp_path / "group.yaml", own])
    monkeypatch.setattr("cleaner.workspace.upkeep.teaching.bundled_glossaries", lambda: (tmp_path / "group.yaml",))
    (tmp_path / "article.txt").write_text(ARTICLE)
    session = open_session(tmp_path / "article.txt", engine=engine, settings=Settings(person="Ann"))
    async with driven(session) as drive:
        await drive.press("K", "G")
        await drive.write("Jack Ma")
        await drive.press("enter")
        [copied] = [e for e in read_glossary(own).entries if e.id == "jack-ma"]
        assert (copied.source, copied.kind) == (("马云",), "person")
        assert copied.variants
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY


async def test_what_is_suggested_and_entries_of_ones_own_are_listed_before_bundled_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine_of(tmp_path)
    (tmp_path / "bundled.yaml").write_text("entries: [{name: Alibert}, {name: Alibi}]\n")
    (tmp_path / "own.yaml").write_text("entries: [{name: Alibaba Cloud Intelligence}]\n")
    engine = load_engine([tmp_path / name for name in ("group.yaml", "bundled.yaml", "own.yaml")])
    bundled = tmp_path / "group.yaml", tmp_path / "bundled.yaml"
    monkeypatch.setattr("cleaner.workspace.upkeep.teaching.bundled_glossaries", lambda: bundled)
    (tmp_path / "article.txt").write_text(ARTICLE)
    async with driven(open_session(tmp_path / "article.txt", engine=engine)) as drive:
        assert drive.standing_on == "ali group"
        await drive.press("G", *"alib")
        listed = [choice.entry.name for choice in dialog(drive).choices.choices if not choice.new]
        assert listed[:4] == ["Alibaba Group", "Alibaba Cloud Intelligence", "Alibi", "Alibert"]
        await drive.press("i")
        assert dialog(drive).choices.choices[0].entry.name == "Alibi", "the very name, before what is like it"


@pytest.mark.parametrize(
    ("typed", "new"),
    [("Niao", True), ("Nanci", True), ("niao", False), ("Cai", False), ("Financial", False), ("菜", False)],
)
async def test_a_name_that_is_a_piece_of_a_word_of_another_is_taken_for_a_new_one(
    tmp_path: Path, typed: str, new: bool
) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write(typed)
        chosen = dialog(drive).chosen
        assert chosen is not None
        assert new == chosen.new
        assert any(not choice.new for choice in dialog(drive).choices.choices)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Wu Lei", "person"), ("Ouyang Nana", "person"), ("WU LEI", "company"), ("Wu Lei Group", "company")],
)
async def test_a_new_entry_of_a_chinese_family_name_and_a_given_name_is_a_person(
    tmp_path: Path, name: str, kind: str
) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G", *name, "enter")
        made = {e.name: e.kind for e in read_glossary(tmp_path / "group.yaml").entries}
        assert made[name] == kind


async def test_words_can_be_typed_where_there_is_no_suggestion(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("end", "h", "l", "l", "l")
        drive.screen.stand(drive.screen.standing.at_segment(drive.session.review, 1))
        await drive.press("G")
        await drive.write("Scott")
        await drive.press("enter")
        await drive.write("AutoNavi")
        await drive.press("enter")
        assert entries(tmp_path)["autonavi"] == ("Scott",)


async def test_words_that_were_found_go_into_the_glossary_as_they_are_written(tmp_path: Path) -> None:
    text = "Nothing here.\n\nOn Monday Muhammad Ali and Mr. Foo came.\n"
    async with driven(session_of(tmp_path, text=text)) as drive:
        await drive.press("slash", *"muhammad al", "escape", "G")
        assert dialog(drive).words.broken == "Muhammad Ali"
        await drive.press("escape", "h", "G")
        assert not isinstance(drive.app.screen, TeachDialog), "somebody has gone elsewhere since"


async def test_what_bars_an_undo_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        await drive.write("Foo")
        await drive.press("enter")
        (tmp_path / "group.yaml").write_text("glossary: The group\nentries: [\n")
        await drive.press("u")
        assert drive.bottom.startswith("group.yaml:3:1: ")


async def test_a_glossary_that_is_gone_bars_the_way_of_undo_but_once(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "K", "G")
        await drive.write("Foo")
        await drive.press("enter")
        (tmp_path / "group.yaml").unlink()
        await drive.press("u")
        assert "there is no such file" in drive.bottom
        assert drive.states[0] == "accepted"
        await drive.press("u")
        assert drive.states[0] == "open"


async def test_a_reader_writes_no_glossary(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, read_only=True)) as drive:
        await drive.press("G")
        assert isinstance(drive.app.screen, ReviewScreen)
        assert "reading only" in drive.bottom


@pytest.mark.parametrize(("late", "early"), [(0, 0), (1, 0), (0, 2), (1, 2)])
async def test_a_word_that_the_mouse_cut_goes_into_the_glossary_whole(tmp_path: Path, late: int, early: int) -> None:
    async with driven(session_of(tmp_path)) as drive:
        row, text = next((n, line) for n, line in enumerate(drive.frame().splitlines()) if "Mr. Tsai" in line)
        first, last = text.index("Mr. Tsai") + late, text.index("Mr. Tsai") + len("Mr. Tsai") - early
        await drive.pilot.mouse_down(offset=(first, row))
        await drive.pilot.hover(offset=(last, row))
        await drive.pilot.mouse_up(offset=(last, row))
        await drive.press("G")
        assert dialog(drive).words.broken == "Mr. Tsai"


async def test_a_click_on_the_heading_makes_something_else_of_the_words(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("K", "G")
        before = dialog(drive).role
        await drive.pilot.click(dialog(drive).heading)
        await drive.pilot.pause()
        assert dialog(drive).role != before
        assert "a cue against" in drive.frame()
