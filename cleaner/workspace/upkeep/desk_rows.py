"""The rows of a desk: one entry of one file each, as it stands there and as it shall be, and the steps between."""

from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.core.basis.glossary import Entry
from cleaner.core.upkeep.revising import merge, same


@dataclass(slots=True)
class Row:
    """One entry of one file, as it stands there and as it shall be."""

    path: str
    before: Entry | None
    """Nothing where it is new."""
    after: Entry | None
    """Nothing where it is to be removed."""

    @property
    def entry(self) -> Entry:
        """The entry as it shall be, or as it was; only of a row that ``stands``."""
        entry = self.after or self.before
        assert entry is not None
        return entry

    @property
    def stands(self) -> bool:
        """Whether there is an entry: none of a new one that was undone, or of one whose end was written."""
        return (self.after or self.before) is not None

    @property
    def changed(self) -> bool:
        """Whether it is not as the file has it."""
        return not same(self.before, self.after)

    def take(self, now: Entry | None, written: bool) -> None:
        """Stand on the entry as its file has it now; what was changed here and is not written lies over it."""
        self.after = now if written or not self.changed else merge(self.before, self.after, now).entry
        self.before = now


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one row."""

    row: Row
    before: Entry | None
    after: Entry | None


def rebased(steps: Sequence[Step], row: Row, now: Entry | None, written: bool) -> list[Step]:
    """Return steps that go between values with what somebody else has changed about the entry of a row meanwhile.

    ``now`` is the entry as its file has it, with what was changed here if that was ``written``.
    """
    base = row.after if written else row.before

    def value(entry: Entry | None) -> Entry | None:
        return merge(base, entry, now).entry

    return [Step(row, value(step.before), value(step.after)) if step.row is row else step for step in steps]
