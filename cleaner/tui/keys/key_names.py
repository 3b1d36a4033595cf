"""How keys are shown to people, and what a row of a table of commands holds."""

Row = tuple[str, str, str, int, str]
"""Name, keys, label, place in the key bar, help."""

SHOWN = {
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "backspace": "Backspace",
    "f1": "F1",
}
"""By the name that the terminal library gives them."""
