"""Whether a sentence speaks of an entry or of an ordinary word, by a small language model that reads all of it.

The reasons of ``evidence`` look at single facts; this reads the words around a mention together with what the glossary
says of the entry. The encoder is BERT's (Devlin et al. 2019, https://arxiv.org/abs/1810.04805), its first layers taken
from a MiniLM (Wang et al. 2020, https://arxiv.org/abs/2002.10957) and taught further by ``tests/bench/context.py``, whose
docstring has the recipe. It is computed with numpy, in some milliseconds a mention.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple

import numpy as np

from cleaner.core.reasons.context import Mention, seen
from cleaner.core.reasons.wordpieces import WordPieces

AROUND = 18
"""Pieces that are read on each side of a mention."""
_MENTION, _ENTRY = 6, 14
"""Pieces of a mention and of what is told of its entry, at most."""
_BATCH = 4
"""Mentions that are read at once: more of them do not stay near the processor."""
HEADS = 12
_EPSILON = 1e-12
Matrix = np.ndarray[Any, np.dtype[np.float32]]


class _Layer(NamedTuple):
    """One layer of the encoder; a matrix has a column for each output."""

    attended: Matrix
    """Queries, keys and values side by side."""
    attended_bias: Matrix
    mixed: Matrix
    mixed_bias: Matrix
    mixed_norm: Matrix
    """Scale and shift."""
    inner: Matrix
    inner_bias: Matrix
    outer: Matrix
    outer_bias: Matrix
    outer_norm: Matrix


class ContextModel:
    """A language model that tells mentions of names from ordinary words."""

    def __init__(self, arrays: Sequence[np.ndarray[Any, Any]]) -> None:
        """Take the arrays as ``tests/bench/context.py`` wrote them; a matrix of bytes is followed by its scales."""
        found = iter(arrays)
        self._pieces = WordPieces(next(found).tobytes().decode().split("\n"))
        self._words, self._scales = next(found), next(found)
        self._places, self._sides, self._norm = next(found), next(found), next(found)
        self._head, self._bias = next(found), next(found)
        self._layers = [_Layer(*_matrices(found)) for _ in range(int(next(found)[0]))]

    @classmethod
    def kept(cls, file: BinaryIO) -> "ContextModel":
        """Read a model from an open file: how many arrays there are, then one behind the other, as numpy writes each."""
        return cls([np.load(file) for _ in range(int(np.load(file)[0]))])

    def odds(self, mentions: Sequence[Mention]) -> list[float]:
        """Return the log-odds that each mention means its entry."""
        read = [self.read(mention) for mention in mentions]
        order = sorted(range(len(read)), key=lambda at: len(read[at][0]))
        said: dict[int, float] = {}
        for first in range(0, len(order), _BATCH):
            batch = order[first : first + _BATCH]
            said.update(zip(batch, self._batch([read[at] for at in batch]).tolist(), strict=True))
        return [said[at] for at in range(len(read))]

    def read(self, mention: Mention) -> tuple[list[int], int, int]:
        """Return the pieces of a mention amid its words, where it begins, and where what is told of the entry begins."""
        text, start, stop, told = seen(mention)
        before = self._pieces.cut(text[:start])[-AROUND:]
        within = self._pieces.cut(text[start:stop])[:_MENTION]
        behind = self._pieces.cut(text[stop:])[:AROUND]
        entry = self._pieces.cut(told)[:_ENTRY]
        begin, end = self._pieces["[CLS]"], self._pieces["[SEP]"]
        opened, closed = self._pieces["[unused0]"], self._pieces["[unused1]"]
        around = [begin, *before, opened, *within, closed, *behind, end]
        return [*around, *entry, end], len(before) + 1, len(around)

    def _batch(self, read: Sequence[tuple[list[int], int, int]]) -> Matrix:
        longest = max(len(pieces) for pieces, _, _ in read)
        numbers = np.array([pieces + [0] * (longest - len(pieces)) for pieces, _, _ in read])
        places = np.arange(longest)
        there = places < np.array([[len(pieces)] for pieces, _, _ in read])
        sides = (places >= np.array([[entry] for _, _, entry in read])).astype(np.intp)
        words = self._words[numbers] * self._scales[numbers][:, :, None]
        state = _normed(words + self._places[:longest] + self._sides[sides], self._norm)
        hidden = np.where(there, np.float32(0), np.float32(-1e4))[:, None, None, :]
        for layer in self._layers:
            state = _encoded(layer, state, hidden)
        weights = there / there.sum(1, keepdims=True, dtype=np.float32)
        middle = np.einsum("bl,bld->bd", weights.astype(np.float32), state)
        marks = state[np.arange(len(read)), [mark for _, mark, _ in read]]
        said: Matrix = np.hstack([marks, middle]) @ self._head + self._bias
        return said


def _matrices(found: "Iterator[np.ndarray[Any, Any]]") -> Iterable[Matrix]:
    """Yield the arrays of one layer, matrices of bytes made numbers."""
    for _ in _Layer._fields:
        made = next(found)
        yield made * next(found) if made.dtype == np.int8 else made


def _encoded(layer: _Layer, state: Matrix, hidden: Matrix) -> Matrix:
    """Return what a layer makes of the pieces (batch, pieces, width)."""
    many, length, width = state.shape
    parts = state @ layer.attended
    parts += layer.attended_bias
    asked, keys, values = parts.reshape(many, length, 3, HEADS, width // HEADS).transpose(2, 0, 3, 1, 4)
    shares = asked @ keys.swapaxes(2, 3)
    shares /= np.float32((width // HEADS) ** 0.5)
    shares += hidden
    shares -= shares.max(-1, keepdims=True)
    np.exp(shares, out=shares)
    shares /= shares.sum(-1, keepdims=True)
    seen = (shares @ values).transpose(0, 2, 1, 3).reshape(many, length, width)
    state = _normed(_with(seen @ layer.mixed, layer.mixed_bias, state), layer.mixed_norm)
    inner = state @ layer.inner
    inner += layer.inner_bias
    return _normed(_with(_curved(inner) @ layer.outer, layer.outer_bias, state), layer.outer_norm)


def _with(made: Matrix, bias: Matrix, state: Matrix) -> Matrix:
    """Return what a layer has made with its bias and the state before it, in the same place."""
    made += bias
    made += state
    return made


def _curved(x: Matrix) -> Matrix:
    """Return the Gaussian error linear unit, by its tanh (Hendrycks and Gimpel 2016)."""
    made: Matrix = x * x
    made *= np.float32(0.044715)
    made += 1
    made *= x
    made *= np.float32(0.7978845608)
    np.tanh(made, out=made)
    made += 1
    made *= x
    made *= np.float32(0.5)
    return made


def _normed(x: Matrix, norm: Matrix) -> Matrix:
    """Return pieces with a mean of nothing and a spread of one, scaled and shifted, in their own place."""
    x -= x.mean(-1, keepdims=True)
    x /= np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(_EPSILON))
    x *= norm[0]
    x += norm[1]
    return x
