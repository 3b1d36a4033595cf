"""The edit log as values: what a person did, record by record, and the form each record has in JSON.

A log is only ever appended to. What it amounts to (live edits, what is dismissed, what can be undone) is computed by
``cleaner.core.log.replay``.
"""

from collections.abc import Mapping
from typing import Any, Literal

from cleaner.core.basis.errors import Place
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass
from cleaner.core.log.edits import Edit
from cleaner.core.log.log_line import LogLine

VERSION = 1
"""Of the log's format."""

Scope = Literal["here", "document"]
Verdict = Literal["approved", "rejected"]
_SCOPES: tuple[Scope, ...] = ("here", "document")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who acts, and when."""

    at: str
    """UTC, ISO 8601 with milliseconds and ``Z``."""
    by: str


@dataclass(frozen=True, slots=True)
class Applied:
    """An edit was made."""

    edit: Edit
    key: str | None
    """Of the accepted suggestion; ``None`` for a person's own text."""
    entry: str = ""
    """Id of the entry behind the accepted option."""
    unseen: bool = False
    """Whether no person has looked at it: the program took what was certain enough."""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A suggestion was refused, here or wherever its pair of *before* and entry occurs in the document."""

    key: str
    scope: Scope
    span: Span
    before: str
    entry: str = ""
    """Entry of the suggestion's first option."""

    @property
    def pair(self) -> "Pair":
        """What a refusal for the whole document holds for."""
        return pair_of(self.before, self.entry)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An earlier record of edit, refusal, signature or comment no longer holds."""

    seq: int


@dataclass(frozen=True, slots=True)
class Signed:
    """A reviewer has approved a segment."""

    segment: int


@dataclass(frozen=True, slots=True)
class Commented:
    """A remark about a segment."""

    segment: int
    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A reviewer stands by what an earlier record decided at a place, or does not."""

    record: int
    span: Span
    """In the raw text; a refusal of a whole pair is judged place by place."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Rated:
    """A second person's decision about a suggestion, made without seeing the first; the edition stays as it is."""

    record: int
    """The first decision, which this person did not see."""
    key: str
    span: Span
    after: str | None
    """What this person would put there; nothing for the raw words."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The actions of the last batch that was on are off."""

    batch: int


@dataclass(frozen=True, slots=True)
class Redone:
    """The actions of the batch undone last are on again."""

    batch: int


@dataclass(frozen=True, slots=True)
class Rebased:
    """The raw text has changed, and each decision that held has found its place in the new one, or has not."""

    raw_digest: str
    """Of the new raw text."""
    base: str
    """The new raw text, and what is offered in it, packed."""
    moved: tuple[tuple[int, int, int], ...] = ()
    """Record, and its span now; of a signature or comment, its segment twice."""
    conflicts: tuple[tuple[int, int, int], ...] = ()
    """Edits whose words no longer stand there: record, and what stands in their place."""
    gone: tuple[int, ...] = ()
    """Records that no longer apply."""
    glossaries: tuple[tuple[str, str], ...] = ()
    """Name and digest of each glossary, low to high."""


Action = Applied | Dismissed | Withdrawn | Signed | Commented | Judged | Rated
Move = Undone | Redone | Rebased
Pair = tuple[str, str]
"""*before* in folded case, and the entry of the first option."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the log."""

    seq: int
    """Counted from 1, strictly rising."""
    batch: int
    """Shared by the records that one command made; never falls."""
    at: str
    by: str
    what: Action | Move


@dataclass(frozen=True, slots=True)
class Header:
    """First line of a log: which texts and glossaries its decisions are about."""

    version: int
    raw_digest: str
    raw_name: str
    glossaries: tuple[tuple[str, str], ...] = ()
    """Name and digest of each glossary, low to high."""
    base: str = ""
    """The raw text, and what is offered in it, packed; empty in the logs of older versions."""


@dataclass(frozen=True, slots=True)
class Log:
    """The only stored truth about one document's edition."""

    header: Header
    records: tuple[Record, ...] = ()

    def about(self, upto: int | None = None) -> Header | Rebased:
        """Return what names the raw text that spans are of, after the record numbered ``upto`` or the last one."""
        found = self._resettled(upto)
        return found.what if found is not None and isinstance(found.what, Rebased) else self.header

    @property
    def resettled(self) -> int:
        """Number of the record that told of the present raw text; 0 for the header."""
        found = self._resettled(None)
        return found.seq if found else 0

    def _resettled(self, upto: int | None) -> Record | None:
        found = (r for r in reversed(self.records) if isinstance(r.what, Rebased) and (upto is None or r.seq <= upto))
        return next(found, None)


def pair_of(before: str, entry: str) -> Pair:
    """Return what all suggestions of the same kind share, over the end of a line or not."""
    return " ".join(before.split()).casefold(), entry


def header_to_json(header: Header) -> dict[str, Any]:
    """Return the header as a JSON object."""
    return {
        "version": header.version,
        "raw_digest": header.raw_digest,
        "raw_name": header.raw_name,
        "glossaries": [list(pair) for pair in header.glossaries],
        **({"base": header.base} if header.base else {}),
    }


def header_from_json(value: object, place: Place | None = None) -> Header:
    """Read a header; unknown keys are passed over, a missing or wrong one is a ``LogError`` at ``place``."""
    line = LogLine(value, place, "the header")
    version = line.number("version")
    if version != VERSION:
        raise line.error(f"has format version {version}, and this program reads version {VERSION}")
    texts = line.text("raw_digest"), line.text("raw_name")
    return Header(version, *texts, line.pairs("glossaries"), line.text("base", ""))


def record_to_json(record: Record) -> dict[str, Any]:
    """Return a record as a flat JSON object; ``do`` says which action or move it is."""
    what = record.what
    return {
        "seq": record.seq,
        "batch": record.batch,
        "at": record.at,
        "by": record.by,
        "do": type(what).__name__.lower(),
        **_what_to_json(what),
    }


def record_from_json(value: object, place: Place | None = None) -> Record:
    """Read a record; unknown keys are passed over, a missing or wrong one is a ``LogError`` at ``place``."""
    seq = value.get("seq") if isinstance(value, Mapping) else None
    line = LogLine(value, place, "the record" if seq is None else f"record {seq}")
    return Record(line.number("seq"), line.number("batch"), line.text("at"), line.text("by"), _what_from_json(line))


def _what_to_json(what: Action | Move) -> dict[str, Any]:
    match what:
        case Applied(edit, key, entry, unseen):
            sides = {"span": [edit.span.start, edit.span.end], "before": edit.before, "after": edit.after}
            return {**sides, "left": edit.left, "right": edit.right, "key": key, "entry": entry} | (
                {"unseen": True} if unseen else {}
            )
        case Dismissed(key, scope, span, before, entry):
            return {"span": [span.start, span.end], "before": before, "scope": scope, "key": key, "entry": entry}
        case Withdrawn(seq):
            return {"record": seq}
        case Signed(segment):
            return {"segment": segment}
        case Commented(segment, text):
            return {"segment": segment, "text": text}
        case Judged(seq, span, verdict):
            return {"record": seq, "span": [span.start, span.end], "verdict": verdict}
        case Rated(seq, key, span, after):
            return {"record": seq, "span": [span.start, span.end], "key": key, "after": after}
        case Undone(batch) | Redone(batch):
            return {"of": batch}
        case Rebased():
            lists: dict[str, list[Any]] = {"moved": [list(place) for place in what.moved]}
            lists |= {"conflicts": [list(place) for place in what.conflicts], "gone": list(what.gone)}
            lists |= {"glossaries": [list(pair) for pair in what.glossaries]}
            return {"raw_digest": what.raw_digest, **lists, "base": what.base}


def _what_from_json(line: LogLine) -> Action | Move:
    match line.text("do"):
        case "applied":
            return Applied(line.edit(), line.optional("key"), line.text("entry", ""), line.values.get("unseen") is True)
        case "dismissed":
            return Dismissed(
                line.text("key"),
                line.choice("scope", _SCOPES),
                line.span(),
                line.text("before"),
                line.text("entry", ""),
            )
        case "withdrawn":
            return Withdrawn(line.number("record"))
        case "signed":
            return Signed(line.number("segment"))
        case "commented":
            return Commented(line.number("segment"), line.text("text"))
        case "judged":
            return Judged(line.number("record"), line.span(), line.choice("verdict", ("approved", "rejected")))
        case "rated":
            return Rated(line.number("record"), line.text("key"), line.span(), line.optional("after"))
        case "undone":
            return Undone(line.number("of"))
        case "redone":
            return Redone(line.number("of"))
        case "rebased":
            places = line.places("moved"), line.places("conflicts")
            texts = line.text("raw_digest"), line.text("base")
            return Rebased(*texts, *places, line.numbers("gone"), line.pairs("glossaries"))
        case unknown:
            raise line.error(f"does {unknown!r}, which this version does not know")
