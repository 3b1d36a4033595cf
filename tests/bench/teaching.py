"""How long it takes from a decision to a new variant in the file and fresh suggestions, in a glossary of 10,000 entries.

``python tests/bench/teaching.py [ENTRIES]``. Each figure is the median of nine, in milliseconds; T is the time in which
this machine reads the same glossary from YAML, in the same run.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from cleaner.core.upkeep.teaching import Taught, new_entry, with_variant
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.upkeep.teaching import Teaching
from cleaner.workspace.work.session import open_session

_ROUNDS = 9
_SYLLABLES = "ba bei chen da fu gao hai jin kang li ming nan ping qing rui shan tian wei xin yuan zhong".split()
_HAN = "巴北晨大富高海金康利明南平清瑞山天伟新元中"
_KINDS = ("Tech", "Group", "Capital", "Media")


def glossary(count: int) -> str:
    """Return a glossary by hand, with a comment at each entry."""
    rows = ["# made up\nglossary: Large\nentries:\n"]
    for n in range(count):
        places = (n % 21, n // 21 % 21, n // 441 % 21)
        name = "".join(_SYLLABLES[p] for p in places).capitalize()
        source = "".join(_HAN[p] for p in places)
        rows.append(f"  # about {n}\n  - name: {name} {_KINDS[n % 4]} {n}\n    source: {source}\n")
        rows.append(f"    variants: [wrong thing {n}, worse {n} group]\n    note: made up {n}\n")
    return "".join(rows)


def took(deed: Callable[[], object]) -> float:
    """Return milliseconds."""
    start = time.perf_counter()
    deed()
    return (time.perf_counter() - start) * 1000


def main(count: int) -> None:
    """Print the figures."""
    text = (Path(__file__).parents[2] / "samples" / "business-news.txt").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        path, article = Path(folder) / "large.yaml", Path(folder) / "article.txt"
        path.write_text(glossary(count), "utf-8")
        article.write_text(text, "utf-8")
        load_engine([path])
        with open_session(article, engine=load_engine([path]), settings=Settings(person="Ann")) as session:
            teaching = Teaching(session)
            print(f"{count} entries, T = {took(lambda: read_glossary(path)):.0f} ms")
            print(f"made ready while nobody presses a key: {took(lambda: [*teaching.readying()]):.0f} ms in all")
            entry = teaching.entries[count // 2]
            measures: dict[str, list[float]] = {
                "find an entry, a key": [],
                "show what it would do": [],
                "write and look again": [],
            }
            for round_ in range(_ROUNDS):
                words = f"broken words {round_}"
                now = teaching.engine.glossaries.entry(entry.id) or entry
                taught = (
                    Taught(now, with_variant(now, words))
                    if round_ % 2
                    else Taught(None, new_entry(f"Name {round_}", words))
                )
                shelf = teaching.shelves(taught.before)[0]
                measures["find an entry, a key"].append(took(partial(teaching.search, "baming"[: round_ % 5 + 2])))
                measures["show what it would do"].append(took(partial(teaching.forecast, taught)))
                measures["write and look again"].append(took(partial(teaching.teach, shelf, taught)))
            for name, times in measures.items():
                print(f"{name:24} {statistics.median(times):6.0f} ms, at most {max(times):.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
