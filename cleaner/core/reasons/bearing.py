"""Reasons for a family name alone: whether the text introduces somebody new by it."""

from collections.abc import Iterator

from cleaner.core.basis import cues
from cleaner.core.basis.reason import Reason
from cleaner.core.finding.family_names import TITLES
from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Match
from cleaner.core.reasons.scene import Scene

_INTRODUCING = (
    cues.ARTICLES
    | cues.DEMONSTRATIVES
    | cues.QUANTITIES
    | {"surnamed", "certain", "named", "called", "two", "family", "old", "young", "younger", "elder"}
)
_SAID_OF = frozenset({"a", "an", "one", "another"})


def bearer_reasons(scene: Scene, match: Match, form: Form) -> Iterator[Reason]:
    """Yield why a family name may be that of the person whose full name stands before, or not."""
    tokens, family = scene.tokens, form.text.split()[-1]
    yield Reason("family name", f"{form.entry.name} is named before, and no other {family}")
    last = match.stop - 1
    before = last - 1 - (last > 0 and tokens.folds[last - 1] in TITLES)
    if before >= 0 and tokens.folds[before] in _INTRODUCING and tokens.gap(before) == " ":
        yield Reason("introduced", f"‘{tokens.word(before)}’ introduces somebody")
    after = match.stop
    if after < len(tokens) and tokens.gap(last) in (", ", " (") and tokens.folds[after] in _SAID_OF:
        yield Reason("introduced", "the text says who this is, as of somebody new")
