"""The language model that comes with the program; its arrays are read when the first sentence is in doubt.

What it has answered is remembered (``readings``), by what it read and by the code and the arrays that answered.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import cleaner
from cleaner.core.basis.digest import blake2b
from cleaner.core.reasons.context import Mention, seen
from cleaner.files.cache.indexes import code
from cleaner.files.cache.readings import DIGEST, Readings

if TYPE_CHECKING:
    from cleaner.core.reasons.context_model import ContextModel

TABLE = Path(__file__).with_name("context_model.npy")
"""``tests/bench/context.py`` makes it."""


class Bundled:
    """Reads sentences once there are some: neither numpy nor the arrays are loaded before."""

    def __init__(self, readings: Readings | None = None, table: Path = TABLE) -> None:
        """Remember answers in ``readings``, or in the user's cache folder."""
        self._readings = readings or Readings()
        self._table = table

    def odds(self, mentions: Sequence[Mention]) -> list[float]:
        """Return the log-odds that each mention means its entry."""
        asked = [self._digest(mention) for mention in mentions]
        known = {digest: self._readings.answer(digest) for digest in asked}
        fresh = {digest: mention for digest, mention in zip(asked, mentions, strict=True) if known[digest] is None}
        if fresh:
            answers = dict(zip(fresh, self._model.odds(list(fresh.values())), strict=True))
            self._readings.remember(answers)
            known |= answers
        return [odds for digest in asked if (odds := known[digest]) is not None]

    def _digest(self, mention: Mention) -> bytes:
        part, start, stop, entry = seen(mention)
        told = f"{self._state}\0{start} {stop}\0{part}\0{entry}"
        return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=DIGEST).digest()

    @cached_property
    def _state(self) -> str:
        table = self._table.stat()
        return f"{cleaner.__version__} {code()} {table.st_size} {table.st_mtime_ns}"

    @cached_property
    def _model(self) -> "ContextModel":
        from cleaner.core.reasons.context_model import ContextModel

        with self._table.open("rb") as file:
            return ContextModel.kept(file)


BUNDLED = Bundled()
