"""Segments: the lines of a raw translation that are not blank, whatever its line breaks."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from cleaner.core.basis.text import Document, Segment, Span

LINE = re.compile(r"[^\r\n]*[^\r\n\s][^\r\n]*")


@given(st.text("ab \t\r\n\u2028\u00a0\x1c"))
@example("a\r\n\r\nb\rc\n \nd")
def test_a_segment_is_a_line_that_is_not_blank(raw: str) -> None:
    segments = Document.of("a", raw).segments

    expected = [Segment(number, Span(*line.span())) for number, line in enumerate(LINE.finditer(raw), 1)]
    assert expected == list(segments)
    assert expected == [segments[at] for at in range(len(segments))]
    assert expected[1:-1] == list(segments[1:-1])


def test_a_segment_is_found_by_every_place_in_it_and_by_its_end() -> None:
    document = Document.of("a", "ab\n\ncd", ["x"])

    found = [segment and segment.number for segment in map(document.segment_at, range(8))]
    assert [1, 1, 1, None, 2, 2, 2, None] == found
    assert document.segments.sourced
    assert ["x", None] == [segment.source for segment in document.segments]


@given(st.text("ab \t\r\n\u2028"))
def test_a_line_begins_behind_each_line_break(raw: str) -> None:
    document = Document.of("a", raw)

    ends = [m.end() for m in re.finditer(r"\r\n|\r|\n", raw)]
    expected = [1 + sum(end <= offset for end in ends) for offset in range(len(raw) + 1)]
    assert expected == [document.place(offset).line for offset in range(len(raw) + 1)]
