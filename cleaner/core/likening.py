"""Reasons for what is nearly a name, and for what the source text says."""

from collections.abc import Iterator, Sequence

from cleaner.core import cues
from cleaner.core.english import is_known, is_name
from cleaner.core.forms import Form
from cleaner.core.fuzzy import compare
from cleaner.core.glossary import Entry
from cleaner.core.matching import Candidate, Match
from cleaner.core.reason import Reason
from cleaner.core.scene import Scene
from cleaner.core.sounds import sound_likeness
from cleaner.core.sourcing import Sources
from cleaner.core.tables.places import PLACES
from cleaner.core.tokens import folded_words, stem


def source_reasons(scene: Scene, sources: Sources, match: Match, entry: Entry) -> Iterator[Reason]:
    """Yield what the aligned source line says of an entry."""
    standing = sources.at(match.span.start)
    if standing is None or not entry.source:
        return
    here = standing.get(entry.id)
    if here is None:
        yield Reason("not in source", f"{entry.source[0]} does not stand in the source text here")
        return
    yield Reason("source", f"{entry.source[0]} stands in the source text here")
    segment = sources.document.segment_at(match.span.start)
    right = scene.right_by_segment[segment.number, entry.id] if segment else 0
    if right >= here.count:
        yield Reason("source met", "the right name stands here already as often as in the source text")


def rendering_reasons(scene: Scene, sources: Sources, match: Match, candidate: Candidate) -> Iterator[Reason]:
    """Yield why a run of words may render an entry that nobody listed so."""
    entry = candidate.form.entry
    why = sources.renderings[match.first, match.stop, entry.id]
    yield Reason(
        "rendering", f"{entry.source[0]} stands in the source text, and no form of {entry.name} in the translation"
    )
    if why.together > 1:
        yield Reason(
            "together",
            f"stands in {why.together} segments whose source has {entry.source[0]}",
            min(5, why.together) / 5,
        )
        if why.together >= 0.5 * why.lacking:
            yield Reason("together mostly", f"stands in most segments where {entry.source[0]} is not rendered")
    if why.apart:
        yield Reason("apart", f"stands also where the source has no {entry.source[0]}", min(3, why.apart) / 3)
    yield Reason(
        "place",
        "stands about where the source name stands"
        if why.offset < 0.2
        else "stands away from where the source name stands",
        why.offset,
    )
    if why.gloss > 0.2:
        yield Reason("glosses", f"its words go with the characters of {entry.source[0]} elsewhere too", why.gloss)
    if why.rival:
        yield Reason("rival run", "other words of the segment may render it as well", why.rival)
    words = [scene.tokens.word(at) for at in range(match.first, match.stop)]
    if len(words) == 1 and words[0].isupper():
        yield Reason("abbreviation", "is an abbreviation")
    if match.stop - match.first > 4:
        yield Reason("long run", "a long run of words")
    own = {stem(w) for n in (entry.name, *entry.admitted) for w in folded_words(n)} - cues.GENERIC
    shared = sum(stem(scene.tokens.folds[at]) in own for at in range(match.first, match.stop))
    if shared:
        yield Reason("shared words", "shares words with the right name", min(1.0, shared / (match.stop - match.first)))


def nearness_reasons(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
    """Yield how a run of words compares with a right name."""
    form = candidate.form
    like = compare(scene.near, scene.tokens, form, match.first, match.stop)
    yield Reason("letters", f"{like.letters:.0%} of the letters are those of {form.text}", (like.letters - 0.8) * 10)
    yield Reason("covered", f"{like.covered:.0%} of the words of {form.text} stand here", (like.covered - 0.8) * 10)
    if like.foreign:
        yield Reason("foreign words", "holds words that the name has not", float(min(3, like.foreign)))
    words = range(match.first, match.stop)
    content = [at for at in words if scene.tokens.folds[at] not in cues.GENERIC]
    capitals = sum(scene.capital(at) for at in content)
    if capitals == len(content):
        yield Reason("in capitals", "each word begins with a capital, as in names")
    elif not capitals:
        yield Reason("in lower case", "written in lower case")
    unknown = [at for at in words if not is_known(scene.tokens.folds[at])]
    if unknown:
        yield Reason("unknown word", f"‘{scene.tokens.word(unknown[0])}’ is no English word")
    if len(form.words) == 1:
        yield Reason("one word near", "a single word")
    elif len(form.words) >= 4:
        yield Reason("long name", "a long name, which hardly stands by chance")
    run = [scene.tokens.folds[at] for at in words]
    if len(run) == len(form.words) and len(run) > 1 and run[0] != form.words[0]:
        yield Reason("other beginning", "begins with another word")
    if len(run) == len(form.words) and len(run) > 1 and run[-1] != form.words[-1]:
        yield Reason("other ending", "ends with another word")
    yield from _other_words(run, form)
    yield from _order(run, form)
    if any(w.isdigit() for w in run) and sorted(w for w in run if w.isdigit()) != sorted(
        w for w in form.words if w.isdigit()
    ):
        yield Reason("other figures", "the figures differ")


def _other_words(run: Sequence[str], form: Form) -> Iterator[Reason]:
    """Yield what the words say that only one side has: a name of its own makes another name, a like sound the same."""
    here = [w for w in run if w not in form.words]
    there = [w for w in form.words if w not in run]
    names = [w for w in here if _is_other_name(w) and not any(_sound_as_one(w, other) for other in there)]
    if names:
        yield Reason("another name inside", f"‘{names[0]}’ makes it another name", float(min(2, len(names))))
    lost = [w for w in there if _is_other_name(w) and not any(_sound_as_one(w, other) for other in here)]
    if lost:
        yield Reason("own name missing", f"‘{lost[0]}’ of {form.text} is missing", float(min(2, len(lost))))
    if here and len(here) == len(there) and all(_sound_as_one(a, b) for a, b in zip(here, there, strict=True)):
        yield Reason("sounds alike", f"‘{here[0]}’ sounds like ‘{there[0]}’")


def _order(run: Sequence[str], form: Form) -> Iterator[Reason]:
    """Yield whether the words of a name stand in another order."""
    here, there = ([stem(w) for w in words if w not in _LINKS] for words in (run, form.words))
    if len(here) > 1 and here != there and sorted(here) == sorted(there):
        yield Reason("reordered", "the same words in another order")


_LINKS = cues.PREPOSITIONS | cues.ARTICLES | {"the", "and", "s"}


def _is_other_name(word: str) -> bool:
    return word in PLACES or (is_name(word) and len(word) > 2)


def _sound_as_one(one: str, other: str) -> bool:
    return len(one) > 3 and sound_likeness(one, other) > 0.95
