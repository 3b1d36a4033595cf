"""Which table of weights speaks for a candidate: ordinary words are weighed otherwise than names, and slips than both."""

from functools import partial

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
_ALONE = ("", "word", "name", "near", "title")
"""The tables that may speak wherever a candidate stands, or where all its words begin alike."""


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
    """Return which table speaks for each of the candidates that are judged."""
    if not isinstance(scene.tokens, LongTokens):
        return [table(scene, match, candidate) for match, candidate in scene.asked]
    columns = scene.columns
    first, stop = columns.firsts[columns.asked], columns.stops[columns.asked]
    told = columns.once("table", scene.near.traits, columns.candidates, partial(_by_itself, scene))
    number, words = told % len(_ALONE), told // len(_ALONE)
    lower = scene.tokens.cases != UPPER
    before = lower.cumsum(dtype="int32")  # as many words without a capital up to each word
    capitals = (before[stop - 1] - before[first] + lower[first]) == 0
    number[(number == 0) & (words == stop - first) & lower[first]] = _ALONE.index("word")
    number[(number == 0) & (words > 0) & capitals] = _ALONE.index("title")
    found = [_ALONE[name] for name in number.tolist()]
    for row in (number == 0).nonzero()[0].tolist():
        found[row] = table(scene, *columns.pair(row))
    return found


def _by_itself(scene: Scene, candidate: Candidate) -> int:
    """Return which of ``_ALONE`` speaks for a candidate wherever it stands, and how many words make it a word in lower case.

    Both in one number, and 0 where none of that is told.
    """
    if candidate.form.kind in _UNLISTED:
        return 0
    if candidate.edits:
        return _ALONE.index("near")
    traits = scene.traits(candidate.form)
    return _ALONE.index(traits.table) + len(_ALONE) * traits.bare


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
