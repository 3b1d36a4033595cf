"""The language model that comes with the program; its arrays are read when the first sentence is in doubt."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner.core.context import Mention

if TYPE_CHECKING:
    from cleaner.core.context_model import ContextModel

TABLE = Path(__file__).with_name("context_model.npy")
"""``tests/bench/context.py`` makes it."""


class _Bundled:
    """Reads sentences once there are some: neither numpy nor the arrays are loaded before."""

    def odds(self, mentions: Sequence[Mention]) -> list[float]:
        """Return the log-odds that each mention means its entry."""
        return self._model.odds(mentions)

    @cached_property
    def _model(self) -> "ContextModel":
        from cleaner.core.context_model import ContextModel

        with TABLE.open("rb") as file:
            return ContextModel.kept(file)


BUNDLED = _Bundled()
