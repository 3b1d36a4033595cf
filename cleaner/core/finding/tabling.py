"""What long texts ask of an index, its sieves and meetings, as one run of bytes: made once, then read where it lies.

Layout: a line of JSON that tells what each table holds, then its arrays, each at a multiple of eight bytes. Nothing in it
is executed or unpickled. Loads numpy, so only long texts come here.
"""

import json
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleaner.core.finding.matching import Index
from cleaner.core.finding.meetings import Meetings
from cleaner.core.finding.nearness import Near
from cleaner.core.finding.parts import ORDER, Made, cut
from cleaner.core.finding.sieve import Sieve
from cleaner.core.finding.slip_sieve import SlipSieve
from cleaner.core.words.hashing import Known, Owners, Spelt

_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in (Known, Owners, Spelt, Sieve, SlipSieve, Meetings)}
_ALIGNED = 8
_HALF = {"int64": "int32", "uint16": "uint8"}


class Words(Made[str]):
    """Words that are read when they are met."""

    def __init__(self, text: NDArray[np.uint8], ends: NDArray[np.uint32]) -> None:
        """Take the words, a line break behind each, and where each ends with it."""
        self._text, self._ends = text.data, ends.data

    def __len__(self) -> int:
        return len(self._ends)

    def _item(self, at: int) -> str:
        return cut(self._text, self._ends, at).decode("utf-8", "surrogatepass")


def tables(index: Index) -> bytes:
    """Return the tables of an index, made now if nobody has asked for them."""
    near = Near.of(index)
    arrays: list[NDArray[Any]] = []
    told = [_told(made, arrays) for made in (index.sieve, near.slips.sieve, near.meetings)]
    sizes = [array.nbytes for array in arrays]
    head = json.dumps({"order": ORDER, "tables": told, "arrays": [[a.dtype.name, len(a)] for a in arrays]}).encode()
    body = [head, b" " * (-(len(head) + 1) % _ALIGNED), b"\n"]
    for array, size in zip(arrays, sizes, strict=True):
        body += [array.tobytes(), bytes(-size % _ALIGNED)]
    return b"".join(body)


def take(index: Index, data: memoryview) -> None:
    """Give an index the tables that were made from it, which stay where they are.

    Raises ``ValueError`` or ``KeyError`` where the bytes are of another make.
    """
    length = bytes(data[: 1 << 16]).index(b"\n") + 1
    head = json.loads(bytes(data[:length]))
    if head["order"] != ORDER:
        raise ValueError("another machine made this")
    arrays: list[NDArray[Any]] = []
    at = length
    for name, count in head["arrays"]:
        array = np.frombuffer(data, np.dtype(name), count, at)
        arrays.append(array)
        at += array.nbytes + -array.nbytes % _ALIGNED
    near = Near.of(index)
    index._sieve, near.slips._sieve, near._meetings = (_read(told, arrays) for told in head["tables"])


def _told(value: Any, arrays: list[NDArray[Any]]) -> Any:
    """Return what JSON can tell of a value; its arrays are told by their numbers."""
    if isinstance(value, np.ndarray):
        arrays.append(_narrowed(value))
        return {"array": len(arrays) - 1}
    if isinstance(value, np.generic):
        return {"number": [value.dtype.name, value.item()]}
    if isinstance(value, tuple):
        return {"row": [_told(one, arrays) for one in value]}
    if isinstance(value, dict):
        return {"numbers": [_told(list(value), arrays), _told(np.array(list(value.values()), np.int64), arrays)]}
    if isinstance(value, list):
        text, ends = _joined(value)
        return {"words": [_told(text, arrays), _told(ends, arrays)]}
    kind = type(value)
    if kind.__name__ in _KINDS:
        return {"of": kind.__name__, "with": {slot: _told(getattr(value, slot), arrays) for slot in _slots(kind)}}
    return value


def _narrowed(array: NDArray[Any]) -> NDArray[Any]:
    """Return whole numbers in half the bytes where none is too great: what is mapped takes memory as it is read."""
    half = _HALF.get(array.dtype.name)
    return array if half is None or array.max(initial=0) > np.iinfo(half).max else array.astype(half)


def _read(told: Any, arrays: list[NDArray[Any]]) -> Any:
    """Return the value of which this was told."""
    match told:
        case {"array": number}:
            return arrays[number]
        case {"number": [name, value]}:
            return np.dtype(name).type(value)
        case {"row": rows}:
            return tuple(_read(one, arrays) for one in rows)
        case {"numbers": [words, values]}:
            return dict(zip(_read(words, arrays), _read(values, arrays).tolist(), strict=True))
        case {"words": [text, ends]}:
            return Words(_read(text, arrays), _read(ends, arrays))
        case {"of": name, "with": parts}:
            kind = _KINDS[name]
            made = object.__new__(kind)
            for slot in _slots(kind):
                setattr(made, slot, _read(parts[slot], arrays))
            return made
    return told


def _slots(kind: type[Any]) -> Iterable[str]:
    return [slot for one in kind.__mro__ for slot in getattr(one, "__slots__", ())]


def _joined(words: list[str]) -> tuple[NDArray[np.uint8], NDArray[np.uint32]]:
    lines = [word.encode("utf-8", "surrogatepass") + b"\n" for word in words]
    ends = np.cumsum(np.fromiter(map(len, lines), np.int64, len(lines))).astype(np.uint32)
    return np.frombuffer(b"".join(lines), np.uint8), ends
