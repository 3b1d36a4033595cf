"""Hunks of any text: as wide as asked, every decision in one of them, and the current one always on a row."""

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from strategies import NOW, reviews

from cleaner.core.work.review import Review
from cleaner.core.work.sifting import ORDERS, Order, Sieve
from cleaner.tui.drawing.render import STYLES
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.reviewer.hunk_rows import HunkRows

PALETTE = {name: Style() for name in STYLES}


@given(reviews(), st.integers(20, 130), st.sampled_from(ORDERS), st.booleans())
def test_every_row_is_as_wide_as_asked_and_the_current_decision_stands_on_one(
    review: Review, cells: int, order: Order, blind: bool
) -> None:
    desk = Desk.of(review, "bea", Sieve(sort=""), order, blind)

    for at in range(len(desk.shown)):
        there = desk.moved(at)
        rows = HunkRows(there, there.hunk, cells, PALETTE)
        assert {cells} == {strip.cell_length for strip in rows.lines}
        assert 0 < rows.first <= rows.last < len(rows.lines)
        assert there.shown[at] in desk.hunks[there.hunk].indices


@given(reviews(), st.sampled_from(ORDERS))
def test_each_decision_stands_in_exactly_one_hunk(review: Review, order: Order) -> None:
    desk = Desk.of(review, NOW.by, Sieve(sort=""), order)

    assert list(desk.shown) == [index for hunk in desk.hunks for index in hunk.indices]
    assert sorted(desk.shown) == list(range(len(desk.decided)))
