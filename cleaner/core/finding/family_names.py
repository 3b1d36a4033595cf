"""Persons by their family name alone: *Mr. Cai* for Mr. Tsai, *mr. ma* for Mr. Ma, behind the full name of one of them.

Many persons share a family name. So it is looked at only where the full name of the one person of the glossary that
bears it stands before, and in no text that names another bearer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from cleaner.core.basis import cues
from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.remembering import remembered
from cleaner.core.basis.text import Span
from cleaner.core.finding.covering import Covered
from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.standing import Known
from cleaner.core.finding.strangers import does
from cleaner.core.language.english import is_given_name, is_ordinary
from cleaner.core.language.romanisation import family_readings, syllables
from cleaner.core.words.tokens import Tokens, folded_words, stem

if TYPE_CHECKING:
    from cleaner.core.finding.long_matches import LongMatches

_SHORTENED = frozenset({"mr", "mrs", "ms", "miss", "dr"})
"""Titles that always have a capital."""
TITLES = cues.TITLES | cues.ROLES | {"lao", "xiao", "madam", "ceo"}
_NO_NAMES = TITLES | cues.TIMES
_BEHIND_TITLE = (" ", ". ", "\u00a0", ".")
_DETERMINERS = cues.ARTICLES | cues.DEMONSTRATIVES | cues.QUANTITIES | cues.POSSESSIVES | {"the"}
_LIKENESS = 0.9


class Bearer(NamedTuple):
    """A person of the glossary who is named in a text."""

    entry: Entry
    family: str
    """The family name as it should stand."""
    names: frozenset[str]
    """Folded, with the ways in which the source name may be read."""
    full: int = 0
    """The number of the word behind which the full name has stood."""


def find_family_names(tokens: Tokens, matches: list[Match], columns: "LongMatches | None" = None) -> list[Match]:
    """Return ``matches`` with those places added, in order, where a person named before stands by a broken family name.

    ``columns`` are those of the matches of a long text.
    """
    one_by_one = ((match, _is_full(match)) for match in matches if match.entry.kind == "person")
    bearers = _bearers(one_by_one if columns is None else _persons(matches, columns))
    if not bearers:
        return matches
    taken = Covered(matches)
    added: dict[int, Match] = {}
    for bearer in bearers:
        places = sorted(at for name in bearer.names for at in _stands(tokens, name) if at not in taken)
        if not any(_of_another(tokens, at) for at in places):
            added |= {at: m for at in places if at >= bearer.full and (m := _broken(tokens, bearer, at, taken))}
    return taken.changed((), added.values()) if added else matches


def _bearers(persons: Iterable[tuple[Match, bool]]) -> list[Bearer]:
    """Return the persons whose full name stands in a text and who alone of all that stand there bear their family name.

    They come at their matches, in order, with whether the full name stands there.
    """
    named: dict[str, tuple[str, frozenset[str], frozenset[str]]] = {}
    found: dict[str, tuple[Entry, int]] = {}
    for match, full in persons:
        entry = match.entry
        if entry.id not in named:
            named[entry.id] = _named(entry.name, entry.source)
        if full and entry.id not in found:
            found[entry.id] = entry, match.stop
    shared = Counter(chain.from_iterable([every for _, _, every in named.values()]))
    rows = [(entry, *named[ident][:2], at) for ident, (entry, at) in found.items()]
    return [Bearer(*row) for row in rows if row[1] and all(shared[name] == 1 for name in row[2])]


def _persons(matches: list[Match], columns: "LongMatches") -> list[tuple[Match, bool]]:
    """Return the first match of each person, and the first where the full name stands, which is told with each."""
    person, full = columns.fact(_is_person) != 0, columns.fact(_is_full) != 0
    met = {*columns.firsts_of(person), *columns.firsts_of(person & full)}
    return [(matches[number], bool(full[number])) for number in sorted(met)]


def _is_person(known: Known) -> bool:
    return known[-3].kind == "person"


def _is_full(known: Known | Match) -> bool:
    """Whether the full name of a person stands there, and not as a slip or as an ordinary word."""
    (best, *_), _, right, telling = known[-4:]
    words = best.form.words
    full = (len(words) > 1 or best.form.kind == "romanised") and words[0] not in TITLES
    return full and (right or telling or not (best.edits or best.form.ordinary))


@remembered(1 << 14)
def _named(name: str, sources: tuple[str, ...]) -> tuple[str, frozenset[str], frozenset[str]]:
    """Return a person's family name, how it may be read, and that with all words of the name; no family name where none is told.

    It is what reads the source name, or else the last word behind a given name.
    """
    words, written = folded_words(name), name.split()
    if len(words) not in (2, 3) or len(written) != len(words):
        return "", frozenset(), frozenset(words)
    read = frozenset(reading for source in sources for reading in family_readings(source))
    if words[0] in read:
        at = 0
    elif words[-1] in read or is_given_name(words[0]) or not syllables(words[0]):
        at = -1
    else:
        return "", frozenset(), frozenset(words)
    return written[at], read | {words[at]}, read.union(words)


def _stands(tokens: Tokens, name: str) -> Iterator[int]:
    return (at for at in tokens.places(stem(name)) if tokens.folds[at] == name)


def _titled(tokens: Tokens, at: int) -> bool:
    """Whether a title stands before a word."""
    return at > 0 and tokens.folds[at - 1] in TITLES and tokens.gap(at - 1) in _BEHIND_TITLE


def _of_another(tokens: Tokens, at: int) -> bool:
    """Whether a family name stands beside another name, as that of another person does."""
    if not tokens.word(at)[0].isupper():
        return False
    sides = [at + 1] if tokens.adjacent(at) else []
    if at and tokens.adjacent(at - 1) and not _titled(tokens, at):
        sides.append(at - 1)
    words = (tokens.folds[k] for k in sides if tokens.word(k)[0].isupper())
    return any(word not in _NO_NAMES and (is_given_name(word) or not is_ordinary(word)) for word in words)


def _broken(tokens: Tokens, bearer: Bearer, at: int, taken: Covered) -> Match | None:
    """Return a place where a family name is read otherwise than it should be, or lacks its capital."""
    word, titled = tokens.word(at), _titled(tokens, at) and at - 1 not in taken
    title = tokens.word(at - 1) if titled else ""
    lower = titled and title.casefold() in _SHORTENED and title.islower()
    if tokens.folds[at] == bearer.family.casefold():
        if not (lower or (word.islower() and (titled or _is_one_person(tokens, at)))):
            return None
    elif not titled and (not word[0].isupper() or is_ordinary(tokens.folds[at]) or not _acts(tokens, at)):
        return None
    first = at - 1 if lower else at
    gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]] if lower else ""
    text = f"{title.capitalize()}{gap}{bearer.family}" if lower else bearer.family
    form = Form("", text, tuple(tokens.folds[first : at + 1]), "family name", bearer.entry)
    span = Span(tokens.starts[first], tokens.ends[at])
    return Match(first, at + 1, span, (Candidate(form, edits=1, similarity=_LIKENESS),), bearer.entry)


def _is_one_person(tokens: Tokens, at: int) -> bool:
    """Whether a word that is no English acts without a determiner, as nothing but a name does."""
    determined = at > 0 and tokens.gap(at - 1) == " " and tokens.folds[at - 1] in _DETERMINERS
    return not determined and not is_ordinary(tokens.folds[at]) and _acts(tokens, at)


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether a word alone stands as a person does: it owns something, or a verb follows."""
    owns = at + 1 < len(tokens) and tokens.folds[at + 1] == "s" and tokens.gap(at) in ("'", "\u2019")
    return owns or does(tokens, at + 1)
