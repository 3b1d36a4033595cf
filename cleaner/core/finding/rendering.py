"""Renderings that nobody listed: which run of words stands for an entry of the source line that has no form in the translation.

Each run that looks like a name, shares words with the right name or keeps company with the source name is weighed over
the whole document: by the log-likelihood ratio of standing together (Dunning 1993), and by how often its words stand
where the characters of the source name stand, also outside the name. Links are then made one by one, the surest first,
each using up one mention of the source line and its words (competitive linking, Melamed 2000); what was linked once is
linked wherever it stands again.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cleaner.core.basis import cues
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass, replace
from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.runs import Run, like_name, runs_of
from cleaner.core.finding.sourcing import Rendering, Sources, Standing
from cleaner.core.language.romanisation import simplified
from cleaner.core.words.tokens import Tokens, folded_words, stem

_MOST = 8
"""Runs that are looked at for one missing mention."""
_LEAST_RANK = 0.8
_LEARNED = 2
"""Segments whose source has the name, from which on a rendering is taken to stand where nobody knows the source line."""
_DOUBTFUL_NEAR = 0.8
_CAP = 30.0


@dataclass(frozen=True, slots=True)
class _Link:
    """A run that may render an entry in a segment."""

    rank: float
    number: int
    standing: Standing
    run: Run
    key: str
    rendering: Rendering


def find_renderings(sources: Sources, matches: list[Match]) -> list[Match]:
    """Return ``matches`` with candidates added where an entry of the source line is missing in the translation."""
    kept, doubtful = _settled(sources, matches)
    missing = _missing(sources, kept)
    if not missing:
        return matches
    taken = {at for m in kept for at in range(m.first, m.stop)}
    together = _Company(sources, missing, taken)
    links = sorted(_links(sources, missing, together), key=lambda k: (-k.rank, k.number, k.run))
    chosen = _linked(sources, links, missing)
    covered = {at for first, stop in chosen for at in range(first, stop)}
    kept += [m for m in doubtful if covered.isdisjoint(range(m.first, m.stop))]
    for run, rows in _spread(sources, links, chosen, together, taken):
        chosen[run] = rows
    added = [_match(sources, run, rows) for run, rows in chosen.items()]
    return sorted([*kept, *added], key=lambda m: (m.first, m.stop))


def _settled(sources: Sources, matches: list[Match]) -> tuple[list[Match], list[Match]]:
    """Divide matches into those that hold their words, and slips of what the source line does not have or hardly."""
    kept: list[Match] = []
    doubtful: list[Match] = []
    for match in matches:
        standing = sources.at(match.span.start)
        holds = standing is None or not all(c.edits for c in match.candidates)
        holds = holds or any(
            c.form.entry.id in (standing or {}) and c.similarity >= _DOUBTFUL_NEAR for c in match.candidates
        )
        (kept if holds else doubtful).append(match)
    return kept, doubtful


def _missing(sources: Sources, matches: list[Match]) -> dict[int, dict[str, int]]:
    """Return for each segment how many mentions of each entry the translation lacks; a shared form is one of each owner."""
    present: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for match in matches:
        segment = sources.document.segment_at(match.span.start)
        if segment is not None:
            forms = (form for c in match.candidates for form in (c.form, *sources.index.keys.get(c.form.key, ())))
            present[segment.number].update({form.entry.id for form in forms})
    missing: dict[int, dict[str, int]] = {}
    for number, row in sources.standing.items():
        lacks = {e: s.count - present[number][e] for e, s in row.items() if s.count > present[number][e]}
        if lacks:
            missing[number] = lacks
    return missing


class _Company:
    """Which runs and words stand in which segments, beside which characters of the source."""

    def __init__(self, sources: Sources, missing: dict[int, dict[str, int]], taken: set[int]) -> None:
        tokens = sources.tokens
        self.ranges = dict(_ranges(sources))
        self.lacking: defaultdict[str, set[int]] = defaultdict(set)
        for number, row in missing.items():
            for entry in row:
                self.lacking[entry].add(number)
        self.holding: defaultdict[str, set[int]] = defaultdict(set)
        self.words: defaultdict[str, set[int]] = defaultdict(set)
        self.runs: dict[int, list[tuple[Run, str]]] = {}
        for number in missing:
            self.runs[number] = self.keyed(tokens, number, taken)
            for _, key in self.runs[number]:
                self.holding[key].add(number)
        firsts = {key.partition(" ")[0] for key in self.holding}
        for number in sources.standing:
            first, stop = self.ranges[number]
            stems = set(map(stem, tokens.folds[first:stop]))
            for word in stems:
                self.words[word].add(number)
            if number not in missing and not stems.isdisjoint(firsts):
                for _, key in self.keyed(tokens, number, taken):
                    if key in self.holding:
                        self.holding[key].add(number)
        self.lines = {s.number: simplified(s.source) for s in sources.document.segments if s.source is not None}
        self._grams: dict[str, frozenset[int]] = {}
        self._glosses: dict[tuple[str, str], float] = {}

    def keyed(self, tokens: Tokens, number: int, taken: set[int]) -> list[tuple[Run, str]]:
        """Return the runs of a segment, each with its words without plural endings."""
        first, stop = self.ranges[number]
        stems = list(map(stem, tokens.folds[first:stop]))
        return [((a, b), " ".join(stems[a - first : b - first])) for a, b in runs_of(tokens, first, stop, taken)]

    def gloss(self, name: str, word: str) -> float:
        """Return how far a stemmed word and some two characters of a source name stand in the same segments, 0 to 1."""
        known = self._glosses.get((name, word))
        if known is None:
            known = max((self._dice(name[k : k + 2], word) for k in range(max(1, len(name) - 1))), default=0.0)
            self._glosses[name, word] = known
        return known

    def _dice(self, gram: str, word: str) -> float:
        there = self._grams.get(gram)
        if there is None:
            there = self._grams[gram] = frozenset(n for n, line in self.lines.items() if gram in line)
        here = self.words[word]
        common = len(here & there)
        return 2 * common / (len(here) + len(there)) if common > 1 else 0.0


def _ranges(sources: Sources) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the half-open range of words of each segment."""
    at, count = 0, len(sources.tokens)
    starts = sources.tokens.starts
    for segment in sources.document.segments:
        while at < count and starts[at] < segment.span.start:
            at += 1
        first = at
        while at < count and starts[at] < segment.span.end:
            at += 1
        yield segment.number, (first, at)


def _links(sources: Sources, missing: dict[int, dict[str, int]], company: _Company) -> Iterator[_Link]:
    for number, row in missing.items():
        standing = sources.standing[number]
        line = f" {' '.join(folded_words(company.lines[number]))} "
        runs = [(run, key) for run, key in company.runs[number] if f" {_plain(sources.tokens, run)} " not in line]
        for entry in row:
            yield from _likeliest(list(_weighed(sources, number, standing[entry], runs, company)))


def _likeliest(found: list[_Link]) -> Iterator[_Link]:
    """Yield the links of the likeliest runs for a mention, each with how near the best other run comes."""
    best: dict[str, float] = {}
    for link in found:
        best[link.key] = max(link.rank, best.get(link.key, 0.0))
    order = sorted(best, key=lambda key: -best[key])[:_MOST]
    for link in found:
        if link.key in order:
            words = set(link.key.split())
            others = [best[key] for key in order if words.isdisjoint(key.split())]
            rival = round(max(0.0, min(1.0, 1 + max(others, default=-1.0) - best[link.key])), 3)
            yield replace(link, rendering=replace(link.rendering, rival=rival))


def _plain(tokens: Tokens, run: Run) -> str:
    return " ".join(tokens.folds[run[0] : run[1]])


def _weighed(
    sources: Sources, number: int, standing: Standing, runs: Iterable[tuple[Run, str]], company: _Company
) -> Iterator[_Link]:
    tokens = sources.tokens
    entry = standing.entry
    first, stop = company.ranges[number]
    lacking = company.lacking[entry.id]
    wanted = {stem(w) for n in (entry.name, *entry.admitted) for w in folded_words(n)} - cues.GENERIC
    names = [simplified(s) for s in entry.source if simplified(s) in company.lines[number]] or [entry.source[0]]
    for run, key in runs:
        content = [w for w in map(stem, tokens.folds[run[0] : run[1]]) if w not in _SMALL]
        shared = sum(w in wanted for w in content) / max(1, len(content))
        gloss = sum(max(company.gloss(n, w) for n in names) for w in content) / max(1, len(content))
        here = company.holding[key]
        both = len(here & lacking)
        like = like_name(tokens, run)
        if not (shared or like or gloss > 0.3 or both > 1):
            continue
        apart = sum(1 for n in here if entry.id not in sources.standing[n])
        tied = _log_likelihood(both, len(here), len(lacking), len(company.lines))
        at = (run[0] - first) / max(1, stop - first)
        offset = min(abs(at - place) for place in standing.places)
        rank = (
            2.0 * min(tied, _CAP) / _CAP
            + 1.0 * like
            + 0.8 * shared
            + 0.8 * gloss
            - 1.0 * offset
            - 0.5 * min(apart, 3)
            - (0.6 if not like and entry.kind != "term" else 0)
            + 0.1 * min(4, len(content) - 1)
        )
        if rank >= _LEAST_RANK:
            why = Rendering(both, apart, len(lacking), round(offset, 3), round(gloss, 3))
            yield _Link(rank, number, standing, run, key, why)


_SMALL = cues.PREPOSITIONS | cues.ARTICLES | {"the", "and", "s"}


def _log_likelihood(both: int, here: int, there: int, total: int) -> float:
    """Return the log-likelihood ratio of two things standing together so often, negative where they shun each other."""
    cells = ((both, here, there), (here - both, here, total - there), (there - both, total - here, there))
    rest = total - here - there + both
    found = 0.0
    for seen, row, column in (*cells, (rest, total - here, total - there)):
        if seen > 0 and row and column:
            found += 2 * seen * math.log(seen * total / (row * column))
    return found if both * total > here * there else -found


def _linked(
    sources: Sources, links: list[_Link], missing: dict[int, dict[str, int]]
) -> dict[Run, list[tuple[float, Candidate]]]:
    """Choose links in order; each uses up its words and a mention, but for what renders the entry elsewhere too."""
    left = {number: dict(row) for number, row in missing.items()}
    used: dict[int, Run] = {}
    linked: Counter[tuple[str, str]] = Counter()
    chosen: dict[Run, list[tuple[float, Candidate]]] = {}
    for link in links:
        entry = link.standing.entry
        words = range(*link.run)
        if any(at in used for at in words):
            continue
        if left[link.number][entry.id] <= 0 and not linked[entry.id, link.key]:
            continue
        left[link.number][entry.id] -= 1
        linked[entry.id, link.key] += 1
        used.update(dict.fromkeys(words, link.run))
        form = Form("", entry.name, folded_words(entry.name), "rendering", entry)
        sources.renderings[*link.run, entry.id] = link.rendering
        chosen[link.run] = [(link.rank, Candidate(form, edits=1, similarity=link.rank))]
    return chosen


def _spread(
    sources: Sources,
    links: list[_Link],
    chosen: dict[Run, list[tuple[float, Candidate]]],
    company: _Company,
    taken: set[int],
) -> Iterator[tuple[Run, list[tuple[float, Candidate]]]]:
    """Yield where a rendering stands that was learned from several lines, and the source line is in doubt."""
    silent = [s.number for s in sources.document.segments if s.source is None]
    learned: dict[str, _Link] = {}
    for link in links if silent else ():
        known = link.rendering
        if link.run in chosen and known.together >= _LEARNED and not known.apart and link.key not in learned:
            learned[link.key] = link
    free = taken | {at for run in chosen for at in range(*run)}
    for number in silent if learned else ():
        for run, key in company.keyed(sources.tokens, number, free):
            if key in learned and free.isdisjoint(range(*run)):
                entry, why = learned[key].standing.entry, learned[key].rendering
                free.update(range(*run))
                sources.renderings[*run, entry.id] = why
                form = Form("", entry.name, folded_words(entry.name), "rendering", entry)
                yield run, [(learned[key].rank, Candidate(form, edits=1, similarity=learned[key].rank))]


def _match(sources: Sources, run: Run, rows: list[tuple[float, Candidate]]) -> Match:
    first, stop = run
    span = Span(sources.tokens.starts[first], sources.tokens.ends[stop - 1])
    return Match(first, stop, span, tuple(c for _, c in rows), rows[0][1].form.entry)
