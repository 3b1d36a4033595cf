"""Pairs of source and target: TMX translation memories, and the glossary module of XLIFF 2."""

from typing import Any

from cleaner.core.basis.glossary import Entry
from cleaner.files.formats.markup import XML_LANG as _LANG
from cleaner.files.formats.markup import below, is_language, language, local, parsed, text, written
from cleaner.files.formats.terms import Terms, broken, entry_of, gathered, library

_XLIFF = "urn:oasis:names:tc:xliff:document:2.0"
_GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"


def read_tmx(data: bytes, name: str, source: str, target: str) -> Terms:
    """Read the units that have both languages."""
    root = parsed(data, name)
    if local(root) != "tmx":
        raise broken(name, f"this is no TMX file (it begins with <{local(root)}>)")
    entries: list[Entry] = []
    skipped = 0
    for unit in below(root, "tu"):
        sides = {side: _segment(unit, code) for side, code in (("source", source), ("target", target))}
        if sides["source"] and sides["target"]:
            note = next((text(n) for n in unit if local(n) == "note" and text(n)), "")
            entries.append(entry_of(sides["target"], [sides["source"]], note=note))
        else:
            skipped += 1
    lacking = (
        f"unit{'s lack' if skipped > 1 else ' lacks'} {source!r} or {target!r} and {'were' if skipped > 1 else 'was'}"
    )
    notes = (f"{skipped} {lacking} passed over",) if skipped else ()
    return Terms(gathered(entries), source, target, notes)


def write_tmx(terms: Terms) -> bytes:
    """Write a unit for each source name."""
    etree = library("lxml.etree")
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "cleaner",
        "creationtoolversion": "1",
        "segtype": "phrase",
        "o-tmf": "cleaner",
        "datatype": "plaintext",
    }
    etree.SubElement(root, "header", {**header, "adminlang": "en", "srclang": terms.source})
    body = etree.SubElement(root, "body")
    for entry in terms.entries:
        for one in entry.source:
            unit = etree.SubElement(body, "tu")
            if entry.note:
                etree.SubElement(unit, "note").text = entry.note
            for code, side in ((terms.source, one), (terms.target, entry.name)):
                etree.SubElement(etree.SubElement(unit, "tuv", {_LANG: code}), "seg").text = side
    return written(root)


def read_xliff(data: bytes, name: str, source: str, target: str) -> Terms:
    """Read the entries of the glossary module."""
    root = parsed(data, name)
    if local(root) != "xliff":
        raise broken(name, f"this is no XLIFF file (it begins with <{local(root)}>)")
    entries: list[Entry] = []
    for item in below(root, "glossEntry"):
        terms = [text(t) for t in below(item, "term") if text(t)]
        rights = [text(t) for t in below(item, "translation") if text(t)]
        if terms and rights:
            note = next((text(n) for n in below(item, "definition") if text(n)), "")
            entries.append(entry_of(rights[0], terms, (), rights[1:], note))
    if not entries:
        raise broken(name, "this XLIFF file has no glossary module with translations")
    return Terms(gathered(entries), source, target)


def write_xliff(terms: Terms) -> bytes:
    """Write an XLIFF 2.1 file of one unit that carries the glossary."""
    etree = library("lxml.etree")
    languages = {"version": "2.1", "srcLang": terms.source, "trgLang": terms.target}
    root = etree.Element(f"{{{_XLIFF}}}xliff", languages, nsmap={None: _XLIFF, "gls": _GLOSSARY})
    unit = etree.SubElement(etree.SubElement(root, f"{{{_XLIFF}}}file", id="f1"), f"{{{_XLIFF}}}unit", id="u1")
    glossary = etree.SubElement(unit, f"{{{_GLOSSARY}}}glossary")
    for entry in terms.entries:
        for one in entry.source:
            _entry(glossary, entry, one)
    segment = etree.SubElement(unit, f"{{{_XLIFF}}}segment")
    etree.SubElement(segment, f"{{{_XLIFF}}}source").text = ""
    return written(root)


def _entry(glossary: Any, entry: Entry, one: str) -> None:
    etree = library("lxml.etree")
    item = etree.SubElement(glossary, f"{{{_GLOSSARY}}}glossEntry")
    etree.SubElement(item, f"{{{_GLOSSARY}}}term").text = one
    for right in (entry.name, *entry.admitted):
        etree.SubElement(item, f"{{{_GLOSSARY}}}translation").text = right
    if entry.note:
        etree.SubElement(item, f"{{{_GLOSSARY}}}definition").text = entry.note


def _segment(unit: Any, code: str) -> str:
    for side in below(unit, "tuv"):
        if is_language(language(side), code):
            return next((text(s) for s in below(side, "seg")), "")
    return ""
