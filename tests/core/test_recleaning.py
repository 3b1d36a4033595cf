"""Decisions meet a raw text that has changed: each finds its place, is told as a conflict, or is told as done with."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_review import RAW, accepted, dismissed, small_review
from strategies import NOW, decided, documents, reviewing, reviews, rewordings, suggestion, texts

from cleaner.core.basis.errors import LogError, UsageError
from cleaner.core.basis.text import Document, Span
from cleaner.core.differences.recleaning import Resettlement, resettled
from cleaner.core.log.base import Base
from cleaner.core.log.edits import Edition, edition_of
from cleaner.core.log.history import (
    Commented,
    Judged,
    Log,
    Rebased,
    Record,
    Signed,
    Withdrawn,
    record_from_json,
    record_to_json,
)
from cleaner.core.log.points import edition_at, raw_at, raw_under
from cleaner.core.log.replay import replay
from cleaner.core.work.judging import decisions
from cleaner.core.work.review import Review


def settlement(review: Review, raw: str, known: bool = True) -> Resettlement:
    new = Document.of(review.document.name, raw)
    return resettled(review.replayed, review.log, new, review.document.raw if known else None)


def recleaned(review: Review, raw: str, known: bool = True) -> Review:
    """The review over another raw text, without suggestions."""
    new = Document.of(review.document.name, raw)
    what = settlement(review, raw, known).rebased(Base(raw, ()), new.digest, ())
    last = review.replayed
    record = Record(last.last_seq + 1, last.last_batch + 1, NOW.at, NOW.by, what)
    header = review.log.header if review.log.header.base else replace(review.log.header, base=packed(review))
    return Review.of(new, review.glossaries, Log(header, (*review.log.records, record)), ())


def packed(review: Review) -> str:
    return Base(review.document.raw).packed()


def held(review: Review) -> list[int]:
    """The numbers of all records that hold."""
    state = review.replayed
    tables = state.dismissed, state.signed, state.judged, state.rated
    marks = (*(record for table in tables for record in table.values()), *state.comments)
    return sorted([*(v.seq for v in state.edits), *(c.record.seq for c in state.conflicts), *(r.seq for r in marks)])


@st.composite
def changed(draw: st.DrawFn, raw: str) -> str:
    """A raw text with stretches rewritten, inserted and deleted, or quite another one."""
    if draw(st.integers(0, 9)) == 0:
        return draw(texts)
    return draw(rewordings(raw))


@st.composite
def remarked(draw: st.DrawFn) -> Review:
    """A review with decisions of every kind, some segments signed and remarked."""
    review = draw(reviews())
    numbers = [segment.number for segment in review.document.segments]
    for number in draw(st.sets(st.sampled_from(numbers))) if numbers else ():
        what: Signed | Commented = Signed(number) if draw(st.booleans()) else Commented(number, "look")
        if number not in review.replayed.signed:
            review, _ = review.carry_out([what], NOW)
    return review


@given(remarked(), st.data(), st.booleans())
def test_each_decision_is_carried_or_told_exactly_once(review: Review, data: st.DataObject, known: bool) -> None:
    raw = data.draw(changed(review.document.raw))

    found = settlement(review, raw, known)

    fates = (*found.carried, *found.conflicts, *found.gone)
    assert held(review) == sorted(fate.record.seq for fate in fates)
    edits = {live.seq: live.edit for live in review.replayed.edits}
    assert all(f.record.seq not in edits or f.why == "done" for f in found.gone), "an edit is never just dropped"
    for fate in found.carried:
        edit = edits.get(fate.record.seq)
        assert edit is None or raw[fate.span.start : fate.span.end] == edit.before


@given(remarked(), st.data(), st.booleans())
def test_the_log_goes_on_over_the_new_text(review: Review, data: st.DataObject, known: bool) -> None:
    raw = data.draw(changed(review.document.raw))

    after = recleaned(review, raw, known)

    state = after.replayed
    kept = [(live.edit.before, live.edit.after, live.by, live.at, live.key) for live in state.edits]
    before = [(live.edit.before, live.edit.after, live.by, live.at, live.key) for live in review.replayed.edits]
    assert [one for one in kept if one not in before] == []
    assert edition_of(raw, [live.edit for live in state.edits]) == after.edition()
    assert not after.can_undo
    assert (raw, review.document.raw) == (raw_at(after.log, raw), raw_at(after.log, raw, review.replayed.last_seq))
    assert review.edition().text == edition_at(after.log, raw, review.replayed.last_seq)[0].text
    assert all(record == record_from_json(record_to_json(record)) for record in after.log.records)


@given(remarked())
def test_over_the_same_text_everything_stays_where_it_is(review: Review) -> None:
    after = recleaned(review, review.document.raw)

    # An insertion or a change of surroundings may already stand there in full; that is told and not done twice.
    assert [live.seq for live in after.replayed.edits] == [live.seq for live in review.replayed.edits]
    assert after.edition().text == review.edition().text
    assert held(after) == held(review)


@given(remarked(), st.data())
def test_a_text_that_changes_twice_loses_nothing(review: Review, data: st.DataObject) -> None:
    once = recleaned(review, data.draw(changed(review.document.raw)))
    found = settlement(once, data.draw(changed(once.document.raw)))

    assert held(once) == sorted(fate.record.seq for fate in (*found.carried, *found.conflicts, *found.gone))


@given(remarked(), st.data())
def test_decisions_after_it_are_undone_one_by_one_up_to_it_and_no_further(review: Review, data: st.DataObject) -> None:
    start = after = recleaned(review, data.draw(changed(review.document.raw)))
    for conflict in after.replayed.conflicts[:2]:
        after, _ = after.withdraw([conflict.record.seq], NOW)
    for live in after.replayed.edits[:2]:
        after, _ = after.withdraw([live.seq], NOW)
    for _ in range(data.draw(st.integers(0, 4))):
        after = data.draw(decided(after))
    assert after.replayed == replay(after.log)

    while after.can_undo:
        after, _ = after.undo(NOW)
        assert after.replayed == replay(after.log)

    assert start.replayed.edits == after.replayed.edits
    assert start.replayed.conflicts == after.replayed.conflicts
    assert start.replayed.dismissed == after.replayed.dismissed


@given(reviews())
def test_the_raw_text_is_had_from_its_edition(review: Review) -> None:
    edition: Edition = review.edition()

    assert review.document.raw == raw_under(edition.text, edition.edits)


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(
    ("now", "edits", "conflicts"),
    [
        (RAW, 3, 0),
        ("A new first line.\r\n" + RAW, 3, 0),
        (RAW.replace("ants and rookie", "ants and a rookie"), 3, 0),
        (RAW.replace("\r\nants again", ""), 2, 1),
        (RAW.replace("ants again", "the termites"), 2, 1),
    ],
)
def test_edits_find_their_place_again(now: str, edits: int, conflicts: int, known: bool) -> None:
    after = recleaned(accepted(small_review(), 0, 3, 5), now, known)

    assert (edits, conflicts) == (len(after.replayed.edits), len(after.replayed.conflicts))
    assert "Jack Ma" in after.edition().text


def test_an_edit_that_the_new_text_has_made_itself_is_done() -> None:
    found = settlement(accepted(small_review(), 3), RAW.replace("jack ma", "Jack Ma"))

    assert ["done"] == [fate.why for fate in found.gone]
    assert ((), ()) == (found.carried, found.conflicts)


def test_an_edit_is_not_done_twice_where_the_new_text_has_the_longer_name() -> None:
    document = Document.of("a.txt", "he works at Ali now")
    review = accepted(reviewing(document, [suggestion(document, Span(12, 15), ["Ali Baba"])]), 0)

    assert "he works at Ali Baba now" == recleaned(review, "he works at Ali Baba now").edition().text


def test_a_sentence_that_moved_takes_its_edits_along() -> None:
    raw = "The first sentence is about ants and bees.\nThe second one has nothing to say.\nA third one ends it all.\n"
    document = Document.of("a.txt", raw)
    at = raw.index("ants")
    review = accepted(reviewing(document, [suggestion(document, Span(at, at + 4), ["Ant Financial"])]), 0)
    lines = raw.splitlines(keepends=True)

    after = recleaned(review, "".join([*lines[1:], lines[0]]))

    assert "about Ant Financial and bees" in after.edition().text


def test_words_that_recur_are_not_taken_for_each_other() -> None:
    document = Document.of("a.txt", "ants went home\nants stayed here\nants slept\n")
    spans = [Span(0, 4), Span(15, 19), Span(32, 36)]
    review = accepted(reviewing(document, [suggestion(document, span, ["Ant"]) for span in spans]), 0, 2)

    after = recleaned(review, "ants stayed here\nants slept\n")

    assert ("ants stayed here\nAnt slept\n", 1) == (after.edition().text, len(after.replayed.conflicts))


def test_a_pair_refused_everywhere_stays_refused_where_its_first_place_is_gone() -> None:
    after = recleaned(dismissed(small_review(), 0, scope="document"), "quite another line")

    assert [("ants", "ant financial")] == list(after.replayed.dismissed_pairs)


def test_what_a_reviewer_rejected_stays_rejected() -> None:
    review = accepted(small_review(), 3)
    [live] = review.replayed.edits
    review, _ = review.carry_out([Withdrawn(live.seq), Judged(live.seq, live.span, "rejected")], NOW)

    after = recleaned(review, "A first line.\r\n" + RAW)

    [then] = decisions(after, NOW.by)
    assert ("jack ma", "Jack Ma", "rejected") == (then.before, then.after, then.verdict)


def test_a_signature_lapses_with_its_segment_and_a_comment_goes_to_the_nearest_one() -> None:
    review, _ = small_review().carry_out([Signed(1), Signed(3), Commented(3, "look")], NOW)

    found = settlement(review, RAW.replace("ants again", "bees again"))

    assert ["Signed"] == [type(fate.record.what).__name__ for fate in found.gone]
    assert [1, 3] == [fate.span.start for fate in found.carried]


def test_a_log_that_leaves_a_decision_out_is_refused() -> None:
    review = accepted(small_review(), 0, 3)
    after = recleaned(review, RAW)
    record = after.log.records[-1]
    assert isinstance(record.what, Rebased)
    forged = replace(record, what=replace(record.what, moved=record.what.moved[1:]))

    with pytest.raises(LogError, match="does not say of each earlier decision"):
        replay(Log(after.log.header, (*after.log.records[:-1], forged)))


def test_an_old_log_says_that_it_keeps_no_earlier_text() -> None:
    after = recleaned(accepted(small_review(), 0), RAW + "!")
    log = Log(replace(after.log.header, base=""), after.log.records)

    with pytest.raises(UsageError, match="does not keep the raw text of record 1"):
        edition_at(log, after.document.raw, 1)


@given(documents, st.none() | st.just(()))
def test_a_base_is_unpacked_as_it_was_packed(document: Document, offered: tuple[()] | None) -> None:
    base = Base(document.raw, offered)

    assert base == Base.unpacked(base.packed())
