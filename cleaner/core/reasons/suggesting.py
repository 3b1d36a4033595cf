"""From a document and an index to suggestions: matches, their reasons, their confidence, certainty."""

from itertools import repeat

from cleaner.core.basis.seen import Seen
from cleaner.core.basis.suggestion import OFFERED, Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.family_names import find_family_names
from cleaner.core.finding.fuzzy import find_near
from cleaner.core.finding.matching import Index, find
from cleaner.core.finding.nearness import Near
from cleaner.core.finding.persons import find_persons, without_things
from cleaner.core.finding.strangers import find_strangers
from cleaner.core.finding.wholes import find_wholes
from cleaner.core.reasons.context import Reader, read
from cleaner.core.reasons.evidence import AT_ONCE, reasons
from cleaner.core.reasons.kinds import tables
from cleaner.core.reasons.offering import is_offered, offerable, plurals_of_meant
from cleaner.core.reasons.proposing import propose
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.settling import settle
from cleaner.core.reasons.weighing import Judged
from cleaner.core.words.long_tokens import LongTokens, cut
from cleaner.core.words.tokens import Rest, no_rest


def suggest(
    index: Index,
    document: Document,
    least: float = OFFERED,
    rest: Rest = no_rest,
    model: Reader | None = None,
) -> tuple[Suggestion, ...]:
    """Return the suggestions of a document in order, from the confidence ``least`` on; they never overlap.

    A person is also asked which of many entries is meant, where one of them rather is than none, and about the plural of
    a word that is meant in the singular, where it alone speaks against it; and goes on being asked where earlier
    decisions speak against a name. ``rest`` is called between the steps; ``model`` reads what is in doubt.
    Characters that nobody sees neither hide a name nor end one.
    """
    seen = Seen.of(document)
    if seen.document is not document:
        return tuple(map(seen.suggestion, suggest(index, seen.document, least, rest, model)))
    scene = survey(index, document, rest)
    rest(scene.tokens)
    if isinstance(scene.tokens, LongTokens) and model is None and not document.precedents:
        return _suggest_many(document, scene, least, rest)
    groups = list(map(offerable, judge(scene, model, rest)))
    shown = frozenset[int]()
    if document.precedents:
        from cleaner.core.reasons.precedents import heed  # reads logs as values, which a text without any need not load

        shown = frozenset([id(group) for group in groups if group[0].confidence >= OFFERED])
        heed(groups, document.precedents)
    asked = plurals_of_meant(groups) if least <= OFFERED else frozenset()
    made: list[Suggestion] = []
    end = 0
    for number, group in enumerate(groups):
        if number % AT_ONCE == 0:
            rest(scene.tokens)
        confidence = group[0].confidence
        offered = confidence >= OFFERED or id(group) in shown or is_offered(group, asked)
        if confidence >= least or (offered and least <= OFFERED):
            suggestion = propose(document, group, offered)
            if suggestion is not None and suggestion.span.start >= end:
                made.append(suggestion)
                end = suggestion.span.end
    return tuple(made)


def _suggest_many(document: Document, scene: Scene, least: float, rest: Rest) -> tuple[Suggestion, ...]:
    from cleaner.core.reasons.long_suggesting import LongSuggesting  # few texts are so long

    kinds = tables(scene)
    told = reasons(scene, kinds, rest)
    rest(scene.tokens)
    return LongSuggesting(document, scene, kinds, told).suggestions(least, rest) if told else ()


def survey(index: Index, document: Document, rest: Rest = no_rest) -> Scene:
    """Return the words and matches of a document, exact and near, ready to be weighed.

    ``rest`` is called between the steps.
    """
    near = Near.of(index)
    tokens = cut(document.raw)
    rest(tokens)
    exact = find_wholes(index, tokens, find(index, tokens))
    rest(tokens)
    matches = find_near(near, tokens, exact, rest)
    rest(tokens)
    matches = without_things(tokens, find_persons(near, tokens, matches))
    columns = None
    if isinstance(tokens, LongTokens):
        from cleaner.core.finding.long_matches import LongMatches  # few texts are so long

        columns = LongMatches(matches, index.standing)
    matches, strangers = find_strangers(index, tokens, find_family_names(tokens, matches, columns))
    sources = None
    if document.segments.sourced:
        from cleaner.core.finding.rendering import find_renderings  # few texts have their source text beside them
        from cleaner.core.finding.sourcing import Sources

        sources = Sources(index, document, tokens)
        matches = find_renderings(sources, matches)
    if isinstance(tokens, LongTokens):
        tokens.forget_letters()
    scene = Scene(tokens, matches, near, sources)
    scene.strangers, scene.judged_once = strangers, index.standing
    if columns is not None and columns.matches is matches:
        scene.columns = columns
    return scene


def judge(scene: Scene, model: Reader | None = None, rest: Rest = no_rest) -> list[list[Judged]]:
    """Return the judged candidates of each match that is not a right name, best first."""
    groups = candidates(scene, rest)
    rest(scene.tokens)
    settle(groups)
    scene.forget_columns()
    if model is not None:
        read(groups, model)
    return groups


def candidates(scene: Scene, rest: Rest = no_rest) -> list[list[Judged]]:
    """Return the candidates of each match that is not a right name, with the reasons that stand around it."""
    kinds = tables(scene)
    found = list(map(Judged, repeat(scene), scene.asked, kinds, reasons(scene, kinds, rest)))
    groups: list[list[Judged]] = []
    of = None
    for judged in found:
        if judged.match is of:
            groups[-1].append(judged)
        else:
            groups.append([judged])
            of = judged.match
    return groups
