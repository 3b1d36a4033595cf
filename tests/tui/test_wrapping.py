"""Breaking text into rows: quotes and signs count as the library counts them, and take the same way as plain letters."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cleaner.tui.drawing.cells import NARROW, width
from cleaner.tui.drawing.wrap import wrap

WORDS = st.text(alphabet="ab ’“”—…◦✓✗✎,.") | st.text(alphabet="ab 马云，“”◦")


def test_what_is_taken_for_narrow_takes_one_cell_beside_any_other() -> None:
    narrow = "".join(sorted(NARROW))
    assert [c for c in narrow if cell_len(c) != 1] == []
    assert cell_len(narrow) == len(narrow) == width(narrow)


@given(WORDS, st.integers(2, 12))
def test_rows_join_to_the_text_and_none_is_too_wide(text: str, cells: int) -> None:
    starts = wrap(text, cells)
    rows = [text[start:end] for start, end in zip(starts, (*starts[1:], len(text)), strict=True)]
    assert "".join(rows) == text
    assert [row for row in rows if cell_len(row.rstrip(" ")) > cells] == []


@given(st.text(alphabet="ab ’“”—…◦✓✗✎,."), st.integers(2, 12))
def test_quotes_and_signs_break_rows_as_letters_do(text: str, cells: int) -> None:
    letters = "".join(c if c == " " else "x" for c in text)
    assert wrap(text, cells) == wrap(letters, cells)
