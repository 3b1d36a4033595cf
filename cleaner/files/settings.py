"""Settings from ``cleaner.yaml``: the nearest one upwards from the text over the one in the user's own folder."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from yaml.events import Event, MappingStartEvent

from cleaner.core.errors import Finding, TextError, UsageError
from cleaner.files.texts import decode, read_bytes
from cleaner.files.yaml_events import NOT_ALLOWED, Events

FILE_NAME = "cleaner.yaml"
OUTPUT = "{stem}.cleaned{suffix}"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}?|\}")


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
            settings = _read(path, settings)
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
    if folder is None:
        import platformdirs

        folder = platformdirs.user_config_path("cleaner")
    path = folder / FILE_NAME
    return path if path.is_file() else None


def _project_file(near: Path) -> Path | None:
    near = near.absolute()
    folders = (near, *near.parents)
    return next((f / FILE_NAME for f in folders if (f / FILE_NAME).is_file()), None)


def _read(path: Path, below: Settings) -> Settings:
    try:
        text = decode(read_bytes(path), str(path)).text
    except TextError as error:
        raise UsageError(error.message, "save the settings as UTF-8", error.place) from error
    events = Events(text, str(path))
    values: dict[str, tuple[str, ...]] = {}
    try:
        root = events.root()
        if isinstance(root, MappingStartEvent):
            values = {
                key: _READERS[key](events, value, key) for key, _, value in events.pairs(_KEYS, "the settings file")
            }
        elif root is not None:
            events.misshapen(root, "the settings file", "one `key: value` a line")
        if root is not None:
            events.end()
    except yaml.YAMLError as error:
        events.syntax(error)
    if events.findings:
        raise _refused(events.findings)
    glossaries = (*below.glossaries, *(str(path.parent / Path(g).expanduser()) for g in values.pop("glossaries", ())))
    single = {key: value[0] for key, value in values.items() if value}
    return replace(below, glossaries=glossaries, files=(*below.files, str(path)), **single)


def _refused(findings: list[Finding]) -> UsageError:
    first = min(findings, key=lambda f: (f.place.line, f.place.column))
    return UsageError(first.message, first.remedy, first.place)


def _words(events: Events, value: Event, key: str) -> tuple[str, ...]:
    return events.words(value, key)


def _word(events: Events, value: Event, key: str) -> tuple[str, ...]:
    word = events.word(value, key)
    return (word,) if word is not None else ()


def _encoding(events: Events, value: Event, key: str) -> tuple[str, ...]:
    words = _word(events, value, key)
    try:
        for word in words:
            codecs.lookup(word)
    except LookupError:
        events.refuse(NOT_ALLOWED, value, f"{words[0]!r} is no text encoding", "write one such as gb18030 or big5")
    return words


def _pattern(events: Events, value: Event, key: str) -> tuple[str, ...]:
    words = _word(events, value, key)
    for word in words:
        wrong = next((m[0] for m in _PLACEHOLDER.finditer(word) if m[0] not in ("{stem}", "{suffix}")), None)
        if wrong is not None:
            events.refuse(NOT_ALLOWED, value, f"{key} has {wrong!r}", "use {stem} and {suffix} only")
        elif "{stem}" not in word:
            events.refuse(NOT_ALLOWED, value, f"{key} is the same file for every text", f"put {{stem}} in: {OUTPUT}")
    return words


_READERS: dict[str, Callable[[Events, Event, str], tuple[str, ...]]] = {
    "glossaries": _words,
    "output": _pattern,
    "source": _pattern,
    "person": _word,
    "encoding": _encoding,
    "theme": _word,
}
_KEYS = tuple(_READERS)
