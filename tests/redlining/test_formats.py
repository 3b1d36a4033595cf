"""A redline in any format gives both texts back: all changes taken it is the second, none taken the first."""

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import libreoffice
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, texts_with_edits

from cleaner.cli.commands.diff import json_rows
from cleaner.core.basis.errors import TextError
from cleaner.core.basis.text import Span
from cleaner.core.differences.compare import changes_of, compare
from cleaner.core.differences.redline import Redline, Trace
from cleaner.core.log.edits import Edit, edition_of
from cleaner.files.redlines import criticmarkup, page
from cleaner.files.redlines.docx import read_docx, write_docx

BEFORE = "jack ma leads ants.\n\nTo be joined\nwith this, and  then\tthe rookie went.\nThis line goes.\n蚂蚁和菜鸟。\nThe end"
AFTER = 'Jack Ma leads Ant Financial.\n\nTo be joined with this. Then\tthe Cainiao went.\n\nNew <line> & "more".\n蚂蚁金服和菜鸟。\nThe end\n'
TRACE = Trace("ant-financial", "Ant Financial", "Names", "company", ("", ""), "Ann Lee", "2026-01-02T03:04:05.678Z", 7)
MARKS = st.lists(
    st.sampled_from(
        [
            "{++",
            "++}",
            "{--",
            "--}",
            "{~~",
            "~>",
            "~~}",
            "{>>",
            "<<}",
            "{==",
            "\\",
            "{",
            "}",
            "~",
            "a",
            " ",
            "<del>",
            "&amp;",
        ]
    ),
    max_size=12,
).map("".join)
"""Texts full of what the formats themselves are written with."""


def redline(before: str, after: str, trace: Trace | None = None) -> Redline:
    compared = compare(before, after)
    return Redline.of(("raw.txt", "edition.txt"), compared, (trace,) * len(compared.changes) if trace else ())


def xml_lines(text: str) -> str:
    """The text as paragraphs can hold it."""
    return re.sub(r"\r\n|\r", "\n", text)


@given(st.one_of(texts, MARKS), st.one_of(texts, MARKS))
def test_criticmarkup_gives_both_texts_back(before: str, after: str) -> None:
    marked = criticmarkup.criticmarkup(redline(before, after, TRACE))

    assert (before, after) == (criticmarkup.rejected(marked), criticmarkup.accepted(marked))


@given(st.one_of(texts, MARKS), st.one_of(texts, MARKS))
def test_a_page_gives_both_texts_back(before: str, after: str) -> None:
    html = page.html_page(redline(before, after, TRACE))

    before, after = (text.replace("\0", "\ufffd") for text in (before, after))
    assert (before, after) == (page.rejected(html), page.accepted(html))


@given(st.one_of(texts, MARKS), st.one_of(texts, MARKS))
def test_a_docx_gives_both_texts_back(before: str, after: str) -> None:
    before, after = (re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text) for text in (before, after))

    read = read_docx(write_docx(redline(before, after, TRACE)), "a.docx")

    assert (xml_lines(before), xml_lines(after)) == (read.rejected, read.accepted)


@given(texts_with_edits())
def test_the_edits_of_a_log_come_out_of_json(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    edition = edition_of(raw, edits)
    line = Redline.of(("raw.txt", "edition.txt"), changes_of(edition, raw))

    rows: list[dict[str, Any]] = [json.loads(row) for row in json_rows(line)]

    again = [Edit.at(raw, Span(row["start"], row["end"]), row["after"]) for row in rows]
    assert edition.text == edition_of(raw, again).text


def test_a_docx_names_author_date_and_entry() -> None:
    with zipfile.ZipFile(BytesIO(write_docx(redline("ants won.", "Ant Financial won.", TRACE)))) as archive:
        body, comments = (archive.read(f"word/{name}.xml").decode() for name in ("document", "comments"))

    assert 'w:author="Ann Lee" w:date="2026-01-02T03:04:05Z"' in body
    assert "<w:delText" in body
    assert "entry ant-financial of Names" in comments


def test_in_a_long_docx_one_comment_speaks_for_all_alike() -> None:
    line = redline("so ants won. " * 600, "so Ant Financial won. " * 600, TRACE)

    with zipfile.ZipFile(BytesIO(write_docx(line))) as archive:
        comments = archive.read("word/comments.xml").decode()

    assert ([1], True) == ([comments.count("<w:comment ")], "and 599 more like this" in comments)


def test_a_docx_without_known_changes_has_no_comment() -> None:
    read = read_docx(write_docx(redline("ants won.", "Ant Financial won.").signed("", "2026-01-02T03:04:05.678Z")), "a")

    assert ("ants won.", "Ant Financial won.", ("cleaner",)) == (read.rejected, read.accepted, read.authors)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 torn", b"plain"])
def test_what_is_no_docx_is_told(data: bytes) -> None:
    with pytest.raises(TextError, match="no DOCX"):
        read_docx(data, "a.docx")


def test_a_page_needs_no_network() -> None:
    html = page.html_page(redline(BEFORE, AFTER, TRACE))

    assert re.findall(r'(?:src|href)="(?!#)[^"]*"|url\(|@import|https?://', html) == []


@pytest.mark.skipif(libreoffice.SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_takes_the_changes_as_we_do(tmp_path: Path) -> None:
    document = tmp_path / "redline.docx"
    document.write_bytes(write_docx(redline(BEFORE, AFTER, TRACE)))

    assert AFTER == libreoffice.taken(document, accept=True)
    assert BEFORE == libreoffice.taken(document, accept=False)
