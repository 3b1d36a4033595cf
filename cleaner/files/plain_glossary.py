"""The plain regular glossary, read line by line; whatever is the least bit unusual is left to the parser.

A large glossary is written by a program, one key a line, values plain or in short lists. Here only such lines are
known, and only what the parser would read in the same way and find nothing wrong with; anything else, a comment
between entries, a quote, a colon inside a value, a key out of place, an id that stands twice, means that nothing is read.
What is asked of every value is asked of all of them together: one question for each of a million values takes too long.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from cleaner.core.forms import generated, has_legal_end, respellable
from cleaner.core.glossary import entry_ids
from cleaner.core.rows import PLAIN_LISTS, Layer, PlainRows, Terms, listed
from cleaner.core.tokens import folded_texts
from cleaner.files.glossary_reader import CHOICES

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
        self._lines = self._lists = 0
        self._names: list[str] = []
        self._idents: dict[int, str] = {}
        self._chosen: dict[str, set[str]] = {key: set() for key in CHOICES}
        self._notes: list[str] = []
        self._other: list[list[str]] = []
        """Lists of names that are no form of the entry in the language of the text."""
        self._rights: list[list[str]] = []
        self._variants: list[list[str]] = []
        self._making: dict[int, tuple[str, list[str]]] = {}
        """Kind and source names of the entries that have any."""
        self._sound = True
        for item in items:
            lines = item.split(cut)
            row: _Item = dict([line.split(": ") for line in lines])
            self._lines += len(lines)
            self._sound &= len(row) == len(lines) and item.startswith("name: ")
            self._take(row)

    def _take(self, row: _Item) -> None:
        at = len(self._names)
        name = row.pop("name")
        self._names.append(name)
        rights, variants = [name], []
        for key, value in row.items():
            if key in _LISTED:
                texts = listed(value)
                if value[0] == "[":
                    self._lists += 1
                    self._sound &= value[-1] == "]"
                if key == "variants":
                    variants = texts
                elif key == "admitted":
                    rights += texts
                else:
                    self._other.append(texts)
                    if key == "source":
                        self._making[at] = row.get("kind", "company"), texts
            elif key in self._chosen:
                self._chosen[key].add(value)
            elif key == "id":
                self._idents[at] = value
            else:
                self._sound &= key == "note"
                self._notes.append(value)
        self._rights.append(rights)
        self._variants.append(variants)

    def is_plain(self, body: str) -> bool:
        """Whether each value is what the parser would read, and nothing in it is wrong."""
        if (body.count(":"), body.count("\n")) != (self._lines, self._lines - 1):
            return False
        if not self._sound or not all(self._chosen[key] <= set(CHOICES[key]) for key in CHOICES):
            return False
        if body.count("[") != self._lists or body.count("]") != self._lists:
            return False
        single = [*self._names, *self._idents.values(), *self._notes]
        several = list(chain.from_iterable(chain(self._other, self._rights, self._variants)))
        if not (_are_plain(single) and _are_plain(several)) or any(" " in ident for ident in self._idents.values()):
            return False
        return "," not in "".join(chain.from_iterable(chain(self._other, self._variants))) and all(
            "," not in text for rights in self._rights for text in rights[1:]
        )

    def terms(self) -> Terms | None:
        """Return what the entries are found by; nothing where an id or a form stands twice."""
        idents = entry_ids(self._names)
        for at, ident in self._idents.items():
            idents[at] = ident
        pairs = list(zip(self._rights, self._variants, strict=True))
        if len(set(idents)) < len(idents) or any(not set(rights).isdisjoint(others) for rights, others in pairs):
            return None
        texts = [text for pair in pairs for own in pair for text in own]
        counts = [len(rights) + len(others) for rights, others in pairs]
        terms = Terms(idents, [len(rights) for rights in self._rights], counts, texts, folded_texts(texts))
        return self._with_generated(terms)

    def _with_generated(self, terms: Terms) -> Terms:
        """Add the forms that follow from others, looking only at entries that may have some."""
        owners = [at for at, count in enumerate(terms.counts) for _ in range(count)]
        may = {owners[number] for number in respellable(terms.texts, terms.folded)}
        may.update(at for at, name in enumerate(self._names) if has_legal_end(name))
        may.update(at for at, (kind, _) in self._making.items() if kind != "term")
        more: dict[int, list[str]] = {}
        for at in may:
            kind, source = self._making.get(at, ("company", []))
            made = generated(self._names[at], kind, source, self._variants[at])
            if made:
                more[at] = [text for _, text, _ in made]
        folded = folded_texts(list(chain.from_iterable(more.values())))
        return _inserted(terms, more, folded)


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
    return Terms(terms.idents, terms.rights, counts, texts, words)


def _are_plain(texts: Iterable[str]) -> bool:
    """Whether texts without foreign characters begin with a letter or digit and end with no space."""
    ends = {text[:1] for text in texts}, {text[-1:] for text in texts}
    return all(map(str.isalnum, ends[0])) and " " not in ends[1]


def _none_in(characters: str, text: str) -> bool:
    return not any(character in text for character in characters)
