"""What a person is asked about: of the candidates that are judged, those that are likely enough, and few others."""

from cleaner.core.basis.suggestion import OFFERED
from cleaner.core.finding.forms import wish_for
from cleaner.core.reasons.weighing import Judged

MEANT_ONCE = 0.3
"""From this confidence on a word in the singular may be meant, and so may its plural."""
_MANY = frozenset(
    {"after number", "after demonstrative", "after possessive", "described and determined", "measured", "own subject"}
)
"""Kinds of evidence that a plural is one: there are several of what it names."""


def offerable(group: list[Judged]) -> list[Judged]:
    """Return the candidates of a match, best first, without those that may not be offered beside others that may."""
    if len(group) == 1:
        return group
    return [judged for judged in group if wish_for(judged.candidate.form) != "never"] or group


def is_offered(group: list[Judged], asked: frozenset[int]) -> bool:
    """Whether a person is asked about a match, where these plurals are asked about all the same."""
    return group[0].confidence >= OFFERED or id(group[0]) in asked or _one_is_meant(group)


def _one_is_meant(group: list[Judged]) -> bool:
    """Whether a match rather has one of its candidates than none, each of which may be unlikely by itself."""
    return len(group) > 1 and sum([judged.confidence for judged in group]) >= MEANT_ONCE


def plurals_of_meant(groups: list[list[Judged]]) -> frozenset[int]:
    """Return, by identity, the best candidates in the plural that would be offered but for it, of words that are meant.

    *rookies* in a text that says *rookie* for Cainiao may be people, or what the machine made of the name: nobody can tell.
    """
    plurals = [group[0] for group in groups if group[0].candidate.plural and group[0].confidence < OFFERED]
    keys = {judged.candidate.form.key for judged in plurals}
    likely = [group[0] for group in groups if group[0].confidence >= MEANT_ONCE] if plurals else []
    meant = {_word(j) for j in likely if j.candidate.form.key in keys and not j.candidate.plural}
    asked = [j for j in plurals if _word(j) in meant and j.without("plural") >= OFFERED]
    return frozenset(id(j) for j in asked if _MANY.isdisjoint(reason.kind for reason in j.reasons))


def _word(judged: Judged) -> tuple[str, str]:
    form = judged.candidate.form
    return form.entry.id, form.key
