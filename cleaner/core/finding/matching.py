"""The compiled index of all forms, and the places of a text where they stand: leftmost-longest over all glossaries.

Forms are compared squeezed (folded letters of a run of words), so that case, spacing, hyphens and line breaks inside a
name cost nothing; every word boundary of the match is a word boundary of the text.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cleaner.core.basis.cues import TITLES
from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass, field
from cleaner.core.finding.accidents import goes_on, is_accident
from cleaner.core.finding.forms import DERIVED, GUESSED, RIGHT_KINDS, Form, forms, is_right, tail
from cleaner.core.finding.protected import protected
from cleaner.core.finding.standing import UNJUDGED, Standing
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import COMMAS, LOOK_ON, MOST_WORDS, Tokens

if TYPE_CHECKING:
    from cleaner.core.finding.sieve import Sieve

HEAD = 4
"""Letters of a key that are asked for first."""
_PLURAL = 2
"""Letters that a plural has more than its key at most; in a key of ``HEAD`` letters it may change the last of them."""
_new = tuple.__new__
"""Makes a match of a row in half the time that its class takes."""


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
    entry: Entry
    """That of the first candidate."""
    right: bool = False
    """Whether it is a right name, which protects its span."""
    telling: bool = False
    """Whether it cannot be an ordinary word: a right name, or a form that is no English."""


@dataclass(slots=True)
class Index:
    """All forms of the entries in force, by squeezed key."""

    keys: Mapping[str, list[Form]]
    heads: Mapping[str, int]
    """The letters with which keys begin, and how many the longest of those keys has."""
    entries: Sequence[Entry]
    standing: Standing = field(default_factory=Standing, repr=False, compare=False)
    """What stands at runs of words, or that nothing does, where nothing around them tells; judged once."""
    derived: dict[str, object] = field(default_factory=dict, repr=False, compare=False)
    """What other modules have worked out from this index, once."""
    _sieve: "Sieve | None" = field(default=None, repr=False, compare=False)

    def __reduce__(self) -> "tuple[type[Index], tuple[object, ...]]":
        return Index, (dict(self.keys), self.heads, tuple(self.entries))

    @property
    def sieve(self) -> "Sieve":
        """The hashes of all keys, for long texts."""
        if self._sieve is None:
            from cleaner.core.finding.sieve import Sieve

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
        return cls(dict(keys), longest(keys), kept)


def longest(keys: Iterable[str]) -> dict[str, int]:
    """Return the letters with which keys begin, and how many the longest of those keys has."""
    return {key[:HEAD]: len(key) for key in sorted(keys, key=len)}


def find(index: Index, tokens: Tokens) -> list[Match]:
    """Return the non-overlapping matches of a text in order, right names among them."""
    walls = [piece for piece in protected(tokens.text) if not _is_name(index, tokens.text[piece.start : piece.end])]
    text, starts, ends, standing = tokens.text, tokens.starts, tokens.ends, index.standing.written
    matches: list[Match] = []
    free, wall, barred, count = 0, 0, -1, len(walls)
    for first, stop in index.sieve.runs(tokens) if isinstance(tokens, LongTokens) else _begins(index, tokens):
        if first < free or first == barred:
            continue
        known = UNJUDGED
        if stop != LOOK_ON:  # a run is judged once for each way in which it is written
            start, end = starts[first], ends[stop - 1]
            known = standing.get(text[start:end], UNJUDGED)
        if known:
            match = _new(Match, (first, stop, Span(start, end), *known))
        elif known is None or (match := _looked_at(index, tokens, first, stop)) is None:
            continue
        while wall < count and walls[wall].end <= match.span.start:
            wall += 1
        if wall < count and walls[wall].start < match.span.end:
            barred = first
        else:
            matches.append(match)
            free = match.stop
    return matches


def _looked_at(index: Index, tokens: Tokens, first: int, stop: int) -> Match | None:
    """Return the match of a run of words, or of the longest that begins there; none that ends inside a longer name."""
    if stop == LOOK_ON:
        match = _longest(index, tokens, first)
    else:
        words = tuple(tokens.folds[first:stop])
        match = _judged(index, tokens, first, words, _candidates(index, "".join(words), words[-1]))
    return None if match is None or _cuts_a_name(index, tokens, match) else match


def _cuts_a_name(index: Index, tokens: Tokens, match: Match) -> bool:
    """Whether a form that begins with a title ends inside a longer one: *Mr. Ma* in *Mr. Ma Yun*."""
    if not _is_titled(tokens.folds[match.first : match.stop]) or not tokens.joins(match.stop - 1):
        return False
    whole = _longest(index, tokens, match.first + 1)
    return whole is not None and whole.stop > match.stop


def _is_titled(words: Sequence[str]) -> bool:
    return len(words) == 2 and words[0] in TITLES


def _begins(index: Index, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the words where a form may begin, as runs to look at."""
    heads = index.heads
    for at, word in enumerate(tokens.folds):
        if word[:HEAD] in heads or (len(word) < HEAD and _may_begin(heads, tokens, at)):
            yield at, LOOK_ON


def _may_begin(heads: Container[str], tokens: Tokens, at: int) -> bool:
    """Whether the run of words that begins here begins like a key, as far as a name may run on."""
    head = tokens.folds[at]
    while len(head) < HEAD and at + 1 < len(tokens) and (tokens.joins(at) or tokens.gap(at) in COMMAS):
        at += 1
        head += tokens.folds[at]
        if head[:HEAD] in heads:
            return True
    return False


def _is_name(index: Index, text: str) -> bool:
    """Whether a piece that looks like a web address is a name of the glossary, like *58.com*."""
    key = "".join(c for c in text.casefold() if c.isalnum())
    return any(is_right(form, text) or form.text.casefold() == text.casefold() for form in index.keys.get(key, ()))


def _longest(index: Index, tokens: Tokens, first: int) -> Match | None:
    """Return the match of the longest run that begins here."""
    key, best = "", None
    stop, count = first, min(len(tokens), first + MOST_WORDS)
    while stop < count:
        word = tokens.folds[stop]
        key += word
        stop += 1
        if len(key) > max(HEAD, index.heads.get(key[:HEAD], 0)) + _PLURAL:
            break
        found = _candidates(index, key, word)
        if found:
            best = _judged(index, tokens, first, tuple(tokens.folds[first:stop]), found) or best
        if stop < len(tokens) and not tokens.joins(stop - 1) and not _comma_inside(index, tokens, first, stop):
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
            "," in form.text
            or (f" {right}" in form.text.casefold() and right not in index.keys and left not in index.keys)
            for form in index.keys.get(whole, ())
        ):
            return True
        if not tokens.joins(at - 1):
            return False
        rest += tokens.folds[at]
    return any("," in form.text for form in index.keys.get(left + rest, ()))


def _candidates(index: Index, key: str, last: str) -> list[Candidate]:
    """Return what has these letters, or has them in the plural; ``last`` is the last word."""
    found = [Candidate(form) for form in index.keys.get(key, ())]
    for ending, bare in (("s", ""), ("es", ""), ("ies", "y")) if last[-1] == "s" else ():
        if last.endswith(ending) and len(last) > len(ending) + 1:
            singular = key[: -len(ending)] + bare
            if len(singular) > 2:
                found.extend(Candidate(f, plural=True) for f in index.keys.get(singular, ()) if f.kind != "romanised")
    return found


def _judged(
    index: Index, tokens: Tokens, first: int, words: tuple[str, ...], found: Sequence[Candidate]
) -> Match | None:
    """Return the match of a run of words with what may stand there, if it is no accident."""
    stop = first + len(words)
    span = Span(tokens.starts[first], tokens.ends[stop - 1])
    written, last = tokens.text[span.start : span.end], tokens.text[tokens.starts[stop - 1] : span.end + 1]
    kept = [c for c in found if not is_accident(c.form, words, written, last, plural=c.plural)]
    kept = [c for c in kept if not written.isascii() and c.form.text == written] or kept  # *Lü* is Lv, and no Lu
    right = next((c for c in kept if _is_right(c, written)), None)
    best = (right,) if right else _best(kept, words, tokens.text, span.end)
    told = right is not None
    known = (best, best[0].form.entry, told, _is_telling(best[0], told)) if best else None
    if not _is_titled(words) and not any(goes_on(candidate.form) for candidate in found):
        index.standing.keep(written, known)
    return Match(first, stop, span, *known) if known else None


def _is_telling(best: Candidate, right: bool) -> bool:
    form = best.form
    if best.plural:
        return False
    if right and form.kind in RIGHT_KINDS:
        return not form.ordinary or any(c.isupper() for c in form.text)
    return not form.ordinary and len(form.key) > 3


def _is_right(candidate: Candidate, written: str) -> bool:
    form = candidate.form
    return is_right(form, written) or (
        candidate.plural and (is_right(form, _singular(written)) or _is_several(form, written))
    )


def _is_several(form: Form, written: str) -> bool:
    """Whether a plural tells of several of a kind: *Peking and Nankai universities* are no slip of *Nankai University*."""
    return form.kind in RIGHT_KINDS and 1 < len(written.split()) == len(form.text.split()) and written[:1].isupper()


def _singular(written: str) -> str:
    """Return a written plural without its ending."""
    return (
        written[:-3] + "y"
        if written.endswith("ies")
        else written[:-2]
        if written.endswith(("ses", "xes", "ches", "shes"))
        else written[:-1]
    )


def _best(candidates: Iterable[Candidate], words: Sequence[str], text: str, end: int) -> tuple[Candidate, ...]:
    """Return the best form of each entry for a run of these words that ends there in the text.

    What follows from a source name gives way to what others list, its reading to right names; the deprecated to any.
    """
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        form = candidate.form
        known = best.setdefault(form.entry.id, candidate)
        if form.words == words != known.form.words:
            best[form.entry.id] = candidate  # *ali baba* is rather *Ali Baba* than *Alibaba*
        mark = tail(form.text)
        if mark and known.form.key == form.key and text.startswith(mark, end):
            best[form.entry.id] = candidate
    found = tuple(c for c in best.values() if not c.plural) or tuple(best.values())
    found = tuple(c for c in found if c.form.entry.status != "deprecated") or found
    kinds = {c.form.kind for c in found}
    behind = DERIVED if kinds & RIGHT_KINDS else GUESSED if "variant" in kinds else ()
    return tuple(c for c in found if c.form.kind not in behind)
