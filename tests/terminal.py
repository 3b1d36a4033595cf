"""The real program in a pseudo-terminal: keys go in, and a terminal emulator shows what comes out.

Nothing sleeps: ``until`` reads what the program writes until the screen is as wanted, or a deadline has passed.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import pyte
from rich.cells import cell_len

PATIENCE = 30.0
"""Seconds; only a program that hangs needs them."""

_UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\[>[0-9;]*[qmT]")
"""Sequences that the emulator would print instead of ignoring them."""


class Terminal:
    """One run of ``cleaner`` with a screen of its own."""

    def __init__(self, arguments: Sequence[str], folder: Path, size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.status: int | None = None
        self.written = b""
        """The last few thousand bytes that the program wrote."""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            # The library believes these before the terminal itself.
            wishes = ("COLUMNS", "LINES", "NO_COLOR")
            environment = {name: value for name, value in os.environ.items() if name not in wishes}
            # Given whole: the readline that pytest loads sets LINES behind the back of os.environ.
            os.execve(
                sys.executable,
                [sys.executable, "-c", "import sys; from cleaner.cli import main; sys.exit(main())", *arguments],
                environment | {"TERM": "xterm-256color"},
            )
        self._size(columns, rows)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            self.kill()
        os.close(self._fd)

    @property
    def frame(self) -> str:
        """What stands on the screen."""
        return shown(self.screen)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size as a window does; what stood there is wiped, so that only what is drawn anew counts."""
        self.screen.resize(rows, columns)
        self.screen.erase_in_display(2)
        self._size(columns, rows)
        os.kill(self.pid, signal.SIGWINCH)

    def press(self, keys: str) -> None:
        """Send keys."""
        os.write(self._fd, keys.encode())

    def until(self, wanted: str | Callable[[str], object]) -> str:
        """Read until a text stands on the screen, or the frame is as wanted, and return the frame."""
        seen = (lambda frame: wanted in frame) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + PATIENCE
        while not seen(self.frame):
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"{wanted!r} never came; the screen was\n{self.frame}")
        return self.frame

    def ends(self) -> int:
        """Read until the program ends, and return its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline - time.monotonic()):
            pass
        self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.status

    def kill(self, number: int = signal.SIGKILL) -> int:
        """Send the program a signal and return its exit status."""
        os.kill(self.pid, number)
        return self.ends()

    def hang_up(self, after: float) -> int:
        """Read no more, close the terminal unless the program ends within some seconds, and return its exit status."""
        end = os.pidfd_open(self.pid)
        select.select([end], [], [], after)
        os.close(self._fd)
        self._fd = end
        ended, _, _ = select.select([end], [], [], PATIENCE)
        assert ended, "the program lives on without a terminal"
        self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.status

    def _read(self, seconds: float) -> bool:
        """Feed the emulator with what comes next; false when nothing comes any more."""
        ready, _, _ = select.select([self._fd], [], [], max(0.0, seconds))
        sent = b""
        # Linux reports the end of the other side as an error.
        with contextlib.suppress(OSError):
            sent = os.read(self._fd, 1 << 16) if ready else b""
        self.written = (self.written + sent)[-4096:]
        self._stream.feed(_UNKNOWN.sub(b"", sent))
        return bool(sent)

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def shown(screen: pyte.Screen) -> str:
    """The rows as a terminal shows them; the emulator's own ``display`` fails on half a wide sign.

    Half of one is left where something was drawn over the other half, as when the window changes while rows of the old
    width still come.
    """
    return "\n".join(
        _row([screen.buffer[y][x].data for x in range(screen.columns)]).rstrip() for y in range(screen.lines)
    )


def _row(signs: Sequence[str]) -> str:
    """The signs of a row, where nothing stands behind a wide one; a blank for half of one."""
    row = ""
    for left, sign, right in zip(["", *signs], signs, [*signs[1:], " "], strict=False):
        halved = right != "" if cell_len(sign) == 2 else sign == "" and cell_len(left) != 2
        row += " " if halved else sign
    return row
