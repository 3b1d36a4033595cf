"""``cleaner check`` and ``cleaner explain``: what they print in each format, and the status they end with."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from command_line import RAW, Run

PAIRS = [
    ("raw.txt", 1, 1, "jack ma", "Jack Ma"),
    ("raw.txt", 1, 19, "ali group", "Alibaba Group"),
    ("raw.txt", 3, 6, "jack ma", "Jack Ma"),
]
CLEANED = "Jack Ma leads the Alibaba Group today.\nNobody else did.\nThen Jack Ma went home.\n"


def test_text_in_a_pipe_has_a_line_for_each_suggestion(run: Run, world: Path) -> None:
    ran = run("check", "-g", "names.yaml", "raw.txt")

    lines = [
        re.fullmatch(r"(.+):(\d+):(\d+): (?:sure|likely|ask): (.+) → (.+) \(\d+%; .+\)", row)
        for row in ran.out.splitlines()
    ]
    assert PAIRS == [(m[1], int(m[2]), int(m[3]), m[4], m[5]) for m in lines if m]
    assert ran.status == 1
    assert re.fullmatch(r"3 suggestions: .+\n", ran.err)


def test_text_on_a_terminal_is_a_table_without_escapes_of_the_document(run: Run, world: Path) -> None:
    (world / "raw.txt").write_text("jack ma\x1b[31m said [bold]hello\n", "utf-8")

    ran = run("check", "-g", "names.yaml", "raw.txt", terminal=True)

    assert "before" in ran.out
    assert "\x1b[31m said" not in ran.out
    assert ran.status == 1


def test_a_narrow_terminal_shows_names_whole_and_crops_the_reasons(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")

    shown = run("check", "-g", "names.yaml", "raw.txt", terminal=True).out

    assert "ali group" in shown
    assert "Alibaba Group" in shown
    assert "Alibaba Group  " in shown
    assert max(map(len, re.sub("\x1b\\[[0-9;]*m", "", shown).splitlines())) <= 80


def test_no_color_is_honoured_on_a_terminal(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    shown, refused = run("check", "-g", "names.yaml", "raw.txt", terminal=True), run("check", "none.txt", terminal=True)

    assert "\x1b[3" not in shown.out + shown.err + refused.err


def test_json_is_one_object_a_line_with_offsets_in_code_points(run: Run, world: Path) -> None:
    (world / "raw.txt").write_bytes("\ufeff😀 jack ma leads the ali group.\r\n".encode())

    rows = [
        json.loads(line) for line in run("check", "--format", "json", "-g", "names.yaml", "raw.txt").out.splitlines()
    ]

    assert [(2, 9, 1, 3, "jack ma"), (20, 29, 1, 21, "ali group")] == [
        (r["start"], r["end"], r["line"], r["column"], r["before"]) for r in rows
    ]
    assert [{"after": "Alibaba Group", "entry": "ali", "glossary": "Names"}] == rows[1]["options"]
    assert [
        "path",
        "start",
        "end",
        "line",
        "column",
        "before",
        "options",
        "certainty",
        "confidence",
        "evidence",
    ] == list(rows[0])
    assert {"kind", "text", "weight"} == set(rows[0]["evidence"][0])


def test_sarif_is_one_log_for_all_files(run: Run, world: Path) -> None:
    (world / "zwei 2.txt").write_text("jack ma\n", "utf-8")

    log = json.loads(run("check", "--format", "sarif", "-g", "names.yaml", "raw.txt", "zwei 2.txt").out)

    results = log["runs"][0]["results"]
    places = [r["locations"][0]["physicalLocation"] for r in results]
    assert ["raw.txt", "raw.txt", "raw.txt", "zwei%202.txt"] == [p["artifactLocation"]["uri"] for p in places]
    region = {"startLine": 1, "startColumn": 19, "endLine": 1, "endColumn": 28, "charOffset": 18, "charLength": 9}
    assert region == places[1]["region"]
    change = results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert {"deletedRegion": region, "insertedContent": {"text": "Alibaba Group"}} == change
    assert "unicodeCodePoints" == log["runs"][0]["columnKind"]


def test_sarif_names_a_file_from_the_root_by_an_address(run: Run, world: Path) -> None:
    (world / "zwei 2.txt").write_text("He met jack ma.\n", "utf-8")

    log = json.loads(run("check", "--format", "sarif", "-g", "names.yaml", str(world / "zwei 2.txt")).out)

    [place] = log["runs"][0]["results"][0]["locations"]
    assert (world / "zwei 2.txt").as_uri() == place["physicalLocation"]["artifactLocation"]["uri"]


def test_sarif_without_suggestions_is_still_a_log(run: Run, world: Path) -> None:
    (world / "raw.txt").write_text("Nothing here.\n", "utf-8")

    ran = run("check", "--format", "sarif", "-g", "names.yaml", "raw.txt")

    assert ([], 0) == (json.loads(ran.out)["runs"][0]["results"], ran.status)


def test_github_annotations_escape_what_would_end_them(run: Run, world: Path) -> None:
    (world / "a,b.txt").write_text("100% jack ma\n", "utf-8")

    row = run("check", "--format", "github", "-g", "names.yaml", "a,b.txt").out

    assert re.match(
        r"::(warning|notice) file=a%2Cb\.txt,line=1,endLine=1,col=6,endColumn=13,title=jack ma → Jack Ma::\w+", row
    )


def test_the_diff_can_be_applied_by_git(run: Run, world: Path) -> None:
    ran = run("check", "--format", "diff", "-g", "names.yaml", "raw.txt")

    subprocess.run(["git", "apply", "-"], input=ran.out.encode(), check=True)

    assert CLEANED == (world / "raw.txt").read_text("utf-8")


def test_standard_input_is_a_document(run: Run, world: Path) -> None:
    ran = run("check", "-g", "names.yaml", "-", stdin=RAW.encode())

    assert ran.out.startswith("-:1:1: ")
    assert ran.status == 1


def test_a_clean_text_ends_with_nothing_open(run: Run, world: Path) -> None:
    (world / "raw.txt").write_text(CLEANED, "utf-8")

    ran = run("check", "-g", "names.yaml", "raw.txt")

    assert (0, "", "nothing to suggest\n") == (ran.status, ran.out, ran.err)


def test_one_unreadable_file_does_not_hide_the_others(run: Run, world: Path) -> None:
    ran = run("check", "-g", "names.yaml", "none.txt", "raw.txt")

    assert ran.out.startswith("raw.txt:1:1: ")
    assert ran.err.startswith("T100 none.txt: there is no such file; ")
    assert ran.status == 2


@pytest.mark.parametrize(
    "words",
    [
        "see https://jack-ma.com/jack-ma",
        "see jack-ma.PDF in ~/jack-ma/texts",
        "the option --jack-ma",
        "`jack ma`",
        "```\njack ma\n```",
        "<!-- cleaner:off -->jack ma<!-- cleaner:on -->",
    ],
)
def test_what_the_readme_says_is_left_alone(run: Run, world: Path, words: str) -> None:
    (world / "raw.txt").write_text(f"{words}\njack ma went home.\n", "utf-8")

    [row] = run("check", "--certainty", "likely", "-g", "names.yaml", "raw.txt").out.splitlines()

    assert row.startswith(f"raw.txt:{words.count(chr(10)) + 2}:1: ")


def test_a_higher_certainty_lists_less(run: Run, world: Path) -> None:
    with (world / "raw.txt").open("a", encoding="utf-8") as raw:
        raw.write("We saw ali group, sugar and tea.\n")
    everything, sure = (run("check", "--certainty", c, "-g", "names.yaml", "raw.txt").out for c in ("ask", "sure"))

    assert set(sure.splitlines()) < set(everything.splitlines())


def test_check_writes_no_file(run: Run, world: Path) -> None:
    before = sorted(world.rglob("*"))

    run("check", "-g", "names.yaml", "raw.txt")

    assert before == sorted(world.rglob("*"))


def test_settings_of_the_folder_join_their_glossaries(run: Run, world: Path) -> None:
    (world / "cleaner.yaml").write_text("glossaries: [names.yaml]\n", "utf-8")
    (world / "raw.txt").write_text("Once horse cloud spoke with jack ma.\n", "utf-8")

    assert "Jack Ma" in run("check", "raw.txt").out


def test_explain_says_that_entries_share_a_form_and_which_option_each_of_them_is(run: Run, world: Path) -> None:
    names = ("Alpha", "Beta", "Gamma", "Delta", "Zeta", "Eta")
    entries = "".join(f"  - {{name: {name} Bank, variants: [harbour bank]}}\n" for name in names)
    (world / "banks.yaml").write_text(f"entries:\n{entries}", "utf-8")
    (world / "banks.txt").write_text("On Monday harbour bank lent money to the port.\n", "utf-8")

    ran = run("explain", "-g", "banks.yaml", "banks.txt:1:11")

    assert [f"suggested as option {number}, ask" in ran.out for number in range(1, 7)] == [True] * 6
    assert "  6 entries have this form, and share the confidence of it between them\n" in ran.out
    assert "entries have this form" not in run("explain", "-g", "names.yaml", "raw.txt:1:1").out


def test_explain_tells_of_a_suggestion_and_of_a_place_without_one(run: Run, world: Path) -> None:
    found, nothing = (
        run("explain", "-g", "names.yaml", "raw.txt:1:20"),
        run("explain", "-g", "names.yaml", "raw.txt:2:1"),
    )

    assert (0, "") == (found.status, found.err)
    assert "Alibaba Group" in found.out
    assert nothing.status == 0
    assert "Nobody" in nothing.out


def test_explain_lists_what_stands_in_a_line(run: Run, world: Path) -> None:
    (world / "more.txt").write_text("jack ma came.\n\njack ma leads the Alibaba Group.\nNobody.", "utf-8")

    several, single, none = (run("explain", "-g", "names.yaml", f"more.txt:{line}") for line in (3, 1, 4))

    rows = several.out.splitlines()
    assert rows[0].startswith("more.txt:3:1: 'jack ma' for Jack Ma: suggested, ")
    assert "more.txt:3:19: 'Alibaba Group' is the right name of Alibaba Group; it is left alone." == rows[1]
    assert ("a column tells the reasons, as in: cleaner explain more.txt:3:1\n", 2) == (several.err, len(rows))
    assert (run("explain", "-g", "names.yaml", "more.txt:1:1").out, "") == (single.out, single.err)
    assert "more.txt:4: no form of any entry stands in this line.\n" == none.out
    assert 2 == run("explain", "-g", "names.yaml", "more.txt:9").status


DRIFTING = "Qin Lie stood there. Qin Lie waited.\nNobody saw Qin Lei.\n"


def test_a_hint_is_told_and_leaves_the_status_alone(run: Run, world: Path) -> None:
    (world / "novel.txt").write_text(DRIFTING, "utf-8")

    ran = run("check", "-g", "names.yaml", "novel.txt")

    assert ran.out == "novel.txt:2:12: hint: Qin Lei (1) beside Qin Lie (2): ‘lie’ and ‘lei’ sound alike\n"
    assert ran.err == "nothing to suggest; 1 name may be spelt in several ways\n"
    assert ran.status == 0


def test_hints_are_left_out_where_they_are_not_wanted(run: Run, world: Path) -> None:
    (world / "novel.txt").write_text(DRIFTING, "utf-8")

    for words in (["--no-hints"], ["--certainty", "likely"], ["--format", "json"], ["--format", "diff", "--hints"]):
        assert run("check", "-g", "names.yaml", "novel.txt", *words).out == ""


def test_json_github_and_sarif_have_hints_when_asked(run: Run, world: Path) -> None:
    (world / "novel.txt").write_text(DRIFTING, "utf-8")

    [row] = map(
        json.loads, run("check", "-g", "names.yaml", "--hints", "--format", "json", "novel.txt").out.splitlines()
    )
    annotation = run("check", "-g", "names.yaml", "--hints", "--format", "github", "novel.txt").out
    report = json.loads(run("check", "-g", "names.yaml", "--hints", "--format", "sarif", "novel.txt").out)

    assert ("spelling", "Qin Lei", "Qin Lie", 2, 12) == (
        row["hint"],
        row["before"],
        row["beside"],
        row["line"],
        row["column"],
    )
    assert DRIFTING[row["start"] : row["end"]] == "Qin Lei"
    assert annotation.startswith(
        "::notice file=novel.txt,line=2,endLine=2,col=12,endColumn=19,title=Qin Lei or Qin Lie?"
    )
    [result] = report["runs"][0]["results"]
    assert ("hint", "note") == (result["ruleId"], result["level"])


def test_a_source_text_of_another_length_is_told_of_whether_it_is_named_or_stands_beside(run: Run, world: Path) -> None:
    (world / "raw.zh.txt").write_text("马云今天领导阿里巴巴集团。\n", "utf-8")

    (world / "other.cn.txt").write_text("马云今天领导阿里巴巴集团。\n", "utf-8")

    for command in ("check", "raw.txt"), ("explain", "raw.txt:1:1"), ("check", "--source", "other.cn.txt", "raw.txt"):
        ran = run(command[0], "-g", "names.yaml", *command[1:])
        assert "the source text has 1 line for 3 segments" in ran.err
        assert ran.status != 2
