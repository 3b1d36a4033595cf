"""What the commands that write to a glossary say when it is done."""

from typing import TYPE_CHECKING

from cleaner import console
from cleaner.console import Exit

if TYPE_CHECKING:
    from cleaner.core.basis.glossary import Glossary
    from cleaner.workspace.upkeep.keeping import Change


def say_written(change: "Change", glossary: "Glossary") -> Exit:
    """Say that a file is written, and which examples of what it is now fail."""
    from cleaner.core.basis.errors import GlossaryError
    from cleaner.workspace.upkeep.proving import broken_by

    console.say(f"{change.path} is written")
    failing = broken_by(change.revisions, glossary)
    if failing:
        console.complain(GlossaryError(failing))
        are = "1 example fails" if len(failing) == 1 else f"{len(failing)} examples fail"
        remedy = f"mend it, or `cleaner glossary test --update {change.path}` writes down what comes out"
        console.say(f"{are} now, and until then the glossary is refused; {remedy}")
    return Exit.OPEN if failing else Exit.CLEAN
