"""How far two people agree who decided the same places, one of them without seeing what the other had decided."""

from collections import Counter
from collections.abc import Mapping

from cleaner.core.basis.values import dataclass, field
from cleaner.core.log.history import Applied, Rated, Record
from cleaner.core.log.replay import State
from cleaner.core.work.offered import Offered

LEFT = "left"
OWN = "own words"


@dataclass(frozen=True, slots=True)
class Agreement:
    """The choices of two people at the same places; what is added up over texts stays one table."""

    choices: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often the first person chose this where the second chose that."""

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.choices + other.choices)

    @property
    def places(self) -> int:
        """How many places both decided."""
        return self.choices.total()

    @property
    def alike(self) -> int:
        """At how many of them both chose the same."""
        return sum(count for (first, second), count in self.choices.items() if first == second)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa; nothing where chance alone would make them agree everywhere, or nobody chose."""
        return kappa(self.choices)


def kappa(choices: Mapping[tuple[str, str], int]) -> float | None:
    """Return (po - pe) / (1 - pe): agreement beyond chance, as a share of what could be beyond chance.

    po is the share of places where both chose the same, pe what the shares of each person's choices alone would give.
    Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20, 1960.
    """
    total = sum(choices.values())
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for (one, other), count in choices.items():
        first[one] += count
        second[other] += count
    alike = sum(count for (one, other), count in choices.items() if one == other) * total
    chance = sum(first[choice] * second[choice] for choice in first)
    return (alike - chance) / (total * total - chance) if total * total > chance else None


def agreements(state: State, records: tuple[Record, ...], offered: Offered) -> dict[tuple[str, str], Agreement]:
    """Return how far each pair of people agrees, the one who decided first and the one who rated blind."""
    found: dict[tuple[str, str], Agreement] = {}
    for rating in state.rated.values():
        what = rating.what
        assert isinstance(what, Rated)
        first = state.record(records, what.record)
        if first is not None and first.by != rating.by:
            people = first.by, rating.by
            found.setdefault(people, Agreement()).choices[choices_of(first, what, offered)] += 1
    return found


def choices_of(first: Record, rated: Rated, offered: Offered) -> tuple[str, str]:
    """Return which option each of the two chose; where it is no longer offered, the first one's counts as option 1."""
    texts = _after(first), rated.after
    suggestion = next((offered.suggestions[i] for i in offered.over(rated.span)), None)
    if suggestion is None or suggestion.span != rated.span:
        known = [text for text in dict.fromkeys(texts) if text is not None]
        return _named(texts[0], known), _named(texts[1], known)
    options = [option.after for option in suggestion.options]
    return _named(texts[0], options), _named(texts[1], options)


def agrees(first: Record | None, rated: Rated) -> bool:
    """Whether a rating is the decision that was made first."""
    return first is not None and _after(first) == rated.after


def _after(record: Record) -> str | None:
    return record.what.edit.after if isinstance(record.what, Applied) else None


def _named(text: str | None, options: list[str]) -> str:
    if text is None:
        return LEFT
    return f"option {options.index(text) + 1}" if text in options else OWN
