"""The source line stands with the suggestion: cut around the name, whole beside a segment, and told where it is in doubt."""

from pathlib import Path

import pytest
from screens import Driven, driven, engine_of

from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import with_source
from cleaner.files.settings.values import Settings
from cleaner.tui.drawing.cells import width
from cleaner.tui.drawing.source_line import source_parts
from cleaner.workspace.work.session import Session, open_session

RAW = "On Friday jack ma came to the meeting in Hangzhou.\nNobody had sent word to him.\n"
SOURCE = "星期五，马云来到杭州开会。\n没有人给他捎过话。\n"


def session_of(folder: Path, source: str) -> Session:
    (folder / "article.txt").write_text(RAW, "utf-8")
    (folder / "article.zh.txt").write_text(source, "utf-8")
    return open_session(
        folder / "article.txt",
        engine=engine_of(folder),
        settings=Settings(person="Ann"),
        source=folder / "article.zh.txt",
    )


def row_of(drive: Driven) -> str:
    return next((row.strip() for row in drive.frame().splitlines() if row.startswith("  source  ")), "")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_the_source_line_stands_with_the_suggestion_and_with_the_segment(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driven(session_of(tmp_path, SOURCE), size) as drive:
        assert "source  星期五，马云来到杭州开会。" == row_of(drive)
        await drive.press("l")
        assert "source  没有人给他捎过话。" == row_of(drive)
        await drive.press("h", "j", "?")
        assert "星期五，马云来到杭州开会。" in drive.frame()


async def test_a_reviewer_sees_it_too(tmp_path: Path) -> None:
    session = session_of(tmp_path, SOURCE)
    session.accept([s.key for s in session.review.suggestions])
    async with driven(session, (120, 36)) as drive:
        await drive.press("R")
        await drive.until("not judged by you")
        assert "source  星期五，马云来到杭州开会。" == row_of(drive)


async def test_where_no_line_belongs_beyond_doubt_that_is_said(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path, "1250，3480，7910，2019，2020。"), (80, 24)) as drive:
        assert "source  no line of it belongs to this segment beyond doubt" == row_of(drive)


async def test_without_a_source_text_there_is_no_such_row(tmp_path: Path) -> None:
    session_of(tmp_path, SOURCE).close()
    (tmp_path / "article.zh.txt").unlink()
    async with driven(open_session(tmp_path / "article.txt", engine=engine_of(tmp_path))) as drive:
        assert "" == row_of(drive)


@pytest.mark.parametrize("cells", [24, 25, 40, 60, 200])
def test_a_long_line_is_cut_around_the_name(cells: int) -> None:
    document = with_source(Document.of("a.txt", "Jack ma came."), f"{'天气很好。' * 30}馬雲来了{'大家都笑了。' * 30}")

    parts = source_parts(document, 0, ["蚂蚁", "马云"], cells)

    assert ("馬雲", "strong") in parts
    assert width("".join(text for text, _ in parts)) <= cells
