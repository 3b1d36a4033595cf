"""Names of places of which a machine translates one half: their last syllable, or the word behind it once more."""

import pytest
from engine_case import accepted

from cleaner.core.language.half_translated import half_translated

GLOSSARY = (
    "glossary: places\nentries:\n"
    "  - {name: Xiaoheba, kind: place, source: 小河坝}\n"
    "  - {name: Cang River, kind: place, source: 沧河}\n"
    "  - {name: Huaihe River, kind: place, source: 淮河}\n"
)


@pytest.mark.parametrize(
    ("name", "source", "halves"),
    [
        ("Xiaoheba", "小河坝", ["Xiaohe Dam"]),
        ("Shapingba", "", ["Shaping Dam"]),
        ("Cang River", "沧河", ["Cangjiang River", "Canghe River"]),
        ("Huaihe River", "淮河", ["Huai River"]),
        ("Haibowan", "海勃灣", ["Haibo Bay"]),
        ("Xiaoheba", "小河", []),
        ("Shanghai", "上海", []),
        ("Tangshan", "唐山", []),
        ("Yellow River", "黄河", []),
        ("Manwan Road Tunnel", "", []),
    ],
)
def test_what_a_machine_makes_of_a_place(name: str, source: str, halves: list[str]) -> None:
    assert halves == list(half_translated(name, [source] if source else []))


def test_a_place_that_is_half_translated_becomes_its_name() -> None:
    raw = "The water at Xiaohe Dam rose. The Canghe River and the Huai River fell."

    assert "The water at Xiaoheba rose. The Cang River and the Huaihe River fell." == accepted(raw, 0.3, GLOSSARY)


def test_a_place_as_it_should_be_is_left_alone() -> None:
    raw = "The water at Xiaoheba rose. The Cang River and the Huaihe River fell."

    assert raw == accepted(raw, 0.05, GLOSSARY)
