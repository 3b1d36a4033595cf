"""Two texts are compared as a reader would: sentences first, whole words, nothing red that did not change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, texts_with_edits

from cleaner.core.basis.text import Span
from cleaner.core.differences.compare import Comparison, changes_of, compare
from cleaner.core.log.edits import edition_of

REPEATED = st.lists(
    st.sampled_from(["Ali won. ", "ants came, then left. ", "Nobody knew.\n", "\n", "the ", "菜鸟。", "a"])
)
"""Texts whose sentences recur, so that there is more than one way to pair them."""


def told(before: str, after: str) -> list[tuple[str, str]]:
    compared = compare(before, after)
    return [(before[c.before.start : c.before.end], after[c.after.start : c.after.end]) for c in compared.changes]


def check_laws(compared: Comparison) -> None:
    before, after = compared.before, compared.after
    at = old = 0
    for change in compared.changes:
        assert before[old : change.before.start] == after[at : change.after.start]
        assert before[change.before.start : change.before.end] != after[change.after.start : change.after.end]
        old, at = change.before.end, change.after.end
    assert before[old:] == after[at:]
    assert after == edition_of(before, compared.edits()).text
    assert list(compared.changes) == [c for hunk in compared.hunks() for c in hunk.changes]
    assert all(h.before.contains(c.before) and h.after.contains(c.after) for h in compared.hunks() for c in h.changes)


@given(texts, texts)
def test_the_changes_make_any_text_of_any_other(before: str, after: str) -> None:
    check_laws(compare(before, after))


@given(REPEATED, REPEATED)
def test_the_changes_make_any_text_of_another_with_the_same_sentences(before: list[str], after: list[str]) -> None:
    check_laws(compare("".join(before), "".join(after)))


@given(texts_with_edits())
def test_the_edits_of_a_log_are_the_changes(case: tuple[str, list[object]]) -> None:
    raw, edits = case
    edition = edition_of(raw, edits)  # type: ignore[arg-type]

    compared = changes_of(edition, raw)

    assert [e.span for e in edition.edits] == [c.before for c in compared.changes]
    assert [e.after for e in edition.edits] == [edition.text[c.after.start : c.after.end] for c in compared.changes]


@pytest.mark.parametrize("title", ["Mr.", "mrs.", "Ms.", "Dr.", "Prof."])
def test_the_full_stop_of_a_title_ends_no_sentence(title: str) -> None:
    before = f"It rained. With jack ma came {title} Lu in a car. It was late."

    [hunk] = compare(before, before.replace("jack ma", "Jack Ma")).hunks()

    assert f"With jack ma came {title} Lu in a car. " == before[hunk.before.start : hunk.before.end]


@given(texts)
def test_equal_texts_have_no_changes(text: str) -> None:
    assert Comparison(text, text, ()) == compare(text, text)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("then rookie won", "then Cainiao won", [("rookie", "Cainiao")]),
        (
            "ants, rookie, UC",
            "Ant Financial, Cainiao, UCWeb",
            [("ants", "Ant Financial"), ("rookie", "Cainiao"), ("UC", "UCWeb")],
        ),
        ("in 1,000 days", "in 1,500 days", [("1,000", "1,500")]),
        ("阿里的菜鸟网络很好。", "阿里的菜鸟很好。", [("网络", "")]),
        ("a  b", "a b", [(" ", "")]),
        ("one two three", "one three", [("two ", "")]),
        ("one three", "one two three", [("", "two ")]),
        ("He left. She stayed.", "He left? She stayed.", [(".", "?")]),
    ],
)
def test_only_the_words_that_changed_are_told(before: str, after: str, changes: list[tuple[str, str]]) -> None:
    assert changes == told(before, after)


def test_of_a_word_with_another_apostrophe_only_that_is_told() -> None:
    found = compare("They live in Xi\u2019an now.", "They live in Xi'an now.")

    assert [(Span(15, 16), Span(15, 16))] == [(change.before, change.after) for change in found.changes]


def test_what_two_rewritten_stretches_share_by_chance_is_no_island() -> None:
    before = "In the end of the very long and tiring old day, the man of good will went home before night fell over the city."
    after = "In those many weeks, a really nice person who lived nearby went home before night fell over the city."

    [(gone, come)] = told(before, after)

    assert gone.endswith("good will")
    assert come.endswith("lived nearby")


def test_a_split_sentence_changes_only_where_it_was_split() -> None:
    before = "It is big. He said the ants were coming to town, and then they left the city. Nobody knew why it was so."
    after = "It is big. He said the ants were coming to town. Then they left the city. Nobody knew why it was so."

    assert [(", and then", ". Then")] == told(before, after)
    assert [(". Then", ", and then")] == told(after, before)


def test_a_moved_sentence_is_told_as_moved_with_what_changed_in_it() -> None:
    moving = "Then the rookie brought the parcels to the town."
    before = f"One stays where it is today. {moving} Three stays where it is too.\n\nThe last one is long enough.\n"
    after = f"One stays where it is today. Three stays where it is too.\n\n{moving.replace('rookie', 'Cainiao')} The last one is long enough.\n"

    compared = compare(before, after)

    [move] = compared.moves
    [change] = move.changes
    assert ("rookie", "Cainiao") == (
        before[change.before.start : change.before.end],
        after[change.after.start : change.after.end],
    )
    assert [1, 1] == [c.move for c in compared.changes]


def test_a_repeated_sentence_is_paired_with_the_one_at_its_place() -> None:
    before = "Jack ma said that it will be open. Analysts believe huawei grows. Jack Ma said that it will be open."
    after = "Jack Ma said that it will be open. Analysts believe Huawei grows. Jack Ma said that it will be open."

    assert [("ma", "Ma"), ("huawei", "Huawei")] == told(before, after)


def test_changes_of_one_sentence_and_its_neighbour_are_one_hunk() -> None:
    before = "Ali came. Ants left. Nobody saw it. The rookie won.\nJack ma spoke."
    after = "Alibaba came. Ants went. Nobody saw it. The Cainiao won.\nJack Ma spoke."

    hunks = compare(before, after).hunks()

    assert ["Ali came. Ants left. ", "The rookie won.", "Jack ma spoke."] == [
        before[h.before.start : h.before.end] for h in hunks
    ]
