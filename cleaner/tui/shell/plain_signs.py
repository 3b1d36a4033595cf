"""What stands for a sign on a terminal that is not UTF-8: as many plain ones as it has cells, so that no line grows."""

import codecs
import sys

from cleaner.tui.drawing.cells import width

_ERRORS = "cleaner.plain_signs"
_LIKE = dict(
    zip(
        "▸◦✓✗✎●→←↑↓│┃▌▰▱▔─━−–—·•…‘’“”×≠≈␛⇥",
        "> o v x * * > < ^ v | # | # - - - - - - - . * . ' ' \" \" x # ~ ? >".split(),
        strict=True,
    )
)


def write_plain_signs() -> None:
    """Have the screen write such signs for those that the encoding of the terminal has not; Python would write escapes."""
    stream = sys.__stderr__
    if stream is not None and codecs.lookup(stream.encoding).name != "utf-8":
        codecs.register_error(_ERRORS, _plain)
        stream.reconfigure(errors=_ERRORS)


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(_LIKE.get(sign) or "?" * width(sign) for sign in signs), error.end
