"""Names in texts with characters that show nothing, and with accents of their own: seen as an eye sees them."""

import pytest
from engine_case import index
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.basis.seen import BETWEEN
from cleaner.core.basis.text import Document
from cleaner.core.basis.values import replace
from cleaner.core.finding.aligning import with_source
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.drifting import find_drifts
from cleaner.core.reasons.explaining import explain
from cleaner.core.reasons.precedents import precedents
from cleaner.core.reasons.suggesting import suggest
from cleaner.core.words.long_tokens import LONG
from cleaner.files.glossaries.reader import parse_glossary

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"
PLAIN = "The alicloud of Hangzhou, and jack ma with it, came to the ali group today."


def offered(raw: str) -> list[tuple[str, str]]:
    document = Document.of("", raw)
    found = suggest(index(), document)
    assert [s.before for s in found] == [raw[s.span.start : s.span.end] for s in found]
    return [(s.before, s.options[0].after) for s in found]


@pytest.mark.parametrize("unseen", UNSEEN)
def test_a_character_that_shows_nothing_neither_hides_a_name_nor_ends_one(unseen: str) -> None:
    raw = PLAIN.replace("icl", f"i{unseen}cl").replace("ja", f"ja{unseen * 2}").replace(" ma", f"{unseen} ma")

    assert offered(raw) == [
        (f"ali{unseen}cloud", "Alibaba Cloud"),
        (f"ja{unseen * 2}ck{unseen} ma", "Jack Ma"),
        ("ali group", "Alibaba Group"),
    ]


@pytest.mark.parametrize(
    ("raw", "broken", "cleaned"),
    [
        ("The **jack** **ma** of Hangzhou.", "jack** **ma", "The **Jack Ma** of Hangzhou."),
        ("The *jack* *ma* of Hangzhou.", "jack* *ma", "The *Jack Ma* of Hangzhou."),
        ("The _jack_ _ma_ of Hangzhou.", "jack_ _ma", "The _Jack Ma_ of Hangzhou."),
        ("<p>The <b>jack</b> <b>ma</b> of it.</p>", "jack</b> <b>ma", "<p>The <b>Jack Ma</b> of it.</p>"),
        ("The <em>ali</em><em>cloud</em> grew.", "ali</em><em>cloud", "The <em>Alibaba Cloud</em> grew."),
    ],
)
def test_a_name_whose_words_are_marked_one_by_one_is_found_and_its_marks_stay_whole(
    raw: str, broken: str, cleaned: str
) -> None:
    for text in (raw, raw.replace("The", "T\u00adhe")):
        [(before, after)] = [pair for pair in offered(text) if "T" not in pair[0]]
        assert broken == before
        assert cleaned == text.replace(before, after).replace("\u00ad", "")


@pytest.mark.parametrize(
    "raw",
    [
        "The jack **ma** of Hangzhou.",
        "The *jack* **ma** of Hangzhou.",
        "The <b>jack</b> <i>ma</i> of it.",
        'The <b>jack</b> <b class="x">ma</b> of it.',
        "The <a>jack</a> <a>ma</a> of it.",
        "The **jack**\n**ma** of it.",
    ],
)
def test_marks_that_would_be_left_half_open_stay(raw: str) -> None:
    assert [] == [pair for pair in offered(raw) if {"*", "<"} & {*pair[0]}]


def test_what_shows_nothing_beside_a_name_stays_where_it_is() -> None:
    raw = "The \u200bali group\u200b of \u2066jack ma\u2069 came."

    assert offered(raw) == [("ali group", "Alibaba Group"), ("jack ma", "Jack Ma")]


def test_places_and_reasons_are_those_of_the_plain_text_in_a_long_text_too() -> None:
    plain = PLAIN + " Nobody said much of it.\n" * (LONG // 20)
    strange = plain.replace("alicloud", "ali\u00adcloud").replace("Nobody", "No\u200bbody")
    expected = suggest(index(), Document.of("", plain))
    found = suggest(index(), Document.of("", strange))

    assert [(s.options, s.confidence, s.certainty) for s in found] == [
        (s.options, s.confidence, s.certainty) for s in expected
    ]
    assert [strange[s.span.start : s.span.end] for s in found] == ["ali\u00adcloud", "jack ma", "ali group"]
    assert len({s.key for s in found}) == len(found)


def test_an_accent_of_its_own_is_one_with_its_letter() -> None:
    found = Index.of(parse_glossary("glossary: g\nentries:\n  - {name: Lü Wei, kind: person}\n", "g").entries)

    assert not suggest(found, Document.of("", "They met Lu\u0308 Wei today."))
    (suggestion,) = suggest(found, Document.of("", "They met lu\u0308 wei, today."))
    assert (suggestion.before, suggestion.options[0].after) == ("lu\u0308 wei", "Lü Wei")


@pytest.mark.parametrize("beside", ["x\u0302", "Q\u030c.", "x\u0302\u200b\u0301", "e\u0301x\u0302", "\u0301"])
def test_a_mark_that_makes_no_letter_with_the_one_before_it_is_left(beside: str) -> None:
    assert offered(f"The alicloud {beside} of jack\u200b ma.") == [
        ("alicloud", "Alibaba Cloud"),
        ("jack\u200b ma", "Jack Ma"),
    ]


@given(st.text(f"ax \n{BETWEEN}", max_size=12))
def test_any_letters_and_marks_are_suggested_for_and_explained(strange: str) -> None:
    raw = f"The alicloud {strange} grew."

    assert offered(raw)[:1] == [("alicloud", "Alibaba Cloud")]
    assert explain(index(), Document.of("", raw), raw.index("cloud"))


def test_a_name_whose_accents_stand_apart_in_the_glossary_is_right_as_it_is_seen() -> None:
    found = Index.of(parse_glossary('entries:\n  - {name: "Cafe\u0301 Zorblax"}\n', "g").entries)

    assert not suggest(found, Document.of("", "They met at Café Zorblax today."))
    assert not suggest(found, Document.of("", "They met at Cafe\u0301 Zorblax today."))


def test_a_place_is_explained_as_it_is_written() -> None:
    document = Document.of("a.txt", "No\u200bbody knows ali\u00adcloud.")
    at = document.raw.index("cloud")

    (first, *_) = explain(index(), document, at)

    assert first.startswith(f"a.txt:1:{document.raw.index('ali') + 1}: 'ali\\xadcloud' for Alibaba Cloud: suggested")


def test_a_decision_is_heeded_at_the_other_places_and_not_at_its_own() -> None:
    document = Document.of("", "First jack\u200b ma came.\nThen ja\u00adck ma left.")
    first, second = suggest(index(), document)
    known = precedents([(("jack ma", "jack-ma"), first.span, False)], ())

    again = suggest(index(), replace(document, precedents=known))

    assert again[0].confidence == first.confidence
    assert again[1].confidence < second.confidence


def test_a_source_name_is_seen_in_the_source_text() -> None:
    plain = suggest(index(), with_source(Document.of("", "The rookie grew."), "菜鸟成长了。"))

    assert suggest(index(), with_source(Document.of("", "The rookie grew."), "菜\u200b鸟成长了。")) == plain


def test_spellings_are_compared_as_they_are_seen() -> None:
    raw = "Then Qin Lie rose. He sat.\nThen Qin Lie ran. He sat.\nThen Qin\u200b Le\u00adi came. He sat.\n"
    (drift,) = find_drifts(index(), Document.of("", raw))

    assert [s.text for s in drift.spellings] == ["Qin Lie", "Qin Lei"]
    assert [raw[s.start : s.end] for s in drift.spellings[1].spans] == ["Qin\u200b Le\u00adi"]
