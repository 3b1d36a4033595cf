"""Fit the weights of ``cleaner/core/language/tables/weights.py``: python tests/bench/fit.py [--also FOLDER]… [--real FOLDER]… [--write]

Recipe. Each candidate that the engine finds in the labelled texts is one row: the reasons that it has, and whether the
gold repairs just that place with just that name. Logistic regressions with an L2 penalty: for forms that are ordinary
English (``word``), for all other listed forms (``name``), for spelling slips (``near``) and for renderings that the
source text tells of (``source``). A reason whose sense is plain (``FOR``, ``AGAINST``) may weigh in that sense only, so
that each weight can be read as what it says; a reason with no weight in a table is left out of it. The first pass is fitted without the reasons
that need it (what the other mentions in the text turned out to be), the second with them. Judged by cross-validation
over documents, and by fitting on one set and judging on another, which shares no entry with it.

Data: the folders of ``tests/labelled`` but those that judge (``APART``; of ``THICK`` ones what they say of words), the
examples of the glossaries, each ``--also`` folder (texts that somebody else labelled) and each ``--real`` folder (real
translations, labelled by alignment); ``gold.py`` reads them. ``SHARES`` says how much a row of each origin, or labelled
folder, counts in each table: what real translations and short examples teach about ordinary words is little, what they
teach about spelling much; texts dense with namesakes teach little of how often a name is meant; slips of the keyboard are
not those of machines.

Needs numpy and scipy (``pip install scipy``), which nothing else does.
"""

import argparse
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from gold import LESS, Text, aligned, examples, labelled, less_listed, maintained, offsets, verdict
from marked_texts import marked_folders
from scipy.optimize import minimize

from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import with_source
from cleaner.core.finding.forms import GUESSED
from cleaner.core.language.tables import weights
from cleaner.core.reasons import suggesting
from cleaner.core.reasons.replacing import repair
from cleaner.core.reasons.settling import settle
from cleaner.core.reasons.weighing import Judged

GLOSSARIES = Path(__file__).parents[2] / "glossaries"
STRENGTH = 4.0
STRENGTHS = {"name": 1.0, "near": 0.4, "source": 1.0}
"""How far weights may go, as a variance; less where the right rows are few and noisy: held-out documents fare better."""
BOUNDED = {
    "word": set[str](),
    "title": set[str](),
    "stranger": {"right elsewhere", "entry elsewhere", "names in sentence", "plain list"},
    "near": {
        "right elsewhere",
        "entry elsewhere",
        "after capital",
        "many names",
        "few names",
        "names in sentence",
        "agreement",
        "three words",
    },
    "name": {"right elsewhere", "entry elsewhere", "short"},
}
"""The tables in which ``FOR`` and ``AGAINST`` hold, and the kinds that are free there all the same.

A text that writes the name right elsewhere may mean another by a like one.
"""
LEAN = {"word": 0.7, "title": 0.7}
"""What is added to the bias of the last pass: a name that is passed over costs more than a look, as long as 95 of a
hundred suggestions at 0.7 are right on texts that were held out, and the confidences there hold best.
"""
APART = {"provinces", "weeklies"}
"""Labelled folders that judge the fit and have no part in it."""
THICK = {"hall", "namesakes", "money", "industry", "stage", "net", "office", "daily", "leisure", "firms", "puns"}
"""Labelled folders thick with traps, which teach the tables of ``WORDS`` alone.

They teach what speaks for a name and what for a mere word, not how often either stands in a text: each has a bias of its
own, which is dropped. Without it they would teach that names are rare.
"""
WORDS = {"word", "title"}
SEEN = {
    "abroad",
    "affairs",
    "agencies",
    "bulletins",
    "courts",
    "culture",
    "markets",
    "persons",
    "regulators",
    "reports",
    "rescue",
    "science",
    "society",
    "ventures",
    "world",
}
"""Labelled folders with the names of real lists: read a second time as if most of their wrong forms were listed.

Read so, they teach little of ordinary words: of what is listed there, nearly all is meant.
"""
SHARES = {
    ("word", "example"): 0.9,
    ("title", "example"): 0.3,
    ("name", "example"): 0.3,
    ("word", "real"): 0.1,
    ("name", "real"): 0.5,
    ("word", "also"): 3.0,
    ("name", "also"): 3.0,
    ("title", "also"): 3.0,
    ("near", "typing"): 0.3,
    ("word", LESS): 0.1,
    ("near", "desks"): 0.2,
    ("name", "desks"): 0.2,
    ("name", "beats"): 0.2,
    ("name", "sources"): 0.2,
} | {("word", f"maintained {seen}"): 0.1 for seen in SEEN}
NAMES = ("word", "title", "name", "near", "stranger", "family name", "source")
SECOND_PASS = {"agreement", "disagreement", "alone", "company"}
DIVIDED = {"several entries"}
"""A kind that weighs for slips alone: what is listed for several entries, ``settling`` divides among them."""
FOR = set(
    "before own word|another order|other misspelling|unheard|same words|other inflection|other rendering|acts here|does things|stands as bodies do|same head|ends alike|other strangers|agreement|all lower case|bare count noun|bare quality|bare firm phrase|before dealing|before firm|before reporting|after role|"
    "after role of|company|long full name|cue far|cue near|cues|doubtful list|entry elsewhere|right elsewhere|itself elsewhere|few names|list|lower start|many names|"
    "name's word|names in sentence|note|odd phrase|off subject|source|the … firm|three words|together|together mostly|shared words|"
    "in capitals|sounds alike|as listed|such as|after kind|done by|after place|on it|before titled|explained|case|abbreviation|glosses|before role|before acting|name slot before|name slot behind|after dealing|business sentence".split(
        "|"
    )
)
AGAINST = set(
    "other's name|lower starts|unless here|after ampersand|one of many|joins firm|goes on with a name|right beside|full stops|goes on|no word stands|before capital firm|after family name|small words|heard otherwise|words missing|foreign words|head missing|a word's letters|other kind of head|body oftener|two letters|place inside|after article|after demonstrative|apart|after the|before family name|commonness|daily life|described and determined|"
    "determined count noun|disagreement|firm phrase after|firm phrase before|short|measured|no cue|no names|not in source|own subject|own subject around|"
    "plain list|source met|unless|well written|after given name|several entries|rival run|no business|firm phrase|"
    "usual before|usual behind|counted|another's verb|after like|another name inside|own name missing|person's name|after feel|after number|after possessive|short romanised|plural|one word near|other figures".split(
        "|"
    )
)


TOLD = {"romanised": 0.1, "glossed": 0.1, "reworded": 0.1}
"""What kinds weigh at the least where a form stands exactly, so that they are told: how else would a person know why?"""
HELD = {
    "word": {"unless": -1.3, "unless here": -2.6},
    "title": {"unless": -1.3, "unless here": -2.6},
    "name": {"unless": -3.0, "unless here": -4.0},
}
"""What weighs at the least because the author of the glossary says so: the texts have few of them beside names."""
TEXTS: dict[int, "Text"] = {}
"""Each text by its identity, for ``places``."""
Row = tuple[str, str, str, dict[str, float], bool, float, str]
"""Table, document, entry, reasons, label and present confidence of a candidate."""


def own_texts() -> list[Text]:
    """Read all that the repository teaches with, without the examples."""
    taught = [folder for folder in marked_folders() if folder.name not in APART]
    listed = [text for folder in taught if folder.name in SEEN for text in maintained(folder)]
    less = [text for folder in taught for text in less_listed(folder)]
    return [*(text for folder in taught for text in labelled(folder)), *listed, *less]


@dataclass
class Place:
    """A candidate whose rightness is known."""

    judged: Judged
    right: bool | None
    """None where nobody can tell, or nothing would change."""


@cache
def places(text_id: int) -> tuple[list[list[Judged]], list[Place]]:
    """Return the candidates of a text by match, and one by one; they are looked for once, whatever the weights are."""
    text = TEXTS[text_id]
    document = Document.of(text.id, text.text)
    scene = suggesting.survey(text.index, with_source(document, text.source) if text.source else document)
    groups = suggesting.candidates(scene)
    found = []
    for group in groups:
        for judged in group:
            made = repair(scene, judged.match, judged.candidate)
            right = None
            if text.text[made.word.start : made.word.end] != made.name:
                right = verdict(text, made.word.start, made.word.end, made.name)
                if right is False and made.span != made.word:  # *ants'* is marked with its apostrophe
                    right = verdict(text, made.span.start, made.span.end, made.after)
            found.append(Place(judged, right))
    return groups, found


def rows(texts: list[Text]) -> list[Row]:
    """Return table, document, entry, reasons, label, present confidence and origin of each candidate."""
    made = []
    for text in texts:
        TEXTS[id(text)] = text
        groups, found = places(id(text))
        settle(groups)
        for place in found:
            guessed = place.judged.candidate.form.kind in GUESSED
            if (
                place.right is None
                or (guessed and place.judged.table != "word")
                or (text.origin == LESS and not guessed)
            ):
                continue
            kinds: dict[str, float] = defaultdict(float)
            for reason in place.judged.reasons:
                kinds[reason.kind] += reason.value
            entry = place.judged.candidate.form.entry.id
            made.append(
                (place.judged.table, text.id, entry, dict(kinds), place.right, place.judged.confidence, text.origin)
            )
    return made


def fit(texts: list[Text]) -> None:
    """Set the weights of the running engine to those that fit the texts."""
    for table in [name + stage for name in NAMES for stage in (" alone", "")]:
        weights.WEIGHTS[table] = {"bias": 0.0}
    for stage in (" alone", ""):
        found = rows(texts)
        for name in NAMES:
            own = [r for r in found if r[0] == name and (name in WORDS or folder_of(r) not in THICK)]
            if len({r[4] for r in own}) < 2:
                continue  # no such candidates in these texts
            left_out = (SECOND_PASS if stage else set()) | (set() if name == "near" else DIVIDED)
            kinds = sorted({k for r in own for k in r[3]} - left_out)
            held = HELD.get(name, {})
            bounds = [
                (None, held[k]) if k in held else sense(k) if k not in BOUNDED.get(name, kinds) else (None, None)
                for k in kinds
            ]
            biases = own_biases(own)
            x = np.hstack([np.array([[r[3].get(k, 0.0) for k in kinds] for r in own]), biases])
            bounds += [(None, None)] * biases.shape[1]
            y = np.array([r[4] for r in own])
            counted = np.array([SHARES.get((name, r[6]), 1.0) * SHARES.get((name, folder_of(r)), 1.0) for r in own])
            bias, *found_weights = regression(x, y, counted, bounds, STRENGTHS.get(name, STRENGTH))
            bias += 0.0 if stage else LEAN.get(name, 0.0)
            told = TOLD if name in (*WORDS, "name") else {}
            weights.WEIGHTS[name + stage] = (
                {"bias": round(bias, 2)}
                | told
                | held
                | {k: round(w, 2) for k, w in zip(kinds, found_weights[: len(kinds)], strict=True) if abs(w) >= 0.05}
            )


def folder_of(row: Row) -> str:
    """Return the folder of the text of a row."""
    return row[1].partition(":")[0]


def own_biases(found: list[Row]) -> np.ndarray:
    """Return a column for each thick folder, which tells its rows; large, so that little penalty holds it back."""
    folders = np.array([folder_of(r) for r in found])
    told: np.ndarray = 3.0 * (folders[:, None] == sorted(THICK & set(folders)))
    return told


def sense(kind: str) -> tuple[float | None, float | None]:
    """Return between which bounds a weight may lie."""
    return (TOLD.get(kind, 0), None) if kind in FOR or kind in TOLD else (None, 0) if kind in AGAINST else (None, None)


def regression(
    x: np.ndarray,
    y: np.ndarray,
    counted: np.ndarray,
    bounds: list[tuple[float | None, float | None]],
    strength: float = STRENGTH,
) -> list[float]:
    """Return the bias and the weights (columns of ``x``) that make the labels ``y`` likeliest, penalised and bounded.

    ``counted`` says how many rows each row stands for.
    """
    columns = np.hstack([np.ones((len(x), 1)), x])
    signs = np.where(y, 1.0, -1.0)
    penalty = np.r_[0.0, np.full(x.shape[1], 1 / strength)]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (columns @ w)
        slope = -signs * counted / (1 + np.exp(np.clip(margins, -30, 30)))
        return float((counted * np.logaddexp(0, -margins)).sum() + penalty @ w**2 / 2), columns.T @ slope + penalty * w

    start = np.zeros(columns.shape[1])
    return [float(w) for w in minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *bounds]).x]


def score(found: list[Row], total: int) -> str:
    """Return precision, recall and calibration of rows."""
    out = []
    for cut in (0.35, 0.5, 0.7, 0.9, 0.97):
        chosen = [r for r in found if r[5] >= cut]
        right = sum(r[4] for r in chosen)
        out.append(f"@{cut}: P {right / max(1, len(chosen)):.3f} R {right / max(1, total):.3f} n {len(chosen)}")
    bins = defaultdict(list)
    for r in found:
        if r[5] >= 0.3:
            bins[int(r[5] * 10)].append(r)
    ece = sum(abs(sum(r[5] for r in b) - sum(r[4] for r in b)) for b in bins.values()) / max(
        1, sum(map(len, bins.values()))
    )
    return "  ".join(out) + f"  ECE {ece:.3f}"


def held_out(texts: list[Text], besides: list[Text], folds: int = 4) -> list[Row]:
    """Return the rows of each text, weighed by weights that were fitted without it."""
    found = []
    for k in range(folds):
        fit([*(t for n, t in enumerate(texts) if n % folds != k), *besides])
        found += rows([t for n, t in enumerate(texts) if n % folds == k])
    return found


def write() -> None:
    """Write the present weights into the package."""
    lines = [
        '"""What each reason weighs: log-odds, fitted by ``tests/bench/fit.py``; see its docstring for the recipe."""\n\n'
    ]
    lines.append("WEIGHTS: dict[str, dict[str, float]] = {\n")
    for table, row in weights.WEIGHTS.items():
        lines.append(f'    "{table}": {{\n')
        lines += [
            f'        "{k}": {w},\n' for k, w in sorted(row.items(), key=lambda kw: (kw[0] != "bias", -abs(kw[1])))
        ]
        lines.append("    },\n")
    lines.append("}\n")
    Path(weights.__file__).write_text("".join(lines), "utf-8")


def main() -> None:
    """Fit, judge, and write if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--also", type=Path, action="append", default=[], help="a folder with docs.jsonl and glossary.yaml"
    )
    parser.add_argument("--real", type=Path, action="append", default=[], help="the same, of real translations")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    own = own_texts()
    apart = [text for folder in marked_folders() if folder.name in APART for text in labelled(folder)]
    sets = [("own", own), *((str(f), offsets(f)) for f in options.also)]
    besides = [text for path in sorted(GLOSSARIES.glob("*.yaml")) for text in examples(path)]
    for folder in options.real:
        besides += aligned(folder)
    for name, texts in sets:
        print(f"{name}: held out by document\n   ", score(held_out(texts, besides), sum(len(t.gold) for t in texts)))
    everything = [text for _, texts in sets for text in texts]
    print("all: held out by document\n   ", score(held_out(everything, besides), sum(len(t.gold) for t in everything)))
    fit([*everything, *besides])
    print("all: as fitted\n   ", score(rows(everything), sum(len(t.gold) for t in everything)))
    print("kept apart: as fitted\n   ", score(rows(apart), sum(len(t.gold) for t in apart)))
    if options.write:
        write()


if __name__ == "__main__":
    main()
