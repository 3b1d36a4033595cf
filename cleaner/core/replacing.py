"""What stands in the edition after a suggestion is accepted: the name itself, fitted to its place."""

from cleaner.core.forms import tail
from cleaner.core.matching import Candidate, Match
from cleaner.core.text import Span
from cleaner.core.tokens import Tokens


def replacement(tokens: Tokens, match: Match, candidate: Candidate) -> tuple[Span, str]:
    """Return the span that is replaced and what replaces it.

    The span is the match alone; it grows by a bare apostrophe of a plural-like variant (*ants'* becomes *Ant
    Financial's*), by punctuation that belongs to the variant (*hungry?*), and by the space behind a broken line.
    """
    text, span = tokens.text, match.span
    name = candidate.form.entry.name
    end = span.end
    written = text[span.start : end]
    mark = tail(candidate.form.text)
    if mark and text.startswith(mark, end):
        end += len(mark)
    if text[end : end + 1] in ("'", "\u2019") and written[-1:] in "sS" and not name.endswith("s") and _closes_no_quote(text, span.start, end):
        return Span(span.start, end + 1), f"{name}{text[end]}s"
    name = _in_style(name, text, span, candidate)
    broken = next((b for b in ("\r\n", "\n") if b in written), None)
    if broken is None:
        return Span(span.start, end), name
    head, _, rest = name.rpartition(" ")
    if head:
        return Span(span.start, end), f"{head}{broken}{rest}"
    if text[end : end + 1] == " ":
        end += 1
    return Span(span.start, end), f"{name}{broken}"


def _closes_no_quote(text: str, start: int, end: int) -> bool:
    """Whether the apostrophe at ``end`` is followed by a space and no single quotation mark was opened before."""
    following = text[end + 1 : end + 2]
    if following and not following.isspace():
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start]
    opened = line.count("\u2018") - line.count("\u2019")
    return opened <= 0 and (" '" not in line and not line.startswith("'"))


def _in_style(name: str, text: str, span: Span, candidate: Candidate) -> str:
    """Keep capitals where the whole line is written in capitals, and begin a sentence with one."""
    written = text[span.start : span.end]
    line = text[text.rfind("\n", 0, span.start) + 1 : (text.find("\n", span.end) + 1 or len(text) + 1) - 1]
    if written.isupper() and len(line) > len(written) + 8 and line.isupper():
        return name.upper()
    if candidate.form.entry.kind == "term" and name[:1].islower() and written[:1].isupper():
        return name[:1].upper() + name[1:]
    return name
