"""Word diffs of the field on pairs of raw and edited texts: how many words they show, and how many of those wrongly.

Each pair is made here from the samples, so that it is known of every word whether it was changed, kept or moved:
names cleaned by the program, and texts edited heavily as post-editors do (sentences split, joined, moved, reworded).
A word that was kept, moved or not, and is shown as gone or come is wrong. Run ``python tests/bench/diffs.py``; git,
wdiff, dwdiff and the package redlines take part where they are installed. Two files as arguments are compared too.
"""

import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from make_long import long_text
from rapidfuzz.distance import Indel

from cleaner.core.basis.text import Document
from cleaner.core.differences.compare import compare
from cleaner.core.log.edits import Edit, edition_of
from cleaner.workspace.engine.engine import load_engine

ROOT = Path(__file__).parent.parent.parent
WORD = re.compile(r"\w+")
TOKEN = re.compile(r"\s+|\S+")
Flags = tuple[list[bool], list[bool]]
"""For each word of both texts whether it is shown as changed, or was."""
Piece = tuple[str, str]
"""A sign (``=``, ``-`` or ``+``) and text."""
Made = list[tuple[str, int]]
"""Words and spaces of an edited text with the number each had in the raw text, -1 for new ones."""


def ours(before: str, after: str) -> Flags:
    compared = compare(before, after)
    moved = [change for move in compared.moves for change in move.changes]
    plain = [change for change in compared.changes if not change.move]
    spans = [*plain, *moved]
    return (
        _covered(before, sorted((c.before.start, c.before.end) for c in spans)),
        _covered(after, sorted((c.after.start, c.after.end) for c in spans)),
    )


def git(before: str, after: str) -> Flags:
    words = ["git", "diff", "--no-index", "--word-diff=porcelain", "--no-color", "-U1000000", "--minimal"]
    lines = _ran(words, before, after).split("\n")
    start = next((n for n, line in enumerate(lines) if line.startswith("@@")), len(lines))
    signs = {" ": "=", "-": "-", "+": "+"}
    return _flags((signs[line[0]], line[1:]) for line in lines[start + 1 :] if line[:1] in signs)


def wdiff(before: str, after: str) -> Flags:
    return _marked(["wdiff"], before, after)


def dwdiff(before: str, after: str) -> Flags:
    return _marked(["dwdiff", "-P", "-A", "best"], before, after)


def redlines(before: str, after: str) -> Flags:
    from redlines import Redlines

    text = Redlines(before, after, markdown_style="none").output_markdown
    return _flags(_pieces(text, ("<del>", "</del>"), ("<ins>", "</ins>")))


def _marked(program: list[str], before: str, after: str) -> Flags:
    text = _ran([*program, "-w", "\x01", "-x", "\x02", "-y", "\x03", "-z", "\x04"], before, after)
    return _flags(_pieces(text, ("\x01", "\x02"), ("\x03", "\x04")))


def _pieces(text: str, gone: tuple[str, str], come: tuple[str, str]) -> Iterator[Piece]:
    sign = "="
    signs = {gone[0]: "-", come[0]: "+", gone[1]: "=", come[1]: "="}
    for part in re.split("(" + "|".join(map(re.escape, signs)) + ")", text):
        if part in signs:
            sign = signs[part]
        else:
            yield sign, part


def _ran(words: list[str], before: str, after: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("a.txt", before), ("b.txt", after)):
            (Path(folder) / name).write_text(text, "utf-8")
        ran = subprocess.run([*words, "a.txt", "b.txt"], cwd=folder, capture_output=True, check=False)
        return ran.stdout.decode("utf-8")


def _flags(pieces: Iterable[Piece]) -> Flags:
    old: list[bool] = []
    new: list[bool] = []
    for sign, text in pieces:
        count = len(WORD.findall(text))
        if sign != "+":
            old += [sign == "-"] * count
        if sign != "-":
            new += [sign == "+"] * count
    return old, new


def _covered(text: str, spans: list[tuple[int, int]]) -> list[bool]:
    flags: list[bool] = []
    at = 0
    for word in WORD.finditer(text):
        while at < len(spans) and spans[at][1] <= word.start():
            at += 1
        flags.append(at < len(spans) and spans[at][0] < word.end() and spans[at][1] > spans[at][0])
    return flags


def cleaned(raw: str) -> tuple[str, Flags]:
    """The text with every suggestion taken, and what that changed."""
    engine = load_engine(None)
    edits = [Edit.at(raw, s.span, s.options[0].after) for s in engine.suggest(Document.of("a", raw))]
    edition = edition_of(raw, edits)
    new = [
        (edition.offsets.to_edition(e.span.start), edition.offsets.to_edition(e.span.end, behind=True)) for e in edits
    ]
    flags = _covered(raw, [(e.span.start, e.span.end) for e in edits]), _covered(edition.text, new)
    return edition.text, _kept_apart(raw, edits, edition.text, flags)


def _kept_apart(raw: str, edits: list[Edit], text: str, flags: Flags) -> Flags:
    """Take words out of the changed ones that an edit of several words leaves as they are."""
    old, new = ([m.group() for m in WORD.finditer(t)] for t in (raw, text))
    one, other = (
        [w for w, changed in zip(ws, fs, strict=True) if changed] for ws, fs in ((old, flags[0]), (new, flags[1]))
    )
    places = [[n for n, changed in enumerate(fs) if changed] for fs in flags]
    for step in Indel.opcodes(one, other):
        if step.tag == "equal":
            for n in range(step.src_end - step.src_start):
                flags[0][places[0][step.src_start + n]] = False
                flags[1][places[1][step.dest_start + n]] = False
    return flags


def edited(raw: str, seed: int, share: float) -> tuple[str, Flags]:
    """The text after a post-editor: words replaced, taken out and put in, sentences split, joined and moved."""
    chance = random.Random(seed)
    paragraphs = [[_reworded(sentence, chance, share) for sentence in _sentences(line)] for line in _numbered(raw)]
    for _ in range(max(1, int(len(paragraphs) * share))):
        filled = [p for p in paragraphs if len(p) > 2]
        if filled:
            source, target = chance.choice(filled), chance.choice(filled)
            target.insert(chance.randrange(len(target)), source.pop(chance.randrange(len(source) - 1)))
    made = [word for paragraph in paragraphs for sentence in paragraph for word in sentence]
    text = "".join(word for word, _ in made)
    kept = {number for _, number in made}
    old = [n in kept for n, token in enumerate(TOKEN.findall(raw)) for _ in WORD.findall(token)]
    new = [number >= 0 for word, number in made for _ in WORD.findall(word)]
    return text, ([not k for k in old], [not k for k in new])


def _numbered(raw: str) -> list[Made]:
    lines: list[Made] = [[]]
    for number, token in enumerate(TOKEN.findall(raw)):
        lines[-1].append((token, number))
        if "\n" in token:
            lines.append([])
    return lines


def _sentences(line: Made) -> list[Made]:
    sentences: list[Made] = [[]]
    for at, (token, number) in enumerate(line):
        sentences[-1].append((token, number))
        before = line[at - 1][0] if at else ""
        if token.isspace() and re.search(r"[.!?][”\"')]*$", before) and at + 1 < len(line):
            sentences.append([])
    return sentences


def _reworded(sentence: Made, chance: random.Random, share: float) -> Made:
    made: Made = []
    for token, number in sentence:
        if token.isspace() or chance.random() > share:
            made.append((token, number))
            continue
        match chance.randrange(5):
            case 0:
                made.append((chance.choice(["firm", "said", "a large", "of", "for the first time", "which"]), -1))
            case 1:
                made += [(token, number), (" ", -1), (chance.choice(["also", "the", "new", "in fact"]), -1)]
            case 2 if token.endswith(","):
                made.append((token[:-1] + ".", number))
            case 2:
                made.append((token.upper(), -1))
            case 3 if token.endswith("."):
                made.append((token[:-1] + ",", number))
            case _:
                pass
    return made


def pairs() -> Iterator[tuple[str, str, str, Flags]]:
    texts = {p.stem: p.read_text("utf-8") for p in sorted((ROOT / "samples").glob("*.txt"))}
    names = ["business-news", "film-industry", "interview", "long-read", "market-report"]
    for name in names:
        yield f"{name}, names cleaned", texts[name], *cleaned(texts[name])
    long = long_text(10_000)
    yield "10,000 words, names cleaned", long, *cleaned(long)
    for name, seed, share in (
        ("business-news", 1, 0.05),
        ("interview", 2, 0.1),
        ("market-report", 3, 0.2),
        ("long-read", 4, 0.1),
    ):
        yield f"{name}, {share:.0%} edited", texts[name], *edited(texts[name], seed, share)
    for one, other in zip(sys.argv[1::2], sys.argv[2::2], strict=True):
        before, after = Path(one).read_text("utf-8"), Path(other).read_text("utf-8")
        words = [WORD.findall(text) for text in (before, after)]
        flags: Flags = ([True] * len(words[0]), [True] * len(words[1]))
        for step in Indel.opcodes(*words):
            for n in range(step.src_end - step.src_start) if step.tag == "equal" else ():
                flags[0][step.src_start + n] = flags[1][step.dest_start + n] = False
        yield Path(other).stem[:28], before, after, flags


def main() -> None:
    tools: dict[str, Callable[[str, str], Flags]] = {"cleaner": ours, "git": git, "wdiff": wdiff, "dwdiff": dwdiff}
    tools = {name: tool for name, tool in tools.items() if name == "cleaner" or shutil.which(name)}
    try:
        import redlines as _  # noqa: F401

        tools["redlines"] = redlines
    except ImportError:
        pass
    print(f"{'pair':32} {'changed':>8}  " + "  ".join(f"{name:>15}" for name in tools))
    sums = dict.fromkeys(tools, 0)
    for title, before, after, truth in pairs():
        cells = []
        for name, tool in tools.items():
            shown = tool(before, after)
            assert [len(side) for side in shown] == [len(side) for side in truth], (title, name)
            flat = [pair for sides in zip(shown, truth, strict=True) for pair in zip(*sides, strict=True)]
            wrong = sum(s and not t for s, t in flat)
            sums[name] += wrong
            cells.append(f"{sum(s for s, _ in flat):>6} / {wrong:>6}")
        print(f"{title:32} {sum(map(sum, truth)):>8}  " + "  ".join(f"{cell:>15}" for cell in cells))
    print(f"{'unchanged words shown as changed':41}  " + "  ".join(f"{number:>15}" for number in sums.values()))


if __name__ == "__main__":
    main()
