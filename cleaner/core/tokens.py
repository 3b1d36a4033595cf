"""Words of a text with exact places: what matching and evidence look at instead of characters."""

import re
import unicodedata
from functools import lru_cache

# Latin letters and digits run together; other scripts are runs of their own, so that ``ali说`` is two words.
_WORD = re.compile(
    r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[^\W_A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]+"
)
_JOINT = re.compile(
    r"[ \t\u00a0\u3000]*(?:\r?\n)?[ \t\u00a0\u3000]*|[ ]?[-\u2010\u2011\u2013&+\u00b7\u2022\u30fb_][ ]?|['\u2019.]"
)
_ENDS = re.compile(r"[.!?;:\u3002\uff01\uff1f\uff1b\u2026]|\n")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word without case, width and accents: the form in which words are compared."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def stem(word: str) -> str:
    """Return a folded word without a plural ending, so that *parcels* meets the cue *parcel*."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a short text such as a variant or a cue."""
    return tuple(fold(m.group()) for m in _WORD.finditer(text))


def squeezed(text: str) -> str:
    """Return the folded words of a name run together: equal for *Ma Huateng*, *ma hua-teng* and *Mahuateng*."""
    return "".join(folded_words(text))


class Tokens:
    """The words of one text: ``starts``, ``ends`` (code points) and ``folds``, all of one length."""

    __slots__ = ("ends", "folds", "starts", "text")

    def __init__(self, text: str) -> None:
        """Cut ``text`` into words."""
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.folds: list[str] = []
        for match in _WORD.finditer(text):
            start, end = match.span()
            self.starts.append(start)
            self.ends.append(end)
            self.folds.append(fold(match.group()))

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
        if gap == " ":
            return True
        if len(gap) > 4:
            return False
        if gap == ". ":
            return self.ends[index] - self.starts[index] <= 3
        return _JOINT.fullmatch(gap) is not None

    def adjacent(self, index: int) -> bool:
        """Whether nothing but white space stands between the word and the next one."""
        return index + 1 < len(self.starts) and self.gap(index) in (" ", "  ", "\n", "\r\n", "\u00a0", "-")

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence or a line ends between the word and the next one."""
        if index < 0 or index + 1 >= len(self.starts):
            return True
        gap = self.gap(index)
        if gap == " ":
            return False
        if gap == ". " and self.ends[index] - self.starts[index] <= 2 and self.text[self.starts[index]].isupper():
            return False
        return _ENDS.search(gap) is not None and gap not in (".", ":")

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the half-open range of words of the sentence that holds this word; at most 120 words each side."""
        start = index
        while start > 0 and index - start < 120 and not self.ends_sentence(start - 1):
            start -= 1
        stop = index + 1
        while stop < len(self.starts) and stop - index < 120 and not self.ends_sentence(stop - 1):
            stop += 1
        return start, stop
