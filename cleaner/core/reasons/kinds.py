"""Which table of weights speaks for a candidate: ordinary words are weighed otherwise than names, and slips than both."""

from collections.abc import Iterable

from cleaner.core.finding.bodies import abbreviated
from cleaner.core.finding.forms import RIGHT_KINDS, Form
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.traits import SMALL
from cleaner.core.language.english import part
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import UPPER

_UNLISTED = {"rendering": "source", "stranger": "stranger", "family name": "family name"}
"""The tables for kinds of forms that nobody has listed."""


def table(scene: Scene, match: Match, candidate: Candidate) -> str:
    """Return which table of weights speaks.

    ``source`` for renderings that the source text tells of, ``near`` for slips, ``stranger`` and ``family name`` for what
    is called so, ``title`` for ordinary phrases that are written with capitals, ``word`` for all other ordinary English,
    ``name`` for the rest.
    """
    form = candidate.form
    if form.kind in _UNLISTED:
        return _UNLISTED[form.kind]
    if candidate.edits:
        return "near"
    traits = scene.traits(form)
    if traits.table:
        return traits.table
    if traits.apart and _is_name(scene, match, form):
        return "name"
    return "title" if len(form.words) > 1 and _titled(scene, match, form) else "word"


def tables(scene: Scene) -> list[str]:
    """Return which table speaks for each of the candidates that are judged: what most forms say by themselves is enough."""
    traits, found = scene.near.traits, []
    for (match, candidate), capital in zip(scene.asked, _capitals(scene), strict=True):
        known = traits.get(id(candidate.form))
        if known is None or candidate.edits:
            found.append(table(scene, match, candidate))
        elif known.table:
            found.append(known.table)
        elif not capital and known.bare == match.stop - match.first:
            found.append("word")
        else:
            found.append(table(scene, match, candidate))
    return found


def _capitals(scene: Scene) -> Iterable[bool]:
    """Return of each candidate that is judged whether the first word of its match begins with a capital."""
    if isinstance(scene.tokens, LongTokens):
        firsts = scene.columns.firsts[scene.columns.asked]
        upper: list[bool] = (scene.tokens.cases[firsts] == UPPER).tolist()
        return upper
    return (scene.capital(match.first) for match, _ in scene.asked)


def _is_name(scene: Scene, match: Match, form: Form) -> bool:
    """Whether ordinary words are no ordinary words here: *SEC* is no second, *Shaping Dam* shapes nothing."""
    if form.kind == "spelling":
        return _titled(scene, match, form)
    if form.kind in RIGHT_KINDS:
        return _has_its_capitals(scene, match, form)
    return abbreviated(form.text) and scene.tokens.text[match.span.start : match.span.end] == form.text


def _has_its_capitals(scene: Scene, match: Match, form: Form) -> bool:
    """Whether a right name has all its capitals, or the first amid a sentence: *Rostov on Don*, the *Taiping lake*."""
    text = scene.tokens.text[match.span.start : match.span.end]
    written, own = ([c for c in of if c.isalnum()] for of in (text, form.text))
    if text.isupper() or len(written) != len(own) or not written[0].isupper():
        return False
    begins = match.first == 0 or scene.tokens.ends_sentence(match.first - 1)
    if len(form.words) == 1:
        return not begins or part(form.key) == "p"
    return not begins or all(here.isupper() for here, there in zip(written, own, strict=True) if there.isupper())


def _titled(scene: Scene, match: Match, form: Form) -> bool:
    """Whether every word of the match that may have a capital has one."""
    if not scene.tokens.text[match.span.start].isupper():
        as_listed = match.stop - match.first == len(form.words)
        if as_listed and form.words[0] not in SMALL:
            return False
    for at in range(match.first, match.stop):
        if not scene.capital(at) and scene.tokens.folds[at] not in SMALL:
            return False
    return True
