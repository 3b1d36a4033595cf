"""Words on the command line: which command they mean, and what is said where they mean none."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from command_line import Run

from cleaner import __version__
from cleaner.cli import hear_interrupts

COMMANDS = ("edit", "check", "fix", "explain", "glossary", "completion")


def test_version_and_help_are_data_and_end_well(run: Run) -> None:
    version, help_ = run("--version"), run("--help")

    assert (0, f"cleaner {__version__}\n", "") == (version.status, version.out, version.err)
    assert (0, "") == (help_.status, help_.err)
    assert [c for c in COMMANDS if f"\n    {c}" not in help_.out] == []


@pytest.mark.parametrize("words", [("-g", "x.yaml"), ("--certainty", "likely"), ("--verbose",)], ids=" ".join)
def test_help_is_answered_behind_other_options(run: Run, words: tuple[str, ...]) -> None:
    asked = run(*words, "--help")

    assert (0, run("--help").out, "") == (asked.status, asked.out, asked.err)


@pytest.mark.parametrize("words", [(), ("check",), ("diff",), ("reclean",), ("glossary", "impact")], ids=" ".join)
def test_help_is_as_wide_as_the_terminal(run: Run, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[int, list[str]] = {}
    for cells in (80, 200):
        monkeypatch.setenv("COLUMNS", str(cells))
        told[cells] = run(*words, "--help").out.splitlines()
        assert [line for line in told[cells] if len(line) > cells] == []
    assert " ".join(told[80]).split() == " ".join(told[200]).split()


@pytest.mark.parametrize(
    "words",
    [(), *((c,) for c in COMMANDS), ("glossary", "lint"), ("glossary", "test"), ("glossary", "list")],
    ids=" ".join,
)
def test_every_help_has_an_example(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words, "--help")

    assert (0, "") == (ran.status, ran.err)
    assert f"  cleaner {' '.join(words)}".rstrip() in ran.out.partition("examples:\n")[2]
    assert "None" not in ran.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("chek",), "U100 'chek' is neither a command nor a file; did you mean 'cleaner check'?"),
        (("zzz",), "U100 'zzz' is neither a command nor a file; 'cleaner --help' lists the commands"),
        (
            ("check", "--fromat", "json", "a"),
            "U100 '--fromat' is not understood here; did you mean '--format'? see 'cleaner check --help'",
        ),
        (("--versoin",), "U100 '--versoin' is not understood here; did you mean '--version'? see 'cleaner --help'"),
        (("check",), "U100 the following arguments are required: FILE; see 'cleaner check --help'"),
        (
            ("explain", "raw.txt"),
            "U100 'raw.txt' is no place; write FILE:LINE:COLUMN or FILE:LINE, as in 'cleaner explain article.txt:13:170'",
        ),
        (("explain", "raw.txt:9:9"), "U100 raw.txt:9:9: the text has no place 9:9; its last place is 4:1"),
        (("explain", "raw.txt:2:99"), "U100 raw.txt:2:99: the text has no place 2:99; line 2 ends at column 17"),
        (("explain", "raw.txt:0:0"), "U100 raw.txt: the text has no place 0:0; its last place is 4:1"),
        (
            ("--source", "s.txt", "check", "raw.txt", "more.txt"),
            "U100 --source belongs to one document; name one FILE with it",
        ),
        (("raw.txt",), "U100 the screen needs a terminal; use 'cleaner check' or 'cleaner fix' in a pipe"),
        (("rwa.txt",), "T100 rwa.txt: there is no such file; did you mean raw.txt?"),
        (("glossary", "edit", "names.yml"), "G100 names.yml: there is no such file; did you mean names.yaml?"),
        (("review", "rwa.txt"), "T100 rwa.txt: there is no such file; did you mean raw.txt?"),
        ((), "U100 the screen needs a terminal; use 'cleaner check' or 'cleaner fix' in a pipe"),
        (("--", "check"), "T100 check: there is no such file; check the path"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)
def test_words_that_mean_nothing_are_told_in_one_line(
    run: Run, world: Path, words: tuple[str, ...], message: str
) -> None:
    ran = run(*words)

    assert (2, "", message + "\n") == (ran.status, ran.out, ran.err)


@pytest.mark.parametrize(
    ("words", "near"),
    [(("glossary", "tets"), "did you mean 'test'?"), (("check", "--format", "jsn", "raw.txt"), "did you mean 'json'?")],
)
def test_a_mistyped_choice_is_told_with_the_nearest_one(
    run: Run, world: Path, words: tuple[str, ...], near: str
) -> None:
    ran = run(*words)

    assert (2, "") == (ran.status, ran.out)
    assert ran.err.startswith("U100 ")
    assert near in ran.err


def test_options_may_stand_before_the_command_and_files_behind_options(run: Run, world: Path) -> None:
    usual = run("check", "-g", "names.yaml", "raw.txt", "raw.txt")

    assert (
        usual
        == run("-g", "names.yaml", "check", "raw.txt", "raw.txt")
        == run("check", "raw.txt", "-g", "names.yaml", "raw.txt")
    )
    assert usual.status == 1


def test_a_file_called_like_a_command_is_reachable(run: Run, world: Path) -> None:
    (world / "check").write_text("jack ma\n", "utf-8")

    ran = run("check", "-g", "names.yaml", "check")

    assert "check:1:1: " in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_commands_and_formats(run: Run, shell: str) -> None:
    ran = run("completion", shell)

    assert (0, "") == (ran.status, ran.err)
    assert [word for word in (*COMMANDS, "sarif", "lint") if word not in ran.out] == []


@pytest.mark.skipif(os.name != "posix", reason="pipes and signals of POSIX")
def test_a_reader_who_stops_reading_ends_the_command_quietly(world: Path) -> None:
    (world / "long.txt").write_text("jack ma went home.\n" * 2000, "utf-8")
    words = [sys.executable, "-m", "cleaner", "check", "--format", "json", "-g", "names.yaml", "long.txt"]

    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        status = process.wait(60)

    assert (141, b"") == (status, err)


@pytest.mark.skipif(os.name != "posix", reason="the shell of POSIX")
@pytest.mark.parametrize(
    ("words", "left", "status"),
    [
        ("check -g names.yaml raw.txt >&-", b"3 suggestions: 2 sure, 1 likely\n", 1),
        ("check -g names.yaml raw.txt 2>&- | sed s/:.*//", b"raw.txt\n" * 3, 0),
        ("check -g names.yaml - <&-", b"nothing to suggest\n", 0),
        ("fix --certainty likely -g names.yaml -o out.txt raw.txt >&- 2>&-", b"", 0),
        ("--help >&-", b"", 0),
    ],
)
def test_a_standard_stream_that_is_closed_is_no_trouble(world: Path, words: str, left: bytes, status: int) -> None:
    ran = subprocess.run(["sh", "-c", f'"{sys.executable}" -m cleaner {words}'], capture_output=True, check=False)

    assert (left, status) == (ran.stdout + ran.stderr, ran.returncode)


class Interrupted:
    """Goes away amid an interrupt."""

    def __del__(self) -> None:
        raise KeyboardInterrupt


def dropped_and_waited(lasting: list[Interrupted]) -> None:
    lasting.clear()
    Event().wait(60)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupt_that_python_drops_comes_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    hear_interrupts()
    with pytest.raises(KeyboardInterrupt):
        dropped_and_waited([Interrupted()])


def interrupted(process: "subprocess.Popen[bytes]") -> int:
    """Interrupt a process as a person does, who presses the keys again if nothing happens; return its status.

    Python may take a signal between its last look and a read that blocks: it is heard with the next one.
    """
    for _ in range(3):
        process.send_signal(signal.SIGINT)
        try:
            return process.wait(20)
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    return process.wait()


@pytest.mark.skipif(os.name != "posix", reason="pipes and signals of POSIX")
def test_an_interrupt_ends_with_130_and_no_traceback(world: Path) -> None:
    words = [sys.executable, "-m", "cleaner", "check", "--verbose", "-g", "names.yaml", "-"]

    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        status = interrupted(process)
        rest = process.stderr.read()

    assert first.startswith(b"glossary Names: 2 entries")
    assert (130, b"") == (status, rest)
