"""The outlook on one place of a text at a time."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any

from cleaner.core.basis.reason import NONE, Group
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.traits import Sense, Traits
from cleaner.core.language.english import is_firm_pair
from cleaner.core.language.neighbours import START, STOP, name_before, name_behind, together
from cleaner.core.language.sorts import DETERMINERS, SORTS, sort_of
from cleaner.core.reasons.outlook import REACH, Look, Row
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.vicinity import Vicinity
from cleaner.core.words.tokens import LISTING, LOWER, UPPER

_APOSTROPHES = ("'", "\u2019")
_OWNED, _NUMBER = DETERMINERS.index("possessive"), DETERMINERS.index("number")


class OneOutlook:
    """Looks at one place at a time."""

    def __init__(self, scene: Scene) -> None:
        """Look at the words of a scene."""
        self._scene = scene
        self._tokens = scene.tokens
        self._count = len(scene.tokens)

    @cached_property
    def _vicinity(self) -> Vicinity:
        return Vicinity(self._scene)

    def rows(self, parts: Iterable[tuple[Sequence[int], Look]]) -> Sequence[Row]:
        """Return what is told of all candidates that are judged, one after the other."""
        asked = self._scene.asked
        found = {number: (look(*asked[number]), 0) for numbers, look in parts for number in numbers}
        return [found[number] for number in range(len(asked))]

    def places(self, match: Match) -> tuple[int, int]:
        """Return the half-open range of words of a match."""
        return match.first, match.stop

    def each(self, told: Callable[..., Any], *of: Any) -> Any:
        """Return what is told of something."""
        return told(*of)

    def fact(self, told: Callable[[Any], int], of: Any) -> int:
        """Return what is told of something."""
        return told(of)

    def leading(self, match: Match, candidate: Candidate) -> Candidate:
        """Return the first candidate of a match."""
        return match.candidates[0]

    def traits(self, kind: str, candidate: Candidate) -> Traits:
        """Return what the form of a candidate says by itself."""
        return self._scene.traits(candidate.form)

    def only(self, where: bool, told: Callable[..., int], *of: Any) -> int:
        """Return what is told of something, 0 where it is not asked."""
        return told(*of) if where else 0

    def decide(self, decided: Callable[..., Group], *facts: Any) -> Group:
        """Return the reasons that follow from some facts."""
        return decided(*facts)

    def groups(self, where: bool, told: Callable[..., Group], *of: Any) -> Group:
        """Return the reasons that are told of something, none where it is not asked."""
        return told(*of) if where else NONE

    def are(self, sort: int, *facts: str) -> bool:
        """Whether one of these facts is known of words of this sort."""
        return not SORTS[sort].facts.isdisjoint(facts)

    def adjacent(self, at: int) -> bool:
        """Whether nothing but white space stands behind the word in its line."""
        return at >= 0 and self._tokens.adjacent(at)

    def lists(self, at: int) -> bool:
        """Whether a comma stands behind the word, as between members of a list."""
        return at >= 0 and not LISTING.isdisjoint(self._tokens.gap(at))

    def ends(self, at: int) -> bool:
        """Whether a sentence or a line ends behind the word."""
        return self._tokens.ends_sentence(at)

    def capital(self, at: int, where: bool) -> bool:
        """Whether the word begins with a capital, where that is asked."""
        return where and self._scene.capital(at)

    def case(self, at: int) -> int:
        """Return ``UPPER`` or ``LOWER`` as the word begins, 0 where neither."""
        first = self._tokens.text[self._tokens.starts[at]]
        return UPPER if first.isupper() else LOWER if first.islower() else 0

    def held(self, at: int) -> bool:
        """Whether the word belongs to a match."""
        return at in self._scene.by_word

    def owns(self, at: int) -> bool:
        """Whether ``'s`` follows the word."""
        tokens = self._tokens
        if tokens.adjacent(at) or at + 1 >= self._count or tokens.gap(at) not in _APOSTROPHES:
            return False
        return tokens.folds[at + 1] == "s"

    def word(self, at: int, where: bool) -> str:
        """Return the folded word, or what stands for it; none where it is not asked."""
        return self._tokens.folds[at] if where else ""

    def listed(self, word: str) -> str:
        """Return a folded word of a form."""
        return word

    def firm(self, first: str, second: str) -> bool:
        """Whether two words often stand together; not where one is none."""
        return bool(first and second) and is_firm_pair(first, second)

    def sort(self, word: str) -> int:
        """Return the number of the sort of what ``word`` returns."""
        return sort_of(word).number

    def determines(self, sort: int, at: int) -> int:
        """Return as which of ``DETERMINERS`` a word of this sort at this place determines a phrase."""
        known = SORTS[sort]
        if known.determiner:
            return known.determiner
        if "s" in known and at > 0 and self._tokens.gap(at - 1) in _APOSTROPHES:
            return _OWNED
        return _NUMBER if known.part == "m" else 0

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the half-open range of words of the sentence."""
        return self._tokens.sentence(at)

    def headline(self, match: Match, where: bool) -> bool:
        """Whether a match stands in a headline, where that is asked."""
        return where and self._scene.headline(match)

    def count(self, words: frozenset[str], low: int, high: int) -> int:
        """Return how many words of a range, half-open, are among these."""
        places = self._scene.marked(words)
        return bisect_left(places, high) - bisect_left(places, low)

    def named(self, low: int, high: int) -> tuple[int, int]:
        """Return which of the matches that surely are names, half-open, stand in a range or reach into it."""
        return self._scene.named_in(low, high)

    def beside(self, match: Match, begin: int, end: int) -> int:
        """Return how many entries are among some of those, half-open, without those of the match; no more than two."""
        return min(2, len(self._scene.names_beside(match, begin, end))) if end > begin else 0

    def others(self, match: Match) -> int:
        """Return how many entries but the first of a match are named in its vicinity."""
        return self._vicinity.others(match.first, match.stop, match.entry.id)

    def several(self, match: Match) -> bool:
        """Whether there are several candidates at a match."""
        return len(match.candidates) > 1

    def stands(self, match: Match, candidate: Candidate) -> tuple[bool, int, int]:
        """Return whether the first entry of a match stands in the text as it should, how often it surely does, and this form of it."""
        known, scene = match.entry.id, self._scene
        return known in scene.right, scene.certain[known], scene.certain_times(candidate.form)

    def spoken(self, sense: Sense, first: int, stop: int, low: int, high: int) -> tuple[int, int]:
        """Return how many words go with the sense of an ordinary word: in its sentence, and around beyond that."""
        if not sense.own:
            return 0, 0
        near, far = first - REACH, stop + REACH
        found = self._scene.speaking(min(low, near), max(high, far), sense.own, sense.apart)
        here = sum(low <= at < high for at in found)
        return here, sum(near <= at < far for at in found if not low <= at < high)

    def holds(self, sense: Sense) -> bool:
        """Whether a word of the right name that the form has not stands in the text."""
        return any(map(self._tokens.has, sense.missing))

    def usual_before(self, before: str, begins: bool, own: str, kind: str) -> tuple[int, float]:
        """Return how usual a word, or the beginning of a sentence, is before the match's own, and before its kind of name."""
        before = START if begins else before
        return together(before, own) or 0, name_behind(before, kind) or 0.0

    def usual_behind(self, own: str, behind: str, ends: bool, kind: str) -> tuple[int, float]:
        """Return how usual a word, or the end of a sentence, is behind the match's own, and behind its kind of name."""
        behind = STOP if ends else behind
        return together(own, behind) or 0, name_before(behind, kind) or 0.0
