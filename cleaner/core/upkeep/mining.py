"""Candidates for a glossary, found in texts: names that nothing explains, and repairs that people made by hand.

Nothing is added by itself: a proposal carries its count, its contexts and, where it comes from repairs, the places
where the same words were left alone, so that a person can pick.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz import fuzz

from cleaner.core.basis import cues
from cleaner.core.basis.glossary import Entry, Example, Kind, Variant, entry_id
from cleaner.core.basis.text import Document, Span
from cleaner.core.language.english import is_family_name, is_given_name, is_known, is_ordinary, part, zipf
from cleaner.core.language.romanisation import is_pinyin
from cleaner.core.language.tables.places import PLACES
from cleaner.core.log.replay import State
from cleaner.core.upkeep.teaching import guessed_kind
from cleaner.core.words.tokens import Tokens, squeezed, stem

Origin = Literal["name", "rendering", "hand"]
_ALIKE = 84.0
_MOST_WORDS = 4
_CONTEXT = 40
_MOST_CONTEXTS = 3
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr".split()
)
_JOINTS = (" ", "-", " & ", "&")
_BEFORE_PERSONS = cues.TITLES | cues.ROLES | {"master"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that might be added, or variants for one that is there."""

    origin: Origin
    entry: Entry
    """As it would be written, its status ``proposed``; with the id of a known entry it adds to that one."""
    count: int
    """Places that speak for it."""
    contexts: tuple[str, ...]
    false_alarms: int = 0
    """Places where the same words were left alone."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place where a name seems to stand."""

    text: str
    context: str
    document: int
    segment: int


def spots(document: Document, taken: Sequence[Span], number: int = 0) -> list[Spot]:
    """Return the runs of words in a document that look like names and that nothing explains."""
    tokens = Tokens(document.raw)
    covered = {at for span in taken for at in range(span.start, span.end)}
    free = [start not in covered for start in tokens.starts]
    found: list[Spot] = []
    at = 0
    while at < len(tokens):
        if _opens(tokens, at):
            at += 1
            continue
        stop = _run(tokens, free, at)
        if stop > at and _is_name(tokens, at, stop):
            start, end = tokens.starts[at], tokens.ends[stop - 1]
            segment = document.segment_at(start)
            place = segment.number if segment else 0
            found.append(
                Spot(" ".join(document.raw[start:end].split()), context(document.raw, start, end), number, place)
            )
        at = max(stop, at + 1)
    return found


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a word has its capital from the sentence that it begins, or is an article."""
    fold = tokens.folds[at]
    if part(fold) == "t":
        return True
    return tokens.ends_sentence(at - 1) and is_ordinary(fold) and not _belongs(tokens, at)


def _belongs(tokens: Tokens, at: int) -> bool:
    """Whether a name begins with the ordinary word of a sentence start: so it stands inside a sentence too, or always.

    *Yesterday* stands before a name here and there, *Blue* wherever *Dolphin Shipping* stands.
    """
    if not _before_name(tokens, at) or tokens.folds[at] in _BEFORE_PERSONS:
        return False
    word, after = tokens.folds[at], tokens.folds[at + 1]
    there = [k - 1 for k in tokens.places(stem(after)) if tokens.folds[k] == after and _is_upper(tokens, k)]
    so = [k for k in there if k >= 0 and tokens.folds[k] == word and _before_name(tokens, k)]
    return any(not tokens.ends_sentence(k - 1) for k in so) or len(so) == len(there) > 1


def _before_name(tokens: Tokens, at: int) -> bool:
    """Whether a word with a capital stands before one that looks like a name."""
    joined = at + 1 < len(tokens) and tokens.gap(at) in _JOINTS
    return joined and _is_upper(tokens, at) and _is_upper(tokens, at + 1) and _name_like(tokens, at + 1)


def _is_upper(tokens: Tokens, at: int) -> bool:
    return tokens.word(at)[0].isupper()


def _run(tokens: Tokens, free: Sequence[bool], first: int) -> int:
    """Return where the run of capitalised or unknown words that begins here ends."""
    stop = first
    while stop < len(tokens) and stop - first < _MOST_WORDS and free[stop] and _name_like(tokens, stop):
        stop += 1
        if stop < len(tokens) and tokens.gap(stop - 1) not in _JOINTS:
            break
    return stop


def _name_like(tokens: Tokens, at: int) -> bool:
    word, fold = tokens.word(at), tokens.folds[at]
    if not word.isascii() or len(word) < 2 or not word[0].isalpha() or fold in _CALENDAR:
        return False
    return word[0].isupper() or (not is_known(fold) and is_pinyin(fold))


def _is_name(tokens: Tokens, first: int, stop: int) -> bool:
    folds = tokens.folds[first:stop]
    if all(is_ordinary(fold) or part(fold) in "dticmo" for fold in folds):
        # Capitals at the beginning of a sentence, and in headlines, say nothing.
        begins = tokens.ends_sentence(first - 1) and not _belongs(tokens, first)
        return stop - first > 1 and not begins and not _shouted(tokens, first, stop)
    if stop - first == 1:
        return len(folds[0]) > 3 and zipf(folds[0]) < 3.5 and not (is_given_name(folds[0]) or is_family_name(folds[0]))
    return True


def _shouted(tokens: Tokens, first: int, stop: int) -> bool:
    begin, end = tokens.sentence(first)
    others = [tokens.word(at) for at in range(begin, end) if not first <= at < stop and len(tokens.word(at)) > 3]
    return sum(word[0].isupper() for word in others) > len(others) / 2


def clusters(found: Iterable[Spot]) -> tuple[Proposal, ...]:
    """Return proposals of names that nothing explains, spellings that drift put together, drift and count first."""
    return ranked(drifting(group) for group in alike(found))


def ranked(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals that have two places at least, those of most spellings and places first."""
    kept = (p for p in proposals if p.count > 1)
    return tuple(sorted(kept, key=lambda p: (-len(p.entry.variants), -p.count, p.entry.name)))


def alike(found: Iterable[Spot]) -> list[list[list[Spot]]]:
    """Return spots by spelling, and spellings that are alike together; the most frequent one first in each."""
    by_key: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in found:
        by_key[squeezed(spot.text)].append(spot)
    groups: list[list[str]] = []
    for key in sorted(by_key, key=lambda key: (-len(by_key[key]), key)):
        group = next((g for g in groups if _alike(g[0], key)), None)
        if group is None:
            groups.append([key])
        else:
            group.append(key)
    return [[by_key[key] for key in group] for group in groups]


def _alike(first: str, second: str) -> bool:
    return (
        min(len(first), len(second)) > 4
        and first[0] == second[0]
        and not (_stands_alone(first) and _stands_alone(second))
        and fuzz.ratio(first, second, score_cutoff=_ALIKE) > 0
    )


def _stands_alone(key: str) -> bool:
    """Whether a spelling is a name or word of its own, so that it is no slip for another one."""
    return key in PLACES or is_known(key)


def drifting(group: Sequence[Sequence[Spot]]) -> Proposal:
    """Return the proposal of one name from the spots of each of its spellings, the most frequent spelling first."""
    texts = [_written(Counter(spot.text for spot in spots)) for spots in group]
    name = next((text for text in texts if text[0].isupper()), texts[0])
    variants = tuple(Variant(text) for text in texts if squeezed(text) != squeezed(name))
    every = [spot for spots in group for spot in spots]
    kind: Kind = "person" if guessed_kind(name) == "person" else "company"
    entry = Entry(name, entry_id(name), kind, variants=variants, status="proposed")
    return Proposal("name", entry, len(every), tuple(dict.fromkeys(s.context for s in every))[:_MOST_CONTEXTS])


def _written(texts: Counter[str]) -> str:
    """Return the most frequent way of writing the same letters, one with more capitals before one with fewer."""

    def rank(text: str) -> tuple[bool, bool, int]:
        words = text.split()
        return not text.islower(), all(w[0].isupper() or is_known(w) for w in words), texts[text]

    return max(texts, key=rank)


def repairs(texts: Sequence[tuple[Document, State]], entries: Sequence[Entry]) -> tuple[Proposal, ...]:
    """Return proposals for replacements that people have made by hand at least twice, with an example for each."""
    places: defaultdict[tuple[str, str], list[tuple[Document, Span]]] = defaultdict(list)
    for document, state in texts:
        for live in state.edits:
            before, after = live.edit.before.strip(), live.edit.after.strip()
            if live.key is None and squeezed(before) and squeezed(after) and squeezed(before) != squeezed(after):
                span, after = _whole_name(document, live.span, after)
                places[document.raw[span.start : span.end].strip().casefold(), after].append((document, span))
    by_name = {name: entry for entry in entries for name in (entry.name, *entry.admitted)}
    found = []
    for (before, after), stands in places.items():
        if len(stands) < 2:
            continue
        document, span = stands[0]
        contexts = tuple(context(d.raw, s.start, s.end) for d, s in stands[:_MOST_CONTEXTS])
        alarms = sum(_occurrences(d, before) for d, _ in texts) - len(stands)
        known = by_name.get(after, Entry(after, entry_id(after), status="proposed"))
        entry = replace(known, variants=(Variant(before),), examples=(_example(document, span, after),))
        found.append(Proposal("hand", entry, len(stands), contexts, max(0, alarms)))
    return tuple(sorted(found, key=lambda p: (-p.count, p.entry.name)))


def _whole_name(document: Document, span: Span, after: str) -> tuple[Span, str]:
    """Return a repair with the words of the same name around it: of *Blue Dolphin Shipping* only the last was changed."""
    raw = document.raw
    if not (raw[span.start].isupper() and after[0].isupper()):
        return span, after
    line = document.segment_at(span.start)
    low, high = (line.span.start, line.span.end) if line else (span.start, span.end)
    tokens = Tokens(raw[low:high])
    first = next((n for n in range(len(tokens)) if low + tokens.starts[n] >= span.start), len(tokens))
    last = next((n for n in range(len(tokens), 0, -1) if low + tokens.ends[n - 1] <= span.end), 0)
    start, end = first, last
    while 0 < start < len(tokens) and tokens.gap(start - 1) in _JOINTS and _is_capital(tokens, start - 1):
        start -= 1
    while 0 < end < len(tokens) and tokens.gap(end - 1) in _JOINTS and _is_capital(tokens, end):
        end += 1
    if last <= first or end - start > _MOST_WORDS:
        return span, after
    whole = Span(low + tokens.starts[start], low + tokens.ends[end - 1])
    return whole, raw[whole.start : span.start] + after + raw[span.end : whole.end]


def _is_capital(tokens: Tokens, at: int) -> bool:
    """Whether a word seems to belong to the name beside it."""
    return _name_like(tokens, at) and _is_upper(tokens, at) and not _opens(tokens, at)


def _example(document: Document, span: Span, after: str) -> Example:
    segment = document.segment_at(span.start)
    line = segment.span if segment and segment.span.contains(span) else span
    raw = document.raw[line.start : line.end]
    return Example(raw, raw[: span.start - line.start] + after + raw[span.end - line.start :])


def _occurrences(document: Document, before: str) -> int:
    words = Tokens(before).folds
    tokens = Tokens(document.raw)
    return sum(tokens.folds[at : at + len(words)] == words for at in range(len(tokens) - len(words) + 1))


def context(raw: str, start: int, end: int) -> str:
    """Return a place with some words on both sides, on one line."""
    left, right = raw[max(0, start - _CONTEXT) : start], raw[end : end + _CONTEXT]
    if start > _CONTEXT:
        left = "…" + left.partition(" ")[2]
    if end + _CONTEXT < len(raw):
        right = right.rpartition(" ")[0] + "…"
    return " ".join(f"{left}«{raw[start:end]}»{right}".split())
