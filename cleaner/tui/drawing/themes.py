"""The two themes of our own; every theme of the library works too."""

import os
from collections.abc import Mapping

from textual.theme import Theme

DARK = Theme(
    name="cleaner-dark",
    primary="#7aa7d9",
    secondary="#b59be0",
    accent="#c8a2e8",
    warning="#e3b566",
    error="#ec8a86",
    success="#86c794",
    foreground="#d6d9df",
    background="#15171b",
    surface="#15171b",
    panel="#1f2329",
    dark=True,
)
LIGHT = Theme(
    name="cleaner-light",
    primary="#2f67a8",
    secondary="#6d4bb0",
    accent="#7d3fae",
    warning="#8a5a00",
    error="#b3261e",
    success="#22713a",
    foreground="#24272c",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#ecebe6",
    dark=False,
)
_TERMINALS_OWN = "ansi-dark"
"""Sends no colours but the terminal's own; any other theme gives greys with NO_COLOR, and where there are sixteen."""
_MANY = ("256color", "kitty")
"""How the names of terminals end that know more than sixteen colours."""


def theme_name(wanted: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Return the theme to begin with."""
    if environment.get("NO_COLOR"):
        return _TERMINALS_OWN
    return wanted or environment.get("TEXTUAL_THEME") or (DARK.name if _has_many(environment) else _TERMINALS_OWN)


def _has_many(environment: Mapping[str, str]) -> bool:
    """Whether the terminal knows more than sixteen colours, as Rich sees it."""
    said = environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
    return said or os.name == "nt" or environment.get("TERM", "").endswith(_MANY)
