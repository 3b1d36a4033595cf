"""The figures of a report: pieces of segments, pace without pauses, decisions that another person took back."""

from hypothesis import given
from strategies import reviews, texts_with_edits

from cleaner.core.basis.text import Document, Span
from cleaner.core.differences.compare import changes_of
from cleaner.core.differences.redline import Redline
from cleaner.core.differences.report import Pace, Tally, paces, reported, segment_pieces
from cleaner.core.log.edits import Edit, edition_of
from cleaner.core.log.history import Action, Applied, Record, Withdrawn
from cleaner.core.work.review import Review


def record(seq: int, batch: int, minute: float, by: str, what: Action) -> Record:
    seconds = int(minute * 60)
    return Record(seq, batch, f"2026-01-02T03:{seconds // 60:02}:{seconds % 60:02}.000Z", by, what)


def applied(start: int) -> Applied:
    return Applied(Edit(Span(start, start + 4), "ants", "Ant Financial"), None)


RECORDS = (
    record(1, 1, 0, "ann", applied(0)),
    record(2, 1, 0, "ann", applied(10)),
    record(3, 2, 0.5, "ann", applied(20)),
    record(4, 3, 20, "ann", applied(30)),
    record(5, 4, 21, "ann", applied(40)),
    record(6, 5, 30, "bob", Withdrawn(1)),
    record(7, 6, 31, "ann", Withdrawn(3)),
)


def test_pauses_are_no_work_and_one_command_may_decide_in_many_places() -> None:
    found = paces(RECORDS)

    assert {"ann": Pace(5, 4, 90.0, 2)} == found
    assert 60 * 2 / 90 == found["ann"].each_minute
    assert Pace().each_minute is None


def test_only_what_another_person_took_back_is_overturned() -> None:
    document = Document.of("raw.txt", "ants. ")
    redline = Redline.of(("raw.txt", "edition"), changes_of(edition_of(document.raw, []), document.raw))

    tally = reported(document, redline, RECORDS, (), ()).tally

    assert (5, 1) == (tally.decided, tally.overturned)


@given(texts_with_edits())
def test_pieces_of_segments_hold_each_change_once_and_in_order(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    document = Document.of("raw.txt", raw)
    redline = Redline.of(("raw.txt", "edition"), changes_of(edition_of(raw, edits), raw))

    pieces = [piece for segment in segment_pieces(document, redline.marks) for piece in segment]

    changed = [(before, after) for before, after in pieces if before != after]
    known = [(mark.before, mark.after) for mark in redline.marks]
    assert changed == known or not document.segments


@given(reviews(), reviews())
def test_the_figures_of_two_texts_add_up(one: Review, other: Review) -> None:
    tallies = []
    for review in (one, other):
        redline = Redline.of(("raw.txt", "edition"), changes_of(review.edition(), review.document.raw))
        tallies.append(reported(review.document, redline, review.log.records, (), ()).tally)

    both = sum(tallies, Tally())

    assert sum(t.changes for t in tallies) == both.changes
    assert sum(t.measures.edits for t in tallies) == both.measures.edits
    assert sum(t.words for t in tallies) == both.words
    assert 0 <= both.measures.chrf <= 100.0001
