r"""CriticMarkup: ``{--gone--}``, ``{++come++}``, ``{~~gone~>come~~}`` and ``{>>note<<}`` within the text.

What would read as markup in the text itself is kept apart by a backslash, which only counts before ``{ } ~ \``;
``accepted`` and ``rejected`` take it off again, so that both texts come back exactly.
"""

import re

from cleaner.core.differences.redline import Redline

_SPECIAL = re.compile(r"\\(?=[\\{}~]|\Z)|\{(?=[-+~>=])|(?<=[-+~<=])\}|~(?=>)")
_ESCAPED = re.compile(r"\\([\\{}~])")
_INNER = r"((?:\\[\\{}~]|.)*?)"
_MARKUP = re.compile(
    rf"\\[\\{{}}~]|\{{--{_INNER}--\}}|\{{\+\+{_INNER}\+\+\}}|\{{~~{_INNER}~>{_INNER}~~\}}|\{{>>{_INNER}<<\}}|\{{=={_INNER}==\}}",
    re.DOTALL,
)


def criticmarkup(redline: Redline, notes: bool = True) -> str:
    """Return the text with its changes as CriticMarkup, each with a note of what stands behind it."""
    pieces: list[str] = []
    for piece in redline.pieces():
        if isinstance(piece, str):
            pieces.append(_escaped(piece))
            continue
        gone, come = _escaped(piece.before), _escaped(piece.after)
        pieces.append(f"{{~~{gone}~>{come}~~}}" if gone and come else f"{{--{gone}--}}" if gone else f"{{++{come}++}}")
        note = " · ".join(part for part in (piece.note, piece.trace.by, piece.trace.at) if part)
        if notes and note:
            pieces.append(f"{{>>{_escaped(' '.join(note.split()))}<<}}")
    return "".join(pieces)


def has_markup(text: str) -> bool:
    """Whether a text has any insertion, deletion or substitution in CriticMarkup."""
    return any(m.group()[:3] in ("{--", "{++", "{~~") for m in _MARKUP.finditer(text))


def accepted(marked: str) -> str:
    """Return the text with every change made."""
    return _read(marked, accept=True)


def rejected(marked: str) -> str:
    """Return the text with no change made."""
    return _read(marked, accept=False)


def _read(marked: str, accept: bool) -> str:
    def kept(match: re.Match[str]) -> str:
        gone, come, old, new, _note, marked_only = match.groups()
        inner = (come or new or "") if accept else (gone or old or "")
        if match.group()[0] == "\\":
            return match.group()[1]
        return _ESCAPED.sub(r"\1", marked_only if marked_only is not None else inner)

    return _MARKUP.sub(kept, marked)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: "\\" + match.group(), text)
