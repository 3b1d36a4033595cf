"""Earlier decisions about the same pair of broken name and entry, as evidence: in this text, and in others beside it.

What was decided about a name that is no English (a spelling, a romanisation, a rendering) mostly holds wherever the
same letters stand; what was decided about an ordinary word says little of its next place. ``tests/bench/precedents.py``
tells how the weights were found.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cleaner.core.basis.reason import COMPANIED, Reason
from cleaner.core.basis.seen import as_seen
from cleaner.core.basis.suggestion import DECIDED, MANY
from cleaner.core.basis.text import Precedents, Span
from cleaner.core.log.history import Dismissed, Pair, pair_of
from cleaner.core.log.marks import is_verdict
from cleaner.core.log.replay import State

if TYPE_CHECKING:
    from cleaner.core.reasons.weighing import Judged

Decision = tuple[Pair, Span, bool]
"""A pair, where it was decided, and whether the name was put there."""
NAMES, WORDS = (1.45, 2.55), (0.22, 0.0)
"""What the logarithm of accepted to refused places weighs, in other texts and in this one: of names, of ordinary words."""
_MOST = 3
"""Decisions that count on each side."""
_AROUND = re.compile(r"^(?:the|an?)\s+(?=\S)|(?:\s+(?:is|are|was|were|has|have)|['\u2019]s?)$")
"""What is repaired together with a broken name, and belongs to its place alone."""


def decisions(state: State) -> Iterator[Decision]:
    """Yield what a log has decided about pairs, place by place; a refusal of a pair in the whole text counts once.

    What the program took by itself is no decision before somebody approves it: it would bear itself out, and more
    each time.
    """
    approved = {seq for (seq, _, _), record in state.judged.items() if is_verdict(record, "approved")}
    for live in state.edits:
        if live.entry and (not live.unseen or live.seq in approved):
            yield pair_of_words(live.edit.before, live.entry), live.span, True
    for record in {r.seq: r for r in (*state.dismissed_spans.values(), *state.dismissed_pairs.values())}.values():
        if isinstance(record.what, Dismissed):
            yield pair_of_words(record.what.before, record.what.entry), record.what.span, False


def precedents(here: Iterable[Decision], elsewhere: Iterable[Decision]) -> Precedents:
    """Put together what was decided in a text and in others."""
    own: defaultdict[Pair, list[tuple[Span, bool]]] = defaultdict(list)
    for pair, span, accepted in here:
        own[pair].append((span, accepted))
    others = Counter((pair, accepted) for pair, _, accepted in elsewhere)
    counts = {pair: (others[pair, True], others[pair, False]) for pair, _ in others}
    return Precedents({pair: tuple(rows) for pair, rows in own.items()}, counts)


def pair_of_words(written: str, entry: str) -> Pair:
    """Return the pair of a broken name as a text has it, and an entry."""
    return pair_of(_AROUND.sub("", _AROUND.sub("", " ".join(as_seen(written).split()).casefold())), entry)


def heed(groups: "list[list[Judged]]", known: Precedents) -> None:
    """Let the odds of candidates follow what was decided about the same pairs; put the best of a match first."""
    from cleaner.core.reasons.weighing import probability  # not for the first frame of a screen

    for group in groups:
        for judged in group:
            span, entry = judged.match.span, judged.candidate.form.entry.id
            written = judged.scene.tokens.text[span.start : span.end]
            ordinary = judged.table in COMPANIED
            judged.decided = tuple(precedent(known, written, entry, span, ordinary=ordinary))
            if judged.decided:
                judged.odds += sum(reason.value for reason in judged.decided)
                judged.confidence = probability(judged.odds)
        group.sort(key=lambda j: -j.odds)


def precedent(known: Precedents, written: str, entry: str, span: Span, *, ordinary: bool) -> Iterator[Reason]:
    """Yield what earlier decisions about a broken name say of one more place, but for decisions about that very place."""
    pair = pair_of_words(written, entry)
    span = Span(span.start + known.start, span.end + known.start)
    rows = [accepted for other, accepted in known.here.get(pair, ()) if not other.overlaps(span)]
    for weight, where, accepted, refused in (
        ((WORDS if ordinary else NAMES)[1], "elsewhere in this text", rows.count(True), rows.count(False)),
        ((WORDS if ordinary else NAMES)[0], "in other texts of the folder", *known.elsewhere.get(pair, (0, 0))),
    ):
        if accepted or refused:
            yield Reason(DECIDED, f"{_told(accepted, refused)} {where}", weight * _balance(accepted, refused))


def _balance(accepted: int, refused: int) -> float:
    return math.log((min(_MOST, accepted) + 1) / (min(_MOST, refused) + 1))


def _told(accepted: int, refused: int) -> str:
    if not refused:
        return f"accepted {_times(accepted)}"
    return (
        f"refused {_times(refused)}" if not accepted else f"accepted {_times(accepted)} and refused {_times(refused)}"
    )


def _times(count: int) -> str:
    if count >= MANY:
        return "a hundred times or more"
    return "once" if count == 1 else "twice" if count == 2 else f"{count} times"
