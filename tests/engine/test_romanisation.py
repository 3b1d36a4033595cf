"""How source names are read: all that a translator may write, and nothing that nobody would."""

import pytest
from engine_case import offered

from cleaner.core.language.romanisation import readings, reads_person, romanisations


def test_a_company_is_read_with_one_rare_reading_and_never_with_two() -> None:
    assert {"yinqi", "yiqi", "yinai"} <= set(romanisations("印奇", person=False))
    assert {"yiai", "yiji", "yiyi"}.isdisjoint(romanisations("印奇", person=False))


def test_the_usual_reading_comes_first() -> None:
    assert ("yin", "qi") == readings("印奇")[0]
    assert ("shan", "yi") == readings("单义")[0]


@pytest.mark.parametrize("name", ["义益", "马义"])
def test_a_form_of_three_letters_and_less_is_none(name: str) -> None:
    forms = romanisations(name, person=True)

    assert forms
    assert all(len(form) > 3 for form in forms)


def test_nothing_has_no_reading() -> None:
    assert readings("") == ()


def test_a_family_name_by_its_own_reading_may_stand_again_with_the_usual_one() -> None:
    assert "shandan" in romanisations("单单", person=True)
    assert "dashan" not in romanisations("大大", person=True)


@pytest.mark.parametrize("name", ["张", "马马马马马马马", "ABC", ""])
def test_a_name_of_one_character_of_too_many_or_of_none_is_not_read(name: str) -> None:
    assert () == romanisations(name, person=True)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("张小龙", {"zhangxiaolong", "xiaolongzhang", "changhsiaolung"}),
        ("歐陽明", {"ouyangming", "mingouyang"}),
    ],
)
def test_a_person_is_read_in_pinyin_in_wade_giles_and_in_both_orders(name: str, forms: set[str]) -> None:
    assert forms <= set(romanisations(name, person=True))


def test_the_vowel_that_no_keyboard_has_is_written_in_three_ways() -> None:
    assert {"lvlv", "lulu", "lyulyu"} <= set(romanisations("吕绿", person=False))


def test_the_letters_of_a_right_name_are_no_other_name_read_in_another_way() -> None:
    people = ["{name: Cheng Li, kind: person, source: 程立}", "{name: Cheng Wei, kind: person, source: 程维}"]
    raw = "cheng wei, ceo of didi, said that ma huateng and cheng wei met ali.\n"
    others = [
        "{name: Didi, source: 滴滴}",
        "{name: Pony Ma, kind: person, source: 马化腾}",
        "{name: Alibaba, variants: [ali]}",
    ]
    found = [
        {
            option.after
            for s in offered(raw, glossary(*some, *others))
            if s.broken == "cheng wei"
            for option in s.options
        }
        for some in (people[:1], people)
    ]
    assert found == [{"Cheng Li"}, {"Cheng Wei"}]


def test_what_a_person_may_be_called_is_sure_for_nothing_else() -> None:
    others = ["{name: Beijing, kind: place}", "{name: Alibaba, variants: [ali]}", "{name: Tencent, source: 腾讯}"]
    others += ["{name: Baidu}", "{name: Netease}"]
    told = {}
    for written, source in (("wu jing", "武警"), ("shun feng", "顺丰")):
        raw = f"ali, Baidu, Netease, tengxun and {written} came to Beijing, and {written} left with Baidu.\n"
        found = offered(raw, glossary(f"{{name: The Right One, source: {source}, near: [came]}}", *others))
        told[written] = next(s.certainty for s in found if s.broken == written)
    assert told == {"wu jing": "likely", "shun feng": "sure"}


def glossary(*entries: str) -> str:
    return "entries:\n" + "".join(f"  - {entry}\n" for entry in entries)


def test_a_family_name_is_read_as_such_or_as_its_character_mostly_is() -> None:
    assert {"qiuxinran", "chouxinran", "xinranchou"} <= set(romanisations("仇昕然", person=True))


def test_a_person_is_known_by_how_the_name_reads_its_source() -> None:
    assert reads_person("Cao Shulin", "曹书林")
    assert reads_person("Ouyang Jing", "欧阳静")
    assert not reads_person("Ping An", "平安")
    assert not reads_person("Cao Shulin", "云顶山")
    assert not reads_person("Wild Goose", "曹书林")


def test_a_person_of_a_list_without_kinds_is_found_in_wade_giles() -> None:
    listed = "entries: [{name: Cao Shulin, source: 曹书林}]"

    assert ["Tsao Shu-lin"] == [s.before for s in offered("Yesterday Tsao Shu-lin spoke of it.", listed)]
