"""What holds for every review, whatever the person does."""

import statistics
import time

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from small_review import accepted, dismissed, key, reopened, states, text, undone
from strategies import NOW, fresh_reviews, reviewing, reviews, rewordings, suggestion

from cleaner.core.basis.errors import ConflictError
from cleaner.core.basis.text import Document, Span
from cleaner.core.log.edits import edition_of, inverse
from cleaner.core.log.history import Record, Scope, Stamp
from cleaner.core.log.replay import replay
from cleaner.core.work.review import Review


@given(reviews(), st.data())
def test_an_edited_segment_is_exactly_that_text_and_all_others_stay(review: Review, data: st.DataObject) -> None:
    numbers = [segment.number for segment in review.document.segments]
    if not numbers:
        return
    number = data.draw(st.sampled_from(numbers))
    wanted = data.draw(rewordings(review.segment_edition(number)))

    after, _ = review.edit_segment(number, wanted, NOW)

    shown = {other: review.segment_edition(other) for other in numbers} | {number: wanted}
    assert {other: after.segment_edition(other) for other in numbers} == shown


@given(fresh_reviews())
def test_an_empty_log_gives_the_raw_text_back(review: Review) -> None:
    assert text(review) == review.document.raw


@given(fresh_reviews())
def test_accepting_everything_leaves_nothing_open(review: Review) -> None:
    after = accepted(review, *range(review.total))

    assert (after.decided, set(states(after))) == (after.total, {"accepted"} if after.total else set())


@given(fresh_reviews(), st.sampled_from(["here", "document"]))
def test_dismissing_everything_leaves_the_raw_text(review: Review, scope: Scope) -> None:
    after = dismissed(review, *range(review.total), scope=scope)

    assert (after.decided, text(after)) == (after.total, review.document.raw)


@given(reviews())
def test_reopening_everything_opens_everything(review: Review) -> None:
    after = reopened(review, *range(review.total))

    assert after.decided == 0


@given(reviews())
def test_a_review_opened_again_from_its_log_stands_as_it_was_left(review: Review) -> None:
    again = Review.of(review.document, review.glossaries, review.log, review.suggestions)

    assert again.moved(review.cursor) == review


def test_one_decision_among_forty_thousand_costs_milliseconds() -> None:
    count = 40_000
    document = Document.of("long.txt", "the ants went to see the rookie\n" * count)
    review = reviewing(document, [suggestion(document, Span(32 * n + 4, 32 * n + 8), ["Ant"]) for n in range(count)])
    review = dismissed(accepted(review, *range(count // 2)), *range(count // 2, count - 100))
    costs: list[float] = []

    for n in range(count - 30, count):
        start = time.process_time()
        review = undone(accepted(dismissed(review, n), n))
        costs.append((time.process_time() - start) / 3)

    assert statistics.median(costs) < 0.030  # 0.5 ms here; replaying the log would take 200 ms


class DecidingAndTurning(RuleBasedStateMachine):
    """Decisions in any order against the plainest oracle there is: two stacks of what the person saw."""

    @initialize(review=fresh_reviews())
    def start(self, review: Review) -> None:
        self.review = review
        self.past: list[tuple[str, list[str]]] = []
        self.future: list[tuple[str, list[str]]] = []
        self.written: tuple[Record, ...] = ()

    def seen(self) -> tuple[str, list[str]]:
        return text(self.review), states(self.review)

    def take(self, step: tuple[Review, tuple[Record, ...]]) -> None:
        before = self.seen()
        self.review, records = step
        self.written += records
        if records:
            self.past.append(before)
            self.future.clear()
        else:
            assert self.seen() == before

    def some(self, data: st.DataObject) -> list[int]:
        return sorted(data.draw(st.sets(st.integers(0, self.review.total - 1), min_size=1, max_size=3)))

    @precondition(lambda self: self.review.total)
    @rule(data=st.data(), option=st.integers(0, 1))
    def accept(self, data: st.DataObject, option: int) -> None:
        chosen = self.some(data)
        try:
            self.take(self.review.accept([key(self.review, index) for index in chosen], NOW, option))
        except ConflictError:
            short = [index for index in chosen if option >= len(self.review.suggestions[index].options)]
            assert short or any(self.review.state(index) == "by hand" for index in chosen)
        else:
            for index in chosen:
                wanted = self.review.suggestions[index].options[option].after
                assert (self.review.state(index), self.review.option_shown(index)) == ("accepted", wanted)

    @precondition(lambda self: self.review.total)
    @rule(data=st.data(), scope=st.sampled_from(["here", "document"]))
    def dismiss(self, data: st.DataObject, scope: Scope) -> None:
        chosen = self.some(data)
        self.take(self.review.dismiss([key(self.review, index) for index in chosen], NOW, scope))
        assert {self.review.state(index) for index in chosen} <= {"dismissed", "by hand"}

    @precondition(lambda self: self.review.total)
    @rule(data=st.data(), wanted=st.sampled_from(["", "Cainiao", "own words", "ants"]))
    def replace(self, data: st.DataObject, wanted: str) -> None:
        index = self.some(data)[0]
        try:
            self.take(self.review.replace(key(self.review, index), wanted, NOW))
        except ConflictError:
            assert self.review.state(index) == "by hand"

    @precondition(lambda self: self.review.total)
    @rule(data=st.data())
    def reopen(self, data: st.DataObject) -> None:
        chosen = self.some(data)
        decided = [i for i in range(self.review.total) if self.review.state(i) == "dismissed" and i not in chosen]
        self.take(self.review.reopen([key(self.review, index) for index in chosen], NOW))
        assert {self.review.state(index) for index in chosen} == {"open"}
        assert {self.review.state(index) for index in decided} <= {"dismissed"}

    @precondition(lambda self: self.review.document.segments)
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        number = data.draw(st.integers(1, len(self.review.document.segments)))
        wanted = data.draw(rewordings(self.review.segment_edition(number)))
        self.take(self.review.edit_segment(number, wanted, NOW))
        assert self.review.segment_edition(number) == wanted

    @rule()
    def undo(self) -> None:
        assert self.review.can_undo == bool(self.past)
        now = self.seen()
        self.review, records = self.review.undo(NOW)
        self.written += records
        if self.past:
            self.future.append(now)
            assert self.seen() == self.past.pop()

    @rule()
    def redo(self) -> None:
        assert self.review.can_redo == bool(self.future)
        now = self.seen()
        self.review, records = self.review.redo(Stamp("later", "grace"))
        self.written += records
        if self.future:
            self.past.append(now)
            assert self.seen() == self.future.pop()

    @invariant()
    def what_was_carried_forward_is_what_replay_gives(self) -> None:
        assert self.review.log.records == self.written
        assert self.review.replayed == replay(self.review.log)
        assert self.review == self.review.with_suggestions(self.review.suggestions)

    @invariant()
    def segments_and_separators_make_the_edition(self) -> None:
        document, pieces, done = self.review.document, list[str](), 0
        for segment in document.segments:
            pieces += (document.raw[done : segment.span.start], self.review.segment_edition(segment.number))
            done = segment.span.end
        edition = self.review.edition()

        assert "".join([*pieces, document.raw[done:]]) == edition.text
        assert edition_of(edition.text, inverse(edition)).text == document.raw

    @invariant()
    def decided_is_what_is_not_open(self) -> None:
        assert self.review.decided == len([state for state in states(self.review) if state != "open"])


DecidingAndTurning.TestCase.settings = settings(stateful_step_count=30)
TestDecidingAndTurning = DecidingAndTurning.TestCase
