"""Which encoding a short list of names is written in, where nothing in the file says so: a guess, and always told.

Statistics of whole texts fail on ten lines, so the few encodings that glossaries come in are tried, and the one in
which most characters are usual Chinese is taken. Elsewhere in the program an encoding is never guessed.
"""

from cleaner.core.language.romanisation import simplified

_CHINESE = ("gb18030", "big5hkscs")
_LEAST_USUAL = 0.6


def guessed(data: bytes) -> str | None:
    """Return the name of the likeliest encoding of a table or list; nothing where none is likely."""
    if b"\0" in data:
        even, odd = data[::2].count(0), data[1::2].count(0)
        return "utf-16-le" if odd > even else "utf-16-be"
    texts = {name: text for name in (*_CHINESE, "cp1252") if (text := _decoded(data, name)) is not None}
    scored = sorted(((_usual(texts[name]), name) for name in _CHINESE if name in texts), reverse=True)
    if scored and scored[0][0] >= _LEAST_USUAL:
        return "big5" if scored[0][1] == "big5hkscs" and _decoded(data, "big5") else scored[0][1]
    letters = [c for c in texts.get("cp1252", "") if not c.isascii()]
    return "cp1252" if letters and all(c.isalpha() or c in "‘’“”–—…«»°" for c in letters) else None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _usual(text: str) -> float:
    """Return the share of usual Chinese characters among all that are not ASCII."""
    odd = [c for c in simplified(text) if not c.isascii()]
    return sum(map(_weight, odd)) / len(odd) if odd else 0.0


def _weight(character: str) -> float:
    try:
        lead = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return 0.0
    # The first 3,755 characters of GB 2312 are the usual ones; before them stand signs.
    return 1.0 if 0xB0 <= lead <= 0xD7 else 0.5
