"""The reviewer's screen driven by keys: the small article after Ann decided, and fourteen places of one pair."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from screens import NOON, Driven, driven_app, engine_of, session_of

from cleaner.core.work.judging import Decided
from cleaner.files.settings.values import Settings
from cleaner.tui.reviewer.desk_screen import DeskScreen
from cleaner.tui.reviewer.hunks_screen import HunksScreen
from cleaner.workspace.differences.reviewing import open_for_review
from cleaner.workspace.work.session import Session

FOURTEEN = "\n\n".join(f"On day {n} ali group came to Hangzhou." for n in range(1, 15)) + "\n"


@dataclass
class Desk:
    """The reviewer's screen while it runs."""

    drive: Driven

    @property
    def screen(self) -> HunksScreen:
        """The reviewer's screen, whatever lies over it."""
        return next(s for s in self.drive.app.screen_stack if isinstance(s, HunksScreen))

    @property
    def decided(self) -> tuple[Decided, ...]:
        """Every decision."""
        return self.screen.desk.again(self.screen.review).decided

    @property
    def verdicts(self) -> list[str]:
        """The reviewer's verdicts on edits."""
        return [d.verdict for d in self.decided if d.sort == "edit"]

    @property
    def current(self) -> str:
        """The raw words of the decision that the reviewer stands on."""
        top = next(s for s in reversed(self.drive.app.screen_stack) if isinstance(s, DeskScreen))
        return top.desk.current.before if top.desk.current else ""

    @property
    def edition(self) -> str:
        """The cleaned text."""
        return self.screen.review.edition().text

    async def press(self, *keys: str) -> None:
        """Press keys one after another."""
        await self.drive.press(*keys)

    def frame(self) -> str:
        """What stands on the screen."""
        return self.drive.frame()

    @property
    def bottom(self) -> str:
        """The last line."""
        return self.drive.bottom


@asynccontextmanager
async def reviewing(session: Session, size: tuple[int, int] = (80, 24), blind: bool = False) -> AsyncIterator[Desk]:
    """Show a session in the reviewer's screen."""
    with session:
        async with driven_app(lambda: HunksScreen(session, blind), size) as drive:
            yield Desk(drive)


def edited_session(folder: Path, read_only: bool = False) -> Session:
    """Ann accepted the first five suggestions and dismissed the sixth; Bea opens the text."""
    with session_of(folder) as session:
        keys = [s.key for s in session.review.suggestions]
        session.accept(keys[:5])
        session.dismiss([keys[5]])
    return session_of(folder, read_only=read_only, settings=Settings(person="Bea"))


def fourteen_session(folder: Path, text: str = FOURTEEN) -> Session:
    """Ann put fourteen names in; Bea opens the text."""
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    engine = engine_of(folder)
    for person in ("Ann", "Bea"):
        session = open_for_review(path, engine=engine, settings=Settings(person=person))
        session.clock = lambda: NOON
        assert len(session.review.suggestions) == 14
        if person == "Ann":
            with session:
                session.accept([s.key for s in session.review.suggestions])
    return session
