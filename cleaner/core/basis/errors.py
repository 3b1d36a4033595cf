"""The errors and findings that people read: a code, a place, what is wrong, what to do.

A caller catches the class that it can mend, or all of them:

    CleanerError
    ├── UsageError       the command or a setting cannot be carried out
    ├── TextError        a text cannot be read or written
    ├── GlossaryError    a glossary is refused; carries its findings
    ├── LogError         an edit log is refused
    ├── LockError        somebody else is writing this document
    └── ConflictError    two edits overlap, or what an edit expects no longer stands there
"""

from collections.abc import Sequence

from cleaner.core.basis.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file."""

    path: str
    """The file as the person named it."""
    line: int = 0
    """Counted from 1; 0 where the whole file is meant."""
    column: int = 0
    """In code points, counted from 1; 0 where the whole line is meant."""

    def __str__(self) -> str:
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem in a glossary or log, with its place and its remedy."""

    code: str
    """Stable name of the kind of problem, such as ``G103``."""
    place: Place
    message: str
    remedy: str
    fatal: bool = True
    """Whether the file is refused because of it."""

    def __str__(self) -> str:
        return f"{self.code} {self.place}: {self.message}; {self.remedy}"


class CleanerError(Exception):
    """Anything that ends a command with one message for the person."""

    code = "C000"

    def __init__(self, message: str, remedy: str, place: Place | None = None) -> None:
        """Say what is wrong, what to do and, where there is one, the place."""
        self.message, self.remedy, self.place = message, remedy, place
        super().__init__(message)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.remedy, self.place)

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{self.code} {where}{self.message}; {self.remedy}"


class UsageError(CleanerError):
    """The command or a setting cannot be carried out as given."""

    code = "U100"


class TextError(CleanerError):
    """A text cannot be read or written."""

    code = "T100"


class LogError(CleanerError):
    """An edit log cannot be trusted."""

    code = "L100"


class LockError(CleanerError):
    """Another program holds the document."""

    code = "K100"


class ConflictError(CleanerError):
    """Two edits overlap, or what an edit expects no longer stands at its place."""

    code = "E100"


class GlossaryError(CleanerError):
    """A glossary is refused; ``findings`` has one line for each reason."""

    code = "G100"

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Carry all reasons, the first one as the message."""
        self.findings = tuple(findings)
        first = self.findings[0]
        super().__init__(first.message, first.remedy, first.place)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.findings,)

    def __str__(self) -> str:
        return "\n".join(str(f) for f in self.findings)
