"""TBX, in the dialects of 2008 and of version 3: one concept an entry, with the administrative status of each term.

A preferred term is the name, an admitted one is admitted, a deprecated or superseded one is a variant. Where no
term is marked as preferred, the first one that is not deprecated is the name.
"""

from dataclasses import replace
from typing import Any, get_args

from cleaner.core.basis.glossary import Entry, Kind
from cleaner.files.formats.markup import XML_LANG as _LANG
from cleaner.files.formats.markup import below, is_language, language, local, parsed, text, written
from cleaner.files.formats.terms import Terms, broken, entry_of, gathered, library

_STATUS = {"preferred": "name", "admitted": "admitted", "deprecated": "variants", "superseded": "variants"}
_WORDS = {"name": "preferredTerm-admn-sts", "admitted": "admittedTerm-admn-sts", "variants": "deprecatedTerm-admn-sts"}


def read_tbx(data: bytes, name: str, source: str, target: str) -> Terms:
    """Read a termbase."""
    root = parsed(data, name)
    if local(root) not in ("martif", "tbx", "TBX"):
        raise broken(name, f"this is no TBX file (it begins with <{local(root)}>)")
    entries: list[Entry] = []
    skipped = 0
    for concept in below(root, "termEntry", "conceptEntry"):
        entry = _entry(concept, source, target)
        if entry is None:
            skipped += 1
        else:
            entries.append(entry)
    notes: list[str] = []
    if skipped:
        have, were = ("s have", "were") if skipped > 1 else (" has", "was")
        notes.append(f"{skipped} concept{have} no term in {target!r} and {were} passed over")
    if not any(entry.source for entry in entries):
        codes = sorted({code for section in below(root, "langSet", "langSec") if (code := language(section))})
        notes.append(f"no concept has terms in {source!r} (there are {', '.join(codes)}); --languages names others")
    return Terms(gathered(entries), source, target, tuple(notes))


def write_tbx(terms: Terms) -> bytes:
    """Write a termbase of version 3, dialect TBX-Basic."""
    etree = library("lxml.etree")
    root = etree.Element(
        "tbx", {"style": "dca", "type": "TBX-Basic", _LANG: terms.target}, nsmap={None: "urn:iso:std:iso:30042:ed-2"}
    )
    description = _sub(_sub(_sub(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    _sub(description, "p", "exported by cleaner")
    body = _sub(_sub(root, "text"), "body")
    for entry in terms.entries:
        concept = _sub(body, "conceptEntry", id=entry.id if entry.id[:1].isalpha() else f"c-{entry.id}")
        if entry.kind != "company":
            _sub(concept, "descrip", entry.kind, type="subjectField")
        if entry.note:
            _sub(concept, "note", entry.note)
        groups = ((terms.source, {"name": entry.source}), (terms.target, _target(entry)))
        for code, terms_by_status in groups:
            if any(terms_by_status.values()):
                section = _sub(concept, "langSec")
                section.set(_LANG, code)
                for status, texts in terms_by_status.items():
                    for one in texts:
                        _term(section, one, status)
    return written(root)


def _target(entry: Entry) -> dict[str, tuple[str, ...]]:
    return {"name": (entry.name,), "admitted": entry.admitted, "variants": tuple(v.text for v in entry.variants)}


def _term(section: Any, one: str, status: str) -> None:
    term = _sub(section, "termSec")
    _sub(term, "term", one)
    _sub(term, "termNote", _WORDS[status], type="administrativeStatus")


def _sub(parent: Any, name: str, content: str | None = None, **attributes: str) -> Any:
    # A child of the parent's own namespace.
    element = library("lxml.etree").SubElement(
        parent, parent.tag.rpartition("}")[0] + "}" + name if "}" in parent.tag else name, attributes
    )
    element.text = content
    return element


def _entry(concept: Any, source: str, target: str) -> Entry | None:
    found: dict[str, list[str]] = {"name": [], "admitted": [], "variants": []}
    names: list[str] = []
    unmarked: list[str] = []
    for section in below(concept, "langSet", "langSec"):
        code = language(section)
        for term in below(section, "tig", "ntig", "termSec"):
            one = next((text(t) for t in below(term, "term")), "")
            if one and is_language(code, source):
                names.append(one)
            elif one and is_language(code, target):
                status = _status(term)
                (found[status] if status else unmarked).append(one)
    rights = [*found["name"], *unmarked, *found["admitted"]]
    if not rights:
        return None
    fields = [d for d in below(concept, "descrip", "subjectField") if (d.get("type") or local(d)) == "subjectField"]
    kinds: tuple[Kind, ...] = get_args(Kind)
    kind = next((kind for kind in kinds if kind in {text(field).casefold() for field in fields}), kinds[0])
    told = (*below(concept, "note"), *(d for d in below(concept, "descrip") if d not in fields))
    note = next((text(n) for n in told if text(n)), "")
    return replace(entry_of(rights[0], names, found["variants"], rights[1:], note), kind=kind)


def _status(term: Any) -> str:
    """Return the field that a term belongs to, as either style of a termbase writes its status."""
    named = [n for n in below(term, "termNote") if (n.get("type") or "").casefold() == "administrativestatus"]
    for note in (*named, *below(term, "administrativeStatus")):
        word = text(note).casefold()
        return next((status for sign, status in _STATUS.items() if word.startswith(sign)), "")
    return ""
