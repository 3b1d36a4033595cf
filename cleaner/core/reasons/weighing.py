"""What the reasons for a candidate weigh: log-odds, in two passes, and the evidence that people see.

The sum of weights is the log-odds of the match (logistic regression), so the confidence of a suggestion is a probability;
``weights`` tells how it was fitted, ``settling`` what the two passes are for.
"""

import math
from collections.abc import Iterable, Iterator, Mapping

from cleaner.core.basis.reason import Group, Reason, Told
from cleaner.core.basis.suggestion import DECIDED, READ, UNLISTED, Evidence
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.language.tables.weights import WEIGHTS
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.telling import told

WEIGHED = frozenset({DECIDED, READ})
"""Kinds whose value is what they weigh."""
MEANT = math.log(0.6 / 0.4)
"""Log-odds from which on a candidate counts as meant."""
MOST_ODDS = math.log(0.98 / 0.02)
MOST_COMPANY = 4
"""Others that are meant, as far as that counts."""
_ELSEWHERE = frozenset({"agreement", "entry elsewhere", "misspelt elsewhere", "right elsewhere"})
_WRITTEN_ELSEWHERE = frozenset({"entry elsewhere", "itself elsewhere", "right elsewhere"})
"""Kinds that speak against a match where the text is known to write the name in another way."""


_STRONG = frozenset(
    {
        "cue near",
        "cues",
        "note",
        "list",
        "doubtful list",
        "names in sentence",
        "entry elsewhere",
        "right elsewhere",
        "agreement",
        "after role of",
        "after kind",
        "after dealing",
        "before dealing",
        "before model",
        "before reporting",
        "possessive",
        "before firm",
        "before role",
        "before titled",
        "done by",
        "explained",
        "decided",
        "source",
    }
)
"""Kinds of evidence that bear out an ordinary word beyond doubt."""
_NEVER = -1000
_AS_WORDS = frozenset(
    {
        "after ampersand",
        "after article",
        "after demonstrative",
        "after number",
        "after quantity",
        "counted",
        "described and determined",
        "determined count noun",
        "firm phrase after",
        "firm phrase before",
        "goes on with a name",
        "in verb's place",
        "joins capital",
        "joins firm",
        "one of many",
    }
)
"""Kinds with which no word is a name beyond doubt: it stands as words do, or in the name of another."""


class Judged:
    """One candidate at one match, with its reasons and the log-odds that they sum to."""

    __slots__ = (
        "candidate",
        "company",
        "confidence",
        "decided",
        "elsewhere",
        "match",
        "odds",
        "read",
        "row",
        "scene",
        "strong",
        "table",
        "told_of",
    )

    told_of: tuple[Told, ...]
    """What is told of it, or of many together."""
    row: int
    """Its own row there."""
    table: str
    """Which table of weights speaks; ``kinds.table`` names them."""
    odds: float
    confidence: float
    """Probability that the candidate is right."""
    elsewhere: float | None
    """Mean log-odds of the entry's other mentions; nothing where there are none."""
    company: int
    """How many others are meant around, as far as that counts."""
    strong: float
    """How many strong reasons speak for it among what stands around; below 0 where it stands as words do."""
    decided: tuple[Reason, ...]
    """What people have decided about the same pair at other places."""
    read: tuple[Reason, ...]
    """What a language model says that has read the sentence."""

    def __init__(
        self, scene: Scene, of: tuple[Match, Candidate], table: str, told: tuple[tuple[Told, ...], int]
    ) -> None:
        """Take the table that speaks, and the reasons that stand around it."""
        self.match, self.candidate = of
        self.scene, self.table = scene, table
        self.told_of, self.row = told
        self.odds, self.confidence, self.elsewhere, self.company = 0.0, 0.5, None, 0
        self.strong, self.decided, self.read = 0.0, (), ()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The reasons that stand around it."""
        return tuple([told.at(self.row) for told in self.told_of])

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
            yield Reason("company", "other names of the glossary are meant around", self.company / MOST_COMPANY)
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


def probability(odds: float) -> float:
    """Return the probability of log-odds."""
    return 1 / (1 + math.exp(-odds if -30.0 < odds < 30.0 else -math.copysign(30.0, odds)))


Weighed = tuple[float, float, int]
"""What reasons weigh in each pass, and how many of them are strong ones that speak for a candidate.

That number is below 0 where one of them says that it stands as words do.
"""


def is_strong(reason: Reason, weight: float) -> bool:
    """Whether a reason of this weight bears out an ordinary word beyond doubt."""
    return weight > 0 and reason.kind in _STRONG


def _strength(reason: Reason, weight: float) -> int:
    return _NEVER if reason.kind in _AS_WORDS else is_strong(reason, weight)


class Weighing:
    """What reasons weigh in one table, in both passes."""

    __slots__ = ("alone", "among")

    def __init__(self, alone: Mapping[str, float], among: Mapping[str, float]) -> None:
        """Take the weights of kinds, for a candidate by itself and among the others."""
        self.alone, self.among = alone, among

    def of(self, group: Group) -> Weighed:
        """Return what the reasons of a group weigh together; that is added up once."""
        kept = group.weights
        known: Weighed | None = None if kept is None else kept.get(self)
        if known is None:
            alone, among = self.alone, self.among
            later = [among.get(r.kind, 0.0) * r.value for r in group.reasons]
            known = (
                sum([alone.get(r.kind, 0.0) * r.value for r in group.reasons]),
                sum(later),
                sum(map(_strength, group.reasons, later)),
            )
            if kept is not None:
                kept[self] = known
        return known

    def sums(self, groups: Iterable[Group]) -> Weighed:
        """Return the log-odds of a candidate, in each pass, without what others say, and how much is strong."""
        alone, among, strong = self.alone["bias"], self.among["bias"], 0
        for group in groups:
            first, second, how = self.of(group)
            alone += first
            among += second
            strong += how
        return alone, among, strong

    def among_others(self, odds: float, elsewhere: float | None, company: int) -> float:
        """Return the log-odds of a candidate with what ``Judged.discourse`` says."""
        told = self.among.get
        if elsewhere is None:
            odds += told("alone", 0.0)
        else:
            odds += elsewhere * told("agreement", 0.0) if elsewhere > 0 else -elsewhere * told("disagreement", 0.0)
        return odds + company / MOST_COMPANY * told("company", 0.0)


def weighing(table: str) -> Weighing:
    """Return the weights of a table, the same object as long as they are the same."""
    known, alone, among = _WEIGHINGS.get(table), WEIGHTS[f"{table} alone"], WEIGHTS[table]
    if known is None or known.alone is not alone or known.among is not among:
        known = _WEIGHINGS[table] = Weighing(alone, among)
    return known


_WEIGHINGS: dict[str, Weighing] = {}


def weight(kind: str, reason: Reason) -> float:
    """Return what a reason adds to the log-odds in the table ``kind``."""
    if reason.kind in WEIGHED:
        return reason.value
    return WEIGHTS[kind].get(reason.kind, 0.0) * reason.value


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
    text = reason.text
    if weight < 0 and reason.kind in _WRITTEN_ELSEWHERE:
        text = f"{text}, but not in this form"
    elif weight < 0 and reason.kind == "variant":
        text = f"no more than a {text}"
    return Evidence(reason.kind, text, round(weight, 2))
