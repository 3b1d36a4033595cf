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
        "  - {name: China Railway Wuhan Tunnel Bureau, kind: company}\n",
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
        ("He joined the Harbour Research Centre in May.", "Harbour Research Centre", "reordered"),
        ("The Harbour Safety Working Group met.", "Harbour Safety Working Group", "reordered"),
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
    ],
)
def test_a_slip_shows_what_speaks_for_it_or_against_it(raw: str, run: str, kind: str) -> None:
    assert kind in seen(raw)[run]


def test_a_name_in_its_own_order_with_one_letter_off_is_neither_reordered_nor_another() -> None:
    kinds = seen("He joined the Centre for Harbuor Research in May.")["Centre for Harbuor Research"]

    assert set() == kinds & {"reordered", "another name inside", "own name missing"}


def test_a_run_that_is_hardly_a_name_hides_no_listed_variant_inside_it() -> None:
    entries = parse_glossary(
        "entries:\n  - {name: Sino Life, variants: [Chinese life], near: [insurer]}\n"
        "  - {name: New China Life, admitted: [New China Life Insurance]}\n",
        "insurers",
    ).entries
    raw = "Insurer Chinese life and its rival lost premium income."

    scene = survey(Index.of(entries), Document.of("", raw))

    assert ["Chinese life"] == [raw[m.span.start : m.span.end] for m in scene.matches]
