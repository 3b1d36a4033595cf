"""Breaking text into rows: where each row starts, at a given number of cells.

Rows are slices that join to the text again. Spaces at the end of a row may stand beyond the width; nothing else does.
"""

from cleaner.tui.drawing.cells import graphemes, is_plain

# Marks that may not begin a row, and such as may not end one, in texts that break between any two characters.
_NO_START = frozenset("，。、；：？！）》」』】〕〉”’…—·,.;:?!)]}%")
_NO_END = frozenset("（《「『【〔〈“‘([{")


def wrap(text: str, cells: int) -> tuple[int, ...]:
    """Return the offset at which each row starts; always at least one row."""
    cells = max(cells, 2)
    if is_plain(text):
        return _wrap_plain(text, cells)
    return _wrap_any(text, cells)


def _wrap_plain(text: str, cells: int) -> tuple[int, ...]:
    starts = [0]
    start, size = 0, len(text)
    while size - start > cells:
        space = text.rfind(" ", start, start + cells + 1)
        if space <= start or text[start:space].isspace():
            start += cells
        else:
            start = space + 1
        while start < size and text[start] == " ":
            start += 1
        if start < size:
            starts.append(start)
    return tuple(starts)


def _wrap_any(text: str, cells: int) -> tuple[int, ...]:
    starts = [0]
    used = 0
    # Where the row may be broken at the latest, and how many cells stand behind that place.
    chance, behind = 0, 0
    before = (" ", 0)
    for start, end, size in graphemes(text):
        now = (text[start:end], size)
        if start and _may_break(before, now):
            chance, behind = start, 0
        while now[0] != " " and used and used + size > cells:
            if chance <= starts[-1]:
                chance, behind = start, 0
            starts.append(chance)
            used = behind
        used += size
        behind += size
        before = now
    return tuple(starts)


def _may_break(before: tuple[str, int], after: tuple[str, int]) -> bool:
    if after[0] == " ":
        return False
    if before[0] == " ":
        return True
    return (before[1] > 1 or after[1] > 1) and before[0] not in _NO_END and after[0] not in _NO_START
