"""Text files in and out, byte for byte: what was read can be written again with the same encoding, mark and line ends.

Nothing here guesses: a byte order mark decides, then strict UTF-8, then what the person names with ``--encoding``.
"""

import codecs
import contextlib
import errno
import os
import re
import shlex
import stat
from pathlib import Path

from cleaner.core.basis.errors import Place, TextError
from cleaner.core.basis.values import dataclass

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GB18030_MARK = b"\x84\x31\x95\x33"
_WITHOUT_MARK = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_CANDIDATES = ("gb18030", "big5", "big5hkscs", "shift_jis", "euc-kr", "cp1252")
_KNOWN = (*_CANDIDATES, "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gbk", "latin-1", "euc-jp")
_BREAK = re.compile(rb"\r\n|\r|\n")
_KINDS = (
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
)
_NO_TEXTS = (
    (b"{\\rtf", "RTF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "DOCX or another ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC or another old file of Office"),
)
_OF_WORD_PROCESSORS = frozenset({".docx", ".odt", ".rtf"})
_EXACT = frozenset({"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})
_EXCERPT = 12
_CONTROL = re.compile(rb"[^\t\n\f\r -~\x80-\xff]")
_EITHER = 16
"""Characters up to which Chinese in UTF-16 may happen to be UTF-8 too."""


@dataclass(frozen=True, slots=True)
class RawText:
    """A decoded text with what is needed to write it, or its edition, in the same form."""

    text: str
    """The characters, byte order mark left out, line ends as they are."""
    encoding: str = "utf-8"
    """Name of the codec that neither reads nor writes a mark, such as ``utf-16-le``."""
    bom: bytes = b""
    """The byte order mark that stood before the text."""


def read_text(path: Path, encoding: str | None = None) -> RawText:
    """Read a text file exactly; ``TextError`` where it is missing, binary or in another encoding."""
    return decode(read_bytes(path), str(path), encoding)


def read_bytes(path: Path) -> bytes:
    """Read a file; ``TextError`` with a remedy where that is impossible."""
    try:
        if kind := _endless(path):
            raise TextError(f"this is {kind}", "name a file, or give its text as -", Place(str(path)))
        return path.read_bytes()
    except MemoryError as error:
        raise TextError("this file is larger than the memory", "split it", Place(str(path))) from error
    except FileNotFoundError as error:
        raise TextError("there is no such file", _nearest_file(path), Place(str(path))) from error
    except IsADirectoryError as error:
        raise TextError("this is a folder", "name a file in it", Place(str(path))) from error
    except PermissionError as error:
        if path.is_dir():
            raise TextError("this is a folder", "name a file in it", Place(str(path))) from error
        raise TextError("you may not read this file", "change its permissions", Place(str(path))) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TextError(f"cannot be read ({reason})", "check the path and the disk", Place(str(path))) from error


def decode(data: bytes, name: str, encoding: str | None = None) -> RawText:
    """Decode the bytes of a file so that ``encode`` gives them back; ``name`` stands in messages."""
    for beginning, kind in _NO_TEXTS:
        if data.startswith(beginning):
            raise TextError(f"this is {kind}, no plain text", _saved_anew(Path(name)), Place(name))
    codec = _codec(encoding) if encoding is not None else None
    for bom, marked in _MARKS:
        if data.startswith(bom):
            return _decoded(data, name, marked, bom, named=codec is not None)
    if codec is None:
        return _decoded(data, name, "utf-8", b"", named=False)
    if codec.startswith("utf-16") and _is_utf8(data, codec):
        raise TextError("this is UTF-8, not UTF-16", "leave --encoding out", Place(name))
    bom = _GB18030_MARK if codec == "gb18030" and data.startswith(_GB18030_MARK) else b""
    return _decoded(data, name, codec, bom, named=True)


def _is_utf8(data: bytes, codec: str) -> bool:
    """Whether what is called UTF-16 can only be UTF-8.

    In UTF-16 spaces, line ends and Latin letters hold a NUL; of Chinese characters no more than one in four is two signs of
    ASCII, so that a short run of them alone may be either.
    """
    if _CONTROL.search(data):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    text = data.decode(codec, "replace")
    return len(text) > _EITHER or not all(c.isalpha() or c == "…" or "\u3000" <= c <= "\u303f" for c in text)


def _saved_anew(path: Path) -> str:
    remedy = "save it anew as plain text"
    if path.suffix.lower() not in _OF_WORD_PROCESSORS:
        return remedy
    words = map(shlex.quote, ("pandoc", "--wrap=none", "-t", "plain", path.name, "-o", path.with_suffix(".txt").name))
    return f"{remedy} in UTF-8, from its word processor or with: {' '.join(words)}"


def encode(text: str, like: RawText, name: str = "") -> bytes:
    """Return the bytes of ``text`` in the encoding and with the mark of ``like``."""
    try:
        return like.bom + text.encode(like.encoding)
    except UnicodeEncodeError as error:
        line = len(_BREAK.findall(text[: error.start].encode("utf-8", "replace"))) + 1
        raise TextError(
            f"{text[error.start]!r} cannot be written in {like.encoding}, the encoding of the raw translation",
            "choose another replacement, or keep the raw translation in UTF-8",
            Place(name, line) if name else None,
        ) from error


def write_atomic(path: Path, data: bytes, wait: bool = True) -> None:
    """Replace a file in one step: after a crash either the old or the new one stands there, whole and on disk.

    Permission bits stay; a symbolic link stays a link and its target is replaced. Not to ``wait`` for the disk is for
    what nothing depends on: a power cut may leave it empty.
    """
    target = Path(os.path.realpath(path))
    new = target.with_name(f".cleaner-{os.urandom(6).hex()}.tmp")
    try:
        _write_beside(target, new, data, wait)
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink()
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        remedy = "make room on the disk" if full else "check that the folder exists and may be written"
        message = f"cannot be written ({error.strerror or error})"
        raise TextError(message, f"{remedy}, or name another file", Place(str(path))) from error


def make_folder(path: Path) -> None:
    """Make a folder with all that stand above it; ``TextError`` where that is impossible."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder cannot be made ({error.strerror})"
        raise TextError(reason, "allow that, or name another one", Place(str(path))) from error


def sync_folder(folder: Path) -> None:
    """Make a new name in ``folder`` survive a power cut, on systems where a folder can be synced."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _endless(path: Path) -> str:
    """Say what a path is that need not ever end; a shell gives the output of a program as a pipe without a name."""
    named = not os.path.realpath(path).startswith(("/dev/fd/", "/proc/"))
    found = path.stat()
    empty = stat.S_ISCHR(found.st_mode) and found.st_rdev == Path(os.devnull).stat().st_rdev
    return _kind(found.st_mode) if named and not empty else ""


def _kind(mode: int) -> str:
    """Name what is neither a file nor a folder."""
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), "")


def _write_beside(target: Path, new: Path, data: bytes, wait: bool) -> None:
    mode = target.stat().st_mode if target.exists() else None
    if mode is not None and (kind := "a folder" if stat.S_ISDIR(mode) else _kind(mode)):
        raise OSError(0, f"this is {kind}")
    # The permissions of a new file are left to the person's umask, which mkstemp would not ask.
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as out:
        out.write(data)
        out.flush()
        if wait:
            os.fsync(out.fileno())
    if mode is not None:
        new.chmod(stat.S_IMODE(mode))
    new.replace(target)
    if wait:
        sync_folder(target.parent)


def _decoded(data: bytes, name: str, codec: str, bom: bytes, *, named: bool) -> RawText:
    body = data[len(bom) :]
    wide = codec.startswith(("utf-16", "utf-32"))
    if not wide and b"\0" in body:
        raise _binary(data, name, len(bom) + body.index(b"\0"))
    try:
        text = body.decode(codec)
        # Some codecs read several byte sequences as one character; such a text could not be given back as it was.
        back = body if codec in _EXACT else text.encode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(data, name, codec, len(bom) + error.start, named=named) from error
    except UnicodeError as error:
        raise _undecodable(data, name, codec, len(bom), named=named) from error
    if back != body:
        at = next((i for i, (a, b) in enumerate(zip(back, body, strict=False)) if a != b), min(len(back), len(body)))
        raise _undecodable(data, name, codec, len(bom) + at, named=named)
    if wide and "\0" in text:
        raise _binary(data, name, len(bom) + len(text[: text.index("\0")].encode(codec)))
    return RawText(text, codec, bom)


def _codec(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding.strip()).name
        "".encode(name)
    except (LookupError, ValueError, UnicodeError) as error:
        from rapidfuzz import fuzz, process  # where something is wrong

        near = process.extractOne(encoding.lower(), _KNOWN, scorer=fuzz.ratio, score_cutoff=60)
        guess = f"--encoding {near[0]}" if near else "one such as utf-8, gb18030, big5 or utf-16-le"
        raise TextError(f"{encoding!r} is no text encoding", f"try {guess}") from error
    return _WITHOUT_MARK.get(name, name)


def _nearest_file(path: Path) -> str:
    try:
        names = [p.name for p in path.parent.iterdir() if p.name != path.name]  # which may lead nowhere
    except OSError:
        return "check the path"
    from rapidfuzz import fuzz, process

    near = process.extractOne(path.name, names, scorer=fuzz.ratio, score_cutoff=75)
    return f"did you mean {path.with_name(near[0])}?" if near else "check the path"


def _place(data: bytes, name: str, at: int, codec: str = "utf-8") -> Place:
    breaks = list(_BREAK.finditer(data, 0, at))
    begin = breaks[-1].end() if breaks else 0
    return Place(name, len(breaks) + 1, len(data[begin:at].decode(codec, "replace").lstrip("\ufeff")) + 1)


def _binary(data: bytes, name: str, at: int) -> TextError:
    return TextError(
        f"this is a binary file (a NUL at byte {at})",
        "name a plain text file, or give --encoding utf-16-le or utf-16-be if it is one without a mark",
        _place(data, name, at),
    )


def _undecodable(data: bytes, name: str, codec: str, at: int, *, named: bool) -> TextError:
    shown = f"0x{data[at]:02X}" if at < len(data) else "the end"
    readings = _readings(data, at, codec)
    hint = f" ({', '.join(readings)})" if readings else ""
    remedy = f"give --encoding with another name{hint}" if named else f"give --encoding NAME{hint}"
    return TextError(f"{shown} at byte {at} is not {codec.upper()}", remedy, _place(data, name, at, codec))


def _readings(data: bytes, at: int, refused: str) -> list[str]:
    """Say how the first bad place would read in each encoding that fits the whole file."""
    found = []
    for codec in _CANDIDATES:
        try:
            text = data.decode(codec)
            before = len(data[:at].decode(codec, "ignore"))
        except UnicodeError:
            continue
        if codec != refused and text.encode(codec) == data:
            excerpt = text[before : before + _EXCERPT].split("\n")[0].strip()
            found.append(f"{codec} reads {excerpt!r}")
    return found[:3]
