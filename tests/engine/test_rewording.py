"""How the words of a run differ from those of a name, and what that makes of a suggestion."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.finding.rewording import compared, difference, heard
from cleaner.core.language.sounds import syllables_alike
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

GLOSSARY = (
    "glossary: institutes\nentries:\n"
    "  - {name: Tramway Renewal Lending Programme}\n"
    "  - {name: Lighthouse Information Centre}\n"
    "  - {name: Lighthouses and Buoys Commission}\n"
    "  - {name: Zhang Haochen, kind: person, source: 张昊辰}\n"
    "  - {name: Pilots Union}\n"
)
INDEX = Index.of(parse_glossary(GLOSSARY, "institutes").entries)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("program", "programme", "spelling"),
        ("centers", "centre", "spelling"),
        ("organisation", "organization", "spelling"),
        ("inquiry", "enquiry", "spelling"),
        ("defense", "defence", "spelling"),
        ("scheme", "programme", "rendering"),
        ("loan", "lending", "rendering"),
        ("supervisory", "supervision", "rendering"),
        ("group", "corporation", "rendering"),
        ("supported", "supporting", "inflection"),
        ("sulyono", "suryono", "sound"),
        ("finnancial", "financial", "misspelling"),
        ("chnaglin", "changlin", "misspelling"),
        ("tencnet", "tencent", "misspelling"),
        ("pentagonal", "pentagon", "sound"),
        ("sany", "sanya", "sound"),
        ("zhangling", "changling", "sound"),
        ("peying", "peiying", "misspelling"),
        ("bakker", "baker", "sound"),
        ("yeh", "ye", "sound"),
        ("chunyian", "chunyan", "sound"),
        ("evergrand", "evergrande", "misspelling"),
        ("connection", "connect", "inflection"),
        ("southwestern", "southwest", "rendering"),
        ("green", "blue", None),
        ("city", "cite", None),
        ("ordinance", "commission", None),
        ("hunan", "henan", None),
    ],
)
def test_two_words_that_may_stand_for_one_another(one: str, other: str, how: str | None) -> None:
    assert how == difference(one, other)


def test_wade_giles_is_heard_as_the_pinyin_that_it_spells() -> None:
    assert heard("yeh", "ye") == heard("xiao", "hsiao") == 1.0


def test_what_is_paired_is_neither_foreign_nor_missing() -> None:
    told = compared(("the", "new", "tramway", "loan", "scheme"), ("tramway", "renewal", "lending", "programme"))

    assert (("loan", "lending", "rendering"), ("scheme", "programme", "rendering")) == told.pairs
    assert (("new",), ("renewal",)) == (told.foreign, told.missing)


@pytest.mark.parametrize(
    ("near", "far"),
    [(("haozhen", "haochen"), ("haozhen", "haoming")), (("liran", "lilan"), ("liran", "libo"))],
)
def test_syllables_that_are_heard_for_one_another_are_more_alike(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert 1 > syllables_alike(*near) > syllables_alike(*far) > 0
    assert 0 == syllables_alike("smith", "lilan")


def confidence(raw: str, name: str) -> float:
    rows = suggest(INDEX, Document.of("", raw), 0.001)
    return max((s.confidence for s in rows if s.options[0].after.endswith(name)), default=0.0)


@pytest.mark.parametrize(
    ("like", "other", "name"),
    [
        ("the Tramway Renewal Loan Scheme", "the Tramway Repair Festival", "Tramway Renewal Lending Programme"),
        ("the Lighthouse Information Center", "the Lighthouse Island", "Lighthouse Information Centre"),
        ("the Lighthouses and Buoys Board", "the Lighthouses and Buoys Ordinance", "Lighthouses and Buoys Commission"),
        ("that Zhang Haozhen", "that Zhang Haiming", "Zhang Haochen"),
    ],
)
def test_the_same_name_in_other_words_is_likelier_than_another_thing(like: str, other: str, name: str) -> None:
    raw = "Yesterday the Pilots Union said {} was in the news."

    assert confidence(raw.format(like), name) > 2 * confidence(raw.format(other), name)


def test_an_abbreviation_that_is_listed_in_capitals_is_no_english_word_there() -> None:
    index = Index.of(parse_glossary("glossary: g\nentries:\n  - {name: Harbour Board, variants: [SEC]}\n", "g").entries)

    capitals = suggest(index, Document.of("", "The SEC has a new plan. It waits."))
    small = suggest(index, Document.of("", "Wait a sec, she said. It waits."))

    assert "the Harbour Board" == "the " + capitals[0].options[0].after
    assert () == small


NAMES = (
    "glossary: names\nentries:\n"
    "  - {name: Chinese Puppet Theatre}\n"
    "  - {name: Two Lakes Scenic Area, kind: place}\n"
    "  - {name: Two Lakes Reservoir, kind: place}\n"
    "  - {name: US Department of Rivers}\n"
    "  - {name: Zorka Group Holding Limited}\n"
    "  - {name: Otter and Heron Bank of China}\n"
    "  - {name: CTH, admitted: [China Three Herons Corporation]}\n"
    "  - {name: Ping An Otters}\n"
)


@pytest.mark.parametrize(
    ("raw", "broken", "name"),
    [
        ("The Children's Theatre and the China Puppet Theatre sang.", "China Puppet Theatre", "Chinese Puppet Theatre"),
        ("It fell in the two lakes reservoir area there.", "two lakes reservoir", "Two Lakes Reservoir"),
        (
            "The United States Department of Rivers spoke.",
            "United States Department of Rivers",
            "US Department of Rivers",
        ),
        ("It was zorka group holding ltd there.", "zorka group holding ltd", "Zorka Group Holding Limited"),
        ("The China Otter and Heron Bank lent.", "China Otter and Heron Bank", "Otter and Heron Bank of China"),
        ("Then Otter Heron Bank of China lent.", "Otter Heron Bank of China", "Otter and Heron Bank of China"),
        ("So China Three Herons Group said.", "China Three Herons Group", "CTH"),
        ("The Otters Ping An sang.", "Otters Ping An", "Ping An Otters"),
        ("The Otters Ping an end to it.", "Otters Ping", "Ping An Otters"),
    ],
)
def test_all_words_of_a_name_are_replaced_and_no_others(raw: str, broken: str, name: str) -> None:
    index = Index.of(parse_glossary(NAMES, "names").entries)

    assert [(broken, name)] == [(s.broken, s.options[0].after) for s in suggest(index, Document.of("", raw), 0.01)]


@pytest.mark.parametrize(
    "raw", ["The People's Bank of Zork said so.", "The 2020-21 Zork Plan was read.", "the People\u2019s Bank of Zork"]
)
def test_how_apostrophes_and_dashes_look_is_no_matter(raw: str) -> None:
    names = "entries:\n  - {name: PBoZ, admitted: [People\u2019s Bank of Zork]}\n  - {name: 2020\u201321 Zork Plan}\n"
    index = Index.of(parse_glossary(names, "names").entries)

    assert () == suggest(index, Document.of("", raw), 0)
