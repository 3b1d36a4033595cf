"""Which decisions a reviewer looks at, in which order, and what they are together: the same words by the same entry."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

from cleaner.core.basis.values import dataclass
from cleaner.core.log.history import Commented
from cleaner.core.work.judging import Decided
from cleaner.core.work.review import Review

Order = Literal["text", "risk", "entry", "person", "certainty"]
ORDERS: tuple[Order, ...] = get_args(Order)
Part = Literal["sort", "verdict", "certainty", "person", "entry"]
_RANKS = {"by hand": 0, "not offered": 1, "ask": 2, "likely": 3, "sure": 4}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a decision must be to be looked at; an empty part lets all through."""

    sort: str = "edit"
    """``edit``, ``left``, ``open``, or empty."""
    verdict: str = ""
    """``undecided``, ``approved``, ``rejected``, ``commented`` or ``disagreed``."""
    certainty: str = ""
    person: str = ""
    entry: str = ""
    """Id of an entry; ``-`` for none."""

    def passes(self, decided: Decided, commented: bool = False) -> bool:
        """Whether a decision is looked at."""
        return (
            self.sort in ("", decided.sort)
            and self.certainty in ("", decided.certainty)
            and self.person in ("", decided.by)
            and self.entry in ("", decided.entry or "-")
            and (not self.verdict or self._passes_verdict(decided, commented))
        )

    def _passes_verdict(self, decided: Decided, commented: bool) -> bool:
        match self.verdict:
            case "undecided":
                return decided.undecided
            case "commented":
                return commented
            case "disagreed":
                return decided.blind == "disagreed"
        return decided.verdict == self.verdict


def sifted(review: Review, decisions: Sequence[Decided], sieve: Sieve, order: Order) -> tuple[int, ...]:
    """Return the indices of the decisions to look at, in the order wanted; that of the text where nothing else tells."""
    commented = commented_segments(review) if sieve.verdict == "commented" else set[int]()
    found = [
        index
        for index, decided in enumerate(decisions)
        if sieve.passes(decided, sieve.verdict == "commented" and segment_of(review, decided) in commented)
    ]
    return tuple(found if order == "text" else sorted(found, key=_key(review, decisions, order)))


def _key(review: Review, decisions: Sequence[Decided], order: Order) -> Callable[[int], tuple[object, ...]]:
    match order:
        case "risk":
            return lambda index: (decisions[index].trust, index)
        case "certainty":
            return lambda index: (_RANKS.get(decisions[index].certainty, 0), index)
        case "person":
            return lambda index: (decisions[index].by, index)
        case "entry":
            return lambda index: (entry_name(review, decisions[index].entry), index)
    return lambda index: (index,)


def segment_of(review: Review, decided: Decided) -> int:
    """Return the number of the segment that a decision stands in; 0 for none."""
    segment = review.document.segment_at(decided.span.start)
    return segment.number if segment else 0


def commented_segments(review: Review) -> set[int]:
    """Return the numbers of the segments with a comment."""
    return {r.what.segment for r in review.replayed.comments if isinstance(r.what, Commented)}


def entry_name(review: Review, entry: str) -> str:
    """Return the name of an entry by its id; the id where the glossaries in use do not have it."""
    found = review.glossaries.entry(entry) if entry else None
    return found.name if found else entry


@dataclass(frozen=True, slots=True)
class Choice:
    """One part of a sieve, with how many decisions it would leave."""

    part: Part
    value: str
    words: str
    count: int


def choices(review: Review, decisions: Sequence[Decided], sieve: Sieve) -> Iterator[Choice]:
    """Yield what may be looked at alone; the counts are of all decisions of the sieve's sort."""
    sorts = Counter[str](d.sort for d in decisions)
    for value, words in {"edit": "edits", "left": "left as they were", "open": "open suggestions"}.items():
        yield Choice("sort", value, words, sorts[value])
    yield Choice("sort", "", "edits, and what was left or is open", len(decisions))
    shown = [d for d in decisions if sieve.sort in ("", d.sort)]
    commented = commented_segments(review)
    verdicts = {
        "undecided": sum(d.undecided for d in shown),
        "approved": sum(d.verdict == "approved" for d in shown),
        "rejected": sum(d.verdict == "rejected" for d in shown),
        "commented": sum(segment_of(review, d) in commented for d in shown) if commented else 0,
        "disagreed": sum(d.blind == "disagreed" for d in shown),
    }
    yield from (Choice("verdict", value, _VERDICTS[value], count) for value, count in verdicts.items())
    certain = Counter(d.certainty for d in shown)
    yield from (Choice("certainty", c, f"certainty: {c}", certain[c]) for c in _RANKS if certain[c])
    yield from _listed("person", "by", Counter(d.by for d in shown if d.by), {})
    entries = Counter(d.entry or "-" for d in shown)
    yield from _listed("entry", "entry", entries, {e: entry_name(review, e) for e in entries} | {"-": "none"})


_VERDICTS = {
    "undecided": "not judged by you",
    "approved": "approved by you",
    "rejected": "rejected by you",
    "commented": "with a comment",
    "disagreed": "blind pass disagrees",
}


def _listed(part: Part, word: str, counts: Counter[str], names: Mapping[str, str]) -> Iterator[Choice]:
    for value, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield Choice(part, value, f"{word}: {names.get(value, value)}", count)


def sieve_words(review: Review, sieve: Sieve) -> str:
    """Say what is looked at."""
    sorts = {"edit": "edits", "left": "left as they were", "open": "open suggestions"}
    parts = [sorts.get(sieve.sort, "all decisions")]
    parts += [_VERDICTS[sieve.verdict]] if sieve.verdict else []
    parts += [part for part in (sieve.certainty, f"by {sieve.person}" if sieve.person else "") if part]
    parts += [entry_name(review, sieve.entry) if sieve.entry != "-" else "no entry"] if sieve.entry else []
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Pair:
    """All decisions alike: the same words, whatever their case, with the same replacement, by the same entry."""

    before: str
    after: str
    sort: str
    entry: str
    indices: tuple[int, ...]


def pairs(review: Review, decisions: Sequence[Decided], within: Iterable[int]) -> tuple[Pair, ...]:
    """Return the pairs among these decisions, the most frequent first."""
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for index in within:
        found.setdefault(pair_key(review, decisions[index]), []).append(index)
    made = (
        Pair(*pair_words(review, decisions[indices[0]]), decisions[indices[0]].sort, key[3], tuple(indices))
        for key, indices in found.items()
    )
    return tuple(sorted(made, key=lambda pair: (-len(pair.indices), pair.indices[0])))


def alike(review: Review, decisions: Sequence[Decided], index: int) -> tuple[int, ...]:
    """Return the indices of all decisions of the same pair."""
    wanted = pair_key(review, decisions[index])
    return tuple(n for n, decided in enumerate(decisions) if pair_key(review, decided) == wanted)


def pair_key(review: Review, decided: Decided) -> tuple[str, str, str, str]:
    """Return what all decisions of a pair share."""
    before, after = pair_words(review, decided)
    return before.casefold(), after, decided.sort, decided.entry


def pair_words(review: Review, decided: Decided) -> tuple[str, str]:
    """Return the broken and the right name, without what changes beside them and without line breaks."""
    if decided.index >= 0:
        suggestion = review.suggestions[decided.index]
        for option in suggestion.options:
            if option.after == decided.after:
                return " ".join(suggestion.broken.split()), " ".join((option.name or option.after).split())
    return " ".join(decided.before.split()) or "nothing", " ".join(decided.after.split()) or "nothing"


def place_of(decisions: Sequence[Decided], order: Collection[int], offset: int) -> int:
    """Return where in ``order`` the decision nearest to an offset of the raw text stands; -1 where there is none."""
    nearest = min(order, key=lambda index: abs(decisions[index].span.start - offset), default=-1)
    return list(order).index(nearest) if nearest >= 0 else -1
