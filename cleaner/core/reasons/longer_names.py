"""Longer names that nobody listed: after *Muhammad Ali*, a bare *Ali* is he rather than an entry."""

from functools import partial
from typing import Any

from cleaner.core.finding.matching import Match
from cleaner.core.reasons.around import Around
from cleaner.core.reasons.outlook import Outlook
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import UPPER

Longer = dict[str, int]
"""The first word of the first match of each form, by its key, that stands in a longer name."""


def longer_names(scene: Scene, on: Outlook) -> Longer:
    """Return where the forms of a text first stand in longer names."""
    found: Longer = {}
    for match in [scene.columns.every] if isinstance(scene.tokens, LongTokens) else scene.matches:
        on.only(_is_longer(scene, on, match), partial(_note, found), match)
    return found


def _is_longer(scene: Scene, on: Outlook, match: Any) -> Any:
    """Whether a match with a capital stands beside another capital that is part of no match, in no headline."""
    first, stop = on.places(match)
    capital = on.case(first) == UPPER
    inside = capital & on.adjacent(first - 1) & (on.ends(first - 2) == 0)
    before = on.capital(first - 1, inside & (on.held(first - 1) == 0))
    after = on.capital(stop, capital & on.adjacent(stop - 1) & (on.held(stop) == 0))
    called = on.are(on.sort(on.word(first - 1, before)), "title", "role", "opens clause", "firm", "article")
    firm = on.are(on.sort(on.word(stop, after)), "firm", "firm's end", "role", "opens clause")
    longer = before & (called == 0) | after & (firm == 0)
    return longer & (on.headline(match, longer) == 0)


def _note(found: Longer, match: Match) -> int:
    return found.setdefault(match.candidates[0].form.key, match.first)


def stood_longer(on: Outlook, longer: Longer, match: Any, around: Around) -> Any:
    """Whether a match with a capital stood in a longer name before."""
    return on.only((around.case == UPPER) & bool(longer), partial(_stood, longer), match)


def _stood(longer: Longer, match: Match) -> bool:
    return longer.get(match.candidates[0].form.key, match.first) < match.first
