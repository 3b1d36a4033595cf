"""How help is laid out, without loading what only asks for the width of the terminal or for translations."""

import argparse
import os
import re
import sys

# The program speaks English; to find that there is no catalogue of another language takes as long as to read a short text.
setattr(argparse, "_", lambda text: text)  # noqa: B010


_WIDEST = 120


class HelpFormat(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal, without loading ``shutil`` to ask for that."""

    def __init__(self, prog: str) -> None:
        try:
            width = int(os.environ.get("COLUMNS", 0)) or os.get_terminal_size(sys.stdout.fileno()).columns
        except (ValueError, OSError):
            width = 0
        super().__init__(prog, width=(width or 80) - 2)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Lay paragraphs out anew, and what is too long of a line with columns below its last one."""
        from textwrap import fill  # argparse loads it for the options

        width = min(width, _WIDEST)
        lines: list[str] = []
        for line in text.splitlines():
            if lines and _is_prose(line) and _is_prose(lines[-1]):
                lines[-1] += f" {line}"
            else:
                lines.append(line)
        return "\n".join(
            fill(line, width, subsequent_indent=gap, break_on_hyphens=False, break_long_words=False)
            for line, gap in ((line, " " * min(_second_column(line), width // 2)) for line in lines)
        )


def _second_column(line: str) -> int:
    """Return where the second column of an indented line begins, or its first where it has but one."""
    found = re.match(r" +(?:\S.*?  +(?=\S))?", line)
    return found.end() if found else 0


def _is_prose(line: str) -> bool:
    return bool(line) and not line[0].isspace() and not line.endswith(":")
