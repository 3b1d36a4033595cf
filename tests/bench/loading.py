"""What a large glossary costs before the first suggestion: ``python tests/bench/loading.py [ENTRIES [MB of text [sources]]]``

J is the time in which orjson reads the same glossary as JSON, in the same run. Cold is from YAML to an index that is
kept for the next time; warm is that next time. Every step is a process of its own, its processor time the best of several. The last two
rows are the peak memory of a process that also reads a text and suggests.
"""

import importlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workload import workload

NEAR = "market Beijing founder shares platform network logistics report quarter staff investors chip".split()
HANZI = "马云阿里巴菜鸟蚂蚁金服高德影业健康张勇蔡崇信陆兆禧彭蕾腾讯华为京东小米百度"
STEPS = ("json", "events", "read", "cold", "warm", "memory cold", "memory warm")
RUNS = 4


def glossary_rows(entries: int, sources: bool) -> list[dict[str, object]]:
    """Return the entries of the workload, with source names and cue words."""
    dice = random.Random(5)
    rows: list[dict[str, object]] = []
    for entry in workload(entries, 1).entries:
        row: dict[str, object] = {"name": entry.name, "kind": entry.kind}
        if sources and dice.random() < 0.8:
            row["source"] = "".join(dice.choices(HANZI, k=dice.randint(2, 4)))
        row["variants"] = [v.text for v in entry.variants]
        row["near"] = dice.sample(NEAR, dice.randint(1, 3))
        rows.append(row)
    return rows


def as_yaml(rows: list[dict[str, object]]) -> str:
    """Return the rows as a translator writes them."""
    made = ["glossary: Large\nlanguage: {source: zh, target: en}\nentries:\n"]
    for row in rows:
        lines = [f"{k}: [{', '.join(v)}]" if isinstance(v, list) else f"{k}: {v}" for k, v in row.items()]
        made.append("  - " + "\n    ".join(lines) + "\n")
    return "".join(made)


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    kept = work()
    took = time.process_time() - start
    del kept
    return took


def step(name: str, folder: Path) -> float:
    """Do one step in this process, and return its seconds, or its megabytes."""
    glossary = folder / "large.yaml"
    if name == "json":
        orjson: Any = importlib.import_module("orjson")
        data = (folder / "large.json").read_bytes()
        return _timed(lambda: orjson.loads(data))
    if name == "events":
        import yaml

        pull = yaml.CBaseLoader(glossary.read_text("utf-8")).get_event
        return _timed(lambda: all(not isinstance(pull(), yaml.StreamEndEvent) for _ in iter(int, 1)))
    if name == "read":
        import gc

        from cleaner.files.glossaries.reader import read_glossary

        gc.disable()
        return _timed(lambda: read_glossary(glossary))
    from cleaner.files.cache.indexes import IndexCache
    from cleaner.workspace.engine.engine import load_engine

    if "cold" in name:
        for old in folder.glob("*.index"):
            old.unlink()
    if not name.startswith("memory"):
        return _timed(lambda: load_engine([glossary], cache=IndexCache(folder)))
    engine = load_engine([glossary], cache=IndexCache(folder))
    from cleaner.core.basis.text import Document

    engine.suggest(Document.of("text", (folder / "text.txt").read_text("utf-8")))
    return _peak()


def _peak() -> float:
    """Return the most megabytes that this program has had; what ``getrusage`` tells begins with those of the caller."""
    told = Path("/proc/self/status")
    if told.exists():
        return int(next(line for line in told.read_text("ascii").splitlines() if "VmHWM" in line).split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _run(name: str, folder: Path) -> float:
    done = subprocess.run([sys.executable, __file__, "--step", name, str(folder)], capture_output=True, check=True)
    return float(done.stdout)


def main(entries: int, size: float, sources: bool) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = glossary_rows(entries, sources)
        (folder / "large.yaml").write_text(as_yaml(rows), "utf-8")
        (folder / "large.json").write_text(json.dumps({"entries": rows}, ensure_ascii=False), "utf-8")
        (folder / "text.txt").write_text(workload(entries, int(size * 1e6)).text, "utf-8")
        told = (folder / "large.yaml").stat().st_size / 1e6
        print(f"{entries} entries, {told:.1f} MB of YAML, {size:g} MB of text\n\n| step | seconds | J |\n|---|---|---|")
        steps = STEPS if size else STEPS[:5]
        best = dict.fromkeys(steps, float("inf"))
        for _ in range(RUNS):
            for what in steps[:5]:
                best[what] = min(best[what], _run(what, folder))
        for what in steps[:5]:
            print(f"| {what} | {best[what]:.3f} | {best[what] / best['json']:.2f} |")
        for what in steps[5:]:
            print(f"| {what} | {_run(what, folder):.0f} MB | |", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        print(step(sys.argv[2], Path(sys.argv[3])))
    else:
        main(int([*sys.argv, "100000"][1]), float([*sys.argv, "10", "10"][2]), "sources" in sys.argv)
