"""The reasons for and against a match, each with a kind and words that a person understands.

A kind says nothing of its strength: ``weights`` holds one fitted weight a kind. ``word`` kinds speak about forms that
are ordinary English, ``name`` kinds about all others. Most are ``decided``: a function says what follows from a few
facts, and is asked once for each row of facts; the rest are found for one match at a time.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from cleaner.core.basis import cues
from cleaner.core.basis.reason import COMPANIED, Group, Reason, decided
from cleaner.core.finding.matching import Match
from cleaner.core.finding.traits import Traits
from cleaner.core.reasons.around import Around, goes_on, is_given_name, look_around, look_within, outlook
from cleaner.core.reasons.bearing import bearer_reasons
from cleaner.core.reasons.company import company, list_reasons
from cleaner.core.reasons.constructions import construction_reasons
from cleaner.core.reasons.grammar import left_reasons, phrase_reasons, right_reasons
from cleaner.core.reasons.habits import habit_reasons
from cleaner.core.reasons.likening import nearness, nearness_reasons, rendering_reasons, source_reasons
from cleaner.core.reasons.longer_names import Longer, longer_names
from cleaner.core.reasons.outlook import Look, Outlook, Row
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.strangeness import stranger_reasons
from cleaner.core.reasons.wording import form_reasons, name_writing, writing
from cleaner.core.words.tokens import Rest, no_rest

AT_ONCE = 1 << 13
"""Candidates that are looked at together: those of a whole book fill memory."""
_FORM, _ENTRY, _SENSE, _COMMON, _KIND, _OWN = map(attrgetter, ("form", "entry", "sense", "common", "kind", "own"))
_CUED = attrgetter("cued")


def reasons(scene: Scene, kinds: Sequence[str], rest: Rest = no_rest) -> Sequence[Row]:
    """Return the reasons for and against the candidates that are judged, without those of other decisions.

    The kinds are those that ``tables`` returns; ``rest`` is called between those that are looked at together.
    """
    on = outlook(scene)
    return on.rows(_parts(scene, on, kinds, rest))


def _parts(scene: Scene, on: Outlook, kinds: Sequence[str], rest: Rest) -> Iterator[tuple[Sequence[int], Look]]:
    """Yield the numbers of candidates of one kind, not too many, and what tells of them."""
    longer = longer_names(scene, on)
    alike = ["word" if kind in COMPANIED else kind for kind in kinds]
    for kind in dict.fromkeys(alike):
        every = [number for number, of in enumerate(alike) if of == kind]
        for low in range(0, len(every), AT_ONCE):
            yield every[low : low + AT_ONCE], partial(_reasons, scene, on, longer, kind)
            rest(scene.tokens)


def _reasons(scene: Scene, on: Outlook, longer: Longer, kind: str, match: Any, candidate: Any) -> tuple[Any, ...]:
    """Return the reasons for a candidate of this kind, or columns of them for many."""
    around = look_around(on, match)
    form, always = on.each(_FORM, candidate), around.stop > around.first
    beside = company(scene, on, match, candidate, around, longer)
    source: tuple[Any, ...] = ()
    if scene.sources is not None:
        told = partial(_group, source_reasons, scene, scene.sources)
        source = (on.groups(always, told, match, on.each(_ENTRY, form)),)
    if kind == "stranger":
        strange = on.groups(always, partial(_group, stranger_reasons, scene), match)
        others = _strangers(scene, on, match, around.stop * 0, around)
        return strange, beside, list_reasons(scene, on, match, around), others, *source
    if kind == "family name":
        return on.groups(always, partial(_group, bearer_reasons, scene), match, form), beside, *source
    traits = on.traits(kind, candidate)
    cued = on.groups(on.fact(_CUED, traits), partial(_group, _listed_cues, scene), match, traits)
    found = form_reasons(scene, on, match, candidate, traits, around), cued, beside, *source
    if kind == "source":
        rendering = on.groups(always, partial(_group, rendering_reasons, scene), match, candidate)
        return *found, rendering, on.groups(always, partial(_group, nearness_reasons, scene), match, candidate)
    if kind == "near":
        likened, on_with = on.groups(always, partial(nearness, scene), match, candidate), on.are(around.after, "of")
        return (
            *found,
            likened,
            _strangers(scene, on, match, on.fact(_ends_as_body, traits), around),
            on.decide(_goes_on, on_with),
        )
    if kind == "name":
        written = name_writing(scene, on, match, traits, around)
        return (
            *found,
            _strangers(scene, on, match, on.fact(_ends_as_body, traits), around),
            list_reasons(scene, on, match, around),
            written,
        )
    leading = on.traits(kind, on.leading(match, candidate))
    return *found, *_of_word(scene, on, match, around, on.each(_SENSE, traits), on.each(_SENSE, leading))


def _of_word(scene: Scene, on: Outlook, match: Any, around: Around, sense: Any, leading: Any) -> tuple[Any, ...]:
    """Return the reasons about an ordinary word; there is the sense of the candidate, and of the first at the match."""
    phrase = look_within(on, around)
    spoken = on.spoken(sense, around.first, around.stop, around.low, around.high)
    return (
        on.decide(_told_before, on.each(_COMMON, sense)),
        left_reasons(scene, on, match, around, leading),
        phrase_reasons(on, phrase, around, sense),
        right_reasons(scene, on, match, around, leading),
        *construction_reasons(scene, on, match, around),
        *habit_reasons(on, around, on.each(_KIND, sense)),
        list_reasons(scene, on, match, around),
        writing(scene, on, match, around, sense),
        on.decide(_subjects, phrase.business, phrase.daily, on.holds(leading)),
        on.decide(_spoken_of, on.fact(bool, on.each(_OWN, sense)), *spoken),
    )


def _group(told: Callable[..., Iterator[Reason]], *of: Any) -> Group:
    return Group(tuple(told(*of)), single=True)


def _told_before(group: Group) -> Group:
    """Return reasons that were decided for the form, as they are: most forms have the same few."""
    return group


@lru_cache(maxsize=1 << 12)
def _far(cue: str) -> Reason:
    return Reason("cue far", f"‘{cue}’ stands elsewhere in the text")


_NEAR, _ANYWHERE = 10, 999
"""Words within which a word speaks against an entry, and against a person's name, which is one person's in one text."""
_BESIDE = 0.5
"""How much a word counts against an entry from another sentence: there the entry is meant five times as often."""


def _listed_cues(scene: Scene, match: Match, traits: Traits) -> Iterator[Reason]:
    form = traits.form
    variant = form.variant
    near = (*form.entry.near, *(variant.near if variant else ()))
    standing = ((scene.nearest(match, cue, by_itself=True), cue) for cue in near)
    away = [(off, cue) for off, cue in standing if off is not None]
    if away:
        distance, cue = min(away)
        if distance <= 14:
            yield Reason("cue near", f"‘{cue}’ stands near", 1.0 if distance <= 8 else 0.7)
        else:
            yield _far(cue)
        if len({c for d, c in away if d < 900}) > 1:
            yield Reason("cues", "several cue words stand near")
    elif near:
        yield Reason("no cue", "none of its cue words stands in the text")
    told = [w for w in traits.notes if (off := scene.nearest(match, w)) is not None and off <= 14]
    if told:
        yield Reason("note", f"‘{told[0]}’ of the entry's note stands near", min(2, len(told)) / 2)
    reach = _ANYWHERE if form.entry.kind == "person" and traits.table == "name" else _NEAR
    unless = (*form.entry.unless, *(variant.unless if variant else ()))
    held = [(off, word) for word in unless if (off := scene.nearest(match, word)) is not None and off <= reach]
    if held:
        off, word = min(held)
        yield _against(word, off, scene.says(match, word))


def _against(word: str, off: int, said: bool) -> Reason:
    """Return what a word says that the glossary holds against an entry, so many words off, in the same sentence or not."""
    if said and off <= 1:
        return Reason("unless here", f"‘{word}’ stands here, which the glossary holds against it")
    where = "near" if said else "near, in another sentence" if off <= _NEAR else "elsewhere in the text"
    return Reason("unless", f"‘{word}’ stands {where}, which the glossary holds against it", 1.0 if said else _BESIDE)


def _ends_as_body(traits: Traits) -> bool:
    return traits.form.words[-1] in cues.HEADS


def _strangers(scene: Scene, on: Outlook, match: Any, body: Any, around: Around) -> Any:
    named = on.are(around.before, "title", "role", "opens clause") == 0
    before = around.capital_before & around.inside & named & (around.held_before == 0)
    free = around.capital_after & (around.held_after == 0) & (around.owns == 0)
    plain = on.headline(match, free | before) == 0
    before, free = before & plain, free & plain
    firm, other = on.are(around.after, "firm"), on.are(around.after, "role", "opens clause", "firm's end") == 0
    firm = firm & (on.are(around.after, "firm's end") == 0)
    given, longer = is_given_name(on, around), goes_on(scene, on, match, body, around)
    return on.decide(_strange, before, given, free & other & (firm == 0), free & firm, longer)


@decided
def _strange(before: bool, given: bool, after: bool, firm: bool, longer: bool) -> Iterator[Reason]:
    if given:
        yield Reason("after family name", "after ‘{before}’, a family name: somebody's given name")
    elif before:
        yield Reason("after capital", "after ‘{before}’: part of another name")
    if after:
        yield Reason("before capital", "before ‘{after}’: part of another name")
    elif firm:
        yield Reason("before capital firm", "before ‘{after}’, which may end a longer name")
    elif longer:
        yield Reason("goes on with a name", "goes on with ‘of’ and a capital: part of a longer name")


@decided
def _goes_on(of: bool) -> Iterator[Reason]:
    if of:
        yield Reason("goes on", "goes on with ‘of’, as a longer name may")


@decided
def _subjects(business: int, daily: int, missing: bool) -> Iterator[Reason]:
    business, daily = min(3, business), min(3, daily)
    if business >= 3:
        yield Reason("business sentence", "the sentence speaks of business")
    elif business:
        yield Reason("some business", "a word of business stands in the sentence")
    else:
        yield Reason("no business", "the sentence does not speak of business")
    if daily:
        yield Reason("daily life", "the sentence speaks of daily life", daily / 2)
    if missing:
        yield Reason("name's word", "a word of the right name stands in the text")


@decided
def _spoken_of(own: bool, here: int, around: int) -> Iterator[Reason]:
    """Yield whether the text around speaks of what the ordinary word means."""
    here, around = min(3, here), min(4, around)
    if here:
        yield Reason("own subject", "‘{speaking}’ stands near, which goes with the ordinary sense", here / 2)
    elif own:
        yield Reason("off subject", "nothing in the sentence goes with the ordinary sense")
    if around:
        yield Reason("own subject around", "the text around goes with the ordinary sense", around / 4)
