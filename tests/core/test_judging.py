"""What a reviewer's verdicts come to: on the edition, in the log, and when they are taken back."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from small_review import accepted, dismissed, small_review, states, text, undone
from strategies import NOW, decided, reviewing, reviews, suggestion

from cleaner.core.basis.text import Document, Span
from cleaner.core.log.edits import Edit
from cleaner.core.log.history import Applied, Commented, Stamp
from cleaner.core.log.replay import replay
from cleaner.core.work.agreement import Agreement, agreements, kappa
from cleaner.core.work.judging import Decided, decisions, decisions_after
from cleaner.core.work.review import Review
from cleaner.core.work.sifting import Sieve, alike, choices, pairs, segment_of, sifted
from cleaner.core.work.verdicts import (
    approving,
    changed_since,
    comment_of,
    commenting,
    rating,
    rejecting,
    rewording,
    signing,
    taking_back,
)

BEA = Stamp("2025-01-03T00:00:00.000Z", "bea")


def looked_at(review: Review) -> tuple[Decided, ...]:
    return decisions(review, BEA.by)


def verdicts(review: Review) -> list[str]:
    return [decided.verdict for decided in looked_at(review)]


def decided_review() -> Review:
    """By Ada: ants, rookie, Ants accepted; jack ma dismissed; Scott and the last ants open."""
    return dismissed(accepted(small_review(), 0, 1, 2), 3)


def approved(review: Review, *indices: int) -> Review:
    return review.carry_out(approving(review, BEA.by, [looked_at(review)[n] for n in indices]), BEA)[0]


def rejected(review: Review, *indices: int) -> Review:
    return review.carry_out(rejecting(review, BEA.by, [looked_at(review)[n] for n in indices]), BEA)[0]


def signed(review: Review, number: int) -> Review:
    inside = [d for d in looked_at(review) if segment_of(review, d) == number]
    return review.carry_out(signing(review, BEA.by, number, inside), BEA)[0]


def test_every_decision_is_seen_and_none_is_judged_before_the_reviewer_has() -> None:
    found = looked_at(decided_review())

    assert [d.sort for d in found] == ["edit", "edit", "edit", "left", "open", "open"]
    assert [d.by for d in found] == ["ada", "ada", "ada", "ada", "", ""]
    assert {d.verdict for d in found} == {""}


def test_approving_changes_no_word() -> None:
    before = decided_review()

    after = approved(before, 0, 3)

    assert text(after) == text(before)
    assert verdicts(after) == ["approved", "", "", "approved", "", ""]


def test_rejecting_an_edit_gives_the_raw_words_back_and_stays_to_be_seen() -> None:
    after = rejected(decided_review(), 0)

    assert text(after).startswith("ants and Cainiao")
    assert verdicts(after) == ["rejected", "", "", "", "", ""]
    assert states(after)[0] == "dismissed", "it is not offered again"


def test_rejecting_what_was_left_puts_the_name_in() -> None:
    after = rejected(decided_review(), 3)

    assert "and Jack Ma, says" in text(after)
    assert [(d.sort, d.by, d.verdict) for d in looked_at(after)][3] == ("edit", "bea", "approved")


def test_an_open_suggestion_is_decided_by_the_reviewers_verdict() -> None:
    after = rejected(approved(decided_review(), 4), 5)

    assert states(after)[4:] == ["accepted", "dismissed"]
    assert verdicts(after)[4:] == ["approved", "approved"], "nobody judges what they did themselves"


def test_a_rejected_edit_that_is_approved_after_all_stands_again() -> None:
    before = decided_review()

    after = approved(rejected(before, 1), 1)

    assert text(after) == text(before)
    assert states(after) == states(before)


def test_a_verdict_taken_back_leaves_the_edition_and_no_verdict() -> None:
    before = decided_review()
    review = rejected(before, 1)

    after, _ = review.carry_out(taking_back(review, BEA.by, looked_at(review)[1]), BEA)

    assert (text(after), verdicts(after)) == (text(before), [""] * 6)


def test_own_words_replace_an_edit_and_undo_brings_it_back() -> None:
    before = decided_review()

    after, _ = before.carry_out(rewording(before, BEA.by, looked_at(before)[1], "Cainiao (菜鸟)"), BEA)

    assert "Cainiao (菜鸟)" in text(after)
    assert (looked_at(after)[1].by, looked_at(after)[1].verdict) == ("bea", "approved")
    assert (text(undone(after)), verdicts(undone(after))) == (text(before), verdicts(before))


def test_signing_stands_by_all_in_the_segment_and_a_later_change_is_told() -> None:
    review = signed(decided_review(), 1)
    assert verdicts(review)[:2] == ["approved", "approved"]
    assert review.replayed.signed[1].by == "bea"
    assert not changed_since(review, review.replayed.signed[1], looked_at(review)[:2])

    review = rejected(review, 0)
    assert changed_since(review, review.replayed.signed[1], looked_at(review)[:2])
    review = signed(review, 1)
    assert not changed_since(review, review.replayed.signed[1], looked_at(review)[:2])
    assert 1 not in signed(review, 1).replayed.signed, "signing again takes the signature back"


def test_a_comment_is_changed_and_taken_away_by_the_one_who_wrote_it() -> None:
    review = decided_review()
    for said in ("look", "look again"):
        review, _ = review.carry_out(commenting(review, BEA.by, 2, said), BEA)

    own = comment_of(review, BEA.by, 2)
    assert own is not None
    assert own.what == Commented(2, "look again")
    assert commenting(review, BEA.by, 2, "look again") == []
    assert review.carry_out(commenting(review, BEA.by, 2, ""), BEA)[0].replayed.comments == ()


def test_two_reviewers_judge_the_same_edit() -> None:
    review = approved(decided_review(), 0)

    assert decisions(review, "cy")[0].verdict == ""
    review, _ = review.carry_out(approving(review, "cy", decisions(review, "cy")[:1]), Stamp("t", "cy"))
    assert (looked_at(review)[0].verdict, decisions(review, "cy")[0].verdict) == ("approved", "approved")


def test_the_sieve_leaves_what_is_wanted_and_orders_it_by_risk() -> None:
    review = approved(decided_review(), 0)
    found = looked_at(review)

    assert sifted(review, found, Sieve(), "text") == (0, 1, 2)
    assert sifted(review, found, Sieve(verdict="undecided"), "text") == (1, 2)
    assert sifted(review, found, Sieve(sort="", person="ada"), "text") == (0, 1, 2, 3)
    trusts = [found[n].trust for n in sifted(review, found, Sieve(sort=""), "risk")]
    assert trusts == sorted(trusts)
    counts = {choice.value: choice.count for choice in choices(review, found, Sieve())}
    assert (counts["undecided"], counts["approved"], counts["left"], counts["open"]) == (2, 1, 1, 2)


def test_the_same_words_by_the_same_entry_are_one_pair() -> None:
    review = accepted(small_review(), 0, 2, 5)
    found = looked_at(review)

    first = pairs(review, found, sifted(review, found, Sieve(), "text"))[0]

    assert (first.before, first.after, len(first.indices)) == ("ants", "Ant Financial", 3)
    assert alike(review, found, 0) == first.indices


def test_what_is_rejected_beside_an_open_suggestion_stays_the_only_one_there() -> None:
    document = Document.of("article.txt", "ants'rookie")
    offered = [suggestion(document, Span(0, 5), ["Ant Financial"]), suggestion(document, Span(5, 11), ["Cainiao"])]
    review = reviewing(document, offered)
    review = review.carry_out([Applied(Edit.at(document.raw, Span(0, 4), "bees"), None)], NOW)[0]
    known, since = looked_at(review), review.replayed.last_seq

    after = rejected(review, 0, 1)

    assert decisions_after(after, BEA.by, known, since) == looked_at(after)
    assert [decided.span for decided in looked_at(after)] == [Span(0, 4), Span(5, 11)]


@given(reviews(), st.data())
def test_whatever_a_reviewer_does_replays_and_is_undone(review: Review, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        found = looked_at(review)
        chosen = data.draw(st.lists(st.sampled_from(found), unique=True, max_size=4)) if found else []
        deed = data.draw(st.sampled_from([approving, rejecting]))
        after, records = review.carry_out(deed(review, BEA.by, chosen), BEA)
        assert decisions_after(after, BEA.by, found, review.replayed.last_seq) == looked_at(after)
        assert after.replayed == replay(after.log)
        wanted = "approved" if deed is approving else "rejected"
        kept = {d.span: d for d in looked_at(after)}
        for one in chosen:
            now = kept[one.span]
            own = now.by == BEA.by and now.verdict == "approved"
            assert now.verdict == wanted or own
        if records:
            back = undone(after)
            assert decisions_after(back, BEA.by, looked_at(after), after.replayed.last_seq) == looked_at(back)
            assert (text(undone(after)), looked_at(undone(after))) == (text(review), found)
        review = after


def test_a_blind_rating_that_is_alike_counts_as_approval_and_kappa_is_told() -> None:
    review = decided_review()
    found = looked_at(review)
    for index, after in ((0, found[0].after), (1, None), (2, found[2].after), (3, None)):
        review, _ = review.carry_out(rating(review, BEA.by, found[index], after), BEA)

    assert [d.blind for d in looked_at(review)] == ["agreed", "disagreed", "agreed", "agreed", "", ""]
    assert verdicts(review) == ["approved", "", "approved", "approved", "", ""]
    [(people, agreement)] = agreements(review.replayed, review.log.records, review.offered).items()
    assert (people, agreement.places, agreement.alike) == (("ada", "bea"), 4, 3)
    settled = rejected(review, 1)
    assert agreements(settled.replayed, settled.log.records, settled.offered)[people] == agreement


choosing = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=30)


@given(choosing)
def test_kappa_is_what_cohen_defines(chosen: list[tuple[str, str]]) -> None:
    agreement = sum((Agreement(type(Agreement().choices)([pair])) for pair in chosen), Agreement())

    total = len(chosen)
    if not total:
        assert agreement.kappa is None
        return
    observed = Fraction(sum(a == b for a, b in chosen), total)
    chance = sum(
        Fraction(sum(a == c for a, _ in chosen), total) * Fraction(sum(b == c for _, b in chosen), total) for c in "abc"
    )
    assert agreement.kappa == (None if chance == 1 else float((observed - chance) / (1 - chance)))


@given(choosing.filter(lambda chosen: len({a for a, _ in chosen}) > 1))
def test_kappa_is_one_for_two_people_of_one_mind(chosen: list[tuple[str, str]]) -> None:
    assert kappa({(a, a): sum(other == a for other, _ in chosen) for a, _ in chosen}) == 1


@given(reviews(), st.data())
def test_what_is_known_is_taken_over_whatever_is_done_next(review: Review, data: st.DataObject) -> None:
    known, since = looked_at(review), review.replayed.last_seq

    after = data.draw(decided(review))

    assert decisions_after(after, BEA.by, known, since) == looked_at(after)
