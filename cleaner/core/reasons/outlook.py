"""What is asked of the words of a text, at one place or at many at once."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from cleaner.core.basis.reason import Group, Told

REACH = 40
"""Words on each side that may speak of what an ordinary word means."""
Row = tuple[tuple[Told, ...], int]
"""What is told of many candidates, or of one alone, and the row of one of them."""
Look = Callable[..., tuple[Any, ...]]
"""What tells of a match and a candidate, or of columns of them."""


class Outlook(Protocol):
    """Answers about words by their numbers; a word that is not there is none, and beside it everything ends.

    Places are whole numbers in, and facts are bools or whole numbers out; or all of them are arrays.
    """

    def rows(self, parts: Iterable[tuple[Sequence[int], Look]]) -> Sequence[Row]:
        """Return what is told of all candidates that are judged: in parts, of some by their numbers and of their matches."""

    def places(self, match: Any) -> tuple[Any, Any]:
        """Return the half-open range of words of a match."""

    def each(self, told: Callable[..., Any], *of: Any) -> Any:
        """Return what is told of something, or a list of what is told of each row of these columns."""

    def fact(self, told: Callable[[Any], int], of: Any) -> Any:
        """Return what is told of something as a whole number."""

    def leading(self, match: Any, candidate: Any) -> Any:
        """Return the first candidate of a match, of which this is one."""

    def traits(self, kind: str, candidate: Any) -> Any:
        """Return what the form of a candidate says by itself; the kind is that of the reasons that are looked for."""

    def only(self, where: Any, told: Callable[..., int], *of: Any) -> Any:
        """Return what is told as whole numbers, 0 where it is not asked."""

    def decide(self, decided: Callable[..., Group], *facts: Any) -> Any:
        """Return the reasons that follow from some facts."""

    def groups(self, where: Any, told: Callable[..., Group], *of: Any) -> Any:
        """Return the reasons that are told of something, none where it is not asked."""

    def adjacent(self, at: Any) -> Any:
        """Whether nothing but white space stands behind the word in its line."""

    def lists(self, at: Any) -> Any:
        """Whether a comma stands behind the word, as between members of a list."""

    def ends(self, at: Any) -> Any:
        """Whether a sentence or a line ends behind the word."""

    def capital(self, at: Any, where: Any) -> Any:
        """Whether the word begins with a capital, where that is asked."""

    def case(self, at: Any) -> Any:
        """Return ``UPPER`` or ``LOWER`` as the word begins, 0 where neither."""

    def held(self, at: Any) -> Any:
        """Whether the word belongs to a match."""

    def owns(self, at: Any) -> Any:
        """Whether ``'s`` follows the word."""

    def word(self, at: Any, where: Any) -> Any:
        """Return the folded word, or what stands for it; none where it is not asked."""

    def listed(self, word: Any) -> Any:
        """Return for a folded word of a form what ``word`` returns for one of the text."""

    def firm(self, first: Any, second: Any) -> Any:
        """Whether two words, as ``word`` returns them, often stand together; not where one is none."""

    def sort(self, word: Any) -> Any:
        """Return the number of the sort of what ``word`` returns."""

    def are(self, sort: Any, *facts: str) -> Any:
        """Whether one of these facts is known of words of this sort."""

    def determines(self, sort: Any, at: Any) -> Any:
        """Return as which of ``DETERMINERS`` a word of this sort at this place determines a phrase."""

    def sentence(self, at: Any) -> tuple[Any, Any]:
        """Return the half-open range of words of the sentence."""

    def headline(self, match: Any, where: Any) -> Any:
        """Whether a match stands in a headline, where that is asked."""

    def count(self, words: frozenset[str], low: Any, high: Any) -> Any:
        """Return how many words of a range, half-open, are among these."""

    def named(self, low: Any, high: Any) -> tuple[Any, Any]:
        """Return which of the matches that surely are names, half-open, stand in a range or reach into it."""

    def beside(self, match: Any, begin: Any, end: Any) -> Any:
        """Return how many entries are among some of those, half-open, without those of the match; no more than two."""

    def others(self, match: Any) -> Any:
        """Return how many entries but the first of a match are named in its vicinity."""

    def several(self, match: Any) -> Any:
        """Whether there are several candidates at a match."""

    def stands(self, match: Any, candidate: Any) -> tuple[Any, Any, Any]:
        """Return whether the first entry of a match stands in the text as it should, how often it surely does, and this form of it."""

    def spoken(self, sense: Any, first: Any, stop: Any, low: Any, high: Any) -> tuple[Any, Any]:
        """Return how many words go with the sense of an ordinary word: in its sentence, and around beyond that."""

    def holds(self, sense: Any) -> Any:
        """Whether a word of the right name that the form has not stands in the text."""

    def usual_before(self, before: Any, begins: Any, own: Any, kind: Any) -> tuple[Any, Any]:
        """Return how usual a word, or the beginning of a sentence, is before the match's own, and before its kind of name."""

    def usual_behind(self, own: Any, behind: Any, ends: Any, kind: Any) -> tuple[Any, Any]:
        """Return how usual a word, or the end of a sentence, is behind the match's own, and behind its kind of name."""
