"""A right name in another writing, in another order, in capitals where they belong, and read before its head."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

INDEX = Index.of(
    parse_glossary(
        "glossary: names\nentries:\n"
        "  - {name: Rostov-on-Don}\n"
        "  - {name: Ürümqi}\n"
        "  - {name: US Geological Survey}\n"
        "  - {name: Taiping Lake}\n"
        "  - {name: Ministry of Emergency Management}\n"
        "  - {name: Boao Forum for Asia}\n"
        "  - {name: Institute of Oceanology}\n"
        "  - {name: Port of Piraeus}\n"
        "  - {name: Yang Liu, kind: person}\n"
        "  - {name: Phnom Penh}\n"
        "  - {name: Wing Tai Bank, source: 永泰銀行}\n"
        "  - {name: Moon Lake Bridge, source: 月湖大桥}\n"
        "  - {name: Winter Games}\n"
        "  - {name: Western Land-Sea Corridor}\n"
        "  - {name: Sarawak Timber Association}\n"
        "  - {name: Ganzorig Batbayar}\n"
        "  - {name: Li Li, source: 李丽}\n"
        "  - {name: Wang}\n"
        "  - {name: Zorblax Foods}\n",
        "names",
    ).entries
)


def found(raw: str) -> dict[str, str]:
    """What is offered for what."""
    return {s.broken: s.options[0].after for s in suggest(INDEX, Document.of("", raw)) if s.offered}


@pytest.mark.parametrize(
    ("raw", "right"),
    [
        ("He keeps a house near [Rostov on Don] and a boat.", "Rostov-on-Don"),
        ("In [Urumqi] the sky was yellow.", "Ürümqi"),
        ("The [U.S. Geological Survey] puts it at eight.", "US Geological Survey"),
        ("At the end of the line, by [Taiping lake], she eats.", "Taiping Lake"),
        ("He won at the [Winter games] of the north.", "Winter Games"),
        ("The [Emergency Management Ministry] sent tents.", "Ministry of Emergency Management"),
        ("Who goes to the [Boao Asia Forum] this year?", "Boao Forum for Asia"),
        ("She works at the [Oceanology Institute] in the south.", "Institute of Oceanology"),
        ("Half of the ships come from the [Piraeus Port].", "Port of Piraeus"),
        ("The loans of [Yongtai Bank] grew.", "Wing Tai Bank"),
        ("The lamps of the [Yuehu Bridge] are off.", "Moon Lake Bridge"),
        ("On the [West Land-Sea Corridor] the trains carry beer.", "Western Land-Sea Corridor"),
        ("The fair of [PHNOM PENH] is open.", "Phnom Penh"),
        ("The loans of [YONGTAI BANK] US IPO grew.", "Wing Tai Bank"),
        ("[YONGTAI BANK] LENDS MORE MONEY, its head said in the rain.", "WING TAI BANK"),
        ("Boots are worn at the [Sarawak Wood Association] all day.", "Sarawak Timber Association"),
        ("The draft came from [Batbayar Ganzorig], a veterinarian.", "Ganzorig Batbayar"),
    ],
)
def test_the_same_name_is_offered(raw: str, right: str) -> None:
    before, broken, behind = raw.replace("]", "[").split("[")
    assert found(f"Zorblax Foods grew. {before}{broken}{behind}") == {broken: right}


@pytest.mark.parametrize(
    "raw",
    [
        "The winter games of our school begin with a spade.",
        "Games in winter are played by a fire, for the winter is long.",
        "They met Liu Yang Fan of the bank.",
        "(Reporters: Zhang Xiaolan, Ni Ruijie, Zhou Lili) The flood has come.",
        "PHNOM PENH, March 2 -- The minister has come.",
        "PHNOM PENH (Xinhua) -- The minister has come.",
        "PHNOM PENH, Cambodia, 2 March \u2014 The minister has come.",
        "PHNOM PENH OPENS ITS DOORS AGAIN, the minister said in the rain.",
        "THE KING OF CAMBODIA COMES BACK TO PHNOM PENH",
    ],
)
def test_what_is_no_such_name_or_stands_as_it_should_is_left_alone(raw: str) -> None:
    assert {} == found(raw)
