"""Texts with what should become of their names: what the tools of this folder learn from and are judged by."""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.finding.matching import Index
from cleaner.core.language.glossing import glossed
from cleaner.core.language.otherwise import reworded
from cleaner.core.words.tokens import squeezed
from cleaner.files.glossaries.reader import read_glossary

sys.path.insert(0, str(Path(__file__).parents[1]))
from marked_texts import marked_texts

LESS = "less listed"
"""The origin of texts that are read once more with less listed: they teach what follows from a source name, of words alone."""


@dataclass(eq=False)
class Text:
    """A labelled text: ``gold`` is {(start, end): after}."""

    id: str
    text: str
    gold: dict[tuple[int, int], tuple[str, ...]]
    index: Index
    ignore: tuple[tuple[int, int, tuple[str, ...]], ...] = ()
    """Zones (start, end, names) where nobody can tell; ``*`` stands for all names."""
    source: str | None = None
    cleaned: str | None = None
    """The whole text put right, where that is known instead of gold places."""
    exact: bool = True
    """Whether a span must be met exactly, or by half."""
    origin: str = "own"
    """``own``, ``also``, ``real`` or ``example``."""


def labelled(folder: Path) -> list[Text]:
    """Read texts with inline marks."""
    return [Text(*marked) for marked in marked_texts(folder)]


def maintained(folder: Path) -> list[Text]:
    """Read texts as if two of three of their wrong forms had been seen before, and listed."""
    entries = read_glossary(folder / "glossary.yaml").entries
    texts = labelled(folder)
    seen: dict[str, dict[str, None]] = defaultdict(dict)
    for text in texts:
        for (start, end), names in text.gold.items():
            before = " ".join(text.text[start:end].split())
            if before.casefold() != names[0].casefold() and crc32(f"{before} {names[0]}".encode()) % 3:
                seen[names[0]][before] = None
    listed = [
        replace(entry, variants=(*entry.variants, *map(Variant, seen[entry.name]))) if entry.name in seen else entry
        for entry in entries
    ]
    index = Index.of(listed)
    return [replace(text, id=f"maintained {text.id}", index=index) for text in texts]


def less_listed(folder: Path) -> list[Text]:
    """Read texts as if of their literal variants those were not listed, or in another wording, that follow from the rest."""
    entries = read_glossary(folder / "glossary.yaml").entries
    index = Index.of([replace(entry, variants=tuple(still_listed(entry))) for entry in entries])
    return [replace(text, id=f"less {text.id}", index=index, origin=LESS) for text in labelled(folder)]


def still_listed(entry: Entry) -> Iterator[Variant]:
    """Yield the variants of an entry that do not follow from its source, in another wording where they follow from that."""
    follows = {squeezed(text) for source in entry.source for text in glossed(source)}
    for variant in entry.variants:
        own = squeezed(variant.text)
        if own not in follows:
            others = reworded(variant.text) if entry.source and " " in variant.text else ()
            back = (other for other in others if own in map(squeezed, reworded(other)))
            yield replace(variant, text=next(back, variant.text))


def offsets(folder: Path) -> list[Text]:
    """Read ``docs.jsonl`` of a folder: texts that somebody else labelled, with gold as offsets."""
    index = Index.of(read_glossary(folder / "glossary.yaml").entries)
    return [
        Text(
            f"{folder.name}:{row['id']}",
            row["text"],
            {(g["start"], g["end"]): (g["after"],) for g in row["gold"]},
            index,
            origin="also",
        )
        for row in _rows(folder / "docs.jsonl")
    ]


def aligned(folder: Path) -> list[Text]:
    """Read real translations, with each glossary that lies beside the folder, and again with their sources.

    Their gold was derived by alignment, hence noisy: ``gold.jsonl`` tells what is accepted at a place, ``undecided.jsonl``
    where nobody can tell.
    """
    gold: dict[str, dict[tuple[int, int], tuple[str, ...]]] = defaultdict(dict)
    ignore: dict[str, list[tuple[int, int, tuple[str, ...]]]] = defaultdict(list)
    for row in _rows(folder / "gold.jsonl"):
        gold[row["doc"]][row["start"], row["end"]] = tuple(row["accept"])
    for row in _rows(folder / "undecided.jsonl"):
        ignore[row["doc"]].append((row["start"], row["end"], tuple(row["names"])))
    made = []
    for glossary in sorted(folder.parent.glob("glossary.*.yaml")):
        index = Index.of(read_glossary(glossary).entries)
        for file in sorted((folder / "mt").glob("*.txt")):
            text, doc = file.read_bytes().decode("utf-8"), file.stem
            name = f"{folder.parent.name}/{folder.name}/{glossary.name}:{doc}"
            source = (folder.parent / "source" / f"{doc.partition('.')[0]}.zh.txt").read_text("utf-8")
            read = Text(name, text, gold[doc], index, tuple(ignore[doc]), exact=False, origin="real")
            made += [read, replace(read, source=source)]
    return made


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def examples(path: Path) -> list[Text]:
    """Read the examples of a glossary as texts of one sentence."""
    glossary = read_glossary(path)
    index = Index.of(glossary.entries)
    return [
        Text(f"{path.name}:{e.place}", e.raw, {}, index, cleaned=e.cleaned, origin="example")
        for entry in glossary.entries
        for e in entry.examples
    ]


def verdict(text: Text, start: int, end: int, after: str) -> bool | None:
    """Whether a replacement is right; None where nobody can tell."""
    if text.cleaned is not None:
        before = text.text[start:end]
        return text.cleaned.count(after) > text.text.count(after) and text.text.count(before) > text.cleaned.count(
            before
        )
    if text.exact:
        return after in text.gold.get((start, end), ())
    for (low, high), names in text.gold.items():
        common = min(end, high) - max(start, low)
        if common > 0 and 2 * common >= (end - start) + (high - low) - common:
            return any(plain(after) == plain(name) for name in names)
    for low, high, names in text.ignore:
        if 2 * (min(end, high) - max(start, low)) >= end - start and (
            "*" in names or any(plain(after) == plain(n) for n in names)
        ):
            return None
    return False


def plain(name: str) -> str:
    """Return a name without article and possessive, quotes and dashes made plain."""
    name = name.translate(str.maketrans("’‘“”–‑", "''\"\"--"))
    return re.sub(r"'s?$", "", re.sub(r"^(?:the|a|an)\s+", "", " ".join(name.split()), flags=re.I))
