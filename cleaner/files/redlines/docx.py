"""DOCX with true tracked changes, written and read with nothing but zip and XML.

Each line of the text is a paragraph, so that a line break that came or went is a tracked paragraph mark. Each change
has author and date, and a comment that names the entry. Characters that XML cannot hold are written as their pictures.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from cleaner.core.basis.errors import Place, TextError
from cleaner.core.differences.redline import Mark, Redline

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAME = f"{{{_W}}}"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORDS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORDS_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/comments.xml" ContentType="{_WORDS_TYPE}.comments+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/comments" Target="comments.xml"/></Relationships>',
}
_BREAK = re.compile(r"\r\n|\r|\n")
_RUN = re.compile("\t|[^\t]+")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_INSIDE = {"t", "delText"}
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_MOST_COMMENTS = 500
_SKIPPED = {"pPr", "rPr", "Fallback", "txbxContent", "instrText", "delInstrText"}


@dataclass(frozen=True, slots=True)
class DocxText:
    """The text of a DOCX, both ways its tracked changes can be taken; a paragraph is a line."""

    accepted: str
    rejected: str
    authors: tuple[str, ...]
    """Of its tracked changes, in the order they first appear."""


def write_docx(redline: Redline) -> bytes:
    """Return the redline as a DOCX: all accepted it is the second text, all rejected the first."""
    writer = _Writer()
    followers = _followers(redline)
    index = 0
    for piece in redline.pieces():
        if isinstance(piece, str):
            writer.text(piece)
        else:
            writer.mark(piece, followers.get(index))
            index += 1
    body, comments = writer.parts()
    parts = {**_PARTS, "word/document.xml": body, "word/comments.xml": comments}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _followers(redline: Redline) -> dict[int, int]:
    """Return which changes get a comment, and for how many alike it speaks: each one, or in a long text each pair's first.

    Word processors need minutes for thousands of comments.
    """
    if len(redline.marks) <= _MOST_COMMENTS:
        return dict.fromkeys(range(len(redline.marks)), 0)
    return {group.marks[0]: len(group.marks) - 1 for group in redline.groups()}


class _Writer:
    """The paragraphs while they are written."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._runs: list[str] = []
        self._comments: list[str] = []
        self._id = 0

    def text(self, text: str) -> None:
        lines = _BREAK.split(text)
        for line in lines[:-1]:
            self._runs.append(_runs(line, "t"))
            self._end()
        self._runs.append(_runs(lines[-1], "t"))

    def mark(self, mark: Mark, followers: int | None) -> None:
        number = None if followers is None else self._comment(mark, followers)
        if number is not None:
            self._runs.append(f'<w:commentRangeStart w:id="{number}"/>')
        self._changed(mark.before, "del", mark)
        self._changed(mark.after, "ins", mark)
        if number is not None:
            self._runs.append(f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>')

    def _changed(self, text: str, kind: str, mark: Mark) -> None:
        lines = _BREAK.split(text)
        for at, line in enumerate(lines):
            if line:
                inner = _runs(line, "delText" if kind == "del" else "t")
                self._runs.append(f"<w:{kind} {self._who(mark)}>{inner}</w:{kind}>")
            if at < len(lines) - 1:
                self._end(f"<w:{kind} {self._who(mark)}/>")

    def _who(self, mark: Mark) -> str:
        self._id += 1
        return _signature(self._id, mark)

    def _comment(self, mark: Mark, followers: int) -> int | None:
        if not mark.note:
            return None
        number = len(self._comments)
        more = f" (and {followers} more like this)" if followers else ""
        lines = _BREAK.split(f"{mark.pair[0]} → {mark.pair[1]}: {mark.note}{more}")
        paragraphs = "".join(f"<w:p>{_runs(line, 't')}</w:p>" for line in lines)
        self._comments.append(f"<w:comment {_signature(number, mark)}>{paragraphs}</w:comment>")
        return number

    def _end(self, mark: str = "") -> None:
        properties = f"<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>" if mark else ""
        self._paragraphs.append(f"<w:p>{properties}{''.join(self._runs)}</w:p>")
        self._runs = []

    def parts(self) -> tuple[str, str]:
        self._end()
        body = f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{"".join(self._paragraphs)}</w:body></w:document>'
        return body, f'{_HEAD}<w:comments xmlns:w="{_W}">{"".join(self._comments)}</w:comments>'


def _signature(number: int, mark: Mark) -> str:
    date = f' w:date="{mark.trace.at[:19]}Z"' if mark.trace.at else ""
    return f'w:id="{number}" w:author="{_xml(mark.trace.by or "cleaner")}"{date}'


def _runs(line: str, tag: str) -> str:
    return "".join(
        "<w:r><w:tab/></w:r>" if part == "\t" else f'<w:r><w:{tag} xml:space="preserve">{_xml(part)}</w:{tag}></w:r>'
        for part in _RUN.findall(line)
    )


def _xml(text: str) -> str:
    clean = _NO_XML.sub(lambda m: chr(0x2400 + ord(m.group())) if ord(m.group()) < 0x20 else "\ufffd", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def is_docx(data: bytes, name: str) -> bool:
    """Whether this is a DOCX, or called one: what is none is refused as it is read."""
    return data.startswith(b"PK\x03\x04") or name.lower().endswith(".docx")


def read_docx(data: bytes, name: str) -> DocxText:
    """Read the text of a DOCX: paragraphs of the body in order, tables, links and content controls included.

    Raises ``TextError`` where this is no DOCX.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = ElementTree.fromstring(archive.read("word/document.xml"))
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, NotImplementedError, RuntimeError) as error:
        raise TextError(
            "this is no DOCX that can be read", "save it anew as DOCX, or as plain text", Place(name)
        ) from error
    accepted, rejected = ("".join(_paragraphs(body, accept)).removesuffix("\n") for accept in (True, False))
    authors = dict.fromkeys(
        element.get(f"{_NAME}author", "")
        for kind in ("ins", "del", "moveFrom", "moveTo")
        for element in body.iter(_NAME + kind)
    )
    return DocxText(accepted, rejected, tuple(author for author in authors if author))


def _paragraphs(element: ElementTree.Element, accept: bool) -> Iterator[str]:
    gone = ("del", "moveFrom") if accept else ("ins", "moveTo")
    for child in element:
        tag = child.tag.rpartition("}")[2]
        if tag == "p":
            yield from _inline(child, gone)
            properties = child.find(f"{_NAME}pPr/{_NAME}rPr")
            if properties is None or all(properties.find(_NAME + kind) is None for kind in gone):
                yield "\n"
        elif tag not in _SKIPPED:
            yield from _paragraphs(child, accept)


def _inline(element: ElementTree.Element, gone: tuple[str, ...]) -> Iterator[str]:
    for child in element:
        tag = child.tag.rpartition("}")[2]
        if tag in _INSIDE:
            yield child.text or ""
        elif tag in _BREAKS:
            yield _BREAKS[tag]
        elif tag not in _SKIPPED and tag not in gone:
            yield from _inline(child, gone)
