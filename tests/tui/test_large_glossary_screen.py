"""A hundred changes of a glossary of ten thousand entries through the screen: git shows the lines of these entries alone."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from glossary_tools.test_large_glossary import COUNT, written
from screens import Driven, driven_app
from textual.widgets import Input

from cleaner.files.glossaries.reader import read_glossary
from cleaner.tui.translator.glossary_screen import GlossaryScreen
from cleaner.workspace.upkeep.desk import open_desk

EACH = 25
APART = 7


def lines_that_differ(before: Path, after: Path) -> tuple[list[str], list[str]]:
    """The lines that go and those that come, as git tells them."""
    words = ["git", "diff", "--no-index", "--no-color", "-U0", str(before), str(after)]
    said = subprocess.run(words, capture_output=True, text=True, check=False).stdout.split("\n@@", 1)[1]
    rows = [line for line in said.splitlines() if line[:1] in "+-"]
    return [line[1:] for line in rows if line[0] == "-"], [line[1:] for line in rows if line[0] == "+"]


async def typed(drive: Driven, *keys: str, text: str) -> None:
    """Open a line by keys, and type a text in one go."""
    await drive.press(*keys)
    drive.app.screen.query_one(Input).value = text
    await drive.press("enter")


async def changed(drive: Driven, screen: GlossaryScreen) -> set[str]:
    """Rename, take out, add to and make entries, and return the numbers in their names."""
    touched: set[str] = set()

    def stand(number: int) -> str:
        screen.form.active = False
        screen.table.move(number - screen.table.cursor)
        screen.stand()
        [found] = re.findall(r"\d+", screen.table.rows[number].entry.name)
        touched.add(found)
        return str(found)

    for at in range(EACH):
        first = 1000 + 3 * APART * at
        await typed(drive, "r", text=f"Other {stand(first)}")
        stand(first + APART)
        await drive.press("x")
        number = stand(first + 2 * APART)
        fields = screen.form.fields
        screen.form.cursor = next(n for n, f in enumerate(fields) if f.name == "variants" and not f.text)
        await typed(drive, "enter", "enter", text=f"late {number}")
        await typed(drive, "n", text=f"New {COUNT + at}")
        touched.add(f"{COUNT + at}")
    return touched


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
async def test_a_hundred_changes_through_the_screen_are_the_lines_of_these_entries(tmp_path: Path) -> None:
    path, old = tmp_path / "large.yaml", tmp_path / "old.yaml"
    old.write_text("# large\nglossary: Large\nentries:\n" + "".join(map(written, range(COUNT))) + "# end\n")
    shutil.copy(old, path)
    desk, _ = open_desk([path], [path], [], tmp_path)
    async with driven_app(lambda: GlossaryScreen(desk), (120, 36)) as drive:
        screen = drive.app.screen
        assert isinstance(screen, GlossaryScreen)
        touched = await changed(drive, screen)
        assert len(desk.changed) == 4 * EACH
        await drive.press("escape", "w")
        assert drive.bottom == "Wrote 100 entries to 1 file."

    gone, came = lines_that_differ(old, path)
    own = {"variants:", "kind: person", ""}
    assert [line for line in gone if line.strip() and not touched.intersection(re.findall(r"\d+", line))] == []
    strange = [line for line in came if not touched.intersection(re.findall(r"\d+", line))]
    assert {line.strip() for line in strange} <= own
    assert len(read_glossary(path).entries) == COUNT
