"""Candidates for a glossary from a raw translation and its source text: renderings that nobody listed, and new names.

A known entry's source name tells which words render it. For names that no entry has, the Chinese characters that stand
in the source lines of all its segments, and in hardly any others, are taken for the source name (Dice coefficient).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from cleaner.core.glossary import Entry, Variant
from cleaner.core.mining import Proposal, Spot, alike, context, drifting, ranked
from cleaner.core.suggestion import Suggestion
from cleaner.core.text import Document
from cleaner.core.tokens import folded_words, squeezed, stem
from cleaner.core.usage import variant_of

_SHORTEST, _LONGEST = 2, 8
_LEAST_DICE = 0.6
_LEAST_CONFIDENCE = 0.5
_LEAST_ALIKE = 50.0
"""Of two spellings that stand beside one source name."""
_MOST_CONTEXTS = 3

Lines = dict[tuple[int, int], str]
"""Source lines by number of the document and of the segment."""


def renderings(
    found: Iterable[tuple[Document, Sequence[Suggestion]]], entries: Sequence[Entry]
) -> tuple[Proposal, ...]:
    """Return proposals of variants for known entries: what is offered for them without being listed."""
    by_id = {entry.id: entry for entry in entries}
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for document, suggestions in found:
        for suggestion in suggestions:
            entry = by_id.get(suggestion.options[0].entry)
            words = _without_article(" ".join(suggestion.before.casefold().split()))
            if entry is not None and suggestion.confidence >= _LEAST_CONFIDENCE and _is_new(entry, words):
                key = entry.id, words
                places[key].append(context(document.raw, suggestion.span.start, suggestion.span.end))
    proposals = [
        Proposal(
            "rendering",
            replace(by_id[entry_id], variants=(Variant(text),), examples=()),
            len(contexts),
            tuple(dict.fromkeys(contexts))[:_MOST_CONTEXTS],
        )
        for (entry_id, text), contexts in places.items()
    ]
    return tuple(sorted(proposals, key=lambda p: (-p.count, p.entry.name, p.entry.variants[0].text)))


def _is_new(entry: Entry, before: str) -> bool:
    """Whether a rendering is neither listed, nor right, nor a part of the right name that stands for the whole."""
    right = {squeezed(text) for text in (entry.name, *entry.admitted)}
    own = {stem(word) for word in folded_words(entry.name)}
    parts = {stem(word) for word in folded_words(before)}
    return bool(parts) and not parts <= own and not variant_of(entry, before) and squeezed(before) not in right


def _without_article(text: str) -> str:
    for article in ("the ", "a ", "an "):
        text = text.removeprefix(article)
    return text


def paired_names(found: Sequence[Spot], lines: Lines, known: Iterable[str]) -> tuple[Proposal, ...]:
    """Return proposals for names that no entry has, with the source name that stands beside them."""
    names = sorted(known, key=len, reverse=True)
    free = {key: _without(line, names) for key, line in lines.items()}
    # Several translations of one text repeat its lines; each counts once.
    frequency = Counter(gram for line in set(free.values()) for gram in set(_grams(line)))
    by_source: defaultdict[str, list[list[Spot]]] = defaultdict(list)
    rest: list[Proposal] = []
    for group in alike(found):
        keys = {(s.document, s.segment) for spots in group for s in spots}
        source = _source_name({free[key] for key in keys if key in free}, frequency)
        first = by_source[source][0][0].text if source and by_source[source] else group[0][0].text
        if source and fuzz.ratio(squeezed(first), squeezed(group[0][0].text)) >= _LEAST_ALIKE:
            by_source[source].extend(group)
        else:
            rest.append(drifting(group))
    paired = [_proposal(source, groups) for source, groups in by_source.items() if groups]
    return (*ranked(paired), *ranked(rest))


def _source_name(stands: set[str], frequency: Counter[str]) -> str:
    """Return the characters that stand in these source lines and hardly in others; empty where none are plain enough."""
    together = Counter(gram for line in stands for gram in set(_grams(line)))
    scored = [
        (2 * count / (len(stands) + frequency[gram]), len(gram), gram) for gram, count in together.items() if count > 1
    ]
    best = max(scored, default=(0.0, 0, ""))
    return best[2] if best[0] >= _LEAST_DICE else ""


def _proposal(source: str, groups: Sequence[Sequence[Spot]]) -> Proposal:
    proposal = drifting(groups)
    return replace(proposal, entry=replace(proposal.entry, source=(source,)))


def _without(line: str, names: Sequence[str]) -> str:
    for name in names:
        if name in line:
            line = line.replace(name, "\0")
    return line


def _grams(line: str) -> Iterator[str]:
    for start in range(len(line)):
        for stop in range(start + 1, min(len(line), start + _LONGEST) + 1):
            if not "\u3400" <= line[stop - 1] <= "\u9fff":
                break
            if stop - start >= _SHORTEST:
                yield line[start:stop]
