"""Persons of whose name one word stands as it should and another is written by ear: *Su Chengzhong* for *Xu Chengzhong*.

A given name of two syllables is rare, so it says who is meant although the family name is off; a family name is common,
so the given name beside it must be nearly right. What is found is proposed as a slip, with the likeness as evidence.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from cleaner.core.basis import cues
from cleaner.core.basis.text import Span
from cleaner.core.finding.covering import NO_MATCH, Covered
from cleaner.core.finding.forms import Form, is_of_person
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.nearness import Near
from cleaner.core.language.english import is_known, is_ordinary
from cleaner.core.language.romanisation import syllables
from cleaner.core.language.sounds import sound_likeness
from cleaner.core.language.tables.places import PLACES
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import UPPER, Tokens, stem

_TELLING = 6
"""Letters of a word that hardly two persons share."""
_LEAST_GIVEN = 5
_MOST_BESIDE = 2
"""Words that a name has beside one of its words, at most."""
_JOINTS = (" ", "-")
_THINGS = frozenset(
    "railway railroad expressway highway motorway road street avenue lane bridge tunnel dam reservoir canal river lake bay"
    " strait island mountain mountains peak valley gorge pass desert plateau county district township town village city"
    " prefecture province port harbour harbor airport station line metro square gate plain basin wetland".split()
)
"""What is built or lies somewhere, and is named after its place."""
_OF_A_SORT = frozenset("high speed intercity express".split())
_MOST_OF_A_SORT = 2
"""What may stand between the name of such a thing and what it is, and how many words of it, at most."""
_STOP = itemgetter(1)
_LEAST_LIKE, _LEAST_LIKE_GIVEN = 0.34, 0.6


def _may_be_person(form: Form) -> bool:
    """Whether a form is a person's name by its words: whoever keeps a glossary need not say what each entry is."""
    if not all(w[:1].isupper() for w in form.text.split()) or form.key in PLACES:
        return False
    return all(not is_ordinary(word) or syllables(word) for word in form.words)


def find_persons(near: Near, tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Return ``matches`` with those places added, in order, where a person's name stands with one word off."""
    taken = Covered(matches)
    found: dict[int, Match] = {}
    for match in sorted(_found(near, tokens, taken), key=lambda m: -m.candidates[0].similarity):
        words = range(match.first, match.stop)
        others = taken.over(match.first, match.stop)
        if found.keys().isdisjoint(words) and all(_gives_way(other, match) for other in others):
            found.update(dict.fromkeys(words, match))
    if not found:
        return matches
    added = {id(m): m for m in found.values()}
    gone = {number for m in added.values() for number in taken.numbers_over(m.first, m.stop)}
    return taken.changed(gone, added.values())


def without_things(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Return ``matches`` without those places of persons that name a thing of the land: *the Yuwang railway*."""
    before = (_all_before if isinstance(tokens, LongTokens) else _before)(tokens.marked(_THINGS), matches)
    things = [number for number in before if not matches[number].right and _names_a_thing(tokens, matches[number])]
    return Covered(matches).changed(things, ()) if things else matches


def _before(places: Sequence[int], matches: list[Match]) -> Sequence[int]:
    """Return the numbers of the matches behind which one of these places may follow, as near as a thing stands to its name."""
    stops = list(map(_STOP, matches))
    found = ((bisect_left(stops, at - _MOST_OF_A_SORT), bisect_right(stops, at)) for at in places)
    return sorted({number for low, high in found for number in range(low, high)})


def _all_before(places: Sequence[int], matches: list[Match]) -> Sequence[int]:
    """Return the same for a great many at once."""
    import numpy as np

    from cleaner.core.words.hashing import ranges

    stops, at = np.fromiter(map(_STOP, matches), np.int64, len(matches)), np.asarray(places)
    low, high = np.searchsorted(stops, at - _MOST_OF_A_SORT), np.searchsorted(stops, at, "right")
    found: list[int] = np.unique(ranges(low, high - low)).tolist()
    return found


def _names_a_thing(tokens: Tokens, match: Match) -> bool:
    if tokens.gap(match.stop - 1) != " ":
        return False
    before = tokens.folds[match.stop : match.stop + _MOST_OF_A_SORT + 1]
    thing = next((word for word in before if word not in _OF_A_SORT), "")
    if thing not in _THINGS:
        return False
    if any(c.form.kind == "variant" or not is_of_person(c.form) for c in match.candidates):
        return False
    with_article = match.first > 0 and tokens.folds[match.first - 1] in ("the", "a", "this", "that")
    return with_article or tokens.text[tokens.starts[match.stop]].isupper()


def _gives_way(other: Match, match: Match) -> bool:
    """Whether a match may be covered: a slip of less than the whole."""
    return (
        _is_slip(other)
        and match.first <= other.first
        and other.stop <= match.stop
        and len(other.span) < len(match.span)
    )


def _is_slip(match: Match) -> bool:
    return match.candidates[0].edits > 0 and all(c.edits for c in match.candidates) and not match.right


def _found(near: Near, tokens: Tokens, taken: Covered) -> Iterator[Match]:
    """Yield what stands around words that nobody knows: one of them is right, or beside one that is."""
    folds, text, starts, ends = tokens.folds, tokens.text, tokens.starts, tokens.ends
    places = _strange(tokens, taken) if isinstance(tokens, LongTokens) else ((at, False) for at in range(len(tokens)))
    for at, surely in places:
        if not (surely or _is_strange(tokens, taken, at)):
            continue
        low, high = _run(tokens, at)
        run = text[starts[low] : ends[high - 1]], at - low
        known = near.persons.get(run)
        if known is None:
            known = near.persons[run] = list(_persons(near, tuple(folds[low:high]), at - low))
        for form, first, similarity in known:
            first, stop = low + first, low + first + len(form.words)
            span = Span(starts[first], ends[stop - 1])
            yield Match(first, stop, span, (Candidate(form, edits=1, similarity=similarity),), form.entry)


def _is_strange(tokens: Tokens, taken: Covered, at: int) -> bool:
    """Whether a word with a capital is long enough and no English, and no name surely covers it."""
    if not tokens.text[tokens.starts[at]].isupper():
        return False
    held, word = taken.get(at), tokens.folds[at]
    if held is not None and (held.telling or not _is_slip(held)):
        return False
    return len(word) >= _LEAST_GIVEN and not is_known(word)


def _run(tokens: Tokens, at: int) -> tuple[int, int]:
    """Return the half-open range of the words beside a word that may be of one name with it."""
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    least, most = max(0, at - _MOST_BESIDE), min(len(tokens), at + 1 + _MOST_BESIDE)
    low, high = at, at + 1
    while low > least and text[starts[low - 1]].isupper() and text[ends[low - 1] : starts[low]] in _JOINTS:
        low -= 1
    while high < most and text[starts[high]].isupper() and text[ends[high - 1] : starts[high]] in _JOINTS:
        high += 1
    return low, high


def _strange(tokens: LongTokens, taken: Covered) -> list[tuple[int, bool]]:
    """Return the words of which ``_is_strange`` may be told, in order, and whether it surely is."""
    import numpy as np

    from cleaner.core.finding.sieve import strange

    found = strange(tokens) & (np.diff(tokens.bounds) >= _LEAST_GIVEN)
    odd = np.frombuffer(tokens.odd, np.int64)
    found[odd] = True
    words = np.flatnonzero(found & (tokens.cases == UPPER))
    owners = taken.numbers(len(tokens)).take(words)
    surely = (owners == NO_MATCH) & ~np.isin(words, odd)
    return [
        (at, sure)
        for at, owner, sure in zip(words.tolist(), owners.tolist(), surely.tolist(), strict=True)
        if sure or owner == NO_MATCH or not taken.matches[owner].telling
    ]


def _persons(near: Near, run: tuple[str, ...], at: int) -> Iterator[tuple[Form, int, float]]:
    """Yield the names that stand in a run but for one word, where they begin in it, and how far they are alike.

    One of their words stands at ``at`` or beside it as it should.
    """
    for right in range(max(0, at - 1), min(at + 2, len(run))):
        if len(run) > 1 and stem(run[right]) in near.holders:
            for form, place in _holding(near, run[right], run[at], at - right):
                first, stop = right - place, right - place + len(form.words)
                like = _likeness(form, run[first:stop]) if first >= 0 and stop <= len(run) else 0.0
                if like:
                    yield form, first, like


def _holding(near: Near, right: str, word: str, away: int) -> Iterator[tuple[Form, int]]:
    """Yield the names that hold a word, with its place, where another so far away from it is or sounds like a word."""
    for number in near.holding(stem(right)).numbers:
        form = near.forms[number]
        if len(form.words) not in (2, _MOST_BESIDE + 1) or right not in form.words or not _may_be_person(form):
            continue
        place = form.words.index(right)
        if 0 <= place + away < len(form.words):
            meant = form.words[place + away]
            if word == meant or sound_likeness(word, meant) >= _LEAST_LIKE:
                yield form, place


def _likeness(form: Form, run: tuple[str, ...]) -> float:
    """Return how far a run is the name with one word off, 0 where it is not."""
    off = [k for k, word in enumerate(form.words) if run[k] != word]
    if len(off) != 1:
        return 0.0
    written, meant = run[off[0]], form.words[off[0]]
    if written in cues.TITLES or written in cues.ROLES or (is_ordinary(written) and not syllables(written)):
        return 0.0
    like = sound_likeness(written, meant)
    rest = max((w for k, w in enumerate(form.words) if k not in off), key=len)
    if len(rest) >= _TELLING and not is_known(rest) and like >= _LEAST_LIKE:
        return like
    return like if len(meant) >= _LEAST_GIVEN and like >= _LEAST_LIKE_GIVEN and not is_ordinary(written) else 0.0
