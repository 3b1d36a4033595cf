"""What can be settled once for a project or a person, and where an edition and a source text stand by it."""

from pathlib import Path

from cleaner.core.basis.values import dataclass

OUTPUT = "{stem}.cleaned{suffix}"
SOURCE = "{stem}.zh{suffix}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project or a person has settled once."""

    glossaries: tuple[str, ...] = ()
    """Paths of glossaries beside the bundled ones, low to high: the person's, then the project's."""
    output: str = OUTPUT
    """Where the edition goes, seen from the raw translation's folder; ``{stem}`` and ``{suffix}`` are its name."""
    source: str = SOURCE
    """Where the source text of a raw translation stands, if that file is there; a pattern like ``output``."""
    person: str = ""
    """Who signs decisions; empty for the name of the login."""
    encoding: str | None = None
    """Of raw translations that are not UTF-8."""
    theme: str | None = None
    """Name of the screen's colours."""
    files: tuple[str, ...] = ()
    """The settings files that were read, low to high."""


def output_path(settings: Settings, raw: Path) -> Path:
    """Return where the edition of a raw translation goes."""
    return _filled(settings.output, raw)


def raw_of(settings: Settings, edition: Path) -> Path | None:
    """Return the raw translation beside it whose edition a file is by its name, if there is one."""
    before, _, after = settings.output.replace("{suffix}", edition.suffix).partition("{stem}")
    stem = edition.name.removeprefix(before).removesuffix(after)
    raw = edition.with_name(f"{stem}{edition.suffix}")
    return raw if raw != edition and raw.is_file() and output_path(settings, raw) == edition else None


def source_path(settings: Settings, raw: Path) -> Path | None:
    """Return where the source text of a raw translation stands, if it is there."""
    path = _filled(settings.source, raw)
    return path if path.is_file() and path != raw else None


def _filled(pattern: str, raw: Path) -> Path:
    return raw.parent / pattern.replace("{stem}", raw.stem).replace("{suffix}", raw.suffix)
