"""What the source text adds: it lifts, it lowers, and it finds renderings that nobody listed."""

import pytest
from engine_case import index

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import with_source
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.explaining import explain
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary


def offered(raw: str, source: str) -> list[Suggestion]:
    return list(suggest(index(), with_source(Document.of("article.txt", raw), source)))


def confidence(raw: str, source: str, broken: str) -> float:
    return max((s.confidence for s in offered(raw, source) if s.broken == broken), default=0.0)


def test_the_source_name_in_the_aligned_line_lifts_a_word_and_its_absence_lowers_it() -> None:
    raw = "Today rookie opened a new house in Wuhan."
    lifted = confidence(raw, "菜鸟今天在武汉开了新房。", "rookie")
    lowered = confidence(raw, "新手今天在武汉开了新房。", "rookie")
    plain = max((s.confidence for s in suggest(index(), Document.of("a", raw))), default=0.0)
    assert lifted > plain
    assert lifted > 0.7 > lowered


def test_a_rendering_that_nobody_listed_is_found_by_its_source_name() -> None:
    raw = "Lofty Guide opened a new map service.\n\nLofty Guide has many users.\n\nThe weather is fine."
    source = "高德推出新的地图服务。\n\n高德有很多用户。\n\n天气很好。"
    found = [s for s in offered(raw, source) if s.options[0].entry == "autonavi"]
    assert [s.broken for s in found] == ["Lofty Guide", "Lofty Guide"]
    assert all(s.evidence[0].kind == "rendering" and "高德" in s.evidence[0].text for s in found)
    assert all(s.certainty != "sure" for s in found)


def test_nothing_is_proposed_where_the_source_does_not_name_an_entry() -> None:
    assert offered("Lofty Guide opened a shop.", "有人开了一家店。") == []


@pytest.mark.parametrize("source", ["", "\n\n", "完全不同。\n\n的文本。\n\n很多段。\n\n没有关系。\n\n再来一段。"])
def test_a_source_text_that_does_not_fit_is_no_reason_to_fail(source: str) -> None:
    raw = "jack ma left.\n\nants grew by much."
    assert all(raw[s.span.start : s.span.end] == s.before for s in offered(raw, source))


def test_lines_are_aligned_one_to_one_where_their_number_agrees() -> None:
    document = with_source(Document.of("a", "one line.\ntwo lines."), "第一行。\n第二行。")
    assert [s.source for s in document.segments] == ["第一行。", "第二行。"]


ACRONYM = "The AVN opened a map service.\nOn Friday the AVN sold shares.\nThe weather is fine.\nThe AVN has many users, and Alibaba has more."
ACRONYM_SOURCE = "高德推出地图服务。\n周五高德出售股份。\n天气很好。\n高德有很多用户，阿里巴巴更多。"


def test_an_acronym_that_keeps_company_with_a_source_name_is_found_wherever_it_stands() -> None:
    found = [s for s in offered(ACRONYM, ACRONYM_SOURCE) if s.options[0].entry == "autonavi"]

    assert ["AVN"] * 3 == [s.broken for s in found]


def test_a_word_that_the_source_line_has_as_it_stands_renders_nothing_else() -> None:
    raw = "The ESG report was read.\nNobody read the ESG report twice."
    source = "高德的ESG报告。\n没有人看高德的ESG报告两次。"

    assert [] == [s for s in offered(raw, source) if s.broken == "ESG"]


def test_a_mention_that_stands_rightly_leaves_nothing_to_be_rendered() -> None:
    raw = "AutoNavi and the AVN opened a map service.\nAutoNavi praised the BVN."
    source = "高德推出地图服务。\n高德表扬了。"

    assert [] == [s for s in offered(raw, source) if s.options[0].entry == "autonavi"]


def test_a_right_name_of_another_entry_renders_nothing() -> None:
    raw = "Jack Ma opened a map service.\nJack Ma has many users."

    assert [] == offered(raw, "高德推出地图服务。\n高德有很多用户。")


def test_explaining_a_rendering_offers_to_list_it() -> None:
    document = with_source(Document.of("article.txt", ACRONYM), ACRONYM_SOURCE)

    told = explain(index(), document, ACRONYM.index("AVN"))

    assert any("no form of AutoNavi in the translation" in row for row in told)
    [offer] = [row for row in told if "cleaner glossary add" in row]
    assert offer.endswith(" AutoNavi --variant AVN")


DOUBTFUL = Document.of(
    "article.txt",
    "The AVN opened a map service.\nOn Friday the AVN sold shares.\nNobody knows why the AVN did so.\nThe sun shone.",
    ["高德推出地图服务。", "周五高德出售股份。", None, "出太阳了。"],
)


def test_a_rendering_that_was_learned_is_proposed_where_the_source_line_is_in_doubt() -> None:
    found = [s for s in suggest(index(), DOUBTFUL) if s.options[0].entry == "autonavi"]

    assert ["AVN"] * 3 == [s.broken for s in found]
    assert (
        "stands for 高德 where the source text has it; which line belongs here is in doubt" == found[2].evidence[0].text
    )
    assert "sure" not in {s.certainty for s in found}


def test_a_rendering_that_stands_without_the_source_name_too_is_not_spread() -> None:
    raw = DOUBTFUL.raw.replace("The sun", "The AVN")
    document = Document.of("article.txt", raw, [s.source for s in DOUBTFUL.segments])
    third = document.segments[2].span

    assert [] == [s for s in suggest(index(), document) if third.contains(s.span)]


@pytest.mark.parametrize(
    ("line", "name"),
    [("今天蚂蚁集团来了。", "螞蟻集團"), ("今天螞蟻集團来了。", "螞蟻集團"), ("今天蚂蚁金服来了。", "蚂蚁金服")],
)
def test_the_source_name_that_stands_in_the_line_is_told_and_no_other_one(line: str, name: str) -> None:
    entry = "{name: Ant Group, source: [蚂蚁金服, 螞蟻集團], variants: [ants]}"
    names = Index.of(parse_glossary(f"entries:\n  - {entry}\n", "names.yaml").entries)
    [found] = suggest(names, with_source(Document.of("a", "Today ants came."), line))
    assert f"{name} stands in the source text here" in [e.text for e in found.evidence]


def test_the_reading_that_is_told_is_that_of_the_source_name_which_is_read_so() -> None:
    entry = "{name: Ant Group, source: [螞蟻金服, 芝麻信用]}"
    names = Index.of(parse_glossary(f"entries:\n  - {entry}\n", "names.yaml").entries)
    [found] = suggest(names, Document.of("a", "Then Zhima Xinyong came, and zhima xinyong grew."))[:1]
    assert "is how 芝麻信用 is romanised" in [e.text for e in found.evidence]
