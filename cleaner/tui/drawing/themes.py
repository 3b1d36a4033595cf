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
_WITHOUT_COLOUR = "ansi-dark"
"""Sends no colours but the terminal's own; with any other theme NO_COLOR gives greys."""


def theme_name(wanted: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Return the theme to begin with."""
    if environment.get("NO_COLOR"):
        return _WITHOUT_COLOUR
    return wanted or environment.get("TEXTUAL_THEME") or DARK.name
