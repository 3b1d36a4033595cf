"""What a key costs on the screen of a long text: ``python tests/bench/screen.py [WORDS [TIMES]]``

The real program in a pseudo-terminal of 120 by 40. A key's time runs from writing it to the last byte of the frame that
answers; beside it stands the processor time that the program took meanwhile, which a busy machine falsifies less.
"""

import fcntl
import os
import pty
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
KEYS = {"next suggestion": "j", "next undecided": "J", "accept": "y", "dismiss": "n", "undo": "u", "page": "\x1b[6~",
        "to the end": "\x1b[F", "to the start": "\x1b[H", "next place of a word": "\r", "other width": ""}  # fmt: skip
BEFORE = {"next place of a word": "/parcels", "other width": "\x1b"}
"""What is typed first, and not measured."""


class Screen:
    """One run of the program."""

    def __init__(self, path: Path) -> None:
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            code = "import sys; from cleaner.cli import program; program()"
            os.execve(sys.executable, [sys.executable, "-c", code, str(path)], os.environ | {"TERM": "xterm-256color"})
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

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self.fd], [], [], seconds)
        return os.read(self.fd, 1 << 16) if ready else b""


def main(words: int, times: int) -> None:
    """Print the table."""
    plain = min(_passed() for _ in range(9))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(long_text(words), "utf-8")
        screen = Screen(path)
        first = screen.until(lambda seen: b"company" in seen) - screen.start
        print(
            f"{words} words, {path.stat().st_size / 1e6:.1f} MB; first text after {first:.2f} s = {first / plain:.1f} P"
        )
        start = time.perf_counter()
        screen.until(lambda seen: b"Matched" in seen or b"all read" in seen, float(os.environ.get("MATCHING", "20")))
        screen.settle(3)
        print(f"memory {screen.megabytes():.0f} MB after {time.perf_counter() - start:.0f} s of matching\n")
        print("| key | median ms | 95 % | 99 % | most | processor, median | 99 % |\n|---|---|---|---|---|---|---|")
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
            print(f"| {name} | {_shares(walls, 0.5, 0.95, 0.99, 1)} | {_shares(works, 0.5, 0.99)} |", flush=True)
        print(f"\nmemory {screen.megabytes():.0f} MB at the end")
        os.kill(screen.pid, signal.SIGTERM)


def _passed() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - start


def _shares(times: list[float], *shares: float) -> str:
    ordered = sorted(times)
    return " | ".join(f"{1000 * ordered[min(len(ordered) - 1, int(s * len(ordered)))]:.0f}" for s in shares)


if __name__ == "__main__":
    main(int([*sys.argv, "1000000"][1]), int([*sys.argv, "40", "40"][2]))
