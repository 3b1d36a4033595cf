"""Opening a document for a reviewer: by its log, or from two texts that were made anywhere."""

from functools import partial
from pathlib import Path

from cleaner.core.basis.errors import CleanerError, Place, UsageError
from cleaner.core.log.edits import edition_of
from cleaner.core.log.replay import replay
from cleaner.core.work.review import Review
from cleaner.files.settings.values import Settings
from cleaner.workspace.differences.adopting import Foreign, adoption_of, read_foreign, with_breaks_of
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.documents import is_long
from cleaner.workspace.work.holding import opened_or_read
from cleaner.workspace.work.session import Session, open_session


def open_for_review(
    path: Path,
    edited: Path | None = None,
    *,
    engine: Engine,
    settings: Settings,
    source: Path | None = None,
    read_only: bool = False,
) -> Session:
    """Open a raw translation with all decisions; where nothing can be written, for reading only, and that is told.

    ``edited`` is what somebody made of the text elsewhere: what is new in it goes to the log under their name, or else
    under the name of its file.

    Raises:
        UsageError: the edited text is the raw translation itself.
        TextError: one of the texts cannot be read.
        LogError: the log is damaged, or belongs to another text.
    """
    if edited is not None and edited.resolve() == path.resolve():
        raise UsageError("this is the raw translation itself", "name the text that was edited", Place(str(edited)))
    opened = partial(open_session, path, engine=engine, settings=settings, source=source, suggest=not is_long(path))
    session = opened(read_only=True) if read_only else opened_or_read(lambda reading: opened(read_only=reading))
    try:
        if edited is not None:
            _take_over(session, read_foreign(edited, settings), edited, engine)
    except BaseException:
        session.close()
        raise
    return session


def _take_over(session: Session, foreign: Foreign, edited: Path, engine: Engine) -> None:
    """Make records of what is new in a text, once."""
    review = session.review
    raw = review.document.raw
    text = with_breaks_of(raw, foreign.text)
    author = foreign.authors[0] if len(foreign.authors) == 1 else edited.name
    if _is_known(review, author, text):
        return
    found, _ = adoption_of(review, text, engine)
    if not found.actions:
        return
    if session.read_only:
        told = f"`cleaner diff {session.path} {edited}` shows it"
        session.notices += (f"what {edited.name} changes is not in the log, and nothing can be written here; {told}",)
        return
    reviewer, session.person = session.person, author
    try:
        session.carry_out(found.actions)
    finally:
        session.person = reviewer
    session.notices += (f"{len(found.actions)} records of {author} were added to the log; u takes them back",)


def _is_known(review: Review, author: str, text: str) -> bool:
    """Whether a text is the edition now, or was it when its author's records were added."""
    raw = review.document.raw
    if text == review.edition().text:
        return True
    last = max((record.seq for record in review.log.records if record.by == author), default=0)
    try:
        state = replay(review.log, last)
        return bool(last) and edition_of(raw, (live.edit for live in state.edits)).text == text
    except CleanerError:
        return False
