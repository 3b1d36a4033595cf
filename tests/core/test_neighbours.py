"""What stands beside what in English: levels of pairs, and of names beside words."""

import numpy as np
import pytest

from cleaner.core.language.many_neighbours import Beside, kind_number
from cleaner.core.language.neighbours import START, STOP, name_before, name_behind, together


@pytest.mark.parametrize(
    ("first", "second"), [("into", "account"), ("national", "security"), ("rookie", "season"), ("a", "rookie")]
)
def test_words_that_are_said_together_stand_above_chance(first: str, second: str) -> None:
    level = together(first, second)
    assert level is not None
    assert level > 1


@pytest.mark.parametrize(("first", "second"), [("of", "is"), ("account", "decides"), ("the", "said")])
def test_words_that_shun_each_other_stand_at_chance_or_below(first: str, second: str) -> None:
    level = together(first, second)
    assert level is not None
    assert level <= 0


@pytest.mark.parametrize(("first", "second"), [("government", "xiaomi"), ("qzx", "said"), ("", "")])
def test_a_word_that_is_no_english_has_no_level(first: str, second: str) -> None:
    assert together(first, second) is None


def test_companies_stand_before_verbs_of_business_and_not_before_trees() -> None:
    announces, grows = name_before("announced", "company"), name_before("tree", "company")
    assert announces is not None
    assert grows is not None
    assert announces > 1 > grows


def test_a_product_stands_where_a_company_does_and_a_term_nowhere() -> None:
    assert name_behind("from", "product") == name_behind("from", "company")
    assert name_behind("from", "term") is None


def test_a_place_stands_behind_in_rather_than_a_person() -> None:
    place, person = name_behind("in", "place"), name_behind("in", "person")
    assert place is not None
    assert person is not None
    assert place > person


def test_sentences_begin_and_end() -> None:
    assert together(START, "the") is not None
    assert together("account", STOP) is not None


def test_many_words_are_told_of_as_each_is() -> None:
    words = ["", START, STOP, *"the of into account national security rookie qzx government xiaomi said tree é".split()]
    kinds = ["company", "term", "person", "place", "product"]
    beside = Beside(words)
    first, second = (np.array(pair) for pair in zip(*np.ndindex(len(words), len(words)), strict=True))
    of = [kinds[number % len(kinds)] for number in range(len(first))]
    kinds_of = np.array([kind_number(kind) for kind in of])

    told = [together(words[a], words[b]) or 0 for a, b in zip(first, second, strict=True)]
    assert told == beside.together(first, second).tolist()
    assert [name_behind(words[a], kind) or 0 for a, kind in zip(first, of, strict=True)] == beside.name_behind(
        first, kinds_of
    ).tolist()
    assert [name_before(words[a], kind) or 0 for a, kind in zip(first, of, strict=True)] == beside.name_before(
        first, kinds_of
    ).tolist()
