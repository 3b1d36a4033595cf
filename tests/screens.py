"""The screens driven by keys, without a terminal: a small article with fixed suggestions, and its frames as plain text."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from cleaner.core.basis.suggestion import Certainty, Evidence, Option, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.files.settings.values import Settings
from cleaner.tui.editor.review_screen import ReviewScreen
from cleaner.tui.shell.app import CleanerApp
from cleaner.workspace.engine.engine import Engine, load_engine
from cleaner.workspace.work.session import Session, open_session

ARTICLE = """\
the winter meeting of ali group

On Friday jack ma and Mr. Tsai came to the meeting in Hangzhou. The rookie network, ants and Scott \
had sent their people too; nobody had sent word from Muhammad Ali.

“The ants are small,” said jack ma, “but the ants carry a hundred times their weight.” 马云笑了，\
大家也笑了：“蚂蚁虽小，志气很大。” The cafe\u0301 was [b]full[/b].

A rookie driver asked what rookie meant. Peng Lei answered him.
"""

GLOSSARY = """\
glossary: The group
language: {source: zh, target: en}
entries:
  - name: Alibaba Group
    id: alibaba
    source: 阿里巴巴集团
    variants: [ali group]
    note: Founded in Hangzhou in 1999.
  - name: Cainiao
    id: cainiao
    source: 菜鸟
    note: Logistics arm of Alibaba Group, founded in 2013; its name means a beginner, and machines translate it so.
    variants: [rookie network, {text: rookie, near: [logistics], apply: ask}]
    unless: [rookie driver]
    admitted: [Cainiao Network]
  - name: Ant Financial
    id: ant-financial
    source: 蚂蚁金服
    variants: [ants]
  - name: Ant Group
    id: ant-group
    source: 蚂蚁集团
  - {name: Jack Ma, id: jack-ma, kind: person, source: 马云, note: Founder.}
  - {name: Joe Tsai, id: joe-tsai, kind: person, source: 蔡崇信, variants: [Mr. Tsai]}
  - {name: Lucy Peng, id: lucy-peng, kind: person, source: 彭蕾, variants: [Peng Lei]}
"""

_Planned = tuple[str, int, tuple[str, ...], Certainty, float]
_PLAN: tuple[_Planned, ...] = (
    ("ali group", 0, ("alibaba",), "sure", 0.99),
    ("jack ma", 0, ("jack-ma",), "sure", 0.98),
    ("Mr. Tsai", 0, ("joe-tsai",), "likely", 0.91),
    ("rookie network", 0, ("cainiao",), "sure", 0.97),
    ("ants", 0, ("ant-financial", "ant-group"), "likely", 0.88),
    ("ants", 1, ("ant-financial", "ant-group"), "ask", 0.41),
    ("jack ma", 1, ("jack-ma",), "sure", 0.98),
    ("ants", 2, ("ant-financial", "ant-group"), "ask", 0.38),
    ("Peng Lei", 0, ("lucy-peng",), "likely", 0.9),
)
_WHY = (
    Evidence("variant", "is listed as a wrong rendering", 1.4),
    Evidence("list", "stands in a list with other names", 2.6),
    Evidence("word", "is an ordinary English word", -0.7),
)
PATIENCE = 30.0
NOON = "2026-01-02T12:00:00.000Z"


def engine_of(folder: Path, glossary: str = GLOSSARY) -> Engine:
    """The engine of a glossary in the folder."""
    path = folder / "group.yaml"
    path.write_text(glossary, encoding="utf-8")
    return load_engine([path])


def planned(engine: Engine, document: Document) -> Iterable[Suggestion]:
    """The suggestions of the article, whatever the engine would make of it."""
    for before, nth, ids, certainty, confidence in _PLAN:
        start = -1
        for _ in range(nth + 1):
            start = document.raw.find(before, start + 1)
        if start < 0:
            continue
        span = Span(start, start + len(before))
        names = [entry.name for entry in map(engine.glossaries.entry, ids) if entry is not None]
        options = tuple(Option(name, entry, "The group") for name, entry in zip(names, ids, strict=True))
        yield Suggestion(document.digest, span, before, options, _WHY, confidence, certainty)


def session_of(
    folder: Path, *, text: str = ARTICLE, read_only: bool = False, settings: Settings | None = None
) -> Session:
    """Open the article in the folder; decisions are made at noon by Ann."""
    path = folder / "article.txt"
    if not path.exists():
        path.write_bytes(text.encode("utf-8"))
    engine = engine_of(folder)
    wanted = settings or Settings(person="Ann")
    session = open_session(path, engine=engine, settings=wanted, read_only=read_only, suggest=False)
    session.add_suggestions(planned(engine, session.review.document))
    session.clock = lambda: NOON
    return session


@dataclass
class Driven:
    """A running screen."""

    app: App[int]
    pilot: Pilot[int]

    @property
    def screen(self) -> ReviewScreen:
        """The main screen, whatever lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReviewScreen))

    @property
    def session(self) -> Session:
        """What it works on."""
        return self.screen.session

    @property
    def standing_on(self) -> str:
        """The words of the current suggestion, or nothing beside one."""
        index = self.screen.standing.suggestion
        return self.session.review.suggestions[index].before if index >= 0 else ""

    @property
    def states(self) -> list[str]:
        """How each suggestion stands."""
        review = self.session.review
        return [review.state(index) for index in range(review.total)]

    @property
    def edition(self) -> str:
        """The cleaned text."""
        return self.session.review.edition().text

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each answered before the next."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def until(self, wanted: str) -> str:
        """Wait until a text stands on the screen, and return the frame; only a screen that hangs takes long."""
        async with asyncio.timeout(PATIENCE):
            while wanted not in (frame := self.frame()):
                await self.pilot.pause()
        return frame

    async def write(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    def frame(self) -> str:
        """What stands on the screen, spaces at the ends of lines left out."""
        strips = self.app.screen._compositor.render_strips()
        return "".join(strip.text.rstrip() + "\n" for strip in strips)

    @property
    def notices(self) -> list[str]:
        """What has popped up over the screen and has not gone."""
        return [notice.message for notice in self.app._notifications]

    @property
    def bottom(self) -> str:
        """The last line of the screen."""
        return self.frame().splitlines()[-1].strip()


@asynccontextmanager
async def driven(session: Session, size: tuple[int, int] = (80, 24), theme: str = "") -> AsyncIterator[Driven]:
    """Show a session in a screen of that size."""
    with session:
        async with driven_app(lambda: ReviewScreen(session), size, theme) as drive:
            yield drive


@asynccontextmanager
async def driven_app(
    first: Callable[[], Screen[None]], size: tuple[int, int] = (80, 24), theme: str = ""
) -> AsyncIterator[Driven]:
    """Show any first screen."""
    app = CleanerApp(first, theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Driven(app, pilot)
