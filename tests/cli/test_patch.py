"""A unified diff says exactly what the edits say."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cleaner.cli.output.patch import unified_diff
from cleaner.core.basis.text import Span
from cleaner.core.log.edits import Edit, edition_of

LINES = st.lists(st.sampled_from(["ali", "ants", "rookie", "菜鸟", "", "x\r", "\t"]), max_size=30)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    raw = "\n".join(draw(LINES)) + draw(st.sampled_from(["", "\n"]))
    cuts = sorted(draw(st.sets(st.integers(0, len(raw)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        after = draw(st.sampled_from(["", "Cainiao", "two\nlines", "end\n", "\n"]))
        if after != raw[start:end]:
            edits.append(Edit.at(raw, Span(start, end), after))
    return raw, edits


def lines_of(text: str) -> list[str]:
    parts = text.split("\n")
    return [f"{line}\n" for line in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def patched(raw: str, diff: str) -> str:
    """Apply a diff by the book: every context and removed line must stand where the hunk says."""
    old, new = lines_of(raw), list[str]()
    at = 0
    rows: list[str] = []
    for row in lines_of(diff)[2:]:
        if row.startswith("\\"):
            rows[-1] = rows[-1].removesuffix("\n")
        else:
            rows.append(row)
    for row in rows:
        if header := re.match(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@", row):
            start = int(header[1]) - (header[2] != "0")
            new += old[at:start]
            at = start
            assert int(header[3]) - (header[4] != "0") == len(new)
            continue
        if row[0] in " -":
            assert old[at] == row[1:]
            at += 1
        if row[0] in " +":
            new.append(row[1:])
    return "".join([*new, *old[at:]])


def test_a_diff_names_file_place_and_both_readings() -> None:
    raw = "one\ntwo\nthree\nfour\nants and rookie\nsix"
    edits = [Edit.at(raw, Span(19, 23), "Ant Financial"), Edit.at(raw, Span(28, 34), "Cainiao")]

    diff = "".join(unified_diff("news\\day.txt", raw, edits))

    assert diff == (
        "--- a/news/day.txt\n+++ b/news/day.txt\n@@ -2,5 +2,5 @@\n two\n three\n four\n"
        "-ants and rookie\n+Ant Financial and Cainiao\n six\n\\ No newline at end of file\n"
    )


def test_no_edits_make_no_diff() -> None:
    assert list(unified_diff("a.txt", "ali\n", [])) == []


@given(edited())
def test_applying_the_diff_gives_the_edition(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case

    diff = "".join(unified_diff("a.txt", raw, edits))

    assert edition_of(raw, edits).text == (patched(raw, diff) if diff else raw)
