"""The suggestion that the candidates of one match make: what stands in place of it, and how far that can be trusted."""

from functools import lru_cache
from typing import NamedTuple

from cleaner.core.basis.reason import COMPANIED, Group
from cleaner.core.basis.suggestion import LIKELY, SURE, UNLISTED, Certainty, Option, Rows, Suggestion, suggestion_key
from cleaner.core.basis.text import Document, Span
from cleaner.core.finding.forms import Form
from cleaner.core.reasons.replacing import plain_name, repair, stands_plainly
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.weighing import Judged, evidence, weight

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
"""Kinds of evidence that bear out an ordinary word beyond doubt."""


def propose(document: Document, group: list[Judged], offered: bool) -> Suggestion | None:
    """Return the suggestion of the judged candidates of a match, best first; none where nothing would change."""
    best = group[0]
    if _wish(best.candidate.form) == "never":
        return None
    plain = _plain(best.scene, best.candidate.form) if len(group) == 1 else None
    if plain is None or not stands_plainly(document.raw, best.match.span, plain.name, lower=plain.lower):
        return _repairing(document, group, offered)
    span = best.match.span
    before = document.raw[span.start : span.end]
    key = suggestion_key(document.digest, span, (best.candidate.form.entry.id,), (plain.name,))
    rows, ordinary, confidence = Rows(evidence, best), best.table in COMPANIED, round(best.confidence, 4)
    sure = certainty(best, 1)
    return Suggestion(key, span, before, plain.options, rows, confidence, sure, (), None, offered, ordinary)


class Plain(NamedTuple):
    """What is put in place of a form where nothing around changes with it."""

    form: Form
    """Held, so that its identity stays its own."""
    name: str
    lower: bool
    """Whether a sentence begins with a capital in its place."""
    options: tuple[Option, ...]


def _plain(scene: Scene, form: Form) -> Plain | None:
    """Return what is put in place of a form that somebody has listed, or that follows from one; it is worked out once."""
    known: Plain | None = scene.near.plain.get(id(form))
    if known is None and form.kind not in UNLISTED:
        name, entry = plain_name(form), form.entry
        if name is not None:
            lower = entry.kind == "term" and name[:1].islower()
            options = (Option(name, entry.id, entry.glossary),)
            known = scene.near.plain[id(form)] = Plain(form, name, lower, options)
    return known


def _repairing(document: Document, group: list[Judged], offered: bool) -> Suggestion | None:
    """Return the suggestion of candidates with what changes around them."""
    best, raw = group[0], document.raw
    scene = best.scene
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
    wish = _wish(form)
    if wish == "ask" or judged.confidence < LIKELY or form.kind == "stranger":
        return "ask"
    if judged.candidate.plural:
        return "ask"  # *rookies* may be people: the name has no plural
    if judged.candidate.edits or options > 1:
        return "likely"
    if wish == "sure":
        return "sure"
    if judged.confidence < SURE or (judged.table in COMPANIED and not _borne_out(judged)):
        return "likely"
    return "sure"


def _borne_out(judged: Judged) -> bool:
    """Whether strong evidence speaks for an ordinary word."""
    later = judged.discourse if (judged.elsewhere or 0) > 0 or judged.decided else ()
    if any(r.kind in _STRONG and weight(judged.table, r) > 0 for r in later):
        return True
    return any(_bears_out(judged.table, told.at(judged.row)) for told in judged.told_of)


@lru_cache(maxsize=1 << 14)
def _bears_out(table: str, group: Group) -> bool:
    return any(r.kind in _STRONG and weight(table, r) > 0 for r in group.reasons)


def _wish(form: Form) -> str | None:
    """Return what the glossary wishes for a form, ``ask`` for a proposed entry, ``never`` for a deprecated one."""
    entry = form.entry
    wish = (form.variant.apply if form.variant else None) or entry.apply
    if entry.status == "approved" or wish == "never":
        return wish
    return "never" if entry.status == "deprecated" else "ask"
