"""The reasons for and against a match, each with a kind and words that a person understands.

A kind says nothing of its strength: ``weights`` holds one fitted weight a kind. ``word`` kinds speak about forms that
are ordinary English, ``name`` kinds about all others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cleaner.core import cues
from cleaner.core.english import can_be_verb, countability, is_family_name, is_known, is_firm_pair, is_given_name, is_ordinary, part, zipf
from cleaner.core.forms import Form
from cleaner.core.fuzzy import compare
from cleaner.core.matching import Candidate, Match
from cleaner.core.glossary import Entry
from cleaner.core.scene import Scene, is_telling
from cleaner.core.sourcing import Sources
from cleaner.core.tokens import folded_words, stem


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence before it is weighed."""

    kind: str
    text: str
    value: float = 1.0


def reasons(scene: Scene, match: Match, candidate: Candidate) -> list[Reason]:
    """Return the reasons for and against this candidate at this match, without those of other decisions."""
    form = candidate.form
    found = [*_form(scene, match, candidate), *_listed_cues(scene, match, candidate), *_company(scene, match)]
    if scene.sources is not None:
        found += _source(scene, scene.sources, match, form.entry)
    if form.kind == "rendering" and scene.sources is not None:
        return [*found, *_rendering(scene, scene.sources, match, candidate), *_nearness(scene, match, candidate)]
    if candidate.edits:
        return [*found, *_nearness(scene, match, candidate), *_strangers(scene, match)]
    if form.ordinary:
        found += [*_commonness(form), *_left(scene, match), *_noun_phrase(scene, match, form), *_right(scene, match)]
        found += _list(scene, match)
        found += [*_writing(scene, match, form), *_subject(scene, match)]
    else:
        found += [*_strangers(scene, match), *_list(scene, match), *_name_writing(scene, match, form)]
    return found


def table(candidate: Candidate) -> str:
    """Return which table of weights speaks: ``near`` for slips, ``word`` for ordinary English, else ``name``."""
    if candidate.form.kind == "rendering":
        return "source"
    return "near" if candidate.edits else "word" if candidate.form.ordinary else "name"


def _source(scene: Scene, sources: Sources, match: Match, entry: Entry) -> Iterator[Reason]:
    standing = sources.at(match.span.start)
    if standing is None or not entry.source:
        return
    here = standing.get(entry.id)
    if here is None:
        yield Reason("not in source", f"{entry.source[0]} does not stand in the source text here")
        return
    yield Reason("source", f"{entry.source[0]} stands in the source text here")
    segment = sources.document.segment_at(match.span.start)
    right = sum(
        1
        for m in scene.matches
        if m.right and m.candidates[0].form.entry.id == entry.id and segment and segment.span.contains(m.span)
    )
    if right >= here.count:
        yield Reason("source met", "the right name stands here already as often as in the source text")


def _rendering(scene: Scene, sources: Sources, match: Match, candidate: Candidate) -> Iterator[Reason]:
    entry = candidate.form.entry
    why = sources.renderings[match.first, match.stop, entry.id]
    yield Reason("rendering", f"{entry.source[0]} stands in the source text, and no form of {entry.name} in the translation")
    if why.together > 1:
        yield Reason("together", f"stands in {why.together} segments whose source has {entry.source[0]}", min(5, why.together) / 5)
        if why.together >= 0.5 * why.lacking:
            yield Reason("together mostly", f"stands in most segments where {entry.source[0]} is not rendered")
    if why.apart:
        yield Reason("apart", f"stands also where the source has no {entry.source[0]}", min(3, why.apart) / 3)
    yield Reason("place", "stands about where the source name stands" if why.offset < 0.2 else "stands away from where the source name stands", why.offset)
    words = [scene.tokens.word(at) for at in range(match.first, match.stop)]
    if len(words) == 1 and words[0].isupper():
        yield Reason("abbreviation", "is an abbreviation")
    if match.stop - match.first > 4:
        yield Reason("long run", "a long run of words")
    own = {stem(w) for n in (entry.name, *entry.admitted) for w in folded_words(n)} - cues.GENERIC
    shared = sum(stem(scene.tokens.folds[at]) in own for at in range(match.first, match.stop))
    if shared:
        yield Reason("shared words", "shares words with the right name", min(1.0, shared / (match.stop - match.first)))
    if len(match.candidates) > 1:
        yield Reason("rival entries", "may render another entry too")


def _nearness(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
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
    if any(w.isdigit() for w in run) and sorted(w for w in run if w.isdigit()) != sorted(w for w in form.words if w.isdigit()):
        yield Reason("other figures", "the figures differ")


def _form(scene: Scene, match: Match, candidate: Candidate) -> Iterator[Reason]:
    form = candidate.form
    name = form.entry.name
    written = scene.tokens.text[match.span.start : match.span.end]
    if candidate.edits:
        yield Reason("near", f"nearly {form.text}")
    elif form.kind in ("name", "admitted"):
        kind = "case" if " ".join(written.split()).casefold() == form.text.casefold() else "spacing"
        yield Reason(kind, f"is {name} but for its {'capitals' if kind == 'case' else 'spacing'}")
        if kind == "case" and written.islower():
            yield Reason("all lower case", "the name in lower case")
        if written.isupper() and len(written) > 3:
            yield Reason("all capitals", "written in capitals throughout")
    elif form.kind == "variant":
        yield Reason("variant", f"listed variant of {name}")
    elif form.kind == "romanised":
        source = ", ".join(form.entry.source[:1])
        yield Reason("romanised", f"is how {source} is romanised")
        if len(form.key) < 6:
            yield Reason("short romanised", "a short romanisation, which many names share")
    else:
        yield Reason("respelled", f"another spelling of {form.text}")
    if len(form.words) >= 3:
        yield Reason("three words", "a form of three words and more, which hardly stands by chance", min(3, len(form.words) - 2) / 2)
    if form.kind == "variant" and len(form.words) > 1:
        initials = [w[:1].isupper() for w in form.text.split() if w.casefold() not in cues.PREPOSITIONS | cues.ARTICLES | {"and"}]
        if all(initials) and " ".join(written.split()) == form.text:
            yield Reason("as listed", "written just as the variant is listed, with its capitals")
        elif written[:1].isupper() and not form.text[:1].isupper() and not scene.starts_sentence(match):
            yield Reason("capitals", "written with capitals, as names are")
    if candidate.plural:
        yield Reason("plural", "in the plural, as names seldom are")
    if len(match.candidates) > 1:
        yield Reason("several entries", "stands for several entries")
    yield Reason(f"kind {form.entry.kind}", f"{name} is a {form.entry.kind}")


def _commonness(form: Form) -> Iterator[Reason]:
    words = [w for w in form.words if w not in cues.GENERIC] or list(form.words)
    if len(words) == 1:
        how = min(5.5, max(2.5, zipf(words[0])))
        yield Reason("one word", f"‘{form.text}’ is an ordinary English word")
        yield Reason("commonness", f"‘{form.text}’ is {'very ' if how >= 5 else ''}common", how - 4)
        if part(words[0]) in "jr":
            yield Reason("is adjective", f"‘{form.text}’ is chiefly an adjective")
        elif part(words[0]) == "p":
            yield Reason("is name", f"‘{form.text}’ is also somebody's or something's name")
        elif part(words[0]) in "vgdxz":
            yield Reason("is verb", f"‘{form.text}’ is chiefly a verb")
        return
    yield Reason("two words" if len(words) == 2 else "many words", f"‘{form.text}’ is made of ordinary words")
    if any(is_firm_pair(a, b) for a, b in zip(form.words, form.words[1:], strict=False)):
        yield Reason("firm phrase", f"‘{form.text}’ is a firm phrase of English")
    elif not any(w in cues.PREPOSITIONS or w in cues.ARTICLES for w in form.words):
        yield Reason("odd phrase", f"‘{form.text}’ is no phrase of English")


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
    told = [w for w in note_words(form.entry.note) if (distance := scene.nearest(match, w)) is not None and distance <= 14]
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
    words = dict.fromkeys(w for w in folded_words(note) if len(w) > 3 and part(w) in "nspu" and w not in cues.GENERIC)
    return tuple(w for w in words if zipf(w) < 5.5 and w not in ("founded", "chinese", "company", "year"))


def _company(scene: Scene, match: Match) -> Iterator[Reason]:
    entry = match.candidates[0].form.entry
    others = sum(1 for k in scene.certain if k != entry.id)
    if scene.certain.get(entry.id, 0) > is_telling(match):
        yield Reason("entry elsewhere", f"{entry.name} stands elsewhere in the text beyond doubt")
    if others >= 3:
        yield Reason("many names", "the text names several entries of the glossary")
    elif others:
        yield Reason("few names", "the text names another entry of the glossary")
    else:
        yield Reason("no names", "the text names no other entry of the glossary")
    here = scene.names_in_sentence(match)
    if here:
        yield Reason("names in sentence", f"in one sentence with {here[0].name}", min(2, len(here)) / 2)


def _left(scene: Scene, match: Match) -> Iterator[Reason]:
    word = scene.before(match)
    if not word:
        opening = scene.tokens.text[match.span.start - 1 : match.span.start]
        if opening in ('"', "\u201c", "\u2018"):
            yield Reason("opens quotation", "the first word of a quotation")
        elif scene.starts_sentence(match):
            yield Reason("starts sentence", "begins a sentence")
        else:
            comma = scene.tokens.gap(match.first - 1).strip() in (",", "\u3001", "\uff0c")
            yield Reason("after comma" if comma else "after punctuation", "begins a clause")
        return
    say = f"after ‘{scene.tokens.word(match.first - 1)}’"
    capital = scene.capital(match.first - 1) and not scene.tokens.ends_sentence(match.first - 2)
    second = scene.before(match, 2)
    known = scene.by_word.get(match.first - 1)
    if word == "the":
        yield Reason("after the", say)
    elif word in cues.ARTICLES:
        yield Reason("after article", f"{say}: an ordinary word")
    elif word in cues.DEMONSTRATIVES:
        yield Reason("after demonstrative", f"{say}: an ordinary word")
    elif word in cues.POSSESSIVES or (word == "s" and match.first > 1):
        yield Reason("after possessive", f"{say}: something that is owned")
    elif known is not None and known.stop == match.first:
        yield Reason("after entry", f"{say}, another entry")
    elif word == "of" and second in cues.FIRST_OF:
        yield Reason("after role of", f"after ‘{second} of’")
    elif word in cues.ROLES or word in cues.APPOSITIONS:
        determined = second in cues.ARTICLES or second in cues.POSSESSIVES
        yield Reason("after role", f"{say}, which stands before a name", 0.5 if determined else 1.0)
    elif word in cues.VERB_SLOTS:
        yield Reason("in verb's place" if can_be_verb(match.candidates[0].form.words[-1]) else "after modal", f"{say}, where a verb stands")
    elif word in cues.BE:
        yield Reason("after be", f"{say}: says what something is")
    elif word in cues.FEEL:
        yield Reason("after feel", f"{say}: says how something is")
    elif word in cues.DEALT_WITH:
        yield Reason("after dealing", f"{say}, which is done with companies and products")
    elif word in cues.PREPOSITIONS:
        yield Reason("after partner" if word in cues.PARTNER_PREPOSITIONS else "after preposition", say)
    elif word in ("and", "or", "but", "that", "when", "if", "because", "while", "as", "where"):
        yield Reason("after conjunction", say)
    elif word in cues.REPORTING:
        yield Reason("after reporting", say)
    elif is_given_name(word) and (capital or not is_ordinary(word)):
        yield Reason("after given name", f"{say}, a given name: somebody's family name")
    elif capital:
        yield Reason("after capital", f"{say}: part of another name")
    elif part(word) == "m":
        yield Reason("after number", f"{say}: things that are counted")
    elif part(word) in "jx":
        yield Reason("after adjective", f"{say}, an adjective")
    elif part(word) in "vdgz":
        yield Reason("after verb", f"{say}, a verb")
    elif part(word) in "ns":
        yield Reason("after noun", f"{say}, a noun")
    elif part(word) in "ra":
        yield Reason("after adverb", say)
    else:
        yield Reason("after other", say)
    if word == "of" and second in cues.MEASURES:
        yield Reason("measured", f"after ‘{second} of’: something that is counted or weighed")


def _noun_phrase(scene: Scene, match: Match, form: Form) -> Iterator[Reason]:
    determiner, modifiers = scene.phrase(match)
    head = countability(form.words[-1])
    follower = scene.after(match)
    describes = bool(follower) and not scene.possessive(match) and part(follower) in "nsu" and match.stop not in scene.by_word
    describes = describes and follower not in cues.ROLES and follower not in cues.FIRMS and follower not in cues.DEALING
    firm = len(form.words) > 1 and (
        any(w in cues.PREPOSITIONS for w in form.words) or any(is_firm_pair(a, b) for a, b in zip(form.words, form.words[1:], strict=False))
    )
    if modifiers and determiner:
        yield Reason("described and determined", "an article and an adjective before it: an ordinary word")
    elif modifiers:
        yield Reason("described", "described by the word before it")
    if determiner == "the" and (follower in cues.ROLES or follower in cues.FIRMS):
        yield Reason("the … firm", f"‘the … {follower}’: which one is named")
    if determiner or modifiers:
        if determiner and head == "count":
            yield Reason("determined count noun", "stands as ordinary nouns do, with a determiner")
        return
    if firm:
        yield Reason("bare firm phrase", "a firm phrase stands without an article")
    elif describes:
        yield Reason(f"bare {head} before noun", f"describes ‘{follower}’, with no article")
    elif head == "count":
        yield Reason("bare count noun", "a noun that needs an article stands without one, as names do")
    elif head == "quality" and scene.before(match) not in cues.BE | cues.FEEL:
        yield Reason("bare quality", "an adjective stands where a noun must")
    else:
        yield Reason(f"bare {head}", "stands without an article")


def _right(scene: Scene, match: Match) -> Iterator[Reason]:
    if scene.possessive(match):
        yield Reason("possessive", "owns what follows")
    word = scene.after(match)
    stop = match.stop + (1 if scene.possessive(match) else 0)
    if not word:
        yield Reason("ends clause" if scene.ends_clause(match) else "before punctuation", "ends a clause")
        return
    say = f"before ‘{scene.tokens.word(stop)}’"
    known = scene.by_word.get(stop)
    capital = scene.capital(stop)
    second = scene.after(match, 2)
    if word in cues.REPORTING:
        yield Reason("before reporting", f"{say}: it speaks")
    elif word in cues.DEALING:
        yield Reason("before dealing", f"{say}: it does business")
    elif word in cues.ROLES:
        yield Reason("before role", f"{say}: it has people")
    elif word in cues.FIRMS:
        yield Reason("before firm", f"{say}, which follows names of companies and products")
    elif known is not None and known.first == stop:
        yield Reason("before entry", f"{say}, another entry")
    elif word in cues.MODALS:
        yield Reason("before modal", f"{say}: it acts")
    elif capital and not scene.tokens.word(stop).isalpha():
        yield Reason("before model", f"{say}, the name of a model")
    elif word.isdigit():
        yield Reason("before number", f"{say}, a number")
    elif word in cues.BE:
        yield Reason("before plural be" if word in ("are", "were") else "before be", say)
    elif word == "of":
        yield Reason("before of", f"{say}: of what something is")
    elif word in ("and", "or"):
        yield Reason("before and", say)
    elif word in cues.PREPOSITIONS:
        yield Reason("before preposition", say)
    elif capital and is_family_name(word) and not is_ordinary(word):
        yield Reason("before family name", f"{say}, a family name: somebody's given name")
    elif capital:
        yield Reason("before capital", f"{say}: part of another name")
    elif word in ("who", "which", "that", "whose", "where"):
        yield Reason("before relative", say)
    elif part(word) in "ns":
        yield Reason("before noun", f"{say}, a noun that it describes")
    elif part(word) in "dz":
        yield Reason("before verb", f"{say}, a verb")
    elif part(word) in "vgx":
        yield Reason("before verb form", say)
    elif part(word) in "jm":
        yield Reason("before adjective", say)
    elif part(word) in "r":
        yield Reason("before adverb", say)
    else:
        yield Reason("before other", say)
    if word in cues.MODALS and (second in cues.REPORTING or second in cues.DEALING):
        yield Reason("before dealing", f"before ‘{word} {second}’: it does business", 0.7)
    last = match.candidates[0].form.words[-1]
    if is_firm_pair(last, word):
        yield Reason("firm phrase after", f"‘{last} {word}’ is a firm phrase of English")


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
    if before and scene.capital(match.first - 1) and not scene.tokens.ends_sentence(match.first - 2):
        if match.first - 1 not in scene.by_word and before not in cues.TITLES and before not in cues.ROLES:
            yield Reason("after capital", f"after ‘{scene.tokens.word(match.first - 1)}’: part of another name")
    if after and match.stop not in scene.by_word and scene.capital(match.stop) and not scene.possessive(match):
        if after not in cues.ROLES and after not in cues.FIRMS:
            yield Reason("before capital", f"before ‘{scene.tokens.word(match.stop)}’: part of another name")


def _subject(scene: Scene, match: Match) -> Iterator[Reason]:
    start, stop = scene.sentence(match)
    folds = scene.tokens.folds
    business = sum(1 for at in range(start, stop) if folds[at] in cues.BUSINESS and not match.first <= at < match.stop)
    if business >= 3:
        yield Reason("business sentence", "the sentence speaks of business")
    elif business:
        yield Reason("some business", "the sentence touches business")
    else:
        yield Reason("no business", "the sentence does not speak of business")
    daily = sum(1 for at in range(start, stop) if stem(folds[at]) in cues.DAILY and not match.first <= at < match.stop)
    if daily:
        yield Reason("daily life", "the sentence speaks of daily life", min(3, daily) / 2)
    own = {w for w in folded_words(match.candidates[0].form.entry.name) if w not in match.candidates[0].form.words and w not in cues.GENERIC}
    if any(scene.positions.get(w) for w in own if len(w) > 3):
        yield Reason("name's word", "a word of the right name stands in the text")
