"""What a command line says laid over the settings files: the settings in force, the glossaries and the engine of them."""

from collections.abc import Sequence
from pathlib import Path

from cleaner.core.basis.errors import Finding, GlossaryError
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
    if named or not settings.glossaries:
        return Prepared(settings, load_engine(_in_use(named, settings) if named else None))
    try:
        return Prepared(settings, load_engine(_in_use(named, settings)))
    except GlossaryError as error:
        raise GlossaryError([_with_settings(finding, settings) for finding in error.findings]) from error


def _with_settings(finding: Finding, settings: Settings) -> Finding:
    """Return a finding with the settings file that names its glossary, where there is no such file."""
    path = Path(finding.place.path)
    if path.exists():
        return finding
    naming = next((file for file in reversed(settings.files) if path.is_relative_to(Path(file).parent)), None)
    end = "" if finding.remedy.endswith("?") else ";"
    return replace(finding, remedy=f"{finding.remedy}{end} {naming or settings.files[-1]} names it")


def glossaries_in_use(named: Sequence[str] | None, near: Path) -> tuple[Path, ...]:
    """Return the named glossaries, or else the bundled ones and those of the settings over them."""
    return _in_use(named, load_settings(near))


def _in_use(named: Sequence[str] | None, settings: Settings) -> tuple[Path, ...]:
    if named:
        return tuple(map(Path, named))
    return (*bundled_glossaries(), *map(Path, settings.glossaries))
