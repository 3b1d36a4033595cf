"""Each kind of evidence that weighs anything alone turns a decision, and does not where all else speaks against it."""

from collections import defaultdict
from itertools import chain

import kinds_of_names
import kinds_of_strangers
import kinds_of_words
import pytest
from kind_ladder import Case, kinds, turns, yields

from cleaner.core.language.tables.weights import WEIGHTS

LEAST = 0.15
"""What a kind weighs in some table at least, or it is as good as none."""
HELD = (
    kinds_of_words.PAIRS,
    kinds_of_words.OTHERWISE,
    kinds_of_names.PAIRS,
    kinds_of_names.OTHERWISE,
    kinds_of_strangers.PAIRS,
    kinds_of_strangers.OTHERWISE,
)
PAIRS: defaultdict[str, list[tuple[Case, ...]]] = defaultdict(list)
"""For each kind, cases that have it, each followed by cases that have less of it."""
for group in (kinds_of_words.BEHIND, kinds_of_words.BEFORE):
    for kind, having in group.items():
        PAIRS[kind].append((having, *(other for name, other in group.items() if name != kind)))
for kind, pair in chain(*(held.items() for held in HELD)):
    PAIRS[kind].append(pair)


def weighing() -> list[str]:
    """The kinds that weigh something when all mentions are known."""
    last = (row.items() for table, row in WEIGHTS.items() if not table.endswith(" alone"))
    return sorted({kind for kind, weight in chain.from_iterable(last) if abs(weight) >= LEAST} - {"bias"})


@pytest.mark.parametrize("kind", weighing())
def test_a_kind_alone_turns_a_decision_and_yields_where_all_else_speaks_against_it(kind: str) -> None:
    pairs = PAIRS[kind]

    assert pairs, "no pair of sentences shows what this kind is good for"
    assert any(kind in kinds(having) for having, *_ in pairs)
    assert any(turns(kind, having, lacking) for having, *lacking in pairs)
    assert any(yields(kind, having) for having, *_ in pairs)
