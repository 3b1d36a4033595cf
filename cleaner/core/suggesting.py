"""From a document and an index to suggestions: matches, reasons, weights, confidence, certainty.

Two passes, each with weights of its own. The first (``… alone``) weighs each match by what stands around it; the second
weighs it anew, together with what the other matches in the document turned out to be. The sum of weights is the log-odds
of the match (logistic regression), so the confidence of a suggestion is a probability; ``weights`` tells how it was
fitted.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from cleaner.core.evidence import reasons, table
from cleaner.core.fuzzy import find_near
from cleaner.core.long_tokens import cut
from cleaner.core.matching import Candidate, Index, Match, find
from cleaner.core.nearness import Near
from cleaner.core.persons import find_persons
from cleaner.core.reason import Group, Reason
from cleaner.core.rendering import find_renderings
from cleaner.core.replacing import repair
from cleaner.core.scene import Scene
from cleaner.core.sourcing import Sources
from cleaner.core.strangers import find_strangers
from cleaner.core.suggestion import OFFERED, UNLISTED, Certainty, Evidence, Option, Rows, Suggestion, suggestion_key
from cleaner.core.tables.weights import WEIGHTS
from cleaner.core.telling import told
from cleaner.core.text import Document, Span

LIKELY = 0.7
SURE = 0.97
_MEANT = 0.6
"""Confidence from which on a candidate counts as meant."""
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


_ELSEWHERE = frozenset({"agreement", "entry elsewhere", "right elsewhere"})


class Judged:
    """One candidate at one match, with its reasons and the log-odds that they sum to."""

    __slots__ = ("candidate", "company", "elsewhere", "groups", "match", "odds", "scene", "table")

    groups: list[Group]
    """The reasons that stand around it."""
    table: str
    """Which table of weights speaks; ``evidence.table`` names them."""
    odds: float
    elsewhere: float | None
    """Mean log-odds of the entry's other mentions; nothing where there are none."""
    company: int
    """How many others are meant in the text, as far as that counts."""

    def __init__(self, scene: Scene, match: Match, candidate: Candidate) -> None:
        """Find the reasons."""
        self.scene, self.match, self.candidate = scene, match, candidate
        self.groups = reasons(scene, match, candidate)
        self.table = table(scene, match, candidate)
        self.odds, self.elsewhere, self.company = 0.0, None, 0

    @property
    def confidence(self) -> float:
        """Probability that the candidate is right."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.odds))))

    @property
    def reasons(self) -> list[Reason]:
        """All reasons, those from other decisions last."""
        return [*(reason for group in self.groups for reason in group.reasons), *self.discourse]

    @property
    def discourse(self) -> Iterator[Reason]:
        """What the other decisions in the text say."""
        odds = self.elsewhere
        if odds is None:
            yield Reason("alone", "stands nowhere else in the text")
        elif odds > 0:
            yield Reason("agreement", f"{self.candidate.form.entry.name} is meant elsewhere in the text", odds)
        else:
            yield Reason("disagreement", "stands for an ordinary word elsewhere in the text", -odds)
        if self.company > 0:
            yield Reason("company", "other names of the glossary are meant in the text", self.company / 4)

    def told(self) -> Iterator[Reason]:
        """Yield all reasons in words."""
        for group in self.groups:
            for r in group.reasons:
                yield (
                    r if group.final else Reason(r.kind, told(r.text, self.scene, self.match, self.candidate), r.value)
                )
        yield from self.discourse


def suggest(index: Index, document: Document, least: float = OFFERED) -> tuple[Suggestion, ...]:
    """Return the suggestions of a document in order, from the confidence ``least`` on; they never overlap."""
    scene = survey(index, document)
    made: list[Suggestion] = []
    for judged in judge(scene):
        suggestion = _suggestion(document, scene, judged) if judged[0].confidence >= least else None
        if suggestion is not None and (not made or made[-1].span.end <= suggestion.span.start):
            made.append(suggestion)
    return tuple(made)


def survey(index: Index, document: Document) -> Scene:
    """Return the words and matches of a document, exact and near, ready to be weighed."""
    near = Near.of(index)
    tokens = cut(document.raw)
    matches = find_persons(near, tokens, find_near(near, tokens, find(index, tokens)))
    matches, strangers = find_strangers(index, tokens, matches)
    sources = None if all(s.source is None for s in document.segments) else Sources(index, document, tokens)
    scene = Scene(tokens, matches if sources is None else find_renderings(sources, matches), near, sources)
    scene.strangers = strangers
    return scene


def judge(scene: Scene) -> list[list[Judged]]:
    """Return the judged candidates of each match that is not a right name, best first."""
    groups = candidates(scene)
    settle(groups)
    return groups


def candidates(scene: Scene) -> list[list[Judged]]:
    """Return the candidates of each match that is not a right name, with the reasons that stand around it."""
    return [[Judged(scene, m, c) for c in m.candidates] for m in scene.matches if not m.right]


def settle(groups: list[list[Judged]]) -> None:
    """Weigh each candidate by itself, then with what the others turned out to be; put the best of a match first."""
    weigh = _Sums()
    everyone = [judged for group in groups for judged in group]
    first: dict[int, float] = {}
    by_entry: defaultdict[str, list[float]] = defaultdict(list)
    for judged in everyone:
        judged.odds = weigh[f"{judged.table} alone"].of(judged)
        first[id(judged)] = judged.confidence
        by_entry[judged.candidate.form.entry.id].append(_log_odds(first[id(judged)]))
    totals = {entry: math.fsum(odds) for entry, odds in by_entry.items()}
    around = sum(max((first[id(j)] for j in g), default=0) > _MEANT for g in groups if g[0].table == "word")
    for judged in everyone:
        own = first[id(judged)]
        entry = judged.candidate.form.entry.id
        others = len(by_entry[entry]) - 1
        judged.elsewhere = (totals[entry] - _log_odds(own)) / others if others else None
        judged.company = min(4, around - (own > _MEANT)) if judged.table in ("word", "title") else 0
        judged.odds = weigh[judged.table].with_others(judged)
    for group in groups:
        group.sort(key=lambda j: -j.odds)
        _share(group)


class _Sums(dict[str, "_Weighing"]):
    """The sums of one table after the other."""

    def __missing__(self, table: str) -> "_Weighing":
        made = self[table] = _Weighing(WEIGHTS[table])
        return made


class _Weighing(dict[Group, float]):
    """What the reasons of each group weigh together in one table."""

    def __init__(self, weights: dict[str, float]) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, group: Group) -> float:
        weights = self._weights
        made = self[group] = sum([weights.get(r.kind, 0.0) * r.value for r in group.reasons])
        return made

    def of(self, judged: Judged) -> float:
        """Return the log-odds of a candidate by itself."""
        return self._weights["bias"] + sum([self[group] for group in judged.groups])

    def with_others(self, judged: Judged) -> float:
        """Return the log-odds of a candidate among the others."""
        found = judged.discourse
        return self.of(judged) + sum([self._weights.get(r.kind, 0.0) * r.value for r in found])


def weight(kind: str, reason: Reason) -> float:
    """Return what a reason adds to the log-odds in the table ``kind``."""
    return WEIGHTS[kind].get(reason.kind, 0.0) * reason.value


def _log_odds(probability: float) -> float:
    """Return the log-odds of a probability, cut so that no single mention outweighs all else."""
    cut = min(0.98, max(0.02, probability))
    return math.log(cut / (1 - cut))


def _share(group: list[Judged]) -> None:
    """Divide the odds between several entries that claim one place: the best keeps what the others leave."""
    if len(group) < 2:
        return
    total = sum(math.exp(min(30.0, j.odds)) for j in group)
    for judged in group:
        own = math.exp(min(30.0, judged.odds))
        judged.odds = math.log(own / (1 + total - own))


def _suggestion(document: Document, scene: Scene, group: list[Judged]) -> Suggestion | None:
    best = group[0]
    if _never(best.candidate):
        return None
    raw = document.raw
    first = repair(scene, best.match, best.candidate)
    if raw[first.span.start : first.span.end] == first.after:
        return None
    repairs = [(best.candidate.form.entry, first)]
    for judged in group[1:]:
        made = repair(scene, judged.match, judged.candidate)
        if made.word == first.word:
            repairs.append((judged.candidate.form.entry, made))
    span = Span(min(made.span.start for _, made in repairs), max(made.span.end for _, made in repairs))
    before = raw[span.start : span.end]
    options: list[Option] = []
    for entry, made in repairs:
        after = made.within(span, raw)
        if after != before and all(o.after != after for o in options):
            options.append(Option(after, entry.id, entry.glossary, "" if after == made.name else made.name))
    key = suggestion_key(document.digest, first.word, tuple(o.entry for o in options), tuple(o.after for o in options))
    sure = certainty(best, len(options))
    confidence, word = round(best.confidence, 4), None if span == first.word else first.word
    return Suggestion(key, span, before, tuple(options), Rows(partial(evidence, best)), confidence, sure, word=word)


def evidence(judged: Judged) -> tuple[Evidence, ...]:
    """Return the reasons as evidence with their weights, strongest first, nothing that weighs nothing.

    Several reasons from one fact, that the entry stands elsewhere in the text, are one row. That a run may render a
    name which nobody listed so is always told, and first: it is why the place is looked at.
    """
    weighed = [(r, weight(judged.table, r)) for r in judged.told()]
    elsewhere = [(r, w) for r, w in weighed if r.kind in _ELSEWHERE]
    total = sum(w for _, w in elsewhere)
    said = max(elsewhere, key=lambda row: row[1] * total, default=None)
    rows = [Evidence(r.kind, r.text, round(w, 2)) for r, w in weighed if r.kind not in _ELSEWHERE]
    if said is not None:
        rows.append(Evidence(said[0].kind, said[0].text, round(total, 2)))
    told = [e for e in rows if abs(e.weight) >= 0.05 or e.kind in UNLISTED]
    return tuple(sorted(told, key=lambda e: (e.kind not in UNLISTED, -abs(e.weight))))


def certainty(judged: Judged, options: int) -> Certainty:
    """Return how far the first option can be trusted: ``sure`` may be applied in bulk."""
    form = judged.candidate.form
    wish = (form.variant.apply if form.variant else None) or form.entry.apply
    if wish == "ask" or form.entry.status == "proposed":
        return "ask"
    if judged.confidence < LIKELY or form.kind == "stranger":
        return "ask"
    if judged.candidate.plural:
        return "ask"  # *rookies* may be people: the name has no plural
    if judged.candidate.edits or options > 1:
        return "likely"
    if wish == "sure":
        return "sure"
    if judged.confidence < SURE:
        return "likely"
    if judged.table in ("word", "title") and not any(
        r.kind in _STRONG and weight(judged.table, r) > 0 for r in judged.reasons
    ):
        return "likely"
    return "sure"


def _never(candidate: Candidate) -> bool:
    form = candidate.form
    wish = (form.variant.apply if form.variant else None) or form.entry.apply
    return wish == "never" or form.entry.status == "deprecated"
