"""Each kind of evidence alone turns a decision to what people marked, and does not turn another where all else speaks against it.

Held to the labelled texts: a kind *turns* a place where the decision is right with it and wrong without it; it *yields*
at a place where it speaks for the wrong side and the decision is right all the same.
"""

from collections import defaultdict
from functools import cache

import pytest
from marked_texts import marked_folders, marked_texts

from cleaner.core.basis.text import Document
from cleaner.core.reasons.replacing import repair
from cleaner.core.reasons.suggesting import judge, survey
from cleaner.core.reasons.weighing import weight

KINDS = (
    "after article|after possessive|described|bare count noun|after role|after role of|"
    "before dealing|before reporting|before family name|own capital|lower start|lower case|"
    "cue near|cues|no cue|note|doubtful list|plain list|entry elsewhere|names in sentence|company|agreement|"
    "commonness|one word|is name|person's name|own subject|own subject around|off subject|daily life|opens quotation|"
    "no business|odd phrase|usual before|usual behind|name slot before|name slot behind"
).split("|")


@cache
def decisions() -> dict[str, tuple[int, int]]:
    """How often each kind turned a decision rightly, and how often it rightly yielded."""
    turned: defaultdict[str, int] = defaultdict(int)
    yielded: defaultdict[str, int] = defaultdict(int)
    for folder in marked_folders():
        for name, text, gold, index in marked_texts(folder):
            scene = survey(index, Document.of(name, text))
            for judged in (j for group in judge(scene) for j in group):
                made = repair(scene, judged.match, judged.candidate)
                right = made.name in gold.get((made.word.start, made.word.end), ())
                right = right or made.after in gold.get((made.span.start, made.span.end), ())
                if (judged.odds > 0) != right:
                    continue
                for reason in judged.reasons:
                    weighs = weight(judged.table, reason)
                    turned[reason.kind] += weighs != 0 and (judged.odds - weighs > 0) != right
                    yielded[reason.kind] += weighs != 0 and (weighs > 0) != right
    return {kind: (turned[kind], yielded[kind]) for kind in turned}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_alone_turns_one_decision_and_yields_in_another(kind: str) -> None:
    turned, yielded = decisions()[kind]
    assert turned
    assert yielded
