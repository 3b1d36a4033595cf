"""Which entries are named around the places of a long text, all places at once.

Loads numpy.
"""

import numpy as np

from cleaner.core.basis.columns import Numbers
from cleaner.core.finding.long_matches import LongMatches
from cleaner.core.reasons.vicinity import SEVERAL, VICINITY

_NOBODY = -1
_ENOUGH = 2


class LongVicinity:
    """The same as ``Vicinity``, in columns."""

    def __init__(self, scene: LongMatches) -> None:
        """Look at the matches of a scene."""
        self._named = scene.entry(scene.named)
        """The entries of the matches that surely are names."""
        match, candidate = scene.told
        self._places, self._entries = scene.firsts[match], scene.entries[candidate]
        changes = np.flatnonzero(np.diff(self._entries)) + 1
        self._next = np.append(changes, len(self._entries))[
            np.searchsorted(changes, np.arange(len(self._entries)), "right")
        ]
        """Where the next one stands that is named otherwise, for each."""

    def named(self, begin: Numbers, end: Numbers, own: Numbers) -> Numbers:
        """Return how many entries but one are among some of the matches that surely are names, half-open; no more than two."""
        found = np.zeros(len(begin), np.int64)
        row = np.flatnonzero(end > begin)
        at, last, own = begin[row], end[row], own[row]
        first = np.full(len(row), _NOBODY)
        while len(row):
            entry = self._named[at]
            fresh = (entry != own) & (entry != first)
            found[row[fresh]] += 1
            first = np.where(fresh, entry, first)
            going = (at + 1 < last) & (found[row] < _ENOUGH)
            row, at, last, own, first = row[going], at[going] + 1, last[going], own[going], first[going]
        return found

    def others(self, first: Numbers, stop: Numbers, own: Numbers) -> Numbers:
        """Return how many entries but one, by its number, are named around each range of words, half-open."""
        at = np.searchsorted(self._places, first - VICINITY)
        last = np.searchsorted(self._places, stop + VICINITY, "right")
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
