"""A body that the glossary is about, called by the names of others; and what is no such stranger."""

import pytest

from cleaner.core.basis.glossary import Entry, Glossary
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.bodies import bodies
from cleaner.core.finding.flat import Packed
from cleaner.core.finding.matching import Index
from cleaner.core.finding.overlay import changed
from cleaner.core.finding.packing import pack
from cleaner.core.finding.rows import Layer
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

NAMES = (
    "{name: PWA, admitted: [Port and Waterways Authority]}",
    "{name: PWA Annual Report}",
    "{name: Chief Engineer of the PWA}",
    "{name: PWA Training Centre}",
    "{name: Port and Waterways Authority Ordinance}",
    "{name: Pilots Union}",
    "{name: Long Pier}",
    "{name: East Basin}",
)
RAW = (
    "The CFA said the Pilots Union will meet at Long Pier. The CFA’s plan for the East Basin is new. "
    "The Boats Authority has approved it, and the KGA announced a date. The KGA will pay USD 30 million."
)


def index(names: tuple[str, ...] = NAMES) -> Index:
    return Index.of(parse_glossary("glossary: port\nentries:\n" + "".join(f"  - {n}\n" for n in names), "p").entries)


def found(raw: str, names: tuple[str, ...] = NAMES) -> list[Suggestion]:
    return [s for s in suggest(index(names), Document.of("", raw)) if s.options[0].entry == "pwa"]


def test_names_that_act_in_place_of_the_body_are_asked_about() -> None:
    suggestions = found(RAW)

    assert ["CFA", "CFA", "Boats Authority", "KGA", "KGA"] == [s.broken for s in suggestions]
    assert {"PWA"} == {s.options[0].name or s.options[0].after for s in suggestions}
    assert {"ask"} == {s.certainty for s in suggestions}


def test_the_first_reason_says_why_the_place_is_looked_at() -> None:
    assert "nothing explains ‘CFA’, and 4 other entries name PWA" == found(RAW)[0].evidence[0].text


@pytest.mark.parametrize(
    "raw",
    [
        "The PWA said the Pilots Union will meet at Long Pier. The PWA’s plan costs USD 30 million.",
        RAW.replace("CFA", "Coal Furnace Act").replace("KGA", "crew").replace("Boats Authority", "crew"),
        "The coast fuel allowance (CFA) is low, said the Pilots Union at Long Pier. The CFA will rise.",
    ],
    ids=["the right name", "no abbreviation", "explained"],
)
def test_right_texts_are_left_alone(raw: str) -> None:
    assert [] == found(raw)


@pytest.mark.parametrize(
    "rival", ["Boats Authority", "Boats and Waterways Authority", "Boats Authority of the Port", "Boat Authority"]
)
def test_what_has_all_the_words_of_another_body_is_not_called_by_its_name(rival: str) -> None:
    assert "Boats Authority" not in [s.broken for s in found(RAW, (*NAMES, f"{{name: {rival}, id: other}}"))]


@pytest.mark.parametrize("other", ["Boats Bureau", "Fast Boats Authority", "Boats of the Authority’s Friends"])
def test_what_shares_but_some_words_with_another_body_is_still_asked_about(other: str) -> None:
    assert "Boats Authority" in [s.broken for s in found(RAW, (*NAMES, f"{{name: {other}, id: other}}"))]


def test_a_glossary_about_no_body_looks_for_no_stranger() -> None:
    assert [] == found(RAW, (NAMES[0], *NAMES[5:]))


def test_bodies_of_one_kind_are_not_named_by_each_other() -> None:
    towns = ("North", "South", "East", "West", "Old")
    others = tuple(f"{{name: {town} Waterways Authority of China}}" for town in towns)
    national = "{name: China Waterways Authority, admitted: [CWA]}"

    assert [] == [b.entry.name for b in bodies(index((national, *others)))]
    assert ["PWA"] == [b.entry.name for b in bodies(index((*NAMES, national)))]


def test_the_body_is_known_in_a_packed_index_and_beside_a_changed_entry() -> None:
    entries = index().entries
    packed = Packed(memoryview(pack([Layer.of(Glossary("port", "", tuple(entries)))]))).index()

    assert ["PWA"] == [b.entry.name for b in bodies(packed)]
    assert ["PWA"] == [b.entry.name for b in bodies(changed(packed, Entry("New Quay", "new-quay")))]
    assert () == bodies(changed(packed, Entry("Port Office", "pwa")))
