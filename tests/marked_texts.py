"""The labelled texts of ``tests/labelled``: what stands in them, and what their marks say should become of it."""

import re
from collections.abc import Iterator
from pathlib import Path

from cleaner.core.finding.matching import Index
from cleaner.files.glossaries.reader import read_glossary

LABELLED = Path(__file__).parent / "labelled"
MARK = re.compile(r"\[\[(?P<before>.+?)=>(?P<after>.+?)\]\]|\{\{(?P<keep>.+?)\}\}", re.S)
Gold = dict[tuple[int, int], tuple[str, ...]]
"""What may stand at (start, end) instead."""


def marked_folders() -> list[Path]:
    """Return the folders of labelled texts, each with a glossary of its own."""
    return sorted(file.parent for file in LABELLED.rglob("documents.txt"))


def marked_texts(folder: Path) -> Iterator[tuple[str, str, Gold, Index]]:
    """Yield the name, the text without marks, the gold and the index of each text of a folder."""
    index = Index.of(read_glossary(folder / "glossary.yaml").entries)
    for name in ("documents.txt", "plain.txt"):
        for part in re.split(r"^=== ", (folder / name).read_text("utf-8"), flags=re.M)[1:]:
            title, _, marked = part.partition("\n")
            yield f"{folder.name}:{name}:{title}", *unmarked(marked.strip()), index


def unmarked(marked: str) -> tuple[str, Gold]:
    """Take the marks out of a text."""
    out, at = "", 0
    gold: Gold = {}
    for mark in MARK.finditer(marked):
        out += marked[at : mark.start()]
        word = mark["before"] or mark["keep"]
        if mark["after"]:
            gold[len(out), len(out) + len(word)] = (mark["after"],)
        out += word
        at = mark.end()
    return out + marked[at:], gold
