"""The suggestion that the candidates of one match make: what stands in place of it, and how far that can be trusted."""

from cleaner.core.basis.cues import ROLES
from cleaner.core.basis.reason import COMPANIED, UNLESS
from cleaner.core.basis.suggestion import LIKELY, SURE, Certainty, Option, Rows, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.finding.forms import GUESSED, Form, is_of_person, wish_for
from cleaner.core.finding.matching import Candidate
from cleaner.core.language.english import is_family_name
from cleaner.core.language.romanisation import syllables
from cleaner.core.reasons.plainly import options_of, plain_of, stands_plainly
from cleaner.core.reasons.replacing import repair
from cleaner.core.reasons.weighing import Judged, evidence, is_strong, weight
from cleaner.core.words.tokens import Tokens, folded_words


def propose(document: Document, group: list[Judged], offered: bool) -> Suggestion | None:
    """Return the suggestion of the judged candidates of a match, best first; none where nothing would change."""
    best, raw = group[0], document.raw
    form, span = best.candidate.form, best.match.span
    before = raw[span.start : span.end]
    name = plain_of(best.scene, best.candidate, before) if len(group) == 1 else None
    wish = wish_for(form) if name is None else name.wish
    if wish == "never":
        return None
    if name is None or not stands_plainly(raw, span, name):
        span, options, word = _repaired(raw, group)
        if not options:
            return None
        before = raw[span.start : span.end]
    else:
        options, word = options_of(name, before), None
    rows, confidence = Rows(evidence, best), round(best.confidence, 4)
    sure, ordinary = certainty(best, wish, len(options)), best.table in COMPANIED
    return Suggestion(document.digest, span, before, options, rows, confidence, sure, (), word, offered, ordinary)


def _repaired(raw: str, group: list[Judged]) -> tuple[Span, tuple[Option, ...], Span | None]:
    """Return a span with what changes around the match, the options, and the span of the match alone if that is another.

    There are no options where nothing would change.
    """
    best = group[0]
    scene = best.scene
    first = repair(scene, best.match, best.candidate)
    span = first.span
    if raw[span.start : span.end] == first.after:
        return span, (), None
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
    return span, tuple(options), None if span is first.word or span == first.word else first.word


_NOT_AS_LISTED = GUESSED | {"suffix"}
"""A writer may well leave *Co., Ltd.* off, and nobody has said that an *east selection* is an *eastern selection*."""


def certainty(judged: Judged, wish: str | None, options: int) -> Certainty:
    """Return how far the first option can be trusted, given ``wish_for`` its form: ``sure`` may be applied in bulk."""
    candidate, kind = judged.candidate, judged.candidate.form.kind
    if judged.confidence < LIKELY or _held_against(judged):
        return "ask"
    if told_by_place(candidate.form) and _is_of_another_body(judged):
        return "ask"
    most = surest(candidate, wish)
    if most != "sure":
        return most
    if options > 1 or (kind == "romanised" and _reads_as_a_person(judged)):
        return "likely"
    if wish == "sure":
        return "sure"
    if judged.confidence < SURE or _stands_as_a_word(judged):
        return "likely"
    if judged.table in COMPANIED and not _borne_out(judged):
        return "likely"
    return "sure"


def surest(candidate: Candidate, wish: str | None) -> Certainty:
    """Return how far a candidate can be trusted at most, wherever it stands."""
    kind = candidate.form.kind
    if wish == "ask" or kind == "stranger" or candidate.plural:  # *rookies* may be people: the name has no plural
        return "ask"
    return "likely" if candidate.edits or kind in _NOT_AS_LISTED else "sure"


def told_by_place(form: Form) -> bool:
    """Whether the words around tell more of how far a form can be trusted than the confidence does."""
    return form.kind == "romanised" or _has_unless(form)


def _has_unless(form: Form) -> bool:
    return bool(form.entry.unless or (form.variant is not None and form.variant.unless))


def _reads_as_a_person(judged: Judged) -> bool:
    """Whether the source name of something else is read as a person may be called: *wu jing* for the Armed Police."""
    form = judged.candidate.form
    if form.entry.kind == "person" or judged.match.stop - judged.match.first != 2:
        return False
    read = syllables(form.key)
    return len(read) == 2 and is_family_name(read[0])


def _is_of_another_body(judged: Judged) -> bool:
    """Whether a person who may be another is said to be of somewhere that the entry does not know, or in office there.

    Many people are called *Zhang Yong*; the entry tells of one of them by its note and cues.
    """
    form, tokens = judged.candidate.form, judged.scene.tokens
    told = " ".join((form.entry.note, *form.entry.near))
    if not told or not is_of_person(form):
        return False
    at = _behind_office(tokens, judged.match.stop)
    if at + 1 >= len(tokens) or tokens.folds[at] not in _OF or tokens.gap(at - 1) != " ":
        return False
    body = at + 1
    if tokens.folds[body] == "the" and body + 1 < len(tokens):
        body += 1
    return tokens.text[tokens.starts[body]].isupper() and tokens.folds[body] not in folded_words(told)


def _behind_office(tokens: Tokens, stop: int) -> int:
    """Return the word behind the office that stands behind a name and a comma: *, vice director of*; else the next word."""
    if tokens.gap(stop - 1).strip() != ",":
        return stop
    office = False
    for at in range(stop, min(stop + _LONGEST_OFFICE, len(tokens))):
        if tokens.folds[at] in _OF:
            return at if office else stop
        if tokens.gap(at) != " ":
            break
        office = office or tokens.folds[at] in ROLES
    return stop


_OF = ("of", "from", "at")
_LONGEST_OFFICE = 5
"""Words before *of*: *deputy head of*, *first vice general manager of*."""


def _held_against(judged: Judged) -> bool:
    """Whether the glossary holds something of the sentence against the form."""
    if not _has_unless(judged.candidate.form):
        return False
    told = (reason for group in judged.groups for reason in group.reasons)
    return any(reason.kind in UNLESS and reason.value >= 1 for reason in told)


def _stands_as_a_word(judged: Judged) -> bool:
    """Whether a form stands as words do and names do not, or runs over a comma that it has not."""
    span = judged.match.span
    return judged.strong < 0 or runs_over_a_comma(
        judged.scene.tokens.text[span.start : span.end], judged.candidate.form
    )


def runs_over_a_comma(written: str, form: Form) -> bool:
    """Whether a comma stands in what is written that the form has not."""
    return "," in written and "," not in form.text


def _borne_out(judged: Judged) -> bool:
    """Whether strong evidence speaks for an ordinary word."""
    if judged.strong > 0:
        return True
    later = judged.discourse if (judged.elsewhere or 0) > 0 or judged.decided else ()
    return any(is_strong(reason, weight(judged.table, reason)) for reason in later)
