"""Whole frames of the reviewer's screen as golden text files, written anew as those of the main screen are."""

import os
from pathlib import Path

import pytest
from reviewer import edited_session, reviewing

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((80, 24), (120, 36), (60, 20))

SCENES = {
    "review-opened": (),
    "review-judged": ("y", "n", "m", *"why 菜鸟?", "enter", "s"),
    "review-everywhere": ("j", "a", "1"),
    "review-pairs": ("d",),
    "review-filter": ("f",),
    "review-left": ("f", *"edits, and", "enter", "end"),
    "review-edit": ("j", "e"),
    "review-blind": ("b", "y", "n"),
    "review-help": ("question_mark", "end", "pagedown"),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.usefixtures("here")
async def test_the_frame_is_the_one_that_was_looked_at(scene: str, size: tuple[int, int]) -> None:
    golden = GOLDEN / f"{scene}-{size[0]}x{size[1]}.txt"
    async with reviewing(edited_session(Path()), size) as desk:
        await desk.press(*SCENES[scene])
        frame = desk.frame()
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(frame, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == frame
