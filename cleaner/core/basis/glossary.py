"""Glossaries and their entries: what a translator wrote, as frozen values with a place for each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args

from cleaner.core.basis.errors import Finding, Place
from cleaner.core.basis.values import dataclass, field, replace

Kind = Literal["company", "person", "product", "place", "term"]
Apply = Literal["sure", "ask", "never"]
Status = Literal["approved", "proposed", "deprecated"]
Case = Literal["exact", "free"]
CHOICES = {"kind": get_args(Kind), "case": get_args(Case), "apply": get_args(Apply), "status": get_args(Status)}
"""The keys that have one of a few values."""

_OTHER_KINDS: dict[Kind, str] = {
    "company": "organisation organization org corporation firm institution 公司 机构 组织 企业",
    "person": "human people character 人名 人物",
    "product": "brand 产品 品牌",
    "place": "location city country 地名 地点",
    "term": "phrase concept 术语",
}
"""What kinds are called elsewhere."""

REPLACED, TAKEN_ALONG = "G120", "G121"
"""Findings: an entry takes the place of one of a lower glossary; it does so and has all that was said there."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A wrong rendering of an entry that may stand in raw translations."""

    text: str
    near: tuple[str, ...] = ()
    """Words nearby that speak for the entry; added to the entry's own."""
    unless: tuple[str, ...] = ()
    """Words nearby that speak against it; added to the entry's own."""
    apply: Apply | None = None
    """Overrules the entry's own ``apply``."""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that must come out as written, or stay as it is."""

    raw: str
    cleaned: str
    """Equal to ``raw`` where the example was written with ``keep``."""
    place: Place | None = field(default=None, compare=False)

    @property
    def keeps(self) -> bool:
        """Whether nothing may be changed."""
        return self.raw == self.cleaned


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept of a glossary with all its names."""

    name: str
    """The preferred form, written exactly as it must appear."""
    id: str
    kind: Kind = "company"
    source: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    admitted: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    case: Case = "exact"
    """Whether the name itself is repaired where only its case is off."""
    apply: Apply | None = None
    status: Status = "approved"
    note: str = ""
    examples: tuple[Example, ...] = ()
    glossary: str = ""
    """Title of the glossary it comes from."""
    place: Place | None = field(default=None, compare=False)
    kind_given: bool = field(default=True, compare=False)
    """Whether the glossary says of what kind it is; where it does not, it is taken for a company."""

    @property
    def told_kind(self) -> str:
        """What the glossary says of its kind; empty where it says nothing."""
        return self.kind if self.kind_given else ""

    @property
    def is_common(self) -> bool:
        """Whether it is written as ordinary nouns are: a term, or a name in lower case of which no kind is said."""
        return self.kind == "term" or (not self.kind_given and self.name.islower())


def with_kind(entry: Entry, kind: Kind | None) -> Entry:
    """Return the entry as one of another kind, or of none; its case stays that which goes without saying, if it was."""
    other = kind or "company"
    case = default_case(other) if entry.case == default_case(entry.kind) else entry.case
    return replace(entry, kind=other, kind_given=kind is not None, case=case)


def kind_called(word: str) -> str:
    """Return the kind that goes by this word elsewhere; the word itself where none does."""
    return next((kind for kind, words in _OTHER_KINDS.items() if word.casefold() in words.split()), word)


def default_case(kind: Kind) -> Case:
    """Return what the case of an entry is where nothing is said."""
    return "free" if kind == "term" else "exact"


@dataclass(frozen=True, slots=True)
class Glossary:
    """One YAML file of entries."""

    name: str
    """Its title."""
    digest: str
    """Hash of the file's bytes."""
    entries: tuple[Entry, ...]
    path: str = ""
    remarks: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Comments of members that were taken out of lists when the file was written, by the text of the member."""


@dataclass(frozen=True, slots=True)
class Glossaries:
    """Glossaries layered low to high: a later entry replaces an earlier one of the same id."""

    layers: tuple[Glossary, ...]
    entries: tuple[Entry, ...]
    """The entries in force, in file order."""
    clashes: tuple[Finding, ...]
    """One finding, not fatal, for each entry that was replaced."""
    _by_id: Mapping[str, Entry] = field(repr=False, compare=False)

    @classmethod
    def of(cls, layers: Sequence[Glossary]) -> "Glossaries":
        """Lay the glossaries over one another."""
        by_id: dict[str, Entry] = {}
        clashes: list[Finding] = []
        for glossary in layers:
            for entry in glossary.entries:
                low = by_id.get(entry.id)
                if low is not None:
                    clashes.append(clash(low, entry, glossary.path))
                by_id[entry.id] = entry
        return cls(tuple(layers), tuple(by_id.values()), tuple(clashes), by_id)

    def entry(self, entry_id: str) -> Entry | None:
        """Return the entry in force under this id."""
        return self._by_id.get(entry_id)


def entry_id(name: str) -> str:
    """Derive an entry's id from its name: letters and digits in lower case, everything else one hyphen."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "entry"


def entry_ids(names: Sequence[str]) -> list[str]:
    """Derive the ids of many entries at once; no name may have a line break."""
    text = "\n".join(names).casefold()
    text = re.sub("--+", "-", text.translate(_HYPHENED)) if text.isascii() else re.sub(r"(?:[^\w\n]|_)+", "-", text)
    return [ident.strip("-") or "entry" for ident in text.split("\n")]


_HYPHENED = {code: "-" for code in range(128) if chr(code) != "\n" and not chr(code).isalnum()}


def clash(low: Entry, high: Entry, path: str) -> Finding:
    """Return that an entry of the glossary at ``path`` replaces one of a lower glossary, and whether something is lost."""
    place = high.place or Place(path)
    stands = f"{low.place or low.glossary}"
    lost = [(field, text) for field in _FORMS for text in _texts(low, field) if text not in _texts(high, field)]
    code = TAKEN_ALONG if high.name == low.name and _has_all(high, low) else REPLACED
    message = f"{high.name!r} replaces the entry {low.id!r} of {stands}"
    if not lost:
        return Finding(code, place, message, "give one of them its own id", False)
    field, text = lost[0]
    more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
    message += f" and lacks what that has under {field}: {text!r}{more}"
    return Finding(code, place, message, "add it here, or give one of them its own id", False)


_FORMS = ("source", "variants", "admitted", "near", "unless")


def _texts(entry: Entry, field: str) -> tuple[str, ...]:
    values = getattr(entry, field)
    return tuple(value.text if isinstance(value, Variant) else value for value in values)


def told(clashes: Sequence[Finding]) -> Iterator[str]:
    """Yield in one line what a person should know of entries that replaced others and lack something of theirs."""
    losing = [clash for clash in clashes if clash.code != TAKEN_ALONG]
    if len(losing) == 1:
        yield str(losing[0])
    elif losing:
        files = " and ".join(dict.fromkeys(re.split(r"[/\\]", clash.place.path)[-1] for clash in losing))
        replaced = f"{len(losing)} entries of {files} replace entries of other glossaries"
        yield f"{replaced}; `cleaner glossary lint` lists them"


def _has_all(high: Entry, low: Entry) -> bool:
    return all(set(getattr(low, field)) <= set(getattr(high, field)) for field in _FORMS)
