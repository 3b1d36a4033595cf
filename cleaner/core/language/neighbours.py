"""How usual it is in English that two words stand side by side, or that a name stands beside a word.

A level is the natural logarithm of (how often they stand together / how often they would by chance), rounded: 0 is
chance, 3 twenty times as often, below 0 they shun each other. The facts lie in ``core/language/tables/neighbours``; a pair is looked
up when it is asked for.
"""

from zlib import crc32

from cleaner.core.basis.remembering import remembered

BITS = 20
"""The table has two to the power of this rows."""
LOWEST = -4
"""The level below the lowest that the table can tell."""
STEP = 0.5
"""What the levels of names go by."""
NAMED = -7
"""The same for names, in steps."""
START, STOP = "<", ">"
"""What stands for the beginning and the end of a sentence."""
OTHER = "*"
"""What stands for every other word, and before the kind of a name."""
KINDS = {"company": "company", "product": "company", "person": "person", "place": "place"}
"""The kind of names by which the table knows each kind of entry; it tells nothing of others."""


@remembered(1 << 16)
def _told(first: str, second: str) -> int | None:
    """Return the level that the table has for a pair."""
    code = crc32(f"{first} {second}".encode())
    at, mark = code & (1 << BITS) - 1, code >> BITS
    while True:
        row = _row(at)
        if not row:
            return None
        if row >> 4 == mark:
            return row & 15
        at = (at + 1) & (1 << BITS) - 1


def _row(at: int) -> int:
    """Return two bytes of the table."""
    from cleaner.core.language.tables.neighbours import LEVELS

    return LEVELS[2 * at] | LEVELS[2 * at + 1] << 8


def together(first: str, second: str) -> int | None:
    """Return the level of two folded words side by side; nothing where either is unknown."""
    told = _told(first, second)
    if told is None and _told(second, OTHER) is not None:
        told = _told(first, OTHER)
    return None if told is None else told + LOWEST


def name_behind(word: str, kind: str) -> float | None:
    """Return the level of a name of a kind of entry behind a folded word; nothing where word or kind is unknown."""
    if kind not in KINDS:
        return None
    told = _told(word, OTHER + KINDS[kind])
    if told is not None:
        return STEP * (told + NAMED)
    other = _told(word, OTHER)
    return None if other is None else float(other + LOWEST)


def name_before(word: str, kind: str) -> float | None:
    """Return the level of a name of a kind of entry before a folded word; nothing where word or kind is unknown."""
    if kind not in KINDS or _told(word, OTHER) is None:
        return None
    told = _told(OTHER + KINDS[kind], word)
    return STEP * ((told or _told(KINDS[kind], OTHER + OTHER) or 0) + NAMED)
