"""Conflicts that re-cleaning left are listed as the screen opens, and each is settled with one key."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from screens import ARTICLE, Driven, driven, engine_of, session_of

from cleaner.files.settings.values import Settings
from cleaner.workspace.differences.recleaning import reclean_file

CHANGED = (
    ARTICLE.replace("winter meeting of ali group", "winter meeting of the group Ali")
    .replace("Peng Lei answered him", "She answered him")
    .replace("On Friday jack ma and Mr. Tsai came to the meeting in Hangzhou.", "On Friday the two of them came.")
)


@asynccontextmanager
async def with_conflicts(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driven]:
    """The article, whose raw text has changed since everything was accepted."""
    with session_of(folder) as session:
        session.accept([s.key for s in session.review.suggestions])
        session.save()
    (folder / "article.txt").write_bytes(CHANGED.encode())
    done = reclean_file(folder / "article.txt", engine=engine_of(folder), settings=Settings(person="Bea"))
    assert done.session is not None
    async with driven(done.session, size) as drive:
        await drive.pilot.pause()
        yield drive


def left(drive: Driven) -> list[str]:
    return [conflict.edit.before for conflict in drive.session.review.replayed.conflicts]


async def test_the_list_shows_each_conflict_once_with_what_stands_there_now(tmp_path: Path) -> None:
    async with with_conflicts(tmp_path) as drive:
        frame = drive.frame()

        assert ["ali group", "jack ma", "Mr. Tsai", "Peng Lei"] == left(drive)
        assert "Edits whose words have changed since" in frame
        assert "1 of 4" in frame
        assert all(frame.count(f"{before} → ") == 1 for before in left(drive))
        assert "4 conflicts (C)" in frame
        await drive.press("escape")
        assert "Edits whose words" not in drive.frame()
        await drive.press("C")
        assert "Edits whose words" in drive.frame()


async def test_a_list_tells_all_of_its_keys_and_is_there_again_behind_that(tmp_path: Path) -> None:
    async with with_conflicts(tmp_path) as drive:
        await drive.press("?")
        assert "Leave the new text as it is, and list this no more." in drive.frame()
        await drive.press("escape")
        assert "1 of 4" in drive.frame()


async def test_words_are_put_in_the_place_let_go_or_typed_and_undo_brings_the_conflict_back(tmp_path: Path) -> None:
    async with with_conflicts(tmp_path) as drive:
        await drive.press("j", "j", "j", "y")
        assert "Lucy Peng answered him" in drive.edition
        await drive.press("u")
        assert ["ali group", "jack ma", "Mr. Tsai", "Peng Lei"] == left(drive)
        assert "She answered him" in drive.edition
        await drive.press("n")
        assert ["ali group", "jack ma", "Mr. Tsai"] == left(drive)
        await drive.press("k", "k", "r", *["backspace"] * 40)
        await drive.write("Alibaba")
        await drive.press("enter")
        assert ["jack ma", "Mr. Tsai"] == left(drive)
        assert "the winter meeting of Alibaba" in drive.edition
        await drive.press("n", "n")
        assert [] == left(drive)
        assert drive.bottom == "No conflict is left."
        await drive.press("C")
        assert drive.bottom == "Every edit has its place: nothing conflicts."


async def test_enter_goes_to_the_place_in_the_text(tmp_path: Path) -> None:
    async with with_conflicts(tmp_path) as drive:
        await drive.press("j", "enter")

        segment = drive.session.review.document.segments[drive.screen.standing.segment - 1]
        assert "On Friday the two" in drive.session.review.document.text(segment)


async def test_the_pointer_stands_at_the_row_of_the_place_though_its_segment_begins_far_above(tmp_path: Path) -> None:
    async with with_conflicts(tmp_path, (40, 24)) as drive:
        await drive.press("j", "j", "j", "enter")

        assert "She answered" in next(row for row in drive.frame().splitlines() if row.lstrip().startswith("▸"))


async def test_before_the_re_cleaning_nothing_is_undone_and_that_is_said(tmp_path: Path) -> None:
    async with with_conflicts(tmp_path) as drive:
        await drive.press("escape", "u")

        assert "nothing to undo since the text was re-cleaned" in drive.bottom
        assert drive.bottom.endswith("…")
        assert [notice.rpartition("; ")[2] for notice in drive.notices] == ["x takes back one decision."]
