"""Settings from ``cleaner.yaml``: the nearest one upwards from the text over the one in the user's own folder."""

from pathlib import Path

from cleaner.core.basis.values import replace
from cleaner.files.disk.user_folders import user_folder
from cleaner.files.settings.values import Settings

FILE_NAME = "cleaner.yaml"


def load_settings(near: Path | None = None, user_folder: Path | None = None) -> Settings:
    """Read the settings that hold for a text or folder; ``UsageError`` with the place of what cannot be.

    A project's value replaces the person's own, but the glossaries of both count.
    """
    settings = Settings()
    for path in (_user_file(user_folder), _project_file(near or Path())):
        if path is not None and str(path) not in settings.files:
            settings = _laid_over(settings, path)
    return settings


def _user_file(folder: Path | None) -> Path | None:
    path = (folder or user_folder("config")) / FILE_NAME
    return path if path.is_file() else None


def _project_file(near: Path) -> Path | None:
    near = near.absolute()
    folders = (near, *near.parents)
    return next((f / FILE_NAME for f in folders if (f / FILE_NAME).is_file()), None)


def _laid_over(below: Settings, path: Path) -> Settings:
    from cleaner.files.settings.reader import read_settings  # loads the YAML parser, where there is a file to read

    values = read_settings(path)
    glossaries = (*below.glossaries, *(str(path.parent / Path(g).expanduser()) for g in values.pop("glossaries", ())))
    single = {key: value[0] for key, value in values.items() if value}
    return replace(below, glossaries=glossaries, files=(*below.files, str(path)), **single)
