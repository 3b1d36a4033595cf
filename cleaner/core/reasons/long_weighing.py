"""What the reasons for all candidates of a long text weigh, as ``weighing`` weighs them, in columns.

Loads numpy.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.core.basis.columns import Column, Flags, Numbers
from cleaner.core.basis.reason import COMPANIED, Reason, Told
from cleaner.core.reasons.many_rows import ManyRows
from cleaner.core.reasons.outlook import Row
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.vicinity import VICINITY
from cleaner.core.reasons.weighing import (
    MEANT,
    MOST_COMPANY,
    MOST_ODDS,
    Judged,
    Weighing,
    is_strong,
    weighing,
    weight,
)

Odds = NDArray[np.float64]
_AGREEMENT = Reason("agreement", "")


class Weighed(NamedTuple):
    """What all candidates turn out to be, as the fields of ``Judged`` tell of one."""

    odds: Odds
    confidence: Odds
    elsewhere: Odds
    """No number where there are no other mentions."""
    company: Numbers
    strong: Odds
    companied: Flags
    """Whether a table of ordinary words speaks."""
    borne_out: Flags
    """Whether strong evidence speaks for it."""

    def tell(self, judged: Judged, row: int) -> None:
        """Tell a candidate what it turned out to be."""
        judged.odds, judged.confidence = self.odds.item(row), self.confidence.item(row)
        elsewhere = self.elsewhere.item(row)
        judged.elsewhere = None if elsewhere != elsewhere else elsewhere
        judged.company, judged.strong = self.company.item(row), self.strong.item(row)


def settle_many(everyone: list[Judged]) -> None:
    """Weigh each candidate that is judged in a scene by itself, then with what the others turned out to be."""
    weighed = weigh_many(everyone[0].scene, [j.table for j in everyone], [(j.told_of, j.row) for j in everyone])
    for row, judged in enumerate(everyone):
        weighed.tell(judged, row)


def weigh_many(scene: Scene, kinds: Sequence[str], told: Sequence[Row]) -> Weighed:
    """Return what the candidates that are judged in a scene turn out to be, by their tables and what is told of them."""
    tables, table = _numbered(kinds)
    alone, among, strong = _sums(ManyRows.gathered(told), tables, table)
    columns = scene.columns
    entry, match, cut = columns.entries[columns.candidates], columns.asked, np.clip(alone, -MOST_ODDS, MOST_ODDS)
    others = np.bincount(entry)[entry] - 1
    elsewhere = np.full(len(told), np.nan)
    np.divide(np.bincount(entry, cut)[entry] - cut, others, out=elsewhere, where=others > 0)
    begins = np.flatnonzero(np.diff(match, prepend=-1))
    words = table[begins] == tables.get("word", -1)
    firsts, stops = columns.firsts[match], columns.stops[match]
    # the matches of ordinary words that are meant by their own reasons
    meant = firsts[begins[words & (np.maximum.reduceat(alone, begins) > MEANT)]]
    around = np.searchsorted(meant, stops + VICINITY, "right") - np.searchsorted(meant, firsts - VICINITY)
    companied = np.isin(table, [number for name, number in tables.items() if name in COMPANIED])
    company = np.where(companied, np.clip(around - (alone > MEANT), 0, MOST_COMPANY), 0)
    borne_out = strong > 0
    for name, number in tables.items():
        own = table == number
        among[own] = _among_others(weighing(name), among[own], elsewhere[own], company[own])
        if is_strong(_AGREEMENT, weight(name, _AGREEMENT)):
            borne_out |= own & (elsewhere > 0)
    confidence = 1 / (1 + np.exp(-np.clip(among, -30.0, 30.0)))
    return Weighed(among, confidence, elsewhere, company, strong, companied, borne_out)


def _sums(told: ManyRows, tables: dict[str, int], table: Numbers) -> Odds:
    """Return the log-odds of each candidate, in each pass, without what others say, and how much is strong."""
    sums = np.zeros((3, len(told)))
    for part, columns in enumerate(told.parts):
        for name, number in tables.items():
            places = np.flatnonzero((told.part == part) & (table == number))
            if len(places):
                sums[:, places] = _added(weighing(name), columns, told.row[places])
    return sums


def _added(weights: Weighing, told: Sequence[Told], rows: Numbers) -> Odds:
    """Return what some rows of what is told add up to."""
    total = np.repeat([[weights.alone["bias"]], [weights.among["bias"]], [0.0]], len(rows), 1)
    for column in told:
        assert isinstance(column, Column)
        group = column.rows[rows]
        used = np.zeros(len(column.groups), np.bool_)
        used[group] = True
        weighed = np.zeros((3, len(column.groups)))
        met = np.flatnonzero(used)
        weighed[:, met] = np.array([weights.of(column.groups[at]) for at in met.tolist()]).T
        total += weighed[:, group]
    return total


def _numbered(words: Sequence[str]) -> tuple[dict[str, int], Numbers]:
    """Return a number for each distinct word, and those of all."""
    known = {word: number for number, word in enumerate(dict.fromkeys(words))}
    return known, np.array([known[word] for word in words], np.int64)


def _among_others(weights: Weighing, odds: Odds, elsewhere: Odds, company: Numbers) -> Odds:
    """Return log-odds with what ``Judged.discourse`` says; there is nothing elsewhere where that is no number."""
    alone, agreement, disagreement, beside = (
        weights.among.get(kind, 0.0) for kind in ("alone", "agreement", "disagreement", "company")
    )
    others = np.where(elsewhere > 0, elsewhere * agreement, -elsewhere * disagreement)
    odds = odds + np.where(np.isnan(elsewhere), alone, others)
    return odds + company / MOST_COMPANY * beside
