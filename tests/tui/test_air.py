"""Blank rows between lines: paragraphs get them, and lines of one paragraph do not."""

from pathlib import Path
from textwrap import wrap

import pytest
from screens import driven, engine_of

from cleaner.workspace.work.session import open_session

SENTENCE = "Nobody in the harbour knew why the ships had come so late in the year, or what they carried. "
WRAPPED = "\n".join(wrap(SENTENCE * 4, 72))
CHINESE = "\n".join("没有人知道船为什么来得这么晚" * number for number in (9, 5, 7, 4))
PARAGRAPHS = f"{SENTENCE}\n{SENTENCE * 2}\n{SENTENCE}\n{SENTENCE}\n"


@pytest.mark.parametrize(
    ("raw", "blank"), [(WRAPPED, 0), (PARAGRAPHS, 3), (CHINESE, 3), (f"{WRAPPED}\n\n{WRAPPED}", 1)]
)
async def test_blank_rows_stand_between_paragraphs_and_not_between_their_lines(
    tmp_path: Path, raw: str, blank: int
) -> None:
    path = tmp_path / "raw.txt"
    path.write_text(raw, "utf-8")
    session = open_session(path, engine=engine_of(tmp_path))
    async with driven(session, (100, 60)) as drive:
        rows = [row.partition("│")[0].strip() for row in drive.frame().splitlines() if "│" in row][1:]
        text = "\n".join(rows).strip().split("\n")
        assert blank == text.count("")
