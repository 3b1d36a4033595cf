"""``cleaner diff``: what differs and why, in every form, with a status that says whether anything does."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import RAW, Run

from cleaner.workspace.engine.preparing import prepare
from cleaner.workspace.work.session import open_session

NAMES = ("-g", "names.yaml")


@pytest.fixture
def fixed(world: Path, run: Run) -> Path:
    """The small world after ``cleaner fix`` by Ann."""
    assert 0 == run("fix", *NAMES, "--certainty", "ask", "--person", "Ann", "raw.txt").status
    return world


def test_a_text_is_compared_with_its_edition_by_its_log(fixed: Path, run: Run) -> None:
    ran = run("diff", *NAMES, "raw.txt")

    assert 1 == ran.status
    assert "[-jack ma-]{+Jack Ma+} leads the [-ali group-]{+Alibaba Group+} today." in ran.out
    assert "ali group → Alibaba Group: entry ali of Names · record 2" in ran.out
    assert "Ann 2" in ran.out
    assert "jack ma → Jack Ma ×2, Names: Jack Ma" in ran.out


def test_a_name_that_a_line_break_divides_is_counted_with_the_others(world: Path, run: Run) -> None:
    (world / "raw.txt").write_text("Then jack ma went home.\nAlso jack\nma sat down.\n", "utf-8")
    run("fix", *NAMES, "--certainty", "ask", "raw.txt")

    assert "\n  jack ma → Jack Ma ×2, Names: Jack Ma\n" in run("diff", *NAMES, "raw.txt").out


def test_two_texts_are_traced_to_the_entries_whose_names_came(fixed: Path, run: Run) -> None:
    Path("theirs.txt").write_text(
        "Jack Ma runs the Alibaba Group today.\nNobody else did.\nThen Jack Ma went home.\n", "utf-8"
    )

    ran = run("diff", *NAMES, "raw.txt", "theirs.txt")

    assert 1 == ran.status
    assert "[-jack ma leads-]{+Jack Ma runs+}" in ran.out
    assert "ali group → Alibaba Group, Names: Alibaba Group" in ran.out
    assert "jack ma → Jack Ma ×2, Names: Jack Ma" in ran.out


@pytest.mark.parametrize("words", [("raw.txt", "raw.txt"), ("raw.txt", "raw.txt", "--format", "patch")])
def test_equal_texts_end_with_status_0_and_nothing_on_standard_output(
    fixed: Path, run: Run, words: tuple[str, ...]
) -> None:
    ran = run("diff", *words)

    assert (0, "", "the texts are the same\n") == (ran.status, ran.out, ran.err)


def test_json_says_where_what_and_who(fixed: Path, run: Run) -> None:
    rows = [json.loads(line) for line in run("diff", *NAMES, "--format", "json", "raw.txt").out.splitlines()]

    assert [(0, 7, "jack ma", "Jack Ma"), (18, 27, "ali group", "Alibaba Group")] == [
        (row["start"], row["end"], row["before"], row["after"]) for row in rows[:2]
    ]
    assert {"Ann"} == {row["by"] for row in rows}
    assert [1, 2, 3] == [row["record"] for row in rows]
    assert all(row["evidence"] for row in rows)


def test_a_patch_gives_the_edition(fixed: Path, run: Run) -> None:
    patch = run("diff", "--format", "patch", "raw.txt").out

    git = shutil.which("git")
    assert git is not None
    subprocess.run([git, "apply", "-"], input=patch.encode(), cwd=fixed, check=True)

    assert Path("raw.cleaned.txt").read_text("utf-8") == Path("raw.txt").read_text("utf-8")


def test_two_points_of_a_log_are_compared(fixed: Path, run: Run) -> None:
    since = run("diff", *NAMES, "--from", "2", "raw.txt")
    until = run("diff", *NAMES, "--to", "2", "raw.txt")

    assert "Then [-jack ma-]{+Jack Ma+} went home." in since.out
    assert "leads" not in since.out
    assert "went home" not in until.out
    assert 0 == run("diff", *NAMES, "--from", "3", "raw.txt").status
    assert 0 == run("diff", *NAMES, "--to", "1999-01-31", "raw.txt").status


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("none.txt",), "there is no such file"),
        (("raw.txt", "none.txt"), "there is no such file"),
        (("raw.txt", "a", "b"), "3 files are too many"),
        (tuple("abcdefgh"), "8 files are too many"),
        (("--from", "9", "raw.txt"), "there is no record 9; name one from 0 to 3"),
        (("--from", "yesterday", "raw.txt"), "'yesterday' is no point of a log"),
        (("--from", "2026-02-30", "raw.txt"), "'2026-02-30' is no point of a log"),
        (("--to", "2026-01-31T25:00", "raw.txt"), "'2026-01-31T25:00' is no point of a log"),
        (("--from", "3", "--to", "1", "raw.txt"), "record 3 comes after record 1"),
        (("--from", "1", "raw.txt", "raw.cleaned.txt"), "--from and --to are points of one log"),
        (("--format", "docx", "raw.txt"), "a DOCX cannot be shown here"),
        (("names.yaml",), "has neither an edit log nor an edition"),
        (("raw.txt", "."), "this is a folder"),
    ],
)
def test_what_cannot_be_compared_is_one_line_and_status_2(
    fixed: Path, run: Run, words: tuple[str, ...], said: str
) -> None:
    ran = run("diff", *words)

    assert (2, "") == (ran.status, ran.out)
    assert said in ran.err
    assert 1 == ran.err.count("\n")


def test_one_of_two_texts_may_come_from_standard_input(fixed: Path, run: Run) -> None:
    ran = run("diff", *NAMES, "raw.txt", "-", stdin=RAW.replace("Nobody", "Somebody").encode())

    assert "[-Nobody-]{+Somebody+}" in ran.out
    assert "standard input cannot be compared with itself" in run("diff", "-", "-").err


def test_line_breaks_of_another_kind_are_told_once(world: Path, run: Run) -> None:
    Path("theirs.txt").write_bytes(RAW.replace("Nobody", "Somebody").replace("\n", "\r\n").encode())

    ran = run("diff", *NAMES, "raw.txt", "theirs.txt")

    assert ("the line breaks differ (LF → CRLF); that is not shown\n", 1) == (ran.err, ran.out.count("@ "))
    assert 3 == len(run("diff", "--format", "json", "raw.txt", "theirs.txt").out.splitlines())
    Path("theirs.txt").write_bytes(RAW.replace("\n", "\r\n").encode())
    assert (1, "") == (run("diff", "raw.txt", "theirs.txt").status, run("diff", "raw.txt", "theirs.txt").out)


def test_an_edition_changed_by_hand_is_told(fixed: Path, run: Run) -> None:
    Path("raw.cleaned.txt").write_text(RAW, "utf-8")

    assert "raw.cleaned.txt is not what the log says" in run("diff", *NAMES, "raw.txt").err


def test_an_edition_that_was_not_written_since_is_older_and_nobody_is_told_to_take_it_over(
    world: Path, run: Run
) -> None:
    run("fix", *NAMES, "raw.txt")
    with open_session(Path("raw.txt"), engine=prepare(world, ["names.yaml"]).engine) as session:
        session.edit_segment(2, "Somebody else did.")

    said = run("diff", *NAMES, "raw.txt").err

    assert said == "raw.cleaned.txt is older than the last decisions; w in the screen writes it anew\n"


def test_colours_appear_on_a_terminal_only_and_signs_always(
    fixed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    shown = run("diff", *NAMES, "raw.txt", terminal=True).out
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[31m[-jack" in shown
    assert "\x1b" not in run("diff", *NAMES, "raw.txt", terminal=True).out
    assert "\x1b[31m[-jack" in run("diff", *NAMES, "--color", "always", "raw.txt").out


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_are_wrapped_by_cells(world: Path, run: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    from cleaner.cli.output.columns import cells

    monkeypatch.setenv("COLUMNS", str(width))
    Path("a.txt").write_text("阿里巴巴的菜鸟网络在杭州，" * 20 + " word" * 40 + "x" * 200, "utf-8")
    Path("b.txt").write_text("阿里巴巴的菜鸟在杭州，" * 20 + " words" * 40 + "x" * 201, "utf-8")

    for words in ((), ("--side-by-side",)):
        ran = run("diff", *words, "a.txt", "b.txt")
        assert max(cells(line) for line in ran.out.splitlines()[1:]) <= width


@pytest.mark.parametrize("name", ["out.html", "out.docx", "out.md", "out.json", "out.patch", "out.txt"])
def test_a_redline_goes_to_a_file_in_the_format_of_its_suffix(fixed: Path, run: Run, name: str) -> None:
    ran = run("diff", *NAMES, "raw.txt", "-o", name)

    assert (1, "", f"3 changes → {name}\n") == (ran.status, ran.out, ran.err)
    assert Path(name).stat().st_size > 0


def test_git_shows_word_diffs_through_the_driver_and_the_difftool(fixed: Path) -> None:
    git = shutil.which("git")
    assert git is not None
    program = f"{sys.executable} -m cleaner diff"

    def call(*words: str) -> str:
        ran = subprocess.run([git, *words], cwd=fixed, capture_output=True, text=True, check=True)
        return ran.stdout

    for words in (
        ("init", "-q"),
        ("config", "user.email", "a@b.c"),
        ("config", "user.name", "Ann"),
        ("config", "diff.cleaner.command", program),
    ):
        call(*words)
    (fixed / ".gitattributes").write_text("*.txt diff=cleaner\n", "utf-8")
    call("add", ".gitattributes", "raw.txt")
    call("commit", "-qm", "one")
    (fixed / "raw.txt").write_text(RAW.replace("Nobody", "Somebody"), "utf-8")
    (fixed / "new.txt").write_text("fresh\n", "utf-8")
    (fixed / "binary.txt").write_bytes(b"no text \0")
    call("add", "-N", "new.txt", "binary.txt")

    shown = call("diff")
    tool = call("difftool", "-y", "-x", program, "--", "raw.txt")

    assert "[-Nobody-]{+Somebody+} else did." in shown
    assert "a/raw.txt → b/raw.txt" in shown
    assert "{+fresh" in shown
    assert "[-Nobody-]{+Somebody+} else did." in tool


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
@pytest.mark.parametrize(
    ("files", "status"),
    [(["long.txt", "was.txt", "0", "100644", "long.txt", "0", "100644"], 0), (["was.txt", "long.txt"], 141)],
    ids=["driver", "command"],
)
def test_git_alone_is_not_told_that_a_pager_was_left_early_since_it_would_call_that_a_death(
    fixed: Path, files: list[str], status: int
) -> None:
    lines = [f"Jack Ma spoke {number} times.\n" for number in range(4000)]
    (fixed / "was.txt").write_text("".join(lines), "utf-8")
    (fixed / "long.txt").write_text("".join(lines).replace("spoke", "said"), "utf-8")
    words = [sys.executable, "-m", "cleaner", "diff", *NAMES, *files]

    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()

    assert (status, b"") == (process.wait(60), err)
