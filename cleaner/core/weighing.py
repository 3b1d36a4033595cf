"""What the reasons for a candidate weigh: log-odds by itself, then among the others, and the evidence that people see.

Two passes, each with weights of its own. The first (``… alone``) weighs each match by what stands around it; the second
weighs it anew, together with what the other matches in the document turned out to be. The sum of weights is the log-odds
of the match (logistic regression), so the confidence of a suggestion is a probability; ``weights`` tells how it was
fitted.
"""

import math
from collections.abc import Iterator
from itertools import chain

from cleaner.core.matching import Candidate, Match
from cleaner.core.reason import COMPANIED, Group, Reason
from cleaner.core.scene import Scene
from cleaner.core.suggestion import DECIDED, READ, UNLISTED, Evidence
from cleaner.core.tables.weights import WEIGHTS
from cleaner.core.telling import told

WEIGHED = frozenset({DECIDED, READ})
"""Kinds whose value is what they weigh."""
_MEANT = math.log(0.6 / 0.4)
"""Log-odds from which on a candidate counts as meant."""
_MOST_ODDS = math.log(0.98 / 0.02)
_ELSEWHERE = frozenset({"agreement", "entry elsewhere", "right elsewhere"})
_WRITTEN_ELSEWHERE = frozenset({"entry elsewhere", "itself elsewhere", "right elsewhere"})
"""Kinds that speak against a match where the text is known to write the name in another way."""


class Judged:
    """One candidate at one match, with its reasons and the log-odds that they sum to."""

    __slots__ = (
        "candidate",
        "company",
        "confidence",
        "decided",
        "elsewhere",
        "groups",
        "match",
        "odds",
        "read",
        "scene",
        "table",
    )

    groups: tuple[Group, ...]
    """The reasons that stand around it."""
    table: str
    """Which table of weights speaks; ``evidence.table`` names them."""
    odds: float
    confidence: float
    """Probability that the candidate is right."""
    elsewhere: float | None
    """Mean log-odds of the entry's other mentions; nothing where there are none."""
    company: int
    """How many others are meant in the text, as far as that counts."""
    decided: tuple[Reason, ...]
    """What people have decided about the same pair at other places."""
    read: tuple[Reason, ...]
    """What a language model says that has read the sentence."""

    def __init__(self, scene: Scene, match: Match, candidate: Candidate, table: str, groups: tuple[Group, ...]) -> None:
        """Take the table that speaks, and the reasons that stand around it."""
        self.scene, self.match, self.candidate, self.table = scene, match, candidate, table
        self.groups = groups
        self.odds, self.confidence, self.elsewhere, self.company = 0.0, 0.5, None, 0
        self.decided = self.read = ()

    @property
    def reasons(self) -> Iterator[Reason]:
        """All reasons, those that look beyond the match last."""
        for group in self.groups:
            yield from group.reasons
        yield from self.discourse

    @property
    def discourse(self) -> Iterator[Reason]:
        """What the other decisions in the text say."""
        odds = self.elsewhere
        if odds is None:
            yield Reason("alone", "stands nowhere else in the text")
        elif odds > 0:
            yield Reason("agreement", f"{self.candidate.form.entry.name} is meant elsewhere in the text", odds)
        else:
            yield Reason(
                "disagreement", f"{self.candidate.form.entry.name} is hardly meant elsewhere in the text", -odds
            )
        if self.company > 0:
            yield Reason("company", "other names of the glossary are meant in the text", self.company / 4)
        yield from self.read
        yield from self.decided

    def without(self, kind: str) -> float:
        """Return the probability that the candidate were right if the reasons of this kind did not speak."""
        return probability(
            self.odds - sum(weight(self.table, reason) for reason in self.reasons if reason.kind == kind)
        )

    def told(self) -> Iterator[Reason]:
        """Yield all reasons in words."""
        for group in self.groups:
            for r in group.reasons:
                yield (
                    r if group.final else Reason(r.kind, told(r.text, self.scene, self.match, self.candidate), r.value)
                )
        yield from self.discourse


def settle(groups: list[list[Judged]]) -> None:
    """Weigh each candidate by itself, then with what the others turned out to be; put the best of a match first."""
    weigh = _Sums()
    bases: list[float] = []
    entries: list[int] = []
    numbers: dict[str, int] = {}
    everyone = list(chain.from_iterable(groups))
    for judged in everyone:
        alone, among = weigh[judged.table]
        judged.odds = alone.sum(judged.groups)
        bases.append(among.sum(judged.groups))
        entries.append(numbers.setdefault(judged.candidate.form.entry.id, len(numbers)))
    totals, mentions = [0.0] * len(numbers), [0] * len(numbers)
    for judged, entry in zip(everyone, entries, strict=True):
        totals[entry] += _cut(judged.odds)
        mentions[entry] += 1
    around = sum(max([j.odds for j in group]) > _MEANT for group in groups if group[0].table == "word")
    for judged, entry, base in zip(everyone, entries, bases, strict=True):
        odds, others = judged.odds, mentions[entry] - 1
        judged.elsewhere = (totals[entry] - _cut(odds)) / others if others else None
        if judged.table in COMPANIED:
            judged.company = max(0, min(4, around - (odds > _MEANT)))
        judged.odds = weigh[judged.table][1].among_others(base, judged.elsewhere, judged.company)
    for group in groups:
        if len(group) > 1:
            group.sort(key=lambda j: -j.odds)
            _share(group)
        for judged in group:
            judged.confidence = probability(judged.odds)


def probability(odds: float) -> float:
    """Return the probability of log-odds."""
    return 1 / (1 + math.exp(-odds if -30.0 < odds < 30.0 else -math.copysign(30.0, odds)))


class _Sums(dict[str, "tuple[_Weighing, _Weighing]"]):
    """The sums of one table after the other, for both passes."""

    def __missing__(self, table: str) -> "tuple[_Weighing, _Weighing]":
        made = self[table] = _Weighing(WEIGHTS[f"{table} alone"]), _Weighing(WEIGHTS[table])
        return made


class _Weighing(dict[Group, float]):
    """What the reasons of each group weigh together in one table."""

    def __init__(self, weights: dict[str, float]) -> None:
        super().__init__()
        self._weights = weights
        self._weigh = self.__getitem__
        self._bias = weights["bias"]
        kinds = ("agreement", "disagreement", "alone", "company")
        self._for, self._against, self._alone, self._company = (weights.get(kind, 0.0) for kind in kinds)

    def __missing__(self, group: Group) -> float:
        weights = self._weights
        made = self[group] = sum([weights.get(r.kind, 0.0) * r.value for r in group.reasons])
        return made

    def sum(self, groups: tuple[Group, ...]) -> float:
        """Return the log-odds of a candidate by itself."""
        return sum(map(self._weigh, groups), self._bias)

    def among_others(self, odds: float, elsewhere: float | None, company: int) -> float:
        """Return the log-odds of a candidate with what ``Judged.discourse`` says."""
        if elsewhere is None:
            odds += self._alone
        else:
            odds += elsewhere * self._for if elsewhere > 0 else -elsewhere * self._against
        return odds + company / 4 * self._company


def weight(kind: str, reason: Reason) -> float:
    """Return what a reason adds to the log-odds in the table ``kind``."""
    if reason.kind in WEIGHED:
        return reason.value
    return WEIGHTS[kind].get(reason.kind, 0.0) * reason.value


def _cut(odds: float) -> float:
    """Return log-odds within bounds, so that no single mention outweighs all else."""
    return odds if -_MOST_ODDS < odds < _MOST_ODDS else math.copysign(_MOST_ODDS, odds)


def _share(group: list[Judged]) -> None:
    """Divide the odds between several entries that claim one place: the best keeps what the others leave."""
    total = sum(math.exp(min(30.0, j.odds)) for j in group)
    for judged in group:
        own = math.exp(min(30.0, judged.odds))
        judged.odds = math.log(own / (1 + total - own))


def evidence(judged: Judged) -> tuple[Evidence, ...]:
    """Return the reasons as evidence with their weights, strongest first, nothing that weighs nothing.

    Several reasons from one fact, that the entry stands elsewhere in the text, are one row. That a run may render a
    name which nobody listed so is always told, and first: it is why the place is looked at.
    """
    weighed = [(r, weight(judged.table, r)) for r in judged.told()]
    elsewhere = [(r, w) for r, w in weighed if r.kind in _ELSEWHERE]
    total = sum(w for _, w in elsewhere)
    said = max(elsewhere, key=lambda row: row[1] * total, default=None)
    rows = [_row(r, w) for r, w in weighed if r.kind not in _ELSEWHERE]
    if said is not None:
        rows.append(_row(said[0], total))
    told = [e for e in rows if abs(e.weight) >= 0.05 or e.kind in UNLISTED]
    return tuple(sorted(told, key=lambda e: (e.kind not in UNLISTED, -abs(e.weight))))


def _row(reason: Reason, weight: float) -> Evidence:
    against = weight < 0 and reason.kind in _WRITTEN_ELSEWHERE
    return Evidence(reason.kind, f"{reason.text}, but not in this form" * against or reason.text, round(weight, 2))
