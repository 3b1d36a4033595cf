"""Edits, editions and the way between their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import rewordings, texts, texts_with_edits

from cleaner.core.basis.errors import ConflictError
from cleaner.core.basis.text import Span, digest
from cleaner.core.log.edits import Edit, edition_of, edits_between, inverse

RAW = "Its affiliates: ants, rookie, Scott."


def edit(before: str, after: str, raw: str = RAW) -> Edit:
    start = raw.index(before)
    return Edit.at(raw, Span(start, start + len(before)), after)


def pairs(before: str, after: str) -> list[tuple[str, str]]:
    return [(e.before, e.after) for e in edits_between(before, 0, before, after)]


def test_an_edit_remembers_sixteen_characters_on_each_side() -> None:
    taken = edit("rookie", "Cainiao")

    assert ("ffiliates: ants, ", ", Scott.")[0][-16:] == taken.left
    assert taken.right == ", Scott."


@pytest.mark.parametrize(("span", "before", "after"), [(Span(0, 3), "It", "x"), (Span(0, 3), "Its", "Its")])
def test_an_edit_replaces_what_its_span_covers_by_something_else(span: Span, before: str, after: str) -> None:
    with pytest.raises(ValueError, match="not an edit"):
        Edit(span, before, after)


def test_edits_in_any_order_make_one_edition() -> None:
    edition = edition_of(RAW, [edit("Scott", "AutoNavi"), edit("ants", "Ant Financial"), edit("rookie", "Cainiao")])

    assert edition.text == "Its affiliates: Ant Financial, Cainiao, AutoNavi."
    assert [e.before for e in edition.edits] == ["ants", "rookie", "Scott"]
    assert edition.raw_digest == digest(RAW)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (edit("ants, rookie", "X"), edit("rookie, Scott", "Y")),
        (edit("ants", "X"), edit("ants", "Y")),
        (edit("ants", "X"), Edit.at(RAW, Span(18, 18), "Y")),
        (Edit.at(RAW, Span(18, 18), "X"), Edit.at(RAW, Span(18, 18), "Y")),
    ],
)
def test_overlapping_edits_are_a_conflict_that_names_both(one: Edit, other: Edit) -> None:
    with pytest.raises(ConflictError) as caught:
        edition_of(RAW, [one, other])

    assert str(one) in str(caught.value)
    assert str(other) in str(caught.value)


def test_an_insertion_may_touch_another_edit() -> None:
    edition = edition_of(
        RAW, [Edit.at(RAW, Span(16, 16), "the "), edit("ants", "Ant"), Edit.at(RAW, Span(20, 20), "s")]
    )

    assert edition.text == "Its affiliates: the Ants, rookie, Scott."


def test_an_edit_that_finds_something_else_is_a_conflict_that_shows_it() -> None:
    with pytest.raises(ConflictError, match="finds 'Scott'"):
        edition_of(RAW, [Edit(Span(30, 35), "scott", "AutoNavi")])


@given(texts)
def test_no_edits_give_the_raw_text(raw: str) -> None:
    assert edition_of(raw, []).text == raw


@given(texts_with_edits())
def test_inverse_edits_give_the_raw_text_back(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    edition = edition_of(raw, edits)

    assert edition_of(edition.text, inverse(edition)).text == raw


@given(texts_with_edits(), st.booleans())
def test_the_offset_map_is_monotone_in_both_directions(case: tuple[str, list[Edit]], behind: bool) -> None:
    raw, edits = case
    edition = edition_of(raw, edits)

    there = [edition.offsets.to_edition(offset, behind) for offset in range(len(raw) + 1)]
    back = [edition.offsets.to_raw(offset, behind) for offset in range(len(edition.text) + 1)]

    assert there == sorted(there)
    assert back == sorted(back)
    assert all(0 <= offset <= len(edition.text) for offset in there)
    assert all(0 <= offset <= len(raw) for offset in back)


@given(texts_with_edits())
def test_a_character_that_no_edit_covers_is_found_in_the_edition_and_back(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    edition = edition_of(raw, edits)

    for offset, character in enumerate(raw):
        if not any(e.span.start <= offset < e.span.end for e in edits):
            there = edition.offsets.to_edition(offset, behind=True)
            assert (character, offset) == (edition.text[there], edition.offsets.to_raw(there, behind=True))


@given(texts_with_edits())
def test_both_sides_of_an_edit_map_to_both_sides_of_its_replacement(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    edition = edition_of(raw, edits)

    for made in edits:
        start = edition.offsets.to_edition(made.span.start)
        end = edition.offsets.to_edition(made.span.end, behind=True)
        assert made.after in edition.text[start:end]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("ants and rookie", "ants and Cainiao", [("rookie", "Cainiao")]),
        ("jack ma said", "Jack Ma said", [("jack ma", "Jack Ma")]),
        ("in city", "in the city", [("", "the ")]),
        ("in the the city", "in the city", [("the ", "")]),
        ("ants' rookie", "ants rookie", [("'", "")]),
        ("Ma's horse", "Jack Ma's horse", [("", "Jack ")]),
        ("公司菜鸟网络", "公司顺丰网络", [("菜鸟", "顺丰")]),
        ("cafe\u0301 bar", "cafe bar", [("cafe\u0301", "cafe")]),
        ("one\ntwo", "ONE\nTWO", [("one", "ONE"), ("two", "TWO")]),
        ("same", "same", []),
        ("", "new", [("", "new")]),
        ("old", "", [("old", "")]),
    ],
)
def test_edits_between_two_texts_are_whole_words(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(before, after) == expected


@given(texts, texts, st.data())
def test_edits_between_make_the_one_text_into_the_other(left: str, right: str, data: st.DataObject) -> None:
    before = data.draw(texts)
    after = data.draw(rewordings(before))
    raw = left + before + right

    edits = edits_between(raw, len(left), before, after)

    assert edition_of(raw, edits).text == left + after + right


def test_edits_between_refuses_a_text_that_does_not_stand_there() -> None:
    with pytest.raises(ConflictError, match="does not stand at 3"):
        edits_between(RAW, 3, "rookie", "Cainiao")


def test_a_long_line_rewritten_throughout_becomes_one_edit_in_bounded_memory() -> None:
    before = "start " + "one two " * 8000 + "end"
    after = "start " + "three four " * 8000 + "end"

    edits = edits_between(before, 0, before, after)

    assert len(edits) == 1
    assert edition_of(before, edits).text == after
