"""Why something is suggested at a place, or why not, in lines that a person reads."""

import shlex
from collections.abc import Iterator

from cleaner.core.basis.seen import Seen
from cleaner.core.basis.suggestion import OFFERED, UNLISTED, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.finding.forms import Form, wish_for
from cleaner.core.finding.matching import Index, Match
from cleaner.core.finding.protected import protected
from cleaner.core.reasons.context import Reader
from cleaner.core.reasons.offering import is_offered, offerable, plurals_of_meant
from cleaner.core.reasons.precedents import heed
from cleaner.core.reasons.proposing import propose
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.suggesting import judge, survey
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


def explain_line(index: Index, document: Document, line: Span, model: Reader | None = None) -> tuple[str, ...]:
    """Return what stands in a line, a row for each entry and place; the whole story where it is a single one."""
    seen = Seen.of(document)
    scene = survey(index, seen.document)
    inside = [m for m in scene.matches if line.start <= seen.span(m.span).start < line.end]
    if not inside:
        place = document.place(line.start)
        return (f"{place.path}:{place.line}: no form of any entry stands in this line.",)
    verdicts = _Verdicts(index, seen, scene, model)
    stories = [story for match in inside for story in verdicts.stories(match)]
    return tuple(row for story in stories for row in (story if len(inside) == 1 else story[:1]))


def _told(index: Index, document: Document, offset: int, model: Reader | None) -> tuple[str, ...]:
    seen = Seen.of(document)
    scene, at = survey(index, seen.document), seen.offset(offset)
    here = next((m for m in scene.matches if m.span.start <= at < m.span.end), None)
    if here is not None:
        return tuple(row for story in _Verdicts(index, seen, scene, model).stories(here) for row in story)
    word = _word(scene.tokens, at)
    told = f"no form of any entry stands at {word!r}." if word else "no word stands here."
    piece = next((span for span in protected(document.raw) if span.start <= offset < span.end), None)
    if piece is not None:
        kept = " ".join(document.raw[piece.start : piece.end].split())
        kept = kept if len(kept) <= _MOST_KEPT else f"{kept[:_MOST_KEPT]}…"
        told = f"nothing is repaired in {kept!r}: addresses, files, code and what stands between ignore marks are left alone."
    return (f"{document.place(offset)}: {told}",)


class _Verdicts:
    """What becomes of each match of a document, judged together."""

    def __init__(self, index: Index, seen: Seen, scene: Scene, model: Reader | None) -> None:
        self.index, self.seen = index, seen
        self.groups = judge(scene, model)
        if seen.document.precedents:
            heed(self.groups, seen.document.precedents)
        self.asked = plurals_of_meant(self.groups)

    def stories(self, match: Match) -> Iterator[list[str]]:
        """Yield the story of each entry that may be meant; its first row is the verdict."""
        span = self.seen.span(match.span)
        place, written = self.seen.written.place(span.start), self.seen.written.raw[span.start : span.end]
        if match.right:
            yield _right(self.index, match.candidates[0].form, f"{place}: {written!r}")
            return
        group = next(g for g in self.groups if g[0].match is match)
        able = offerable(group)
        made = propose(self.seen.document, able, True) if is_offered(able, self.asked) else None
        for number, judged in enumerate(group, 1):
            rows = _story(f"{place}: {written!r}", judged, made, judged is able[0] and id(judged) in self.asked)
            form = judged.candidate.form
            if form.kind in UNLISTED and made is not None and form.entry.place:
                words = (form.entry.place.path, form.entry.name, "--variant", written)
                rows.append(f"  for the next text: cleaner glossary add {' '.join(map(shlex.quote, words))}")
            if number == len(group) > 1:
                rows.append(f"  {number} entries have this form, and share the confidence of it between them")
            yield rows


def _right(index: Index, form: Form, where: str) -> list[str]:
    """Return that a right name is left alone, and for whom else it might stand."""
    what = "the right name" if form.kind == "name" else "an admitted form"
    told = f"{where} is {what} of {form.entry.name}; it is left alone."
    others = {f.entry.name: "" for f in index.keys.get(form.key, ()) if f.entry.id != form.entry.id}
    if not others:
        return [told]
    return [told, f"  {' and '.join(others)} may be written so too, but nobody is asked about a right name"]


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
