"""Make ``cleaner/core/language/tables/neighbours.bin`` anew: python tests/bench/make_neighbours.py

Needs, for this run only, numpy and the language model of American English that Debian ships as ``pocketsphinx-en-us``
(Carnegie Mellon University, BSD-2-Clause), a file of word pairs with their probabilities. What is taken from it are
facts: how much oftener than chance two words stand side by side, and how much oftener than chance a name of a company,
person, place or product stands before or behind a word, by the mean of some well-known names of each kind.

The table is a hash table with open addressing, two bytes a row: twelve bits of the hash of ``first second``, four of the
level. A level is the logarithm of (together / by chance), rounded; 0 marks a row that is free. Pairs that stand together
too seldom to matter are left out; ``first *`` tells for them how often any other word follows.
"""

import math
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cleaner.core.language.english import zipf
from cleaner.core.language.neighbours import BITS, LOWEST, NAMED, OTHER, START, STEP, STOP

MODEL = Path("/usr/share/pocketsphinx/model/en-us/en-us.lm.bin")
TABLE = Path(__file__).parents[2] / "cleaner/core/language/tables/neighbours.bin"
LEAST_ZIPF = 2.5
LEAST_TOGETHER = -16.7
"""Logarithm of the probability from which on a pair is kept."""
NAMES = {
    "company": "google microsoft ibm intel facebook yahoo sony toyota nissan honda bmw volkswagen samsung nokia siemens boeing "
    "airbus hsbc citigroup netflix twitter ebay starbucks walmart nike adidas unilever nestle exxon verizon comcast viacom "
    "disney motorola ericsson hyundai panasonic toshiba hitachi canon pfizer bayer novartis chevron cisco dell oracle paypal "
    "youtube wikipedia skype lenovo",
    "person": "obama clinton putin merkel sarkozy cameron berlusconi netanyahu romney mccain biden cheney gore kerry pelosi "
    "schwarzenegger spielberg mandela gandhi einstein shakespeare picasso mozart churchill nixon reagan kennedy stalin "
    "lincoln zuckerberg",
    "place": "london paris berlin tokyo moscow beijing shanghai sydney toronto chicago boston madrid rome vienna amsterdam "
    "dublin singapore mumbai delhi cairo istanbul seoul bangkok manchester philadelphia seattle atlanta houston dallas miami",
}
"""Well-known names of each kind of entry; chosen by how often they stand in English, none of them Chinese rivals."""


@dataclass
class Model:
    """The words and pairs of a language model; all numbers are natural logarithms."""

    words: list[str]
    alone: np.ndarray
    """Probability of each word."""
    other: np.ndarray
    """How likelier than by itself a word is behind this one, for words of which no pair is known."""
    first: np.ndarray
    second: np.ndarray
    together: np.ndarray
    """How likelier the second word of each pair is behind the first than by itself."""


def read_model(path: Path) -> Model:
    """Read the unigrams and bigrams of a sphinxbase trie: pairs hang on their second word, in packed bits."""
    held = path.read_bytes()
    ones, twos, threes, _ = struct.unpack_from("<4I", held, 20)
    at = 36
    levels = np.frombuffer(held, "<f4", 65536, at)
    at += 3 * 65536 * 4
    unigrams = np.frombuffer(held, np.dtype([("p", "<f4"), ("other", "<f4"), ("next", "<u4")]), ones + 1, at)
    at += 12 * (ones + 1)
    word_bits = ones.bit_length()
    total = word_bits + 32 + threes.bit_length()
    size = ((1 + twos) * total + 7) // 8 + 8
    packed = np.frombuffer(held, "u1", size, at)
    at += size + ((1 + threes) * (word_bits + 16) + 7) // 8 + 8
    words = held[at + 4 :].decode().split("\0")[:ones]
    unit = math.log(1.0001)
    each: np.ndarray = np.diff(unigrams["next"].astype(np.int64))
    second = np.repeat(np.arange(ones), each)
    first = bits(packed, total, 0, word_bits, len(second))
    behind = levels[bits(packed, total, word_bits, 32, len(second)) >> 16] * unit
    alone = unigrams["p"][:ones].astype(float) * unit
    return Model(words, alone, unigrams["other"][:ones] * unit, first, second, behind - alone[second])


def bits(packed: np.ndarray, total: int, offset: int, width: int, count: int) -> np.ndarray:
    """Return a field of each row of packed bits."""
    start = np.arange(count, dtype=np.int64) * total + offset
    value = np.zeros(count, np.uint64)
    for byte in range(8):
        value |= packed[(start >> 3) + byte].astype(np.uint64) << np.uint64(8 * byte)
    return ((value >> (start & 7).astype(np.uint64)) & np.uint64((1 << width) - 1)).astype(np.int64)


def slots(model: Model, names: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Return how much likelier than by chance one of these names stands behind, and before, each word."""
    weight = np.exp(model.alone[names])
    weight /= weight.sum()
    behind = np.exp(np.repeat(model.other[:, None], len(names), 1))
    before = np.exp(np.repeat(model.other[names][None, :], len(model.words), 0))
    for column, name in enumerate(names):
        rows = model.second == name
        behind[model.first[rows], column] = np.exp(model.together[rows])
        rows = model.first == name
        before[model.second[rows], column] = np.exp(model.together[rows])
    return np.log(behind @ weight), np.log(before @ weight)


def rows(model: Model) -> Iterator[tuple[str, str, float]]:
    """Yield the pairs with their levels, those of words, those of kinds of names, and ``first *``."""
    marks = {"<s>": START, "</s>": STOP}
    shown = [marks.get(word, word) for word in model.words]
    known = np.array([w in marks or zipf(w) >= LEAST_ZIPF for w in model.words])
    alone = model.alone.copy()
    alone[model.words.index("<s>")] = alone[model.words.index("</s>")]
    often = alone[model.first] + alone[model.second] + model.together >= LEAST_TOGETHER
    other = np.round(model.other)
    kept = known[model.first] & known[model.second] & often & (np.abs(model.together - model.other[model.first]) > 0.5)
    for at in np.flatnonzero(kept):
        yield shown[model.first[at]], shown[model.second[at]], model.together[at]
    met = np.unique(np.concatenate([model.first[kept], model.second[kept]]))
    for at in met:
        yield shown[at], OTHER, other[at]
    for kind, names in NAMES.items():
        behind, before = slots(model, [model.words.index(n) for n in names.split() if n in model.words])
        behind, before = np.round(behind / STEP), np.round(before / STEP)
        usual = np.median(before[met])
        yield kind, OTHER + OTHER, usual
        for at in met:
            if behind[at] != round(other[at] / STEP):
                yield shown[at], OTHER + kind, behind[at]
            if before[at] != usual:
                yield OTHER + kind, shown[at], before[at]


def table(pairs: Iterator[tuple[str, str, float]]) -> np.ndarray:
    """Return the hash table."""
    filled = np.zeros(1 << BITS, "<u2")
    for first, second, level in pairs:
        code = zlib.crc32(f"{first} {second}".encode())
        at = code & (1 << BITS) - 1
        while filled[at]:
            at = (at + 1) & (1 << BITS) - 1
        lowest = NAMED if OTHER in first + second[:-1] + second[1:] else LOWEST
        filled[at] = (code >> 20) << 4 | min(15, max(1, round(float(level)) - lowest))
    return filled


def main() -> None:
    """Write the table."""
    filled = table(rows(read_model(MODEL)))
    print(f"{np.count_nonzero(filled)} rows, {np.count_nonzero(filled) / len(filled):.0%} full")
    TABLE.write_bytes(filled.tobytes())


if __name__ == "__main__":
    main()
