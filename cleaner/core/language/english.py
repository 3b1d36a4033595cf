"""What is known of English words: how common, which part of speech, firm pairs, names of persons.

The facts lie in ``core/language/tables/english``; a word is looked up when it is asked for.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from cleaner.core.basis.remembering import remembered
from cleaner.core.basis.sought import fact_of
from cleaner.core.words.tokens import stem

_ORDINARY_PARTS = frozenset("nsvdgzxjrimtocau")
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
NUMBER_WORDS = {word: str(number) for number, word in enumerate(_NUMBERS, 1)}


class _Words(dict[str, str | None]):
    """What is known of the words that were asked for; of all words, once many were."""

    whole = False

    def __missing__(self, word: str) -> str | None:
        if self.whole:
            return None
        if len(self) > _MANY:
            self.fill()
            return self[word]
        from cleaner.core.language.tables.english import WORDS

        fact = self[word] = fact_of(WORDS, word)
        return fact

    def fill(self) -> None:
        """Look up all words."""
        from cleaner.core.language.tables.english import WORDS

        if not self.whole:
            told = " ".join(WORDS.values()).replace(":", " ").split()
            facts: dict[str, str] = {}
            self.update(zip(told[::2], map(facts.setdefault, told[1::2], told[1::2]), strict=True))
            self.whole = True


_MANY = 4000
"""Words from which on it is quicker to unpack them all."""
_ROWS = _Words()


@cache
def _given() -> frozenset[str]:
    from cleaner.core.language.tables.english import GIVEN_NAMES

    return frozenset(GIVEN_NAMES.split())


@cache
def _family() -> frozenset[str]:
    from cleaner.core.language.tables.english import FAMILY_NAMES
    from cleaner.core.language.tables.families import FAMILIES

    return frozenset(FAMILY_NAMES.split()).union(FAMILIES.split())


@cache
def _subjects() -> dict[str, frozenset[str]]:
    from cleaner.core.language.tables.subjects import SUBJECTS

    found: dict[str, frozenset[str]] = {}
    for subject, words in SUBJECTS.items():
        own = frozenset((subject,))
        for word in words.split():
            found[word] = found[word] | own if word in found else own
    return found


@cache
def words_of_subjects() -> frozenset[str]:
    """Return all folded words that speak of an everyday subject."""
    words = frozenset(_subjects())
    stems = frozenset(map(stem, words))
    return words | stems | {f"{word}s" for word in words | stems if stem(f"{word}s") == word}


@lru_cache(maxsize=1 << 12)
def subjects(word: str) -> frozenset[str]:
    """Return the everyday subjects that a folded word speaks of, such as *animal* and *food* for *fish*."""
    return _spoken_of(word) or _spoken_of(stem(word))


def _spoken_of(word: str) -> frozenset[str]:
    known, plural = _subjects(), f"{word}s"
    more = known.get(plural, _NONE) if stem(plural) == word else _NONE
    own = known.get(word, _NONE)
    return own | more if more else own


_NONE = frozenset[str]()


def part(word: str) -> str:
    """Return the usual part of speech of a folded word as one letter, ``u`` where it is unknown.

    n noun · s plural noun · p name · v verb · d past · g -ing · z -s form · x participle · j adjective · r adverb ·
    i preposition · t determiner · m number · o other · c conjunction · a modal verb.
    """
    row = _ROWS[word]
    if row is not None:
        return row[0]
    return "m" if word[:1].isdigit() else "u"


def zipf(word: str) -> float:
    """Return how common a folded word is: log10 of its count in a thousand million words, to half a unit; 0 if rare."""
    row = _ROWS[word]
    return int(row[1:]) / 2 if row else 0.0


def is_ordinary(word: str) -> bool:
    """Whether the folded word is an English word that is not chiefly a name, or a plain number."""
    row = _ROWS[word]
    if row is None:
        return word.isdigit() or word == "s"  # what follows the apostrophe of *people's*
    if row[0] == "u" and len(word) <= 4:
        return False  # short words that no lexicon knows are abbreviations and syllables, such as *yun*
    return row[0] in _ORDINARY_PARTS


def is_name(word: str) -> bool:
    """Whether the folded word is chiefly a name in English: of a person, a place, another company."""
    row = _ROWS[word]
    return row is not None and row[0] == "p"


def is_known(word: str) -> bool:
    """Whether the folded word stands in the word list at all, as word or as name."""
    return _ROWS[word] is not None or word.isdigit()


def unknown(words: Iterable[str]) -> list[str]:
    """Return those of a great many folded words that are not known, in order."""
    _ROWS.fill()
    return [word for word in words if _ROWS.get(word) is None and not word.isdigit()]


def words_known() -> list[str]:
    """Return all folded words that stand in the word list."""
    _ROWS.fill()
    return [word for word, row in _ROWS.items() if row is not None]


@lru_cache(maxsize=1 << 12)
def countability(word: str) -> str:
    """Return how a folded word behaves as the head of a phrase: ``count``, ``mass``, ``plural``, ``quality``, ``act``, ``name``."""
    what = part(word)
    if what == "s" or (what in "uz" and word.endswith("s") and is_known(word[:-1])):
        return "plural"
    if what == "p":
        return "name"
    if what in "jr":
        return "quality"
    if what in "vgdx":
        return "act"
    return "count" if max(map(zipf, _plurals(word))) >= max(2.5, zipf(word) - 2) else "mass"


@cache
def _bare() -> frozenset[str]:
    from cleaner.core.language.tables.bare import BARE

    return BARE


def stands_bare(word: str) -> bool:
    """Whether a folded noun that has a plural often stands without an article all the same: *mango*, *light*, *spring*."""
    return word in _bare()


def _plurals(word: str) -> list[str]:
    """Return how the plural of a noun may be spelled."""
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return [word[:-1] + "ies"]
    if word.endswith(("s", "x", "ch", "sh")):
        return [word + "es"]
    if word.endswith("o"):
        return [word + "es", word + "s"]
    if word.endswith(("f", "fe")):
        return [word.rstrip("e")[:-1] + "ves", word + "s"]
    return [word + "s"]


def singulars(word: str) -> list[str]:
    """Return how the singular of a folded word may be spelled, if it is the plural of a noun: *cabinets*, not *means*."""
    if part(word) != "s":
        return []
    ends = (("ies", "y"), ("es", ""), ("s", ""))
    return [_SINGULAR[word]] if word in _SINGULAR else [word.removesuffix(e) + o for e, o in ends if word.endswith(e)]


_SINGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def is_often_several(name: str) -> bool:
    """Whether the last word of a name is hardly rarer in the plural: that of *locker* is, that of *capital* is not."""
    head = name.rpartition(" ")[2].casefold()
    return countability(head) == "count" and max(map(zipf, _plurals(head))) >= zipf(head) - 1


def in_plural(name: str) -> str:
    """Return a name of several words or one in the plural, where there may be several of it."""
    before, space, head = name.rpartition(" ")
    if not head.isalpha() or countability(head.casefold()) != "count":
        return name
    plural = max(_plurals(head.casefold()), key=zipf)
    kept = next(
        (n for n, (one, other) in enumerate(zip(head.casefold(), plural, strict=False)) if one != other), len(head)
    )
    return f"{before}{space}{head[:kept]}{plural[kept:]}"


@lru_cache(maxsize=1 << 12)
def can_be_verb(word: str) -> bool:
    """Whether the folded word has the forms of a verb in English, whatever it usually is."""
    if part(word) == "v":
        return True
    stem = word[:-1] if word.endswith("e") else word
    if zipf(stem + "ing") >= 3:
        past = stem[:-1] + "ied" if stem.endswith("y") else stem + "ed"
        return max(zipf(past), zipf(stem + "ed")) >= 3
    return len(word) > 2 and zipf(word + word[-1] + "ing") >= 4


@lru_cache(maxsize=1 << 12)
def may_act(word: str) -> bool:
    """Whether the folded word may say what one does: *sets*, *ranks*, though it may be several things as well."""
    if part(word) == "z":
        return True
    ends = ("es", "s") if word.endswith(("shes", "ches", "sses", "xes", "oes")) else ("s",)
    stems = [word.removesuffix(end) for end in ends if word.endswith(end)]
    stems += [word[:-3] + "y"] if word.endswith("ies") else []
    return any(can_be_verb(stem) for stem in stems)


def is_firm_pair(first: str, second: str) -> bool:
    """Whether two folded words often stand together in English, like *national security*."""
    return f",{second}," in _seconds(first)


def holds_firm_pair(words: Sequence[str]) -> bool:
    """Whether two of some folded words that follow one another often stand together in English."""
    return any(f",{second}," in _seconds(first) for first, second in pairwise(words))


def begins_pairs(first: str) -> bool:
    """Whether a folded word stands first in some pair that ``is_firm_pair`` knows."""
    return _seconds(first) != ",,"


@remembered(1 << 14)
def _seconds(first: str) -> str:
    from cleaner.core.language.tables.english import PAIRS

    return f",{fact_of(PAIRS, first) or ''},"


def is_given_name(word: str) -> bool:
    """Whether the folded word is a common given name."""
    return word in _given()


def is_family_name(word: str) -> bool:
    """Whether the folded word is a common family name in English-speaking countries, or a Chinese one."""
    return word in _family()
