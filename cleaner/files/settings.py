"""Settings from ``cleaner.yaml``: the nearest one upwards from the text over the one in the user's own folder."""

from pathlib import Path

from cleaner.core.basis.values import dataclass, replace
from cleaner.files.user_folders import user_folder

FILE_NAME = "cleaner.yaml"
OUTPUT = "{stem}.cleaned{suffix}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project or a person has settled once."""

    glossaries: tuple[str, ...] = ()
    """Paths of glossaries beside the bundled ones, low to high: the person's, then the project's."""
    output: str = OUTPUT
    """Where the edition goes, seen from the raw translation's folder; ``{stem}`` and ``{suffix}`` are its name."""
    source: str | None = None
    """Where the source text of a raw translation stands, if that file is there; a pattern like ``output``."""
    person: str = ""
    """Who signs decisions; empty for the name of the login."""
    encoding: str | None = None
    """Of raw translations that are not UTF-8."""
    theme: str | None = None
    """Name of the screen's colours."""
    files: tuple[str, ...] = ()
    """The settings files that were read, low to high."""


def load_settings(near: Path | None = None, user_folder: Path | None = None) -> Settings:
    """Read the settings that hold for a text or folder; ``UsageError`` with the place of what cannot be.

    A project's value replaces the person's own, but the glossaries of both count.
    """
    settings = Settings()
    for path in (_user_file(user_folder), _project_file(near or Path())):
        if path is not None and str(path) not in settings.files:
            settings = _laid_over(settings, path)
    return settings


def output_path(settings: Settings, raw: Path) -> Path:
    """Return where the edition of a raw translation goes."""
    return _filled(settings.output, raw)


def source_path(settings: Settings, raw: Path) -> Path | None:
    """Return where the source text of a raw translation stands, if the settings say so and it is there."""
    path = None if settings.source is None else _filled(settings.source, raw)
    return path if path is not None and path.is_file() and path != raw else None


def _filled(pattern: str, raw: Path) -> Path:
    return raw.parent / pattern.replace("{stem}", raw.stem).replace("{suffix}", raw.suffix)


def _user_file(folder: Path | None) -> Path | None:
    path = (folder or user_folder("config")) / FILE_NAME
    return path if path.is_file() else None


def _project_file(near: Path) -> Path | None:
    near = near.absolute()
    folders = (near, *near.parents)
    return next((f / FILE_NAME for f in folders if (f / FILE_NAME).is_file()), None)


def _laid_over(below: Settings, path: Path) -> Settings:
    from cleaner.files.settings_reader import read_settings  # loads the YAML parser, where there is a file to read

    values = read_settings(path)
    glossaries = (*below.glossaries, *(str(path.parent / Path(g).expanduser()) for g in values.pop("glossaries", ())))
    single = {key: value[0] for key, value in values.items() if value}
    return replace(below, glossaries=glossaries, files=(*below.files, str(path)), **single)
