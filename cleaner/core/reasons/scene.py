"""The surroundings of the matches of one document: neighbours, sentences, lists, cue words, who else is there.

Pure look-ups, each in time that does not grow with the document; ``evidence`` turns them into reasons.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from cleaner.core.basis.glossary import Entry
from cleaner.core.finding.covering import Covered
from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.nearness import Near
from cleaner.core.finding.standing import Standing
from cleaner.core.finding.strangers import Strangers
from cleaner.core.finding.traits import Traits
from cleaner.core.language.english import subjects
from cleaner.core.language.sorts import Sort, sort_of
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Tokens, folded_words, gap_halts, stem

if TYPE_CHECKING:
    from cleaner.core.finding.long_matches import LongMatches
    from cleaner.core.finding.sourcing import Sources

_EXPLAINS = frozenset({", ", " (", " - ", " \u2014 "})
_REACH = 14
_HEADLINE, _LEAST_ORDINARY, LEAST_TELLING = 4, 2, 4
"""Words with a capital that make a headline, ordinary ones among them, and letters of a word that has one there."""


class Scene:
    """What stands around each match of one document."""

    def __init__(self, tokens: Tokens, matches: list[Match], near: Near, sources: "Sources | None" = None) -> None:
        """Take the words of the document, its matches in order, the words of all names, and the source side."""
        self.judged_once = Standing()
        self.sources = sources
        self.near = near
        self.strangers: Strangers = {}
        self.tokens = tokens
        self.matches = matches
        self.by_word = Covered(matches)
        self._sorts: dict[int, Sort] = {}
        self._traits: dict[int, Traits] = {}
        self._marked: dict[frozenset[str], Sequence[int]] = {}

    @cached_property
    def asked(self) -> list[tuple[Match, Candidate]]:
        """The candidates that are judged, each at its match: those of matches that are no right names."""
        return [(match, candidate) for match in self.matches if not match.right for candidate in match.candidates]

    def forget_columns(self) -> None:
        """Hold no longer what only the weighing of many candidates asks for."""
        for made in ("asked", "columns"):
            vars(self).pop(made, None)

    @cached_property
    def columns(self) -> "LongMatches":
        """The matches of a long text in columns; loads numpy."""
        from cleaner.core.finding.long_matches import LongMatches

        return LongMatches(self.matches, self.judged_once)

    @cached_property
    def telling(self) -> list[Match]:
        """The matches that cannot be ordinary words, in order."""
        return [match for match in self.matches if match.telling]

    @cached_property
    def told(self) -> tuple[list[int], list[str], list[str]]:
        """With which words they begin, whom they may name, by id, and by which keys; a row for each candidate."""
        rows = [(m.first, c.form.entry.id, c.form.key) for m in self.telling for c in m.candidates]
        firsts, entries, keys = map(list, zip(*rows, strict=True)) if rows else ([], [], [])
        return firsts, entries, keys

    @cached_property
    def certain(self) -> Counter[str]:
        """How often each entry stands in the document in a form that cannot be an ordinary word."""
        return Counter(self.told[1])

    @cached_property
    def _certain_forms(self) -> Counter[tuple[str, str]]:
        return Counter(zip(*self.told[1:], strict=True))

    def certain_times(self, form: Form) -> int:
        """Return how often this very form of its entry stands there."""
        return self._certain_forms[form.entry.id, form.key]

    @cached_property
    def named(self) -> list[Match]:
        """The matches that surely are names, terms left out."""
        if isinstance(self.tokens, LongTokens):
            return [self.matches[number] for number in self.columns.named.tolist()]
        return [match for match in self.telling if match.entry.kind != "term"]

    @cached_property
    def named_places(self) -> tuple[list[int], list[int]]:
        """The words with which they begin, and those behind them."""
        return [match.first for match in self.named], [match.stop for match in self.named]

    def named_in(self, low: int, high: int) -> tuple[int, int]:
        """Return which of them, half-open, stand in a range of words, half-open, or reach into it."""
        firsts, stops = self.named_places
        return bisect_right(stops, low), bisect_left(firsts, high)

    @cached_property
    def right(self) -> frozenset[str]:
        """The entries that stand in the document as they should."""
        return frozenset(m.entry.id for m in self.matches if m.right)

    @cached_property
    def right_by_segment(self) -> Counter[tuple[int, str]]:
        """How often each entry stands as it should in each segment, by number and id; for a text with its source."""
        counts: Counter[tuple[int, str]] = Counter()
        for match in self.matches:
            if match.right and self.sources is not None:
                segment = self.sources.document.segment_at(match.span.start)
                if segment is not None and segment.span.contains(match.span):
                    counts[segment.number, match.entry.id] += 1
        return counts

    @cached_property
    def well_written(self) -> float:
        """How far the text is written as right English is: every sentence begins with a capital, and there are several.

        0 where one does not, or there is but one; 1 from five sentences on.
        """
        tokens = self.tokens
        count = 0
        for at in filter(self.opens, tokens.sentence_starts()):
            if tokens.text[tokens.starts[at]].islower():
                return 0.0
            count += 1
        return min(4, max(0, count - 1)) / 4

    @cached_property
    def lower_starts(self) -> bool:
        """Whether a sentence begins in lower case with a word that is part of no match."""
        tokens = self.tokens
        opening = (at for at in filter(self.opens, tokens.sentence_starts()) if at not in self.by_word)
        return any(tokens.text[tokens.starts[at]].islower() for at in opening)

    def sort(self, at: int) -> Sort:
        """Return what sort of word the word is."""
        known = self._sorts.get(at)
        if known is None:
            known = self._sorts[at] = sort_of(self.tokens.folds[at])
        return known

    def traits(self, form: Form) -> Traits:
        """Return what a form says by itself."""
        known = self.near.traits.get(id(form)) or self._traits.get(id(form))
        if known is None:
            lasting = form.kind not in ("rendering", "stranger", "family name")
            known = (self.near.traits if lasting else self._traits)[id(form)] = Traits(form)
        return known

    def after(self, match: Match) -> str:
        """Return the folded word after the match, empty across punctuation; ``'s`` is passed over."""
        at = match.stop + self.possessive(match)
        return self.tokens.folds[at] if self.tokens.adjacent(at - 1) else ""

    def possessive(self, match: Match) -> bool:
        """Whether ``'s`` follows."""
        stop, tokens = match.stop, self.tokens
        return (
            stop < len(tokens)
            and not tokens.adjacent(stop - 1)
            and tokens.gap(stop - 1) in ("'", "\u2019")
            and tokens.folds[stop] == "s"
        )

    def starts_sentence(self, match: Match) -> bool:
        """Whether the match is the first word of its sentence."""
        return self.tokens.ends_sentence(match.first - 1)

    def opens(self, at: int) -> bool:
        """Whether a word with which a sentence or a clause begins is the first of a sentence or a line."""
        return at == 0 or gap_halts(self.tokens.gap(at - 1))

    def capital(self, at: int) -> bool:
        """Whether the word begins with a capital."""
        return self.tokens.text[self.tokens.starts[at]].isupper()

    def sentence(self, match: Match) -> tuple[int, int]:
        """Return the half-open range of words of the match's sentence."""
        return self.tokens.sentence(match.first)

    def headline(self, match: Match) -> bool:
        """Whether a match stands in a headline: each word of some letters has a capital, ordinary ones too."""
        starts, ends = self.tokens.starts, self.tokens.ends
        telling: list[int] = []
        for at in range(*self.sentence(match)):
            if ends[at] - starts[at] >= LEAST_TELLING:
                if not self.capital(at):
                    return False
                telling.append(at)
        if len(telling) < _HEADLINE:
            return False
        beside = (at for at in telling if not match.first <= at < match.stop)
        return sum("ordinary" in self.sort(at) for at in beside) >= _LEAST_ORDINARY

    def quoted(self, match: Match) -> bool:
        """Whether quotation marks enclose exactly the match."""
        text, span = self.tokens.text, match.span
        return text[span.start - 1 : span.start] in tuple('"\u201c\u2018\u300a') and text[
            span.end : span.end + 1
        ] in tuple('"\u201d\u2019\u300b')

    def nearest(self, match: Match, cue: str, *, by_itself: bool = False) -> int | None:
        """Return how many words away a cue stands in the same line; nothing beyond reach, 999 elsewhere in the text.

        By itself, it is no part of the name of another entry, as *dairy* is of Bright Dairy.
        """
        best: int | None = None
        for at, words in self._standing(cue, match):
            name = self.by_word.get(at) if by_itself else None
            if name is not None and name.stop - name.first > words and name.entry.id != match.entry.id:
                continue
            away = max(match.first - (at + words - 1), at - (match.stop - 1), 0)
            if away <= _REACH and self._same_line(match, at):
                best = away if best is None else min(best, away)
            elif best is None:
                best = 999
        return best

    def says(self, match: Match, cue: str) -> bool:
        """Whether the sentence of the match has a cue."""
        low, high = self.sentence(match)
        return any(low <= at and at + words <= high for at, words in self._standing(cue, match))

    def _standing(self, cue: str, match: Match) -> Iterator[tuple[int, int]]:
        """Yield the places of a cue around a match, or one far away, each with its number of words; not in the match."""
        words = folded_words(cue)
        count = len(words)
        for at in self._around(stem(words[0]), match) if words else ():
            inside = match.first <= at and at + count <= match.stop
            if not inside and (count == 1 or self._go_on(words, at)):
                yield at, count

    def _around(self, word: str, match: Match) -> Sequence[int]:
        places = self.tokens.places(word)
        if len(places) <= 40:
            return places
        low = bisect_left(places, match.first - _REACH - 4)
        return places[low : bisect_right(places, match.first + _REACH + 4)] or places[:1]

    def _go_on(self, words: tuple[str, ...], at: int) -> bool:
        """Whether all but the first of some words stand behind a word."""
        folds = self.tokens.folds
        return at + len(words) <= len(folds) and all(
            stem(folds[at + k]) == stem(word) for k, word in enumerate(words[1:], 1)
        )

    def _same_line(self, match: Match, at: int) -> bool:
        starts = self.tokens.starts
        low, high = sorted((match.span.start, starts[at]))
        return "\n" not in self.tokens.text[low:high]

    def explaining(self, match: Match) -> int | None:
        """Return the number of the word that says, behind a comma or a bracket, what stands at the match."""
        tokens, stop = self.tokens, match.stop
        if stop >= len(tokens) or tokens.gap(stop - 1) not in _EXPLAINS:
            return None
        for at in range(stop, min(stop + 4, len(tokens))):
            if "kind" in self.sort(at):
                return at
            if not tokens.adjacent(at):
                break
        return None

    def names_beside(self, match: Match, begin: int, end: int) -> dict[str, Entry]:
        """Return the entries of some of ``named``, half-open, by their ids, without those of the match itself."""
        found = {other.entry.id: other.entry for other in self.named[begin:end]}
        for candidate in match.candidates:
            found.pop(candidate.form.entry.id, None)
        return found

    def marked(self, words: frozenset[str]) -> Sequence[int]:
        """Return the numbers of the words that are among these, in order."""
        known = self._marked.get(words)
        if known is None:
            known = self._marked[words] = self.tokens.marked(words)
        return known

    def speaking(self, start: int, stop: int, own: frozenset[str], apart: Collection[str]) -> list[int]:
        """Return the words of a range, half-open, that speak of one of these subjects and belong to no match.

        Words of certain stems, those of the form itself, are set apart.
        """
        found: list[int] = []
        start = max(0, start)
        for at, word in enumerate(self.tokens.folds[start:stop], start):
            if at not in self.by_word and not own.isdisjoint(subjects(word)) and stem(word) not in apart:
                found.append(at)
        return found
