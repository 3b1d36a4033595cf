"""Without a log a change is traced to the entry whose right name came in its place, and alike changes are one group."""

import pytest

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.differences.compare import compare
from cleaner.core.differences.redline import Redline
from cleaner.core.differences.tracing import traced_by_names

ENTRIES = (
    Entry(
        "Ant Financial",
        "ant-financial",
        variants=(Variant("ants"), Variant("ants, financial services")),
        glossary="Ali",
    ),
    Entry("Alibaba Group", "alibaba-group", variants=(Variant("ali group"),), admitted=("Alibaba",), glossary="Ali"),
    Entry("Jack Ma", "jack-ma", kind="person", variants=(Variant("horse cloud"),), glossary="Ali"),
)


def redline(before: str, after: str) -> Redline:
    comparison = compare(before, after)
    return Redline.of(("a", "b"), comparison, traced_by_names(comparison, ENTRIES))


def test_alike_changes_are_one_group_under_their_entry_and_the_largest_comes_first() -> None:
    before = "We saw ants there. " * 14 + "The ali group paid them well."
    after = "We saw Ant Financial there. " * 14 + "The Alibaba Group paid them badly."

    groups = redline(before, after).groups()

    assert [
        ("ants", "Ant Financial", 14, "ant-financial"),
        ("ali group", "Alibaba Group", 1, "alibaba-group"),
        ("well", "badly", 1, ""),
    ] == [(g.before, g.after, len(g.marks), g.trace.entry) for g in groups]


@pytest.mark.parametrize(
    ("before", "after", "pair", "entry"),
    [
        (
            "saw ants, financial services today",
            "saw Ant Financial today",
            ("ants, financial services", "Ant Financial"),
            "ant-financial",
        ),
        ("the Ali Group paid", "the Alibaba Group paid", ("Ali Group", "Alibaba Group"), "alibaba-group"),
        ("so jack ma leads it", "so Jack Ma runs it", ("jack ma", "Jack Ma"), "jack-ma"),
        ("by ants' will", "by Ant Financial's will", ("ants", "Ant Financial"), "ant-financial"),
        ("the shop paid", "the Alibaba paid", ("shop", "Alibaba"), "alibaba-group"),
        ("it paid much", "it cost much", ("paid", "cost"), ""),
        ("we saw Alibaba here", "we saw here", ("Alibaba", ""), ""),
    ],
)
def test_a_change_is_traced_to_the_whole_name(before: str, after: str, pair: tuple[str, str], entry: str) -> None:
    [mark] = redline(before, after).marks

    assert (pair, entry) == (mark.pair, mark.trace.entry)
