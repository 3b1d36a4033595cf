"""Names that drift in spelling: what is a hint, and what is not."""

import sys
from collections import Counter

import pytest

from cleaner.core.basis.remembering import forget
from cleaner.core.basis.text import Document, Span
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.drifting import find_drifts
from cleaner.files.glossaries.reader import parse_glossary

NONE = Index.of(())


def spellings(raw: str, index: Index = NONE) -> list[list[str]]:
    return [[s.text for s in d.spellings] for d in find_drifts(index, Document.of("", raw))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Qin Lie", "Qin Lei"),
        ("Qin Lie", "Chin Lie"),
        ("Qin Lie", "Lie Qin"),
        ("Wu Lei", "Wu Lie"),
        ("Da Yu", "Dayu"),
        ("Li Na", "Na Li"),
        ("Weibo", "Wiebo"),
        ("Song Tingyu", "Song Ting Yu"),
        ("Zhang Wei", "Chang Wei"),
        ("Mao Zedong", "Mao Tse-tung"),
        ("Shen Zhiqiang", "Shen Ziqiang"),
        ("Huawei", "Hauwei"),
        ("WeChat", "Wechat"),
        ("Rakhmaninov", "Rachmaninov"),
    ],
)
def test_two_spellings_of_one_name_are_a_hint(first: str, second: str) -> None:
    raw = f"Yesterday {first} spoke. Everybody heard {first}.\nThen {second} left."

    assert [[first, second]] == spellings(raw)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lei Jun", "Li Jun"),
        ("Wang Fang", "Wang Feng"),
        ("Li Na", "Li Ni"),
        ("Ma Yun", "Ma Yan"),
        ("Shanxi", "Shaanxi"),
        ("Guizhou", "Guangzhou"),
        ("Changzhou", "Zhangzhou"),
        ("Kazakhstan", "Kazakhstani"),
        ("Romanov", "Romanova"),
        ("Zuckerbergs", "Zuckerberg"),
        ("Peter Miller", "Petra Miller"),
        ("Health Care", "Healthcare"),
        ("Ma Yun", "MA YUN"),
    ],
)
def test_names_that_are_two_or_one_in_another_form_are_no_hint(first: str, second: str) -> None:
    assert [] == spellings(f"Yesterday {first} spoke. Everybody heard {first}.\nThen {second} left.")


@pytest.mark.parametrize("name", ["Mo Yan", "Wu Lei", "Lai Shengchuan", "Ouyang Nana", "Ma Long"])
def test_a_chinese_name_in_lower_case_is_a_hint_beside_the_name_itself(name: str) -> None:
    raw = f"Yesterday {name.lower()} spoke to {name} of {name.lower()}'s book.\nThen {name.lower()}ing was {name}."

    [drift] = find_drifts(NONE, Document.of("", raw))

    assert [name, name.lower()] == [s.text for s in drift.spellings]
    assert [2, 2] == [len(s.spans) for s in drift.spellings]
    assert "the same letters in lower case" == drift.spellings[1].why


@pytest.mark.parametrize("words", ["You Can", "Long Men", "Great Wall", "Long Shengchuans Term", "Shengchuan"])
def test_words_that_may_be_plain_english_in_lower_case_are_no_hint(words: str) -> None:
    assert [] == spellings(f"Yesterday {words} spoke.\nThen {words.lower()} was there.")


def test_a_lower_case_form_that_is_suggested_already_is_no_hint() -> None:
    raw = "Yesterday Mo Yan spoke.\nThen mo yan left."
    at = raw.index("mo yan")
    assert () == find_drifts(NONE, Document.of("", raw), [Span(at, at + 6)])


@pytest.mark.parametrize("piece", ["<!-- cleaner:off --> {} <!-- cleaner:on -->", "`{}`", "<https://example.org/{}>"])
@pytest.mark.parametrize("name", ["Qin Lei", "qin lie"])
def test_where_nothing_is_repaired_nothing_is_a_hint(name: str, piece: str) -> None:
    raw = f"Yesterday Qin Lie spoke. Everybody heard Qin Lie.\n{piece.format(name)} was left."

    assert [] == spellings(raw)


def test_names_that_stand_in_one_sentence_are_two() -> None:
    assert [] == spellings("Qin Lie met Qin Lei at the gate.\nQin Lie bowed.")


def test_a_title_a_first_word_and_a_possessive_belong_to_no_name() -> None:
    raw = "When Qin Lie came, nobody saw Young Master Qin Lie's sword.\nBut Qin Lei saw Mr. Qin Lie."

    [drift] = find_drifts(NONE, Document.of("", raw))

    assert [3, 1] == [len(s.spans) for s in drift.spellings]
    assert {"Qin Lie"} == {raw[s.start : s.end] for s in drift.first.spans}


def test_a_right_name_of_the_glossary_comes_first_and_two_of_them_are_two() -> None:
    raw = "Here is Qin Lei. There is Qin Lei.\nAnd here is Qin Lie."
    one = "glossary: g\nentries:\n  - {name: Qin Lie, kind: person}\n"
    two = one + "  - {name: Qin Lei, kind: person}\n"

    assert [["Qin Lie", "Qin Lei"]] == spellings(raw, Index.of(parse_glossary(one, "g").entries))
    assert [] == spellings(raw, Index.of(parse_glossary(two, "g").entries))


def test_what_is_suggested_already_is_no_hint() -> None:
    raw = "Here is Qin Lie.\nThere is Qin Lei."
    at = raw.index("Qin Lei")

    assert () == find_drifts(NONE, Document.of("", raw), [Span(at, at + 7)])


def test_a_name_is_read_as_often_in_a_list_of_names_however_many_are_like_it() -> None:
    words = [a + b + c for a in ("ba", "fei", "kai", "lin") for b in ("dong", "gao", "hua", "mei") for c in ("", "yan")]
    names = [f"{family} {word}".title() for family in ("bo", "cai", "du", "gu", "han", "lin", "wei") for word in words]
    made: Counter[str] = Counter()
    forget()

    sys.setprofile(lambda frame, event, _: made.update([frame.f_code.co_name] if event == "call" else []))
    try:
        drifts = find_drifts(NONE, Document.of("", ", ".join(names)))
    finally:
        sys.setprofile(None)

    assert () == drifts
    assert made["_alike"] > 15 * len(names)
    assert made["folded_words"] + made["slurred"] + made["wade_giles"] <= 8 * len(names)
