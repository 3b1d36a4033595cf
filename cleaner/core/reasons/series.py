"""The list in which a match stands: what commas and *and* link to it on both sides."""

import re

from cleaner.core.finding.matching import Match
from cleaner.core.language.english import is_ordinary, part
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.tokens import LISTING

_LIST_GAP = r"\s?[,\u3001\uff0c/]\s?[\"\u201c\u201d]?|[\"\u201d]?\s?[,\u3001]\s?[\"\u201c]?"
_QUOTES = frozenset('"\u201c\u201d')
_LINKS = frozenset({"and", "or"})
_MOST_LINKS = 8


def list_members(scene: Scene, match: Match) -> tuple[list[Match], int]:
    """Return the other matches of the list in which the match stands, and how many members are plain words."""
    members: list[Match] = []
    plain = 0
    for step in (-1, 1):
        edge = match
        for _ in range(_MOST_LINKS):
            other = _linked(scene, edge, step)
            if other is None:
                break
            if isinstance(other, int):
                plain += _plain(scene, other, step)
                break
            members.append(other)
            edge = other
    return members, plain


def _linked(scene: Scene, match: Match, step: int) -> Match | int | None:
    """Return the match (or the word) that a comma or *and* links to this one on one side."""
    tokens = scene.tokens
    if step < 0:
        at, gap = match.first - 1, tokens.gap(match.first - 1) if match.first else ""
    else:
        stop = match.stop + (1 if scene.possessive(match) else 0)
        at, gap = stop, tokens.gap(stop - 1)
    if not 0 <= at < len(tokens):
        return None
    linked = gap == ", " or (not LISTING.isdisjoint(gap) and re.fullmatch(_LIST_GAP, gap) is not None)
    if (gap[:1] if step > 0 else gap[-1:]) in _QUOTES and not scene.quoted(match):
        linked = False  # the comma behind *"his eyes had light", he said* is no list's
    if tokens.folds[at] in _LINKS and (linked or gap == " "):
        at += step
        linked = 0 <= at < len(tokens)
    if not linked:
        return None
    return scene.by_word.get(at, at)


def _plain(scene: Scene, at: int, step: int) -> int:
    word = scene.tokens.folds[at]
    if scene.capital(at) or not is_ordinary(word) or part(word) not in "ns":
        return 0
    following = at + step
    # A clause that merely follows a comma is no member: a member ends where the list goes on or stops.
    if step > 0 and scene.tokens.adjacent(at) and scene.tokens.folds[following] not in _LINKS:
        return 0
    return 1
