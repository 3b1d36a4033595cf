"""A YAML file as a stream of parser events: every scalar a text, every value with its place, every problem a finding.

Events of the C parser are ten times faster than a loaded tree, and a loaded tree has forgotten lines, duplicate keys
and whether somebody wrote ``No`` or ``false``. Anchors, aliases and tags are refused: files stay plain.
"""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

import yaml
from rapidfuzz import fuzz, process
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cleaner.core.basis.errors import Finding, Place
from cleaner.core.basis.glossary import kind_called

SYNTAX, SHAPE, UNKNOWN_KEY, DUPLICATE_KEY, MISSING, NOT_ALLOWED, NOT_PLAIN, SPACE = (
    "G101", "G102", "G103", "G104", "G105", "G106", "G107", "G112",
)  # fmt: skip
_LOADER: Callable[[str], Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# A tuple that is made once: these lines run for every value of a large glossary.
_VALUES = (ScalarEvent, CollectionStartEvent)
_DEEPEST = 50
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")
_GLUED = re.compile(
    "(name|text|source|variants|admitted|near|unless|kind|apply|case|status|id|note|examples|raw|keep):"
)
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
_UNACCEPTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_PLAIN_WORDS = (
    ("mapping values are not allowed", "a colon stands where no key can stand",
     "put a text that contains ': ' in quotes, or mend the indentation"),
    ("',' or ']'", "the list that begins at {context} is broken here", "add the missing comma, quote or `]`"),
    ("',' or '}'", "the mapping that begins at {context} is broken here", "add the missing comma, colon or `}}`"),
    ("unexpected end of stream", "the quoted text that begins at {context} has no end", "add the closing quote"),
    ("cannot start any token", "a text cannot begin with {character}", "put it in quotes; indent with spaces"),
    ("alphabetic or numeric", "a text cannot begin with `&` or `*`", "put it in quotes"),
    ("expected key", "this does not stand in line with the keys above it",
     "give keys that belong together the same indentation, and put a value in quotes as a whole"),
    ("<block end>", "this does not stand in line with what is above it",
     "give what belongs together the same indentation"),
    ("'-' indicator", "a list goes on here without `- `", "begin each item with `- `, all equally indented"),
    ("could not find expected ':'", "the text at {context} is neither `key: value` nor `- item`",
     "add the colon, or the space after the hyphen"),
    ("entries are not allowed", "a list with hyphens cannot begin beside its key",
     "begin it on the next line, or write [one, two]"),
    ("escape", "a backslash means something else within double quotes", "use single quotes"),
    ("<document start>", "the file goes on after its end", "give all top-level keys the same indentation"),
    ("node content", "a value is missing here, or a bracket is too many", "add the value, or delete the bracket"),
)  # fmt: skip


def nearest(word: str, known: Collection[str]) -> str | None:
    """Return the known word that was probably meant."""
    found = process.extractOne(word.casefold(), known, scorer=fuzz.ratio, score_cutoff=65)
    return found[0] if found else None


def _closed() -> Event:
    return StreamEndEvent()


class _StoppedError(yaml.YAMLError):
    """Reading has stopped at something that is a finding already."""


class Events:
    """The events of one file, pulled one by one; ``findings`` grows while they are read."""

    def __init__(self, text: str, path: str) -> None:
        """Begin to read ``text``; ``path`` stands in the places."""
        self.path = path
        self.findings: list[Finding] = []
        self._text = text
        # The loader's own method, called half a million times for a large glossary.
        self._pull: Callable[[], Event] = _closed

    def root(self) -> Event | None:
        """Return the file's first node; nothing where it is empty. Syntax errors leave as ``yaml.YAMLError``."""
        try:
            self._pull = _LOADER(self._text).get_event
        except UnicodeEncodeError as error:
            raise yaml.YAMLError("surrogate") from error
        self._pull()
        if isinstance(self._pull(), StreamEndEvent):
            return None
        return self.take()

    def end(self) -> None:
        """Make sure that nothing follows the first document."""
        self._pull()
        last = self._pull()
        if isinstance(last, DocumentStartEvent):
            self.refuse(NOT_PLAIN, last, "a second document begins here", "delete the line `---`, or make two files")

    def take(self) -> Event:
        """Return the next event; an anchor, alias or tag on it becomes a finding."""
        event = self._pull()
        if isinstance(event, _VALUES):
            if event.anchor is not None or event.tag is not None:
                self._refuse_extra(event)
        elif isinstance(event, AliasEvent):
            self._refuse_extra(event)
        return event

    def place(self, event: Event) -> Place:
        """Return where the event begins, counted from 1."""
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)

    def refuse(self, code: str, event: Event, message: str, remedy: str) -> None:
        """Add a finding at the place of ``event``."""
        self.findings.append(Finding(code, self.place(event), message, remedy))

    def skip(self, event: Event) -> None:
        """Pass over the rest of the node that ``event`` began."""
        depth = int(isinstance(event, CollectionStartEvent))
        while depth:
            inner = self._pull()
            depth += isinstance(inner, CollectionStartEvent)
            depth -= isinstance(inner, CollectionEndEvent)
            if depth > _DEEPEST:
                # The parser needs time in the square of the depth.
                self.refuse(SYNTAX, inner, "this is nested too deeply", "write plain lists and mappings")
                raise _StoppedError

    def misshapen(self, event: Event, what: str, wanted: str) -> None:
        """Say that ``what`` has the wrong shape, and pass over it."""
        if not isinstance(event, AliasEvent):
            is_list = isinstance(event, SequenceStartEvent)
            shape = "a list" if is_list else "a mapping" if isinstance(event, MappingStartEvent) else "a single text"
            self.refuse(SHAPE, event, f"{what} is {shape}", f"write {wanted}")
        self.skip(event)

    def text(self, event: Event, what: str) -> str | None:
        """Return a scalar's text, whatever stands in it."""
        if isinstance(event, ScalarEvent):
            return str(event.value)
        self.misshapen(event, what, "one text; put it in quotes if it contains `[`, `{` or `: `")
        return None

    def word(self, event: Event, what: str) -> str | None:
        """Return a scalar's text if it can be a name: one line, not empty, no space at its ends."""
        text = self.text(event, what)
        if text is None or (text.isprintable() and text and text[0] != " " != text[-1]):
            return text if text is None or ("-" not in text and ":" not in text) else self._meant(event, text, what)
        if not text.strip():
            self.refuse(MISSING, event, f"{what} is empty", "write a text, or delete it")
        elif _CONTROL.search(text):
            self.refuse(NOT_ALLOWED, event, f"{what} {text!r} has a line break or control character", "write one line")
        elif text != text.strip():
            self.refuse(SPACE, event, f"{what} {text!r} begins or ends with a space", "delete the space")
        else:
            return text
        return None

    def _meant(self, event: Event, text: str, what: str) -> str | None:
        """Return a text unless its hyphen or colon, which quotes do not tell to be a part of it, is meant otherwise."""
        if isinstance(event, ScalarEvent) and event.style:
            return text
        ends_elsewhere = event.start_mark and event.end_mark and event.start_mark.line != event.end_mark.line
        if text[0] == "-":
            said, remedy = "begins with a hyphen", "write a space behind it"
        elif _GLUED.match(text):
            said, remedy = "is no key and value", "write a space behind the colon"
        elif " - " in text and ends_elsewhere:
            said, remedy = "goes on in the next line with a hyphen", "indent all items alike"
        else:
            return text
        self.refuse(SHAPE, event, f"{what} {text!r} {said}", f"{remedy}, or put it in quotes")
        return None

    def words(self, event: Event, what: str) -> tuple[str, ...]:
        """Return the words of a list, or the only one; an empty value has none."""
        words = [self.word(item, what) for item in self.items(event, what)]
        return tuple([word for word in words if word is not None])

    def items(self, event: Event, what: str) -> Iterator[Event]:
        """Yield the first event of each item of a list; a single value is a list of one, an empty one of none.

        Who asks for the next item must have read the one before to its end.
        """
        if isinstance(event, SequenceStartEvent):
            while not isinstance(item := self.take(), SequenceEndEvent):
                yield item
        elif isinstance(event, MappingStartEvent):
            self.misshapen(event, what, "a list: [one, two]")
        elif isinstance(event, ScalarEvent) and (event.value or event.style):
            yield event

    def choice(self, event: Event, what: str, allowed: Collection[str]) -> str | None:
        """Return a scalar's text if it is one of those allowed."""
        text = self.text(event, what)
        if text is None or text in allowed:
            return text
        if (kind := kind_called(text)) in allowed:
            remedy = f"write {kind}, as it is called here"
        else:
            near = nearest(text, allowed)
            remedy = f"did you mean {near}?" if near else "choose one of these"
        self.refuse(NOT_ALLOWED, event, f"{what} {text!r} is not one of {', '.join(allowed)}", remedy)
        return None

    def pairs(
        self, allowed: Collection[str] | None, what: str, first: tuple[Event, Event | None] | None = None
    ) -> Iterator[tuple[str, Event, Event]]:
        """Yield key, key event and first value event of the mapping that was begun last.

        Duplicate keys and, where ``allowed`` names the known ones, unknown keys become findings and are passed over.
        ``first`` is what was taken of the mapping already: a key, and its value if the key is a scalar.
        """
        seen: dict[str, Event] = {}
        key, value = first or (self.take(), None)
        while not isinstance(key, MappingEndEvent):
            if isinstance(key, ScalarEvent):
                name: str = key.value
                value = value or self.take()
                if name not in seen and (allowed is None or name in allowed):
                    seen[name] = key
                    yield name, key, value
                else:
                    self._refuse_key(key, name, seen.setdefault(name, key), allowed or (), what)
                    self.skip(value)
            else:
                self.misshapen(key, "a key", "a plain word and a colon; put braces and brackets in quotes")
                self.skip(self.take())
            key, value = self.take(), None

    def syntax(self, error: yaml.YAMLError) -> None:
        """Add what the parser could not read as a finding in plain words."""
        if isinstance(error, _StoppedError):
            return
        if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
            self.findings.append(self._unacceptable())
            return
        if conflict := _CONFLICT.search(self._text):
            place = Place(self.path, self._text.count("\n", 0, conflict.start()) + 1, 1)
            remedy = "choose what holds, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`"
            message = "git could not merge this: two people changed it differently"
            self.findings.append(Finding(SYNTAX, place, message, remedy))
            return
        at = error.problem_mark
        problem = str(error.problem)
        if "end of stream" in problem and error.context_mark is not None:
            at = error.context_mark
        context = error.context_mark or at
        message, remedy = next(
            ((m, r) for sign, m, r in _PLAIN_WORDS if sign in problem), (problem, "mend this line or the one above")
        )
        line = self._text.splitlines()[at.line : at.line + 1] or [""]
        character = {"\t": "a tab", "": "this"}.get(line[0][at.column : at.column + 1], f"`{line[0][at.column :][:1]}`")
        values = {"context": f"{context.line + 1}:{context.column + 1}", "character": character}
        place = Place(self.path, at.line + 1, at.column + 1)
        self.findings.append(Finding(SYNTAX, place, message.format(**values), remedy.format(**values)))

    def _refuse_key(self, key: Event, name: str, first: Event, allowed: Collection[str], what: str) -> None:
        if first is not key:
            message = f"{name!r} stands here for the second time, first in line {self.place(first).line}"
            self.refuse(DUPLICATE_KEY, key, message, "delete one, or put both values together")
            return
        near = nearest(name, allowed)
        remedy = f"did you mean {near!r}?" if near else f"known are {', '.join(allowed)}"
        self.refuse(UNKNOWN_KEY, key, f"{what} has no key {name!r}", remedy)

    def _refuse_extra(self, event: NodeEvent) -> None:
        if isinstance(event, AliasEvent):
            message, remedy = f"the alias *{event.anchor} is not allowed", "write the value itself, or put it in quotes"
        elif event.anchor is not None:
            message, remedy = f"the anchor &{event.anchor} is not allowed", "delete it, or put the text in quotes"
        else:
            message, remedy = "a tag (`!`) is not allowed", "delete it, or put the text in quotes"
        self.refuse(NOT_PLAIN, event, message, remedy)

    def _unacceptable(self) -> Finding:
        bad = _UNACCEPTABLE.search(self._text)
        at = bad.start() if bad else 0
        before = self._text[:at]
        place = Place(self.path, before.count("\n") + 1, at - before.rfind("\n"))
        shown = f"U+{ord(bad[0]):04X}" if bad else "a character"
        return Finding(SYNTAX, place, f"{shown} cannot stand in YAML", "delete it, or write it as an escape in quotes")
