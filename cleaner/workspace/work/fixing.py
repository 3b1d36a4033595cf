"""Applying at once what is certain enough: the engine of ``cleaner fix``."""

from dataclasses import dataclass
from pathlib import Path

from cleaner.core.basis.suggestion import CERTAINTIES, Certainty, Suggestion
from cleaner.core.finding.aligning import doubts
from cleaner.core.log.history import VERSION, Header, Log, Stamp
from cleaner.core.work.review import Review
from cleaner.files.disk.texts import encode, read_bytes
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.documents import decode_document
from cleaner.workspace.work.session import open_session


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of one raw translation."""

    path: Path
    edition: Path
    applied: int
    """Suggestions that were accepted now."""
    left: int
    """Suggestions that are still open."""
    total: int
    """All suggestions."""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FixedBytes:
    """What became of a text that is no file."""

    edition: bytes
    applied: int
    """Suggestions that the edition takes up."""
    left: int
    """Suggestions that are left open."""
    notices: tuple[str, ...] = ()


def certain(review: Review, certainty: Certainty = "sure") -> tuple[Suggestion, ...]:
    """Return the open suggestions of at least this certainty."""
    enough = CERTAINTIES[: CERTAINTIES.index(certainty) + 1]
    return tuple(
        s for index, s in enumerate(review.suggestions) if s.certainty in enough and review.state(index) == "open"
    )


def fix_file(
    path: Path,
    *,
    engine: Engine,
    settings: Settings | None = None,
    certainty: Certainty = "sure",
    source: Path | None = None,
    force: bool = False,
) -> Fixed:
    """Accept what is certain enough as one batch and write log and edition; earlier decisions hold.

    Raises what ``open_session`` does, and ``ConflictError`` where somebody else has changed the edition, unless forced.
    """
    with open_session(path, engine=engine, settings=settings, source=source, suggest=False) as session:
        session.heed()
        session.add_suggestions(engine.suggest(session.review.document))
        if not force:
            session.require_saveable()
        chosen = certain(session.review, certainty)
        session.accept([s.key for s in chosen], unseen=True)
        edition = session.save(force=force)
        review = session.review
        waiting = len(review.replayed.conflicts)
        told = f"{waiting} edit{'s' * (waiting > 1)} of an earlier text to settle; `cleaner reclean {path}` lists them"
        doubtful = doubts(review.document)
        notices = tuple(f"{path}: {notice}" if notice in doubtful else notice for notice in session.notices)
        notices += (told,) if waiting else ()
        return Fixed(path, edition, len(chosen), review.total - review.decided, review.total, notices)


def fix_bytes(
    data: bytes,
    name: str,
    *,
    engine: Engine,
    settings: Settings,
    certainty: Certainty = "sure",
    source: Path | None = None,
) -> FixedBytes:
    """Accept what is certain enough in a text that is no file, and for which no log is kept."""
    document, raw = decode_document(data, name, settings, source)
    log = Log(Header(VERSION, document.digest, name))
    review = Review.of(document, engine.glossaries, log, engine.suggest(document))
    chosen = certain(review, certainty)
    review, _ = review.accept([s.key for s in chosen], Stamp("", ""))
    edition = encode(review.edition().text, raw, name)
    return FixedBytes(
        edition, len(chosen), review.total - review.decided, tuple(f"{name}: {doubt}" for doubt in doubts(document))
    )


def encoded(path: Path) -> bytes:
    """Return the bytes of a raw translation that is read but not opened."""
    return read_bytes(path)
