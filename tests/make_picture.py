"""The picture in README.md, drawn by the program itself: ``python tests/make_picture.py`` writes ``.github/screen.svg``."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from cleaner.files.disk.bundled import bundled_glossaries, bundled_samples
from cleaner.files.settings.values import Settings
from cleaner.tui.editor.review_screen import ReviewScreen
from cleaner.tui.shell.app import CleanerApp
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.work.session import open_session

PICTURE = Path(__file__).parent.parent / ".github" / "screen.svg"
SIZE = (120, 34)
KEYS = "yyynyyy1"


async def picture(folder: Path) -> str:
    """Return the screen after some decisions on a sample, as SVG."""
    sample = next(path for path in bundled_samples() if path.stem == "business-news")
    article = folder / sample.name
    shutil.copyfile(sample, article)
    session = open_session(article, engine=load_engine(bundled_glossaries()), settings=Settings(person="Ann"))
    with session:
        app = CleanerApp(lambda: ReviewScreen(session))
        async with app.run_test(size=SIZE) as pilot:
            for key in KEYS:
                await pilot.press(key)
            await pilot.pause()
            return app.export_screenshot(title="cleaner")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        PICTURE.write_text(asyncio.run(picture(Path(temporary))), encoding="utf-8")
