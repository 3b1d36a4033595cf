"""From a YAML file to a frozen glossary, or to every reason why not, each with ``file:line:column``.

Only the structure is judged here. Whether the examples come out as written is for the engine, and what two glossaries
say about each other is for ``Glossaries``.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import yaml
from yaml.events import Event, MappingEndEvent, MappingStartEvent, ScalarEvent

from cleaner.core.basis.errors import Finding, GlossaryError, Place, TextError
from cleaner.core.basis.glossary import CHOICES, Apply, Case, Entry, Example, Glossary, Kind, Status, Variant, entry_id
from cleaner.core.basis.values import dataclass, field, replace
from cleaner.files.disk.texts import decode, read_bytes
from cleaner.files.yaml.events import DUPLICATE_KEY, MISSING, NOT_ALLOWED, SHAPE, Events, nearest

UNREADABLE, DUPLICATE_ID, OWN_NAME, NO_ENTRIES = "G100", "G108", "G109", "G111"

_TOP_KEYS = ("glossary", "language", "entries")
_LISTS = ("source", "admitted", "near", "unless")
ENTRY_KEYS = ("name", "id", "kind", "source", "variants", "admitted", "near", "unless", "case", "apply", "status",
               "note", "examples")  # fmt: skip
_VARIANT_KEYS = ("text", "near", "unless", "apply")
_EXAMPLE_KEYS = ("raw", "cleaned", "keep")


def read_glossary(path: Path) -> Glossary:
    """Read one glossary file; ``GlossaryError`` carries all findings."""
    try:
        data = read_bytes(path)
    except TextError as error:
        raise _unreadable(error, str(path), error.remedy) from error
    return parse_glossary(data, str(path))


def parse_glossary(data: bytes | str, path: str) -> Glossary:
    """Read a glossary from the content of its file; ``path`` stands in every place."""
    if isinstance(data, str):
        text, digested = data, data.encode("utf-8", "surrogatepass")
    else:
        digested = data
        try:
            text = decode(data, path).text
        except TextError as error:
            raise _unreadable(error, path, "save the glossary as UTF-8") from error
    return _Reader(text, path).read(hashlib.blake2b(digested, digest_size=16).hexdigest())


def _unreadable(error: TextError, path: str, remedy: str) -> GlossaryError:
    return GlossaryError([Finding(UNREADABLE, error.place or Place(path), error.message, remedy)])


@dataclass(slots=True)
class _Draft:
    """An entry while its keys are read."""

    place: Place
    name: str | None = None
    """Nothing as long as no name was written, empty where it cannot be one."""
    texts: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    variants: tuple[Variant, ...] = ()
    examples: tuple[Example, ...] = ()


class _Reader:
    """Walks once over the events of one glossary."""

    def __init__(self, text: str, path: str) -> None:
        self._events = Events(text.removeprefix("\ufeff"), path)
        self._path = path
        self._title = Path(path).stem
        self._begin = Place(path, 1, 1)
        self._entries: list[Entry] = []
        self._ids: dict[str, Place] = {}

    def read(self, digest: str) -> Glossary:
        events = self._events
        try:
            self._top(events.root())
            events.end()
        except yaml.YAMLError as error:
            events.syntax(error)
        if not self._entries and not events.findings:
            self._tell(NO_ENTRIES, self._begin, "this glossary has no entries", "add one under `entries:`")
        if events.findings:
            raise GlossaryError(sorted(events.findings, key=lambda f: (f.place.line, f.place.column)))
        # The title may stand below the entries.
        entries = (e if e.glossary == self._title else replace(e, glossary=self._title) for e in self._entries)
        return Glossary(self._title, digest, tuple(entries), self._path)

    def _tell(self, code: str, place: Place, message: str, remedy: str) -> None:
        self._events.findings.append(Finding(code, place, message, remedy))

    def _top(self, root: Event | None) -> None:
        events = self._events
        if root is None:
            return
        if not isinstance(root, MappingStartEvent):
            events.misshapen(root, "the glossary", "`glossary: TITLE` and, below it, `entries:`")
            return
        for key, at, value in events.pairs(_TOP_KEYS, "a glossary"):
            if key == "glossary":
                self._title = events.word(value, "the title") or self._title
            elif key == "language":
                self._language(value)
            else:
                self._begin = events.place(at)
                self._all_entries(value)

    def _language(self, event: Event) -> None:
        events = self._events
        if not isinstance(event, MappingStartEvent):
            events.misshapen(event, "language", "a mapping: {source: zh, target: en}")
            return
        for key, _, value in events.pairs(("source", "target"), "language"):
            events.word(value, key)

    def _all_entries(self, event: Event) -> None:
        if isinstance(event, MappingStartEvent):
            for name, key, value in self._events.pairs(None, "entries"):
                self._short(name, key, value)
        elif isinstance(event, ScalarEvent) and event.value:
            self._events.misshapen(event, "entries", "a list with one `- name: …` for each entry")
        else:
            for item in self._events.items(event, "entries"):
                self._item(item)

    def _item(self, event: Event) -> None:
        """Read one item of the list: a full entry, a short one, or a bare name."""
        events = self._events
        if isinstance(event, ScalarEvent):
            name = events.word(event, "an entry")
            self._add(_Draft(events.place(event), name or ""))
            return
        if not isinstance(event, MappingStartEvent):
            events.misshapen(event, "an entry", "`name: …`, or the short form `Name: [variant, variant]`")
            return
        key = events.take()
        if isinstance(key, MappingEndEvent):
            events.refuse(MISSING, event, "an entry is empty", "write `name: …`, or delete it")
            return
        value = events.take() if isinstance(key, ScalarEvent) else None
        if self._is_short(key, value):
            for name, at, inner in events.pairs(None, "entries", (key, value)):
                self._short(name, at, inner)
        else:
            self._add(self._full(_Draft(events.place(event)), (key, value)))

    @staticmethod
    def _is_short(key: Event, value: Event | None) -> bool:
        if not isinstance(key, ScalarEvent) or key.value in ENTRY_KEYS:
            return False
        return not isinstance(value, ScalarEvent) or not nearest(str(key.value), ENTRY_KEYS)

    def _short(self, name: str, key: Event, value: Event) -> None:
        """Read the short form: a name, and beside it its variants or the other keys of the entry."""
        events = self._events
        draft = _Draft(events.place(key))
        if name in ENTRY_KEYS:
            message = f"{name!r} stands where the name of an entry is expected"
            events.refuse(SHAPE, key, message, "write `- name: …` and the other keys below it")
            events.skip(value)
            return
        draft.name = events.word(key, "a name") or ""
        if isinstance(value, MappingStartEvent):
            draft = self._full(draft)
        else:
            draft.variants = tuple(self._variants(value))
        self._add(draft)

    def _full(self, draft: _Draft, first: tuple[Event, Event | None] | None = None) -> _Draft:
        events = self._events
        for key, at, value in events.pairs(ENTRY_KEYS, "an entry", first):
            if key in _LISTS:
                draft.lists[key] = events.words(value, key)
            elif key in CHOICES:
                draft.choices[key] = events.choice(value, key, CHOICES[key]) or CHOICES[key][0]
            elif key == "variants":
                draft.variants = tuple(self._variants(value))
            elif key == "examples":
                draft.examples = tuple(self._examples(value))
            elif key == "name":
                self._name(draft, at, value)
            else:
                draft.texts[key] = (events.word(value, key) if key == "id" else events.text(value, key)) or ""
        if draft.name is None:
            self._tell(MISSING, draft.place, "an entry has no name", "write `name: …`")
        return draft

    def _name(self, draft: _Draft, key: Event, value: Event) -> None:
        events = self._events
        if draft.name is not None:
            message = f"{draft.name!r} has its name already"
            events.refuse(
                DUPLICATE_KEY, key, message, "delete this line, or write `- name: …` in place of the short form"
            )
            events.skip(value)
            return
        draft.name, draft.place = events.word(value, "a name") or "", events.place(value)

    def _variants(self, event: Event) -> Iterator[Variant]:
        events = self._events
        for item in events.items(event, "variants"):
            place = events.place(item)
            if isinstance(item, MappingStartEvent):
                variant = self._variant(place)
            else:
                text = events.word(item, "a variant")
                variant = Variant(text, place=place) if text else None
            if variant:
                yield variant

    def _variant(self, place: Place) -> Variant | None:
        events = self._events
        text: str | None = None
        apply: str | None = None
        lists: dict[str, tuple[str, ...]] = {}
        for key, _, value in events.pairs(_VARIANT_KEYS, "a variant"):
            if key == "text":
                text = events.word(value, "a variant")
                place = events.place(value)
            elif key == "apply":
                apply = events.choice(value, key, CHOICES["apply"])
            else:
                lists[key] = events.words(value, key)
        if text is None:
            self._tell(MISSING, place, "a variant has no text", "write `text: …`")
            return None
        return Variant(text, lists.get("near", ()), lists.get("unless", ()), cast("Apply | None", apply), place)

    def _examples(self, event: Event) -> Iterator[Example]:
        events = self._events
        for item in events.items(event, "examples"):
            if not isinstance(item, MappingStartEvent):
                events.misshapen(item, "an example", '{raw: "…", cleaned: "…"} or {keep: "…"}')
                continue
            place = events.place(item)
            texts = {key: events.text(value, key) for key, _, value in events.pairs(_EXAMPLE_KEYS, "an example")}
            if set(texts) not in ({"keep"}, {"raw", "cleaned"}):
                message = f"an example cannot consist of {' and '.join(texts) or 'nothing'}"
                self._tell(SHAPE, place, message, "write {raw: …, cleaned: …} or {keep: …}")
            elif not all((text or "").strip() for text in texts.values()):
                self._tell(MISSING, place, "an example is empty", "write a sentence, or delete it")
            else:
                raw = texts.get("keep") or texts["raw"] or ""
                yield Example(raw, texts.get("cleaned") or raw, place)

    def _add(self, draft: _Draft) -> None:
        """Make the entry, unless what was found forbids it."""
        if not draft.name:
            return
        self._check_forms(draft)
        ident = draft.texts.get("id") or entry_id(draft.name)
        if ident.split() != [ident]:
            self._tell(NOT_ALLOWED, draft.place, f"the id {ident!r} has a space", f"write {entry_id(ident)!r}")
        if ident in self._ids:
            first = self._ids[ident]
            message = f"the id {ident!r} belongs already to the entry in line {first.line}"
            self._tell(DUPLICATE_ID, draft.place, message, "put both together, or give one its own `id:`")
        self._ids.setdefault(ident, draft.place)
        kind = cast("Kind", draft.choices.get("kind", "company"))
        self._entries.append(
            Entry(
                draft.name,
                ident,
                kind,
                source=draft.lists.get("source", ()),
                variants=draft.variants,
                admitted=draft.lists.get("admitted", ()),
                near=draft.lists.get("near", ()),
                unless=draft.lists.get("unless", ()),
                case=cast("Case", draft.choices.get("case", "free" if kind == "term" else "exact")),
                apply=cast("Apply | None", draft.choices.get("apply")),
                status=cast("Status", draft.choices.get("status", "approved")),
                note=draft.texts.get("note", ""),
                examples=draft.examples,
                glossary=self._title,
                place=draft.place,
                kind_given="kind" in draft.choices,
            )
        )

    def _check_forms(self, draft: _Draft) -> None:
        for variant in draft.variants:
            place = variant.place or draft.place
            if variant.text == draft.name:
                message = f"{variant.text!r} is the entry's own name"
                self._tell(OWN_NAME, place, message, "delete it; names are repaired in case and spacing by themselves")
            elif variant.text in draft.lists.get("admitted", ()):
                message = f"{variant.text!r} is both admitted and a variant of {draft.name!r}"
                self._tell(OWN_NAME, place, message, "delete one: an admitted form is right, a variant is wrong")
