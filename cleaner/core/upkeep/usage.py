"""What the entries of a glossary are worth, counted over decisions: offered, accepted, dismissed, repaired by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cleaner.core.basis.glossary import Apply, Entry
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.words.tokens import squeezed
from cleaner.core.work.offered import SuggestionState

_ENOUGH = 5
"""Decisions below which no proposal is made."""
_GOOD, _BAD, _HOPELESS = 0.98, 0.5, 0.1


@dataclass(slots=True)
class Usage:
    """How the suggestions for one variant of an entry, or for its other forms, were taken."""

    entry: Entry
    variant: str
    """Empty for forms that are not listed: case, spelling slips, romanisation, renderings."""
    counts: dict[SuggestionState, int] = field(
        default_factory=lambda: {"open": 0, "accepted": 0, "dismissed": 0, "by hand": 0}
    )

    @property
    def offered(self) -> int:
        """How many places were offered."""
        return sum(self.counts.values())

    @property
    def decided(self) -> int:
        """How many of them a person has decided."""
        return self.offered - self.counts["open"]

    @property
    def precision(self) -> float | None:
        """The share of decided places that were accepted; nothing where none is decided."""
        return self.counts["accepted"] / self.decided if self.decided else None

    @property
    def apply(self) -> Apply | None:
        """What the glossary says of applying it."""
        own = next((v.apply for v in self.entry.variants if v.text == self.variant), None)
        return own or self.entry.apply

    @property
    def proposal(self) -> Apply | None:
        """The ``apply`` that the decisions speak for, where it is not the present one."""
        precision = self.precision
        if precision is None or self.decided < _ENOUGH or not self.variant:
            return None
        wanted: Apply | None = None
        if precision <= _HOPELESS:
            wanted = "never"
        elif precision < _BAD:
            wanted = "ask"
        elif precision >= _GOOD:
            wanted = "sure"
        return wanted if wanted != self.apply else None


def usage(entries: Sequence[Entry], seen: Iterable[tuple[Suggestion, SuggestionState]]) -> tuple[Usage, ...]:
    """Count suggestions by entry and variant, those of most places first; entries without any come last, with zeros."""
    by_id = {entry.id: entry for entry in entries}
    rows: dict[tuple[str, str], Usage] = {}
    for suggestion, state in seen:
        entry = by_id.get(suggestion.options[0].entry)
        if entry is not None:
            variant = variant_of(entry, suggestion.before)
            rows.setdefault((entry.id, variant), Usage(entry, variant)).counts[state] += 1
    used = {entry_id for entry_id, _ in rows}
    unused = [Usage(entry, "") for entry in entries if entry.id not in used]
    return (*sorted(rows.values(), key=lambda u: (-u.offered, u.entry.id, u.variant)), *unused)


def variant_of(entry: Entry, before: str) -> str:
    """Return the listed variant that stands behind a *before*; empty where none does."""
    key = squeezed(before)
    return next((v.text for v in entry.variants if squeezed(v.text) in (key, key.removesuffix("s"))), "")
