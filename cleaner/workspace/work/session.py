"""One person's work on one document: the single changing thing that a front end holds.

A decision is on the disk before it is seen: the records are appended to the edit log and synced first, and only then
does the new review take the old one's place. If the disk refuses, nothing has changed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cleaner.core.basis.errors import ConflictError, LogError, Place, UsageError
from cleaner.core.basis.glossary import Glossaries, told
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.basis.values import replace
from cleaner.core.finding.aligning import doubts
from cleaner.core.log.history import Action, Log, Record, Scope, Stamp
from cleaner.core.work.review import Review, Step
from cleaner.files.disk.locks import Holder, Lock, current_holder, system_person
from cleaner.files.disk.logs import EditLog, log_path
from cleaner.files.disk.recent import RecentText, RecentTexts
from cleaner.files.settings.values import Settings, raw_of
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.engine.precedents import heeding
from cleaner.workspace.work.bases import Bases
from cleaner.workspace.work.documents import read_document, read_log
from cleaner.workspace.work.editions import EditionFile

Clock = Callable[[], str]


def utc_now() -> str:
    """Return the time as records have it: UTC, ISO 8601 with milliseconds and ``Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Session:
    """An open document; use ``open_session`` to make one, and close it to let others write."""

    def __init__(self, path: Path, review: Review, log: EditLog, edition: EditionFile, person: str) -> None:
        """Put together what ``open_session`` has read; as long as there is no lock the session is read-only."""
        self.path = path
        self.person = person
        self.notices: tuple[str, ...] = ()
        """What the person should know now that the document is open."""
        self.engine: Engine | None = None
        """Makes the suggestions; a long text is matched after it is shown."""
        self.matched = False
        """Whether suggestions were looked for, or are being added."""
        self.whole = False
        """Whether all of them are there."""
        self.lock: Lock | None = None
        self.barred = ""
        """Why nobody can lock the document, where that is so."""
        self.recent: RecentTexts | None = None
        """Where the document is noted when it is saved or closed."""
        self.source: Path | None = None
        """The source text that was named for it."""
        self.named_glossaries: tuple[Path, ...] = ()
        """Those that were named for it, in place of all others."""
        self.clock: Clock = utc_now
        """Gives the time of each decision."""
        self.bases = Bases()
        self.edition = edition
        self._review, self._log = review, log
        self._written = review.replayed.edits if edition.holds(review) else None

    @property
    def review(self) -> Review:
        """The state of the work."""
        return self._review

    @property
    def read_only(self) -> bool:
        """Whether nothing can be decided here."""
        return self.lock is None

    @property
    def holder(self) -> Holder | None:
        """Who else is writing this document now, where it was opened read-only."""
        return current_holder(lock_path(self.path)) if self.read_only else None

    @property
    def log_path(self) -> Path:
        """The edit log beside the raw translation."""
        return self._log.path

    @property
    def edition_path(self) -> Path:
        """Where the edition goes."""
        return self.edition.path

    @property
    def begun(self) -> bool:
        """Whether anything is decided, or the edition is there: what was decided and taken back again is nothing."""
        return self._written is not None or bool(self._review.decided or self._review.replayed.edits)

    @property
    def saved(self) -> bool:
        """Whether the edition on disk is the present one, or there is nothing yet to save."""
        edits = self._review.replayed.edits
        if self._written is None:
            return not self.begun
        same = self._written is edits
        return same or [live.edit for live in self._written] == [live.edit for live in edits]

    def accept(self, keys: Iterable[str], option: int = 0, *, unseen: bool = False) -> tuple[Record, ...]:
        """Accept an option of each suggestion, as one batch; ``unseen`` says that no person has looked at them."""
        return self._decide(lambda stamp: self._review.accept(keys, stamp, option, unseen=unseen))

    def dismiss(self, keys: Iterable[str], scope: Scope = "here") -> tuple[Record, ...]:
        """Refuse suggestions, here or their pair in the whole document."""
        return self._decide(lambda stamp: self._review.dismiss(keys, stamp, scope))

    def replace(self, key: str, text: str) -> tuple[Record, ...]:
        """Put the person's own text in a suggestion's place."""
        return self._decide(lambda stamp: self._review.replace(key, text, stamp))

    def reopen(self, keys: Iterable[str]) -> tuple[Record, ...]:
        """Withdraw what was decided about suggestions."""
        return self._decide(lambda stamp: self._review.reopen(keys, stamp))

    def edit_segment(self, number: int, text: str) -> tuple[Record, ...]:
        """Make ``text`` the edition of a segment."""
        return self._decide(lambda stamp: self._review.edit_segment(number, text, stamp))

    def carry_out(self, actions: Iterable[Action]) -> tuple[Record, ...]:
        """Record actions that were worked out against the present review, as one batch."""
        return self._decide(lambda stamp: self._review.carry_out(actions, stamp))

    def undo(self) -> tuple[Record, ...]:
        """Turn the last batch off."""
        return self._decide(self._review.undo)

    def redo(self) -> tuple[Record, ...]:
        """Turn the batch undone last on again."""
        return self._decide(self._review.redo)

    def move(self, cursor: int) -> None:
        """Stand on a suggestion."""
        self._review = self._review.moved(cursor)

    def add_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """Offer all that have been found; decisions and cursor stay."""
        self.put_suggestions(Span(0, len(self._review.document.raw) + 1), suggestions, True)

    def put_suggestions(self, span: Span, suggestions: Iterable[Suggestion], whole: bool) -> None:
        """Offer what was found in a stretch of the text instead of what was offered there; decisions and cursor stay."""
        self.matched, self.whole = True, whole
        self.bases.forget()
        self._review = self._review.with_some(span, suggestions)

    def heed(self) -> None:
        """Let earlier decisions speak in the suggestions that are found from now on; not for who decides blind."""
        self._review = replace(self._review, document=heeding(self._review.document, self.path))

    def look_again(self, engine: Engine, suggestions: Iterable[Suggestion] | None) -> None:
        """Work with other glossaries from now on; nothing for suggestions that are still to be looked for."""
        self.engine = engine
        review = self._review.with_glossaries(engine.glossaries)
        self._review = review if suggestions is None else review.with_suggestions(suggestions)

    def follow(self) -> bool:
        """Take over what somebody else has decided since, where this one only reads; return whether there was anything.

        Raises ``LogError`` where the log does not belong to the text any longer, once for each change of it.
        """
        if not self.read_only or not self._log.changed:
            return False
        log, _ = read_log(self._log, self._review.document, self._review.glossaries)
        cursor, known = self._review.cursor, self._review.suggestions
        self._review = _review(self._review.document, self._review.glossaries, log, known, self.log_path).moved(cursor)
        return True

    def require_saveable(self) -> None:
        """Raise what ``save`` would where the edition's place is taken, before anything is decided."""
        self.edition.require_ours(self._review)

    def save(self, force: bool = False) -> Path:
        """Write the edition in the raw translation's encoding, and return where.

        Raises ``ConflictError`` where somebody else has changed the file; ``force`` keeps a copy and overwrites it.
        """
        if self.read_only:
            raise self._refusal()
        copy = self.edition.write(self._review, force=force)
        if copy is not None:
            self.notices += (f"what stood in the edition was kept as {copy}",)
        if self.edition.is_outdated(self._review):
            remedy = f"`cleaner reclean {self.path}` carries all decisions over"
            self.notices += (f"{self.path.name} has changed since it was opened; {remedy}",)
        self._written = self._review.replayed.edits
        self.note_recent()
        return self.edition.path

    def note_recent(self) -> None:
        """Note the document and how far the work has come in the list of recent ones, if there is a list."""
        if self.recent is not None:
            review, named = self._review, self.named_glossaries
            self.recent.note(RecentText.of(self.path, self.clock(), review.decided, review.total, self.source, named))

    def close(self) -> None:
        """Let others write the document."""
        if self.lock is not None:
            self.note_recent()
            self.lock.close()
            self.lock = None

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _decide(self, deed: Callable[[Stamp], Step]) -> tuple[Record, ...]:
        if self.read_only:
            raise self._refusal()
        review, records = deed(Stamp(self.clock(), self.person))
        if records and not self._review.log.records:
            # The first decision makes the log: looking at a text leaves nothing behind.
            header = replace(review.log.header, base=self.bases.packed(self._review, self.whole))
            review = replace(review, log=replace(review.log, header=header))
            self._log.create(header)
        self._log.append(records)
        self._review = review
        return records

    def _refusal(self) -> UsageError:
        why = f"{holder} is editing it" if (holder := self.holder) else "it was opened so"
        return UsageError(f"this text is read-only: {why}", "open it again to write", Place(str(self.path)))


def lock_path(path: Path) -> Path:
    """Return where the lock of a raw translation stands."""
    return path.with_name(f"{path.stem}.edits.lock")


def open_session(
    path: Path,
    *,
    engine: Engine,
    settings: Settings | None = None,
    source: Path | None = None,
    read_only: bool = False,
    suggest: bool = True,
) -> Session:
    """Open a raw translation with all that was decided about it.

    Args:
        path: the raw translation.
        engine: makes the suggestions.
        settings: from the settings files and the command line; their ``person`` signs the decisions.
        source: the source text beside it.
        read_only: take no lock and write nothing.
        suggest: whether to match at once; a long text is matched later, for ``add_suggestions``.

    Raises:
        TextError: the raw translation or the source text cannot be read.
        LogError: the edit log is damaged, or belongs to another text.
        LockError: somebody else is writing this document.
        UsageError: the edition would overwrite the raw translation or its log.
    """
    settings = settings or Settings()
    person = settings.person or system_person()
    document, raw = read_document(path, settings, source)
    edition = EditionFile.of(path, settings, raw)
    lock = None if read_only else Lock(lock_path(path), person, utc_now())
    try:
        log = EditLog(log_path(path))
        found, lost = read_log(log, document, engine.glossaries)
        suggestions = engine.suggest(document) if suggest else ()
        review = _review(document, engine.glossaries, found, suggestions, log.path)
        session = Session(path, review, log, edition, person)
    except BaseException:
        if lock is not None:
            lock.close()
        raise
    session.lock, session.source = lock, source
    session.engine, session.matched, session.whole = engine, suggest, suggest
    session.notices = (*doubts(document), *_notices(session, engine, lost, raw_of(settings, path)))
    return session


def _review(
    document: Document, glossaries: Glossaries, log: Log, suggestions: Sequence[Suggestion], log_path: Path
) -> Review:
    try:
        return Review.of(document, glossaries, log, suggestions)
    except (LogError, ConflictError) as error:
        raise LogError(error.message, error.remedy, Place(str(log_path))) from error


def _notices(session: Session, engine: Engine, lost: Sequence[str], raw: Path | None) -> Iterator[str]:
    if raw is not None:
        yield f"this is the edition of {raw.name}; open that, and what was decided there goes on"
    if (holder := session.holder) is not None:
        yield f"{holder} is editing this text; here it is read-only"
    else:
        yield from lost  # what another one writes at this moment may look torn
    yield from told(engine.notices)
