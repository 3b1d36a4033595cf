"""Whole frames as golden text files: ``UPDATE_GOLDEN=1 pytest tests/tui/test_frames.py`` writes them anew."""

import os
from pathlib import Path

import pytest
from screens import ARTICLE, driven, driven_app, engine_of, planned, session_of

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.upkeep.impact import Forecast
from cleaner.tui.translator.entry_form import Seen
from cleaner.tui.translator.glossary_screen import GlossaryScreen
from cleaner.tui.translator.teach_dialog import TeachDialog
from cleaner.workspace.upkeep.desk import Desk, open_desk
from cleaner.workspace.upkeep.desk_rows import Row

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((80, 24), (120, 36), (60, 20))
SCENES = {
    "opened": (),
    "decided": ("y", "y", "n", "r", "C", "N", "enter", "2"),
    "options": ("j", "j", "j", "j"),
    "by-segment": ("end",),
    "own-text": ("r",),
    "edit": ("j", "e"),
    "accept-all": ("j", "j", "j", "j", "a"),
    "search": ("slash", "r", "o", "o", "k"),
    "why-and-help": ("question_mark",),
    "entry": ("j", "j", "j", "g"),
    "to-glossary": ("K", "G"),
    "to-glossary-cue": ("j", "j", "j", "n", "k", "G"),
    "quit": ("y", "q"),
    "view": ("v",),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.usefixtures("here")
async def test_the_frame_is_the_one_that_was_looked_at(scene: str, size: tuple[int, int]) -> None:
    golden = GOLDEN / f"{scene}-{size[0]}x{size[1]}.txt"
    async with driven(session_of(Path()), size) as drive:
        await drive.press(*SCENES[scene])
        if isinstance(drive.app.screen, TeachDialog):
            while drive.app.screen.taught() is not None and drive.app.screen.effects.known is None:
                await drive.pilot.pause()
            drive.app.screen.effects.forecast(
                Forecast((), touched=2), []
            )  # the engine's own word changes with its weights
            await drive.pilot.pause()
        frame = drive.frame()
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(frame, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == frame


GLOSSARY_SCENES = {
    "glossaries": (),
    "glossaries-entry": ("j", "enter", "j", "j", "j"),
    "glossaries-field": ("j", "enter", "j", "j", "j", "j", "enter", "space", "X"),
    "glossaries-find": ("slash", "l", "u", "c"),
    "glossaries-changed": ("j", "r", "space", "C", "o", "enter"),
    "glossaries-none": ("slash", "z", "z", "z", "z"),
    "glossaries-help": ("question_mark",),
}


def planned_places(desk: Desk, row: Row) -> list[tuple[Document, Suggestion]]:
    """The places of an entry, whatever the engine would make of the article."""
    [document] = desk.documents
    return [(document, s) for s in planned(desk.engine, document) if s.options[0].entry == row.entry.id]


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", GLOSSARY_SCENES)
@pytest.mark.usefixtures("here")
async def test_the_frame_of_the_glossary_screen_is_the_one_that_was_looked_at(
    scene: str, size: tuple[int, int]
) -> None:
    golden = GOLDEN / f"{scene}-{size[0]}x{size[1]}.txt"
    engine_of(Path())
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    desk, _ = open_desk([Path("group.yaml")], [Path("group.yaml")], [Path("article.txt")], Path())
    screen = GlossaryScreen(desk)
    async with driven_app(lambda: screen, size) as drive:
        await drive.press(*GLOSSARY_SCENES[scene])
        row = screen.table.chosen
        if row is not None:
            while screen.form.seen is None:
                await drive.pilot.pause()
            screen.form.tell(row, Seen(desk.findings(row), desk.examples(row), planned_places(desk, row), (), 1))
        await drive.pilot.pause()
        frame = drive.frame()
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(frame, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == frame
