"""Reasons from grammar: the words directly before and behind a match, and the noun phrase in which it stands."""

from collections.abc import Iterator

from cleaner.core.around import Around, Phrase, opening
from cleaner.core.english import is_firm_pair
from cleaner.core.matching import Match
from cleaner.core.reason import Group, Reason, decided
from cleaner.core.scene import Scene
from cleaner.core.sorts import Sort
from cleaner.core.traits import Sense

_OPENS = {"opens quotation": "the first word of a quotation", "starts sentence": "begins a sentence"}


def left_reasons(scene: Scene, match: Match, around: Around, sense: Sense) -> Group:
    """Return what the words before the match say; the sense is that of its first candidate."""
    if not around.before:
        return _opens(opening(scene, match))
    firm = is_firm_pair(around.word_before, sense.words[0])
    capital = around.capital_before and around.inside
    verb = sense.verb and "verb slot" in around.before
    held = "owned" if around.owned else "held" if around.held_before else ""
    return _left(around.before, around.second, capital, held, verb, firm)


@decided
def _opens(kind: str) -> Iterator[Reason]:
    yield Reason(kind, _OPENS.get(kind, "begins a clause"))


@decided
def _left(word: Sort, second: Sort, capital: bool, held: str, verb: bool, firm: bool) -> Iterator[Reason]:
    say = "after ‘{before}’"
    if "the" in word:
        yield Reason("after the", say)
    elif "article" in word:
        yield Reason("after article", f"{say}, as an ordinary word")
    elif "demonstrative" in word:
        yield Reason("after demonstrative", f"{say}, as an ordinary word")
    elif held == "owned":
        yield Reason("owned by entry", "owned by {owner}, it seems")
    elif "possessive" in word or "s" in word:
        yield Reason("after possessive", f"{say}: something that is owned")
    elif held:
        yield Reason("after entry", f"{say}, another entry")
    elif "of" in word and "first of" in second:
        yield Reason("after role of", "after ‘{second} of’")
    elif "role" in word or "apposition" in word:
        determined = "article" in second or "possessive" in second
        yield Reason("after role", f"{say}, which stands before a name", 0.5 if determined else 1.0)
    elif "verb slot" in word:
        yield Reason("in verb's place" if verb else "after modal", f"{say}, where a verb stands")
    elif "be" in word:
        yield Reason("after be", f"{say}, where it says what something is")
    elif "feel" in word:
        yield Reason("after feel", f"{say}, where it says how something is")
    elif "dealt with" in word:
        yield Reason("after dealing", f"{say}, which is done with companies and products")
    elif "preposition" in word:
        yield Reason("after partner" if "partner" in word else "after preposition", say)
    elif "time" in word or "year" in word:
        yield Reason("after time", f"{say}: a new clause may begin here")
    elif "conjunction" in word:
        yield Reason("after conjunction", say)
    elif "reporting" in word:
        yield Reason("after reporting", say)
    elif "given name" in word and (capital or "ordinary" not in word):
        yield Reason("after given name", f"{say}, a given name: somebody's family name")
    elif capital:
        yield Reason("after capital", f"{say}: part of another name")
    elif word.part == "m":
        yield Reason("after number", f"{say}: things that are counted")
    elif word.part in "jx":
        yield Reason("after adjective", f"{say}, an adjective")
    elif word.part in "vdgz":
        yield Reason("after verb", f"{say}, a verb")
    elif word.part in "ns":
        yield Reason("after noun", f"{say}, a noun")
    elif word.part in "ra":
        yield Reason("after adverb", say)
    else:
        yield Reason("after other", say)
    if firm:
        yield Reason("firm phrase before", "‘{before folded} {first}’ is a firm phrase of English")
    if "of" in word and "measure" in second:
        yield Reason("measured", "after ‘{second} of’: something that is counted or weighed")


def phrase_reasons(phrase: Phrase, around: Around, sense: Sense) -> Group:
    """Return whether the match stands as an ordinary noun must, or bare as names do."""
    determiner, after = phrase.determiner, around.after
    acts = "acts" in after and not around.owns and _opens_object(around.behind)
    describes = after.describable and not around.owns and not around.held_after and not acts
    named = determiner == "the" and ("role" in after or "firm" in after)
    linked = "be" in around.before or "feel" in around.before
    counted = determiner == "number" and sense.head == "plural" and not acts and not _joins(after, around)
    which = determiner + " firm" * named + " counted" * counted
    return _phrase(which, phrase.modifiers > 0, sense.head, sense.firm, describes, linked, sense.kind == "term")


def _opens_object(word: Sort) -> bool:
    """Whether what a verb acts on may begin with the word."""
    return bool(word.determiner) or "s" in word or word.part == "m" or "preposition" in word


def _joins(after: Sort, around: Around) -> bool:
    """Whether the word behind the match goes on with the noun phrase."""
    named = around.held_after or around.capital_after or "role" in after or "firm" in after
    return bool(after) and not around.owns and (named or after.part in "ns")


@decided
def _phrase(  # noqa: PLR0913
    determiner: str, modified: bool, head: str, firm: bool, describes: bool, linked: bool, term: bool
) -> Iterator[Reason]:
    if modified and determiner:
        yield Reason(
            "described and determined", "an article and an adjective stand before it, as before an ordinary word"
        )
    elif modified:
        yield Reason("described", "described by the word before it")
    if determiner == "the firm":
        yield Reason("the … firm", "‘the … {after folded}’: which one is named")
    if determiner == "number counted":
        yield Reason("counted", "after a number: things that are counted")
    if determiner or modified:
        if determiner and term:
            yield Reason("determined term", "a term, which takes a determiner as ordinary nouns do")
        if determiner and head == "count":
            yield Reason("determined count noun", "stands as ordinary nouns do, with a determiner")
        return
    if firm:
        yield Reason("bare firm phrase", "a firm phrase stands without an article")
    elif describes:
        yield Reason(f"bare {head} before noun", "describes ‘{after folded}’, with no article")
    elif head == "count":
        yield Reason("bare count noun", "a noun that needs an article stands without one, as names do")
    elif head == "quality" and not linked:
        yield Reason("bare quality", "an adjective stands where a noun must")
    else:
        yield Reason(f"bare {head}", "stands without an article")


def right_reasons(scene: Scene, match: Match, around: Around, sense: Sense) -> Group:
    """Return what the words behind the match say; the sense is that of its first candidate."""
    after = around.after
    if not after:
        return _ends(around.owns, scene.ends_clause(match))
    firm = is_firm_pair(sense.words[-1], around.word_after)
    acts = "acts" in after and _opens_object(around.behind)
    deals = "modal" in after and ("reporting" in around.behind or "dealing" in around.behind)
    capital = scene.capital(match.first) + 1 if around.capital_after else 0
    return _right(after, capital, around.held_after, around.owns, deals, acts, firm)


@decided
def _ends(owns: bool, clause: bool) -> Iterator[Reason]:
    if owns:
        yield Reason("possessive", "owns what follows")
    yield Reason("ends clause" if clause else "before punctuation", "ends a clause")


@decided
def _right(  # noqa: PLR0913
    word: Sort, capital: int, held: bool, owns: bool, deals: bool, acts: bool, firm: bool
) -> Iterator[Reason]:
    if owns:
        yield Reason("possessive", "owns what follows")
    say = "before ‘{after}’"
    if "reporting" in word:
        yield Reason("before reporting", f"{say}: it speaks")
    elif "dealing" in word:
        yield Reason("before dealing", f"{say}: it does business")
    elif "role" in word:
        yield Reason("before role", f"{say}: it has people")
    elif "firm" in word:
        yield Reason("before firm", f"{say}, which follows names of companies and products")
    elif held:
        yield Reason("before entry", f"{say}, another entry")
    elif "modal" in word:
        yield Reason("before modal", f"{say}: it acts")
    elif capital and "letters" not in word:
        yield Reason("before model", f"{say}, the name of a model")
    elif "digits" in word:
        yield Reason("before number", f"{say}, a number")
    elif "be" in word:
        yield Reason("before plural be" if "plural be" in word else "before be", say)
    elif "of" in word:
        yield Reason("before of", f"{say}, as an ordinary noun")
    elif "and" in word:
        yield Reason("before and", say)
    elif "preposition" in word:
        yield Reason("before preposition", say)
    elif capital and "family name" in word and "ordinary" not in word:
        yield Reason("before family name", f"{say}, a family name: somebody's given name")
    elif capital > 1:
        yield Reason("joins capital", f"{say}, both with a capital: part of another name")
    elif capital:
        yield Reason("before capital", f"{say}: part of another name")
    elif "relative" in word:
        yield Reason("before relative", say)
    elif acts:
        yield Reason("before acting", f"{say}: it does something")
    elif word.part in "ns":
        yield Reason("before noun", f"{say}, a noun that it describes")
    elif word.part in "dz":
        yield Reason("before verb", f"{say}, a verb")
    elif word.part in "vgx":
        yield Reason("before verb form", say)
    elif word.part in "jm":
        yield Reason("before adjective", say)
    elif word.part in "r":
        yield Reason("before adverb", say)
    else:
        yield Reason("before other", say)
    if deals:
        yield Reason("before dealing", "before ‘{after folded} {behind folded}’: it does business", 0.7)
    if firm:
        yield Reason("firm phrase after", "‘{last} {after folded}’ is a firm phrase of English")
