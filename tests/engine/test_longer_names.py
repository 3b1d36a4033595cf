"""Whom the text calls so: a longer name that nobody listed, and a namesake whom the glossary knows."""

import pytest
from engine_case import offered

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.words.long_tokens import LONG

GLOSSARY = """
glossary: names
entries:
  - {name: Alibaba, variants: [ali]}
  - {name: Daniel Zhang, kind: person, source: 张勇, variants: [Zhang Yong], unless: [Haidilao]}
  - {name: Cainiao, variants: [rookie], unless: [stadium]}
"""
BARE = "In 1979 Ali came to Beijing, and a boy met him."
MORE = "\n\nIt rained in the village all day, and nobody went out of the house to look for the cow."


def last(raw: str, word: str) -> Suggestion:
    return [s for s in offered(raw, GLOSSARY, least=0.0) if s.broken == word][-1]


def kinds(raw: str, word: str = "Ali") -> list[str]:
    return [e.kind for e in last(raw, word).evidence]


@pytest.mark.parametrize(
    "longer", ["He saw Muhammad Ali there.", "He saw Ali Zorblat there.", "The boys spoke to Ali Zorblat."]
)
@pytest.mark.parametrize("behind", ["", MORE * (LONG // len(MORE) + 1)], ids=["short", "long"])
def test_a_bare_name_is_rather_his_who_bore_it_in_a_longer_one_before(longer: str, behind: str) -> None:
    raw = f"{longer} {BARE}{behind}"

    assert "other's name" in kinds(raw)
    assert last(raw, "Ali").confidence < last(f"It was so. {BARE}{behind}", "Ali").confidence


@pytest.mark.parametrize(
    "before",
    [
        "He saw Mr. Ali there.",
        "They met with Chairman Ali there.",
        "Muhammad met Ali there.",
        "Today Muhammad, Ali there.",
        "ALI SELLS ITS LAST TOWER TO BANK",  # a headline
        "Ali Sells Its Last Tower To Local Bank",
        "The chairman Ali there.",
        "He saw Ali Group there.",
    ],
)
def test_what_is_no_longer_name_says_nothing(before: str) -> None:
    assert "other's name" not in kinds(f"{before}\n{BARE}")


def test_a_longer_name_behind_says_nothing_nor_does_one_before_a_word_without_a_capital() -> None:
    assert "other's name" not in kinds("In 1979 Ali came to Beijing. It was Muhammad Zorblat.")
    assert "other's name" not in kinds("He saw Muhammad Ali there. In 1979 ali came to Beijing.", "ali")


def test_a_namesake_whom_the_glossary_knows_is_another_wherever_that_stands() -> None:
    far = f"Zhang Yong sold his shares.{MORE * 3} He is of {{}}, people say."
    plain, other = (last(far.format(name), "Zhang Yong") for name in ("Zorblax", "Haidilao"))

    assert other.confidence < plain.confidence
    assert any("elsewhere in the text" in e.text for e in other.evidence if e.kind == "unless")


def test_of_several_words_against_a_name_the_nearest_is_heard() -> None:
    raw = f"Zhang Yong of Zorblax sold shares.{MORE * 3} He is of Haidilao, people say."
    listed = GLOSSARY.replace("[Haidilao]", "[Haidilao, Zorblax]")
    [told] = [e for s in offered(raw, listed, least=0.0) for e in s.evidence if e.kind.startswith("unless")]

    assert "Zorblax" in told.text


def test_a_word_that_speaks_against_another_word_does_so_only_beside_it() -> None:
    far = f"Today rookie sold its shares.{MORE * 3} He sat in the {{}}, people say."

    assert last(far.format("garden"), "rookie").confidence == last(far.format("stadium"), "rookie").confidence
