"""Earlier decisions about the same pair speak for and against the next place: in this text, and in others beside it."""

from collections.abc import Iterable

import pytest
from engine_case import index

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.basis.values import replace
from cleaner.core.log.history import pair_of
from cleaner.core.reasons.explaining import explain
from cleaner.core.reasons.precedents import Decision, precedents
from cleaner.core.reasons.suggesting import suggest

RAW = "Today Cai Chongxin spoke. Then Cai Chongxin left with rookie.\n"
AFAR = Span(900, 901)
FIRST = Span(RAW.index("Cai"), RAW.index(" spoke"))


def decided(before: str, entry: str, accepted: bool, span: Span = AFAR) -> Decision:
    return pair_of(before, entry), span, accepted


def offered(here: Iterable[Decision] = (), elsewhere: Iterable[Decision] = ()) -> dict[str, Suggestion]:
    """The last suggestion for each broken name."""
    document = replace(Document.of("a.txt", RAW), precedents=precedents(here, elsewhere))
    return {s.broken: s for s in suggest(index(), document)}


TSAI = "Cai Chongxin"


@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_what_was_accepted_lifts_the_next_place_and_what_was_refused_lowers_it(where: str) -> None:
    plain = offered()[TSAI].confidence
    yes, no = (offered(**{where: [decided(TSAI, "joe-tsai", accepted)]})[TSAI] for accepted in (True, False))

    assert yes.confidence > plain > no.confidence
    [row] = [e for e in no.evidence if e.kind == "decided"]
    place = "elsewhere in this text" if where == "here" else "in other texts of the folder"
    assert (f"refused once {place}", True) == (row.text, row.weight < 0)


def test_decisions_turn_a_decision_about_a_name_and_hardly_one_about_an_ordinary_word() -> None:
    plain = offered()
    rows = [decided(b, e, False) for b, e in ((TSAI, "joe-tsai"), ("rookie", "cainiao")) for _ in range(3)]
    refused = offered(rows, rows)

    assert plain[TSAI].confidence > 0.5 > refused[TSAI].confidence
    assert abs(plain["rookie"].confidence - refused["rookie"].confidence) < 0.1


def test_what_is_asked_about_goes_on_being_asked() -> None:
    rows = [decided(TSAI, "joe-tsai", False)] * 9
    refused = offered(rows, rows)[TSAI]

    assert refused.confidence < 0.2
    assert ("ask", True) == (refused.certainty, refused.offered)
    assert any(e.text == "refused 9 times in other texts of the folder" for e in refused.evidence)


def test_a_place_is_no_precedent_for_itself_nor_another_entry_for_this_one() -> None:
    document = replace(
        Document.of("a.txt", RAW),
        precedents=precedents([decided(TSAI, "joe-tsai", False, FIRST), decided(TSAI, "jack-ma", True)], ()),
    )
    first, second = (s for s in suggest(index(), document) if s.broken == TSAI)

    assert not [e for e in first.evidence if e.kind == "decided"]
    assert [e for e in second.evidence if e.kind == "decided"]


@pytest.mark.parametrize("before", ["cai chongxin", "the Cai Chongxin", "Cai\nChongxin's", "a Cai Chongxin is"])
def test_what_is_repaired_around_a_name_is_no_part_of_the_pair(before: str) -> None:
    from cleaner.core.log.edits import Edit
    from cleaner.core.log.replay import Live, State
    from cleaner.core.reasons.precedents import decisions

    live = Live(Edit(Span(900, 900 + len(before)), before, "Joe Tsai"), 1, "key", "joe-tsai", "Ann", "")
    found = offered(decisions(State(edits=(live,))))[TSAI]

    assert any(e.text == "accepted once elsewhere in this text" for e in found.evidence)


def test_explaining_tells_of_precedents_and_without_any_nothing_changes() -> None:
    document = Document.of("a.txt", RAW)
    known = precedents((), [decided(TSAI, "joe-tsai", True), decided(TSAI, "joe-tsai", False)])

    assert not precedents((), ())
    told = explain(index(), replace(document, precedents=known), FIRST.start)
    assert not any("refused" in row for row in told)  # once each way weighs nothing
