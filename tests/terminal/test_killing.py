"""The real program is killed in the middle of the work: nothing is lost, and the work goes on where it stood."""

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest
from terminal import Terminal, shown

from cleaner.core.log.edits import edition_of
from cleaner.core.log.replay import replay
from cleaner.files.disk.bundled import bundled_samples
from cleaner.files.disk.logs import EditLog

pytestmark = pytest.mark.terminal

_TITLE = re.compile(r"^  . [a-z ]+  \d+ of \d+  line \d+", re.MULTILINE)


def decided(number: int) -> Callable[[str], bool]:
    """Whether the header says that so many are decided."""
    return lambda frame: re.search(rf" {number} of \d+ decided", frame) is not None


def standing_on(number: int) -> Callable[[str], bool]:
    """Whether the panel is about this suggestion."""
    return lambda frame: re.search(rf"  {number} of \d+  line", title(frame)) is not None


def title(frame: str) -> str:
    """The state, number and line of the suggestion that the panel is about."""
    found = _TITLE.search(frame)
    return found.group() if found else ""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    sample = next(path for path in bundled_samples() if path.stem == "business-news")
    copy = tmp_path / "article.txt"
    copy.write_bytes(sample.read_bytes())
    return copy


def replayed(article: Path) -> str:
    """The edition as the log on the disk makes it."""
    log, _ = EditLog(article.with_name("article.edits.jsonl")).read()
    assert log is not None
    raw = article.read_bytes().decode()
    return edition_of(raw, (live.edit for live in replay(log).edits)).text


def test_twenty_decisions_survive_a_kill_and_five_of_them_are_undone(article: Path) -> None:
    raw = article.read_bytes()
    with Terminal(["article.txt"], article.parent) as terminal:
        terminal.until(decided(0))
        for number, key in enumerate("yynyyyn1yyynyyyyn1yy", 1):
            terminal.press(key)
            terminal.until(decided(number))
        last = title(terminal.until(standing_on(21)))
        assert terminal.kill() == -signal.SIGKILL
    with Terminal(["article.txt"], article.parent) as terminal:
        terminal.until(decided(20))
        assert title(terminal.until(standing_on(21))) == last
        for number in range(19, 14, -1):
            terminal.press("u")
            terminal.until(decided(number))
        terminal.press("w")
        terminal.until("Wrote article.cleaned.txt.")
        terminal.press("q")
        assert terminal.ends() == 1, "suggestions are open"
    edition = article.with_name("article.cleaned.txt").read_bytes().decode()
    assert edition == replayed(article)
    assert edition != raw.decode()
    assert article.read_bytes() == raw


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_with_the_terminal_put_right(article: Path, number: signal.Signals) -> None:
    with Terminal(["article.txt"], article.parent) as terminal:
        terminal.until(decided(0))
        terminal.press("y")
        terminal.until(decided(1))
        assert terminal.kill(number) == 130
        assert b"\x1b[?1049l" in terminal.written, "the shell's own screen comes back"
    log, torn = EditLog(article.with_name("article.edits.jsonl")).read()
    assert log is not None
    assert (len(log.records), torn) == (1, False)


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="no way to wait for the end of a program here")
def test_a_program_ends_though_its_last_words_reach_nobody_and_its_terminal_goes(article: Path) -> None:
    with Terminal(["article.txt"], article.parent, (120, 36)) as terminal:
        terminal.until("ali")
        os.kill(terminal.pid, signal.SIGTERM)
        ended = terminal.hang_up(after=0.5)
    assert ended in (130, 120), "Python says 120 where what it had still to print reaches nobody"


def laid_out(columns: int, rows: int) -> Callable[[str], bool]:
    """Whether the frame fills a window of this size: text begins below the header, keys stand in the last row."""

    def told(frame: str) -> bool:
        lines = frame.split("\n")
        longest = max(map(len, lines))
        keys = re.search("accept|quit", lines[-1]) is not None
        return len(lines) == rows and "▸" in frame and keys and columns - 24 < longest <= columns

    return told


def test_the_window_may_change_its_size_at_any_time(article: Path) -> None:
    with Terminal(["article.txt"], article.parent) as terminal:
        terminal.until(decided(0))
        terminal.press("jjj")
        terminal.until(standing_on(4))
        for columns, rows in ((60, 20), (200, 50), (20, 6), (120, 36)):
            terminal.resize(columns, rows)
            terminal.until(laid_out(columns, rows))
        terminal.until(standing_on(4))
        terminal.press("q")
        assert terminal.ends() == 1


def test_the_last_of_many_quick_sizes_is_the_one_that_stays(article: Path) -> None:
    with Terminal(["article.txt"], article.parent) as terminal:
        terminal.until(decided(0))
        for _ in range(20):
            for columns, rows in ((60, 20), (200, 50), (20, 6), (120, 36)):
                terminal.resize(columns, rows)
            terminal.until(laid_out(120, 36))


def test_half_of_a_wide_sign_stands_as_a_blank() -> None:
    screen = pyte.Screen(6, 2)
    stream = pyte.ByteStream(screen)
    stream.feed("a阿里b".encode())
    assert shown(screen) == "a阿里b\n"
    for over, left in (("\x1b[1;2Hx", "ax 里b\n"), ("\x1b[1;5Hy", "ax  yb\n")):
        stream.feed(over.encode())
        assert shown(screen) == left
