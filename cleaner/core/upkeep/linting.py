"""Rules for one entry by itself: what a translator should mend, and the mended entry where there is one right remedy.

``RULES`` names every code that ``glossary lint`` can report, those of the reader and of the examples too.
"""

import re
from collections.abc import Callable, Iterator

from cleaner.core.basis.errors import Finding, Place
from cleaner.core.basis.glossary import Entry, Variant, with_kind
from cleaner.core.basis.values import dataclass, replace
from cleaner.core.finding.forms import tail
from cleaner.core.language.english import is_known, is_ordinary
from cleaner.core.language.lookalikes import latin, mixed, plain_spaces, right_width, scripts
from cleaner.core.words.tokens import folded_words, squeezed

RULES = {
    "G100": "The file cannot be read.",
    "G101": "The YAML is broken.",
    "G102": "A value has the wrong shape.",
    "G103": "A key is unknown.",
    "G104": "A key stands twice.",
    "G105": "Something that is needed is missing.",
    "G106": "A value is not allowed.",
    "G107": "Anchors, aliases, tags and second documents are not allowed.",
    "G108": "Two entries have one id.",
    "G109": "A variant is a right form of its own entry.",
    "G110": "An example does not come out as written.",
    "G111": "The glossary has no entries.",
    "G112": "A text begins or ends with a space.",
    "G120": "An entry is shadowed by one of another glossary.",
    "G121": "An entry has all that one of a lower glossary said, and takes its place; told with --verbose alone.",
    "G201": "Two entries have one name.",
    "G202": "One variant belongs to two entries and nothing tells them apart.",
    "G203": "A variant is the right name of another entry.",
    "G204": "A variant is a part of its own entry's name.",
    "G205": "A variant is an ordinary word without cues or `apply: ask`.",
    "G206": "A variant is an ordinary word without a `keep` example.",
    "G207": "A text has look-alike letters of another alphabet.",
    "G208": "A text has characters of the wrong width.",
    "G209": "A text has invisible characters, accents apart from their letters, or odd spaces.",
    "G210": "An entry can change nothing.",
    "G211": "A variant is found without being listed.",
    "G212": "A variant can never be found.",
    "G213": "An entry has no source name.",
    "G214": "One source name belongs to two entries.",
    "G215": "A source name mixes simplified and traditional characters.",
    "G216": "A word is a cue against an entry, and a cue for it or a form of it.",
    "G217": "A cue or a source name has a comma, as several in quotes or without brackets have.",
    "G218": "A text stands in typographic quotes, which are a part of it.",
    "G219": "A name in lower case has no kind, so that it is taken for a company's.",
}
"""What each code means, in one sentence."""
_MOST_WORDS = 14
_WORDS = ("source", "admitted", "near", "unless")


@dataclass(frozen=True, slots=True)
class Lint:
    """A finding about an entry."""

    finding: Finding
    mended: Entry | None = None
    """The entry without this problem, where there is one right remedy."""


def lint_entry(entry: Entry) -> Iterator[Lint]:
    """Yield what is wrong with an entry, whatever else stands in the glossary."""
    yield from _written(entry)
    yield from _variants(entry)
    if not (entry.variants or entry.admitted or entry.source) and entry.case == "free":
        yield _lint("G210", entry, f"{entry.name!r} can change nothing", "add a variant, or delete the entry")
    if entry.is_common and entry.kind != "term":
        message = f"{entry.name!r} is in lower case and has no kind, so that it is weighed as a company's name"
        yield _lint("G219", entry, message, "write `kind: term`", mended=with_kind(entry, "term"))
    for name in entry.source:
        simple, full = scripts(name)
        if simple and full:
            message = f"the source name {name!r} mixes simplified ({simple}) and traditional ({full}) characters"
            yield _lint("G215", entry, message, "write one script; a source text is read in both")
    yield from _cues(entry)
    yield from _run_together(entry)
    yield from _in_quotes(entry)


def is_ordinary_word(variant: Variant) -> bool:
    """Whether a variant is a single word that English texts have without meaning the entry."""
    words = folded_words(variant.text)
    return len(words) == 1 and (is_ordinary(words[0]) or is_known(words[0]))


def finding(code: str, place: Place | None, message: str, remedy: str) -> Finding:
    """Return a finding that does not refuse the file."""
    return Finding(code, place or Place(""), message, remedy, fatal=False)


def _lint(
    code: str, entry: Entry, message: str, remedy: str, *, at: Variant | None = None, mended: Entry | None = None
) -> Lint:
    place = at.place if at is not None and at.place else entry.place
    return Lint(finding(code, place, message, remedy), mended)


def _written(entry: Entry) -> Iterator[Lint]:
    """Yield texts that are not written with the characters that they seem to have."""
    rules: tuple[tuple[str, str, Callable[[str, bool], str]], ...] = (
        ("G207", "has look-alike letters", lambda text, _: latin(text)),
        ("G208", "has characters of the wrong width", lambda text, source: right_width(text, source=source)),
        ("G209", "has invisible characters, accents of their own or odd spaces", lambda text, _: plain_spaces(text)),
    )
    for code, what, mend in rules:
        mended = _mended(entry, mend)
        for (old, at), (new, _) in zip(_texts(entry), _texts(mended), strict=True):
            if old == new and not (code == "G207" and mixed(old)):
                continue
            one_remedy = new != old and not mixed(new) and new.strip() == new != ""
            remedy = f"write {new!r}" if one_remedy else "type it anew"
            yield _lint(
                code, entry, f"{old!r} {what} ({_shown(old)})", remedy, at=at, mended=mended if one_remedy else None
            )


def _shown(text: str) -> str:
    odd = [c for c in dict.fromkeys(text) if ord(c) > 0x7F and not "\u3400" <= c <= "\u9fff"]
    return ", ".join(f"U+{ord(c):04X}" for c in odd) or "two spaces"


def _texts(entry: Entry) -> Iterator[tuple[str, Variant | None]]:
    """Yield every text of an entry that names stand in, with the variant that it is."""
    yield entry.name, None
    for field in _WORDS:
        yield from ((text, None) for text in getattr(entry, field))
    yield from ((variant.text, variant) for variant in entry.variants)


def _mended(entry: Entry, mend: Callable[[str, bool], str]) -> Entry:
    words = {field: tuple(mend(text, field == "source") for text in getattr(entry, field)) for field in _WORDS}
    variants = tuple(replace(v, text=mend(v.text, False)) for v in entry.variants)
    return replace(
        entry,
        name=mend(entry.name, False),
        source=words["source"],
        admitted=words["admitted"],
        near=words["near"],
        unless=words["unless"],
        variants=variants,
    )


def _variants(entry: Entry) -> Iterator[Lint]:
    right = {_mark(text): text for text in (entry.name, *entry.admitted)}
    seen: dict[str, Variant] = {}
    for variant in entry.variants:
        words, mark = folded_words(variant.text), _mark(variant.text)
        without = replace(entry, variants=tuple(v for v in entry.variants if v is not variant))
        told = f"{variant.text!r} of {entry.name!r}"
        known = seen.setdefault(mark, variant)
        if len("".join(words)) < 2 or len(words) > _MOST_WORDS:
            remedy = f"write two letters at least and {_MOST_WORDS} words at most"
            yield _lint("G212", entry, f"{told} can never be found", remedy, at=variant)
        elif mark in right:
            remedy = "delete it; case, spaces and hyphens are seen through"
            yield _lint(
                "G211", entry, f"{told} is found already as {right[mark]!r}", remedy, at=variant, mended=without
            )
        elif known is not variant and _covers(known.text, variant.text):
            same = _bare(variant) or variant == replace(known, text=variant.text)
            remedy = "delete it; case, spaces and hyphens are seen through" if same else "put both together"
            message = f"{told} is found already as {known.text!r}"
            yield _lint("G211", entry, message, remedy, at=variant, mended=without if same else None)
        elif _is_part(entry, variant):
            remedy = "add it to `admitted:` if it is right, or give it cues"
            yield _lint("G204", entry, f"{told} is a part of the name itself", remedy, at=variant)
        yield from _ordinary(entry, variant)


def _mark(text: str) -> str:
    """Return what is equal for texts that match the same places."""
    return " ".join(folded_words(text)) + tail(text)


def _covers(known: str, text: str) -> bool:
    """Whether a form of the same words is found wherever ``text`` is: signs are part of a name, a comma is let in."""
    return all(sign in text for sign in "&+#@" if sign in known) and ("," in known or "," not in text)


def _is_part(entry: Entry, variant: Variant) -> bool:
    """Whether a variant stands inside the name as it is written there, or is one word of it, and no cue tells when."""
    if variant.near or entry.near or (variant.apply or entry.apply) in ("ask", "never"):
        return False
    padded = f" {' '.join(folded_words(entry.name))} "
    words = folded_words(variant.text)
    return f" {' '.join(words)} " in padded and (len(words) == 1 or variant.text in entry.name)


def _bare(variant: Variant) -> bool:
    return not (variant.near or variant.unless or variant.apply)


def _ordinary(entry: Entry, variant: Variant) -> Iterator[Lint]:
    apply = variant.apply or entry.apply
    if not is_ordinary_word(variant) or apply == "never" or entry.status == "deprecated":
        return
    told = f"{variant.text!r} of {entry.name!r} is an ordinary word"
    if apply != "ask" and not (variant.near or entry.near):
        yield _lint("G205", entry, f"{told} without cues", "add `near:` cues, or `apply: ask`", at=variant)
    word = folded_words(variant.text)[0]
    if not any(e.keeps and word in _stems(e.raw) for e in entry.examples):
        remedy = "add an example `keep:` with a sentence in which it is just a word"
        yield _lint("G206", entry, f"{told} without a `keep` example", remedy, at=variant)


def _stems(text: str) -> set[str]:
    words = folded_words(text)
    return {*words, *(w[:-1] for w in words if w.endswith("s"))}


def _cues(entry: Entry) -> Iterator[Lint]:
    forms = {squeezed(variant.text) for variant in entry.variants}
    for variant in (Variant(""), *entry.variants):
        near = {squeezed(cue) for cue in (*entry.near, *variant.near)}
        at = variant if variant.text else None
        for cue in variant.unless if at else entry.unless:
            if squeezed(cue) in near:
                message = f"{cue!r} speaks for {entry.name!r} and against it"
                yield _lint("G216", entry, message, "delete it under `near:` or under `unless:`", at=at)
            elif squeezed(cue) in ({squeezed(variant.text)} if at else forms):
                message = f"{cue!r} is a form of {entry.name!r} and speaks against each of its places"
                yield _lint(
                    "G216", entry, message, "write the words beside it too, or delete it under `unless:`", at=at
                )


def _run_together(entry: Entry) -> Iterator[Lint]:
    """Yield cues and source names that are several, written as one."""
    told = [(text, "source name", None) for text in entry.source]
    told += [(text, "cue", None) for text in (*entry.near, *entry.unless)]
    of_variants = [(text, "cue", v) for v in entry.variants for text in (*v.near, *v.unless)]
    for text, what, at in (*told, *of_variants):
        parts = [part for part in re.split(r"\s*[,;\uff0c\u3001\uff1b]\s*", text) if part]
        if len(parts) > 1:
            remedy = f"write [{', '.join(parts)}], or leave it where they stand together"
            yield _lint("G217", entry, f"{text!r} is one {what} of {entry.name!r}", remedy, at=at)


def _in_quotes(entry: Entry) -> Iterator[Lint]:
    for text, at in _texts(entry):
        if text[:1] in _QUOTES and text[-1:] == _QUOTES[text[0]] and len(text) > 2:
            remedy = f"write {text[1:-1]!r}, in straight quotes or in none"
            yield _lint("G218", entry, f"{text!r} stands in typographic quotes", remedy, at=at)


_QUOTES = {"\u201c": "\u201d", "\u2018": "\u2019", "\u300c": "\u300d", "\uff02": "\uff02"}


def mended(entry: Entry) -> Entry:
    """Return the entry with everything mended that has one right remedy."""
    while better := next((lint.mended for lint in lint_entry(entry) if lint.mended is not None), None):
        entry = better
    return entry
