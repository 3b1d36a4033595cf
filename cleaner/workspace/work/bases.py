"""What the first decision writes into a log: the raw text, with all that is offered in it where all is known."""

from cleaner.core.log.base import Base, seen_of
from cleaner.core.work.review import Review


class Bases:
    """Packed beforehand where somebody had the time for it: a long text takes longer than a frame."""

    def __init__(self) -> None:
        self._packed: dict[bool, str] = {}

    def keep(self, packed: str, whole: bool) -> None:
        """Know the raw text alone, or with all that is offered in it."""
        self._packed[whole] = packed

    def forget(self) -> None:
        """Something else is offered from now on."""
        self._packed.pop(True, None)

    def packed(self, review: Review, whole: bool) -> str:
        """Return it as a log keeps it; ``whole`` says whether all that is offered is known.

        Where the raw text was packed beforehand and all that is offered is still being packed, the raw text has to do.
        """
        for known in (whole, False):
            if known in self._packed:
                return self._packed[known]
        return Base(review.document.raw, tuple(map(seen_of, review.suggestions)) if whole else None).packed()
