"""A ladder of surroundings, from all against a name to all for it, on which one reason is looked at by itself.

A case is a sentence with the word in doubt in brackets, and what the glossary says of its entry. On each rung the case
stands in other surroundings: the glossary has cues or not, the text names other entries or not, the source line has the
source name or not, here or there. Two cases that differ in a reason are decided differently on some rung if the reason
weighs at all, whatever the weights are; at one end of the ladder the reason speaks in vain.
"""

import json
import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import with_source
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

NAME, SOURCE = "Hailan Group", "北岭"
OTHERS = ("Ruixin Holdings", "Bolang Tech", "Qingmu Foods")
_LEAST = 0.05
"""What a reason weighs at least."""
_TRIES = 40


@dataclass(frozen=True, eq=False)
class Case:
    """A sentence with a word in doubt, in brackets."""

    text: str
    entry: Mapping[str, object] = field(default_factory=dict)
    """What the glossary says of the entry, beside the word as its variant."""
    above: str = ""
    """Lines above the sentence."""
    source: str = ""
    """The source line, or as many as the text has lines; ``@`` is where the source name stands."""
    rival: str = ""
    """What another entry lists as its variant."""
    body: bool = False
    """Whether the other entries name this one, so that the glossary is about it."""


@dataclass(frozen=True, eq=False)
class Turn:
    """Something of the surroundings that may be changed."""

    entry: Mapping[str, object] = field(default_factory=dict)
    above: str = ""
    """Lines above the sentence; ``*`` stands for the word once more."""
    source: str = ""
    around: tuple[int, int] = (0, 0)
    """How many characters stand before and behind the source name."""


@dataclass(frozen=True)
class Seen:
    """What the program makes of the word on one rung."""

    odds: float
    rows: Mapping[str, float]
    """Weights by kind, those of several rows of a kind added up."""

    @property
    def meant(self) -> bool:
        """Whether the word is taken for the name."""
        return self.odds > 0


Rung = tuple[Turn, ...]
_NAMES = "Gortha,Zumbilet Works,Old Mill,Fo Tan Trust,Zenqo,Oxqu,Blim Torg Hall,Zqoxa Works,Umbra Bloq Inc".split(",")
_STRANGE = ("QXZ", "BRV", "WKD", "JXL", "HQC")
_DIALS = (
    tuple(Turn({"kind": kind}) for kind in ("company", "person", "term", "place", "product")),
    tuple(Turn({"near": near}) for near in ((), ("zircon",), ("kestrel",), ("kestrel", "fjord"))),
    (Turn(), Turn({"note": "Kestrel, fjord."})),
    (Turn(), Turn({"unless": ["kestrel"]}), Turn({"unless": ["said", "there"]})),
    (Turn(), *(Turn(above="\n".join(names)) for names in (OTHERS[:1], OTHERS, (*OTHERS, NAME)))),
    (Turn(), Turn(above="It was so."), Turn(above="It was so. He was so. She was so. All was so.")),
    tuple(Turn(above=above) for above in ("", "*", "Zorblat *", "* Zorblat")),
    (Turn(), Turn({"source": SOURCE}, source="@"), Turn({"source": SOURCE}, source="无")),
)
_RENDERED_DIALS = (
    tuple(Turn({"name": name}) for name in _NAMES),
    tuple(Turn(around=(before, behind)) for before in (0, 1, 2, 3, 5, 9, 20) for behind in (0, 1, 2, 3, 5, 9, 20)),
)
_BODY_DIALS = (
    tuple(
        Turn(above="\n".join(f"The {name} said so." for name in _STRANGE[:count])) for count in range(len(_STRANGE) + 1)
    ),
    tuple(Turn(above="\n".join(["The * said so."] * count)) for count in (0, 1, 2, 4, 9)),
    tuple(Turn(above="\n".join(["In a * table."] * count)) for count in (0, 1, 2, 3)),
)


def turns(kind: str, having: Case, lacking: Iterable[Case]) -> bool:
    """Whether on some rung this reason alone makes the decision, and a case with less of it is decided otherwise."""
    return any(_turns(kind, having, other) for other in lacking)


def yields(kind: str, having: Case) -> bool:
    """Whether on some rung the reason speaks, and the decision goes against it."""
    rungs = [rung for _, rung in _climb(having)]
    for rung in (*rungs[:_TRIES], *rungs[: -_TRIES - 1 : -1]):
        seen = _seen(having, rung)
        if seen and abs(seen.rows.get(kind, 0.0)) >= _LEAST and seen.meant == (seen.rows[kind] < 0):
            return True
    return False


def kinds(case: Case) -> dict[str, float]:
    """Return the reasons that a case has where it stands by itself, with their weights."""
    seen = _seen(case, _still(case))
    return dict(seen.rows) if seen else {}


def _turns(kind: str, having: Case, other: Case) -> bool:
    """Go to where the odds of the case are hardly on one side, each time from where the last rung led."""
    order = list(_climb(having))
    base = _seen(having, _still(having))
    aim = -base.odds if base else 0.0
    for _ in range(min(_TRIES, len(order))):
        at = bisect_left(order, aim, key=lambda row: row[0])
        near = [k for k in (at - 1, at) if 0 <= k < len(order)]
        about, rung = order.pop(min(near, key=lambda k: abs(order[k][0] - aim)))
        seen, less = _seen(having, rung), _seen(other, rung)
        if seen is None or less is None:
            continue
        more = seen.rows.get(kind, 0.0) - less.rows.get(kind, 0.0)
        if seen.meant == (more > 0) and (seen.odds - more > 0) != seen.meant and less.meant != seen.meant:
            return True
        aim = about - seen.odds + math.copysign(min(0.05, abs(more) / 2), more)
    return False


def _dials(case: Case) -> list[tuple[Turn, ...]]:
    """Return what may be turned without touching what the case says itself."""
    dials = _BODY_DIALS if case.body else _RENDERED_DIALS if "@" in case.source else _DIALS
    return [
        dial
        for dial in dials
        if {key for turn in dial for key in turn.entry}.isdisjoint(case.entry)
        and not (case.source and any(turn.source for turn in dial))
        and not (case.above and any(turn.above for turn in dial))
    ]


def _still(case: Case) -> Rung:
    return tuple(dial[0] for dial in _dials(case))


@cache
def _climb(case: Case) -> tuple[tuple[float, Rung], ...]:
    """Return each rung with what it adds to the log-odds, about; in order."""
    still, base = _still(case), _seen(case, _still(case))
    if base is None:
        return ()
    found: dict[float, Rung] = {0.0: ()}
    for k, dial in enumerate(_dials(case)):
        effects: dict[float, Turn] = {}
        for turn in dial:
            seen = _seen(case, (*still[:k], turn, *still[k + 1 :]))
            if seen is not None:
                effects.setdefault(seen.odds - base.odds, turn)
        found = {round(at + effect, 2): (*rung, turn) for at, rung in found.items() for effect, turn in effects.items()}
    return tuple(sorted(found.items(), key=lambda row: row[0]))


@cache
def _index(written: str) -> Index:
    return Index.of(parse_glossary(written, "ladder").entries)


def _seen(case: Case, rung: Rung) -> Seen | None:
    before, _, rest = case.text.partition("[")
    word, _, behind = rest.partition("]")
    entry: dict[str, object] = {"name": NAME, "kind": "company", "variants": [word]}
    for turn in rung:
        entry |= turn.entry
    entry |= case.entry
    others = [f"{entry['name']} {other}" for other in (*OTHERS, "Kestrel Fund")] if case.body else OTHERS
    entries: list[dict[str, object]] = [
        {k: v for k, v in entry.items() if v},
        *(dict[str, object](name=other, kind="company") for other in others),
    ]
    if case.rival:
        entries[-1]["variants"] = [case.rival]
    above = "".join(f"{lines}\n" for lines in (*(turn.above for turn in rung), case.above) if lines)
    above = above.replace("*", word)
    document = Document.of("ladder", f"{above}{before}{word}{behind} Kestrel fjord.")
    source = case.source or "".join(turn.source for turn in rung)
    if source:
        left, right = (sum(side) for side in zip((0, 0), *(turn.around for turn in rung), strict=True))
        lines = "" if "\n" in source else "无\n" * above.count("\n")
        document = with_source(document, lines + source.replace("@", "无" * left + SOURCE + "无" * right))
    for suggestion in suggest(_index(f"entries: {json.dumps(entries, ensure_ascii=False)}"), document, 0):
        if suggestion.word_span.start == len(above) + len(before):
            rows: dict[str, float] = {}
            for evidence in suggestion.evidence:
                rows[evidence.kind] = rows.get(evidence.kind, 0.0) + evidence.weight
            sure = min(1 - 1e-5, max(1e-5, suggestion.confidence))
            return Seen(math.log(sure / (1 - sure)), rows)
    return None
