"""Words of a text with exact places: what matching and evidence look at instead of characters."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from cleaner.core.basis.remembering import remembered

# Latin letters and digits run together; other scripts are runs of their own, so that ``ali说`` is two words.
WORD = re.compile(
    r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[^\W_A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]+"
)
_PLAIN_WORD = re.compile("[a-z0-9]+")
_BLANKS = " \t\u00a0\u3000"
_LINE_BREAKS = frozenset(("", "\n", "\r\n"))
_JOINTS = {"'", "' ", "\u2019", "\u2019 ", "."}.union(
    *({mark, f" {mark}", f"{mark} ", f" {mark} "} for mark in "-\u2010\u2011\u2013&+\u00b7\u2022\u30fb_")
)
MOST_WORDS = 14
"""Words that a form may have in a text."""
LOOK_ON = 0
"""In place of the end of a run of words: somebody has to look at all runs that begin there."""
MOST_AWAY = 120
"""Words that a sentence reaches at most on each side of the word whose sentence it is."""
Held = TypeVar("Held", str, frozenset[str])
_HALTS = frozenset(".!?\u3002\uff01\uff1f\u2026\n")
_ENDS = _HALTS | frozenset(";:\uff1b")
ADJACENT = frozenset((" ", "  ", "\u00a0", "-"))
SHORT_WORD = 3
"""Letters of words that a full stop may cut short."""
UPPER, LOWER = 1, 2
"""How a word may begin, if with a letter that has case."""
COMMAS = frozenset((", ", ",", ",\n", ",\r\n", ", \n"))
LISTING = frozenset(",\u3001\uff0c/")
"""One of these stands between any two members of a list that no *and* joins."""
RUNNING = frozenset((" ", "-", "’", "'", " (", ") ", "/", " & ", "\u00a0", "–", "’ ", "' "))


def gap_joins(gap: str) -> bool:
    """Whether a name may run on across what stands between two words."""
    return gap in _JOINTS or (len(gap) <= 4 and gap.strip(_BLANKS) in _LINE_BREAKS)


def gap_halts(gap: str) -> bool:
    """Whether more ends in what stands between two words than a clause before a colon or a semicolon."""
    return not _HALTS.isdisjoint(gap)


def gap_ends(gap: str) -> bool:
    """Whether a sentence or a line ends in what stands between two words."""
    return not _ENDS.isdisjoint(gap) and gap not in (".", ":")


@remembered(1 << 16)
def fold(word: str) -> str:
    """Return a word without case, width and accents: the form in which words are compared."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


@remembered(1 << 15)
def shared(value: Held) -> Held:
    """Return the value itself, the same object for equal ones: what a great many others hold takes memory once."""
    return value


def stem(word: str) -> str:
    """Return a folded word without a plural ending, so that *parcels* meets the cue *parcel*."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=64)
def stemming_to(words: frozenset[str]) -> frozenset[str]:
    """Return all folded words whose stem is among these."""
    return frozenset(form for word in words for form in (word, word + "s") if stem(form) == word)


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a short text such as a variant or a cue."""
    if text.isascii():
        return (text.lower(),) if text.isalnum() else tuple(_PLAIN_WORD.findall(text.lower()))
    return tuple([fold(word) for word in WORD.findall(text)])


def folded_texts(texts: Sequence[str]) -> list[str]:
    """Return the folded words of a great many short texts, with spaces between."""
    joined = "\n".join(texts)
    if joined.isascii() and joined.count("\n") == len(texts) - 1:
        return joined.lower().translate(_APART).split("\n")
    plain = [text if text.isascii() and "\n" not in text else "" for text in texts]
    folded = "\n".join(plain).lower().translate(_APART).split("\n") if texts else []
    return [
        words if text is own else " ".join(folded_words(text))
        for words, text, own in zip(folded, texts, plain, strict=True)
    ]


_APART = {code: " " for code in range(128) if code != ord("\n") and not chr(code).isalnum()}


def squeezed(text: str) -> str:
    """Return the folded words of a name run together: equal for *Ma Huateng*, *ma hua-teng* and *Mahuateng*."""
    return "".join(folded_words(text))


class Tokens:
    """The words of one text: ``starts``, ``ends`` (code points) and ``folds``, all of one length."""

    __slots__ = ("_places", "_sentences", "ends", "folds", "starts", "text")

    def __init__(self, text: str) -> None:
        """Cut ``text`` into words."""
        self.text = text
        self._places: dict[str, list[int]] | None = None
        self._sentences: dict[int, tuple[int, int]] = {}
        self._cut()

    starts: Sequence[int]
    ends: Sequence[int]
    folds: Sequence[str]

    def _cut(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        folds: list[str] = []
        for match in WORD.finditer(self.text):
            start, end = match.span()
            starts.append(start)
            ends.append(end)
            folds.append(fold(match.group()))
        self.starts, self.ends, self.folds = starts, ends, folds

    def places(self, stemmed: str) -> Sequence[int]:
        """Return the numbers of the words that have this stem, in order."""
        if self._places is None:
            found: defaultdict[str, list[int]] = defaultdict(list)
            for at, word in enumerate(self.folds):
                found[stem(word)].append(at)
            self._places = dict(found)
        return self._places.get(stemmed, ())

    def has(self, stemmed: str) -> bool:
        """Whether a word of the text has this stem."""
        return bool(self.places(stemmed))

    def marked(self, words: frozenset[str]) -> Sequence[int]:
        """Return the numbers of the words that are among these, in order."""
        return [at for at, word in enumerate(self.folds) if word in words]

    def sentence_starts(self) -> Iterator[int]:
        """Return the numbers of the words that begin a sentence or a line, in order."""
        return (at for at in range(len(self.starts)) if self.ends_sentence(at - 1))

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """Return the word as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def gap(self, index: int) -> str:
        """Return what stands between the word and the next one; the rest of the text after the last word."""
        stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.ends[index] : stop]

    def joins(self, index: int) -> bool:
        """Whether a name may run on from this word to the next: a space, hyphen, dot, or one line break between."""
        if index + 1 >= len(self.starts):
            return False
        gap = self.gap(index)
        return gap == " " or (self._abbreviated(index) if gap == ". " else gap_joins(gap))

    def runs_on(self, index: int) -> bool:
        """Whether a reworded name may run on from this word to the next: no sentence, list or line ends between."""
        if index + 1 >= len(self.starts):
            return False
        gap = self.gap(index)
        return gap in RUNNING or (gap == ". " and self._abbreviated(index))

    def closes(self, first: int, stop: int) -> bool:
        """Whether each bracket among the words of a range, half-open, has its fellow there."""
        text = self.text[self.starts[first] : self.ends[stop - 1]]
        return text.count("(") == text.count(")")

    def _abbreviated(self, index: int) -> bool:
        """Whether a word with a full stop may be cut short, as *St.* is."""
        return self.ends[index] - self.starts[index] <= SHORT_WORD

    def adjacent(self, index: int) -> bool:
        """Whether nothing but white space stands between the word and the next one in one line."""
        return index + 1 < len(self.starts) and self.gap(index) in ADJACENT

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence or a line ends between the word and the next one."""
        if index < 0 or index + 1 >= len(self.starts):
            return True
        gap = self.gap(index)
        if gap == " ":
            return False
        if gap == ". " and self.ends[index] - self.starts[index] <= 2 and self.text[self.starts[index]].isupper():
            return False
        return gap_ends(gap)

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the half-open range of words of the sentence that holds this word; at most 120 words each side."""
        known = self._sentences.get(index)
        if known is None:
            known = self._sentences[index] = self._sentence(index)
        return known

    def _sentence(self, index: int) -> tuple[int, int]:
        start = index
        while start > 0 and index - start < MOST_AWAY and not self.ends_sentence(start - 1):
            start -= 1
        stop = index + 1
        while stop < len(self.starts) and stop - index < MOST_AWAY and not self.ends_sentence(stop - 1):
            stop += 1
        return start, stop


Rest = Callable[[Tokens], None]
"""What is called between two steps that each need a great deal of memory where a text is very long."""


def no_rest(tokens: Tokens) -> None:
    """Go on at once: there is memory enough."""
