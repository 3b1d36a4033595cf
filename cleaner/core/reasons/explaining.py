"""Why something is suggested at a place, or why not, in lines that a person reads."""

import shlex

from cleaner.core.basis.errors import Place
from cleaner.core.basis.seen import Seen
from cleaner.core.basis.suggestion import OFFERED, UNLISTED
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.finding.protected import protected
from cleaner.core.reasons.context import Reader
from cleaner.core.reasons.precedents import heed
from cleaner.core.reasons.proposing import certainty, wish_for
from cleaner.core.reasons.suggesting import judge, plurals_of_meant, survey
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
            told = (
                f"nothing is repaired in {kept!r}: addresses, code and what stands between ignore marks are left alone."
            )
        return (f"{document.place(offset)}: {told}",)
    span = seen.span(here.span)
    place, written = document.place(span.start), document.raw[span.start : span.end]
    if here.right:
        form = here.candidates[0].form
        what = "the right name" if form.kind == "name" else "an admitted form"
        return (f"{place}: {written!r} is {what} of {form.entry.name}; it is left alone.",)
    groups = judge(scene, model)
    if seen.document.precedents:
        heed(groups, seen.document.precedents)
    asked = plurals_of_meant(groups)
    group = next(g for g in groups if g[0].match is here)
    stories = (_story(place, written, judged, id(judged) in asked) for judged in group)
    lines = tuple(line for story in stories for line in story)
    if len(group) == 1:
        return lines
    return (*lines, f"  {len(group)} entries have this form, and share the confidence of it between them")


def _story(place: Place, written: str, judged: Judged, asked: bool) -> list[str]:
    entry = judged.candidate.form.entry
    enough = asked or judged.confidence >= OFFERED
    offered = enough and entry.apply != "never" and entry.status != "deprecated"
    verdict = f"suggested, {certainty(judged, wish_for(judged.candidate.form), 1)}" if offered else "not suggested"
    where = f" ({entry.place})" if entry.place else ""
    rows = [f"{place}: {written!r} for {entry.name}: {verdict}, confidence {judged.confidence:.2f}{where}"]
    rows += [f"  {e.weight:+.2f}  {e.text}" for e in evidence(judged)]
    if asked and offered:
        rows.append(
            f"  asked all the same: {judged.candidate.form.text} is meant in the text, and this may be its plural"
        )
    if judged.candidate.form.kind in UNLISTED and offered and entry.place:
        words = (entry.place.path, entry.name, "--variant", written)
        rows.append(f"  for the next text: cleaner glossary add {' '.join(map(shlex.quote, words))}")
    if not offered:
        rows.append(f"  below {OFFERED:.2f} the program stays silent" if not enough else "  the entry says never")
    return rows


def _word(tokens: Tokens, offset: int) -> str:
    return next((tokens.word(i) for i in range(len(tokens)) if tokens.starts[i] <= offset < tokens.ends[i]), "")
