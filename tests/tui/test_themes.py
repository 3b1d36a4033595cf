"""Which colours the screen begins with."""

import os

import pytest

from cleaner.tui.drawing.themes import theme_name


@pytest.mark.skipif(os.name == "nt", reason="names of terminals say nothing there")
@pytest.mark.parametrize(
    ("environment", "wanted", "theme"),
    [
        ({"TERM": "xterm-256color"}, "", "cleaner-dark"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "", "cleaner-dark"),
        ({"TERM": "xterm-kitty"}, "", "cleaner-dark"),
        ({"TERM": "screen"}, "", "ansi-dark"),
        ({"TERM": "linux"}, "", "ansi-dark"),
        ({}, "", "ansi-dark"),
        ({"TERM": "linux"}, "cleaner-light", "cleaner-light"),
        ({"TERM": "linux", "TEXTUAL_THEME": "nord"}, "", "nord"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "cleaner-light", "ansi-dark"),
    ],
)
def test_sixteen_colours_are_the_terminals_own(environment: dict[str, str], wanted: str, theme: str) -> None:
    assert theme == theme_name(wanted, environment)
