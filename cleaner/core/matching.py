"""The compiled index of all forms, and the places of a text where they stand: leftmost-longest over all glossaries.

Forms are compared squeezed (folded letters of a run of words), so that case, spacing, hyphens and line breaks inside a
name cost nothing; every word boundary of the match is a word boundary of the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cleaner.core.cues import ARTICLES
from cleaner.core.english import is_ordinary
from cleaner.core.forms import RIGHT_KINDS, Form, forms, is_right, tail
from cleaner.core.glossary import Entry
from cleaner.core.long_tokens import LongTokens
from cleaner.core.text import Span
from cleaner.core.tokens import ANY_LENGTH, Tokens
from cleaner.core.values import dataclass, field

if TYPE_CHECKING:
    from cleaner.core.sieve import Sieve

HEAD = 4
_SHORT = 3
_LONG = 12
"""Letters from which on two words and more do not stand by chance, however they are divided."""
_SYMBOLS = frozenset("+&#@")
"""Marks that are part of a name: *M&A* is not *Ma*."""
_PROTECTED = re.compile(
    r"(?:https?://|www\.)[^\s\u3000-\u303f\uff00-\uffef<>\"“”]+"  # web addresses
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # e-mail
    r"|(?<![\w@])@\w+"  # handles
    r"|```.*?```|`[^`\n]+`|\$\w+|\b[A-Za-z0-9]+_\w+"  # code
    r"|\b[\w-]+\.(?:com|cn|net|org|io|hk)\b(?:/\S*)?"  # bare domains
    r"|<!--\s*cleaner:off\s*-->.*?(?:<!--\s*cleaner:on\s*-->|\Z)",  # ignore marks
    re.S,
)

_ACROSS_LINES = ("```", "<!--")
_MARKS = ("://", "www.", "@", "`", "$", "_", ".com", ".cn", ".net", ".org", ".io", ".hk")
"""One of these stands in every protected piece that does not run across lines."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One form that stands at a match."""

    form: Form
    plural: bool = False
    """Whether the text has a plural ending that the form has not."""
    edits: int = 0
    """Letters by which a fuzzy match differs."""
    similarity: float = 1.0
    """1 where the letters are equal."""


@dataclass(frozen=True, slots=True)
class Match:
    """A run of words where one or several forms stand; ``first`` and ``stop`` are a half-open range of words."""

    first: int
    stop: int
    span: Span
    candidates: tuple[Candidate, ...]
    """The best form of each entry, in file order."""
    right: bool = False
    """Whether it is a right name, which protects its span."""


@dataclass(slots=True)
class Index:
    """All forms of the entries in force, by squeezed key."""

    keys: Mapping[str, list[Form]]
    heads: set[str]
    longest: int
    entries: Sequence[Entry]
    derived: dict[str, object] = field(default_factory=dict, repr=False, compare=False)
    """What other modules have worked out from this index, once."""
    _sieve: "Sieve | None" = field(default=None, repr=False, compare=False)

    def __reduce__(self) -> "tuple[type[Index], tuple[object, ...]]":
        return Index, (dict(self.keys), self.heads, self.longest, tuple(self.entries))

    @property
    def sieve(self) -> "Sieve":
        """The hashes of all keys, for long texts."""
        if self._sieve is None:
            from cleaner.core.sieve import Sieve

            self._sieve = Sieve(self.keys)
        return self._sieve

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Index":
        """Compile the entries; a deprecated entry and one with ``apply: never`` protect their names and list the rest."""
        kept = tuple(entries)
        keys: defaultdict[str, list[Form]] = defaultdict(list)
        for entry in kept:
            for form in forms(entry):
                keys[form.key].append(form)
        heads = {key[:HEAD] for key in keys}
        return cls(dict(keys), heads, max(map(len, keys), default=0), kept)


def find(index: Index, tokens: Tokens) -> list[Match]:
    """Return the non-overlapping matches of a text in order, right names among them."""
    closed = list(_protected(tokens.text))
    names = [s for s in closed if _is_name(index, tokens.text[s.start : s.end])]
    closed = [s for s in closed if s not in names]
    matches: list[Match] = []
    free, wall = 0, 0
    for at, lengths in index.sieve.begins(tokens) if isinstance(tokens, LongTokens) else _begins(index, tokens):
        if at < free:
            continue
        match = _longest(index, tokens, at, lengths)
        if match is None:
            continue
        while wall < len(closed) and closed[wall].end <= match.span.start:
            wall += 1
        if wall < len(closed) and closed[wall].overlaps(match.span):
            continue
        matches.append(match)
        free = match.stop
    return matches


def _protected(text: str) -> Iterator[Span]:
    """Yield the pieces of a text where nothing is repaired; only lines with a mark of such a piece are searched."""
    if any(mark in text for mark in _ACROSS_LINES):
        yield from (Span(*m.span()) for m in _PROTECTED.finditer(text))
        return
    lines: set[tuple[int, int]] = set()
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            stop = text.find("\n", at)
            stop = stop if stop >= 0 else len(text)
            lines.add((text.rfind("\n", 0, at) + 1, stop))
            at = text.find(mark, stop)
    for start, stop in sorted(lines):
        yield from (Span(*m.span()) for m in _PROTECTED.finditer(text, start, stop))


def _begins(index: Index, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the words where a form may begin, and which lengths in words it may have, as bits."""
    heads = index.heads
    for at, word in enumerate(tokens.folds):
        if (word[:HEAD] if len(word) >= HEAD else _head(tokens, at)) in heads or word in heads:
            yield at, ANY_LENGTH


def _is_name(index: Index, text: str) -> bool:
    """Whether a piece that looks like a web address is a name of the glossary, like *58.com*."""
    key = "".join(c for c in text.casefold() if c.isalnum())
    return any(is_right(form, text) or form.text.casefold() == text.casefold() for form in index.keys.get(key, ()))


def _head(tokens: Tokens, at: int) -> str:
    """Return the first letters of the run of words that begins here, as far as a name may run on."""
    head = tokens.folds[at]
    while len(head) < HEAD and tokens.joins(at):
        at += 1
        head += tokens.folds[at]
    return head[:HEAD]


def _longest(index: Index, tokens: Tokens, first: int, lengths: int) -> Match | None:
    key, best = "", None
    stop, count = first, len(tokens)
    while stop < count and (lengths := lengths >> 1):
        key += tokens.folds[stop]
        stop += 1
        if len(key) > index.longest + 2:
            break
        candidates = _candidates(index, tokens, key, first, stop) if lengths & 1 else ()
        if candidates:
            best = _match(tokens, first, stop, candidates)
        if stop < count and not tokens.joins(stop - 1) and not _comma_inside(index, tokens, first, stop):
            break
    return best


def _comma_inside(index: Index, tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a comma after this word may be a slip inside a longer form, not the end of a list member."""
    if tokens.gap(stop - 1) not in (", ", ","):
        return False
    left, right = "".join(tokens.folds[first:stop]), tokens.folds[stop]
    rest = right
    for at in range(stop + 1, min(stop + 4, len(tokens))):
        whole = left + rest
        if any(
            "," in form.text or (right not in index.keys and left not in index.keys)
            for form in index.keys.get(whole, ())
        ):
            return True
        if not tokens.joins(at - 1):
            return False
        rest += tokens.folds[at]
    return any("," in form.text for form in index.keys.get(left + rest, ()))


def _candidates(index: Index, tokens: Tokens, key: str, first: int, stop: int) -> list[Candidate]:
    found = [Candidate(form) for form in index.keys.get(key, ())]
    for ending, bare in (("s", ""), ("es", ""), ("ies", "y")):
        if key.endswith(ending) and len(tokens.folds[stop - 1]) > len(ending) + 1:
            singular = key[: -len(ending)] + bare
            if len(singular) > 2:
                found.extend(Candidate(f, plural=True) for f in index.keys.get(singular, ()) if f.kind != "romanised")
    return [c for c in found if not _accident(c, tokens, first, stop)]


def _accident(candidate: Candidate, tokens: Tokens, first: int, stop: int) -> bool:
    """Whether ordinary words only happen to run together to the letters of a form: *did I* for *Didi*."""
    words = tuple(tokens.folds[first:stop])
    own = candidate.form.words
    if _SYMBOLS.intersection(candidate.form.text):
        written = tokens.text[tokens.starts[first] : tokens.ends[stop - 1] + 1]
        if any(symbol not in written for symbol in _SYMBOLS.intersection(candidate.form.text)):
            return True
    form = candidate.form
    abbreviation = (
        form.kind in RIGHT_KINDS
        and form.text.isupper()
        and (len(words) > 1 or len(form.key) <= _SHORT or is_ordinary(form.key))
    )
    if abbreviation and not tokens.text[tokens.starts[first] : tokens.ends[stop - 1]].isupper():
        return (
            True  # *abc* and *lst* are no abbreviations of a bank and a shop, nor *most* of a ministry, nor are *a b c*
        )
    if candidate.plural:
        words = (*words[:-1], own[-1]) if len(words) == len(own) else words
    if words == own:
        return False
    if all(map(str.isdigit, words)):
        return True  # *1.25* is not the plan of *12 5*
    if candidate.form.kind == "romanised":
        if len(words) > 1:  # *day in* is not Dayin, *an MOU* not Anmou
            plain = tokens.text[tokens.starts[stop - 1]].islower() and all(map(is_ordinary, words))
            return plain or words[0] in ARTICLES
        return is_ordinary(words[0]) and len(words[0]) > 4
    if len(words) == 1:
        return is_ordinary(words[0])
    if len(own) > 1 and len(candidate.form.key) >= _LONG:
        return False  # *opulence bon go* is no accident
    return all(is_ordinary(w) or len(w) == 1 for w in words)  # *Plumb in* is not *plum bin*


def _singular(written: str) -> str:
    """Return a written plural without its ending."""
    return (
        written[:-3] + "y"
        if written.endswith("ies")
        else written[:-2]
        if written.endswith(("ses", "xes", "ches", "shes"))
        else written[:-1]
    )


def _match(tokens: Tokens, first: int, stop: int, candidates: Sequence[Candidate]) -> Match:
    span = Span(tokens.starts[first], tokens.ends[stop - 1])
    written = tokens.text[span.start : span.end]
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        if is_right(candidate.form, written) or (candidate.plural and is_right(candidate.form, _singular(written))):
            return Match(first, stop, span, (candidate,), right=True)
        known = best.setdefault(candidate.form.entry.id, candidate)
        mark = tail(candidate.form.text)
        if candidate.form.words == tuple(tokens.folds[first:stop]) != known.form.words:
            best[candidate.form.entry.id] = candidate  # *ali baba* is rather *Ali Baba* than *Alibaba*
        if mark and known.form.key == candidate.form.key and tokens.text.startswith(mark, span.end):
            best[candidate.form.entry.id] = candidate
    exact = {k: c for k, c in best.items() if not c.plural} or best
    return Match(first, stop, span, tuple(exact.values()))
