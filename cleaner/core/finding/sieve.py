"""Which runs of words of a long text are keys of an index: told for all of them at once, so that no other is looked at.

Sound by construction: every run where ``matching`` would find something is among those returned, since both compare the
same folded letters. Loads numpy through ``hashing``.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import chain

import numpy as np

from cleaner.core.language.english import words_known
from cleaner.core.words.cutting import ODD, Numbers
from cleaner.core.words.gaps import COMMA, JOINS
from cleaner.core.words.hashing import Flags, Known, Spelt, distinct, many_hashes, written_hashes
from cleaner.core.words.long_tokens import Block, LongTokens
from cleaner.core.words.tokens import LOOK_ON, MOST_WORDS
from cleaner.core.words.vocabulary import Told

_HEAD = 8
"""Letters that are asked for before whole runs are."""
_MANY = 2 * MOST_WORDS
_COUNT_BITS = 32
_PARTING = np.array([(gap & JOINS == 0) + ((gap & COMMA != 0) << _COUNT_BITS) for gap in range(1 << 8)])
"""What a gap counts for: as one behind which no run goes on, and in higher bits as a comma."""


class Sieve:
    """The hashes of all keys of an index, their plurals included."""

    __slots__ = ("_firsts", "_heads", "_least", "_long", "_more", "_most", "_short")

    def __init__(self, keys: Iterable[str]) -> None:
        """Hash the keys."""
        kept = keys if isinstance(keys, list) else list(keys)
        spelt = Spelt(kept)
        hashes, sizes = written_hashes(spelt)
        self._short, self._long = Known(hashes[sizes < _HEAD]), Known(hashes[sizes >= _HEAD])
        begun = Spelt([key for key in kept if len(key) < _HEAD]).hashes_of(_beginnings)
        self._firsts = Known(np.concatenate([hashes[sizes < _HEAD], *begun]))
        edge = np.flatnonzero((spelt.sizes <= _HEAD) & (spelt.sizes >= _HEAD - len("es"))).tolist()
        forms = [form for n in edge for form in _written(kept[n]) if len(form) >= _HEAD]
        long = [key for key in kept if len(key) > _HEAD]
        heads = many_hashes([word[:_HEAD] for word in chain(forms, long)])
        least = np.fromiter(map(len, chain(forms, long)), np.int64, len(heads))
        most = least + len("es") * (np.arange(len(heads)) >= len(forms))
        order = np.argsort(heads)
        self._heads = Known(heads)
        first = np.searchsorted(heads, distinct(heads), sorter=order)
        self._least = np.minimum.reduceat(least[order], first) if len(first) else least
        self._most = np.maximum.reduceat(most[order], first) if len(first) else most
        self._more: tuple[Sieve, ...] = ()

    def with_keys(self, keys: Iterable[str]) -> "Sieve":
        """Return a sieve that finds these keys too; the small one beside the large one costs no new hashing."""
        made = copy(self)
        made._more = (*self._more, Sieve(keys))
        return made

    def runs(self, tokens: LongTokens) -> Iterator[tuple[int, int]]:
        """Yield the runs of words, half-open, that may be a key or its plural and join, by first word, the longest first.

        Where a run with commas between may be one, or a letter folds to none or to several, ``LOOK_ON`` is its end.
        """
        sieves = self, *self._more
        told = [Told(one._firsts.has) for one in sieves]
        for block in tokens.blocks():
            found = [one._hits(block, words) for one, words in zip(sieves, told, strict=True)]
            first, words = _kept(block, *(np.concatenate(row) for row in zip(*found, strict=True)))
            stop = np.where(words, first + words + block.first, LOOK_ON)
            yield from zip((first + block.first).tolist(), stop.tolist(), strict=True)

    def _hits(self, block: Block, firsts: Told) -> tuple[Numbers, Numbers]:
        """Return where runs begin that have the hash of a key or of its plural, and how many words they have."""
        short = _known(block, self._short, self._short_ones(block, firsts))
        long = _known(block, self._long, self._long_ones(block))
        return np.append(short[0], long[0]), np.append(short[1], long[1])

    def _short_ones(self, block: Block, firsts: Told) -> Iterator[tuple[Numbers, int]]:
        """Yield where runs of few letters begin with a word that is a key or begins one, and how many words they have."""
        bounds, count = block.bounds, len(block.bounds) - 1
        begins = np.flatnonzero(firsts.by_number(block.vocabulary).take(block.numbers))
        for words in range(1, _HEAD):
            yield begins, words
            begins = begins[: np.searchsorted(begins, count - words)]
            begins = begins.compress(bounds.take(begins + words + 1) - bounds.take(begins) < _HEAD)

    def _long_ones(self, block: Block) -> Iterator[tuple[Numbers, int]]:
        """Yield where runs begin as a long key does, and how many words they have where it has as many letters."""
        bounds, count = block.bounds, len(block.bounds) - 1
        inside = np.searchsorted(bounds[: block.own], bounds[count] - _HEAD, "right")
        begins, head = self._heads.places(block.words.begun(inside, block.sums, bounds[:inside] + _HEAD))
        least, most = self._least.take(head), self._most.take(head)
        for words in range(1, MOST_WORDS + 1):
            inside = np.searchsorted(begins, count - words, "right")
            sizes = bounds.take(begins[:inside] + words) - bounds.take(begins[:inside])
            near = np.flatnonzero(sizes <= most[:inside])
            begins, least, most = begins.take(near), least.take(near), most.take(near)
            yield begins.compress(sizes.take(near) >= least), words
            if not len(begins):
                break


def _known(block: Block, known: Known, asked: Iterable[tuple[Numbers, int]]) -> tuple[Numbers, Numbers]:
    """Return those of some runs that are known, asked for together: where they begin, and how many words they have."""
    rows = list(asked)
    begins = np.concatenate([begin for begin, _ in rows])
    words = np.repeat([count for _, count in rows], [len(begin) for begin, _ in rows])
    found = known.among(block.words.runs(begins, words))
    return begins.take(found), words.take(found)


def _kept(block: Block, first: Numbers, words: Numbers) -> tuple[Numbers, Numbers]:
    """Return which of these runs join, in order, the longest first, and how many words they have; none where to look."""
    before = np.append(0, np.cumsum(_PARTING.take(block.gaps)))
    between = before[first + words - 1] - before[first]
    breaks = between & (1 << _COUNT_BITS) - 1
    listed = (breaks > 0) & (breaks == between >> _COUNT_BITS)
    look_on = np.zeros(block.own, np.bool_)
    look_on[first[listed]] = True
    for word in block.odd.tolist():
        look_on[max(0, word - MOST_WORDS) : word + 1] = True
    kept = (breaks == 0) & ~look_on[first]
    on = np.flatnonzero(look_on)
    rows = np.append(first[kept] * _MANY + (_MANY - words[kept]), on * _MANY)
    rows.sort()
    left = rows % _MANY
    return rows // _MANY, np.where(left, _MANY - left, 0)


def _beginnings(size: Numbers) -> list[tuple[Numbers, Numbers]]:
    """Return the first letters of keys of these sizes, so many that some are left: the ending of a plural is no word."""
    return [(np.zeros_like(size), np.minimum(letters, size - 1)) for letters in range(1, _HEAD - 1)]


def _written(key: str) -> tuple[str, ...]:
    if key.endswith("y"):
        return key, key + "s", key + "es", key[:-1] + "ies"
    return key, key + "s", key + "es"


class Spellings:
    """Words among which slips are looked for: by their lengths and by which letters they have at all."""

    __slots__ = ("_letters", "_sizes", "_words")

    def __init__(self, words: Sequence[str]) -> None:
        """Note the letters of each word, none of them empty."""
        spelt = Spelt(words)
        bits = np.uint64(1) << (spelt.letters & np.uint16(63)).astype(np.uint64)
        self._words, self._sizes = words, spelt.sizes
        self._letters = np.bitwise_or.reduceat(bits, spelt.begins) if len(words) else bits

    def near(self, word: str, least: float) -> list[str]:
        """Return, in order, the words that may be as like as ``least``: an edit changes two letters of a set at most."""
        size = len(word)
        edits = np.floor((1 - least) * np.maximum(self._sizes, size) + 1e-9)
        kept = np.abs(self._sizes - size) <= edits
        kept &= np.bitwise_count(self._letters ^ np.uint64(_letters(word))) <= 2 * edits
        return [self._words[at] for at in np.flatnonzero(kept).tolist()]


def _letters(word: str) -> int:
    made = 0
    for character in word:
        made |= 1 << (min(ord(character), ODD) & 63)
    return made


_ENGLISH: list[Known] = []


def english() -> Known:
    """Return the hashes of all words that an English list knows."""
    if not _ENGLISH:
        _ENGLISH.append(Known(many_hashes(list(words_known()))))
    return _ENGLISH[0]


def strange(tokens: LongTokens) -> Flags:
    """Tell of each word whether it may stand in no English list."""
    if tokens.strange is None:
        tokens.strange = ~english().has(tokens.vocabulary.hashes).take(tokens.numbers)
        tokens.strange[np.frombuffer(tokens.odd, np.int64)] = True
    return tokens.strange
