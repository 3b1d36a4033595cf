"""Words are as like as rapidfuzz says, whether it is asked or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from cleaner.core.finding.nearness import LEAST_SPELLING
from cleaner.core.words.likeness import Letters

_WORDS = st.text("abcé ", max_size=9) | st.text("abcdefgh", max_size=80)
MANY = 1 << 40


@pytest.mark.parametrize("few", [MANY, 0], ids=["in Python", "by rapidfuzz"])
@given(one=_WORDS, other=_WORDS)
def test_two_words_are_as_like_as_rapidfuzz_says(few: int, one: str, other: str) -> None:
    letters = Letters(few)

    assert letters.ratio(one, other) == fuzz.ratio(one, other) / 100
    assert letters.similarity(one, other) == OSA.normalized_similarity(one, other)
    for most in (1, 2):
        assert letters.slips(one, other, most) == OSA.distance(one, other, score_cutoff=most)
    least = LEAST_SPELLING
    assert letters.similarity(one, other, least) == OSA.normalized_similarity(one, other, score_cutoff=least)


@pytest.mark.parametrize("few", [MANY, 0], ids=["in Python", "by rapidfuzz"])
@given(
    word=st.text("abcd", min_size=1, max_size=9), words=st.lists(st.text("abcd", min_size=1, max_size=9), max_size=40)
)
def test_the_nearest_words_are_those_that_rapidfuzz_extracts(few: int, word: str, words: list[str]) -> None:
    rows = process.extract(word, words, scorer=OSA.normalized_similarity, score_cutoff=LEAST_SPELLING, limit=8)

    assert Letters(few).nearest(word, words, LEAST_SPELLING, 8) == [row[0] for row in rows]
