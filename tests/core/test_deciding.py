"""Accepting, dismissing, replacing and reopening suggestions."""

import pytest
from small_review import RAW, accepted, dismissed, key, place, reopened, small_review, states, text, undone
from strategies import NOW, reviewing

from cleaner.core.basis.errors import ConflictError
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Applied, Dismissed, Record, Withdrawn
from cleaner.core.work.review import Review


@pytest.fixture
def review() -> Review:
    return small_review()


class TestAccepting:
    def test_puts_the_first_option_into_the_edition(self, review: Review) -> None:
        after, records = review.accept([key(review, 1)], NOW)

        assert text(after).startswith("ants and Cainiao\r\n\r\n")
        assert states(after) == ["open", "accepted", "open", "open", "open", "open"]
        edit = Edit.at(RAW, place("rookie"), "Cainiao")
        assert records == (Record(1, 1, NOW.at, "ada", Applied(edit, key(review, 1), "cainiao")),)

    def test_several_keys_are_one_batch(self, review: Review) -> None:
        after, records = review.accept([key(review, index) for index in (0, 2, 5)], NOW)

        assert {record.batch for record in records} == {1}
        assert text(undone(after)) == RAW

    def test_another_option_takes_the_place_of_the_first_in_one_batch(self, review: Review) -> None:
        first = accepted(review, 0)

        second = accepted(first, 0, option=1)

        assert second.option_shown(0) == "Ant Group"
        assert undone(second).option_shown(0) == "Ant Financial"

    def test_the_same_option_again_is_nothing(self, review: Review) -> None:
        first = accepted(review, 0)

        assert first.accept([key(first, 0), key(first, 0)], NOW) == (first, ())

    def test_an_option_that_is_not_there_is_refused(self, review: Review) -> None:
        with pytest.raises(ConflictError, match=r"'rookie' has 1 option\(s\), not 2"):
            review.accept([key(review, 1)], NOW, option=1)

    def test_a_suggestion_that_is_no_longer_offered_is_refused(self, review: Review) -> None:
        with pytest.raises(ConflictError, match="no longer offered"):
            review.accept(["gone"], NOW)

    def test_a_longer_edit_by_hand_is_in_the_way_and_both_are_named(self, review: Review) -> None:
        by_hand, _ = review.edit_segment(1, "Alibaba", NOW)

        with pytest.raises(ConflictError) as caught:
            by_hand.accept([key(review, 1)], NOW)

        assert "'rookie' → 'Cainiao'" in caught.value.message
        assert "'ants and rookie' → 'Alibaba'" in caught.value.message
        assert str(caught.value.place) == "article.txt:1:10"

    def test_a_dismissal_gives_way_and_undo_brings_it_back(self, review: Review) -> None:
        after = accepted(dismissed(review, 0), 0)

        assert after.state(0) == "accepted"
        assert undone(after).state(0) == "dismissed"
        assert reopened(after, 0).state(0) == "open"


class TestDismissing:
    def test_leaves_the_raw_text(self, review: Review) -> None:
        after, records = review.dismiss([key(review, 1)], NOW)

        assert (text(after), after.state(1)) == (RAW, "dismissed")
        assert records[0].what == Dismissed(key(review, 1), "here", place("rookie"), "rookie", "cainiao")

    def test_withdraws_what_was_accepted_there(self, review: Review) -> None:
        after = dismissed(accepted(review, 1), 1)

        assert (text(after), after.state(1)) == (RAW, "dismissed")

    def test_twice_is_nothing(self, review: Review) -> None:
        once = dismissed(review, 1)

        assert once.dismiss([key(once, 1)], NOW) == (once, ())

    def test_a_pair_is_dismissed_in_any_case_everywhere(self, review: Review) -> None:
        after = dismissed(review, 0, scope="document")

        assert [index for index in range(6) if after.state(index) == "dismissed"] == [0, 2, 5]

    def test_a_pair_stays_dismissed_for_suggestions_that_come_later(self, review: Review) -> None:
        few = reviewing(review.document, list(review.suggestions[:2]))

        after = dismissed(few, 0, scope="document").with_suggestions(review.suggestions)

        assert states(after) == ["dismissed", "open", "dismissed", "open", "open", "dismissed"]

    def test_a_dismissed_pair_leaves_alone_what_was_accepted_elsewhere(self, review: Review) -> None:
        after = dismissed(accepted(review, 0, 2), 0, scope="document")

        assert (after.state(0), after.state(2), after.state(5)) == ("dismissed", "accepted", "dismissed")

    def test_one_place_of_a_dismissed_pair_can_be_accepted(self, review: Review) -> None:
        after = accepted(dismissed(review, 0, scope="document"), 2)

        assert (after.state(0), after.state(2), after.state(5)) == ("dismissed", "accepted", "dismissed")

    def test_a_dismissal_here_can_be_widened_to_the_document(self, review: Review) -> None:
        after = dismissed(dismissed(review, 0), 0, scope="document")

        assert [after.state(index) for index in (0, 2, 5)] == ["dismissed"] * 3
        assert dismissed(after, 2, scope="document") == after

    def test_what_a_longer_edit_by_hand_covers_stays_as_written(self, review: Review) -> None:
        by_hand, _ = review.edit_segment(1, "Alibaba", NOW)

        assert by_hand.dismiss([key(review, 0)], NOW) == (by_hand, ())


class TestReplacing:
    def test_puts_the_persons_own_text_there(self, review: Review) -> None:
        after, _ = review.replace(key(review, 1), "Rookie Inc.", NOW)

        assert (after.state(1), after.option_shown(1)) == ("by hand", "Rookie Inc.")
        assert after.replace(key(review, 1), "Rookie Inc.", NOW) == (after, ())

    def test_the_text_of_an_option_accepts_it(self, review: Review) -> None:
        after, _ = review.replace(key(review, 0), "Ant Group", NOW)

        assert (after.state(0), after.replayed.edits[0].entry) == ("accepted", "ant group")

    def test_the_raw_text_dismisses(self, review: Review) -> None:
        after, _ = review.replace(key(review, 0), "ants", NOW)

        assert (after.state(0), text(after)) == ("dismissed", RAW)

    def test_an_option_can_be_accepted_in_its_place(self, review: Review) -> None:
        after = accepted(review.replace(key(review, 0), "Cainiao?", NOW)[0], 0)

        assert (after.state(0), after.option_shown(0)) == ("accepted", "Ant Financial")


class TestReopening:
    def test_withdraws_edits_and_dismissals(self, review: Review) -> None:
        decided = dismissed(accepted(review, 0, 1), 3)

        after = reopened(decided, 0, 1, 3)

        assert (set(states(after)), text(after)) == ({"open"}, RAW)

    def test_withdraws_the_edit_by_hand_that_covers_the_place_once(self, review: Review) -> None:
        by_hand, _ = review.edit_segment(1, "Alibaba", NOW)

        after, records = by_hand.reopen([key(review, 0), key(review, 1)], NOW)

        assert ([record.what for record in records], text(after)) == ([Withdrawn(1)], RAW)

    def test_leaves_the_others_of_a_dismissed_pair_dismissed(self, review: Review) -> None:
        after = reopened(dismissed(review, 0, scope="document"), 2)

        assert [after.state(index) for index in (0, 2, 5)] == ["dismissed", "open", "dismissed"]

    def test_what_is_open_is_nothing(self, review: Review) -> None:
        assert review.reopen([key(review, 0)], NOW) == (review, ())
