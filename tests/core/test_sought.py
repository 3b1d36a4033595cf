"""A table is looked into without being unpacked, and tells the same as if it were."""

import pytest

from cleaner.core.basis.sought import Sought, fact_of
from cleaner.core.language.english import is_known, part, words_known, zipf
from cleaner.core.language.tables.english import WORDS


@pytest.mark.parametrize(
    ("word", "fact"),
    [("ant", "n6"), ("ants", "s5"), ("any", "t10"), ("an", None), ("nts", None), ("", None)],
)
def test_a_fact_is_found_behind_the_whole_word_alone(word: str, fact: str | None) -> None:
    table = {"an": "ant:n6 ants:s5 any:t10", "nt": "nth:j4 "}

    assert fact == fact_of(table, word)


def test_every_key_is_told_whose_text_holds_the_character() -> None:
    table = Sought({"le": "乐了", "yue": "月乐", "a": "阿"})

    assert ["le", "yue"] == list(table.holding("乐"))
    assert ["le"] == list(table.holding("了"))
    assert ["a"] == list(table.holding("阿"))
    assert [] == list(table.holding("马"))


def test_a_word_is_told_alike_before_and_after_all_words_are_unpacked() -> None:
    words = [pair.split(":") for row in WORDS.values() for pair in row.split()]
    asked = [*words[:: len(words) // 400], words[-1]]

    alone = [(part(word), zipf(word)) for word, _ in asked]
    assert {word for word, _ in words} == set(words_known())

    assert [(fact[0], int(fact[1:]) / 2) for _, fact in asked] == alone
    assert alone == [(part(word), zipf(word)) for word, _ in asked]
    assert not is_known("qqzz")
