"""Judge the suggestions of texts that no weight was fitted with: python tests/bench/held_out.py [--also FOLDER]… [--real FOLDER]…

Each ``--also`` folder (texts that somebody else labelled) is left out of the fit wholly and judged, as are the labelled
folders that ``fit.APART`` names. Each ``--real`` folder (real translations, labelled by alignment) is judged twice: by
``FOLDS`` over its documents, and left out wholly. All else is in each fit, as in ``fit.py``. ``--model FILE`` has another
language model read what is in doubt; the one in the package may know the texts.

Printed for each: average precision, the best F1 with the false suggestions for each 1,000 words at its cut, precision and
recall from .7 on and of what is ``sure``, and the calibration error in ten bins. ``--show`` lists what is false from .7 on,
and what is missed.

Needs scipy, as ``fit`` does.
"""

import argparse
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import fit
import gold
from marked_texts import LABELLED

from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import with_source
from cleaner.core.reasons.context import Reader
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.facts.context_table import TABLE, Bundled

FOLDS = 4


class Found(NamedTuple):
    """A suggestion that was judged."""

    confidence: float
    sure: bool
    right: bool
    shown: str
    met: tuple[str, tuple[int, int]] | None
    """Which gold place it lies on."""


def found(texts: list[gold.Text], model: Reader) -> Iterator[Found]:
    """Yield the suggestions of texts whose rightness is known."""
    for text in texts:
        document = Document.of(text.id, text.text)
        if text.source:
            document = with_source(document, text.source)
        for made in suggest(text.index, document, model=model):
            span, after = made.span, made.options[0].after.strip()
            before = text.text[span.start : span.end]
            start = span.end - len(before.lstrip())
            right = gold.verdict(text, start, start + len(before.strip()), after)
            if right is not None:
                around = text.text[max(0, span.start - 40) : span.start], text.text[span.end : span.end + 30]
                shown = f"{' '.join(around[0].split())} [{before} -> {after}] {around[1]!r}"
                met = next((place for place in text.gold if place[0] < span.end and span.start < place[1]), None)
                sure = made.certainty == "sure"
                yield Found(made.confidence, sure, right, f"{text.id}: {shown}", met and (text.id, met))


def told(name: str, texts: list[gold.Text], judged: list[Found], show: bool) -> None:
    """Print what was found."""
    total, words = sum(len(text.gold) for text in texts), sum(len(text.text.split()) for text in texts)
    judged.sort(key=lambda one: -one.confidence)
    area, best = 0.0, (0.0, 0.0)
    right = 0
    for seen, one in enumerate(judged, 1):
        right += one.right
        area += one.right * right / seen / total
        best = max(best, (2 * right / (seen + total), 1000 * (seen - right) / words))
    bins = defaultdict(list)
    for one in judged:
        bins[int(one.confidence * 10)].append(one)
    off = sum(abs(sum(one.confidence - one.right for one in part)) for part in bins.values()) / max(1, len(judged))
    cuts = []
    for cut, part in ((".7", [j for j in judged if j.confidence >= 0.7]), ("sure", [j for j in judged if j.sure])):
        true = sum(one.right for one in part)
        cuts.append(f"{cut} P {true / max(1, len(part)):.3f} R {true / total:.3f} false {len(part) - true}")
    print(f"{name}: AP {area:.3f}  F1 {best[0]:.3f}, false {best[1]:.2f}  {'  '.join(cuts)}  ECE {off:.3f}", flush=True)
    if show:
        met = {one.met for one in judged if one.right}
        print(*(f"  {one.confidence:.3f}{'!' * one.sure} {one.shown}" for one in judged if not one.right), sep="\n")
        for text in texts:
            for start, end in text.gold:
                if (text.id, (start, end)) not in met:
                    print(f"  missed {text.id}: {text.text[start:end]!r} -> {text.gold[start, end][0]}")


def grouped(texts: list[gold.Text]) -> dict[str, list[gold.Text]]:
    """Return real translations by glossary, without and with their sources."""
    groups = defaultdict(list)
    for text in texts:
        groups[text.id.partition(":")[0] + (", with source" if text.source else "")].append(text)
    return groups


def fold(text: gold.Text) -> int:
    """Return the part in which the translations of one source text stand together."""
    return crc32(text.id.rpartition(":")[2].partition(".")[0].encode()) % FOLDS


@dataclass(frozen=True)
class Judge:
    """Fits without some texts and judges them."""

    own: list[gold.Text]
    """What is in each fit."""
    also: dict[str, list[gold.Text]]
    real: dict[str, list[gold.Text]]
    model: Reader
    show: bool

    def fit(self, without: Collection[str], besides: Iterable[gold.Text] = ()) -> None:
        """Fit with all but the folders ``without``."""
        kept = [texts for name, texts in (self.also | self.real).items() if name not in without]
        fit.fit([*self.own, *(text for texts in kept for text in texts), *besides])

    def print(self, name: str, texts: list[gold.Text]) -> None:
        """Print what is found in texts with the present weights."""
        told(name, texts, list(found(texts, self.model)), self.show)

    def left_out(self, name: str) -> None:
        """Judge real translations that are left out wholly."""
        self.fit([name])
        for group, texts in grouped(self.real[name]).items():
            self.print(f"{group}, left out", texts)

    def folds(self, name: str) -> None:
        """Judge real translations by parts, each of which is left out in its turn."""
        parts: dict[str, list[Found]] = defaultdict(list)
        for k in range(FOLDS):
            self.fit([name], [text for text in self.real[name] if fold(text) != k])
            for group, texts in grouped([text for text in self.real[name] if fold(text) == k]).items():
                parts[group] += found(texts, self.model)
        for group, texts in grouped(self.real[name]).items():
            told(f"{group}, folds", texts, parts[group], self.show)


def main() -> None:
    """Fit and judge."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--also", type=Path, action="append", default=[], help="docs.jsonl and glossary.yaml")
    parser.add_argument("--real", type=Path, action="append", default=[], help="real translations")
    parser.add_argument("--model", type=Path, default=TABLE, help="a language model that has not read the texts")
    parser.add_argument("--only", default="apart,also,real,folds", help="what to judge: apart, also, real, folds")
    parser.add_argument("--show", action="store_true", help="list what is false and what is missed")
    options = parser.parse_args()
    judge = Judge(
        [*fit.own_texts(), *(t for path in sorted(fit.GLOSSARIES.glob("*.yaml")) for t in gold.examples(path))],
        {str(folder): gold.offsets(folder) for folder in options.also},
        {str(folder): gold.aligned(folder) for folder in options.real},
        Bundled(table=options.model),
        options.show,
    )
    apart = {name: gold.labelled(LABELLED / name) for name in sorted(fit.APART)} if "apart" in options.only else {}
    wholly = apart | (judge.also if "also" in options.only else {})
    if wholly:
        judge.fit(judge.also)
    for name, texts in wholly.items():
        judge.print(name, texts)
    for name in judge.real:
        if "real" in options.only:
            judge.left_out(name)
        if "folds" in options.only:
            judge.folds(name)


if __name__ == "__main__":
    main()
