"""The compiled index of all forms, and the places of a text where they stand: leftmost-longest over all glossaries.

Forms are compared squeezed (folded letters of a run of words), so that case, spacing, hyphens and line breaks inside a
name cost nothing; every word boundary of the match is a word boundary of the text.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleaner.core.accidents import depends_on_writing, is_chance, is_other
from cleaner.core.forms import RIGHT_KINDS, Form, forms, is_right, tail
from cleaner.core.glossary import Entry
from cleaner.core.long_tokens import LongTokens
from cleaner.core.protected import protected
from cleaner.core.text import Span
from cleaner.core.tokens import COMMAS, LOOK_ON, MOST_WORDS, Tokens
from cleaner.core.values import dataclass, field

if TYPE_CHECKING:
    from cleaner.core.sieve import Sieve

HEAD = 4


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


class Match(NamedTuple):
    """A run of words where one or several forms stand; ``first`` and ``stop`` are a half-open range of words."""

    first: int
    stop: int
    span: Span
    candidates: tuple[Candidate, ...]
    """The best form of each entry, in file order."""
    right: bool = False
    """Whether it is a right name, which protects its span."""


class Standing(NamedTuple):
    """What stands at each run with the same words, whatever its case and spaces."""

    rights: tuple[Candidate, ...]
    """Right names, one of which may be written there as it must be."""
    best: tuple[Candidate, ...]
    """The best form of each entry."""


@dataclass(slots=True)
class Index:
    """All forms of the entries in force, by squeezed key."""

    keys: Mapping[str, list[Form]]
    heads: set[str]
    longest: int
    entries: Sequence[Entry]
    standing: dict[tuple[int, int], Standing | None] = field(default_factory=dict, repr=False, compare=False)
    """What is known of runs of a long text, by the number of their key and where their words begin."""
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
    walls = [piece for piece in protected(tokens.text) if not _is_name(index, tokens.text[piece.start : piece.end])]
    matches: list[Match] = []
    free, wall, barred = 0, 0, -1
    for first, stop, key, cuts in (
        index.sieve.runs(tokens) if isinstance(tokens, LongTokens) else _begins(index, tokens)
    ):
        if first < free or first == barred:
            continue
        if key == LOOK_ON:
            match = _longest(index, tokens, first)
        else:
            match = (
                _standing(index, tokens, first, stop, key, cuts) if key >= 0 else _matched(index, tokens, first, stop)
            )
        if match is None:
            continue
        while wall < len(walls) and walls[wall].end <= match.span.start:
            wall += 1
        if wall < len(walls) and walls[wall].overlaps(match.span):
            barred = first
            continue
        matches.append(match)
        free = match.stop
    return matches


def _begins(index: Index, tokens: Tokens) -> Iterator[tuple[int, int, int, int]]:
    """Yield the words where a form may begin, as runs to look at."""
    heads = index.heads
    for at, word in enumerate(tokens.folds):
        if word[:HEAD] in heads or (len(word) < HEAD and _may_begin(heads, tokens, at)):
            yield at, at + 1, LOOK_ON, 0


def _may_begin(heads: Container[str], tokens: Tokens, at: int) -> bool:
    """Whether the run of words that begins here begins like a key, as far as a name may run on."""
    head = tokens.folds[at]
    while len(head) < HEAD and tokens.joins(at):
        at += 1
        head += tokens.folds[at]
        if head[:HEAD] in heads:
            return True
    return False


def _is_name(index: Index, text: str) -> bool:
    """Whether a piece that looks like a web address is a name of the glossary, like *58.com*."""
    key = "".join(c for c in text.casefold() if c.isalnum())
    return any(is_right(form, text) or form.text.casefold() == text.casefold() for form in index.keys.get(key, ()))


def _standing(index: Index, tokens: Tokens, first: int, stop: int, key: int, cuts: int) -> Match | None:
    """Return the match of a run with the letters of a key, whose words begin at these letters; they are judged once."""
    words = key, cuts
    if words not in index.standing:
        index.standing[words] = _judged(index, index.sieve.keys.word(key), cuts)
    known = index.standing[words]
    if known is None:
        return _matched(index, tokens, first, stop)
    if not known.best:
        return None
    span = Span(tokens.starts[first], tokens.ends[stop - 1])
    if known.rights:
        written = tokens.text[span.start : span.end]
        for candidate in known.rights:
            if is_right(candidate.form, written):
                return Match(first, stop, span, (candidate,), right=True)
    return Match(first, stop, span, known.best)


def _judged(index: Index, key: str, cuts: int) -> Standing | None:
    """Return what stands at all runs with these words; nothing where it depends on how they are written."""
    places = [0, *(place for place in range(1, len(key)) if cuts >> place & 1), len(key)]
    words = tuple(key[a:b] for a, b in pairwise(places))
    found = [Candidate(form) for form in index.keys.get(key, ())]
    if any(depends_on_writing(c.form, words) for c in found):
        return None
    found = [c for c in found if not is_chance(c.form, words)]
    return Standing(tuple(c for c in found if c.form.kind in RIGHT_KINDS), _best(found, words))


def _matched(index: Index, tokens: Tokens, first: int, stop: int) -> Match | None:
    """Return the match of just this run."""
    found = _candidates(index, tokens, "".join(tokens.folds[first:stop]), first, stop)
    return _match(tokens, first, stop, found) if found else None


def _longest(index: Index, tokens: Tokens, first: int) -> Match | None:
    """Return the match of the longest run that begins here."""
    key, best = "", None
    stop, count = first, min(len(tokens), first + MOST_WORDS)
    while stop < count:
        key += tokens.folds[stop]
        stop += 1
        if len(key) > index.longest + 2:
            break
        candidates = _candidates(index, tokens, key, first, stop)
        if candidates:
            best = _match(tokens, first, stop, candidates)
        if stop < count and not tokens.joins(stop - 1) and not _comma_inside(index, tokens, first, stop):
            break
    return best


def _comma_inside(index: Index, tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a comma after this word may be a slip inside a longer form, not the end of a list member."""
    if tokens.gap(stop - 1) not in COMMAS:
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
    if depends_on_writing(candidate.form, words):
        start, last, end = tokens.starts[first], tokens.starts[stop - 1], tokens.ends[stop - 1]
        if is_other(candidate.form, words, tokens.text[start:end], tokens.text[last : end + 1]):
            return True
    return is_chance(candidate.form, words, plural=candidate.plural)


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
    for candidate in candidates:
        if is_right(candidate.form, written) or (candidate.plural and is_right(candidate.form, _singular(written))):
            return Match(first, stop, span, (candidate,), right=True)
    return Match(first, stop, span, _best(candidates, tuple(tokens.folds[first:stop]), tokens.text, span.end))


def _best(candidates: Iterable[Candidate], words: Sequence[str], text: str = "", end: int = 0) -> tuple[Candidate, ...]:
    """Return the best form of each entry for a run of these words that ends there in the text."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        form = candidate.form
        known = best.setdefault(form.entry.id, candidate)
        if form.words == words != known.form.words:
            best[form.entry.id] = candidate  # *ali baba* is rather *Ali Baba* than *Alibaba*
        mark = tail(form.text)
        if mark and known.form.key == form.key and text.startswith(mark, end):
            best[form.entry.id] = candidate
    return tuple(c for c in best.values() if not c.plural) or tuple(best.values())
