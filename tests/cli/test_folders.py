"""Folders on the command line: which texts they mean, in order, on several cores, with bad files among them."""

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from another_user import as_another_user, open_to_all
from command_line import RAW, Run

from cleaner.workspace.work.many import MUCH

COMMAND = (sys.executable, "-m", "cleaner")


@pytest.fixture
def many(world: Path) -> list[Path]:
    """Texts enough for several processes, in a folder."""
    text = RAW * (MUCH // len(RAW) // 8 + 1)
    paths = [world / "texts" / f"{number:02}.txt" for number in range(9)]
    paths[0].parent.mkdir()
    for path in paths:
        path.write_text(text, "utf-8")
    return paths


def test_a_folder_means_its_raw_translations_and_nothing_else(run: Run, world: Path) -> None:
    (world / "cleaner.yaml").write_text('source: "{stem}.cn{suffix}"\noutput: "{stem}.en{suffix}"\n', "utf-8")
    folder = world / "texts"
    (folder / "deep").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name in ("b.txt", "deep/a.md"):
        (folder / name).write_text(RAW, "utf-8")
    (folder / "b.cn.txt").write_text("马云\n" * 3, "utf-8")
    for name in ("b.en.txt", "b.cleaned.txt", "b.edits.jsonl", ".c.txt", ".hidden/d.txt", "e.pdf"):
        (folder / name).write_text(RAW, "utf-8")

    ran = run("check", "-g", "names.yaml", "texts")

    assert ["texts/b.txt"] * 3 + ["texts/deep/a.md"] * 3 == [line.split(":")[0] for line in ran.out.splitlines()]
    assert ran.err.startswith("texts: 2 texts\n")
    assert ran.status == 1


def test_editions_and_source_texts_that_a_pattern_of_the_shell_names_are_left_out(run: Run, world: Path) -> None:
    (world / "raw.zh.txt").write_text("马云\n" * 3, "utf-8")
    (world / "other.txt").write_text(RAW, "utf-8")
    files = ("other.cleaned.txt", "other.txt", "raw.cleaned.txt", "raw.txt", "raw.zh.txt")
    run("fix", "-g", "names.yaml", "other.txt", "raw.txt")

    ran = run("fix", "-g", "names.yaml", *files)

    assert (
        "left out, as editions, source texts, redlines, logs or glossaries: other.cleaned.txt, raw.cleaned.txt, raw.zh.txt\n"
        in ran.err
    )
    assert sorted(files) == sorted(path.name for path in world.glob("*.txt"))
    alone = run("fix", "--dry-run", "--certainty", "likely", "-g", "names.yaml", "raw.cleaned.txt")
    assert alone.out.startswith("--- a/raw.cleaned.txt")


def test_logs_and_glossaries_that_a_pattern_names_are_left_out_and_each_text_is_read_once(
    run: Run, world: Path
) -> None:
    (world / "other.txt").write_text(RAW, "utf-8")
    (world / "notes.yaml").write_text("notes: jack ma spoke\n", "utf-8")
    run("fix", "-g", "names.yaml", "other.txt")
    files = sorted(path.name for path in world.iterdir())

    ran = run("check", "-g", "names.yaml", *files, ".", "raw.txt")
    report = run("report", "-g", "names.yaml", *files, "raw.txt")
    run("fix", "-g", "names.yaml", *files)

    assert (
        "left out, as editions, source texts, redlines, logs or glossaries: "
        "names.yaml, other.cleaned.txt, other.edits.jsonl\na glossary is used where -g stands before it\n"
    ) in ran.err
    assert {"notes.yaml": 1, "other.txt": 3, "raw.txt": 3} == Counter(
        line.split(":")[0] for line in ran.out.splitlines()
    )
    assert ["notes.yaml", "other.txt", "raw.txt", "all"] == [
        line.split("\t")[0] for line in report.out.split("\n\n")[0].splitlines()[1:]
    ]
    assert not list(world.glob("*.edits.edits.*"))


@pytest.mark.parametrize(
    ("name", "told"), [("raw.edits.jsonl", "this is an edit log"), ("names.yaml", "this is a glossary")]
)
def test_what_is_no_raw_translation_is_refused_with_what_it_is(run: Run, world: Path, name: str, told: str) -> None:
    run("fix", "-g", "names.yaml", "raw.txt")

    for command in ("check", "fix", "report"):
        ran = run(command, "-g", "names.yaml", name)
        assert (2, f"T100 {name}: {told}, and no raw translation") == (ran.status, ran.err.partition(";")[0])


def test_a_redline_as_a_terminal_shows_it_is_no_text_of_its_folder(run: Run, world: Path) -> None:
    (world / "raw.txt").rename(world / "raw.md")
    run("fix", "-g", "names.yaml", "--certainty", "ask", "raw.md")
    assert run("diff", "-g", "names.yaml", "raw.md", "-o", "raw.txt").status == 1

    assert run("check", "-g", "names.yaml", ".").err.startswith(".: 1 text\n")


@pytest.mark.parametrize("name", ["raw.md", "redline.md", "deep/other.md"])
def test_a_redline_is_no_text_of_its_folder_whatever_its_name(run: Run, world: Path, name: str) -> None:
    (world / "deep").mkdir()
    (world / "notes.md").write_text("Notes {of} ours: ~a~ -- b.\n", "utf-8")
    run("fix", "-g", "names.yaml", "--certainty", "ask", "raw.txt")
    assert run("diff", "-g", "names.yaml", "raw.txt", "-o", name).status == 1

    assert run("check", "-g", "names.yaml", ".").err.startswith(".: 2 texts\n")
    assert f"logs or glossaries: raw.cleaned.txt, {name}\n" in run("fix", "raw.cleaned.txt", name, "raw.txt").err


def test_two_texts_of_one_stem_are_two_texts_and_the_log_of_one_is_not_carried_over_to_the_other(
    run: Run, world: Path
) -> None:
    (world / "raw.md").write_text("Today jack ma met the ali group again.\n", "utf-8")
    run("fix", "-g", "names.yaml", "raw.txt")
    log = (world / "raw.edits.jsonl").read_bytes()

    assert run("check", "-g", "names.yaml", ".").err.startswith(".: 2 texts\n")
    for words in (("fix",), ("reclean",), ("reclean", "--dry-run"), ("diff",)):
        err = run(*words, "-g", "names.yaml", "raw.md").err
        assert "this is the log of raw.txt" in err
        assert "rename raw.md" in err
    assert log == (world / "raw.edits.jsonl").read_bytes()
    (world / "raw.txt").rename(world / "kept.bin")
    assert "`cleaner reclean raw.md` carries them over" in run("fix", "-g", "names.yaml", "raw.md").err


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_folder_without_texts_is_told_and_the_others_go_on(run: Run, world: Path, command: str) -> None:
    (world / "empty").mkdir()

    ran = run(command, "-g", "names.yaml", "empty", "raw.txt")

    assert ran.err.startswith("T100 empty: the folder has no texts (.txt or .md); name a folder of raw translations\n")
    assert "raw.txt" in ran.out + ran.err
    assert ran.status == 2


def test_many_texts_are_listed_in_order_though_one_is_bad(run: Run, many: list[Path]) -> None:
    many[4].write_bytes(b"\0")

    ran = run("check", "-g", "names.yaml", "texts")

    names = list(dict.fromkeys(line.split(":")[0] for line in ran.out.splitlines()))
    assert [f"texts/{path.name}" for path in many if path != many[4]] == names
    assert "T100 texts/04.txt:1:1: this is a binary file" in ran.err
    assert ran.status == 2


def test_many_texts_are_fixed_as_each_alone_would_be(run: Run, many: list[Path]) -> None:
    alone = many[0].parent.with_name("alone.txt")
    alone.write_bytes(many[0].read_bytes())
    run("fix", "--certainty", "ask", "-g", "names.yaml", "alone.txt")

    ran = run("fix", "--certainty", "ask", "--person", "Ann", "-g", "names.yaml", "texts")

    expected = alone.with_name("alone.cleaned.txt").read_bytes()
    assert [expected] * len(many) == [path.with_name(f"{path.stem}.cleaned.txt").read_bytes() for path in many]
    assert [f"texts/{p.name}" for p in many] == [line.split(":")[0] for line in ran.err.splitlines()[1:]]
    assert '"Ann"' in many[-1].with_name("08.edits.jsonl").read_text("utf-8")
    assert ran.status == 0


@pytest.mark.skipif(os.name != "posix", reason="process groups of POSIX")
def test_an_interrupt_leaves_whole_editions_and_no_process(world: Path, many: list[Path]) -> None:
    words = (*COMMAND, "fix", "--certainty", "ask", "-g", "names.yaml", "texts")
    with subprocess.Popen(words, stderr=subprocess.PIPE, start_new_session=True) as ran:
        assert ran.stderr is not None
        ran.stderr.readline()  # how many texts there are
        ran.stderr.readline()  # the first is fixed
        os.killpg(ran.pid, signal.SIGINT)
        rest = ran.stderr.read().decode()  # ends only when no process has it open any more

    assert ran.returncode in (0, 130)  # 0: it was done before the interrupt came
    assert "Traceback" not in rest
    left = {path.name for path in (world / "texts").iterdir()} - {path.name for path in many}
    assert [name for name in left if not name.endswith((".cleaned.txt", ".edits.jsonl"))] == []
    logs = sorted(name.partition(".")[0] for name in left if name.endswith(".jsonl"))
    assert logs == sorted(name.partition(".")[0] for name in left if name.endswith(".txt"))


@pytest.mark.skipif(os.name != "posix", reason="permission bits of POSIX")
def test_a_folder_below_that_may_not_be_read_is_told_and_the_others_go_on(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_to_all() as folder:
        for name in ("names.yaml", "raw.txt"):
            shutil.copy(world / name, folder)
        closed = folder / "closed"
        closed.mkdir()
        shutil.copy(world / "raw.txt", closed)
        words = ("check", "-g", f"{folder}/names.yaml", str(folder))
        for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
            monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind))
        run(*words)  # loads what the other user may not read
        closed.chmod(0)
        try:
            said = as_another_user(lambda: repr(run(*words)))
        finally:
            closed.chmod(0o777)

    assert f"T100 {closed}: you may not read this folder; change its permissions, or name others" in said
    assert f"{folder}/raw.txt:1:1: " in said
    assert said.startswith("Ran(status=<Exit.FAILED: 2>, ")
