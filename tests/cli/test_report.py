"""``cleaner report``: what was changed, by whom, how consistent it is, and what is open; in every form."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from command_line import RAW, Run

from cleaner.core.work.judging import decisions
from cleaner.core.work.verdicts import approving, rating
from cleaner.workspace.differences.reviewing import open_for_review
from cleaner.workspace.engine.preparing import prepare

NAMES = ("-g", "names.yaml")


@pytest.fixture
def fixed(world: Path, run: Run) -> Path:
    """The small world after Ann applied everything and Bob changed one word and took one name back."""
    run("fix", *NAMES, "--certainty", "ask", "--person", "Ann", "raw.txt")
    edition = Path("raw.cleaned.txt")
    edition.write_text(
        edition.read_text("utf-8").replace("Nobody", "No-one").replace("Then Jack Ma", "Then jack ma"), "utf-8"
    )
    run("adopt", *NAMES, "--person", "Bob", "raw.txt", "raw.cleaned.txt")
    return world


def test_json_has_every_figure_of_a_text(fixed: Path, run: Run) -> None:
    ran = run("report", *NAMES, "--format", "json", "raw.txt")

    row = json.loads(ran.out)
    assert 0 == ran.status
    assert {"all": 3, "changed": 2, "signed": 0} == row["segments"]
    assert {"Jack Ma": 1, "Alibaba Group": 1, "no entry": 1} == row["by_entry"]
    assert {"person": 1, "company": 1, "no entry": 1} == row["by_kind"]
    assert {"Ann": 2, "Bob": 1} == row["by_person"]
    assert (5, 1) == (row["decisions"], row["overturned"])
    assert {"right": 1, "open": 0} == row["consistency"]["Jack Ma"]
    # Five words of fifteen: jack, ma, ali, group and Nobody.
    assert (round(100 * 5 / 15, 2), 15) == (row["hter"], row["words"])


def test_what_is_open_counts_against_consistency_and_gives_status_1(world: Path, run: Run) -> None:
    ran = run("report", *NAMES, "--format", "json", "raw.txt")

    row = json.loads(ran.out)
    assert (1, 3, 0, 0.0, 100.0) == (ran.status, row["open"], row["changes"], row["hter"], row["chrf"])
    assert {"right": 0, "open": 2} == row["consistency"]["Jack Ma"]


def test_a_file_without_a_telling_suffix_gets_the_tables(fixed: Path, run: Run) -> None:
    run("report", *NAMES, "raw.txt", "-o", "report.txt")

    assert run("report", *NAMES, "raw.txt").out == Path("report.txt").read_text("utf-8")


def test_an_edition_without_a_log_is_compared(world: Path, run: Run) -> None:
    Path("raw.cleaned.txt").write_text(RAW.replace("ali group", "Alibaba Group"), "utf-8")

    row = json.loads(run("report", *NAMES, "--format", "json", "raw.txt").out)

    assert ({"Alibaba Group": 1}, 2) == (row["by_entry"], row["open"])


def test_a_folder_is_reported_text_by_text_and_as_a_whole(fixed: Path, run: Run) -> None:
    Path("more.txt").write_text("the ali group\n", "utf-8")

    ran = run("report", *NAMES, ".")

    rows = [line.split("\t")[:3] for line in ran.out.splitlines()]
    assert [["text", "words", "changes"], ["more.txt", "3", "0"], ["raw.txt", "15", "3"], ["all", "18", "3"]] == rows[
        :4
    ]
    assert [""] in [rows[at] for at, row in enumerate(rows, -1) if row[:2] == ["changes by entry", "changes"]]
    assert "1 of 5 decisions were taken back by another person" in ran.out


def test_csv_has_a_row_for_each_figure(fixed: Path, run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("report", *NAMES, "--format", "csv", "raw.txt").out)))

    found = {(row["measure"], row["of"]): row["value"] for row in rows}
    assert {"raw.txt"} == {row["text"] for row in rows}
    assert ("3", "1", "1") == (
        found["changes", ""],
        found["by_entry", "Jack Ma"],
        found["consistency right", "Jack Ma"],
    )


def test_a_text_that_cannot_be_read_is_told_and_the_others_are_reported(fixed: Path, run: Run) -> None:
    ran = run("report", *NAMES, "none.txt", "raw.txt")

    assert 2 == ran.status
    assert "none.txt: there is no such file" in ran.err
    assert "\nraw.txt\t" in ran.out


@pytest.mark.parametrize(
    ("words", "said"), [(("empty",), "has no texts"), (("raw.txt", "-o", "no/where.html"), "cannot be written")]
)
def test_trouble_is_one_line(world: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    Path("empty").mkdir()

    ran = run("report", *NAMES, *words)

    assert (2, "", 1) == (ran.status, ran.out, ran.err.count("\n"))
    assert said in ran.err


class _Outline(HTMLParser):
    """Headings, ids, and whether every element is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.labels = self.fields = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "input", "rect"):
            self.open.append(tag)
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.labels += tag == "label"
        self.fields += tag in ("select", "input")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "rect"

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()


def test_the_page_is_whole_needs_no_network_and_is_labelled(fixed: Path, run: Run) -> None:
    ran = run("report", *NAMES, "raw.txt", "-o", "report.html")
    html = Path("report.html").read_text("utf-8")
    outline = _Outline()
    outline.feed(html)
    outline.close()

    assert (0, "1 text → report.html\n") == (ran.status, ran.err)
    assert [] == outline.open
    assert [] == re.findall(r'(?:src|href)="(?!#)[^"]*"|url\(|@import|https?://', html)
    assert outline.fields == outline.labels == 3
    assert len(set(outline.ids)) == len(outline.ids)
    assert 1 == outline.levels[0]
    assert all(b <= a + 1 for a, b in zip(outline.levels, outline.levels[1:], strict=False))
    assert '<html lang="en">' in html


def test_nothing_of_a_text_or_name_is_markup_in_the_page(world: Path, run: Run) -> None:
    name = "<b>&.txt"
    Path(name).write_text("<script>alert(1)</script> the ali group & co\n", "utf-8")
    run("fix", *NAMES, "--certainty", "ask", "--person", '"><i>', name)

    html = run("report", *NAMES, "--format", "html", name).out

    assert "<script>alert" not in html
    assert "<b>&.txt" not in html
    assert "<i>" not in html


def test_verdicts_and_the_agreement_of_a_blind_pass_are_reported(fixed: Path, run: Run) -> None:
    path = Path("raw.txt")
    ready = prepare(Path(), ["names.yaml"], person="Cy")
    with open_for_review(path, engine=ready.engine, settings=ready.settings) as session:
        found = decisions(session.review, "Cy")
        first = next(d for d in found if d.sort == "edit" and d.index >= 0)
        left = next(d for d in found if d.sort == "left")
        session.carry_out(rating(session.review, "Cy", first, first.after))
        session.carry_out(rating(session.review, "Cy", left, left.after))
        session.carry_out(approving(session.review, "Cy", [first]))

    row = json.loads(run("report", *NAMES, "--format", "json", "raw.txt").out)
    people = f"{first.by}, Cy blind"
    assert {"Cy approved": 1} == row["verdicts"]
    assert {"places": 1, "alike": 1, "kappa": None} == row["agreement"][people]
    assert {"places": 1, "alike": 0, "kappa": 0} == row["agreement"]["Bob, Cy blind"]
    said = run("report", *NAMES, "raw.txt").out
    assert "Cy\t1\t0\n" in said
    assert "Bob\tCy\t1\t0%\t0.00\n" in said
    page = run("report", *NAMES, "--format", "html", "raw.txt").out
    assert "Cohen" in page
    assert 'href="#reviewers"' in page
