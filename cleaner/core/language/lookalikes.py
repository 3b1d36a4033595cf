"""Characters that look like others, and texts put right: look-alike letters, wrong width, spaces that nobody sees."""

import re
import unicodedata

from cleaner.core.basis.seen import as_seen
from cleaner.core.language.romanisation import simplified

# Source: the rows of Unicode's confusables.txt that lead from Cyrillic and Greek to one Latin letter.
_CYRILLIC = "АВЕЅІЈКМНОРСТХУаеорсухіјѕһԁԛԝ", "ABESIJKMHOPCTXYaeopcyxijshdqw"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανι", "ABEZHIKMNOPTYXoavi"
_LATIN = str.maketrans("".join((_CYRILLIC[0], _GREEK[0])), "".join((_CYRILLIC[1], _GREEK[1])))
_MIXED = re.compile(r"[A-Za-z\u0370-\u03ff\u0400-\u052f]+")
_WIDE_LETTER = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_WIDE = re.compile("[\uff01-\uff5e\uff65-\uff9f\u3000]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f]|  +")


def latin(text: str) -> str:
    """Return ``text`` with Cyrillic and Greek letters inside Latin words replaced by the letters they look like."""
    return _MIXED.sub(lambda m: m[0].translate(_LATIN) if re.search("[A-Za-z]", m[0]) else m[0], text)


def mixed(text: str) -> bool:
    """Whether a word of ``text`` has Latin letters beside Cyrillic or Greek ones."""
    return any(re.search("[A-Za-z]", w) and not w.isascii() for w in _MIXED.findall(text))


def right_width(text: str, *, source: bool) -> str:
    """Return ``text`` with characters in their usual width; the punctuation of a source name stays full width."""
    return (_WIDE_LETTER if source else _WIDE).sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)


def plain_spaces(text: str) -> str:
    """Return ``text`` without invisible characters, each letter and its accent as one, with single plain spaces."""
    return _SPACES.sub(" ", as_seen(text))


def scripts(text: str) -> tuple[str, str]:
    """Return the Chinese characters that simplified texts alone have, and those that traditional texts alone have."""
    # The national character sets of the 1980s hold the characters of one script each.
    full = "".join(c for c in text if simplified(c) != c and not _in(c, "gb2312"))
    simple = "".join(c for c in text if "\u4e00" <= c <= "\u9fff" and _in(c, "gb2312") and not _in(c, "big5"))
    return simple, full


def _in(character: str, charset: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
