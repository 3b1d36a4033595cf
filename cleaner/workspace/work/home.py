"""What the home screen offers: texts worked on lately, those of the folder, and samples that may be tried without harm."""

from collections.abc import Sequence
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, TextError
from cleaner.core.basis.values import dataclass
from cleaner.files.disk.bundled import bundled_samples
from cleaner.files.disk.recent import RecentText as RecentText
from cleaner.files.disk.recent import RecentTexts as RecentTexts
from cleaner.files.disk.samples import copy_sample
from cleaner.files.disk.texts import read_text
from cleaner.workspace.work.session import Session

_TITLE = 80
_HERE = 9
"""Texts of the current folder that are listed."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A text that comes with the program."""

    path: Path
    title: str
    """Its first line, cut where it is long."""


@dataclass(frozen=True, slots=True)
class Home:
    """The lists of the home screen."""

    recent: tuple[RecentText, ...]
    """Newest first; only those that are still there."""
    here: tuple[Path, ...]
    """The first texts of the current folder that are none of these."""
    more: int
    """How many more there are."""
    samples: tuple[Sample, ...]
    named: tuple[RecentText, ...] = ()
    """Those that a person has named; then nothing else is offered."""


def home_state(recent: RecentTexts | None = None, named: Sequence[Path] = ()) -> Home:
    """Return what can be opened now."""
    if named:
        known = {text.path: text for text in (recent or RecentTexts()).read()}
        paths = [str(path.absolute()) for path in named]
        return Home((), (), 0, (), tuple(known.get(path, RecentText(path, "")) for path in paths))
    from cleaner.workspace.work.folders import texts_beside  # who only opens a text need not wait for what it loads

    texts = tuple(t for t in (recent or RecentTexts()).read() if Path(t.path).is_file())
    try:
        here, more = texts_beside(Path(), _HERE)
    except CleanerError:
        here, more = (), 0  # who opens a text is told what is wrong with its settings
    listed = {Path(text.path).absolute() for text in texts}
    here = tuple(path for path in here if path.absolute() not in listed)
    return Home(texts, here, more, tuple(map(_sample, bundled_samples())))


def take_sample(sample: Sample, folder: Path | None = None) -> Path:
    """Copy a sample into the current folder, or into the user's own where that cannot be written, and return the copy.

    A copy that is there already is taken, with all that was decided about it.
    """
    return copy_sample(sample.path, folder or Path())


def remember(session: Session, recent: RecentTexts | None = None) -> None:
    """Note the document of a session in the list of recent ones, now and when it is saved or closed."""
    session.recent = recent or RecentTexts()
    session.note_recent()


def known_source(path: Path, recent: RecentTexts | None = None) -> Path | None:
    """Return the source text that was named when a text was open last, if it is still there."""
    texts = (recent or RecentTexts()).read()
    source = next((text.source for text in texts if text.path == str(path.absolute())), "")
    return Path(source) if source and Path(source).is_file() else None


def known_glossaries(path: Path, recent: RecentTexts | None = None) -> tuple[Path, ...]:
    """Return the glossaries that were named when a text was open last; none where one of them is gone."""
    texts = (recent or RecentTexts()).read()
    named = next((text.glossaries for text in texts if text.path == str(path.absolute())), ())
    paths = tuple(map(Path, named))
    return paths if all(glossary.is_file() for glossary in paths) else ()


def _sample(path: Path) -> Sample:
    try:
        text = read_text(path).text
    except TextError:
        return Sample(path, path.stem)
    title = next((line.strip() for line in text.splitlines() if line.strip()), path.stem)
    return Sample(path, title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…")
