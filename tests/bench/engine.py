"""How fast the engine is, as ratios in one run: python tests/bench/engine.py [ENTRIES [WORDS]]

T is the time of ``len(re.findall(r"\\w+", text.lower()))`` on the same text in the same process. The glossary and the text
are made by a seeded generator: entries of two or three made-up words with a listed variant, a text of English words in
which one word in fifty is a mention: right, lower case, joined, with one slip, or the variant.
"""

import gc
import random
import re
import sys
import time
from collections.abc import Callable

from cleaner.core.fuzzy import find_near
from cleaner.core.glossary import Entry, Variant
from cleaner.core.matching import Index, find
from cleaner.core.nearness import Near
from cleaner.core.suggesting import suggest
from cleaner.core.tables.english import WORDS
from cleaner.core.text import Document
from cleaner.core.tokens import cut

SYLLABLES = "ba chen dong fei gao hua jing kai lin mei ning peng qiu ruo shan tao wei xin yang zhou".split()
RUNS = 3


def made_glossary(entries: int, dice: random.Random) -> list[Entry]:
    """Return entries with names that no two share."""
    names: dict[str, None] = {}
    while len(names) < entries:
        words = ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 3))).capitalize() for _ in range(dice.randint(1, 3))]
        names[" ".join(words)] = None
    plain = [w for row, words in WORDS.items() if row[0] in "ns" for w in words.split()]
    return [
        Entry(id=f"e{n}", name=name, kind="company", variants=(Variant(" ".join(dice.sample(plain, 2))),))
        for n, name in enumerate(names)
    ]


def made_text(entries: list[Entry], words: int, dice: random.Random) -> str:
    """Return a text with one mention in fifty words, in lines of about a hundred."""
    common = [w for row, words in WORDS.items() if int(row[1:]) >= 8 for w in words.split()]
    out: list[str] = []
    while len(out) < words:
        if dice.random() < 0.02:
            out.append(mention(dice.choice(entries), dice))
        else:
            out.append(dice.choice(common) + dice.choices(["", ",", ".", ".\n"], [0.88, 0.06, 0.05, 0.01])[0])
    return " ".join(out)


def mention(entry: Entry, dice: random.Random) -> str:
    """Return one way of writing an entry."""
    name = entry.name
    at = dice.randrange(1, len(name))
    ways = (name, name.lower(), name.replace(" ", ""), name[:at] + name[at + 1 :], entry.variants[0].text)
    return dice.choice(ways)


def seconds(work: Callable[[], object]) -> float:
    """Return the best time of some runs, garbage collection off."""
    best = float("inf")
    for _ in range(RUNS):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
        gc.enable()
    return best


def main(entries: int, words: int) -> None:
    """Print the table."""
    dice = random.Random(7)
    made = made_glossary(entries, dice)
    text = made_text(made, words, dice)
    unit = seconds(lambda: len(re.findall(r"\w+", text.lower())))
    index = Index.of(made)
    near = Near.of(index)
    document = Document.of("bench", text)
    tokens = cut(text)
    matches = find(index, tokens)
    rows = {
        "cut into words": seconds(lambda: cut(text)),
        "exact": seconds(lambda: find(index, cut(text))),
        "exact and near": seconds(lambda: find_near(near, tokens, find(index, cut(text)))),
        "suggestions": seconds(lambda: suggest(index, document)),
        "compile": seconds(lambda: Index.of(made)),
    }
    print(f"{entries} entries, {words} words, {len(matches)} exact matches, T = {unit * 1000:.1f} ms")
    for name, took in rows.items():
        print(f"  {name:16} {took / unit:8.1f} T   {took * 1000:9.1f} ms")
    print(f"  suggestions / exact only: {rows['exact and near'] / rows['exact']:.2f}")


if __name__ == "__main__":
    main(*(int(a) for a in (sys.argv[1:] + ["10000", "100000"][len(sys.argv) - 1 :])[:2]))
