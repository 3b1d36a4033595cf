"""Fit what earlier decisions weigh (``core/precedents``): python tests/bench/precedents.py [--also FOLDER]… [--real FOLDER]…

Recipe. Each candidate of a labelled text is a row: its log-odds under the weights in force, the logarithm of how often
the same pair is right against wrong at other places of its text and in other texts of its glossary, and its own label.
Of the other places a random share is taken as decided. Two weights without a bias, for names and for ordinary words;
real translations count as in ``fit.SHARES``. Found: names 1.45 (other texts) and 2.55 (the same text), negative
log-likelihood 383 → 306; ordinary words 0.22 and 0, 1102 → 1098: a text that uses a word in both senses is the rule
among texts that were made hard, and no reason to trust one place for the next.

Needs numpy and scipy, as ``fit`` does.
"""

import argparse
import random
from collections import defaultdict
from pathlib import Path

import fit
import gold
import numpy as np
from marked_texts import marked_folders
from scipy.optimize import minimize

from cleaner.core.reasons.settling import settle

Row = tuple[bool, float, float, float, float, bool]
"""Ordinary or not, its share, log-odds, balance elsewhere and in the text, label."""
_DECIDED = (0.1, 0.3, 0.6, 1.0)
_MOST = 3


def rows(texts: list[gold.Text], chance: random.Random) -> list[Row]:
    """Return a row for each candidate that the program would list."""
    places = defaultdict(list)
    for number, text in enumerate(texts):
        fit.TEXTS[id(text)] = text
        groups, found = fit.places(id(text))
        settle(groups)
        for place in found:
            if place.right is not None and place.judged.confidence >= 0.1:
                span, form = place.judged.match.span, place.judged.candidate.form
                pair = id(text.index), text.text[span.start : span.end].casefold(), form.entry.id
                places[pair].append((number, place))
    made: list[Row] = []
    for known in places.values():
        for number, place in known:
            others = [(at, p.right) for at, p in known if p is not place and chance.random() < chance.choice(_DECIDED)]
            balances = [_balance([r for at, r in others if (at == number) == here]) for here in (False, True)]
            ordinary = place.judged.table in ("word", "title")
            share = fit.SHARES.get(("word" if ordinary else "name", texts[number].origin), 1.0)
            made.append((ordinary, min(1.0, share), place.judged.odds, balances[0], balances[1], bool(place.right)))
    return made


def _balance(right: list[bool | None]) -> float:
    accepted, refused = right.count(True), right.count(False)
    return float(np.log((min(_MOST, accepted) + 1) / (min(_MOST, refused) + 1)))


def weights(found: list[Row]) -> tuple[list[float], float, float]:
    """Return both weights, and the negative log-likelihood without and with them."""
    share, odds, elsewhere, here, label = (np.array(column, float) for column in list(zip(*found, strict=True))[1:])
    signs, columns = np.where(label > 0, 1, -1), np.column_stack([elsewhere, here])

    def loss(w: np.ndarray) -> float:
        return float((share * np.logaddexp(0, -signs * (columns @ w + odds))).sum() + w @ w / 8)

    best = minimize(loss, np.zeros(2), bounds=[(0, None)] * 2).x
    return [round(float(w), 2) for w in best], loss(np.zeros(2)), loss(best)


def main() -> None:
    """Fit and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--also", type=Path, action="append", default=[])
    parser.add_argument("--real", type=Path, action="append", default=[])
    options = parser.parse_args()
    texts = [text for folder in marked_folders() for text in gold.labelled(folder)]
    texts += [text for folder in options.also for text in gold.offsets(folder)]
    texts += [text for folder in options.real for text in gold.aligned(folder) if text.source is None]
    found = rows(texts, random.Random(1))
    for name, ordinary in (("names", False), ("ordinary words", True)):
        print(name, *weights([row for row in found if row[0] == ordinary]))


if __name__ == "__main__":
    main()
