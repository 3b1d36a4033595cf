"""What a person teaches a glossary while deciding: a variant, a new entry, a cue against one, a sentence that must stay.

Every function takes an entry and returns the one it becomes; what speaks against it is told in the words of the linter.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from cleaner.core.basis.glossary import Entry, Example, Glossary, Kind, Variant, entry_id
from cleaner.core.basis.text import Document, Segment, Span
from cleaner.core.basis.values import dataclass, replace
from cleaner.core.language.english import is_family_name, is_given_name
from cleaner.core.language.romanisation import syllables
from cleaner.core.words.tokens import squeezed

Role = Literal["variant", "unless", "keep"]
"""What the words become: a variant of an old or a new entry, a cue against an entry, or an example that must stay."""
_REFUSING = frozenset({"G109", "G207", "G209", "G211", "G212", "G216"})
"""Rules that a new text must not break; what breaks another one is told and may be written."""
_FIRM = frozenset(
    "group inc ltd corp corporation company co bank holdings technology technologies capital media fund university "
    "ventures financial pictures pharma logistics network mobile motors airlines insurance securities".split()
)
_PLACE = frozenset("province city district county island river lake mountain street road bay valley".split())
_TITLES = frozenset("mr mrs ms miss dr prof professor sir madam".split())
_GRAMMAR = 3
"""Letters up to which a word before a name is taken for one that tells nothing, such as *the*."""

_WITHIN = r"(?:[^\W_\u2e80-\U0010ffff]|[\u0300-\u036f]){2}"
"""Two characters within one word, in writings that put spaces between words."""


@dataclass(frozen=True, slots=True)
class Taught:
    """A change of one entry, not yet written."""

    before: Entry | None
    """The entry in force, or nothing where it is new."""
    after: Entry


def spaced(text: str) -> str:
    """Return words as they are written in a glossary: one space between them, none around them."""
    return " ".join(text.split())


def with_variant(entry: Entry, words: str) -> Entry:
    """Return the entry with one more variant; an ordinary word that nothing tells apart is only asked about."""
    text = spaced(words)
    if not text or any(variant.text == text for variant in entry.variants):
        return entry
    from cleaner.core.upkeep.linting import is_ordinary_word  # behind the first frame of a screen

    bare = Variant(text)
    careful = is_ordinary_word(bare) and not entry.near and entry.apply is None
    return replace(entry, variants=(*entry.variants, Variant(text, apply="ask") if careful else bare))


def new_entry(name: str, words: str, kind: Kind | None = None) -> Entry:
    """Return a new entry of this name with the words as its variant, where they are not the name itself."""
    name = spaced(name)
    entry = Entry(name, entry_id(name), kind or guessed_kind(name, words))
    return entry if squeezed(words) == squeezed(name) else with_variant(entry, words)


def with_unless(entry: Entry, cue: str) -> Entry:
    """Return the entry with one more cue against it."""
    text = spaced(cue)
    return entry if not text or text in entry.unless else replace(entry, unless=(*entry.unless, text))


def with_keep(entry: Entry, sentence: str) -> Entry:
    """Return the entry with one more example that must stay as it is."""
    text = spaced(sentence)
    known = any(example.raw == text for example in entry.examples)
    return entry if not text or known else replace(entry, examples=(*entry.examples, Example(text, text)))


def guessed_kind(name: str, words: str = "") -> Kind:
    """Return what an entry of this name most likely is."""
    parts = [part.casefold().strip(".,") for part in (*name.split(), *words.split())]
    own = [part.casefold().strip(".,") for part in name.split()]
    if (own and own[-1] in _FIRM) or "&" in name:
        return "company"
    if own and own[-1] in _PLACE:
        return "place"
    if _TITLES.intersection(parts):
        return "person"
    if 2 <= len(own) <= 3 and all(part[:1].isupper() for part in name.split()) and any(map(is_given_name, own)):
        return "person"
    if _is_chinese_name(name.split()):
        return "person"
    if name.islower():
        return "term"
    return "company"


def _is_chinese_name(words: list[str]) -> bool:
    """Whether these are a Chinese family name and a given name of one or two syllables: *Wu Lei*, *Ouyang Nana*."""
    if len(words) != 2 or not all(word.istitle() and 1 <= len(syllables(word.casefold())) <= 2 for word in words):
        return False
    return is_family_name(words[0].casefold())


def whole_words(raw: str, span: Span) -> Span:
    """Return the span with the rest of the words that its ends cut, as a mouse that was let go too early leaves them."""
    start, end, within = span.start, span.end, re.compile(_WITHIN)
    while 0 < start < end and within.fullmatch(raw, start - 1, start + 1):
        start -= 1
    while start < end < len(raw) and within.fullmatch(raw, end - 1, end + 1):
        end += 1
    return Span(start, end)


def proposed_cue(document: Document, span: Span) -> str:
    """Return the words with those beside them that make another thing of them, *rookie driver*; nothing where none stand there.

    The words alone would speak against each of their places.
    """
    segment = document.segment_at(span.start)
    low, high = (segment.span.start, segment.span.end) if segment else (span.start, span.end)
    words = document.raw[span.start : span.end]
    behind = re.match(r" ([^\W_][\w'’-]*)", document.raw[span.end : high])
    if behind:
        return spaced(words + behind[0])
    before = re.search(r"((?:[^\W_][\w'’-]* )?)([^\W_][\w'’-]*) $", document.raw[low : span.start])
    if before is None:
        return ""
    return spaced((before[2] if len(before[2]) > _GRAMMAR else before[1] + before[2]) + " " + words)


def sentence_of(document: Document, span: Span) -> str:
    """Return the sentence that a span stands in."""
    segment = document.segment_at(span.start)
    if segment is None:
        return spaced(document.raw[span.start : span.end])
    text, at = document.text(segment), span.start - segment.span.start
    ends = [m.end() for m in re.finditer(r"[.!?。！？]['\"”’)]*(?:\s+|(?<=[。！？]))", text)]
    start = max((end for end in ends if end <= at), default=0)
    stop = min((end for end in ends if end >= at + len(span)), default=len(text))
    return spaced(text[start:stop])


def clause_of(document: Document, span: Span) -> str:
    """Return the part of the sentence, between marks of punctuation, that a span stands in."""
    sentence = sentence_of(document, span)
    words = spaced(document.raw[span.start : span.end])
    parts = [spaced(part) for part in re.split(r"[,;:，；：“”\"()（）—]", sentence) if words in part]
    return parts[0].rstrip(".!?。！？") if parts and words else sentence


class Names:
    """The right names in force, to tell at once where a new text is one of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Collect them."""
        self._right: dict[str, Entry] = {}
        for entry in entries:
            if entry.status != "deprecated":
                for text in (entry.name, *entry.admitted):
                    self._right.setdefault(squeezed(text), entry)

    def owner(self, text: str) -> Entry | None:
        """Return the entry that has this text as a right name."""
        return self._right.get(squeezed(text))

    def objections(self, taught: Taught) -> Iterator[tuple[bool, str]]:
        """Yield what speaks against a change, and whether it must not be written so."""
        from cleaner.core.upkeep.linting import lint_entry

        before, after = taught.before, taught.after
        old = before or Entry("", "")
        for text in (after.name, *after.admitted):
            other = self.owner(text)
            if text not in (old.name, *old.admitted) and other and other.id != after.id:
                yield True, f"{text!r} is the right name of the entry {other.id!r}; choose that one"
        for variant in after.variants:
            other = self.owner(variant.text)
            if variant not in old.variants and other and other.id != after.id:
                yield True, f"{variant.text!r} is the right name of {other.name!r}; a right name is left alone"
        known = {lint.finding.message for lint in lint_entry(old)} if before else set()
        for lint in lint_entry(after):
            found = lint.finding
            if found.message not in known and found.code != "G206":
                yield found.code in _REFUSING, f"{found.message}; {found.remedy}"


def examples_concerned(glossary: Glossary, taught: Taught) -> Glossary:
    """Return the glossary with those examples alone that a change may break: the entry's own, and those with its words."""
    before = set(_texts(taught.before)) if taught.before else set()
    fresh = [key for text in _texts(taught.after) if text not in before and (key := squeezed(text))]
    kept: list[Entry] = []
    for entry in glossary.entries:
        if entry.id == taught.after.id or not entry.examples:
            continue
        touched = tuple(e for e in entry.examples if any(key in squeezed(e.raw) for key in fresh))
        if touched:
            kept.append(replace(entry, examples=touched))
    return replace(glossary, entries=(*kept, taught.after))


def _texts(entry: Entry) -> Iterator[str]:
    yield entry.name
    yield from entry.admitted
    yield from (variant.text for variant in entry.variants)


def texts_concerned(before: Entry | None, after: Entry | None) -> tuple[str, ...]:
    """Return the forms and cues in which two states of an entry differ; all of them where its name does."""
    old, new = ({*_texts(entry), *entry.unless} if entry else set() for entry in (before, after))
    renamed = before is not None and after is not None and before.name != after.name
    return tuple(sorted(old | new if renamed else old ^ new))


def with_words(document: Document, taught: Taught, most: int) -> Document:
    """Return the segments of a long document in which new forms or cues of a change stand, up to so many characters."""
    before = {*_texts(taught.before), *taught.before.unless} if taught.before else set()
    fresh = [text for text in (*_texts(taught.after), *taught.after.unless) if text not in before]
    pattern = re.compile("|".join(r"[\s-]*".join(map(re.escape, text.split())) for text in fresh) or r"(?!)", re.I)
    kept: list[Segment] = []
    size = 0
    for found in pattern.finditer(document.raw):
        segment = document.segment_at(found.start())
        if segment is not None and (not kept or kept[-1] is not segment):
            kept.append(segment)
            size += len(segment.span)
        if size > most:
            break
    part = Document.of(document.name, "\n".join(map(document.text, kept)), [s.source for s in kept])
    return replace(part, whole=len(document.raw))
