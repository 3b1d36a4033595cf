"""The reviewer's screen driven by keys: verdicts, pairs, signatures, comments, and the blind second pass."""

from pathlib import Path

import pytest
from make_long import long_text
from reviewer import edited_session, fourteen_session, reviewing
from screens import ARTICLE, driven, engine_of, session_of

from cleaner.core.log.history import Applied
from cleaner.files.settings.values import Settings
from cleaner.workspace.differences.reviewing import open_for_review
from cleaner.workspace.engine.engine import load_engine


async def test_y_approves_n_rejects_and_the_next_one_waits(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        assert desk.current == "ali group"
        await desk.press("y", "n")
        assert desk.verdicts == ["approved", "rejected", "", "", ""]
        assert desk.current == "Mr. Tsai"
        assert "On Friday jack ma and Joe Tsai" in desk.edition
        assert '"by":"Bea","do":"judged"' in (tmp_path / "article.edits.jsonl").read_text()


async def test_the_change_is_marked_by_signs_in_both_texts(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        frame = desk.frame()
        assert "◦[-ali group-]" in frame
        assert "◦{+Alibaba Group+}" in frame
        assert "by Ann, 2026-01-02 12:00 UTC, record 1" in frame
        await desk.press("y", "n", "k", "k")
        assert "✓{+Alibaba Group+}" in desk.frame()
        assert "✗[=jack ma=]" in desk.frame()


async def test_own_words_are_not_as_sure_as_what_was_suggested(tmp_path: Path) -> None:
    with session_of(tmp_path) as session:
        session.replace(session.review.suggestions[0].key, "Ali & Co")
    async with reviewing(session_of(tmp_path, settings=Settings(person="Bea"))) as desk:
        [head] = [row for row in desk.frame().splitlines() if "not judged by you" in row]
        assert head.endswith("own words")
        assert "Alibaba Group was suggested, for these reasons" in desk.frame()
        await desk.press("d")
        assert "by hand" in desk.frame()


async def test_what_fix_took_unseen_is_told(tmp_path: Path) -> None:
    with session_of(tmp_path) as session:
        session.accept([session.review.suggestions[0].key], unseen=True)
    async with reviewing(session_of(tmp_path, settings=Settings(person="Bea"))) as desk:
        assert "by Ann with fix, 2026-01-02 12:00 UTC, record 1" in desk.frame()


async def test_undo_brings_the_edit_back_and_stands_on_it(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("j", "n", "u")
        assert desk.verdicts == [""] * 5
        assert (desk.current, "Jack Ma and Joe Tsai" in desk.edition) == ("jack ma", True)
        await desk.press("U")
        assert desk.verdicts[1] == "rejected"


async def test_fourteen_places_are_judged_at_once_two_of_them_rejected_with_five_keys(tmp_path: Path) -> None:
    async with reviewing(fourteen_session(tmp_path)) as desk:
        keys = ("d", "enter", "3", "9", "enter")
        await desk.press(*keys)
        assert len(keys) <= 5
        wanted = ["rejected" if n in (3, 9) else "approved" for n in range(1, 15)]
        assert desk.verdicts == wanted
        assert [n for n, line in enumerate(desk.edition.split("\n\n"), 1) if "ali group" in line] == [3, 9]
        assert desk.bottom == "12 approved, 2 rejected; u takes it back."
        await desk.press("u")
        assert desk.verdicts == [""] * 14


async def test_the_places_of_the_present_pair_need_four_keys(tmp_path: Path) -> None:
    async with reviewing(fourteen_session(tmp_path)) as desk:
        await desk.press("a")
        assert "14 approved, 0 rejected" in desk.frame()
        await desk.press("3", "9", "enter")
        assert desk.verdicts.count("rejected") == 2


async def test_signing_approves_what_waits_in_the_segment(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("j", "s")
        assert desk.verdicts == ["", "approved", "approved", "approved", "approved"]
        assert desk.bottom == "Signed segment 2."
        assert desk.current == "ali group"
        await desk.press("y", "s")
        assert "✓ signed by Bea" in desk.frame()
        assert sorted(desk.screen.review.replayed.signed) == [1, 2]
        await desk.press("s")
        assert sorted(desk.screen.review.replayed.signed) == [2]


async def test_a_comment_stands_below_the_hunk_markup_and_all(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("m", *"[b]why?", "enter")
        assert "# Bea: [b]why?" in desk.frame()
        await desk.press("m", *["backspace"] * 7, "enter")
        assert desk.screen.review.replayed.comments == ()


async def test_own_words_and_a_rewritten_segment_are_the_reviewers(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("r", *["backspace"] * 20, *"Ali", "enter")
        assert desk.edition.startswith("the winter meeting of Ali\n")
        await desk.press("home", "e", "home", *"At ", "enter")
        assert desk.edition.startswith("At the winter meeting of Ali\n")
        assert {d.by for d in desk.decided if d.span.start < 30 and d.sort == "edit"} == {"Bea"}


async def test_the_filter_shows_what_was_left_and_the_order_goes_by_risk(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("f", *"left as they were", "enter")
        assert desk.current == "ants"
        assert "[=ants=]" in desk.frame()
        await desk.press("n")
        assert "The Ant Financial are small" in desk.edition
        await desk.press("f", *"edits", "enter", "o")
        trusts = [desk.screen.desk.decided[i].trust for i in desk.screen.desk.shown]
        assert trusts == sorted(trusts)
        assert desk.bottom == "Least certain first."


async def test_a_rejected_edit_teaches_the_glossary_with_one_key(tmp_path: Path) -> None:
    async with reviewing(fourteen_session(tmp_path)) as desk:
        await desk.press("n")
        assert desk.bottom == "Rejected. + adds a keep example, - the unless cue ‘ali group came’."
        await desk.press("minus")
        assert "ali group came" in (tmp_path / "group.yaml").read_text()
        await desk.press("u")
        assert "ali group came" not in (tmp_path / "group.yaml").read_text()
        await desk.press("plus")
        assert desk.bottom.startswith("Not written: ")
        assert "keep" not in (tmp_path / "group.yaml").read_text()


async def test_a_form_that_stands_alone_is_no_cue_against_its_entry(tmp_path: Path) -> None:
    async with reviewing(fourteen_session(tmp_path, "ali group\n\n" * 14)) as desk:
        before = (tmp_path / "group.yaml").read_bytes()
        await desk.press("n")
        assert desk.bottom == "Rejected. + adds a keep example."
        await desk.press("minus")
        assert desk.bottom.startswith("‘ali group’ stands alone here")
        assert (tmp_path / "group.yaml").read_bytes() == before


async def test_a_sentence_becomes_an_example_that_must_stay_with_one_key(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("f", *"left as they were", "enter", "n", "f", *"edits", "enter", "end", "n", "plus")
        assert "The ants are small" in (tmp_path / "group.yaml").read_text()


async def test_the_blind_pass_hides_the_first_decisions_and_tells_kappa(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("b")
        frame = desk.frame()
        assert "Alibaba Group+}" not in frame
        assert "Ann" not in frame
        await desk.press("y", "y", "n", "y", "y", "n")
        assert desk.bottom.startswith("Everything is rated: 5 of 6 alike, kappa 0.")
        await desk.press("A")
        assert "Cohen's kappa" in desk.frame()
        await desk.press("q", "b")
        assert desk.verdicts == ["approved", "approved", "", "approved", "approved"]
        await desk.press("f", *"blind", "enter")
        assert desk.current == "Mr. Tsai"


async def test_nothing_is_judged_in_a_text_that_somebody_else_holds(tmp_path: Path) -> None:
    with session_of(tmp_path) as holding:
        holding.accept([holding.review.suggestions[0].key])
        engine = load_engine([tmp_path / "group.yaml"])
        session = open_for_review(tmp_path / "article.txt", engine=engine, settings=Settings(person="Bea"))
        async with reviewing(session) as desk:
            await desk.press("y")
            assert "Ann on " in desk.bottom
            assert " since " in desk.bottom
            assert desk.verdicts == [""]


async def test_a_text_without_changes_says_so(tmp_path: Path) -> None:
    async with reviewing(session_of(tmp_path)) as desk:
        assert "Nothing was changed in this text." in desk.frame()
        await desk.press("y", "n", "a", "s", "j", "J", "m", "e", "o", "d", "escape", "pagedown", "g")
        assert desk.edition == ARTICLE


async def test_two_texts_made_anywhere_are_reviewed(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "theirs.txt").write_text(
        ARTICLE.replace("jack ma and", "Jack Ma and").replace("small", "tiny"), "utf-8"
    )
    engine = engine_of(tmp_path)
    for _ in range(2):
        session = open_for_review(
            tmp_path / "article.txt", tmp_path / "theirs.txt", engine=engine, settings=Settings(person="Bea")
        )
        async with reviewing(session) as desk:
            assert {(d.before, d.after, d.by, d.entry) for d in desk.decided if d.sort == "edit"} >= {
                ("jack ma", "Jack Ma", "theirs.txt", "jack-ma")
            }
            await desk.press("y", "n")
    assert sum(isinstance(r.what, Applied) for r in session.review.log.records) == 2


@pytest.mark.parametrize("size", [(20, 4), (40, 8), (80, 24), (120, 36), (200, 50)], ids=str)
async def test_every_size_is_filled_and_keys_are_heard(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reviewing(edited_session(tmp_path), size) as desk:
        await desk.press("j", "a", "escape", "d", "escape", "question_mark", "escape", "y")
        assert "approved" in desk.verdicts
        assert all(len(line) <= size[0] for line in desk.frame().splitlines())


async def test_r_leads_from_the_main_screen_to_the_reviewers_and_back(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await drive.press("y", "R", "n", "q")
        assert drive.states[0] == "dismissed"
        assert "n dismiss" in drive.frame()


async def test_a_blind_pass_shows_no_first_decision_before_it_begins(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path), blind=True) as desk:
        assert "blind pass" in desk.frame()
        await desk.press("2")
        assert desk.bottom == "There is no option 2 here."


async def test_a_blind_pass_needs_somebody_elses_decisions(tmp_path: Path) -> None:
    async with reviewing(session_of(tmp_path), blind=True) as desk:
        assert "Nobody else has decided a suggestion here." in desk.frame()
        await desk.press("y", "n", "A", "q", "b")
        assert desk.screen.review.log.records == ()


async def test_a_blind_pass_over_nothing_says_that_there_is_nothing(tmp_path: Path) -> None:
    async with reviewing(session_of(tmp_path), blind=True) as desk:
        for key in ("y", "n", "2"):
            await desk.press("question_mark", "escape", key)
            assert desk.bottom == "There is nothing here to rate."


async def test_where_nothing_can_be_written_a_text_is_opened_for_reading(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "article.edits.lock").mkdir()
    session = open_for_review(tmp_path / "article.txt", engine=engine_of(tmp_path), settings=Settings(person="Bea"))
    async with reviewing(session) as desk:
        assert desk.bottom.startswith("d by decision  J next to judge  f filter  o order   ")
        await desk.press("y", "s", "m", "u", "w", "b")
        assert desk.bottom == "Open for reading only: article.edits.lock cannot be made (Is a directory)"


async def test_a_long_text_is_judged_while_names_are_still_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(long_text(12_000), encoding="utf-8")
    engine = engine_of(tmp_path)
    with open_for_review(path, engine=engine, settings=Settings(person="Ann")) as session:
        session.add_suggestions(engine.suggest(session.review.document))
        session.accept([s.key for s in session.review.suggestions])
    async with reviewing(open_for_review(path, engine=engine, settings=Settings(person="Bea"))) as desk:
        await desk.press("y", "n", "J", "o", "a", "escape")
        assert sorted(desk.verdicts)[-2:] == ["approved", "rejected"]


async def test_a_blind_pass_gives_no_first_decision_away(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path), size=(120, 40), blind=True) as desk:
        await desk.press("u", "question_mark")
        assert "accepted" not in desk.frame().partition("Decide")[0]
        await desk.press("escape", "y", "u", "u")
        assert desk.bottom == "There is no rating to undo."
        assert desk.current == "ali group"
        assert desk.verdicts == [""] * 5


async def test_the_entry_shown_in_a_blind_pass_is_not_that_of_the_first_choice(tmp_path: Path) -> None:
    with session_of(tmp_path) as session:
        session.accept([session.review.suggestions[4].key], option=1)
    bea = session_of(tmp_path, settings=Settings(person="Bea"))
    async with reviewing(bea, blind=True) as desk:
        assert desk.current == "ants"
        assert "Ant Financial · 蚂蚁金服" in desk.frame()
        assert "Ant Group · 蚂蚁集团" not in desk.frame()


async def test_undoing_somebody_elses_command_says_whose_it_was(tmp_path: Path) -> None:
    async with reviewing(edited_session(tmp_path)) as desk:
        await desk.press("u", "u")
        assert desk.bottom == "That was 5 records of Ann; U does it again."
        await desk.press("U")
        assert desk.verdicts == [""] * 5
