"""From a document and an index to suggestions: matches, their reasons, their confidence, certainty."""

from itertools import islice

from cleaner.core.context import Reader, read
from cleaner.core.evidence import reasons, table
from cleaner.core.family_names import find_family_names
from cleaner.core.fuzzy import find_near
from cleaner.core.long_tokens import cut
from cleaner.core.matching import Candidate, Index, find
from cleaner.core.nearness import Near
from cleaner.core.persons import find_persons
from cleaner.core.reason import COMPANIED
from cleaner.core.rendering import find_renderings
from cleaner.core.replacing import repair
from cleaner.core.scene import Scene
from cleaner.core.sourcing import Sources
from cleaner.core.strangers import find_strangers
from cleaner.core.suggestion import LIKELY, OFFERED, SURE, Certainty, Option, Rows, Suggestion, suggestion_key
from cleaner.core.text import Document, Span
from cleaner.core.tokens import Rest, no_rest
from cleaner.core.weighing import Judged, evidence, settle, weight

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

_MEANT = 0.5
"""From this confidence on a word in the singular counts as meant, so that its plural may be."""
_MANY = frozenset(
    {"after number", "after demonstrative", "after possessive", "described and determined", "measured", "own subject"}
)
"""Kinds of evidence that a plural is one: there are several of what it names."""


def suggest(
    index: Index,
    document: Document,
    least: float = OFFERED,
    rest: Rest = no_rest,
    model: Reader | None = None,
) -> tuple[Suggestion, ...]:
    """Return the suggestions of a document in order, from the confidence ``least`` on; they never overlap.

    A person is also asked about the plural of a word that is meant in the singular, where it alone speaks against it,
    and goes on being asked where earlier decisions speak against a name. ``rest`` is called between the steps; ``model``
    reads what is in doubt.
    """
    scene = survey(index, document, rest)
    rest(scene.tokens)
    groups = judge(scene, model)
    rest(scene.tokens)
    shown = frozenset(id(group) for group in groups if group[0].confidence >= OFFERED)
    if document.precedents:
        from cleaner.core.precedents import heed  # reads logs as values, which a text without any need not load

        heed(groups, document.precedents)
    asked = plurals_of_meant(groups) if least <= OFFERED else frozenset()
    made: list[Suggestion] = []
    for judged in groups:
        offered = judged[0].confidence >= OFFERED or id(judged[0]) in asked or id(judged) in shown
        listed = judged[0].confidence >= least or (offered and least <= OFFERED)
        suggestion = _suggestion(document, scene, judged, offered) if listed else None
        if suggestion is not None and (not made or made[-1].span.end <= suggestion.span.start):
            made.append(suggestion)
    return tuple(made)


def plurals_of_meant(groups: list[list[Judged]]) -> frozenset[int]:
    """Return, by identity, the best candidates in the plural that would be offered but for it, of words that are meant.

    *rookies* in a text that says *rookie* for Cainiao may be people, or what the machine made of the name: nobody can tell.
    """
    plurals = [group[0] for group in groups if group[0].candidate.plural and group[0].confidence < OFFERED]
    keys = {judged.candidate.form.key for judged in plurals}
    likely = [group[0] for group in groups if group[0].confidence >= _MEANT] if plurals else []
    meant = {_word(j) for j in likely if j.candidate.form.key in keys and not j.candidate.plural}
    asked = [j for j in plurals if _word(j) in meant and j.without("plural") >= OFFERED]
    return frozenset(id(j) for j in asked if _MANY.isdisjoint(reason.kind for reason in j.reasons))


def _word(judged: Judged) -> tuple[str, str]:
    form = judged.candidate.form
    return form.entry.id, form.key


def survey(index: Index, document: Document, rest: Rest = no_rest) -> Scene:
    """Return the words and matches of a document, exact and near, ready to be weighed.

    ``rest`` is called between the steps.
    """
    near = Near.of(index)
    tokens = cut(document.raw)
    rest(tokens)
    exact = find(index, tokens)
    rest(tokens)
    matches = find_persons(near, tokens, find_near(near, tokens, exact, rest))
    matches, strangers = find_strangers(index, tokens, find_family_names(tokens, matches))
    sources = Sources(index, document, tokens) if document.segments.sourced else None
    scene = Scene(tokens, matches if sources is None else find_renderings(sources, matches), near, sources)
    scene.strangers = strangers
    return scene


def judge(scene: Scene, model: Reader | None = None) -> list[list[Judged]]:
    """Return the judged candidates of each match that is not a right name, best first."""
    groups = candidates(scene)
    settle(groups)
    if model is not None:
        read(groups, model)
    return groups


def candidates(scene: Scene) -> list[list[Judged]]:
    """Return the candidates of each match that is not a right name, with the reasons that stand around it."""
    matches = [match for match in scene.matches if not match.right]
    asked = [(match, candidate) for match in matches for candidate in match.candidates]
    kinds = [table(scene, match, candidate) for match, candidate in asked]
    told = zip(asked, kinds, reasons(scene, asked, kinds), strict=True)
    found = (Judged(scene, *of, kind, groups) for of, kind, groups in told)
    return [list(islice(found, len(match.candidates))) for match in matches]


def _suggestion(document: Document, scene: Scene, group: list[Judged], offered: bool) -> Suggestion | None:
    best = group[0]
    if _never(best.candidate):
        return None
    raw = document.raw
    first = repair(scene, best.match, best.candidate)
    span = first.span
    if raw[span.start : span.end] == first.after:
        return None
    repairs = [(best.candidate.form.entry, first)]
    if len(group) > 1:
        others = [(j.candidate.form.entry, repair(scene, j.match, j.candidate)) for j in group[1:]]
        repairs += [(entry, made) for entry, made in others if made.word == first.word]
        span = Span(min(made.span.start for _, made in repairs), max(made.span.end for _, made in repairs))
    before = raw[span.start : span.end]
    options: list[Option] = []
    for entry, made in repairs:
        after = made.after if made.span is span else made.within(span, raw)
        if after != before and after not in [o.after for o in options]:
            options.append(Option(after, entry.id, entry.glossary, "" if after == made.name else made.name))
    entries, afters = tuple([o.entry for o in options]), tuple([o.after for o in options])
    key = suggestion_key(document.digest, first.word, entries, afters)
    sure = certainty(best, len(options))
    confidence, word = round(best.confidence, 4), None if span is first.word or span == first.word else first.word
    rows, ordinary = Rows(evidence, best), best.table in COMPANIED
    return Suggestion(key, span, before, tuple(options), rows, confidence, sure, (), word, offered, ordinary)


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
    if judged.table in COMPANIED and not any(r.kind in _STRONG and weight(judged.table, r) > 0 for r in judged.reasons):
        return "likely"
    return "sure"


def _never(candidate: Candidate) -> bool:
    form = candidate.form
    wish = (form.variant.apply if form.variant else None) or form.entry.apply
    return wish == "never" or form.entry.status == "deprecated"
