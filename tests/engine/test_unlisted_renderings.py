"""Renderings that no glossary lists: they follow from the source name, word for word, or from a listed rendering."""

import pytest

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.language.glossing import glossed
from cleaner.core.language.otherwise import reworded
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

GLOSSARY = """
glossary: firms
language: {source: zh, target: en}
entries:
  - {name: Changhong, source: 长虹}
  - {name: Galanz, source: 格兰仕}
  - {name: Xibei, source: 西贝, variants: [western shell]}
  - {name: East Buy, source: 东方甄选, variants: [eastern selection]}
  - {name: Haidilao, source: 海底捞, variants: [sea bottom fishing]}
  - {name: Maoyan, source: 猫眼, variants: [cat's eye]}
  - {name: FiberHome, source: 烽火通信, variants: [beacon fire communication]}
  - {name: Honor of Kings, source: 王者荣耀}
  - {name: Yunnan Baiyao, source: 云南白药}
  - {name: Bona Film, source: 博纳影业}
  - {name: Shen Moyun, kind: person, source: 沈墨云}
  - {name: Tencent, source: 腾讯}
  - {name: Xpeng, source: 小鹏汽车}
  - {name: Xiaomi Group, source: 小米集团}
  - {name: Peking University, source: 北京大学}
  - {name: Hyundai, source: 北京现代}
"""
INDEX = Index.of(parse_glossary(GLOSSARY, "firms").entries)


def found(text: str) -> list[Suggestion]:
    return list(suggest(INDEX, Document.of("t", text), 0.5))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tencent sold its shares, and long rainbow sold twice as many televisions.", "Changhong"),
        ("Tencent and West Bei opened twelve restaurants in Wuhan.", "Xibei"),
        ("Tencent said that east selection earned 14 million yuan.", "East Buy"),
        ("Tencent said that sea bottom fish opened a hundred restaurants.", "Haidilao"),
        ("Tencent and cat eye sell nine of ten tickets.", "Maoyan"),
        ("Tencent and beacon fire delivered the equipment.", "FiberHome"),
        ("Tencent said that glory of the king earned 14 million yuan.", "Honor of Kings"),
        ("Tencent bought shares of Yunnan white medicine and of Xibei.", "Yunnan Baiyao"),
        ("Tencent hired Ink Cloud Shen, said Xibei.", "Shen Moyun"),
        ("Tencent and Xiao Peng built a car for Xibei.", "Xpeng"),
        ("Tencent and Xian Dai built a car for Xibei.", "Hyundai"),
    ],
)
def test_what_follows_from_a_source_name_or_a_listed_rendering_is_found(text: str, name: str) -> None:
    assert [s.options[0].after for s in found(text)] == [name]
    assert all(str(s.certainty) != "sure" for s in found(text)), "nobody has listed it"
    assert all({"glossed", "reworded"} & {e.kind for e in s.evidence} for s in found(text)), "it is told why"


@pytest.mark.parametrize(
    "text",
    [
        "After the rain a long rainbow stood over the bay, and the children counted its colours.",
        "Tencent gave its guests a cat's eyeglasses.",
        "The shepherds lit a beacon fire on the hill above the village.",
        "Bona is a town in Algeria, and Bo is a town in Sierra Leone.",
        "She moved from the east, by selection of the judges, to the final.",
        "He drank white medicine, and it tasted of chalk.",
    ],
)
def test_the_same_words_are_left_alone_where_nothing_speaks_for_the_name(text: str) -> None:
    assert not found(text)


def test_what_another_entry_lists_is_its_own() -> None:
    entries = parse_glossary(
        "glossary: two\nlanguage: {source: zh, target: en}\nentries:\n"
        "  - {name: Changhong, source: 长虹}\n  - {name: Rainbow Bridge Trading, variants: [long rainbow]}\n"
        "  - {name: Tencent}\n",
        "two",
    ).entries
    text = "Tencent sold its shares, and long rainbow sold twice as many televisions."
    made = suggest(Index.of(entries), Document.of("t", text), 0.0)
    assert {o.after for s in made for o in s.options} == {"Rainbow Bridge Trading"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("长虹", "long rainbow"),
        ("長虹", "long rainbow"),
        ("长虹电器", "long rainbow"),
        ("神华", "god hua"),
        ("王者荣耀", "king glory"),
        ("云南白药", "yunnan white medicine"),
    ],
)
def test_a_source_name_is_rendered_word_for_word(source: str, expected: str) -> None:
    assert expected in list(glossed(source))


@pytest.mark.parametrize(
    ("source", "expected"), [("小鹏汽车", "xiao peng"), ("上海申花", "shen hua"), ("长城汽车", "chang cheng")]
)
def test_a_firm_is_read_without_what_it_makes_or_where_it_is(source: str, expected: str) -> None:
    assert expected in list(glossed(source))


@pytest.mark.parametrize(
    ("source", "reading"),
    [
        ("清华大学", "qing hua"),
        ("北京大学", "da xue"),
        ("海南航空", "hai nan"),
        ("中国科技", "zhong guo"),
        ("南京银行", "yin hang"),
    ],
)
def test_a_school_a_place_and_what_many_are_called_are_not(source: str, reading: str) -> None:
    assert reading not in list(glossed(source))


def test_what_the_right_name_begins_with_is_right() -> None:
    assert not found("Tencent and Xiaomi sell phones to Xibei.")


@pytest.mark.parametrize("source", ["长", "长虹长虹长虹长虹", "Changhong", ""])
def test_what_is_too_short_or_long_or_no_chinese_name_is_not(source: str) -> None:
    assert not list(glossed(source))


@pytest.mark.parametrize("source", ["青海", "云南省"])
def test_a_well_known_place_is_not(source: str) -> None:
    assert not list(glossed(source))


@pytest.mark.parametrize(("source", "english"), [("绿茶", "green tea"), ("黑猫", "black cat")])
def test_what_english_says_of_much_else_is_not(source: str, english: str) -> None:
    made = list(glossed(source))
    assert made
    assert english not in made


@pytest.mark.parametrize("source", ["长虹", "海底捞", "东方甄选", "中国人寿", "潜龙湖"])
def test_no_rendering_is_a_single_word_or_made_of_readings_alone(source: str) -> None:
    from cleaner.core.language.romanisation import romanisations

    read = romanisations(source, person=False)
    for text in glossed(source):
        assert " " in text
        assert text.replace(" ", "") not in read


@pytest.mark.parametrize(
    ("listed", "other"),
    [
        ("eastern selection", "east selection"),
        ("mongolian cow", "mongolian cattle"),
        ("sea bottom fishing", "sea bottom fish"),
        ("cat's eye", "cat eye"),
        ("light line media", "light line"),
    ],
)
def test_a_listed_rendering_is_worded_otherwise(listed: str, other: str) -> None:
    assert other in list(reworded(listed))


@pytest.mark.parametrize(
    "listed", ["the south", "in common", "are you hungry", "old dry mother, spicy", "southern china bank"]
)
def test_words_of_grammar_and_what_is_said_of_much_else_are_not(listed: str) -> None:
    assert not {"the southern", "in joint", "old dry mother", "southern china"}.intersection(reworded(listed))


def test_an_umlaut_tells_one_reading_from_another() -> None:
    entries = parse_glossary(
        "glossary: two\nlanguage: {source: zh, target: en}\nentries:\n"
        "  - {name: Lu Ling, kind: person, source: 卢玲}\n  - {name: Lv Ling, kind: person, source: 吕玲}\n",
        "two",
    ).entries
    made = suggest(Index.of(entries), Document.of("t", "Since spring, Lü Ling has met Lu Ling twice."), 0.5)
    assert [s.options[0].after for s in made] == ["Lv Ling"]
