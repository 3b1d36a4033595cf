"""Hypothesis strategies for texts as they occur in raw translations, and for spans, edits, suggestions and logs over them."""

from itertools import pairwise

from hypothesis import strategies as st

from cleaner.core.basis.glossary import Glossaries
from cleaner.core.basis.suggestion import Option, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import (
    Action,
    Applied,
    Commented,
    Dismissed,
    Header,
    Judged,
    Log,
    Move,
    Rated,
    Record,
    Redone,
    Scope,
    Signed,
    Stamp,
    Undone,
    Verdict,
    Withdrawn,
)
from cleaner.core.work.review import Review

NOW = Stamp("2025-01-02T03:04:05.678Z", "ada")

PIECES = (
    *("ants", "Ants", "rookie", "jack ma", "Ali", "health", "the", "a", "'s", "’", ",", ".", "-", " ", " ", "  ", "\t"),
    *("菜鸟", "蚂蚁", "ア", "e\u0301", "\u0301", "ß", "İ", "👩\u200d👧", "\ufe0f", "\u00a0", "\u2028", "\ufeff"),
    *("\n", "\r\n", "\r", "\n\n"),
)
"""What texts are made of: words that recur, ideographs, combining marks, odd spaces, every kind of line break."""

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)
"""Any text, empty too."""

lines = texts.map(lambda text: text.replace("\r", "").replace("\n", ""))
"""Any text without a line break."""

documents = texts.map(lambda raw: Document.of("article.txt", raw))

people = st.sampled_from(["ada", "grace", "李"])


@st.composite
def cuts(draw: st.DrawFn, raw: str, most: int = 8) -> list[Span]:
    """Spans in order that do not overlap; some touch, some are empty."""
    at = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=2 * most)))
    spans = [Span(*pair) for pair in pairwise(at)]
    chosen: list[Span] = []
    for span in spans:
        if draw(st.booleans()) and not (chosen and chosen[-1].overlaps(span)):
            chosen.append(span)
    return chosen


@st.composite
def edits(draw: st.DrawFn, raw: str, most: int = 8) -> list[Edit]:
    """Edits of ``raw`` that go together: replacements, insertions and deletions."""
    made: list[Edit] = []
    for span in draw(cuts(raw, most)):
        after = draw(st.one_of(st.just(""), texts))
        if after != raw[span.start : span.end]:
            made.append(Edit.at(raw, span, after))
    return made


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A raw text and edits of it."""
    raw = draw(texts)
    return raw, draw(edits(raw))


@st.composite
def suggestions(draw: st.DrawFn, document: Document) -> list[Suggestion]:
    """Suggestions inside the segments of a document, for places that recur and for any others."""
    made: list[Suggestion] = []
    for segment in document.segments:
        text = document.text(segment)
        for cut in draw(cuts(text, 4)):
            span = Span(segment.span.start + cut.start, segment.span.start + cut.end)
            before = document.raw[span.start : span.end]
            names = draw(st.lists(st.sampled_from(["Cainiao", "Ant Financial", "Ma", "Å"]), min_size=1, unique=True))
            afters = [name for name in names if name != before]
            if before and afters:
                made.append(suggestion(document, span, afters))
    return made


def suggestion(document: Document, span: Span, afters: list[str], entry: str = "") -> Suggestion:
    """A suggestion with these options; the entry of each is named after its text unless told."""
    options = tuple(Option(after, entry or after.casefold(), "Test") for after in afters)
    return Suggestion(document.digest, span, document.raw[span.start : span.end], options, (), 0.5, "likely")


def header(document: Document) -> Header:
    """The header of an empty log about this document."""
    return Header(1, document.digest, document.name, (("Test", "00"),))


def reviewing(document: Document, offered: list[Suggestion]) -> Review:
    """A review before any decision."""
    return Review.of(document, Glossaries.of(()), Log(header(document)), offered)


@st.composite
def fresh_reviews(draw: st.DrawFn) -> Review:
    """A review before any decision, over any document."""
    document = draw(documents)
    return reviewing(document, draw(suggestions(document)))


@st.composite
def reviews(draw: st.DrawFn, most: int = 12) -> Review:
    """A review after a few decisions of every kind, with undo and redo between them."""
    review = draw(fresh_reviews())
    for _ in range(draw(st.integers(0, most))):
        review = draw(decided(review))
    return review


@st.composite
def decided(draw: st.DrawFn, review: Review) -> Review:
    """The review after one more decision that causes no conflict."""
    kinds = ["undo", "redo", "judge"]
    kinds += ["rate"] if review.total else []
    kinds += ["edit"] if review.document.segments else []
    kinds += ["accept", "dismiss", "refuse", "reopen"] if review.total else []
    kind = draw(st.sampled_from(kinds))
    if kind == "edit":
        number = draw(st.integers(1, len(review.document.segments)))
        return review.edit_segment(number, draw(rewordings(review.segment_edition(number))), NOW)[0]
    if kind in {"judge", "rate"}:
        return review.carry_out(draw(judgements(review) if kind == "judge" else ratings(review)), NOW)[0]
    if kind in {"undo", "redo"}:
        return (review.undo if kind == "undo" else review.redo)(NOW)[0]
    chosen = draw(st.sets(st.integers(0, review.total - 1), min_size=1, max_size=4))
    if kind == "accept":
        chosen = {index for index in chosen if review.state(index) != "by hand"}
    keys = [review.suggestions[index].key for index in sorted(chosen)]
    match kind:
        case "accept":
            return review.accept(keys, NOW)[0]
        case "reopen":
            return review.reopen(keys, NOW)[0]
        case _:
            scope: Scope = "here" if kind == "dismiss" else "document"
            return review.dismiss(keys, NOW, scope)[0]


@st.composite
def judgements(draw: st.DrawFn, review: Review) -> list[Action]:
    """A verdict on something that holds, in place of the same person's earlier one."""
    state = review.replayed
    held = [(live.seq, live.span) for live in state.edits]
    held += [(r.seq, r.what.span) for r in state.dismissed.values() if isinstance(r.what, Dismissed)]
    if not held:
        return []
    seq, span = draw(st.sampled_from(held))
    earlier = state.judged.get((seq, span, NOW.by))
    verdict: Verdict = draw(st.sampled_from(["approved", "rejected"]))
    return [*([Withdrawn(earlier.seq)] if earlier else []), Judged(seq, span, verdict)]


@st.composite
def ratings(draw: st.DrawFn, review: Review) -> list[Action]:
    """A blind rating of a suggestion, in place of the same person's earlier one."""
    chosen = review.suggestions[draw(st.integers(0, review.total - 1))]
    earlier = review.replayed.rated.get((chosen.span, NOW.by))
    rated = Rated(1, chosen.key, chosen.span, draw(st.sampled_from([None, chosen.options[0].after])))
    return [*([Withdrawn(earlier.seq)] if earlier else []), rated]


@st.composite
def rewordings(draw: st.DrawFn, text: str) -> str:
    """The text with a few stretches replaced, as a person would type it; or any other line."""
    if draw(st.integers(0, 9)) == 0:
        return draw(lines)
    pieces: list[str] = []
    done = 0
    for span in draw(cuts(text, 3)):
        pieces += (text[done : span.start], draw(lines))
        done = span.end
    return "".join([*pieces, text[done:]])


logs = reviews().map(lambda review: review.log)
"""Logs as the program writes them."""


@st.composite
def actions(draw: st.DrawFn) -> Action | Move:
    """Any action or move, whether or not it makes sense in a log."""
    number = st.integers(0, 10**9)
    raw = draw(texts)
    spans = st.tuples(st.integers(0, len(raw)), st.integers(0, len(raw))).map(lambda pair: Span(*sorted(pair)))
    span = draw(spans)
    before = raw[span.start : span.end]
    after = draw(texts.filter(lambda text: text != before))
    made: st.SearchStrategy[Action | Move] = st.one_of(
        st.builds(
            Applied, st.just(Edit.at(raw, span, after)), st.none() | st.text(min_size=1), st.text(), st.booleans()
        ),
        st.builds(Dismissed, st.text(), st.sampled_from(["here", "document"]), spans, texts, st.text()),
        st.builds(Withdrawn, number),
        st.builds(Signed, number),
        st.builds(Commented, number, texts),
        st.builds(Judged, number, spans, st.sampled_from(["approved", "rejected"])),
        st.builds(Rated, number, st.text(), spans, st.none() | texts),
        st.builds(Undone, number),
        st.builds(Redone, number),
    )
    return draw(made)


records = st.builds(Record, st.integers(0, 10**9), st.integers(0, 10**9), st.text(), people, actions())
"""Any single record."""
