"""Searching both texts stretch by stretch comes to what a look at the whole of both comes to."""

import pytest
from small_review import small_review
from strategies import NOW

from cleaner.core.basis.glossary import Glossaries
from cleaner.core.basis.text import Document
from cleaner.core.log.history import VERSION, Header, Log
from cleaner.core.work.review import Review
from cleaner.tui.shell import finding
from cleaner.tui.shell.finding import Finder, pattern


def edited() -> Review:
    """Some suggestions accepted, one segment rewritten."""
    review = small_review()
    review, _ = review.accept([review.suggestions[n].key for n in (0, 3)], NOW)
    return review.edit_segment(1, review.segment_edition(1) + " and the ants again", NOW)[0]


def places(review: Review, words: str) -> list[int]:
    """The raw offsets of the words in either text, what an edit replaced and put there taken for one place."""
    raw, lives = review.document.raw, review.replayed.edits
    at, told, edition = 0, list(range(len(raw))), ""
    of_edition: list[int] = []
    for live in lives:
        span = live.span
        told[span.start : span.end] = [span.start] * len(span)
        edition += raw[at : span.start] + live.edit.after
        of_edition += [*range(at, span.start), *[span.start] * len(live.edit.after)]
        at = span.end
    edition, of_edition = edition + raw[at:], [*of_edition, *range(at, len(raw))]
    assert edition == review.edition().text
    found: set[int] = set()
    for text, raw_offsets in ((raw, told), (edition, of_edition)):
        starts = [n for n in range(len(text)) if words and text.lower().startswith(words.lower(), n)]
        found |= {raw_offsets[n] for n in starts}
    return sorted(found)


@pytest.mark.parametrize("stretch", [1, 30, 10_000])
@pytest.mark.parametrize("words", ["ants", "ANT", "a", "financial", "rookie", "again", "nowhere at all", ""])
def test_each_way_leads_to_the_nearest_place(words: str, stretch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "STRETCH", stretch)
    review = edited()
    finder, wanted = Finder(review), places(review, words)
    for offset in range(len(review.document.raw) + 1):
        after = [at for at in wanted if at > offset] or wanted
        before = [at for at in wanted if at < offset] or wanted
        here = [at for at in wanted if at >= offset] or wanted
        assert finder.nearest(words, offset, 1) == (after[0] if after else None)
        assert finder.nearest(words, offset, -1) == (before[-1] if before else None)
        assert finder.nearest(words, offset, 0) == (here[0] if here else None)
    for _ in finder.counting():
        pass
    if wanted:
        assert [finder.number(at) for at in wanted] == [(n, len(wanted)) for n in range(1, len(wanted) + 1)]


UNSEEN = "Ca\u00adi\u200bniao flew to U\u0308ru\u0308mqi;\u00a0a parcel of Cainiao did not\u00ad.\n"
"""Characters that show nothing inside words, and accents that are characters of their own."""


@pytest.mark.parametrize("stretch", [1, 10_000])
@pytest.mark.parametrize(
    ("words", "starts"),
    [
        ("cainiao", [0, UNSEEN.index("Cainiao")]),
        ("Cai\u00adniao", [0, UNSEEN.index("Cainiao")]),
        ("urumqi", [UNSEEN.index("U\u0308")]),
        ("Ürümqi", [UNSEEN.index("U\u0308")]),
        ("U\u0308ru\u0308mqi; a", [UNSEEN.index("U\u0308")]),
        ("not.", [UNSEEN.index("not")]),
        ("\u00ad", []),
    ],
)
def test_words_are_found_and_marked_as_an_eye_reads_them(
    words: str, starts: list[int], stretch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "STRETCH", stretch)
    review = Review.of(Document.of("a", UNSEEN), Glossaries.of([]), Log(Header(VERSION, "", "a")), ())
    finder, marks = Finder(review), pattern(words)

    assert {finder.nearest(words, offset, 0) for offset in range(len(UNSEEN))} - {None} == set(starts)
    assert [match.start() for match in marks.finditer(UNSEEN)] == starts if marks else not starts
    for _ in finder.counting():
        pass
    assert [finder.number(at) for at in starts] == [(n, len(starts)) for n in range(1, len(starts) + 1)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\t", "\u3000"])
@pytest.mark.parametrize("unseen", ["", "\u00ad"])
def test_words_are_found_over_the_end_of_a_line(end: str, unseen: str) -> None:
    raw = f"Today ali{end}group came.{end}{end}The gr{unseen}oup of ali{end}went."
    review = Review.of(Document.of("a", raw), Glossaries.of([]), Log(Header(VERSION, "", "a")), ())
    finder, marks = Finder(review), pattern("ali group came")

    assert finder.nearest("ali group came", 0, 0) == raw.index("ali")
    assert marks is not None
    assert [match.start() for match in marks.finditer(raw)] == [raw.index("ali")]
    assert finder.nearest("ali went", 0, 0) == raw.rindex("ali")
    for _ in finder.counting():
        pass
    assert finder.number(raw.rindex("ali")) == (1, 1)


def test_the_edition_is_searched_as_an_eye_reads_it_too() -> None:
    review = edited()
    end = review.document.segments[0].span.end
    review = review.edit_segment(1, review.segment_edition(1) + " of Ca\u00adinia\u0301o", NOW)[0]
    assert Finder(review).nearest("of cainiao", 0, 0) == end


def test_another_state_of_the_work_is_searched_anew() -> None:
    finder = Finder(small_review())
    assert finder.nearest("Financial", 0, 0) is None
    finder.look_at(edited())
    assert finder.nearest("Financial", 0, 0) == 0


@pytest.mark.parametrize(
    "words",
    ["jack ma", "yu'e bao", 'said "no"', "e-shop", "istanbul", "İSTANBUL", "YU’E BAO", "naïve", "naive", "Lu", "["],
)
def test_words_are_found_and_marked_as_a_keyboard_writes_them_whatever_else_the_text_holds(words: str) -> None:
    raw = (
        "In İstanbul Jack\u00a0Ma of Yu’e Bao said “no” to an e‑shop; a NAÏVE [man] of ISTANBUL did not, nor did Lǚ.\n"
    )
    review = Review.of(Document.of("a", raw), Glossaries.of([]), Log(Header(VERSION, "", "a")), ())
    marks = pattern(words)

    found = Finder(review).nearest(words, 0, 0)

    assert marks is not None
    assert found == marks.search(raw).start()  # type: ignore[union-attr]
