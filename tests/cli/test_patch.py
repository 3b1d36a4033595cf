"""A unified diff says exactly what the edits say."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cleaner.cli.patch import unified_diff
from cleaner.core.edits import Edit, edition_of
from cleaner.core.text import Span

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


def patched(raw: str, diff: str) -> str:
    """Apply a diff by the book: every context and removed line must stand where the hunk says."""
    old = raw.split("\n")
    old = [line + "\n" for line in old[:-1]] + ([old[-1]] if old[-1] else [])
    new: list[str] = []
    at = 0
    body = re.sub(r"\n\\ No newline at end of file\n", "", diff).split("\n")
    ended = not diff.endswith("\\ No newline at end of file\n")
    lines = [line + "\n" for line in body[:-1]] + ([body[-1]] if body[-1] or not ended else [])
    for line in lines[2:]:
        if header := re.match(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@", line):
            start = int(header[1]) - (header[2] != "0")
            new += old[at:start]
            at = start
            assert int(header[3]) - (header[4] != "0") == len(new)
        elif line[0] in " -":
            assert old[at] == line[1:]
            new += [line[1:]] if line[0] == " " else []
            at += 1
        else:
            new.append(line[1:])
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
