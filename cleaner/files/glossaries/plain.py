"""The plain regular glossary, read line by line; whatever is the least bit unusual is left to the parser.

A large glossary is written by a program, one key a line, values plain or in short lists. Here only such lines are
known, and only what the parser would read in the same way and find nothing wrong with; anything else, a comment
between entries, a quote, a colon inside a value, a key out of place, an id that stands twice, means that nothing is read.
What is asked of every value is asked of all of them together: one question for each of a million values takes too long.
"""

import hashlib
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, chain, repeat
from pathlib import Path

from cleaner.core.basis.glossary import CHOICES, entry_ids
from cleaner.core.finding.forms import DERIVED, generated, respellable, telling_ends
from cleaner.core.finding.rows import Layer, PlainRows, Terms
from cleaner.core.words.tokens import folded_texts

_HEAD = re.compile(
    r"(?:#[^\n]*\n|\n)*(?:glossary: ([^\n]+)\n)?(?:language: \{source: [a-z]{2}, target: [a-z]{2}\}\n)?entries:\n( *)- (?=name: )"
)
_FOREIGN = '"#{}\\`|<>'
_BLOCK = 1 << 17
"""Characters that are read together."""
_PRINTABLE = bytes(range(ord(" "), ord("~") + 1)) + b"\n"


def plain_layer(data: bytes, path: str) -> Layer | None:
    """Return the rows of a glossary file from its bytes, or nothing where only the parser can tell what stands there."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    head = _HEAD.match(text)
    if head is None or not text.endswith("\n") or not _is_printable(data, text):
        return None
    title = Path(path).stem if head[1] is None else head[1]
    if head[1] is not None and not (_are_plain([title]) and _none_in(_FOREIGN + ":[]", title)):
        return None
    rows = _rows(text[head.start(2) : -1], text.count("\n", 0, head.end()) + 1, head[2])
    return None if rows is None else Layer(title, hashlib.blake2b(data, digest_size=16).hexdigest(), path, rows)


def _is_printable(data: bytes, text: str) -> bool:
    if text.isascii():
        return not data.translate(None, _PRINTABLE)
    return text.replace("\n", "").isprintable()


def _rows(body: str, line: int, indent: str) -> PlainRows | None:
    """Return the entries, the first of which begins in this line."""
    if not _none_in(_FOREIGN, body):
        return None
    read = _Read()
    try:
        for block in _blocks(body, f"\n{indent}- "):
            read.take(_Lines(block, len(indent)))
    except ValueError:
        return None
    terms = read.terms() if read.is_plain(body) else None
    if terms is None:
        return None
    return PlainRows(body, [line + begin for begin in read.begins], f"\n{indent}- ", terms)


def _blocks(body: str, between: str) -> Iterator[str]:
    """Yield some entries at a time: what is made of few of them is still at hand when it is asked for again."""
    low = 0
    while low < len(body):
        stop = body.find(between, low + _BLOCK)
        stop = len(body) if stop < 0 else stop
        yield body[low:stop]
        low = stop + 1


class _Lines:
    """The lines of some entries, to be asked for key by key."""

    def __init__(self, block: str, indent: int) -> None:
        self._lines, self._indent = block.split("\n"), indent
        # Its first two letters tell a key from all others.
        marks = [line[indent + 2 : indent + 4] for line in self._lines]
        self._left: defaultdict[str, list[int]] = defaultdict(list)
        for number, mark in enumerate(marks):
            self._left[mark].append(number)
        self.begins = list(self._left["na"])
        """The lines with which entries begin."""
        self._owners = list(accumulate(map("na".__eq__, marks), initial=-1))[1:]

    def __len__(self) -> int:
        return len(self._lines)

    def values(self, key: str) -> dict[int, str]:
        """Return the values of a key by the numbers of their entries. Raises ``ValueError`` where one cannot be told."""
        numbers = self._left.pop(key[:2], [])
        lines = [self._lines[number] for number in numbers]
        prefix = " " * self._indent + ("- " if key == "name" else "  ") + key + ": "
        found = {self._owners[n]: line[len(prefix) :] for n, line in zip(numbers, lines, strict=True)}
        if len(found) < len(lines) or not all(map(str.startswith, lines, repeat(prefix))):
            raise ValueError("another key, or one that stands twice")
        return found

    def check(self) -> None:
        """Raise ``ValueError`` if a line has none of the keys that were asked for."""
        if self._left:
            raise ValueError("another key")


class _Read:
    """What stands in all entries."""

    def __init__(self) -> None:
        self.begins: list[int] = []
        """The lines with which entries begin."""
        self._lines = self._lists = self._commas = 0
        self._names: list[str] = []
        self._idents: dict[int, str] = {}
        self._kinds: dict[int, str] = {}
        self._sources: dict[int, list[str]] = {}
        self._texts: list[str] = []
        """All right names and variants, one entry after another."""
        self._rights: list[int] = []
        self._counts: list[int] = []

    def take(self, lines: _Lines) -> None:
        """Take some more entries. Raises ``ValueError`` where the parser might read something else."""
        first, names = len(self._names), list(lines.values("name").values())
        idents, notes = lines.values("id"), lines.values("note")
        chosen = {key: lines.values(key) for key in CHOICES}
        listed = {key: self._listed(lines.values(key)) for key in ("source", "admitted", "variants")}
        cues = self._cues(chain(lines.values("near").values(), lines.values("unless").values()))
        lines.check()
        single = [*names, *idents.values(), *notes.values()]
        self._commas += "".join(single).count(",")
        texts = list(chain(single, cues, *[chain.from_iterable(of.values()) for of in listed.values()]))
        sound = all(set(values.values()) <= set(CHOICES[key]) for key, values in chosen.items())
        if not sound or not _are_plain(texts) or " " in "".join(idents.values()):
            raise ValueError("a value that means something else")
        self._add_forms(names, listed["admitted"], listed["variants"])
        self._names += names
        self._idents.update((first + at, ident) for at, ident in idents.items())
        self._kinds.update((first + at, kind) for at, kind in chosen["kind"].items())
        self._sources.update((first + at, source) for at, source in listed["source"].items())
        self.begins += [self._lines + begin for begin in lines.begins]
        self._lines += len(lines)

    def _listed(self, values: dict[int, str]) -> dict[int, list[str]]:
        """Return the texts of a key that may have a list, by the numbers of their entries."""
        found = {at: _texts(value) for at, value in values.items()}
        self._lists += "".join([value[0] for value in values.values()]).count("[")
        self._commas += sum(map(len, found.values())) - len(found)
        return found

    def _cues(self, values: Iterable[str]) -> set[str]:
        """Return the words of lists many of which are alike."""
        found: set[str] = set()
        for value, times in Counter(values).items():
            texts = _texts(value)
            self._lists += times * (value[0] == "[")
            self._commas += times * (len(texts) - 1)
            found.update(texts)
        return found

    def _add_forms(self, names: list[str], admitted: dict[int, list[str]], variants: dict[int, list[str]]) -> None:
        for at, name in enumerate(names):
            right, own = [name, *admitted.get(at, _NO_TEXTS)], variants.get(at, _NO_TEXTS)
            if name in own or (len(right) > 1 and not set(right).isdisjoint(own)):
                raise ValueError("a right name is a variant, too")
            self._texts += right
            self._texts += own
            self._rights.append(len(right))
            self._counts.append(len(right) + len(own))

    def is_plain(self, body: str) -> bool:
        """Whether no colon, bracket or comma stands where it means something else than was understood."""
        told = (self._lines, self._lists, self._lists, self._commas)
        return tuple(map(body.count, (":", "[", "]", ","))) == told

    def terms(self) -> Terms | None:
        """Return what the entries are found by; nothing where an id stands twice."""
        idents = entry_ids(self._names)
        for at, ident in self._idents.items():
            idents[at] = ident
        if len(set(idents)) < len(idents):
            return None
        read = [0] * len(idents)
        return self._with_generated(
            Terms(idents, self._rights, self._counts, read, self._texts, folded_texts(self._texts))
        )

    def _with_generated(self, terms: Terms) -> Terms:
        """Add the forms that follow from others, looking only at entries that may have some."""
        ends = list(accumulate(terms.counts))
        may = {bisect_right(ends, number) for number in respellable(terms.texts, terms.folded)}
        may.update(telling_ends(self._names))
        more: dict[int, list[str]] = {}
        for at in may | self._sources.keys():
            kind, source = self._kinds.get(at, "company"), self._sources.get(at, _NO_TEXTS)
            own = terms.texts[ends[at] - terms.counts[at] + terms.rights[at] : ends[at]]
            made = generated(self._names[at], kind, source, own)
            terms.read[at] = sum(how in DERIVED for how, _, _ in made)
            if made:
                more[at] = [text for _, text, _ in made]
        return _inserted(terms, more, folded_texts(list(chain.from_iterable(more.values()))))


_NO_TEXTS: list[str] = []


def _inserted(terms: Terms, more: dict[int, list[str]], folded: Sequence[str]) -> Terms:
    """Return the terms with more texts behind those of some entries; ``folded`` has their words in the order of ``more``."""
    begins: dict[int, int] = {}
    end = 0
    for at, own in more.items():
        begins[at], end = end, end + len(own)
    texts: list[str] = []
    words: list[str] = []
    begin = done = 0
    counts = list(terms.counts)
    for at, count in enumerate(terms.counts):
        done += count
        if at in more:
            own = more[at]
            texts += [*terms.texts[begin:done], *own]
            words += [*terms.folded[begin:done], *folded[begins[at] : begins[at] + len(own)]]
            begin = done
            counts[at] += len(own)
    texts += terms.texts[begin:]
    words += terms.folded[begin:]
    return Terms(terms.idents, terms.rights, counts, terms.read, texts, words)


def _texts(value: str) -> list[str]:
    """Return the texts of a list, or the only one."""
    if value[:1] == "[" and value[-1:] == "]":
        return value[1:-1].split(", ")
    if not value or value[0] == "[" or "," in value:
        raise ValueError("a comma or bracket that means something else")
    return [value]


def _are_plain(texts: Collection[str]) -> bool:
    """Whether texts without foreign characters begin with a letter or digit and end with no space."""
    ends = {text[:1] for text in texts}, {text[-1:] for text in texts}
    return all(map(str.isalnum, ends[0])) and " " not in ends[1]


def _none_in(characters: str, text: str) -> bool:
    return not any(character in text for character in characters)
