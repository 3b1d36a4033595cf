"""Editing a segment by hand, undo and redo, moving about, and taking in a new run of suggestions."""

import pytest
from small_review import RAW, accepted, dismissed, reopened, small_review, states, text, undone
from strategies import NOW, header, reviewing, suggestion

from cleaner.core.basis.errors import ConflictError
from cleaner.core.basis.text import Document, Span
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Applied, Log, Record
from cleaner.core.work.review import Review


@pytest.fixture
def review() -> Review:
    return small_review()


class TestEditingASegment:
    def test_changes_the_words_that_the_person_changed(self, review: Review) -> None:
        after, records = review.edit_segment(1, "ants and a rookie", NOW)

        assert [record.what for record in records] == [Applied(Edit.at(RAW, Span(9, 9), "a "), None)]
        assert (after.segment_edition(1), states(after)[:2]) == ("ants and a rookie", ["open", "open"])

    def test_keeps_the_decisions_it_does_not_touch(self, review: Review) -> None:
        decided = accepted(review, 2, 3, 4)

        after, _ = decided.edit_segment(2, "Ant Financial and Mr Ma, says AutoNavi", NOW)

        assert states(after)[2:5] == ["accepted", "by hand", "accepted"]
        assert after.segment_edits(2)[0] == decided.segment_edits(2)[0]

    def test_marks_what_it_covers_as_by_hand(self, review: Review) -> None:
        after, _ = review.edit_segment(1, "Ant and Cainiao", NOW)

        assert states(after)[:2] == ["by hand", "by hand"]
        assert (after.option_shown(0), after.option_shown(1)) == ("Ant", "Cainiao")

    def test_the_raw_text_withdraws_everything(self, review: Review) -> None:
        decided, _ = accepted(review, 0, 1).edit_segment(1, "Ant Financial, and Cainiao", NOW)

        after, _ = decided.edit_segment(1, "ants and rookie", NOW)

        assert (after.segment_edits(1), states(after)[:2]) == ((), ["open", "open"])

    @pytest.mark.parametrize(
        "wanted",
        [
            "Ants and Jack Ma, the founder, says Scott",
            "Ants and Mr Jack Ma, says Scott",
            "Ants and (Jack Ma), says Scott",
            "Ants and Jack Ma says Scott",
            "Ants and Jack Ma! says Scott",
            "Ants Jack Ma, says Scott",
        ],
    )
    def test_words_and_signs_beside_an_accepted_name_leave_it_accepted(self, review: Review, wanted: str) -> None:
        decided = accepted(review, 3)

        after, _ = decided.edit_segment(2, wanted, NOW)
        back, _ = after.edit_segment(2, "Ants and Jack Ma, says Scott", NOW)

        assert wanted == after.segment_edition(2)
        assert decided.segment_edits(2)[0] in after.segment_edits(2)
        assert back.segment_edits(2) == decided.segment_edits(2)

    def test_the_text_that_stands_is_nothing(self, review: Review) -> None:
        decided = accepted(review, 0)

        assert decided.edit_segment(1, "Ant Financial and rookie", NOW) == (decided, ())

    def test_an_emptied_segment_keeps_its_line(self, review: Review) -> None:
        after, _ = review.edit_segment(1, "", NOW)

        assert text(after) == RAW.removeprefix("ants and rookie")

    def test_an_edit_that_reaches_out_of_the_segment_is_in_the_way(self, review: Review) -> None:
        across = Edit.at(RAW, Span(9, 23), "Cainiao. Ants")
        log = Log(header(review.document), (Record(1, 1, "t", "ada", Applied(across, None)),))
        review = Review.of(review.document, review.glossaries, log, [])

        assert (review.segment_edition(1), review.segment_edition(2)) == (
            "ants and Cainiao. Ants",
            RAW.splitlines()[2][4:],
        )
        with pytest.raises(ConflictError, match="reaches out of the segment"):
            review.edit_segment(2, "x", NOW)


class TestSomeSuggestions:
    """Those of a part of the text take the places of those that stood there."""

    @pytest.mark.parametrize("low", range(7))
    @pytest.mark.parametrize("count", range(4))
    def test_come_to_what_all_come_to_at_once(self, review: Review, low: int, count: int) -> None:
        decided = accepted(review, 0, 3)
        known = decided.suggestions
        starts = [*(s.span.start for s in known), len(RAW) + 1]
        low, high = min(low, len(known)), min(low + count, len(known))
        stretch = Span(starts[low], starts[high])
        without = decided.with_some(stretch, [])

        assert without == decided.with_suggestions((*known[:low], *known[high:]))
        assert without.with_some(stretch, known[low:high]).offered == decided.offered
        assert states(without.with_some(stretch, known[low:high])) == states(decided)

    def test_the_cursor_stays_on_its_suggestion(self, review: Review) -> None:
        there = review.moved(3)

        after = there.with_some(Span(0, review.suggestions[1].span.end), [])

        assert after.suggestions[after.cursor] == review.suggestions[3]

    def test_may_not_reach_into_what_stands_beside_them(self, review: Review) -> None:
        first, second = review.suggestions[:2]
        wide = suggestion(review.document, Span(first.span.start, second.span.end), ["x"])

        with pytest.raises(ValueError, match="suggestions overlap"):
            review.with_some(Span(first.span.start, second.span.start), [wide])


class TestUndoAndRedo:
    def test_nothing_to_turn_is_nothing(self, review: Review) -> None:
        assert (review.undo(NOW), review.redo(NOW)) == ((review, ()), (review, ()))
        assert (review.can_undo, review.can_redo) == (False, False)

    def test_stand_on_what_was_turned(self, review: Review) -> None:
        after = undone(accepted(review, 3).moved(0))

        assert after.cursor == 3
        assert after.moved(0).redo(NOW)[0].cursor == 3

    def test_redo_pressed_twice_never_undoes(self, review: Review) -> None:
        back = undone(accepted(review, 0)).redo(NOW)[0]

        assert back.redo(NOW) == (back, ())


class TestMoving:
    def test_the_cursor_begins_on_the_first_open_suggestion(self, review: Review) -> None:
        decided = accepted(review, 0)

        assert Review.of(review.document, review.glossaries, decided.log, review.suggestions).cursor == 1

    @pytest.mark.parametrize(("cursor", "step", "expected"), [(0, 1, 1), (5, 1, 0), (0, -1, 5), (2, 3, 5), (4, 3, 1)])
    def test_next_goes_around_the_end(self, review: Review, cursor: int, step: int, expected: int) -> None:
        assert review.moved(cursor).next(step).cursor == expected

    @pytest.mark.parametrize(("cursor", "step", "expected"), [(0, 1, 3), (3, 1, 5), (5, 1, 3), (3, -1, 5), (0, -1, 5)])
    def test_next_open_passes_over_what_is_decided(self, review: Review, cursor: int, step: int, expected: int) -> None:
        decided = dismissed(accepted(review, 0, 1, 2), 4)

        assert decided.moved(cursor).next_open(step).cursor == expected

    def test_next_open_stays_where_everything_is_decided(self, review: Review) -> None:
        decided = dismissed(review, *range(6)).moved(2)

        assert decided.next_open() == decided
        assert (decided.decided, decided.total) == (6, 6)

    def test_without_suggestions_the_cursor_stands_nowhere(self, review: Review) -> None:
        empty = reviewing(review.document, [])

        assert [r.cursor for r in (empty, empty.next(), empty.next_open(-1), empty.moved(3))] == [-1] * 4

    @pytest.mark.parametrize(("wanted", "expected"), [(-7, 0), (3, 3), (99, 5)])
    def test_moved_goes_to_the_nearest_there_is(self, review: Review, wanted: int, expected: int) -> None:
        assert review.moved(wanted).cursor == expected

    def test_a_pair_is_all_places_with_the_same_words_and_entry(self, review: Review) -> None:
        assert (review.pair(2), review.pair(1)) == ((0, 2, 5), (1,))

    @pytest.mark.parametrize("others", [(), (1,), (0, 2), (1, 2), (1, 3, 4), (0, 1, 2, 3, 4)])
    def test_the_places_of_a_pair_that_stand_alike(self, review: Review, others: tuple[int, ...]) -> None:
        decided = dismissed(accepted(review, *others), 5)
        wanted = [[at for at in (0, 2) if at in others], [5], [at for at in (0, 2) if at not in others]]

        assert [[*decided.alike(0, state)] for state in ("accepted", "dismissed", "open")] == wanted

    def test_a_segment_knows_its_suggestions(self, review: Review) -> None:
        assert [list(review.segment_suggestions(number)) for number in (1, 2, 3)] == [[0, 1], [2, 3, 4], [5]]


class TestANewRun:
    def test_decisions_hold_by_key_and_the_cursor_keeps_its_suggestion(self, review: Review) -> None:
        decided = dismissed(accepted(review, 1), 3).moved(4)

        after = decided.with_suggestions(review.suggestions[1:])

        assert (states(after), after.cursor) == (["accepted", "open", "dismissed", "open", "open"], 3)

    def test_decisions_hold_by_place_where_the_glossary_changed(self, review: Review) -> None:
        decided = dismissed(accepted(review, 1), 3)
        changed = [suggestion(review.document, s.span, ["Other"]) for s in review.suggestions]

        after = decided.with_suggestions(changed)

        assert states(after) == ["open", "accepted", "open", "dismissed", "open", "open"]
        assert reopened(after, 1, 3).decided == 0

    def test_what_an_earlier_edit_covers_otherwise_counts_as_by_hand(self, review: Review) -> None:
        wider = suggestion(review.document, Span(5, 15), ["and Cainiao"])

        after = accepted(review, 1).with_suggestions([wider])

        assert (after.state(0), after.option_shown(0)) == ("by hand", "and Cainiao")

    def test_overlapping_suggestions_are_refused(self, review: Review) -> None:
        with pytest.raises(ValueError, match="overlap"):
            review.with_suggestions([*review.suggestions, suggestion(review.document, Span(2, 6), ["x"])])

    def test_a_pair_refused_under_another_entry_stays_refused(self, review: Review) -> None:
        refused = dismissed(review, 0, scope="document")
        first = suggestion(review.document, review.suggestions[0].span, ["Formica"])
        mixed = refused.with_suggestions([first, *review.suggestions[1:]])

        again = dismissed(mixed, 0, scope="document")
        open_again = reopened(mixed, 0)

        assert [again.state(index) for index in (0, 2, 5)] == ["dismissed"] * 3
        assert [open_again.state(index) for index in (0, 2, 5)] == ["open", "dismissed", "dismissed"]


def test_a_log_about_another_text_is_a_conflict(review: Review) -> None:
    other = Document.of("other.txt", RAW.upper())

    with pytest.raises(ConflictError, match="finds 'ANTS' there"):
        Review.of(other, review.glossaries, accepted(review, 0).log, [])


def test_a_word_behind_one_that_was_taken_out_can_be_rewritten() -> None:
    document = Document.of("article.txt", "abc")
    offered = [suggestion(document, Span(at, at + 1), [name]) for at, name in enumerate(("One", "Two", "Three Four"))]
    keys = [one.key for one in offered]
    review = reviewing(document, offered).accept([keys[0], keys[2]], NOW)[0].replace(keys[1], "", NOW)[0]

    assert review.edit_segment(1, "OneThree our", NOW)[0].edition().text == "OneThree our"
