"""What the reasons for all candidates of a long text weigh, as ``weighing`` weighs them, in columns.

Loads numpy.
"""

from collections.abc import Sequence
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from cleaner.core.basis.columns import Column
from cleaner.core.basis.reason import COMPANIED, Told
from cleaner.core.reasons.vicinity import VICINITY
from cleaner.core.reasons.weighing import MEANT, MOST_COMPANY, MOST_ODDS, Judged, Weighing, weighing

Numbers = NDArray[np.int64]
Odds = NDArray[np.float64]
_TABLE, _TOLD, _ROW = map(attrgetter, ("table", "told_of", "row"))


def settle_many(everyone: list[Judged]) -> None:
    """Weigh each candidate that is judged in a scene by itself, then with what the others turned out to be."""
    tables, table = _numbered(list(map(_TABLE, everyone)))
    alone, among, strong = _sums(everyone, tables, table)
    scene = everyone[0].scene.columns
    entry, match, cut = scene.entries[scene.candidates], scene.asked, np.clip(alone, -MOST_ODDS, MOST_ODDS)
    others = np.bincount(entry)[entry] - 1
    elsewhere = np.full(len(everyone), np.nan)
    np.divide(np.bincount(entry, cut)[entry] - cut, others, out=elsewhere, where=others > 0)
    begins = np.flatnonzero(np.diff(match, prepend=-1))
    words = table[begins] == tables.get("word", -1)
    firsts, stops = scene.firsts[match], scene.stops[match]
    # the matches of ordinary words that are meant by their own reasons
    meant = firsts[begins[words & (np.maximum.reduceat(alone, begins) > MEANT)]]
    around = np.searchsorted(meant, stops + VICINITY, "right") - np.searchsorted(meant, firsts - VICINITY)
    companied = np.isin(table, [number for name, number in tables.items() if name in COMPANIED])
    company = np.where(companied, np.clip(around - (alone > MEANT), 0, MOST_COMPANY), 0)
    for name, number in tables.items():
        own = table == number
        among[own] = _among_others(weighing(name), among[own], elsewhere[own], company[own])
    told = [None if alone else odds for odds, alone in zip(elsewhere.tolist(), (others == 0).tolist(), strict=True)]
    confidence = 1 / (1 + np.exp(-np.clip(among, -30.0, 30.0)))
    rows = zip(everyone, among.tolist(), confidence.tolist(), told, company.tolist(), strong.tolist(), strict=True)
    for judged, odds, probable, mean, count, sure in rows:
        judged.odds, judged.confidence, judged.elsewhere = odds, probable, mean
        judged.company, judged.strong = count, sure


def _sums(everyone: list[Judged], tables: dict[str, int], table: Numbers) -> Odds:
    """Return the log-odds of each candidate, in each pass, without what others say, and how much is strong."""
    of = np.fromiter(map(id, map(_TOLD, everyone)), np.int64, len(everyone))
    rows = np.fromiter(map(_ROW, everyone), np.int64, len(everyone))
    sums = np.zeros((3, len(everyone)))
    for told in {id(judged.told_of): judged.told_of for judged in everyone}.values():
        for name, number in tables.items():
            places = np.flatnonzero((of == id(told)) & (table == number))
            if len(places):
                sums[:, places] = _added(weighing(name), told, rows[places])
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


def _numbered(words: list[str]) -> tuple[dict[str, int], Numbers]:
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
