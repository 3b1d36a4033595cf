"""Our pages in a real browser: filters, keys, what a screen reader is told, and paper; all without a network."""

from pathlib import Path

import browser
import pytest
from command_line import RAW, Run

NAMES = ("-g", "names.yaml")

pytestmark = pytest.mark.skipif(browser.BROWSER is None, reason="no browser is installed")


@pytest.fixture
def fixed(world: Path, run: Run) -> Path:
    """The small world after ``cleaner fix`` by Ann, with a word of Bob's."""
    assert 0 == run("fix", *NAMES, "--certainty", "ask", "--person", "Ann", "raw.txt").status
    Path("theirs.txt").write_text(Path("raw.cleaned.txt").read_text("utf-8").replace("today", "now"), "utf-8")
    assert 0 == run("adopt", *NAMES, "--person", "Bob", "raw.txt", "theirs.txt").status
    return world


def test_a_redline_is_filtered_and_gone_through_with_keys(fixed: Path, run: Run) -> None:
    assert 1 == run("diff", *NAMES, "raw.txt", "-o", "page.html").status

    found = browser.told(
        fixed / "page.html",
        """
        const said = [shown()];
        press("j"); said.push(shown(), document.activeElement.textContent);
        press("k"); said.push(shown());
        choose("by-person", "Bob"); said.push(shown());
        press("j"); said.push(document.activeElement.textContent);
        choose("by-person", "*"); choose("by-words", "jack"); said.push(shown());
        choose("by-words", "nothing of this kind"); said.push(shown());
        press("j"); said.push(shown());
        return said;
        """,
    )

    assert found[0] == "4 of 4 shown"
    assert found[1].startswith("1 of 4: jack ma → Jack Ma · ")
    assert found[2] == "jack maJack Ma"
    assert found[3].startswith("4 of 4: jack ma → Jack Ma · ")
    assert found[4:] == ["1 of 4 shown", "todaynow", "2 of 4 shown", "0 of 4 shown", "0 of 4 shown"]


@pytest.mark.parametrize("name", ["diff", "report"])
def test_a_page_asks_for_nothing_and_every_part_has_a_name(fixed: Path, run: Run, name: str) -> None:
    run(name, *NAMES, "raw.txt", "-o", "page.html")

    found = browser.told(
        fixed / "page.html",
        """
        const all = (what) => [...document.querySelectorAll(what)];
        const heads = all("h1, h2, h3").map((h) => +h.tagName[1]);
        return {
            asked: performance.getEntriesByType("resource").length + all("[src], link[href]").length,
            nameless: all("input, select, button").filter((e) => !(e.labels?.length || e.textContent.trim())).length,
            broken: all("a[href^='#']").filter((a) => !document.querySelector(a.getAttribute("href"))).length,
            headless: all("table").filter((t) => !t.querySelector("th[scope]")).length,
            skipped: heads.filter((h, n) => n && h > heads[n - 1] + 1).length,
            language: document.documentElement.lang,
            first: all("a, button, input, select")[0].textContent,
            main: all("main").length,
            wide: document.documentElement.scrollWidth <= innerWidth,
        };
        """,
    )

    assert found == {
        "asked": 0,
        "nameless": 0,
        "broken": 0,
        "headless": 0,
        "skipped": 0,
        "language": "en",
        "first": "Skip to the content",
        "main": 1,
        "wide": True,
    }


def test_the_tables_of_a_report_fit_a_narrow_window(world: Path, run: Run) -> None:
    (world / "texts").mkdir()
    for name in ("business-news", "windows-line-endings", "headlines"):
        (world / "texts" / f"{name}.txt").write_text(RAW * 60, "utf-8")
    run("fix", *NAMES, "--certainty", "ask", "--person", "Ann", "texts")
    run("report", *NAMES, "texts", "-o", "page.html")

    cut = """return [...document.querySelectorAll(".scroll")].filter((e) => e.scrollWidth > e.clientWidth).length;"""

    assert [0, 0] == [browser.told(world / "page.html", cut, width) for width in (800, 500)]


def test_a_page_goes_to_paper(fixed: Path, run: Run) -> None:
    run("report", *NAMES, "raw.txt", "-o", "page.html")

    assert browser.printed(fixed / "page.html").startswith(b"%PDF")
    assert RAW == Path("raw.txt").read_text("utf-8")
