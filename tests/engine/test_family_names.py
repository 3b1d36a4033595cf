"""Persons by their family name alone, behind their full name: what is proposed, and who is somebody else."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.family_names import find_family_names
from cleaner.core.finding.long_matches import LongMatches
from cleaner.core.finding.matching import Index, find
from cleaner.core.language.romanisation import family_readings
from cleaner.core.reasons.suggesting import suggest
from cleaner.core.words.long_tokens import LongTokens
from cleaner.files.glossaries.reader import parse_glossary

INDEX = Index.of(
    parse_glossary(
        "glossary: people\nentries:\n"
        "  - {name: Joe Tsai, kind: person, source: 蔡崇信, admitted: [JoeT], variants: [Cai Chongxin]}\n"
        "  - {name: Jack Ma, kind: person, source: 马云}\n"
        "  - {name: Pony Ma, kind: person, source: 马化腾}\n"
        "  - {name: Jonathan Lu, kind: person, source: 陆兆禧}\n"
        "  - {name: Harry Potter, kind: person}\n"
        "  - {name: Tsai Motors, source: 蔡氏}\n",
        "people",
    ).entries
)


def found(raw: str) -> dict[str, str]:
    """What is proposed behind the first sentence."""
    begin = raw.index(". ")
    return {s.broken: s.options[0].after for s in suggest(INDEX, Document.of("", raw), 0) if s.span.start > begin}


@pytest.mark.parametrize(
    ("raw", "broken", "right"),
    [
        ("Joe Tsai came. Then Mr. Cai spoke.", "Cai", "Tsai"),
        ("Cai Chongxin came. Then Cai spoke.", "Cai", "Tsai"),
        ("Cai Chongxin came. It was Cai's idea.", "Cai", "Tsai"),
        ("Joe Tsai came. Then mr. cai spoke.", "mr. cai", "Mr. Tsai"),
        ("Joe Tsai came. Then president cai spoke.", "cai", "Tsai"),
        ("Ma Yun came. Then mr. ma spoke.", "mr. ma", "Mr. Ma"),
        ("Jack Ma came. Then Mr. ma spoke.", "ma", "Ma"),
        ("Jack Ma came. Then Lao ma spoke.", "ma", "Ma"),
        ("Jack Ma came. We build the future ma said.", "ma", "Ma"),
        ("jack ma came. It was ma's idea.", "ma", "Ma"),
        ("Harry Potter came. Then mr. potter spoke.", "mr. potter", "Mr. Potter"),
    ],
)
def test_a_family_name_behind_the_full_name(raw: str, broken: str, right: str) -> None:
    assert right == found(raw).get(broken)


@pytest.mark.parametrize(
    "raw",
    [
        "Somebody came. Then Mr. Cai spoke.",
        "Mr. Cai came. Then Joe Tsai spoke.",
        "Joe Tsai came. Then Mr. Tsai spoke.",
        "Joe Tsai came. Then Mr. Cai met Cai Yingwen.",
        "Joe Tsai came. Then Mr. Cai met Bertha Cai.",
        "Jack Ma came. Then mr. ma met Pony Ma.",
        "Jack Ma came. The ma is a horse.",
        "Jack Ma came. A ma said hello.",
        "Jack Ma came. He ate ma po tofu.",
        "Joe Tsai came. He swam in Cai Lake.",
        "Jonathan Lu came. Then Lu spoke.",
        "Tsai Motors came. Then Mr. Cai spoke.",
    ],
)
def test_no_full_name_before_and_another_bearer_leave_it_alone(raw: str) -> None:
    assert {} == found(raw)


def test_a_family_name_is_never_replaced_in_bulk() -> None:
    suggestions = suggest(INDEX, Document.of("", "Joe Tsai came. Then Mr. Cai spoke."), 0)

    assert ["likely"] == [s.certainty for s in suggestions] or ["ask"] == [s.certainty for s in suggestions]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("蔡崇信", {"cai", "tsai"}),
        ("单田芳", {"shan", "dan"}),
        ("歐陽修", {"ouyang"}),
        ("吕不韦", {"lv", "lu"}),
        ("Ma Yun", set()),
    ],
)
def test_how_a_family_name_is_read(name: str, read: set[str]) -> None:
    assert read <= set(family_readings(name))
    assert bool(read) == bool(family_readings(name))


@pytest.mark.parametrize(
    ("raw", "added"),
    [
        ("Mr. Cai came. Joe Tsai spoke, Joe Tsai and Jack Ma. Then Mr. Cai and mr. ma spoke.", 2),
        ("Jack Ma and Pony Ma came. Joe Tsai spoke. Then Mr. Cai and mr. ma spoke.", 1),
        ("Mr. Tsai, Cai Chongxin and Pony came. Then Mr. Cai spoke; Joe Tsai, too.", 1),
        ("Tsai Motors came. Then Mr. Cai spoke.", 0),
        ("Joe T came. Joe Tsai spoke. Then Mr. Cai spoke.", 1),
    ],
)
def test_they_are_found_in_a_long_text_as_in_a_short_one(raw: str, added: int) -> None:
    tokens = LongTokens(raw)
    matches = find(INDEX, tokens)

    short, long = (find_family_names(tokens, matches, c) for c in (None, LongMatches(matches, INDEX.standing)))

    assert short == long
    assert added == len(long) - len(matches)
