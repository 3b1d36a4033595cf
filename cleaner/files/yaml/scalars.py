"""How a text is written as a YAML scalar: plain where every reader takes it for this very text, else in quotes.

Our reader takes ``No`` and ``1.10`` for texts, other programs do not; such texts are quoted for their sake.
"""

import re
from typing import Any

from yaml import ScalarNode
from yaml.resolver import Resolver

# Plain in block and flow context alike: nothing that begins or ends a token may stand inside.
_PLAIN = re.compile(r"(?!\d+:)[\w(.+/$%][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\[\]{},\"`]*(?<! )")
_MARKS = re.compile(r":(?: |$)| #|^(?:---|\.\.\.)")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_RESOLVER: Any = Resolver()


def written(text: str, style: str = "") -> str:
    """Return ``text`` as a scalar on one line; ``style`` is the quote that it had, kept where it can be."""
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style == "" and is_plain(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Return ``text`` in double quotes."""
    for character, escape in _SHORT.items():
        text = text.replace(character, escape)
    return f'"{_UNPRINTABLE.sub(_escape, text)}"'


def is_plain(text: str) -> bool:
    """Whether ``text`` needs no quotes, wherever it stands."""
    if not _PLAIN.fullmatch(text) or _MARKS.search(text):
        return False
    return bool(_RESOLVER.resolve(ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str")


def flow_list(texts: tuple[str, ...]) -> str:
    """Return texts as a list in brackets."""
    return f"[{', '.join(map(written, texts))}]"


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
