"""The surroundings of the matches of one document: neighbours, sentences, lists, cue words, who else is there.

Pure look-ups, each in time that does not grow with the document; ``evidence`` turns them into reasons.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import cached_property

from cleaner.core import cues
from cleaner.core.english import is_ordinary, part, subjects, words_of_subjects
from cleaner.core.forms import RIGHT_KINDS
from cleaner.core.glossary import Entry
from cleaner.core.matching import Match
from cleaner.core.nearness import Near
from cleaner.core.sourcing import Sources
from cleaner.core.strangers import Strangers
from cleaner.core.tokens import Tokens, folded_words, stem

_LIST_GAP = re.compile(r"\s?[,\u3001\uff0c/]\s?[\"\u201c\u201d]?|[\"\u201d]?\s?[,\u3001]\s?[\"\u201c]?")
_QUOTES = frozenset('"\u201c\u201d')
_LINKS = frozenset({"and", "or"})
_DETERMINERS = (
    ("the", frozenset({"the"})),
    ("article", cues.ARTICLES),
    ("demonstrative", cues.DEMONSTRATIVES),
    ("possessive", cues.POSSESSIVES),
)
_REACH = 14
_MOST_LINKS = 8


class Scene:
    """What stands around each match of one document."""

    def __init__(self, tokens: Tokens, matches: list[Match], near: Near, sources: Sources | None = None) -> None:
        """Take the words of the document, its matches in order, the words of all names, and the source side."""
        self.sources = sources
        self.near = near
        self.strangers: Strangers = {}
        self.tokens = tokens
        self.matches = matches
        self.by_word: dict[int, Match] = {}
        for match in matches:
            for at in range(match.first, match.stop):
                self.by_word[at] = match
        self._firsts = [match.first for match in matches]
        self._speaking: Sequence[int] | None = None
        self._words: dict[tuple[int, int, int], str] = {}
        self._possessive: dict[int, bool] = {}
        self._marked: dict[frozenset[str], Sequence[int]] = {}

    @cached_property
    def certain(self) -> dict[str, int]:
        """How often each entry stands in the document in a form that cannot be an ordinary word."""
        counts: defaultdict[str, int] = defaultdict(int)
        for match in self.matches:
            for candidate in match.candidates:
                if is_telling(match):
                    counts[candidate.form.entry.id] += 1
        return counts

    @cached_property
    def right(self) -> frozenset[str]:
        """The entries that stand in the document as they should."""
        return frozenset(m.candidates[0].form.entry.id for m in self.matches if m.right)

    @cached_property
    def right_by_segment(self) -> Counter[tuple[int, str]]:
        """How often each entry stands as it should in each segment, by number and id; for a text with its source."""
        counts: Counter[tuple[int, str]] = Counter()
        for match in self.matches:
            if match.right and self.sources is not None:
                segment = self.sources.document.segment_at(match.span.start)
                if segment is not None and segment.span.contains(match.span):
                    counts[segment.number, match.candidates[0].form.entry.id] += 1
        return counts

    @cached_property
    def well_written(self) -> float:
        """How far the text is written as right English is: every sentence begins with a capital, and there are several.

        0 where one does not, or there is but one; 1 from five sentences on.
        """
        tokens = self.tokens
        count = 0
        for at in tokens.sentence_starts():
            if tokens.text[tokens.starts[at]].islower():
                return 0.0
            count += 1
        return min(4, max(0, count - 1)) / 4

    def before(self, match: Match, distance: int = 1) -> str:
        """Return the folded word ``distance`` words before the match, empty across punctuation."""
        at = match.first - distance
        return self._reached(at, at, match.first) if at >= 0 else ""

    def after(self, match: Match, distance: int = 1) -> str:
        """Return the folded word ``distance`` words after the match, empty across punctuation; ``'s`` is passed over."""
        edge = match.stop if self.possessive(match) else match.stop - 1
        return self._reached(edge + distance, edge, edge + distance)

    def _reached(self, at: int, low: int, high: int) -> str:
        """Return the folded word at a place unless punctuation stands behind one of a range of words, half-open."""
        known = self._words.get((at, low, high))
        if known is None:
            reached = at < len(self.tokens) and all(map(self.tokens.adjacent, range(low, high)))
            known = self._words[at, low, high] = self.tokens.folds[at] if reached else ""
        return known

    def possessive(self, match: Match) -> bool:
        """Whether ``'s`` follows."""
        stop = match.stop
        known = self._possessive.get(stop)
        if known is None:
            owns = stop < len(self.tokens) and self.tokens.folds[stop] == "s"
            known = self._possessive[stop] = owns and self.tokens.gap(stop - 1) in ("'", "\u2019")
        return known

    def starts_sentence(self, match: Match) -> bool:
        """Whether the match is the first word of its sentence."""
        return self.tokens.ends_sentence(match.first - 1)

    def ends_clause(self, match: Match) -> bool:
        """Whether a sentence or line ends behind the match."""
        return self.tokens.ends_sentence(match.stop - 1)

    def capital(self, at: int) -> bool:
        """Whether the word begins with a capital."""
        return self.tokens.text[self.tokens.starts[at]].isupper()

    def sentence(self, match: Match) -> tuple[int, int]:
        """Return the half-open range of words of the match's sentence."""
        return self.tokens.sentence(match.first)

    def quoted(self, match: Match) -> bool:
        """Whether quotation marks enclose exactly the match."""
        text, span = self.tokens.text, match.span
        return text[span.start - 1 : span.start] in tuple('"\u201c\u2018\u300a') and text[
            span.end : span.end + 1
        ] in tuple('"\u201d\u2019\u300b')

    def nearest(self, match: Match, cue: str) -> int | None:
        """Return how many words away a cue stands in the same line; nothing beyond reach, 999 elsewhere in the text."""
        words = folded_words(cue)
        if not words:
            return None
        best: int | None = None
        for at in self._around(stem(words[0]), match):
            if not self._stands(words, at) or (
                at < match.stop and at + len(words) > match.first and len(words) <= match.stop - match.first
            ):
                continue
            away = max(match.first - (at + len(words) - 1), at - (match.stop - 1), 0)
            if away <= _REACH and self._same_line(match, at):
                best = away if best is None else min(best, away)
            elif best is None:
                best = 999
        return best

    def _around(self, word: str, match: Match) -> Sequence[int]:
        places = self.tokens.places(word)
        if len(places) <= 40:
            return places
        low = bisect_left(places, match.first - _REACH - 4)
        return places[low : bisect_right(places, match.first + _REACH + 4)] or places[:1]

    def _stands(self, words: tuple[str, ...], at: int) -> bool:
        folds = self.tokens.folds
        return at + len(words) <= len(folds) and all(stem(folds[at + k]) == stem(w) for k, w in enumerate(words))

    def _same_line(self, match: Match, at: int) -> bool:
        starts = self.tokens.starts
        low, high = sorted((match.span.start, starts[at]))
        return "\n" not in self.tokens.text[low:high]

    def phrase(self, match: Match) -> tuple[str, int]:
        """Return what determines the noun phrase of the match, and how many words describe it before the match.

        The determiner is ``the``, ``article``, ``demonstrative``, ``possessive``, ``number`` or empty.
        """
        modifiers, at = 0, match.first - 1
        while at >= 0 and modifiers < 4 and self.tokens.adjacent(at) and at not in self.by_word:
            word = self.tokens.folds[at]
            for kind, words in _DETERMINERS:
                if word in words:
                    return kind, modifiers
            if word == "s" and at > 0 and self.tokens.gap(at - 1) in ("'", "\u2019"):
                return "possessive", modifiers
            what = part(word)
            if what == "m":
                return "number", modifiers
            if what not in "jxnsu" or self.capital(at) or word in cues.ROLES or word in cues.APPOSITIONS:
                break
            modifiers += 1
            at -= 1
        return "", modifiers

    def list_members(self, match: Match) -> tuple[list[Match], int]:
        """Return the other matches of the list in which the match stands, and how many members are plain words."""
        members: list[Match] = []
        plain = 0
        for step in (-1, 1):
            edge = match
            for _ in range(_MOST_LINKS):
                other = self._linked(edge, step)
                if other is None:
                    break
                if isinstance(other, int):
                    plain += self._plain(other, step)
                    break
                members.append(other)
                edge = other
        return members, plain

    def _linked(self, match: Match, step: int) -> Match | int | None:
        """Return the match (or the word) that a comma or *and* links to this one on one side."""
        tokens = self.tokens
        if step < 0:
            at, gap = match.first - 1, tokens.gap(match.first - 1) if match.first else ""
        else:
            stop = match.stop + (1 if self.possessive(match) else 0)
            at, gap = stop, tokens.gap(stop - 1)
        if not 0 <= at < len(tokens):
            return None
        linked = _LIST_GAP.fullmatch(gap) is not None
        if (gap[:1] if step > 0 else gap[-1:]) in _QUOTES and not self.quoted(match):
            linked = False  # the comma behind *"his eyes had light", he said* is no list's
        if tokens.folds[at] in _LINKS and (linked or gap == " "):
            at += step
            linked = 0 <= at < len(tokens)
        if not linked:
            return None
        return self.by_word.get(at, at)

    def _plain(self, at: int, step: int) -> int:
        word = self.tokens.folds[at]
        if self.capital(at) or not is_ordinary(word) or part(word) not in "ns":
            return 0
        following = at + step
        # A clause that merely follows a comma is no member: a member ends where the list goes on or stops.
        if step > 0 and self.tokens.adjacent(at) and self.tokens.folds[following] not in _LINKS:
            return 0
        return 1

    def names_in_sentence(self, match: Match) -> list[Entry]:
        """Return the other entries that surely stand in the sentence, without those of the match itself."""
        start, stop = self.sentence(match)
        at = bisect_right(self._firsts, start)
        if at and self.matches[at - 1].stop > start:
            at -= 1
        found: dict[str, Entry] = {}
        while at < len(self._firsts) and self._firsts[at] < stop:
            other = self.matches[at]
            at += 1
            entry = other.candidates[0].form.entry
            if other is match or entry.kind == "term" or not is_telling(other):
                continue
            if all(c.form.entry.id != entry.id for c in match.candidates):
                found[entry.id] = entry
        return list(found.values())

    def count(self, words: frozenset[str], start: int, stop: int, match: Match) -> int:
        """Return how many words of a range, half-open, are among these, without those of the match."""
        places = self._marked.get(words)
        if places is None:
            places = self._marked[words] = self.tokens.marked(words)
        low, high = bisect_left(places, start), bisect_left(places, stop)
        if low == high:
            return 0
        folds = self.tokens.folds
        return sum(1 for at in places[low:high] if not match.first <= at < match.stop and folds[at] in words)

    def speaking(self, start: int, stop: int, own: frozenset[str], apart: Collection[str]) -> list[int]:
        """Return the words of a range, half-open, that speak of one of these subjects and belong to no match.

        Words of certain stems, those of the form itself, are set apart.
        """
        if self._speaking is None:
            self._speaking = self.tokens.marked(words_of_subjects())
        places, folds = self._speaking, self.tokens.folds
        found: list[int] = []
        for at in places[bisect_left(places, start) : bisect_left(places, stop)]:
            word = folds[at]
            if at not in self.by_word and not own.isdisjoint(subjects(word)) and stem(word) not in apart:
                found.append(at)
        return found


def is_telling(match: Match) -> bool:
    """Whether the match cannot be an ordinary word: a right name, or a form that is no English."""
    best = match.candidates[0]
    if best.edits or best.plural:
        return False
    if match.right and best.form.kind in RIGHT_KINDS:
        return not best.form.ordinary or any(c.isupper() for c in best.form.text)
    return not best.form.ordinary and len(best.form.key) > 3
