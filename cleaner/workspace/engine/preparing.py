"""What a command line says laid over the settings files: the settings in force, the glossaries and the engine of them."""

from collections.abc import Sequence
from pathlib import Path

from cleaner.core.basis.values import dataclass, replace
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.settings.in_force import load_settings
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import Engine, load_engine


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is ready before a document is opened."""

    settings: Settings
    engine: Engine


def prepare(
    near: Path, named: Sequence[str] | None = None, *, person: str | None = None, encoding: str | None = None
) -> Prepared:
    """Read the settings that hold near a document and compile the glossaries in use; what is given overrules them.

    Raises:
        UsageError: a settings file is refused.
        GlossaryError: a glossary is refused.
    """
    settings = load_settings(near)
    settings = replace(settings, person=person or settings.person, encoding=encoding or settings.encoding)
    own = named or settings.glossaries
    return Prepared(settings, load_engine(_in_use(named, settings) if own else None))


def glossaries_in_use(named: Sequence[str] | None, near: Path) -> tuple[Path, ...]:
    """Return the named glossaries, or else the bundled ones and those of the settings over them."""
    return _in_use(named, load_settings(near))


def _in_use(named: Sequence[str] | None, settings: Settings) -> tuple[Path, ...]:
    if named:
        return tuple(map(Path, named))
    return (*bundled_glossaries(), *map(Path, settings.glossaries))
