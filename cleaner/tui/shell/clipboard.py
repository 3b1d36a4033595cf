"""Copying to the clipboard of the machine that the person sits at, by each way that may work."""

import base64
import os
import shutil
import subprocess
from collections.abc import Mapping

_TOOLS = (("pbcopy",), ("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "-ib"), ("clip.exe",))
_NEEDS = {"wl-copy": "WAYLAND_DISPLAY", "xclip": "DISPLAY", "xsel": "DISPLAY"}
_PATIENCE = 2.0
"""Seconds."""


def copied_by_tool(text: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Copy with a program of this machine, unless the person sits at another one; return whether that worked."""
    if "SSH_CONNECTION" in environment:
        return False
    for tool in _TOOLS:
        needed = _NEEDS.get(tool[0])
        if (needed is None or needed in environment) and shutil.which(tool[0]):
            return _run(tool, text)
    return False


def terminal_sequence(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return the control sequence (OSC 52) by which a terminal copies, wrapped where tmux would swallow it."""
    sequence = f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode()}\x07"
    return f"\x1bPtmux;\x1b{sequence}\x1b\\" if "TMUX" in environment else sequence


def _run(tool: tuple[str, ...], text: str) -> bool:
    try:
        done = subprocess.run(
            tool,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
