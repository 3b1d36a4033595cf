"""A person's name of which one word is written by ear, and what is no such name."""

import pytest

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index, find
from cleaner.core.finding.nearness import Near
from cleaner.core.finding.persons import find_persons
from cleaner.core.language.romanisation import romanisations
from cleaner.core.reasons.suggesting import suggest
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Tokens
from cleaner.files.glossaries.reader import parse_glossary

INDEX = Index.of(
    parse_glossary(
        "glossary: people\nentries:\n"
        "  - {name: Xu Chengzhong, kind: person, source: 须成忠}\n"
        "  - {name: Shen Junfei, kind: person}\n"
        "  - {name: Bambang Suryono}\n"
        "  - {name: Lei Jun, kind: person, source: 雷军}\n"
        "  - {name: Li Jun, kind: person, source: 李军}\n"
        "  - {name: Huaihe River, kind: place}\n",
        "people",
    ).entries
)


def found(raw: str) -> dict[str, Suggestion]:
    return {s.broken: s for s in suggest(INDEX, Document.of("", raw), 0.05)}


@pytest.mark.parametrize(
    ("broken", "name"),
    [("Su Chengzhong", "Xu Chengzhong"), ("Shin Junfei", "Shen Junfei"), ("Bambang Suryonno", "Bambang Suryono")],
)
def test_a_name_with_one_word_off_is_a_suggestion_that_is_never_sure(broken: str, name: str) -> None:
    suggestion = found(f"Yesterday {broken} spoke to reporters in Wuhan.")[broken]

    assert name == suggestion.options[0].after
    assert "sure" != suggestion.certainty


@pytest.mark.parametrize(
    "raw",
    [
        "Yesterday Lei Jun met Li Jun.",
        "Yesterday Professor Chengzhong spoke.",
        "Yesterday the Chengzhong spoke.",
        "Yesterday Wang Chengdong spoke.",
        "The Hua River rose.",
    ],
)
def test_another_person_a_title_and_a_river_are_left_alone(raw: str) -> None:
    assert {} == {k: v for k, v in found(raw).items() if len(v.broken.split()) > 1}


def test_a_right_name_of_another_entry_is_never_covered() -> None:
    index = Index.of(
        parse_glossary(
            "glossary: g\nentries:\n  - {name: Xu Chengzhong, kind: person}\n  - {name: Su Chengzhong, kind: person}\n",
            "g",
        ).entries
    )

    assert () == suggest(index, Document.of("", "Yesterday Su Chengzhong spoke."), 0.0)


def test_a_family_name_has_no_rare_reading_and_a_given_name_has_all() -> None:
    assert "wangshi" in romanisations("王石", person=True)
    assert "yushi" not in romanisations("王石", person=True)
    assert {"wuenda", "wuenta"} <= set(romanisations("吴恩达", person=True))


@pytest.mark.parametrize(
    "thing",
    [
        "the Yuwang railway",
        "the Yuwang high-speed railway",
        "the yu wang railway",
        "Yuwang Bridge",
        "Yu wang County",
        "the Yuwan river",
    ],
)
def test_a_thing_of_the_land_is_no_person(thing: str) -> None:
    index = Index.of(parse_glossary("entries:\n  - {name: Yu Wang, kind: person, source: 于旺}\n", "one").entries)

    assert () == suggest(index, Document.of("a.txt", f"Coal goes by {thing} to the sea."))


def test_a_thing_of_the_land_is_no_person_of_a_list_without_kinds() -> None:
    index = Index.of(parse_glossary("entries:\n  - {name: Yu Wanglin, source: 于旺林}\n", "one").entries)

    assert () == suggest(index, Document.of("a.txt", "Coal goes by the yu wang lin railway to the sea."))
    assert suggest(index, Document.of("a.txt", "Coal goes by yu wang lin to the sea."))


@pytest.mark.parametrize("person", ["yu wang", "Yuwang"])
def test_a_person_before_a_thing_of_another_kind_is_one(person: str) -> None:
    index = Index.of(parse_glossary("entries:\n  - {name: Yu Wang, kind: person, source: 于旺}\n", "one").entries)

    assert suggest(index, Document.of("a.txt", f"{person} spoke to reporters of the railway."))


def test_a_person_of_a_body_that_the_entry_does_not_know_is_asked_about() -> None:
    told = "kind: person, source: 张勇, near: [Alibaba], note: Former chief executive of Alibaba."
    index = Index.of(parse_glossary(f"entries:\n  - {{name: Daniel Zhang, {told}}}\n", "one").entries)

    def certainty(raw: str) -> str:
        [found] = suggest(index, Document.of("a.txt", raw))
        return found.certainty

    assert certainty("Yesterday Zhang Yong of Haidilao said that the chain had grown.") == "ask"
    assert certainty("Yesterday Zhang Yong of Alibaba said that the chain had grown.") != "ask"
    alibaba = "Alibaba has grown, the paper says, and Alibaba will grow. Zhang Yong, {} of {}, said so yesterday."
    assert certainty(alibaba.format("deputy director", "Haidilao")) == "ask"
    assert certainty(alibaba.format("chief executive", "Alibaba")) != "ask"
    assert certainty(alibaba.format("a friend", "Haidilao")) != "ask"


@pytest.mark.parametrize(("body", "asked"), [("Hami Solar Power", True), ("Alibaba", False)])
def test_a_listed_person_who_may_be_another_is_asked_about_where_another_body_has_him(body: str, asked: bool) -> None:
    told = "kind: person, variants: [Zhang Yong], near: [Alibaba], unless: [hot pot], note: Former chief executive."
    index = Index.of(parse_glossary(f"entries:\n  - {{name: Daniel Zhang, {told}}}\n", "one").entries)
    raw = f"Alibaba has grown, the paper says. Zhang Yong, Vice GM of {body}, said so yesterday, and Alibaba did too."

    [found] = suggest(index, Document.of("a.txt", raw))

    assert (found.certainty == "ask") == asked


@pytest.mark.parametrize(("kind", "asked"), [("person", True), ("company", False)])
def test_a_firm_of_a_place_that_the_entry_does_not_know_may_be_the_same(kind: str, asked: bool) -> None:
    told = f"kind: {kind}, source: 马兰郭, near: [Alibaba], note: Long with Alibaba."
    index = Index.of(parse_glossary(f"entries:\n  - {{name: Horseland, {told}}}\n", "one").entries)

    [found] = suggest(index, Document.of("a.txt", "Yesterday Malanguo of Haidilao said that Alibaba had grown."))

    assert asked == (found.certainty == "ask")


@pytest.mark.parametrize(
    ("raw", "added"),
    [
        ("Su Chengzhong spoke; then Su\u200bChengzhong, Shin Junfei, Shen Junfei and Xu Chengzhong.", 2),
        ("Su Chengzh\u0142ng, Su Cheng\ufb01zhong, Su-Chengzhong and the Su Chengzhong railway.", 2),
        ("Bambang Suljono and bambang suljono", 1),
        ("Lei Jun met Chengzhong.", 0),
    ],
)
def test_they_are_found_in_a_long_text_as_in_a_short_one(raw: str, added: int) -> None:
    short, long = (
        find_persons(Near.of(INDEX), tokens, find(INDEX, tokens)) for tokens in (Tokens(raw), LongTokens(raw))
    )

    assert short == long
    assert added == sum(match.candidates[0].edits for match in long)
