"""Forms that several entries have: all that may be meant are options, and what is plain is not lost among them."""

import pytest

from cleaner.core.basis.suggestion import OFFERED, Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import with_source
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.explaining import explain
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

RAW = "Yesterday Zorblax Trust said sales had grown."


def index_of(*entries: str) -> Index:
    listed = "".join(f"  - {{{entry}}}\n" for entry in entries)
    return Index.of(parse_glossary(f"glossary: shared\nentries:\n{listed}", "shared").entries)


def offered(index: Index, document: Document) -> list[Suggestion]:
    return [s for s in suggest(index, document) if s.offered]


@pytest.mark.parametrize("wish", ["status: deprecated", "apply: never"])
@pytest.mark.parametrize("first", [True, False])
def test_an_entry_that_is_not_offered_silences_no_other_and_is_no_option(wish: str, first: bool) -> None:
    shut, other = (
        f"name: Harbour Bank, variants: [Zorblax Trust], {wish}",
        "name: River Bank, variants: [Zorblax Trust]",
    )
    [found] = offered(index_of(*((shut, other) if first else (other, shut))), Document.of("a.txt", RAW))

    assert [option.after for option in found.options] == ["River Bank"]


def test_a_deprecated_entry_takes_nothing_from_the_confidence_of_another() -> None:
    other = "name: River Bank, variants: [Zorblax Trust]"
    [alone] = offered(index_of(other), Document.of("a.txt", RAW))
    old = "name: Harbour Bank, variants: [Zorblax Trust], status: deprecated"
    [found] = offered(index_of(old, other), Document.of("a.txt", RAW))

    assert (found.options, found.confidence, found.certainty) == (alone.options, alone.confidence, alone.certainty)


def test_a_person_is_asked_which_of_many_is_meant_though_each_is_unlikely() -> None:
    many = [
        f"name: Bank of {place}, variants: [Zorblax Trust]" for place in "Ulm Bonn Kiel Trier Jena Gera Halle".split()
    ]
    index, document = index_of(*many), Document.of("a.txt", RAW)
    [found] = offered(index, document)

    assert len(found.options) == len(many)
    assert found.confidence < OFFERED
    assert found.certainty == "ask"
    assert "suggested as option 1, ask" in explain(index, document, found.span.start)[0]


def test_what_is_explained_is_what_is_suggested() -> None:
    ants = "variants: [ants], near: [{cues}]"
    index = index_of(
        f"name: Ant Financial, {ants.format(cues='Alipay, loans')}", f"name: Ant Bakery, {ants.format(cues='bread')}"
    )
    document = Document.of("a.txt", "The head of ants said that loans of Alipay have grown by a third.")
    [found] = offered(index, document)
    told = [line for line in explain(index, document, found.span.start) if not line.startswith("  ")]

    assert [line.partition(": ")[2].partition(", confidence")[0] for line in told] == [
        f"'ants' for {option.after}: suggested as option {number}, {found.certainty}"
        for number, option in enumerate(found.options, 1)
    ]


def test_a_right_name_that_others_have_too_is_told_and_is_no_missing_name_of_theirs() -> None:
    index = index_of("name: Zhang Yong, kind: person, source: 张勇", "name: Daniel Zhang, kind: person, source: 张勇")
    document = with_source(
        Document.of("a.txt", "At the fair its CEO Zhang Yong spoke."), "首席执行官张勇在展会上发言。"
    )

    assert [] == offered(index, document)
    assert any("Daniel Zhang may be written so too" in line for line in explain(index, document, 22))
