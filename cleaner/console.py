"""Everything that the commands write to standard output and standard error, and the statuses they end with.

Data goes to standard output, narration and errors to standard error. Nothing a document or glossary holds reaches the
terminal as a control character. Rich is loaded only where a table is drawn on a terminal.
"""

import io
import os
import re
import sys
from collections.abc import Iterable, Sequence
from enum import IntEnum

TYPE_CHECKING = False  # ``typing`` is slower to load than all else here
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self, TextIO

    from cleaner.core.basis.errors import CleanerError, Finding


class Exit(IntEnum):
    """What the status of a command says."""

    CLEAN = 0
    """Nothing is open."""
    OPEN = 1
    """Suggestions or findings are open."""
    FAILED = 2
    """Usage, an unreadable file or a bad glossary."""
    INTERRUPTED = 130
    CLOSED = 141
    """Whoever read our output has stopped reading."""


# C0 and C1 controls, lone surrogates, and the marks that turn the direction of text around.
_HIDDEN = "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
_WORDS = re.compile(r"\w+|\W")
_BAR = 30
"""Cells of the bar that shows progress."""
_LEAST = 12
"""Cells that a cropped column keeps on a narrow terminal."""
_OWN = 2
"""Cells that a cropped column takes beside its text and what it shares with the others."""
_COLOURS = {"red": "31", "green": "32", "yellow": "33", "cyan": "36", "bold": "1", "dim": "2"}


def visible(text: str) -> str:
    """Return ``text`` as one line in which control characters show as pictures or escapes; tabs stay."""
    return text if text.isprintable() else re.sub(_HIDDEN, _picture, text)


def out(line: str) -> None:
    """Write one line of data."""
    print(line, file=sys.stdout)


def out_bytes(data: bytes) -> None:
    """Write data whose encoding and line ends are the document's own."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def diff(lines: Iterable[str]) -> None:
    """Write the lines of a diff, which bring their line ends; exact in a pipe, coloured on a terminal."""
    if not terminal():
        for line in lines:
            print(line, end="")
        return
    signs = {"-": "red", "+": "green", "@": "cyan", " ": "dim"}
    for line in lines:
        body = line.removesuffix("\n").removesuffix("\r")
        print(paint(visible(body), signs.get(body[:1], "dim")))


def say(line: str) -> None:
    """Tell the person something that is not data."""
    print(visible(line), file=sys.stderr)


def complain(error: "CleanerError") -> None:
    """Write what is wrong, where and what to do; one line for each reason."""
    from cleaner.core.basis.errors import GlossaryError

    reasons: Sequence[CleanerError | Finding] = error.findings if isinstance(error, GlossaryError) else (error,)
    for reason in reasons:
        print(told(reason, sys.stderr), file=sys.stderr)


def findings(found: "Iterable[Finding]") -> None:
    """Write findings as data, one line each."""
    for finding in found:
        out(told(finding, sys.stdout))


def compared(first: str, one: str, second: str, other: str) -> None:
    """Write two texts below each other under their titles; on a terminal the words that differ stand out."""
    from difflib import SequenceMatcher

    words, others = _WORDS.findall(one), _WORDS.findall(other)
    shown: tuple[list[str], list[str]] = ([], [])
    for tag, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        for line, part, colour in ((shown[0], words[a:b], "green"), (shown[1], others[c:d], "red")):
            text = visible("".join(part))
            line.append(text if tag == "equal" or not text else paint(text, colour))
    width = max(len(first), len(second))
    for title, line in zip((first, second), shown, strict=True):
        out(f"  {title:{width}}  {''.join(line)}")


def told(reason: "CleanerError | Finding", stream: "TextIO") -> str:
    """Return an error or finding as one line, its code coloured where the stream is a terminal."""
    code, _, rest = str(reason).partition(" ")
    fatal = getattr(reason, "fatal", True)
    return f"{paint(code, 'red' if fatal else 'yellow', stream)} {visible(rest)}"


def paint(text: str, colour: str, stream: "TextIO | None" = None) -> str:
    """Return ``text`` in a colour where the stream (standard output by default) shows colours."""
    return coloured(text, colour) if colours(sys.stdout if stream is None else stream) else text


def coloured(text: str, colour: str) -> str:
    """Return ``text`` in a colour, wherever it goes."""
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m"


def terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def colours(stream: "TextIO") -> bool:
    """Whether colours may be written: a terminal that knows them, and nobody who said ``NO_COLOR``."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Column:
    """One column of a table."""

    __slots__ = ("cropped", "right", "style", "title")

    def __init__(self, title: str, style: str = "", right: bool = False, cropped: bool = False) -> None:
        """Say whether its cells stand at the right edge, and are cut to one line where the terminal is narrow."""
        self.title, self.style, self.right, self.cropped = title, style, right, cropped


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], title: str = "") -> None:
    """Write rows as a table on a terminal, its empty columns left out, and as lines with tabs in a pipe."""
    if not terminal():
        for row in rows:
            out("\t".join(visible(cell).replace("\t", " ") for cell in row))
        return
    from rich.box import SIMPLE_HEAD
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    filled = [at for at in range(len(columns)) if not rows or any(row[at] for row in rows)]
    columns, rows = [columns[at] for at in filled], [[row[at] for at in filled] for row in rows]
    drawn = Table(
        box=SIMPLE_HEAD, pad_edge=False, title=Text(visible(title), "bold") if title else None, title_justify="left"
    )
    console = Console(no_color=not colours(sys.stdout), highlight=False)
    widths = [max((cell_len(visible(row[at])) for row in rows), default=0) for at in range(len(columns))]
    taken = sum(max(w, len(c.title)) + 3 for c, w in zip(columns, widths, strict=True) if not c.cropped)
    for column in columns:
        drawn.add_column(
            column.title,
            style=column.style,
            justify="right" if column.right else "left",
            no_wrap=column.cropped,
            overflow="ellipsis" if column.cropped else "fold",  # half an id or a place is of no use
            max_width=max(_LEAST, console.width - taken - _OWN) if column.cropped else None,
        )
    for row in rows:
        drawn.add_row(*(Text(visible(cell)) for cell in row))
    console.print(drawn)


class Progress:
    """One line at the foot of a terminal that says how many of many files are done; nothing anywhere else."""

    def __init__(self, total: int) -> None:
        """Count to ``total``."""
        self._total, self._done = total, 0
        self._seen = total > 1 and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __enter__(self) -> "Self":
        self.show()
        return self

    def __exit__(self, *_: object) -> None:
        self._write("")

    def step(self) -> None:
        """Count one more, and leave the line to what is written next."""
        self._done += 1
        self._write("")

    def show(self) -> None:
        """Show how far it has come."""
        full = _BAR * self._done // max(1, self._total)
        self._write(f"{'━' * full}{'─' * (_BAR - full)} {self._done} of {self._total} files")

    def _write(self, line: str) -> None:
        if self._seen:
            sys.stdout.flush()
            print(f"\r\x1b[2K{line}", end="", file=sys.stderr, flush=True)


class Ending:
    """The end of a command: whatever it raises becomes one message and a status, never a traceback.

    A program error is told in one line too; ``verbose`` shows its traceback.
    """

    def __init__(self, verbose: bool = False) -> None:
        """Start with nothing open."""
        self.status: int = Exit.CLEAN
        self.verbose = verbose

    def __enter__(self) -> "Self":
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                _prepare(stream)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> bool:
        try:
            if error is not None:
                self.status = self._told(error)
            sys.stdout.flush()
        except BrokenPipeError:
            self.status = Exit.CLOSED
        if self.status == Exit.CLOSED:
            abandon_output()
        return True

    def _told(self, error: BaseException) -> int:
        if isinstance(error, SystemExit):
            return error.code if isinstance(error.code, int) else Exit.CLEAN
        from cleaner.core.basis.errors import CleanerError

        match error:
            case CleanerError():
                complain(error)
            case BrokenPipeError():
                return Exit.CLOSED
            case KeyboardInterrupt():
                return Exit.INTERRUPTED
            case OSError():
                place = f"{error.filename}: " if error.filename else ""
                say(f"C002 {place}{error.strerror or error}; check the path, its permissions and the free space")
            case _:
                self._told_bug(error)
        return Exit.FAILED

    def _told_bug(self, error: BaseException) -> None:
        if self.verbose:
            import traceback

            print(*traceback.format_exception(error), sep="", end="", file=sys.stderr)
        say(f"C001 cleaner itself failed ({type(error).__name__}: {error}); nothing more was written, please report it")


def _prepare(stream: io.TextIOWrapper) -> None:
    if stream.isatty():
        stream.reconfigure(errors="backslashreplace")
    else:
        stream.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def abandon_output() -> None:
    """Write nothing more to standard output, whose reader is gone."""
    # Python flushes standard output once more when it ends, and would tell of the closed pipe again.
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), number)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
