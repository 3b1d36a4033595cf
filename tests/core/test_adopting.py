"""A text edited elsewhere becomes records: all of it where nothing clashes, and never at the cost of a decision here."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from strategies import NOW, decided, reviewing, reviews, rewordings, suggestion

from cleaner.core.basis.text import Document, Span
from cleaner.core.differences.adopting import Adoption, adopted
from cleaner.core.differences.compare import compare
from cleaner.core.log.edits import Edit, edition_of
from cleaner.core.log.history import Stamp
from cleaner.core.log.replay import State
from cleaner.core.work.review import Review

BOB = Stamp("2026-01-02T03:04:05.678Z", "bob")


def no_entries(edits: Sequence[Edit], standing: Sequence[Edit]) -> list[str]:
    return [""] * len(edits)


def adopting(review: Review, text: str, base: State | None = None) -> tuple[Review, Adoption]:
    state = review.replayed if base is None else base
    edition = edition_of(review.document.raw, (live.edit for live in state.edits)).text
    found = adopted(review.document.raw, state, review.replayed, compare(edition, text), review.offered, no_entries)
    return review.carry_out(found.actions, BOB)[0], found


def working(raw: str, *names: tuple[str, str]) -> Review:
    document = Document.of("raw.txt", raw)
    offered = [
        suggestion(document, Span(raw.index(before), raw.index(before) + len(before)), [after])
        for before, after in names
    ]
    return reviewing(document, offered)


@given(st.data(), reviews())
def test_what_was_made_of_the_edition_becomes_the_edition(data: st.DataObject, review: Review) -> None:
    text = data.draw(rewordings(review.edition().text))

    after, found = adopting(review, text)

    assert (text, ()) == (after.edition().text, found.clashes)


def test_words_put_where_ours_were_put_since_are_a_clash() -> None:
    base = working("jack ma")
    review = base.edit_segment(1, "jack and ma", NOW)[0]

    after, found = adopting(review, "jack and then ma", base.replayed)

    assert ("jack and ma", 1) == (after.edition().text, len(found.clashes))


@given(st.data(), reviews(4))
def test_no_decision_made_since_is_lost_and_adopting_twice_adds_nothing(data: st.DataObject, base: Review) -> None:
    text = data.draw(rewordings(base.edition().text))
    review = data.draw(decided(data.draw(decided(base))))

    after, _found = adopting(review, text, base.replayed)

    known = {live.seq for live in base.replayed.edits}
    since = {live.seq for live in review.replayed.edits} - known
    assert since <= {live.seq for live in after.replayed.edits}
    again, _ = adopting(after, after.edition().text)
    assert again.replayed.edits == after.replayed.edits


def test_the_option_of_a_suggestion_is_accepted_and_own_words_are_theirs() -> None:
    review = working("Then ali met rookie in town.", ("ali", "Alibaba"), ("rookie", "Cainiao"))

    after, found = adopting(review, "Then Alibaba met Cainiao in the city.")

    assert (2, 1) == (found.accepted, found.written)
    assert ["accepted", "accepted"] == [after.state(0), after.state(1)]
    assert {"bob"} == {live.by for live in after.replayed.edits}


def test_going_back_to_the_raw_words_dismisses_what_was_accepted() -> None:
    review, _ = working("Then ali met rookie.", ("ali", "Alibaba"), ("rookie", "Cainiao")).accept(
        [s.key for s in working("Then ali met rookie.", ("ali", "Alibaba"), ("rookie", "Cainiao")).suggestions], NOW
    )

    after, found = adopting(review, "Then Alibaba met rookie.")

    assert ("accepted", "dismissed", 1) == (after.state(0), after.state(1), found.taken_back)


def test_what_was_refused_before_it_was_accepted_is_not_refused_twice() -> None:
    before = working("Then ali met rookie.", ("ali", "Alibaba"), ("rookie", "Cainiao"))
    refused, _ = before.dismiss([before.suggestions[0].key], NOW, "document")
    review, _ = refused.accept([before.suggestions[0].key], NOW)

    after, found = adopting(review, "Then ali met rookie.")

    assert ("dismissed", 1) == (after.state(0), found.taken_back)


def test_what_both_did_alike_is_agreed_and_the_rest_is_theirs() -> None:
    before = working("Then jack ma leads ali.", ("jack ma", "Jack Ma"), ("ali", "Alibaba"))
    review, _ = before.accept([before.suggestions[0].key], NOW)

    after, found = adopting(review, "Then Jack Ma runs ali.", State())

    assert ((), 1, "Then Jack Ma runs ali.") == (found.clashes, found.agreed, after.edition().text)


def test_the_same_name_is_agreed_even_where_it_shares_a_word_with_the_broken_one() -> None:
    before = working("So Peng Lei spoke to him.", ("Peng Lei", "Lucy Peng"))
    review, _ = before.accept([before.suggestions[0].key], NOW)

    after, found = adopting(review, "So Lucy Peng also spoke to them.", State())

    assert ((), 1, "So Lucy Peng also spoke to them.") == (found.clashes, found.agreed, after.edition().text)


def test_a_clash_is_told_and_ours_stays() -> None:
    before = working("Then ali met rookie.", ("ali", "Alibaba"), ("rookie", "Cainiao"))
    review, _ = before.accept([before.suggestions[0].key], NOW)

    after, found = adopting(review, "Then Ali Inc. met Rookie.", State())

    [clash] = found.clashes
    assert clash.theirs is not None
    assert clash.ours is not None
    assert ("Ali Inc.", "Alibaba") == (clash.theirs.after, clash.ours.edit.after)
    assert "Then Alibaba met Rookie." == after.edition().text


def test_undo_takes_a_whole_foreign_text_back() -> None:
    before = working("Then ali met rookie.", ("ali", "Alibaba"), ("rookie", "Cainiao"))
    review, _ = before.accept([before.suggestions[0].key], NOW)
    after, _ = adopting(review, "Now Alibaba Group met nobody.")

    assert "Then Alibaba met rookie." == after.undo(NOW)[0].edition().text


def test_a_name_of_which_only_some_words_differ_is_the_suggestion_as_a_whole() -> None:
    before = working("CEO Mr. Tsai and CPO Peng Lei executive.", ("Mr. Tsai", "Joe Tsai"), ("Peng Lei", "Lucy Peng"))

    after, found = adopting(before, "CEO Joe Tsai and CPO Lucy Peng executive.", State())

    assert [("Mr. Tsai", "Joe Tsai"), ("Peng Lei", "Lucy Peng")] == [
        (live.edit.before, live.edit.after) for live in after.replayed.edits
    ]
    assert (2, 0) == (found.accepted, found.written)
