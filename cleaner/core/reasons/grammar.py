"""Reasons from grammar: the words directly before and behind a match, and the noun phrase in which it stands."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter
from typing import Any

from cleaner.core.basis import cues
from cleaner.core.basis.reason import Reason, decided
from cleaner.core.finding.matching import Match
from cleaner.core.language.sorts import DETERMINERS, NOTHING, SORTS
from cleaner.core.reasons.around import Around, Phrase, goes_on, is_given_name
from cleaner.core.reasons.outlook import Outlook
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.tokens import UPPER, folded_words, stem

_OPENING = frozenset('"\u201c\u2018')
_COMMAS = frozenset(",\u3001\uff0c")
_OPENS = (
    ("after punctuation", "begins a clause"),
    ("after comma", "begins a clause"),
    ("starts sentence", "begins a sentence"),
    ("opens quotation", "the first word of a quotation"),
    ("after ampersand", "behind ‘&’: part of another name"),
)
"""What a match begins before which no word stands."""
_CAPITALS = ("", "capital", "foreign", "own", "headline")
"""With which capitals a word stands behind a match: its own alone, or both, the word being another's or the entry's own."""
_FOREIGN, _OWN, _HEADLINE = (_CAPITALS.index(how) - 1 for how in _CAPITALS[2:])
_THE, _QUANTITY, _NUMBER = map(DETERMINERS.index, ("the", "quantity", "number"))
_OPENS_OBJECT = (*DETERMINERS[1:-1], "s", "part m", "preposition")
"""What is known of words with which what a verb acts on may begin."""
_OWNED = 2
_IS_TERM, _IS_PLURAL = "term".__eq__, "plural".__eq__
_VERB, _FIRST, _LAST, _HEAD, _FIRM, _KIND = map(attrgetter, ("verb", "first", "last", "head", "firm", "kind"))


def left_reasons(scene: Scene, on: Outlook, match: Any, around: Around, sense: Any) -> Any:
    """Return what the words before the match say; the sense is that of its first candidate."""
    before = around.before
    opens = on.only(before == NOTHING.number, partial(_opening, scene), match)
    capital = around.capital_before & around.inside
    capital = capital & (on.headline(match, capital) == 0)
    held = around.held_before + _OWNED * around.owned
    verb = on.fact(_VERB, sense) & on.are(before, "verb slot")
    firm = on.firm(around.word_before, on.listed(on.each(_FIRST, sense)))
    given = is_given_name(on, around) & (around.case == UPPER)
    return on.decide(_left, verb, firm, before, around.second, opens, capital, held, given)


def _opening(scene: Scene, match: Match) -> int:
    """Return as which of ``_OPENS`` a match begins."""
    if scene.tokens.text[match.span.start - 1 : match.span.start] in _OPENING:
        return 3
    if scene.starts_sentence(match):
        return 2
    gap = scene.tokens.gap(match.first - 1).strip()
    return 4 if gap == "&" and scene.capital(match.first - 1) else int(gap in _COMMAS)


@decided
def _left(  # noqa: PLR0913
    verb: bool, firm: bool, before: int, before_it: int, opens: int, capital: bool, held: int, given: bool
) -> Iterator[Reason]:
    word, second = SORTS[before], SORTS[before_it]
    say = "after ‘{before}’"
    if not word:
        yield Reason(*_OPENS[opens])
    elif "the" in word:
        yield Reason("after the", say)
    elif "article" in word:
        yield Reason("after article", f"{say}, as an ordinary word")
    elif "demonstrative" in word:
        yield Reason("after demonstrative", f"{say}, as an ordinary word")
    elif "quantity" in word:
        yield Reason("after quantity", f"{say}: some of many things")
    elif held >= _OWNED:
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
    elif given:
        yield Reason("after family name", "after ‘{before}’, a family name: somebody's given name")
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


def phrase_reasons(on: Outlook, phrase: Phrase, around: Around, sense: Any) -> Any:
    """Return whether the match stands as an ordinary noun must, or bare as names do."""
    determiner, after = phrase.determiner, around.after
    bare = around.owns == 0
    acts = on.are(after, "acts") & bare & on.are(around.behind, *_OPENS_OBJECT)
    describes = on.are(after, "describable") & bare & (around.held_after == 0) & (acts == 0)
    headed = on.are(after, "role", "firm")
    joins = (
        (after != NOTHING.number)
        & bare
        & (around.held_after | around.capital_after | headed | on.are(after, "part n", "part s"))
    )
    linked = on.are(around.before, "be", "feel")
    head, firm, term = on.each(_HEAD, sense), on.fact(_FIRM, sense), on.fact(_IS_TERM, on.each(_KIND, sense))
    counted = ((determiner == _NUMBER) | (determiner == _QUANTITY)) & on.fact(_IS_PLURAL, head) & ((acts | joins) == 0)
    which = counted | ((determiner == _THE) & headed)
    return on.decide(_phrase, determiner, which, phrase.modifiers > 0, head, firm, describes, linked, term)


@decided
def _phrase(  # noqa: PLR0913
    determiner: int, which: bool, modified: bool, head: str, firm: bool, describes: bool, linked: bool, term: bool
) -> Iterator[Reason]:
    if modified and determiner:
        yield Reason(
            "described and determined", "an article and an adjective stand before it, as before an ordinary word"
        )
    elif modified:
        yield Reason("described", "described by the word before it")
    if which and determiner == _THE:
        yield Reason("the … firm", "‘the … {after folded}’: which one is named")
    if which and determiner != _THE:
        yield Reason("counted", "after a number: things that are counted")
    if determiner or modified or not head:  # a name that begins with an article takes no other
        if determiner and term:
            yield Reason("determined term", "a term, which takes a determiner as ordinary nouns do")
        if determiner and head in ("count", "either"):
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


def right_reasons(scene: Scene, on: Outlook, match: Any, around: Around, sense: Any) -> Any:
    """Return what the words behind the match say; the sense is that of its first candidate."""
    after, behind = around.after, around.behind
    acts = on.are(after, "acts") & on.are(behind, *_OPENS_OBJECT)
    deals = on.are(after, "modal") & on.are(behind, "reporting", "dealing")
    both = on.capital(around.first, around.capital_after)
    capital = around.capital_after + on.only(both, partial(_joined, scene), match)
    ends = around.ends & (after == NOTHING.number)
    firm = on.firm(on.listed(on.each(_LAST, sense)), around.word_after)
    longer = goes_on(scene, on, match, on.fact(cues.HEADS.__contains__, on.each(_LAST, sense)), around)
    return on.decide(_right, firm, after, ends, capital, around.held_after, around.owns, deals, acts, longer)


def _joined(scene: Scene, match: Match) -> int:
    """Return how far beyond the second of ``_CAPITALS`` a match and the word behind it go, which both have a capital."""
    if scene.headline(match):
        return _HEADLINE
    entry = match.candidates[0].form.entry
    own = {stem(word) for text in (entry.name, *entry.admitted, *entry.near) for word in folded_words(text)}
    return _OWN if stem(scene.after(match)) in own | cues.ENDS_OF_FIRMS else _FOREIGN


@decided
def _right(  # noqa: PLR0913
    firm: bool, after: int, ends: bool, capital: int, held: bool, owns: bool, deals: bool, acts: bool, longer: bool
) -> Iterator[Reason]:
    word = SORTS[after]
    if owns:
        yield Reason("possessive", "owns what follows")
    say = "before ‘{after}’"
    joined = _CAPITALS[capital]
    if not word:
        yield Reason("ends clause" if ends else "before punctuation", "ends a clause")
    elif "reporting" in word:
        yield Reason("before reporting", f"{say}: it speaks")
    elif "happening" in word:
        yield Reason("before happening", f"{say}: it does what things do too")
    elif "dealing" in word:
        yield Reason("before dealing", f"{say}: it does business")
    elif "role" in word:
        yield Reason("before role", f"{say}: it has people")
    elif "firm" in word and joined == "foreign":
        yield Reason("joins firm", f"{say}, both with a capital: perhaps another firm")
    elif "firm" in word:
        yield Reason("before firm", f"{say}, which follows names of companies and products")
    elif joined == "own":
        yield Reason("before own word", f"{say}, a word of {{name}} too")
    elif held:
        yield Reason("before entry", f"{say}, another entry")
    elif "modal" in word:
        yield Reason("before modal", f"{say}: it acts")
    elif joined and "letters" not in word:
        yield Reason("before model", f"{say}, the name of a model")
    elif "digits" in word:
        yield Reason("before number", f"{say}, a number")
    elif "be" in word:
        yield Reason("before plural be" if "plural be" in word else "before be", say)
    elif longer:
        yield Reason("goes on with a name", "goes on with ‘of’ and a capital: part of a longer name")
    elif "of" in word:
        yield Reason("before of", f"{say}, as an ordinary noun")
    elif "and" in word:
        yield Reason("before and", say)
    elif "preposition" in word:
        yield Reason("before preposition", say)
    elif joined not in ("", "headline") and "family name" in word and "ordinary" not in word:
        yield Reason("before family name", f"{say}, a family name: somebody's given name")
    elif joined == "foreign":
        yield Reason("joins capital", f"{say}, both with a capital: part of another name")
    elif joined == "capital":
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
