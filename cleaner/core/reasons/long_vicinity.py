"""Which entries are named around the places of a long text, all places at once.

Loads numpy.
"""

from collections.abc import Sequence

import numpy as np

from cleaner.core.basis.columns import Numbers
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.vicinity import SEVERAL, VICINITY, Vicinity

_NOBODY = -1


class LongVicinity:
    """The same as ``Vicinity``, in columns."""

    def __init__(self, scene: Scene) -> None:
        """Look at the matches of a scene."""
        named = Vicinity(scene)
        self._known = {entry: number for number, entry in enumerate(dict.fromkeys(named.entries))}
        self._places = np.array(named.places, np.int64)
        self._entries = np.array([self._known[entry] for entry in named.entries], np.int64)
        changes = np.flatnonzero(np.diff(self._entries)) + 1
        self._next = np.append(changes, len(self._entries))[
            np.searchsorted(changes, np.arange(len(self._entries)), "right")
        ]
        """Where the next one stands that is named otherwise, for each."""

    def others(self, first: Numbers, stop: Numbers, known: Sequence[str]) -> Numbers:
        """Return how many entries but one, by its id, are named around each range of words, half-open."""
        at = np.searchsorted(self._places, first - VICINITY)
        last = np.searchsorted(self._places, stop + VICINITY, "right")
        own = np.array([self._known.get(one, _NOBODY) for one in known], np.int64)
        found = np.full((SEVERAL, len(at)), _NOBODY)
        count = np.zeros(len(at), np.int64)
        row = np.flatnonzero(at < last)
        while len(row):
            entry = self._entries[at[row]]
            fresh = (entry != own[row]) & (found[:, row] != entry).all(0)
            found[count[row[fresh]], row[fresh]] = entry[fresh]
            count[row[fresh]] += 1
            at[row] = self._next[at[row]]
            row = row[(at[row] < last[row]) & (count[row] < SEVERAL)]
        return count
