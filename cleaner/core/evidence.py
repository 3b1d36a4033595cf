"""The reasons for and against a match, each with a kind and words that a person understands.

A kind says nothing of its strength: ``weights`` holds one fitted weight a kind. ``word`` kinds speak about forms that
are ordinary English, ``name`` kinds about all others. Most are ``decided``: a function says what follows from a few
facts, and is asked once for each row of facts; the rest are found for one match at a time.
"""

from collections.abc import Iterator

from cleaner.core import cues
from cleaner.core.around import Around, Phrase
from cleaner.core.bearing import bearer_reasons
from cleaner.core.bodies import abbreviated
from cleaner.core.constructions import construction_reasons
from cleaner.core.forms import RIGHT_KINDS, Form
from cleaner.core.grammar import left_reasons, phrase_reasons, right_reasons
from cleaner.core.habits import habit_reasons
from cleaner.core.likening import nearness, nearness_reasons, rendering_reasons, source_reasons
from cleaner.core.matching import Candidate, Match
from cleaner.core.reason import Group, Reason, decided
from cleaner.core.scene import Scene, is_telling
from cleaner.core.series import list_members, may_be_listed
from cleaner.core.strangeness import stranger_reasons
from cleaner.core.traits import Sense, Traits
from cleaner.core.wording import form_reasons

_SMALL = cues.PREPOSITIONS | cues.ARTICLES | {"and", "the"}
"""Words that have no capital inside a name."""
_ITSELF = RIGHT_KINDS | {"suffix", "spelling"}
"""The kinds of forms that are the right name itself, but for how it is written."""


def reasons(
    scene: Scene, match: Match, candidate: Candidate, kind: str, around: Around, phrase: Phrase | None
) -> list[Group]:
    """Return the reasons for and against this candidate at this match, without those of other decisions.

    The kind is what ``table`` returns; there is a phrase for ordinary words.
    """
    form = candidate.form
    if kind == "stranger":
        return _of_stranger(scene, match, form, around)
    if kind == "family name":
        return _of_bearer(scene, match, candidate, around)
    traits = scene.traits(form)
    found = [form_reasons(scene, match, candidate, traits)]
    if traits.cued:
        found.append(Group(tuple(_listed_cues(scene, match, traits))))
    found.append(_company(scene, match, around, candidate))
    if scene.sources is not None:
        found.append(Group(tuple(source_reasons(scene, scene.sources, match, form.entry))))
    if kind == "source" and scene.sources is not None:
        rendering = tuple(rendering_reasons(scene, scene.sources, match, candidate))
        return [*found, Group(rendering), Group(tuple(nearness_reasons(scene, match, candidate)))]
    if kind == "near":
        return [*found, nearness(scene, match, candidate), _strangers(around)]
    if kind == "name" or phrase is None:
        return [*found, _strangers(around), _list(scene, match, around), _name_writing(scene, match, around, traits)]
    sense, leading = traits.sense, scene.traits(match.candidates[0].form).sense
    return [
        *found,
        sense.common,
        left_reasons(scene, match, around, leading),
        phrase_reasons(phrase, around, sense),
        right_reasons(scene, match, around, leading),
        *construction_reasons(scene, match, around),
        *habit_reasons(scene, match, around, phrase, form.entry.kind),
        _list(scene, match, around),
        _writing(scene, match, around, sense),
        _subject(phrase),
        _own_subject(phrase, sense),
    ]


def _of_stranger(scene: Scene, match: Match, form: Form, around: Around) -> list[Group]:
    strange = Group(tuple(stranger_reasons(scene, match, scene.strangers[match.first, match.stop])))
    found = [
        strange,
        _company(scene, match, around, match.candidates[0]),
        _list(scene, match, around),
        _strangers(around),
    ]
    if scene.sources is not None:
        found.append(Group(tuple(source_reasons(scene, scene.sources, match, form.entry))))
    return found


def _of_bearer(scene: Scene, match: Match, candidate: Candidate, around: Around) -> list[Group]:
    found = [Group(tuple(bearer_reasons(scene, match, candidate.form))), _company(scene, match, around, candidate)]
    if scene.sources is not None:
        found.append(Group(tuple(source_reasons(scene, scene.sources, match, candidate.form.entry))))
    return found


def table(scene: Scene, match: Match, candidate: Candidate) -> str:
    """Return which table of weights speaks.

    ``source`` for renderings that the source text tells of, ``near`` for slips, ``stranger`` and ``family name`` for what
    is called so, ``title`` for ordinary phrases that are
    written with capitals, ``word`` for all other ordinary English, ``name`` for the rest.
    """
    form = candidate.form
    if form.kind == "rendering":
        return "source"
    if form.kind in ("stranger", "family name"):
        return form.kind
    if candidate.edits:
        return "near"
    if not scene.traits(form).ordinary or _is_name(scene, match, form):
        return "name"
    return "title" if len(form.words) > 1 and _titled(scene, match, form) else "word"


def _is_name(scene: Scene, match: Match, form: Form) -> bool:
    """Whether ordinary words are no ordinary words here: *SEC* is no second, *Shaping Dam* shapes nothing."""
    if form.kind == "spelling" and form.variant is None:
        return _titled(scene, match, form)
    listed = form.kind == "variant" and abbreviated(form.text)
    return listed and scene.tokens.text[match.span.start : match.span.end] == form.text


def _titled(scene: Scene, match: Match, form: Form) -> bool:
    """Whether every word of the match that may have a capital has one."""
    as_listed = match.stop - match.first == len(form.words)
    if as_listed and form.words[0] not in _SMALL and not scene.tokens.text[match.span.start].isupper():
        return False
    for at in range(match.first, match.stop):
        if not scene.capital(at) and scene.tokens.folds[at] not in _SMALL:
            return False
    return True


def _listed_cues(scene: Scene, match: Match, traits: Traits) -> Iterator[Reason]:
    form = traits.form
    variant = form.variant
    near = (*form.entry.near, *(variant.near if variant else ()))
    away = [(distance, cue) for cue in near if (distance := scene.nearest(match, cue)) is not None]
    if away:
        distance, cue = min(away)
        if distance <= 14:
            yield Reason("cue near", f"‘{cue}’ stands near", 1.0 if distance <= 8 else 0.7)
        else:
            yield Reason("cue far", f"‘{cue}’ stands elsewhere in the text")
        if len({c for d, c in away if d < 900}) > 1:
            yield Reason("cues", "several cue words stand near")
    elif near:
        yield Reason("no cue", "none of its cue words stands in the text")
    told = [w for w in traits.notes if (distance := scene.nearest(match, w)) is not None and distance <= 14]
    if told:
        yield Reason("note", f"‘{told[0]}’ of the entry's note stands near", min(2, len(told)) / 2)
    for word in (*form.entry.unless, *(variant.unless if variant else ())):
        distance_off = scene.nearest(match, word)
        if distance_off is not None and distance_off <= 10:
            yield Reason("unless", f"‘{word}’ stands near, which the glossary holds against it")
            return


def _company(scene: Scene, match: Match, around: Around, candidate: Candidate) -> Group:
    entry = match.candidates[0].form.entry
    telling, times = is_telling(match), scene.certain.get(entry.id, 0)
    others, right = len(scene.certain) - (times > 0), entry.id in scene.right
    beside = around.named - (telling and entry.kind != "term")
    here = min(2, len(scene.names_in_sentence(match))) if beside else 0
    itself = not candidate.edits and candidate.form.kind in _ITSELF
    return _accompanied(right, times > telling, itself, min(3, others), scene.well_written, here)


@decided
def _accompanied(
    right: bool, surely: bool, itself: bool, others: int, well_written: float, here: int
) -> Iterator[Reason]:
    if right and itself:
        yield Reason("itself elsewhere", "the same name stands elsewhere in the text as it should")
    elif right:
        yield Reason("right elsewhere", "{first entry} stands elsewhere in the text as it should")
    elif surely:
        yield Reason("entry elsewhere", "{first entry} stands elsewhere in the text beyond doubt")
    if others >= 3:
        yield Reason("many names", "the text names several entries of the glossary")
    elif others:
        yield Reason("few names", "the text names another entry of the glossary")
    else:
        yield Reason("no names", "the text names no other entry of the glossary")
    if well_written:
        yield Reason(
            "well written", "every sentence of the text begins with a capital, as in right English", well_written
        )
    if here:
        yield Reason("names in sentence", "in one sentence with {beside}", here / 2)


def _list(scene: Scene, match: Match, around: Around) -> Group:
    if not around.linked or not may_be_listed(scene.tokens, match, around):
        return _listed(0, 0, 0)
    members, plain = list_members(scene, match)
    names = sum(map(is_telling, members))
    return _listed(min(3, names), min(3, len(members) - names), min(2, plain))


@decided
def _listed(names: int, doubtful: int, plain: int) -> Iterator[Reason]:
    if names:
        yield Reason("list", "in a list with {listed}", names / 3 + 0.33)
    if doubtful:
        yield Reason("doubtful list", "in a list with other words that may be names", doubtful / 3)
    if plain:
        yield Reason("plain list", "in a list with ordinary words", float(plain))


def _writing(scene: Scene, match: Match, around: Around, sense: Sense) -> Group:
    first = scene.tokens.text[match.span.start]
    case = "upper" if first.isupper() else "lower" if first.islower() else ""
    return _written(case, around.begins, sense.person, sense.listed_capital, scene.quoted(match))


@decided
def _written(case: str, begins: bool, person: bool, listed_capital: bool, quoted: bool) -> Iterator[Reason]:
    if case == "upper" and not begins:
        if person:
            yield Reason("person's name", "‘{form}’ is also a person's name")
        elif not listed_capital:
            yield Reason("capital", "has a capital in the middle of a sentence")
        else:
            yield Reason("own capital", "written with a capital, as the variant is listed")
    elif case == "lower" and begins:
        yield Reason("lower start", "begins a sentence in lower case, as raw translations do")
    elif case == "lower" and listed_capital:
        yield Reason("lower case", "written in lower case")
    if quoted:
        yield Reason("quoted", "stands in quotation marks")


def _name_writing(scene: Scene, match: Match, around: Around, traits: Traits) -> Group:
    lower = capital = False
    if traits.form.kind in ("variant", "romanised"):
        written = scene.tokens.text[match.span.start : match.span.end]
        lower = written.islower()
        capital = written[:1].isupper() and not around.begins
    return _name_written(lower, capital, traits.short, traits.person)


@decided
def _name_written(lower: bool, capital: bool, short: bool, person: bool) -> Iterator[Reason]:
    if lower:
        yield Reason("lower case", "written in lower case")
    elif capital:
        yield Reason("capital", "has a capital in the middle of a sentence")
    if short:
        yield Reason("short", "a short form, which many things share")
    if person:
        yield Reason("person's name", "‘{form}’ is also a person's name")


def _strangers(around: Around) -> Group:
    free = around.capital_before and around.inside and not around.held_before
    before = free and not ("title" in around.before or "role" in around.before)
    free = around.capital_after and not around.held_after and not around.owns
    return _strange(before, free and not ("role" in around.after or "firm" in around.after))


@decided
def _strange(before: bool, after: bool) -> Iterator[Reason]:
    if before:
        yield Reason("after capital", "after ‘{before}’: part of another name")
    if after:
        yield Reason("before capital", "before ‘{after}’: part of another name")


def _subject(phrase: Phrase) -> Group:
    return _subjects(min(3, phrase.business), min(3, phrase.daily), phrase.missing)


@decided
def _subjects(business: int, daily: int, missing: bool) -> Iterator[Reason]:
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


def _own_subject(phrase: Phrase, sense: Sense) -> Group:
    """Return whether the text around speaks of what the ordinary word means."""
    return _spoken_of(min(3, phrase.spoken) if sense.own else -1, min(4, phrase.spoken_around))


@decided
def _spoken_of(here: int, around: int) -> Iterator[Reason]:
    if here > 0:
        yield Reason("own subject", "‘{speaking}’ stands near, which goes with the ordinary sense", here / 2)
    elif not here:
        yield Reason("off subject", "nothing in the sentence goes with the ordinary sense")
    if around:
        yield Reason("own subject around", "the text around goes with the ordinary sense", around / 4)
