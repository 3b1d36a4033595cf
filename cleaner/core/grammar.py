"""Reasons from grammar: the words directly before and behind a match, and the noun phrase in which it stands."""

from collections.abc import Iterator

from cleaner.core import cues
from cleaner.core.english import (
    can_be_verb,
    countability,
    is_family_name,
    is_firm_pair,
    is_given_name,
    is_ordinary,
    part,
)
from cleaner.core.forms import Form
from cleaner.core.matching import Match
from cleaner.core.reason import Reason
from cleaner.core.scene import Scene

_LINKING = cues.BE | cues.FEEL


def left_reasons(scene: Scene, match: Match) -> Iterator[Reason]:
    """Yield what the words before the match say."""
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
    elif word == "s" and match.first - 2 in scene.by_word:
        owner = scene.by_word[match.first - 2].candidates[0].form.entry.name
        yield Reason("owned by entry", f"owned by {owner}, it seems")
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
        yield Reason(
            "in verb's place" if can_be_verb(match.candidates[0].form.words[-1]) else "after modal",
            f"{say}, where a verb stands",
        )
    elif word in cues.BE:
        yield Reason("after be", f"{say}: says what something is")
    elif word in cues.FEEL:
        yield Reason("after feel", f"{say}: says how something is")
    elif word in cues.DEALT_WITH:
        yield Reason("after dealing", f"{say}, which is done with companies and products")
    elif word in cues.PREPOSITIONS:
        yield Reason("after partner" if word in cues.PARTNER_PREPOSITIONS else "after preposition", say)
    elif word in cues.TIMES or (word.isdigit() and len(word) == 4):
        yield Reason("after time", f"{say}: a new clause may begin here")
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
    if is_firm_pair(word, match.candidates[0].form.words[0]):
        yield Reason("firm phrase before", f"‘{word} {match.candidates[0].form.words[0]}’ is a firm phrase of English")
    if word == "of" and second in cues.MEASURES:
        yield Reason("measured", f"after ‘{second} of’: something that is counted or weighed")


def phrase_reasons(scene: Scene, match: Match, form: Form) -> Iterator[Reason]:
    """Yield whether the match stands as an ordinary noun must, or bare as names do."""
    determiner, modifiers = scene.phrase(match)
    head = countability(form.words[-1])
    follower = scene.after(match)
    describes = (
        bool(follower) and not scene.possessive(match) and part(follower) in "nsu" and match.stop not in scene.by_word
    )
    describes = describes and follower not in cues.ROLES and follower not in cues.FIRMS and follower not in cues.DEALING
    firm = len(form.words) > 1 and (
        any(w in cues.PREPOSITIONS for w in form.words)
        or any(is_firm_pair(a, b) for a, b in zip(form.words, form.words[1:], strict=False))
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
    elif head == "quality" and scene.before(match) not in _LINKING:
        yield Reason("bare quality", "an adjective stands where a noun must")
    else:
        yield Reason(f"bare {head}", "stands without an article")


def right_reasons(scene: Scene, match: Match) -> Iterator[Reason]:
    """Yield what the words behind the match say."""
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
