"""The edition on disk: whether it is what we wrote, and writing it without losing what somebody else made of it."""

import os
from itertools import pairwise
from pathlib import Path

from cleaner.core.basis.errors import ConflictError, Place, TextError, UsageError
from cleaner.core.log.history import Log
from cleaner.core.log.points import raw_at, raw_under
from cleaner.core.log.replay import State, carried, replay
from cleaner.core.work.review import Review
from cleaner.files.disk.logs import log_path
from cleaner.files.disk.texts import RawText, decode, encode, make_folder, read_bytes, write_atomic
from cleaner.files.settings.values import Settings, output_path

_WORK = 4_000_000
"""How many records may be gone through to find an older edition; about a second."""


class EditionFile:
    """The file that the edition of one document goes to."""

    def __init__(self, path: Path, raw: RawText) -> None:
        """Name the file; ``raw`` gives encoding and mark."""
        self.path = path
        self._raw = raw
        self._ours: bytes | None = None
        """What we know to have written, or found to be ours."""

    @classmethod
    def of(cls, path: Path, settings: Settings, raw: RawText) -> "EditionFile":
        """Name the file that the settings give a raw translation; ``UsageError`` where it would overwrite that or its log."""
        edition = output_path(settings, path)
        for needed, what in ((path, "raw translation"), (log_path(path), "edit log")):
            if edition.resolve() == needed.resolve():
                raise UsageError(f"the edition would overwrite the {what}", "name another output", Place(str(path)))
        return cls(edition, raw)

    def holds(self, review: Review) -> bool:
        """Whether the file holds just this edition; one that cannot be read or written does not."""
        if not os.path.lexists(
            self.path
        ):  # an error would look for a file of a like name, and load what compares names
            return False
        try:
            found = read_bytes(self.path)
            same = found == self._bytes(review.edition().text)
        except TextError:
            return False
        self._ours = found if same else None
        return same

    def write(self, review: Review, *, force: bool = False) -> Path | None:
        """Write the edition; return where a copy of a foreign one was kept.

        Raises ``ConflictError`` where the file holds anything but an edition of this log and ``force`` is not set.
        """
        new = self._bytes(review.edition().text)
        copy = None
        foreign = self.foreign(review)
        if foreign is not None and foreign != new:
            if not force:
                raise self._conflict(review)
            copy = self._free_copy()
            write_atomic(copy, foreign)
        make_folder(self.path.parent)
        write_atomic(self.path, new)
        self._ours = new
        return copy

    def is_outdated(self, review: Review) -> bool:
        """Whether the raw translation is no longer what it was when it was read."""
        try:
            return read_bytes(Path(review.document.name)) != self._bytes(review.document.raw)
        except TextError:
            return True

    def require_ours(self, review: Review) -> None:
        """Raise what ``write`` would where the place of the edition is taken, before anything is decided."""
        if self.foreign(review) is not None:
            raise self._conflict(review)

    def foreign(self, review: Review) -> bytes | None:
        """Return what the file holds where that is no edition of this log."""
        if not self.path.exists():
            return None
        found = read_bytes(self.path)
        if not self._is_ours(found, review):
            return found
        self._ours = found
        return None

    def taken_over(self, found: bytes) -> None:
        """Know that the log has all that the file says, so that it may be written over."""
        self._ours = found

    def _conflict(self, review: Review) -> ConflictError:
        message = "somebody has changed the edition since it was saved"
        adopting = f"`cleaner adopt {review.document.name} {self.path}` takes it over"
        remedy = f"{adopting}; saving again, or `cleaner fix --force`, overwrites it and keeps a copy"
        return ConflictError(message, remedy, Place(str(self.path)))

    def _is_ours(self, found: bytes, review: Review) -> bool:
        if found in (self._ours, self._bytes(review.document.raw)):
            return True
        try:
            text = decode(found, str(self.path), self._raw.encoding).text
            return found == self._bytes(text) and is_earlier_edition(review.log, review.document.raw, text)
        except TextError:
            return False  # we have written it in this encoding

    def _bytes(self, text: str) -> bytes:
        return encode(text, self._raw, str(self.path))

    def _free_copy(self) -> Path:
        numbers = ("", *map(str, range(2, 1000)))
        paths = (self.path.with_name(f"{self.path.name}.bak{n}") for n in numbers)
        return next(path for path in paths if not path.exists())


def is_earlier_edition(log: Log, raw: str, text: str) -> bool:
    """Whether a text was the edition behind some command but the last; in a long log not behind all of them."""
    records = log.records
    ends = [at for at, (record, after) in enumerate(pairwise(records), 1) if after.batch > record.batch]
    ends = ends[-max(10, _WORK // (len(records) + 1)) :]
    state = replay(log, records[ends[0] - 1].seq) if ends else State()
    for begin, end in pairwise([0, *ends]):
        if end > ends[0]:
            state = carried(state, records[:end], records[begin:end])
        if _is_edition(log, raw, state, records[end - 1].seq, text):
            return True
    return False


def _is_edition(log: Log, raw: str, state: State, seq: int, text: str) -> bool:
    edits = [live.edit for live in state.edits]
    try:
        then = raw_at(log, raw, seq)
    except UsageError:
        return False  # an old log does not keep an earlier raw text
    grown = sum(len(edit.after) - len(edit.span) for edit in edits)
    return len(text) == len(then) + grown and raw_under(text, edits) == then
