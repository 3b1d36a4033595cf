"""What other glossaries would do to the same text: places gained, lost and changed, and what people decided there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.log.replay import State
from cleaner.core.work.offered import STATES as _STATES
from cleaner.core.work.offered import Offered, SuggestionState

Effect = Literal["gained", "lost", "changed"]


@dataclass(frozen=True, slots=True)
class Impact:
    """One place where the new glossaries speak otherwise than the old ones."""

    document: Document
    effect: Effect
    old: Suggestion | None
    new: Suggestion | None
    decided: SuggestionState = "open"
    """What a person did here before."""
    text: str = ""
    """What stands here in the edition, where somebody changed it."""

    @property
    def suggestion(self) -> Suggestion:
        """The new suggestion, or the lost one."""
        suggestion = self.new or self.old
        assert suggestion is not None
        return suggestion

    @property
    def against(self) -> bool:
        """Whether it goes against a decision: offers what was refused, or does not offer what was accepted."""
        if self.new is None:
            return self.decided == "accepted"
        wanted = any(option.after == self.text for option in self.new.options)
        return self.decided == "dismissed" or (self.decided in ("by hand", "accepted") and not wanted)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a change would do to a document."""

    impacts: tuple[Impact, ...]
    """Those of the entry itself first."""
    touched: int = 0
    """Places whose first option stays, but with other options beside it or another certainty."""
    whole: bool = True
    """Whether the whole text was looked at, not only the segments with the words that are new."""

    def count(self, effect: Effect) -> int:
        """Return how many places it has this effect on."""
        return sum(found.effect == effect for found in self.impacts)


def impact(
    document: Document, old: Sequence[Suggestion], new: Sequence[Suggestion], state: State | None = None
) -> tuple[Impact, ...]:
    """Compare two lists of suggestions for one document, in the order of the text."""
    state = state or State()
    before, after = Offered.of(old), Offered.of(new)
    found: list[Impact] = []
    for suggestion in after.suggestions:
        others = [before.suggestions[at] for at in before.over(suggestion.span)]
        if not others:
            found.append(_impact(document, None, suggestion, after, state))
        elif all((o.span, o.options[0].after) != (suggestion.span, suggestion.options[0].after) for o in others):
            found.append(_impact(document, others[0], suggestion, after, state))
    for suggestion in before.suggestions:
        if not after.over(suggestion.span):
            found.append(_impact(document, suggestion, None, before, state))
    return tuple(sorted(found, key=lambda i: i.suggestion.span))


def touched(old: Sequence[Suggestion], new: Sequence[Suggestion]) -> int:
    """Return at how many places the first option stays, with other options beside it or another certainty."""
    before = {(s.span, s.options[0].after): (s.options, s.certainty) for s in old}
    return sum(
        before.get((s.span, s.options[0].after), (s.options, s.certainty)) != (s.options, s.certainty) for s in new
    )


def _impact(
    document: Document, old: Suggestion | None, new: Suggestion | None, offered: Offered, state: State
) -> Impact:
    effect: Effect = "gained" if old is None else "lost" if new is None else "changed"
    suggestion = new or old
    assert suggestion is not None
    index = offered.index(suggestion.key)
    decided = _STATES[offered.judged(index, state)] if index is not None else "open"
    lives = state.edits_over(suggestion.span)
    text = lives[0].edit.after if lives and lives[0].span == suggestion.span else ""
    return Impact(document, effect, old, new, decided, text)
