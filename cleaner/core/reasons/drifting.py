"""Names of a text that look like drifting spellings of one another (*Qin Lie*, *Qin Lei*, *qin lie*): hints, no glossary.

A hint is never a suggestion: nothing says which spelling is right, and two people may bear names so alike. So it asks
for much: the whole name is alike word by word, the words that differ sound alike or are one slip apart and are no
English, an ending of grammar is no difference, and names that stand in one sentence are two.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from cleaner.core.basis import cues
from cleaner.core.basis.remembering import remembered
from cleaner.core.basis.seen import Seen
from cleaner.core.basis.suggestion import Evidence, Option, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.forms import RIGHT_KINDS
from cleaner.core.finding.matching import Index
from cleaner.core.finding.protected import protected
from cleaner.core.language.english import is_known, is_ordinary, part
from cleaner.core.language.romanisation import syllables
from cleaner.core.language.sounds import in_wade_giles, romanised_otherwise, slurred
from cleaner.core.language.tables.places import PLACES
from cleaner.core.words.likeness import LETTERS
from cleaner.core.words.tokens import fold, folded_words, squeezed

_WORD = r"[A-Z\u00c0-\u00de](?:[^\W\d_]|(?<=[^\W\d_])[-'\u2019](?=[^\W\d_]))*"
_RUN = re.compile(rf"(?<![\w'\u2019@/.-]){_WORD}(?: {_WORD}){{0,4}}(?![\w@/]|\.\w)")
_LOWER_WORD = re.compile(r"(?<![\w'\u2019@/.-])[a-z]+(?= [a-z])")
_POSSESSIVE = re.compile(r"['\u2019][sS]?$")
_ENDS = r"[.!?;\u3002\uff01\uff1f\uff1b\n]"
_MOST_WORDS = 4
_LEAST_LETTERS = 4
_LEAST_SLIP = 5
_GRAMMAR = frozenset("iotcram")
"""Parts of speech of words that begin a sentence and no name."""
_ENDINGS = frozenset("s es n an ian i ese ish ist ism er r a o y d ed ing ia ic ly".split())
_CLASSES = str.maketrans("zcsjqxgklrwvfbpdtmn", "sssssskkllfffppttnn", "aeiouyh")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which a name is written in a text."""

    text: str
    spans: tuple[Span, ...]
    why: str
    """How it differs from the first spelling; empty for the first one itself."""


@dataclass(frozen=True, slots=True)
class Drift:
    """Spellings that may mean one name."""

    spellings: tuple[Spelling, ...]
    """Two at least, the most frequent one first, or one that the glossary has as right."""

    @property
    def first(self) -> Spelling:
        """The spelling that the others are compared with."""
        return self.spellings[0]


def find_drifts(index: Index, document: Document, taken: Iterable[Span] = ()) -> tuple[Drift, ...]:
    """Return the names that drift in a document, in the order of their first places; ``taken`` is suggested already.

    Nothing is one where nothing is repaired.
    """
    seen = Seen.of(document)
    raw = seen.document.raw
    covered = [*protected(raw), *(Span(seen.offset(span.start), seen.offset(span.end)) for span in taken)]
    found = _names(raw, covered)
    names = {name: spans for name, spans in found.items() if _may_drift(name)}
    pairs = list(_pairs(names))
    lower = _in_lower_case(raw, found, covered)
    for name, spans in lower.items():
        names |= {name: found[name], name.lower(): spans}
    right = {name for name in names if _is_right(index, name)}
    order = sorted(names, key=lambda n: (n not in right, n.islower(), -len(names[n]), names[n][0]))
    rank = {name: at for at, name in enumerate(order)}
    partners: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for one, other in pairs:
        head, tail = (one, other) if rank[one] < rank[other] else (other, one)
        if tail in right:
            continue
        why = _alike(head, tail)
        if why and not _stand_together(raw, names[head], names[tail]):
            partners[head][tail] = why
    for name in lower:
        partners[name][name.lower()] = "the same letters in lower case"
    places = {name: tuple(map(seen.span, spans)) for name, spans in names.items()}
    drifts: list[Drift] = []
    used: set[str] = set()
    for head in order:
        tails = {tail: why for tail, why in partners[head].items() if tail not in used}
        if head in used or not tails:
            continue
        used |= {head, *tails}
        rows = [Spelling(head, places[head], "")]
        rows += [Spelling(t, places[t], tails[t]) for t in sorted(tails, key=rank.__getitem__)]
        drifts.append(Drift(tuple(rows)))
    return tuple(sorted(drifts, key=lambda d: min(s.spans[0] for s in d.spellings)))


def places_of(document: Document, spelling: Spelling, after: str) -> tuple[Suggestion, ...]:
    """Return the places of a spelling as suggestions of a person's own words, for a look at each of them."""
    option = Option(after, "", "")
    why = (Evidence("drift", spelling.why, 0.0),) if spelling.why else ()
    return tuple(
        Suggestion(document.digest, span, before, (option,), why, 0.0, "ask")
        for span in spelling.spans
        if (before := document.raw[span.start : span.end]) != after
    )


def _names(raw: str, taken: Iterable[Span]) -> dict[str, tuple[Span, ...]]:
    """Return the places of each name-like run of capitalised words."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    starts = _Starts(raw)
    covered = sorted(taken)
    at = 0
    for match in _RUN.finditer(raw):
        for span in _name_spans(raw, match, starts):
            while at < len(covered) and covered[at].end <= span.start:
                at += 1
            if at < len(covered) and covered[at].start < span.end:
                continue
            found[raw[span.start : span.end]].append(span)
    return {name: tuple(spans) for name, spans in found.items()}


def _in_lower_case(raw: str, names: Iterable[str], taken: Iterable[Span]) -> dict[str, tuple[Span, ...]]:
    """Return the places where Chinese names of the text stand without their capitals, by the names as they are right."""
    begins: defaultdict[str, list[str]] = defaultdict(list)
    for name in filter(_is_chinese, names):
        begins[name.split()[0].lower()].append(name)
    if not begins:
        return {}
    found: defaultdict[str, list[Span]] = defaultdict(list)
    covered = sorted(taken)
    for match in _LOWER_WORD.finditer(raw):
        for name in begins.get(match.group(), ()):
            end = match.start() + len(name)
            if raw.startswith(name.lower(), match.start()) and not raw[end : end + 1].isalnum():
                at = bisect_right(covered, match.start(), key=lambda span: span.end)
                if at == len(covered) or covered[at].start >= end:
                    found[name].append(Span(match.start(), end))
    return {name: tuple(spans) for name, spans in found.items()}


def _is_chinese(name: str) -> bool:
    """Whether all words are Chinese in Latin letters, and not all of them English, too."""
    words = name.lower().split()
    return len(words) > 1 and all(map(syllables, words)) and not all(map(is_ordinary, words))


class _Starts:
    """Whether a sentence or a line starts at an offset."""

    def __init__(self, raw: str) -> None:
        self.raw = raw

    def __call__(self, offset: int) -> bool:
        before = self.raw[max(0, offset - 6) : offset].rstrip(" \t\"'\u201c\u2018(*#>-")
        return not before or before[-1] in ".!?:;\n\r\u3002\u2026"


def _name_spans(raw: str, match: "re.Match[str]", starts: _Starts) -> Iterator[Span]:
    """Yield the name in a run: without possessive, titles and the plain words before it."""
    words = [(m.start() + match.start(), m.end() + match.start()) for m in re.finditer(r"\S+", match.group())]
    last_start, last_end = words[-1]
    ending = _POSSESSIVE.search(raw[last_start:last_end])
    if ending:
        words[-1] = (last_start, last_start + ending.start())
    while words and _is_before_name(fold(raw[slice(*words[0])]), starts(words[0][0]), len(words)):
        words.pop(0)
    if words and len(words) <= _MOST_WORDS and not any(_shouts(raw[a:b]) for a, b in words):
        yield Span(words[0][0], words[-1][1])


def _shouts(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_before_name(word: str, first: bool, words: int) -> bool:
    """Whether the first of so many words is none of the name: a title, a word of grammar, a plain word before two more."""
    if word in cues.TITLES or word in cues.ROLES or word in cues.ARTICLES or word == "the":
        return True
    if not is_ordinary(word) or (syllables(word) and not first):
        return False
    return part(word) in _GRAMMAR if first and (words < 3 or syllables(word)) else words > 2


def _may_drift(name: str) -> bool:
    words = folded_words(name)
    return len("".join(words)) >= _LEAST_LETTERS and any(not is_known(w) or syllables(w) for w in words)


def _is_right(index: Index, name: str) -> bool:
    return any(f.kind in RIGHT_KINDS and f.text == name for f in index.keys.get(squeezed(name), ()))


def _pairs(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of names whose consonants are alike, but for one at most."""
    ordered = list(names)
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(ordered):
        for key in _keys(name):
            if len(alike[key]) < _MOST_ALIKE:
                alike[key].append(number)
    for number, name in enumerate(ordered):
        others = {other for key in _keys(name) for other in alike[key] if other > number}
        yield from ((name, ordered[other]) for other in others)


_MOST_ALIKE = 80


def _keys(name: str) -> Iterator[str]:
    letters = "".join(sorted(re.sub(r"(.)\1+", r"\1", squeezed(name).translate(_CLASSES))))
    yield letters
    if len(letters) >= 3:
        yield from {letters[:at] + letters[at + 1 :] for at in range(len(letters))}


def _alike(one: str, other: str) -> str:
    """Return in words how two names are alike, empty where they are not."""
    (first, here, here_otherwise), (second, there, there_otherwise) = _read(one), _read(other)
    if here == there:
        return _spaced(one, other, first, second)
    if here_otherwise == there or there_otherwise == here:
        return "the same sounds in another romanisation"
    if len(first) != len(second):
        return ""
    if len(first) > 1 and sorted(first) == sorted(second):
        named = all(not is_ordinary(w) or syllables(w) for w in first)
        return "the same words in another order" if named else ""
    if first[0] in PLACES and second[0] in PLACES:
        return ""
    why = ""
    for a, b in zip(first, second, strict=True):
        if a != b:
            told = _word_alike(a, b)
            if not told:
                return ""
            why = why or told
    return why


@remembered(1 << 14)
def _read(name: str) -> tuple[tuple[str, ...], str, str]:
    """Return the folded words of a name, those run together, and the same in Wade-Giles if they are pinyin."""
    words = folded_words(name)
    return words, "".join(words), in_wade_giles(words)


def _spaced(one: str, other: str, first: tuple[str, ...], second: tuple[str, ...]) -> str:
    """Return how names of the same letters differ; joined words of English are no names."""
    if all(is_known(w) and not syllables(w) for w in (*first, *second)):
        return ""
    if one.casefold() == other.casefold():
        return "the same letters with other capitals" if sum(map(str.isupper, one)) != 1 or " " not in one else ""
    return "the same letters, spaced or joined otherwise"


@lru_cache(maxsize=1 << 14)
def _word_alike(one: str, other: str) -> str:
    if romanised_otherwise([one], [other]) or romanised_otherwise([other], [one]):
        return f"\u2018{one}\u2019 and \u2018{other}\u2019 are one sound in two romanisations"
    readable, also = syllables(one), syllables(other)
    if (readable or also) and slurred(one) == slurred(other) and not (is_ordinary(one) and is_ordinary(other)):
        return f"\u2018{one}\u2019 and \u2018{other}\u2019 sound alike"
    short, long = sorted((one, other), key=len)
    if readable and also and (len(short) == len(long) or len(long) < _LEAST_SLIP + 2):
        return ""  # many names are one letter apart
    if len(short) < _LEAST_SLIP or (is_known(one) and is_known(other)):
        return ""
    if (long.startswith(short) and long[len(short) :] in _ENDINGS) or short[:-1] == long[:-1]:
        return ""
    apart = LETTERS.slips(one, other, 2)
    if apart > (2 if len(short) >= 9 else 1) or one[0] != other[0]:
        return ""
    return f"\u2018{one}\u2019 and \u2018{other}\u2019 are {'one letter' if apart == 1 else 'two letters'} apart"


def _stand_together(raw: str, first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether both names stand in one sentence somewhere: then they are two."""
    marked = sorted([*((s, 0) for s in first), *((s, 1) for s in second)])
    ends = re.compile(_ENDS)  # few texts ask for it
    return any(a[1] != b[1] and ends.search(raw, a[0].end, b[0].start) is None for a, b in pairwise(marked))
