"""One reason for or against a match, before it is weighed."""

from cleaner.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence before it is weighed."""

    kind: str
    text: str
    value: float = 1.0
