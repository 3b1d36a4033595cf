"""The distinct words of a long text, by their hashes."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.words.vocabulary import Vocabulary

_CROWDED = st.builds(lambda high, low: high << 60 | low, st.integers(0, 3), st.integers(1, 12))
"""Hashes that meet in few places of any table."""


@given(st.lists(st.lists(_CROWDED | st.integers(1, (1 << 64) - 1), max_size=40), max_size=6))
def test_words_have_one_number_if_and_only_if_they_have_one_hash(stretches: list[list[int]]) -> None:
    words = Vocabulary()
    numbers: list[int] = []
    for stretch in stretches:
        numbers += words.numbered(np.array(stretch, np.uint64), len(numbers)).tolist()
    hashes = [one for stretch in stretches for one in stretch]
    assert hashes == words.hashes.take(numbers).tolist()
    assert set(hashes) == set(words.hashes[1:].tolist())
    assert [hashes.index(one) for one in words.hashes[1:].tolist()] == words.firsts[1:].tolist()


def test_a_vocabulary_that_outgrows_its_table_keeps_its_numbers() -> None:
    words = Vocabulary()
    hashes = np.random.default_rng(1).integers(1, 1 << 63, 1 << 17, np.uint64)
    before = words.numbered(hashes, 0)
    assert set(before.tolist()) == set(range(1, len(hashes) + 1))
    assert before.tolist() == words.numbered(hashes, len(hashes)).tolist()
