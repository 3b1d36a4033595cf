"""What the XML formats share: a parser that fetches nothing, names without namespaces, language codes."""

from collections.abc import Iterator
from typing import Any

from cleaner.files.formats.terms import broken, library

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parsed(data: bytes, name: str) -> Any:
    """Return the root of an XML file; entities are not expanded and nothing is fetched."""
    etree = library("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise broken(name, f"this is no sound XML ({error})", line) from error


def written(root: Any) -> bytes:
    """Return a tree as an indented UTF-8 file."""
    etree = library("lxml.etree")
    etree.indent(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def local(element: Any) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def below(element: Any, *names: str) -> Iterator[Any]:
    """Yield the elements of these names in and below an element."""
    return (inner for inner in element.iter() if local(inner) in names)


def text(element: Any) -> str:
    """Return all text in an element on one line."""
    return " ".join("".join(element.itertext()).split())


def language(element: Any) -> str:
    """Return the language of an element."""
    return str(element.get(XML_LANG) or element.get("lang") or "")


def is_language(code: str, wanted: str) -> bool:
    """Whether a code such as ``zh-CN`` means the language ``zh``."""
    return code.casefold().replace("_", "-").split("-")[0] == wanted.casefold().split("-")[0]
