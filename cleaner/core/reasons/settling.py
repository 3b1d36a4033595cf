"""What the candidates of a text turn out to be: log-odds by themselves, then among the others.

Two passes, each with weights of its own. The first (``… alone``) weighs each match by what stands around it; the second
weighs it anew, together with what the other matches in the document turned out to be.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import chain

from cleaner.core.basis.reason import COMPANIED
from cleaner.core.reasons.vicinity import VICINITY
from cleaner.core.reasons.weighing import MEANT, MOST_COMPANY, MOST_ODDS, Judged, probability, weighing
from cleaner.core.words.long_tokens import LongTokens


def settle(groups: list[list[Judged]]) -> None:
    """Weigh each candidate by itself, then with what the others turned out to be; put the best of a match first."""
    everyone = list(chain.from_iterable(groups))
    if everyone and isinstance(everyone[0].scene.tokens, LongTokens):
        from cleaner.core.reasons.long_weighing import settle_many

        settle_many(everyone)
    else:
        _settle_few(groups, everyone)
    for group in groups:
        best_first(group)


def _settle_few(groups: list[list[Judged]], everyone: list[Judged]) -> None:
    """Weigh candidates one after the other."""
    sums = [weighing(judged.table).sums(judged.groups) for judged in everyone]
    totals: defaultdict[str, float] = defaultdict(float)
    mentions = Counter([judged.candidate.form.entry.id for judged in everyone])
    for judged, (alone, _, strong) in zip(everyone, sums, strict=True):
        judged.odds, judged.strong = alone, strong
        totals[judged.candidate.form.entry.id] += _cut(alone)
    words = (group for group in groups if group[0].table == "word")
    meant = [group[0].match.first for group in words if max([j.odds for j in group]) > MEANT]
    for judged, (odds, base, _) in zip(everyone, sums, strict=True):
        entry = judged.candidate.form.entry.id
        others = mentions[entry] - 1
        judged.elsewhere = (totals[entry] - _cut(odds)) / others if others else None
        if judged.table in COMPANIED:
            first, stop = judged.match.first, judged.match.stop
            around = bisect_right(meant, stop + VICINITY) - bisect_left(meant, first - VICINITY)
            judged.company = max(0, min(MOST_COMPANY, around - (odds > MEANT)))
        judged.odds = weighing(judged.table).among_others(base, judged.elsewhere, judged.company)
        judged.confidence = probability(judged.odds)


def _cut(odds: float) -> float:
    """Return log-odds within bounds, so that no single mention outweighs all else."""
    return odds if -MOST_ODDS < odds < MOST_ODDS else math.copysign(MOST_ODDS, odds)


def best_first(group: list[Judged]) -> None:
    """Divide the odds between several entries that claim one place, the best first: it keeps what the others leave."""
    if len(group) == 1:
        return
    group.sort(key=lambda j: -j.odds)
    total = sum(math.exp(min(30.0, j.odds)) for j in group)
    for judged in group:
        own = math.exp(min(30.0, judged.odds))
        judged.odds = math.log(own / (1 + total - own))
        judged.confidence = probability(judged.odds)
