"""Which formats there are, which one a file has, and the two doors: read entries from a file, write them to bytes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cleaner.core.basis.errors import Place, TextError, UsageError
from cleaner.core.basis.glossary import Entry
from cleaner.files.disk.texts import decode, read_bytes
from cleaner.files.formats import memories, rules, sheets, tables, tbx
from cleaner.files.formats.encodings import guessed
from cleaner.files.formats.terms import Terms


@dataclass(frozen=True, slots=True)
class Format:
    """One format of another program."""

    name: str
    suffixes: tuple[str, ...]
    what: str
    """For people."""
    read: Callable[[bytes, str, str, str], Terms]
    """From bytes, name of the file, source and target language."""
    write: Callable[[Terms], bytes]
    carries: tuple[str, ...]
    """The fields of an entry that it can hold, beside the name."""
    is_text: bool = False


def _of_text(read: Callable[[str, str], Terms]) -> Callable[[bytes, str, str, str], Terms]:
    return lambda data, name, _source, _target: read(decode(data, name).text, name)


_TABLE = ("kind", "source", "variants", "admitted", "near", "unless", "case", "apply", "status", "note")
_ALL = (
    Format("csv", (".csv",), "table with a header", _of_text(tables.read_csv), tables.write_csv, _TABLE, True),
    Format(
        "omegat", (".tsv", ".tab", ".utf8", ".txt"), "OmegaT glossary: source, target, comment",
        _of_text(tables.read_omegat), tables.write_omegat, ("source", "note"), True,
    ),
    Format("xlsx", (".xlsx",), "Excel workbook", lambda d, n, _s, _t: sheets.read_xlsx(d, n), sheets.write_xlsx, _TABLE),
    Format("tbx", (".tbx",), "termbase, 2008 and version 3", tbx.read_tbx, tbx.write_tbx, ("kind", "source", "variants", "admitted", "note")),
    Format("tmx", (".tmx",), "translation memory", memories.read_tmx, memories.write_tmx, ("source", "note")),
    Format("xliff", (".xlf", ".xliff"), "glossary module of XLIFF 2", memories.read_xliff, memories.write_xliff, ("source", "admitted", "note")),
    Format("prh", (".yml",), "rules of prh", _of_text(rules.read_prh), rules.write_prh, ("variants", "examples"), True),
    Format("codespell", (".dic", ".codespell"), "dictionary of codespell", _of_text(rules.read_codespell), rules.write_codespell, ("variants", "apply of variants"), True),
)  # fmt: skip
FORMATS = {form.name: form for form in _ALL}


def format_of(path: Path, named: str | None = None) -> Format:
    """Return the format that was named, or that the suffix of the file tells."""
    if named is not None:
        return FORMATS[named]
    found = next((form for form in _ALL if path.suffix.casefold() in form.suffixes), None)
    if found is None:
        raise UsageError(f"{path.name!r} does not tell its format", f"name it: {', '.join(FORMATS)}")
    return found


def read_terms(
    path: Path, form: Format, languages: tuple[str, str] = ("zh", "en"), encoding: str | None = None
) -> Terms:
    """Read a file of another program; ``TextError`` with the place of what is wrong in it."""
    data = read_bytes(path)
    notes: tuple[str, ...] = ()
    if form.is_text:
        data, notes = _as_utf8(data, str(path), encoding)
    terms = form.read(data, str(path), *languages)
    if not terms.entries:
        raise TextError("no entry is found in this file", "check its format and its languages", Place(str(path)))
    return replace(terms, notes=(*notes, *terms.notes))


def write_terms(entries: Sequence[Entry], form: Format, languages: tuple[str, str] = ("zh", "en")) -> bytes:
    """Return entries in a format of another program."""
    return form.write(Terms(tuple(entries), *languages))


def not_carried(entries: Sequence[Entry], form: Format) -> Iterator[str]:
    """Yield in words what the entries have and the format cannot hold."""
    told = {"source": "source names", "admitted": "admitted forms", "near": "near cues", "unless": "unless cues"}
    usual = {"kind": "company", "status": "approved"}
    for field in ("kind", "source", "variants", "admitted", "near", "unless", "note", "examples", "apply", "status"):
        count = sum(getattr(entry, field) not in ((), "", None, usual.get(field)) for entry in entries)
        if count and field not in form.carries:
            yield f"{told.get(field, field)} of {counted(count, 'entry', 'entries')}"
    own = sum(bool(v.near or v.unless) for entry in entries for v in entry.variants)
    if own and "variants" in form.carries:
        yield f"own cues of {counted(own, 'variant', 'variants')}"
    own = sum(bool(v.apply) for entry in entries for v in entry.variants)
    if own and "variants" in form.carries and "apply of variants" not in form.carries:
        yield f"own apply of {counted(own, 'variant', 'variants')}"
    if "source" not in _required(form):
        return
    if count := sum(not entry.source for entry in entries):
        yield f"{counted(count, 'entry', 'entries')} without a source name"


def counted(number: int, one: str, more: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else more}"


def _required(form: Format) -> tuple[str, ...]:
    return ("source",) if form.name in ("omegat", "tmx", "xliff") else ()


def _as_utf8(data: bytes, name: str, encoding: str | None) -> tuple[bytes, tuple[str, ...]]:
    try:
        form = decode(data, name, encoding)
        told = f"read as {form.encoding}, as its byte order mark says" if form.bom and form.encoding != "utf-8" else ""
        return form.text.encode(), (told,) if told else ()
    except TextError:
        guess = guessed(data) if encoding is None else None
        if guess is None:
            raise
        text = decode(data, name, guess).text
        return text.encode(), (f"read as {guess}; name another one with --encoding if that is wrong",)
