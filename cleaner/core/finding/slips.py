"""Slips of one letter in a whole form: *Han Kiuwei* for *Han Qiuwei*, *horse cluod* for a variant *horse cloud*.

Names, admitted forms and listed variants are compared squeezed, so a slip and a space too many or too few are one
search. One slip leaves the first or the last half of a key standing: runs of words are asked for by those halves, and
every pair that meets is compared letter by letter. A run is asked for only if it has a word that nobody knows.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from cleaner.core.basis.remembering import remembered
from cleaner.core.finding.covering import NO_MATCH, Covered
from cleaner.core.finding.forms import LEAST_ODD, LEAST_SLIP, MOST_RUN, Form
from cleaner.core.language.english import is_known
from cleaner.core.language.romanisation import syllables
from cleaner.core.words.likeness import LETTERS
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Rest, Tokens, no_rest

if TYPE_CHECKING:
    from cleaner.core.finding.slip_sieve import SlipSieve

_KINDS = frozenset({"name", "admitted", "variant", "suffix", "spelling"})
_MOST_SYLLABLES = 2
"""Syllables of a Chinese given name, and of a family name."""


def halves(run: str, length: int) -> tuple[str, str]:
    """Return what a run shares with every key of that length that is one letter away: one of these at least."""
    half = (length - 1) // 2
    return f"{length}<{run[:half]}", f"{length}>{run[len(run) - half :]}"


NO_KEYS: Mapping[str, list[Form]] = {}


class Slips:
    """The keys of an index, ready to be met by runs of words that are one letter off."""

    __slots__ = ("_met", "_sieve", "_sought", "judged", "keys")

    judged: dict[tuple[str, ...], list[Form]]
    """A form of each entry that runs of words may be meant for, told once for each."""

    def __init__(
        self,
        keys: Mapping[str, list[Form]] = NO_KEYS,
        met: Callable[[str], Iterable[str]] | None = None,
        sought: Callable[[], Iterable[str]] | None = None,
    ) -> None:
        """Take the forms by their keys; what tells the keys that have a half, and all that slips are sought in, if known."""
        self.keys, self.judged = keys, {}
        self._met, self._sought = met, sought
        self._sieve: SlipSieve | None = None

    @property
    def sieve(self) -> "SlipSieve":
        """The hashes of all halves, for long texts."""
        if self._sieve is None:
            from cleaner.core.finding.slip_sieve import SlipSieve

            self._sieve = SlipSieve(self._sought() if self._sought else self.keys)
        return self._sieve

    def near(self, run: str) -> list[str]:
        """Return the keys that are one letter away from a squeezed run of words."""
        found: dict[str, None] = {}
        for length in (len(run) - 1, len(run), len(run) + 1):
            for mark in halves(run, length):
                for key in self.met(mark):
                    if LETTERS.slips(key, run, 1) == 1:
                        found[key] = None
        return list(found)

    def met(self, mark: str) -> Iterable[str]:
        """Return the keys that have a half."""
        if self._met is None:
            self._met = self._halved()
        return self._met(mark)

    def _halved(self) -> Callable[[str], Iterable[str]]:
        held: defaultdict[str, list[str]] = defaultdict(list)
        for key in self.keys:
            if len(key) >= LEAST_SLIP:
                for mark in halves(key, len(key)):
                    held[mark].append(key)
        return lambda mark: held.get(mark, ())

    def find(
        self, tokens: Tokens, taken: Covered, rest: Rest = no_rest
    ) -> Iterator[tuple[int, Sequence[str], list[Form]]]:
        """Yield the runs of words that are one letter away from forms: where each begins, its words, and a form of each entry."""
        rows = self._in_long(tokens, taken, rest) if isinstance(tokens, LongTokens) else self._in_short(tokens, taken)
        for (first, stop), keys in groupby(rows, itemgetter(0, 1)):
            words = tuple(tokens.folds[first:stop])
            forms = self.judged.get(words)
            if forms is None:
                forms = self.judged[words] = self._meant(words, [key for _, _, key in keys])
            if forms:
                yield first, words, forms

    def _meant(self, words: Sequence[str], keys: Iterable[str]) -> list[Form]:
        """Return a form of each entry that a run of words may be meant for, of those with keys one letter away."""
        forms: dict[str, Form] = {}
        for key in keys:
            for form in self.keys.get(key, ()):
                if _may_slip(form, words):
                    forms.setdefault(form.entry.id, form)
        return list(forms.values())

    def _in_short(self, tokens: Tokens, taken: Covered) -> Iterator[tuple[int, int, str]]:
        folds, count = tokens.folds, len(tokens)
        runs: set[tuple[int, int]] = set()
        for at, word in enumerate(folds):
            if at not in taken and is_odd(word):
                for first in range(at, max(-1, at - MOST_RUN), -1):
                    if first < at and not tokens.joins(first):
                        break
                    for stop in range(at + 1, min(count, first + MOST_RUN) + 1):
                        if stop > at + 1 and not tokens.joins(stop - 2):
                            break
                        runs.add((first, stop))
        for first, stop in sorted(runs):
            run = "".join(folds[first:stop])
            if len(run) >= LEAST_SLIP - 1:
                yield from ((first, stop, key) for key in self.near(run))

    def _in_long(self, tokens: LongTokens, taken: Covered, rest: Rest) -> Iterator[tuple[int, int, str]]:
        found = list(self.sieve.slips(tokens, taken.numbers(len(tokens)) != NO_MATCH, rest))
        for first, stop, number in found:
            if number < 0:
                if any(at not in taken and is_odd(tokens.folds[at]) for at in range(first, stop)):
                    yield from ((first, stop, key) for key in self.near("".join(tokens.folds[first:stop])))
            else:
                yield first, stop, self.sieve.keys[number]


def is_odd(word: str) -> bool:
    """Whether a folded word may hold a slip: nobody knows it, and it is no figure."""
    return len(word) >= LEAST_ODD and not word[0].isdigit() and not is_known(word)


def _may_slip(form: Form, words: Sequence[str]) -> bool:
    """Whether a run that is one letter off may be meant for a form, and is no other name or figure."""
    if form.kind not in _KINDS or (len(form.words) == 1 and form.ordinary):
        return False
    if _figures((form.key,)) != _figures(words):
        return False
    return not _is_other_name(words, form.words)


def _figures(words: Iterable[str]) -> str:
    written = "".join(words)
    return "" if written.isalpha() else "".join([c for c in written if c.isdigit()])


def _is_other_name(words: Sequence[str], own: Sequence[str]) -> bool:
    """Whether both are whole pinyin, so that they are two names and no slip: *Li Jun* is not *Lei Jun*.

    A given name has two syllables at most: *Bo Ruoguohan* is nobody, and *Pingduoduo* nothing but *Pinduoduo*.
    """
    if not are_pinyin(words, own):
        return False
    return len(words) < len(own) or all(len(syllables(word)) <= _MOST_SYLLABLES for word in words)


def are_pinyin(words: Sequence[str], own: Sequence[str]) -> bool:
    """Whether both are whole pinyin."""
    return all(map(_is_pinyin, words)) and all(map(_is_pinyin, own))


@remembered(1 << 14)
def _is_pinyin(word: str) -> bool:
    """Whether a word is whole pinyin with no syllable inside that begins with a vowel, as *Meeijing* would have."""
    parts = syllables(word)
    return bool(parts) and not any(part[0] in "aeo" for part in parts[1:])
