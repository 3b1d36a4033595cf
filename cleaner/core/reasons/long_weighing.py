"""What the reasons for all candidates of a long text weigh, as ``weighing`` weighs them, in columns.

Loads numpy.
"""

from collections import defaultdict
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from cleaner.core.basis.columns import Column
from cleaner.core.basis.reason import COMPANIED
from cleaner.core.reasons.weighing import MEANT, MOST_COMPANY, MOST_ODDS, Judged, Weighing, weighing

Numbers = NDArray[np.int64]
Odds = NDArray[np.float64]
_ENTRY, _TABLE = map(attrgetter, ("candidate.form.entry.id", "table"))


def settle_many(groups: list[list[Judged]], everyone: list[Judged]) -> None:
    """Weigh each candidate by itself, then with what the others turned out to be."""
    tables = list(map(_TABLE, everyone))
    alone, among, strong = _sums(everyone, tables)
    entry, cut = _numbers(list(map(_ENTRY, everyone))), np.clip(alone, -MOST_ODDS, MOST_ODDS)
    others = np.bincount(entry)[entry] - 1
    elsewhere = np.full(len(everyone), np.nan)
    np.divide(np.bincount(entry, cut)[entry] - cut, others, out=elsewhere, where=others > 0)
    company = np.clip(_meant(groups, alone) - (alone > MEANT), 0, MOST_COMPANY)
    company[[table not in COMPANIED for table in tables]] = 0
    for table in dict.fromkeys(tables):
        own = np.array([of == table for of in tables])
        among[own] = _among_others(weighing(table), among[own], elsewhere[own], company[own])
    told = [None if alone else odds for odds, alone in zip(elsewhere.tolist(), (others == 0).tolist(), strict=True)]
    confidence = 1 / (1 + np.exp(-np.clip(among, -30.0, 30.0)))
    rows = zip(
        everyone, among.tolist(), confidence.tolist(), told, company.tolist(), (strong > 0).tolist(), strict=True
    )
    for judged, odds, probable, mean, count, sure in rows:
        judged.odds, judged.confidence, judged.elsewhere = odds, probable, mean
        judged.company, judged.strong = count, sure


def _sums(everyone: list[Judged], tables: list[str]) -> Odds:
    """Return the log-odds of each candidate, in each pass, without what others say, and how much is strong."""
    alike: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for at, (judged, table) in enumerate(zip(everyone, tables, strict=True)):
        alike[id(judged.told_of), table].append(at)
    sums = np.zeros((3, len(everyone)))
    for (_, table), places in alike.items():
        weights, told = weighing(table), everyone[places[0]].told_of
        row = np.array([everyone[at].row for at in places])
        total = np.array([[weights.alone["bias"]], [weights.among["bias"]], [0.0]])
        for column in told:
            assert isinstance(column, Column)
            rows = column.rows[row]
            used = np.zeros(len(column.groups), np.bool_)
            used[rows] = True
            weighed = np.zeros((3, len(column.groups)))
            met = np.flatnonzero(used)
            weighed[:, met] = np.array([weights.of(column.groups[at]) for at in met.tolist()]).T
            total = total + weighed[:, rows]
        sums[:, places] = total
    return sums


def _numbers(words: list[str]) -> Numbers:
    known = {word: number for number, word in enumerate(dict.fromkeys(words))}
    return np.array([known[word] for word in words], np.int64)


def _meant(groups: list[list[Judged]], odds: Odds) -> int:
    """Return how many matches of ordinary words are meant by their own reasons, which these odds are."""
    begins = np.cumsum([0, *map(len, groups)])[:-1]
    best = np.maximum.reduceat(odds, begins)
    return int(np.count_nonzero((best > MEANT) & [group[0].table == "word" for group in groups]))


def _among_others(weights: Weighing, odds: Odds, elsewhere: Odds, company: Numbers) -> Odds:
    """Return log-odds with what ``Judged.discourse`` says; there is nothing elsewhere where that is no number."""
    alone, agreement, disagreement, beside = (
        weights.among.get(kind, 0.0) for kind in ("alone", "agreement", "disagreement", "company")
    )
    others = np.where(elsewhere > 0, elsewhere * agreement, -elsewhere * disagreement)
    odds = odds + np.where(np.isnan(elsewhere), alone, others)
    return odds + company / MOST_COMPANY * beside
