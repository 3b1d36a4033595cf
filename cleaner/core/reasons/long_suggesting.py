"""The suggestions of a long text: a candidate by itself is made for those alone of whose place the columns do not tell.

Most places have one candidate whose name is put in plainly. What they depend on is told of all of them at once, and of
a form once for all texts. Loads numpy.
"""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from cleaner.core.basis.columns import Numbers
from cleaner.core.basis.suggestion import (
    CERTAINTIES,
    LIKELY,
    OFFERED,
    SURE,
    UNLISTED,
    Certainty,
    Evidence,
    Rows,
    Suggestion,
)
from cleaner.core.basis.text import Document
from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Candidate
from cleaner.core.reasons.evidence import AT_ONCE
from cleaner.core.reasons.long_weighing import weigh_many
from cleaner.core.reasons.offering import MEANT_ONCE, is_offered, offerable, plurals_of_meant
from cleaner.core.reasons.outlook import Row
from cleaner.core.reasons.plainly import (
    Plain,
    fitted,
    made_plain,
    may_be_counted,
    options_of,
    stands_plainly,
)
from cleaner.core.reasons.proposing import propose, runs_over_a_comma, surest, told_by_place
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.settling import best_first
from cleaner.core.reasons.weighing import Judged, evidence
from cleaner.core.words.tokens import Rest

_PLURAL = attrgetter("plural")
_TRUSTED = CERTAINTIES[::-1]
"""Certainties, the least first."""


class _Plainly(NamedTuple):
    """What the form of a candidate tells of any place where its name is put in plainly."""

    form: Form
    """Held, so that its identity stays its own."""
    plain: Plain | None
    """Nothing where each place is looked at by itself."""
    surest: Certainty = "ask"

    def certainty(self, around: Certainty, written: str) -> Certainty:
        """Return how far the name can be trusted where it is written so, and how far as what stands around tells."""
        if around == "ask":
            return around
        if self.surest != "sure" or (self.plain is not None and self.plain.wish == "sure"):
            return self.surest
        return "likely" if runs_over_a_comma(written, self.form) else around


def _plainly(candidate: Candidate) -> _Plainly:
    form = candidate.form
    by_itself = form.kind in UNLISTED or told_by_place(form) or may_be_counted(candidate)
    plain = None if by_itself else made_plain(form)
    if plain is None or plain.wish == "never":
        return _Plainly(form, None)
    return _Plainly(form, plain, surest(candidate, plain.wish))


class LongSuggesting:
    """The candidates of a long text, judged together; each is made when somebody looks at it."""

    def __init__(self, document: Document, scene: Scene, tables: Sequence[str], told: Sequence[Row]) -> None:
        """Weigh the candidates that are judged in a scene, with the tables that speak and what is told of each."""
        self._document, self._scene, self._tables, self._told = document, scene, tables, told
        self._weighed, self._asked = weigh_many(scene, tables, told), scene.columns.asked
        self._begins = np.flatnonzero(np.diff(self._asked, prepend=-1))
        """The first candidate of each match."""

    def suggestions(self, least: float, rest: Rest) -> tuple[Suggestion, ...]:
        """Return them in order, from the confidence ``least`` on, as ``suggest`` does."""
        groups = self._groups()
        self._scene.forget_columns()  # what they hold is much, and only the weighing asks for it
        asked = plurals_of_meant(list(groups.values())) if least <= OFFERED else frozenset()
        looked_at = self._weighed.confidence[self._begins] >= least
        looked_at[np.searchsorted(self._begins, list(groups))] = True
        rows, made, end = self._begins[looked_at], list[Suggestion](), 0
        for low in range(0, len(rows), AT_ONCE):
            rest(self._scene.tokens)
            for suggestion in self._proposed(rows[low : low + AT_ONCE], groups, least, asked):
                if suggestion is not None and suggestion.span.start >= end:
                    made.append(suggestion)
                    end = suggestion.span.end
        return tuple(made)

    def _groups(self) -> dict[int, list[Judged]]:
        """Return, by their first rows, the candidates of matches of which they tell only together.

        They are several at one match, or plurals that nobody is asked about, and what is meant once where they may be.
        """
        columns, likely = self._scene.columns, self._weighed.confidence[self._begins]
        plural, codes = columns.judged.fact(_PLURAL) != 0, columns.codes[columns.candidates]
        one, code = ~plural[self._begins], codes[self._begins]
        counts = np.diff(self._begins, append=len(self._asked))
        several, unlikely = counts > 1, likely < OFFERED
        doubted = codes[plural & np.repeat(several | unlikely, counts)]
        meant = np.flatnonzero(one & (likely >= MEANT_ONCE) & np.isin(code, doubted))
        together = several | (~one & unlikely)
        together[meant[np.unique(code[meant], return_index=True)[1]]] = True
        found = zip(self._begins[together].tolist(), counts[together].tolist(), strict=True)
        return {row: self._group(row, count) for row, count in found}

    def _group(self, row: int, count: int) -> list[Judged]:
        group = [self._judged(at) for at in range(row, row + count)]
        best_first(group)
        return offerable(group)

    def _judged(self, row: int) -> Judged:
        match = self._scene.matches[self._asked.item(row)]
        first = self._begins.item(np.searchsorted(self._begins, row, "right") - 1)
        made = Judged(self._scene, (match, match.candidates[row - first]), self._tables[row], self._told[row])
        self._weighed.tell(made, row)
        return made

    def _evidence(self, row: int) -> tuple[Evidence, ...]:
        return evidence(self._judged(row))

    def _proposed(
        self, rows: Numbers, groups: Mapping[int, list[Judged]], least: float, asked: frozenset[int]
    ) -> Iterator[Suggestion | None]:
        """Yield what is suggested for the candidates with these rows, the first at their matches; none where nothing is."""
        document, matches, places = self._document, self._scene.matches, self._asked[rows].tolist()
        raw, digest, confidence = document.raw, document.digest, self._weighed.confidence[rows]
        evidence_of = self._evidence  # one object for all suggestions
        columns = (confidence >= OFFERED).tolist(), self._around(rows), self._weighed.companied[rows].tolist()
        rounded, by_forms = np.round(confidence, 4).tolist(), map(self._by_form, places)
        looked_at = zip(rows.tolist(), places, by_forms, rounded, *columns, strict=True)
        for row, at, by_form, probable, offered, around, word in looked_at:
            if row in groups:
                yield self._of_group(groups[row], least, asked)
                continue
            span = matches[at].span
            before = raw[span.start : span.end]
            plain = None if by_form.plain is None else fitted(by_form.plain, before)
            if plain is None or not stands_plainly(raw, span, plain):
                yield propose(document, [self._judged(row)], offered)
                continue
            told, trust = Rows(evidence_of, row), by_form.certainty(around, before)
            yield Suggestion(
                digest, span, before, options_of(plain, before), told, probable, trust, (), None, offered, word
            )

    def _around(self, rows: Numbers) -> list[Certainty]:
        """Return how far each of these candidates can be trusted as far as the reasons around it tell."""
        told = self._weighed
        confidence, plainly = told.confidence[rows], ~told.companied[rows] | told.borne_out[rows]
        sure = (confidence >= SURE) & (told.strong[rows] >= 0) & plainly
        return [_TRUSTED[number] for number in (1 * (confidence >= LIKELY) + sure).tolist()]

    def _of_group(self, group: list[Judged], least: float, asked: frozenset[int]) -> Suggestion | None:
        offered = is_offered(group, asked)
        told = group[0].confidence >= least or (offered and least <= OFFERED)
        return propose(self._document, group, offered) if told else None

    def _by_form(self, place: int) -> _Plainly:
        """Return what the form of the first candidate of a match tells, for all texts once."""
        candidate, known = self._scene.matches[place].candidates[0], self._scene.near.plain
        asked = id(candidate.form), candidate.plural, candidate.edits > 0
        told: _Plainly | None = known.get(asked)
        if told is None:
            told = known[asked] = _plainly(candidate)
        return told
