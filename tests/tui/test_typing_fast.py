"""Keys that come faster than the screens: none is lost, and none is heard by the screen that another one covers."""

from pathlib import Path

import pytest
from screens import Driven, driven, session_of
from textual.events import Key

from cleaner.files.glossaries.reader import read_glossary


async def at_once(drive: Driven, *keys: str) -> None:
    """Press keys without waiting for any answer."""
    for key in keys:
        drive.app.post_message(Key(key, key if len(key) == 1 else None))
    await drive.pilot.pause()
    await drive.press("f12")


async def test_words_typed_right_behind_their_command_are_no_commands(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await at_once(drive, "r", "y", "e", "n", "enter")
        assert drive.edition.startswith("the winter meeting of yen\n")
        assert drive.states == ["by hand", *["open"] * 8]


async def test_enter_right_behind_a_name_takes_the_whole_name(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path)) as drive:
        await at_once(drive, "K", "G", *"Foo", "enter")
        variants = {e.id: [v.text for v in e.variants] for e in read_glossary(tmp_path / "group.yaml").entries}
        assert variants["foo"] == ["Peng Lei"]


@pytest.mark.parametrize("keys", ["ynyn", "jjkk", "yuyu", "y??n", "a qy", "/ants"])
async def test_keys_at_once_come_to_what_they_come_to_one_by_one(keys: str, tmp_path: Path) -> None:
    frames = []
    for fast in (True, False):
        folder = tmp_path / str(fast)
        folder.mkdir()
        async with driven(session_of(folder)) as drive:
            named = [{"?": "question_mark", "/": "slash", " ": "space"}.get(key, key) for key in keys]
            await (at_once(drive, *named) if fast else drive.press(*named, "f12"))
            frames.append((drive.frame(), drive.states))
    assert frames[0] == frames[1]
