"""The edit log: its JSON form, and what replaying it gives."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import logs, people, records

from cleaner.core.basis.errors import ConflictError, LogError, Place
from cleaner.core.basis.text import Span
from cleaner.core.log.edits import Edit, edition_of
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
    Signed,
    Undone,
    Withdrawn,
    header_from_json,
    header_to_json,
    record_from_json,
    record_to_json,
)
from cleaner.core.log.replay import replay

RAW = "ants and rookie and ants"
ANTS = Applied(Edit.at(RAW, Span(0, 4), "Ant Financial"), "k1", "ant-financial")
ROOKIE = Applied(Edit.at(RAW, Span(9, 15), "Cainiao"), None)
LATER = Dismissed("k2", "here", Span(20, 24), "ants", "ant-financial")
PLACE = Place("a.jsonl", 4)


def log(*batches: tuple[Action | Move, ...]) -> Log:
    """A log of these batches, records and batches numbered from 1."""
    made: list[Record] = []
    for batch, whats in enumerate(batches, 1):
        for what in whats:
            made.append(Record(len(made) + 1, batch, "t", "ada", what))
    return Log(Header(1, "d", "a.txt"), tuple(made))


def text(made: Log) -> str:
    return edition_of(RAW, [live.edit for live in replay(made).edits]).text


@given(records)
def test_a_record_comes_back_from_json_as_it_was(record: Record) -> None:
    assert record_from_json(json.loads(json.dumps(record_to_json(record)))) == record


@given(st.builds(Header, st.just(1), st.text(), st.text(), st.lists(st.tuples(st.text(), st.text())).map(tuple)))
def test_a_header_comes_back_from_json_as_it_was(header: Header) -> None:
    assert header_from_json(json.loads(json.dumps(header_to_json(header)))) == header


def test_a_record_is_one_flat_object_that_reads_well() -> None:
    record = Record(7, 3, "2025-01-02T03:04:05.678Z", "ada", ANTS)

    assert record_to_json(record) == {
        "seq": 7,
        "batch": 3,
        "at": "2025-01-02T03:04:05.678Z",
        "by": "ada",
        "do": "applied",
        "span": [0, 4],
        "before": "ants",
        "after": "Ant Financial",
        "left": "",
        "right": " and rookie and ",
        "key": "k1",
        "entry": "ant-financial",
    }


@given(records)
def test_keys_that_a_later_version_adds_are_passed_over(record: Record) -> None:
    assert record_from_json({**record_to_json(record), "mood": ["new"]}) == record


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"seq": "7"}, "record 7 needs a whole number under 'seq'"),
        ({"seq": True}, "needs a whole number under 'seq'"),
        ({"batch": -1}, "record 7 needs a whole number under 'batch'"),
        ({"by": None}, "record 7 needs a text under 'by'"),
        ({"do": "painted"}, "record 7 does 'painted', which this version does not know"),
        ({"span": [4, 0]}, "record 7 needs two rising numbers under 'span'"),
        ({"span": [0, 5]}, "record 7 has a 'span' that is not as long as 'before'"),
        ({"after": "ants"}, "or changes nothing"),
        ({"key": 5}, "record 7 needs a text under 'key'"),
        ({"do": "dismissed", "scope": "everywhere"}, "record 7 needs 'here' or 'document' under 'scope'"),
        ({"do": "undone", "of": None}, "record 7 needs a whole number under 'of'"),
    ],
)
def test_a_wrong_record_is_named_by_number_and_place(changed: dict[str, Any], complaint: str) -> None:
    good = record_to_json(Record(7, 3, "t", "ada", ANTS))

    with pytest.raises(LogError) as caught:
        record_from_json({**good, **changed}, PLACE)

    assert complaint in caught.value.message
    assert str(caught.value).startswith("L100 a.jsonl:4: ")


@pytest.mark.parametrize("value", [None, 3, [], "text"])
def test_a_line_that_is_no_object_is_a_log_error(value: object) -> None:
    with pytest.raises(LogError, match="is not a JSON object"):
        record_from_json(value, PLACE)


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ({"version": 2}, "format version 2"),
        ({"version": 1, "raw_digest": "d"}, "'raw_name'"),
        ({"version": 1, "raw_digest": "d", "raw_name": "a", "glossaries": [["x"]]}, "'glossaries'"),
        ({"version": 1, "raw_digest": "d", "raw_name": "a", "glossaries": 1}, "'glossaries'"),
    ],
)
def test_a_wrong_header_is_a_log_error(value: object, complaint: str) -> None:
    with pytest.raises(LogError, match=complaint):
        header_from_json(value, PLACE)


def test_an_empty_log_gives_the_raw_text() -> None:
    assert text(log()) == RAW


def test_live_edits_stand_in_order_with_who_and_why() -> None:
    state = replay(log((ROOKIE,), (ANTS,)))

    assert [(live.seq, live.key, live.entry, live.by) for live in state.edits] == [
        (2, "k1", "ant-financial", "ada"),
        (1, None, "", "ada"),
    ]
    assert state.edits_over(Span(3, 9)) == state.edits[:1]
    assert (state.last_seq, state.last_batch) == (2, 2)


def test_a_withdrawn_record_holds_no_longer() -> None:
    state = replay(
        log((ANTS, LATER, Signed(1), Commented(1, "hm")), (Withdrawn(1), Withdrawn(2)), (Withdrawn(3), Withdrawn(4)))
    )

    assert (state.edits, state.dismissed, state.signed, state.comments) == ((), {}, {}, ())


def test_undo_turns_batches_off_and_redo_turns_them_on_again() -> None:
    done = (ANTS,), (ROOKIE, LATER)

    undone = replay(log(*done, (Undone(2),)))
    redone = replay(log(*done, (Undone(2),), (Undone(1),), (Redone(1),), (Redone(2),)))

    assert (undone.undo_stack, undone.redo_stack, undone.dismissed) == ((1,), (2,), {})
    assert [live.seq for live in undone.edits] == [1]
    assert (redone.undo_stack, redone.redo_stack, set(redone.dismissed)) == ((1, 2), (), {"k2"})
    assert [live.seq for live in redone.edits] == [1, 2]


def test_undoing_a_withdrawal_brings_the_edit_back_as_it_was() -> None:
    assert replay(log((ANTS,), (Withdrawn(1),), (Undone(2),))).edits == replay(log((ANTS,))).edits


def test_a_new_action_empties_redo() -> None:
    state = replay(log((ANTS,), (Undone(1),), (ROOKIE,)))

    assert (state.undo_stack, state.redo_stack) == ((3,), ())


def test_dismissing_a_pair_is_kept_in_folded_case() -> None:
    state = replay(log((Dismissed("k2", "document", Span(20, 24), "ANTS", "e"),)))

    assert set(state.dismissed_pairs) == {("ants", "e")}


def test_overlapping_live_edits_are_a_conflict_that_names_both() -> None:
    wide = Applied(Edit.at(RAW, Span(0, 15), "X"), None)

    with pytest.raises(ConflictError) as caught:
        replay(log((ANTS,), (wide,)))

    assert str(ANTS.edit) in caught.value.message
    assert str(wide.edit) in caught.value.message


@pytest.mark.parametrize(
    ("made", "complaint"),
    [
        (log((Withdrawn(1),)), "record 1 withdraws record 1"),
        (log((ANTS,), (Withdrawn(9),)), "record 2 withdraws record 9"),
        (log((ANTS,), (Withdrawn(1),), (Withdrawn(1),)), "record 3 withdraws record 1, which does not hold"),
        (log((ANTS,), (Withdrawn(1),), (Withdrawn(2),)), "record 3 withdraws record 2, which does not hold"),
        (log((Commented(1, "a"),), (Withdrawn(1),), (Withdrawn(1),)), "which does not hold"),
        (log((LATER,), (LATER,)), "record 2 says again what record 1 says"),
        (log((Signed(1), Signed(1))), "record 2 says again what record 1 says"),
        (log((ANTS,), (ROOKIE,), (Undone(1),)), "record 3 turns batch 1, which is not the one in turn"),
        (log((Undone(1),)), "record 1 turns batch 1"),
        (log((ANTS,), (Undone(1), Redone(1))), "record 3 stands out of order"),
        (log((ANTS,), (Redone(1),)), "record 2 turns batch 1"),
    ],
)
def test_a_log_that_makes_no_sense_is_refused_by_record(made: Log, complaint: str) -> None:
    with pytest.raises(LogError, match=complaint):
        replay(made)


@pytest.mark.parametrize(("seq", "batch"), [(2, 3), (3, 1)])
def test_records_out_of_order_are_refused(seq: int, batch: int) -> None:
    made = log((ANTS,), (ROOKIE,), (LATER,))
    last = replace(made.records[2], seq=seq, batch=batch)

    with pytest.raises(LogError, match="stands out of order"):
        replay(Log(made.header, (*made.records[:2], last)))


@given(logs)
def test_replay_is_deterministic(made: Log) -> None:
    assert replay(made) == replay(made)


@given(logs, st.data())
def test_replay_up_to_a_record_is_the_replay_of_the_log_that_ends_there(made: Log, data: st.DataObject) -> None:
    upto = data.draw(st.integers(0, len(made.records)))

    assert replay(made, upto) == replay(Log(made.header, made.records[:upto]))


@given(logs, people)
def test_who_and_when_change_nothing_about_the_edition(made: Log, by: str) -> None:
    renamed = Log(made.header, tuple(replace(record, by=by, at="later") for record in made.records))

    assert [live.edit for live in replay(made).edits] == [live.edit for live in replay(renamed).edits]


def test_a_verdict_holds_for_one_reviewer_and_place_until_it_is_withdrawn() -> None:
    there = Span(0, 4)
    made = log((ANTS,), (Judged(1, there, "approved"),), (Withdrawn(2),), (Judged(1, there, "rejected"),))

    verdicts = {key: record.seq for key, record in replay(made).judged.items()}

    assert verdicts == {(1, there, "ada"): 4}
    with pytest.raises(LogError, match="says again what record 2 says"):
        replay(log((ANTS,), (Judged(1, there, "approved"),), (Judged(1, there, "rejected"),)))


def test_a_rating_leaves_the_edition_alone_and_is_undone_like_anything_else() -> None:
    made = log((ANTS,), (Rated(1, "k2", Span(20, 24), "Ant Financial"),))

    assert text(made) == "Ant Financial and rookie and ants"
    assert list(replay(made).rated) == [(Span(20, 24), "ada")]
    assert replay(log((ANTS,), (Rated(1, "k2", Span(20, 24), None),), (Undone(2),))).rated == {}
