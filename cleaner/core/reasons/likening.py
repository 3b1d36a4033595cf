"""Reasons for what is nearly a name, and for what the source text says."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cleaner.core.basis import cues
from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.reason import Group, Reason
from cleaner.core.finding.forms import Form
from cleaner.core.finding.fuzzy import compare
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.rewording import (
    Comparison,
    Difference,
    compared,
    heard,
    kind_of_head,
    may_be_heard,
)
from cleaner.core.language.english import NUMBER_WORDS, is_name
from cleaner.core.language.tables.places import PLACES
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.tokens import folded_words, stem

if TYPE_CHECKING:
    from cleaner.core.finding.sourcing import Sources


def source_reasons(scene: Scene, sources: "Sources", match: Match, entry: Entry) -> Iterator[Reason]:
    """Yield what the aligned source line says of an entry."""
    standing = sources.at(match.span.start)
    if standing is None or not entry.source:
        return
    here = standing.get(entry.id)
    if here is None:
        yield Reason("not in source", f"{entry.source[0]} does not stand in the source text here")
        return
    yield Reason("source", f"{here.name} stands in the source text here")
    segment = sources.document.segment_at(match.span.start)
    right = scene.right_by_segment[segment.number, entry.id] if segment else 0
    if right >= here.count:
        yield Reason("source met", "the right name stands here already as often as in the source text")


def rendering_reasons(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
    """Yield why a run of words may render an entry that nobody listed so."""
    sources, entry = scene.sources, candidate.form.entry
    assert sources is not None
    why = sources.renderings[match.first, match.stop, entry.id]
    standing = sources.at(match.span.start)
    name = standing[entry.id].name if standing is not None and entry.id in standing else entry.source[0]
    if standing is None:
        yield Reason(
            "rendering", f"stands for {name} where the source text has it; which line belongs here is in doubt"
        )
    else:
        yield Reason("rendering", f"{name} stands in the source text, and no form of {entry.name} in the translation")
    if why.together > 1:
        yield Reason(
            "together",
            f"stands in {why.together} segments whose source has {name}",
            min(5, why.together) / 5,
        )
        if why.together >= 0.5 * why.lacking:
            yield Reason("together mostly", f"stands in most segments where {name} is not rendered")
    if why.apart:
        yield Reason("apart", f"stands also where the source has no {name}", min(3, why.apart) / 3)
    yield Reason(
        "place",
        "stands about where the source name stands"
        if why.offset < 0.2
        else "stands away from where the source name stands",
        why.offset,
    )
    if why.gloss > 0.2:
        yield Reason("glosses", f"its words go with the characters of {name} elsewhere too", why.gloss)
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


def nearness(scene: Scene, match: Match, candidate: Candidate) -> Group:
    """Return how a slip compares with the right name; that is worked out once for each way in which it is written."""
    written = id(candidate.form), scene.tokens.text[match.span.start : match.span.end]
    known = scene.near.likened.get(written)
    if known is None:
        known = scene.near.likened[written] = Group(tuple(nearness_reasons(scene, match, candidate)))
    return known


def nearness_reasons(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
    """Yield how a run of words compares with a right name."""
    form = candidate.form
    run = scene.tokens.folds[match.first : match.stop]
    if _is_reordered(run, form):
        yield Reason("another order", f"the words of {form.text} in another order")
    else:
        letters = compare(scene.near, scene.tokens, form, match.first, run).letters
        yield Reason("letters", f"{letters:.0%} of the letters are those of {form.text}", (letters - 0.8) * 10)
    words = range(match.first, match.stop)
    content = [at for at in words if scene.tokens.folds[at] not in cues.GENERIC]
    capitals = sum(scene.capital(at) for at in content)
    if capitals == len(content):
        yield Reason("in capitals", "each word begins with a capital, as in names")
    elif not capitals:
        yield Reason("in lower case", "written in lower case")
    if len(form.words) == 1:
        yield Reason("one word near", "a single word")
    elif len(form.words) >= 4:
        yield Reason("long name", "a long name, which hardly stands by chance")
    if len(run) == len(form.words) and len(run) > 1 and run[0] != form.words[0]:
        yield Reason("other beginning", "begins with another word")
    if len(run) == len(form.words) and len(run) > 1 and run[-1] != form.words[-1]:
        yield Reason("other ending", "ends with another word")
    yield from _reworded(tuple(run), form)
    if _figures(run) != _figures(form.words):
        yield Reason("other figures", "the figures differ, or the points of the compass")


def _figures(words: Sequence[str]) -> list[str]:
    """Return the numbers and points of the compass among words: they tell one of several like things from the others."""
    plain = [NUMBER_WORDS.get(w) or _ORDINAL_WORDS.get(w) or _ENDINGS.sub("", w) for w in words]
    return sorted(w for w in plain if w.isdigit() or w in _COMPASS)


def _reworded(run: tuple[str, ...], form: Form) -> Iterator[Reason]:
    """Yield how the words differ that are not equal: a name of its own makes another name, a like sound the same."""
    told = compared(run, form.words)
    ways = Counter(how for _, _, how in told.pairs)
    office = next(((a, b) for a, b, how in told.pairs if how == "inflection" and a in cues.ROLES - {b}), None)
    if office is not None and office[1] not in cues.ROLES:
        yield Reason("other kind of head", f"a ‘{office[0]}’ is something else than a ‘{office[1]}’")
    for how, say in _WAYS.items():
        if ways[how]:
            here, there = next((a, b) for a, b, way in told.pairs if way == how)
            yield Reason(f"other {how}", f"‘{here}’ for ‘{there}’: {say}", float(min(2, ways[how])))
    names = [w for w in told.foreign if _is_other_name(w)]
    if names:
        yield Reason("another name inside", f"‘{names[0]}’ makes it another name", float(min(2, len(names))))
    elif told.foreign:
        yield Reason(
            "foreign words", f"‘{told.foreign[0]}’ is no word of {form.text}", float(min(3, len(told.foreign)))
        )
    lost = [w for w in told.missing if _is_other_name(w)]
    if lost:
        yield Reason("own name missing", f"‘{lost[0]}’ of {form.text} is missing", float(min(2, len(lost))))
    elif told.missing:
        missing = f"‘{told.missing[0]}’ of {form.text} does not stand here"
        yield Reason("words missing", missing, float(min(3, len(told.missing))))
    if told.pairs and not told.foreign and not told.missing and not ways["sound"]:
        yield Reason("same words", "the same words, but for how they are spelt or rendered")
    if len(run) == len(form.words) == 2 and set(run).isdisjoint(form.words):
        yield Reason("no word stands", "neither word stands as it should")
    if form.kind != "rendering":
        yield from _heard(told, run, form)
    yield from _head(told, run[-1], form)


def _heard(told: Comparison, run: tuple[str, ...], form: Form) -> Iterator[Reason]:
    """Yield how near what is heard comes, where one word is off."""
    off = [(a, b) for a, b, how in told.pairs if how == "sound"]
    if not off and len(run) == 2:
        off = [*zip(told.foreign, told.missing, strict=False)]
    if len(off) != 1 or len(run) != len(form.words) or not all(map(may_be_heard, off[0])):
        return
    here, there = off[0]
    alike = max(_LEAST_HEARD, heard(here, there))
    if alike > _SAME_SOUND:
        yield Reason("sounds alike", f"‘{here}’ sounds like ‘{there}’")
    else:
        yield Reason("heard otherwise", f"‘{here}’ is heard otherwise than ‘{there}’", 10 * (_SAME_SOUND - alike))
    if len(run) == 2 and there == form.words[0]:
        yield Reason("given name stands", f"‘{run[1]}’ stands as it should, which few persons are called")
    elif len(run) == 2:
        yield Reason("family name stands", f"‘{run[0]}’ stands as it should, which many persons are called")


def _head(told: Comparison, last: str, form: Form) -> Iterator[Reason]:
    """Yield whether the run is by its last word a thing of another kind, or none."""
    own, other = kind_of_head(form.words[-1]), kind_of_head(last)
    if own is None or form.words[-1] not in told.missing:
        return
    if other is None:
        yield Reason("head missing", f"no ‘{form.words[-1]}’, nor anything like it, stands at its end")
    elif own != other:
        yield Reason("other kind of head", f"a ‘{last}’ is something else than a ‘{form.words[-1]}’")


_WAYS: dict[Difference, str] = {
    "inflection": "another form of the word",
    "rendering": "another rendering of the same word",
    "misspelling": "no word, but a slip of it",
    "sound": "heard alike",
}


def _is_reordered(run: Sequence[str], form: Form) -> bool:
    """Whether the words of a name stand in another order, whatever links them."""
    here, there = ([stem(w) for w in words if w not in _LINKS] for words in (run, form.words))
    return len(here) > 1 and here != there and sorted(here) == sorted(there)


_SAME_SOUND, _LEAST_HEARD = 0.95, 0.5
_ORDINAL_WORDS = {
    word: str(n) for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_ENDINGS = re.compile(r"(?<=\d)(?:st|nd|rd|th)$|(?<=th)ern$|(?<=st)ern$")
_LINKS = cues.ARTICLES | {"of", "for", "on", "in", "at", "to", "the", "and", "s"}


def _is_other_name(word: str) -> bool:
    return word in PLACES or (is_name(word) and len(word) > 2)
