"""What a key costs on the screen of a long text: ``python tests/bench/screen.py [WORDS [TIMES]]``

The real program in a pseudo-terminal of 120 by 40. A key's time runs from writing it to the last byte of the frame that
answers; beside it stands the processor time that the program took meanwhile, which a busy machine falsifies less.

The first table is of keys that are pressed while suggestions still arrive from the other process, one every few
hundredths of a second: what an arrival keeps the screen from doing shows in the last columns. There the answer is the
first frame that shows what the key has changed, since frames that tell of progress come between.
"""

import fcntl
import os
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from make_long import long_text

QUIET = 0.15
"""Seconds without output after which a frame is whole."""
PAGE = "\x1b[6~"
KEYS = {"next suggestion": "j", "next undecided": "J", "accept": "y", "dismiss": "n", "undo": "u", "page": PAGE,
        "to the end": "\x1b[F", "to the start": "\x1b[H", "next place of a word": "\r", "other width": ""}  # fmt: skip
BEFORE = {"next place of a word": "/parcels", "other width": "\x1b"}
"""What is typed first, and not measured."""
ARRIVING = {"page": PAGE, "next suggestion": "j", "accept": "y", "undo": "u"}
PAUSES = 0.01, 0.06
"""Seconds between two keys while suggestions arrive, at least and at most."""
MANY_ROWS = 20
"""A frame of so many rows shows another page."""
FRAME_END = b"\x1b[?2026l"
_ASKED, _TOLD = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Question whether the terminal takes frames as a whole, and the answer: yes."""
_TITLE = re.compile(rb"(open|accepted|dismissed)  (\d+) of \d+  line (\d+)")
_ALL = b" decided"
"""What the header says when all suggestions are there, instead of how far they are looked for."""
_STYLE = re.compile(rb"\x1b\[[\d;]*m")


class Screen:
    """One run of the program."""

    def __init__(self, path: Path) -> None:
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            code = "import sys; from cleaner.cli import program; program()"
            os.execve(sys.executable, [sys.executable, "-c", code, str(path)], os.environ | {"TERM": "xterm-256color"})
        self.frames = b""
        """What has come of frames since the last one was looked at."""
        self.title: tuple[bytes, ...] = ()
        """What the panel says of the suggestion that the person stands on."""
        self.arriving = True
        """Whether suggestions still arrive."""
        self.size(120)

    def size(self, columns: int) -> None:
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def busy(self) -> float:
        """Return the seconds of processor time of all its threads."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def megabytes(self) -> float:
        rows = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return int(next(row for row in rows if row.startswith("VmRSS")).split()[1]) / 1024

    def until(self, wanted: Callable[[bytes], bool], patience: float = 120) -> float:
        """Read until something stands in the output; return when."""
        seen = b""
        end = time.perf_counter() + patience
        while not wanted(seen) and time.perf_counter() < end:
            seen = (seen + self._read(0.5))[-200_000:]
        return time.perf_counter()

    def settle(self, quiet: float = QUIET) -> float:
        """Read until nothing comes any more; return when the last byte came."""
        last = time.perf_counter()
        while self._read(quiet):
            last = time.perf_counter()
        return last

    def answered(self, key: str, patience: float = 2) -> float:
        """Press a key and read until the frame ends that answers; return when."""
        self.look(0.0)
        before = self.title
        os.write(self.fd, key.encode())
        end = time.perf_counter() + patience
        while time.perf_counter() < end:
            rows = self.look(0.5)
            if rows > MANY_ROWS if key == PAGE else self.title != before:
                return time.perf_counter()
        raise TimeoutError(f"no frame answers {key!r}")

    def look(self, seconds: float) -> int:
        """Wait so long for output, and look at the frames that are whole; return how many rows the highest one has."""
        self.frames += self._read(seconds)
        *whole, self.frames = self.frames.split(FRAME_END)
        for frame in whole:
            told = _TITLE.search(_STYLE.sub(b"", frame))
            self.title = told.groups() if told else self.title
            self.arriving = self.arriving and _ALL not in frame
        return max((frame.count(b"\r\n") for frame in whole), default=0)

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self.fd], [], [], seconds)
        read = os.read(self.fd, 1 << 16) if ready else b""
        if _ASKED in read:
            os.write(self.fd, _TOLD)
        return read


def main(words: int, times: int) -> None:
    """Print both tables."""
    plain = min(_passed() for _ in range(9))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(long_text(words), "utf-8")
        screen = Screen(path)
        first = screen.until(lambda seen: b"company" in seen) - screen.start
        size = path.stat().st_size / 1e6
        print(f"{words} words, {size:.1f} MB; first text after {first:.2f} s = {first / plain:.1f} P\n")
        print("| key | median ms | 95 % | 99 % | most | processor, median | 99 % | most |\n" + "|---" * 8 + "|")
        while_arriving(screen)
        screen.settle(3)
        print(f"\nmemory {screen.megabytes():.0f} MB\n")
        print("| key | median ms | 95 % | 99 % | most | processor, median | 99 % | most |\n" + "|---" * 8 + "|")
        when_all_are_there(screen, times)
        print(f"\nmemory {screen.megabytes():.0f} MB at the end")
        os.kill(screen.pid, signal.SIGTERM)


def while_arriving(screen: Screen) -> None:
    """Press keys until all suggestions are there, and print what each kind of key cost."""
    dice = random.Random(3)
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in ARRIVING}
    while not screen.title:
        screen.look(0.5)
    while screen.arriving:
        for name, key in ARRIVING.items():
            time.sleep(dice.uniform(*PAUSES))
            busy, begin = screen.busy(), time.perf_counter()
            costs[name].append((screen.answered(key) - begin, screen.busy() - busy))
    for name, found in costs.items():
        _print_row(f"{name}, of {len(found)} while suggestions arrive", *map(list, zip(*found, strict=True)))


def when_all_are_there(screen: Screen, times: int) -> None:
    """Press each key so many times, and print what it cost."""
    for name, key in KEYS.items():
        walls, works = [], []
        if name in BEFORE:
            os.write(screen.fd, BEFORE[name].encode())
            screen.settle(0.4)  # less than a cursor needs to blink
        for turn in range(times):
            busy, begin = screen.busy(), time.perf_counter()
            if key:
                os.write(screen.fd, key.encode())
            else:
                screen.size(100 + turn % 2 * 20)
            walls.append(screen.settle() - begin)
            works.append(screen.busy() - busy)
        _print_row(name, walls, works)


def _print_row(name: str, walls: list[float], works: list[float]) -> None:
    print(f"| {name} | {_shares(walls, 0.5, 0.95, 0.99, 1)} | {_shares(works, 0.5, 0.99, 1)} |", flush=True)


def _passed() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - start


def _shares(times: list[float], *shares: float) -> str:
    ordered = sorted(times)
    return " | ".join(f"{1000 * ordered[min(len(ordered) - 1, int(s * len(ordered)))]:.0f}" for s in shares)


if __name__ == "__main__":
    main(int([*sys.argv, "1000000"][1]), int([*sys.argv, "40", "40"][2]))
