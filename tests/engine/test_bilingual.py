"""What the source text adds: it lifts, it lowers, and it finds renderings that nobody listed."""

import pytest
from engine_case import index

from cleaner.core.aligning import with_source
from cleaner.core.suggesting import suggest
from cleaner.core.suggestion import Suggestion
from cleaner.core.text import Document


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
    raw = "High Virtue opened a new map service.\n\nHigh Virtue has many users.\n\nThe weather is fine."
    source = "高德推出新的地图服务。\n\n高德有很多用户。\n\n天气很好。"
    found = [s for s in offered(raw, source) if s.options[0].entry == "autonavi"]
    assert [s.broken for s in found] == ["High Virtue", "High Virtue"]
    assert all(any(e.kind == "rendering" and "高德" in e.text for e in s.evidence) or s.evidence for s in found)
    assert all(s.certainty != "sure" for s in found)


def test_nothing_is_proposed_where_the_source_does_not_name_an_entry() -> None:
    assert offered("High Virtue opened a shop.", "有人开了一家店。") == []


@pytest.mark.parametrize("source", ["", "\n\n", "完全不同。\n\n的文本。\n\n很多段。\n\n没有关系。\n\n再来一段。"])
def test_a_source_text_that_does_not_fit_is_no_reason_to_fail(source: str) -> None:
    raw = "jack ma left.\n\nants grew by much."
    assert all(raw[s.span.start : s.span.end] == s.before for s in offered(raw, source))


def test_lines_are_aligned_one_to_one_where_their_number_agrees() -> None:
    document = with_source(Document.of("a", "one line.\ntwo lines."), "第一行。\n第二行。")
    assert [s.source for s in document.segments] == ["第一行。", "第二行。"]
