"""From the YAML of a settings file to its values as texts, or to the first reason why not, with its place."""

import codecs
import re
from collections.abc import Callable
from pathlib import Path

import yaml
from yaml.events import Event, MappingStartEvent

from cleaner.core.basis.errors import Finding, TextError, UsageError
from cleaner.files.disk.texts import decode, read_bytes
from cleaner.files.settings.values import OUTPUT as EXAMPLE
from cleaner.files.yaml.events import NOT_ALLOWED, Events

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}?|\}")


def read_settings(path: Path) -> dict[str, tuple[str, ...]]:
    """Return what a settings file says, key by key; ``UsageError`` with the place of what cannot be."""
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
    return values


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
            events.refuse(NOT_ALLOWED, value, f"{key} is the same file for every text", f"put {{stem}} in: {EXAMPLE}")
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
