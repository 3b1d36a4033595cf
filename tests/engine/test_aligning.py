"""Source lines and segments: what belongs together, and what a person is told where that is in doubt."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import doubts, with_source
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.explaining import explain

RAW = [
    "In 2019 the company sold 1,250 cars in the whole of the province.",
    "Nobody had thought that possible, said its founder to our reporter, and laughed.",
    "In 2020 it sold 3,480 cars.",
    "The weather was fine, and everybody went to the river for a long walk.",
    "In 2021 it sold 7,910 cars.",
]
SOURCE = [
    "2019年该公司在全省售出1250辆汽车。",
    "公司创始人对本报记者笑着说，谁也没有想到这是可能的。",
    "2020年售出3480辆汽车。",
    "天气很好，大家都到河边散步，走了很长时间。",
    "2021年售出7910辆汽车。",
]


ALIKE = [
    ("Ali group announced a new cloud strategy in Hangzhou on Friday.", "阿里巴巴集团周五在杭州宣布了新的云计算战略。"),
    ("The head of ants said payments grew by a third this year.", "蚂蚁金服的负责人说，支付业务今年增长了三成。"),
    ("Rookie network set up fifty logistics centres all over the country.", "菜鸟网络在全国设立了五十个物流中心。"),
    ("The users of Scott maps are more than seven hundred million.", "高德地图的用户超过了七亿。"),
    ("Horse cloud said that he would not attend the meeting next week.", "马云表示，他不会参加下周的会议。"),
    ("Tencent and Jingdong did not comment on this.", "腾讯和京东没有对此发表评论。"),
    ("Shares of the American group fell by four percent.", "美团的股价下跌了百分之四。"),
    ("Analysts think there is still room in the market.", "分析师认为市场仍有空间。"),
]
"""Segments and lines that neither figures nor lengths tell apart."""


def aligned(raw: list[str], source: list[str]) -> Document:
    return with_source(Document.of("a.txt", "\n".join(raw)), "\n".join(source))


def test_a_line_that_the_translation_lacks_is_left_over() -> None:
    document = aligned(RAW[:3] + RAW[4:], SOURCE)

    assert [SOURCE[0], SOURCE[1], SOURCE[2], SOURCE[4]] == [s.source for s in document.segments]


def test_figures_on_both_sides_hold_a_line_in_its_place() -> None:
    document = aligned([RAW[0], RAW[2], RAW[4]], [SOURCE[2], SOURCE[4]])

    assert [None, SOURCE[2], SOURCE[4]] == [s.source for s in document.segments]


@pytest.mark.parametrize("change", ["lacks", "doubles"])
@pytest.mark.parametrize("at", range(len(ALIKE)))
def test_a_source_one_line_short_or_long_says_nothing_wrong_of_lines_that_are_alike(change: str, at: int) -> None:
    lines = [line for _, line in ALIKE]
    lines[at : at + 1] = [] if change == "lacks" else [lines[at]] * 2
    document = aligned([raw for raw, _ in ALIKE], lines)

    wrong = [
        (s.number, s.source)
        for s, (_, line) in zip(document.segments, ALIKE, strict=True)
        if s.source not in (None, line)
    ]
    assert [] == wrong
    assert "does it lack a line" in doubts(document)[0] or any(s.source for s in document.segments)


def test_equal_numbers_of_lines_that_fit_leave_no_doubt() -> None:
    assert () == doubts(aligned(RAW, SOURCE))
    assert () == doubts(Document.of("a.txt", "\n".join(RAW)))


@pytest.mark.parametrize(("lacks", "more"), [(0, 12), (3, 9), (2, 6), (9, 1), (12, 0), (10, 2)])
@pytest.mark.parametrize("times", [1, 20])
def test_lines_that_are_shifted_say_nothing_though_there_are_as_many_as_segments(
    lacks: int, more: int, times: int
) -> None:
    pairs = [*zip(RAW, SOURCE, strict=True), *ALIKE] * times
    lines: list[str] = []
    for number, (_, line) in enumerate(pairs):
        lines += [] if number == lacks else [line, "这一行在译文里没有。"] if number == more else [line]
    document = aligned([raw for raw, _ in pairs], lines)

    pairs_told = list(zip(document.segments, pairs, strict=True))
    wrong = [s.number for s, (_, line) in pairs_told if s.source is not None and line not in s.source]
    silent = [s.number for s, _ in pairs_told if s.source is None]
    assert wrong == []
    assert set(silent) <= set(range(min(lacks, more) - 1, max(lacks, more) + 5))
    assert f"to {len(silent)} segment" in doubts(document)[0]


def test_another_number_of_lines_is_told_and_where_the_source_is_silent() -> None:
    [told] = doubts(aligned([RAW[0], RAW[2], RAW[4]], [SOURCE[2], SOURCE[4]]))

    assert "the source text has 2 lines for 3 segments" in told
    assert "1 segment, the first in line 1" in told


def test_the_source_of_another_text_is_told() -> None:
    other = ["短。", "这是另一篇文章的很长很长的一段，" * 9, "短。", "这是另一篇文章的一段，" * 12, "很长的一段，" * 15]

    [told] = doubts(aligned(RAW, other))

    assert "is it the source of another text?" in told


def test_explaining_shows_the_source_line_or_says_that_there_is_none() -> None:
    document = aligned([RAW[0], RAW[2], RAW[4]], [SOURCE[2], SOURCE[4]])
    index = Index.of(())

    assert "silent here" in explain(index, document, 0)[-1]
    assert f"  source: {SOURCE[4]}" == explain(index, document, document.raw.index("2021"))[-1]


def test_a_long_text_with_lines_missing_here_and_there_is_aligned_in_its_order() -> None:
    raws = [f"In {1000 + n} the company sold {n * 37 + 11} cars in the province." for n in range(400)]
    source = [f"{1000 + n}年该公司在全省售出{n * 37 + 11}辆汽车。" for n in range(400)]

    document = aligned(raws, [line for n, line in enumerate(source) if n % 50 != 7])

    wrong = [n for n, s in enumerate(document.segments) if s.source not in (None, source[n])]
    silent = [n for n, s in enumerate(document.segments) if s.source is None]
    assert ([], [n for n in range(400) if n % 50 == 7]) == (wrong, silent)
