"""The words beside one match as sorts, as far as no punctuation parts them from it: what most reasons are decided by."""

from cleaner.core.matching import Match
from cleaner.core.scene import Scene
from cleaner.core.sorts import NOTHING, Sort

_OPENING = frozenset('"\u201c\u2018')
_COMMAS = frozenset(",\u3001\uff0c")


class Around:
    """What stands beside a match; ``'s`` behind it is passed over."""

    __slots__ = (
        "after",
        "after_at",
        "before",
        "begins",
        "behind",
        "capital_after",
        "capital_before",
        "held_after",
        "held_before",
        "inside",
        "owned",
        "owns",
        "second",
    )

    before: Sort
    second: Sort
    """The word before ``before``."""
    after: Sort
    behind: Sort
    """The word behind ``after``."""
    begins: bool
    """Whether a sentence begins with the match."""
    inside: bool
    """Whether ``before`` is not the first word of its sentence."""
    owns: bool
    """Whether ``'s`` follows."""
    owned: bool
    """Whether a match with ``'s`` stands before."""
    after_at: int
    """The number of the word ``after``."""

    @property
    def linked(self) -> bool:
        """Whether a list may join the match to what stands beside it: a comma or *and*, on one side at least."""
        return not self.before or "and" in self.before or not self.after or "and" in self.after

    def __init__(self, scene: Scene, match: Match) -> None:
        """Look at both sides of the match."""
        self._look_left(scene, match.first)
        self.owns = scene.possessive(match)
        self._look_right(scene, match.stop + self.owns)

    def _look_left(self, scene: Scene, first: int) -> None:
        tokens, held = scene.tokens, scene.by_word
        self.begins = tokens.ends_sentence(first - 1)
        self.before = self.second = NOTHING
        self.capital_before = self.inside = self.held_before = self.owned = False
        if not first or not tokens.adjacent(first - 1):
            return
        self.before = scene.sort(first - 1)
        self.capital_before = scene.capital(first - 1)
        self.inside = not tokens.ends_sentence(first - 2)
        self.held_before = first - 1 in held
        if first > 1:
            self.owned = "s" in self.before and first - 2 in held
            if self.before.looks_back and tokens.adjacent(first - 2):
                self.second = scene.sort(first - 2)

    def _look_right(self, scene: Scene, stop: int) -> None:
        tokens = scene.tokens
        self.after = self.behind = NOTHING
        self.after_at = stop
        self.capital_after = self.held_after = False
        if stop >= len(tokens) or not tokens.adjacent(stop - 1):
            return
        self.after = scene.sort(stop)
        self.capital_after = scene.capital(stop)
        self.held_after = stop in scene.by_word
        if stop + 1 < len(tokens) and tokens.adjacent(stop):
            self.behind = scene.sort(stop + 1)


def opening(scene: Scene, match: Match) -> str:
    """Return what a match begins before which no word stands: a quotation, a sentence, or something behind a comma."""
    if scene.tokens.text[match.span.start - 1 : match.span.start] in _OPENING:
        return "opens quotation"
    if scene.starts_sentence(match):
        return "starts sentence"
    return "after comma" if scene.tokens.gap(match.first - 1).strip() in _COMMAS else "after punctuation"
