"""The plain regular glossary, read line by line; whatever is the least bit unusual is left to the parser.

A large glossary is written by a program, one key a line, values plain or in short lists. Here only such lines are
known, and only what the parser would read in the same way and find nothing wrong with; anything else, a comment
between entries, a quote, a colon inside a value, a key out of place, an id that stands twice, means that nothing is read.
What is asked of every value is asked of all of them together: one question for each of a million values takes too long.
"""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from pathlib import Path

from cleaner.core.basis.glossary import entry_ids
from cleaner.core.finding.forms import generated, has_telling_end, respellable, romanised
from cleaner.core.finding.rows import PLAIN_LISTS, Layer, PlainRows, Terms
from cleaner.core.words.tokens import folded_texts
from cleaner.files.glossaries.reader import CHOICES

_HEAD = re.compile(
    r"(?:#[^\n]*\n|\n)*(?:glossary: ([^\n]+)\n)?(?:language: \{source: [a-z]{2}, target: [a-z]{2}\}\n)?entries:\n( *)- (?=name: )"
)
_FOREIGN = '"#{}\\`|<>'
_KEYS = frozenset({"name", "id", "note", "variants", *PLAIN_LISTS, *CHOICES})
_Item = dict[str, str]


def plain_layer(data: bytes, path: str) -> Layer | None:
    """Return the rows of a glossary file from its bytes, or nothing where only the parser can tell what stands there."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    head = _HEAD.match(text)
    if head is None or not text.endswith("\n") or not text.replace("\n", "").isprintable():
        return None
    title = Path(path).stem if head[1] is None else head[1]
    if head[1] is not None and not (_are_plain([title]) and _none_in(_FOREIGN + ":[]", title)):
        return None
    rows = _rows(text[head.end() : -1], text.count("\n", 0, head.end()) + 1, head[2])
    return None if rows is None else Layer(title, hashlib.blake2b(data, digest_size=16).hexdigest(), path, rows)


def _rows(body: str, line: int, indent: str) -> PlainRows | None:
    """Return the entries, the first of which begins in this line."""
    if not _none_in(_FOREIGN, body):
        return None
    items = body.split(f"\n{indent}- ")
    try:
        read = _Read(items, f"\n{indent}  ")
    except (
        ValueError,
        KeyError,
        IndexError,
    ):  # a line that is no key and value, an entry without a name, an empty list
        return None
    terms = read.terms() if read.is_plain(body) else None
    if terms is None:
        return None
    begins = [line]
    for item in items[:-1]:
        begins.append(begins[-1] + 1 + item.count("\n"))
    return PlainRows(items, begins, len(indent), terms)


class _Read:
    """What stands in all entries, in columns."""

    def __init__(self, items: Sequence[str], cut: str) -> None:
        self._lines = self._lists = self._joints = 0
        self._names: list[str] = []
        self._idents: dict[int, str] = {}
        self._chosen: dict[str, set[str]] = {key: set() for key in CHOICES}
        self._notes: list[str] = []
        self._texts: list[str] = []
        """All right names and variants, one entry after another."""
        self._counts: list[int] = []
        self._rights: list[int] = []
        self._other: list[str] = []
        """What is no form of an entry in the language of the text."""
        self._sources: dict[int, tuple[str, list[str]]] = {}
        """Kind and source names of the entries that have any."""
        self._sound = True
        for item in items:
            lines = item.split(cut)
            row = dict([line.split(": ") for line in lines])
            self._lines += len(lines)
            if len(row) != len(lines) or not item.startswith("name: "):
                self._sound = False
            self._take(row)

    def _take(self, row: _Item) -> None:
        name = row.pop("name")
        rights, variants = [name], _NO_TEXTS
        for key, value in row.items():
            if key in _LISTED:
                if value[0] == "[":
                    texts = value[1:-1].split(", ")
                    self._lists += 1
                    self._joints += len(texts) - 1
                    if value[-1] != "]":
                        self._sound = False
                else:
                    texts = [value]
                if key == "variants":
                    variants = texts
                elif key == "admitted":
                    rights += texts
                else:
                    self._other += texts
                    if key == "source":
                        self._sources[len(self._names)] = row.get("kind", "company"), texts
            elif key in self._chosen:
                self._chosen[key].add(value)
            else:
                self._take_single(key, value)
        if name in variants or (len(rights) > 1 and not set(rights).isdisjoint(variants)):
            self._sound = False
        self._names.append(name)
        self._texts += rights
        self._texts += variants
        self._rights.append(len(rights))
        self._counts.append(len(rights) + len(variants))

    def _take_single(self, key: str, value: str) -> None:
        if key == "id":
            self._idents[len(self._names)] = value
        elif key == "note":
            self._notes.append(value)
        else:
            self._sound = False

    def is_plain(self, body: str) -> bool:
        """Whether each value is what the parser would read, and nothing in it is wrong."""
        if not self._sound or not all(self._chosen[key] <= set(CHOICES[key]) for key in CHOICES):
            return False
        single = [*self._idents.values(), *self._notes]
        commas = "".join(chain(self._names, single)).count(",") + self._joints
        # A colon, bracket or comma more than those that were understood stands where it means something else.
        told = (self._lines, self._lines - 1, self._lists, self._lists, commas)
        if tuple(map(body.count, (":", "\n", "[", "]", ","))) != told:
            return False
        return all(map(_are_plain, (single, self._texts, self._other))) and " " not in "".join(self._idents.values())

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
        may.update(at for at, name in enumerate(self._names) if has_telling_end(name))
        more: dict[int, list[str]] = {}
        for at in may | self._sources.keys():
            kind, source = self._sources.get(at, ("company", _NO_TEXTS))
            made = romanised(self._names[at], kind, source)
            terms.read[at] = len(made)
            if at in may:
                own = terms.texts[ends[at] - terms.counts[at] + terms.rights[at] : ends[at]]
                made = generated(self._names[at], kind, source, own)
            if made:
                more[at] = [text for _, text, _ in made]
        return _inserted(terms, more, folded_texts(list(chain.from_iterable(more.values()))))


_NO_TEXTS: list[str] = []
_LISTED = PLAIN_LISTS | {"variants"}


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


def _are_plain(texts: Iterable[str]) -> bool:
    """Whether texts without foreign characters begin with a letter or digit and end with no space."""
    ends = {text[:1] for text in texts}, {text[-1:] for text in texts}
    return all(map(str.isalnum, ends[0])) and " " not in ends[1]


def _none_in(characters: str, text: str) -> bool:
    return not any(character in text for character in characters)
