"""What sort of word a folded word is: all that reasons ask of the words around a match, as one value for many words.

A reason is decided once for each sort of word, not for each word: whoever needs a new list of words names it here.
"""

from functools import cache, lru_cache

from cleaner.core.basis import cues
from cleaner.core.language.english import is_family_name, is_given_name, is_ordinary, may_act, part
from cleaner.core.language.tables.places import PLACES

_LISTS: dict[str, frozenset[str]] = {
    "article": cues.ARTICLES,
    "demonstrative": cues.DEMONSTRATIVES,
    "quantity": cues.QUANTITIES,
    "possessive": cues.POSSESSIVES,
    "be": cues.BE,
    "feel": cues.FEEL,
    "preposition": cues.PREPOSITIONS,
    "partner": cues.PARTNER_PREPOSITIONS,
    "reporting": cues.REPORTING,
    "dealing": cues.DEALING,
    "happening": cues.HAPPENING,
    "dealt with": cues.DEALT_WITH,
    "time": cues.TIMES,
    "modal": cues.MODALS,
    "role": cues.ROLES,
    "firm": cues.FIRMS,
    "firm's end": cues.ENDS_OF_FIRMS,
    "apposition": cues.APPOSITIONS,
    "verb slot": cues.VERB_SLOTS,
    "first of": cues.FIRST_OF,
    "measure": cues.MEASURES,
    "title": cues.TITLES,
    "many": cues.MANY,
    "opens clause": cues.OPENS_CLAUSE,
    "kind": cues.APPOSITIONS | cues.ROLES | frozenset("arm unit owner parent sister".split()),
    "place": PLACES,
    "conjunction": frozenset("and or but that when if because while as where".split()),
    "relative": frozenset("who which that whose where".split()),
    "and": frozenset({"and", "or"}),
    "plural be": frozenset({"are", "were"}),
    "place preposition": frozenset({"on", "in", "at"}),
    "naming": frozenset({"as", "like", "including"}),
}
_ALONE = frozenset({"the", "of", "s", "such", "like", "by"})
"""Words that are a sort of their own."""
_LOOK_BACK = frozenset({"of", "by", "role", "apposition", "naming"})
"""Sorts of words that say something only together with the word before them."""
DETERMINERS = ("", "the", "article", "demonstrative", "possessive", "quantity", "number")
"""What may determine a noun phrase; a sort knows which it is by its place here."""


class Sort:
    """A sort of word; one object for all words of which the same is known."""

    __slots__ = ("determiner", "facts", "number", "part")

    number: int
    """Its place in ``SORTS``."""
    determiner: int
    """As which of ``DETERMINERS`` it determines a phrase."""

    def __init__(self, facts: frozenset[str], part: str) -> None:
        """Take the names of the lists it stands in, and its usual part of speech."""
        self.facts = facts
        self.part = part
        self.determiner = next((at for at, name in enumerate(DETERMINERS) if name in facts), 0)
        self.number = len(SORTS)
        SORTS.append(self)

    def __contains__(self, fact: str) -> bool:
        return fact in self.facts

    def __bool__(self) -> bool:
        return bool(self.facts)


SORTS: list[Sort] = []
"""All sorts that were met, by their numbers."""
NOTHING = Sort(frozenset(), "u")
"""Where no word stands, or punctuation before it."""
_KNOWN: dict[frozenset[str], Sort] = {}


@lru_cache(maxsize=1 << 12)
def sort_of(word: str) -> Sort:
    """Return the sort of a folded word."""
    if not word:
        return NOTHING
    what = part(word)
    facts = {f"part {what}", *_listed().get(word, ())}
    if is_ordinary(word):
        facts.add("ordinary")
    if is_given_name(word):
        facts.add("given name")
    if is_family_name(word):
        facts.add("family name")
    if what in "sz" and may_act(word):
        facts.add("acts")
    if word.isdigit():
        facts |= {"digits", "year"} if len(word) == len("2020") else {"digits"}
    if word.isalpha():
        facts.add("letters")
    if not facts.isdisjoint(_LOOK_BACK):
        facts.add("looks back")
    if what in "jxnsu" and facts.isdisjoint({"role", "apposition"}):
        facts.add("modifies")  # it may stand between a determiner and its noun
    if what in "nsu" and facts.isdisjoint({"role", "firm", "dealing"}):
        facts.add("describable")  # a noun before it may describe it
    known = frozenset(facts)
    if known not in _KNOWN:
        _KNOWN[known] = Sort(known, what)
    return _KNOWN[known]


@cache
def _listed() -> dict[str, list[str]]:
    """Return the names of the lists that a word stands in."""
    found = {word: [word] for word in _ALONE}
    for name, words in _LISTS.items():
        for word in words:
            found.setdefault(word, []).append(name)
    return found
