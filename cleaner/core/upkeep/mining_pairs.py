"""Candidates for a glossary from a raw translation and its source text: renderings that nobody listed, and new names.

A known entry's source name tells which words render it. For names that no entry has, the Chinese characters that stand
in the source lines of all its segments, and in hardly any others, are taken for the source name (Dice coefficient).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import log

from rapidfuzz import fuzz

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.forms import GUESSED, generated
from cleaner.core.language.romanisation import is_pinyin, readings, simplified
from cleaner.core.upkeep.linting import is_ordinary_word
from cleaner.core.upkeep.mining import Proposal, Spot, alike, context, drifting, ranked
from cleaner.core.upkeep.usage import variant_of
from cleaner.core.words.tokens import folded_words, squeezed, stem

_SHORTEST, _LONGEST = 2, 12
_LEAST_LINES = 3
_MOST_CHARACTERS = 3
"""Of a source name for each word of a name, one more for all."""
_LEAST_DICE = 0.6
_LEAST_CONFIDENCE = 0.5
_LEAST_DICE_READ = 0.3
_LONGEST_READ = 5
_LEAST_READ = 85.0
_LOOSE = frozenset("的了在是和与及对将从到被也都而这那有不个们来去说着过又就还并或以于月日年")
"""Characters that hardly any name has, and that stand between names all the time."""
_LEAST_OFFERED = 0.25
"""Share of its places in which an ordinary word must be offered to be proposed."""
_LEAST_ALIKE = 50.0
"""Of two spellings that stand beside one source name."""
_MOST_CONTEXTS = 3

Lines = dict[tuple[int, int], str]
"""Source lines by number of the document and of the segment."""


def renderings(
    found: Sequence[tuple[Document, Sequence[Suggestion]]], entries: Sequence[Entry]
) -> tuple[Proposal, ...]:
    """Return proposals of variants for known entries: what is offered for them without being listed.

    Those come first that are offered with confidence, wherever they stand, beside the source name and without the
    right name in the same segment.
    """
    by_id = {entry.id: entry for entry in entries}
    places: defaultdict[tuple[str, str], list[tuple[str, float]]] = defaultdict(list)
    for document, suggestions in found:
        for suggestion in suggestions:
            entry = by_id.get(suggestion.options[0].entry)
            words = _without_article(" ".join(suggestion.before.casefold().split()))
            if entry is not None and suggestion.confidence >= _LEAST_CONFIDENCE and _is_new(entry, words):
                place = context(document.raw, suggestion.span.start, suggestion.span.end)
                places[entry.id, words].append((place, suggestion.confidence))
    segments = _Segments([document for document, _ in found])
    weighed = [
        (segments.weight(by_id[ident], text, stands), _rendering(by_id[ident], text, stands))
        for (ident, text), stands in places.items()
    ]
    kept = (pair for pair in weighed if pair[0] > 0)
    ordered = sorted(kept, key=lambda w: (-w[0], w[1].entry.name, w[1].entry.variants[0].text))
    return tuple(proposal for _, proposal in ordered)


def _rendering(entry: Entry, text: str, stands: Sequence[tuple[str, float]]) -> Proposal:
    contexts = tuple(dict.fromkeys(place for place, _ in stands))[:_MOST_CONTEXTS]
    return Proposal("rendering", replace(entry, variants=(Variant(text),), examples=()), len(stands), contexts)


class _Segments:
    """All segments by the words that stand in them, to see where else a rendering stands."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Take the segments of all documents apart once."""
        self._parts: list[tuple[str, str]] = []
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        for document in documents:
            for segment in document.segments:
                words = folded_words(document.raw[segment.span.start : segment.span.end])
                for word in set(words):
                    self._having[word].append(len(self._parts))
                self._parts.append((_padded(words), simplified(segment.source or "")))

    def weight(self, entry: Entry, text: str, stands: Sequence[tuple[str, float]]) -> float:
        """Return the summed confidence of a rendering, less where it stands for something else in other places."""
        there = self._with(folded_words(text))
        offered = min(1.0, len(stands) / len(there)) if there else 1.0
        if offered < _LEAST_OFFERED and is_ordinary_word(Variant(text)):
            return 0.0
        weight = sum(confidence for _, confidence in stands) * offered
        if any(source for _, source in there):
            names = [simplified(name) for name in entry.source]
            right = _padded(folded_words(entry.name))
            weight *= sum(any(name in source for name in names) for _, source in there) / len(there)
            weight *= 1 - sum(right in words for words, _ in there) / len(there)
        return weight

    def _with(self, words: Sequence[str]) -> list[tuple[str, str]]:
        rarest = min((self._having.get(word, []) for word in words), key=len, default=[])
        wanted = _padded(words)
        return [self._parts[at] for at in rarest if wanted in self._parts[at][0]]


def _padded(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _is_new(entry: Entry, before: str) -> bool:
    """Whether a rendering is neither listed, nor a spelling or reading, nor a part of the right name for the whole.

    What a source name means word for word is found without being listed, but never sure: it is new, too.
    """
    right = {squeezed(text) for text in (entry.name, *entry.admitted)}
    right |= {squeezed(t) for how, t, _ in generated(entry.name, entry.kind, entry.source, ()) if how not in GUESSED}
    own = {stem(word) for word in folded_words(entry.name)}
    parts = {stem(word) for word in folded_words(before)}
    return bool(parts) and not parts <= own and not variant_of(entry, before) and squeezed(before) not in right


def _without_article(text: str) -> str:
    for article in ("the ", "a ", "an "):
        text = text.removeprefix(article)
    return text


def paired_names(found: Sequence[Spot], lines: Lines, known: Iterable[str]) -> tuple[Proposal, ...]:
    """Return proposals for names that no entry has, with the source name that stands beside them.

    Those come first whose source name stands where they do and hardly elsewhere, and then those of most places.
    """
    names = sorted(known, key=len, reverse=True)
    free = {key: _without(line, names) for key, line in lines.items()}
    # Several translations of one text repeat its lines; each counts once.
    frequency = Counter(gram for line in set(free.values()) for gram in set(_grams(line)))
    by_source: defaultdict[str, list[list[Spot]]] = defaultdict(list)
    sure: dict[str, float] = {}
    rest: list[Proposal] = []
    for group in alike(found):
        keys = {(s.document, s.segment) for spots in group for s in spots}
        name = group[0][0].text
        together, source = _source_name({free[key] for key in keys if key in free}, frequency, name)
        first = by_source[source][0][0].text if source and by_source[source] else name
        if source and fuzz.ratio(squeezed(first), squeezed(name)) >= _LEAST_ALIKE:
            by_source[source].extend(group)
            sure[source] = max(sure.get(source, 0.0), together)
        else:
            rest.append(drifting(group))
    paired = [_proposal(source, groups) for source, groups in by_source.items() if groups]
    by_weight = sorted(ranked(paired), key=lambda p: -sure[p.entry.source[0]] * log(1 + p.count))
    return (*by_weight, *ranked(rest))


def _source_name(stands: set[str], frequency: Counter[str], name: str) -> tuple[float, str]:
    """Return the characters that stand in these source lines and hardly in others, and how far they do.

    Where the name is pinyin, they must be read so. Empty where none are plain enough.
    """
    together = Counter(gram for line in stands for gram in set(_grams(line)))
    scored = sorted(
        ((2 * count / (len(stands) + frequency[gram]), len(gram), gram) for gram, count in together.items()),
        reverse=True,
    )
    words = folded_words(name)
    romanised = all(is_pinyin(word) for word in words)
    for dice, length, gram in scored:
        if dice < (_LEAST_DICE_READ if romanised else _LEAST_DICE):
            break
        if not romanised and (
            together[gram] < _LEAST_LINES or length > _MOST_CHARACTERS * len(words) + 1 or not _LOOSE.isdisjoint(gram)
        ):
            continue
        if not romanised or (length < _LONGEST_READ and _is_read(gram, name)):
            return dice, gram
    return 0.0, ""


def _is_read(gram: str, name: str) -> bool:
    spelt = squeezed(name)
    return any(fuzz.ratio("".join(syllables), spelt) >= _LEAST_READ for syllables in readings(simplified(gram))[:3])


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
