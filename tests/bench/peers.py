"""Ours and every peer that is installed, on one text with one glossary in one run: python tests/bench/peers.py [ENTRIES [MB]]

``python tests/bench/peers.py --growth [ENTRIES [MB]]`` prints how our passes grow with the text and with the glossary.

T is the time of ``len(re.findall(r"\\w+", text.lower()))`` on the same text in the same process; the first scan after a
matcher is built also pays for what it works out of the glossary when it meets it, and keeps for the next. A slow peer is given the
beginning of the text; its ratio is to the T of that beginning. Recall is the share of planted mentions over which a hit
with the right entry lies; a false hit lies over no planted mention, and no form of its entry stands there, letter for
letter but for case, spaces, hyphens and an ending -s. codespell and typos are given the forms of one word, all that they
can look for. Peers come with ``pip install -e '.[bench]'``.
"""

import gc
import importlib
import json
import math
import re
import resource
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from workload import EXACT, NEAR, Workload, workload

from cleaner.core.basis.text import Document
from cleaner.core.finding.fuzzy import find_near
from cleaner.core.finding.matching import Index, Match, find
from cleaner.core.finding.nearness import Near
from cleaner.core.reasons.suggesting import suggest
from cleaner.core.words.long_tokens import cut

Hit = tuple[int, int, frozenset[str]]
Scan = Callable[[str], list[Hit]]
Build = Callable[[Workload], Scan]


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """Return the best processor time of some runs, that of child processes included, garbage collection off."""
    best = float("inf")
    for _ in range(runs):
        gc.collect()
        gc.disable()
        start = _spent()
        work()
        best = min(best, _spent() - start)
        gc.enable()
    return best


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def unit(text: str) -> float:
    """Return T."""
    return seconds(lambda: len(re.findall(r"\w+", text.lower())))


def _hits(matches: Iterable[Match]) -> list[Hit]:
    return [(m.span.start, m.span.end, frozenset(c.form.entry.id for c in m.candidates)) for m in matches]


def ours_exact(made: Workload) -> Scan:
    index = Index.of(made.entries)
    return lambda text: _hits(find(index, cut(text)))


def ours_near(made: Workload) -> Scan:
    index = Index.of(made.entries)
    near = Near.of(index)

    def scan(text: str) -> list[Hit]:
        tokens = cut(text)
        return _hits(find_near(near, tokens, find(index, tokens)))

    return scan


def ours_whole(made: Workload) -> Scan:
    index = Index.of(made.entries)

    def scan(text: str) -> list[Hit]:
        found = suggest(index, Document.of("text", text))
        return [(s.span.start, s.span.end, frozenset(o.entry for o in s.options)) for s in found]

    return scan


def _owners(made: Workload) -> dict[str, frozenset[str]]:
    owners: dict[str, set[str]] = {}
    for form, entry in made.forms:
        owners.setdefault(form.lower(), set()).add(entry)
    return {form: frozenset(ids) for form, ids in owners.items()}


def _whole_word(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def with_ahocorasick_rs(made: Workload) -> Scan:
    peer: Any = importlib.import_module("ahocorasick_rs")
    owners = _owners(made)
    forms = list(owners)
    machine = peer.AhoCorasick(forms, matchkind=peer.MatchKind.LeftmostLongest)

    def scan(text: str) -> list[Hit]:
        low = text.lower()
        found = machine.find_matches_as_indexes(low)
        return [(s, e, owners[forms[n]]) for n, s, e in found if _whole_word(low, s, e)]

    return scan


def with_pyahocorasick(made: Workload) -> Scan:
    peer: Any = importlib.import_module("ahocorasick")
    machine = peer.Automaton()
    for form, ids in _owners(made).items():
        machine.add_word(form, (len(form), ids))
    machine.make_automaton()

    def scan(text: str) -> list[Hit]:
        low = text.lower()
        found = ((e - n + 1, e + 1, ids) for e, (n, ids) in machine.iter_long(low))
        return [hit for hit in found if _whole_word(low, hit[0], hit[1])]

    return scan


def with_flashtext(made: Workload) -> Scan:
    peer: Any = importlib.import_module("flashtext")
    words = peer.KeywordProcessor()
    owners = _owners(made)
    for form in owners:
        words.add_keyword(form, form)
    return lambda text: [(s, e, owners[form]) for form, s, e in words.extract_keywords(text, span_info=True)]


def with_spacy(made: Workload) -> Scan:
    peer: Any = importlib.import_module("spacy")
    matcher_module: Any = importlib.import_module("spacy.matcher")
    blank = peer.blank("en")
    blank.max_length = 1 << 30
    owners = _owners(made)
    matcher = matcher_module.PhraseMatcher(blank.vocab, attr="LOWER")
    matcher.add("form", [blank.make_doc(form) for form in owners])

    def scan(text: str) -> list[Hit]:
        doc = blank.make_doc(text)
        spans = ((doc[a:b].start_char, doc[a:b].end_char) for _, a, b in matcher(doc))
        return [(s, e, owners.get(text[s:e].lower(), frozenset())) for s, e in spans]

    return scan


def _windows(text: str, most: int = 4) -> Iterable[tuple[int, int, str]]:
    words = [m.span() for m in re.finditer(r"\w+", text)]
    for at in range(len(words)):
        for stop in range(at, min(at + most, len(words))):
            start, end = words[at][0], words[stop][1]
            yield start, end, text[start:end].lower()


def with_rapidfuzz(made: Workload) -> Scan:
    from rapidfuzz import fuzz, process

    owners = _owners(made)
    forms = list(owners)

    def scan(text: str) -> list[Hit]:
        found = []
        for start, end, window in _windows(text):
            best = process.extractOne(window, forms, scorer=fuzz.ratio, score_cutoff=88)
            if best:
                found.append((start, end, owners[best[0]]))
        return found

    return scan


def with_symspellpy(made: Workload) -> Scan:
    peer: Any = importlib.import_module("symspellpy")
    owners = _owners(made)
    words = peer.SymSpell(max_dictionary_edit_distance=1, prefix_length=9)
    for form in owners:
        words.create_dictionary_entry(form, 1)

    def scan(text: str) -> list[Hit]:
        found = []
        for start, end, window in _windows(text):
            best = words.lookup(window, peer.Verbosity.TOP, max_edit_distance=1) if len(window) > 4 else ()
            if best:
                found.append((start, end, owners[best[0].term]))
        return found

    return scan


def _words(made: Workload) -> dict[str, frozenset[str]]:
    return {form: ids for form, ids in _owners(made).items() if form.isalpha() and form.isascii()}


def _run(command: str, *arguments: str) -> str:
    path = Path(sys.executable).with_name(command)
    if not path.exists():
        raise ImportError(name=command)
    return subprocess.run([path, *arguments], capture_output=True, text=True, check=False).stdout


def with_codespell(made: Workload) -> Scan:
    words, folder = _words(made), Path(tempfile.mkdtemp())
    _run("codespell", "--version")
    (folder / "words").write_text("".join(f"{word}->{word}x\n" for word in words))

    def scan(text: str) -> list[Hit]:
        (folder / "text").write_text(text)
        lines, begins = text.split("\n"), [0, *(m.end() for m in re.finditer("\n", text))]
        found: dict[tuple[int, int], frozenset[str]] = {}
        for row in _run("codespell", "-D", str(folder / "words"), str(folder / "text")).splitlines():
            _, number, told = row.rsplit(":", 2)
            word = told.split("==>")[0].strip()
            for m in re.finditer(rf"\b{word}\b", lines[int(number) - 1]):
                found[begins[int(number) - 1] + m.start(), begins[int(number) - 1] + m.end()] = words[word.lower()]
        return [(start, end, ids) for (start, end), ids in found.items()]

    return scan


def with_typos(made: Workload) -> Scan:
    words, folder = _words(made), Path(tempfile.mkdtemp())
    rows = "".join(f'{word} = "{word}x"\n' for word in words)
    (folder / "typos.toml").write_text(f'[default]\nlocale = "en"\n[default.extend-words]\n{rows}')

    def scan(text: str) -> list[Hit]:
        (folder / "text").write_text(text)
        told = _run("typos", "--config", str(folder / "typos.toml"), "--format", "json", str(folder / "text"))
        begins, found = [0, *(m.end() for m in re.finditer("\n", text))], []
        lines = text.encode().split(b"\n")
        for row in map(json.loads, told.splitlines()):
            if row.get("type") == "typo" and row["typo"].lower() in words:
                at = row["line_num"] - 1
                start = begins[at] + len(lines[at][: row["byte_offset"]].decode())
                found.append((start, start + len(row["typo"]), words[row["typo"].lower()]))
        return found

    return scan


PEERS: dict[str, tuple[Build, int]] = {
    "**cleaner**, exact": (ours_exact, 1 << 40),
    "**cleaner**, exact and near": (ours_near, 1 << 40),
    "**cleaner**, with evidence": (ours_whole, 1 << 40),
    "ahocorasick_rs": (with_ahocorasick_rs, 1 << 40),
    "pyahocorasick": (with_pyahocorasick, 1 << 40),
    "flashtext": (with_flashtext, 1 << 40),
    "spaCy PhraseMatcher": (with_spacy, 1_000_000),
    "codespell, forms of one word": (with_codespell, 1 << 40),
    "typos, forms of one word": (with_typos, 1 << 40),
    "symspellpy, windows of 1-4 words": (with_symspellpy, 200_000),
    "rapidfuzz extractOne, the same windows": (with_rapidfuzz, 4_000),
}
"""Each peer with the characters that it is given at most."""


def _squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _stands(keys: set[tuple[str, str]], written: str, ids: Iterable[str]) -> bool:
    """Whether a form of one of the entries really stands there, in the singular or the plural."""
    word = _squeezed(written)
    return any((form, entry) in keys for entry in ids for form in (word, word.removesuffix("s")))


def measured(made: Workload, build: Build, most: int) -> str:
    """Return a row of the table."""
    text = made.text[:most]
    scan = build(made)
    hits: list[Hit] = []
    first, base = seconds(lambda: hits.extend(scan(text)), 1), unit(text)
    took = seconds(lambda: scan(text), 1 if most < 1 << 40 else 2)
    planted = [m for m in made.mentions if m.end <= len(text)]
    starts = [m.start for m in planted]
    ends = [m.end for m in planted]
    got: set[int] = set()
    false = 0
    keys = {(_squeezed(form), entry) for form, entry in made.forms}
    for start, end, ids in hits:
        over = range(bisect_right(ends, start), bisect_left(starts, end))
        got.update(n for n in over if planted[n].entry in ids)
        false += not over and not _stands(keys, text[start:end], ids)
    shares = []
    for kinds in (EXACT, NEAR):
        rows = [n for n, m in enumerate(planted) if m.kind in kinds]
        shares.append(f"{sum(n in got for n in rows) / max(1, len(rows)):.2f}")
    return f"{took / base:,.1f} | {first / base:,.1f} | {' | '.join(shares)} | {1000 * false / max(1, len(planted)):,.0f} | {len(text) / 1000:,.0f}"


def main(entries: int, size: float) -> None:
    """Print the table."""
    made = workload(entries, int(size * 1e6))
    print(f"{entries} entries, {len(made.text) / 1e6:.1f} MB, {len(made.mentions)} mentions\n")
    print(
        "| matcher | T | T of the first scan | recall, exact kinds | recall, near kinds | false per 1,000 mentions | kB |"
    )
    print("|---|---|---|---|---|---|---|")
    for name, (build, most) in PEERS.items():
        try:
            print(f"| {name} | {measured(made, build, most)} |", flush=True)
        except ImportError as error:
            print(f"| {name} | not installed: {error.name} |")


def growth(entries: int, size: float) -> None:
    """Print what our passes take as the text and the glossary grow, and the exponent of the text."""
    print("| growth | exact T | near T | evidence T |\n|---|---|---|---|")
    seconds_by_size: list[tuple[float, list[float]]] = []
    made = workload(entries, int(size * 1e6))
    builds = [build(made) for build in (ours_exact, ours_near, ours_whole)]
    for mb in (size / 100, size / 10, size, size * 10):
        text = made.text[: int(mb * 1e6)] if mb <= size else made.text * 10
        took = _times(builds, text, f"{entries:,} entries, {mb:g} MB")
        seconds_by_size.append((mb, took))
    for k, name in enumerate(("exact", "exact and near", "with evidence")):
        first, last = seconds_by_size[1], seconds_by_size[-1]
        power = math.log(last[1][k] / first[1][k]) / math.log(last[0] / first[0])
        print(f"exponent of the text from {first[0]:g} to {last[0]:g} MB, {name}: {power:.2f}")
    for some in (entries // 10, entries, entries * 10):
        made = workload(some, int(size / 5 * 1e6))
        _times(
            [build(made) for build in (ours_exact, ours_near, ours_whole)],
            made.text,
            f"{some:,} entries, {size / 5:g} MB",
        )


def _times(builds: list[Scan], text: str, label: str) -> list[float]:
    builds[0](text[:50_000])
    took = [seconds(lambda scan=scan: scan(text), 1 if len(text) > 2e7 else 3) for scan in builds]  # type: ignore[misc]
    base = unit(text)
    print(f"| {label} | {' | '.join(f'{t / base:.1f}' for t in took)} |", flush=True)
    return took


if __name__ == "__main__":
    numbers = [word for word in sys.argv[1:] if word != "--growth"]
    (growth if "--growth" in sys.argv else main)(int([*numbers, "10000"][0]), float([*numbers, "", "10"][1] or 10))
