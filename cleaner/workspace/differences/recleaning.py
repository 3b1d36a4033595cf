"""Re-cleaning a document: its raw text, its glossaries or its edition have changed since the decisions were made.

Three things meet: what was offered then, what people decided, and what is offered now. Decisions win. Where the edition
was changed by hand, that is taken over first, over the text it was made of; then all is carried to the present text.
"""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from cleaner.core.basis.errors import ConflictError, LogError, Place, TextError, UsageError
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, Span, digest
from cleaner.core.differences.adopting import Clash
from cleaner.core.differences.anchoring import Compared
from cleaner.core.differences.recleaning import Resettlement, resettled
from cleaner.core.log.base import Base
from cleaner.core.log.history import Log, Record, Stamp
from cleaner.core.log.points import raw_under
from cleaner.core.log.replay import Live, replay
from cleaner.core.log.resettling import Conflict
from cleaner.core.work.review import Review
from cleaner.files.disk.locks import Lock, system_person
from cleaner.files.disk.logs import EditLog, log_path
from cleaner.files.disk.texts import RawText, decode, read_bytes
from cleaner.files.settings.values import Settings, output_path
from cleaner.workspace.differences.adopting import adoption_of
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.documents import losses, read_document, require_own_log
from cleaner.workspace.work.editions import EditionFile
from cleaner.workspace.work.session import Session, lock_path, utc_now

_POINTS = 20
"""Batches that are gone back for an edition from which the earlier raw text can be had."""


@dataclass(frozen=True, slots=True)
class Recleaned:
    """What became of a document."""

    review: Review
    """Over the present text; its state lists the conflicts."""
    raw_changed: bool
    old: Document | None
    """The earlier raw text, where it is known."""
    settlement: Resettlement
    taken_over: tuple[Record, ...]
    """What was changed by hand in the edition."""
    clashes: tuple[Clash, ...]
    """What was changed by hand there and has been decided otherwise here; ours stays."""
    opened: tuple[Suggestion, ...]
    """Open ones that were not offered before."""
    waiting: tuple[Suggestion, ...]
    """Open ones that were."""
    outdated: tuple[tuple[Live, Suggestion | None], ...]
    """Accepted edits that are no longer suggested, and what is suggested there instead."""
    session: Session | None
    """Open, for the screen; nothing where nothing was to be written."""
    notices: tuple[str, ...] = ()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """All that a person has to settle, those of an earlier re-cleaning included."""
        return self.review.replayed.conflicts


def reclean_file(
    path: Path,
    *,
    engine: Engine,
    settings: Settings,
    source: Path | None = None,
    was: Path | None = None,
    dry_run: bool = False,
) -> Recleaned:
    """Carry all decisions to the present text and say what is new; the session of the result is to be closed.

    Args:
        path: the raw translation.
        engine: makes the suggestions.
        settings: their ``person`` signs.
        source: the source text beside it.
        was: the raw text of the time of the decisions, where the log does not keep it.
        dry_run: write nothing.

    Raises:
        UsageError: there is no log, or ``was`` is another text.
        TextError: one of the texts cannot be read.
        LogError: the log is damaged.
        LockError: somebody else is writing this document.
    """
    person = settings.person or system_person()
    document, form = read_document(path, settings, source)
    lock = None if dry_run else Lock(lock_path(path), person, utc_now())
    try:
        work = _Work(document, form, EditLog(log_path(path)), EditionFile(output_path(settings, path), form))
        return work.done(engine, settings, was, Stamp(utc_now(), person), lock)
    except BaseException:
        if lock is not None:
            lock.close()
        raise


class _Work:
    """One document while it is re-cleaned."""

    def __init__(self, document: Document, form: RawText, file: EditLog, edition: EditionFile) -> None:
        self.document, self.form, self.file, self.edition = document, form, file, edition
        found, torn = file.read()
        if found is None:
            remedy = f"open it: `cleaner {document.name}`"
            raise UsageError("nothing was decided about this text yet", remedy, Place(document.name))
        if found.about().raw_digest != document.digest:
            require_own_log(Path(document.name), found.header.raw_name, file.path)
        self.log = found
        self.notices = list(losses(found, torn, file.path))
        self.base = _kept(found)
        if self.base is None and found.about().base:
            self.notices.append(f"what {file.path.name} keeps of the raw text is damaged, and was left aside")
        self.clashes: tuple[Clash, ...] = ()

    def done(self, engine: Engine, settings: Settings, was: Path | None, stamp: Stamp, lock: Lock | None) -> Recleaned:
        changed = self.log.about().raw_digest != self.document.digest
        old = self._old_raw(settings, was) if changed else self.document.raw
        taken = self._taken_over(old, engine, settings, stamp) if old is not None else ()
        fresh = list(taken)
        suggestions = engine.suggest(self.document)
        settlement = Resettlement((), (), ())
        if changed:
            settlement = self._settled(old)
            fresh.append(self._rebased(settlement, suggestions, engine, stamp))
        review = self._review(engine, suggestions)
        session = None
        if lock is not None:
            self.file.append(fresh)
            self._write(review, changed or bool(taken), old)
            session = self._session(review, stamp.by, lock, engine)
        opened, waiting = _open(review, self.base, old, self.document.raw)
        told = Document.of(self.document.name, old) if old is not None else None
        outdated = tuple(_outdated(review))
        notices = tuple(self.notices)
        return Recleaned(
            review, changed, told, settlement, taken, self.clashes, opened, waiting, outdated, session, notices
        )

    def _old_raw(self, settings: Settings, was: Path | None) -> str | None:
        """Return the raw text that the decisions are about: kept, named, or made of the edition."""
        about = self.log.about()
        if was is not None:
            text = decode(read_bytes(was), str(was), settings.encoding).text
            if digest(text) != about.raw_digest:
                remedy = "name the raw translation as it was then"
                raise UsageError("these decisions were made about another text", remedy, Place(str(was)))
            return text
        if self.base is not None:
            return self.base.raw
        try:
            text = decode(read_bytes(self.edition.path), str(self.edition.path), settings.encoding).text
        except TextError:
            return None
        ends = [a.seq for a, b in pairwise(self.log.records) if b.batch > a.batch and a.seq >= self.log.resettled]
        for seq in (None, *reversed(ends[-_POINTS:])):
            raw = raw_under(text, (live.edit for live in replay(self.log, seq).edits))
            if raw is not None and digest(raw) == about.raw_digest:
                return raw
        return None

    def _taken_over(self, old: str, engine: Engine, settings: Settings, stamp: Stamp) -> tuple[Record, ...]:
        """Make records of what somebody changed in the edition by hand."""
        document = Document.of(self.document.name, old)
        review = self._reviewed(document, engine, ())
        found = None if self.edition.holds(review) else self.edition.foreign(review)
        if found is None:
            return ()
        try:
            text = decode(found, str(self.edition.path), settings.encoding).text
        except TextError as error:
            self.notices.append(f"{self.edition.path} cannot be taken over: {error.message}")
            return ()
        if text == self._edition_without(old, engine, stamp):
            self.edition.taken_over(found)  # the log has lost a re-cleaning that the edition already shows
            return ()
        review = review.with_suggestions(engine.suggest(document))
        adoption, _ = adoption_of(review, text, engine, edition=True)
        self.clashes = adoption.clashes
        if not self.clashes:
            self.edition.taken_over(found)
        review, records = review.carry_out(adoption.actions, stamp)
        self.log = review.log
        return records

    def _edition_without(self, old: str, engine: Engine, stamp: Stamp) -> str:
        """Return the edition that the decisions alone make of the present text."""
        log = self.log
        try:
            if old != self.document.raw:
                self._rebased(self._settled(old), (), engine, stamp)
            return self._review(engine, ()).edition().text
        finally:
            self.log = log

    def _settled(self, old: str | None) -> Resettlement:
        try:
            return resettled(replay(self.log), self.log, self.document, old)
        except (LogError, ConflictError) as error:
            raise LogError(error.message, error.remedy, Place(str(self.file.path))) from error

    def _rebased(
        self, settlement: Resettlement, suggestions: tuple[Suggestion, ...], engine: Engine, stamp: Stamp
    ) -> Record:
        offered = tuple((s.span, s.options[0].entry, s.options[0].after) for s in suggestions)
        layers = tuple((layer.name, layer.digest) for layer in engine.glossaries.layers)
        what = settlement.rebased(Base(self.document.raw, offered), self.document.digest, layers)
        last = self.log.records[-1] if self.log.records else None
        seq, batch = (last.seq, last.batch) if last else (0, 0)
        record = Record(seq + 1, batch + 1, stamp.at, stamp.by, what)
        self.log = Log(self.log.header, (*self.log.records, record))
        return record

    def _review(self, engine: Engine, suggestions: tuple[Suggestion, ...]) -> Review:
        return self._reviewed(self.document, engine, suggestions)

    def _reviewed(self, document: Document, engine: Engine, suggestions: tuple[Suggestion, ...]) -> Review:
        try:
            return Review.of(document, engine.glossaries, self.log, suggestions)
        except (LogError, ConflictError) as error:
            raise LogError(error.message, error.remedy, Place(str(self.file.path))) from error

    def _write(self, review: Review, changed: bool, old: str | None) -> None:
        """Write the edition anew where there is one; one that could not be taken over stays as it is."""
        path = self.edition.path
        if not changed or not path.exists():
            return
        if old is None:
            self.notices.append(
                f"{path} was made of a text that is not kept, and stays as it is; "
                "saving asks before it overwrites what somebody changed there"
            )
            return
        copy = self.edition.write(review, force=True)
        if copy is not None:
            self.notices.append(f"what stood in the edition was kept as {copy}")

    def _session(self, review: Review, person: str, lock: Lock, engine: Engine) -> Session:
        session = Session(Path(self.document.name), review, self.file, self.edition, person)
        session.lock, session.engine = lock, engine
        session.matched = session.whole = True
        return session


def _kept(log: Log) -> Base | None:
    """Return what the log keeps of the raw text it is about; nothing where that is damaged or not kept."""
    about = log.about()
    try:
        kept = Base.unpacked(about.base)
    except ValueError:
        return None
    return kept if digest(kept.raw) == about.raw_digest else None


def _open(
    review: Review, known: Base | None, old: str | None, raw: str
) -> tuple[tuple[Suggestion, ...], tuple[Suggestion, ...]]:
    """Return the open suggestions: those that were not offered before, and those that were."""
    offered = known.offered if known is not None else None
    seen: set[tuple[Span | None, str]] = set()
    if offered is not None and old is not None:
        way = Compared(old, raw) if old != raw else None
        places = ((way.equal(span, "") if way else span, entry) for span, entry, _ in offered)
        seen = set(places)
    opened: list[Suggestion] = []
    waiting: list[Suggestion] = []
    for index, suggestion in enumerate(review.suggestions):
        if review.state(index) == "open":
            was = (suggestion.span, suggestion.options[0].entry) in seen
            (waiting if was else opened).append(suggestion)
    return tuple(opened), tuple(waiting)


def _outdated(review: Review) -> list[tuple[Live, Suggestion | None]]:
    found: list[tuple[Live, Suggestion | None]] = []
    for live in review.replayed.edits:
        if live.key is None:
            continue
        over = review.offered.over(live.span)
        here = [review.suggestions[index] for index in over]
        if not any(s.span == live.span and o.after == live.edit.after for s in here for o in s.options):
            found.append((live, here[0] if here else None))
    return found
