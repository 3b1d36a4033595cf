"""Why something is suggested at a place, or why not, in lines that a person reads."""

import shlex

from cleaner.core.basis.seen import Seen
from cleaner.core.basis.suggestion import OFFERED, UNLISTED, Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.forms import Form, wish_for
from cleaner.core.finding.matching import Index
from cleaner.core.finding.protected import protected
from cleaner.core.reasons.context import Reader
from cleaner.core.reasons.precedents import heed
from cleaner.core.reasons.proposing import offerable, propose
from cleaner.core.reasons.suggesting import is_offered, judge, plurals_of_meant, survey
from cleaner.core.reasons.weighing import Judged, evidence
from cleaner.core.words.tokens import Tokens

_MOST_SOURCE = 120
"""Characters of a source line that are shown."""
_MOST_KEPT = 40
"""The same of a piece that is left alone."""


def explain(index: Index, document: Document, offset: int, model: Reader | None = None) -> tuple[str, ...]:
    """Return the whole story of one place: what matches there, each reason with its weight, and the verdict."""
    return (*_told(index, document, offset, model), *_source(document, offset))


def _source(document: Document, offset: int) -> tuple[str, ...]:
    """Return the source line of the place, or that there is none, where the document has a source text."""
    segment = document.segment_at(offset)
    if document.source_lines is None or segment is None:
        return ()
    if segment.source is None:
        return ("  the source text is silent here: no line of it belongs to this segment beyond doubt",)
    line = " ".join(segment.source.split())
    return (f"  source: {line[:_MOST_SOURCE]}{'…' if len(line) > _MOST_SOURCE else ''}",)


def _told(index: Index, document: Document, offset: int, model: Reader | None) -> tuple[str, ...]:
    seen = Seen.of(document)
    scene, at = survey(index, seen.document), seen.offset(offset)
    here = next((m for m in scene.matches if m.span.start <= at < m.span.end), None)
    if here is None:
        word = _word(scene.tokens, at)
        told = f"no form of any entry stands at {word!r}." if word else "no word stands here."
        piece = next((span for span in protected(document.raw) if span.start <= offset < span.end), None)
        if piece is not None:
            kept = " ".join(document.raw[piece.start : piece.end].split())
            kept = kept if len(kept) <= _MOST_KEPT else f"{kept[:_MOST_KEPT]}…"
            told = f"nothing is repaired in {kept!r}: addresses, files, code and what stands between ignore marks are left alone."
        return (f"{document.place(offset)}: {told}",)
    span = seen.span(here.span)
    place, written = document.place(span.start), document.raw[span.start : span.end]
    if here.right:
        return _right(index, here.candidates[0].form, f"{place}: {written!r}")
    groups = judge(scene, model)
    if seen.document.precedents:
        heed(groups, seen.document.precedents)
    asked = plurals_of_meant(groups)
    group = next(g for g in groups if g[0].match is here)
    able = offerable(group)
    made = propose(seen.document, able, True) if is_offered(able, asked) else None
    lines: list[str] = []
    for judged in group:
        lines += _story(f"{place}: {written!r}", judged, made, judged is able[0] and id(judged) in asked)
        if judged.candidate.form.kind in UNLISTED and made is not None and judged.candidate.form.entry.place:
            words = (judged.candidate.form.entry.place.path, judged.candidate.form.entry.name, "--variant", written)
            lines.append(f"  for the next text: cleaner glossary add {' '.join(map(shlex.quote, words))}")
    if len(group) > 1:
        lines.append(f"  {len(group)} entries have this form, and share the confidence of it between them")
    return tuple(lines)


def _right(index: Index, form: Form, where: str) -> tuple[str, ...]:
    """Return that a right name is left alone, and for whom else it might stand."""
    what = "the right name" if form.kind == "name" else "an admitted form"
    told = f"{where} is {what} of {form.entry.name}; it is left alone."
    others = {f.entry.name: "" for f in index.keys.get(form.key, ()) if f.entry.id != form.entry.id}
    if not others:
        return (told,)
    return told, f"  {' and '.join(others)} may be written so too, but nobody is asked about a right name"


def _story(where: str, judged: Judged, made: Suggestion | None, asked: bool) -> list[str]:
    entry = judged.candidate.form.entry
    options = [option.entry for option in made.options] if made is not None else []
    at = options.index(entry.id) if entry.id in options else -1
    verdict = "not suggested" if at < 0 or made is None else f"suggested as option {at + 1}, {made.certainty}"
    if len(options) == 1:
        verdict = verdict.replace(" as option 1", "")
    at_place = f" ({entry.place})" if entry.place else ""
    rows = [f"{where} for {entry.name}: {verdict}, confidence {judged.confidence:.2f}{at_place}"]
    rows += [f"  {e.weight:+.2f}  {e.text}" for e in evidence(judged)]
    if asked and at >= 0:
        rows.append(
            f"  asked all the same: {judged.candidate.form.text} is meant in the text, and this may be its plural"
        )
    if at < 0:
        never = wish_for(judged.candidate.form) == "never"
        rows.append("  the entry says never" if never else f"  below {OFFERED:.2f} the program stays silent")
    return rows


def _word(tokens: Tokens, offset: int) -> str:
    return next((tokens.word(i) for i in range(len(tokens)) if tokens.starts[i] <= offset < tokens.ends[i]), "")
