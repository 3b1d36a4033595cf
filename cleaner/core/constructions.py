"""Reasons from constructions in which names stand: an apposition behind, a titled person, an agent, *such as*, *on it*.

Wider than the neighbouring words, of which ``grammar`` speaks; chosen by grammar in general, for no one text.
"""

from collections.abc import Iterator

from cleaner.core import cues
from cleaner.core.english import is_ordinary, part
from cleaner.core.matching import Match
from cleaner.core.reason import Reason
from cleaner.core.scene import Scene
from cleaner.core.tables.places import PLACES

_VERBS = cues.REPORTING | cues.DEALING | cues.MODALS | cues.BE
_OPENS_CLAUSE = cues.POSSESSIVES | frozenset("the a an i you he she we they it there this that these those".split())
_KINDS = cues.APPOSITIONS | cues.ROLES | frozenset("arm unit owner parent sister".split())
_MANY = frozenset(
    "companies firms groups giants enterprises brands platforms apps websites sites startups banks insurers airlines carriers "
    "automakers carmakers makers manufacturers developers operators retailers chains studios names rivals competitors "
    "partners newcomers leaders clients customers services products shares stocks unicorns subsidiaries".split()
)


def construction_reasons(scene: Scene, match: Match) -> Iterator[Reason]:
    """Yield in which constructions of names the match stands."""
    yield from _before(scene, match)
    yield from _behind(scene, match)


def _before(scene: Scene, match: Match) -> Iterator[Reason]:
    word, second = scene.before(match), scene.before(match, 2)
    if word in ("as", "like", "including") and (second == "such" or second in _MANY):
        yield Reason("such as", f"after ‘{second} {word}’, behind which names stand")
    elif word == "like":
        yield Reason("after like", "after ‘like’: what something resembles")
    elif word in _MANY:
        yield Reason("after kind", f"after ‘{word}’, behind which names stand")
    elif word == "by" and part(second) in "dx":
        yield Reason("done by", f"after ‘{second} by’: it did something")
    elif word in PLACES and scene.capital(match.first - 1):
        yield Reason("after place", f"after ‘{scene.tokens.word(match.first - 1)}’, a place")
    if word in cues.PREPOSITIONS and scene.after(match) in _VERBS:
        yield Reason("another's verb", f"‘{scene.after(match)}’ may say what somebody else does")
    opens = word in ("on", "in", "at") and scene.tokens.ends_sentence(match.first - 2)
    if opens and scene.after(match) in _OPENS_CLAUSE:
        yield Reason("on it", f"after ‘{word}’ at the start of a sentence: a place or a platform")


def _behind(scene: Scene, match: Match) -> Iterator[Reason]:
    tokens, word, second = scene.tokens, scene.after(match), scene.after(match, 2)
    if word and second and not scene.possessive(match) and (word in cues.ROLES or part(word) == "n"):
        at = match.stop + 1
        known = scene.by_word.get(at)
        person = known is not None and known.candidates[0].form.entry.kind == "person"
        if person or (scene.capital(at) and not is_ordinary(second)):
            yield Reason("before titled", f"before ‘{word} {tokens.word(at)}’: somebody who belongs to it")
    stop = match.stop
    if not word and stop < len(tokens) and tokens.gap(stop - 1) in (", ", " (", " - ", " \u2014 "):
        for at in range(stop, min(stop + 4, len(tokens))):
            if tokens.folds[at] in _KINDS:
                yield Reason("explained", f"‘{tokens.word(at)}’ behind it says what it is")
                return
            if not tokens.adjacent(at):
                return
