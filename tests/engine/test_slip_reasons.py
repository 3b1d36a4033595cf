"""What is seen of a run of words that is nearly a right name: its order, its sound, and names of its own."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import candidates, survey
from cleaner.files.glossaries.reader import parse_glossary

INDEX = Index.of(
    parse_glossary(
        "glossary: slips\nentries:\n"
        "  - {name: Centre for Harbour Research, kind: company}\n"
        "  - {name: Working Group on Harbour Safety, kind: company}\n"
        "  - {name: Prokofieff, kind: person}\n"
        "  - {name: China Railway Wuhan Tunnel Bureau, kind: company}\n"
        "  - {name: Ministry of Harbours and Tides, kind: company}\n"
        "  - {name: Velmora Second Design Institute, kind: company}\n"
        "  - {name: 14th Velmora Harbour Plan, kind: company}\n"
        "  - {name: Academy of West Velmoran Tides, kind: company}\n"
        "  - {name: Katerina Vondrusk, kind: person}\n",
        "slips",
    ).entries
)


def seen(raw: str) -> dict[str, set[str]]:
    """The kinds of reasons by the words of the text."""
    scene = survey(INDEX, Document.of("", raw))
    return {raw[slice(j.match.span.start, j.match.span.end)]: {r.kind for r in j.reasons} for [j] in candidates(scene)}


@pytest.mark.parametrize(
    ("raw", "run", "kind"),
    [
        ("They played Prokofiev all night.", "Prokofiev", "sounds alike"),
        (
            "The China Railway Chengdu Tunnel Bureau built it.",
            "China Railway Chengdu Tunnel Bureau",
            "another name inside",
        ),
        (
            "The China Railway Chengdu Tunnel Bureau built it.",
            "China Railway Chengdu Tunnel Bureau",
            "own name missing",
        ),
        ("The Minister of Harbours and Tides spoke.", "Minister of Harbours and Tides", "other kind of head"),
        ("The Velmora Third Design Institute met.", "Velmora Third Design Institute", "other figures"),
        ("The 11th Velmora Harbour Plan ends.", "11th Velmora Harbour Plan", "other figures"),
        ("The Academy of East Velmoran Tides met.", "Academy of East Velmoran Tides", "other figures"),
        ("Then Katarina Vondrucks sang.", "Katarina Vondrucks", "no word stands"),
        ("The Working Group on Harbor Safety of Velmora met.", "Working Group on Harbor Safety", "goes on"),
    ],
)
def test_a_slip_shows_what_speaks_for_it_or_against_it(raw: str, run: str, kind: str) -> None:
    assert kind in seen(raw)[run]


@pytest.mark.parametrize("run", ["Harbour Research Centre", "Harbour Safety Working Group"])
def test_the_same_words_in_another_order_are_told_instead_of_letters(run: str) -> None:
    assert {"another order", "letters"} & seen(f"He joined the {run} in May.")[run] == {"another order"}


def test_a_name_in_its_own_order_with_one_letter_off_is_not_another() -> None:
    kinds = seen("He joined the Centre for Harbuor Research in May.")["Centre for Harbuor Research"]

    assert set() == kinds & {"another name inside", "own name missing", "other figures", "goes on"}


def test_a_run_that_is_hardly_a_name_hides_no_listed_variant_inside_it() -> None:
    entries = parse_glossary(
        "entries:\n  - {name: Sino Life, variants: [Chinese life], near: [insurer]}\n"
        "  - {name: New China Life, admitted: [New China Life Insurance]}\n",
        "insurers",
    ).entries
    raw = "Insurer Chinese life and its rival lost premium income."

    scene = survey(Index.of(entries), Document.of("", raw))

    assert ["Chinese life"] == [raw[m.span.start : m.span.end] for m in scene.matches]


@pytest.mark.parametrize("written", ["the Academy of Western Velmoran Tides", "the Velmora 2nd Design Institute"])
def test_one_point_of_the_compass_and_one_figure_are_written_in_two_ways(written: str) -> None:
    scene = survey(INDEX, Document.of("", f"Then {written} met."))

    assert not [r for [j] in candidates(scene) for r in j.reasons if r.kind == "other figures"]
