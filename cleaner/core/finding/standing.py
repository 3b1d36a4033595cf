"""What stands at runs of words as they are written: judged once for all texts, and numbered for columns of facts."""

from typing import Any, cast

from cleaner.core.basis.glossary import Entry

Known = tuple[tuple[Any, ...], Entry, bool, bool]
"""What stands at a run of words, as a match has it: candidates, entry, whether it is right, and telling."""
UNJUDGED = cast("Known | None", ())
"""In place of it, where nobody has looked."""


class Standing:
    """What was judged of runs of words where nothing around them tells."""

    __slots__ = ("columns", "judged", "numbers", "written")

    def __init__(self) -> None:
        """Judge nothing yet."""
        self.clear()

    def clear(self) -> None:
        """Hold no longer what was judged."""
        self.written: dict[str, Known | None] = {}
        """By how it is written; none where nothing stands there."""
        self.judged: list[Known] = []
        self.numbers: dict[int, int] = {}
        """Where each of them stands in this list, by the identity of its candidates."""
        self.columns: Any = None
        """What ``long_matches`` has worked out of them."""

    def keep(self, written: str, known: Known | None) -> None:
        """Keep what stands at runs of words that are written so."""
        self.written[written] = known
        if known is not None:
            self.numbers[id(known[0])] = len(self.judged)
            self.judged.append(known)
