"""Strangers: bodies that act in a text though neither the glossary nor English knows them, where the glossary is about one.

A machine that does not know an institution calls it by the name of another: *the FSA said*, *the Gold Authority's rules*
for the HKMA. No letter tells. What tells is that the glossary is about one body, that this body hardly stands in the
text, and that strangers act there in its place. Only abbreviations and names that end as institutions do are looked at.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from cleaner.core.basis import cues
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.bodies import MOST_LETTERS, Body, bodies, kind_of_body
from cleaner.core.finding.covering import Covered
from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Candidate, Index, Match
from cleaner.core.finding.nearness import EMPTY, Near
from cleaner.core.language.english import part
from cleaner.core.words.tokens import Tokens, stem

_ABBREVIATION = rf"(?<![^\W_])[A-Z]{{2,{MOST_LETTERS}}}(?![^\W_])"
_MOST_WORDS = 6
_LEAST_ACTING = 0.3
_LIKENESS = 0.5
"""Below what counts as a slip that the source line bears out."""
Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stranger:
    """What a text tells of one name that nothing explains."""

    body: Body
    """The body that the glossary is about."""
    count: int
    """How often it stands in the text."""
    acting: float
    """The share of places where it stands as a body does: it acts, it owns, it is *the* one."""
    doing: float
    """The share of places where a verb follows, as after who acts."""
    others: int
    """How many other such names act in the text."""
    right: int
    """How often the body of the glossary stands in the text as it should."""


Strangers = Mapping[Run, Stranger]
"""What a text tells of each place where a stranger stands."""


def find_strangers(index: Index, tokens: Tokens, matches: list[Match]) -> tuple[list[Match], Strangers]:
    """Return ``matches`` with those places added, in order, where a stranger stands, and what the text tells of each."""
    found = bodies(index)
    if not found:
        return matches, {}
    body = found[0]
    taken = Covered(matches)
    runs: defaultdict[str, list[Run]] = defaultdict(list)
    for first, stop in (*_abbreviations(tokens, taken, body), *_named(tokens, taken, body)):
        runs[" ".join(tokens.folds[first:stop])].append((first, stop))
    for name in [n for n in runs if _is_another(index, n.split(), body)]:
        del runs[name]
    acting = {name: sum(acts(tokens, *run) for run in rows) / len(rows) for name, rows in runs.items()}
    strange = {name: rows for name, rows in runs.items() if acting[name] >= _LEAST_ACTING}
    right = sum(m.right and m.entry.id == body.entry.id for m in matches)
    added: dict[Run, Match] = {}
    told: dict[Run, Stranger] = {}
    for name, rows in strange.items():
        doing = sum(does(tokens, stop) for _, stop in rows) / len(rows)
        stranger = Stranger(body, len(rows), acting[name], doing, len(strange) - 1, right)
        for run in rows:
            added[run] = _match(tokens, run, body, taken.get(run[0]))
            told[run] = stranger
    kept = [m for m in matches if (m.first, m.stop) not in added]
    return sorted([*kept, *added.values()], key=lambda m: m.first), told


def _abbreviations(tokens: Tokens, taken: Covered, body: Body) -> list[Run]:
    """Return the places of abbreviations that no match holds and the text does not explain as something else."""
    found: list[Run] = []
    explained: set[str] = set()
    for hit in re.finditer(_ABBREVIATION, tokens.text):
        at = bisect_left(tokens.starts, hit.start())
        if hit[0].casefold() in cues.CURRENCIES:
            continue
        if at < len(tokens) and tokens.starts[at] == hit.start() and at not in taken and not _in_capitals(tokens, at):
            found.append((at, at + 1))
            if _explained(tokens, at, body):
                explained.add(hit[0])
    return [run for run in found if tokens.word(run[0]) not in explained]


def _explained(tokens: Tokens, at: int, body: Body) -> bool:
    """Whether an abbreviation in brackets follows words with its initials that end as no body of this kind does."""
    if not at or not tokens.gap(at - 1).endswith("(") or tokens.folds[at - 1] in kind_of_body(body.full.words[-1]):
        return False
    before = [w for w in tokens.folds[max(0, at - 2 * MOST_LETTERS) : at] if w not in EMPTY]
    return "".join(w[0] for w in before).endswith(tokens.folds[at])


def _named(tokens: Tokens, taken: Covered, body: Body) -> Iterator[Run]:
    """Yield the places of names that end as bodies of this kind do, which no match holds for sure."""
    text, starts = tokens.text, tokens.starts
    for at in tokens.marked(kind_of_body(body.full.words[-1])):
        if tokens.folds[at] not in kind_of_body(body.full.words[-1]) or not text[starts[at]].isupper():
            continue
        first, stop = at, at + 1
        while first and stop - first < _MOST_WORDS and tokens.adjacent(first - 1) and text[starts[first - 1]].isupper():
            first -= 1
        if tokens.folds[first] in cues.ARTICLES or tokens.folds[first] == "the":
            first += 1
        held = taken.over(first, stop)
        whole = all((m.first, m.stop) == (first, stop) and not m.right for m in held)
        if stop - first > 1 and whole and all(c.edits for m in held for c in m.candidates):
            yield first, stop


def _is_another(index: Index, words: list[str], body: Body) -> bool:
    """Whether some words hold all that tells the name of another entry of this kind of body from the body's own name."""
    near = Near.of(index)
    here = {stem(w) for w in words}
    own = {stem(w) for w in body.full.words if w not in EMPTY}
    of_kind = {*near.holders.get(stem(words[-1]), ())}
    alike = {n for word in here - own for n in near.holders.get(word, ())} & of_kind
    return any(
        {stem(w) for w in near.forms[n].words if w not in EMPTY} <= here | own
        for n in alike
        if near.forms[n].entry.id != body.entry.id
    )


def _in_capitals(tokens: Tokens, at: int) -> bool:
    """Whether the words beside are written in capitals too: a heading, no abbreviation."""
    beside = [tokens.word(k) for k in (at - 1, at + 1) if 0 <= k < len(tokens)]
    return any(len(w) > MOST_LETTERS and w.isupper() for w in beside)


def acts(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a run of words stands as a body does: it owns, it does something, or it is *the* one and no mere attribute."""
    after = tokens.folds[stop] if stop < len(tokens) else ""
    gap = tokens.gap(stop - 1)
    if (after == "s" and gap in ("'", "’")) or does(tokens, stop):
        return True
    if after and gap == " " and (part(after) in "nsmu" or tokens.text[tokens.starts[stop]].isupper()):
        return False
    return first > 0 and tokens.folds[first - 1] == "the" and tokens.adjacent(first - 1)


def does(tokens: Tokens, stop: int) -> bool:
    """Whether a verb follows behind a run of words, as behind who acts."""
    if stop >= len(tokens) or tokens.gap(stop - 1) != " ":
        return False
    after = tokens.folds[stop]
    return any(after in words for words in (cues.MODALS, cues.BE, cues.REPORTING, cues.DEALING)) or part(after) in "dz"


def _match(tokens: Tokens, run: Run, body: Body, held: Match | None) -> Match:
    first, stop = run
    form = Form("", body.entry.name, body.form.words, "stranger", body.entry)
    candidates = [Candidate(form, edits=1, similarity=_LIKENESS)]
    if held is not None:
        candidates += [c for c in held.candidates if c.form.entry.id != body.entry.id]
    return Match(first, stop, Span(tokens.starts[first], tokens.ends[stop - 1]), tuple(candidates), body.entry)
