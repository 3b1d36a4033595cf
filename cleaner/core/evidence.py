"""The reasons for and against a match, each with a kind and words that a person understands.

A kind says nothing of its strength: ``weights`` holds one fitted weight a kind. ``word`` kinds speak about forms that
are ordinary English, ``name`` kinds about all others.
"""

from collections.abc import Iterator
from functools import lru_cache

from cleaner.core import cues
from cleaner.core.constructions import construction_reasons
from cleaner.core.english import is_family_name, is_given_name, part, subjects, zipf
from cleaner.core.forms import Form
from cleaner.core.grammar import left_reasons, phrase_reasons, right_reasons
from cleaner.core.likening import nearness_reasons, rendering_reasons, source_reasons
from cleaner.core.matching import Candidate, Match
from cleaner.core.reason import Reason
from cleaner.core.scene import Scene, is_telling
from cleaner.core.strangeness import stranger_reasons
from cleaner.core.tokens import folded_words, stem, stemming_to
from cleaner.core.wording import commonness_reasons, form_reasons

_BEHIND_NAMES = cues.ROLES | cues.FIRMS
_BEFORE_NAMES = cues.TITLES | cues.ROLES
_AROUND = 40
_SMALL = cues.PREPOSITIONS | cues.ARTICLES | {"and", "the"}
"""Words that have no capital inside a name."""


def reasons(scene: Scene, match: Match, candidate: Candidate) -> list[Reason]:
    """Return the reasons for and against this candidate at this match, without those of other decisions."""
    form = candidate.form
    if form.kind == "stranger":
        return _of_stranger(scene, match, form)
    found = [*form_reasons(scene, match, candidate), *_listed_cues(scene, match, candidate), *_company(scene, match)]
    if scene.sources is not None:
        found += source_reasons(scene, scene.sources, match, form.entry)
    if form.kind == "rendering" and scene.sources is not None:
        found += rendering_reasons(scene, scene.sources, match, candidate)
        return [*found, *nearness_reasons(scene, match, candidate)]
    if candidate.edits:
        return [*found, *nearness_reasons(scene, match, candidate), *_strangers(scene, match)]
    if form.ordinary:
        found += [
            *commonness_reasons(form),
            *left_reasons(scene, match),
            *phrase_reasons(scene, match, form),
            *right_reasons(scene, match),
            *construction_reasons(scene, match),
        ]
        found += _list(scene, match)
        found += [*_writing(scene, match, form), *_subject(scene, match), *_own_subject(scene, match, form)]
    else:
        found += [*_strangers(scene, match), *_list(scene, match), *_name_writing(scene, match, form)]
    return found


def _of_stranger(scene: Scene, match: Match, form: Form) -> list[Reason]:
    found = [*stranger_reasons(scene, match, scene.strangers[match.first, match.stop])]
    found += [*_company(scene, match), *_list(scene, match), *_strangers(scene, match)]
    if scene.sources is not None:
        found += source_reasons(scene, scene.sources, match, form.entry)
    return found


def table(scene: Scene, match: Match, candidate: Candidate) -> str:
    """Return which table of weights speaks.

    ``source`` for renderings that the source text tells of, ``near`` for slips, ``title`` for ordinary phrases that are
    written with capitals, ``word`` for all other ordinary English, ``name`` for the rest.
    """
    form = candidate.form
    if form.kind == "rendering":
        return "source"
    if form.kind == "stranger":
        return "stranger"
    if candidate.edits:
        return "near"
    if not form.ordinary:
        return "name"
    return "title" if len(form.words) > 1 and _titled(scene, match) else "word"


def _titled(scene: Scene, match: Match) -> bool:
    """Whether every word of the match that may have a capital has one."""
    return all(scene.capital(at) for at in range(match.first, match.stop) if scene.tokens.folds[at] not in _SMALL)


def _listed_cues(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
    form = candidate.form
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
        yield Reason("no cue", "no cue word anywhere")
    told = [
        w for w in note_words(form.entry.note) if (distance := scene.nearest(match, w)) is not None and distance <= 14
    ]
    if told:
        yield Reason("note", f"‘{told[0]}’, which the entry's note tells of, stands near", min(2, len(told)) / 2)
    for word in (*form.entry.unless, *(variant.unless if variant else ())):
        distance_off = scene.nearest(match, word)
        if distance_off is not None and distance_off <= 10:
            yield Reason("unless", f"‘{word}’ stands near")
            return


@lru_cache(maxsize=4096)
def note_words(note: str) -> tuple[str, ...]:
    """Return the nouns and names of an entry's note that may speak for it."""
    words = dict.fromkeys(
        w for w in folded_words(note) if len(w) > 3 and part(w) in "nspu" and w not in cues.GENERIC | cues.TIMES
    )
    return tuple(w for w in words if zipf(w) < 5.5 and w not in ("founded", "chinese", "company", "year"))


def _company(scene: Scene, match: Match) -> Iterator[Reason]:
    entry = match.candidates[0].form.entry
    others = len(scene.certain) - (entry.id in scene.certain)
    if entry.id in scene.right:
        yield Reason("right elsewhere", f"{entry.name} stands elsewhere in the text as it should")
    elif scene.certain.get(entry.id, 0) > is_telling(match):
        yield Reason("entry elsewhere", f"{entry.name} stands elsewhere in the text beyond doubt")
    if others >= 3:
        yield Reason("many names", "the text names several entries of the glossary")
    elif others:
        yield Reason("few names", "the text names another entry of the glossary")
    else:
        yield Reason("no names", "the text names no other entry of the glossary")
    if scene.well_written:
        yield Reason("well written", "every sentence of the text begins with a capital", scene.well_written)
    here = scene.names_in_sentence(match)
    if here:
        yield Reason("names in sentence", f"in one sentence with {here[0].name}", min(2, len(here)) / 2)


def _list(scene: Scene, match: Match) -> Iterator[Reason]:
    members, plain = scene.list_members(match)
    names = [m for m in members if is_telling(m)]
    if names:
        shown = " and ".join(m.candidates[0].form.entry.name for m in names[:2])
        yield Reason("list", f"in a list with {shown}", min(3, len(names)) / 3 + 0.33)
    doubtful = [m for m in members if not is_telling(m)]
    if doubtful:
        yield Reason("doubtful list", "in a list with other words that may be names", min(3, len(doubtful)) / 3)
    if plain:
        yield Reason("plain list", "in a list with ordinary words", float(min(2, plain)))


def _writing(scene: Scene, match: Match, form: Form) -> Iterator[Reason]:
    first = scene.tokens.text[match.span.start]
    listed_capital = form.text[:1].isupper()
    begins = scene.starts_sentence(match)
    if first.isupper() and not begins:
        if is_given_name(form.words[0]) or is_family_name(form.words[0]):
            yield Reason("person's name", f"‘{form.text}’ is also a person's name")
        elif not listed_capital:
            yield Reason("capital", "has a capital in the middle of a sentence")
        else:
            yield Reason("own capital", "written with its capital")
    elif first.islower() and begins:
        yield Reason("lower start", "begins a sentence in lower case, as raw translations do")
    elif first.islower() and listed_capital:
        yield Reason("lower case", "written in lower case")
    if scene.quoted(match):
        yield Reason("quoted", "stands in quotation marks")


def _name_writing(scene: Scene, match: Match, form: Form) -> Iterator[Reason]:
    written = scene.tokens.text[match.span.start : match.span.end]
    if form.kind in ("variant", "romanised"):
        if written.islower():
            yield Reason("lower case", "written in lower case")
        elif written[:1].isupper() and not scene.starts_sentence(match):
            yield Reason("capital", "has a capital in the middle of a sentence")
    if len(form.words) == 1 and len(form.key) <= 3:
        yield Reason("short", "a short form, which many things share")
    if len(form.words) == 1 and (is_given_name(form.key) or is_family_name(form.key)):
        yield Reason("person's name", f"‘{form.text}’ is also a person's name")


def _strangers(scene: Scene, match: Match) -> Iterator[Reason]:
    before, after = scene.before(match), scene.after(match)
    free = before and match.first - 1 not in scene.by_word and before not in _BEFORE_NAMES
    if free and scene.capital(match.first - 1) and not scene.tokens.ends_sentence(match.first - 2):
        yield Reason("after capital", f"after ‘{scene.tokens.word(match.first - 1)}’: part of another name")
    free = after and match.stop not in scene.by_word and after not in _BEHIND_NAMES
    if free and scene.capital(match.stop) and not scene.possessive(match):
        yield Reason("before capital", f"before ‘{scene.tokens.word(match.stop)}’: part of another name")


def _subject(scene: Scene, match: Match) -> Iterator[Reason]:
    start, stop = scene.sentence(match)
    business = scene.count(cues.BUSINESS, start, stop, match)
    if business >= 3:
        yield Reason("business sentence", "the sentence speaks of business")
    elif business:
        yield Reason("some business", "the sentence touches business")
    else:
        yield Reason("no business", "the sentence does not speak of business")
    daily = scene.count(stemming_to(cues.DAILY), start, stop, match)
    if daily:
        yield Reason("daily life", "the sentence speaks of daily life", min(3, daily) / 2)
    form = match.candidates[0].form
    if any(map(scene.tokens.has, own_words(form.entry.name, form.words))):
        yield Reason("name's word", "a word of the right name stands in the text")


@lru_cache(maxsize=1 << 14)
def own_words(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the telling words of a name that a form has not."""
    return tuple(w for w in folded_words(name) if len(w) > 3 and w not in words and w not in cues.GENERIC)


@lru_cache(maxsize=1 << 14)
def _senses(words: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the subjects that the words of a form speak of, and their stems."""
    return frozenset[str]().union(*map(subjects, words)), frozenset(map(stem, words))


def _own_subject(scene: Scene, match: Match, form: Form) -> Iterator[Reason]:
    """Yield whether the text around speaks of what the ordinary word means."""
    own, apart = _senses(form.words)
    if not own:
        return
    start, stop = scene.sentence(match)
    here = scene.speaking(start, stop, own, apart)
    if here:
        word = scene.tokens.word(min(here, key=lambda at: max(match.first - at, at - match.stop + 1)))
        yield Reason("own subject", f"‘{word}’ stands near, which goes with the ordinary sense", min(3, len(here)) / 2)
    else:
        yield Reason("off subject", "nothing in the sentence goes with the ordinary sense")
    low, high = max(0, match.first - _AROUND), min(len(scene.tokens), match.stop + _AROUND)
    around = sum(1 for at in scene.speaking(low, high, own, apart) if not start <= at < stop)
    if around:
        yield Reason("own subject around", "the text around goes with the ordinary sense", min(4, around) / 4)
