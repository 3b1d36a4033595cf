"""What the engine proposes: a span, its options, the reasons, and how far they can be trusted."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar, overload

from cleaner.core.basis.digest import blake2b
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass

T = TypeVar("T")
Certainty = Literal["sure", "likely", "ask"]
OFFERED = 0.2
"""Below this confidence the program stays silent towards people."""
LISTED = 0.1
"""Down to this confidence it lists what it sees for other programs."""
UNLISTED = frozenset({"rendering", "stranger", "family name"})
"""The kinds of evidence that say: nobody has listed these words, the source text or the whole text tells of them."""
DECIDED = "decided"
"""The kind of evidence that tells of earlier decisions; its value is what it adds to the log-odds."""
READ = "context"
"""The same of what a language model says that has read the sentence."""
LIKELY = 0.7
"""From this confidence on one key is enough."""
SURE = 0.97
"""From this confidence on a suggestion may be applied in bulk, if nothing else speaks against that."""
MANY = 100
"""Decisions that are told one by one; what goes beyond says nothing more."""
CERTAINTIES: tuple[Certainty, ...] = ("sure", "likely", "ask")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against a match."""

    kind: str
    """Stable word such as ``variant``, ``cue`` or ``list``."""
    text: str
    """The reason in words that a person understands."""
    weight: float
    """What it adds to the log-odds of the match."""


class Rows(Sequence[Evidence]):
    """Evidence that is put into words when somebody looks at it; equal to a tuple of the same rows."""

    __slots__ = ("_made", "_make", "_of")

    def __init__(self, make: Callable[[T], tuple[Evidence, ...]], of: T) -> None:
        """Make nothing yet; take what makes the rows, and of what."""
        self._make: Callable[[Any], tuple[Evidence, ...]] | None = make
        self._of: object = of
        self._made: tuple[Evidence, ...] = ()

    def _rows(self) -> tuple[Evidence, ...]:
        if self._make is not None:
            self._made = self.once()
            self._make = self._of = None
        return self._made

    def once(self) -> tuple[Evidence, ...]:
        """Return the rows and keep none."""
        return self._made if self._make is None else self._make(self._of)

    @overload
    def __getitem__(self, at: int) -> Evidence: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Evidence, ...]: ...

    def __getitem__(self, at: int | slice) -> Evidence | tuple[Evidence, ...]:
        return self._rows()[at]

    def __len__(self) -> int:
        return len(self._rows())

    def __eq__(self, other: object) -> bool:
        return self._rows() == (other._rows() if isinstance(other, Rows) else other)

    def __hash__(self) -> int:
        return hash(self._rows())

    def __repr__(self) -> str:
        return repr(self._rows())

    def __reduce__(self) -> tuple[type[tuple[Evidence, ...]], tuple[tuple[Evidence, ...]]]:
        return tuple, (self._rows(),)


@dataclass(frozen=True, slots=True)
class Option:
    """One replacement that a person may choose."""

    after: str
    """What replaces the span: the name, and the surroundings that are repaired with it."""
    entry: str
    """Id of the entry it comes from; empty for an option without one."""
    glossary: str
    """Title of the entry's glossary."""
    name: str = ""
    """What stands for the broken name alone; empty where that is all of ``after``."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed replacement of one span."""

    digest: str
    """Hash of the raw text."""
    span: Span
    before: str
    options: tuple[Option, ...]
    """Best first; none equals ``before``."""
    evidence: Sequence[Evidence]
    """The reasons for the first option, strongest first."""
    confidence: float
    """Probability that the first option is right."""
    certainty: Certainty
    losers: tuple[str, ...] = ()
    """Overlapping proposals that gave way, in words."""
    word: Span | None = None
    """Where the broken name itself stands, if the span also holds an article, an ending or a verb that change with it."""
    offered: bool = True
    """Whether a person is asked about it; else it is listed for other programs."""
    ordinary: bool = False
    """Whether the broken name is an ordinary word: what was decided elsewhere then says little."""

    def __post_init__(self) -> None:
        before = self.before
        for option in self.options:
            if option.after == before:
                break
        else:
            if self.options:
                return
        raise ValueError(f"a suggestion needs options that differ from {before!r}")

    @property
    def key(self) -> str:
        """Hash of what makes a suggestion the same one in a new run: text, place, entries, options; 16 hexadecimal digits."""
        word, options, joined = self.word_span, self.options, "\0".join
        entries, afters = joined([option.entry for option in options]), joined([option.after for option in options])
        parts = f"{self.digest}\0{word.start}\0{word.end}\0{entries}\0\0{afters}"
        return blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    @property
    def reasons(self) -> Sequence[Evidence]:
        """The evidence for somebody who goes through that of a whole document once: what is put into words is not kept."""
        return self.evidence.once() if isinstance(self.evidence, Rows) else self.evidence

    @property
    def word_span(self) -> Span:
        """Where the broken name itself stands."""
        return self.word or self.span

    @property
    def broken(self) -> str:
        """The broken name itself, as the raw translation has it."""
        word = self.word_span
        return self.before[word.start - self.span.start : word.end - self.span.start]


def percent(confidence: float) -> str:
    """Return a confidence as people read it: nothing is certain, and nothing out of the question."""
    return f"{min(99, max(1, round(100 * confidence)))}%"
