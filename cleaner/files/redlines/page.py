"""Pages of HTML that need no network: the frame of a page, and a redline as marked text.

``accepted`` and ``rejected`` read a redline back from the page, so that nothing in it is only there for the eye.
"""

from collections.abc import Iterable, Iterator
from html import escape
from html.parser import HTMLParser
from importlib.resources import files

from cleaner.core.basis.text import Document
from cleaner.core.differences.redline import Mark, Redline


def page(title: str, body: str) -> str:
    """Return a whole page with its style and script inside."""
    folder = files("cleaner.files.redlines")
    style, script = (folder.joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f'<body>\n<a class="skip" href="#main">Skip to the content</a>\n{body}\n<script>\n{script}</script>\n</body>\n</html>\n'
    )


def text(words: str) -> str:
    """Return words as they stand in HTML; a carriage return survives as a reference."""
    return escape(words).replace("\r", "&#13;").replace("\0", "\ufffd")


def html_page(redline: Redline) -> str:
    """Return one redline as a page: the whole text with its changes, filters and the way from one to the next."""
    title = f"{redline.before_name} → {redline.after_name}"
    body = (
        f'<header><h1>{text(title)}</h1><p>{counted(len(redline.marks), "change")}</p></header>\n<main id="main">\n'
        f"{filters([redline])}\n"
        f'<section aria-label="Redline"><div class="redline" id="redline">{marked_text(redline)}</div></section>\n</main>'
    )
    return page(title, body)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def marked_text(redline: Redline) -> str:
    """Return the whole text with its changes marked."""
    return "".join(text(p) if isinstance(p, str) else _marked(p) for p in redline.pieces())


def hunks(redline: Redline) -> Iterator[str]:
    """Yield each changed stretch with its place and its marks as one item of a list."""
    document = Document.of(redline.before_name, redline.comparison.before)
    at = 0
    for hunk, marks in redline.hunks():
        pieces = redline.pieces(at, at + len(marks), hunk)
        inner = "".join(text(p) if isinstance(p, str) else _marked(p) for p in pieces)
        notes = "".join(f"<li>{note}</li>" for note in dict.fromkeys(map(_note, marks)) if note)
        line = document.place(hunk.before.start).line
        yield (
            f'<article class="hunk"><h3>Line {line}</h3><p class="redline">{inner.strip()}</p>'
            f"{f'<ul class=notes>{notes}</ul>' if notes else ''}</article>"
        )
        at += len(marks)


def filters(redlines: Iterable[Redline]) -> str:
    """Return the form that narrows what is shown by entry, person and words."""
    marks = [mark for redline in redlines for mark in redline.marks]
    entries = sorted(
        {(m.trace.name or "no entry", m.trace.entry) for m in marks}, key=lambda e: (not e[1], e[0].casefold())
    )
    people = sorted({m.trace.by for m in marks if m.trace.by})
    chosen = "".join(f'<option value="{text(i)}">{text(n)}</option>' for n, i in entries)
    persons = "".join(f"<option>{text(p)}</option>" for p in people)
    return (
        '<form class="filters" role="search" aria-label="Changes shown">'
        f'<label>Entry <select id="by-entry"><option value="*">all</option>{chosen}</select></label>'
        f'<label>Person <select id="by-person"><option value="*">all</option>{persons}</select></label>'
        '<label>Words <input id="by-words" type="search" autocomplete="off"></label>'
        '<button type="button" id="previous">Previous <kbd>k</kbd></button>'
        '<button type="button" id="next">Next <kbd>j</kbd></button>'
        '<output id="shown" aria-live="polite"></output></form>'
    )


def _marked(mark: Mark) -> str:
    trace = mark.trace
    title = " · ".join(part for part in (mark.note, trace.by, trace.at[:16].replace("T", " ")) if part)
    kind = ' data-move=""' if mark.change.move else ""
    gone = f"<del>{text(mark.before)}</del>" if mark.before else ""
    come = f"<ins>{text(mark.after)}</ins>" if mark.after else ""
    return (
        f'<span class="change" data-entry="{text(trace.entry)}" data-person="{text(trace.by)}"{kind} '
        f'title="{text(title)}">{gone}{come}</span>'
    )


def _note(mark: Mark) -> str:
    trace = mark.trace
    if not (mark.note or trace.by):
        return ""
    before, after = mark.pair
    who = " · ".join(part for part in (mark.note, trace.by, trace.at[:16].replace("T", " ")) if part)
    return f"<b>{text(before)} → {text(after)}</b> {text(who)}"


def accepted(html: str) -> str:
    """Return the second text of a page that holds one redline."""
    return _read(html, "del")


def rejected(html: str) -> str:
    """Return the first text of a page that holds one redline."""
    return _read(html, "ins")


def _read(html: str, gone: str) -> str:
    reader = _Reader(gone)
    reader.feed(html)
    reader.close()
    return "".join(reader.pieces)


class _Reader(HTMLParser):
    """Collects the text of the redline, one of its two sides left out."""

    def __init__(self, gone: str) -> None:
        super().__init__(convert_charrefs=True)
        self.gone, self.pieces = gone, list[str]()
        self._inside = self._skipping = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside |= ("id", "redline") in attrs
        self._skipping |= tag == self.gone

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "div"
        self._skipping &= tag != self.gone

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipping:
            self.pieces.append(data)
