"""Where a broken name begins and ends: no further than its sentence, its word and its own words, and no less far."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

INDEX = Index.of(
    parse_glossary(
        "glossary: ends\nlanguage: {source: zh, target: en}\nentries:\n"
        "  - {name: Jun'an}\n"
        "  - {name: Harbour Police Force of Velmora}\n"
        "  - {name: Velmora Fire and Rescue Corps}\n"
        "  - {name: Velmora Rowing Association}\n"
        "  - {name: The Lighthouse Keeper's Bride}\n"
        "  - {name: Quanjiao County Plant Protection Station}\n"
        "  - {name: Anping Weather Station}\n"
        "  - {name: Jindong District Federation of Trade Unions}\n"
        "  - {name: Velmora Deposit Insurance Corporation}\n"
        "  - {name: Tidewater Culture Action Group}\n"
        '  - {name: "Wuhu Lingyun New Energy Vehicle Co., Ltd."}\n'
        "  - {name: Tidewater Holdings Ltd, variants: [high water]}\n"
        "  - {name: Harbour Plan 2, variants: [quay plan]}\n",
        "ends",
    ).entries
)


def proposed(raw: str) -> dict[str, str]:
    """What would stand instead of each piece of a text, however doubtful."""
    return {s.before: s.options[0].after for s in suggest(INDEX, Document.of("a.txt", raw), 0.0)}


@pytest.mark.parametrize(
    "raw",
    [
        "Gai Jun, an engineer, spoke.",
        "He joined the Harbour Police Force. The Velmora delegation left.",
        "Here Velmora Fire Insurance and the Rescue Corps met.",
        "Here Association and the Velmora Rowing club met.",
        "Here the Lai'an County Plant Protection Station met.",
        "Here the Xi'anpin Weather Station met.",
    ],
)
def test_no_name_reaches_over_the_end_of_a_sentence_a_word_or_a_thing(raw: str) -> None:
    crossing = (", an", ". The", "and the", "an County", " anpin")
    assert not [before for before in proposed(raw) if any(over in f" {before}" for over in crossing)]


def test_a_name_with_a_possessive_inside_is_met_whole() -> None:
    assert {"The Lighthouse Keepers' Bride": "The Lighthouse Keeper's Bride"} == proposed(
        "The Lighthouse Keepers' Bride was shown."
    )


def test_what_tells_a_body_from_the_next_is_part_of_what_is_compared() -> None:
    made = proposed("Yesterday Wucheng District Federation of Trade Unions met.")

    assert not any("Wucheng" not in before for before in made)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("the Velmora Deposit Insurance Company said", "the Velmora Deposit Insurance Corporation said"),
        ("the Tidewater Culture Action Team said", "the Tidewater Culture Action Group said"),
        ("the Velmora Deposit Insurance company said", "the Velmora Deposit Insurance Corporation company said"),
        ("that Wuhu Ling Yun New Energy Vehicle Co., Ltd. said", "that Wuhu Lingyun New Energy Vehicle Co., Ltd. said"),
        ("that tidewater holdings, Ltd said", "that Tidewater Holdings Ltd said"),
        ("that high water. ltd said", "that Tidewater Holdings Ltd said"),
        ("the quay plan 2, which said", "the Harbour Plan 2, which said"),
    ],
)
def test_another_word_for_a_firm_at_its_end_gives_way_and_nothing_is_doubled(raw: str, cleaned: str) -> None:
    text = f"Then {raw} so."
    for s in reversed(suggest(INDEX, Document.of("a.txt", text), 0.0)):
        text = text[: s.span.start] + s.options[0].after + text[s.span.end :]

    assert text == f"Then {cleaned} so."


@pytest.mark.parametrize(
    "raw", ["Velmora Deposit Insurance Company", "Wuhu Lingyun New Energy Vehicle", "Tidewater Holdings"]
)
def test_a_name_without_its_legal_form_is_never_repaired_in_bulk(raw: str) -> None:
    text = "".join(f"Chen Mei said that {raw} bought Tidewater Culture Action Group.\n" for _ in range(3))
    found = [s for s in suggest(INDEX, Document.of("a.txt", text), 0.0) if s.before.startswith(raw)]

    assert [3, {"sure"}.isdisjoint(s.certainty for s in found)] == [len(found), True]


TITLED = Index.of(
    parse_glossary(
        "entries:\n"
        "  - {name: Jack Ma, kind: person, source: 马云, admitted: [Mr. Ma]}\n"
        "  - {name: Jonathan Lu, kind: person, source: 陆兆禧, variants: [Mr. Lu]}\n"
        "  - {name: Lu Zhengyi, kind: person, source: 陆正一}\n",
        "titled",
    ).entries
)


@pytest.mark.parametrize("padding", ["", "The rain fell on the river, and nobody came. " * 1000])
@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("Then Mr. ma yun spoke.", {"ma yun": "Jack Ma"}),
        ("Then Mr. Ma Yun spoke.", {"Ma Yun": "Jack Ma"}),
        ("Then Mr. lu zhengyi spoke.", {"lu zhengyi": "Lu Zhengyi"}),
        ("Then Mr. Lu Zhengyi spoke.", {}),
        ("Then Mr. Lu spoke.", {"Mr. Lu": "Jonathan Lu"}),
        ("Then Mr. Ma spoke of Yunnan.", {}),
    ],
)
def test_a_title_and_a_family_name_are_no_name_inside_the_full_name_of_another(
    raw: str, found: dict[str, str], padding: str
) -> None:
    document = Document.of("a.txt", padding + raw)
    assert found == {s.before: s.options[0].after for s in suggest(TITLED, document, 0.0)}
