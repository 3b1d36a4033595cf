"""Reasons for a stranger: how it acts, how alike it is to the body that the glossary is about, how far that body is missing."""

import math
from collections.abc import Iterator

from cleaner.core.basis.reason import Reason
from cleaner.core.finding.bodies import Body
from cleaner.core.finding.matching import Match
from cleaner.core.finding.strangers import acts
from cleaner.core.language.english import is_name, is_ordinary
from cleaner.core.language.tables.places import PLACES
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.likeness import LETTERS


def stranger_reasons(scene: Scene, match: Match) -> Iterator[Reason]:
    """Yield why a name that nothing explains may be meant for the body that the glossary is about, or not."""
    stranger = scene.strangers[match.first, match.stop]
    body = stranger.body
    name = body.entry.name
    words = [scene.tokens.word(at) for at in range(match.first, match.stop)]
    folds = list(scene.tokens.folds[match.first : match.stop])
    yield Reason("stranger", f"nothing explains ‘{' '.join(words)}’, and {body.named} other entries name {name}")
    yield Reason("stands often", f"stands {stranger.count} times in the text", math.log(stranger.count))
    yield Reason("stands as bodies do", "mostly acts or owns something, as a body does", stranger.acting)
    yield Reason("does things", "verbs stand behind it, as behind who acts", stranger.doing)
    if acts(scene.tokens, match.first, match.stop):
        yield Reason("acts here", "acts or owns something here, as a body does")
    if stranger.others:
        yield Reason(
            "other strangers", "other names act in the text that nothing explains", min(1.0, stranger.others / 6)
        )
    if stranger.right >= stranger.count:
        yield Reason("body oftener", f"{name} itself stands in the text more often")
    if len(words) == 1:
        yield from _letters(folds[0], body)
    else:
        yield from _words(folds, body)
    before = scene.tokens.folds[match.first - 1 : match.first] if scene.capital(match.first - 1) else []
    places = [w for w in (*before, *(folds if len(folds) > 1 else ())) if _is_place(w) and w not in body.full.words]
    if places:
        yield Reason("place inside", f"‘{places[0]}’ makes it a body of another place")


def _letters(word: str, body: Body) -> Iterator[Reason]:
    own = body.form.key
    like = LETTERS.similarity(word, own)
    if like:
        yield Reason("letters alike", f"shares letters with {body.form.text}", like)
    if word[-1] == own[-1]:
        yield Reason("ends alike", f"ends like {body.form.text}: the same kind of body")
    if word[0] == own[0]:
        yield Reason("begins alike", f"begins like {body.form.text}")
    if is_ordinary(word) and not is_name(word):
        yield Reason("a word's letters", "has the letters of an ordinary word: a title or a slogan, hardly a body")
    if len(word) == 2:
        yield Reason("two letters", "an abbreviation of two letters, which many things share")


def _words(folds: list[str], body: Body) -> Iterator[Reason]:
    yield Reason("several words", "a name of several words")
    if folds[-1] == body.full.words[-1]:
        yield Reason("same head", f"ends in ‘{folds[-1]}’ as {body.full.text} does")
    shared = sum(w in body.full.words for w in folds[:-1])
    if shared:
        yield Reason("shared words", f"shares words with {body.full.text}", shared / len(folds))
    if len(folds) > 3:
        yield Reason("long stranger", "a long name, more likely that of another body")


def _is_place(word: str) -> bool:
    """Whether a word names a place, or is of one: *Macao*, *Polish*, *Australian*."""
    return word in PLACES or is_name(word) or word.endswith(("ese", "ish", "ian"))
